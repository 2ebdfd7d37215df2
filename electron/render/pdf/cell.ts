import type { Cell, Figure } from '#shared/documents/document-model';
import { figureText, MINUS } from '#shared/text/figure-text';
import type { PaperFonts } from '../paper-fonts';
import type { Pen } from './pen';
import { TYPE, type Type } from './sheet';
import { type PrintedLine, single, wrap } from './wrap';

/** Something measured that can be drawn at a place. */
export interface Placed {
  readonly height: number;
  draw(pen: Pen, x: number, y: number): void;
}

export type Align = 'left' | 'center' | 'right';

/** `USD 8,298.00`, `1,950.00 kg` */
export function printedFigure(figure: Figure): string {
  if (figure.plain === true) {
    return `${figure.before ?? ''}${figure.value.replace('-', MINUS)}${figure.after ?? ''}`;
  }
  const before = figure.before === undefined ? '' : `${figure.before}\u00a0`;
  const after = figure.after === undefined ? '' : `\u00a0${figure.after}`;
  return `${before}${figureText(figure.value)}${after}`;
}

const SMALLEST = 5.5;

/** Figures and dates never wrap: one that is wider than its column is set smaller instead. */
function fitted(text: string, bold: boolean, type: Type, width: number, fonts: PaperFonts): PrintedLine {
  const run = bold ? { text, bold: true as const } : { text };
  let size = type.size;
  let line = single([run], type, fonts);
  while (line.width > width && size > SMALLEST) {
    size -= 0.25;
    line = single([run], { size, leading: type.leading }, fonts);
  }
  return { ...line, leading: type.leading * (fonts.scale ?? 1) };
}

/** The printed lines of a cell; `bold` sets all of it bold, as in sub-totals. */
export function cellLines(
  cell: Cell,
  type: Type,
  width: number,
  fonts: PaperFonts,
  bold = false,
): readonly PrintedLine[] {
  switch (cell.type) {
    case 'text':
      return cell.lines.flatMap((line) =>
        wrap(bold ? line.map((run) => ({ ...run, bold: true as const })) : line, type, width, fonts),
      );
    case 'date':
      return [fitted(cell.value, bold || cell.bold === true, type, width, fonts)];
    case 'dash':
      return [single([{ text: '–' }], type, fonts)];
    case 'empty':
    case 'picture':
      return [];
    default:
      return [fitted(printedFigure(cell), bold || cell.bold === true, type, width, fonts)];
  }
}

export function linesHeight(lines: readonly PrintedLine[]): number {
  return lines.reduce((sum, line) => sum + line.leading, 0);
}

export function drawLines(
  pen: Pen,
  lines: readonly PrintedLine[],
  x: number,
  y: number,
  width: number,
  align: Align,
): void {
  let top = y;
  for (const line of lines) {
    const shift = align === 'left' ? 0 : align === 'right' ? width - line.width : (width - line.width) / 2;
    pen.line(line, x + shift, top);
    top += line.leading;
  }
}

/** Lines of text as a block of its own. */
export function textBlock(lines: readonly PrintedLine[], width: number, align: Align = 'left'): Placed {
  return {
    height: linesHeight(lines),
    draw: (pen, x, y) => drawLines(pen, lines, x, y, width, align),
  };
}

/** Value lines of a box: the deciding value is bold and half a point larger. */
export function valueLines(cell: Cell, width: number, fonts: PaperFonts): readonly PrintedLine[] {
  const strong =
    (cell.type === 'text' && cell.lines.every((line) => line.every((run) => run.bold === true))) ||
    (cell.type === 'date' && cell.bold === true);
  return cellLines(cell, strong ? TYPE.strong : TYPE.value, width, fonts);
}
