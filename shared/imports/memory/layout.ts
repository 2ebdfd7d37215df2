import type { ImportLayout } from '#shared/domain/import-layout';
import type { FormHabits } from '../customer-habits';
import type { ColumnMapping, OrderDraft, ReadingChoices } from '../order-draft';
import { withAnswers } from '../reading-answers';

/** A header that moved to another column, went, or is new since the layout was remembered. */
export interface LayoutChange {
  readonly kind: 'moved' | 'gone' | 'new';
  readonly text: string;
}

export interface LayoutMatch {
  readonly layout: ImportLayout;
  /** Empty when the layout is exactly the remembered one. */
  readonly changes: readonly LayoutChange[];
}

/** So much of a remembered layout's headers must be there to call a file a changed form of it. */
const SHARED_SHARE = 0.7;
const SEPARATOR = '\u001f';

/**
 * The form of a customer's table: its header texts by column, without case, width and spacing. Rows, sheet names and
 * what stands above the table change from order to order and are no part of it.
 */
export function layoutFingerprint(columns: readonly ColumnMapping[]): string {
  return columns
    .filter((column) => column.header.trim() !== '')
    .map((column) => `${column.column}:${normalise(column.header)}`)
    .join(SEPARATOR);
}

function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The remembered layout of a draft: the same one, else the nearest that shares most of its headers. */
export function matchLayout(fingerprint: string, layouts: readonly ImportLayout[]): LayoutMatch | null {
  if (fingerprint === '') return null;
  const exact = layouts.filter((layout) => layout.fingerprint === fingerprint).sort(byUse)[0];
  if (exact) return { layout: exact, changes: [] };
  const near = layouts
    .map((layout) => ({ layout, share: sharedHeaders(layout.fingerprint, fingerprint) }))
    .filter(({ share }) => share >= SHARED_SHARE)
    .sort((a, b) => b.share - a.share || byUse(a.layout, b.layout))[0];
  return near ? { layout: near.layout, changes: compareLayout(near.layout.fingerprint, fingerprint) } : null;
}

function byUse(a: ImportLayout, b: ImportLayout): number {
  return a.lastUsedOn < b.lastUsedOn ? 1 : a.lastUsedOn > b.lastUsedOn ? -1 : b.timesUsed - a.timesUsed;
}

/** What differs between a remembered fingerprint and that of a new file. */
export function compareLayout(remembered: string, found: string): readonly LayoutChange[] {
  const before = headersOf(remembered);
  const after = headersOf(found);
  const changes: LayoutChange[] = [];
  for (const [text, column] of before) {
    const now = after.get(text);
    if (now === undefined) changes.push({ kind: 'gone', text });
    else if (now !== column) changes.push({ kind: 'moved', text });
  }
  for (const text of after.keys()) if (!before.has(text)) changes.push({ kind: 'new', text });
  return changes;
}

function headersOf(fingerprint: string): ReadonlyMap<string, string> {
  return new Map(
    fingerprint.split(SEPARATOR).map((part) => {
      const at = part.indexOf(':');
      return [part.slice(at + 1), part.slice(0, at)];
    }),
  );
}

function sharedHeaders(a: string, b: string): number {
  const left = headersOf(a);
  const right = headersOf(b);
  const shared = [...left.keys()].filter((text) => right.has(text)).length;
  return shared / Math.max(left.size, right.size, 1);
}

/** Questions about the form itself: tables below or beside each other, goods on other sheets, which size is the waist. */
const OF_THE_FORM = ['several-tables:same-sheet', 'several-sheets', 'size-order', 'quantity-basis'];

function formAnswers(answers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => OF_THE_FORM.includes(id)));
}

/**
 * What of the clerk's choices belongs to the form and not to this one file: columns, number and date style, unit,
 * currency. Sheet names, corrections and answers about single cells do not; answers about the form do.
 */
export function choicesToRemember(said: ReadingChoices, draft: OrderDraft): ReadingChoices {
  const choices = withAnswers(said);
  const { columns, decimalMark, dateOrder, currency, unit, includeHidden, sheets } = choices;
  const form = formAnswers(choices.answers ?? {});
  return {
    ...(columns === undefined ? {} : { columns }),
    ...(decimalMark === undefined ? {} : { decimalMark }),
    ...(dateOrder === undefined
      ? draft.dateOrder === null
        ? {}
        : { dateOrder: draft.dateOrder }
      : { dateOrder }),
    ...(currency === undefined ? {} : { currency }),
    ...(unit === undefined ? {} : { unit }),
    ...(includeHidden === undefined ? {} : { includeHidden }),
    ...(sheets === undefined ? {} : { sheets }),
    ...(Object.keys(form).length === 0 ? {} : { answers: form }),
  };
}

/**
 * What is remembered of a form, and how much it weighs: columns, units and answers about the form hold like the clerk's
 * own choice; how figures and days are written, and the currency, only where the file does not say so itself.
 */
export function rememberedChoices(remembered: ReadingChoices): {
  readonly choices: ReadingChoices;
  readonly habits: FormHabits;
} {
  const { decimalMark, dateOrder, currency, ...choices } = remembered;
  return { choices, habits: { decimalMark, dateOrder, currency } };
}

/** The clerk's choices over the remembered ones, answer by answer. */
export function choicesOver(remembered: ReadingChoices, choices: ReadingChoices): ReadingChoices {
  const answers = { ...remembered.answers, ...choices.answers };
  return { ...remembered, ...choices, ...(Object.keys(answers).length === 0 ? {} : { answers }) };
}
