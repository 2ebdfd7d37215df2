import type { StatementChoices } from '#shared/money/reading/statement-choices';
import type { AcceptedMatch, Reconciliation } from '#shared/money/reconciliation';
import { inView } from '#shared/money/signed-amount';
import { add, subtract, sum } from '#shared/values/decimal';
import type { LayoutId, ReconciliationId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { todayOf } from '../clock';
import type { HandlersOf } from '../ipc/handlers';
import { statementFor } from '../queries/money-account';
import { accountKey } from '../queries/money-book';
import { matchingOf, reconciliationOf } from '../queries/money-matching';
import { type FileReading, readFile, theirReading } from '../queries/money-reading';
import type { Transaction } from '../store/transaction';
import { bookIn } from './book-in';
import { closeDifference } from './close-difference';
import type { DeskContext } from './context';
import type { ImportSessions } from './import-session';
import { ruleBroken, valueOrThrow } from './outcome';
import { keepFile } from './picture-commands';
import { statementFile } from './statement-files';

type Channels =
  | 'money.readTheirs'
  | 'money.keepTheirs'
  | 'money.acceptMatches'
  | 'money.unmatch'
  | 'money.noteDifference'
  | 'money.closeDifference'
  | 'money.removeReconciliation';

/** Their statement beside ours: nothing is matched for good before the clerk says so, and everything can be taken apart. */
export function matchCommands(desk: DeskContext, sessions: ImportSessions): HandlersOf<Channels> {
  const { store } = desk;
  const change = async (
    label: string,
    id: ReconciliationId,
    make: (reconciliation: Reconciliation, tx: Transaction) => Reconciliation,
  ) =>
    valueOrThrow(
      await store.change(label, (tx) =>
        tx.put('reconciliations', make(reconciliationOf(bookIn(tx), id), tx)),
      ),
    );
  return {
    'money.readTheirs': async ({ token, account, choices }) => {
      const file = await statementFile(sessions, token, choices.sheet);
      const whole = { ...file, party: account.party, currency: account.currency, choices };
      return theirReading(whole, readFile(store, whole));
    },
    'money.keepTheirs': async ({ token, account, choices, period }) => {
      const file = await statementFile(sessions, token, choices.sheet);
      const whole = { ...file, party: account.party, currency: account.currency, choices };
      const read = readFile(store, whole);
      const view = theirReading(whole, read);
      if (!view.ready)
        throw ruleBroken('statement-needs-a-clerk', {
          cells: view.doubts.filter((one) => one.blocks).length,
        });
      const { bytes, type, fileName } = sessions.get(token);
      const fileId = await keepFile(desk, fileName, bytes, type);
      const reconciliationId = valueOrThrow(
        await store.change('money.keepTheirs', (tx) => {
          const book = bookIn(tx);
          const ours = statementFor(book, account, period).opening.amount;
          const balances = inPeriod(view, period, inView(ours, account.side));
          const known = tx
            .all('reconciliations')
            .find(
              (one) =>
                accountKey(one) === accountKey(account) && one.from === period.from && one.to === period.to,
            );
          rememberLayout(tx, account.party, read, todayOf(desk.clock));
          return tx.put('reconciliations', {
            id: known?.id ?? (tx.nextId() as ReconciliationId),
            ...account,
            ...period,
            fileId,
            fileName,
            ...balances,
            rows: view.rows,
            // A corrected file of the same month keeps what was decided about the rows that are still there.
            matches: known?.matches ?? [],
            refused: known?.refused ?? [],
            notes: known?.notes ?? [],
            createdOn: todayOf(desk.clock),
            createdBy: desk.clerk(),
          }).id;
        }),
      );
      sessions.close(token);
      return { reconciliationId };
    },
    'money.acceptMatches': async ({ reconciliationId, matchIds, byHand }) => {
      const user = desk.clerk();
      const at = desk.clock.now().toISOString();
      const done = await change('money.acceptMatches', reconciliationId, (before, tx) => {
        const { result, ours, theirs } = matchingOf(bookIn(tx), reconciliationId);
        const wanted = new Set(matchIds);
        const accepted = result.matches.filter((match) => wanted.has(match.id));
        if (accepted.length !== wanted.size) throw ruleBroken('match-gone', { asked: wanted.size });
        const known = {
          ours: new Set(ours.map((row) => row.id)),
          theirs: new Set(theirs.map((row) => row.id)),
        };
        const matches = [
          ...accepted.map(
            ({ ours: left, theirs: right, tier }): AcceptedMatch => ({
              ...{ ours: [...left], theirs: [...right], tier, user, at },
            }),
          ),
          ...byHand.map((match): AcceptedMatch => ({ ...match, tier: 'by-hand', user, at })),
        ];
        refuseUsedTwice([...result.kept, ...matches], matches, known);
        return { ...before, matches: [...before.matches, ...matches] };
      });
      return { kept: done.matches.length };
    },
    'money.unmatch': async ({ reconciliationId, matches }) => {
      await change('money.unmatch', reconciliationId, (before) => {
        const gone = new Set(matches.map(matchKey));
        const pairs = matches.flatMap(({ ours, theirs }) =>
          ours.flatMap((left) => theirs.map((right) => ({ ours: left, theirs: right }))),
        );
        const known = new Set(before.refused.map((pair) => `${pair.ours}\u0000${pair.theirs}`));
        const added = pairs.filter((pair) => !known.has(`${pair.ours}\u0000${pair.theirs}`));
        return {
          ...before,
          matches: before.matches.filter((match) => !gone.has(matchKey(match))),
          refused: [...before.refused, ...added],
        };
      });
      return {};
    },
    'money.noteDifference': async ({ reconciliationId, key, code, text }) => {
      await change('money.noteDifference', reconciliationId, (before) => {
        const others = before.notes.filter((note) => note.key !== key);
        return { ...before, notes: code === null ? others : [...others, { key, code, text }] };
      });
      return {};
    },
    'money.closeDifference': async (closing) => {
      const by = { clerk: desk.clerk(), at: desk.clock.now().toISOString() };
      const postingId = valueOrThrow(
        await store.change('money.closeDifference', (tx) => closeDifference(tx, closing, by)),
      );
      return { postingId };
    },
    'money.removeReconciliation': async ({ reconciliationId }) => {
      valueOrThrow(
        await store.change('money.removeReconciliation', (tx) =>
          tx.remove('reconciliations', reconciliationId),
        ),
      );
      return {};
    },
  };
}

const matchKey = ({ ours, theirs }: Pick<AcceptedMatch, 'ours' | 'theirs'>): string =>
  `${[...ours].sort().join('+')}=${[...theirs].sort().join('+')}`;

/** A row stands in one match; one that is nowhere cannot be matched. */
function refuseUsedTwice(
  all: readonly { readonly ours: readonly string[]; readonly theirs: readonly string[] }[],
  added: readonly AcceptedMatch[],
  known: { readonly ours: ReadonlySet<string>; readonly theirs: ReadonlySet<string> },
): void {
  for (const side of ['ours', 'theirs'] as const) {
    const used = all.flatMap((match) => match[side]);
    if (new Set(used).size !== used.length) throw ruleBroken('row-used-twice');
    if (added.some((match) => match[side].some((id) => !known[side].has(id)))) throw ruleBroken('row-gone');
  }
}

type Read = ReturnType<typeof theirReading>;

/**
 * Opening and closing of exactly the period: rows before it belong to its opening, rows after it are taken out of the
 * closing. A file that names no opening is taken to begin with ours.
 */
function inPeriod(
  { rows, opening, closing }: Read,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  ours: Reconciliation['opening'],
): Pick<Reconciliation, 'opening' | 'closing'> {
  // A row of another currency stands in no balance of this account.
  const own = rows.filter((row) => row.currency === undefined);
  const before = sum(own.filter(({ date }) => date !== null && date < from).map((row) => row.amount));
  const after = sum(own.filter(({ date }) => date !== null && date > to).map((row) => row.amount));
  const inside = subtract(subtract(sum(own.map((row) => row.amount)), before), after);
  const start = opening === null ? ours : add(opening, before);
  return {
    opening: start,
    closing: opening === null || closing === null ? add(start, inside) : subtract(closing, after),
  };
}

/** What of the clerk's choices belongs to the form of the file and not to this one. */
function layoutChoices({
  columns,
  headerRow,
  mark,
  dateOrder,
  mirrored,
}: StatementChoices): StatementChoices {
  return {
    ...(columns === undefined ? {} : { columns }),
    ...(columns === undefined || headerRow === undefined ? {} : { headerRow }),
    ...(mark === undefined ? {} : { mark }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(mirrored === undefined ? {} : { mirrored }),
  };
}

export function rememberLayout(
  tx: Transaction,
  party: string,
  { fingerprint, choices, layout }: FileReading,
  today: PlainDate,
): void {
  if (fingerprint === '') return;
  tx.put('statementLayouts', {
    id: layout?.id ?? (tx.nextId() as LayoutId),
    party,
    fingerprint,
    choices: layoutChoices(choices),
    timesUsed: (layout?.timesUsed ?? 0) + 1,
    lastUsedOn: today,
  });
}
