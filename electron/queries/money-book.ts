import { ProblemError, problem } from '#shared/api/problem';
import type { AccountHead, AccountRef, PostingView } from '#shared/api/views/money-accounts';
import { customerName } from '#shared/domain/customer';
import type { MoneySettings } from '#shared/domain/money-settings';
import { supplierName } from '#shared/domain/supplier';
import { accountsIn } from '#shared/money/account';
import type { AccountStatement } from '#shared/money/account-statement';
import { depositPostingId, invoicePostingId } from '#shared/money/derived-postings';
import type { ConfirmedStatement } from '#shared/money/ledger';
import type { Posting, PostingId } from '#shared/money/posting';
import type { SalesOrderId } from '#shared/values/ids';
import { AccountBooks, accountKey, type BookSources } from './account-books';
import { settingsOf } from './app-state';
import { ClaimSources, recordOfClaim } from './claim-sources';
import { MoneySources } from './money-sources';
import type { Records } from './records';
import { LastAnswer } from './remember';

export { accountKey } from './account-books';

/** All postings with what is looked up beside them, for one state of the data; each part is made when it is asked for. */
export class Book {
  readonly #books: AccountBooks;
  readonly #sources: BookSources;
  #postings: readonly Posting[] | null = null;
  #byId: ReadonlyMap<string, Posting> | null = null;
  #accounts: readonly AccountRef[] | null = null;
  #orderOf: ReadonlyMap<string, SalesOrderId> | null = null;

  constructor(books: AccountBooks, sources: BookSources) {
    this.#books = books;
    this.#sources = sources;
  }

  get postings(): readonly Posting[] {
    this.#postings ??= [...this.#books.all()].flat();
    return this.#postings;
  }

  get byId(): ReadonlyMap<string, Posting> {
    this.#byId ??= new Map(this.postings.map((posting) => [posting.id, posting]));
    return this.#byId;
  }

  get accounts(): readonly AccountRef[] {
    this.#accounts ??= accountsIn([...this.#books.all()].flatMap((own) => own.slice(0, 1)));
    return this.#accounts;
  }

  /** Order a derived posting stands on, by posting. */
  get orderOf(): ReadonlyMap<string, SalesOrderId> {
    this.#orderOf ??= ordersOfPostings(this.#sources);
    return this.#orderOf;
  }
}

function ordersOfPostings({ papers, deposits }: BookSources): ReadonlyMap<string, SalesOrderId> {
  const found = new Map<string, SalesOrderId>();
  for (const { orderId } of deposits) found.set(depositPostingId(orderId), orderId as SalesOrderId); // came from the order itself
  for (const { number, orderIds } of papers) {
    const [first] = orderIds;
    if (first !== undefined) found.set(invoicePostingId(number), first as SalesOrderId);
  }
  return found;
}

/** The books, kept up with papers, orders and entries; a change derives again only the accounts it touches. */
export class MoneyBook {
  readonly #sources = new MoneySources();
  readonly #claims = new ClaimSources();
  readonly #books = new AccountBooks();
  #book: { readonly sources: BookSources; readonly book: Book } | null = null;
  readonly #statements = new LastAnswer<ReadonlyMap<string, readonly AccountStatement[]>>();

  constructor(readonly records: Records) {}

  get book(): Book {
    const { records } = this;
    const sources: BookSources = {
      papers: this.#sources.invoicePapers(records),
      deposits: this.#sources.orderDeposits(records),
      entries: this.#claims.withClaims(records),
      notes: records.all('postingNotes'),
    };
    const known = this.#book;
    if (known && isSameState(known.sources, sources)) return known.book;
    this.#books.update(sources);
    const book = new Book(this.#books, sources);
    this.#book = { sources, book };
    return book;
  }

  of(account: AccountRef): readonly Posting[] {
    void this.book; // brings the accounts up to the data
    return this.#books.of(account);
  }

  posting(id: PostingId): Posting {
    const stored = this.records.get('postings', id);
    // An entry is looked for in its own account: a long change asks for one after another.
    const own = stored && this.of(stored).find((one) => one.id === id);
    const posting = own ?? this.book.byId.get(id);
    if (!posting) throw new ProblemError(problem('not-found', { what: 'posting' }));
    return posting;
  }

  get settings(): MoneySettings {
    return settingsOf(this.records).money;
  }

  /** Statements of an account, newest first. */
  statements(account: AccountRef): readonly AccountStatement[] {
    const statements = this.records.all('statements');
    const grouped = this.#statements.from([statements, this.records.all('issuedDocuments')], () =>
      this.#byAccount(statements),
    );
    return grouped.get(accountKey(account)) ?? [];
  }

