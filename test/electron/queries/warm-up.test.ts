import { describe, expect, it } from 'vitest';
import { SalesOrderId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { figuresFor } from '../../../electron/queries/order-index';
import { orderStandings } from '../../../electron/queries/order-standings';
import { warmUp } from '../../../electron/queries/warm-up';
import { anOrder } from '../../builders/an-order';

const today = PlainDate.parse('2026-03-10');

describe('what is worked out before the window asks', () => {
  it('is ready for every order, and lets others have their turn after each', async () => {
    const orders = [1, 2, 3].map((at) => anOrder({ id: SalesOrderId.parse(`test:${at}`) }));
    const turns: number[] = [];
    let read = 0;
    const lines = orders.map((order) =>
      Object.defineProperty({ ...order }, 'lines', {
        get: () => {
          read += 1;
          return order.lines;
        },
      }),
    );
    // The only collection that it reads.
    const records = { all: () => lines as never };
    await warmUp(records, today, { take: async () => void turns.push(read) });
    expect(turns).toHaveLength(3);
    expect(turns[0]).toBeLessThan(turns[1] ?? 0);
    const done = read;
    for (const order of lines) {
      expect(figuresFor(order).amount).toEqual({ amount: '3160.00', currency: 'USD' });
      expect(orderStandings(order, today)).toHaveLength(8);
    }
    expect(read).toBe(done);
  });
});
