import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '#shared/domain/order-check';
import { SalesOrder } from '#shared/domain/sales-order';
import { NO_SHIPMENT } from '#shared/domain/shipment-details';
import { parsePlainDate } from '#shared/values/plain-date';
import { factsForm, readFacts } from '../../../renderer/screens/order/facts-form';
import { newLine } from '../../../renderer/screens/order/line-columns';
import { packingRow, readPacking } from '../../../renderer/screens/order/packing-row';
import { nextFilter } from '../../../renderer/screens/orders/orders-screen';

const today = parsePlainDate('2026-03-26');
if (today === null) throw new Error('no day');
const order = SalesOrder.parse({
  id: 'a:1',
  number: 'SO-2026-0001',
  customerId: 'a:2',
  receivedOn: '2026-01-12',
  currency: 'USD',
  paymentTerms: { text: '30 % deposit', depositPercent: '30', method: 'tt' },
  deliveryDate: '2026-04-10',
  incoterm: { code: 'FOB', place: 'Ningbo' },
  stage: { name: 'production', since: '2026-02-01' },
  lines: [],
  checks: NO_ANSWERS,
  shipment: NO_SHIPMENT,
  createdOn: '2026-01-12',
});

describe('the facts of an order', () => {
  it('come back unchanged from an untouched form', () => {
    const read = readFacts(factsForm(order), order, today);
    expect(read).toMatchObject({
      ok: true,
      patch: {
        deliveryDate: '2026-04-10',
        incoterm: { code: 'FOB', place: 'Ningbo' },
        paymentTerms: order.paymentTerms,
        depositReceived: null,
      },
    });
  });

  it('read a day as a clerk types it and take today for a deposit without one', () => {
    const typed = { ...factsForm(order), deliveryDate: '22 May', depositAmount: '17,679.00' };
    expect(readFacts(typed, order, today)).toMatchObject({
      ok: true,
      patch: { deliveryDate: '2026-05-22', depositReceived: { amount: '17679', on: '2026-03-26' } },
    });
  });

  it('name every field that does not fit', () => {
    const typed = { ...factsForm(order), deliveryDate: '5/22', depositPercent: '130', depositAmount: 'much' };
    expect(readFacts(typed, order, today)).toEqual({
      ok: false,
      wrong: { deliveryDate: 'date', depositPercent: 'number', depositAmount: 'number' },
    });
  });
});

describe('carton data of a line', () => {
  const row = packingRow(newLine([]));
  const text = {
    piecesPerCarton: '24',
    lengthCm: '58',
    widthCm: '40',
    heightCm: '32',
    netKg: '12',
    grossKg: '13.5',
  };

  it('are the product’s while nothing is typed', () => {
    expect(readPacking(row)).toEqual({ state: 'empty' });
  });

  it('are stored once all six are there', () => {
    expect(readPacking({ ...row, text })).toMatchObject({
      state: 'complete',
      packing: { piecesPerCarton: 24, netKg: '12' },
    });
    expect(readPacking({ ...row, text: { ...text, netKg: '' } })).toEqual({ state: 'partial' });
    expect(readPacking({ ...row, text: { ...text, widthCm: '0' } })).toEqual({ state: 'partial' });
  });
});

describe('a new line', () => {
  it('takes an id that its order does not have', () => {
    const first = newLine([]);
    const third = { ...newLine([first]), id: '3' };
    expect(newLine([first, third]).id).not.toBe('3');
    expect(newLine([first]).id).not.toBe(first.id);
  });
});

describe('the filters of the board', () => {
  it('go round', () => {
    expect(nextFilter('open')).toBe('late');
    expect(nextFilter('all')).toBe('open');
  });
});
