import { join } from 'node:path';
import { problem } from '#shared/api/problem';
import { done, failed, type Result } from '#shared/api/result';
import { attachmentFolder, checkKeptFile } from './attachments';
import type { FsPort } from './fs-port';
import { keptJournals } from './history';
import { readHeader, readLine } from './journal-record';
import { type LoadRules, loadStore } from './load-store';
import type { Verification } from './store';
import { canonicalHash, countRecords, type StoreData } from './store-data';

/** Reads everything back from the medium and compares it with memory: the same records, the same chain, every file. */
export async function verifyStore(
  fs: FsPort,
  folder: string,
  rules: LoadRules,
  data: StoreData,
): Promise<Result<Verification>> {
  const loaded = await loadStore(fs, folder, rules, null);
  if (loaded === null) return failed(problem('store-missing', { folder }));
  if (loaded.damage !== null) return failed(problem('store-damaged', {}, { rule: loaded.damage }));
  if (canonicalHash(loaded.data) !== canonicalHash(data)) {
    return failed(problem('store-damaged', { seq: loaded.data.seq }, { rule: 'memory-differs' }));
  }
  let commands = 0;
  for (const journal of await keptJournals(fs, folder)) {
    const counted = countChained(journal.bytes, journal.sealedAt);
    if (counted === null) return failed(problem('store-damaged', {}, { rule: 'journal-damaged' }));
    commands += counted;
  }
  const attachments = data.records.get('attachments') ?? new Map<string, unknown>();
  for (const id of attachments.keys()) {
    const state = await checkKeptFile(fs, join(attachmentFolder(folder), id), id);
    if (state !== 'whole') return failed(problem('store-damaged', { id }, { rule: `attachment-${state}` }));
  }
  return done({ records: countRecords(data), commands, lastSeq: data.seq, attachments: attachments.size });
}

/** Commands of one journal up to its seal; `null` when the chain breaks before it. */
function countChained(bytes: Uint8Array, sealedAt: number): number | null {
  const header = readHeader(bytes);
  if (header === null) return bytes.length < 400 ? 0 : null;
  let { hash, end, baseSeq: seq } = header;
  while (seq < sealedAt) {
    const line = readLine(bytes, end, hash, seq + 1);
    if (line === null) break;
    ({ hash, end, seq } = line);
  }
  return Number.isFinite(sealedAt) && seq !== sealedAt ? null : seq - header.baseSeq;
}
