import { draftLines, type LineReading } from './draft-lines';
import type { DecimalMark } from './number-reading';
import type { DraftLine, ImportProblem, OrderDraft, ReadingChoices } from './order-draft';
import type { SheetTable } from './sheet-table';
import { withStyleHeads } from './style-heads';

/** The lines of all tables of a sheet, and how many each table gave: corrections keep their order and number. */
export type SheetLines = LineReading & { readonly counts: readonly number[] };

/** The lines of the tables of one sheet, numbered through from `firstId`. */
export function sheetLines(
  parts: readonly SheetTable[],
  mark: DecimalMark,
  dateOrder: OrderDraft['dateOrder'],
  choices: ReadingChoices,
  firstId = 1,
): SheetLines {
  const lines: DraftLine[] = [];
  const problems: ImportProblem[] = [];
  const openDates: LineReading['openDates'][number][] = [];
  const notOrdered: number[] = [];
  const counts: number[] = [];
  let nextId = firstId;
  for (const part of parts) {
    const found = draftLines(part.view, part, dateOrder, choices.unit ?? null, choices.answers ?? {}, nextId);
    nextId = found.nextId;
    lines.push(...found.lines);
    problems.push(...found.problems);
    openDates.push(...found.openDates);
    notOrdered.push(...found.notOrdered);
    counts.push(found.lines.length);
  }
  return { lines: named(parts, counts, lines, mark), nextId, problems, openDates, notOrdered, counts };
}

/** Names from the heads of styles; of lists side by side each has heads of its own. */
function named(
  parts: readonly SheetTable[],
  counts: readonly number[],
  lines: readonly DraftLine[],
  mark: DecimalMark,
): DraftLine[] {
  const views = [...new Set(parts.map((part) => part.view))];
  const only = views[0];
  if (only && views.length === 1) return withStyleHeads(only, parts, lines, mark);
  const runs = cutLines(lines, counts);
  const out: (readonly DraftLine[])[] = [...runs];
  for (const view of views) {
    const at = parts.flatMap((part, index) => (part.view === view ? index : []));
    const own = at.flatMap((index) => runs[index] ?? []);
    const given = withStyleHeads(
      view,
      at.flatMap((index) => parts[index] ?? []),
      own,
      mark,
    );
    cutLines(
      given,
      at.map((index) => counts[index] ?? 0),
    ).forEach((run, index) => {
      out[at[index] ?? 0] = run;
    });
  }
  return out.flat();
}

/** The lines cut into runs of so many. */
export function cutLines<T>(lines: readonly T[], counts: readonly number[]): readonly (readonly T[])[] {
  let from = 0;
  return counts.map((count) => {
    from += count;
    return lines.slice(from - count, from);
  });
}
