import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BackupName,
  backupName,
  backupsToKeep,
  parseBackupName,
} from '../../../electron/store/backup-retention';
import { encodeSnapshot } from '../../../electron/store/snapshot';
import { emptyData } from '../../../electron/store/store-data';
import { CrashDisk } from '../../faults/crash-disk';
import {
  customer,
  FOLDER,
  fingerprint,
  notesOf,
  openOn,
  prepared,
  runCommand,
  unwrap,
} from '../../faults/script';

const SECOND = '/stick/backups';
const DAY = 86_400_000;

async function openNew(more: Parameters<typeof openOn>[1] = {}) {
  const disk = await prepared(CrashDisk.empty());
  await disk.mkdir('/stick');
  await disk.syncDir('/');
  return { disk, store: await openOn(disk, more) };
}

function named(seq: number, time: number, reason: string): BackupName {
  const name = backupName(seq, new Date(time).toISOString(), reason);
  const parsed = parseBackupName(name);
  if (parsed === null) throw new Error(name);
  return parsed;
}

async function packed(
  records: readonly { readonly coll: string; readonly id: string; readonly record: unknown }[],
) {
  const data = emptyData('foreign', 1);
  for (const { coll, id, record } of records) {
    const held = data.records.get(coll) ?? new Map();
    data.records.set(
      coll,
      held.set(id, { record, revision: 1, createdAt: '', createdBy: '', changedAt: '', changedBy: '' }),
    );
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of encodeSnapshot(data, 0)) chunks.push(chunk);
  return gzipSync(Buffer.concat(chunks));
}

describe('backups', () => {
  it('lie in two places, are read back, and come without being asked at a checkpoint', async () => {
    const { disk, store } = await openNew({ secondBackupFolder: () => SECOND });
    unwrap(await store.change('one', (tx) => runCommand(tx, { put: [['C:1', 'n']], remove: [] })));
    await store.close();
    const places = [...disk.files().keys()].filter((path) => path.endsWith('.odb'));
    expect(places.map((path) => path.replace(/\/[^/]+$/, '')).sort()).toEqual([`${FOLDER}/backups`, SECOND]);
    const again = await openOn(disk);
    expect(again.status().lastBackup).toMatchObject({ verified: true, at: '2026-03-02T08:00:00Z' });
    expect(await again.backups()).toMatchObject([{ seq: 1, reason: 'regular', verified: true }]);
  });

  it('still succeed beside the data when the stick is gone, and the status line says so', async () => {
    const { disk, store } = await openNew({ secondBackupFolder: () => SECOND });
    disk.tap = ({ path }) => (path.startsWith('/stick') ? { errno: 'EIO' } : null);
    expect((await store.backup()).ok).toBe(true);
    expect(store.status().notices).toEqual(['second-backup-failed: EIO']);
  });

  it('never counts a backup that reads back other than it was written', async () => {
    const { disk, store } = await openNew();
    disk.tap = ({ name, path }) => (name === 'write' && path.includes('/backups/') ? { half: true } : null);
    expect((await store.backup()).ok).toBe(true);
    disk.tap = ({ name, path }) => (name === 'read' && path.includes('/backups/') ? { errno: 'EIO' } : null);
    expect(await store.backup()).toMatchObject({ ok: false, problem: { facts: { errno: 'EIO' } } });
    expect(await store.backups()).toHaveLength(1);
  });

  it('of strangers change nothing when they are refused (T10, T11)', async () => {
    const { disk, store } = await openNew();
    unwrap(await store.change('one', (tx) => runCommand(tx, { put: [['C:1', 'n']], remove: [] })));
    const whole = await packed([{ coll: 'customers', id: 'C:9', record: customer('C:9', 'n') }]);
    const refused: Readonly<Record<string, Uint8Array>> = {
      'no-gzip': Buffer.from('PK\u0003\u0004 no backup'),
      'cut-short': whole.subarray(0, whole.length - 9),
      'no-record': await packed([{ coll: 'customers', id: 'C:9', record: { id: 'C:9' } }]),
      'other-id': await packed([{ coll: 'customers', id: 'C:8', record: customer('C:9', 'n') }]),
      'no-collection': await packed([{ coll: '__proto__', id: 'x', record: { id: 'x' } }]),
      empty: new Uint8Array(),
    };
    unwrap(await store.backup());
    let seq = 100;
    for (const [reason, bytes] of Object.entries(refused)) {
      const name = backupName(seq++, '2026-03-02T08:00:00Z', reason);
      disk.plant(`${FOLDER}/backups/${name}`, bytes);
      const before = [...disk.files()];
      expect(await store.previewBackup(name), reason).toMatchObject({ ok: false });
      expect(await store.restore(name), reason).toMatchObject({
        ok: false,
        problem: { kind: 'store-damaged' },
      });
      expect([...disk.files()]).toEqual(before);
    }
    for (const name of [
      '../../pc/user/last-seen.json',
      '/etc/passwd',
      'C:\\x.odb',
      '..\\x',
      '',
      'nul\0.odb',
    ]) {
      expect(await store.restore(name)).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    const good = backupName(200, '2026-03-02T08:00:00Z', 'moved-here');
    disk.plant(`${FOLDER}/backups/${good}`, whole);
    expect(unwrap(await store.restore(good))).toEqual({ records: 1 });
    expect(fingerprint(notesOf(store))).toBe(fingerprint(new Map([['C:9', 'n']])));
  });

  it('stay: ten newest, a day each for 14, a week each for 8, a month each for 12, all "before" of 90 days', () => {
    const start = Date.UTC(2026, 0, 1, 8);
    const year = Array.from({ length: 400 * 4 }, (_, n) => named(n, start + n * (DAY / 4), 'regular'));
    const risky = named(1600, start + 399 * DAY, 'before-restore');
    const oldRisky = named(20, start + 5 * DAY, 'before-migration');
    const keep = backupsToKeep([...year, risky, oldRisky]);
    expect(keep.has(risky.name)).toBe(true);
    expect(keep.has(oldRisky.name)).toBe(false);
    const kept = year.filter(({ name }) => keep.has(name)).map(({ at }) => at);
    const lastDays = new Set(year.slice(-13 * 4).map(({ at }) => at.slice(0, 10)));
    expect([...lastDays].every((day) => kept.some((at) => at.startsWith(day)))).toBe(true);
    expect(new Set(kept.map((at) => at.slice(0, 7))).size).toBe(12);
    expect(keep.size).toBeLessThanOrEqual(10 + 14 + 8 + 12 + 1);
    for (const { name } of year.slice(-10)) expect(keep.has(name)).toBe(true);
  });

  it('never go below three and never lose the newest, whatever the clock says', () => {
    const times = fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(times, (stamps) => {
        const backups = stamps.map((time, seq) =>
          named(seq, time, seq % 7 === 0 ? 'before-restore' : 'regular'),
        );
        const keep = backupsToKeep(backups);
        expect(keep.size).toBeGreaterThanOrEqual(Math.min(3, backups.length));
        for (const { name } of backups.slice(-10)) expect(keep.has(name)).toBe(true);
        expect(backupsToKeep(backups.filter(({ name }) => keep.has(name)))).toEqual(keep);
      }),
    );
  });
});
