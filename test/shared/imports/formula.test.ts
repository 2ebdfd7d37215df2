import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateFormulas } from '#shared/imports/formula';
import type { GridCell, SheetGrid } from '#shared/imports/sheet-grid';

/** `{ A1: 2, B1: '=A1*3', C1: 'text' }` as a sheet. */
function aSheet(content: Readonly<Record<string, number | string>>, name = 'Sheet1'): SheetGrid {
  const cells = Object.entries(content).map(([address, given]): GridCell => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const place = { row: Number(digits) - 1, column, format: null };
    if (typeof given === 'number') {
      return { ...place, value: { kind: 'number', number: given }, text: String(given), formula: null };
    }
    if (given.startsWith('='))
      return { ...place, value: { kind: 'uncalculated' }, text: '', formula: given.slice(1) };
    if (given.startsWith('#'))
      return { ...place, value: { kind: 'error', code: given }, text: given, formula: null };
    return { ...place, value: { kind: 'text', text: given }, text: given, formula: null };
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { name, hidden: false, cells, merges: [], hiddenRows: [], hiddenColumns: [], pictures: [] };
}

/** Result of `formula` in Z99 beside the given cells; null when it stays uncalculated. */
function resultOf(formula: string, content: Readonly<Record<string, number | string>> = {}): string | null {
  const sheet = aSheet({ ...content, Z99: `=${formula}` });
  const results = calculateFormulas([sheet]);
  const cell = sheet.cells.at(-1);
  return (cell && results.get(cell)) ?? null;
}

describe('formulas the file holds no result for', () => {
  const LINE = { A1: 1200, B1: 3.4, C1: 0.1, D1: 0.2, E1: 'PCS', F1: 7, G1: '#N/A' };

  it.each([
    ['A1*B1', '4080'],
    ['+A1*B1', '4080'],
    ['$A$1*Sheet1!B1', '4080'],
    ['C1+D1', '0.3'],
    ['A1-B1-C1', '1196.5'],
    ['2+3*4', '14'],
    ['(2+3)*4', '20'],
    ['-A1+2', '-1198'],
    ['--F1', '7'],
    ['A1/F1', '171.428571428571'],
    ['A1*5%', '60'],
    ['ROUND(A1/F1,2)', '171.43'],
    ['ROUND(2.345,2)', '2.35'],
    ['ROUND(-2.345,2)', '-2.35'],
    ['ROUND(1.005,2)', '1.01'],
    ['SUM(A1:F1)', '1210.7'],
    ['SUM(A1:B1,F1;2)', '1212.4'],
    ['SUM(B1:A1)', '1203.4'],
    ['PRODUCT(A1:B1)', '4080'],
    ['PRODUCT(A1,B1,2)', '8160'],
    ['SUM(X1:Y9)', '0'],
    ['SUM(A1:XFD1048576)', null],
    ['H9+1', '1'],
    ['A1*E1', null],
    ['A1/H9', null],
    ['A1/0', null],
    ['A1+G1', null],
    ['SUM(A1:G1)', null],
    ['IF(A1>1,2,3)', null],
    ['VLOOKUP(A1,B:C,2)', null],
    ['A1&B1', null],
    ['Other!A1', null],
    ['A1*', null],
    ['A1 B1', null],
    ['ROUND(A1)', null],
    ['[1]Sheet1!A1', null],
    ['Table1[Qty]*2', null],
    ['', null],
  ])('=%s is %s', (formula, expected) => {
    expect(resultOf(formula, LINE)).toBe(expected);
  });

  it('follows formulas that need each other, over sheets too', () => {
    const lines = aSheet(
      { A1: 10, B1: 2.5, C1: '=A1*B1', A2: 4, B2: 1.25, C2: '=A2*B2', C3: '=SUM(C1:C2)' },
      "Buyer's PO",
    );
    const total = aSheet({ A1: "='Buyer''s PO'!C3*2" }, 'Total');
    const results = calculateFormulas([total, lines]);
    expect([...results.values()].sort()).toEqual(['25', '30', '5', '60']);
  });

  it('leaves circles alone', () => {
    const sheet = aSheet({ A1: '=B1+1', B1: '=A1+1', C1: '=C1', D1: '=2*2' });
    expect([...calculateFormulas([sheet]).values()]).toEqual(['4']);
  });

  it('works down a running total of 5,000 lines', () => {
    const content: Record<string, number | string> = { A1: 1, B1: '=A1' };
    for (let row = 2; row <= 5_000; row += 1) {
      content[`A${row}`] = 0.1;
      content[`B${row}`] = `=B${row - 1}+A${row}`;
    }
    const sheet = aSheet(content);
    const results = calculateFormulas([sheet]);
    const last = sheet.cells.at(-1);
    expect(last && results.get(last)).toBe('500.9');
  });

  it('stops at an amount of work, so that ranges over ranges cannot hold it up', () => {
    const content: Record<string, number | string> = {};
    for (let row = 1; row <= 3_000; row += 1) {
      content[`A${row}`] = 1;
      content[`B${row}`] = '=SUM(A1:A3000)';
    }
    const results = calculateFormulas([aSheet(content)]);
    expect(results.size).toBeGreaterThan(200);
    expect(results.size).toBeLessThan(3_000);
  });

  it('is exact where floats are not, for any quantity and price', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.integer({ min: 1, max: 9_999_999 }),
        (quantity, price) => {
          const result = resultOf('A1*B1', { A1: quantity, B1: price / 10_000 });
          const exact = BigInt(quantity) * BigInt(price);
          const text = `${exact / 10_000n}.${String(exact % 10_000n).padStart(4, '0')}`.replace(/\.?0+$/, '');
          expect(result).toBe(text);
        },
      ),
    );
  });

  it('ends on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'A1+-*/(),:;%SUM$!\'" .'), maxLength: 30 }),
        (formula) => {
          expect([null, 'string']).toContain(resultOf(formula) === null ? null : 'string');
        },
      ),
    );
  });
});
