import { currentTerms } from '#shared/credit/amendment';
import { availableAmount, usedAmount } from '#shared/credit/credit-use';
import { type CheckSetting, DEFAULT_SETTING } from '#shared/crosscheck/setting';
import { draftDeclaration } from '#shared/customs/declaration-draft';
import { canonicalJson } from '#shared/documents/canonical-json';
import { carrierDraftFacts } from '#shared/documents/facts/carrier-draft-facts';
import { creditFacts } from '#shared/documents/facts/credit-facts';
import { customerFileFacts, customerOrderFacts } from '#shared/documents/facts/customer-order-facts';
import { declarationFacts } from '#shared/documents/facts/declaration-facts';
import { factsOf, statedGoods } from '#shared/documents/facts/facts-of';
import { PaperFacts } from '#shared/documents/paper-facts';
import { goodsKey } from '#shared/documents/shipped-goods';
import { underCredit } from '#shared/documents/under-credit';
import type { FormKind } from '#shared/domain/form-kind';
import type { IssuedDocument } from '#shared/domain/issued-document';
import type { PaperSource } from '#shared/domain/paper-source';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { Shipment } from '#shared/domain/shipment';
import { DEFAULT_SHIPPING_SETTINGS, type ShippingSettings } from '#shared/domain/shipping-settings';
import { add, type DecimalText, ZERO } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import { declaredOf, declaredPaper } from './customs-declared';
import { declarationInput, declarationOf } from './customs-input';
import { gatherCommonInput, productsOf, standingPaper } from './paper-input';
import { formsOf } from './paper-rows';
import type { Records } from './records';
import { remembered } from './remember';

/** A paper with what it states, and how it stands to the records. */
export interface ComparedPaper {
  readonly facts: PaperFacts;
  /** `null`: a draft as the records stand now, or a paper of somebody else. */
  readonly issued: IssuedDocument | null;
  /** The records have changed since it went out, in a way that its facts show. */
  readonly outdated: boolean;
}

/** Forms of one order that state what was agreed. */
const AGREEMENT_FORMS: readonly FormKind[] = ['proforma-invoice', 'sales-contract'];

/** The customer's order and all that was printed or would be printed from it. */
export function papersOfOrder(records: Records, order: SalesOrder, today: PlainDate): ComparedPaper[] {
  const source = { orderId: order.id };
  const own = comparedPapers(records, formsOf(records, source), source, today);
  return [...customersOrder(records, order), ...own];
}

/** The papers of a shipment with the agreements of every order in it. */
export function papersOfShipment(records: Records, shipment: Shipment, today: PlainDate): ComparedPaper[] {
  const source = { shipmentId: shipment.id };
  const orders = ordersIn(records, shipment);
  const agreements = orders.flatMap((order) => [
    ...customersOrder(records, order),
    ...comparedPapers(records, AGREEMENT_FORMS, { orderId: order.id }, today),
  ]);
  // A shipment without goods has no papers yet.
  const own = orders.length === 0 ? [] : comparedPapers(records, formsOf(records, source), source, today);
  return [...agreements, ...own, ...draftOfCarrier(shipment)];
}

/** Everything that is compared on the page of a record. */
export function papersOf(records: Records, source: PaperSource, today: PlainDate): ComparedPaper[] {
  if ('orderId' in source) {
    const order = records.get('orders', source.orderId);
    return order === undefined ? [] : papersOfOrder(records, order, today);
  }
  if (!('shipmentId' in source)) return [];
  const shipment = records.get('shipments', source.shipmentId);
  if (shipment === undefined) return [];
  return [
    ...papersOfShipment(records, shipment, today),
    ...declarationBegun(records, shipment, today),
    ...creditBehind(records, shipment),
  ];
}

/** Orders of a shipment in the order of its lines. */
export function ordersIn(records: Pick<Records, 'get'>, shipment: Shipment): readonly SalesOrder[] {
  const ids = new Set(shipment.lines.map((line) => line.orderId));
  return [...ids].flatMap((id) => records.get('orders', id) ?? []);
}

function customersOrder(records: Records, order: SalesOrder): ComparedPaper[] {
  const customer = records.get('customers', order.customerId);
  if (customer === undefined) return [];
  const facts = customerOrderFacts(order, customer, productsOf(records, order.lines));
  const file = customerFileFacts(order);
  return file === null ? [ofOthers(facts)] : [ofOthers(facts), ofOthers(file)];
}

/** What an issued paper states, read once; `null` for one that went out before facts were kept. */
const frozenFacts = remembered(({ facts }: IssuedDocument): PaperFacts | null => {
  const read = PaperFacts.safeParse(facts);
  return read.success ? read.data : null;
});

