import { describe, expect, it } from 'vitest';
import { loadStore } from '../../electron/store/load-store';
import { MIGRATIONS, SCHEMA } from '../../electron/store/migrations';
import { openStore, type Store } from '../../electron/store/store';
import { CrashDisk, type Fault, type Tap } from './crash-disk';
import {
  applyToNotes,
  choiceOf,
  FOLDER,
  fingerprint,
  type Notes,
  notesOf,
  optionsOn,
  prepared,
  randomCommand,
  runCommand,
} from './script';

const RULES = { schema: SCHEMA, migrations: MIGRATIONS };
const FAULTS: readonly Fault[] = [
  { errno: 'EIO' },
  { errno: 'ENOSPC' },
  { errno: 'EPERM' },
  { errno: 'EBUSY' },
  { errno: 'EMFILE' },
  { half: true },
];

interface Run {
  readonly calls: number;
  readonly acknowledged: number;
  readonly refused: number;
  /** True when a save was acknowledged in the very append whose sync failed. */
  readonly brokenPromise: boolean;
}

/** Five commands, a checkpoint, a backup and a restart on a disk that misbehaves. Each answer is held against it. */
async function runOn(seed: number, fault: Tap | null): Promise<Run> {
  const disk = await prepared(CrashDisk.empty());
  const before = disk.calls;
  const choose = choiceOf(seed);
  let syncFailed = false;
  disk.tap = async (call) => {
    const verdict = (await fault?.({ ...call, n: call.n - before })) ?? null;
    if (verdict !== null && /jrnl.*\.log$/.test(call.path) && /sync$/.test(call.name)) syncFailed = true;
    return verdict;
  };
  let notes: Notes = new Map();
  let acknowledged = 0;
  let refused = 0;
  let brokenPromise = false;
  /** States that may be found once an answer was "not certain". */
  const possible = new Set<string>();

  const save = async (store: Store) => {
    const command = randomCommand(choose, notes);
    const next = applyToNotes(notes, command);
    syncFailed = false;
    const result = await store.change('command', (tx) => runCommand(tx, command));
    if (result.ok) {
      if (syncFailed) brokenPromise = true;
      notes = next;
      acknowledged += 1;
      possible.clear();
    } else {
      refused += 1;
      if (result.problem.facts['certain'] === false) possible.add(fingerprint(next));
    }
    expect(fingerprint(notesOf(store)), 'memory holds what was acknowledged').toBe(fingerprint(notes));
  };

  for (let session = 0; session < 2; session += 1) {
    const opened = await openStore(optionsOn(disk));
    if (!opened.ok) break;
    const store = opened.value;
    for (let n = 0; n < 2; n += 1) await save(store);
    if (session === 0) {
      await store.checkpoint();
      await save(store);
      await store.backup();
    }
    await store.close();
  }

  // The power fails at the worst moment, and the disk is a good one again.
  disk.tap = null;
  for (const found of [disk.afterKill(), disk.afterCrash(() => 0), disk.afterCrash(choiceOf(seed))]) {
    const loaded = await loadStore(found, FOLDER, RULES, null);
    const records = [...(loaded?.data.records.get('customers') ?? [])];
    const state = fingerprint(new Map(records.map(([id, { record }]) => [id, noteOf(record)])));
    expect(loaded?.damage ?? null).toBeNull();
    if (!possible.has(state)) expect(state, 'found what was acknowledged').toBe(fingerprint(notes));
  }
  return { calls: disk.calls - before, acknowledged, refused, brokenPromise };
}

function noteOf(record: unknown): string {
  return typeof record === 'object' && record !== null && 'note' in record ? String(record.note) : '';
}

