import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostingId } from '#shared/money/posting';
import { CustomerId } from '#shared/values/ids';
import { forkReaderLauncher } from '../../../electron/workbooks/fork-launcher';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { anOrderLine } from '../../builders/an-order-line';
import { buildReader } from '../workbooks/built-reader';
import { ACCOUNT, applied, book, bookMarch, day, decimalOf, MARCH } from './march-desk';

let desk: TestDesk;
let ids: Readonly<Record<string, PostingId>>;

beforeAll(async () => {
  desk = await TestDesk.open({
    launchReader: forkReaderLauncher(await buildReader()),
    now: '2025-04-01T08:00:00',
  });
  ids = await bookMarch(desk);
});
afterAll(() => desk.remove());

const open = async (name: string, text: string) =>
  (await desk.call('imports.open', { name, bytes: new TextEncoder().encode(text) })).token;

const BANK = [
  '交易日期,流水号,摘要,支出,收入,余额,对方户名',
  '2025-03-28,7902,汇入,,"10,000.00","10,000.00",TEST CUSTOMER GMBH',
  '2025-04-01,8010,INV-0301 and INV-0308,,"17,660.00","27,660.00",UNKNOWN REMITTER',
  '2025-04-01,8011,货款,,"22,150.00","49,810.00",Test Customer G.m.b.H',
  '2025-04-01,8012,手续费,"12.50",,"49,797.50",BANK OF TESTS',
].join('\n');

describe("the bank's file", () => {
  it('finds what is booked, what went out, who paid and what for', async () => {
    const token = await open('bank.csv', BANK);
    const bank = await desk.call('money.bankFile', { token, currency: 'USD' });
    expect(bank).toMatchObject({ outcome: 'read', ready: true, looksMirrored: false });
    expect(bank.rows.map(({ state, amount, reference }) => [reference, state, Number(amount)])).toEqual([
      ['7902', 'booked', 10_000],
      ['8010', 'new', 17_660],
      ['8011', 'new', 22_150],
      ['8012', 'outgoing', 12.5],
    ]);
    const [, two, short] = bank.rows;
    expect(two?.parties).toMatchObject([{ party: ACCOUNT.party, why: 'invoice' }]);
    // The two that the line names have 17,700.00 open: what lacks is a bank charge.
    expect(two?.suggestion).toMatchObject({ how: 'sum-with-charge' });
    expect(Number(two?.suggestion?.charge)).toBe(40);
    expect(short?.suggestion).toMatchObject({ how: 'with-charge' });
    expect(Number(short?.suggestion?.charge)).toBe(30);
    await desk.call('imports.cancel', { token });
  });

  it('books the rows that the clerk chose, each with its charge, and only once', async () => {
    const token = await open('bank.csv', BANK);
    const bank = await desk.call('money.bankFile', { token, currency: 'USD' });
    const short = bank.rows[2];
    if (!short) throw new Error('no third row');
    const wanted = { token, currency: 'USD' as const };
    const booked = await desk.call('money.bookBank', {
      ...wanted,
      rows: [{ key: short.key, party: ACCOUNT.party, charge: decimalOf('30.00') }],
    });
    expect(booked).toEqual({ booked: 1 });
    const { items, rows, unproved } = await desk.call('money.account', { account: ACCOUNT });
    expect(items.map((item) => item.entry.posting.number)).toEqual(['INV-0301', 'INV-0308']);
    expect(rows.slice(-2).map(({ entry }) => [entry.posting.type, entry.posting.number])).toEqual([
      ['RCT', '8011'],
      ['CHG', '8011'],
    ]);
    expect(Number(unproved)).toBe(0);
    const twice = await desk.refusal('money.bookBank', {
      ...wanted,
      rows: [{ key: short.key, party: ACCOUNT.party }],
    });
    expect(twice).toMatchObject({ rule: 'row-booked' });
    const out = bank.rows[3];
    const outgoing = await desk.refusal('money.bookBank', {
      ...wanted,
      rows: [{ key: out?.key, party: ACCOUNT.party }],
    });
    expect(outgoing).toMatchObject({ rule: 'row-not-receipt' });
    const again = await desk.call('money.bankFile', wanted);
    expect(again.knownLayout).toMatchObject({ timesUsed: 1 });
    await desk.call('imports.cancel', { token });
  });

  it('books money for an order as its deposit, where the order asks for it', async () => {
    const { orderId, number } = await desk.call('orders.create', {
      customerId: ACCOUNT.party,
      patch: {
        currency: 'USD',
        customerOrderNo: 'PO 5590',
        lines: [anOrderLine({ productId: null, quantity: decimalOf('1000'), unitPrice: decimalOf('4.00') })],
      },
    });
    const text = [
      'Value date,Bank reference,Narrative,Credit amount,Balance,Remitter',
      `2025-04-01,9001,deposit ${number},1200.00,1200.00,Test Customer GmbH`,
    ].join('\n');
    const token = await open('deposit.csv', text);
    const [row] = (await desk.call('money.bankFile', { token, currency: 'USD' })).rows;
    expect(row?.deposit).toEqual({ orderId, number, missing: '1200' });
    await desk.call('money.bookBank', {
      token,
      currency: 'USD',
      rows: [{ key: row?.key ?? '', party: ACCOUNT.party, orderId }],
    });
    const { order } = await desk.call('orders.overview', { orderId });
    expect(order.depositReceived).toEqual({ amount: '1200', on: '2025-04-01' });
    // The bank's number, the payer and the file stay with it, so that the entry can be traced.
    const { rows } = await desk.call('money.account', { account: ACCOUNT });
    const deposit = rows.find(({ entry }) => entry.posting.type === 'DEP')?.entry.posting;
    expect(deposit?.remark).toBe('9001 · Test Customer GmbH');
    expect(deposit?.file).not.toBeNull();
    const again = await desk.call('money.bankFile', { token, currency: 'USD' });
    expect(again.rows[0]).toMatchObject({ state: 'booked', deposit: null });
    await desk.call('imports.cancel', { token });
  });
});

