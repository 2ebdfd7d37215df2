import { describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../../electron/store/store';
import { CrashDisk } from '../../faults/crash-disk';
import { FOLDER, openOn, optionsOn, prepared, runCommand, unwrap } from '../../faults/script';

const LOCK = `${FOLDER}/LOCK`;

function save(store: Store, id: string) {
  return store.change('save', (tx) => runCommand(tx, { put: [[id, 'n']], remove: [] }));
}

/** The lock of another PC that shares the folder. */
function lockOf(beat: number): Uint8Array {
  const holder = {
    nonce: 'other',
    host: 'PC-2',
    bootId: 'b',
    pid: 7,
    name: 'PC-2, Olga',
    since: '09:14',
    beat,
  };
  return Buffer.from(JSON.stringify(holder));
}

async function storeThenLock(beat: number): Promise<CrashDisk> {
  const disk = await prepared(CrashDisk.empty());
  const store = await openOn(disk);
  unwrap(await save(store, 'C:1'));
  await store.close();
  expect(disk.files().has(LOCK)).toBe(false);
  disk.plant(LOCK, lockOf(beat));
  return disk;
}

describe('the lock of a shared folder (F12)', () => {
  it('names who has the folder open', async () => {
    const disk = await storeThenLock(1);
    expect(await openStore(optionsOn(disk))).toMatchObject({
      ok: false,
      problem: {
        kind: 'store-locked',
        rule: 'open-elsewhere',
        facts: { name: 'PC-2, Olga', since: '09:14' },
      },
    });
  });

  it('is taken over only when the clerk says so and the beat stands still', async () => {
    const silent = await storeThenLock(1);
    expect((await openOn(silent, { takeOver: true })).get('customers', 'C:1')).toBeDefined();

    const alive = await storeThenLock(1);
    const answer = openStore(optionsOn(alive, { takeOver: true, lockPatienceMs: 60 }));
    alive.plant(LOCK, lockOf(2));
    setTimeout(() => alive.plant(LOCK, lockOf(3)), 20);
    expect(await answer).toMatchObject({ ok: false, problem: { kind: 'store-locked' } });
  });

  it('stops a store that was taken over before it writes another byte', async () => {
    const disk = await prepared(CrashDisk.empty());
    const store = await openOn(disk);
    unwrap(await save(store, 'C:1'));
    disk.plant(LOCK, lockOf(1));
    const journals = () => [...disk.files()].filter(([path]) => path.includes('/jrnl-'));
    const before = journals();
    expect(await save(store, 'C:2')).toMatchObject({ ok: false, problem: { kind: 'store-locked' } });
    expect(journals()).toEqual(before);
    expect(store.status().readOnly).toBe('store-locked');
    expect(store.get('customers', 'C:1')).toBeDefined();
  });

  it('stops a store whose journal somebody else has made longer', async () => {
    const disk = await prepared(CrashDisk.empty());
    const store = await openOn(disk);
    const path = `${FOLDER}/jrnl-0000001.log`;
    disk.plant(path, Buffer.concat([disk.files().get(path) ?? new Uint8Array(), Buffer.from('x')]));
    expect(await save(store, 'C:1')).toMatchObject({ ok: false, problem: { kind: 'store-locked' } });
  });

  it('goes on after the medium was away when it holds what memory holds (F13)', async () => {
    const disk = await prepared(CrashDisk.empty());
    const store = await openOn(disk);
    unwrap(await save(store, 'C:1'));
    disk.tap = ({ path }) => (path.startsWith(FOLDER) ? { errno: 'ENOENT' } : null);
    expect(await save(store, 'C:2')).toMatchObject({ ok: false });
    expect(store.status().readOnly).not.toBeNull();
    expect(await store.resume()).toMatchObject({ ok: false });
    disk.tap = null;
    expect(unwrap(await store.resume())).toEqual({ records: 1 });
    unwrap(await save(store, 'C:2'));
    await store.close();
    expect((await openOn(disk.afterCrash(() => 0))).all('customers')).toHaveLength(2);
  });
});

describe('what a crash left under temporary names', () => {
  it('is gone after the next start', async () => {
    const disk = await prepared(CrashDisk.empty());
    const store = await openOn(disk);
    unwrap(await store.backup());
    const left = [`${FOLDER}/snap-0000009.tmp`, `${FOLDER}/backups/0000000001-x.odb.tmp`];
    for (const path of left) disk.plant(path, Buffer.from('half'));
    const again = disk.afterKill();
    unwrap(await save(await openOn(again), 'C:1'));
    expect(left.filter((path) => again.files().has(path))).toEqual([]);
  });
});

describe('a write-protected folder (F9)', () => {
  it('opens to view and leaves no litter', async () => {
    const disk = await storeThenLock(1);
    disk.plant(LOCK, null);
    const before = [...disk.files()];
    const writes = ['write', 'rename', 'unlink', 'mkdir', 'truncate', 'link', 'syncDir'];
    disk.tap = ({ name, path }) => {
      const creates = name === 'open' && !disk.files().has(path);
      return path.startsWith('/desk') && (creates || writes.includes(name)) ? { errno: 'EROFS' } : null;
    };
    const store = await openOn(disk);
    expect(store.status()).toMatchObject({ readOnly: 'store-read-only', records: 1 });
    expect(await save(store, 'C:2')).toMatchObject({ ok: false, problem: { kind: 'store-read-only' } });
    await store.close();
    const data = (files: Iterable<[string, Uint8Array]>) =>
      [...files].filter(([path]) => path.startsWith('/desk'));
    expect(data(disk.files())).toEqual(data(before));
  });
});
