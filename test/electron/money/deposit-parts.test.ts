import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostingId } from '#shared/money/posting';
import { TestDesk } from '../../builders/a-desk';
import { anOrderLine } from '../../builders/an-order-line';
import { ACCOUNT, book, bookMarch, day, decimalOf } from './march-desk';

let desk: TestDesk;

beforeAll(async () => {
  desk = await TestDesk.open({ now: '2025-04-01T08:00:00' });
  await bookMarch(desk);
});
afterAll(() => desk.remove());

describe('a customer who buys in a second currency', () => {
  it('has an account of each on the file, the usual one first', async () => {
    const currencies = async () =>
      (await desk.call('customers.file', { customerId: ACCOUNT.party })).currencies;
    expect(await currencies()).toEqual(['USD']);
    await desk.call('orders.create', {
      customerId: ACCOUNT.party,
      patch: { currency: 'GBP', lines: [anOrderLine({ productId: null })] },
    });
    expect(await currencies()).toEqual(['USD', 'GBP']);
    const [entry = ''] = await book(desk, 'INV', '2025-04-01', '1.234', {
      account: { ...ACCOUNT, currency: 'KWD' },
      number: 'INV-KWD',
    });
    expect(await currencies()).toEqual(['USD', 'GBP', 'KWD']);
    await desk.call('money.remove', { postingId: PostingId.parse(entry), revision: 1 });
  });
});

describe('a deposit that comes in parts', () => {
  it('is whole for the release, the overview and the account, and short again when a part is taken back', async () => {
    const { orderId, number } = await desk.call('orders.create', {
      customerId: ACCOUNT.party,
      patch: {
        currency: 'USD',
        customerOrderNo: 'PO 5591',
        lines: [anOrderLine({ productId: null, quantity: decimalOf('1000'), unitPrice: decimalOf('4.00') })],
      },
    });
    const missing = async () =>
      (await desk.call('money.overview', {})).deposits.find((one) => one.orderId === orderId)?.missing;
    const book = async (amount: string) =>
      (
        await desk.call('money.book', {
          entry: { account: ACCOUNT, type: 'DEP', date: day('2025-04-01'), amount: decimalOf(amount) },
          charge: null,
          orderId,
        })
      ).postingIds[0] ?? PostingId.parse('none');
    expect(await missing()).toBe('1200');
    // The first part stands on the order itself, by the same rules as every entry.
    for (const amount of ['400.005', '0', '-400.00']) {
      const wrong = { account: ACCOUNT, type: 'DEP', date: day('2025-04-01'), amount };
      expect(await desk.refusal('money.book', { entry: wrong, charge: null, orderId })).toMatchObject({
        rule: 'posting-invalid',
        field: 'amount',
      });
    }
    await book('400.00');
    expect(await missing()).toBe('800');
    const second = await book('800.00');
    expect(await missing()).toBeUndefined();
    // Each part is known, not only the first: the same bank advice twice is one.
    for (const amount of ['400.00', '800.00']) {
      const again = { account: ACCOUNT, type: 'DEP', date: day('2025-04-01'), amount: decimalOf(amount) };
      expect(await desk.refusal('money.book', { entry: again, charge: null, orderId })).toMatchObject({
        rule: 'deposit-known',
      });
    }
    await desk.call('orders.moveStage', { orderId, stage: { name: 'production', since: day('2025-04-01') } });
    const { rows } = await desk.call('money.account', { account: ACCOUNT });
    const deposits = rows.filter(
      ({ entry }) => entry.posting.type === 'DEP' && entry.posting.contract === number,
    );
    expect(deposits.map(({ credit }) => Number(credit)).sort()).toEqual([400, 800]);

    const entry = rows.find((row) => row.entry.posting.id === second)?.entry;
    await desk.call('money.remove', { postingId: second, revision: entry?.revision ?? 0 });
    expect(await missing()).toBe('800');
    expect((await desk.call('orders.overview', { orderId })).order.laterDeposits).toEqual([]);
  });
});
