import { readFile } from 'node:fs/promises';
import { ProblemError, problem } from '#shared/api/problem';
import type { CreditCheck, CreditView } from '#shared/api/views/credit-views';
import { bySeverity } from '#shared/credit/check-credit';
import { CHECK_TITLES, findingSentence } from '#shared/credit/finding-sentences';
import type { CreditId } from '#shared/values/ids';
import { todayOf } from '../clock';
import { creditNumbered } from '../queries/credit-text';
import type { Headless, Outcome } from './run-command';

/** The credit and the checks of its newest presentation: from the bank's text, which is kept, or by its number. */
export async function runCredit(desk: Headless): Promise<Outcome> {
  const word = desk.given.words[0];
  if (word === undefined)
    throw new ProblemError(
      problem('invalid-input', { message: 'credit FILE|NUMBER' }, { rule: 'command-line' }),
    );
  const known = creditNumbered(desk.context.store, word);
  if (known !== null) return checked(desk, known.id, false);
  return readText(desk, await textNamed(word));
}

async function textNamed(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new ProblemError(problem('not-found', { what: 'file', name: path }));
  }
}

/** A credit is kept, an amendment added to its credit; with --dry-run, or where it stands already, only read. */
async function readText({ context, handlers, given }: Headless, text: string): Promise<Outcome> {
  const read = await handlers['credits.readText']({ text });
  const receivedOn = todayOf(context.clock);
  const { existing } = read;
  if (read.kind === 'amendment' && existing !== null && !given.dryRun) {
    const revision = context.store.revision('credits', existing);
    await handlers['credits.amend']({ creditId: existing, revision, text, receivedOn });
    return checked({ context, handlers, given }, existing, true);
  }
  if (read.kind === 'issue' && existing !== null)
    return checked({ context, handlers, given }, existing, false);
  if (read.kind === 'issue' && !given.dryRun) {
    const { customerId } = read;
    const { creditId } = await handlers['credits.create']({ text, customerId, receivedOn });
    return checked({ context, handlers, given }, creditId, true);
  }
  if (read.kind === 'nothing')
    throw new ProblemError(problem('rule-broken', {}, { rule: 'credit-unreadable' }));
  const { kind, type, creditNo, terms, doubts, textDoubts } = read;
  return {
    json: { ok: true, kind, type, number: creditNo, terms, doubts, textDoubts, saved: null },
    text: [
      `${kind} MT${type ?? '?'} ${creditNo}`,
      ...doubts.map(({ tag, doubt }) => `  ${tag}: ${doubt}`),
    ].join('\n'),
  };
}

async function checked(
  { context, handlers }: Headless,
  creditId: CreditId,
  saved: boolean,
): Promise<Outcome> {
  const view = await handlers['credits.file']({ creditId });
  const presentationId = view.presentations.at(-1)?.presentation.id ?? null;
  const check = await handlers['credits.check']({ creditId, presentationId });
  const findings = bySeverity(check.findings).filter(({ state }) => !['holds', 'not-asked'].includes(state));
  const { row } = view;
  return {
    json: {
      // Discrepancies refuse the presentation, not the reading of the credit.
      ok: presentationId === null || check.counts.discrepancies === 0,
      number: row.number,
      terms: view.terms,
      doubts: view.doubts,
      dates: {
        latestShipment: row.latestShipment,
        lastPresentation: row.lastPresentation,
        expiry: row.expiry,
      },
      amount: { stated: row.amount, used: row.used, available: row.available, range: view.range },
      presentation: presentationId,
      counts: check.counts,
      findings: findings.map((finding) => ({ ...finding, text: findingSentence(finding, 'en') })),
      saved: saved ? { creditId, revision: context.store.revision('credits', creditId) } : null,
    },
    text: lines(view, check).join('\n'),
  };
}

function lines({ row, doubts }: CreditView, { counts, findings }: CreditCheck): readonly string[] {
  const open = bySeverity(findings).filter(
    ({ state }) => state === 'discrepancy' || state === 'doubt' || state === 'unknown',
  );
  return [
    `${row.number}  ${row.currency ?? ''} ${row.amount ?? ''}  ship by ${row.latestShipment ?? '–'}, present by ${row.lastPresentation ?? '–'}, expires ${row.expiry ?? '–'}`,
    ...doubts.map(({ tag, doubt }) => `  field ${tag}: ${doubt}`),
    `${counts.discrepancies} discrepancies, ${counts.doubts} to read, ${counts.unknown} cannot be judged`,
    ...open.flatMap((finding) => [
      `  ${finding.check} ${finding.state} (art. ${finding.article}) ${CHECK_TITLES[finding.check].en}: ${findingSentence(finding, 'en')}`,
      ...finding.values.map(({ source, detail, value }) => `      ${source} ${detail}: ${value}`),
    ]),
  ];
}
