import { basename, dirname } from 'node:path';
import { ProblemError, problem } from '#shared/api/problem';
import { errnoOf, type FsPort } from '../store/fs-port';
import { removeIfThere, writeNewFile } from '../store/new-file';
import { nodeFs } from '../store/node-fs';

/**
 * Writes a file that the clerk asked for: whole beside its place and on the disk, then under its name. A power cut or a
 * full disk leaves the old file or the new one, never half a paper; a problem names the file.
 */
export async function writeWhole(path: string, bytes: Uint8Array, fs: FsPort = nodeFs): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    await removeIfThere(fs, temporary);
    await writeNewFile(fs, temporary, bytes);
    await fs.rename(temporary, path);
  } catch (error) {
    await removeIfThere(fs, temporary).catch(() => undefined);
    const code = errnoOf(error) || 'unknown';
    throw new ProblemError(problem('file-not-saved', { name: basename(path), code }));
  }
  // a folder on a share may refuse this; the file stands whole under its name all the same
  await fs.syncDir(dirname(path)).catch(() => undefined);
}
