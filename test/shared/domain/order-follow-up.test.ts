import { describe, expect, it } from 'vitest';
import { IssuedDocument } from '#shared/domain/issued-document';
import {
  followUpsOfChange,
  followUpsOfRevision,
  type OrderTies,
  tickedByIssue,
} from '#shared/domain/order-follow-up';
import { DecimalText } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';
import { anOrder } from '../../builders/an-order';
import { anOrderLine } from '../../builders/an-order-line';

const day = (text: string) => PlainDate.parse(text);
const quantity = (text: string) => [anOrderLine({ quantity: DecimalText.parse(text) })];

function paper(kind: string, number: string, version: number, voided = false): IssuedDocument {
  return IssuedDocument.parse({
    id: `test:${kind}-${version}`,
    kind,
    number,
    version,
    language: 'en',
    date: '2026-03-10',
    orderId: 'test:order-1',
    quotationId: null,
    model: {},
    modelHash: '',
    issuedAt: '2026-03-10T08:00:00Z',
    issuedBy: 'Wu',
    voided: voided ? { on: '2026-03-11', reason: 'wrong' } : null,
  });
}

const NO_TIES: OrderTies = { issued: [], isBooked: false, hasCredit: false, hasInspection: false };

describe('what a revision touches', () => {
  const inProduction = anOrder({
    stage: { name: 'production', since: day('2026-05-26') },
    shipment: { ...anOrder().shipment, vessel: 'HAI YUN 18' },
    depositReceived: { amount: DecimalText.parse('948.00'), on: day('2026-03-05') },
  });

  it('is everybody who works on another quantity', () => {
    const after = { ...inProduction, lines: quantity('1200'), poRevision: 1 };
    expect(followUpsOfRevision(inProduction, after, NO_TIES).map((item) => item.kind)).toEqual([
      'tell-factory',
      'check-material',
      'check-booking',
      'check-deposit',
    ]);
  });
  it('is factory and booking for another date', () => {
    const after = { ...inProduction, deliveryDate: day('2026-07-01'), poRevision: 1 };
    expect(followUpsOfRevision(inProduction, after, NO_TIES).map((item) => item.kind)).toEqual([
      'tell-factory',
      'check-booking',
    ]);
  });
  it('is the newest standing paper of each kind', () => {
    const issued = [
      paper('proforma-invoice', 'PI-1', 1),
      paper('proforma-invoice', 'PI-1', 2),
      paper('packing-list', 'CI-1', 1, true),
    ];
    const after = { ...anOrder(), note: 'x', poRevision: 2 };
    const found = followUpsOfRevision(anOrder(), after, { ...NO_TIES, issued });
    expect(found).toEqual([
      {
        id: 'r2-paper-proforma-invoice',
        kind: 'reissue-paper',
        poRevision: 2,
        paper: { kind: 'proforma-invoice', number: 'PI-1' },
        doneOn: null,
        doneBy: '',
      },
    ]);
  });
  it('is no factory before production and none at all after the goods have left', () => {
    const after = { ...anOrder(), lines: quantity('900'), poRevision: 1 };
    expect(followUpsOfRevision(anOrder(), after, NO_TIES).map((item) => item.kind)).toEqual([
      'check-material',
    ]);
    const shipped = anOrder({ stage: { name: 'shipped', since: day('2026-06-20') } });
    expect(
      followUpsOfRevision(shipped, { ...shipped, lines: quantity('900'), poRevision: 1 }, NO_TIES),
    ).toEqual([]);
  });
});

describe('what a change by hand touches', () => {
  const today = day('2026-03-20');
  const order = anOrder({ stage: { name: 'production', since: day('2026-03-10') } });
  const ties: OrderTies = {
    issued: [paper('production-order', 'SO-1', 1), paper('proforma-invoice', 'PI-1', 1)],
    isBooked: true,
    hasCredit: true,
    hasInspection: true,
  };
  const said = (items: ReturnType<typeof followUpsOfChange>) =>
    items.map(({ kind, paper: of }) => (of === null ? kind : `${kind} ${of.kind}`));

  it('is papers, factory, material, booking, credit and inspection for another quantity', () => {
    const found = followUpsOfChange(order, { ...order, lines: quantity('1200') }, ties, today);
    expect(said(found)).toEqual([
      'reissue-paper production-order',
      'reissue-paper proforma-invoice',
      'tell-factory',
      'check-material',
      'check-booking',
      'check-credit',
      'check-inspection',
    ]);
    expect(found.every(({ changedOn, doneOn }) => changedOn === today && doneOn === null)).toBe(true);
  });

  it('is nothing for a note, and nothing while the order is only being written', () => {
    expect(followUpsOfChange(order, { ...order, note: 'call back' }, ties, today)).toEqual([]);
    const fresh = anOrder();
    expect(followUpsOfChange(fresh, { ...fresh, lines: quantity('900') }, NO_TIES, today)).toEqual([]);
  });

  it('is asked once while it is open, and anew after it was ticked off', () => {
    const first = { ...order, lines: quantity('1200') };
    const followUps = followUpsOfChange(order, first, ties, today);
    const second = { ...first, followUps: [...followUps], lines: quantity('1300') };
    expect(followUpsOfChange(first, second, ties, today)).toEqual(followUps);
    const issued = [...tickedByIssue(followUps, 'proforma-invoice', { on: today, by: 'Wu' })];
    const third = followUpsOfChange(first, { ...second, followUps: issued }, ties, today);
    expect(said(third.slice(followUps.length))).toEqual(['reissue-paper proforma-invoice']);
    expect(new Set(third.map(({ id }) => id)).size).toBe(third.length);
  });
});
