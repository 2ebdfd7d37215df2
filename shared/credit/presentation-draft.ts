import type { PaperFacts } from '#shared/documents/paper-facts';
import type { Shipment } from '#shared/domain/shipment';
import { paperFor } from './checks/document-checks';
import type { CreditTerms } from './credit-terms';
import { PresentedDocument, TransportDocument } from './presentation';
import { isTransport, type RequiredDocument } from './required-document';

/**
 * What the carrier's draft, the booking and our own papers say; everything that must be seen on the document itself
 * stays open.
 */
export function transportFrom(
  shipment: Shipment,
  kind: RequiredDocument['kind'],
  papers: readonly PaperFacts[],
): TransportDocument {
  const { booking, carrierDraft: draft } = shipment;
  const invoice = papers.find(({ source }) => source === 'commercial-invoice');
  const number = draft?.billOfLading || booking.billOfLading;
  return TransportDocument.parse({
    kind:
      kind === 'air-waybill' || kind === 'rail-road'
        ? kind
        : booking.billKind === 'sea-waybill'
          ? 'sea-waybill'
          : 'bill-of-lading',
    number: number.slice(0, 60),
    onBoardOn: draft?.onBoardOn ?? null,
    shipper: draft?.shipper ?? '',
    consignee: draft?.consignee ?? '',
    notify: draft?.notify ?? '',
    carrier: booking.carrier,
    vessel: draft?.vessel || booking.vessel,
    voyage: draft?.voyage || booking.voyage,
    portOfLoading: draft?.portOfLoading || shipment.portOfLoading || (invoice?.portOfLoading ?? ''),
    portOfDischarge: draft?.portOfDischarge || shipment.portOfDischarge || (invoice?.portOfDischarge ?? ''),
    placeOfDelivery: draft?.placeOfDelivery || shipment.placeOfDelivery,
    freight: draft?.freight ?? null,
    containerised: shipment.containers.length > 0 ? true : null,
    packages: draft?.packages ?? null,
    grossKg: draft?.grossKg ?? null,
    volume: draft?.volume ?? null,
    marks: (draft?.marks ?? []).join(' / ').slice(0, 600),
    goods: draft?.description ?? '',
  });
}

/** One line for each document of 46A, with what our papers answer already. */
export function documentsFrom(
  terms: Pick<CreditTerms, 'documents'>,
  papers: readonly PaperFacts[],
): readonly PresentedDocument[] {
  return terms.documents.map((asked) => {
    const paper = isTransport(asked.kind) ? null : paperFor(asked.kind, papers);
    return PresentedDocument.parse({
      requiredId: asked.id,
      kind: asked.kind,
      number: (paper?.number ?? '').slice(0, 60),
      // A draft is dated when it is issued.
      date: paper === null || paper.number === '' ? null : paper.date,
    });
  });
}