describe('a failing call to the disk', () => {
  it('is survived at every call, with every error, once and for ever (F6; I6)', async () => {
    const clean = await runOn(5, null);
    expect(clean.refused).toBe(0);
    let runs = 0;
    let acknowledged = 0;
    let refused = 0;
    for (let n = 1; n <= clean.calls; n += 1) {
      for (const fault of FAULTS) {
        for (const sticky of [false, true]) {
          const where = `call ${n}, ${JSON.stringify(fault)}, ${sticky ? 'sticky' : 'once'}`;
          const run = await runOn(5, (call) => (call.n === n || (sticky && call.n > n) ? fault : null)).catch(
            (error: unknown) => {
              throw new Error(`${where}: ${error instanceof Error ? error.stack : error}`);
            },
          );
          runs += 1;
          acknowledged += run.acknowledged;
          refused += run.refused;
          expect(run.brokenPromise, where).toBe(false);
        }
      }
    }
    console.info(
      `${clean.calls} calls x ${FAULTS.length} faults x once and sticky: ${runs} runs, ${acknowledged} saves acknowledged and found, ${refused} refused, 0 lost`,
    );
    expect(acknowledged).toBeGreaterThan(1000);
    expect(refused).toBeGreaterThan(100);
  }, 120_000);

  it('never acknowledges a save whose fsync failed, and never syncs that file again (F7)', async () => {
    const disk = await prepared(CrashDisk.empty());
    let broken: string | null = null;
    let again = 0;
    let failures = 0;
    const choose = choiceOf(77);
    let notes: Notes = new Map();
    disk.tap = ({ name, path }) => {
      if (path === broken && (name === 'datasync' || name === 'sync' || name === 'write')) again += 1;
      if (name !== 'datasync' || !path.endsWith('.log') || choose(4) !== 0) return null;
      broken = path;
      failures += 1;
      return { errno: 'EIO' };
    };
    const opened = await openStore(optionsOn(disk));
    if (!opened.ok) throw new Error(opened.problem.kind);
    for (let n = 0; n < 300; n += 1) {
      const failuresBefore = failures;
      const command = randomCommand(choose, notes);
      const result = await opened.value.change('command', (tx) => runCommand(tx, command));
      expect(result.ok).toBe(failures === failuresBefore);
      if (result.ok) notes = applyToNotes(notes, command);
      else expect(result.problem).toMatchObject({ kind: 'store-write-failed', facts: { certain: true } });
      const crashed = await loadStore(disk.afterCrash(choose), FOLDER, RULES, null);
      expect(crashed?.damage).toBeNull();
      expect(crashed?.data.seq).toBe(opened.value.status().lastSeq);
    }
    expect(again).toBe(0);
    expect(failures).toBeGreaterThan(40);
    console.info(`${failures} failed fsyncs in 300 saves: 0 acknowledged, 0 synced again`);
  }, 60_000);

  it('makes room from the ballast when the disk is full, and says so', async () => {
    const disk = await prepared(CrashDisk.empty());
    const opened = await openStore(optionsOn(disk, { ballastBytes: 4096 }));
    if (!opened.ok) throw new Error(opened.problem.kind);
    const store = opened.value;
    const save = (id: string) =>
      store.change('command', (tx) => runCommand(tx, { put: [[id, 'n']], remove: [] }));
    const hasBallast = () => disk.files().has(`${FOLDER}/ballast.bin`);
    expect(hasBallast()).toBe(true);
    disk.tap = ({ name }) => (name === 'write' && hasBallast() ? { errno: 'ENOSPC' } : null);
    expect((await save('C:1')).ok).toBe(true);
    expect(hasBallast()).toBe(false);
    expect(store.status().notices).toContain('disk-full');
    disk.tap = ({ name }) => (name === 'write' ? { errno: 'ENOSPC' } : null);
    expect(await save('C:2')).toMatchObject({
      ok: false,
      problem: { facts: { errno: 'ENOSPC', certain: true } },
    });
    disk.tap = null;
    expect((await save('C:3')).ok).toBe(true);
    expect([...notesOf(store).keys()]).toEqual(['C:1', 'C:3']);
  });
});