describe('rows that look alike', () => {
  const order = async (customerOrderNo: string) => {
    const lines = [
      anOrderLine({ productId: null, quantity: decimalOf('1000'), unitPrice: decimalOf('3.00') }),
    ];
    const patch = { currency: 'USD' as const, customerOrderNo, lines };
    return desk.call('orders.create', { customerId: ACCOUNT.party, patch });
  };
  const states = async (token: string) =>
    (await desk.call('money.bankFile', { token, currency: 'USD' })).rows.map(({ state }) => state);

  it('are not taken for one booked deposit both: each entry of the books answers for one row', async () => {
    const first = await order('PO 5601');
    const text = [
      'Value date,Bank reference,Narrative,Credit amount,Balance,Remitter',
      '2025-04-01,9101,advance,900.00,900.00,Somebody Else Ltd',
      `2025-04-01,9102,deposit ${first.number},900.00,1800.00,Test Customer GmbH`,
    ].join('\n');
    const token = await open('alike.csv', text);
    const { rows } = await desk.call('money.bankFile', { token, currency: 'USD' });
    const booking = { key: rows[1]?.key ?? '', party: ACCOUNT.party, orderId: first.orderId };
    await desk.call('money.bookBank', { token, currency: 'USD', rows: [booking] });
    expect(await states(token)).toEqual(['new', 'booked']);
    await desk.call('imports.cancel', { token });
  });

  it('are not booked by a deposit without a number when they name another firm of ours, or its order', async () => {
    const other = aCustomer({ id: CustomerId.parse('c:other'), code: 'OTH', nameEn: 'Other House Imports' });
    const buyer = { ...other.buyer, name: 'Other House Imports Inc.' };
    await desk.call('customers.save', { record: { ...other, buyer }, revision: null });
    const { orderId } = await order('991');
    await desk.call('money.book', {
      entry: { account: ACCOUNT, type: 'DEP', date: day('2025-04-02'), amount: decimalOf('900.00') },
      charge: null,
      orderId,
    });
    const stateOf = async (line: string) => {
      const head = 'Value date,Bank reference,Narrative,Credit amount,Balance,Remitter';
      const token = await open('other.csv', [head, line].join('\n'));
      const [state] = await states(token);
      await desk.call('imports.cancel', { token });
      return state;
    };
    expect(await stateOf('2025-04-02,9301,advance,900.00,900.00,OTHER HOUSE IMPORTS INC')).toBe('new');
    // 991 stands inside a longer number: that names no order.
    expect(await stateOf('2025-04-02,4599103,goods,900.00,900.00,OTHER HOUSE IMPORTS INC')).toBe('new');
    expect(await stateOf('2025-04-02,9302,advance,900.00,900.00,TEST CUSTOMER GMBH')).toBe('booked');
    expect(await stateOf('2025-04-02,9303,deposit for 991,900.00,900.00,AGENT LTD')).toBe('booked');
    // A payer nobody knows may pay for the customer: the clerk looks at the entry.
    expect(await stateOf('2025-04-02,9304,advance,900.00,900.00,AGENT LTD')).toBe('booked');
  });

  it('know an entry again whose bank number was kept with the order that the row names', async () => {
    const text = [
      'Value date,Bank reference,PO No.,Credit amount,Balance,Remitter',
      '2025-04-01,9201,4507,77.00,77.00,Test Customer GmbH',
    ].join('\n');
    const token = await open('po.csv', text);
    const { rows } = await desk.call('money.bankFile', { token, currency: 'USD' });
    expect(rows[0]).toMatchObject({ state: 'new', reference: '9201 4507' });
    const booking = { key: rows[0]?.key ?? '', party: ACCOUNT.party, applications: [] };
    await desk.call('money.bookBank', { token, currency: 'USD', rows: [booking] });
    expect(await states(token)).toEqual(['booked']);
    await desk.call('imports.cancel', { token });
  });
});

