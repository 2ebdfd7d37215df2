import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type BackupName, backupName, backupsToKeep, parseBackupName } from './backup-retention';
import type { FsPort } from './fs-port';
import { ensureFolder, exists, listIfThere, removeIfThere } from './new-file';
import { decodeSnapshot, encodeSnapshot, type ReadSnapshot } from './snapshot';
import { writeVerifiedFile } from './snapshot-file';
import type { StoreData } from './store-data';

/** A bomb of a few KB must not fill the memory: no store of an order desk is larger unpacked. */
const UNPACKED_BYTES_MAX = 1024 * 1024 * 1024;

export interface BackupFile extends BackupName {
  /** Where it lies; stays on the Node side. */
  readonly path: string;
}

export function backupFolder(folder: string): string {
  return join(folder, 'backups');
}

/** Writes one file that holds the whole store, and proves it by reading it back as a restore would. */
export async function writeBackup(
  fs: FsPort,
  into: string,
  data: StoreData,
  now: string,
  reason: string,
): Promise<BackupFile> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of encodeSnapshot(data, 0)) chunks.push(chunk);
  const packed: Uint8Array = await promisify(gzip)(Buffer.concat(chunks));
  await ensureFolder(fs, into);
  const path = join(into, await freeName(fs, into, data.seq, now, reason));
  await writeVerifiedFile(fs, path, `${path}.tmp`, [packed], 0);
  const back = await readBackup(fs, path);
  if (back === null || back.header.baseHash !== data.hash || back.header.baseSeq !== data.seq) {
    await removeIfThere(fs, path);
    throw new Unreadable(path);
  }
  const parsed = parseBackupName(basename(path));
  if (parsed === null) throw new Unreadable(path);
  return { ...parsed, path };
}

class Unreadable extends Error {
  readonly code = 'EIO';
}

/** Two backups of one second get two names. */
async function freeName(fs: FsPort, into: string, seq: number, now: string, reason: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = backupName(seq, now, count === 1 ? reason : `${reason}-${count}`);
    if (!(await exists(fs, join(into, name)))) return name;
  }
}

/** `null` unless the file is a whole backup of an Order Desk. Extracts nothing, writes nothing. */
export async function readBackup(fs: FsPort, path: string): Promise<ReadSnapshot | null> {
  const packed = await fs.readFile(path);
  try {
    const bytes = await promisify(gunzip)(packed, { maxOutputLength: UNPACKED_BYTES_MAX });
    return await decodeSnapshot(bytes);
  } catch {
    // Not gzip, cut short, too large, or text that is no JSON: for the clerk one and the same.
    return null;
  }
}

/** Newest first, by seq. */
export async function listBackups(fs: FsPort, into: string): Promise<readonly BackupFile[]> {
  const names = (await listIfThere(fs, into)).flatMap((name) => parseBackupName(name) ?? []);
  const files = names.map((name) => ({ ...name, path: join(into, name.name) }));
  return files.sort((a, b) => b.seq - a.seq || (a.name < b.name ? 1 : -1));
}

export async function dropOldBackups(fs: FsPort, into: string): Promise<void> {
  const backups = await listBackups(fs, into);
  const keep = backupsToKeep(backups);
  for (const backup of backups) {
    if (!keep.has(backup.name)) await removeIfThere(fs, backup.path);
  }
}

/** The label as an ISO time. */
export function isoOf({ at }: BackupName): string {
  return `${at.slice(0, 11)}${at.slice(11, 19).replaceAll('-', ':')}Z`;
}
