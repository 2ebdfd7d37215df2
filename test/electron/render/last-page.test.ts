import { describe, expect, it } from 'vitest';
import { lastPageFrom } from '../../../electron/render/xlsx/last-page';
import type { SheetPlan, SheetRow } from '../../../electron/render/xlsx/sheet-plan';

const row: SheetRow = { cells: [], height: 14 };

/** Ten rows of head, `lines` rows of a table with its total, ten rows of terms and ten of the signature. */
function plan(lines: number): Omit<SheetPlan, 'lastPageFrom'> {
  const total = 10 + lines;
  return {
    name: 'list',
    columnsMm: [60, 60, 60],
    rows: Array.from({ length: total + 1 + 20 }, () => row),
    pictures: [],
    repeated: { from: 9, to: 9 },
    closing: { total, after: total + 1, signs: total + 11 },
    footer: '',
    page: null,
  };
}

describe('the last page of a workbook', () => {
  it('begins two lines above the total where the signature would be cut in two or stand alone', () => {
    // About 55 rows a page.
    const cut = plan(30);
    expect(lastPageFrom(cut)).toBe(38);
    const alone = plan(34);
    expect(lastPageFrom(alone)).toBe(42);
  });

  it('is left to the program where the total stands with its signature', () => {
    expect(lastPageFrom(plan(10))).toBeNull();
    expect(lastPageFrom(plan(60))).toBeNull();
  });

  it('is fixed where a page that holds a little more would keep the total away from its signature', () => {
    const breaks = Array.from({ length: 60 }, (_, lines) => [lines, lastPageFrom(plan(lines))] as const);
    const kept = breaks.filter(([lines, from]) => from !== null && from <= 10 + lines);
    expect(kept.map(([lines, from]) => 10 + lines - (from ?? 0)).every((above) => above >= 2)).toBe(true);
    // The last of them all stand on a page of their own for some rows more than the estimate needs.
    const narrow = breaks.findLast(([, from]) => from !== null)?.[0] ?? 0;
    expect(lastPageFrom(plan(narrow + 1))).toBeNull();
    expect(narrow).toBeGreaterThan(40);
  });

  it('never parts what would not fit one page anyway: then only the signature moves', () => {
    const terms = { ...plan(10), rows: Array.from({ length: 120 }, () => row) };
    const long = { ...terms, closing: { total: 20, after: 21, signs: 108 } };
    expect(lastPageFrom(long)).toBe(108);
  });

  it('is not asked of official forms and lists without an end', () => {
    const form = { size: 'A4', orientation: 'landscape', head: 'title' } as const;
    expect(lastPageFrom({ ...plan(30), page: form })).toBeNull();
    expect(lastPageFrom({ ...plan(30), closing: null })).toBeNull();
  });
});
