import type { Cell, Column, Line, Row, Table } from '#shared/documents/document-model';
import type { PaperFonts } from '../paper-fonts';
import { cellLines, drawLines, linesHeight, type Placed } from './cell';
import type { Pen } from './pen';
import { type Sums, sumText } from './running-sums';
import { BLACK, HAIR, ROW_GREY, RULE, TINT, TYPE, type Type } from './sheet';
import { type PrintedLine, wrap } from './wrap';

const PAD = { side: 1, row: 0.75, total: 1.1, head: 0.8 };
const PICTURE = { width: 16, height: 13.3, pad: 0.6 };
/** A row is a hair taller than its text, as ruled. */
const ROW_HAIR = 0.05;

export interface MeasuredTable {
  readonly table: Table;
  readonly width: number;
  readonly lefts: readonly number[];
  readonly head: Placed;
  readonly rows: readonly MeasuredRow[];
  readonly carryHeight: number;
}

export interface MeasuredRow {
  readonly row: Row;
  readonly height: number;
  draw(pen: Pen, x: number, y: number, continued: boolean): void;
}

export function measureTable(table: Table, fonts: PaperFonts, tallest = TALLEST): MeasuredTable {
  const lefts: number[] = [];
  let width = 0;
  for (const column of table.columns) {
    lefts.push(width);
    width += column.widthMm;
  }
  const frame = { table, width, lefts, fonts };
  return {
    table,
    width,
    lefts,
    head: headBlock(frame),
    rows: table.rows.map((row) => measureRow(row, frame, tallest)),
    carryHeight: TYPE.longRow.leading * (fonts.scale ?? 1) + 2 * PAD.row + ROW_HAIR,
  };
}

interface Frame {
  readonly table: Table;
  readonly width: number;
  readonly lefts: readonly number[];
  readonly fonts: PaperFonts;
}

const rowType = (table: Table): Type => (table.size === 8 ? TYPE.row : TYPE.longRow);

function headLines(column: Column, fonts: PaperFonts): readonly PrintedLine[] {
  return column.head.flatMap((text) =>
    text === '' ? [] : wrap([{ text }], TYPE.head, column.widthMm - 2 * PAD.side, fonts),
  );
}

function headBlock({ table, width, lefts, fonts }: Frame): Placed {
  const leading = TYPE.head.leading * (fonts.scale ?? 1);
  const heads = table.columns.map((column) => headLines(column, fonts));
  const grouped = table.columns.some((column) => column.over !== undefined);
  const groupHeight = grouped ? leading + PAD.head : 0;
  const text = Math.max(
    0,
    ...heads.map(
      (lines, index) =>
        linesHeight(lines) + (table.columns[index]?.over === undefined ? 0 : groupHeight + PAD.head),
    ),
  );
  if (text === 0) return { height: 0, draw: () => undefined };
  const height = text + 2 * PAD.head;
  return {
    height,
    draw(pen, x, y) {
      if (table.style === 'grid') pen.fill(x, y, width, height, TINT);
      pen.horizontal(x, x + width, y, RULE);
      heads.forEach((lines, index) => {
        const column = table.columns[index];
        if (column === undefined) return;
        const top = y + height - PAD.head - linesHeight(lines);
        const left = x + (lefts[index] ?? 0) + PAD.side;
        drawLines(
          pen,
          lines,
          left,
          top,
          column.widthMm - 2 * PAD.side,
          table.style === 'grid' ? 'center' : column.align,
        );
      });
      for (const span of spans(table.columns)) {
        const left = x + (lefts[span.from] ?? 0);
        const right = x + (lefts[span.to] ?? 0) + (table.columns[span.to]?.widthMm ?? 0);
        const lines = wrap([{ text: span.over }], TYPE.head, right - left, fonts);
        drawLines(pen, lines, left, y + PAD.head, right - left, 'center');
        pen.horizontal(left, right, y + PAD.head + groupHeight, HAIR, ROW_GREY);
      }
      pen.horizontal(x, x + width, y + height, HAIR);
      if (table.style === 'grid') verticals(pen, x, y, height, lefts, width);
    },
  };
}

