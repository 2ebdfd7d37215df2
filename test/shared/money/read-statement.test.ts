import { describe, expect, it } from 'vitest';
import { readStatement } from '#shared/money/reading/read-statement';
import { readAmount } from '#shared/money/reading/signed-cell';

const HEAD = ['Date', 'Reference', 'Description', 'Amount', 'Balance'];

function read(rows: readonly (readonly string[])[], head: readonly string[] = HEAD) {
  const reading = readStatement([['ACME Trading'], head, ...rows], { currency: 'USD' });
  if (reading.kind !== 'read') throw new Error(reading.kind);
  return reading.statement;
}

describe('an amount cell', () => {
  it.each([
    ['1,234.50', '1234.5'],
    ['1.234,50', '1234.5'],
    ['(450.00)', '-450'],
    ['(1,450.00)', '-1450'],
    ['450.00-', '-450'],
    ['-450.00', '-450'],
    ['450.00 CR', '-450'],
    ['CR 450.00', '-450'],
    ['450.00 DR', '450'],
    ['USD 450.00', '450'],
    ['１２３．４５', '123.45'],
  ])('%s is %s', (text, amount) => {
    expect(readAmount(text, null, 'USD')).toMatchObject({ kind: 'amount', amount });
  });

  it('does not guess', () => {
    expect(readAmount('see mail', null, 'USD').kind).toBe('no-amount');
    expect(readAmount('-', null, 'USD').kind).toBe('empty');
    expect(readAmount('1.234', null, 'KWD').kind).toBe('open');
  });
});

describe('their statement', () => {
  it('is read with its opening, closing and a total row in the middle', () => {
    const statement = read([
      ['2025-03-01', '', 'Opening balance', '', '12,500.00'],
      ['2025-03-05', 'INV0301', '', '18,400.00', ''],
      ['2025-03-10', 'PO 4507', '', '9,750.00', ''],
      ['', '', 'Subtotal', '28,150.00', ''],
      ['2025-03-13', 'TT', 'payment', '(12,500.00)', ''],
      ['', '', 'Closing balance', '', '28,150.00'],
    ]);
    expect(statement.rows.map((row) => [row.number, row.po, row.kind, row.amount])).toEqual([
      ['INV0301', '', 'invoice', '18400'],
      ['', 'PO 4507', 'invoice', '9750'],
      ['TT', '', 'payment', '-12500'],
    ]);
    expect([statement.opening, statement.closing, statement.totalRows]).toEqual(['12500', '28150', [5]]);
    expect(statement.doubts).toEqual([]);
  });

  it('asks about a total that does not add up, a text for an amount and a day that can be two', () => {
    const statement = read([
      ['2025-03-05', 'INV0301', '', '100.00', ''],
      ['', '', 'Total', '101.00', ''],
      ['2025-03-06', 'INV0302', '', 'see mail', ''],
      ['03/04/2025', 'INV0303', '', '5.00', ''],
    ]);
    expect(statement.doubts.map((doubt) => [doubt.row, doubt.column, doubt.kind])).toEqual([
      [3, 3, 'wrong-total'],
      [4, 3, 'no-amount'],
      [5, 0, 'open-date'],
    ]);
  });

  it('reads debit and credit columns, in Chinese too', () => {
    const head = ['日期', '单号', '摘要', '借方', '贷方', '余额'];
    const statement = read(
      [
        ['2025年3月5日', 'INV0301', '', '100.00', '', '100.00'],
        ['2025年3月9日', 'TT', '付款', '', '40.00', '60.00'],
        ['', '', '合计', '100.00', '40.00', ''],
      ],
      head,
    );
    expect(statement.rows.map((row) => [row.date, row.kind, row.amount])).toEqual([
      ['2025-03-05', 'invoice', '100'],
      ['2025-03-09', 'payment', '-40'],
    ]);
    expect([statement.totalRows, statement.doubts]).toEqual([[4], []]);
  });

  it("sees the other side's own account, where our invoices are credits, and reads it mirrored", () => {
    const head = ['Date', 'Doc no', 'Text', 'Debit', 'Credit'];
    const table = [
      head,
      ['2025-03-05', 'INV0301', '', '', '100.00'],
      ['2025-03-08', 'INV0302', '', '', '50.00'],
      ['2025-03-09', 'TT', 'payment', '40.00', ''],
    ];
    const reading = (mirrored: boolean) => {
      const done = readStatement(table, { currency: 'USD', mirrored });
      if (done.kind !== 'read') throw new Error(done.kind);
      return done.statement;
    };
    expect(reading(false).looksMirrored).toBe(true);
    expect(reading(true).looksMirrored).toBe(false);
    expect(reading(true).rows.map((row) => [row.kind, row.amount])).toEqual([
      ['invoice', '100'],
      ['invoice', '50'],
      ['payment', '-40'],
    ]);
  });

  it('is refused in another currency, with the cell that says so; a single foreign row is asked about', () => {
    const table = [['Currency: EUR'], HEAD, ['2025-03-05', 'INV0301', '', '100.00', '']];
    expect(readStatement(table, { currency: 'USD' })).toMatchObject({
      kind: 'wrong-currency',
      found: 'EUR',
      cell: { row: 0, column: 0 },
    });
    const statement = read([['2025-03-05', 'INV0301', '', 'EUR 100.00', '']]);
    expect(statement.rows).toEqual([]);
    expect(statement.doubts).toMatchObject([{ row: 2, column: 3, kind: 'wrong-currency' }]);
    expect(readStatement([['hello']], { currency: 'USD' }).kind).toBe('no-header');
  });
});
