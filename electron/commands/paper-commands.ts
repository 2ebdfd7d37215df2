import type { PaperReference } from '#shared/api/views/file-views';
import { depositMissing, isDepositMissing } from '#shared/checklists/deposit';
import { buildPaper, isCustomsForm, isQualityForm } from '#shared/documents/build-paper';
import { DocumentModel } from '#shared/documents/document-model';
import { factsOf } from '#shared/documents/facts/facts-of';
import { type FormKind, type PaperLanguage, SHIPPED_FORM_KINDS } from '#shared/domain/form-kind';
import { decisionOf } from '#shared/domain/inspection';
import type { IssuedDocument } from '#shared/domain/issued-document';
import type { NumberSeries } from '#shared/domain/numbering';
import { tickedByIssue } from '#shared/domain/order-follow-up';
import { type PaperSource, paperSource } from '#shared/domain/paper-source';
import type {
  ComplaintId,
  IssuedDocumentId,
  QuotationId,
  SalesOrderId,
  ShipmentId,
} from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { todayOf } from '../clock';
import { safeFileName } from '../files/file-name';
import type { HandlersOf } from '../ipc/handlers';
import type { PaperStamp } from '../print/paper-press';
import { sheetFor } from '../print/printing';
import { declaredPaper } from '../queries/customs-declared';
import { customsPaper } from '../queries/customs-papers';
import { modelHash } from '../queries/model-hash';
import { shipsElsewhere } from '../queries/order-shipments';
import { gatherPaperInput } from '../queries/paper-input';
import { issuedFor } from '../queries/paper-rows';
import { qualityPaper } from '../queries/quality-papers';
import type { Records } from '../queries/records';
import type { Transaction } from '../store/transaction';
import type { DeskContext } from './context';
import { releasePaper } from './crosscheck-commands';
import { takeNumber } from './numbers';
import { notFound, ruleBroken, valueOrThrow } from './outcome';

type Channels =
  | 'documents.preview'
  | 'documents.issue'
  | 'documents.void'
  | 'documents.stop'
  | 'documents.save'
  | 'documents.printers'
  | 'documents.print';

/** A number that was given stays given: a wrong paper is voided, never taken back. */
export const FINAL = { undoable: false } as const;

export function paperCommands(desk: DeskContext): HandlersOf<Channels> {
  const { store, press, printing, dialogs } = desk;
  return {
    'documents.preview': async (reference) => {
      const paper = paperFor(store, reference, todayOf(desk.clock));
      const { bytes, pages } = await press.pdf(paper.model, paper.stamp);
      return { pdf: bytes, pages, draft: paper.number === null, number: paper.number };
    },
    'documents.issue': async ({ kind, language, date, waiver, ...named }) => {
      const source = sourceOf(named);
      const at = desk.clock.now().toISOString();
      const order = { kind, language, date, source, at, by: desk.clerk(), waiver };
      const issued = valueOrThrow(
        await store.change('documents.issue', (tx) => issuePaper(tx, order), FINAL),
      );
      return { issuedId: issued.id, number: issued.number };
    },
    'documents.void': async ({ issuedId, reason }) => {
      valueOrThrow(
        await store.change(
          'documents.void',
          (tx) => {
            const paper = tx.get('issuedDocuments', issuedId);
            if (!paper) throw notFound('paper');
            if (paper.voided !== null) throw ruleBroken('already-void', { number: paper.number });
            // What customs holds is withdrawn on the page of the declaration.
            if (isCustomsForm(paper.kind)) throw ruleBroken('paper-was-declared', { number: paper.number });
            tx.put('issuedDocuments', { ...paper, voided: { on: todayOf(desk.clock), reason } });
          },
          FINAL,
        ),
      );
      return {};
    },
    'documents.stop': ({ token }) => {
      desk.works.stop(token);
      return {};
    },
    'documents.save': async ({ paper: reference, format }) => {
      const paper = paperFor(store, reference, todayOf(desk.clock));
      const { bytes } =
        format === 'pdf'
          ? await press.pdf(paper.model, paper.stamp)
          : await press.xlsx(paper.model, paper.stamp);
      return dialogs.saveFile(`${fileNameOf(paper)}.${format}`, bytes);
    },
    'documents.printers': () => printing.printers(),
    'documents.print': async ({ paper: reference, printer, copies }) => {
      const paper = paperFor(store, reference, todayOf(desk.clock));
      const { bytes, pages } = await press.pdf(paper.model, paper.stamp);
      const sheet = sheetFor([paper.model]);
      await printing.print({ pdf: bytes, pages, title: fileNameOf(paper), sheet, printer, copies });
      return {};
    },
  };
}

