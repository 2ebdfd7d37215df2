import { describe, expect, it } from 'vitest';
import { startingCalendar } from '#shared/credit/bank-countries';
import { examinationEnd, expiryDay, lastPresentation } from '#shared/credit/credit-dates';
import { readGoods } from '#shared/credit/goods-item';
import { instalmentStates } from '#shared/credit/instalments';
import { shipmentDate } from '#shared/credit/presentation';
import { isWithin, onOrAbout, shipmentWindow } from '#shared/credit/shipment-wording';
import { amountRange, quantityRange } from '#shared/credit/tolerance';
import type { DecimalText } from '#shared/values/decimal';
import { addDays, PlainDate } from '#shared/values/plain-date';
import {
  aBill,
  aCase,
  anInvoice,
  anItem,
  answersOf,
  aPolicy,
  aPresentation,
  HOLDS,
  someTerms,
  verdict,
} from './a-credit-case';

const day = (text: string) => PlainDate.parse(text);
const CN = startingCalendar('CN');
const FULL = { shippedInFull: true, priceReduced: false };

/** 10,000 kg at 5.00, nothing about tolerance, partial shipments prohibited. */
const kilograms = (change = {}) =>
  someTerms({
    plus: null,
    minus: null,
    partialShipments: 'not-allowed',
    amount: '50000',
    goods: 'YARN',
    goodsItems: [anItem({ text: '10,000 KGS YARN', quantity: '10000', unit: 'KG', unitPrice: '5' })],
    ...change,
  });
const weighed = (quantity: string, amount: string) =>
  anInvoice({
    totalAmount: amount,
    totalQuantity: quantity,
    lines: [{ key: 'o/1', description: 'Yarn', quantity, unit: 'KG', unitPrice: '5', amount }],
  });
const shipping = (terms: ReturnType<typeof someTerms>, quantity: string, amount: string, change = {}) =>
  aCase({ terms, papers: [weighed(quantity, amount)], presentation: aPresentation(change) });

const pieces = (change = {}) =>
  someTerms({
    plus: null,
    minus: null,
    amount: '50000',
    goodsItems: [anItem({ unitPrice: null })],
    ...change,
  });
const counted = (quantity: string, amount = '50000.00', unitPrice: string | null = null) =>
  anInvoice({
    totalAmount: amount,
    totalQuantity: quantity,
    lines: [{ key: 'o/1', itemNo: 'NB-210', quantity, unit: 'PCS', unitPrice, amount }],
  });

