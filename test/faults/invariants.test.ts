import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Loaded, loadStore } from '../../electron/store/load-store';
import { MIGRATIONS, SCHEMA } from '../../electron/store/migrations';
import { openStore, type Store } from '../../electron/store/store';
import { canonicalHash, type StoreData } from '../../electron/store/store-data';
import { CrashDisk } from './crash-disk';
import {
  applyToNotes,
  choiceOf,
  FOLDER,
  fingerprint,
  type Notes,
  optionsOn,
  prepared,
  randomCommand,
  runCommand,
} from './script';

const RULES = { schema: SCHEMA, migrations: MIGRATIONS };
const SEED = 20261124;

type Step = { readonly do: 'save' | 'checkpoint' | 'backup' | 'undo' | 'reopen'; readonly seed: number };
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('save', 'save', 'save', 'save', 'checkpoint', 'backup', 'undo', 'reopen'),
  seed: fc.nat(),
});
const script = fc.array(step, { minLength: 3, maxLength: 14 });
const shortScript = fc.array(step, { minLength: 3, maxLength: 5 });
const fault = fc.constantFrom('EIO', 'ENOSPC', 'EPERM', 'EBUSY', 'EMFILE');

class PowerCut extends Error {}

interface Told {
  /** What was acknowledged, in order: the state after each. */
  readonly states: Notes[];
  /** States of saves that were refused as "not certain" after the last acknowledged one. */
  readonly uncertain: Set<string>;
  cut: boolean;
}

/** Runs the steps until the power fails or the steps end; remembers what the store has promised. */
async function run(
  disk: CrashDisk,
  steps: readonly Step[],
  clock?: () => Date,
  told: Told = nothingTold(),
): Promise<Told> {
  const now = () => told.states.at(-1) ?? new Map();
  const more = clock === undefined ? {} : { clock: { now: clock } };
  const open = async () => {
    const opened = await openStore(optionsOn(disk, more));
    return opened.ok ? opened.value : null;
  };
  const promise = (next: Notes) => {
    told.states.push(next);
    told.uncertain.clear();
  };
  try {
    let store = await open();
    for (const one of steps) {
      if (store === null || store.status().problem?.kind === 'store-damaged') return told;
      store = await take(store, one, { now, promise, uncertain: told.uncertain, open });
    }
    await store?.close();
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error;
    told.cut = true;
  }
  return told;
}

function nothingTold(): Told {
  return { states: [new Map()], uncertain: new Set(), cut: false };
}

interface Surroundings {
  now(): Notes;
  promise(next: Notes): void;
  readonly uncertain: Set<string>;
  open(): Promise<Store | null>;
}

async function take(store: Store, one: Step, around: Surroundings): Promise<Store | null> {
  switch (one.do) {
    case 'save': {
      const command = randomCommand(choiceOf(one.seed), around.now());
      const next = applyToNotes(around.now(), command);
      const result = await store.change('save', (tx) => runCommand(tx, command));
      if (result.ok) around.promise(next);
      else if (result.problem.facts['certain'] === false) around.uncertain.add(fingerprint(next));
      return store;
    }
    case 'undo': {
      const before = store.all('customers');
      const result = await store.undo();
      if (result.ok && store.all('customers') !== before) around.promise(notesIn(store));
      return store;
    }
    case 'checkpoint':
      await store.checkpoint();
      return store;
    case 'backup':
      await store.backup();
      return store;
    case 'reopen':
      await store.close();
      return around.open();
  }
}

function notesIn(store: Store): Notes {
  return new Map(store.all('customers').map(({ id, note }) => [id, note]));
}

function notesOfData(data: StoreData | undefined): string {
  const records = [...(data?.records.get('customers') ?? [])];
  return fingerprint(
    new Map(
      records.map(([id, { record }]) => {
        const isNoted = typeof record === 'object' && record !== null && 'note' in record;
        return [id, isNoted ? String(record.note) : ''];
      }),
    ),
  );
}

function load(disk: CrashDisk): Promise<Loaded | null> {
  return loadStore(disk, FOLDER, RULES, null);
}

