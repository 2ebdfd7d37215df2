import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadingOptions, readStatement } from '#shared/money/reading/read-statement';
import { compare, decimal, sum } from '#shared/values/decimal';

type Table = readonly (readonly string[])[];

function read(table: Table, options: Partial<ReadingOptions> = {}) {
  const reading = readStatement(table, { currency: 'USD', ...options });
  if (reading.kind !== 'read') throw new Error(reading.kind);
  return reading.statement;
}

const rowsOf = (table: Table, options: Partial<ReadingOptions> = {}) =>
  read(table, options).rows.map((row) => [row.date, row.number || row.po, Number(row.amount)]);

const doubtsOf = (table: Table, options: Partial<ReadingOptions> = {}) =>
  read(table, options).doubts.map(({ row, column, kind }) => [row, column, kind]);

describe('statements in hard layouts', () => {
  it('reads a Chinese ledger with 借方, 贷方, 方向 and 余额, and its totals of the month and year', () => {
    const table = [
      ['宁波某某有限公司 客户往来明细账'],
      ['日期', '凭证号', '摘要', '借方', '贷方', '方向', '余额'],
      ['2025-03-01', '', '期初余额', '', '', '借', '12,500.00'],
      ['2025-03-03', 'INV-0301', '发票', '18,400.00', '', '借', '30,900.00'],
      ['2025-03-14', 'TT', '收款', '', '40,000.00', '贷', '9,100.00'],
      ['', '', '本月合计', '18,400.00', '40,000.00', '贷', '9,100.00'],
    ];
    const statement = read(table);
    expect(rowsOf(table)).toEqual([
      ['2025-03-03', 'INV-0301', 18_400],
      ['2025-03-14', 'TT', -40_000],
    ]);
    expect([statement.opening, statement.closing].map(Number)).toEqual([12_500, -9100]);
    expect(statement.doubts).toEqual([]);
  });

  it('counts the totals of the month and of the year once, under whatever name', () => {
    const table = [
      ['日期', '凭证号', '摘要', '单据号', '借方', '贷方', '方向', '余额'],
      ['2026.10.01', '', '期初余额', '', '', '', '贷', '18615.50'],
      ['2026.10.03', '记-12', '采购', 'CI-0890', '', '33918', '贷', '52533.5'],
      ['2026.11.05', '付-3', '付款', '', '15000', '', '贷', '37533.5'],
      ['', '', '本年累计', '', '15000', '33918', '贷', '37533.5'],
      ['', '', '累计', '', '15000', '33918', '贷', '37533.5'],
    ];
    const statement = read(table, { mirrored: true });
    expect(statement.rows.map(({ number, amount }) => [number, Number(amount)])).toEqual([
      ['CI-0890', 33_918],
      ['', -15_000],
    ]);
    expect([statement.opening, statement.closing].map(Number)).toEqual([18_615.5, 37_533.5]);
    expect(statement.doubts.map(({ kind }) => kind)).not.toContain('wrong-balance');
  });

  it('takes the invoice before what they call our reference', () => {
    const table = [
      ['Date', 'Our ref', 'Invoice No.', 'Invoiced', 'Paid'],
      ['2026-10-03', 'WR 10442', 'CI-0890', '33,918.00', ''],
    ];
    expect(rowsOf(table)).toEqual([['2026-10-03', 'CI-0890', 33_918]]);
  });

  it('reads one amount with 借 or 贷, and DR or CR, beside it', () => {
    const table = [
      ['Date', 'Document no.', 'Dr/Cr', 'Amount'],
      ['2025-03-03', 'INV-1', 'DR', '100.00'],
      ['2025-03-04', 'TT 9', 'CR', '60.00'],
    ];
    expect(rowsOf(table).map(([, , amount]) => amount)).toEqual([100, -60]);
    expect(
      rowsOf([
        ['日期', '单号', '方向', '金额'],
        ['2025-03-03', 'A1', '借', '5'],
        ['2025-03-04', 'A2', '贷', '3'],
      ]).map(([, , amount]) => amount),
    ).toEqual([5, -3]);
  });

  it("takes our number where their own document number stands beside it, and the document's day, not the due day", () => {
    const table = [
      ['Due date', 'Posting Date', 'Document Number', 'Reference', 'Doc. currency', 'Amount'],
      ['2025-04-02', '2025-03-05', '5100004711', 'INV-0301', 'USD', '18,400.00'],
    ];
    expect(rowsOf(table)).toEqual([['2025-03-05', 'INV-0301', 18_400]]);
  });

  it("reads a Chinese bank's file: value date, credit as income, and who paid", () => {
    const table = [
      ['账号', '6222 **** 0001'],
      [
        '交易日',
        '交易时间',
        '起息日',
        '交易类型',
        '借方金额',
        '贷方金额',
        '余额',
        '摘要',
        '流水号',
        '收(付)方名称',
      ],
      [
        '2025-03-31',
        '09:12:44',
        '2025-04-01',
        '汇入汇款',
        '',
        '8,400.00',
        '18,400.00',
        'INV-0301',
        'C0401',
        'TEST CUSTOMER',
      ],
    ];
    const [row] = read(table).rows;
    expect(row).toMatchObject({ date: '2025-04-01', number: 'C0401', payer: 'TEST CUSTOMER' });
    expect(Number(row?.amount)).toBe(-8400);
  });

  it('reads a German account with Soll, Haben and Saldo', () => {
    const table = [
      ['Konto 70412, Währung USD'],
      ['Datum', 'Beleg', 'Text', 'Soll', 'Haben', 'Saldo'],
      ['05.03.2025', 'INV-0301', 'Rechnung', '18.400,00', '', '18.400,00'],
      ['14.03.2025', 'TT', 'Zahlung', '', '10.000,00', '8.400,00'],
    ];
    expect(rowsOf(table)).toEqual([
      ['2025-03-05', 'INV-0301', 18_400],
      ['2025-03-14', 'TT', -10_000],
    ]);
  });

  it('never throws, whatever a table holds', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        'Date',
        'Reference',
        'Amount',
        'Debit',
        'Credit',
        'Balance',
        'Total',
        '合计',
        'Opening balance',
        '',
      ),
      fc.constantFrom(
        '1.234',
        '1,234.50',
        '(5)',
        '5-',
        '2025-03-01',
        '03/04/2025',
        'USD',
        '€ 5',
        '--',
        '.',
        ',',
      ),
    );
    const table = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 25 });
    fc.assert(
      fc.property(table, fc.boolean(), (rows, mirrored) => {
        const reading = readStatement(rows, { currency: 'USD', mirrored });
        if (reading.kind !== 'read') return;
        const ids = reading.statement.rows.map((row) => row.id);
        expect(new Set(ids).size).toBe(ids.length);
        // No row is both counted and a total.
        const totals = new Set(reading.statement.totalRows);
        expect(reading.statement.rows.some((row) => totals.has(row.row))).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('takes a row of figures alone for the total it is, and asks when it is none', () => {
    const head = ['Date', 'Reference', 'Amount'];
    const total = [
      head,
      ['2025-03-03', 'INV-1', '100.00'],
      ['2025-03-04', 'INV-2', '50.00'],
      ['', '', '150.00'],
    ];
    expect(read(total).totalRows).toEqual([3]);
    expect(rowsOf(total)).toHaveLength(2);
    const strange = [...total.slice(0, 3), ['', '', '151.00']];
    expect(doubtsOf(strange)).toEqual([[3, 0, 'no-date']]);
  });

  it('does not mistake a firm called Total for a total, nor an invoice text for an opening', () => {
    const table = [
      ['Date', 'Reference', 'Text', 'Amount'],
      ['2025-03-03', 'INV-1', 'TOTAL SPORTS LTD', '100.00'],
      ['2025-03-04', 'INV-2', 'Opening stock, balance due in April', '50.00'],
    ];
    expect(rowsOf(table)).toHaveLength(2);
  });

  it('asks by cell about words for an amount, two readings of a day, and a total that is wrong', () => {
    const table = [
      ['Date', 'Reference', 'Text', 'Amount'],
      ['2025-03-03', 'INV-1', '', 'see our mail'],
      ['04/05/2025', 'INV-2', '', '10.00'],
      ['2025-03-05', 'INV-3', '', '20.00'],
      ['', '', 'Subtotal', '31.00'],
    ];
    expect(doubtsOf(table)).toEqual([
      [1, 3, 'no-amount'],
      [2, 0, 'open-date'],
      [4, 3, 'wrong-total'],
    ]);
    const [, day, total] = read(table).doubts;
    expect(day?.choices).toEqual(['2025-05-04', '2025-04-05']);
    expect(Number(total?.computed)).toBe(30);
    // The clerk's answers settle them: a text that counts instead, a row left out.
    const answered = read(table, { corrections: { '1,3': '7.50', '2,0': '2025-05-04' }, leftOut: [4] });
    expect(answered.doubts).toEqual([]);
    expect(answered.rows.map((row) => Number(row.amount))).toEqual([7.5, 10, 20]);
  });

  it('asks whether 1.234 is a thousand in a currency of three decimals, and takes the answer', () => {
    const table = [
      ['Date', 'Reference', 'Text', 'Amount'],
      ['2025-03-03', 'INV-1', '', '1.234'],
    ];
    const open = read(table, { currency: 'KWD' });
    expect(open.doubts.map((doubt) => [doubt.kind, doubt.choices])).toEqual([
      ['open-amount', ['1234.00', '1.2340']],
    ]);
    for (const text of open.doubts[0]?.choices ?? []) {
      expect(read(table, { currency: 'KWD', corrections: { '1,3': text } }).doubts).toEqual([]);
    }
    expect(rowsOf(table, { currency: 'KWD', mark: ',' })[0]?.[2]).toBe(1234);
  });

  it('refuses another currency in the head, but not one of several bank accounts', () => {
    const body = [
      ['Date', 'Reference', 'Text', 'Amount'],
      ['2025-03-03', 'INV-1', '', '5.00'],
    ];
    const euro = readStatement([['All amounts in EUR'], ...body], { currency: 'USD' });
    expect(euro).toMatchObject({ kind: 'wrong-currency', found: 'EUR', cell: { row: 0, column: 0 } });
    expect(
      readStatement([['All amounts in EUR'], ...body], { currency: 'USD', currencyIsRight: true }).kind,
    ).toBe('read');
    expect(readStatement([['Accounts: EUR 123, USD 456'], ['USD'], ...body], { currency: 'USD' }).kind).toBe(
      'read',
    );
    const closing = [...body, ['', '', 'Closing balance EUR', '5.00']];
    expect(doubtsOf(closing)).toContainEqual([2, 0, 'wrong-currency']);
  });

  it('tells once where a running balance breaks, and finds the opening that the file does not name', () => {
    const table = [
      ['Date', 'Reference', 'Debit', 'Credit', 'Balance'],
      ['2025-03-03', 'INV-1', '100.00', '', '300.00'],
      ['2025-03-04', 'INV-2', '50.00', '', '350.00'],
      ['2025-03-05', 'INV-3', '10.00', '', '365.00'],
      ['2025-03-06', 'INV-4', '10.00', '', '375.00'],
    ];
    const statement = read(table);
    expect(Number(statement.opening)).toBe(200);
    expect(doubtsOf(table)).toEqual([[3, 4, 'wrong-balance']]);
  });

  it('reads a table whose titles nobody knows once the clerk has named the columns', () => {
    const table = [
      ['x', 'y', 'z'],
      ['2025-03-03', 'INV-1', '100.00'],
    ];
    expect(readStatement(table, { currency: 'USD' }).kind).toBe('no-header');
    const named = { '0': 'date', '1': 'reference', '2': 'amount' } as const;
    expect(rowsOf(table, { columns: named, headerRow: 0 })).toEqual([['2025-03-03', 'INV-1', 100]]);
  });

  it('gives a row the same name in every file that holds it, and equal rows different ones', () => {
    const head = ['Date', 'Reference', 'Amount'];
    const row = ['2025-03-03', 'INV-1', '100.00'];
    const first = read([head, row, row]).rows.map((one) => one.id);
    const second = read([['A title'], head, ['2025-03-01', 'INV-0', '1.00'], row, row]).rows.map(
      (one) => one.id,
    );
    expect(new Set(first).size).toBe(2);
    expect(second.slice(1)).toEqual(first);
  });

  it('reads every table of figures back to its last cent, whatever stands between the rows', () => {
    const cents = fc.integer({ min: -5_000_000, max: 5_000_000 }).filter((value) => value !== 0);
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 40 }),
        fc.constantFrom('.', ',') as fc.Arbitrary<'.' | ','>,
        fc.boolean(),
        (values, mark, signed) => {
          const text = (value: number) => {
            const [whole = '', part = ''] = (Math.abs(value) / 100).toFixed(2).split('.');
            const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, mark === '.' ? ',' : '.');
            return `${grouped}${mark}${part}`;
          };
          const cells = (value: number) =>
            signed
              ? [value < 0 ? `(${text(value)})` : text(value)]
              : [value > 0 ? text(value) : '', value < 0 ? text(value) : ''];
          const head = ['Date', 'Reference', ...(signed ? ['Amount'] : ['Debit', 'Credit'])];
          const table = values.flatMap((value, at) => [
            ['2025-03-05', `D-${at + 100}`, ...cells(value)],
            ...(at % 7 === 6 ? [['', '']] : []),
          ]);
          const statement = read([['A firm'], head, ...table], { mark });
          expect(statement.rows).toHaveLength(values.length);
          const total = decimal(values.reduce((one, value) => one + value, 0) / 100);
          expect(compare(sum(statement.rows.map((row) => row.amount)), total)).toBe(0);
          expect(statement.doubts).toEqual([]);
        },
      ),
      { numRuns: 120 },
    );
  });
});
