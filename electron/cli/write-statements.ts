import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError, problem } from '#shared/api/problem';
import type { AccountRef, PeriodInput } from '#shared/api/views/money-accounts';
import { DocumentModel } from '#shared/documents/document-model';
import { todayOf } from '../clock';
import { statementOf } from '../commands/money-papers';
import { safeFileName } from '../files/file-name';
import { writeWhole } from '../files/write-whole';
import { usualPeriod } from '../queries/money-account';
import { MoneyBook } from '../queries/money-book';
import { moneyPaper } from '../queries/money-papers';
import { accountsNamed } from './money-account';
import type { Headless, Outcome } from './run-command';

/** The statement of a customer or supplier as files, one for each currency; with `--issue` it gets its number. */
export async function writeStatements(desk: Headless): Promise<Outcome> {
  const { given } = desk;
  const code = given.words[0];
  if (code === undefined || given.out === null)
    throw new ProblemError(
      problem('invalid-input', { message: 'statement CODE --out DIR' }, { rule: 'command-line' }),
    );
  await mkdir(given.out, { recursive: true });
  const statements = [];
  for (const account of accountsNamed(desk, code))
    statements.push(await writeStatement(desk, account, given.out));
  const text = statements.map(({ currency, opening, closing, overdue, files }) =>
    [`${currency}: opening ${opening}, closing ${closing}, overdue ${overdue}`, ...files].join('\n'),
  );
  return { json: { ok: true, statements }, text: text.join('\n') };
}

async function writeStatement({ context, given, handlers }: Headless, account: AccountRef, folder: string) {
  const book = new MoneyBook(context.store);
  const today = todayOf(context.clock);
  const usual = usualPeriod(book, account, given.to ?? today);
  const period: PeriodInput = { from: given.from ?? usual.from, to: given.to ?? usual.to };
  const { view, findings } = await handlers['money.statement']({ account, period });
  const paper = statementOf(account, period, given.language);
  const issued = given.issue ? await handlers['money.issuePaper']({ paper, date: today }) : null;
  const frozen = issued && context.store.get('issuedDocuments', issued.issuedId);
  const model = frozen
    ? DocumentModel.parse(frozen.model)
    : moneyPaper(book, paper, { number: null, date: today, version: 1 }, context.clerk()).model;
  const name = [
    view.head.code,
    issued?.number ?? `${period.to} draft`,
    account.currency,
    given.language,
  ].join(' ');
  const files: string[] = [];
  for (const format of given.formats) {
    const { bytes } = format === 'pdf' ? await context.press.pdf(model) : await context.press.xlsx(model);
    const path = join(folder, `${safeFileName(`${name} statement`)}.${format}`);
    await writeWhole(path, bytes);
    files.push(path);
  }
  return {
    currency: account.currency,
    ...period,
    number: issued?.number ?? null,
    opening: view.opening.amount,
    totalDebit: view.totalDebit,
    totalCredit: view.totalCredit,
    closing: view.closing,
    overdue: view.figures.overdue,
    unproved: view.unproved,
    rows: view.rows.length,
    findings,
    files,
  };
}
