import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReconciliationId } from '#shared/values/ids';
import { forkReaderLauncher } from '../../../electron/workbooks/fork-launcher';
import { TestDesk } from '../../builders/a-desk';
import { buildReader } from '../workbooks/built-reader';
import { ACCOUNT, applied, book, bookMarch, day, decimalOf, MARCH, THEIR_FILE } from './march-desk';

let desk: TestDesk;

beforeAll(async () => {
  desk = await TestDesk.open({
    launchReader: forkReaderLauncher(await buildReader()),
    now: '2025-04-03T08:00:00',
  });
  await bookMarch(desk);
});
afterAll(() => desk.remove());

async function keep(text: string, period = MARCH): Promise<ReconciliationId> {
  const { token } = await desk.call('imports.open', {
    name: 'theirs.csv',
    bytes: new TextEncoder().encode(text),
  });
  return (await desk.call('money.keepTheirs', { token, account: ACCOUNT, period })).reconciliationId;
}

describe('a difference of the worked month', () => {
  it('of 1,080.00 is accepted as a deduction on its invoice: both accounts agree on it then', async () => {
    const reconciliationId = await keep(THEIR_FILE);
    const before = await desk.call('money.match', { reconciliationId });
    const short = before.differences.find(({ amount }) => Number(amount) === 1080);
    if (!short) throw new Error('no difference');
    const { key, amount } = short;
    const seen = { revision: before.revision, key, amount };
    const closing = { reconciliationId, ...seen, reason: 'short 54 pcs, claim 22' };
    expect(
      await desk.refusal('money.closeDifference', { ...closing, revision: before.revision - 1, how: 'DED' }),
    ).toMatchObject({ kind: 'changed-meanwhile' });
    expect(
      await desk.refusal('money.closeDifference', { ...closing, amount: '1080.01', how: 'DED' }),
    ).toMatchObject({ kind: 'changed-meanwhile' });
    expect(await desk.refusal('money.closeDifference', { ...closing, how: 'CHG' })).toMatchObject({
      rule: 'charge-needs-receipt',
    });
    expect(await desk.refusal('money.closeDifference', { ...closing, how: 'DN' })).toMatchObject({
      rule: 'closes-other-way',
    });
    // 1,080.00 is above the limit of 1.00: a write-off needs a name.
    expect(await desk.refusal('money.closeDifference', { ...closing, how: 'ADJ' })).toMatchObject({
      rule: 'approval-needed',
    });
    await desk.call('money.closeDifference', { ...closing, how: 'DED' });
    const after = await desk.call('money.match', { reconciliationId });
    expect(Number(after.closings.ours)).toBe(38_800);
    expect(Number(after.total)).toBe(7_950);
    expect(
      after.differences
        .filter((one) => Number(one.amount) !== 0)
        .map((one) => Number(one.amount))
        .sort(),
    ).toEqual([-450, 8400]);
    expect(Number(after.unexplained)).toBe(0);
    const { items } = await desk.call('money.account', { account: ACCOUNT, period: MARCH });
    expect(items.find((item) => item.entry.posting.number === 'INV-0315')).toMatchObject({ open: '21100' });
  });

  it('is undone as a whole', async () => {
    await desk.call('store.undo', {});
    const { rows } = await desk.call('money.account', { account: ACCOUNT, period: MARCH });
    expect(rows.some(({ entry }) => entry.posting.type === 'DED')).toBe(false);
  });
});

describe('what the banks kept', () => {
  it('is booked as a charge of its receipt, and closes the invoice', async () => {
    const [invoice] = await book(desk, 'INV', '2025-04-01', '9000.00', {
      number: 'INV-0401',
      dueDate: day('2025-04-30'),
    });
    await book(desk, 'RCT', '2025-04-02', '8970.00', {
      number: '8100',
      applications: [applied(invoice, '8970.00', '2025-04-02')],
    });
    const april = { from: day('2025-04-01'), to: day('2025-04-30') };
    const text = [
      'Date;Reference;Text;Amount',
      '01.04.2025;;Opening balance;39.880,00',
      '01.04.2025;INV0401;Invoice;9.000,00',
      '02.04.2025;TT;Payment;-9.000,00',
      ';;Closing balance;39.880,00',
    ].join('\n');
    const reconciliationId = await keep(text, april);
    const before = await desk.call('money.match', { reconciliationId });
    const charge = before.differences.find(({ code }) => code === 'CHG');
    expect(charge).toMatchObject({ amount: '30' });
    await desk.call('money.closeDifference', {
      ...{ reconciliationId, revision: before.revision, key: charge?.key ?? '', how: 'CHG' },
      ...{ amount: decimalOf('30.00'), reason: 'kept on the way' },
    });
    const after = await desk.call('money.match', { reconciliationId });
    expect(Number(after.total)).toBe(0);
    expect(after.differences.filter((one) => Number(one.amount) !== 0)).toEqual([]);
    const { items, unproved } = await desk.call('money.account', { account: ACCOUNT });
    expect(items.some((item) => item.entry.posting.number === 'INV-0401')).toBe(false);
    expect(Number(unproved)).toBe(0);
  });
});

