import { ProblemError } from '#shared/api/problem';
import type { AccountRef } from '#shared/api/views/money-accounts';
import type { MoneyPaper } from '#shared/api/views/money-papers';
import type { DocumentModel } from '#shared/documents/document-model';
import type { PaperLayout } from '#shared/documents/paper-layout';
import type { AccountFormKind, PaperLanguage } from '#shared/domain/form-kind';
import type { CustomerId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { MoneyBook } from './money-book';
import { moneyPaper } from './money-papers';
import type { Records } from './records';

/** So many accounts are tried before the desk says that none gives such a paper. */
const TRIED = 40;

interface Sample {
  readonly model: DocumentModel;
  /** Code of the party. */
  readonly of: string;
  readonly customerId: CustomerId | null;
}

/** A paper of the money in a layout that is being made; `null` when no account gives one. */
export function moneySample(
  records: Records,
  layout: PaperLayout & { readonly id: AccountFormKind },
  customerId: CustomerId | null,
  language: PaperLanguage,
  today: PlainDate,
): Sample | null {
  const book = new MoneyBook(records);
  for (const paper of papersOf(book, layout.id, customerId, language, today).slice(0, TRIED)) {
    const built = modelOf(book, paper, layout, today);
    if (built === null) continue;
    const { account, model } = built;
    const customer = account.side === 'customer' ? records.get('customers', account.party) : undefined;
    return { model, of: book.head(account).code, customerId: customer?.id ?? null };
  }
  return null;
}

function modelOf(book: MoneyBook, paper: MoneyPaper, layout: PaperLayout, today: PlainDate) {
  try {
    return moneyPaper(book, paper, { number: null, date: today, version: 1, layout }, '');
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** What such a paper could be printed from, newest first. */
function papersOf(
  book: MoneyBook,
  kind: AccountFormKind,
  customerId: CustomerId | null,
  language: PaperLanguage,
  today: PlainDate,
): readonly MoneyPaper[] {
  const isWanted = ({ side, party }: AccountRef) =>
    side === (kind === 'factory-statement' ? 'supplier' : 'customer') &&
    (customerId === null || party === customerId);
  const accounts = book.book.accounts.filter(isWanted);
  switch (kind) {
    case 'customer-statement':
    case 'factory-statement':
      return accounts.flatMap((account) => {
        const from = book.of(account).reduce((first, { date }) => (date < first ? date : first), today);
        return { kind, account, from, to: today, language };
      });
    case 'reminder':
      return accounts.map((account) => ({ kind, account, degree: 1, language }));
    case 'reconciliation-reply':
      return newest(
        book.records.all('reconciliations').filter((one) => customerId === null || one.party === customerId),
      ).map(({ id }) => ({ kind, reconciliationId: id, language }));
    case 'debit-note':
    case 'credit-note': {
      const type = kind === 'debit-note' ? 'DN' : 'CN';
      const notes = book.book.postings.filter(
        (one) => one.type === type && (customerId === null || one.party === customerId),
      );
      return newest(notes).map(({ id }) => ({ kind, postingId: id, language }));
    }
  }
}

const newest = <T>(records: readonly T[]) => [...records].reverse();
