import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/api/contract';
import { Declaration } from '#shared/domain/declaration';
import { DecimalText } from '#shared/values/decimal';
import { HsCode } from '#shared/values/hs-code';
import type { SalesOrderId, ShipmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { readArguments } from '../../../electron/cli/arguments';
import { runCommand } from '../../../electron/cli/run-command';
import { forkReaderLauncher } from '../../../electron/workbooks/fork-launcher';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { anOrderLine } from '../../builders/an-order-line';
import { buildReader } from '../workbooks/built-reader';

let desk: TestDesk;
let shipmentId: ShipmentId;

const d = (text: string) => DecimalText.parse(text);
const aLine = (over: Parameters<typeof anOrderLine>[0]) =>
  anOrderLine({ hsCode: null, descriptionZh: '', ...over });
const view = () => desk.call('customs.declaration', { shipmentId });
const keysOf = (of: OutputOf<'customs.declaration'>, no: number) =>
  of.items.find((item) => item.no === no)?.keys ?? [];
const stops = (of: OutputOf<'customs.declaration'>) =>
  of.findings.filter(({ severity }) => severity === 'error' || severity === 'gap').map(({ key }) => key);

async function order(
  customerOrderNo: string,
  lines: readonly ReturnType<typeof aLine>[],
): Promise<SalesOrderId> {
  const made = await desk.call('orders.create', {
    customerId: aCustomer().id,
    patch: {
      customerOrderNo,
      incoterm: { code: 'FOB', place: 'Ningbo' },
      portOfLoading: 'Ningbo',
      portOfDischarge: 'Hamburg, Germany',
      lines: [...lines],
    },
  });
  return made.orderId;
}

beforeAll(async () => {
  const reader = await buildReader();
  desk = await TestDesk.open({ launchReader: forkReaderLauncher(reader) });
  await desk.call('company.save', {
    company: aCompany({
      clerk: 'Lin Yue',
      nameZh: '宁波岚禾进出口有限公司',
      creditCode: '91330200MA0000000H',
    }),
  });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: { ...aProduct(), hsCode: null, nameZh: '' }, revision: null });
  const orderId = await order('PO-1', [
    aLine({ id: 'l1', quantity: d('1000'), unitPrice: d('3.16'), colour: 'White' }),
    aLine({ id: 'l2', quantity: d('500'), unitPrice: d('3.16'), colour: 'Navy' }),
  ]);
  ({ shipmentId } = await desk.call('shipments.create', { orderIds: [orderId] }));
}, 120_000);
afterAll(() => desk.remove());

