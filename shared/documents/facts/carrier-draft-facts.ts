import type { CarrierDraft } from '#shared/domain/shipment';
import { PaperFacts } from '../paper-facts';

/** The carrier's draft of the bill of lading as it was typed in; packages may count cartons or pallets. */
export function carrierDraftFacts(draft: CarrierDraft): PaperFacts {
  return PaperFacts.parse({
    source: 'carrier-draft',
    number: draft.billOfLading,
    date: draft.receivedOn,
    seller: partyFrom(draft.shipper),
    consignee: partyFrom(draft.consignee),
    notify: partyFrom(draft.notify),
    portOfLoading: draft.portOfLoading,
    portOfDischarge: draft.portOfDischarge,
    placeOfDelivery: draft.placeOfDelivery,
    vessel: draft.vessel,
    voyage: draft.voyage,
    billOfLading: draft.billOfLading,
    containers: draft.containers,
    etd: draft.onBoardOn,
    freight: draft.freight,
    marks: draft.marks.filter((line) => line.trim() !== ''),
    packages: draft.packages,
    grossKg: draft.grossKg,
    volume: draft.volume,
  });
}

/** Name on the first line, address on those below. */
function partyFrom(text: string) {
  const [name = '', ...rest] = text
    .split('\n')
    .map((line) => line.trim().slice(0, 200))
    .filter((line) => line !== '');
  // A party holds six printed lines; what a carrier writes below them is one more.
  const addressLines = rest.length <= 6 ? rest : [...rest.slice(0, 5), rest.slice(5).join(' ').slice(0, 200)];
  return name === '' ? null : { name, addressLines };
}
