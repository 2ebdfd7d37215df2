import type {
  AccountRef,
  AccountView,
  DeliveryRowView,
  MonthRow,
  OpeningView,
  PeriodInput,
  StatementFinding,
  StatementPreview,
} from '#shared/api/views/money-accounts';
import type { IssuedDocument } from '#shared/domain/issued-document';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { Shipment } from '#shared/domain/shipment';
import { postingsOf } from '#shared/money/account';
import type { Ageing } from '#shared/money/ageing';
import type { Opening } from '#shared/money/ledger';
import { type Statement, statementOf } from '#shared/money/statement';
import { type SupplierRow, supplierRows } from '#shared/money/supplier-rows';
import { isZero, ZERO } from '#shared/values/decimal';
import { addDays, calendarMonth, type PlainDate, plainDate } from '#shared/values/plain-date';
import { listsBy } from './groups';
import { figuresOf, statementRow } from './money-accounts';
import { accountKey, type MoneyBook } from './money-book';
import { remembered } from './remember';

/** The account's statement of a period as the rules give it. */
export function statementFor(
  book: MoneyBook,
  account: AccountRef,
  period: PeriodInput,
  asOf: PlainDate = period.to,
): Statement {
  return statementOf(book.of(account), account, period, {
    confirmed: book.confirmed(account),
    asOf,
    basis: book.settings.ageingBasis,
  });
}

/** From the day after the last confirmed statement, else from the first entry, to today. */
export function usualPeriod(book: MoneyBook, account: AccountRef, today: PlainDate): PeriodInput {
  const [confirmed] = book.confirmed(account);
  const [first] = postingsOf(book.of(account), account);
  const from = confirmed ? addDays(confirmed.to, 1) : (first?.date ?? today);
  return { from: from <= today ? from : today, to: today };
}

export function accountView(
  book: MoneyBook,
  account: AccountRef,
  period: PeriodInput,
  asOf: PlainDate = period.to,
): AccountView {
  const statement = statementFor(book, account, period, asOf);
  return {
    head: book.head(account),
    period,
    opening: openingView(statement.opening),
    rows: statement.rows.map(({ seq, posting, debit, credit, balance }) => ({
      ...{ seq, debit, credit, balance },
      entry: book.view(posting),
    })),
    totals: { ...statement.totals },
    totalDebit: statement.totalDebit,
    totalCredit: statement.totalCredit,
    closing: statement.closing,
    asOf,
    figures: figuresOf(statement.ageing, account),
    items: itemViews(book, statement.ageing),
    credits: statement.position.credits.map(({ posting, unapplied }) => ({
      entry: book.view(posting),
      unapplied,
    })),
    unproved: statement.unproved,
    deliveries:
      account.side === 'supplier' ? supplierRows(statement, book.of(account)).map(deliveryView) : [],
    statements: book.statements(account).map(statementRow),
    papers: accountPapers(book, account),
    reconciliations: book.records
      .all('reconciliations')
      .filter((one) => accountKey(one) === accountKey(account))
      .sort((a, b) => (a.to < b.to ? 1 : -1))
      .map(({ id, from, to, fileName, closing, createdOn, matches }) => ({
        ...{ id, from, to, fileName, createdOn },
        theirClosing: closing,
        matches: matches.length,
      })),
  };
}

const papersByAccount = remembered((papers: readonly IssuedDocument[]) => {
  const found = new Map<string, IssuedDocument[]>();
  for (const paper of papers) {
    if (paper.account === null) continue;
    const key = accountKey(paper.account);
    const known = found.get(key);
    if (known) known.push(paper);
    else found.set(key, [paper]);
  }
  return found;
});

/** Papers that stand on this account, newest first. */
function accountPapers(book: MoneyBook, account: AccountRef): AccountView['papers'] {
  const own = papersByAccount(book.records.all('issuedDocuments')).get(accountKey(account)) ?? [];
  return [...own]
    .sort((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1))
    .map(({ id, kind, number, version, language, date, voided }) => ({
      issuedId: id,
      ...{ kind, number, version, language, date },
      voided: voided !== null,
    }));
}

export function itemViews(book: MoneyBook, ageing: Ageing): AccountView['items'] {
  return ageing.items.map(({ posting, open, disputed, from, days, bucket }) => ({
    ...{ open, disputed, from, days, bucket },
    entry: book.view(posting),
  }));
}

function openingView({ amount, proof, drift }: Opening): OpeningView {
  if (proof.kind === 'confirmed-statement') {
    const { number, to, closing } = proof.statement;
    return {
      amount,
      proof: proof.kind,
      statement: { number, to, closing },
      movementsSince: proof.movementsSince,
      items: [],
      unapplied: ZERO,
      drift,
    };
  }
  return {
    amount,
    proof: proof.kind,
    statement: null,
    movementsSince: ZERO,
    items: proof.position.items.map(({ posting, open }) => ({
      number: posting.number,
      date: posting.date,
      open,
    })),
    unapplied: proof.position.unapplied,
    drift,
  };
}

