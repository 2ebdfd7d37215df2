import { describe, expect, it } from 'vitest';
import { Inspection } from '#shared/domain/inspection';
import { inspectedPieces } from '#shared/quality/inspected-pieces';
import { plannedDay } from '#shared/quality/planned-day';
import { samplingPlan } from '#shared/quality/sampling-plan';
import { decimal } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';
import { anOrder } from '../../builders/an-order';
import { anOrderLine } from '../../builders/an-order-line';

const order = anOrder({
  lines: [anOrderLine({ quantity: decimal('3000') }), anOrderLine({ id: '2', quantity: decimal('1000') })],
});
const lot = (id: string, size: number, fields: object = {}) =>
  Inspection.parse({
    id,
    number: id,
    kind: 'final',
    orderId: order.id,
    lot: size,
    plan: samplingPlan({ lot: size, level: 'II', severity: 'normal', major: '2.5', minor: '4.0' }),
    inspectedOn: '2026-04-02',
    createdOn: '2026-04-01',
    ...fields,
  });
const bad = { defects: [{ id: 'd', name: 'hole', class: 'critical', count: 1 }] };

describe('part quantities', () => {
  it('remain until every piece was accepted, this lot counted once it is decided', () => {
    const own = lot('c', 1000, { inspectedOn: null });
    const all = [lot('a', 1500), lot('b', 500, bad), own];
    expect(inspectedPieces(order, own, all)).toEqual({
      ordered: '4000',
      accepted: '1500',
      remaining: '2500',
    });
    const done = lot('c', 1000);
    expect(inspectedPieces(order, done, [...all.slice(0, 2), done]).remaining).toBe('1500');
  });

  it('count a repeated lot with its last visit only', () => {
    const first = lot('a', 1500);
    const again = lot('b', 1500, { ...bad, recheckOf: 'a' });
    const own = lot('c', 1000, { inspectedOn: null });
    expect(inspectedPieces(order, own, [first, again, own]).accepted).toBe('0');
  });

  it('keep kinds and lines apart, and never go below nothing', () => {
    const own = lot('c', 1000, { lineIds: ['2'], inspectedOn: null });
    const all = [lot('a', 4000), lot('b', 900, { lineIds: ['2'] }), lot('d', 1000, { kind: 'in-line' }), own];
    expect(inspectedPieces(order, own, all)).toEqual({ ordered: '1000', accepted: '900', remaining: '100' });
    const large = lot('e', 9000);
    expect(inspectedPieces(order, large, [large]).remaining).toBe('0');
  });
});

describe('the day of a visit', () => {
  const day = (text: string) => PlainDate.parse(text);
  it('is counted back from the day the goods leave, and lies never behind us', () => {
    expect(plannedDay('final', day('2026-04-20'), day('2026-03-10'))).toBe('2026-04-15');
    expect(plannedDay('loading', day('2026-04-20'), day('2026-03-10'))).toBe('2026-04-19');
    expect(plannedDay('in-line', day('2026-04-20'), day('2026-04-18'))).toBe('2026-04-18');
    expect(plannedDay('final', null, day('2026-04-18'))).toBeNull();
  });
});
