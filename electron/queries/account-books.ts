import type { AccountRef } from '#shared/api/views/money-accounts';
import {
  bookOf,
  depositPostingId,
  type InvoicePaper,
  invoicePostingId,
  type OrderDeposit,
  standingPapers,
} from '#shared/money/derived-postings';
import type { Posting } from '#shared/money/posting';
import type { PostingNote } from '#shared/money/posting-note';
import { Groups, isSameList } from './groups';
import { remembered } from './remember';

export const accountKey = ({ side, party, currency }: AccountRef): string => `${side} ${party} ${currency}`;

/** What papers and orders say is of customers only. */
const ofCustomer = ({ party, currency }: { party: string; currency: Posting['currency'] }) =>
  accountKey({ side: 'customer', party, currency });

export interface BookSources {
  readonly papers: readonly InvoicePaper[];
  readonly deposits: readonly OrderDeposit[];
  readonly entries: readonly Posting[];
  readonly notes: readonly PostingNote[];
}

/**
 * The books account by account. Nothing in one account depends on another, so a change derives again only those that it
 * touches, and the postings of all others stay the same objects.
 */
export class AccountBooks {
  readonly #papers = new Groups<InvoicePaper>(ofCustomer);
  readonly #deposits = new Groups<OrderDeposit>(ofCustomer);
  readonly #entries = new Groups<Posting>(accountKey);
  readonly #notes = new Map<string, readonly PostingNote[]>();
  readonly #books = new Map<string, readonly Posting[]>();
  #last: BookSources | null = null;

  of(account: AccountRef): readonly Posting[] {
    return this.#books.get(accountKey(account)) ?? NOTHING;
  }

  all(): Iterable<readonly Posting[]> {
    return this.#books.values();
  }

  /** Takes a state of the data in; true when any account is another than before. */
  update(next: BookSources): boolean {
    const last = this.#last;
    this.#last = next;
    const touched = new Set<string>();
    const add = (keys: Iterable<string>) => {
      for (const key of keys) touched.add(key);
    };
    // A newer version may be in another currency: which paper stands is asked over all accounts.
    if (last?.papers !== next.papers) add(this.#papers.update(standingPapers(next.papers)));
    add(this.#deposits.update(next.deposits));
    add(this.#entries.update(next.entries));
    if (last?.notes !== next.notes) add(this.#withOtherNotes(next.notes));
    for (const key of touched) this.#derive(key, next.notes);
    return touched.size > 0;
  }

  #withOtherNotes(notes: readonly PostingNote[]): string[] {
    const keys = new Set([...this.#papers.keys(), ...this.#deposits.keys()]);
    return [...keys].filter((key) => !isSameList(this.#notes.get(key) ?? [], this.#notesOf(key, notes)));
  }

  #notesOf(key: string, notes: readonly PostingNote[]): readonly PostingNote[] {
    const known = notesById(notes);
    if (known.size === 0) return [];
    return [
      ...this.#papers.of(key).flatMap(({ number }) => known.get(invoicePostingId(number)) ?? []),
      ...this.#deposits.of(key).flatMap(({ orderId }) => known.get(depositPostingId(orderId)) ?? []),
    ];
  }

  #derive(key: string, all: readonly PostingNote[]): void {
    const notes = this.#notesOf(key, all);
    this.#notes.set(key, notes);
    const postings = bookOf(this.#papers.of(key), this.#deposits.of(key), this.#entries.of(key), notes);
    if (postings.length === 0) this.#books.delete(key);
    else this.#books.set(key, postings);
  }
}

const NOTHING: readonly Posting[] = [];

const notesById = remembered(
  (notes: readonly PostingNote[]): ReadonlyMap<string, PostingNote> =>
    new Map(notes.map((note) => [note.id, note])),
);
