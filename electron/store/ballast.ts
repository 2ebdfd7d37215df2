import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FsPort } from './fs-port';
import { exists, removeIfThere, writeFully } from './new-file';

/** Room kept for the day the disk is full: enough to finish the save and to export what is needed. */
export const BALLAST_BYTES = 8 * 1024 * 1024;

function pathIn(folder: string): string {
  return join(folder, 'ballast.bin');
}

/** `false` when the disk has no room for it now. */
export async function layBallast(fs: FsPort, folder: string, bytes: number): Promise<boolean> {
  if (bytes === 0 || (await exists(fs, pathIn(folder)))) return true;
  try {
    const file = await fs.open(pathIn(folder), 'create');
    try {
      // Random, so that no compressing file system gives the room away.
      await writeFully(file, randomBytes(bytes), 0);
    } finally {
      await file.close();
    }
    return true;
  } catch {
    await dropBallast(fs, folder);
    return false;
  }
}

/** `true` when room was made. */
export async function dropBallast(fs: FsPort, folder: string): Promise<boolean> {
  try {
    if (!(await exists(fs, pathIn(folder)))) return false;
    await removeIfThere(fs, pathIn(folder));
    return true;
  } catch {
    // The save that wanted the room is refused with its own error.
    return false;
  }
}
