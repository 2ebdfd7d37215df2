import { draftDeclaration } from '#shared/customs/declaration-draft';
import { customsDeclaration } from '#shared/documents/customs-declaration';
import type { CustomsPaperInput } from '#shared/documents/customs-input';
import { declarationElements } from '#shared/documents/declaration-elements';
import type { DocumentModel } from '#shared/documents/document-model';
import { letterOfAuthority } from '#shared/documents/letter-of-authority';
import type { CustomsFormKind } from '#shared/domain/form-kind';
import type { ShipmentId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { declaredOf } from './customs-declared';
import { declarationInput } from './customs-input';
import type { Records } from './records';

const FORMS: Readonly<Record<CustomsFormKind, (input: CustomsPaperInput) => DocumentModel>> = {
  'customs-declaration': customsDeclaration,
  'declaration-elements': declarationElements,
  'letter-of-authority': letterOfAuthority,
};

export function buildCustomsPaper(kind: CustomsFormKind, input: CustomsPaperInput): DocumentModel {
  return FORMS[kind](input);
}

/** A paper for customs or the broker as the records stand now. */
export function customsPaper(
  records: Records,
  kind: CustomsFormKind,
  shipmentId: ShipmentId,
  today: PlainDate,
): DocumentModel {
  return buildCustomsPaper(kind, customsPaperInput(records, shipmentId, today));
}

/** What papers for customs are printed from: the copy of what was declared, else the records as they stand now. */
export function customsPaperInput(
  records: Records,
  shipmentId: ShipmentId,
  today: PlainDate,
): CustomsPaperInput {
  const input = declarationInput(records, shipmentId, today);
  const declared = declaredOf(records, shipmentId);
  return {
    draft: declared?.content.draft ?? draftDeclaration(input),
    company: input.company,
    broker: declared?.content.broker ?? input.answers.broker,
    tables: input.tables,
    shipmentNo: records.get('shipments', shipmentId)?.number ?? '',
    invoiceNo: declared?.content.invoiceNo ?? input.invoiceNo,
    papers: input.papers,
    date: today,
    declared: declared?.version ?? null,
  };
}
