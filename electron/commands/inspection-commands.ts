import { inspectionPostingId } from '#shared/aftersales/claim-postings';
import type { ParsedInputOf } from '#shared/api/contract';
import { mustLeaveOn } from '#shared/checklists/check-standing';
import { orderCartons } from '#shared/documents/order-cartons';
import { paperLines } from '#shared/documents/paper-line';
import {
  hasBegun,
  INSPECTION_PICTURES_MAX,
  Inspection,
  type InspectionKind,
  picturesOf,
} from '#shared/domain/inspection';
import type { SalesOrder } from '#shared/domain/sales-order';
import { cartonsToOpen, drawCartons, seedFrom } from '#shared/quality/draw-cartons';
import { inspectedPieces } from '#shared/quality/inspected-pieces';
import { plannedDay } from '#shared/quality/planned-day';
import { samplingPlan } from '#shared/quality/sampling-plan';
import { proposedSeverity } from '#shared/quality/switching';
import { floor } from '#shared/values/decimal';
import type { InspectionId } from '#shared/values/ids';
import { todayOf } from '../clock';
import type { HandlersOf } from '../ipc/handlers';
import { inspectionOf, recheckedBy } from '../queries/inspection-view';
import type { Transaction } from '../store/transaction';
import { deductionFor, refuseOtherFactory, refuseSettled, takeClaimNumber } from './claim-rules';
import type { DeskContext } from './context';
import { giveBackNumber } from './numbers';
import { orderIn } from './order-commands';
import { notFound, ruleBroken, valueOrThrow } from './outcome';

type Channels =
  | 'inspections.create'
  | 'inspections.save'
  | 'inspections.drawAgain'
  | 'inspections.decide'
  | 'inspections.deduct'
  | 'inspections.recheck'
  | 'inspections.remove';

/** Visits to the factory: planned, drawn, counted, decided, and what follows for the money. */
export function inspectionCommands(desk: DeskContext): HandlersOf<Channels> {
  const { store, clock } = desk;
  /** One change of an inspection as the clerk saw it. */
  const change = async (
    label: string,
    seen: { readonly inspectionId: InspectionId; readonly revision: number },
    work: (inspection: Inspection, tx: Transaction) => Inspection,
  ) => {
    valueOrThrow(
      await store.change(label, (tx) => {
        tx.expect('inspections', seen.inspectionId, seen.revision);
        tx.put('inspections', work(inspectionOf(tx, seen.inspectionId), tx));
      }),
    );
    return { revision: store.revision('inspections', seen.inspectionId) };
  };
  return {
    'inspections.create': async ({ orderId, kind }) => {
      const made = valueOrThrow(
        await store.change('inspections.create', (tx) =>
          tx.put('inspections', planned(tx, desk, orderIn(tx, orderId), kind)),
        ),
      );
      return { inspectionId: made.id, number: made.number };
    },
    'inspections.save': ({ patch, ...seen }) =>
      change('inspections.save', seen, (inspection, tx) => saved(tx, desk, inspection, patch)),
    'inspections.drawAgain': (seen) =>
      change('inspections.drawAgain', seen, (inspection) => {
        if (hasBegun(inspection)) throw ruleBroken('sample-stands', { number: inspection.number });
        return drawn(inspection, desk);
      }),
    'inspections.decide': ({ override, ...seen }) =>
      change('inspections.decide', seen, (inspection) => ({
        ...inspection,
        override: override && { ...override, by: desk.clerk() || '–', at: clock.now().toISOString() },
      })),
    'inspections.deduct': ({ deduction, ...seen }) =>
      change('inspections.deduct', seen, (inspection, tx) => {
        refuseSettled(tx, inspectionPostingId(inspection.id), inspection.number);
        return {
          ...inspection,
          deduction: deduction && deductionFor(tx, desk, inspection, deduction),
        };
      }),
    'inspections.recheck': async ({ inspectionId, revision }) => {
      const made = valueOrThrow(
        await store.change('inspections.recheck', (tx) => {
          tx.expect('inspections', inspectionId, revision);
          return tx.put('inspections', rechecked(tx, desk, inspectionOf(tx, inspectionId)));
        }),
      );
      return { inspectionId: made.id, number: made.number };
    },
    'inspections.remove': async ({ inspectionId, revision }) => {
      valueOrThrow(
        await store.change('inspections.remove', (tx) => {
          tx.expect('inspections', inspectionId, revision);
          removeInspection(tx, inspectionOf(tx, inspectionId));
        }),
      );
      return {};
    },
  };
}

