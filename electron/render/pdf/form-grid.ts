import type { Line } from '#shared/documents/document-model';
import type { FormCell, FormGrid, FormValue } from '#shared/documents/form-grid';
import { type PlacedFormCell, placeForm, SAME_EDGE_MM } from '../form-places';
import type { PaperFonts } from '../paper-fonts';
import { cellLines, linesHeight, type Placed, printedFigure } from './cell';
import type { Pen } from './pen';
import { HAIR, RULE, TINT, type Type } from './sheet';
import { type PrintedLine, single } from './wrap';

const PAD = { side: 1.2, top: 0.5, bottom: 0.4 };
/** Line to line, in mm a point of type. */
const LEADING = 0.4625;
/** Smallest type in points; below it the row grows instead. */
const SMALLEST = 4;
const STEP = 0.25;

export interface MeasuredForm {
  readonly width: number;
  readonly repeated: number;
  readonly rows: readonly MeasuredFormRow[];
  /** Rows `from` to `to` (not counted in) as one framed piece of the form. */
  piece(from: number, to: number): Placed;
}

export interface MeasuredFormRow {
  readonly height: number;
  /** Stays with the row above: joined to it, or crossed by a cell that began there. */
  readonly joined: boolean;
}

/** What stands in a cell, set in a size in which it fits. */
interface Fitted {
  readonly height: number;
  draw(pen: Pen, x: number, y: number, width: number, height: number): void;
}

const typeAt = (size: number): Type => ({ size, leading: size * LEADING });

export function measureForm(grid: FormGrid, fonts: PaperFonts, smallest = SMALLEST): MeasuredForm {
  const { cells, width } = placeForm(grid);
  const heights = grid.rows.map((row) => row.heightMm);
  const between = (from: number, to: number) =>
    heights.slice(from, to).reduce((sum, height) => sum + height, 0);
  const fitted = cells.map((placed) => {
    const room = between(placed.row, placed.row + placed.rows);
    const content = fittedOnce(placed.cell, grid, room, fonts, smallest);
    const last = placed.row + placed.rows - 1;
    const lacking = content.height + PAD.top + PAD.bottom - room;
    if (lacking > 0.01) heights[last] = (heights[last] ?? 0) + lacking;
    return { placed, content };
  });
  const rows = grid.rows.map((row, index) => ({
    height: heights[index] ?? row.heightMm,
    joined:
      index > 0 &&
      (row.joined === true || cells.some((cell) => cell.row < index && cell.row + cell.rows > index)),
  }));
  return {
    width,
    repeated: grid.repeated,
    rows,
    piece: (from, to) => ({
      height: between(from, to),
      draw(pen, x, y) {
        for (const { placed, content } of fitted) {
          if (placed.row < from || placed.row >= to) continue;
          const top = y + between(from, placed.row);
          const height = between(placed.row, placed.row + placed.rows);
          if (placed.cell.tint) pen.fill(x + placed.left, top, placed.right - placed.left, height, TINT);
          rules(pen, placed, x, top, height, { width, last: placed.row + placed.rows === to });
          content.draw(pen, x + placed.left, top, placed.right - placed.left, height);
        }
        const weight = { rule: RULE, hair: HAIR, none: 0 }[grid.frame];
        if (weight > 0) pen.frame(x, y, width, between(from, to), weight);
      },
    }),
  };
}

/** Rules right of and under a cell; the outer edges belong to the frame. */
function rules(
  pen: Pen,
  { cell, left, right }: PlacedFormCell,
  x: number,
  top: number,
  height: number,
  outer: { readonly width: number; readonly last: boolean },
): void {
  if (right < outer.width - SAME_EDGE_MM && !cell.open?.includes('right'))
    pen.vertical(x + right, top, top + height, HAIR);
  if (!outer.last && !cell.open?.includes('bottom')) pen.horizontal(x + left, x + right, top + height, HAIR);
}

interface Remembered {
  readonly room: number;
  readonly smallest: number;
  readonly type: FormGrid['type'];
  readonly fonts: PaperFonts;
  readonly content: Fitted;
}

/** Labels of one series share all cells but those with their number: these are measured once. */
const remembered = new WeakMap<FormCell, Remembered>();

function fittedOnce(
  cell: FormCell,
  grid: FormGrid,
  room: number,
  fonts: PaperFonts,
  smallest: number,
): Fitted {
  const known = remembered.get(cell);
  if (
    known &&
    known.room === room &&
    known.smallest === smallest &&
    known.type === grid.type &&
    known.fonts === fonts
  )
    return known.content;
  const content = setToFit(cell, grid, room, fonts, smallest);
  remembered.set(cell, { room, smallest, type: grid.type, fonts, content });
  return content;
}

/** Sets a cell in the largest type in which all of it stands inside. */
function setToFit(cell: FormCell, grid: FormGrid, room: number, fonts: PaperFonts, smallest: number): Fitted {
  const inner = { width: cell.widthMm - 2 * PAD.side, height: room - PAD.top - PAD.bottom };
  const label = grid.type.label;
  const value = cell.size ?? grid.type.value;
  let content = compose(cell, label, value, inner.width, fonts);
  for (let less = STEP; !fits(content, inner) && value - less >= smallest; less += STEP) {
    content = compose(
      cell,
      Math.max(Math.min(label, value - less), smallest),
      value - less,
      inner.width,
      fonts,
    );
  }
  return content;
}

const fits = (content: Content, inner: { readonly width: number; readonly height: number }) =>
  content.height <= inner.height + 0.01 && content.widest <= inner.width + 0.01;

interface Content extends Fitted {
  readonly widest: number;
}