/** Of each form the newest issued paper as it was frozen, else the draft; forms that state nothing are left out. */
function comparedPapers(
  records: Records,
  kinds: readonly FormKind[],
  source: PaperSource,
  today: PlainDate,
): ComparedPaper[] {
  // Gathered and planned once: every form of a record is printed from the same goods.
  const draft = { number: null, date: today, version: 1 };
  const common = gatherCommonInput(records, source, draft);
  const goods = statedGoods(common);
  return kinds.flatMap((kind): ComparedPaper[] => {
    const input = underCredit(kind, common);
    const issued = standingPaper(records, source, kind);
    if (issued === undefined) {
      const facts = factsOf(kind, input, 'en', goods);
      return facts === null ? [] : [{ facts, issued: null, outdated: false }];
    }
    const { number, date, version, language } = issued;
    const now = factsOf(kind, { ...input, number, date, version }, language, goods);
    const frozen = frozenFacts(issued);
    // A paper that went out before facts were kept is silent; it cannot be read back from its look.
    if (now === null || frozen === null) return [];
    return [{ facts: frozen, issued, outdated: canonicalJson(frozen) !== canonicalJson(now) }];
  });
}

function draftOfCarrier({ carrierDraft }: Shipment): ComparedPaper[] {
  return carrierDraft === null ? [] : [ofOthers(carrierDraftFacts(carrierDraft))];
}

/** What customs was told, else the draft once the clerk has answered anything on it; before that it only repeats the records. */
function declarationBegun(records: Records, { id, lines }: Shipment, today: PlainDate): ComparedPaper[] {
  const declared = declaredOf(records, id);
  if (declared !== null) {
    const issued = declaredPaper(records, 'customs-declaration', id);
    // Customs holds it whatever the records say since: it is never about to be replaced by itself.
    return [{ facts: declared.content.facts, issued, outdated: false }];
  }
  if (lines.length === 0 || declarationOf(records, id) === null) return [];
  const input = declarationInput(records, id, today);
  return [ofOthers(declarationFacts(draftDeclaration(input), input.invoiceNo))];
}

/** The credit under which the goods are paid, when the shipment names one. */
function creditBehind(records: Pick<Records, 'get'>, { creditId }: Shipment): ComparedPaper[] {
  const credit = creditId === null ? undefined : records.get('credits', creditId);
  return credit === undefined ? [] : [ofOthers(creditFacts(currentTerms(credit).terms))];
}

function ofOthers(facts: PaperFacts): ComparedPaper {
  return { facts, issued: null, outdated: false };
}

/** What the comparison must know of the orders and the other shipments that carry them. */
export function settingFor(records: Records, source: PaperSource): CheckSetting {
  const shipment = 'shipmentId' in source ? records.get('shipments', source.shipmentId) : undefined;
  const order = 'orderId' in source ? records.get('orders', source.orderId) : undefined;
  const orders = shipment ? ordersIn(records, shipment) : order ? [order] : [];
  return {
    ...DEFAULT_SETTING,
    usableVolume: new Map(boxesOf(records).map(({ type, usableVolume }) => [type, usableVolume])),
    shippedBefore: shipment ? shippedElsewhere(records, shipment) : new Map(),
    creditAvailable: shipment ? leftOfCredit(records, shipment) : null,
    overDeliveryPercent: new Map(
      orders.flatMap(({ id, overDeliveryPercent }) =>
        // Data written by an earlier desk lack the field.
        (overDeliveryPercent ?? null) === null ? [] : [[id, overDeliveryPercent ?? ZERO] as const],
      ),
    ),
  };
}

/** What the credit's other presentations have left of it; `null` without a credit. */
function leftOfCredit(
  records: Pick<Records, 'get'>,
  { id, creditId }: Pick<Shipment, 'id' | 'creditId'>,
): DecimalText | null {
  const credit = creditId === null ? undefined : records.get('credits', creditId);
  if (credit === undefined) return null;
  const others = credit.presentations.filter(({ shipmentIds }) => !shipmentIds.includes(id));
  const used = usedAmount({ ...credit, presentations: others }, ({ drawing }) => drawing);
  return availableAmount(currentTerms(credit).terms, used);
}

function boxesOf(records: Pick<Records, 'get'>): ShippingSettings['boxes'] {
  return (records.get('settings', 'settings')?.shipping ?? DEFAULT_SHIPPING_SETTINGS).boxes;
}

/** Pieces of the same lines in every other shipment that stands: planned ones count, or two would ship the same. */
function shippedElsewhere(records: Records, shipment: Shipment): ReadonlyMap<string, DecimalText> {
  const mine = new Set(shipment.lines.map(({ orderId, lineId }) => goodsKey(orderId, lineId)));
  const gone = new Map<string, DecimalText>();
  for (const other of records.all('shipments')) {
    if (other.id === shipment.id || other.state === 'cancelled') continue;
    for (const { orderId, lineId, quantity } of other.lines) {
      const key = goodsKey(orderId, lineId);
      if (mine.has(key)) gone.set(key, add(gone.get(key) ?? ZERO, quantity));
    }
  }
  return gone;
}
