import { beforeAll, describe, expect, it } from 'vitest';
import { type Loaded, loadStore } from '../../electron/store/load-store';
import { MIGRATIONS, SCHEMA } from '../../electron/store/migrations';
import { openStore } from '../../electron/store/store';
import { canonicalHash } from '../../electron/store/store-data';
import { type Choice, CrashDisk } from './crash-disk';
import {
  applyToNotes,
  choiceOf,
  FOLDER,
  type Notes,
  openOn,
  optionsOn,
  prepared,
  randomCommand,
  runCommand,
  unwrap,
} from './script';

const RULES = { schema: SCHEMA, migrations: MIGRATIONS };
const BLOCK = 4096;
const JOURNAL = `${FOLDER}/jrnl-0000002.log`;
const TWIN = `${FOLDER}/jrnl-0000002.twin`;
const SNAPSHOTS = [`${FOLDER}/snap-0000002.json`];

/** A store with two generations whose newest journal is some 21 KB long, as a killed process leaves it. */
let whole: CrashDisk;
let truth = '';
let lineEnds: readonly number[] = [];
let hashes: readonly string[] = [];

beforeAll(async () => {
  const disk = await prepared(CrashDisk.empty());
  const store = await openOn(disk);
  const choose = choiceOf(404);
  let notes: Notes = new Map();
  const save = async () => {
    const command = randomCommand(choose, notes);
    notes = applyToNotes(notes, command);
    unwrap(await store.change('command', (tx) => runCommand(tx, command)));
  };
  for (let n = 0; n < 10; n += 1) await save();
  unwrap(await store.checkpoint());
  const seen: string[] = [];
  while ((disk.files().get(JOURNAL)?.length ?? 0) < 20_600) {
    await save();
    seen.push((await load(disk.afterKill()))?.data.hash ?? '');
  }
  whole = disk.afterKill();
  hashes = seen;
  truth = canonicalHash(unwrapLoaded(await load(whole)).data);
  const journal = bytesOf(JOURNAL);
  lineEnds = [...journal.keys()].filter((at) => journal[at] === 0x0a).map((at) => at + 1);
});

function load(disk: CrashDisk): Promise<Loaded | null> {
  return loadStore(disk, FOLDER, RULES, null);
}

function unwrapLoaded(loaded: Loaded | null): Loaded {
  if (loaded === null) throw new Error('nothing was found');
  return loaded;
}

function bytesOf(path: string): Uint8Array {
  return (whole.files().get(path) ?? new Uint8Array()).slice();
}

function withFile(
  path: string,
  bytes: Uint8Array | null,
  more: Readonly<Record<string, null>> = {},
): CrashDisk {
  const disk = whole.afterKill();
  disk.plant(path, bytes);
  for (const other of Object.keys(more)) disk.plant(other, null);
  return disk;
}

interface Tally {
  cases: number;
  recovered: number;
  reported: number;
  /** Another state than the true one, without a word. */
  silent: number;
}

/** Exactly the state there was, or a reported damage: anything else is a silent loss. */
async function judge(tally: Tally, disk: CrashDisk, where: string): Promise<void> {
  const loaded = await load(disk);
  tally.cases += 1;
  if (loaded === null || loaded.damage !== null) {
    tally.reported += 1;
  } else if (loaded.data.hash === hashes.at(-1)) {
    if (tally.cases % 20 === 0) expect(canonicalHash(loaded.data), where).toBe(truth);
    tally.recovered += 1;
  } else {
    console.info(`silent: ${where}`);
    tally.silent += 1;
  }
}

function flipped(bytes: Uint8Array, choose: Choice): Uint8Array {
  const copy = bytes.slice();
  const at = choose(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << choose(8));
  return copy;
}

function zeroed(bytes: Uint8Array, choose: Choice): Uint8Array {
  const copy = bytes.slice();
  const at = choose(Math.ceil(copy.length / BLOCK)) * BLOCK;
  copy.fill(0, at, Math.min(copy.length, at + BLOCK));
  return copy;
}

/** The journal with two lines swapped, or one said twice. */
function shuffled(bytes: Uint8Array, choose: Choice): Uint8Array {
  const lines = lineEnds.map((end, index) => bytes.subarray(lineEnds[index - 1] ?? 0, end));
  const a = choose(lines.length);
  const b = (a + 1 + choose(lines.length - 1)) % lines.length;
  const order = [...lines.keys()];
  if (choose(2) === 0) order.splice(a, 0, b);
  else [order[a], order[b]] = [b, a];
  return Buffer.concat(order.flatMap((index) => lines[index] ?? []));
}