function spans(columns: readonly Column[]): readonly { from: number; to: number; over: string }[] {
  const found: { from: number; to: number; over: string }[] = [];
  columns.forEach((column, index) => {
    if (column.over === undefined) return;
    const last = found.at(-1);
    if (last && last.over === column.over && last.to === index - 1) last.to = index;
    else found.push({ from: index, to: index, over: column.over });
  });
  return found;
}

function verticals(
  pen: Pen,
  x: number,
  y: number,
  height: number,
  lefts: readonly number[],
  width: number,
): void {
  for (const left of lefts.slice(1)) pen.vertical(x + left, y, y + height, HAIR);
  pen.vertical(x, y, y + height, RULE);
  pen.vertical(x + width, y, y + height, RULE);
}

/** No row may be taller than a page holds (on portrait A4): one with pages of text is set smaller. */
const TALLEST = 225;
const SMALLER = [1, 0.85, 0.7, 0.55] as const;

function measureRow(row: Row, frame: Frame, tallest: number): MeasuredRow {
  let measured = measureAt(row, frame, 1);
  for (const scale of SMALLER) {
    if (measured.height <= tallest) break;
    measured = measureAt(row, frame, scale);
  }
  return measured;
}

function measureAt(row: Row, frame: Frame, scale: number): MeasuredRow {
  const { table, width, fonts } = frame;
  if (row.kind === 'group') {
    const title = wrap(row.title, TYPE.longRow, width - 2 * PAD.side, fonts);
    const again = wrap(row.continued, TYPE.longRow, width - 2 * PAD.side, fonts);
    const height = Math.max(linesHeight(title), linesHeight(again)) + 2 * PAD.row + ROW_HAIR;
    return {
      row,
      height,
      draw(pen, x, y, continued) {
        pen.fill(x, y + 0.15, width, height - 0.15, TINT);
        drawLines(pen, continued ? again : title, x + PAD.side, y + PAD.row, width - 2 * PAD.side, 'left');
        pen.horizontal(x, x + width, y + height, HAIR);
      },
    };
  }
  const sum = row.kind !== 'line';
  const setCells = () => row.cells.map((cell, index) => measureCell(cell, index, frame, sum, scale));
  const cells = setCells();
  const label = sum ? labelLines(row.label, frame) : [];
  const pad = row.kind === 'total' ? PAD.total : PAD.row;
  const content = Math.max(
    rowType(table).leading * (frame.fonts.scale ?? 1),
    linesHeight(label),
    ...cells.map((cell) => cell.height),
  );
  const pictured = cells.some((cell) => cell.picture !== null);
  const height = pictured
    ? Math.max(content + 2 * pad, PICTURE.height + 2 * PICTURE.pad) + ROW_HAIR
    : content + 2 * pad + ROW_HAIR;
  // Set again when it is drawn, unless it was costly: a long list would keep ten objects a cell until its last page.
  const kept = cells.some((cell) => cell.lines.length > 1) ? cells : null;
  return {
    row,
    height,
    draw(pen, x, y) {
      drawRules(pen, row, frame, x, y, height);
      (kept ?? setCells()).forEach((cell, index) => {
        const column = table.columns[index];
        if (column === undefined) return;
        const left = x + (frame.lefts[index] ?? 0) + PAD.side;
        if (cell.picture !== null) {
          pen.fill(left, y + PICTURE.pad, PICTURE.width, PICTURE.height, '#fafafa');
          pen.picture(
            cell.picture,
            left + 0.4,
            y + PICTURE.pad + 0.4,
            PICTURE.width - 0.8,
            PICTURE.height - 0.8,
          );
          pen.frame(left, y + PICTURE.pad, PICTURE.width, PICTURE.height, HAIR, ROW_GREY);
        }
        drawLines(pen, cell.lines, left, y + pad, column.widthMm - 2 * PAD.side, column.align);
      });
      const left = x + (frame.lefts[table.label.from] ?? 0) + PAD.side;
      drawLines(pen, label, left, y + pad, width, 'left');
    },
  };
}

