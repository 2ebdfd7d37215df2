import { COLLECTIONS, type CollectionName } from '#shared/domain/collections';
import { countRecords, type StoreData, type StoredRecord } from './store-data';

/**
 * One step from a schema to the next: a pure function over each record. Records are never added, dropped or given
 * another id here, so counts prove a migration.
 */
export interface Migration {
  readonly from: number;
  change(coll: string, record: unknown): unknown;
}

/** The schema this version writes. Raise it together with a migration and a new fixture in test/fixtures/stores. */
export const SCHEMA = 3;

/**
 * Fields that came later get their defaults, so that no reader meets a record without them. A record that its schema
 * refuses stays as it is: it was accepted once, and a migration judges nobody's data.
 */
function fillDefaults(coll: string, record: unknown): unknown {
  if (!Object.hasOwn(COLLECTIONS, coll)) return record;
  // An own key of the literal is one of its names.
  const filled = COLLECTIONS[coll as CollectionName].safeParse(record);
  return filled.success ? filled.data : record;
}

/**
 * Oldest first. Schema 2: shipments, credits, customs and money; orders with confirmations, papers with their facts.
 * Schema 3: inspections and complaints, declarations kept as declared, who holds a paper, layouts for one customer.
 */
export const MIGRATIONS: readonly Migration[] = [
  { from: 1, change: fillDefaults },
  { from: 2, change: fillDefaults },
];

/** Brings data to `schema` in memory; the files of the old one stay as they are. */
export function migrateData(data: StoreData, schema: number, migrations: readonly Migration[]): void {
  for (let from = data.schema; from < schema; from += 1) {
    const migration = migrations.find((step) => step.from === from);
    if (migration === undefined) throw new RangeError(`no migration from schema ${from}`);
    const before = countRecords(data);
    migrateRecords(data, migration);
    if (countRecords(data) !== before) throw new RangeError(`migration from schema ${from} lost records`);
    data.schema = from + 1;
  }
}

function migrateRecords(data: StoreData, migration: Migration): void {
  for (const [coll, records] of data.records) {
    const changed = [...records].map(([id, stored]): readonly [string, StoredRecord] => {
      return [id, { ...stored, record: migration.change(coll, stored.record) }];
    });
    data.records.set(coll, new Map(changed));
  }
  const undo = data.undo.map((step) => ({
    ...step,
    inverse: step.inverse.map((op) => ({
      ...op,
      before: op.before === null ? null : migration.change(op.coll, op.before),
    })),
  }));
  data.undo.splice(0, data.undo.length, ...undo);
}
