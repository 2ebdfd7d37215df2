import { ProblemError, problem } from '#shared/api/problem';
import type { AccountRef } from '#shared/api/views/money-accounts';
import type { LetterPaper, MoneyPaper } from '#shared/api/views/money-papers';
import { accountNote } from '#shared/documents/account-note';
import type { AccountPaperInput } from '#shared/documents/account-paper';
import { applyLayout } from '#shared/documents/apply-layout';
import { customerStatement } from '#shared/documents/customer-statement';
import type { DocumentModel } from '#shared/documents/document-model';
import { factoryStatement } from '#shared/documents/factory-statement';
import { type LetterText, reminderText, replyText } from '#shared/documents/letter-text';
import type { PaperFrame } from '#shared/documents/paper-input';
import type { PaperLayout } from '#shared/documents/paper-layout';
import { reconciliationReply } from '#shared/documents/reconciliation-reply';
import { type ReminderInput, reminder } from '#shared/documents/reminder';
import type { AccountPeriod } from '#shared/domain/paper-source';
import type { Party } from '#shared/domain/party';
import type { Statement } from '#shared/money/statement';
import { supplierRows } from '#shared/money/supplier-rows';
import { compare } from '#shared/values/decimal';
import { addDays, type PlainDate } from '#shared/values/plain-date';
import { layoutFor } from './layouts';
import { statementFor } from './money-account';
import { accountAgeing } from './money-accounts';
import type { MoneyBook } from './money-book';
import { reconciliationOf } from './money-matching';
import { lastReminder } from './money-overview';
import { replyInput } from './money-reply';

/** A paper of the money as it would be printed. */
export interface BuiltMoneyPaper {
  readonly model: DocumentModel;
  /** What it stands on. */
  readonly account: AccountPeriod;
  /** Statement that the paper shows, for those that do. */
  readonly statement: Statement | null;
}

/** Number, date and version; a draft has no number. */
export interface PaperIdentity extends Omit<PaperFrame, 'company'> {
  /** Layout of a paper that went out; absent takes the one that is kept now for the kind and the customer. */
  readonly layout?: PaperLayout | null;
}

/** A paper of the money in its layout. */
export function moneyPaper(
  book: MoneyBook,
  paper: MoneyPaper,
  { layout: asked, ...identity }: PaperIdentity,
  preparedBy: string,
): BuiltMoneyPaper & { readonly layout: PaperLayout | null } {
  const built = housePaper(book, paper, identity, preparedBy);
  const { side, party } = built.account;
  const customer = side === 'customer' ? book.records.get('customers', party) : undefined;
  const layout = asked === undefined ? layoutFor(book.records, paper.kind, customer?.id ?? null) : asked;
  return { ...built, model: applyLayout(built.model, layout), layout };
}

function housePaper(
  book: MoneyBook,
  paper: MoneyPaper,
  identity: PaperIdentity,
  preparedBy: string,
): BuiltMoneyPaper {
  switch (paper.kind) {
    case 'customer-statement':
    case 'factory-statement':
      return statementPaper(book, paper, identity, preparedBy);
    case 'reminder':
      return reminderPaper(book, paper, identity, preparedBy);
    case 'reconciliation-reply': {
      const { side, party, currency, from, to } = reconciliationOf(book, paper.reconciliationId);
      const input = inputFor(book, { side, party, currency }, paper.language, identity, preparedBy);
      const model = reconciliationReply({ ...input, reply: replyInput(book, paper.reconciliationId) });
      return { model, account: { side, party, currency, from, to }, statement: null };
    }
    case 'debit-note':
    case 'credit-note':
      return notePaper(book, paper, identity, preparedBy);
  }
}

type StatementPaper = Extract<MoneyPaper, { readonly kind: 'customer-statement' | 'factory-statement' }>;

function statementPaper(
  book: MoneyBook,
  { kind, account, from, to, language }: StatementPaper,
  identity: PaperIdentity,
  preparedBy: string,
): BuiltMoneyPaper {
  if ((kind === 'factory-statement') !== (account.side === 'supplier'))
    throw new ProblemError(problem('rule-broken', { kind }, { rule: 'wrong-side' }));
  const statement = statementFor(book, account, { from, to });
  const input = {
    ...inputFor(book, account, language, identity, preparedBy),
    statement,
    numbers: new Map(book.of(account).map((posting): [string, string] => [posting.id, posting.number])),
    replyDueOn: replyDueOn(book, identity.date),
  };
  const model =
    kind === 'customer-statement'
      ? customerStatement(input)
      : factoryStatement({ ...input, rows: supplierRows(statement, book.of(account)) });
  return { model, account: { ...account, from, to }, statement };
}

