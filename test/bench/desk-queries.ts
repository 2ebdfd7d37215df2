import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrderBoardInput } from '#shared/api/views/order-views';
import type { SalesOrder } from '#shared/domain/sales-order';
import { Shipment } from '#shared/domain/shipment';
import { CustomerId, ProductId, SalesOrderId, ShipmentId } from '#shared/values/ids';
import { addDays, PlainDate } from '#shared/values/plain-date';
import { customerSearchText } from '../../electron/queries/customer-views';
import { deskQueries } from '../../electron/queries/desk-queries';
import { OrderIndex } from '../../electron/queries/order-index';
import { productSearchText } from '../../electron/queries/product-views';
import { ShipmentIndex } from '../../electron/queries/shipment-index';
import { shipmentQueries } from '../../electron/queries/shipment-queries';
import { openStore, type Store } from '../../electron/store/store';
import { aCustomer } from '../builders/a-customer';
import { aProduct } from '../builders/a-product';
import { anOrder } from '../builders/an-order';
import { anOrderLine } from '../builders/an-order-line';

// Prints how the questions of the screens stand at 10,000 orders of ten lines, on a real store.
const ORDERS = 10_000;
const RUNS = 9;
const WARM_MS = 50;
const clock = { now: () => new Date('2026-03-10T08:00:00') };
const today = PlainDate.parse('2026-03-10');

/** Processor time: the machine may have other things to do. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function timed(work: () => unknown): Promise<number> {
  const start = worked();
  await work();
  return worked() - start;
}

function order(at: number): SalesOrder {
  return anOrder({
    id: SalesOrderId.parse(`bench:${at}`),
    number: `SO-2026-${String(at).padStart(5, '0')}`,
    customerId: CustomerId.parse(`bench:customer-${at % 300}`),
    customerOrderNo: `PO-${at * 7}`,
    deliveryDate: addDays(today, (at % 200) - 20),
    lines: Array.from({ length: 10 }, (_, line) =>
      anOrderLine({
        id: String(line + 1),
        productId: ProductId.parse(`bench:product-${(at + line) % 2000}`),
        itemNo: `T-${(at + line) % 2000}`,
        descriptionEn: `T-shirt model ${(at * 3 + line) % 5000}`,
      }),
    ),
  });
}

/** Every second order leaves whole, most of them still waiting for their ship. */
function shipment(at: number): Shipment {
  const { id: orderId, customerId, lines, currency } = order(at);
  return Shipment.parse({
    id: `bench:shipment-${at % 2 === 0 ? at + 1 : at}`,
    number: `SH-2026-${String(at).padStart(5, '0')}`,
    customerId,
    currency,
    lines: lines.map((line) => ({ orderId, lineId: line.id, quantity: line.quantity })),
    containers: [{ type: '40HQ' }],
    booking: { etd: addDays(today, at % 60), cutOffs: { containerYard: `${addDays(today, at % 60)}T16:00` } },
    state: at % 10 === 0 ? 'sailed' : 'booked',
    createdOn: today,
  });
}

