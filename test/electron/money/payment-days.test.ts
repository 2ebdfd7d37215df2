import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startingCalendar } from '#shared/credit/bank-countries';
import { creditPayDay, readTenor } from '#shared/credit/pay-day';
import { dueOnInvoice } from '#shared/money/due-date';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { anOrderLine } from '../../builders/an-order-line';
import { ACCOUNT, day, decimalOf } from './march-desk';

describe('the tenor of a credit', () => {
  it.each([
    ['AT SIGHT', 0, 'sight'],
    ['90 DAYS AFTER B/L DATE', 90, 'shipment'],
    ['60 DAYS SIGHT', 60, 'sight'],
    ['DRAFTS AT 60 DAYS SIGHT FOR 100 PERCENT OF INVOICE VALUE', 60, 'sight'],
    ['90 DAYS AFTER B/L DATE FOR FULL INVOICE VALUE', 90, 'shipment'],
    ['30 DAYS FROM INVOICE DATE FOR FULL INVOICE VALUE', 30, 'invoice'],
    ['SIXTY (60) DAYS AFTER SIGHT', 60, 'sight'],
    ['30 days after date of invoice', 30, 'invoice'],
    ['提单日后60天', 60, 'shipment'],
    ['NINETY DAYS AFTER B/L DATE', 90, 'shipment'],
    ['ONE HUNDRED AND TWENTY DAYS SIGHT', 120, 'sight'],
    ['ONE HUNDRED AND TWENTY (120) DAYS SIGHT', 120, 'sight'],
    ['', 0, 'sight'],
  ] as const)('%s', (text, days, from) => {
    expect(readTenor(text)).toEqual({ days, from });
  });
});

describe('days that terms of account leave without their word', () => {
  it.each([
    ['月结60', '2026-05-30'],
    ['Net 30 EOM', '2026-04-30'],
    ['EOM + 45', '2026-05-15'],
    ['NET 60', '2026-05-11'],
    ['O/A 60', '2026-05-11'],
    ['thirty (30) days after invoice', '2026-04-11'],
    ['net 30% on order', '2026-03-12'],
    // A discount for the early is no due day.
    ['2% 10 days, net 30 days', '2026-04-11'],
    ['2/10 net 30', '2026-04-11'],
    ['thirty days after invoice', '2026-04-11'],
    ['forty-five days from invoice date', '2026-04-26'],
    ['开票后三十天', '2026-04-11'],
    ['月结六十天', '2026-05-30'],
    ['开票后一百二十天', '2026-07-10'],
    ['2 months after invoice', '2026-05-12'],
    ['three months after invoice date', '2026-06-12'],
    ['开票后3个月', '2026-06-12'],
    ['开票后两个月', '2026-05-12'],
  ])('%s of an invoice of 12 March is due on %s', (terms, due) => {
    expect(dueOnInvoice(terms, day('2026-03-12'))).toBe(due);
  });
});

describe('months in terms', () => {
  it('end on the last day of a month that is too short', () => {
    expect(dueOnInvoice('1 month after invoice', day('2026-01-31'))).toBe('2026-02-28');
    expect(dueOnInvoice('1 month after invoice', day('2028-01-31'))).toBe('2028-02-29');
    expect(dueOnInvoice('2 months after invoice', day('2026-12-31'))).toBe('2027-02-28');
    // `end of month` names no count of months.
    expect(dueOnInvoice('30 days end of month', day('2026-02-11'))).toBe('2026-03-30');
  });
});

describe('the day a bank pays', () => {
  // Weekends alone are closed there.
  const calendar = startingCalendar('XX');
  const terms = { expiryDate: day('2026-05-31'), presentationDays: 15, draftsAt: 'AT SIGHT' };
  const base = {
    ...{ terms, orderTerms: '', presentation: null, calendar },
    ...{ shippedOn: day('2026-04-10'), invoicedOn: day('2026-04-08') },
  };
  const shown = (
    presentedOn: string,
    outcome: { result: 'accepted' | 'paid' | 'refused'; on: string } | null,
  ) => ({
    presentedOn: day(presentedOn),
    outcome: outcome && { result: outcome.result, on: day(outcome.on), note: '' },
  });

  it('is five banking days after the last day to present, while nothing was presented', () => {
    // 10 April + 15 = Saturday 25 April, moved to Monday 27; five banking days later is Monday 4 May.
    expect(creditPayDay(base)).toEqual({ on: '2026-05-04', estimated: true });
    // The expiry ends it earlier: Monday 20 April, answered on Monday 27.
    const short = { ...terms, expiryDate: day('2026-04-20') };
    expect(creditPayDay({ ...base, terms: short })).toEqual({ on: '2026-04-27', estimated: true });
  });

  it('counts from the real presentation, and from acceptance when that is known', () => {
    // Thursday 16 April, five banking days: Thursday 23.
    expect(creditPayDay({ ...base, presentation: shown('2026-04-16', null) })).toEqual({
      on: '2026-04-23',
      estimated: true,
    });
    const paid = shown('2026-04-16', { result: 'paid', on: '2026-04-21' });
    expect(creditPayDay({ ...base, presentation: paid })).toEqual({ on: '2026-04-21', estimated: false });
  });

  it('is the maturity under usance: from the bill of lading, or from acceptance', () => {
    const usance = (draftsAt: string) => ({ ...base, terms: { ...terms, draftsAt } });
    expect(creditPayDay(usance('90 DAYS AFTER B/L DATE')).on).toBe('2026-07-09');
    const accepted = shown('2026-04-16', { result: 'accepted', on: '2026-04-22' });
    expect(creditPayDay({ ...usance('60 DAYS SIGHT'), presentation: accepted })).toEqual({
      on: '2026-06-21',
      estimated: false,
    });
    // A tenor that is shorter than the bank's answer waits for the answer.
    expect(creditPayDay(usance('5 DAYS AFTER B/L DATE')).on).toBe('2026-05-04');
  });
});

