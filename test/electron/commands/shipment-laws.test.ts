import { describe, expect, it } from 'vitest';
import { compare, type DecimalText, decimal, sum } from '#shared/values/decimal';
import type { SalesOrderId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { anOrderLine } from '../../builders/an-order-line';
import { Seeded } from '../../builders/seeded';

const ORDERED = [1000, 240, 77];
const SEEDS = [1, 2, 3, 4, 5, 6];
const STEPS = 30;
const on = PlainDate.parse('2026-03-10');

async function deskWithOrders(): Promise<{ desk: TestDesk; orderIds: readonly SalesOrderId[] }> {
  const desk = await TestDesk.open();
  await desk.call('company.save', { company: aCompany() });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
  const orderIds: SalesOrderId[] = [];
  for (const quantity of ORDERED) {
    const made = await desk.call('orders.create', {
      customerId: aCustomer().id,
      patch: {
        customerOrderNo: `PO-${quantity}`,
        lines: [
          anOrderLine({ id: '1', quantity: decimal(quantity) }),
          anOrderLine({ id: '2', colour: 'White', quantity: decimal(quantity * 2) }),
        ],
      },
    });
    orderIds.push(made.orderId);
  }
  return { desk, orderIds };
}

/** Does something with the shipments, at random; what the desk refuses is refused. */
async function act(desk: TestDesk, orderIds: readonly SalesOrderId[], random: Seeded): Promise<void> {
  const all = desk.context.store.all('shipments');
  const one = all[random.whole(0, Math.max(0, all.length - 1))];
  const order = orderIds[random.whole(0, orderIds.length - 1)];
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      // Only a refusal with its rule may come back.
      expect(String(error)).toContain('rule');
    }
  };
  const wish = random.whole(0, 7);
  if (one === undefined || wish <= 1) {
    await attempt(() => desk.call('shipments.create', { orderIds: order === undefined ? [] : [order] }));
    return;
  }
  const { shipment, revision } = await desk.call('shipments.file', { shipmentId: one.id });
  const line = shipment.lines[random.whole(0, Math.max(0, shipment.lines.length - 1))];
  const target = { shipmentId: one.id, revision };
  const part = (share: number): DecimalText =>
    decimal(Math.max(1, Math.floor(Number(line?.quantity ?? 1) * share)));
  if (line === undefined) return;
  switch (wish) {
    case 2:
      return attempt(() =>
        desk.call('shipments.save', {
          ...target,
          patch: {
            lines: shipment.lines.map((old) =>
              old === line ? { ...old, quantity: part(random.next() * 2) } : old,
            ),
          },
        }),
      );
    case 3:
      return attempt(() =>
        desk.call('shipments.split', { ...target, lines: [{ ...line, quantity: part(random.next()) }] }),
      );
    case 4: {
      const other = all[random.whole(0, all.length - 1)];
      return attempt(() =>
        desk.call('shipments.join', {
          ...target,
          from: other?.id ?? one.id,
          fromRevision: desk.context.store.revision('shipments', (other ?? one).id),
        }),
      );
    }
    case 5:
      return attempt(() =>
        desk.call('shipments.moveState', {
          ...target,
          state: random.pick(['booked', 'sailed', 'cancelled', 'planned']),
          on,
          reason: 'as it came',
        }),
      );
    case 6:
      return attempt(() =>
        desk.call('shipments.addOrders', { ...target, orderIds: order === undefined ? [] : [order] }),
      );
    default:
      await desk.call('store.undo', {});
  }
}

describe('shipments made, split, joined, moved and taken back at random', () => {
  it.each(SEEDS)('never carry a piece more than was ordered (seed %i)', async (seed) => {
    const { desk, orderIds } = await deskWithOrders();
    const random = new Seeded(seed);
    try {
      for (let step = 0; step < STEPS; step += 1) {
        await act(desk, orderIds, random);
        for (const orderId of orderIds) {
          const order = desk.context.store.get('orders', orderId);
          for (const line of order?.lines ?? []) {
            const shipped = sum(
              desk.context.store
                .all('shipments')
                .filter(({ state }) => state !== 'cancelled')
                .flatMap(({ lines }) => lines)
                .filter((entry) => entry.orderId === orderId && entry.lineId === line.id)
                .map(({ quantity }) => quantity),
            );
            expect(compare(shipped, line.quantity)).not.toBe(1);
          }
        }
        const numbers = desk.context.store.all('shipments').map(({ number }) => number);
        expect(new Set(numbers).size).toBe(numbers.length);
      }
    } finally {
      await desk.remove();
    }
  });
});