/** A paper with what its file is called by. */
export interface Paper {
  readonly kind: FormKind;
  readonly model: DocumentModel;
  readonly number: string | null;
  readonly language: PaperLanguage;
  /** The order's or quotation's number, by which a draft's file is called. */
  readonly of: string;
  /** Over a void paper, however often it is shown or printed again. */
  readonly stamp: PaperStamp | null;
}

/** The frozen model of an issued paper, or the draft as the records stand now. */
export function paperFor(records: Records, reference: PaperReference, today: PlainDate): Paper {
  if ('issuedId' in reference) {
    const issued = records.get('issuedDocuments', reference.issuedId);
    if (!issued) throw notFound('paper');
    const { kind, number, language } = issued;
    const stamp = voidStamp(issued);
    return { kind, number, language, of: number, stamp, model: DocumentModel.parse(issued.model) };
  }
  const { kind, language } = reference;
  const source = sourceOf(reference);
  if (isCustomsForm(kind)) {
    if (!('shipmentId' in source)) throw notFound('shipment');
    const declared = declaredPaper(records, kind, source.shipmentId);
    if (declared !== null) return paperFor(records, { issuedId: declared.id }, today);
    const model = customsPaper(records, kind, source.shipmentId, today);
    return { kind, language: 'zh', of: numberOf(records, source) ?? '', number: null, stamp: null, model };
  }
  if (isQualityForm(kind)) {
    const model = qualityPaper(records, kind, source, { number: null, date: today, version: 1, language });
    return { kind, language, of: numberOf(records, source) ?? '', number: null, stamp: null, model };
  }
  const date = paperDate(records, source, today);
  const input = gatherPaperInput(records, kind, source, { number: null, date, version: 1 });
  const of = numberOf(records, source) ?? input.quotation?.number ?? '';
  return {
    kind,
    language,
    of,
    number: null,
    stamp: null,
    model: valueOrThrow(buildPaper(kind, input, language)),
  };
}

/** `VOID 作废` with day and reason; `null` while the paper counts. */
function voidStamp({ voided }: IssuedDocument): PaperStamp | null {
  return voided === null ? null : { text: 'VOID 作废', note: `${voided.on}  ${voided.reason}` };
}

export function sourceOf(named: Parameters<typeof paperSource>[0]): PaperSource {
  const source = paperSource(named);
  if (source === null) throw notFound('order');
  return source;
}

/** Number of the record a paper stands on; `undefined` where records of that kind have none. */
function numberOf(records: Pick<Records, 'get'>, source: PaperSource): string | undefined {
  if ('orderId' in source) return records.get('orders', source.orderId)?.number;
  if ('shipmentId' in source) return records.get('shipments', source.shipmentId)?.number;
  if ('inspectionId' in source) return records.get('inspections', source.inspectionId)?.number;
  if ('complaintId' in source) return records.get('complaints', source.complaintId)?.number;
  return undefined;
}

/** `PI-2026-0001 proforma-invoice en`, `SO-2026-0001 proforma-invoice en draft`. Safe on every file system. */
export function fileNameOf(paper: Pick<Paper, 'kind' | 'number' | 'language' | 'of'>): string {
  const parts = [paper.of, paper.kind, paper.language, paper.number === null ? 'draft' : ''];
  return safeFileName(parts.filter((part) => part !== '').join(' '));
}

export interface IssueOrder {
  readonly kind: FormKind;
  readonly language: PaperLanguage;
  readonly date: PlainDate;
  readonly source: PaperSource;
  readonly at: string;
  readonly by: string;
  /** Why it goes out although papers disagree. */
  readonly waiver?: string | undefined;
}

