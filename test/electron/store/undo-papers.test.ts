import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IssuedDocument } from '#shared/domain/issued-document';
import { Shipment } from '#shared/domain/shipment';
import { CustomerId, SalesOrderId } from '#shared/values/ids';
import { openStore, type Store } from '../../../electron/store/store';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { anOrder } from '../../builders/an-order';

let root = '';
let store: Store;

async function opened(): Promise<Store> {
  const result = await openStore({
    folder: join(root, 'data'),
    userDataFolder: join(root, 'user'),
    deviceName: 'PC-1',
    clock: { now: () => new Date('2026-03-02T08:00:00Z') },
    user: () => 'Olga',
    background: false,
    ballastBytes: 0,
  });
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'order-desk-undo-'));
  store = await opened();
});
afterEach(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

const makeCustomer = (at: number) =>
  store.change(`customer ${at}`, (tx) =>
    tx.put('customers', aCustomer({ id: CustomerId.parse(`test:customer-${at}`), code: `C${at}` })),
  );
const makeOrder = (at: number) =>
  store.change(`order ${at}`, (tx) =>
    tx.put(
      'orders',
      anOrder({
        id: SalesOrderId.parse(`test:order-${at}`),
        number: `SO-2026-000${at}`,
        customerId: CustomerId.parse(`test:customer-${at}`),
      }),
    ),
  );
const makeShipment = (at: number) =>
  store.change(`shipment ${at}`, (tx) =>
    tx.put(
      'shipments',
      Shipment.parse({
        id: `test:shipment-${at}`,
        number: `SH-2026-000${at}`,
        customerId: `test:customer-${at}`,
        currency: 'USD',
        lines: [{ orderId: `test:order-${at}`, lineId: '1', quantity: '10' }],
        createdOn: '2026-03-02',
      }),
    ),
  );
const issue = (on: { orderId: string } | { shipmentId: string }) =>
  store.change(
    'issue',
    (tx) =>
      tx.put(
        'issuedDocuments',
        IssuedDocument.parse({
          id: tx.nextId(),
          kind: 'commercial-invoice',
          number: 'CI-2026-0001',
          version: 1,
          language: 'en',
          date: '2026-03-02',
          orderId: null,
          quotationId: null,
          ...on,
          model: {},
          modelHash: '',
          issuedAt: '',
          issuedBy: '',
          voided: null,
        }),
      ),
    { undoable: false },
  );

async function undone(): Promise<string | null> {
  const result = await store.undo();
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value?.label ?? null;
}

describe('undo after a paper went out', () => {
  it('still takes back the making of records that the paper does not stand on', async () => {
    await makeCustomer(1);
    await makeOrder(1);
    await makeCustomer(2);
    await makeOrder(2);
    await issue({ orderId: 'test:order-1' });
    expect(await undone()).toBe('order 2');
    expect(await undone()).toBe('customer 2');
    expect(await undone()).toBeNull();
    expect(store.all('orders').map(({ number }) => number)).toEqual(['SO-2026-0001']);
    expect(store.all('customers').map(({ code }) => code)).toEqual(['C1']);
  });

  it('leaves the shipment of an invoice, its orders and their customer', async () => {
    for (const at of [1, 2]) {
      await makeCustomer(at);
      await makeOrder(at);
      await makeShipment(at);
    }
    await issue({ shipmentId: 'test:shipment-2' });
    expect([await undone(), await undone(), await undone()]).toEqual(['shipment 1', 'order 1', 'customer 1']);
    expect(await undone()).toBeNull();
    expect(store.get('shipments', 'test:shipment-2')?.lines[0]?.orderId).toBe('test:order-2');
    expect(store.all('customers').map(({ code }) => code)).toEqual(['C2']);
  });

  it('leaves the firm, which every paper names by its letterhead', async () => {
    await store.change('firm', (tx) => tx.put('company', aCompany()));
    await makeCustomer(1);
    await issue({ orderId: 'test:order-1' });
    expect([await undone(), await undone()]).toEqual(['customer 1', null]);
    expect(store.get('company', 'company')).toBeDefined();
  });

  it('knows the same after a restart, from the journal and from the snapshot', async () => {
    await makeCustomer(1);
    await makeOrder(1);
    await makeCustomer(2);
    await issue({ orderId: 'test:order-1' });
    await store.close();
    store = await opened();
    expect(store.undoLabel()).toBe('customer 2');
    expect(await undone()).toBe('customer 2');
    expect(await undone()).toBeNull();
  });
});
