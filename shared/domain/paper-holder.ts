import { z } from 'zod';
import { PlainDate } from '#shared/values/plain-date';
import type { FormKind } from './form-kind';
import type { IssuedDocument } from './issued-document';

/** Who may hold a paper of ours. `department`: of the factory or of our own house. */
export const HOLDER_ROLES = [
  'customer',
  'bank',
  'broker',
  'forwarder',
  'factory',
  'department',
  'supplier',
  'other',
] as const;
export const HolderRole = z.enum(HOLDER_ROLES);
export type HolderRole = z.infer<typeof HolderRole>;

/** How a copy left the desk: on paper, as a file, or by mail. */
export const HAND_OVER_WAYS = ['printed', 'saved', 'mailed'] as const;
export const HandOverWay = z.enum(HAND_OVER_WAYS);
export type HandOverWay = z.infer<typeof HandOverWay>;

/** A copy of an issued paper that somebody was given. */
export const HandOver = z
  .object({
    /** Of this paper: `1`, `2`, … */
    id: z.string().min(1).max(10),
    role: HolderRole,
    name: z.string().max(80).default(''),
    on: PlainDate,
    way: HandOverWay,
    /** Day on which the old copy was called back or the holder was told; `null` while it is not. */
    settledOn: PlainDate.nullable().default(null),
  })
  .readonly();
export type HandOver = z.infer<typeof HandOver>;

/** Void: it never counts again. Replaced: a newer version went out. Changed: the records say something else now. */
export type OldCopyReason = 'void' | 'replaced' | 'changed';

/** A copy that somebody holds and must not work from any more. */
export interface OldCopy {
  readonly paper: IssuedDocument;
  readonly handOver: HandOver;
  readonly why: OldCopyReason;
  /** The version that counts instead; `null` while there is none. */
  readonly newest: IssuedDocument | null;
}

/** Letters ask or answer once: a later one does not replace an earlier one. */
const LETTERS: ReadonlySet<FormKind> = new Set(['customer-questions', 'complaint-answer', 'reminder']);

/** Versions of one paper: the same kind in the same language from the same record, oldest first. */
function versionsOf(paper: IssuedDocument, papers: readonly IssuedDocument[]): readonly IssuedDocument[] {
  return papers
    .filter(
      (other) =>
        other.kind === paper.kind && other.language === paper.language && isOfSameRecord(other, paper),
    )
    .sort((a, b) => a.version - b.version);
}

function isOfSameRecord(a: IssuedDocument, b: IssuedDocument): boolean {
  return (
    a.orderId === b.orderId &&
    a.quotationId === b.quotationId &&
    a.shipmentId === b.shipmentId &&
    a.creditId === b.creditId &&
    a.inspectionId === b.inspectionId &&
    a.complaintId === b.complaintId &&
    JSON.stringify(a.account) === JSON.stringify(b.account)
  );
}

/** The version that counts: the newest one that is not void. */
function newestOf(versions: readonly IssuedDocument[]): IssuedDocument | null {
  return versions.filter((paper) => paper.voided === null).at(-1) ?? null;
}

/** Why a paper no longer counts; `null` while it does. `isChanged`: its record says something else now. */
export function paperState(
  paper: IssuedDocument,
  papers: readonly IssuedDocument[],
  isChanged: (paper: IssuedDocument) => boolean,
): OldCopyReason | null {
  if (paper.voided !== null) return 'void';
  if (LETTERS.has(paper.kind)) return null;
  if (newestOf(versionsOf(paper, papers)) !== paper) return 'replaced';
  return isChanged(paper) ? 'changed' : null;
}

/**
 * The copies to be called back: given out, not settled, of a paper that no longer counts. A holder who has the newest
 * version works from that one.
 */
export function oldCopies(
  papers: readonly IssuedDocument[],
  isChanged: (paper: IssuedDocument) => boolean,
): readonly OldCopy[] {
  return papers.flatMap((paper) => {
    const open = paper.handedTo.filter((handOver) => handOver.settledOn === null);
    if (open.length === 0) return [];
    const why = paperState(paper, papers, isChanged);
    if (why === null) return [];
    const newest = newestOf(versionsOf(paper, papers));
    const counts = newest === null || newest === paper ? null : newest;
    return open
      .filter((handOver) => !counts?.handedTo.some((later) => isSameHolder(later, handOver)))
      .map((handOver): OldCopy => ({ paper, handOver, why, newest: counts }));
  });
}

const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();

function isSameHolder(a: HandOver, b: HandOver): boolean {
  return a.role === b.role && plain(a.name) === plain(b.name);
}

/** The paper with one more copy given out. */
export function handedOut(paper: IssuedDocument, given: Omit<HandOver, 'id' | 'settledOn'>): IssuedDocument {
  const last = paper.handedTo.reduce((most, { id }) => Math.max(most, Number(id)), 0);
  const handOver: HandOver = { ...given, name: given.name.trim(), id: String(last + 1), settledOn: null };
  return { ...paper, handedTo: [...paper.handedTo, handOver] };
}

/** The paper with a copy called back on a day, or open again with `null`. */
export function settled(paper: IssuedDocument, id: HandOver['id'], on: PlainDate | null): IssuedDocument {
  return {
    ...paper,
    handedTo: paper.handedTo.map((handOver) =>
      handOver.id === id ? { ...handOver, settledOn: on } : handOver,
    ),
  };
}

/** Who mostly gets a paper of this kind. */
export function usualHolder(kind: FormKind): HolderRole {
  switch (kind) {
    case 'production-order':
      return 'factory';
    case 'booking-note':
    case 'trailer-order':
    case 'shipping-instruction':
      return 'forwarder';
    case 'origin-data':
    case 'customs-declaration':
    case 'declaration-elements':
    case 'letter-of-authority':
      return 'broker';
    case 'bank-list':
      return 'bank';
    case 'carton-labels':
    case 'inspection-report':
      return 'department';
    case 'factory-statement':
      return 'supplier';
    default:
      return 'customer';
  }
}