describe('月结', () => {
  it.each([
    ['月结30天', '2026-04-30'],
    ['月结', '2026-03-31'],
    ['30 days end of month', '2026-04-30'],
    ['30 days after invoice', '2026-04-11'],
    ['', '2026-03-12'],
  ])('%s of an invoice of 12 March is due on %s', (terms, due) => {
    expect(dueOnInvoice(terms, day('2026-03-12'))).toBe(due);
  });
});

describe('an invoice paid 60 days after the bill of lading', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await TestDesk.open({ now: '2026-03-10T08:00:00' });
    await desk.call('company.save', { company: aCompany({ clerk: 'Lin Yue' }) });
    await desk.call('customers.save', { record: aCustomer(), revision: null });
  });
  afterAll(() => desk.remove());

  const invoice = async () => {
    const { rows } = await desk.call('money.account', { account: ACCOUNT });
    const found = rows.find(({ entry }) => entry.posting.type === 'INV');
    if (!found) throw new Error('no invoice');
    return found.entry.posting;
  };

  it('is due by the planned day, marked, until the goods are on board; then by that day, in every view', async () => {
    const { orderId } = await desk.call('orders.create', {
      customerId: aCustomer().id,
      patch: {
        customerOrderNo: 'PO-1',
        paymentTerms: { text: '60 days after B/L date', depositPercent: decimalOf('0'), method: 'tt' },
        lines: [anOrderLine({ quantity: decimalOf('1000'), unitPrice: decimalOf('10') })],
      },
    });
    const { shipmentId } = await desk.call('shipments.create', { orderIds: [orderId] });
    const shipmentOf = async () => (await desk.call('shipments.file', { shipmentId })).shipment;
    const book = async (change: object, carrierDraft: object | null = null) => {
      const shipment = await shipmentOf();
      await desk.context.store.change('test', (tx) =>
        tx.put('shipments', {
          ...shipment,
          booking: { ...shipment.booking, ...change },
          ...(carrierDraft === null ? {} : { carrierDraft }),
        } as typeof shipment),
      );
    };
    await book({ etd: day('2026-03-20') });
    const paper = { kind: 'commercial-invoice' as const, language: 'en' as const, date: day('2026-03-10') };
    await desk.call('documents.issue', { ...paper, shipmentId });
    expect(await invoice()).toMatchObject({ dueDate: '2026-05-19', dueEstimated: true, date: '2026-03-10' });
    const planned = await desk.call('money.overview', {});
    expect(planned.expected).toMatchObject([{ kind: 'invoice', on: '2026-05-19', estimated: true }]);

    await book({ sailedOn: day('2026-03-23') });
    expect(await invoice()).toMatchObject({ dueDate: '2026-05-22' });
    expect((await invoice()).dueEstimated).toBeUndefined();
    // On board the evening before the ship left: the bill of lading bears that day.
    const { shipment } = await desk.call('shipments.file', { shipmentId });
    expect(shipment.booking.sailedOn).toBe('2026-03-23');
    const draft = {
      ...{
        receivedOn: day('2026-03-24'),
        billOfLading: '',
        shipper: '',
        consignee: '',
        notify: '',
        vessel: '',
      },
      ...{
        voyage: '',
        portOfLoading: '',
        portOfDischarge: '',
        placeOfDelivery: '',
        containers: [],
        marks: [],
      },
      ...{ description: '', packages: null, grossKg: null, volume: null, freight: null, file: null },
      onBoardOn: day('2026-03-22'),
    };
    await book({}, draft);
    expect(await invoice()).toMatchObject({ dueDate: '2026-05-21' });
    const { expected } = await desk.call('money.overview', {});
    expect(expected).toMatchObject([{ on: '2026-05-21', estimated: false, kind: 'invoice' }]);
    desk.clock.set('2026-05-25T08:00:00');
    const late = await desk.call('money.account', { account: ACCOUNT });
    expect(late.items.map(({ days, from }) => [days, from])).toEqual([[4, '2026-05-21']]);
  });

  it('stands in the account under its own day, or under that of the bill of lading where the desk is set so', async () => {
    const settings = await desk.call('money.settings', {});
    await desk.call('money.saveSettings', { ...settings, invoiceDay: 'bill-of-lading' });
    expect((await invoice()).date).toBe('2026-03-22');
    await desk.call('money.saveSettings', { ...settings, invoiceDay: 'invoice' });
    expect((await invoice()).date).toBe('2026-03-10');
  });
});