describe('the account of a factory', () => {
  const account = (party: string) => ({ side: 'supplier' as const, party, currency: 'CNY' as const });
  const delivered = (note: string, style: string, quantity: string, unitPrice: string) => ({
    deliveryNote: note,
    style,
    process: '缝制',
    quantity: decimalOf(quantity),
    unit: '件',
    unitPrice: decimalOf(unitPrice),
    taxRatePercent: decimalOf('13'),
    vatInvoice: 'FP-1',
  });
  let factory: ReturnType<typeof account>;

  it('is kept like a customer file and refuses a second firm of the same code', async () => {
    const record = { id: null, code: 'HY', nameZh: '恒远制衣', paymentTerms: { text: '月结30天' } };
    const { supplierId } = await desk.call('suppliers.save', { record, revision: null });
    factory = account(supplierId);
    expect(await desk.refusal('suppliers.save', { record, revision: null })).toMatchObject({
      kind: 'duplicate',
    });
    const file = await desk.call('suppliers.file', { supplierId });
    expect(file.accounts).toEqual([factory]);
  });

  it('owes what was delivered less deductions and payments, in the same engine turned round', async () => {
    const [invoice] = await book(desk, 'INV', '2025-03-12', '45200.00', {
      account: factory,
      number: 'FP-1',
      delivery: [delivered('SH-1', 'A100', '6000', '4.52'), delivered('SH-2', 'A101', '4000', '4.52')],
    });
    await book(desk, 'DED', '2025-03-28', '1200.00', {
      account: factory,
      reason: '返工 120 件',
      reference: 'inspection QC-31',
      applications: [applied(invoice, '1200.00', '2025-03-28')],
    });
    await book(desk, 'RCT', '2025-03-30', '20000.00', {
      account: factory,
      number: '5567',
      applications: [applied(invoice, '20000.00', '2025-03-30')],
    });
    const { view } = await desk.call('money.statement', { account: factory, period: MARCH });
    expect(Number(view.closing)).toBe(-24_000);
    expect(
      view.deliveries.map((row) => [row.deliveryNote, Number(row.amountWithTax), Number(row.unpaid)]),
    ).toEqual([
      ['SH-1', 27_120, 24_000],
      ['SH-2', 18_080, 0],
    ]);
    expect(view.deliveries.map((row) => Number(row.deductions) + Number(row.paid))).toEqual([21_200, 0]);
    const { rows } = await desk.call('suppliers.list', { text: 'hyzy', offset: 0, limit: 10 });
    expect(rows.map((row) => [row.code, row.open.map((one) => Number(one.amount))])).toEqual([
      ['HY', [24_000]],
    ]);
    const { sums } = await desk.call('money.overview', {});
    expect(sums.map((sum) => [sum.side, sum.currency])).toEqual([
      ['customer', 'USD'],
      ['supplier', 'CNY'],
    ]);
  });

  it("matches the factory's own statement, in which we are the debtor", async () => {
    const theirs = [
      '送货日期,送货单号,摘要,借方,贷方,余额',
      '2025-03-01,,期初余额,,,0.00',
      '2025-03-12,FP-1,送货,"45,200.00",,"45,200.00"',
      '2025-03-30,5567,收款,,"20,000.00","25,200.00"',
    ].join('\n');
    const token = await open('factory.csv', theirs);
    const reading = await desk.call('money.readTheirs', { token, account: factory });
    expect(reading).toMatchObject({ ready: true, looksMirrored: false });
    const { reconciliationId } = await desk.call('money.keepTheirs', {
      token,
      account: factory,
      period: MARCH,
    });
    const view = await desk.call('money.match', { reconciliationId });
    expect(view.matches.map((match) => match.tier)).toEqual(['M1', 'M1']);
    expect([view.closings.ours, view.closings.theirs, view.total].map(Number)).toEqual([
      24_000, 25_200, -1200,
    ]);
    expect(view.differences.map(({ code, amount }) => [code, Number(amount)])).toEqual([['DED', -1200]]);
    const reply = await desk.call('money.reply', { reconciliationId, language: 'zh' });
    expect(reply.rows[0]).toMatchObject({ what: '质量或短少扣款', action: '附扣款依据，请入账。' });
    expect(Number(view.unexplained)).toBe(0);
  });

  it('closes rows that only the factory has one by one, each note under a number of its own', async () => {
    const theirs = [
      'Date,Document no.,Text,Debit,Credit',
      '2025-03-15,FP-90,Invoice,100.00,',
      '2025-03-16,FP-91,Invoice,100.00,',
    ].join('\n');
    const token = await open('only-theirs.csv', theirs);
    const { reconciliationId } = await desk.call('money.keepTheirs', {
      ...{ token, account: factory, period: MARCH },
    });
    for (const row of ['FP-90', 'FP-91']) {
      const { differences, revision } = await desk.call('money.match', { reconciliationId });
      const found = differences.find(({ theirs: [id = ''] }) => id.includes(row));
      if (!found) throw new Error('no difference');
      const { key, amount } = found;
      await desk.call('money.closeDifference', {
        ...{ reconciliationId, revision, key, amount, how: 'DN', reason: 'freight, as agreed' },
      });
    }
    const { rows } = await desk.call('money.account', { account: factory, period: MARCH });
    expect(
      rows.filter(({ entry }) => entry.posting.type === 'DN').map(({ entry }) => entry.posting.number),
    ).toEqual(['FP-90-D', 'FP-91-D']);
    await desk.call('store.undo', {});
    await desk.call('store.undo', {});
    await desk.call('money.removeReconciliation', { reconciliationId });
  });

  it('asks whether a table is mirrored before it takes it over', async () => {
    const mirrored = [
      'Date,Document no.,Text,Debit,Credit',
      '2025-03-12,FP-1,Invoice,,45200.00',
      '2025-03-15,FP-9,Invoice,,100.00',
      '2025-03-30,5567,Payment,20000.00,',
    ].join('\n');
    const token = await open('mirrored.csv', mirrored);
    const asked = await desk.call('money.readTheirs', { token, account: factory });
    expect(asked).toMatchObject({ ready: false, looksMirrored: true });
    const refused = await desk.refusal('money.keepTheirs', { token, account: factory, period: MARCH });
    expect(refused).toMatchObject({ rule: 'statement-needs-a-clerk' });
    const turned = await desk.call('money.readTheirs', {
      token,
      account: factory,
      choices: { mirrored: true },
    });
    expect(turned).toMatchObject({ ready: true, looksMirrored: false });
    expect(turned.rows.map((row) => Number(row.amount))).toEqual([45_200, 100, -20_000]);
    await desk.call('imports.cancel', { token });
  });

  it('stays while it has entries', async () => {
    const refused = await desk.refusal('suppliers.remove', { supplierId: factory.party });
    expect(refused).toMatchObject({ rule: 'supplier-in-use' });
    const customer = await desk.refusal('customers.remove', { customerId: ACCOUNT.party });
    expect(customer).toMatchObject({ rule: 'customer-in-use' });
    expect(ids['CN-0302']).toBeDefined();
  });

  it('numbers its statement in the same series', async () => {
    const paper = { kind: 'factory-statement' as const, account: factory, ...MARCH, language: 'zh' as const };
    const { number } = await desk.call('money.issuePaper', { paper, date: day('2025-04-01') });
    expect(number).toBe('ST-2025-0001');
    const wrong = await desk.refusal('money.paper', { ...paper, kind: 'customer-statement' });
    expect(wrong).toMatchObject({ rule: 'wrong-side' });
  });
});

