import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError, problem } from '#shared/api/problem';
import type { Result } from '#shared/api/result';
import { openStore, type Store, type StoreOptions } from '../../../electron/store/store';

let root = '';
const open: Store[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'order-desk-store-'));
});
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
  rmSync(root, { recursive: true, force: true });
});

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new ProblemError(result.problem);
  return result.value;
}

function optionsFor(more: Partial<StoreOptions> = {}): StoreOptions {
  return {
    folder: join(root, 'data'),
    userDataFolder: join(root, 'user'),
    deviceName: 'PC-1',
    clock: { now: () => new Date('2026-03-02T08:00:00Z') },
    user: () => 'Olga',
    background: false,
    ballastBytes: 0,
    ...more,
  };
}

async function opened(more: Partial<StoreOptions> = {}): Promise<Store> {
  const store = unwrap(await openStore(optionsFor(more)));
  open.push(store);
  return store;
}

const counter = (year: number, last: number) => ({
  id: `so:${year}`,
  series: 'sales-order' as const,
  year,
  last,
});

describe('the store', () => {
  it('keeps an acknowledged change over a restart without a clean end', async () => {
    const store = await opened();
    unwrap(await store.change('count', (tx) => tx.put('counters', counter(2026, 1))));
    const files = readdirSync(join(root, 'data'));
    expect(files).toContain('jrnl-0000001.log');
    await store.close();
    const again = await opened();
    expect(again.get('counters', 'so:2026')).toEqual(counter(2026, 1));
    expect(again.revision('counters', 'so:2026')).toBe(1);
  });

  it('shows nothing of a change before it is durable, and all of it after', async () => {
    const store = await opened();
    const saving = store.change('count', (tx) => tx.put('counters', counter(2026, 1)));
    expect(store.get('counters', 'so:2026')).toBeUndefined();
    await saving;
    expect(store.all('counters')).toEqual([counter(2026, 1)]);
    expect(store.all('counters')).toBe(store.all('counters'));
  });

  it('gives each change that waits the state the one before it left', async () => {
    const store = await opened();
    await Promise.all(
      Array.from({ length: 20 }, () =>
        store.change('count up', (tx) =>
          tx.put('counters', counter(2026, (tx.get('counters', 'so:2026')?.last ?? 0) + 1)),
        ),
      ),
    );
    expect(store.get('counters', 'so:2026')?.last).toBe(20);
    expect(store.revision('counters', 'so:2026')).toBe(20);
    expect(store.status().lastSeq).toBe(20);
  });

  it('leaves no trace of a change that ends in a problem', async () => {
    const store = await opened();
    const refused = await store.change('refused', (tx) => {
      tx.put('counters', counter(2026, 1));
      throw new ProblemError(problem('rule-broken', {}, { rule: 'test' }));
    });
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'rule-broken', rule: 'test' } });
    expect(store.all('counters')).toEqual([]);
    expect(store.status().lastSeq).toBe(0);
  });

  it('refuses a record that breaks its schema and names the field', async () => {
    const store = await opened();
    const refused = await store.change('bad', (tx) => tx.put('counters', counter(2026, -1)));
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'invalid-input', field: 'last' } });
  });

  it('refuses a change made on a record that somebody has changed meanwhile', async () => {
    const store = await opened();
    await store.change('one', (tx) => tx.put('counters', counter(2026, 1)));
    await store.change('two', (tx) => tx.put('counters', counter(2026, 2)));
    const refused = await store.change('late', (tx) => tx.expect('counters', 'so:2026', 1));
    expect(refused).toMatchObject({
      ok: false,
      problem: { kind: 'changed-meanwhile', facts: { actual: 2 } },
    });
  });

  it('never gives an id twice, over restarts too', async () => {
    const ids = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const store = await opened();
      for (let n = 0; n < 5; n += 1) {
        const id = unwrap(
          await store.change('id', (tx) => {
            tx.put('counters', { ...counter(2026, n), id: tx.nextId() });
            return tx.all('counters').at(-1)?.id ?? '';
          }),
        );
        expect(ids.has(id)).toBe(false);
        ids.add(id);
      }
      await store.close();
    }
    expect(ids.size).toBe(15);
  });

  it('tells who changed which field when, over checkpoints and restarts', async () => {
    const first = await opened();
    await first.change('one', (tx) => tx.put('counters', counter(2026, 1)));
    await first.close();
    const second = await opened({ user: () => 'Li' });
    await second.change('two', (tx) => tx.put('counters', counter(2026, 2)));
    expect(await second.history('counters', 'so:2026')).toEqual([
      {
        seq: 2,
        at: '2026-03-02T08:00:00.000Z',
        by: 'Li',
        label: 'two',
        kind: 'changed',
        changes: [{ field: 'last', from: '1', to: '2' }],
      },
      { seq: 1, at: '2026-03-02T08:00:00.000Z', by: 'Olga', label: 'one', kind: 'created', changes: [] },
    ]);
  });

  it('takes commands back one after another, after a restart too', async () => {
    const first = await opened();
    await first.change('one', (tx) => tx.put('counters', counter(2026, 1)));
    await first.change('two', (tx) => tx.put('counters', counter(2026, 2)));
    await first.change('gone', (tx) => tx.remove('counters', 'so:2026'));
    await first.close();
    const store = await opened();
    expect(store.undoLabel()).toBe('gone');
    expect(unwrap(await store.undo())).toEqual({ label: 'gone' });
    expect(store.get('counters', 'so:2026')?.last).toBe(2);
    await Promise.all([store.undo(), store.undo()]);
    expect(store.get('counters', 'so:2026')).toBeUndefined();
    expect(unwrap(await store.undo())).toBeNull();
    expect(store.status().lastSeq).toBe(6);
  });

  it('restores a backup after saving what is there, and takes the restore back by that', async () => {
    const store = await opened();
    await store.change('one', (tx) => tx.put('counters', counter(2026, 1)));
    const backup = unwrap(await store.backup());
    await store.change('two', (tx) => {
      tx.put('counters', counter(2026, 2));
      tx.put('counters', counter(2027, 7));
    });
    expect(unwrap(await store.previewBackup(backup.name))).toMatchObject({
      records: 1,
      added: 0,
      changed: 1,
      removed: 1,
    });
    expect(unwrap(await store.restore(backup.name))).toEqual({ records: 1 });
    expect(store.all('counters')).toEqual([counter(2026, 1)]);
    const before = (await store.backups()).find(({ reason }) => reason === 'before-restore');
    unwrap(await store.restore(before?.name ?? ''));
    expect(store.all('counters')).toEqual([counter(2026, 2), counter(2027, 7)]);
    expect(unwrap(await store.verify())).toMatchObject({ records: 2, commands: 4, lastSeq: 4 });
  });

  it('names who has the folder open and lets nobody else in', async () => {
    await opened();
    const second = await openStore(optionsFor());
    expect(second).toMatchObject({ ok: false, problem: { kind: 'store-locked' } });
  });

  it('never begins an empty store where this PC has seen data', async () => {
    const store = await opened();
    await store.change('one', (tx) => tx.put('counters', counter(2026, 1)));
    await store.close();
    rmSync(join(root, 'data'), { recursive: true });
    const missing = await openStore(optionsFor());
    expect(missing).toMatchObject({
      ok: false,
      problem: { kind: 'store-missing', facts: { records: 1, seq: 1 } },
    });
    const fresh = await opened({ startFresh: true });
    expect(fresh.all('counters')).toEqual([]);
  });
});
