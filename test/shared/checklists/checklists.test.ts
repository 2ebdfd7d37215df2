import { describe, expect, it } from 'vitest';
import { checkDueOn, checkStanding, checkStandings, mustLeaveOn } from '#shared/checklists/check-standing';
import { confirmationStanding, confirmed } from '#shared/checklists/confirmation';
import { depositMissing } from '#shared/checklists/deposit';
import { nextStep } from '#shared/checklists/next-step';
import { orderRisk } from '#shared/checklists/order-risk';
import type { FormKind } from '#shared/domain/form-kind';
import { type CheckAnswer, NO_ANSWERS, type OrderChecks } from '#shared/domain/order-check';
import { DecimalText } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';
import { anOrder } from '../../builders/an-order';

const day = (text: string) => PlainDate.parse(text);
const pass: CheckAnswer = { result: 'pass', by: 'Wu', at: '2026-04-01T08:00:00Z', remark: '' };
const ALL_PASSED = Object.fromEntries(Object.keys(NO_ANSWERS).map((name) => [name, pass])) as OrderChecks;
const YES = {
  on: day('2026-03-04'),
  person: 'Ms Keller',
  way: 'email',
  note: '',
  recordedAt: '2026-03-04T09:00:00Z',
  recordedBy: 'Wu',
} as const;
// Received 2 March, ships 20 June: the dates of the test vector in order-follow-up.md moved by a year.
const order = anOrder();

describe('the eight checks', () => {
  it('are due when the milestone they guard is', () => {
    expect(checkDueOn(order, 'colour')).toBe('2026-04-16');
    expect(checkDueOn(order, 'material')).toBe('2026-05-20');
    expect(checkDueOn(order, 'workmanship')).toBe('2026-05-29');
  });
  it('leave three days to answer when the order came late', () => {
    const late = anOrder({ receivedOn: day('2026-06-01') });
    expect(checkDueOn(late, 'colour')).toBe('2026-06-04');
  });
  it('are never due after the goods have left', () => {
    const rushed = anOrder({ receivedOn: day('2026-06-19') });
    expect(checkDueOn(rushed, 'workmanship')).toBe('2026-06-20');
  });
  it('are due earlier when the delivery date means the arrival', () => {
    const arrival = anOrder({ deliveryDateMeans: 'arrival' });
    expect(mustLeaveOn(arrival)).toBe('2026-05-16');
    expect(checkDueOn(arrival, 'workmanship')).toBe('2026-04-24');
  });
  it('go from not due over due to overdue, until they are answered', () => {
    expect(checkStanding(order, 'material', day('2026-05-14')).state).toBe('not-due');
    expect(checkStanding(order, 'material', day('2026-05-15')).state).toBe('due');
    expect(checkStanding(order, 'material', day('2026-05-20')).state).toBe('due');
    expect(checkStanding(order, 'material', day('2026-05-21')).state).toBe('overdue');
    const answered = anOrder({ checks: { ...NO_ANSWERS, material: pass } });
    expect(checkStanding(answered, 'material', day('2026-05-21')).state).toBe('pass');
  });
  it('ask for nothing once the goods have left', () => {
    const shipped = anOrder({ stage: { name: 'shipped', since: day('2026-06-20') } });
    expect(checkStandings(shipped, day('2026-07-01')).every((check) => check.state === 'not-due')).toBe(true);
  });
});

describe('the risk of an order', () => {
  it('is late from the day after its delivery date', () => {
    const ready = anOrder({ checks: ALL_PASSED, stage: { name: 'packed', since: day('2026-06-10') } });
    expect(orderRisk(ready, day('2026-06-20')).risk).toBe('on-track');
    expect(orderRisk(ready, day('2026-06-21'))).toEqual({
      risk: 'late',
      reason: { kind: 'delivery-passed', facts: { days: '1', stage: 'packed' } },
    });
  });
  it('names the failed check before anything that is merely unanswered', () => {
    const failed: CheckAnswer = { ...pass, result: 'fail', remark: 'shade differs' };
    const found = orderRisk(anOrder({ checks: { ...NO_ANSWERS, colour: failed } }), day('2026-06-01'));
    expect(found.reason).toEqual({ kind: 'check-failed', facts: { checks: 'colour' } });
  });
  it('warns six days before delivery while goods are not inspected', () => {
    const sewing = anOrder({ checks: ALL_PASSED, stage: { name: 'production', since: day('2026-05-26') } });
    expect(orderRisk(sewing, day('2026-06-13')).risk).toBe('on-track');
    expect(orderRisk(sewing, day('2026-06-14')).reason?.kind).toBe('not-inspected');
  });
  it('waits for the deposit of a confirmed order', () => {
    expect(orderRisk(order, day('2026-03-10')).risk).toBe('waiting');
    const paid = anOrder({ depositReceived: { amount: DecimalText.parse('948.00'), on: day('2026-03-05') } });
    expect(orderRisk(paid, day('2026-03-10')).risk).toBe('on-track');
  });
});

