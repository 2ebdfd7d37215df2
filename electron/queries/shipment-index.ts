import type { ShipmentRow } from '#shared/api/views/shipment-views';
import { outerPackages } from '#shared/documents/order-cartons';
import { ordersOf } from '#shared/documents/shipped-goods';
import { NO_CARTONS } from '#shared/domain/carton-plan';
import { type Customer, customerName } from '#shared/domain/customer';
import type { FormKind } from '#shared/domain/form-kind';
import type { IssuedDocument } from '#shared/domain/issued-document';
import type { SalesOrder } from '#shared/domain/sales-order';
import { orderTotal } from '#shared/domain/sales-order';
import { CUT_OFF_KINDS, type Shipment } from '#shared/domain/shipment';
import { cutOffStandings, nextCutOff } from '#shared/shipping/cut-offs';
import { boxesText } from '#shared/shipping/order-transport';
import { isAshore } from '#shared/shipping/shipment-steps';
import { ZERO } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import { daysBetween } from '#shared/values/plain-date';
import { shipmentsWith } from './order-shipments';
import type { Records } from './records';
import { LastAnswer, remembered } from './remember';
import { haystack } from './search-text';
import { type Cargo, cargoOf, type Moment, settledCutOffs } from './shipment-cargo';

type Issued = ReadonlyMap<string, ReadonlyMap<FormKind, number>>;

/** Which shipments an order is in, and which papers each has: found without walking all of them again. */
export class ShipmentIndex {
  readonly #records: Records;
  readonly #issued = new LastAnswer<Issued>();
  readonly #sorted = new LastAnswer<readonly Shipment[]>();
  readonly #knownHays = new WeakMap<
    Shipment,
    { readonly sources: readonly unknown[]; readonly hay: string }
  >();
  readonly #knownFigures = new WeakMap<
    Shipment,
    { readonly sources: readonly unknown[]; readonly figures: Figures }
  >();

  constructor(records: Records) {
    this.#records = records;
  }