describe('the invariants of the store', () => {
  it('I1-I3: a power cut anywhere leaves the state after k whole commands, k at least the last acknowledged', async () => {
    let cuts = 0;
    const property = fc.asyncProperty(script, fc.nat(250), fc.nat(), async (steps, cutAt, seed) => {
      const disk = await prepared(CrashDisk.empty());
      const choose = choiceOf(seed);
      let crashed: CrashDisk | null = null;
      const start = disk.calls;
      disk.tap = ({ n }) => {
        if (n - start < cutAt) return null;
        crashed ??= disk.afterCrash(choose);
        throw new PowerCut();
      };
      const told = await run(disk, steps);
      if (told.cut) cuts += 1;
      const found = crashed ?? disk.afterCrash(choose);
      const first = await load(found);
      expect(first?.damage ?? null).toBeNull();
      const state = notesOfData(first?.data);
      const last = fingerprint(told.states.at(-1) ?? new Map());
      // The command under way may have reached the disk whole; then it is one step further, never anything between.
      if (state !== last) expect(first?.data.seq).toBe(told.states.length);
      expect(canonicalHash((await load(found))?.data ?? emptyState())).toBe(
        canonicalHash(first?.data ?? emptyState()),
      );
    });
    await fc.assert(property, { seed: SEED, numRuns: 400 });
    console.info(`seed ${SEED}: 400 histories, ${cuts} cut by a power failure, 0 lost`);
  }, 60_000);

  it('I4: one changed byte gives the exact state or a reported damage', async () => {
    const property = fc.asyncProperty(
      script,
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (steps, file, at, mask) => {
        const disk = await prepared(CrashDisk.empty());
        const told = await run(disk, [...steps, { do: 'save', seed: at }]);
        const files = [...disk.files()].filter(([path]) => /\/(snap|jrnl)-/.test(path));
        const [path, bytes] = files[file % files.length] ?? ['', new Uint8Array()];
        const bad = bytes.slice();
        bad[at % bad.length] = (bad[at % bad.length] ?? 0) ^ mask;
        const damaged = disk.afterKill();
        damaged.plant(path, bad);
        const loaded = await load(damaged);
        if (loaded?.damage === null)
          expect(notesOfData(loaded.data)).toBe(fingerprint(told.states.at(-1) ?? new Map()));
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: 300 });
  }, 60_000);

  it('I5: a snapshot is what its predecessor and the journals after it give', async () => {
    let compared = 0;
    const property = fc.asyncProperty(script, async (steps) => {
      const disk = await prepared(CrashDisk.empty());
      await run(disk, [
        ...steps,
        { do: 'save', seed: 1 },
        { do: 'checkpoint', seed: 0 },
        { do: 'save', seed: 2 },
      ]);
      const whole = await load(disk);
      const snapshots = [...disk.files().keys()].filter((path) => path.includes('/snap-')).sort();
      const older = disk.afterKill();
      for (const path of snapshots.reverse()) {
        older.plant(path, null);
        const replayed = await load(older);
        if (replayed?.damage !== null) break;
        expect(canonicalHash(replayed.data)).toBe(canonicalHash(whole?.data ?? emptyState()));
        compared += 1;
      }
    });
    await fc.assert(property, { seed: SEED, numRuns: 100 });
    expect(compared).toBeGreaterThan(150);
  }, 60_000);

  it('I6: whatever call fails, resolved is durable and rejected is absent or said to be uncertain', async () => {
    const property = fc.asyncProperty(
      script,
      fc.nat(300),
      fault,
      fc.boolean(),
      fc.nat(),
      async (steps, n, errno, sticky, seed) => {
        const disk = await prepared(CrashDisk.empty());
        const start = disk.calls;
        disk.tap = (call) => (call.n - start === n || (sticky && call.n - start > n) ? { errno } : null);
        const told = await run(disk, steps);
        disk.tap = null;
        const loaded = await load(disk.afterCrash(choiceOf(seed)));
        expect(loaded?.damage ?? null).toBeNull();
        const state = notesOfData(loaded?.data);
        if (!told.uncertain.has(state)) expect(state).toBe(fingerprint(told.states.at(-1) ?? new Map()));
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: 400 });
  }, 60_000);

  it('I7: no call takes the only copy of an acknowledged record away', async () => {
    const property = fc.asyncProperty(script, async (steps) => {
      const disk = await prepared(CrashDisk.empty());
      let failure: unknown = null;
      const told = nothingTold();
      let looked = 0;
      disk.tap = async (call) => {
        if (!['unlink', 'rename', 'truncate'].includes(call.name)) return null;
        // Nothing that is pending survives, and everything does: either way the record must still be there.
        for (const found of [disk.afterCrash(() => 0), disk.afterCrash(() => 1)]) {
          const acknowledged = told.states.length - 1;
          const seq = (await load(found))?.data.seq ?? 0;
          looked += 1;
          if (seq < acknowledged)
            failure ??= new Error(`${call.name} ${call.path}: ${seq} of ${acknowledged}`);
        }
        return null;
      };
      await run(disk, [...steps, { do: 'checkpoint', seed: 0 }], undefined, told);
      if (failure !== null) throw failure;
      expect(looked).toBeGreaterThan(0);
      expect((await load(disk.afterCrash(() => 0)))?.data.seq).toBe(told.states.length - 1);
    });
    await fc.assert(property, { seed: SEED, numRuns: 150 });
  }, 60_000);

  it('I9: the clock may say what it likes: same records, order, numbers and revisions (F16)', async () => {
    const property = fc.asyncProperty(
      shortScript,
      fc.array(fc.integer({ min: -4e11, max: 4e12 }), { minLength: 3 }),
      async (steps, times) => {
        const straight = await prepared(CrashDisk.empty());
        await run(straight, steps);
        const jumping = await prepared(CrashDisk.empty());
        let tick = 0;
        await run(jumping, steps, () => new Date(times[tick++ % times.length] ?? 0));
        expect(timeless((await load(jumping))?.data)).toEqual(timeless((await load(straight))?.data));
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: 1000 });
    console.info(`seed ${SEED}: 1000 random clocks, the same store each time`);
  }, 60_000);
});

function timeless(data: StoreData | undefined) {
  const records = [...(data?.records ?? [])].map(([coll, held]) => {
    return [coll, [...held].map(([id, { record, revision }]) => [id, revision, record])];
  });
  return { seq: data?.seq, devices: [...(data?.devices ?? [])], records, undo: data?.undo };
}

function emptyState(): StoreData {
  return {
    storeId: '',
    schema: SCHEMA,
    seq: 0,
    hash: '',
    lamport: 0,
    devices: new Map(),
    records: new Map(),
    removed: new Map(),
    undo: [],
  };
}
