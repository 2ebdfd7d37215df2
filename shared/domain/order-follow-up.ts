import { z } from 'zod';
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
] as const;
export const FollowUpKind = z.enum(FOLLOW_UP_KINDS);
export type FollowUpKind = z.infer<typeof FollowUpKind>;

/** Something that a revision of the order touches and that a person must look after: a tick to work off. */
export const FollowUp = z
  .object({
    id: z.string().min(1).max(60),
    kind: FollowUpKind,
    /** Revision of the customer's order that caused it. */
    poRevision: z.number().int().min(1),
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

/**
 * Everything that the step from `before` to `after` touches: papers that went out, the factory once it works on the
 * order, material when quantities or goods changed, a booking when date or quantity changed, the deposit when the
 * amount did. An order whose goods have left is only its papers.
 */
export function followUpsOfRevision(
  before: SalesOrder,
  after: SalesOrder,
  issued: readonly IssuedDocument[],
): readonly FollowUp[] {
  const kinds: FollowUpKind[] = [];
  const goods = goodsChanged(before, after);
  const date =
    before.deliveryDate !== after.deliveryDate || linesText(before, dateOf) !== linesText(after, dateOf);
  if (isOpen(before.stage)) {
    if (before.stage.name !== 'confirmed' && (goods || date)) kinds.push('tell-factory');
    if (goods) kinds.push('check-material');
    if (before.shipment.vessel !== '' && (goods || date)) kinds.push('check-booking');
    if (before.depositReceived !== null && linesText(before, priceOf) !== linesText(after, priceOf))
      kinds.push('check-deposit');
  }
  const revision = after.poRevision;
  const papers = newestPapers(issued).map(
    (paper): FollowUp => ({
      ...tick(`r${revision}-paper-${paper.kind}`, 'reissue-paper', revision),
      paper: { kind: paper.kind, number: paper.number },
    }),
  );
  return [...papers, ...kinds.map((kind) => tick(`r${revision}-${kind}`, kind, revision))];
}

function tick(id: string, kind: FollowUpKind, poRevision: number): FollowUp {
  return { id, kind, poRevision, paper: null, doneOn: null, doneBy: '' };
}

type Line = SalesOrder['lines'][number];
const dateOf = (line: Line) => line.deliveryDate ?? '';
const priceOf = (line: Line) => `${line.unitPrice ?? ''}×${line.quantity}`;
const goodsOf = (line: Line) =>
  [
    line.itemNo,
    line.customerItemNo,
    line.colour,
    line.size,
    line.quantity,
    ...line.sizes.map((part) => `${part.size}=${part.quantity}`),
  ].join('|');

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