describe('an invoice that only we have', () => {
  it('is closed once: asked again, under another word too, nothing more is booked', async () => {
    const may = { from: day('2025-05-01'), to: day('2025-05-31') };
    await book(desk, 'INV', '2025-05-05', '700.00', { number: 'INV-0505', dueDate: day('2025-05-31') });
    const text = [
      'Date;Reference;Text;Amount',
      '01.05.2025;;Opening balance;39.880,00',
      '20.05.2025;X77;Invoice;55,00',
      ';;Closing balance;39.935,00',
    ].join('\n');
    const reconciliationId = await keep(text, may);
    const { differences, revision } = await desk.call('money.match', { reconciliationId });
    const found = differences.find(({ amount, theirs }) => Number(amount) === 700 && theirs.length === 0);
    if (found === undefined) throw new Error('no difference');
    const { key, amount } = found;
    const closing = { reconciliationId, key, amount, revision: revision + 1, reason: 'never delivered' };
    await desk.call('money.closeDifference', { ...closing, revision, how: 'DED' });
    for (const again of [closing, { ...closing, reason: 'not theirs' }])
      expect(await desk.refusal('money.closeDifference', { ...again, how: 'DED' })).toMatchObject({
        kind: 'not-found',
      });
    const { rows } = await desk.call('money.account', { account: ACCOUNT, period: may });
    expect(rows.filter(({ entry }) => entry.posting.type === 'DED')).toHaveLength(1);
  });
});

describe('a credit note that only we have', () => {
  const june = { from: day('2025-06-01'), to: day('2025-06-30') };
  const THEIRS = [
    'Date;Reference;Text;Amount',
    '01.06.2025;;Opening balance;39.880,00',
    '20.06.2025;X78;Invoice;55,00',
    ';;Closing balance;39.935,00',
  ].join('\n');
  const debits = async () =>
    (await desk.call('money.account', { account: ACCOUNT, period: june })).rows.filter(
      ({ entry }) => entry.posting.type === 'DN',
    );
  let reconciliationId: ReconciliationId;
  let key: string;
  const amount = decimalOf('-120');

  it('is taken back by one debit note: the two cancel each other and the difference is gone', async () => {
    const [invoice] = await book(desk, 'INV', '2025-06-02', '900.00', {
      number: 'INV-0602',
      dueDate: day('2025-06-30'),
    });
    await book(desk, 'CN', '2025-06-05', '120.00', {
      ...{ number: 'CN-0605', reason: 'claim 30' },
      applications: [applied(invoice, '120.00', '2025-06-05')],
    });
    reconciliationId = await keep(THEIRS, june);
    const before = await desk.call('money.match', { reconciliationId });
    const found = before.differences.find(({ amount }) => Number(amount) === -120);
    if (found === undefined) throw new Error('no difference');
    key = found.key;
    const closing = { reconciliationId, revision: before.revision, key, amount, how: 'DN' as const };
    await desk.call('money.closeDifference', { ...closing, reason: 'claim withdrawn' });
    const after = await desk.call('money.match', { reconciliationId });
    expect(after.differences.some((one) => Math.abs(Number(one.amount)) === 120)).toBe(false);
    expect(Number(after.total)).toBe(Number(before.total) + 120);
    expect(Number(after.unexplained)).toBe(0);
    for (const reason of ['claim withdrawn', 'in other words'])
      expect(
        await desk.refusal('money.closeDifference', { ...closing, revision: after.revision, reason }),
      ).toMatchObject({
        kind: 'not-found',
      });
    expect(await debits()).toHaveLength(1);
  });

  it('stays closed when their statement is taken out and read once more', async () => {
    await desk.call('money.removeReconciliation', { reconciliationId });
    const again = await keep(THEIRS, june);
    const { differences, revision } = await desk.call('money.match', { reconciliationId: again });
    expect(differences.some((one) => one.key === key)).toBe(true);
    const closing = { reconciliationId: again, revision, key, amount, how: 'DN', reason: 'a third word' };
    expect(await desk.refusal('money.closeDifference', closing)).toMatchObject({ rule: 'row-booked' });
    expect(await debits()).toHaveLength(1);
  });

  it('comes back when the entry that closed it is taken out, and is closed by another', async () => {
    const [debit] = await debits();
    if (!debit) throw new Error('no debit note');
    const { posting, revision } = debit.entry;
    await desk.call('money.remove', { postingId: posting.id, revision: revision ?? 0 });
    const { reconciliations } = await desk.call('money.account', { account: ACCOUNT, period: june });
    const [last] = reconciliations;
    if (!last) throw new Error('no statement of theirs');
    await desk.call('money.closeDifference', {
      ...{ reconciliationId: last.id, revision: 1, key, amount, how: 'ADJ' },
      ...{ reason: 'small change', approvedBy: 'Chen Wei' },
    });
    const { differences, matches } = await desk.call('money.match', { reconciliationId: last.id });
    expect(differences.some((one) => Math.abs(Number(one.amount)) === 120)).toBe(false);
    expect(matches.filter(({ outcome }) => outcome === 'kept')).toMatchObject([
      { theirs: [], difference: '0' },
    ]);
  });

  it('leaves nothing in the month after it', async () => {
    const july = { from: day('2025-07-01'), to: day('2025-07-31') };
    const text = ['Date;Reference;Text;Amount', '15.07.2025;X79;Invoice;10,00'].join('\n');
    const { differences, matches } = await desk.call('money.match', {
      reconciliationId: await keep(text, july),
    });
    expect(matches).toEqual([]);
    expect(differences.filter(({ code }) => code !== 'OPEN')).toHaveLength(1);
  });
});