/** A visit to what of the order is not accepted yet, with what the records already know. */
function planned(tx: Transaction, desk: DeskContext, order: SalesOrder, kind: InspectionKind): Inspection {
  if (order.stage.name === 'cancelled') throw ruleBroken('order-is-cancelled', { number: order.number });
  const today = todayOf(desk.clock);
  const all = tx.all('inspections');
  const supplierId = factoryOf(tx, order);
  const bare = Inspection.parse({
    id: tx.nextId(),
    number: takeClaimNumber(tx, 'inspection', today),
    kind,
    orderId: order.id,
    lineIds: linesOfOneUnit(order),
    supplierId,
    severity: proposedSeverity(ofFactory(tx, order, supplierId)),
    plannedOn: plannedDay(kind, mustLeaveOn(order), today),
    createdOn: today,
  });
  // Before production nothing is finished that could be drawn from.
  if (kind === 'pre-production') return bare;
  const lot = Number(floor(inspectedPieces(order, bare, all).remaining));
  const isWhole =
    bare.lineIds.length === 0 && Number(floor(inspectedPieces(order, bare, []).ordered)) === lot;
  return drawn({ ...bare, lot, cartons: isWhole ? cartonsOf(tx, order) : 0 }, desk);
}

/** Pairs and pieces are never added up: of an order in several units the lines of its first one are a lot. */
function linesOfOneUnit({ lines }: SalesOrder): readonly string[] {
  const unit = lines[0]?.unit;
  if (lines.every((line) => line.unit === unit)) return [];
  return lines.filter((line) => line.unit === unit).map(({ id }) => id);
}

/** The factory that was last inspected for this order, else for one of its products, else the only one there is. */
function factoryOf(tx: Transaction, order: SalesOrder): Inspection['supplierId'] {
  const known = tx.all('inspections').filter(({ supplierId }) => supplierId !== null);
  const products = new Set(order.lines.flatMap(({ productId }) => productId ?? []));
  const makes = (orderId: Inspection['orderId']) =>
    tx.get('orders', orderId)?.lines.some((line) => line.productId !== null && products.has(line.productId));
  const last =
    known.findLast(({ orderId }) => orderId === order.id) ?? known.findLast(({ orderId }) => makes(orderId));
  if (last) return last.supplierId;
  const [only, ...others] = tx.all('suppliers').filter(({ kind }) => kind === 'processing');
  return others.length === 0 ? (only?.id ?? null) : null;
}

/** Lots of the same products from the same factory, oldest first: a lot that is looked at again counts no second time. */
function ofFactory(
  tx: Transaction,
  order: SalesOrder,
  supplierId: Inspection['supplierId'],
): readonly Inspection[] {
  const products = new Set(order.lines.flatMap(({ productId }) => productId ?? []));
  return tx
    .all('inspections')
    .filter(
      (one) =>
        one.supplierId === supplierId &&
        one.recheckOf === null &&
        one.inspectedOn !== null &&
        tx.get('orders', one.orderId)?.lines.some(({ productId }) => productId && products.has(productId)),
    )
    .sort((a, b) => ((a.inspectedOn ?? '') < (b.inspectedOn ?? '') ? -1 : 1));
}

function cartonsOf(tx: Transaction, order: SalesOrder): number {
  const products = order.lines.flatMap(({ productId }) =>
    productId === null ? [] : (tx.get('products', productId) ?? []),
  );
  const cartons = orderCartons(paperLines(order, products));
  return cartons.complete ? cartons.totals.cartons : 0;
}