describe('a declaration from the goods to the broker', () => {
  it('is drafted from the shipment: two colours are one item, and everything nobody knows is asked', async () => {
    const first = await view();
    expect(first.revision).toBe(0);
    expect(first.items).toHaveLength(1);
    expect(first.items[0]).toMatchObject({ deal: { value: '1500' }, total: '4740.00' });
    expect(first.head.exitCustoms).toEqual({ code: '3104', text: '北仑海关', from: 'records' });
    expect(stops(first)).toEqual(
      expect.arrayContaining(['hs-missing', 'name-missing', 'missing-sourcePlace']),
    );
  });

  it('refuses the broker’s set while something is missing, and makes it when the clerk insists', async () => {
    expect(await desk.refusal('customs.brokerSet', { shipmentId })).toMatchObject({
      rule: 'declaration-has-gaps',
    });
    expect(await desk.call('customs.brokerSet', { shipmentId, withGaps: true })).not.toBeNull();
  });

  it('asks the elements of the code once it has one, and remembers every answer on the product', async () => {
    let now = await view();
    const keys = keysOf(now, 1);
    let { revision } = await desk.call('customs.saveItem', {
      shipmentId,
      revision: now.revision,
      keys,
      answer: { hsCode: '6109100010' },
    });
    now = await view();
    expect(now.items[0]?.tariff).toBe('in-force');
    expect(now.items[0]?.first).toMatchObject({ unit: '011', unitName: '件', value: '1500' });
    expect(stops(now).filter((key) => key === 'element-missing')).toHaveLength(8);
    ({ revision } = await desk.call('customs.saveItem', {
      shipmentId,
      revision,
      keys,
      answer: {
        name: '棉制针织男式T恤衫',
        elements: ['1', '0', '针织', 'T恤衫', '男式', '100%棉', '岚禾牌', 'T-100'],
        sourcePlace: '33029',
      },
    }));
    now = await view();
    expect(now.items[0]?.spec).toBe('1|0|针织|T恤衫|男式|100%棉|岚禾牌|货号T-100');
    expect(stops(now)).toEqual([]);
    const product = await desk.call('products.file', { productId: aProduct().id });
    expect(product.product).toMatchObject({
      hsCode: '6109100010',
      customs: { declarationName: '棉制针织男式T恤衫', elementsFor: '6109100010', sourcePlace: '33029' },
    });
  });

  it('needs no answer at the next shipment of the same product', async () => {
    const orderId = await order('PO-2', [aLine({ id: 'l1', quantity: d('240'), unitPrice: d('3.16') })]);
    const next = await desk.call('shipments.create', { orderIds: [orderId] });
    const now = await desk.call('customs.declaration', { shipmentId: next.shipmentId });
    expect(stops(now)).toEqual([]);
    expect(now.items[0]?.name).toBe('棉制针织男式T恤衫');
  });

  it('keeps the clerk’s answer when the shipment changes, and follows the shipment where there is none', async () => {
    let now = await view();
    await desk.call('customs.saveHead', {
      shipmentId,
      revision: now.revision,
      head: { exitPort: { code: '310701' }, licenceNo: { text: '26-AB-0001' } },
    });
    const file = await desk.call('shipments.file', { shipmentId });
    await desk.call('shipments.save', {
      shipmentId,
      revision: file.revision,
      patch: {
        booking: {
          ...file.shipment.booking,
          vessel: 'HAI YUN 18',
          voyage: '025W',
          billOfLading: 'NBHAM2506118',
        },
      },
    });
    now = await view();
    expect(now.head.exitPort).toEqual({ code: '310701', text: '外高桥', from: 'clerk' });
    expect(now.head.conveyance).toEqual({ code: '', text: 'HAI YUN 18/025W', from: 'records' });
    await desk.call('customs.saveHead', { shipmentId, revision: now.revision, head: { licenceNo: null } });
    expect((await view()).head.licenceNo.from).toBe('nowhere');
  });

  it('remembers the place for the next shipment over the same port', async () => {
    const orderId = await order('PO-3', [aLine({ id: 'l1', quantity: d('24'), unitPrice: d('3.16') })]);
    const next = await desk.call('shipments.create', { orderIds: [orderId] });
    const { head } = await desk.call('customs.declaration', { shipmentId: next.shipmentId });
    expect(head.exitPort).toEqual({ code: '310701', text: '外高桥', from: 'remembered' });
  });

  it('refuses to write over an answer that the clerk has not seen', async () => {
    const problem = await desk.refusal('customs.saveHead', {
      shipmentId,
      revision: 1,
      head: { recordNo: { text: 'X' } },
    });
    expect(problem.kind).toBe('changed-meanwhile');
  });

  it('puts contract, invoice, packing list, declaration, elements and authority into one folder, in order', async () => {
    await desk.call('customs.saveBroker', {
      shipmentId,
      revision: (await view()).revision,
      broker: { name: '宁波港通报关有限公司', creditCode: '91330200MA0000002P' },
    });
    desk.saved.clear();
    const made = await desk.call('customs.brokerSet', { shipmentId });
    expect(made?.files).toBe(8);
    const names = [...desk.saved.keys()];
    expect(names.every((name) => name.startsWith(`${made?.name}/`))).toBe(true);
    expect(names.map((name) => name.split('/')[1])).toEqual([
      'SH-2026-0001 1 合同 SO-2026-0001 草稿.pdf',
      'SH-2026-0001 2 发票 草稿.pdf',
      'SH-2026-0001 3 装箱单 草稿.pdf',
      'SH-2026-0001 4 报关单草稿.pdf',
      'SH-2026-0001 4 报关单草稿.xlsx',
      'SH-2026-0001 5 申报要素.pdf',
      'SH-2026-0001 6 代理报关委托书.pdf',
      'SH-2026-0001 7 报关数据.xlsx',
    ]);
    for (const bytes of desk.saved.values()) expect(bytes.length).toBeGreaterThan(2000);
  });

  it('is previewed and printed as every other paper', async () => {
    const paper = await desk.call('documents.preview', {
      kind: 'customs-declaration',
      language: 'zh',
      shipmentId,
    });
    expect(paper).toMatchObject({ pages: 1, draft: true, number: null });
    expect(
      await desk.refusal('documents.issue', {
        kind: 'customs-declaration',
        language: 'zh',
        date: '2026-03-10',
        shipmentId,
      }),
    ).toBeTruthy();
  });

  it('is sent, declared with its number and then left alone', async () => {
    let { revision } = await view();
    ({ revision } = await desk.call('customs.moveState', { shipmentId, revision, state: 'sent' }));
    expect((await view()).state).toEqual({ name: 'sent', on: '2026-03-10' });
    const problem = await desk.refusal('customs.moveState', {
      shipmentId,
      revision,
      state: 'declared',
      customsNumbers: ['31042026'],
    });
    expect(problem).toMatchObject({ rule: 'customs-number-shape' });
    ({ revision } = await desk.call('customs.moveState', {
      shipmentId,
      revision,
      state: 'declared',
      customsNumbers: ['310420260123456789'],
    }));
    expect((await view()).head.customsNo.text).toBe('310420260123456789');
    expect((await view()).parts[0]?.customsNo).toBe('310420260123456789');
    expect(
      await desk.refusal('customs.saveHead', { shipmentId, revision, head: { recordNo: { text: 'X' } } }),
    ).toMatchObject({
      rule: 'declaration-is-declared',
    });
    // What was declared is what leaves: pieces and cartons stay until the declaration is taken back.
    const before = await desk.call('shipments.file', { shipmentId });
    const lines = before.shipment.lines.slice(0, 1);
    const patched = { shipmentId, revision: before.revision, patch: { lines } };
    expect(await desk.refusal('shipments.save', patched)).toMatchObject({ rule: 'declaration-is-declared' });
    expect((await desk.call('shipments.file', { shipmentId })).shipment.lines).toEqual(before.shipment.lines);
    const { rows } = await desk.call('customs.list', { text: 'PO-1', offset: 0, limit: 10 });
    expect(rows).toMatchObject([
      { number: 'SH-2026-0001', state: 'declared', stops: null, customsNumbers: ['310420260123456789'] },
    ]);
  });
});

