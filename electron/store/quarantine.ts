import { basename, join } from 'node:path';
import { errnoOf, type FsPort } from './fs-port';
import { generationsIn, journalPath, snapshotPath, twinPath } from './generation-files';
import type { LoadNote } from './load-store';
import { ensureFolder, exists, readIfThere, writeNewFile } from './new-file';

/** Keeps aside what a load passed over, so that a person can look at it. Doing it twice changes nothing. */
export async function keepBadFiles(fs: FsPort, folder: string, notes: readonly LoadNote[]): Promise<void> {
  for (const note of notes) {
    if (note.kind === 'bad-snapshot') await moveAside(fs, folder, snapshotPath(folder, note.gen));
    else if (note.kind !== 'mended-from-copy') await keepTail(fs, folder, note.gen, note.bytes);
  }
}

async function keepTail(fs: FsPort, folder: string, gen: number, length: number): Promise<void> {
  const bytes = await readIfThere(fs, journalPath(folder, gen));
  if (bytes === null || length === 0) return;
  await ensureFolder(fs, join(folder, 'quarantine'));
  const name = `${basename(journalPath(folder, gen))}.tail-${bytes.length - length}`;
  const path = join(folder, 'quarantine', name);
  if (await exists(fs, path)) return;
  await writeNewFile(fs, path, bytes.subarray(bytes.length - length));
}

async function moveAside(fs: FsPort, folder: string, path: string): Promise<void> {
  await ensureFolder(fs, join(folder, 'quarantine'));
  for (let count = 0; ; count += 1) {
    const aside = join(folder, 'quarantine', count === 0 ? basename(path) : `${basename(path)}.${count}`);
    if (await exists(fs, aside)) continue;
    await fs.rename(path, aside).catch((error: unknown) => {
      if (errnoOf(error) !== 'ENOENT') throw error;
    });
    await fs.syncDir(join(folder, 'quarantine'));
    await fs.syncDir(folder);
    return;
  }
}

/** After the clerk has decided: everything older than the new generation leaves the way. */
export async function moveGenerationsAside(fs: FsPort, folder: string, before: number): Promise<void> {
  const { snapshots, journals } = generationsIn(await fs.readdir(folder));
  for (const gen of snapshots.filter((gen) => gen < before)) {
    await moveAside(fs, folder, snapshotPath(folder, gen));
  }
  for (const gen of journals.filter((gen) => gen < before)) {
    for (const path of [journalPath(folder, gen), twinPath(folder, gen)]) {
      if (await exists(fs, path)) await moveAside(fs, folder, path);
    }
  }
}
