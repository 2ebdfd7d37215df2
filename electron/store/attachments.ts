import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { problem } from '#shared/api/problem';
import { done, failed, type Result } from '#shared/api/result';
import type { AttachmentId } from '#shared/values/ids';
import { errnoOf, type FsPort } from './fs-port';
import { ensureFolder, readIfThere, removeIfThere, writeNewFile } from './new-file';
import { nodeFs } from './node-fs';

/** Bytes of customers' files and photos, each under its own hash: what is the same is kept once. */
export interface Attachments {
  /** Resolves when the bytes are on the medium. */
  keep(bytes: Uint8Array): Promise<Result<AttachmentId>>;
  /** Only bytes that still have their hash. */
  read(id: AttachmentId): Promise<Result<Uint8Array>>;
}

export function attachmentFolder(folder: string): string {
  return join(folder, 'attachments');
}

export function openAttachments(folder: string, fs: FsPort = nodeFs): Attachments {
  const place = attachmentFolder(folder);
  return {
    keep: async (bytes) => {
      const id = hashOf(bytes);
      const path = join(place, id);
      try {
        await ensureFolder(fs, place);
        if ((await checkKeptFile(fs, path, id)) !== 'whole') await putInPlace(fs, path, bytes);
        // The name is the hash of the bytes.
        return done(id as AttachmentId);
      } catch (error) {
        const errno = errnoOf(error);
        if (errno === '') throw error;
        return failed(problem('store-write-failed', { errno, certain: true }));
      }
    },
    read: async (id) => {
      const bytes = await readIfThere(fs, join(place, id));
      if (bytes === null) return failed(problem('not-found', { collection: 'attachments', id }));
      return hashOf(bytes) === id
        ? done(bytes)
        : failed(problem('store-damaged', { id }, { rule: 'attachment-damaged' }));
    },
  };
}

export async function checkKeptFile(
  fs: FsPort,
  path: string,
  id: string,
): Promise<'whole' | 'missing' | 'damaged'> {
  const bytes = await readIfThere(fs, path);
  if (bytes === null) return 'missing';
  return hashOf(bytes) === id ? 'whole' : 'damaged';
}

/** A damaged copy of the same content may be replaced: nothing of it is worth keeping. */
async function putInPlace(fs: FsPort, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeNewFile(fs, temporary, bytes);
    await fs.rename(temporary, path);
    await fs.syncDir(join(path, '..'));
  } catch (error) {
    await removeIfThere(fs, temporary).catch(() => undefined);
    throw error;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
