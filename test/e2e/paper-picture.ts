import { execFileSync } from 'node:child_process';

/** A sheet is drawn at 150 dpi and looked at in squares of ten by ten: letters blur, their places and weight stay. */
const square = 10;
const columns = 124;
const rows = 175;

/** Sheets of a PDF as poppler sees them: how many, and how wide and high in points. */
export function sheetsOf(pdf: string): { readonly pages: number; readonly size: string } {
  const facts = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(facts)?.[1]),
    size: /^Page size:\s+(.+)$/m.exec(facts)?.[1] ?? '',
  };
}

/** One sheet as the mean grey of each square, 0 black to 255 white. */
export function greyOf(pdf: string, page: number): readonly number[] {
  const width = columns * square;
  const scale = ['-scale-to-x', String(width), '-scale-to-y', String(rows * square)];
  const image = execFileSync('pdftoppm', ['-f', String(page), '-l', String(page), ...scale, '-gray', pdf], {
    maxBuffer: 64 * 1024 * 1024,
  });
  // A PGM header is three lines: P5, width and height, the highest value.
  let start = 0;
  for (let line = 0; line < 3; line += 1) start = image.indexOf(0x0a, start) + 1;
  const sums = new Array<number>(columns * rows).fill(0);
  for (const [index, grey] of image.subarray(start, start + width * rows * square).entries()) {
    const at = Math.floor(index / width / square) * columns + Math.floor((index % width) / square);
    sums[at] = (sums[at] ?? 0) + grey;
  }
  return sums.map((sum) => sum / square ** 2);
}

/** How far two sheets differ on average, from 0 (alike) to 255. */
export function differenceOf(one: readonly number[], other: readonly number[]): number {
  const differences = one.map((grey, index) => Math.abs(grey - (other[index] ?? 0)));
  return differences.reduce((sum, difference) => sum + difference, 0) / one.length;
}

/** The share of a sheet that is not blank, 0 to 1. */
export function inkOf(sheet: readonly number[]): number {
  return sheet.filter((grey) => grey < 245).length / sheet.length;
}

/** Width and height in mm of what is printed on an A4 sheet, to the square. */
export function printedArea(sheet: readonly number[]): { readonly width: number; readonly height: number } {
  const inked = sheet.flatMap((grey, at) =>
    grey < 245 ? [{ x: at % columns, y: Math.floor(at / columns) }] : [],
  );
  const extent = (values: readonly number[]) => Math.max(...values) - Math.min(...values) + 1;
  return {
    width: (extent(inked.map(({ x }) => x)) * 210) / columns,
    height: (extent(inked.map(({ y }) => y)) * 297) / rows,
  };
}
