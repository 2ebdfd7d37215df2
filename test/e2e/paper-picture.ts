import { execFileSync } from 'node:child_process';

/** Sheets of a PDF as poppler sees them: how many, and how wide and high in points. */
export function sheetsOf(pdf: string): { readonly pages: number; readonly size: string } {
  const facts = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(facts)?.[1]),
    size: /^Page size:\s+(.+)$/m.exec(facts)?.[1] ?? '',
  };
}

/** One sheet as grey values, coarse enough that another way of drawing the same letters looks the same. */
export function greyOf(pdf: string, page: number): Buffer {
  const sheet = ['-f', String(page), '-l', String(page), '-r', '30', '-gray', pdf];
  const image = execFileSync('pdftoppm', sheet, { maxBuffer: 64 * 1024 * 1024 });
  // A PGM header is three lines: P5, width and height, the highest value.
  let start = 0;
  for (let line = 0; line < 3; line += 1) start = image.indexOf(0x0a, start) + 1;
  return image.subarray(start);
}

/** Mean difference of two sheets, from 0 (alike) to 255. */
export function differenceOf(one: Buffer, other: Buffer): number {
  if (one.length !== other.length) return 255;
  let sum = 0;
  for (const [index, grey] of one.entries()) sum += Math.abs(grey - (other[index] ?? 0));
  return sum / one.length;
}

/** The share of a sheet that is inked, 0 to 1. */
export function inkOf(sheet: Buffer): number {
  return sheet.filter((grey) => grey < 200).length / sheet.length;
}