describe('what was declared', () => {
  const paper = { kind: 'customs-declaration', language: 'zh' } as const;
  const printed = () => desk.call('documents.preview', { ...paper, shipmentId });
  const papersOf = () =>
    desk.context.store
      .all('issuedDocuments')
      .filter((one) => one.shipmentId === shipmentId && one.kind === 'customs-declaration');

  it('is a copy: later changes of firm, tariff and booking touch neither page nor print', async () => {
    const before = await view();
    const sheet = await printed();
    expect(before.versions).toMatchObject([
      { version: 1, on: '2026-03-10', customsNumbers: ['310420260123456789'], ended: null },
    ]);
    expect(before.versions[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(sheet).toMatchObject({ draft: false, number: '310420260123456789' });
    const { papers } = await desk.call('shipments.file', { shipmentId });
    expect(papers.filter(({ number }) => number === '310420260123456789').map(({ kind }) => kind)).toEqual([
      'customs-declaration',
      'declaration-elements',
      'letter-of-authority',
    ]);
    const company = desk.context.store.get('company', 'company');
    if (company === undefined) throw new Error('the firm is set up above');
    await desk.call('company.save', { company: { ...company, nameZh: '宁波换名有限公司' } });
    await desk.call('customs.saveTariff', {
      hsCode: '6109100010',
      nameZh: '换名',
      firstUnit: '007',
      secondUnit: null,
      elements: '1:品名',
      conditions: '',
      rebatePercent: null,
      validFrom: null,
      validTo: null,
    });
    const file = await desk.call('shipments.file', { shipmentId });
    await desk.call('shipments.save', {
      shipmentId,
      revision: file.revision,
      patch: { booking: { ...file.shipment.booking, vessel: 'OTHER SHIP' } },
    });
    const after = await view();
    expect(after.drifted).toBe(true);
    expect({ ...after, findings: [], drifted: false }).toEqual({ ...before, findings: [], drifted: false });
    expect(after.head.consignor.text).toBe('宁波岚禾进出口有限公司');
    expect(Buffer.from((await printed()).pdf).equals(Buffer.from(sheet.pdf))).toBe(true);
    // The tariff and the firm go back, so that the next version is about what the clerk mends.
    await desk.call('customs.removeTariff', { id: '6109100010' });
    await desk.call('company.save', { company });
  });

  it('is what other papers are held against', async () => {
    const { papers, differences } = await desk.call('crosscheck.shipment', { shipmentId });
    expect(papers.find(({ source }) => source === 'customs-declaration')).toMatchObject({
      number: '310420260123456789',
      outdated: false,
    });
    expect(
      differences.some(
        ({ left, right }) =>
          [left, right].some(({ source }) => source === 'customs-declaration') &&
          [left.value, right.value].includes('OTHER SHIP'),
      ),
    ).toBe(true);
  });

  it('is no draft again without a reason, and its paper is not voided behind its back', async () => {
    const { revision } = await view();
    expect(await desk.refusal('customs.moveState', { shipmentId, revision, state: 'draft' })).toMatchObject({
      rule: 'declaration-is-declared',
    });
    const [issued] = papersOf();
    if (issued === undefined) throw new Error('declaring froze a paper');
    expect(await desk.refusal('documents.void', { issuedId: issued.id, reason: 'wrong' })).toMatchObject({
      rule: 'paper-was-declared',
    });
  });

  it('stands again with its answers when the amendment is given up', async () => {
    const before = await view();
    const amend = { shipmentId, how: 'amended', reason: '唛码有误' } as const;
    let { revision } = await desk.call('customs.reopen', { ...amend, revision: before.revision });
    expect(await view()).toMatchObject({
      state: { name: 'draft' },
      versions: [{ version: 1, ended: { how: 'amended', reason: '唛码有误', on: '2026-03-10' } }],
    });
    ({ revision } = await desk.call('customs.saveHead', {
      shipmentId,
      revision,
      head: { marks: { text: 'WRONG' } },
    }));
    await desk.call('customs.keepDeclared', { shipmentId, revision });
    expect({ ...(await view()), revision: 0 }).toEqual({ ...before, revision: 0 });
  });

  it('is released as before when the amendment of a released one is given up', async () => {
    let { revision } = await view();
    const release = { shipmentId, state: 'released' } as const;
    const refusedOn = async (on: string) =>
      (await desk.refusal('customs.moveState', { ...release, revision, on })).rule;
    expect(await refusedOn('2026-03-09')).toBe('released-before-declared');
    expect(await refusedOn('2026-03-11')).toBe('declared-in-future');
    ({ revision } = await desk.call('customs.moveState', { ...release, revision }));
    ({ revision } = await desk.call('customs.reopen', {
      ...{ shipmentId, revision, how: 'amended', reason: '箱号有误' },
    }));
    await desk.call('customs.keepDeclared', { shipmentId, revision });
    expect(await view()).toMatchObject({
      state: { name: 'released', on: '2026-03-10' },
      versions: [{ version: 1, on: '2026-03-10', ended: null }],
    });
  });

  it('keeps the first beside the amended one, both printed as they went out', async () => {
    const first = await printed();
    let { revision } = await view();
    const amend = { shipmentId, how: 'amended', reason: '船名变更' } as const;
    ({ revision } = await desk.call('customs.reopen', { ...amend, revision }));
    expect((await view()).parts[0]?.customsNo).toBe('310420260123456789');
    ({ revision } = await desk.call('customs.moveState', { shipmentId, revision, state: 'sent' }));
    ({ revision } = await desk.call('customs.moveState', { shipmentId, revision, state: 'declared' }));
    // A number typed for the wrong shipment is taken back at once, with the papers it froze.
    await desk.call('store.undo', {});
    expect(await view()).toMatchObject({ state: { name: 'sent' }, versions: [{ version: 1 }] });
    expect(papersOf()).toHaveLength(1);
    ({ revision } = await view());
    ({ revision } = await desk.call('customs.moveState', { shipmentId, revision, state: 'declared' }));
    const now = await view();
    expect(now.head.conveyance.text).toBe('OTHER SHIP/025W');
    expect(now.versions).toMatchObject([
      { version: 2, customsNumbers: ['310420260123456789'], ended: null },
      { version: 1, customsNumbers: ['310420260123456789'], ended: { reason: '船名变更' } },
    ]);
    const [one, two] = papersOf();
    expect([one?.version, two?.version, one?.voided, two?.voided]).toEqual([1, 2, null, null]);
    if (one === undefined) throw new Error('declaring froze a paper');
    const again = await desk.call('documents.preview', { issuedId: one.id });
    expect(Buffer.from(again.pdf).equals(Buffer.from(first.pdf))).toBe(true);
    expect(Buffer.from((await printed()).pdf).equals(Buffer.from(first.pdf))).toBe(false);
  });

  it('gives its number up when it is withdrawn, and all papers under it are void with the reason', async () => {
    let { revision } = await view();
    const withdraw = { shipmentId, how: 'withdrawn', reason: '退关' } as const;
    ({ revision } = await desk.call('customs.reopen', { ...withdraw, revision }));
    expect(await desk.refusal('customs.reopen', { ...withdraw, revision })).toMatchObject({
      rule: 'declaration-not-declared',
    });
    expect(await desk.refusal('customs.keepDeclared', { shipmentId, revision })).toMatchObject({
      rule: 'declaration-not-amended',
    });
    expect(
      await desk.refusal('customs.moveState', { shipmentId, revision, state: 'declared' }),
    ).toMatchObject({ rule: 'customs-number-shape' });
    expect(papersOf().map(({ voided }) => voided?.reason ?? null)).toEqual(['退关', '退关']);
    await desk.call('customs.remove', { shipmentId, revision });
    const now = await view();
    expect(now.versions.map(({ version, ended }) => [version, ended?.how])).toEqual([
      [2, 'withdrawn'],
      [1, 'amended'],
    ]);
    expect(now.parts[0]?.customsNo).toBe('');
  });
});

describe('what an earlier desk declared without a copy', () => {
  it('is copied when its data are opened, before anything can change under it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-'));
    let old = await TestDesk.open({ folder });
    await old.call('company.save', { company: aCompany({ nameZh: '宁波岚禾进出口有限公司' }) });
    await old.call('customers.save', { record: aCustomer(), revision: null });
    await old.call('products.save', { record: aProduct(), revision: null });
    const { orderId } = await old.call('orders.create', {
      customerId: aCustomer().id,
      patch: { customerOrderNo: 'PO-9', lines: [aLine({ id: 'l1', quantity: d('100') })] },
    });
    const made = await old.call('shipments.create', { orderIds: [orderId] });
    const state = { name: 'released', on: PlainDate.parse('2026-03-02') } as const;
    const customsNumbers = ['310420260123456789'];
    await old.context.store.change('old', (tx) =>
      tx.put(
        'declarations',
        Declaration.parse({ id: tx.nextId(), shipmentId: made.shipmentId, state, customsNumbers }),
      ),
    );
    await old.close();
    old = await TestDesk.open({ folder, now: '2026-04-01T08:00:00' });
    const before = await old.call('customs.declaration', made);
    expect(before.versions).toMatchObject([{ version: 1, on: '2026-03-02', customsNumbers, ended: null }]);
    expect(before.state).toEqual(state);
    const company = aCompany({ nameZh: '宁波换名有限公司' });
    await old.call('company.save', { company });
    const after = await old.call('customs.declaration', made);
    expect(after.head.consignor.text).toBe('宁波岚禾进出口有限公司');
    await old.close();
    old = await TestDesk.open({ folder, now: '2026-04-02T08:00:00' });
    expect((await old.call('customs.declaration', made)).versions).toEqual(before.versions);
    await old.remove();
  });
});