describe('the deposit', () => {
  it('is the agreed share of the rounded total, less what has come', () => {
    expect(depositMissing(order)).toEqual({ amount: '948.00', currency: 'USD' });
    const part = anOrder({ depositReceived: { amount: DecimalText.parse('923.00'), on: day('2026-03-05') } });
    expect(depositMissing(part).amount).toBe('25.00');
  });
});

describe("the customer's yes", () => {
  it('stands for the order as it was, and asks again when amount, lines, day or revision change', () => {
    expect(confirmationStanding(order)).toBe('none');
    const agreed = confirmed(order, YES);
    expect(agreed.confirmations).toMatchObject([{ id: 'c1', amount: '3160.00', currency: 'USD', lines: 1 }]);
    expect(confirmationStanding(agreed)).toBe('stands');
    expect(confirmationStanding({ ...agreed, deliveryDate: day('2026-07-01') })).toBe('changed');
    expect(confirmationStanding({ ...agreed, poRevision: 1 })).toBe('changed');
    const dearer = agreed.lines.map((line) => ({ ...line, unitPrice: DecimalText.parse('3.20') }));
    const changed = { ...agreed, lines: dearer };
    expect(confirmationStanding(changed)).toBe('changed');
    const again = confirmed(changed, YES);
    expect(again.confirmations.map(({ amount }) => amount)).toEqual(['3160.00', '3200.00']);
    expect(confirmationStanding(again)).toBe('stands');
  });
});

describe('the next step', () => {
  const ask = (changed: ReturnType<typeof anOrder>, issued: readonly FormKind[] = [], today = '2026-03-10') =>
    nextStep({ order: changed, today: day(today), issued: new Set(issued), linesWithoutPacking: 0 })?.kind;
  const deposit = { amount: DecimalText.parse('948.00'), on: day('2026-03-05') };

  it('goes from the missing price to the payment', () => {
    const unpriced = anOrder({ lines: order.lines.map((line) => ({ ...line, unitPrice: null })) });
    expect(ask(unpriced)).toBe('fill-prices');
    expect(ask(anOrder({ deliveryDate: null }))).toBe('set-delivery-date');
    expect(ask(order)).toBe('issue-proforma');
    expect(ask(order, ['proforma-invoice'])).toBe('record-confirmation');
    const agreed = confirmed(order, YES);
    expect(ask(agreed, ['proforma-invoice'])).toBe('record-deposit');
    const paid = confirmed(anOrder({ depositReceived: deposit, checks: ALL_PASSED }), YES);
    expect(ask(paid, ['proforma-invoice'])).toBe('start-production');
    const at = (name: 'production' | 'inspected' | 'packed' | 'shipped' | 'paid') =>
      anOrder({ checks: ALL_PASSED, stage: { name, since: day('2026-06-01') } });
    expect(ask(at('production'))).toBe('record-inspection');
    expect(ask(at('inspected'))).toBe('issue-packing-list');
    expect(ask(at('inspected'), ['packing-list'])).toBe('record-packed');
    expect(ask(at('packed'), ['packing-list'])).toBe('issue-invoice');
    expect(ask(at('packed'), ['packing-list', 'commercial-invoice'])).toBe('record-shipment');
    expect(ask(at('shipped'))).toBe('record-payment');
    expect(ask(at('paid'))).toBeUndefined();
  });
  it('answers a due check before it releases the order', () => {
    const paid = confirmed(anOrder({ depositReceived: deposit }), YES);
    expect(ask(paid, ['proforma-invoice'], '2026-04-14')).toBe('answer-check');
  });
});
