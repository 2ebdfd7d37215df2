import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textNumber } from '#shared/imports/cell-number';
import { readNumber } from '#shared/imports/number-reading';

const digits = fc.stringMatching(/^[0-9]{1,16}$/);
const figure = fc.oneof(
  digits,
  fc.tuple(digits, fc.stringMatching(/^[0-9]{1,4}$/)).map((parts) => parts.join('.')),
);

describe('a figure of nothing but digits and a point', () => {
  it('is the number that any figure is read as', () => {
    fc.assert(
      fc.property(figure, fc.constantFrom(null, '.' as const, ',' as const), (text, mark) => {
        const read = readNumber(text, mark);
        const expected = read && { value: read.value, other: read.other, proves: read.proves };
        const found = textNumber(text, mark);
        expect(found && { value: found.value, other: found.other, proves: found.proves }).toEqual(expected);
        expect(found?.float).toBe(read ? Number(read.value) : undefined);
      }),
      { numRuns: 2_000 },
    );
  });
});
