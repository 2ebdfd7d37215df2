import { z } from 'zod';
import { incotermText } from '#shared/values/incoterm';
import { PlainDate } from '#shared/values/plain-date';
import { FormKind } from './form-kind';
import type { IssuedDocument } from './issued-document';
import { isOpen } from './order-stage';
import type { SalesOrder } from './sales-order';

export const FOLLOW_UP_KINDS = [
  'reissue-paper',
  'tell-factory',
  'check-material',
  'check-booking',
  'check-deposit',
  'check-credit',
  'check-inspection',
] as const;
export const FollowUpKind = z.enum(FOLLOW_UP_KINDS);
export type FollowUpKind = z.infer<typeof FollowUpKind>;

/** Something that a change of the order touches and that a person must look after: a tick to work off. */
export const FollowUp = z
  .object({
    id: z.string().min(1).max(60),
    kind: FollowUpKind,
    /** Revision of the customer's order that caused it, or that stood when the order was changed by hand. */
    poRevision: z.number().int().min(0),
    /** Day of a change by hand; absent for the customer's revisions. */
    changedOn: PlainDate.optional(),
    /** The paper to issue again; null for other kinds. */
    paper: z.object({ kind: FormKind, number: z.string() }).readonly().nullable(),
    doneOn: PlainDate.nullable().default(null),
    doneBy: z.string().max(80).default(''),
  })
  .readonly();
export type FollowUp = z.infer<typeof FollowUp>;

export function openFollowUps(order: { readonly followUps: readonly FollowUp[] }): readonly FollowUp[] {
  return order.followUps.filter((item) => item.doneOn === null);
}

/** What hangs on an order beside its own record. */
export interface OrderTies {
  readonly issued: readonly IssuedDocument[];
  /** A shipment that stands carries goods of it. */
  readonly isBooked: boolean;
  /** It is paid by a letter of credit. */
  readonly hasCredit: boolean;
  /** An inspection of it is planned or done. */
  readonly hasInspection: boolean;
}

/** What the change from `before` to `after` is about. */
function changeOf(before: SalesOrder, after: SalesOrder) {
  return {
    goods: goodsChanged(before, after),
    date:
      before.deliveryDate !== after.deliveryDate || linesText(before, dateOf) !== linesText(after, dateOf),
    price: before.currency !== after.currency || linesText(before, priceOf) !== linesText(after, priceOf),
    /** How and where the goods travel. */
    route: routeOf(before) !== routeOf(after),
    payment: paymentOf(before) !== paymentOf(after),
  };
}

/**
 * Whom and what the change touches beside papers: the factory once it works on the order, material when quantities
 * or goods changed, inspection when date or goods did, the booking when they or the route did, the deposit when the
 * amount or the terms of payment did, the credit when any of them did. An order whose goods have left is only its papers.
 */
function touchedKinds(
  before: SalesOrder,
  after: SalesOrder,
  ties: Omit<OrderTies, 'issued'>,
): FollowUpKind[] {
  if (!isOpen(before.stage)) return [];
  const { goods, date, price, route, payment } = changeOf(before, after);
  const kinds: FollowUpKind[] = [];
  if (before.stage.name !== 'confirmed' && (goods || date)) kinds.push('tell-factory');
  if (goods) kinds.push('check-material');
  if ((before.shipment.vessel !== '' || ties.isBooked) && (goods || date || route))
    kinds.push('check-booking');
  if (before.depositReceived !== null && (price || payment)) kinds.push('check-deposit');
  if (ties.hasCredit && (goods || date || price || route || payment)) kinds.push('check-credit');
  if (ties.hasInspection && (goods || date)) kinds.push('check-inspection');
  return kinds;
}

/** Everything that a revision of the customer's order touches, with the papers that went out. */
export function followUpsOfRevision(
  before: SalesOrder,
  after: SalesOrder,
  ties: OrderTies,
): readonly FollowUp[] {
  const kinds = touchedKinds(before, after, ties);
  const { issued } = ties;
  const revision = after.poRevision;
  const papers = newestPapers(issued).map(
    (paper): FollowUp => ({
      ...tick(`r${revision}-paper-${paper.kind}`, 'reissue-paper', revision),
      paper: { kind: paper.kind, number: paper.number },
    }),
  );
  return [...papers, ...kinds.map((kind) => tick(`r${revision}-${kind}`, kind, revision))];
}