describe('products of one code', () => {
  it('offer their elements to the next product, without the style number', async () => {
    const { productId } = await desk.call('products.save', {
      record: {
        ...aProduct(),
        id: null,
        itemNo: 'T-300',
        customerItems: [],
        hsCode: HsCode.parse('6109100010'),
      },
      revision: null,
    });
    const orderId = await order('PO-4', [aLine({ id: 'l1', productId, itemNo: 'T-300', quantity: d('24') })]);
    const next = await desk.call('shipments.create', { orderIds: [orderId] });
    const { items } = await desk.call('customs.declaration', { shipmentId: next.shipmentId });
    expect(items[0]?.alike).toEqual({
      itemNo: 'T-100',
      elements: ['1', '0', '针织', 'T恤衫', '男式', '100%棉', '岚禾牌', ''],
    });
  });
});

describe('the command line', () => {
  it('says what is open and writes the set for the broker', async () => {
    const out = join(desk.folder, 'papers');
    const told = await runCommand(desk.context, readArguments(['declaration', 'SH-2026-0002', '--out', out]));
    expect(told.json).toMatchObject({ ok: true, shipment: 'SH-2026-0002', items: 1, forms: 1, stops: 0 });
    expect(readdirSync(out)).toHaveLength(8);
    await expect(runCommand(desk.context, readArguments(['declaration', 'SH-1999-0001']))).rejects.toThrow();
  });
});