function drawRules(pen: Pen, row: Row, frame: Frame, x: number, y: number, height: number): void {
  const { table, width } = frame;
  const right = x + width;
  if (table.style === 'grid') {
    pen.horizontal(x, right, y + height, HAIR);
    verticals(pen, x, y, height, frame.lefts, width);
    return;
  }
  switch (row.kind) {
    case 'line':
      if (row.joined === true) pen.horizontal(x, right, y, 0.9, '#ffffff');
      pen.horizontal(x, right, y + height, HAIR, ROW_GREY);
      return;
    case 'subtotal':
      pen.horizontal(x, right, y, HAIR, BLACK);
      pen.horizontal(x, right, y + height, HAIR, BLACK);
      return;
    case 'total':
      pen.horizontal(x, right, y, RULE, BLACK);
      pen.horizontal(x, right, y + height, RULE, BLACK);
      return;
    case 'group':
      return;
  }
}

interface MeasuredCell {
  readonly lines: readonly PrintedLine[];
  readonly height: number;
  readonly picture: (Cell & { type: 'picture' })['image'] | null;
}

function measureCell(cell: Cell, index: number, frame: Frame, bold: boolean, scale: number): MeasuredCell {
  const column = frame.table.columns[index];
  const width = (column?.widthMm ?? 0) - 2 * PAD.side;
  const type = rowType(frame.table);
  const scaled = scale === 1 ? type : { size: type.size * scale, leading: type.leading * scale };
  const lines = cellLines(cell, scaled, width, frame.fonts, bold);
  return { lines, height: linesHeight(lines), picture: cell.type === 'picture' ? cell.image : null };
}

function labelLines(label: Line, frame: Frame): readonly PrintedLine[] {
  const { from, span } = frame.table.label;
  const width = frame.table.columns.slice(from, from + span).reduce((sum, column) => sum + column.widthMm, 0);
  return wrap(label, rowType(frame.table), width - 2 * PAD.side, frame.fonts);
}

/** `Carried forward` and `Brought forward`: the same figures at the foot of one page and the head of the next. */
export function carryRow(measured: MeasuredTable, label: string, sums: Sums, fonts: PaperFonts): Placed {
  const { table, width, lefts, carryHeight } = measured;
  const said = wrap([{ text: label, bold: true }], TYPE.longRow, width, fonts);
  return {
    height: carryHeight,
    draw(pen, x, y) {
      pen.horizontal(x, x + width, y, HAIR);
      const first = x + (lefts[table.label.from] ?? 0) + PAD.side;
      drawLines(pen, said, first, y + PAD.row, width, 'left');
      table.columns.forEach((column, index) => {
        const sum = sums[index] ?? null;
        if (sum === null) return;
        const inner = column.widthMm - 2 * PAD.side;
        const lines = cellLines({ type: 'count', value: sumText(sum) }, TYPE.longRow, inner, fonts, true);
        drawLines(pen, lines, x + (lefts[index] ?? 0) + PAD.side, y + PAD.row, inner, column.align);
      });
      pen.horizontal(x, x + width, y + carryHeight, HAIR);
    },
  };
}

/** A table that is drawn whole, inside a column of a paper. */
export function wholeTable(table: Table, fonts: PaperFonts): Placed {
  const measured = measureTable(table, fonts);
  const height = measured.head.height + measured.rows.reduce((sum, row) => sum + row.height, 0);
  return {
    height,
    draw(pen, x, y) {
      measured.head.draw(pen, x, y);
      if (table.style === 'figures') pen.horizontal(x, x + measured.width, y, HAIR);
      let top = y + measured.head.height;
      for (const row of measured.rows) {
        row.draw(pen, x, top, false);
        top += row.height;
      }
      if (table.style === 'grid') pen.frame(x, y, measured.width, height, RULE);
    },
  };
}