/**
 * The ticks of an order that was changed by hand, with those that the change of goods, date, price, route or terms adds. Before
 * anything went out and the factory began, an order is only being written. What is open already is not asked twice.
 */
export function followUpsOfChange(
  before: SalesOrder,
  after: SalesOrder,
  ties: OrderTies,
  today: PlainDate,
): readonly FollowUp[] {
  const papers = newestPapers(ties.issued);
  if (papers.length === 0 && before.stage.name === 'confirmed') return after.followUps;
  if (!Object.values(changeOf(before, after)).includes(true)) return after.followUps;
  const open = openFollowUps(after);
  const isOpenAlready = (kind: FollowUpKind, paper: FormKind | null) =>
    open.some((item) => item.kind === kind && (item.paper?.kind ?? null) === paper);
  const wanted = [
    ...papers.map(({ kind, number }) => ({ kind: 'reissue-paper' as const, paper: { kind, number } })),
    ...touchedKinds(before, after, ties).map((kind) => ({ kind, paper: null })),
  ].filter(({ kind, paper }) => !isOpenAlready(kind, paper?.kind ?? null));
  const added = wanted.map(
    ({ kind, paper }, at): FollowUp => ({
      ...tick(`c${after.followUps.length + at + 1}`, kind, after.poRevision),
      paper,
      changedOn: today,
    }),
  );
  return [...after.followUps, ...added].slice(-FOLLOW_UPS_MAX);
}

/** So many an order keeps; the oldest go first. */
export const FOLLOW_UPS_MAX = 500;

/** The ticks once a paper was issued again. */
export function tickedByIssue(
  followUps: readonly FollowUp[],
  kind: FormKind,
  done: { readonly on: PlainDate; readonly by: string },
): readonly FollowUp[] {
  return followUps.map((item) =>
    item.kind === 'reissue-paper' && item.paper?.kind === kind && item.doneOn === null
      ? { ...item, doneOn: done.on, doneBy: done.by }
      : item,
  );
}

function tick(id: string, kind: FollowUpKind, poRevision: number): FollowUp {
  return { id, kind, poRevision, paper: null, doneOn: null, doneBy: '' };
}

type Line = SalesOrder['lines'][number];
const dateOf = (line: Line) => line.deliveryDate ?? '';
const priceOf = (line: Line) => `${line.unitPrice ?? ''}×${line.quantity} ${line.unit}`;
const goodsOf = (line: Line) =>
  [
    line.itemNo,
    line.customerItemNo,
    line.colour,
    line.size,
    line.descriptionEn,
    line.remark,
    line.customerOrderNo,
    `${line.quantity} ${line.unit}`,
    ...line.sizes.map((part) => `${part.size}=${part.quantity}`),
  ].join('|');

const routeOf = ({ incoterm, portOfLoading, portOfDischarge }: SalesOrder) =>
  [incoterm === null ? '' : incotermText(incoterm), portOfLoading, portOfDischarge].join('|');
const paymentOf = ({ paymentTerms }: SalesOrder) =>
  [paymentTerms.text, paymentTerms.method, paymentTerms.depositPercent].join('|');

function goodsChanged(before: SalesOrder, after: SalesOrder): boolean {
  return linesText(before, goodsOf) !== linesText(after, goodsOf);
}

function linesText(order: SalesOrder, textOf: (line: Line) => string): string {
  return order.lines.map(textOf).join('\n');
}

/** The standing paper of each kind; older versions have been replaced already. */
function newestPapers(issued: readonly IssuedDocument[]): readonly IssuedDocument[] {
  const newest = new Map<string, IssuedDocument>();
  for (const paper of issued) {
    const known = newest.get(paper.kind);
    // A letter of questions belongs to the revision that raised them.
    if (paper.kind === 'customer-questions') continue;
    if (paper.voided === null && (known === undefined || known.version < paper.version))
      newest.set(paper.kind, paper);
  }
  return [...newest.values()];
}
