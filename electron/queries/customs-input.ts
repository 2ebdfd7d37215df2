import { codeTablesWith } from '#shared/customs/code-tables';
import { REMEMBERED_FIRST } from '#shared/customs/declaration-head';
import type { DeclarationInput } from '#shared/customs/declaration-input';
import { declarableGoods } from '#shared/customs/goods-of-shipment';
import { tariffBook } from '#shared/customs/tariff';
import { carrierDraftFacts } from '#shared/documents/facts/carrier-draft-facts';
import { factsOf } from '#shared/documents/facts/facts-of';
import { PaperFacts } from '#shared/documents/paper-facts';
import type { ShippedGoods } from '#shared/documents/shipped-goods';
import { shippingMark } from '#shared/documents/shipping-mark';
import { Declaration, type HeadAnswer, type HeadField } from '#shared/domain/declaration';
import type { Product } from '#shared/domain/product';
import type { Shipment } from '#shared/domain/shipment';
import type { ShipmentId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { gatherCommonInput, gatherPaperInput, goodsOf, productsOf, standingPaper } from './paper-input';
import type { Records } from './records';
import { remembered } from './remember';

/** The stored answers for a shipment, `null` before the clerk gave any. */
export function declarationOf(records: Pick<Records, 'all'>, shipmentId: ShipmentId): Declaration | null {
  return byShipment(records.all('declarations')).get(shipmentId) ?? null;
}

const byShipment = remembered((declarations: readonly Declaration[]): ReadonlyMap<string, Declaration> => {
  const found = new Map<string, Declaration>();
  for (const one of declarations) if (!found.has(one.shipmentId)) found.set(one.shipmentId, one);
  return found;
});

/** Built once for each state of the lists: a register of declarations drafts one after the other. */
const tablesOf = remembered(codeTablesWith);
const tariffOf = remembered(tariffBook);

/** Id under which a shipment without answers is drafted; it is never stored. */
const DRAFTED = 'draft';

/** Gathers everything a declaration is drafted from; refused while the shipment holds nothing. */
export function declarationInput(
  records: Records,
  shipmentId: ShipmentId,
  today: PlainDate,
): DeclarationInput {
  const goods = goodsOf(records, shipmentId);
  const { shipment, order, cartons } = goods;
  const source = { shipmentId };
  const identity = { number: null, date: today, version: 1 };
  const { company, customer } = gatherCommonInput(records, source, identity);
  const products = productsOf(records, order.lines);
  const own = declarationOf(records, shipmentId) ?? Declaration.parse({ id: DRAFTED, shipmentId });
  const invoice = standingPaper(records, source, 'commercial-invoice');
  const list = standingPaper(records, source, 'packing-list') ?? invoice;
  return {
    company,
    buyer: customer.buyer,
    consignee: order.consignee ?? customer.consignee,
    goods: declarableGoods(goods, products),
    currency: order.currency,
    freight: order.freight,
    insurance: order.insurance,
    portOfLoading: order.portOfLoading || company.portOfLoading,
    portOfDischarge: order.portOfDischarge,
    placeOfDelivery: shipment.placeOfDelivery,
    vessel: shipment.booking.vessel,
    voyage: shipment.booking.voyage,
    billOfLading: shipment.booking.billOfLading,
    customsCutOff: shipment.booking.cutOffs.customs,
    containers: shipment.containers,
    pallets: shipment.pallets,
    cartons: cartons.totals.cartons,
    netKg: cartons.complete ? cartons.totals.netKg : null,
    grossKg: cartons.complete ? (cartons.pallets?.grossKg ?? cartons.totals.grossKg) : null,
    marks: shippingMark(
      order,
      customer,
      goods.lines,
      cartons.complete ? cartons.totals.cartons : null,
    ).filter((line) => line !== 'N/M'),
    invoiceNo: invoice?.number ?? '',
    packingListNo: list?.number ?? '',
    papers: papersBeside(records, goods, today),
    answers: own.broker.name === '' ? { ...own, broker: lastBroker(records, own) } : own,
    remembered: rememberedPlaces(records, shipment),
    usualSourcePlace: usualSourcePlace(records.all('products')),
    tables: tablesOf(records.all('codeTables')),
    tariff: tariffOf(records.all('tariff')),
    today,
  };
}

/** Invoice and packing list as they went out, else as they would be printed now, and the carrier's draft. */
function papersBeside(records: Records, { shipment }: ShippedGoods, today: PlainDate): readonly PaperFacts[] {
  const source = { shipmentId: shipment.id };
  const own = (['commercial-invoice', 'packing-list'] as const).flatMap((kind) => {
    const issued = standingPaper(records, source, kind);
    const frozen = PaperFacts.safeParse(issued?.facts);
    if (frozen.success) return [frozen.data];
    const identity = { number: null, date: today, version: 1 };
    return factsOf(kind, gatherPaperInput(records, kind, source, identity), 'en') ?? [];
  });
  return shipment.carrierDraft === null ? own : [...own, carrierDraftFacts(shipment.carrierDraft)];
}

/** The broker of the newest declaration that names one: most firms have one for years. */
function lastBroker(records: Pick<Records, 'all'>, own: Declaration): Declaration['broker'] {
  const named = records.all('declarations').filter(({ broker }) => broker.name !== '');
  return named.at(-1)?.broker ?? own.broker;
}

/** What the clerk last answered about places when goods left through this port. */
function rememberedPlaces(
  records: Pick<Records, 'all' | 'get'>,
  shipment: Shipment,
): Partial<Record<HeadField, HeadAnswer>> {
  const remembered: Partial<Record<HeadField, HeadAnswer>> = {};
  for (const declaration of records.all('declarations')) {
    if (declaration.shipmentId === shipment.id) continue;
    const other = records.get('shipments', declaration.shipmentId);
    if (other === undefined) continue;
    for (const field of REMEMBERED_FIRST) {
      const answer = declaration.head[field];
      // A port of destination is remembered by the port it was answered for.
      const isSame =
        field === 'destinationPort'
          ? same(other.portOfDischarge, shipment.portOfDischarge)
          : same(other.portOfLoading, shipment.portOfLoading);
      if (answer !== undefined && answer.code !== '' && isSame) remembered[field] = answer;
    }
  }
  return remembered;
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

const usualSourcePlace = remembered((products: readonly Product[]): string => {
  const places = new Set(
    products.flatMap(({ customs }) =>
      customs === null || customs.sourcePlace === '' ? [] : [customs.sourcePlace],
    ),
  );
  const [only = ''] = places;
  return places.size === 1 ? only : '';
});