export function replyDueOn(book: MoneyBook, date: PlainDate): PlainDate {
  return addDays(date, book.settings.replyDays);
}

/** A letter of the money as text for the mail client. */
export function letterText(
  book: MoneyBook,
  paper: LetterPaper,
  identity: PaperIdentity,
  preparedBy: string,
): LetterText {
  if (paper.kind === 'reminder') return reminderText(reminderInput(book, paper, identity, preparedBy));
  const { side, party, currency } = reconciliationOf(book, paper.reconciliationId);
  const input = inputFor(book, { side, party, currency }, paper.language, identity, preparedBy);
  return replyText({ ...input, reply: replyInput(book, paper.reconciliationId) });
}

type ReminderPaper = Extract<MoneyPaper, { readonly kind: 'reminder' }>;

function reminderPaper(
  book: MoneyBook,
  paper: ReminderPaper,
  identity: PaperIdentity,
  preparedBy: string,
): BuiltMoneyPaper {
  const model = reminder(reminderInput(book, paper, identity, preparedBy));
  return { model, account: { ...paper.account, from: identity.date, to: identity.date }, statement: null };
}

function reminderInput(
  book: MoneyBook,
  { account, degree, language }: ReminderPaper,
  identity: PaperIdentity,
  preparedBy: string,
): ReminderInput {
  const ageing = accountAgeing(book, account, identity.date);
  const items = ageing.items.filter((item) => item.days > 0 && compare(item.open, item.disputed) > 0);
  if (items.length === 0) throw new ProblemError(problem('rule-broken', {}, { rule: 'nothing-overdue' }));
  const last = lastReminder(book, account);
  return {
    ...inputFor(book, account, language, identity, preparedBy),
    degree,
    currency: account.currency,
    items,
    before: last && { number: last.number, on: last.on },
  };
}

function notePaper(
  book: MoneyBook,
  { kind, postingId, language }: Extract<MoneyPaper, { readonly kind: 'debit-note' | 'credit-note' }>,
  identity: PaperIdentity,
  preparedBy: string,
): BuiltMoneyPaper {
  const posting = book.posting(postingId);
  const { side, party, currency, date } = posting;
  if (posting.type !== (kind === 'debit-note' ? 'DN' : 'CN'))
    throw new ProblemError(problem('rule-broken', { number: posting.number }, { rule: 'wrong-entry' }));
  const against = posting.applications.flatMap(({ to, amount }) => {
    const debit = book.book.byId.get(to);
    return debit ? [{ number: debit.number, date: debit.date, amount }] : [];
  });
  const account = { side, party, currency };
  const input = inputFor(book, account, language, { ...identity, date }, preparedBy);
  return {
    model: accountNote({ ...input, kind, posting, against }),
    account: { ...account, from: date, to: date },
    statement: null,
  };
}

function inputFor(
  book: MoneyBook,
  account: AccountRef,
  language: MoneyPaper['language'],
  identity: PaperIdentity,
  preparedBy: string,
): AccountPaperInput {
  const company = book.records.get('company', 'company');
  if (!company)
    throw new ProblemError(problem('paper-incomplete', { missing: 'company' }, { rule: 'company-missing' }));
  return { company, ...identity, language, preparedBy, ...otherSide(book, account) };
}

function otherSide(
  book: MoneyBook,
  { side, party }: AccountRef,
): { readonly party: Party; readonly attention: string } {
  if (side === 'customer') {
    const customer = book.records.get('customers', party);
    if (!customer) throw new ProblemError(problem('not-found', { what: 'customer' }));
    const name = customer.buyer.name || customer.nameEn || customer.nameZh;
    return { party: { ...customer.buyer, name, taxNumber: '' }, attention: customer.contacts[0]?.name ?? '' };
  }
  const supplier = book.records.get('suppliers', party);
  if (!supplier) throw new ProblemError(problem('not-found', { what: 'supplier' }));
  const { addressLines, taxNumber, phone, email } = supplier;
  const name = supplier.nameZh || supplier.nameEn;
  return {
    party: { name, addressLines, country: '', taxNumber, phone, email },
    attention: supplier.contacts[0]?.name ?? '',
  };
}
