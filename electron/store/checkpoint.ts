import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { FsPort } from './fs-port';
import { archivePath, generationsIn, journalPath, snapshotPath, twinPath } from './generation-files';
import { ensureFolder, exists, listIfThere, readIfThere, removeIfThere } from './new-file';
import { encodeSnapshot, peekSnapshot } from './snapshot';
import { writeVerifiedFile } from './snapshot-file';
import type { StoreData } from './store-data';

/** Generations that stay even when everything is backed up. */
const GENERATIONS_KEPT = 3;

export async function writeSnapshot(
  fs: FsPort,
  folder: string,
  gen: number,
  data: StoreData,
  patienceMs: number,
): Promise<void> {
  const path = snapshotPath(folder, gen);
  const temporary = path.replace(/json$/, 'tmp');
  await writeVerifiedFile(fs, path, temporary, encodeSnapshot(data, gen), patienceMs);
}

/**
 * Removes generations that are older than the newest three and whose every command is inside a verified backup. Their
 * journals go into the archive first, because they are the history of the records.
 */
export async function retireGenerations(fs: FsPort, folder: string, backedUpSeq: number): Promise<void> {
  const { snapshots, journals } = generationsIn(await fs.readdir(folder));
  const oldestKept = snapshots.at(-GENERATIONS_KEPT);
  if (oldestKept === undefined) return;
  const kept = await readIfThere(fs, snapshotPath(folder, oldestKept));
  const header = kept === null ? null : peekSnapshot(kept);
  if (header === null || header.baseSeq > backedUpSeq) return;
  for (const gen of journals.filter((gen) => gen < oldestKept)) {
    await archiveJournal(fs, folder, gen);
    await removeIfThere(fs, twinPath(folder, gen));
    await removeIfThere(fs, journalPath(folder, gen));
  }
  for (const gen of snapshots.filter((gen) => gen < oldestKept)) {
    await removeIfThere(fs, snapshotPath(folder, gen));
  }
}

async function archiveJournal(fs: FsPort, folder: string, gen: number): Promise<void> {
  const bytes = await readIfThere(fs, journalPath(folder, gen));
  const path = archivePath(folder, gen);
  if (bytes === null || (await exists(fs, path))) return;
  await ensureFolder(fs, join(folder, 'history'));
  const packed: Uint8Array = await promisify(gzip)(bytes);
  await writeVerifiedFile(fs, path, `${path}.tmp`, [packed], 0);
}

export async function readArchivedJournal(fs: FsPort, path: string): Promise<Uint8Array> {
  return promisify(gunzip)(await fs.readFile(path));
}

/** Removes what a crash left under temporary names. Only for the holder of the folder, before anything is written. */
export async function dropLeftovers(fs: FsPort, folder: string): Promise<void> {
  for (const place of [folder, join(folder, 'backups'), join(folder, 'history')]) {
    for (const name of await listIfThere(fs, place)) {
      if (name.endsWith('.tmp')) await removeIfThere(fs, join(place, name));
    }
  }
}
