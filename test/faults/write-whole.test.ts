import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '#shared/api/problem';
import { writeWhole } from '../../electron/files/write-whole';
import { CrashDisk, type Fault, type Tap } from './crash-disk';
import { choiceOf } from './script';

const PAPER = '/home/invoice.pdf';
const OLD = new Uint8Array(3_000).fill(1);
const NEW = new Uint8Array(7_000).fill(2);
const STATES_EACH = 40;

class PowerCut extends Error {}

async function diskWithPaper(): Promise<CrashDisk> {
  const disk = CrashDisk.empty();
  await disk.mkdir('/home');
  await disk.syncDir('/');
  disk.plant(PAPER, OLD);
  return disk;
}

/** Calls to the disk until the paper is written. */
async function callsOf(tap: Tap): Promise<{ readonly disk: CrashDisk; readonly end: unknown }> {
  const disk = await diskWithPaper();
  const before = disk.calls;
  disk.tap = (call) => tap({ ...call, n: call.n - before });
  const end = await writeWhole(PAPER, NEW, disk).then(
    () => null,
    (error: unknown) => error,
  );
  disk.tap = null;
  return { disk, end };
}

function sameBytes(found: Uint8Array | undefined, wanted: Uint8Array): boolean {
  return found !== undefined && Buffer.compare(found, wanted) === 0;
}

describe('a file the clerk saves', () => {
  it('is the old or the new one, whole, wherever the power fails', async () => {
    const { disk: done } = await callsOf(() => null);
    const calls = done.calls - (await diskWithPaper()).calls;
    expect(calls).toBeGreaterThan(5);
    let states = 0;
    for (let stop = 1; stop <= calls + 1; stop += 1) {
      const { disk } = await callsOf(({ n }) => {
        if (n >= stop) throw new PowerCut();
        return null;
      });
      for (let state = 0; state < STATES_EACH; state += 1) {
        const found = disk
          .afterCrash(choiceOf(stop * 1_000 + state))
          .files()
          .get(PAPER);
        expect(sameBytes(found, OLD) || sameBytes(found, NEW), `cut before call ${stop}`).toBe(true);
        states += 1;
      }
    }
    expect(states).toBeGreaterThan(200);
  });

  it('is the new one for certain once it is said to be saved', async () => {
    const { disk, end } = await callsOf(() => null);
    expect(end).toBeNull();
    for (let state = 0; state < STATES_EACH; state += 1)
      expect(sameBytes(disk.afterCrash(choiceOf(state)).files().get(PAPER), NEW)).toBe(true);
    expect([...disk.files().keys()]).toEqual([PAPER]);
  });

  it.each<Fault>([
    { errno: 'EIO' },
    { errno: 'ENOSPC' },
    { errno: 'EPERM' },
    { errno: 'EBUSY' },
    { half: true },
  ])('with %o at any one call is whole, and a refusal leaves the old one and no litter', async (fault) => {
    const { disk: done } = await callsOf(() => null);
    const calls = done.calls - (await diskWithPaper()).calls;
    for (let at = 1; at <= calls; at += 1) {
      const { disk, end } = await callsOf(({ n }) => (n === at ? fault : null));
      const found = disk.files().get(PAPER);
      if (end === null) expect(sameBytes(found, NEW), `call ${at}`).toBe(true);
      else {
        expect(end instanceof ProblemError && end.problem).toMatchObject({
          kind: 'file-not-saved',
          facts: { name: 'invoice.pdf' },
        });
        expect(sameBytes(found, OLD), `call ${at}`).toBe(true);
      }
      expect([...disk.files().keys()], `call ${at}`).toEqual([PAPER]);
    }
  });

  it('replaces a real file and refuses a folder that is not there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'order-desk-write-'));
    const path = join(folder, 'list.xlsx');
    writeFileSync(path, OLD);
    await writeWhole(path, NEW);
    expect(sameBytes(readFileSync(path), NEW)).toBe(true);
    expect(readdirSync(folder)).toEqual(['list.xlsx']);
    await expect(writeWhole(join(folder, 'gone', 'a.pdf'), NEW)).rejects.toMatchObject({
      problem: { kind: 'file-not-saved', facts: { name: 'a.pdf', code: 'ENOENT' } },
    });
    rmSync(folder, { recursive: true });
  });
});
