import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { Breath } from './breath';
import { errnoOf, type FsPort } from './fs-port';
import { exists, removeIfThere, writeFully } from './new-file';

const READ_BACK_BYTES = 256 * 1024;

/**
 * Writes chunks to a temporary name, reads them back, and only then gives them their own new name. An existing file
 * is never replaced. Returns the size.
 */
export async function writeVerifiedFile(
  fs: FsPort,
  path: string,
  temporary: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  patienceMs: number,
): Promise<number> {
  await removeIfThere(fs, temporary);
  const file = await fs.open(temporary, 'create');
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of chunks) {
      await writeFully(file, chunk, size);
      hash.update(chunk);
      size += chunk.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if ((await hashOfFile(fs, temporary, size)) !== hash.digest('hex')) throw new NotReadBack(path);
  if (await exists(fs, path)) throw new NameTaken(path);
  await renamePatiently(fs, temporary, path, patienceMs);
  await fs.syncDir(dirname(path));
  return size;
}

/** The medium gave back other bytes than it took. */
class NotReadBack extends Error {
  readonly code = 'EIO';
}
class NameTaken extends Error {
  readonly code = 'EEXIST';
}

async function hashOfFile(fs: FsPort, path: string, size: number): Promise<string> {
  const file = await fs.open(path, 'read');
  try {
    const hash = createHash('sha256');
    const breath = new Breath();
    for (let at = 0; at < size; ) {
      const part = await file.read(at, Math.min(READ_BACK_BYTES, size - at));
      if (part.length === 0) break;
      hash.update(part);
      at += part.length;
      await breath.take();
    }
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

/** Virus scanners and indexers hold new files for a moment. */
async function renamePatiently(fs: FsPort, from: string, to: string, patienceMs: number): Promise<void> {
  for (let waited = 0, pause = 50; ; waited += pause, pause *= 2) {
    try {
      await fs.rename(from, to);
      return;
    } catch (error) {
      const isHeld = ['EPERM', 'EBUSY', 'EACCES'].includes(errnoOf(error));
      if (!isHeld || waited >= patienceMs) throw error;
      await new Promise<void>((resume) => {
        setTimeout(resume, pause);
      });
    }
  }
}
