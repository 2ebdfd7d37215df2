import { currentTerms } from '#shared/credit/amendment';
import { startingCalendar } from '#shared/credit/bank-countries';
import type { BankCalendar } from '#shared/credit/banking-calendar';
import type { CheckCase, EarlierDrawing } from '#shared/credit/checks/check-case';
import { BANK_PAPERS, invoicesOf, invoiceTotal } from '#shared/credit/checks/check-case';
import type { Credit } from '#shared/credit/credit';
import { isDrawn } from '#shared/credit/credit-use';
import { type Presentation, shipmentDate } from '#shared/credit/presentation';
import type { PaperFacts } from '#shared/documents/paper-facts';
import type { Shipment } from '#shared/domain/shipment';
import { type DecimalText, ZERO } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import { papersOfOrder, papersOfShipment } from './crosscheck-papers';
import { shipsElsewhere } from './order-shipments';
import type { Records } from './records';
import { remembered } from './remember';

/** Terms after the accepted amendments, read once for each version of the record. */
export const termsOf = remembered(currentTerms);

/** The clerk's calendar of the country, else the one the desk begins with. */
export function calendarFor(records: Pick<Records, 'get'>, country: string): BankCalendar {
  return records.get('bankCalendars', country) ?? startingCalendar(country);
}

/** What our papers of a presentation state: as issued, else as they would be printed now. */
export function presentedPapers(
  records: Records,
  presentation: Presentation,
  today: PlainDate,
): readonly PaperFacts[] {
  const orders = presentation.orderIds.flatMap((id) => records.get('orders', id) ?? []);
  const shipments = shipmentsPresented(records, presentation);
  // Goods that stand in a shipment are invoiced there.
  const bare = orders.filter(({ id }) => !shipsElsewhere(records, id));
  return [
    ...shipments.flatMap((shipment) => papersOfShipment(records, shipment, today)),
    ...bare.flatMap((order) => papersOfOrder(records, order, today)),
  ]
    .map(({ facts }) => facts)
    .filter(({ source }) => BANK_PAPERS.has(source));
}

/** The shipments named, and those into which a named order has gone since. */
function shipmentsPresented(records: Records, { shipmentIds, orderIds }: Presentation): readonly Shipment[] {
  const named = new Set<string>(shipmentIds);
  const orders = new Set<string>(orderIds);
  return records
    .all('shipments')
    .filter(
      ({ id, state, lines }) =>
        named.has(id) || (state !== 'cancelled' && lines.some(({ orderId }) => orders.has(orderId))),
    );
}

/** The draft or demand, else the invoices. */
export function drawingIn(presentation: Presentation, papers: readonly PaperFacts[]): DecimalText | null {
  return presentation.drawing ?? invoiceTotal(papers);
}

/** Everything the checks look at, for one presentation or for the credit alone. */
export function creditCase(
  records: Records,
  credit: Credit,
  presentation: Presentation | null,
  today: PlainDate,
): CheckCase {
  const { terms } = termsOf(credit);
  return {
    terms,
    presentation,
    papers: presentation === null ? [] : presentedPapers(records, presentation, today),
    earlier: presentation === null ? [] : earlierDrawings(records, credit, presentation, today),
    pendingAmendments: credit.amendments
      .filter(({ state }) => state === 'pending')
      .map(({ number, id }) => number || id),
    calendar: calendarFor(records, terms.expiryCountry),
    today,
    ownBanks: (records.get('company', 'company')?.bankAccounts ?? [])
      .flatMap(({ bank, swift }) => [bank, swift])
      .filter((name) => name !== ''),
  };
}

/** Presentations that stand in the record before this one and were not refused. */
function earlierDrawings(
  records: Records,
  credit: Credit,
  presentation: Presentation,
  today: PlainDate,
): readonly EarlierDrawing[] {
  const at = credit.presentations.findIndex(({ id }) => id === presentation.id);
  return credit.presentations
    .slice(0, at < 0 ? undefined : at)
    .filter(isDrawn)
    .map((earlier) => {
      const papers = presentedPapers(records, earlier, today);
      const lines = invoicesOf(papers).flatMap((facts) => facts.lines);
      return {
        id: earlier.id,
        amount: drawingIn(earlier, papers) ?? ZERO,
        quantities: lines.flatMap(({ itemNo, unit, quantity }) =>
          unit === null || quantity === null ? [] : [{ itemNo, unit, quantity }],
        ),
        shippedOn: shipmentDate(earlier.transports),
      };
    });
}
