import { describe, expect, it } from 'vitest';
import { columnWidths, sheetMap, standsRight } from '../../../renderer/screens/import/sheet-map';
import { haldenPreview } from './halden-preview';

describe('sheetMap', () => {
  const preview = haldenPreview();
  const map = sheetMap(preview);
  it('colours each cell by what it was read as', () => {
    expect(map.regionAt(0, 0)).toBe('skipped');
    expect(map.regionAt(2, 0)).toBe('skipped');
    expect(map.regionAt(2, 2)).toBe('head');
    expect(map.regionAt(6, 3)).toBe('table-header');
    expect(map.regionAt(13, 6)).toBe('lines');
    expect(map.regionAt(14, 6)).toBe('totals');
    expect(map.regionAt(15, 0)).toBeNull();
  });
  it('leaves labels and blanks of a head block without its colour', () => {
    const block = { kind: 'head' as const, firstRow: 0, lastRow: 5, firstColumn: 0, lastColumn: 6 };
    const draft = { ...preview.draft, regions: [block] };
    const coarse = sheetMap({ ...preview, draft });
    expect(coarse.regionAt(2, 2)).toBe('head');
    expect(coarse.regionAt(2, 0)).toBe('skipped');
    expect(coarse.regionAt(5, 3)).toBeNull();
  });
  it('marks the cell that a question is about, also an empty one', () => {
    expect(map.markAt(13, 4)).toBe('unsure');
    expect(map.markAt(12, 4)).toBeNull();
  });
  it('knows the merge that a cell is part of', () => {
    const merge = { firstRow: 2, lastRow: 2, firstColumn: 3, lastColumn: 4 };
    expect(map.mergeOver(2, 3)).toEqual(merge);
    expect(map.mergeOver(2, 4)).toEqual(merge);
    expect(map.mergeOver(2, 2)).toBeNull();
  });
  it('walks no whole-column merge beyond the sheet', () => {
    const grid = {
      ...preview.grid,
      merges: [{ firstRow: 0, lastRow: 1_048_575, firstColumn: 0, lastColumn: 16_383 }],
    };
    expect(sheetMap({ ...preview, grid }).mergeOver(17, 6)).toEqual(grid.merges[0]);
  });
  it('gives a long description more room than a unit, and a banner none of its own', () => {
    const widths = columnWidths(map, new Map(), 6);
    expect(widths[2]).toBeGreaterThan(150);
    expect(widths[4]).toBe(44);
    expect(widths[0]).toBeLessThan(80);
  });
});

describe('standsRight', () => {
  it.each(['1.800', '4,65', '24.03.2026', '$ 3.40', '2026/5/2'])('figures and dates: %s', (text) => {
    expect(standsRight(text, undefined)).toBe(true);
  });
  it.each(['HV-70114', 'FOB Ningbo 2020', '', 'Menge', '+49 40 123456 789 12'])('texts: %s', (text) => {
    expect(standsRight(text, undefined)).toBe(false);
  });
  it('follows the mapped field where there is one', () => {
    expect(standsRight('Menge', 'quantity')).toBe(true);
  });
});
