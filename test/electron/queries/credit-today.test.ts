import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlainDate } from '#shared/values/plain-date';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { anOrderLine } from '../../builders/an-order-line';
import { AMENDMENT_707, WIRE_700 } from '../../shared/credit/credit-texts';

let desk: TestDesk;
const day = (text: string) => PlainDate.parse(text);

beforeAll(async () => {
  desk = await TestDesk.open({ now: '2025-02-20T08:00:00' });
  await desk.call('company.save', { company: aCompany() });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
});
afterAll(() => desk.remove());

/** Kinds on Today that are about credits, each with its group. */
async function today(): Promise<readonly string[]> {
  const view = await desk.call('today.overview', {});
  return (['late', 'due', 'atRisk', 'waiting'] as const).flatMap((group) =>
    view[group]
      .filter(({ kind }) => kind.startsWith('credit-'))
      .map(({ kind, due }) => `${group} ${kind} ${due}`),
  );
}

describe('credits on Today', () => {
  it('ask for the credit of an order that is paid by one, until it is here', async () => {
    await desk.call('orders.create', {
      customerId: aCustomer().id,
      patch: {
        deliveryDate: day('2025-04-10'),
        lines: [anOrderLine()],
        paymentTerms: {
          text: 'L/C at sight',
          depositPercent: aCustomer().paymentTerms.depositPercent,
          method: 'lc',
        },
      },
    });
    expect(await today()).toEqual(['waiting credit-missing 2025-03-11']);
    await desk.call('credits.create', {
      text: WIRE_700,
      customerId: aCustomer().id,
      receivedOn: day('2025-02-01'),
    });
    // Latest shipment 10 March is 18 days away: nothing to do yet.
    expect(await today()).toEqual([]);
  });

  it('show the next day that counts as it comes nearer, and an amendment without an answer', async () => {
    desk.clock.set('2025-03-01T08:00:00');
    expect(await today()).toEqual(['atRisk credit-ship 2025-03-10']);
    desk.clock.set('2025-03-08T08:00:00');
    expect(await today()).toEqual(['due credit-ship 2025-03-10']);
    desk.clock.set('2025-03-11T08:00:00');
    expect(await today()).toEqual(['late credit-ship 2025-03-10']);
    const list = await desk.call('credits.list', { text: '', offset: 0, limit: 10 });
    const creditId = list.rows[0]?.id;
    if (creditId === undefined) throw new Error('the credit is kept');
    const { revision } = await desk.call('credits.file', { creditId });
    const { amendmentId } = await desk.call('credits.amend', {
      creditId,
      revision,
      text: AMENDMENT_707,
      receivedOn: day('2025-03-11'),
    });
    expect(await today()).toEqual(['late credit-ship 2025-03-10', 'due credit-amendment 2025-03-11']);
    const now = await desk.call('credits.file', { creditId });
    await desk.call('credits.decideAmendment', {
      creditId,
      revision: now.revision,
      amendmentId,
      state: 'accepted',
    });
    expect(await today()).toEqual(['atRisk credit-ship 2025-03-25']);
  });
});
