import {
  type ClaimLookup,
  claimOf,
  complaintPostings,
  inspectionPostings,
  postingIdsOf,
} from '#shared/aftersales/claim-postings';
import type { Complaint } from '#shared/domain/complaint';
import type { Inspection } from '#shared/domain/inspection';
import type { Posting } from '#shared/money/posting';
import type { Records } from './records';
import { LastAnswer } from './remember';

/** What inspections and complaints bring into the books, each worked out again only when something it stands on changed. */
export class ClaimSources {
  readonly #all = new LastAnswer<readonly Posting[]>();
  readonly #claims = new LastAnswer<readonly Posting[]>();
  readonly #known = new WeakMap<Inspection | Complaint, LastAnswer<readonly Posting[]>>();

  /** The entries of the books behind those that follow from claims. */
  withClaims(records: Records): readonly Posting[] {
    const entries = records.all('postings');
    const claims = this.#from(records);
    return claims.length === 0 ? entries : this.#all.from([claims, entries], () => [...claims, ...entries]);
  }

  #from(records: Records): readonly Posting[] {
    const inspections = records.all('inspections');
    const complaints = records.all('complaints');
    const sources = [inspections, complaints, ...lookedUp(records)];
    return this.#claims.from(sources, () => [
      ...inspections.flatMap((one) => this.#postings(records, one, inspectionPostings)),
      ...complaints.flatMap((one) => this.#postings(records, one, complaintPostings)),
    ]);
  }

  #postings<C extends Inspection | Complaint>(
    records: Records,
    claim: C,
    make: (claim: C, lookup: ClaimLookup) => readonly Posting[],
  ): readonly Posting[] {
    const known = this.#known.get(claim) ?? new LastAnswer();
    this.#known.set(claim, known);
    const lookup = lookupIn(records);
    const order = claim.orderId === null ? undefined : lookup.order(claim.orderId);
    const voided = 'credits' in claim ? claim.credits.map(({ issuedId }) => lookup.voided(issuedId)) : [];
    const sources = [
      order?.number,
      order?.customerOrderNo,
      ...voided,
      ...postingIdsOf(claim).map(lookup.note),
    ];
    return known.from(sources, () => make(claim, lookup));
  }
}

function lookedUp(records: Records): readonly unknown[] {
  return [records.all('orders'), records.all('issuedDocuments'), records.all('postingNotes')];
}

function lookupIn(records: Records): ClaimLookup {
  return {
    order: (id) => records.get('orders', id),
    voided: (id) => records.get('issuedDocuments', id)?.voided ?? null,
    note: (id) => records.get('postingNotes', id),
  };
}

/** The inspection or complaint that an entry follows from. */
export function recordOfClaim(records: Records, postingId: string) {
  const claim = claimOf(postingId);
  if (claim === null) return null;
  const record = records.get(claim.kind === 'inspection' ? 'inspections' : 'complaints', claim.id);
  return record === undefined
    ? null
    : { kind: claim.kind, id: claim.id, number: record.number, orderId: record.orderId };
}
