import { ProblemError, problem } from '#shared/api/problem';
import type {
  BoxView,
  CartonRowView,
  ShipmentLineView,
  ShipmentOrderView,
  ShipmentView,
} from '#shared/api/views/shipment-views';
import { goodsKey, type ShippedGoods } from '#shared/documents/shipped-goods';
import { type CartonRow, cartonRangeText, NO_CARTONS } from '#shared/domain/carton-plan';
import { lineAmount, type OrderLine } from '#shared/domain/order-line';
import { linesWithoutPrice, orderTotal, quantityByUnit, type SalesOrder } from '#shared/domain/sales-order';
import type { Shipment, ShippedLine } from '#shared/domain/shipment';
import { verifiedGross } from '#shared/shipping/box-loads';
import { cutOffStandings } from '#shared/shipping/cut-offs';
import { packedByLine } from '#shared/shipping/hand-packing';
import { openPieces, openSizes, type ShippedByLine, sizesShipped } from '#shared/shipping/open-pieces';
import { keyOf } from '#shared/shipping/shipment-lines';
import { type ShipmentLoad, shipmentLoad } from '#shared/shipping/shipment-load';
import { isAshore, nextStep } from '#shared/shipping/shipment-steps';
import { shipmentWarnings } from '#shared/shipping/shipment-warnings';
import { type DecimalText, isNegative, round, subtract, sum, ZERO } from '#shared/values/decimal';
import type { ShipmentId } from '#shared/values/ids';
import { money } from '#shared/values/money';
import { paperRows } from './paper-rows';
import type { Records } from './records';
import {
  type Cargo,
  cargoOf,
  type Moment,
  piecesElsewhere,
  settledCutOffs,
  shippingSettings,
} from './shipment-cargo';
import type { ShipmentIndex } from './shipment-index';

const EMPTY_LOAD: ShipmentLoad = { boxes: { loads: [], left: 0, beyond: 0 }, plans: [] };

/** Everything the shipment page shows, worked out once. */
export function shipmentView(
  records: Records,
  index: ShipmentIndex,
  shipmentId: ShipmentId,
  moment: Moment,
): ShipmentView {
  const shipment = records.get('shipments', shipmentId);
  if (!shipment) throw new ProblemError(problem('not-found', { what: 'shipment' }));
  const cargo = cargoOf(records, shipment);
  const { customer, orders, goods } = cargo;
  const settings = shippingSettings(records);
  const elsewhere = piecesElsewhere(orders, index.ofOrders(orders), shipment.id);
  const issued = index.papers(shipmentId);
  const cutOffs = cutOffStandings(
    shipment.booking.cutOffs,
    moment.now,
    settledCutOffs(shipment, issued.has('shipping-instruction')),
  );
  const load = goods === null ? EMPTY_LOAD : shipmentLoad(shipment, goods.cartons, settings);
  const warnings = shipmentWarnings({
    shipment,
    customer,
    orders,
    elsewhere,
    goods,
    settings,
    boxes: load.boxes,
    plans: load.plans,
    cutOffs,
    advised: issued.has('shipping-advice'),
    ...moment,
  });
  const first = orders[0];
  return {
    shipment,
    revision: records.revision('shipments', shipmentId),
    row: index.rowOf(cargo, moment),
    customer,
    orders: orders.map((order) => orderPart(order, shipment, elsewhere)),
    lines: goods === null ? [] : lineViews(cargo, goods, elsewhere),
    cartons: goods === null ? [] : cartonViews(goods, orders),
    totals: totalsOf(goods, shipment),
    boxes: boxViews(shipment, load),
    plans: load.plans.map(({ boxes, ...plan }) => ({
      ...plan,
      boxes: boxes.map((box) => ({
        type: box.type,
        cartons: box.packages,
        cargoKg: box.cargoKg,
        volume: box.volume,
        spacePercent: box.type === 'LCL' ? null : box.spacePercent,
      })),
    })),
    cutOffs: cutOffs.map((standing) => ({ ...standing })),
    warnings: warnings.map((item) => ({ ...item, facts: { ...item.facts } })),
    papers: goods === null ? [] : paperRows(records, { shipmentId }),
    effective: {
      portOfLoading: goods?.order.portOfLoading ?? shipment.portOfLoading,
      portOfDischarge: goods?.order.portOfDischarge ?? shipment.portOfDischarge,
      consignee: shipment.consignee ?? first?.consignee ?? customer.consignee ?? customer.buyer,
      notify: shipment.notify ?? first?.notify ?? customer.notify,
      marks: [...(shipment.marks ?? first?.marks ?? customer.marks)],
      incoterm: first?.incoterm ?? null,
      paymentTerms: first?.paymentTerms.text ?? '',
      freight: goods?.order.freight ?? null,
      insurance: goods?.order.insurance ?? null,
    },
    next: nextStep(shipment.state),
    removable: isAshore(shipment.state) && !anyPaper(records, shipmentId),
  };
}

