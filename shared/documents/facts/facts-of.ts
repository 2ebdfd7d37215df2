import { CREDIT_PAPERS } from '#shared/credit/credit-wording';
import type { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import { freightClause } from '#shared/shipping/freight-clause';
import { type DecimalText, sum } from '#shared/values/decimal';
import { invoiceTotal } from '../invoice-table';
import { type OrderCartons, orderCartons, outerPackages } from '../order-cartons';
import { portsOf } from '../order-fields';
import type { FactSource, PaperFacts } from '../paper-facts';
import type { OrderPaperInput, PaperInput } from '../paper-input';
import { type PaperLine, paperLines } from '../paper-line';
import { notifyOf, ownParty, partiesOf } from '../party-boxes';
import { goodsKey } from '../shipped-goods';
import { billLanguage } from '../shipping-blocks';
import { shippingMark } from '../shipping-mark';
import { creditWordingOn, isNamedByCredit } from '../under-credit';
import { silentPaper } from './silent-paper';
import { originLines, packedLines, pricedLines } from './stated-lines';

/** What a form states, from the same figures and words that its builder prints. */
interface Stated {
  readonly input: OrderPaperInput;
  readonly lines: readonly PaperLine[];
  readonly cartons: OrderCartons;
  readonly keyOf: (line: PaperLine) => string;
}

type Said = Partial<PaperFacts>;

/** Forms whose facts are compared, each with what it says beside the parties. */
const FORMS: Partial<Readonly<Record<FormKind, (stated: Stated) => Said>>> = {
  'proforma-invoice': (stated) => ({ ...agreed(stated), contractNos: contracts(stated) }),
  // A contract is called by its own number.
  'sales-contract': (stated) => ({
    ...agreed(stated),
    contractNos: stated.input.number === null ? [] : [stated.input.number],
  }),
  'commercial-invoice': invoiced,
  'packing-list': packed,
  'booking-note': booked,
  'trailer-order': fetched,
  'shipping-instruction': instructed,
  'origin-data': certified,
};

/** What goes into a manifest, a bill or a certificate names firms and goods in English on a Chinese paper too. */
const IN_ENGLISH: ReadonlySet<FormKind> = new Set(['booking-note', 'shipping-instruction', 'origin-data']);

/** Lines and cartons of the record that papers stand on: planned once for all its papers. */
export interface StatedGoods {
  readonly lines: readonly PaperLine[];
  readonly cartons: OrderCartons;
}

export function statedGoods({ goods, order, products }: PaperInput): StatedGoods {
  if (goods) return goods;
  const lines = order ? paperLines(order, products) : [];
  return { lines, cartons: orderCartons(lines) };
}

/** What this paper states; `null` for forms that are compared with nothing. */
export function factsOf(
  kind: FormKind,
  input: PaperInput,
  language: PaperLanguage,
  { lines, cartons }: StatedGoods = statedGoods(input),
): PaperFacts | null {
  const form = FORMS[kind];
  const { order, goods } = input;
  if (form === undefined || order === null || order === undefined) return null;
  return {
    ...silentPaper(
      // Every form of the table above has a source of the same name.
      kind as FactSource,
    ),
    number: input.number ?? '',
    date: input.date,
    ...takenOver(kind, input, language),
    ...form({
      input: { ...input, order, language: IN_ENGLISH.has(kind) ? billLanguage(language) : language },
      lines,
      cartons,
      // In a shipment the lines of several orders carry their key as id already.
      keyOf: ({ line }) => (goods ? line.id : goodsKey(order.id, line.id)),
    }),
  };
}

/** What the paper says because its credit does. */
function takenOver(kind: FormKind, input: PaperInput, language: PaperLanguage): Said {
  const { credit } = input;
  if (!credit?.wording || !isNamedByCredit(kind)) return {};
  const paper = CREDIT_PAPERS.find((one) => one === kind);
  const spoken = IN_ENGLISH.has(kind) ? billLanguage(language) : language;
  const said =
    paper === undefined
      ? null
      : creditWordingOn(paper, { credit, language: spoken, order: input.order ?? null });
  return {
    wordedByCredit: true,
    goodsText: (said?.lines ?? []).join('\n'),
    statements: [...(said?.statements ?? [])],
  };
}

function parties({ input: { company, customer, order, language } }: Stated): Said {
  const { buyer, consignee } = partiesOf(customer, order);
  return { seller: ownParty(company, language), buyer, consignee: consignee ?? buyer };
}

/** On a paper with a box for it, no name means the consignee. */
function notified({ input: { customer, order } }: Stated): Said {
  const { buyer, consignee } = partiesOf(customer, order);
  return { notify: notifyOf(customer, order) ?? consignee ?? buyer };
}

function contracts({ input: { order, goods } }: Stated): string[] {
  return goods ? goods.orders.map(({ number }) => number) : [order.number];
}

function customerOrders({ lines }: Stated): string[] {
  return [...new Set(lines.map(({ po }) => po))].filter((po) => po !== '');
}

function ports({ input }: Stated): Said {
  const { loading, discharge } = portsOf(input, input.order);
  return { portOfLoading: loading, portOfDischarge: discharge };
}

function marksOf({ input: { order, customer }, lines, cartons }: Stated): string[] {
  return [...shippingMark(order, customer, lines, cartons.complete ? cartons.totals.cartons : null)];
}

/** Pieces of all lines; nothing is added across units. */
function totalQuantity({ lines }: Stated): DecimalText | null {
  const units = new Set(lines.map(({ line }) => line.unit));
  return units.size === 1 ? sum(lines.map(({ line }) => line.quantity)) : null;
}

/** What proforma and contract state alike. */
function agreed(stated: Stated): Said {
  const { input, lines, cartons, keyOf } = stated;
  const { order, language } = input;
  return {
    ...parties(stated),
    ...ports(stated),
    customerOrderNos: customerOrders(stated),
    incoterm: order.incoterm,
    paymentTerms: order.paymentTerms.text,
    // `Ready ex factory` and `Latest arrival` are other days.
    latestShipment: order.deliveryDateMeans === 'etd' ? order.deliveryDate : null,
    partialShipment: order.partialShipment,
    transhipment: order.transhipment,
    marks: marksOf(stated),
    lines: pricedLines(lines, cartons, language, keyOf, true),
    currency: order.currency,
    totalAmount: invoiceTotal(lines, order.currency)?.amount ?? null,
    totalQuantity: totalQuantity(stated),
    packages: cartons.complete ? cartons.totals.cartons : null,
    showsPrices: true,
  };
}

function weighed({ cartons }: Stated): Said {
  if (!cartons.complete) return {};
  const outer = outerPackages(cartons);
  return {
    packages: cartons.totals.cartons,
    pallets: cartons.pallets?.count ?? null,
    netKg: outer.netKg,
    grossKg: outer.grossKg,
    volume: outer.volume,
  };
}

function boxesOf({ input: { goods, order } }: Stated, withSeals: boolean): PaperFacts['containers'] {
  if (goods) {
    return goods.shipment.containers
      .filter(({ number }) => number !== '')
      .map(({ number, seal, type }) => ({ number, seal: withSeals ? seal : '', type }));
  }
  const { container, seal } = order.shipment;
  // `CSQU 305438 3 / 1×20'GP`: the number stands before the kind of box.
  const number = /^[A-Z]{4}\s?\d{6}\s?-?\d/i.exec(container.trim())?.[0] ?? '';
  return number === '' ? [] : [{ number, seal: withSeals ? seal : '', type: '' }];
}

function invoiced(stated: Stated): Said {
  const { input, lines, cartons, keyOf } = stated;
  const { order, language, number } = input;
  return {
    creditNo: input.credit?.number ?? '',
    ...parties(stated),
    ...ports(stated),
    ...weighed(stated),
    contractNos: contracts(stated),
    customerOrderNos: customerOrders(stated),
    invoiceNo: number ?? '',
    incoterm: order.incoterm,
    paymentTerms: order.paymentTerms.text,
    vessel: order.shipment.vessel,
    voyage: order.shipment.voyage,
    containers: boxesOf(stated, false),
    marks: marksOf(stated),
    lines: pricedLines(lines, cartons, language, keyOf, false),
    currency: order.currency,
    totalAmount: invoiceTotal(lines, order.currency)?.amount ?? null,
    totalQuantity: totalQuantity(stated),
    showsPrices: true,
  };
}

function packed(stated: Stated): Said {
  const { input, lines, cartons, keyOf } = stated;
  const { order, language, number, goods } = input;
  const restart = goods?.shipment.numbersPerOrder === true;
  const poOf = new Map(lines.map(({ line, po }) => [line.id, po]));
  return {
    creditNo: input.credit?.number ?? '',
    ...parties(stated),
    ...notified(stated),
    ...ports(stated),
    ...weighed(stated),
    contractNos: contracts(stated),
    customerOrderNos: customerOrders(stated),
    // A packing list carries the number of its invoice.
    invoiceNo: number ?? '',
    billOfLading: order.shipment.billOfLading,
    vessel: order.shipment.vessel,
    voyage: order.shipment.voyage,
    containers: boxesOf(stated, true),
    marks: marksOf(stated),
    lines: packedLines(lines, cartons, language, keyOf),
    totalQuantity: totalQuantity(stated),
    cartonRanges: cartons.complete
      ? cartons.rows.map(({ first, last, contents }) => ({
          mark: restart ? (poOf.get(contents[0]?.lineId ?? '') ?? '') : '',
          first,
          last,
        }))
      : [],
  };
}

/** Packages, weights and volume as the table of the shipping forms adds them up. */
function shipped(stated: Stated): Said {
  const { cartons } = stated;
  const outer = outerPackages(cartons);
  return {
    packages: cartons.totals.cartons,
    pallets: cartons.pallets?.count ?? null,
    netKg: cartons.totals.netKg,
    grossKg: outer.grossKg,
    contractNos: contracts(stated),
    customerOrderNos: customerOrders(stated),
    marks: marksOf(stated),
    bookingNo: stated.input.goods?.shipment.booking.bookingNo ?? '',
    vessel: stated.input.goods?.shipment.booking.vessel ?? '',
    voyage: stated.input.goods?.shipment.booking.voyage ?? '',
  };
}

function booked(stated: Stated): Said {
  const { order, goods } = stated.input;
  return {
    ...parties(stated),
    ...notified(stated),
    ...ports(stated),
    ...shipped(stated),
    volume: outerPackages(stated.cartons).volume,
    placeOfDelivery: goods?.shipment.placeOfDelivery ?? '',
    etd: goods?.shipment.booking.etd ?? null,
    freight: freightClause(order.incoterm),
    partialShipment: order.partialShipment,
    transhipment: order.transhipment,
  };
}

/** The trailer order says where the goods are fetched, not for whom; its volume is that of the cartons. */
function fetched(stated: Stated): Said {
  const { cartons } = stated;
  return {
    ...shipped(stated),
    volume: cartons.pallets === null ? cartons.totals.volume : null,
    containers: boxesOf(stated, true),
  };
}

function instructed(stated: Stated): Said {
  const { order, goods, credit } = stated.input;
  return {
    creditNo: credit?.number ?? '',
    ...parties(stated),
    ...notified(stated),
    ...ports(stated),
    ...shipped(stated),
    volume: outerPackages(stated.cartons).volume,
    placeOfDelivery: goods?.shipment.placeOfDelivery ?? '',
    etd: goods?.shipment.booking.etd ?? null,
    freight: freightClause(order.incoterm),
    containers: boxesOf(stated, true),
  };
}

/** Boxes of the certificate of origin; it counts cartons and the pallets under them, and weighs the cartons. */
function certified(stated: Stated): Said {
  const { input, lines, cartons, keyOf } = stated;
  const { booking } = input.goods?.shipment ?? {};
  return {
    creditNo: input.credit?.number ?? '',
    ...parties(stated),
    ...ports(stated),
    invoiceNo: input.invoice?.number ?? '',
    contractNos: contracts(stated),
    vessel: booking?.vessel ?? '',
    voyage: booking?.voyage ?? '',
    marks: marksOf(stated),
    lines: originLines(lines, input.language, keyOf),
    packages: cartons.complete ? cartons.totals.cartons : null,
    pallets: cartons.pallets?.count ?? null,
    grossKg: cartons.complete && cartons.pallets === null ? cartons.totals.grossKg : null,
  };
}
