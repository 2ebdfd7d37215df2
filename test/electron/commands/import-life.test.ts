import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportDecision, ImportPreview } from '#shared/api/views/import-preview';
import type { SalesOrderId } from '#shared/values/ids';
import { SAMPLE_WORKBOOKS } from '../../../electron/files/sample-workbooks';
import { forkReaderLauncher } from '../../../electron/workbooks/fork-launcher';
import { aCompany } from '../../builders/a-company';
import { TestDesk } from '../../builders/a-desk';
import { buildReader } from '../workbooks/built-reader';

const sample = (name: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../build/samples/${name}`, import.meta.url))));

let desk: TestDesk;
let launchReader: ReturnType<typeof forkReaderLauncher>;

beforeAll(async () => {
  launchReader = forkReaderLauncher(await buildReader());
  desk = await TestDesk.open({ launchReader });
  await desk.call('company.save', { company: aCompany({ clerk: 'Lin Yue' }) });
});
afterAll(() => desk.remove());

async function read(name: string, bytes = sample(name), choices = {}): Promise<ImportPreview> {
  const { token } = await desk.call('imports.open', { name, bytes });
  return desk.call('imports.read', { token, choices, customerId: null });
}

function decide(preview: ImportPreview, changes: Partial<ImportDecision> = {}): ImportDecision {
  return {
    token: preview.token,
    choices: preview.choices,
    customerId: preview.customer.id,
    newCustomer:
      preview.customer.id === null ? { code: 'NW', name: preview.customer.name, addressLines: [] } : null,
    products: Object.fromEntries(preview.matches.map((match) => [match.line, match.productId ?? 'new'])),
    mode: 'new',
    acceptedChanges: [],
    deliveryDateMeans: 'etd',
    questions: [],
    overruled: [],
    ...changes,
  };
}

describe('a customer file on an empty desk', () => {
  const name = SAMPLE_WORKBOOKS[0];
  let orderId: SalesOrderId;

  it('is read without storing anything', async () => {
    const before = desk.context.store.status().lastSeq;
    const preview = await read(name);
    expect(preview.draft.lines).toHaveLength(11);
    expect(preview.draft.totalQuantity).toBe('22900');
    expect(preview.customer).toMatchObject({ id: null, how: 'new' });
    expect(preview.draft.proofs.every((proof) => proof.agrees)).toBe(true);
    expect(desk.context.store.status().lastSeq).toBe(before);
    await desk.call('imports.cancel', { token: preview.token });
    expect(await desk.refusal('imports.confirm', decide(preview))).toMatchObject({ kind: 'import-expired' });
  });

  it('becomes an order with customer, a product for each of its 8 items, and the file itself', async () => {
    const saved = await desk.call('imports.confirm', decide(await read(name)));
    orderId = saved.orderId;
    expect(saved).toMatchObject({ number: 'SO-2026-0001', newCustomer: true, newProducts: 8 });
    const view = await desk.call('orders.overview', { orderId });
    expect(view.order.customerOrderNo).toBe('4500082305');
    expect(view.row.amount).toEqual({ amount: '54167.40', currency: 'EUR' });
    expect(view.order.asOrdered?.lines).toHaveLength(view.order.lines.length);
    expect((await desk.call('crosscheck.order', { orderId })).differences).toEqual([]);
    expect(view.files).toEqual([expect.objectContaining({ name, bytes: sample(name).byteLength })]);
    await desk.call('attachments.saveCopy', { id: view.files[0]?.id ?? '' } as never);
    expect(Buffer.from(desk.saved.get(name) ?? []).equals(Buffer.from(sample(name)))).toBe(true);
  });

  it('is known the next time: customer, layout and every item', async () => {
    const preview = await read(name);
    expect(preview.customer.id).not.toBeNull();
    expect(preview.knownLayout).toEqual({ timesUsed: 1, lastUsedOn: '2026-03-10' });
    expect(preview.layoutChanges).toEqual([]);
    expect(preview.matches.every((match) => match.how === 'learned' || match.how === 'item-number')).toBe(
      true,
    );
    expect(preview.sameOrder).toMatchObject({ orderId, number: 'SO-2026-0001', changes: [] });
  });

  it('is not stored twice by mistake', async () => {
    const preview = await read(name);
    const problem = await desk.refusal('imports.confirm', decide(preview));
    expect(problem).toMatchObject({
      kind: 'duplicate',
      field: 'customerOrderNo',
      facts: { name: 'SO-2026-0001' },
    });
    expect(desk.context.store.all('orders')).toHaveLength(1);
  });

  it('revises the stored order with the accepted changes only', async () => {
    const first = await read(name);
    const line = first.draft.lines[0];
    const second = first.draft.lines[1];
    const corrections = { [`lines.${line?.id}.quantity`]: '5000', [`lines.${second?.id}.unitPrice`]: '9,99' };
    const preview = await desk.call('imports.read', {
      token: first.token,
      choices: { corrections },
      customerId: null,
    });
    const changes = preview.sameOrder?.changes ?? [];
    expect(changes.map((change) => change.kind).sort()).toEqual(['price', 'quantity']);
    const accepted = changes.filter((change) => change.kind === 'quantity').map((change) => change.id);
    // The corrected figures no longer add up to the printed total; the clerk takes that over with a reason.
    const overruled = preview.draft.problems
      .filter((problem) => problem.severity !== 'hint')
      .map((problem) => ({ id: problem.id, reason: 'customer told by phone' }));
    const saved = await desk.call(
      'imports.confirm',
      decide(preview, { mode: 'revise', acceptedChanges: accepted, overruled }),
    );
    expect(saved.orderId).toBe(orderId);
    const { order } = await desk.call('orders.overview', { orderId });
    expect(order.poRevision).toBe(1);
    expect(order.lines[0]?.quantity).toBe('5000');
    expect(order.lines[1]?.unitPrice).not.toBe('9.99');
    // Nothing has gone out yet, so only the material is touched by another quantity.
    expect(order.followUps.map((item) => item.kind)).toEqual(['check-material']);
    await desk.call('orders.tickFollowUp', { orderId, followUpId: order.followUps[0]?.id ?? '', done: true });
    const ticked = (await desk.call('orders.overview', { orderId })).order.followUps[0];
    expect(ticked).toMatchObject({ doneBy: 'Lin Yue', doneOn: '2026-03-10' });
  });
});

describe('the confirmed order', () => {
  it("goes back in the customer's own layout, with only the changed figures changed", async () => {
    const [order] = desk.context.store.all('orders');
    const saved = await desk.call('templates.customerLayout', { orderId: order?.id ?? ('' as never) });
    // Quantity and amount of the first line were revised above, and with them both totals.
    expect(saved).toMatchObject({ changed: 4, differences: [] });
    const bytes = desk.saved.get(saved?.name ?? '') ?? new Uint8Array();
    const { token } = await desk.call('imports.open', { name: 'back.xlsx', bytes });
    const back = await desk.call('imports.read', { token, choices: {}, customerId: null });
    const before = await read(SAMPLE_WORKBOOKS[0]);
    expect(back.draft.lines[0]?.quantity.value).toBe('5000');
    expect(back.draft.lines.slice(1)).toEqual(before.draft.lines.slice(1));
    expect(back.draft.columns).toEqual(before.draft.columns);
  });
});

describe('a file with an error', () => {
  it('is not stored until it is mended or taken over by name', async () => {
    const rows = [
      'PO No.,W-1,,Currency,USD',
      'Item,Description,Qty,Price,Amount',
      'A,Cap,300,2.00,600.00',
      'B,Scarf,200,2.50,500.00',
      'Total,,500,,1200.00',
    ];
    const preview = await read('wrong-total.csv', new TextEncoder().encode(rows.join('\n')));
    const problem = await desk.refusal(
      'imports.confirm',
      decide(preview, {
        newCustomer: { code: 'WT', name: 'Wrong Total Ltd', addressLines: [] },
        customerId: null,
      }),
    );
    expect(problem).toMatchObject({ kind: 'rule-broken', rule: 'import-has-errors' });
    expect(desk.context.store.all('customers')).toHaveLength(1);
  });

  it('that is no workbook says so and stores nothing', async () => {
    const before = desk.context.store.status().lastSeq;
    const { token } = await desk.call('imports.open', {
      name: 'photo.xlsx',
      bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
    });
    const problem = await desk.refusal('imports.read', { token, choices: {}, customerId: null });
    expect(problem.kind).toBe('file-not-a-workbook');
    expect(desk.context.store.status().lastSeq).toBe(before);
  });
});

describe('a pasted table', () => {
  it('is read like a file', async () => {
    const { token } = await desk.call('imports.paste', {
      text: 'Item\tDescription\tQty\tPrice\nA-1\tCap\t300\t2.00\nA-2\tScarf\t200\t2.50\n',
    });
    const preview = await desk.call('imports.read', { token, choices: {}, customerId: null });
    expect(preview.draft.lines.map((line) => [line.itemNo.value, line.quantity.value])).toEqual([
      ['A-1', '300'],
      ['A-2', '200'],
    ]);
  });
});