describe("money out in the bank's file", () => {
  it('goes to the factory it names or whose invoice it is, and is known the next time', async () => {
    const firm = async (code: string, nameZh: string) =>
      (
        await desk.call('suppliers.save', {
          record: { id: null, code, nameZh, paymentTerms: {} },
          revision: null,
        })
      ).supplierId;
    const [dyer, knitter] = [await firm('DYE', '宁波海川染整厂'), await firm('KNIT', '绍兴远航面料')];
    const account = (party: string) => ({ side: 'supplier' as const, party, currency: 'USD' as const });
    const [first] = await book(desk, 'INV', '2025-02-10', '4300.00', {
      account: account(dyer),
      number: 'HY-1',
    });
    await book(desk, 'INV', '2025-02-20', '777.70', { account: account(knitter), number: 'YJ-9' });
    const text = [
      '交易日期,流水号,摘要,支出,收入,余额,对方户名',
      '2025-03-30,9101,加工费,"4,300.00",,"1.00",宁波海川染整厂',
      '2025-03-30,9102,货款,"777.70",,"1.00",',
      '2025-03-30,9103,手续费,"12.50",,"1.00",BANK OF TESTS',
    ].join('\n');
    const token = await open('out.csv', text);
    const wanted = { token, currency: 'USD' as const };
    const { rows } = await desk.call('money.bankFile', wanted);
    expect(rows.map((row) => [row.side, row.state, row.parties[0]?.party, row.parties[0]?.why])).toEqual([
      ['supplier', 'outgoing', dyer, 'name'],
      ['supplier', 'outgoing', knitter, 'amount'],
      ['supplier', 'outgoing', undefined, undefined],
    ]);
    expect(rows[0]?.suggestion).toMatchObject({ how: 'exact', applications: [{ to: first }] });
    const [one, two] = rows;
    if (!one || !two) throw new Error('no rows');
    const refused = await desk.refusal('money.bookBank', {
      ...wanted,
      rows: [{ key: one.key, party: ACCOUNT.party }],
    });
    expect(refused).toMatchObject({ rule: 'row-not-receipt' });
    await desk.call('money.bookBank', {
      ...wanted,
      rows: [
        { key: one.key, party: dyer },
        { key: two.key, party: knitter },
      ],
    });
    const paid = await desk.call('money.account', { account: account(dyer) });
    expect(paid.rows.map((row) => [row.entry.posting.type, row.entry.posting.number])).toEqual([
      ['INV', 'HY-1'],
      ['RCT', '9101'],
    ]);
    expect(Number(paid.closing)).toBe(0);
    const again = await desk.call('money.bankFile', wanted);
    expect(again.rows.map((row) => row.state)).toEqual(['booked', 'booked', 'outgoing']);
    await desk.call('imports.cancel', { token });
  });
});