describe('a damaged store', () => {
  it('cut at any byte of its journal opens with every whole command before the cut (F4)', async () => {
    const journal = bytesOf(JOURNAL);
    expect(journal.length).toBeGreaterThan(20 * 1024);
    const headerEnd = lineEnds[0] ?? 0;
    const base = unwrapLoaded(await load(withFile(JOURNAL, journal.slice(0, headerEnd), { [TWIN]: null })));
    for (let cut = 0; cut <= journal.length; cut += 1) {
      const loaded = unwrapLoaded(await load(withFile(JOURNAL, journal.slice(0, cut), { [TWIN]: null })));
      const commands = Math.max(0, lineEnds.filter((end) => end <= cut).length - 1);
      const hash = commands === 0 ? base.data.hash : hashes[commands - 1];
      if (loaded.damage !== null || loaded.data.hash !== hash) {
        expect({ cut, damage: loaded.damage, hash: loaded.data.hash }).toEqual({ cut, damage: null, hash });
      }
    }
    console.info(`${journal.length + 1} cuts of a journal of ${journal.length} bytes, 0 wrong`);
  }, 60_000);

  it('cut anywhere is mended whole while the second copy is there', async () => {
    const journal = bytesOf(JOURNAL);
    for (let cut = 0; cut < journal.length; cut += 97) {
      const loaded = unwrapLoaded(await load(withFile(JOURNAL, journal.slice(0, cut))));
      expect([cut, loaded.damage, loaded.data.hash]).toEqual([cut, null, hashes.at(-1)]);
    }
  });

  it('with rot in one file is detected always and mended nearly always (F5; I4)', async () => {
    const seed = 51;
    const choose = choiceOf(seed);
    const tally: Tally = { cases: 0, recovered: 0, reported: 0, silent: 0 };
    const files = [JOURNAL, JOURNAL, JOURNAL, TWIN, ...SNAPSHOTS];
    for (let n = 0; n < 10_000; n += 1) {
      const path = files[n % files.length] ?? JOURNAL;
      const bytes = bytesOf(path);
      if (n % 10 === 9)
        await judge(tally, withFile(path, zeroed(bytes, choose)), `zeroed ${path}, case ${n}`);
      else if (path === JOURNAL && n % 5 === 1)
        await judge(tally, withFile(path, shuffled(bytes, choose)), `case ${n}`);
      else await judge(tally, withFile(path, flipped(bytes, choose)), `flipped ${path}, case ${n}`);
    }
    const share = tally.recovered / tally.cases;
    console.info(
      `seed ${seed}: ${tally.cases} damages, ${(share * 100).toFixed(2)} % mended without help, ${tally.reported} reported, ${tally.silent} silent`,
    );
    expect(tally.silent).toBe(0);
    expect(share).toBeGreaterThan(0.95);
  }, 60_000);

  it('with rot in the only copy of the journal reports it and never another state', async () => {
    const choose = choiceOf(52);
    const tally: Tally = { cases: 0, recovered: 0, reported: 0, silent: 0 };
    const journal = bytesOf(JOURNAL);
    for (let n = 0; n < 2000; n += 1) {
      await judge(tally, withFile(JOURNAL, flipped(journal, choose), { [TWIN]: null }), `case ${n}`);
    }
    console.info(
      `seed 52: ${tally.cases} flips in an only copy, ${tally.reported} reported, ${tally.silent} silent`,
    );
    expect(tally.silent).toBe(0);
    expect(tally.reported).toBeGreaterThan(1900);
  }, 60_000);

  it('opens for reading with what could be read, and goes on when the clerk says so', async () => {
    const bad = bytesOf(JOURNAL);
    bad[Math.floor(bad.length / 2)] = 0;
    const disk = withFile(JOURNAL, bad, { [TWIN]: null });
    const store = unwrap(await openStore(optionsOn(disk)));
    expect(store.status().problem).toMatchObject({ kind: 'store-damaged', rule: 'journal-damaged' });
    const before = store.all('customers').length;
    expect(await store.change('no', (tx) => tx.remove('customers', 'C:1'))).toMatchObject({ ok: false });
    expect(unwrap(await store.acceptAsIs())).toEqual({ records: before });
    unwrap(await store.change('on', (tx) => runCommand(tx, { put: [['C:on', 'n']], remove: [] })));
    await store.close();
    const again = unwrap(await openStore(optionsOn(disk.afterCrash(() => 0))));
    expect(again.status().problem).toBeNull();
    expect(again.get('customers', 'C:on')).toBeDefined();
    expect(
      [...disk.files().keys()].some((path) => path.startsWith(`${FOLDER}/quarantine/jrnl-0000002`)),
    ).toBe(true);
  });

  it('notices that an older state was put back, and that another store lies there (F15)', async () => {
    const disk = whole.afterKill();
    const store = await openOn(disk);
    await store.close();
    const newer = disk.afterKill();
    for (const path of [JOURNAL, TWIN]) newer.plant(path, bytesOf(JOURNAL).slice(0, lineEnds[3] ?? 0));
    for (const path of newer.files().keys()) {
      if (/\/(snap|jrnl)-000000[3-9]/.test(path)) newer.plant(path, null);
    }
    const older = unwrap(await openStore(optionsOn(newer)));
    expect(older.status().problem).toMatchObject({ kind: 'store-damaged', rule: 'older-than-last-seen' });
    const other = await prepared(CrashDisk.empty());
    await (await openOn(other, { randomId: () => 'b'.repeat(16) })).close();
    const swapped = disk.afterKill();
    for (const path of swapped.files().keys()) {
      if (/\/(snap|jrnl)-/.test(path)) swapped.plant(path, null);
    }
    for (const [path, bytes] of other.files()) {
      if (/\/(snap|jrnl)-/.test(path)) swapped.plant(path, bytes);
    }
    const foreign = unwrap(await openStore(optionsOn(swapped)));
    expect(foreign.status().problem).toMatchObject({ rule: 'other-store' });
  });
});
