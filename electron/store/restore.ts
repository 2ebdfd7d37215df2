import { type Problem, problem } from '#shared/api/problem';
import { done, failed, type Result } from '#shared/api/result';
import { type BackupFile, readBackup } from './backup-files';
import type { FsPort } from './fs-port';
import type { LoadRules } from './load-store';
import { migrateData } from './migrations';
import type { BackupPreview } from './store';
import { countRecords, type StoreData } from './store-data';
import { type Schemas, type StagedChange, schemaFor } from './transaction';

/** A backup's data brought to this version and checked record by record: it may come from anywhere. */
export async function readForRestore(
  fs: FsPort,
  backup: BackupFile,
  rules: LoadRules,
  schemas: Schemas,
): Promise<Result<StoreData>> {
  const read = await readBackup(fs, backup.path);
  if (read === null)
    return failed(problem('store-damaged', { name: backup.name }, { rule: 'backup-unreadable' }));
  const { data } = read;
  if (data.schema > rules.schema) {
    return failed(problem('store-newer', { schema: data.schema, known: rules.schema, name: backup.name }));
  }
  migrateData(data, rules.schema, rules.migrations);
  const refusal = firstInvalid(data, schemas);
  return refusal === null ? done(data) : failed(refusal);
}

export function firstInvalid(data: StoreData, schemas: Schemas): Problem | null {
  for (const [coll, records] of data.records) {
    const schema = schemaFor(schemas, coll);
    for (const [id, { record }] of records) {
      if (schema?.safeParse(record).success !== true || !hasId(record, id)) {
        return problem('store-damaged', { collection: coll, id }, { rule: 'record-invalid' });
      }
    }
  }
  return null;
}

function hasId(record: unknown, id: string): boolean {
  return typeof record === 'object' && record !== null && 'id' in record && record.id === id;
}

interface Differences {
  readonly put: readonly { readonly coll: string; readonly id: string; readonly record: unknown }[];
  readonly remove: readonly { readonly coll: string; readonly id: string }[];
  readonly added: number;
}

/** What must change in `now` to hold the same records as `then`. */
export function differences(now: StoreData, then: StoreData): Differences {
  const put: { coll: string; id: string; record: unknown }[] = [];
  const remove: { coll: string; id: string }[] = [];
  let added = 0;
  for (const [coll, records] of then.records) {
    for (const [id, { record }] of records) {
      const present = now.records.get(coll)?.get(id);
      if (present !== undefined && JSON.stringify(present.record) === JSON.stringify(record)) continue;
      if (present === undefined) added += 1;
      put.push({ coll, id, record });
    }
  }
  for (const [coll, records] of now.records) {
    for (const id of records.keys()) {
      if (!then.records.get(coll)?.has(id)) remove.push({ coll, id });
    }
  }
  return { put, remove, added };
}

export function stageDifferences(tx: StagedChange, changes: Differences): void {
  for (const { coll, id } of changes.remove) tx.remove(coll, id);
  for (const { coll, record } of changes.put) tx.stage(coll, record);
}

export function previewOf(name: string, now: StoreData, then: StoreData): BackupPreview {
  const { put, remove, added } = differences(now, then);
  return {
    name,
    seq: then.seq,
    records: countRecords(then),
    added,
    changed: put.length - added,
    removed: remove.length,
    counts: Object.fromEntries([...then.records].map(([coll, records]) => [coll, records.size])),
  };
}
