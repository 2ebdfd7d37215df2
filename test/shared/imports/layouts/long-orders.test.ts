import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { type CellInput, sheetOf, workbookOf } from './sheet-of';

const words = [
  'Article',
  'Item',
  'Style',
  'Set',
  'Total look',
  'Unit heater',
  'Quantity scale',
  'Price tag',
  'Colour box',
];

/** An order whose figures and words often look like something else: sizes, titles, totals. */
const line = fc.record({
  quantity: fc.integer({ min: 1, max: 400 }),
  cents: fc.integer({ min: 5, max: 5000 }),
  word: fc.constantFrom(...words),
  colour: fc.constantFrom('navy', 'white', 'black', 'S/M', 'XL'),
});

describe('a long order', () => {
  it('is read to its last line, whatever its figures and words look like', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 30, maxLength: 300 }), (lines) => {
        const total = lines.reduce((sum, item) => sum + item.quantity, 0);
        const cents = lines.reduce((sum, item) => sum + item.quantity * item.cents, 0);
        const rows: CellInput[][] = [
          ['PURCHASE ORDER'],
          ['PO No.:', 'BS-3000', null, 'Currency:', 'USD'],
          [],
          ['No.', 'Item No.', 'Description', 'Colour', 'Quantity', 'Unit', 'Unit Price', 'Amount'],
          ...lines.map((item, at): CellInput[] => [
            at + 1,
            `BS-${10_000 + at}`,
            `${item.word} ${at}`,
            item.colour,
            item.quantity,
            'PCS',
            item.cents / 100,
            (item.quantity * item.cents) / 100,
          ]),
          ['Total', null, null, null, total, null, null, cents / 100],
        ];
        const draft = understand(workbookOf(sheetOf(rows)), {}, NO_MEMORY);
        expect(draft.lines.map((found) => found.quantity.value)).toEqual(
          lines.map((item) => String(item.quantity)),
        );
        expect(draft.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
        expect(draft.proofs.map((proof) => proof.agrees)).toEqual([true, true]);
      }),
      { numRuns: 60, seed: 20260324 },
    );
  });
});
