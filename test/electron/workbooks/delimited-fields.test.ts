import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cutFields } from '../../../electron/workbooks/delimited-fields';

function cut(text: string, delimiter = ','): { rows: string[][]; unclosed: number } {
  const rows: string[][] = [];
  const unclosed = cutFields(text, delimiter, true, (row, column, field) => {
    rows[row] ??= [];
    const fields = rows[row];
    fields[column] = field;
  });
  return { rows: [...rows].map((fields) => fields ?? ['']), unclosed };
}

describe('cutting text into fields', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb', [['a'], ['b']]],
    ['a\nb\r\nc', [['a'], ['b'], ['c']]],
    ['"a,b",c', [['a,b', 'c']]],
    ['"a\nb",c', [['a\nb', 'c']]],
    ['"say ""yes""",c', [['say "yes"', 'c']]],
    ['"a" ,b', [['a', 'b']]],
    ['5" pipe,b', [['5" pipe', 'b']]],
    ['"3" and 4" pipe",b', [['3" and 4" pipe', 'b']]],
    ['"",b', [['', 'b']]],
    [',,c', [['', '', 'c']]],
  ])('%j', (text, rows) => {
    expect(cut(text)).toEqual({ rows, unclosed: -1 });
  });

  it('says where a quote stands that is never closed', () => {
    expect(cut('a,b\nc,"d\ne,f').unclosed).toBe(6);
  });

  it('gives back whatever a writer wrote, as the library reads it', () => {
    const field = fc.string({
      unit: fc.constantFrom('a', '1', '"', ',', ';', '\n', ' ', '水', '\t'),
      maxLength: 8,
    });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, newline) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes: true });
          expect(cut(text, delimiter).rows).toEqual(rows);
          expect(Papa.parse(text, { delimiter }).data).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });
});
