import { parseArgs } from 'node:util';
import { ProblemError, problem } from '#shared/api/problem';
import { FORM_KINDS, type FormKind, PAPER_LANGUAGES, type PaperLanguage } from '#shared/domain/form-kind';
import { CURRENCIES, type CurrencyCode } from '#shared/values/currency';
import { type PlainDate, parsePlainDate } from '#shared/values/plain-date';

export const COMMAND_NAMES = [
  'import',
  'documents',
  'check',
  'crosscheck',
  'credit',
  'declaration',
  'statement',
  'reconcile',
  'show',
  'list',
  'verify',
  'backup',
  'restore',
  'demo',
  'help',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

export interface Arguments {
  readonly command: CommandName;
  /** Words after the command: a file, an order number, a backup's name. */
  readonly words: readonly string[];
  readonly data: string | null;
  readonly json: boolean;
  readonly out: string | null;
  readonly customer: string | null;
  /** Of a statement: `USD`; `null` takes every currency of the account. */
  readonly currency: CurrencyCode | null;
  /** First and last day of a statement; the other end of what is left out is worked out. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly dryRun: boolean;
  readonly kinds: readonly FormKind[] | 'all';
  readonly formats: readonly ('pdf' | 'xlsx')[];
  readonly language: PaperLanguage;
  readonly issue: boolean;
  /** Why papers go out although they disagree. */
  readonly waive: string | null;
  /** Begin an empty desk in a folder where this PC has seen data. */
  readonly startFresh: boolean;
}

function wrong(message: string): ProblemError {
  return new ProblemError(problem('invalid-input', { message }, { rule: 'command-line' }));
}

/** The command line as typed, or a ProblemError that says which word is wrong. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const [name = 'help', ...words] = positionals;
  const command = COMMAND_NAMES.find((known) => known === name);
  if (command === undefined) throw wrong(`unknown command "${name}"; known: ${COMMAND_NAMES.join(', ')}`);
  return {
    command,
    words,
    data: values.data ?? null,
    json: values.json ?? false,
    out: values.out ?? null,
    customer: values.customer ?? null,
    currency:
      values.currency === undefined ? null : (readList(values.currency, CURRENCIES, 'currency')[0] ?? null),
    from: readDay(values.from, 'from'),
    to: readDay(values.to, 'to'),
    dryRun: values['dry-run'] ?? false,
    kinds: readKinds(values.kind ?? 'all'),
    formats: readList(values.format ?? 'pdf,xlsx', ['pdf', 'xlsx'], 'format'),
    language: readList(values.lang ?? 'en', PAPER_LANGUAGES, 'lang')[0] ?? 'en',
    issue: values.issue ?? false,
    waive: values.waive ?? null,
    startFresh: values['start-fresh'] ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        json: { type: 'boolean' },
        out: { type: 'string' },
        customer: { type: 'string' },
        currency: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        'dry-run': { type: 'boolean' },
        kind: { type: 'string' },
        format: { type: 'string' },
        lang: { type: 'string' },
        issue: { type: 'boolean' },
        waive: { type: 'string' },
        'start-fresh': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function readDay(text: string | undefined, option: string): PlainDate | null {
  if (text === undefined) return null;
  const day = parsePlainDate(text);
  if (day === null) throw wrong(`--${option} ${text}: a day is written 2025-03-31`);
  return day;
}

function readKinds(text: string): readonly FormKind[] | 'all' {
  return text === 'all' ? 'all' : readList(text, FORM_KINDS, 'kind');
}

function readList<T extends string>(text: string, known: readonly T[], option: string): readonly T[] {
  return text.split(',').map((word) => {
    const found = known.find((name) => name === word.trim());
    if (found === undefined) throw wrong(`--${option} ${word}: known are ${known.join(', ')}`);
    return found;
  });
}