/** Plan and cartons for the lot as it is entered; without a lot there is nothing to draw from. */
function drawn(inspection: Inspection, { clock }: DeskContext): Inspection {
  const { lot, level, severity, major, minor, cartons, number } = inspection;
  if (lot === 0) return { ...inspection, plan: null, draw: null };
  const plan = samplingPlan({ lot, level, severity, major, minor });
  if (cartons === 0) return { ...inspection, plan, draw: null };
  const seed = seedFrom(`${number} ${clock.now().toISOString()} ${inspection.draw?.seed ?? ''}`);
  return { ...inspection, plan, draw: drawCartons(cartons, cartonsToOpen(cartons, lot, plan.sample), seed) };
}

const SETUP = ['lot', 'level', 'severity', 'major', 'minor', 'cartons'] as const;

function saved(
  tx: Transaction,
  desk: DeskContext,
  before: Inspection,
  patch: ParsedInputOf<'inspections.save'>['patch'],
): Inspection {
  refuseOtherFactory(before, patch.supplierId);
  const named = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const next: Inspection = { ...before, ...named };
  const order = orderIn(tx, next.orderId);
  const known = new Set(order.lines.map(({ id }) => id));
  if (next.lineIds.some((id) => !known.has(id))) throw notFound('line');
  if (next.shipmentId !== null && !tx.get('shipments', next.shipmentId)) throw notFound('shipment');
  if (next.supplierId !== null && !tx.get('suppliers', next.supplierId)) throw notFound('supplier');
  for (const id of picturesOf(next)) if (!tx.get('attachments', id)) throw notFound('picture');
  if (picturesOf(next).length > INSPECTION_PICTURES_MAX)
    throw ruleBroken('too-many-pictures', { most: INSPECTION_PICTURES_MAX });
  const otherSetup = SETUP.some((field) => next[field] !== before[field]);
  if (before.plan !== null && otherSetup) {
    if (hasBegun(before)) throw ruleBroken('sample-stands', { number: before.number });
    return drawn(next, desk);
  }
  return before.plan === null ? drawn(next, desk) : next;
}

/** The same goods in the same way once more; a lot that failed is drawn anew. */
function rechecked(tx: Transaction, desk: DeskContext, before: Inspection): Inspection {
  const known = recheckedBy(tx.all('inspections')).get(before.id);
  if (known) throw ruleBroken('already-rechecked', { number: before.number, other: known.number });
  const today = todayOf(desk.clock);
  const { orderId, kind, lineIds, shipmentId, supplierId, place, inspector, factoryPerson } = before;
  const { lot, level, severity, major, minor, cartons, measurements } = before;
  const next = Inspection.parse({
    ...{ orderId, kind, lineIds, shipmentId, supplierId, place, inspector, factoryPerson },
    ...{ lot, level, severity, major, minor, cartons },
    measurements: measurements.map((one) => ({ ...one, measured: null })),
    id: tx.nextId(),
    number: takeClaimNumber(tx, 'inspection', today),
    plannedOn: before.recheckOn ?? today,
    recheckOf: before.id,
    createdOn: today,
  });
  return drawn(next, desk);
}

function removeInspection(tx: Transaction, inspection: Inspection): void {
  const { id, number, deduction, createdOn } = inspection;
  if (deduction !== null) throw ruleBroken('deduction-stands', { number });
  const paper = tx.all('issuedDocuments').find((one) => one.inspectionId === id);
  if (paper) throw ruleBroken('inspection-reported', { number });
  const complaint = tx.all('complaints').find(({ inspectionId }) => inspectionId === id);
  if (complaint) throw ruleBroken('inspection-in-complaint', { number, complaint: complaint.number });
  const later = recheckedBy(tx.all('inspections')).get(id);
  if (later) throw ruleBroken('already-rechecked', { number, other: later.number });
  tx.remove('inspections', id);
  giveBackNumber(tx, 'inspection', createdOn, number);
}
