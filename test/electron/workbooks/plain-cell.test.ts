import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridCell } from '#shared/imports/sheet-grid';
import { openWorkbook } from '../../../electron/workbooks/read-workbook';
import { anXlsx } from './an-xlsx';

/** Attributes in another order are the same cell and not plainly written: the scanner takes it token by token. */
type Written = 'plainly' | 'otherwise';

interface Cell {
  readonly style: number | null;
  readonly type: 's' | null;
  readonly value: string;
}

const STRINGS = ['Cotton towel', '毛巾', '', 'a &amp; b'];
const number = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom('007', '-0', '1E-3', '45000', '&#49;2', 'NaN', '1.50', ' 7 ', '0x10', '12 34'),
);
const aCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({ style: fc.constantFrom(null, 0, 1, 2, 9), type: fc.constant(null), value: number }),
  fc.record({
    style: fc.constantFrom(null, 1),
    type: fc.constant('s' as const),
    value: fc.nat({ max: STRINGS.length - 1 }).map(String),
  }),
);

function cellsOf(rows: readonly (readonly Cell[])[], how: Written): readonly GridCell[] {
  const xml = rows.map((cells, row) => {
    const written = cells.map(({ style, type, value }, column) => {
      const place = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
      const rest = [...(style === null ? [] : [`s="${style}"`]), ...(type === null ? [] : [`t="${type}"`])];
      const attributes = how === 'plainly' ? [place, ...rest] : [...rest.reverse(), place];
      return `<c ${attributes.join(' ')}${how === 'plainly' ? '' : ' '}><v>${value}</v></c>`;
    });
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const bytes = anXlsx({
    strings: STRINGS,
    formats: ['#,##0.00', 'yyyy-mm-dd'],
    sheet: `<sheetData>${xml.join('')}</sheetData>`,
  });
  return openWorkbook(bytes, 'plain.xlsx', () => undefined).grid.sheets[0]?.cells ?? [];
}

function gridOf(sheetData: string): readonly GridCell[] {
  const bytes = anXlsx({ strings: STRINGS, sheet: `<sheetData>${sheetData}</sheetData>` });
  return openWorkbook(bytes, 'plain.xlsx', () => undefined).grid.sheets[0]?.cells ?? [];
}

describe('a plainly written cell', () => {
  it('holds what the scanner reads in it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(aCell, { maxLength: 12 }), { maxLength: 6 }), (rows) => {
        expect(cellsOf(rows, 'plainly')).toEqual(cellsOf(rows, 'otherwise'));
      }),
    );
  });

  it('beyond the strings of the workbook is refused', () => {
    expect(() => gridOf('<row r="1"><c r="A1" t="s"><v>99</v></c></row>')).toThrow();
  });

  it('out of order is put in its place, and the later of two at one address holds', () => {
    const cells = gridOf(
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    );
    expect(cells.map(({ row, column, text }) => [row, column, text])).toEqual([
      [0, 0, '2'],
      [1, 0, '3'],
      [1, 1, '4'],
    ]);
  });

  it('goes on to what is written otherwise in the same row', () => {
    const cells = gridOf(
      '<row r="1"><c r="A1"><v>1</v></c>\n<c r="B1" t="str"><v>two</v></c><c r="C1" t="s"><v>0</v></c><c r="D1"/><c><v>5</v></c></row>',
    );
    expect(cells.map(({ column, text }) => [column, text])).toEqual([
      [0, '1'],
      [1, 'two'],
      [2, 'Cotton towel'],
      [4, '5'],
    ]);
  });
});