  #byAccount(statements: readonly AccountStatement[]): ReadonlyMap<string, readonly AccountStatement[]> {
    const found = new Map<string, AccountStatement[]>();
    for (const stored of statements) {
      const one = this.#isVoid(stored) ? { ...stored, state: 'void' as const } : stored;
      const known = found.get(accountKey(one));
      if (known) known.push(one);
      else found.set(accountKey(one), [one]);
    }
    for (const own of found.values())
      own.sort((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : a.number < b.number ? 1 : -1));
    return found;
  }

  /** A statement whose paper was made void confirms nothing. */
  #isVoid({ issuedId }: AccountStatement): boolean {
    return issuedId !== null && this.records.get('issuedDocuments', issuedId)?.voided != null;
  }

  confirmed(account: AccountRef): readonly ConfirmedStatement[] {
    return this.statements(account)
      .filter((one) => one.state === 'confirmed')
      .map(({ number, to, closing }) => ({ ...account, number, to, closing }));
  }

  head(account: AccountRef): AccountHead {
    return account.side === 'customer' ? this.#customer(account) : this.#supplier(account);
  }

  #customer(account: AccountRef): AccountHead {
    const customer = this.records.get('customers', account.party);
    if (!customer) throw new ProblemError(problem('not-found', { what: 'customer' }));
    return {
      account,
      code: customer.code,
      name: customerName(customer),
      nameZh: customer.nameZh,
      rank: customer.rank,
      kind: null,
      terms: customer.paymentTerms.text,
      email: customer.contacts[0]?.email || customer.buyer.email,
    };
  }

  #supplier(account: AccountRef): AccountHead {
    const supplier = this.records.get('suppliers', account.party);
    if (!supplier) throw new ProblemError(problem('not-found', { what: 'supplier' }));
    return {
      account,
      code: supplier.code,
      name: supplierName(supplier),
      nameZh: supplier.nameZh,
      rank: null,
      kind: supplier.kind,
      terms: supplier.paymentTerms.text,
      email: supplier.email,
    };
  }

  /** The order that a derived posting stands on. */
  orderIdOf({ id }: Posting): SalesOrderId | null {
    return this.book.orderOf.get(id) ?? null;
  }

  /** A posting with where it comes from and whether it may be changed. */
  view(posting: Posting): PostingView {
    const revision = this.records.revision('postings', posting.id);
    const stored = this.records.get('postings', posting.id) !== undefined;
    const claim = stored ? null : recordOfClaim(this.records, posting.id);
    const orderId = claim?.orderId ?? this.book.orderOf.get(posting.id) ?? null;
    const issued = posting.paper === '' ? undefined : this.records.get('issuedDocuments', posting.paper);
    const said = stored ? revision : this.records.revision('postingNotes', posting.id);
    return {
      // Goods of an issued invoice are looked at on the paper; thousands of lines do not travel with the ledger.
      posting: stored ? posting : { ...posting, delivery: [] },
      origin: stored ? 'entry' : (claim?.kind ?? (posting.type === 'DEP' ? 'order' : 'paper')),
      revision: stored ? revision : null,
      saidRevision: said,
      issuedId: issued?.id ?? null,
      orderId,
      orderNumber: orderId === null ? '' : (this.records.get('orders', orderId)?.number ?? ''),
      claim: claim && { kind: claim.kind, id: claim.id, number: claim.number },
      locked: !stored || (issued !== undefined && issued.voided === null),
    };
  }
}

function isSameState(a: BookSources, b: BookSources): boolean {
  return a.papers === b.papers && a.deposits === b.deposits && a.entries === b.entries && a.notes === b.notes;
}
