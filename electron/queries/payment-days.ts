import { creditPayDay } from '#shared/credit/pay-day';
import { type Presentation, shipmentDate } from '#shared/credit/presentation';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { Shipment } from '#shared/domain/shipment';
import type { ShippingDays } from '#shared/money/due-date';
import type { PlainDate } from '#shared/values/plain-date';
import { calendarFor, termsOf } from './credit-case';
import { presentedUnder, type UnderCredit } from './presented-credit';
import type { Records } from './records';

/**
 * The days from which payment counts: of the shipment, else of the order, else the day the goods should leave; under a
 * credit the day that it gives.
 */
export function paymentDays(
  records: Records,
  order: SalesOrder,
  shipment: Shipment | undefined,
  invoicedOn: PlainDate | null,
): ShippingDays {
  const under = order.paymentTerms.method === 'lc' ? creditOf(records, order, shipment) : null;
  const days = voyageOf(order, shipment, under?.presentation ?? null);
  if (under === null) return days;
  const shippedOn = days.sailedOn ?? days.etd ?? invoicedOn;
  if (shippedOn === null) return days;
  const { terms } = termsOf(under.credit);
  return {
    ...days,
    creditPays: creditPayDay({
      ...{ terms, presentation: under.presentation, shippedOn },
      invoicedOn: invoicedOn ?? shippedOn,
      orderTerms: order.paymentTerms.text,
      calendar: calendarFor(records, terms.expiryCountry),
    }),
  };
}

function voyageOf(
  order: SalesOrder,
  shipment: Shipment | undefined,
  presentation: Presentation | null,
): ShippingDays {
  const presentedOn = presentation?.presentedOn ?? null;
  if (shipment) {
    const { sailedOn, etd, eta, arrivedOn } = shipment.booking;
    // The bill of lading bears the day on board, which may be the evening before the ship left.
    const onBoard =
      (presentation && shipmentDate(presentation.transports)) ?? shipment.carrierDraft?.onBoardOn;
    return { sailedOn: sailedOn === null ? null : (onBoard ?? sailedOn), etd, eta, arrivedOn, presentedOn };
  }
  const { etd, eta } = order.shipment;
  const left = order.stage.name === 'shipped' || order.stage.name === 'paid';
  return {
    sailedOn: left ? (etd ?? order.stage.since) : null,
    etd: etd ?? order.deliveryDate,
    eta,
    presentedOn,
  };
}

/** The credit that the goods were presented under, else the one that their shipment names. */
function creditOf(records: Records, order: SalesOrder, shipment: Shipment | undefined): UnderCredit | null {
  const found = (shipment && presentedUnder(records, shipment.id)) ?? presentedUnder(records, order.id);
  if (found) return found;
  const credit = shipment?.creditId == null ? undefined : records.get('credits', shipment.creditId);
  return credit ? { credit, presentation: null } : null;
}
