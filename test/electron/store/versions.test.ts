import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COLLECTIONS } from '#shared/domain/collections';
import { encodeLine, GENESIS_HASH, readHeader } from '../../../electron/store/journal-record';
import { MIGRATIONS, type Migration, SCHEMA } from '../../../electron/store/migrations';
import { openStore, type StoreOptions } from '../../../electron/store/store';
import { anOrder } from '../../builders/an-order';
import { CrashDisk } from '../../faults/crash-disk';
import { choiceOf, customer, FOLDER, openOn, optionsOn, prepared, unwrap } from '../../faults/script';
import { SCHEMA_1 } from '../../fixtures/stores/schema-1';
import { SCHEMA_2 } from '../../fixtures/stores/schema-2';
import { SCHEMA_3 } from '../../fixtures/stores/schema-3';

const FIXTURES = join(import.meta.dirname, '../../fixtures/stores');

async function diskWith(fixture: string): Promise<CrashDisk> {
  const disk = await prepared(CrashDisk.empty());
  await disk.mkdir(FOLDER);
  await disk.syncDir('/desk');
  for (const name of readdirSync(join(FIXTURES, fixture))) {
    disk.plant(`${FOLDER}/${name}`, readFileSync(join(FIXTURES, fixture, name)));
  }
  return disk;
}

/** A schema 2 that renames a customer's `code` to `shortCode`. */
const RENAME: Migration = {
  from: 1,
  change: (coll, record) => {
    if (coll !== 'customers' || typeof record !== 'object' || record === null || !('code' in record))
      return record;
    const { code, ...rest } = record;
    return { ...rest, shortCode: code };
  },
};
const Next = z.object({ id: z.string(), shortCode: z.string(), note: z.string() }).loose();
const NEXT: Partial<StoreOptions> = {
  schema: 2,
  migrations: [RENAME],
  schemas: { ...COLLECTIONS, customers: Next },
};