/** Numbers, builds and freezes a paper in one change: it is stored whole or not at all. */
export function issuePaper(tx: Transaction, issue: IssueOrder): IssuedDocument {
  const records: Records = { get: (c, id) => tx.get(c, id), all: (c) => tx.all(c), revision: () => 0 };
  refuseCancelled(tx, issue.source);
  refuseUnpaid(tx, issue);
  refuseTwice(tx, issue);
  const before = issuedFor(records, issue.source);
  const version = before.filter((paper) => paper.kind === issue.kind).length + 1;
  const number = numberFor(tx, issue, before);
  const date = paperDate(records, issue.source, issue.date);
  const { model, facts, layout } = builtFor(tx, records, issue, { number, date, version });
  const document: IssuedDocument = {
    id: tx.nextId() as IssuedDocumentId,
    kind: issue.kind,
    number,
    version,
    language: issue.language,
    date,
    orderId: 'orderId' in issue.source ? issue.source.orderId : null,
    quotationId: 'quotationId' in issue.source ? issue.source.quotationId : null,
    shipmentId: 'shipmentId' in issue.source ? issue.source.shipmentId : null,
    creditId: 'creditId' in issue.source ? issue.source.creditId : null,
    ...('inspectionId' in issue.source || 'complaintId' in issue.source ? issue.source : {}),
    account: 'account' in issue.source ? issue.source.account : null,
    model,
    layout,
    modelHash: modelHash(model),
    facts,
    issuedAt: issue.at,
    issuedBy: issue.by,
    handedTo: [],
    voided: null,
  };
  tx.put('issuedDocuments', document);
  if ('orderId' in issue.source) tickReissued(tx, issue.source.orderId, issue);
  if ('quotationId' in issue.source) markSent(tx, issue.source.quotationId, number);
  if ('complaintId' in issue.source) markAnswered(tx, issue.source.complaintId, date);
  return document;
}

/** The paper as it goes out; what other papers must agree with is compared before. */
function builtFor(
  tx: Transaction,
  records: Records,
  issue: IssueOrder,
  identity: { readonly number: string; readonly date: PlainDate; readonly version: number },
) {
  const { kind, source, language } = issue;
  if (isQualityForm(kind)) {
    refuseUndecided(tx, source);
    const model = qualityPaper(records, kind, source, { ...identity, language });
    return { model, facts: null, layout: null };
  }
  const input = gatherPaperInput(records, kind, source, identity);
  const model = valueOrThrow(buildPaper(kind, input, language));
  const facts = factsOf(kind, input, language);
  if (facts !== null)
    releasePaper(tx, records, { ...issue, facts, date: identity.date, waiver: issue.waiver });
  return { model, facts, layout: input.layout ?? null };
}

/** What asked for the paper again is done. */
function tickReissued(tx: Transaction, orderId: SalesOrderId, { kind, date, by }: IssueOrder): void {
  const order = tx.get('orders', orderId);
  const open = order?.followUps.some((item) => item.doneOn === null && item.paper?.kind === kind);
  if (!order || !open) return;
  tx.put('orders', { ...order, followUps: [...tickedByIssue(order.followUps, kind, { on: date, by })] });
}

/** A report says what was decided: before anything was counted there is nothing to sign. */
function refuseUndecided(tx: Transaction, source: PaperSource): void {
  const inspection = 'inspectionId' in source ? tx.get('inspections', source.inspectionId) : undefined;
  if (inspection && decisionOf(inspection) === 'pending')
    throw ruleBroken('inspection-pending', { number: inspection.number });
}

/** The day the answer went out is the day the customer was answered. */
function markAnswered(tx: Transaction, complaintId: ComplaintId, date: PlainDate): void {
  const complaint = tx.get('complaints', complaintId);
  if (complaint && complaint.answeredOn === null) tx.put('complaints', { ...complaint, answeredOn: date });
}

/** A quotation is dated by its own record, from which its validity counts; other papers by the day they are issued. */
function paperDate(records: Pick<Records, 'get'>, source: PaperSource, otherwise: PlainDate): PlainDate {
  return 'quotationId' in source
    ? (records.get('quotations', source.quotationId)?.date ?? otherwise)
    : otherwise;
}

/** A customer who holds a paper believes that the order stands. */
function refuseCancelled(tx: Transaction, source: PaperSource): void {
  const order = 'orderId' in source ? tx.get('orders', source.orderId) : undefined;
  if (order?.stage.name === 'cancelled') throw ruleBroken('order-cancelled', { number: order.number });
  const shipment = 'shipmentId' in source ? tx.get('shipments', source.shipmentId) : undefined;
  if (shipment?.state === 'cancelled') throw ruleBroken('shipment-cancelled', { number: shipment.number });
}