function deliveryView(row: SupplierRow): DeliveryRowView {
  const { posting, delivery, ...amounts } = row;
  return {
    postingId: posting.id,
    line: delivery === null ? 0 : posting.delivery.indexOf(delivery),
    date: posting.date,
    order: delivery?.order ?? posting.contract,
    deliveryNote: delivery?.deliveryNote ?? '',
    style: delivery?.style ?? '',
    process: delivery?.process ?? '',
    quantity: delivery?.quantity ?? null,
    unit: delivery?.unit ?? '',
    unitPrice: delivery?.unitPrice ?? null,
    taxRatePercent: delivery?.taxRatePercent ?? null,
    vatInvoice: delivery?.vatInvoice || posting.number,
    amountWithoutTax: amounts.amountWithoutTax,
    amountWithTax: amounts.amountWithTax,
    deductions: amounts.deductions,
    paid: amounts.paid,
    unpaid: amounts.unpaid,
  };
}

export function statementPreview(
  book: MoneyBook,
  account: AccountRef,
  period: PeriodInput,
): StatementPreview {
  const view = accountView(book, account, period);
  return { view, findings: findingsOf(book, view), issued: issuedFor(view, period) };
}

function issuedFor(view: Pick<AccountView, 'statements'>, { from, to }: PeriodInput) {
  return view.statements.find((one) => one.state !== 'void' && one.from === from && one.to === to) ?? null;
}

/** What the clerk should know before the paper goes out; nothing here hinders it. */
function findingsOf(book: MoneyBook, view: AccountView): StatementFinding[] {
  const { period, opening } = view;
  const findings: StatementFinding[] = [];
  const note = (kind: StatementFinding['kind'], facts: Record<string, string> = {}) =>
    findings.push({ kind, facts });
  const covering = view.statements.find(
    (one) => one.state === 'confirmed' && one.from <= period.to && one.to >= period.from,
  );
  if (covering) note('period-confirmed', { number: covering.number, to: covering.to });
  if (!isZero(opening.drift))
    note('opening-drift', { amount: opening.drift, number: opening.statement?.number ?? '' });
  if (!isZero(view.unproved) && isZero(opening.drift)) note('not-proved', { amount: view.unproved });
  if (view.rows.length === 0) note('no-movements');
  if (!isZero(view.figures.unapplied)) note('unapplied-cash', { amount: view.figures.unapplied });
  const open = view.statements.find((one) => one.state === 'sent' && one.to < period.from);
  if (open) note('last-not-answered', { number: open.number, due: open.replyDueOn });
  const drafts = draftInvoices(book, view);
  if (drafts.length > 0) note('draft-invoices', { orders: drafts.join(', '), count: String(drafts.length) });
  return findings;
}

/** Orders that left in the period and have no invoice: the customer may have booked what we have not. */
function draftInvoices(book: MoneyBook, { head, period }: AccountView): string[] {
  if (head.account.side === 'supplier') return [];
  const { records } = book;
  const invoiced = invoicedOrders(records.all('issuedDocuments'))(records.all('shipments'));
  const left = leftOrders(records.all('orders')).get(accountKey(head.account)) ?? [];
  return left
    .filter(({ stage }) => stage.since >= period.from && stage.since <= period.to)
    .filter((order) => !invoiced.has(order.id))
    .map((order) => order.number);
}

/** Orders whose goods have left, by account; once for each state of the orders. */
const leftOrders = remembered((orders: readonly SalesOrder[]) =>
  listsBy(
    orders.filter(({ stage }) => stage.name === 'shipped' || stage.name === 'paid'),
    ({ customerId, currency }) => accountKey({ side: 'customer', party: customerId, currency }),
  ),
);

/** Orders that an invoice which stands names, by itself or by its shipment; once for each state of both. */
const invoicedOrders = remembered((papers: readonly IssuedDocument[]) =>
  remembered((shipments: readonly Shipment[]): ReadonlySet<string> => {
    const byId = new Map<string, Shipment>(shipments.map((shipment) => [shipment.id, shipment]));
    return new Set(
      papers
        .filter((paper) => paper.kind === 'commercial-invoice' && paper.voided === null)
        .flatMap((paper) => {
          const shipment = paper.shipmentId === null ? undefined : byId.get(paper.shipmentId);
          return shipment ? shipment.lines.map((line): string => line.orderId) : [paper.orderId ?? ''];
        }),
    );
  }),
);

/** First and last day of `2025-03`. */
export function monthPeriod(month: string): PeriodInput {
  const from = plainDate(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1);
  if (from === null) throw new RangeError(`no month: ${month}`);
  return calendarMonth(from);
}

/** Every account that moved in the month or has something open at its end. */
export function monthStatements(book: MoneyBook, month: string, side: AccountRef['side']): MonthRow[] {
  const period = monthPeriod(month);
  return book.book.accounts
    .filter((account) => account.side === side)
    .map((account) => statementPreview(book, account, period))
    .filter(({ view }) => view.rows.length > 0 || !isZero(view.closing) || !isZero(view.figures.open))
    .map(({ view, findings, issued }) => ({
      head: view.head,
      opening: view.opening.amount,
      totalDebit: view.totalDebit,
      totalCredit: view.totalCredit,
      closing: view.closing,
      movements: view.rows.length,
      overdue: view.figures.overdue,
      findings,
      issued,
    }));
}
