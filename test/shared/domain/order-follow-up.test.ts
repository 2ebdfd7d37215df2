import { describe, expect, it } from 'vitest';
import { IssuedDocument } from '#shared/domain/issued-document';
import { followUpsOfRevision } from '#shared/domain/order-follow-up';
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

describe('what a revision touches', () => {
  const inProduction = anOrder({
    stage: { name: 'production', since: day('2026-05-26') },
    shipment: { ...anOrder().shipment, vessel: 'HAI YUN 18' },
    depositReceived: { amount: DecimalText.parse('948.00'), on: day('2026-03-05') },
  });

  it('is everybody who works on another quantity', () => {
    const after = { ...inProduction, lines: quantity('1200'), poRevision: 1 };
    expect(followUpsOfRevision(inProduction, after, []).map((item) => item.kind)).toEqual([
      'tell-factory',
      'check-material',
      'check-booking',
      'check-deposit',
    ]);
  });
  it('is factory and booking for another date', () => {
    const after = { ...inProduction, deliveryDate: day('2026-07-01'), poRevision: 1 };
    expect(followUpsOfRevision(inProduction, after, []).map((item) => item.kind)).toEqual([
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
    const found = followUpsOfRevision(anOrder(), after, issued);
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
    expect(followUpsOfRevision(anOrder(), after, []).map((item) => item.kind)).toEqual(['check-material']);
    const shipped = anOrder({ stage: { name: 'shipped', since: day('2026-06-20') } });
    expect(followUpsOfRevision(shipped, { ...shipped, lines: quantity('900'), poRevision: 1 }, [])).toEqual(
      [],
    );
  });
});