async function filled(orders: number): Promise<{ store: Store; remove: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  const opened = await openStore({
    folder: join(folder, 'data'),
    userDataFolder: join(folder, 'pc'),
    deviceName: 'bench',
    clock,
    user: () => 'bench',
    background: false,
  });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const store = opened.value;
  await store.change('bench', (tx) => {
    for (let at = 0; at < 300; at += 1) {
      tx.put(
        'customers',
        aCustomer({ id: CustomerId.parse(`bench:customer-${at}`), code: `C${at}`, nameEn: `Customer ${at}` }),
      );
    }
    for (let at = 0; at < 2000; at += 1) {
      tx.put(
        'products',
        aProduct({ id: ProductId.parse(`bench:product-${at}`), itemNo: `T-${at}`, customerItems: [] }),
      );
    }
  });
  for (let from = 0; from < orders; from += 500) {
    const result = await store.change('bench', (tx) => {
      for (let at = from; at < from + 500; at += 1) tx.put('orders', order(at));
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
  }
  for (let from = 0; from < orders; from += 1000) {
    const result = await store.change('bench', (tx) => {
      for (let at = from; at < from + 1000; at += 2) tx.put('shipments', shipment(at));
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
  }
  const remove = async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, remove };
}

const board: OrderBoardInput = {
  filter: 'open',
  text: '',
  sort: 'risk',
  descending: false,
  offset: 0,
  limit: 100,
};

function questionsOf(store: Store) {
  // Queries use no more of the context than these three.
  const context = { store, clock, version: 'bench' } as Parameters<typeof deskQueries>[0];
  const index = new ShipmentIndex(store);
  const ask = { ...deskQueries(context, index), ...shipmentQueries(context, index) };
  const list = { text: '', offset: 0, limit: 100 };
  return {
    'orders.board': (input: OrderBoardInput = board) => ask['orders.board'](input),
    'search.everything': (input = { text: 'model 4999', limit: 20 }) => ask['search.everything'](input),
    'today.overview': () => ask['today.overview']({}),
    'app.state': () => ask['app.state']({}),
    'customers.list': () => ask['customers.list'](list),
    'products.list': () => ask['products.list']({ ...list, missing: 'none' }),
    'orders.overview': () => ask['orders.overview']({ orderId: SalesOrderId.parse('bench:77') }),
    'shipments.list': () => ask['shipments.list']({ ...list, filter: 'open', sort: 'cut-off' }),
    'shipments.file': () => ask['shipments.file']({ shipmentId: ShipmentId.parse('bench:shipment-77') }),
    'shipments.openGoods': () =>
      ask['shipments.openGoods']({ customerId: CustomerId.parse('bench:customer-7'), except: null }),
  };
}

async function warm(work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await timed(work));
  return median(times);
}

function report(name: string, ratio: number, goal: number, detail: string): void {
  const verdict = ratio <= goal ? 'reached' : 'MISSED';
  console.log(`${name.padEnd(58)} ${ratio.toFixed(2)}  goal <= ${goal}  ${verdict}  (${detail})`);
}

const ms = (value: number) => `${value.toFixed(1)} ms`;
const large = await filled(ORDERS);
const small = await filled(ORDERS / 10);
const questions = questionsOf(large.store);

for (const [name, work] of Object.entries(questions)) {
  const cold = await timed(() => work());
  const again = await warm(() => work());
  report(`${name}, warm, in shares of ${WARM_MS} ms`, again / WARM_MS, 1, `${ms(again)}, first ${ms(cold)}`);
}

let note = 0;
const save = () => {
  note += 1;
  return large.store.change('orders.save', (tx) => tx.put('orders', { ...order(77), note: `note ${note}` }));
};
const saves: number[] = [];
const states: number[] = [];
const boards: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  saves.push(await timed(save));
  states.push(await timed(questions['app.state']));
  boards.push(await timed(questions['orders.board']));
}
report('orders.save, in shares of 50 ms', median(saves) / WARM_MS, 1, ms(median(saves)));
report('app.state after a change, in shares of 50 ms', median(states) / WARM_MS, 1, ms(median(states)));
report('orders.board after a change, in shares of 50 ms', median(boards) / WARM_MS, 1, ms(median(boards)));

const shipped = new ShipmentIndex(large.store);
const hays = [
  ...new OrderIndex(large.store).entries(today).map(({ hay }) => hay),
  ...large.store.all('customers').map(customerSearchText),
  ...large.store.all('products').map(productSearchText),
  ...shipped.all().map((item) => shipped.hay(item)),
];
const scanned = (text: string) => () =>
  hays.filter((hay) => text.split(' ').every((word) => hay.includes(word))).length;
// The last holds a word of the product's Chinese name, from the middle.
for (const text of ['model 4999', 'so-2026-00077', 'customer 299', '恤']) {
  const scan = await warm(scanned(text));
  const key = await warm(() => questions['search.everything']({ text, limit: 20 }));
  report(`search key press "${text}" to a bare scan`, key / scan, 1.5, `${ms(key)} to ${ms(scan)}`);
}
const lost = await warm(() => questions['search.everything']({ text: 'nowhere to be found', limit: 20 }));
report('search key press that finds only the alike, in shares of 16 ms', lost / 16, 1, ms(lost));
const keys: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  await save();
  keys.push(await timed(() => questions['search.everything']({ text: 'model 4999', limit: 20 })));
}
report('search key press after a change, in shares of 16 ms', median(keys) / 16, 1, ms(median(keys)));
// Another order of the rows each time: what is kept for scrolling does not count here.
const boardsOf = (ask: typeof questions) => {
  let run = 0;
  return () => {
    run += 1;
    return ask['orders.board']({ ...board, descending: run % 2 === 0 });
  };
};
const ten = await warm(boardsOf(questions));
const one = await warm(boardsOf(questionsOf(small.store)));
report('board of 10,000 orders to 1,000', ten / one, 15, `${ms(ten)} to ${ms(one)}`);

await large.remove();
await small.remove();
