import { claimOf } from '#shared/aftersales/claim-postings';
import type { AccountRef, PeriodInput } from '#shared/api/views/money-accounts';
import type { MoneyPaper } from '#shared/api/views/money-papers';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { IssuedDocument } from '#shared/domain/issued-document';
import type { NumberSeries } from '#shared/domain/numbering';
import { type PaperSource, standsOn } from '#shared/domain/paper-source';
import type { Posting } from '#shared/money/posting';
import { compare } from '#shared/values/decimal';
import type { IssuedDocumentId, StatementId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { todayOf } from '../clock';
import type { HandlersOf } from '../ipc/handlers';
import { modelHash } from '../queries/model-hash';
import { MoneyBook } from '../queries/money-book';
import { type BuiltMoneyPaper, letterText, moneyPaper, replyDueOn } from '../queries/money-papers';
import { issuedLayout } from '../queries/paper-input';
import type { Transaction } from '../store/transaction';
import { bookIn } from './book-in';
import type { DeskContext } from './context';
import { takeNumber } from './numbers';
import { notFound, ruleBroken, valueOrThrow } from './outcome';
import { fileNameOf } from './paper-commands';

type Channels =
  | 'money.letter'
  | 'money.paper'
  | 'money.issuePaper'
  | 'money.savePaper'
  | 'money.issueStatements'
  | 'money.answerStatement';

/** A number that was given stays given: a wrong paper is voided, never taken back. */
const FINAL = { undoable: false } as const;

/** Statements, letters and notes: previewed as drafts, issued with their number, answered by the other side. */
export function moneyPaperCommands(desk: DeskContext): HandlersOf<Channels> {
  const { store, press, dialogs } = desk;
  const draft = (paper: MoneyPaper) => {
    const identity = { number: null, date: todayOf(desk.clock), version: 1 };
    return moneyPaper(new MoneyBook(store), paper, identity, desk.clerk());
  };
  const issue = (tx: Transaction, paper: MoneyPaper, date: PlainDate) =>
    issueMoneyPaper(tx, paper, { date, at: desk.clock.now().toISOString(), by: desk.clerk() });
  return {
    'money.letter': (paper) =>
      letterText(
        new MoneyBook(store),
        paper,
        { number: null, date: todayOf(desk.clock), version: 1 },
        desk.clerk(),
      ),
    'money.paper': async (paper) => {
      const { bytes, pages } = await press.pdf(draft(paper).model);
      return { pdf: bytes, pages, draft: true, number: null };
    },
    'money.issuePaper': async ({ paper, date }) => {
      const { document } = valueOrThrow(
        await store.change('money.issuePaper', (tx) => issue(tx, paper, date), FINAL),
      );
      return { issuedId: document.id, number: document.number };
    },
    'money.savePaper': async ({ paper, format }) => {
      const { model, account } = draft(paper);
      const { bytes } = format === 'pdf' ? await press.pdf(model) : await press.xlsx(model);
      const of = `${new MoneyBook(store).head(account).code} ${account.to}`;
      const name = fileNameOf({ kind: paper.kind, number: null, language: paper.language, of });
      return dialogs.saveFile(`${name}.${format}`, bytes);
    },
    'money.issueStatements': async ({ accounts, period, language, date }) => {
      const issued: {
        account: AccountRef;
        number: string;
        issuedId: IssuedDocumentId;
        statementId: StatementId;
      }[] = [];
      const skipped: { account: AccountRef; reason: string }[] = [];
      for (const account of accounts) {
        const paper = statementOf(account, period, language);
        if (isUnchanged(new MoneyBook(store), paper)) {
          skipped.push({ account, reason: 'already-issued' });
          continue;
        }
        // One change each: a long list is too large for one line of the journal.
        const done = valueOrThrow(
          await store.change('money.issueStatements', (tx) => issue(tx, paper, date), FINAL),
        );
        const { document, statementId } = done;
        if (statementId !== null)
          issued.push({ account, number: document.number, issuedId: document.id, statementId });
      }
      return { issued, skipped };
    },
    'money.answerStatement': async ({ statementId, state, on, by, theirClosing, note }) => {
      valueOrThrow(
        await store.change('money.answerStatement', (tx) => {
          const statement = tx.get('statements', statementId);
          if (!statement) throw notFound('statement');
          if (
            state === 'confirmed' &&
            theirClosing !== null &&
            compare(theirClosing, statement.closing) !== 0
          )
            throw ruleBroken('confirmed-differs', { number: statement.number }, 'theirClosing');
          const answered = state === 'confirmed' || state === 'differs';
          tx.put('statements', {
            ...statement,
            state,
            answeredOn: answered ? on : null,
            answeredBy: answered ? by : '',
            theirClosing,
            note,
          });
        }),
      );
      return {};
    },
  };
}

/** The statement of an account as a paper, whichever side it is on. */
export function statementOf(
  account: AccountRef,
  { from, to }: PeriodInput,
  language: PaperLanguage,
): MoneyPaper {
  const kind = account.side === 'customer' ? 'customer-statement' : 'factory-statement';
  return { kind, account, from, to, language };
}

/** The same statement went out, stands, and would say the same again. */
function isUnchanged(book: MoneyBook, paper: MoneyPaper): boolean {
  if (paper.kind !== 'customer-statement' && paper.kind !== 'factory-statement') return false;
  const known = book
    .statements(paper.account)
    .find(({ state, from, to }) => state !== 'void' && from === paper.from && to === paper.to);
  const issued = known?.issuedId == null ? undefined : book.records.get('issuedDocuments', known.issuedId);
  if (!known || !issued || issued.language !== paper.language) return false;
  const layout = issuedLayout(issued);
  const identity = { number: issued.number, date: issued.date, version: issued.version, layout };
  return modelHash(moneyPaper(book, paper, identity, issued.issuedBy).model) === issued.modelHash;
}

export interface MoneyIssue {
  readonly date: PlainDate;
  readonly at: string;
  readonly by: string;
}

/** Numbers, builds and freezes a paper in one change, with the record that it makes. */
export function issueMoneyPaper(
  tx: Transaction,
  paper: MoneyPaper,
  issue: MoneyIssue,
): { readonly document: IssuedDocument; readonly statementId: StatementId | null } {
  const book = bookIn(tx);
  // Built once as a draft: the paper's account is known before its number is.
  const { account } = moneyPaper(book, paper, { number: null, date: issue.date, version: 1 }, issue.by);
  const { number, version } = numberFor(tx, book, paper, { account }, issue.date);
  const date = isNote(paper) ? account.to : issue.date;
  const built = moneyPaper(book, paper, { number, date, version }, issue.by);
  const document = IssuedDocument.parse({
    id: tx.nextId(),
    kind: paper.kind,
    ...{ number, version, language: paper.language, date },
    orderId: null,
    quotationId: null,
    account,
    model: built.model,
    layout: built.layout,
    modelHash: modelHash(built.model),
    facts: paper.kind === 'reminder' ? { degree: paper.degree } : null,
    issuedAt: issue.at,
    issuedBy: issue.by,
    voided: null,
  });
  tx.put('issuedDocuments', document);
  if (isNote(paper)) markIssued(tx, paper.postingId, document.id);
  return { document, statementId: putStatement(tx, book, built, document) };
}

type Note = Extract<MoneyPaper, { readonly kind: 'debit-note' | 'credit-note' }>;

function isNote(paper: MoneyPaper): paper is Note {
  return paper.kind === 'debit-note' || paper.kind === 'credit-note';
}

const SERIES: Readonly<Record<Exclude<MoneyPaper['kind'], Note['kind']>, NumberSeries>> = {
  'customer-statement': 'statement',
  'factory-statement': 'statement',
  reminder: 'reminder',
  'reconciliation-reply': 'reconciliation',
};

/** A statement of the same account and period is a new version of it; a letter is always a new one; a note is numbered already. */
function numberFor(
  tx: Transaction,
  book: MoneyBook,
  paper: MoneyPaper,
  source: Extract<PaperSource, { readonly account: unknown }>,
  date: PlainDate,
): { readonly number: string; readonly version: number } {
  const all = tx.all('issuedDocuments');
  if (paper.kind === 'debit-note' || paper.kind === 'credit-note') {
    const { number } = book.posting(paper.postingId);
    return {
      number,
      version: all.filter((one) => one.kind === paper.kind && one.number === number).length + 1,
    };
  }
  const before = all.filter((one) => one.kind === paper.kind && standsOn(one, source));
  const standing = before.filter((one) => one.voided === null).at(-1);
  if (standing && SERIES[paper.kind] === 'statement')
    return { number: standing.number, version: before.length + 1 };
  const taken = new Set(all.map((one) => one.number));
  return { number: takeNumber(tx, SERIES[paper.kind], date, (number) => taken.has(number)), version: 1 };
}

/** The entry names its paper; while that stands, the entry stays as it is. */
function markIssued(tx: Transaction, postingId: Posting['id'], issuedId: IssuedDocumentId): void {
  // An entry that follows from a claim names its paper there.
  if (claimOf(postingId) !== null) return;
  const posting = tx.get('postings', postingId);
  if (!posting) throw notFound('posting');
  tx.put('postings', { ...posting, paper: issuedId });
}

/** What the next statement may begin from, once the other side has confirmed it. */
function putStatement(
  tx: Transaction,
  book: MoneyBook,
  { statement, account }: BuiltMoneyPaper,
  document: IssuedDocument,
): StatementId | null {
  if (statement === null) return null;
  const known = book.statements(account).find((one) => one.number === document.number);
  const id = known?.id ?? (tx.nextId() as StatementId);
  tx.put('statements', {
    id,
    number: document.number,
    ...account,
    opening: statement.opening.amount,
    closing: statement.closing,
    issuedOn: document.date,
    replyDueOn: replyDueOn(book, document.date),
    issuedId: document.id,
    // A new version must be confirmed anew.
    state: 'sent',
    answeredOn: null,
    answeredBy: '',
    theirClosing: null,
    note: '',
  });
  return id;
}
