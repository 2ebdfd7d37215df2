import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportDecision, ImportPreview } from '#shared/api/views/import-preview';
import { forkReaderLauncher } from '../../../electron/workbooks/fork-launcher';
import { aCompany } from '../../builders/a-company';
import { TestDesk } from '../../builders/a-desk';
import { buildReader } from '../workbooks/built-reader';
import { pictureWorkbook } from '../workbooks/picture-workbook';

let desk: TestDesk;
let launchReader: ReturnType<typeof forkReaderLauncher>;

beforeAll(async () => {
  launchReader = forkReaderLauncher(await buildReader());
});

function decide(preview: ImportPreview): ImportDecision {
  return {
    token: preview.token,
    choices: preview.choices,
    customerId: preview.customer.id,
    newCustomer:
      preview.customer.id === null ? { code: 'LK', name: preview.customer.name, addressLines: [] } : null,
    products: Object.fromEntries(preview.matches.map((match) => [match.line, match.productId ?? 'new'])),
    mode: 'new',
    acceptedChanges: [],
    deliveryDateMeans: 'etd',
    questions: [],
    overruled: preview.draft.problems
      .filter((problem) => problem.severity !== 'hint')
      .map((problem) => ({ id: problem.id, reason: 'asked by phone' })),
  };
}

describe.each(['xlsx', 'xls', 'ods'] as const)('pictures in an .%s order', (ending) => {
  beforeAll(async () => {
    desk = await TestDesk.open({ launchReader });
    await desk.call('company.save', { company: aCompany({ clerk: 'Lin Yue' }) });
  });
  afterAll(() => desk.remove());

  it('become the pictures of products that have none, and stay with the order', async () => {
    const bytes = pictureWorkbook(ending);
    const { token } = await desk.call('imports.open', { name: `order.${ending}`, bytes });
    const preview = await desk.call('imports.read', { token, choices: {}, customerId: null });
    expect(preview.draft.lines.map((line) => line.picture !== null)).toEqual([true, true, true]);
    expect(desk.context.store.all('attachments')).toEqual([]);

    const { orderId } = await desk.call('imports.confirm', decide(preview));
    const { store } = desk.context;
    const products = store.all('products').filter((product) => product.itemNo.startsWith('LK-'));
    expect(products.map((product) => product.itemNo).sort()).toEqual(['LK-1', 'LK-2', 'LK-3']);
    const pictures = products.map((product) => product.picture);
    expect(new Set(pictures).size).toBe(3);
    const { files } = store.get('orders', orderId) ?? { files: [] };
    expect(files).toHaveLength(4);
    expect(files.slice(1).sort()).toEqual([...pictures].sort());
    for (const id of pictures) {
      if (id === null) throw new Error('a product without its picture');
      const picture = await desk.call('pictures.read', { id });
      expect(picture.type).toBe('image/png');
      expect(picture.bytes.byteLength).toBeGreaterThan(60);
    }
  });

  it('do not replace a picture of our own', async () => {
    const { store } = desk.context;
    const product = store.all('products').find((entry) => entry.itemNo === 'LK-1');
    const other = store.all('products').find((entry) => entry.itemNo === 'LK-2');
    if (!product || !other) throw new Error('no products');
    await store.change('test', (tx) => tx.put('products', { ...product, picture: other.picture }));
    const bytes = pictureWorkbook(ending);
    const { token } = await desk.call('imports.open', { name: `again.${ending}`, bytes });
    const corrections = { 'head.customerOrderNo': 'PIC-78' };
    const preview = await desk.call('imports.read', { token, choices: { corrections }, customerId: null });
    await desk.call('imports.confirm', decide(preview));
    expect(store.get('products', product.id)?.picture).toBe(other.picture);
  });
});