/** The factory starts on its paper: without the deposit it goes out only once somebody has taken that upon himself. */
function refuseUnpaid(tx: Transaction, { kind, source }: IssueOrder): void {
  const order =
    kind === 'production-order' && 'orderId' in source ? tx.get('orders', source.orderId) : undefined;
  if (order?.stage.name !== 'confirmed' || !isDepositMissing(order)) return;
  if (order.waivers.some(({ rule }) => rule === 'deposit-missing')) return;
  const { amount, currency } = depositMissing(order);
  throw ruleBroken('deposit-missing', { amount, currency });
}

/** The shipment invoices what the order would invoice a second time, and the other way about. */
function refuseTwice(tx: Transaction, { kind, source }: IssueOrder): void {
  if ('shipmentId' in source && kind === 'commercial-invoice') refuseInvoiced(tx, source.shipmentId);
  if (!('orderId' in source) || !(SHIPPED_FORM_KINDS as readonly FormKind[]).includes(kind)) return;
  const number = tx.get('orders', source.orderId)?.number ?? '';
  if (shipsElsewhere(tx, source.orderId)) throw ruleBroken('order-ships-elsewhere', { number });
}

function refuseInvoiced(tx: Transaction, shipmentId: ShipmentId): void {
  const orderIds = new Set<string | null>(
    tx.get('shipments', shipmentId)?.lines.map(({ orderId }) => orderId) ?? [],
  );
  const paper = tx
    .all('issuedDocuments')
    .find((one) => one.kind === 'commercial-invoice' && one.voided === null && orderIds.has(one.orderId));
  if (!paper?.orderId) return;
  const number = tx.get('orders', paper.orderId)?.number ?? '';
  throw ruleBroken('order-invoiced', { number, paper: paper.number });
}

/** `null`: the paper carries the number of its order. */
const SERIES: Readonly<Record<FormKind, NumberSeries | null>> = {
  quotation: 'quotation',
  'proforma-invoice': 'proforma-invoice',
  'customer-questions': null,
  'sales-contract': null,
  'production-order': null,
  'booking-note': null,
  'trailer-order': null,
  'shipping-instruction': null,
  'shipping-advice': null,
  'origin-data': null,
  'carton-labels': null,
  'bank-list': null,
  'inspection-report': null,
  'complaint-answer': null,
  // A packing list carries the number of the invoice it belongs to (shipping-documents.md section 1).
  'packing-list': 'commercial-invoice',
  'commercial-invoice': 'commercial-invoice',
  'customer-statement': 'statement',
  'factory-statement': 'statement',
  reminder: 'reminder',
  'reconciliation-reply': 'reconciliation',
  'debit-note': 'debit-note',
  'credit-note': 'credit-note',
  'customs-declaration': null,
  'declaration-elements': null,
  'letter-of-authority': null,
};

/** A new version keeps its number; a voided number is never given again. */
function numberFor(tx: Transaction, issue: IssueOrder, before: readonly IssuedDocument[]): string {
  const series = SERIES[issue.kind];
  if (series === null) return recordNumber(tx, issue.source);
  // A packing list keeps its number when its invoice is voided, but the next invoice must not take it again.
  const voided = new Set(
    before.filter((paper) => paper.voided !== null && paper.kind === issue.kind).map(({ number }) => number),
  );
  const standing = before.filter(
    (paper) => paper.voided === null && SERIES[paper.kind] === series && !voided.has(paper.number),
  );
  // A list carries the number of its invoice, also when it was written before.
  const invoice = standing.filter((paper) => paper.kind === 'commercial-invoice').at(-1);
  const kept = (issue.kind === 'packing-list' ? invoice : undefined) ?? standing.at(-1);
  if (kept) return kept.number;
  // An invoice booked by hand from before the desk has taken its number too.
  const taken = new Set([...tx.all('issuedDocuments'), ...tx.all('postings')].map((one) => one.number));
  return takeNumber(tx, series, issue.date, (number) => taken.has(number));
}

function recordNumber(tx: Transaction, source: PaperSource): string {
  const number = numberOf({ get: (collection, id) => tx.get(collection, id) }, source);
  if (number === undefined) throw notFound('order');
  return number;
}

function markSent(tx: Transaction, quotationId: QuotationId, number: string): void {
  const quotation = tx.get('quotations', quotationId);
  if (!quotation) throw notFound('quotation');
  tx.put('quotations', {
    ...quotation,
    number,
    state: quotation.state === 'draft' ? 'sent' : quotation.state,
  });
}