  /** All shipments, newest number first. */
  all(): readonly Shipment[] {
    const shipments = this.#records.all('shipments');
    return this.#sorted.from([shipments], () =>
      [...shipments].sort((a, b) => (a.number < b.number ? 1 : a.number > b.number ? -1 : 0)),
    );
  }

  /** Cancelled ones too. */
  of(orderId: SalesOrder['id']): readonly Shipment[] {
    return shipmentsWith(this.#records, orderId);
  }

  ofOrders(orders: readonly SalesOrder[]): readonly Shipment[] {
    return [...new Set(orders.flatMap((order) => this.of(order.id)))];
  }

  /** Papers of the shipment that stand, counted by kind. */
  papers(shipmentId: Shipment['id']): ReadonlyMap<FormKind, number> {
    const papers = this.#records.all('issuedDocuments');
    return this.#issued.from([papers], () => issuedByShipment(papers)).get(shipmentId) ?? new Map();
  }

  row(shipment: Shipment, moment: Moment): ShipmentRow {
    const customer = this.#records.get('customers', shipment.customerId);
    const orders = ordersOf(shipment, (id) => this.#records.get('orders', id));
    if (customer === undefined) return this.rowOf(cargoOf(this.#records, shipment), moment);
    return this.#rowWith({ shipment, customer, orders }, this.#figures(shipment, customer, orders), moment);
  }

  rowOf(cargo: Cargo, moment: Moment): ShipmentRow {
    return this.#rowWith(cargo, figuresOf(cargo), moment);
  }

  /** Cartons and amounts, worked out anew only when something they are made of has changed. */
  #figures(shipment: Shipment, customer: Customer, orders: readonly SalesOrder[]): Figures {
    const sources = [customer, this.#records.all('products'), ...orders];
    const known = this.#knownFigures.get(shipment);
    if (known !== undefined && sameItems(known.sources, sources)) return known.figures;
    const figures = figuresOf(cargoOf(this.#records, shipment));
    this.#knownFigures.set(shipment, { sources, figures });
    return figures;
  }

  #rowWith(
    { shipment, customer, orders }: Omit<Cargo, 'goods'>,
    figures: Figures,
    { today, now }: Moment,
  ): ShipmentRow {
    const { booking, state } = shipment;
    const papers = this.papers(shipment.id);
    const done = settledCutOffs(shipment, papers.has('shipping-instruction'));
    const cutOff = isAshore(state) ? nextCutOff(cutOffStandings(booking.cutOffs, now, done)) : null;
    return {
      id: shipment.id,
      revision: this.#records.revision('shipments', shipment.id),
      number: shipment.number,
      customerId: shipment.customerId,
      customerName: customerName(customer),
      orders: orders.map(({ id, number, customerOrderNo }) => ({ id, number, customerOrderNo })),
      state,
      vessel: booking.vessel,
      voyage: booking.voyage,
      etd: booking.sailedOn ?? booking.etd,
      eta: booking.arrivedOn ?? booking.eta,
      days: booking.etd === null || !isAshore(state) ? null : daysBetween(today, booking.etd),
      nextCutOff: cutOff === null ? null : { ...cutOff },
      boxes: boxesText(shipment.containers),
      ...figures,
      issuedPapers: [...papers.values()].reduce((sum, one) => sum + one, 0),
    };
  }

  /** The earliest cut-off whose matter is not settled; '' where none waits. */
  waitingCutOff({ id, booking }: Shipment): string {
    const instructed = this.papers(id).has('shipping-instruction');
    let first = '';
    for (const kind of CUT_OFF_KINDS) {
      const at = booking.cutOffs[kind];
      const isDone = booking.settled.includes(kind) || (kind === 'shippingInstruction' && instructed);
      if (at !== null && !isDone && (first === '' || at < first)) first = at;
    }
    return first;
  }

  customerName(shipment: Shipment): string {
    const customer = this.#records.get('customers', shipment.customerId);
    return customer === undefined ? '' : customerName(customer);
  }

  /** What a clerk may type to find it; joined anew only when the shipment, its customer or an order has changed. */
  hay(shipment: Shipment): string {
    const customer = this.#records.get('customers', shipment.customerId);
    const orders = orderIds(shipment).map((id) => this.#records.get('orders', id));
    const sources = [customer, ...orders];
    const known = this.#knownHays.get(shipment);
    if (known !== undefined && sameItems(known.sources, sources)) return known.hay;
    const texts = orders.map((order) => (order === undefined ? '' : orderHay(order)));
    const hay = [shipmentHay(shipment), customer === undefined ? '' : customerHay(customer), ...texts].join(
      '\n',
    );
    this.#knownHays.set(shipment, { sources, hay });
    return hay;
  }
}

const orderIds = remembered((shipment: Shipment): readonly string[] => [
  ...new Set(shipment.lines.map((line) => line.orderId)),
]);

type Figures = Pick<ShipmentRow, 'portOfDischarge' | 'cartons' | 'grossKg' | 'volume' | 'amount'>;

function figuresOf({ shipment, goods }: Cargo): Figures {
  if (goods === null) {
    const { cartons, grossKg, volume } = NO_CARTONS;
    const amount = money(ZERO, shipment.currency);
    return { portOfDischarge: shipment.portOfDischarge, cartons, grossKg, volume, amount };
  }
  const { grossKg, volume } = outerPackages(goods.cartons);
  return {
    portOfDischarge: goods.order.portOfDischarge,
    cartons: goods.cartons.totals.cartons,
    grossKg,
    volume,
    amount: orderTotal(goods.order),
  };
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

const shipmentHay = remembered((shipment: Shipment): string =>
  haystack([
    shipment.number,
    shipment.portOfDischarge,
    shipment.placeOfDelivery,
    shipment.booking.vessel,
    shipment.booking.voyage,
    shipment.booking.bookingNo,
    shipment.booking.carrier,
    shipment.booking.billOfLading,
    shipment.booking.forwarder?.name ?? '',
    shipment.trailer.plate,
    shipment.trailer.driver,
    ...shipment.containers.flatMap(({ number, seal }) => [number, seal]),
  ]),
);
const customerHay = remembered((customer: Customer): string =>
  haystack([customer.code, customer.nameEn, customer.nameZh]),
);
const orderHay = remembered((order: SalesOrder): string =>
  haystack([order.number, order.customerOrderNo, order.portOfDischarge]),
);

function issuedByShipment(papers: readonly IssuedDocument[]): Issued {
  const found = new Map<string, Map<FormKind, number>>();
  for (const { shipmentId, voided, kind } of papers) {
    if (shipmentId === null || voided !== null) continue;
    const kinds = found.get(shipmentId) ?? new Map<FormKind, number>();
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    found.set(shipmentId, kinds);
  }
  return found;
}
