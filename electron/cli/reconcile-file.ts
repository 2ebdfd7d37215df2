import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError, problem } from '#shared/api/problem';
import type { PeriodInput } from '#shared/api/views/money-accounts';
import type { MatchingView, TheirReading } from '#shared/api/views/money-matching';
import { todayOf } from '../clock';
import { safeFileName } from '../files/file-name';
import { writeWhole } from '../files/write-whole';
import { monthPeriod } from '../queries/money-account';
import { MoneyBook } from '../queries/money-book';
import { moneyPaper } from '../queries/money-papers';
import { accountsNamed } from './money-account';
import type { Headless, Outcome } from './run-command';

/**
 * Their statement beside ours. A file with an open cell is refused with its cells, because only a clerk may decide them;
 * matches are only suggested, never kept. With `--out` the reply is written as a draft.
 */
export async function reconcileFile(
  desk: Headless,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Outcome> {
  const { handlers, given } = desk;
  const [account, ...others] = accountsNamed(desk, given.customer ?? '');
  if (!account || others.length > 0)
    throw new ProblemError(
      problem('invalid-input', { message: 'several currencies: --currency USD' }, { rule: 'command-line' }),
    );
  const { token } = await handlers['imports.open'](file);
  const reading = await handlers['money.readTheirs']({ token, account, choices: {} });
  const read = readingJson(reading);
  if (!reading.ready) {
    const cells = reading.doubts.filter((doubt) => doubt.blocks).length;
    const refused = problem('rule-broken', { cells }, { rule: 'statement-needs-a-clerk' });
    return { json: { ok: false, problem: refused, ...read }, text: readingText(reading) };
  }
  if (given.dryRun) return { json: { ok: true, ...read }, text: readingText(reading) };
  const period = periodOf(reading, desk);
  const { reconciliationId } = await handlers['money.keepTheirs']({ token, account, period, choices: {} });
  const view = await handlers['money.match']({ reconciliationId });
  const files = given.out === null ? [] : await writeReply(desk, reconciliationId, view, given.out);
  return { json: { ok: true, ...read, matching: view, files }, text: matchingText(view, files) };
}

/** The months that their rows lie in, unless the command line says otherwise. */
function periodOf({ rows }: TheirReading, { given, context }: Headless): PeriodInput {
  const days = rows.flatMap((row) => row.date ?? []).sort();
  const today = todayOf(context.clock);
  const first = monthPeriod((days[0] ?? today).slice(0, 7));
  const last = monthPeriod((days.at(-1) ?? today).slice(0, 7));
  return { from: given.from ?? first.from, to: given.to ?? last.to };
}

async function writeReply(
  { context, given }: Headless,
  reconciliationId: MatchingView['reconciliationId'],
  view: MatchingView,
  folder: string,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paper = { kind: 'reconciliation-reply' as const, reconciliationId, language: given.language };
  const identity = { number: null, date: todayOf(context.clock), version: 1 };
  const { model } = moneyPaper(new MoneyBook(context.store), paper, identity, context.clerk());
  const name = safeFileName(`${view.head.code} ${view.period.to} reply ${given.language} draft`);
  const files: string[] = [];
  for (const format of given.formats) {
    const { bytes } = format === 'pdf' ? await context.press.pdf(model) : await context.press.xlsx(model);
    const path = join(folder, `${name}.${format}`);
    await writeWhole(path, bytes);
    files.push(path);
  }
  return files;
}

function readingJson({
  outcome,
  foundCurrency,
  rows,
  opening,
  closing,
  doubts,
  looksMirrored,
}: TheirReading) {
  return { outcome, foundCurrency, rows, opening, closing, doubts, looksMirrored };
}

function readingText({
  outcome,
  foundCurrency,
  rows,
  opening,
  closing,
  doubts,
  looksMirrored,
}: TheirReading): string {
  if (outcome === 'no-header') return 'no table of an account was found';
  if (outcome === 'wrong-currency')
    return `the file is in ${foundCurrency}: ${doubts[0]?.cell} "${doubts[0]?.text}"`;
  const head = `${rows.length} rows, opening ${opening ?? '?'}, closing ${closing ?? '?'}`;
  const mirrored = looksMirrored ? ['their own account of us: read it mirrored in the window'] : [];
  return [head, ...mirrored, ...doubts.map(({ cell, kind, text }) => `  ${cell} ${kind} "${text}"`)].join(
    '\n',
  );
}

function matchingText(view: MatchingView, files: readonly string[]): string {
  const numbers = new Map(
    [...view.ours, ...view.theirs].map((row) => [row.id, row.number || row.po || (row.date ?? '')]),
  );
  const named = (ids: readonly string[]) => ids.map((id) => numbers.get(id) ?? id).join(' + ') || '–';
  return [
    `closing ours ${view.closings.ours}, theirs ${view.closings.theirs}, difference ${view.total}`,
    ...view.matches.map(
      (one) => `  ${one.tier} ${one.outcome.padEnd(10)} ${named(one.ours)} = ${named(one.theirs)}`,
    ),
    ...view.differences.map(
      (one) => `  ${one.code.padEnd(6)} ${one.amount} ${named(one.ours)} / ${named(one.theirs)}`,
    ),
    `explained ${view.explained}, unknown ${view.unknown}, unexplained ${view.unexplained}`,
    ...files,
  ].join('\n');
}