describe('stores of other versions', () => {
  it('opens the store that schema 1 left, record for record', async () => {
    const store = await openOn(await diskWith('schema-1'));
    expect(store.status()).toMatchObject({ problem: null, lastSeq: SCHEMA_1.lastSeq, records: 3 });
    expect(store.all('customers')).toEqual(SCHEMA_1.customers);
    expect(store.all('counters')).toEqual([SCHEMA_1.counter]);
    expect((await store.history('customers', 'D1:3')).map(({ kind }) => kind)).toEqual([
      'removed',
      'created',
    ]);
    expect(unwrap(await store.verify())).toMatchObject({ commands: 5, lastSeq: 5 });
  });

  it('opens the store that schema 2 left, record for record', async () => {
    const store = await openOn(await diskWith('schema-2'));
    expect(store.status()).toMatchObject({ problem: null, lastSeq: SCHEMA_2.lastSeq, records: 3 });
    expect(store.all('customers')).toEqual([SCHEMA_2.customer]);
    expect(store.all('orders')).toEqual([SCHEMA_2.order]);
    expect(store.all('shipments')).toEqual([SCHEMA_2.shipment]);
  });

  it('opens the store that schema 3 left, record for record', async () => {
    const store = await openOn(await diskWith('schema-3'));
    expect(store.status()).toMatchObject({ problem: null, lastSeq: SCHEMA_3.lastSeq, records: 5 });
    expect(store.all('inspections')).toEqual([SCHEMA_3.inspection]);
    expect(store.all('complaints')).toEqual([SCHEMA_3.complaint]);
    expect(store.all('customerLayouts')).toEqual([SCHEMA_3.layout]);
    expect(store.all('orders')).toEqual([SCHEMA_3.order]);
  });

  it('has a store of the schema that it writes', () => {
    expect(readdirSync(FIXTURES)).toContain(`schema-${SCHEMA}`);
  });

  it('migrates a copy after a backup, and keeps the old generation (F19)', async () => {
    const disk = await diskWith('schema-1');
    const before = new Map(disk.files());
    const store = await openOn(disk, NEXT);
    expect(store.status()).toMatchObject({ problem: null, lastSeq: 5, records: 3 });
    expect(store.all('customers').map((record) => Reflect.get(record, 'shortCode'))).toEqual(['HV', 'HV']);
    expect((await store.backups()).map(({ reason }) => reason)).toEqual(['before-migration']);
    for (const [path, bytes] of before) expect(disk.files().get(path), path).toEqual(bytes);
    await store.close();
    const again = await openOn(
      disk.afterCrash(() => 0),
      NEXT,
    );
    expect(again.all('customers').map((record) => Reflect.get(record, 'shortCode'))).toEqual(['HV', 'HV']);
  });

  it('finishes or forgets a migration that a crash cut short, at every call (F17)', async () => {
    const disk = await diskWith('schema-1');
    const choose = choiceOf(3);
    let tried = 0;
    let failure: unknown = null;
    const look = async (crashed: CrashDisk) => {
      tried += 1;
      const store = await openOn(crashed, NEXT);
      expect(store.status()).toMatchObject({ problem: null, lastSeq: 5, records: 3 });
      expect(store.all('customers').map((record) => Reflect.get(record, 'shortCode'))).toEqual(['HV', 'HV']);
    };
    disk.tap = async () => {
      for (const crashed of [disk.afterKill(), disk.afterCrash(choose), disk.afterCrash(() => 0)]) {
        await look(crashed).catch((error: unknown) => {
          failure ??= error;
        });
      }
      return null;
    };
    const store = await openOn(disk, NEXT);
    await store.close();
    if (failure !== null) throw failure;
    console.info(`${tried} crashes inside a migration, 0 lost`);
    expect(tried).toBeGreaterThan(60);
  });

  it('leaves the data as it was when a migration makes records that its schema refuses', async () => {
    const disk = await diskWith('schema-1');
    const spoil: Migration = { from: 1, change: (coll, record) => (coll === 'customers' ? {} : record) };
    const opened = await openStore(optionsOn(disk, { ...NEXT, migrations: [spoil] }));
    expect(opened).toMatchObject({ ok: false, problem: { kind: 'store-damaged', rule: 'migration-failed' } });
    const store = await openOn(disk);
    expect(store.all('customers')).toEqual(SCHEMA_1.customers);
  });

  it('gives records of schema 1 the fields that came later, and leaves alone what it does not understand', () => {
    const [fill] = MIGRATIONS;
    const { confirmations, waivers, ...older } = anOrder();
    expect([confirmations, waivers]).toEqual([[], []]);
    expect(fill?.change('orders', older)).toEqual(anOrder());
    const odd = { id: 'D1:1', lines: 'none' };
    expect(fill?.change('orders', odd)).toBe(odd);
    expect(fill?.change('toString', odd)).toBe(odd);
  });

  it('shows the data of a newer version and changes no byte of it (F18; I11)', async () => {
    const disk = await diskWith('schema-1');
    await (await openOn(disk, NEXT)).close();
    const data = () => [...disk.files()].filter(([path]) => /\/(snap|jrnl)-/.test(path));
    const before = data();
    const store = await openOn(disk, { schema: 1, migrations: [] });
    expect(store.status().problem).toMatchObject({ kind: 'store-newer' });
    expect(await store.change('no', (tx) => tx.put('customers', customer('D1:9', '')))).toMatchObject({
      ok: false,
      problem: { kind: 'store-newer' },
    });
    expect(await store.acceptAsIs()).toMatchObject({ ok: false, problem: { kind: 'store-newer' } });
    await store.close();
    expect(data()).toEqual(before);
  });

  it('refuses to write after an operation it does not know', async () => {
    const disk = await diskWith('schema-1');
    const path = `${FOLDER}/jrnl-0000002.log`;
    const bytes = disk.files().get(path) ?? new Uint8Array();
    const last = Buffer.from(bytes).toString('utf8').trimEnd().split('\n').at(-1)?.split(' ') ?? [];
    const strange = JSON.stringify({
      id: 'D1:9',
      lamport: 6,
      ops: [{ op: 'merge', coll: 'customers', id: 'D1:1' }],
    });
    disk.plant(path, Buffer.concat([bytes, encodeLine(last[3] ?? '', 6, strange).bytes]));
    disk.plant(path.replace('log', 'twin'), null);
    const store = await openOn(disk);
    expect(store.status().problem).toMatchObject({ kind: 'store-newer' });
    expect(store.status().lastSeq).toBe(5);
  });

  it('begins the chain of a new store at the genesis hash', async () => {
    const disk = await diskWith('schema-1');
    expect(readHeader(disk.files().get(`${FOLDER}/jrnl-0000001.log`) ?? new Uint8Array())).toMatchObject({
      gen: 1,
      schema: 1,
      baseSeq: 0,
      baseHash: GENESIS_HASH,
    });
  });
});
