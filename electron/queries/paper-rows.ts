import type { PaperRow } from '#shared/api/views/order-views';
import { buildPaper, isCustomsForm, isQualityForm } from '#shared/documents/build-paper';
import { type FormKind, SHIPMENT_FORM_KINDS, SHIPPED_FORM_KINDS } from '#shared/domain/form-kind';
import type { IssuedDocument } from '#shared/domain/issued-document';
import { openQuestions } from '#shared/domain/order-question';
import { type PaperSource, standsOn } from '#shared/domain/paper-source';
import { modelHash } from './model-hash';
import { shipsElsewhere } from './order-shipments';
import { gatherPaperInput, issuedLayout } from './paper-input';
import { qualityPaper } from './quality-papers';
import type { Records } from './records';

/** Forms that stand on each source, in the order in which they are needed. */
const ORDER_FORMS: readonly FormKind[] = [
  'quotation',
  'customer-questions',
  'proforma-invoice',
  'sales-contract',
  'production-order',
  'packing-list',
  'commercial-invoice',
  'carton-labels',
];
const QUOTATION_FORMS: readonly FormKind[] = ['quotation'];
const SHIPMENT_FORMS: readonly FormKind[] = [...SHIPPED_FORM_KINDS, ...SHIPMENT_FORM_KINDS];

/** Every form that may stand on such a record, in the order in which they are needed. */
function possibleForms(source: PaperSource): readonly FormKind[] {
  if ('orderId' in source) return ORDER_FORMS;
  if ('quotationId' in source) return QUOTATION_FORMS;
  if ('inspectionId' in source) return ['inspection-report'];
  if ('complaintId' in source) return ['complaint-answer'];
  return 'shipmentId' in source ? SHIPMENT_FORMS : [];
}

/** The forms that make sense for the record now: a letter of questions only while there are questions. */
export function formsOf(records: Records, source: PaperSource): readonly FormKind[] {
  if (!('orderId' in source)) return possibleForms(source);
  const order = records.get('orders', source.orderId);
  const asks = order !== undefined && openQuestions(order).length > 0;
  const shipped = shipsElsewhere(records, source.orderId);
  return ORDER_FORMS.filter((kind) => {
    if (kind === 'customer-questions') return asks;
    return !(shipped && (SHIPPED_FORM_KINDS as readonly FormKind[]).includes(kind));
  });
}

/** Papers that went out, and a draft row for each form that has not; voided ones come last. */
export function paperRows(records: Records, source: PaperSource): PaperRow[] {
  const issued = issuedFor(records, source);
  const rows: PaperRow[] = [];
  const wanted = formsOf(records, source);
  for (const kind of possibleForms(source)) {
    const standing = issued.filter((paper) => paper.kind === kind && paper.voided === null);
    if (standing.length === 0 && wanted.includes(kind)) rows.push(draftRow(kind));
    // Only the newest version can be out of date: older ones have been replaced already.
    const newest = standing.at(-1);
    for (const paper of standing)
      rows.push(issuedRow(paper, paper === newest && isOutdated(records, source, paper)));
  }
  // What customs holds is amended on the page of the declaration, never out of date by itself.
  for (const paper of issued)
    if (paper.voided === null && isCustomsForm(paper.kind)) rows.push(issuedRow(paper, false));
  for (const paper of issued) if (paper.voided !== null) rows.push(issuedRow(paper, false));
  return rows;
}

export function issuedFor(records: Records, source: PaperSource): readonly IssuedDocument[] {
  return records
    .all('issuedDocuments')
    .filter((paper) => standsOn(paper, source))
    .sort((a, b) => a.version - b.version);
}

function draftRow(kind: FormKind): PaperRow {
  return {
    kind,
    issuedId: null,
    number: null,
    version: null,
    language: null,
    date: null,
    voided: false,
    outdated: false,
  };
}

function issuedRow(paper: IssuedDocument, outdated: boolean): PaperRow {
  return {
    kind: paper.kind,
    issuedId: paper.id,
    number: paper.number,
    version: paper.version,
    language: paper.language,
    date: paper.date,
    voided: paper.voided !== null,
    outdated,
  };
}

/** Would the same paper, built from today's records, say something else? A letter is not wrong because it was answered. */
export function isOutdated(records: Records, source: PaperSource, paper: IssuedDocument): boolean {
  // Declarations, lists for the bank and papers of the money are compared on their own pages.
  if (!possibleForms(source).includes(paper.kind)) return false;
  if (paper.kind === 'customer-questions') return false;
  if (isQualityForm(paper.kind))
    return modelHash(qualityPaper(records, paper.kind, source, paper)) !== paper.modelHash;
  const input = gatherPaperInput(records, paper.kind, source, {
    number: paper.number,
    date: paper.date,
    version: paper.version,
    layout: issuedLayout(paper),
  });
  const built = buildPaper(paper.kind, input, paper.language);
  return !built.ok || modelHash(built.value) !== paper.modelHash;
}
