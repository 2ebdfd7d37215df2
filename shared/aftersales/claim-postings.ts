import type { Complaint, ComplaintCredit } from '#shared/domain/complaint';
import type { Inspection } from '#shared/domain/inspection';
import { within } from '#shared/money/derived-postings';
import { type Posting, PostingId } from '#shared/money/posting';
import type { PostingNote } from '#shared/money/posting-note';
import { ZERO } from '#shared/values/decimal';
import { laterOf, type PlainDate } from '#shared/values/plain-date';
import type { FactoryDeduction } from './factory-deduction';

/** What is looked up beside the claims. */
export interface ClaimLookup {
  order(orderId: string): { readonly number: string; readonly customerOrderNo: string } | undefined;
  /** Day and reason when the paper was made void. */
  voided(issuedId: string): { readonly on: PlainDate; readonly reason: string } | null;
  note(postingId: PostingId): PostingNote | undefined;
}

export const inspectionPostingId = (inspectionId: string) => PostingId.parse(`ins:${inspectionId}`);
export const complaintDeductionId = (complaintId: string) => PostingId.parse(`cmpd:${complaintId}`);
export const complaintCreditId = (complaintId: string, at: number) =>
  PostingId.parse(`cmp:${complaintId}:${at + 1}`);
const creditReversalId = (complaintId: string, at: number) =>
  PostingId.parse(`cmpv:${complaintId}:${at + 1}`);

/** The claim that a derived entry stands on; `null` for every other entry. */
export function claimOf(
  postingId: string,
): { readonly kind: 'inspection' | 'complaint'; readonly id: string } | null {
  const [, prefix = '', rest = ''] = /^(ins|cmpd|cmpv?):(.+)$/.exec(postingId) ?? [];
  if (prefix === 'ins') return { kind: 'inspection', id: rest };
  if (prefix === 'cmpd') return { kind: 'complaint', id: rest };
  return prefix === '' ? null : { kind: 'complaint', id: rest.replace(/:\d+$/, '') };
}

/** Ids of all entries that a claim has now, so that notes about them can be found. */
export function postingIdsOf(claim: Inspection | Complaint): readonly PostingId[] {
  if (!('credits' in claim)) return [inspectionPostingId(claim.id)];
  return [complaintDeductionId(claim.id), ...claim.credits.map((_, at) => complaintCreditId(claim.id, at))];
}

/** The deduction that an inspection brings to the factory's account. Never stored: it follows its inspection. */
export function inspectionPostings(inspection: Inspection, lookup: ClaimLookup): readonly Posting[] {
  const { deduction } = inspection;
  if (deduction === null) return [];
  return [deducted(inspectionPostingId(inspection.id), inspection, deduction, lookup)];
}

/** Credit notes on the customer's account and the factory's share on the factory's. */
export function complaintPostings(complaint: Complaint, lookup: ClaimLookup): readonly Posting[] {
  const { deduction } = complaint;
  return [
    ...complaint.credits.flatMap((credit, at) => credited(complaint, credit, at, lookup)),
    ...(deduction === null
      ? []
      : [deducted(complaintDeductionId(complaint.id), complaint, deduction, lookup)]),
  ];
}

function base(id: PostingId, orderId: string | null, lookup: ClaimLookup) {
  const order = orderId === null ? undefined : lookup.order(orderId);
  return {
    id,
    dueDate: null,
    po: order?.customerOrderNo ?? '',
    contract: order?.number ?? '',
    chargeOf: null,
    approvedBy: '',
    disputed: ZERO,
    file: null,
    delivery: [],
    remark: lookup.note(id)?.remark ?? '',
  } as const;
}

/** 扣款: a credit on the account of what we owe, open until the clerk sets it against a bill. */
function deducted(
  id: PostingId,
  claim: { readonly number: string; readonly orderId: string | null },
  deduction: FactoryDeduction,
  lookup: ClaimLookup,
): Posting {
  return {
    ...base(id, claim.orderId, lookup),
    side: 'supplier',
    party: deduction.supplierId,
    currency: deduction.currency,
    type: 'DED',
    date: deduction.on,
    number: claim.number,
    amount: deduction.amount,
    applications: within(lookup.note(id)?.applications ?? [], deduction.amount),
    reason: deduction.reason,
    // Its number is the claim's own.
    reference: '',
    paper: '',
  };
}

function credited(
  complaint: Complaint,
  credit: ComplaintCredit,
  at: number,
  lookup: ClaimLookup,
): readonly Posting[] {
  const id = complaintCreditId(complaint.id, at);
  const { currency, amount, number, on } = credit;
  const voided = lookup.voided(credit.issuedId);
  const note: Posting = {
    ...base(id, complaint.orderId, lookup),
    ...{ side: 'customer', party: credit.customerId, currency, amount, number },
    type: 'CN',
    date: on,
    applications: within(
      lookup.note(id)?.applications ?? [{ to: credit.against, amount, on }],
      credit.amount,
    ),
    reason: credit.reason,
    delivery: credit.delivery,
    reference: [complaint.number, complaint.claimNo].filter((part) => part !== '').join(' / '),
    paper: credit.issuedId,
  };
  if (voided === null) return [note];
  // What was taken back stays to be seen; both close each other and leave the invoice as it was.
  const reversal: Posting = {
    ...note,
    id: creditReversalId(complaint.id, at),
    type: 'DN',
    date: laterOf(voided.on, on),
    applications: [],
    reason: voided.reason,
    remark: '',
  };
  return [{ ...note, applications: [{ to: reversal.id, amount, on: reversal.date }] }, reversal];
}
