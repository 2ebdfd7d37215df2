import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store, type StoreOptions } from '../../electron/store/store';
import { anOrder } from '../builders/an-order';
import { anOrderLine } from '../builders/an-order-line';

// Prints what one durable save costs at 100 and at 10,000 orders, as a ratio to each other and to a bare synced append of
// as many bytes; and how long opening, a checkpoint and a save beside that checkpoint take.
const ROUNDS = 300;
const LINES_PER_ORDER = 4;

function order(n: number) {
  const lines = Array.from({ length: LINES_PER_ORDER }, () => anOrderLine());
  const parsed = anOrder({ number: `SO-2026-${String(n).padStart(5, '0')}`, lines });
  return { ...parsed, id: `bench:${n}` as typeof parsed.id };
}

function optionsIn(root: string): StoreOptions {
  return {
    folder: join(root, 'data'),
    userDataFolder: join(root, 'user'),
    deviceName: 'bench',
    clock: { now: () => new Date('2026-03-02T08:00:00Z') },
    user: () => 'bench',
    background: false,
  };
}

async function opened(root: string): Promise<Store> {
  const result = await openStore(optionsIn(root));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

async function storeOf(root: string, orders: number): Promise<Store> {
  const store = await opened(root);
  for (let from = 0; from < orders; from += 500) {
    const filled = await store.change('fill', (tx) => {
      for (let n = from; n < Math.min(orders, from + 500); n += 1) tx.put('orders', order(n));
    });
    if (!filled.ok) throw new Error(JSON.stringify(filled.problem));
  }
  await store.checkpoint();
  return store;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function save(store: Store, n: number): Promise<unknown> {
  return store.change('save', (tx) => tx.put('orders', { ...order(n % 100), note: `round ${n}` }));
}

/** A bare append with fdatasync of as many bytes as one such command has: nothing durable can be faster. */
async function bareAppend(root: string): Promise<(n: number) => Promise<unknown>> {
  const bytes = Buffer.from(`${JSON.stringify(order(1))}\n`);
  const file = await open(join(root, 'bare.log'), 'wx');
  return async (n) => {
    await file.write(bytes, 0, bytes.length, n * bytes.length);
    await file.datasync();
  };
}

async function main(): Promise<void> {
  const roots = [0, 1, 2].map(() => mkdtempSync(join(tmpdir(), 'order-desk-bench-')));
  const [smallRoot = '', largeRoot = '', bareRoot = ''] = roots;
  const small = await storeOf(smallRoot, 100);
  const large = await storeOf(largeRoot, 10_000);
  const bare = await bareAppend(bareRoot);
  const times = { bare: [] as number[], small: [] as number[], large: [] as number[] };
  for (let n = 0; n < ROUNDS; n += 1) {
    times.bare.push(await timed(() => bare(n)));
    times.small.push(await timed(() => save(small, n)));
    times.large.push(await timed(() => save(large, n)));
  }
  const ms = { bare: median(times.bare), small: median(times.small), large: median(times.large) };
  console.info(
    `durable save: ${ms.small.toFixed(2)} ms at 100 orders, ${ms.large.toFixed(2)} ms at 10,000 orders`,
  );
  console.info(`  10,000 to 100 orders: ${(ms.large / ms.small).toFixed(2)}`);
  console.info(`  to a bare synced append (${ms.bare.toFixed(2)} ms): ${(ms.large / ms.bare).toFixed(2)}`);

  await besideCheckpoint(large);
  const closing = await timed(() => large.close());
  const opening: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    let store: Store | null = null;
    opening.push(
      await timed(async () => {
        store = await opened(largeRoot);
      }),
    );
    await (store as Store | null)?.close();
  }
  console.info(
    `opening 10,000 orders: ${median(opening).toFixed(0)} ms; closing with snapshot and backup: ${closing.toFixed(0)} ms`,
  );
  await small.close();
  for (const root of roots) rmSync(root, { recursive: true, force: true });
}

/** Saves go on while the whole store is written: how long does the slowest wait? */
async function besideCheckpoint(store: Store): Promise<void> {
  const waits: number[] = [];
  let isRunning = true;
  const checkpoint = timed(() => store.checkpoint()).then((took) => {
    isRunning = false;
    return took;
  });
  for (let n = 0; isRunning; n += 1) waits.push(await timed(() => save(store, n)));
  const took = await checkpoint;
  const worst = Math.max(...waits);
  const calm = median(waits);
  console.info(
    `checkpoint of 10,000 orders: ${took.toFixed(0)} ms; ${waits.length} saves beside it, median ${calm.toFixed(1)} ms, slowest ${worst.toFixed(1)} ms`,
  );
}

await main();
