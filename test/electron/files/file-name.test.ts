import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../electron/files/file-name';

describe('safeFileName', () => {
  it.each([
    ['SO-2026/0001 proforma', 'SO-2026-0001 proforma'],
    ['CON', '_CON'],
    ['nul.xlsx', '_nul.xlsx'],
    ['order. . ', 'order'],
    ['..', 'file'],
    ['a<b>c|d', 'a-b-c-d'],
    ['订单 2026', '订单 2026'],
  ])('%j becomes %j', (text, name) => {
    expect(safeFileName(text)).toBe(name);
  });

  it('is always a name that NTFS takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = safeFileName(text);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(121);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|[. ]$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(name).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 2000 },
    );
  });
});
