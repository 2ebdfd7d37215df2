import { join } from 'node:path';
import { z } from 'zod';
import type { FsPort } from './fs-port';
import type { LastSeen } from './load-store';
import { ensureFolder, readIfThere, replaceFile } from './new-file';

const Entry = z
  .object({
    storeId: z.string(),
    gen: z.number(),
    seq: z.number(),
    hash: z.string(),
    records: z.number(),
  })
  .readonly();
const File = z.object({ device: z.string(), folders: z.record(z.string(), Entry) });

/** What this PC remembers outside the data folder, so that missing or older data is noticed. */
export interface Memory {
  /** This PC's part of all ids it gives. */
  readonly device: string;
  readonly folders: Readonly<Record<string, LastSeen>>;
}

function pathIn(userDataFolder: string): string {
  return join(userDataFolder, 'last-seen.json');
}

/** `null` on a PC that has never opened a store, or whose note is unreadable. */
export async function readMemory(fs: FsPort, userDataFolder: string): Promise<Memory | null> {
  const bytes = await readIfThere(fs, pathIn(userDataFolder));
  if (bytes === null) return null;
  try {
    return File.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    // A damaged note costs one check; the store proves itself by its own hashes.
    return null;
  }
}

export async function writeMemory(fs: FsPort, userDataFolder: string, memory: Memory): Promise<void> {
  await ensureFolder(fs, userDataFolder);
  await replaceFile(fs, pathIn(userDataFolder), Buffer.from(`${JSON.stringify(memory)}\n`));
}