type Piece =
  | { readonly kind: 'line'; readonly line: PrintedLine; readonly height: number }
  | { readonly kind: 'drawn'; readonly value: FormValue; readonly height: number };

function compose(cell: FormCell, labelSize: number, size: number, width: number, fonts: PaperFonts): Content {
  if (cell.vertical) return vertical(cell, size, fonts);
  const head = cell.inline ? null : headLine(cell, labelSize, width, fonts);
  const pieces: Piece[] = valuesOf(cell).flatMap((value): Piece[] => {
    if (value.type === 'barcode') return [{ kind: 'drawn', value, height: value.heightMm }];
    if (value.type === 'picture') return [{ kind: 'drawn', value, height: size * LEADING * PICTURE_LINES }];
    return cellLines(value, typeAt(size), width, fonts).map((line) => ({
      kind: 'line',
      line,
      height: line.leading,
    }));
  });
  const headHeight = head === null ? 0 : head.label.leading;
  const body = pieces.reduce((sum, piece) => sum + piece.height, 0);
  const widest = Math.max(
    head === null ? 0 : head.label.width + (head.code === null ? 0 : head.code.width + 1),
    ...pieces.map((piece) => (piece.kind === 'line' ? piece.line.width : 0)),
  );
  return {
    height: headHeight + body,
    widest,
    draw(pen, x, y, outerWidth, height) {
      const left = x + PAD.side;
      const inner = outerWidth - 2 * PAD.side;
      const top = y + PAD.top;
      if (head !== null) {
        pen.line(head.label, left, top);
        if (head.code !== null) pen.line(head.code, left + inner - head.code.width, top);
      }
      const free = height - PAD.top - PAD.bottom - headHeight - body;
      let at = top + headHeight + free * { top: 0, middle: 0.5, bottom: 1 }[cell.place ?? 'top'];
      for (const piece of pieces) {
        drawPiece(pen, piece, left, at, inner, cell.align ?? 'left');
        at += piece.height;
      }
    },
  };
}

/** Kept pictures in a form are as high as this many of its lines. */
const PICTURE_LINES = 6;

function drawPiece(
  pen: Pen,
  piece: Piece,
  x: number,
  y: number,
  width: number,
  align: 'left' | 'center' | 'right',
): void {
  if (piece.kind === 'line') {
    const spare = width - piece.line.width;
    pen.line(piece.line, x + (align === 'left' ? 0 : align === 'right' ? spare : spare / 2), y);
  } else if (piece.value.type === 'barcode') {
    pen.barcode(piece.value, x, y, width, align);
  } else if (piece.value.type === 'picture') {
    pen.picture(piece.value.image, x, y, width, piece.height);
  }
}

/** Label left and code right on one line, both in the size in which they stand side by side. */
function headLine(cell: FormCell, size: number, width: number, fonts: PaperFonts) {
  if (cell.label === undefined && cell.code === undefined) return null;
  const at = (points: number) => ({
    label: single(cell.label ?? [], typeAt(points), fonts),
    code: cell.code === undefined ? null : single([{ text: cell.code }], typeAt(points), fonts),
  });
  let points = size;
  let head = at(points);
  while (head.label.width + (head.code === null ? 0 : head.code.width + 1) > width && points > SMALLEST) {
    points -= STEP;
    head = at(points);
  }
  // A label set smaller keeps its line, so that the values of a row stand on one height.
  return { ...head, label: { ...head.label, leading: size * LEADING } };
}

/** The values as drawn: with `inline` the label runs into the first of them. */
function valuesOf(cell: FormCell): readonly FormValue[] {
  if (!cell.inline) return cell.values;
  const [first, ...rest] = cell.values;
  const label = cell.label ?? [];
  if (first === undefined) return [{ type: 'text', lines: [label] }];
  if (first.type === 'text') {
    const [line = [], ...lines] = first.lines;
    return [{ type: 'text', lines: [[...label, ...line], ...lines] }, ...rest];
  }
  const said = spoken(first);
  return said === null
    ? [{ type: 'text', lines: [label] }, ...cell.values]
    : [{ type: 'text', lines: [[...label, { text: said }]] }, ...rest];
}

function spoken(value: FormValue): string | null {
  switch (value.type) {
    case 'barcode':
    case 'picture':
    case 'text':
    case 'empty':
      return null;
    case 'dash':
      return '–';
    case 'date':
      return value.value;
    default:
      return printedFigure(value);
  }
}

/** The characters of the label and the values one under another, in the middle. */
function vertical(cell: FormCell, size: number, fonts: PaperFonts): Content {
  const type = typeAt(size);
  const texts: readonly Line[] = [
    ...(cell.label === undefined ? [] : [cell.label]),
    ...cell.values.flatMap((value) => (value.type === 'text' ? value.lines : [])),
  ];
  const lines = texts.flatMap((line) =>
    line.flatMap((run) => [...run.text].map((text) => single([{ ...run, text }], type, fonts))),
  );
  const height = linesHeight(lines);
  return {
    height,
    widest: Math.max(0, ...lines.map((line) => line.width)),
    draw(pen, x, y, width, outer) {
      let at = y + Math.max(PAD.top, (outer - height) / 2);
      for (const line of lines) {
        pen.line(line, x + (width - line.width) / 2, at);
        at += line.leading;
      }
    },
  };
}

/** A label cannot grow: its type may be smaller than that of a form before a text would run over its edge. */
const SMALLEST_ON_LABEL = 2.5;

/** A form drawn whole on a label of its own. */
export function wholeForm(grid: FormGrid, fonts: PaperFonts): Placed & { readonly width: number } {
  const measured = measureForm(grid, fonts, SMALLEST_ON_LABEL);
  return { ...measured.piece(0, grid.rows.length), width: measured.width };
}
