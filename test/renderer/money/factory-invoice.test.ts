import { describe, expect, it } from 'vitest';
import { AccountRef } from '#shared/api/views/money-accounts';
import { FactoryInvoiceHelp } from '#shared/api/views/money-entry';
import { PlainDate } from '#shared/values/plain-date';
import {
  dueByTerms,
  duplicateOf,
  type InvoiceForm,
  type InvoiceLine,
  lineOf,
  newLine,
  proofOf,
  readInvoice,
  startInvoice,
} from '../../../renderer/screens/money/factory-invoice-form';

const today = PlainDate.parse('2026-03-10');
const account = AccountRef.parse({ side: 'supplier', party: 's:1', currency: 'CNY' });
const context = { account, terms: '月结30天', today, mends: false };
const line = (fields: Partial<InvoiceLine>): InvoiceLine => ({ ...newLine(), ...fields });
const form = (fields: Partial<InvoiceForm>): InvoiceForm => ({ ...startInvoice(null, today), ...fields });

const TWO = [
  line({ order: 'SO-1', style: 'HD-88', quantity: '800', unitPrice: '11.30', taxRate: '13' }),
  line({ order: 'SO-2', style: 'HD-90', quantity: '300', unitPrice: '3.39', taxRate: '13', process: '水洗' }),
];

describe("a factory's invoice as typed", () => {
  it('is added up with and without tax beside the total on the paper', () => {
    // 800 x 11.30 = 9,040.00 and 300 x 3.39 = 1,017.00; without tax 8,000.00 and 900.00.
    const proof = proofOf(form({ lines: TWO, total: '10,057.00' }), 'CNY');
    expect(proof).toMatchObject({ lines: 2, difference: '0' });
    expect([proof.sum, proof.withoutTax, proof.tax].map(Number)).toEqual([10_057, 8_900, 1_157]);
  });

  it('is booked with all its lines and orders, due by the terms of the firm', () => {
    const read = readInvoice(form({ number: 'FP-1', lines: TWO, vatInvoice: '2641' }), context);
    expect(read).toMatchObject({
      ok: true,
      entry: {
        type: 'INV',
        po: 'SO-1, SO-2',
        dueDate: '2026-04-30',
        delivery: [
          { order: 'SO-1', style: 'HD-88', quantity: '800', vatInvoice: '2641' },
          { order: 'SO-2', process: '水洗', unitPrice: '3.39', taxRatePercent: '13' },
        ],
      },
    });
    expect(read.ok && Number(read.entry.amount)).toBe(10_057);
  });

  it('needs a reason where their total is another than its lines', () => {
    const other = form({ number: 'FP-1', lines: TWO, total: '10056.50' });
    expect(readInvoice(other, context)).toEqual({ ok: false, wrong: { difference: 'difference' } });
    const told = readInvoice({ ...other, difference: '尾差' }, context);
    expect(told).toMatchObject({ ok: true, entry: { amount: '10056.5', remark: '尾差' } });
  });

  it('loses nothing that is begun: a line needs quantity and price; the total alone will do', () => {
    const half = form({ number: 'FP-1', lines: [line({ style: 'HD-88' })], total: '900' });
    expect(readInvoice(half, context)).toMatchObject({ ok: false, wrong: { lines: 'quantity' } });
    const alone = readInvoice(form({ number: 'FP-1', total: '900' }), context);
    expect(alone).toMatchObject({ ok: true, entry: { amount: '900', delivery: [] } });
    const nothing = readInvoice(form({ number: '' }), context);
    expect(nothing).toEqual({ ok: false, wrong: { number: 'number', total: 'amount' } });
  });

  it('asks why when a booked one is mended', () => {
    const mended = form({ number: 'FP-1', total: '900' });
    expect(readInvoice(mended, { ...context, mends: true })).toEqual({
      ok: false,
      wrong: { reason: 'reason' },
    });
  });

  it('warns of an invoice that may stand already, however its number is written', () => {
    const help = FactoryInvoiceHelp.parse({
      open: [],
      numbers: [{ id: 'p:1', number: 'FP-0001', date: '2026-03-10', amount: '900.00', currency: 'CNY' }],
    });
    const where = { currency: 'CNY', today, own: null } as const;
    expect(duplicateOf(form({ number: 'fp 1', total: '5' }), help, where)).toMatchObject({ why: 'number' });
    expect(duplicateOf(form({ number: 'X-2', total: '900' }), help, where)).toMatchObject({ why: 'amount' });
    expect(duplicateOf(form({ number: 'X-2', total: '901' }), help, where)).toBeNull();
    expect(duplicateOf(form({ number: 'FP-1', total: '900' }), help, { ...where, own: 'p:1' })).toBeNull();
  });

  it('takes goods over with what is open and the last price', () => {
    const [goods] = FactoryInvoiceHelp.shape.open.parse([
      {
        ...{
          orderId: 'o:1',
          order: 'SO-1',
          customerOrderNo: '4501',
          style: 'HD-88',
          name: '毛衣',
          unit: 'PCS',
        },
        ...{ ordered: '1200', invoiced: '800', open: '400', unitPrice: '11.3', taxRatePercent: '13' },
        ...{ process: '织', why: 'invoiced' },
      },
    ]);
    expect(goods && lineOf(goods)).toMatchObject({ order: 'SO-1', quantity: '400', unitPrice: '11.3' });
    expect(dueByTerms(form({ date: '2026-02-10' }), '', today)).toBe('2026-02-10');
  });
});
