import { NO_MEMORY, understand } from '#shared/imports/understand';
import { type CellInput, sheetOf, workbookOf } from '../shared/imports/layouts/sheet-of';

// Prints what it costs to understand an order that is already read, at growing sizes; the cost must grow as the lines do.
const SIZES = [2500, 5000, 10_000, 20_000, 40_000];
const RUNS = 5;

function longOrder(lines: number) {
  const rows: CellInput[][] = [
    ['PURCHASE ORDER'],
    ['PO No.', 'B-26-0417', null, 'Date', '2026-03-24'],
    [],
    ['No.', 'Item No.', 'Description', 'Colour', 'Qty', 'Unit', 'Unit Price USD', 'Amount'],
  ];
  let cents = 0;
  let pieces = 0;
  for (let line = 0; line < lines; line += 1) {
    const quantity = 10 + (line % 90);
    const price = 125 + (line % 7) * 100;
    rows.push([
      line + 1,
      `IT-${1000 + line}`,
      `Cotton towel ${line}`,
      'navy',
      quantity,
      'PCS',
      price / 100,
      (quantity * price) / 100,
    ]);
    cents += quantity * price;
    pieces += quantity;
  }
  rows.push(['Total', null, null, null, pieces, null, null, cents / 100]);
  return workbookOf(sheetOf(rows));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

understand(longOrder(2000), {}, NO_MEMORY);
let before = Number.NaN;
for (const size of SIZES) {
  const workbook = longOrder(size);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const draft = understand(workbook, {}, NO_MEMORY);
    times.push(performance.now() - start);
    if (draft.lines.length !== size || draft.proofs.some((proof) => !proof.agrees))
      throw new Error('read wrong');
  }
  const ms = median(times);
  const growth = Number.isNaN(before) ? '' : `, ${(ms / before).toFixed(2)} times the half`;
  console.log(`${size} lines: ${ms.toFixed(0)} ms${growth}, ${((ms / size) * 1000).toFixed(1)} µs a line`);
  before = ms;
}
