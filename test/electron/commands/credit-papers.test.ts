import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPaper } from '#shared/documents/build-paper';
import { DocumentModel } from '#shared/documents/document-model';
import { PaperFacts } from '#shared/documents/paper-facts';
import type { CreditId, SalesOrderId, ShipmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { gatherPaperInput } from '../../../electron/queries/paper-input';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { anOrderLine } from '../../builders/an-order-line';

const day = (text: string) => PlainDate.parse(text);

/** Words that stand nowhere in our records: grade, brand and address as only the bank writes them. */
const CREDIT = `:27:1/1
:40A:IRREVOCABLE
:20:LC-2026-91
:31C:260306
:40E:UCP LATEST VERSION
:31D:260630CHINA
:52D:HANSEBANK AG, HAMBURG
:50:TEST CUSTOMER GMBH
AM SANDTORKAI 30, 20457 HAMBURG
GERMANY
:59:TEST GARMENTS COMPANY LIMITED
NO.1 TEST ROAD, NINGBO 315000, CHINA
:32B:USD3160,00
:41D:ANY BANK IN CHINA BY NEGOTIATION
:43P:NOT ALLOWED
:43T:ALLOWED
:44E:NINGBO
:44F:HAMBURG
:44C:260610
:45A:1,000 PCS OF MEN'S T-SHIRT T-100
BRAND HANSEATIC, COMBED RING-SPUN COTTON
AT USD3.16/PC FOB NINGBO, INCOTERMS 2020
:46A:+SIGNED COMMERCIAL INVOICE IN TRIPLICATE CERTIFYING THAT THE GOODS ARE OF CHINESE ORIGIN
+PACKING LIST IN 2 COPIES SHOWING GROSS AND NET WEIGHT
+FULL SET (3/3) OF CLEAN ON BOARD BILLS OF LADING MADE OUT TO ORDER OF HANSEBANK AG, MARKED FREIGHT COLLECT AND NOTIFY APPLICANT
:47A:+ALL DOCUMENTS MUST BEAR THIS CREDIT NUMBER AND IMPORT LICENCE NO. 4711/26
:48:21
:49:WITHOUT`;

let desk: TestDesk;
let creditId: CreditId;
let orderId: SalesOrderId;
let shipmentId: ShipmentId;

beforeAll(async () => {
  desk = await TestDesk.open();
  await desk.call('company.save', { company: aCompany() });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
  ({ orderId } = await desk.call('orders.create', {
    customerId: aCustomer().id,
    patch: { customerOrderNo: 'PO-4501', deliveryDate: day('2026-06-05'), lines: [anOrderLine()] },
  }));
  ({ shipmentId } = await desk.call('shipments.create', { orderIds: [orderId] }));
  const { revision } = await desk.call('shipments.file', { shipmentId });
  ({ creditId } = await desk.call('credits.create', {
    text: CREDIT,
    customerId: aCustomer().id,
    receivedOn: day('2026-03-09'),
  }));
  await desk.call('shipments.save', { shipmentId, revision, patch: { creditId } });
});
afterAll(() => desk.remove());

const kinds = ['commercial-invoice', 'packing-list', 'shipping-instruction'] as const;
function textOf(
  kind: (typeof kinds)[number],
  source: { shipmentId: ShipmentId } | { orderId: SalesOrderId },
) {
  const identity = { number: null, date: day('2026-05-20'), version: 1 };
  const built = buildPaper(kind, gatherPaperInput(desk.context.store, kind, source, identity), 'en');
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return JSON.stringify(DocumentModel.parse(built.value).body);
}

describe('papers of an order that is presented without a shipment', () => {
  it('bear the number and the words of its credit, and the check finds them there', async () => {
    const own = await desk.call('orders.create', {
      customerId: aCustomer().id,
      patch: { customerOrderNo: 'PO-4502', deliveryDate: day('2026-06-05'), lines: [anOrderLine()] },
    });
    const second = await desk.call('credits.create', {
      text: CREDIT.replace('LC-2026-91', 'LC-2026-92'),
      customerId: aCustomer().id,
      receivedOn: day('2026-03-09'),
    });
    expect(textOf('commercial-invoice', own)).not.toContain('LC-2026-92');
    const { revision } = await desk.call('credits.file', second);
    const shown = await desk.call('credits.present', {
      ...second,
      revision,
      shipmentIds: [],
      orderIds: [own.orderId],
    });
    const invoice = textOf('commercial-invoice', own);
    expect(invoice).toContain('LC-2026-92');
    expect(invoice).toContain('BRAND HANSEATIC, COMBED RING-SPUN COTTON');
    expect(textOf('packing-list', own)).toContain('IMPORT LICENCE NO. 4711/26');
    const { findings } = await desk.call('credits.check', {
      creditId: second.creditId,
      presentationId: shown.presentationId,
    });
    expect(findings.filter(({ check, state }) => check === 'L34' && state === 'discrepancy')).toEqual([]);
  });
});

describe('papers of a shipment under a credit', () => {
  it('take goods, firms and demanded words over from the credit', () => {
    const invoice = textOf('commercial-invoice', { shipmentId });
    for (const words of [
      "1,000 PCS OF MEN'S T-SHIRT T-100",
      'BRAND HANSEATIC, COMBED RING-SPUN COTTON',
      'FOB NINGBO, INCOTERMS 2020',
      'AM SANDTORKAI 30, 20457 HAMBURG',
      'TEST GARMENTS COMPANY LIMITED',
      'WE CERTIFY THAT THE GOODS ARE OF CHINESE ORIGIN',
      'IMPORT LICENCE NO. 4711/26',
      'LC-2026-91',
      'TO ORDER OF HANSEBANK AG',
    ])
      expect(invoice).toContain(words);
    const list = textOf('packing-list', { shipmentId });
    expect(list).toContain('IMPORT LICENCE NO. 4711/26');
    expect(list).not.toContain('BRAND HANSEATIC');
    const bill = textOf('shipping-instruction', { shipmentId });
    expect(bill).toContain('TO ORDER OF HANSEBANK AG');
    expect(bill).toContain('IMPORT LICENCE NO. 4711/26');
  });

  it('leave papers of the order, which stand on no credit, as they were', () => {
    const invoice = textOf('commercial-invoice', { orderId });
    expect(invoice).not.toContain('HANSEATIC');
    expect(invoice).not.toContain('SANDTORKAI');
  });

  it('pass the checks of description, firms, number and wording without a word typed', async () => {
    const { revision } = await desk.call('credits.file', { creditId });
    const { presentationId } = await desk.call('credits.present', {
      creditId,
      revision,
      shipmentIds: [shipmentId],
    });
    const { findings } = await desk.call('credits.check', { creditId, presentationId });
    const states = (check: string) => findings.filter((one) => one.check === check).map(({ state }) => state);
    expect(states('L09')).toEqual(['holds']);
    expect(states('L11')).toEqual(['holds']);
    // The signature is ink: only the clerk can say that it is there.
    expect(
      findings.filter(({ check, state }) => check === 'L15' && state !== 'holds').map(({ reason }) => reason),
    ).toEqual(['data-missing']);
    const wording = findings.filter(({ check, reason }) => check === 'L33' && reason === 'wording-to-read');
    expect(wording.map(({ facts }) => facts.kind)).toEqual(['bill-of-lading']);
    const ours = findings.filter(({ check, state }) => check === 'L34' && state === 'discrepancy');
    expect(ours).toEqual([]);
  });

  it('agree with each other: nothing hard stands between them', async () => {
    const { hard, differences } = await desk.call('crosscheck.shipment', { shipmentId });
    expect({
      hard,
      points: differences.filter(({ level }) => level === 'hard').map(({ point }) => point),
    }).toEqual({
      hard: 0,
      points: [],
    });
  });

  it('print what the clerk wrote instead, and the checks see it', async () => {
    const { revision, credit } = await desk.call('credits.file', { creditId });
    const wording = { ...credit.wording, goods: "1,000 PCS OF MEN'S T-SHIRT", statements: {} };
    await desk.call('credits.save', { creditId, revision, patch: { wording } });
    const invoice = textOf('commercial-invoice', { shipmentId });
    expect(invoice).not.toContain('BRAND HANSEATIC');
    const { findings } = await desk.call('credits.check', { creditId, presentationId: 'p1' });
    const [goods] = findings.filter(({ check }) => check === 'L09');
    expect(goods).toMatchObject({ state: 'discrepancy', reason: 'goods-words-missing' });
    expect(goods?.facts.words).toContain('HANSEATIC');
  });

  it('are frozen with what they stated', async () => {
    const { issuedId } = await desk.call('documents.issue', {
      kind: 'commercial-invoice',
      language: 'en',
      date: day('2026-05-20'),
      shipmentId,
    });
    const facts = PaperFacts.parse(desk.context.store.get('issuedDocuments', issuedId)?.facts);
    expect(facts).toMatchObject({
      wordedByCredit: true,
      goodsText: "1,000 PCS OF MEN'S T-SHIRT",
      statements: ['WE CERTIFY THAT THE GOODS ARE OF CHINESE ORIGIN', 'IMPORT LICENCE NO. 4711/26'],
    });
  });
});
