import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkReaderLauncher } from '../../../electron/workbooks/fork-launcher';
import { aCompany } from '../../builders/a-company';
import { TestDesk } from '../../builders/a-desk';
import { anOrderXlsx } from '../workbooks/an-order-xlsx';
import { buildReader } from '../workbooks/built-reader';

let desk: TestDesk;

beforeAll(async () => {
  desk = await TestDesk.open({ launchReader: forkReaderLauncher(await buildReader()) });
  await desk.call('company.save', { company: aCompany({ clerk: 'Lin Yue' }) });
});
afterAll(() => desk.remove());

const progressOf = (token: string) =>
  desk.notices.filter((notice) => notice.type === 'progress' && notice.token === token);

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a desk that closes', () => {
  it('ends the readers of files that are still open', async () => {
    let living = 0;
    const launch = forkReaderLauncher(await buildReader());
    const closing = await TestDesk.open({
      launchReader: () => {
        living += 1;
        const child = launch();
        return {
          ...child,
          kill: () => {
            living -= 1;
            child.kill();
          },
        };
      },
    });
    const { token } = await closing.call('imports.open', { name: 'a.xlsx', bytes: anOrderXlsx(20).bytes });
    await closing.call('imports.read', { token, choices: {}, customerId: null });
    expect(living).toBe(1);
    await closing.remove();
    expect(living).toBe(0);
  });
});

describe('a long file', () => {
  const { bytes } = anOrderXlsx(20_000);

  it('shows how far it is, lets others work, and stops when the clerk says so', async () => {
    const before = desk.context.store.status().lastSeq;
    const { token } = await desk.call('imports.open', { name: 'long.xlsx', bytes });
    let isRead = false;
    const reading = desk.refusal('imports.read', { token, choices: {}, customerId: null }).finally(() => {
      isRead = true;
    });
    await until(() => progressOf(token).length > 0);
    await desk.call('company.save', { company: aCompany({ clerk: 'Wang Min' }) });
    expect(isRead).toBe(false);
    await desk.call('imports.cancel', { token });
    expect(await reading).toMatchObject({ kind: 'cancelled' });
    expect(await desk.refusal('imports.read', { token, choices: {}, customerId: null })).toMatchObject({
      kind: 'import-expired',
    });
    // the company alone
    expect(desk.context.store.status().lastSeq).toBe(before + 1);
  });

  it('is shown by its first 5,000 lines, counted whole, and not made an order', {
    timeout: 120_000,
  }, async () => {
    const { token } = await desk.call('imports.open', { name: 'long.xlsx', bytes });
    const preview = await desk.call('imports.read', { token, choices: {}, customerId: null });
    expect(preview.lineCount).toBe(20_000);
    expect(preview.draft.lines).toHaveLength(5_000);
    expect(preview.matches).toHaveLength(5_000);
    expect(preview.draft.proofs.map((proof) => proof.agrees)).toEqual([true, true]);
    const steps = progressOf(token).map((notice) =>
      notice.type === 'progress' ? notice.done / notice.total : 0,
    );
    expect(steps.length).toBeGreaterThan(2);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    const refused = await desk.refusal('imports.confirm', {
      token,
      choices: preview.choices,
      customerId: null,
      newCustomer: { code: 'LG', name: 'Long Lists Ltd', addressLines: [] },
      products: {},
      mode: 'new',
      acceptedChanges: [],
      overruled: [],
    });
    expect(refused).toMatchObject({ kind: 'rule-broken', rule: 'too-many-lines', facts: { lines: 20_000 } });
    expect(desk.context.store.all('orders')).toEqual([]);
  });
});