/** A voided paper went out too: its number is told, so the shipment stays. */
export function anyPaper(records: Pick<Records, 'all'>, shipmentId: ShipmentId): boolean {
  return records.all('issuedDocuments').some((paper) => paper.shipmentId === shipmentId);
}

function orderPart(order: SalesOrder, shipment: Shipment, elsewhere: ShippedByLine): ShipmentOrderView {
  const here = new Map(
    shipment.lines.filter(({ orderId }) => orderId === order.id).map((line) => [line.lineId, line]),
  );
  const units = (quantityOf: (line: OrderLine) => DecimalText) =>
    [...quantityByUnit({ lines: order.lines.map((line) => ({ ...line, quantity: quantityOf(line) })) })].map(
      ([unit, quantity]) => ({ unit, quantity }),
    );
  const shipped = (line: OrderLine) => here.get(line.id)?.quantity ?? ZERO;
  const left = (line: OrderLine) => {
    const rest = subtract(openPieces(order, line, elsewhere).open, shipped(line));
    return isNegative(rest) ? ZERO : rest;
  };
  return {
    id: order.id,
    number: order.number,
    customerOrderNo: order.customerOrderNo,
    stage: order.stage.name,
    deliveryDate: order.deliveryDate,
    incoterm: order.incoterm,
    shipped: units(shipped),
    open: units(left),
  };
}

function lineViews(
  { shipment, orders }: Cargo,
  goods: ShippedGoods,
  elsewhere: ShippedByLine,
): ShipmentLineView[] {
  const byId = new Map<string, SalesOrder>(orders.map((order) => [order.id, order]));
  const printed = new Map(goods.lines.map((line) => [line.line.id, line]));
  const packed = packedByLine(shipment.packed);
  const lineOf = new Map<string, OrderLine>(
    orders.flatMap((order) => order.lines.map((line) => [goodsKey(order.id, line.id), line] as const)),
  );
  return shipment.lines.flatMap((shipped) => {
    const key = keyOf(shipped);
    const order = byId.get(shipped.orderId);
    const line = lineOf.get(key);
    const paper = printed.get(key);
    if (!order || !line || !paper) return [];
    const rows = goods.cartons.byLine.get(key) ?? [];
    const complete = rows.length > 0 || paper.packing !== null;
    return [
      {
        orderId: order.id,
        orderNumber: order.number,
        customerOrderNo: paper.po,
        line,
        itemNo: paper.itemNo,
        name: paper.nameEn,
        nameZh: paper.nameZh,
        quantity: shipped.quantity,
        pieces: openPieces(order, line, elsewhere),
        sizes: sizeViews(order, line, shipped, elsewhere),
        packing: paper.packing,
        cartons: complete ? rows.reduce((count, row) => count + row.cartons, 0) : null,
        netKg: round(sum(rows.map((row) => row.netKg)), 2),
        grossKg: round(sum(rows.map((row) => row.grossKg)), 2),
        volume: round(sum(rows.map((row) => row.volume)), 3),
        amount: lineAmount({ ...line, quantity: shipped.quantity }, order.currency),
        byHand: packed.get(key) ?? ZERO,
      },
    ];
  });
}

/** Sizes of the order in its sequence; nothing named for a size that stays. */
function sizeViews(
  order: SalesOrder,
  line: OrderLine,
  shipped: ShippedLine,
  elsewhere: ShippedByLine,
): ShipmentLineView['sizes'] {
  const named = new Map(sizesShipped(shipped, line).map(({ size, quantity }) => [size, quantity]));
  return openSizes(order, line, elsewhere).map((part) => ({
    ...part,
    quantity: named.get(part.size) ?? ZERO,
  }));
}

