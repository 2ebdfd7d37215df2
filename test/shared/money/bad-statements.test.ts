import { describe, expect, it } from 'vitest';
import { cellName } from '#shared/imports/sheet-grid';
import { type ReadingOptions, readStatement } from '#shared/money/reading/read-statement';

const grid = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'));

function read(text: string, options: Partial<ReadingOptions> = {}) {
  const reading = readStatement(grid(text), { currency: 'USD', ...options });
  if (reading.kind !== 'read') throw new Error(reading.kind);
  const { rows, doubts, opening, closing, totalRows } = reading.statement;
  return {
    ...{ opening, closing, totalRows },
    rows: rows.map(({ date, number, amount }) => [date, number, Number(amount)]),
    asked: doubts.map(({ row, column, kind, choices }) => [cellName(row, column), kind, ...choices]),
  };
}

describe('a statement that is not what it should be', () => {
  it.each([
    ['Statement in EUR||\nDate|Document|Amount\n2025-03-05|INV0301|100.00', 'A1'],
    ['Date|Document|Amount EUR\n2025-03-05|INV0301|100.00', 'C1'],
    ['Date|Document|金额（人民币）\n2025-03-05|INV0301|100.00', 'C1'],
  ])('is refused in another currency, with the cell that says so: %#', (text, cell) => {
    const reading = readStatement(grid(text), { currency: 'USD' });
    expect(reading.kind).toBe('wrong-currency');
    if (reading.kind === 'wrong-currency') expect(cellName(reading.cell.row, reading.cell.column)).toBe(cell);
    expect(readStatement(grid(text), { currency: 'USD', currencyIsRight: true }).kind).toBe('read');
  });

  it('asks about every cell of another currency between rows of ours', () => {
    const { rows, asked } = read(`
      Date|Document|Amount|Currency
      2025-03-05|INV0301|100.00|USD
      2025-03-06|INV0302|100.00|EUR
      2025-03-07|INV0303|€7.00|`);
    expect(rows).toEqual([['2025-03-05', 'INV0301', 100]]);
    expect(asked).toEqual([
      ['D3', 'wrong-currency'],
      ['C4', 'wrong-currency'],
    ]);
  });

  it('asks about words for an amount, and about a cell that holds none', () => {
    const text = `
      Date|Document|Amount
      2025-03-05|INV0301|eighteen thousand
      2025-03-06|INV0302|1.234.5
      2025-03-07|INV0303
      2025-03-08|INV0304|USD 18,400.00`;
    const { rows, asked } = read(text);
    expect(rows).toEqual([['2025-03-08', 'INV0304', 18_400]]);
    expect(asked).toEqual([
      ['C2', 'no-amount'],
      ['C3', 'no-amount'],
      ['C4', 'no-amount'],
    ]);
    // The cell of a row that ends before it is settled like any other.
    const settled = read(text, {
      corrections: { '1,2': '18000', '2,2': '1234.50', '3,2': '5' },
      leftOut: [],
    });
    expect(settled.rows.map(([, , amount]) => amount)).toEqual([18_000, 1234.5, 5, 18_400]);
    expect(settled.asked).toEqual([]);
  });

  it('never counts a total in the middle, and asks about one that does not add up', () => {
    const { rows, totalRows, asked } = read(`
      Date|Document|Amount
      2025-03-05|INV0301|100.00
      2025-03-06|INV0302|200.00
      Total||300.00
      2025-03-07|INV0303|50.00
      Total||351.00`);
    expect(rows).toHaveLength(3);
    expect(totalRows).toEqual([3, 5]);
    expect(asked).toEqual([['C6', 'wrong-total']]);
  });

  it('takes brackets, a minus behind and a printed minus for less', () => {
    const { rows, asked } = read(`
      Date|Document|Amount
      2025-03-13|TT 1|(12,500.00)
      2025-03-14|TT 2|12,500.00-
      2025-03-15|TT 3|−500.00
      2025-03-16|TT 4|（450.00）
      2025-03-17|TT 5|[450.00]`);
    expect(rows.map(([, , amount]) => amount)).toEqual([-12_500, -12_500, -500, -450]);
    expect(asked).toEqual([['C6', 'no-amount']]);
  });

  it('reads Dr and Cr as columns and beside the amount, and asks where neither stands', () => {
    const columns = read(`
      Date|Document|Dr|Cr
      2025-03-05|INV0301|18,400.00|
      2025-03-13|TT 1||12,500.00`);
    expect(columns.rows.map(([, , amount]) => amount)).toEqual([18_400, -12_500]);
    const text = `
      Date|Document|Amount|Dr/Cr
      2025-03-05|INV0301|18,400.00|Dr
      2025-03-13|TT 1|12,500.00|Cr
      2025-03-14|TT 2|12,500.00|
      2025-03-15|TT 3|2,500.00|?
      Total||5,900.00|`;
    const { rows, asked } = read(text);
    expect(rows).toHaveLength(2);
    expect(asked).toEqual([
      ['D4', 'no-direction', 'DR', 'CR'],
      ['D5', 'no-direction', 'DR', 'CR'],
    ]);
    const settled = read(text, { corrections: { '3,3': 'CR', '4,3': 'DR' } });
    expect(settled.rows.map(([, , amount]) => amount)).toEqual([18_400, -12_500, -12_500, 2500]);
  });

  it('reads a list of balances alone by its steps, and asks where no balance stands before the first row', () => {
    const whole = read(`
      Date|Document|Balance
      2025-03-01|Opening balance|12,500.00
      2025-03-05|INV0301|30,900.00
      2025-03-13|TT 1|18,400.00`);
    expect(whole).toMatchObject({ opening: '12500', closing: '18400', asked: [] });
    expect(whole.rows.map(([, , amount]) => amount)).toEqual([18_400, -12_500]);
    const text = `
      Date|Document|Balance
      2025-03-05|INV0301|30,900.00
      2025-03-13|TT 1|18,400.00`;
    expect(read(text).asked).toEqual([['D2', 'no-opening']]);
    const settled = read(text, { corrections: { '1,3': '18400' } });
    expect(settled).toMatchObject({ opening: '12500', closing: '18400', asked: [] });
    expect(settled.rows.map(([, , amount]) => amount)).toEqual([18_400, -12_500]);
  });

  it('asks whether 03/05 is the third of May, unless another day of the file proves it', () => {
    const text = `
      Date|Document|Amount
      03/05/2025|INV0301|18,400.00
      04/06/2025|INV0308|9,750.00`;
    expect(read(text).asked).toEqual([
      ['A2', 'open-date', '2025-05-03', '2025-03-05'],
      ['A3', 'open-date', '2025-06-04', '2025-04-06'],
    ]);
    const american = read(text, { dateOrder: 'mdy' });
    expect(american.rows.map(([date]) => date)).toEqual(['2025-03-05', '2025-04-06']);
    const proved = read(text.replace('04/06/2025', '14/06/2025'));
    expect(proved.rows.map(([date]) => date)).toEqual(['2025-05-03', '2025-06-14']);
    expect(proved.asked).toEqual([]);
  });
});