describe('the test vectors of letter-of-credit.md section 5', () => {
  it('T1: about beside the amount widens the amount alone', () => {
    const terms = someTerms({ plus: null, minus: null, amountAbout: true, amount: '50000' });
    expect(amountRange(terms, FULL)).toMatchObject({ min: '45000.00', max: '55000.00', rule: '30(a)' });
    expect(quantityRange(anItem())).toEqual({ min: '10000', max: '10000', rule: 'exact' });
  });

  it('T2: measured goods may weigh five percent more or less, but the amount is not widened', () => {
    for (const [quantity, amount] of [
      ['9500', '47500.00'],
      ['10000', '50000.00'],
    ] as const) {
      const given = shipping(kilograms(), quantity, amount);
      expect([verdict(given, 'L18'), verdict(given, 'L17')]).toEqual([HOLDS, HOLDS]);
    }
    const more = shipping(kilograms(), '10500', '52500.00');
    expect([verdict(more, 'L18'), verdict(more, 'L17')]).toEqual([HOLDS, 'discrepancy overdrawn']);
    const limited = shipping(kilograms(), '10500', '52500.00', { drawing: '50000.00' });
    expect([verdict(limited, 'L17'), verdict(limited, 'L16')]).toEqual([HOLDS, 'doubt invoice-above-credit']);
    expect(verdict(shipping(kilograms(), '10501', '52505.00'), 'L18')).toBe('discrepancy quantity-over');
    expect(verdict(shipping(kilograms(), '9499', '47495.00'), 'L18')).toBe('discrepancy quantity-under');
  });

  it('T3: 39A widens the amount and leaves the quantity alone', () => {
    const terms = kilograms({ plus: '10', minus: '10' });
    expect(amountRange(terms, FULL)).toMatchObject({ min: '45000.00', max: '55000.00', rule: '39A' });
    const more = shipping(terms, '10500', '52500.00');
    expect([verdict(more, 'L18'), verdict(more, 'L17')]).toEqual([HOLDS, HOLDS]);
    expect(verdict(shipping(terms, '10501', '52505.00'), 'L18')).toBe('discrepancy quantity-over');
  });

  it('T4: pieces are exact', () => {
    const check = (quantity: string) =>
      verdict(
        aCase({ terms: pieces({ partialShipments: 'not-allowed' }), papers: [counted(quantity)] }),
        'L18',
      );
    expect([check('9999'), check('10000'), check('10001')]).toEqual([
      'discrepancy quantity-under',
      HOLDS,
      'discrepancy quantity-over',
    ]);
  });

  it('T5: where parts may be shipped only the whole counts', () => {
    const check = (quantity: string, earlier: readonly string[] = []) =>
      verdict(
        aCase({
          terms: pieces({ partialShipments: 'allowed' }),
          papers: [counted(quantity)],
          earlier: earlier.map((before, at) => ({
            id: `p${at}`,
            amount: '0' as DecimalText,
            quantities: [{ unit: 'PCS' as const, quantity: before as DecimalText }],
            shippedOn: null,
          })),
        }),
        'L18',
      );
    expect([check('9000'), check('10001'), check('1000', ['9000']), check('1001', ['9000'])]).toEqual([
      HOLDS,
      'discrepancy quantity-over',
      HOLDS,
      'discrepancy quantity-over',
    ]);
  });

  it('T5: what was drawn of one article is not counted against another', () => {
    const items = [
      anItem({ text: '6,000 PCS OF T-SHIRTS ART. NB-210', quantity: '6000' }),
      anItem({ text: '1,200 PCS OF DRESSES ART. NB-330', quantity: '1200' }),
    ];
    const line = { key: 'o/2', itemNo: 'NB-330', description: 'Dresses', unit: 'PCS', unitPrice: '5' };
    const check = (quantity: string, itemNo: string, before: string) =>
      answersOf(
        aCase({
          terms: someTerms({ goodsItems: items, partialShipments: 'allowed' }),
          papers: [anInvoice({ lines: [{ ...line, quantity, amount: '6000.00' }] })],
          earlier: [
            {
              id: 'p0',
              amount: '0' as DecimalText,
              quantities: [{ itemNo, unit: 'PCS', quantity: before as DecimalText }],
              shippedOn: null,
            },
          ],
        }),
        'L18',
      ).map(({ reason }) => reason);
    expect(check('1200', 'NB-210', '6000')).not.toContain('quantity-over');
    expect(check('1200', 'NB-330', '1')).toContain('quantity-over');
    // Goods that name no article may be either.
    expect(check('1200', '', '1')).toContain('quantity-over');
  });

  it('T6: shipped in full, five percent less may be drawn', () => {
    const check = (drawing: string) =>
      verdict(
        aCase({ terms: pieces({ partialShipments: 'not-allowed' }), papers: [counted('10000', drawing)] }),
        'L17',
      );
    expect(check('47500.00')).toBe(HOLDS);
    expect(check('47499.99')).toBe('discrepancy underdrawn');
    expect(amountRange(pieces({ partialShipments: 'not-allowed' }), FULL)).toMatchObject({
      min: '47500.00',
      rule: '30(c)',
    });
  });

  it('T7: a stated unit price must not be lowered', () => {
    const terms = pieces({ partialShipments: 'not-allowed', goodsItems: [anItem({ unitPrice: '5' })] });
    const given = aCase({ terms, papers: [counted('10000', '48000.00', '4.80')] });
    expect(verdict(given, 'L19')).toBe('discrepancy price-differs');
  });

  it('T8 and T9: the period after shipment moves over a closed Saturday and Sunday', () => {
    expect(lastPresentation(day('2025-03-01'), day('2025-03-31'), 21, CN)).toBe('2025-03-24');
    expect(lastPresentation(day('2025-03-01'), day('2025-03-31'), 15, CN)).toBe('2025-03-17');
    const given = (presentedOn: string, presentationDays: number | null) =>
      aCase({ terms: someTerms({ presentationDays }), presentation: aPresentation({ presentedOn }) });
    expect([verdict(given('2025-03-24', null), 'L05'), verdict(given('2025-03-25', null), 'L05')]).toEqual([
      HOLDS,
      'discrepancy period-over',
    ]);
    expect([verdict(given('2025-03-17', 15), 'L05'), verdict(given('2025-03-18', 15), 'L05')]).toEqual([
      HOLDS,
      'discrepancy period-over',
    ]);
  });

  it('T10: the latest day of shipment never moves, closed bank or not', () => {
    const shipped = (onBoardOn: string) =>
      verdict(
        aCase({
          terms: someTerms({ latestShipment: '2025-03-30' }),
          presentation: aPresentation({ transports: [aBill({ onBoardOn })] }),
        }),
        'L06',
      );
    expect([shipped('2025-03-30'), shipped('2025-03-31')]).toEqual([HOLDS, 'discrepancy shipped-late']);
  });

  it('T11: an expiry on a Sunday moves to Monday', () => {
    expect(expiryDay(day('2025-03-30'), CN)).toBe('2025-03-31');
    const given = aCase({
      terms: someTerms({ expiryDate: '2025-03-30', presentationDays: null, latestShipment: '2025-03-12' }),
      presentation: aPresentation({
        presentedOn: '2025-03-31',
        transports: [aBill({ onBoardOn: '2025-03-10' })],
      }),
    });
    expect([verdict(given, 'L04'), verdict(given, 'L05')]).toEqual([HOLDS, HOLDS]);
    expect(verdict({ ...given, presentation: aPresentation({ presentedOn: '2025-04-01' }) }, 'L04')).toBe(
      'discrepancy presented-late',
    );
  });

  it('T12: the bank has five banking days after the day of presentation', () => {
    expect(examinationEnd(day('2025-03-21'), CN)).toBe('2025-03-28');
  });

  it('T13: two bills of one voyage are one shipment, dated by the later', () => {
    const bills = [
      aBill({ number: 'A', portOfLoading: 'NINGBO', onBoardOn: '2025-03-01' }),
      aBill({ number: 'B', portOfLoading: 'SHANGHAI', onBoardOn: '2025-03-04' }),
    ];
    expect(verdict(aCase({ presentation: aPresentation({ transports: bills }) }), 'L30')).toBe(
      'holds one-shipment',
    );
    expect(shipmentDate(bills)).toBe('2025-03-04');
    expect(lastPresentation(day('2025-03-04'), day('2025-03-31'), 21, CN)).toBe('2025-03-25');
    const two = [bills[0], aBill({ number: 'C', vessel: 'MV OTHER' })];
    expect(verdict(aCase({ presentation: aPresentation({ transports: two }) }), 'L30')).toBe(
      'discrepancy partial-shipment',
    );
  });

  it('T14: at least 110 percent of the CIF value in the same currency', () => {
    const insured = (change: Parameters<typeof aPolicy>[0]) =>
      verdict(aCase({ presentation: aPresentation({ insurance: aPolicy(change) }) }), 'L28');
    expect([
      insured({ amount: '55000.00' }),
      insured({ amount: '54999.99' }),
      insured({ amount: '55000.00', currency: 'EUR' }),
    ]).toEqual([HOLDS, 'discrepancy insured-short', 'discrepancy insurance-currency']);
  });

  it('T15: on or about is eleven days', () => {
    const window = onOrAbout(day('2025-03-15'));
    expect(
      ['2025-03-09', '2025-03-10', '2025-03-20', '2025-03-21'].map((text) => isWithin(window, day(text))),
    ).toEqual([false, true, true, false]);
    expect(shipmentWindow('SHIPMENT ON OR ABOUT 15 MARCH 2025')).toEqual(window);
  });

  it('T16: a missed instalment ends the credit for it and all later ones', () => {
    const instalments = [['2025-04-30'], ['2025-05-31'], ['2025-06-30']].map(([to]) => ({
      from: null,
      to: day(to ?? ''),
      quantity: '500' as DecimalText,
      amount: null,
    }));
    const april = { on: day('2025-04-20'), quantity: '500' as DecimalText, amount: null };
    expect(instalmentStates(instalments, [april], day('2025-06-10'))).toEqual([
      'done',
      'missed',
      'unavailable',
    ]);
    expect(instalmentStates(instalments, [april], day('2025-05-31'))).toEqual(['done', 'open', 'open']);
    const late = aCase({
      terms: someTerms({ instalments, latestShipment: null }),
      presentation: aPresentation({ transports: [aBill({ onBoardOn: '2025-06-10' })], presentedOn: null }),
      earlier: [
        {
          id: 'p0',
          amount: '0' as DecimalText,
          quantities: [{ unit: 'PCS', quantity: '500' as DecimalText }],
          shippedOn: april.on,
        },
      ],
      today: addDays(april.on, 60),
    });
    expect(verdict(late, 'L31')).toBe('discrepancy instalment-missed');
  });

  it('T17: packing units beside a weight are exact; about the weight the bank is asked', () => {
    const items = readGoods('10,000 KGS OF YARN PACKED IN 400 BAGS');
    expect(items[0]).toMatchObject({ quantity: '10000', unit: 'KG', packages: '400', packageUnit: 'BAGS' });
    const terms = kilograms({ goodsItems: items });
    const given = (packages: number, quantity: string) =>
      aCase({ terms, papers: [{ ...weighed(quantity, '50000.00'), packages }] });
    expect(verdict(given(400, '9800'), 'L18')).toBe('doubt packing-units');
    expect(verdict(given(400, '10000'), 'L18')).toBe(HOLDS);
    expect(verdict(given(399, '10000'), 'L18')).toBe('discrepancy packages-differ');
  });
});
