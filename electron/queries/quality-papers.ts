import { ProblemError, problem } from '#shared/api/problem';
import { complaintAnswer } from '#shared/documents/complaint-answer';
import type { DocumentModel } from '#shared/documents/document-model';
import { inspectionReport } from '#shared/documents/inspection-report';
import type { PaperFrame } from '#shared/documents/paper-input';
import { paperLines } from '#shared/documents/paper-line';
import { customerName } from '#shared/domain/customer';
import type { PaperLanguage, QualityFormKind } from '#shared/domain/form-kind';
import { type Inspection, picturesOf } from '#shared/domain/inspection';
import type { PaperSource } from '#shared/domain/paper-source';
import type { SalesOrder } from '#shared/domain/sales-order';
import { supplierName } from '#shared/domain/supplier';
import { inspectedPieces, linesOf } from '#shared/quality/inspected-pieces';
import type { AttachmentId, ComplaintId, InspectionId } from '#shared/values/ids';
import { complaintOf, creditedBy, isVoid } from './complaint-view';
import { inspectionOf } from './inspection-view';
import type { Records } from './records';

/** Number, date, version and language of a report or an answer; a draft has no number. */
export interface QualityPaper extends Omit<PaperFrame, 'company'> {
  readonly language: PaperLanguage;
}

/** Bytes of pictures that a report takes with it: together with its texts it stays below 5 MB. */
const PICTURE_BYTES = 4_400_000;

export function qualityPaper(
  records: Records,
  kind: QualityFormKind,
  source: PaperSource,
  paper: QualityPaper,
): DocumentModel {
  const company = records.get('company', 'company');
  if (!company)
    throw new ProblemError(problem('paper-incomplete', { missing: 'company' }, { rule: 'company-missing' }));
  const { number, date, version, language } = paper;
  const frame = { company, number, date, version, language };
  if (kind === 'inspection-report' && 'inspectionId' in source)
    return report(records, source.inspectionId, frame);
  if (kind === 'complaint-answer' && 'complaintId' in source)
    return answer(records, source.complaintId, frame);
  throw new ProblemError(problem('not-found', { what: 'inspection' }));
}

type Frame = PaperFrame & { readonly language: PaperLanguage };

function report(records: Records, id: InspectionId, frame: Frame): DocumentModel {
  const inspection = inspectionOf(records, id);
  const order = records.get('orders', inspection.orderId);
  if (!order) throw new ProblemError(problem('not-found', { what: 'order' }));
  const customer = records.get('customers', order.customerId);
  const { supplierId, shipmentId, recheckOf } = inspection;
  const supplier = supplierId === null ? undefined : records.get('suppliers', supplierId);
  const shipment = shipmentId === null ? undefined : records.get('shipments', shipmentId);
  return inspectionReport({
    ...frame,
    inspection,
    order,
    lines: inspectedLines(records, order, inspection),
    customerName: customer === undefined ? '' : customerName(customer),
    factoryName: supplier === undefined ? '' : supplierName(supplier),
    shipmentNo: shipment?.number ?? '',
    recheckOf: recheckOf === null ? '' : (records.get('inspections', recheckOf)?.number ?? ''),
    pieces: inspectedPieces(order, inspection, records.all('inspections')),
    pictures: printedPictures(records, picturesOf(inspection)),
  });
}

function inspectedLines(records: Records, order: SalesOrder, { lineIds }: Inspection) {
  const products = order.lines.flatMap(({ productId }) =>
    productId === null ? [] : (records.get('products', productId) ?? []),
  );
  const wanted = new Set(linesOf(order, lineIds).map((line) => line.id));
  return paperLines(order, products).filter(({ line }) => wanted.has(line.id));
}

/** The first pictures that are together small enough to be sent by mail. */
export function printedPictures(
  records: Pick<Records, 'get'>,
  ids: readonly AttachmentId[],
): readonly AttachmentId[] {
  let left = PICTURE_BYTES;
  return ids.filter((id) => {
    const bytes = records.get('attachments', id)?.bytes;
    if (bytes === undefined || bytes > left) return false;
    left -= bytes;
    return true;
  });
}

function answer(records: Records, id: ComplaintId, frame: Frame): DocumentModel {
  const complaint = complaintOf(records, id);
  const customer = records.get('customers', complaint.customerId);
  if (!customer) throw new ProblemError(problem('not-found', { what: 'customer' }));
  const order = complaint.orderId === null ? undefined : records.get('orders', complaint.orderId);
  const replacement =
    complaint.replacementId === null ? undefined : records.get('orders', complaint.replacementId);
  return complaintAnswer({
    ...frame,
    complaint,
    customer,
    order: order ?? null,
    credits: complaint.credits.filter(({ issuedId }) => !isVoid(records, issuedId)),
    credited: creditedBy(records, complaint),
    replacementNo: replacement?.number ?? '',
    pictures: printedPictures(records, complaint.pictures),
  });
}
