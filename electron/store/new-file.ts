import { dirname } from 'node:path';
import type { FsPort, OpenFile } from './fs-port';
import { isMissing } from './fs-port';

/** A write that makes no progress is a full or broken medium, never a reason to loop for ever. */
class StalledWrite extends Error {
  readonly code = 'ENOSPC';
}

/** Writes every byte: the system may take fewer than given, and a file cut short must never pass as written. */
export async function writeFully(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const written = await file.write(bytes.subarray(done), position + done);
    if (written <= 0) throw new StalledWrite('no bytes were written');
    done += written;
  }
}

export async function exists(fs: FsPort, path: string): Promise<boolean> {
  try {
    await fs.stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

export async function readIfThere(fs: FsPort, path: string): Promise<Uint8Array | null> {
  try {
    return await fs.readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export async function listIfThere(fs: FsPort, path: string): Promise<readonly string[]> {
  try {
    return await fs.readdir(path);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

export async function removeIfThere(fs: FsPort, path: string): Promise<void> {
  try {
    await fs.unlink(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** Creates a folder whose name survives a power cut. */
export async function ensureFolder(fs: FsPort, path: string): Promise<void> {
  if (await exists(fs, path)) return;
  await fs.mkdir(path);
  await fs.syncDir(dirname(path));
}

/** Writes a file under a name that does not exist yet, and syncs contents and name. */
export async function writeNewFile(fs: FsPort, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'create');
  try {
    await writeFully(file, bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await fs.syncDir(dirname(path));
}

/** Puts a small file in place of its older self; whoever reads sees the old or the new one whole. */
export async function replaceFile(fs: FsPort, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.tmp`;
  await removeIfThere(fs, temporary);
  await writeNewFile(fs, temporary, bytes);
  await fs.rename(temporary, path);
  await fs.syncDir(dirname(path));
}