describe('lists that the clerk brings', () => {
  const chooses = (name: string, content: string) => {
    desk.context.dialogs.openFile = async () => ({ name, bytes: new TextEncoder().encode(content) });
  };

  it('adds ports from a csv file, and the declaration takes their codes', async () => {
    chooses(
      'ports.csv',
      '代码,名称,英文名称\nDEU042,汉堡(德国),Hamburg\nFRA031,勒阿弗尔(法国),Le Havre\nX,?,?\n',
    );
    const done = await desk.call('customs.importTable', { table: 'destination-ports' });
    expect(done).toMatchObject({
      added: 2,
      changed: 0,
      rows: 2,
      skipped: [{ row: 4, reason: 'code-shape' }],
    });
    expect((await view()).head.destinationPort).toMatchObject({ code: 'DEU042', text: '汉堡(德国)' });
    const tables = await desk.call('customs.tables', {});
    expect(tables.find(({ table }) => table === 'destination-ports')).toMatchObject({ codes: 2, own: 2 });
    expect(
      await desk.call('customs.codes', { table: 'destination-ports', text: 'havre', limit: 5 }),
    ).toMatchObject([{ code: 'FRA031' }]);
  });

  it('withdraws a code and takes it back', async () => {
    await desk.call('customs.withdrawCode', { table: 'customs-offices', code: '2202', withdrawn: true });
    const row = async () =>
      (await desk.call('customs.table', { table: 'customs-offices', text: '2202', offset: 0, limit: 5 }))
        .rows[0];
    expect(await row()).toMatchObject({ code: '2202', withdrawn: true });
    expect(await desk.call('customs.codes', { table: 'customs-offices', text: '2202', limit: 5 })).toEqual(
      [],
    );
    await desk.call('customs.withdrawCode', { table: 'customs-offices', code: '2202', withdrawn: false });
    expect(await row()).toMatchObject({ withdrawn: false });
  });

  it('takes tariff lines from a file; an unknown code of a product is asked for by name', async () => {
    await desk.call('products.save', {
      record: {
        ...aProduct(),
        id: null,
        itemNo: 'T-200',
        customerItems: [],
        hsCode: HsCode.parse('6302319100'),
        nameZh: '棉制床单',
      },
      revision: null,
    });
    const before = await desk.call('customs.tariff', { text: '', offset: 0, limit: 50 });
    expect(before.missing).toMatchObject([{ hsCode: '6302319100', products: 1, name: '棉制床单' }]);
    chooses(
      'tariff.csv',
      '商品编号,商品名称,法定第一单位,法定第二单位,申报要素\n6302319100,棉制床单,条,千克,1:品名;2:品牌类型;3:出口享惠情况;4:织造方法;5:成分含量\n',
    );
    expect(await desk.call('customs.importTariff', {})).toMatchObject({ added: 1, skipped: [] });
    const after = await desk.call('customs.tariff', { text: '', offset: 0, limit: 50 });
    expect(after.missing).toEqual([]);
    expect(after.rows.find(({ hsCode }) => hsCode === '6302319100')).toMatchObject({
      firstUnitName: '条',
      secondUnitName: '千克',
      products: 1,
    });
  });

  it('refuses a file without codes and says nothing was changed', async () => {
    chooses('letter.csv', 'Dear sirs,\nplease find attached\n');
    expect(await desk.refusal('customs.importTable', { table: 'customs-offices' })).toMatchObject({
      rule: 'list-has-no-codes',
    });
    expect(await desk.refusal('customs.importTariff', {})).toMatchObject({ rule: 'list-has-no-tariff' });
  });
});
