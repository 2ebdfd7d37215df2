import { describe, expect, it } from 'vitest';
import { readCurrency } from '#shared/imports/currency-reading';
import { orderFromDraft } from '#shared/imports/order-from-draft';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import type { SalesOrderId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { aCustomer } from '../../builders/a-customer';
import { aDraft, read } from '../../builders/a-draft';
import { type CellInput, sheetOf, workbookOf } from './layouts/sheet-of';

const po = (lines: CellInput[][], head: CellInput[][] = []) =>
  workbookOf(
    sheetOf([
      ['PURCHASE ORDER'],
      ['PO No.', 'P-77'],
      ['Buyer', 'Grid & Pine Ltd.', null, 'Currency', 'USD'],
      ...head,
      [],
      ['Item No.', 'Description', 'Qty', 'Unit', 'Unit Price', 'Amount', 'Remark'],
      ...lines,
    ]),
  );
const line = (
  item: CellInput,
  name: string,
  q: number,
  price: number,
  remark: string | null = null,
): CellInput[] => [item, name, q, 'PCS', price, q * price, remark];

describe('currencies by their full names', () => {
  for (const [text, code] of [
    ['新加坡元', 'SGD'],
    ['加拿大元', 'CAD'],
    ['澳大利亚元', 'AUD'],
    ['新西兰元', 'NZD'],
    ['CA$', 'CAD'],
    ['AUS$', 'AUD'],
    ['单价（加拿大元）', 'CAD'],
    ['Price/PCS$', null],
  ] as const)
    it(`${text} is ${code}`, () => expect(readCurrency(text)).toBe(code));
});

describe('deposits', () => {
  const percent = (text: string) =>
    orderFromDraft({
      draft: aDraft({ head: { paymentTerms: read(text) } }),
      customer: aCustomer({ paymentTerms: { text: 'agreed', depositPercent: '50' as never, method: 'tt' } }),
      company: null,
      products: new Map(),
      id: 'x' as SalesOrderId,
      number: 'SO-1',
      today: PlainDate.parse('2026-03-01'),
      deliveryDateMeans: null,
      quotationId: null,
      files: [],
      waivers: [],
      questions: [],
    }).paymentTerms.depositPercent;
  for (const [text, want] of [
    ['Deposit 30%, balance before shipment', '30'],
    ['30% by T/T in advance, 70% against B/L copy', '30'],
    ['预付30%，余款见提单', '30'],
    ['定金30%', '30'],
    ['30% of total value as deposit, balance 70% T/T', '30'],
    ['T/T: 30% as deposit', '30'],
    ['30% pre-payment', '30'],
  ] as const)
    it(`${text} asks ${want}`, () => expect(percent(text)).toBe(want));
});

describe('a delivery date in the head that cannot be read', () => {
  for (const text of [
    'end of June 2026',
    'Week 26/2026',
    '民國115年6月20日',
    'mid June',
    'ASAP',
    '45 days after deposit',
    'June 2026',
    '20.06.',
  ])
    it(`${text} is asked about`, () => {
      const draft = understand(
        po([line('A', 'Bowl', 100, 2), line('B', 'Cup', 50, 3)], [['Delivery date', text]]),
        {},
        NO_MEMORY,
      );
      expect(
        draft.head.deliveryDate.value !== null ||
          draft.head.deliveryDate.state !== 'missing' ||
          draft.problems.length > 0,
      ).toBe(true);
    });
});

describe('goods called Cup, one of which has no price yet', () => {
  it('are five lines', () => {
    const rows = ['Bowl', 'Cup', 'Jar', 'Pan', 'Pot'].map((name, at): CellInput[] => [
      `A-${at}`,
      name,
      100 * (at + 1),
      'PCS',
      at === 1 ? null : 2 + at,
    ]);
    expect(understand(po(rows), {}, NO_MEMORY).lines.map((l) => l.itemNo.value)).toEqual([
      'A-0',
      'A-1',
      'A-2',
      'A-3',
      'A-4',
    ]);
  });
});

describe('a correction', () => {
  it('stays on the line the clerk corrected when a cancelled line is counted after all', () => {
    const file = po([
      line('A', 'Bowl', 100, 2),
      line('B', 'Cup', 200, 3, 'cancelled'),
      line('C', 'Jar', 300, 4),
      line('D', 'Pan', 300, 4),
    ]);
    const jar = understand(file, {}, NO_MEMORY).lines.find((one) => one.itemNo.value === 'C');
    const corrections = { [`lines.${jar?.id}.quantity`]: '555' };
    const then = understand(file, { corrections, answers: { 'line-cancelled': 'count' } }, NO_MEMORY);
    expect(then.lines.map((one) => [one.itemNo.value, one.quantity.value])).toEqual([
      ['A', '100'],
      ['B', '200'],
      ['C', '555'],
      ['D', '300'],
    ]);
  });
});

describe('what a form is filled with', () => {
  it('stands on its underscores and is none of them', () => {
    const { head } = understand(
      workbookOf(
        sheetOf([
          ['ORDER FORM'],
          ['PO No.', '__1234____'],
          ['Buyer', '_Bluebell Gift Shop Ltd____'],
          ['Item No.', 'Description', 'Qty', 'Unit Price USD'],
          ['C-18', 'Candle', 500, 1.6],
          ['C-19', 'Candle holder', 500, 1.8],
        ]),
      ),
      {},
      NO_MEMORY,
    );
    expect([head.customerOrderNo.value, head.buyer.value]).toEqual(['1234', 'Bluebell Gift Shop Ltd']);
  });
});
