import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openAttachments } from '../../../electron/store/attachments';
import { CrashDisk } from '../../faults/crash-disk';
import { choiceOf, FOLDER, prepared, unwrap } from '../../faults/script';

const PHOTO = Buffer.from('a photo of a faucet '.repeat(200));
const HASH = createHash('sha256').update(PHOTO).digest('hex');

async function place() {
  const disk = await prepared(CrashDisk.empty());
  await disk.mkdir(FOLDER);
  await disk.syncDir('/desk');
  return { disk, attachments: openAttachments(FOLDER, disk) };
}

describe('kept files', () => {
  it('lie under their hash, once for the same content', async () => {
    const { disk, attachments } = await place();
    expect(unwrap(await attachments.keep(PHOTO))).toBe(HASH);
    const before = [...disk.files()];
    expect(unwrap(await attachments.keep(PHOTO.subarray()))).toBe(HASH);
    expect([...disk.files()]).toEqual(before);
    expect(unwrap(await attachments.read(unwrap(await attachments.keep(PHOTO))))).toEqual(
      new Uint8Array(PHOTO),
    );
  });

  it('are refused when their bytes have changed, and mended when the content comes again', async () => {
    const { disk, attachments } = await place();
    const id = unwrap(await attachments.keep(PHOTO));
    disk.plant(`${FOLDER}/attachments/${id}`, PHOTO.subarray(1));
    expect(await attachments.read(id)).toMatchObject({ ok: false, problem: { kind: 'store-damaged' } });
    unwrap(await attachments.keep(PHOTO));
    expect((await attachments.read(id)).ok).toBe(true);
  });

  it('survive a power cut once kept, and leave nothing half behind under a hash', async () => {
    const { disk, attachments } = await place();
    const choose = choiceOf(8);
    const half: string[] = [];
    disk.tap = () => {
      for (let n = 0; n < 20; n += 1) {
        const file = disk.afterCrash(choose).files().get(`${FOLDER}/attachments/${HASH}`);
        if (file !== undefined && createHash('sha256').update(file).digest('hex') !== HASH) half.push('half');
      }
      return null;
    };
    const id = unwrap(await attachments.keep(PHOTO));
    disk.tap = null;
    expect(half).toEqual([]);
    expect(
      (
        await openAttachments(
          FOLDER,
          disk.afterCrash(() => 0),
        ).read(id)
      ).ok,
    ).toBe(true);
  });

  it('say what the disk refuses and leave no litter', async () => {
    const { disk, attachments } = await place();
    disk.tap = ({ name }) => (name === 'write' ? { errno: 'ENOSPC' } : null);
    expect(await attachments.keep(PHOTO)).toMatchObject({
      ok: false,
      problem: { kind: 'store-write-failed', facts: { errno: 'ENOSPC' } },
    });
    expect([...disk.files().keys()]).toEqual([]);
  });
});
