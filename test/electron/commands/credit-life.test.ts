import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startingCalendar } from '#shared/credit/bank-countries';
import { TransportDocument } from '#shared/credit/presentation';
import { DecimalText } from '#shared/values/decimal';
import type { CreditId, SalesOrderId, ShipmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { anOrderLine } from '../../builders/an-order-line';

const day = (text: string) => PlainDate.parse(text);

/** A credit for the customer and the order that the builders make: 1,000 T-shirts at 3.16. */
const CREDIT = `{1:F01BKCHCNBJA92A0000000000}{2:O7001530260306DEUTDEFFAXXX00000000002603062230N}{4:
:27:1/1
:40A:IRREVOCABLE
:20:LC-2026-88
:31C:260306
:40E:UCP LATEST VERSION
:31D:260630CHINA
:50:TEST CUSTOMER GMBH
HAFENWEG 1
20095 HAMBURG, GERMANY
:59:TEST GARMENTS CO., LTD.
1 TEST ROAD, NINGBO, CHINA
:32B:USD3160,00
:41D:ANY BANK IN CHINA
BY NEGOTIATION
:43P:NOT ALLOWED
:43T:ALLOWED
:44E:NINGBO
:44F:HAMBURG
:44C:260610
:45A:1,000 PCS OF MEN'S T-SHIRT T-100 NAVY AT USD3.16/PC FOB NINGBO
:46A:+SIGNED COMMERCIAL INVOICE IN TRIPLICATE
+PACKING LIST IN 2 COPIES
+FULL SET (3/3) OF CLEAN ON BOARD BILLS OF LADING MADE OUT TO ORDER, MARKED FREIGHT COLLECT AND NOTIFY APPLICANT
:47A:+DISCREPANCY FEE USD 80.00
:48:21
:49:WITHOUT
-}`;

const AMENDMENT = ':20:LC-2026-88\n:26E:1\n:30:260401\n:44C:260620\n:31D:260710CHINA';

let desk: TestDesk;
let creditId: CreditId;
let orderId: SalesOrderId;
let shipmentId: ShipmentId;

beforeAll(async () => {
  desk = await TestDesk.open();
  await desk.call('company.save', { company: aCompany() });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
  const order = await desk.call('orders.create', {
    customerId: aCustomer().id,
    patch: { customerOrderNo: 'PO-4501', deliveryDate: day('2026-06-05'), lines: [anOrderLine()] },
  });
  orderId = order.orderId;
  ({ shipmentId } = await desk.call('shipments.create', { orderIds: [orderId] }));
});
afterAll(() => desk.remove());

const file = () => desk.call('credits.file', { creditId });
const seen = async () => ({ creditId, revision: (await file()).revision });

describe('a letter of credit from its text to the bank', () => {
  it('is shown before it is stored, with the customer who applied for it', async () => {
    const read = await desk.call('credits.readText', { text: CREDIT });
    expect(read).toMatchObject({
      kind: 'issue',
      creditNo: 'LC-2026-88',
      existing: null,
      customerId: aCustomer().id,
      doubts: [],
      textDoubts: [],
    });
    expect(read.terms).toMatchObject({ amount: '3160', currency: 'USD', latestShipment: '2026-06-10' });
  });

  it('is kept with its text, and refused a second time', async () => {
    const input = { text: CREDIT, customerId: aCustomer().id, receivedOn: day('2026-03-09') };
    ({ creditId } = await desk.call('credits.create', input));
    const view = await file();
    expect(view.credit.issue.text).toBe(CREDIT);
    expect(view.row).toMatchObject({
      number: 'LC-2026-88',
      used: '0.00',
      available: '3160.00',
      clock: { kind: 'ship', date: '2026-06-10', days: 92 },
    });
    expect(await desk.refusal('credits.create', input)).toMatchObject({
      kind: 'duplicate',
      facts: { number: 'LC-2026-88' },
    });
    expect(
      await desk.refusal('credits.create', { ...input, text: 'Dear friend, please ship soon.' }),
    ).toMatchObject({ rule: 'credit-unreadable' });
  });

  it('stands on the register and is found by number and applicant', async () => {
    for (const text of ['88', 'hafenweg', 't-shirt', '']) {
      const list = await desk.call('credits.list', { text, offset: 0, limit: 20 });
      expect(list.rows.map(({ number }) => number)).toEqual(['LC-2026-88']);
    }
    expect(
      (await desk.call('credits.list', { text: '', offset: 0, limit: 20, filter: 'closed' })).total,
    ).toBe(0);
  });

  it('waits with an amendment until it is accepted, and goes back when that is undone', async () => {
    expect(
      await desk.refusal('credits.amend', {
        ...(await seen()),
        text: AMENDMENT.replace('88', '89'),
        receivedOn: day('2026-04-02'),
      }),
    ).toMatchObject({ rule: 'amendment-of-other' });
    const { amendmentId } = await desk.call('credits.amend', {
      ...(await seen()),
      text: AMENDMENT,
      receivedOn: day('2026-04-02'),
    });
    let view = await file();
    expect(view.terms.latestShipment).toBe('2026-06-10');
    expect(view.amendments[0]?.changes).toEqual([
      { term: 'expiryDate', before: '2026-06-30', after: '2026-07-10' },
      { term: 'latestShipment', before: '2026-06-10', after: '2026-06-20' },
    ]);
    await desk.call('credits.decideAmendment', { ...(await seen()), amendmentId, state: 'accepted' });
    view = await file();
    expect(view.terms).toMatchObject({ latestShipment: '2026-06-20', expiryDate: '2026-07-10' });
    expect(view.amendments[0]).toMatchObject({ state: 'accepted', decidedBy: 'Chen Mo' });
    await desk.call('store.undo', {});
    expect((await file()).terms.latestShipment).toBe('2026-06-10');
    await desk.call('credits.decideAmendment', { ...(await seen()), amendmentId, state: 'accepted' });
  });

  it('is set right by the clerk and read anew when he takes it back', async () => {
    await desk.call('credits.correct', {
      ...(await seen()),
      amendmentId: null,
      corrections: { placeOfReceipt: 'NINGBO CY' },
    });
    expect((await file()).terms.placeOfReceipt).toBe('NINGBO CY');
    await desk.call('credits.correct', {
      ...(await seen()),
      amendmentId: null,
      corrections: {},
      forget: ['placeOfReceipt'],
    });
    expect((await file()).terms.placeOfReceipt).toBe('');
    const stale = { creditId, revision: 1 };
    expect(
      await desk.refusal('credits.correct', { ...stale, amendmentId: null, corrections: {} }),
    ).toMatchObject({ kind: 'changed-meanwhile' });
  });

  it('is presented under from a shipment, with what its papers know', async () => {
    const { presentationId } = await desk.call('credits.present', {
      ...(await seen()),
      shipmentIds: [shipmentId],
    });
    const view = await file();
    const [first] = view.presentations;
    expect(first?.presentation).toMatchObject({ id: presentationId, shipmentIds: [shipmentId] });
    expect(first?.presentation.transports[0]).toMatchObject({ portOfLoading: 'Ningbo', clean: null });
    expect(first?.presentation.documents.map(({ kind }) => kind)).toEqual([
      'commercial-invoice',
      'packing-list',
      'bill-of-lading',
    ]);
    expect(first?.drawing).toBe('3160.00');
    expect(first?.counts.unknown).toBeGreaterThan(5);
    expect((await desk.call('shipments.file', { shipmentId })).shipment.creditId).toBe(creditId);
  });

  it('is checked against our own papers: a late shipment is named with its article', async () => {
    const view = await file();
    const presentation = view.presentations[0]?.presentation;
    if (!presentation) throw new Error('there is a presentation');
    const bill = TransportDocument.parse({
      ...presentation.transports[0],
      number: 'HDMU1',
      issuedOn: '2026-06-21',
      onBoardOn: '2026-06-21',
      wording: 'shipped',
      originalsIssued: 3,
      originalsPresented: 3,
      consignee: 'TO ORDER',
      notify: 'TEST CUSTOMER GMBH, HAFENWEG 1, 20095 HAMBURG, GERMANY',
      carrier: 'LINE',
      signedAs: 'carrier',
      vessel: 'MV A',
      voyage: '1',
      freight: 'collect',
      clean: true,
      onDeck: false,
      charterParty: false,
      transhipped: false,
    });
    const documents = presentation.documents.map((one) => ({
      ...one,
      originals: 3,
      copies: 3,
      signed: true,
      wordingAgrees: true,
    }));
    await desk.call('credits.savePresentation', {
      ...(await seen()),
      presentation: { ...presentation, transports: [bill], documents },
    });
    const { findings } = await desk.call('credits.check', { creditId, presentationId: presentation.id });
    const wrong = findings.filter(({ state }) => state === 'discrepancy');
    expect(wrong.map(({ check, reason }) => `${check} ${reason}`)).toEqual(['L06 shipped-late']);
    expect(wrong[0]).toMatchObject({
      article: '29(c)',
      values: [
        { source: 'letter-of-credit', detail: '44C', value: '2026-06-20' },
        { source: 'transport-document', detail: 'HDMU1', value: '2026-06-21' },
      ],
      mend: { place: 'transport', detail: 'onBoardOn' },
    });
    expect((await file()).row.clock).toMatchObject({ kind: 'present', date: '2026-07-10' });
  });

  it('gives a list for the bank, on paper and as a workbook, frozen when it is handed over', async () => {
    const paper = { creditId, presentationId: 'p1', language: 'both' as const };
    const { pdf, pages } = await desk.call('credits.bankList', paper);
    expect(new TextDecoder('latin1').decode(pdf.slice(0, 5))).toBe('%PDF-');
    expect(pages).toBeLessThanOrEqual(2);
    await desk.call('credits.saveBankList', { ...paper, format: 'xlsx' });
    expect([...desk.saved.keys()]).toContain('LC-2026-88 bank-list both draft.xlsx');
    const issued = await desk.call('credits.issueBankList', { ...paper, date: day('2026-06-25') });
    expect(issued.number).toBe('LC-2026-88 P1');
    expect((await file()).papers).toMatchObject([{ kind: 'bank-list', number: 'LC-2026-88 P1', version: 1 }]);
    const frozen = await desk.call('documents.preview', { issuedId: issued.issuedId });
    expect(frozen.draft).toBe(false);
    const out = process.env['LOOK_DIR'];
    if (out !== undefined) {
      mkdirSync(out, { recursive: true });
      writeFileSync(`${out}/bank-list.pdf`, frozen.pdf);
    }
  });

  it('keeps the drawn amount once it lies at the bank, and counts it as used', async () => {
    const presentation = (await file()).presentations[0]?.presentation;
    if (!presentation) throw new Error('there is a presentation');
    await desk.call('credits.savePresentation', {
      ...(await seen()),
      presentation: { ...presentation, presentedOn: day('2026-06-26') },
    });
    const view = await file();
    expect(view.presentations[0]?.presentation.drawing).toBe('3160');
    expect(view.presentations[0]?.bankAnswerBy).toBe('2026-07-03');
    expect(view.row).toMatchObject({
      used: '3160.00',
      available: '0.00',
      clock: { kind: 'bank-answer', date: '2026-07-03' },
    });
    expect(
      await desk.refusal('credits.removePresentation', { ...(await seen()), presentationId: 'p1' }),
    ).toMatchObject({ rule: 'presentation-at-bank' });
    expect(await desk.refusal('credits.remove', await seen())).toMatchObject({
      rule: 'credit-presented',
    });
    const stale = { ...(await seen()), revision: 1 };
    expect((await desk.refusal('credits.remove', stale)).kind).toBe('changed-meanwhile');
  });

  it('counts the holidays that the clerk enters', async () => {
    const [row] = await desk.call('credits.calendars', {});
    expect(row).toMatchObject({ calendar: { id: 'CN' }, revision: 0, years: [2025, 2026] });
    const calendar = { ...startingCalendar('CN'), holidays: [{ date: day('2026-06-29'), name: 'closed' }] };
    await desk.call('credits.saveCalendar', { calendar, revision: 0 });
    expect((await file()).presentations[0]?.bankAnswerBy).toBe('2026-07-06');
  });

  it('is read back from the disk as it was', async () => {
    const before = (await file()).credit;
    await desk.close();
    desk = await TestDesk.open({ folder: desk.folder });
    expect((await file()).credit).toEqual(before);
    expect(DecimalText.parse((await file()).row.used)).toBe('3160.00');
  });

  it('frees its shipments when it is removed', async () => {
    const other = await desk.call('credits.create', {
      text: CREDIT.replaceAll('LC-2026-88', 'LC-2026-90'),
      customerId: null,
      receivedOn: day('2026-03-09'),
    });
    const revision = (await desk.call('shipments.file', { shipmentId })).revision;
    await desk.call('shipments.save', { shipmentId, revision, patch: { creditId: other.creditId } });
    const { revision: seenRevision } = await desk.call('credits.file', { creditId: other.creditId });
    await desk.call('credits.remove', { creditId: other.creditId, revision: seenRevision });
    expect((await desk.call('shipments.file', { shipmentId })).shipment.creditId).toBeNull();
  });
});

describe('the papers of a shipment under a credit', () => {
  it('bear its number, so that the bank finds it on each', async () => {
    const { findings } = await desk.call('credits.check', { creditId, presentationId: 'p1' });
    const facts = findings.filter(({ check }) => check === 'L34');
    expect(facts.map(({ state }) => state)).toEqual(['not-asked']);
    const revision = (await file()).revision;
    await desk.call('credits.correct', {
      creditId,
      revision,
      amendmentId: null,
      corrections: {
        documents: (await file()).terms.documents.map((asked) => ({ ...asked, quotesCredit: true })),
      },
    });
    await desk.call('shipments.save', {
      shipmentId,
      revision: (await desk.call('shipments.file', { shipmentId })).revision,
      patch: { creditId },
    });
    const now = await desk.call('credits.check', { creditId, presentationId: 'p1' });
    const quoted = now.findings.filter(({ check }) => check === 'L34');
    // Only the bill of lading is still to be looked at.
    expect(quoted.map(({ state, mend }) => `${state} ${mend?.detail}`)).toEqual(['unknown d3']);
  });
});