function cartonViews(goods: ShippedGoods, orders: readonly SalesOrder[]): CartonRowView[] {
  const printed = new Map(goods.lines.map((line) => [line.line.id, line]));
  const numbers = new Map<string, string>(orders.map((order) => [order.id, order.number]));
  const byHand = packedRows(goods);
  return goods.cartons.rows.map((row) => ({
    range: cartonRangeText(row),
    cartons: row.cartons,
    contents: row.contents.map((content) => {
      const at = content.lineId.lastIndexOf('/');
      // `goodsKey` put it there.
      const orderId = content.lineId.slice(0, at) as SalesOrder['id'];
      const paper = printed.get(content.lineId);
      return {
        orderId,
        lineId: content.lineId.slice(at + 1),
        orderNumber: numbers.get(orderId) ?? '',
        itemNo: paper?.itemNo ?? '',
        colour: paper?.line.colour ?? '',
        colourZh: paper?.line.colourZh ?? '',
        size: content.size,
        perCarton: content.perCarton,
        quantity: content.quantity,
      };
    }),
    packing: row.packing,
    netPerCarton: row.netPerCarton,
    grossPerCarton: row.grossPerCarton,
    netKg: row.netKg,
    grossKg: row.grossKg,
    volume: row.volume,
    packedId: byHand.get(row) ?? null,
  }));
}

/** Hand-packed cartons stand first among the rows of the line that stands first in them. */
function packedRows(goods: ShippedGoods): ReadonlyMap<CartonRow, string> {
  const waiting = new Map<string, string[]>();
  for (const { id, contents } of goods.shipment.packed) {
    const first = contents[0];
    if (first === undefined) continue;
    const key = keyOf(first);
    waiting.set(key, [...(waiting.get(key) ?? []), id]);
  }
  const found = new Map<CartonRow, string>();
  for (const [key, rows] of goods.cartons.byLine) {
    for (const [at, id] of (waiting.get(key) ?? []).entries()) {
      const row = rows[at];
      if (row !== undefined) found.set(row, id);
    }
  }
  return found;
}

function totalsOf(goods: ShippedGoods | null, shipment: Shipment): ShipmentView['totals'] {
  if (goods === null) {
    const { cartons, netKg, grossKg, volume } = NO_CARTONS;
    const amount = money(ZERO, shipment.currency);
    return {
      ...{ cartons, netKg, grossKg, volume, amount },
      quantities: [],
      pallets: null,
      linesWithoutPacking: 0,
      linesWithoutPrice: 0,
    };
  }
  const { cartons, netKg, grossKg, volume } = goods.cartons.totals;
  return {
    ...{ cartons, netKg, grossKg, volume },
    quantities: [...quantityByUnit(goods.order)].map(([unit, quantity]) => ({ unit, quantity })),
    amount: orderTotal(goods.order),
    pallets: goods.cartons.pallets === null ? null : { ...goods.cartons.pallets },
    linesWithoutPacking: goods.cartons.unpacked.length,
    linesWithoutPrice: linesWithoutPrice(goods.order).length,
  };
}

function boxViews(shipment: Shipment, { boxes }: ShipmentLoad): BoxView[] {
  return shipment.containers.map((container, at) => {
    const load = boxes.loads[at];
    const { type } = container;
    if (load === undefined) {
      return {
        type,
        range: '',
        cartons: 0,
        room: 0,
        cargoKg: round(ZERO, 2),
        volume: round(ZERO, 3),
        spacePercent: null,
        weightPercent: null,
        verifiedGross: null,
      };
    }
    return {
      type,
      range: load.packages === 0 ? '' : cartonRangeText(load),
      cartons: load.packages,
      room: load.room,
      cargoKg: load.cargoKg,
      volume: load.volume,
      spacePercent: type === 'LCL' ? null : load.spacePercent,
      weightPercent: type === 'LCL' ? null : load.weightPercent,
      verifiedGross: type === 'LCL' ? null : verifiedGross(container, load.cargoKg),
    };
  });
}
