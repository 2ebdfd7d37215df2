import { BANK_COUNTRIES } from '#shared/credit/bank-countries';
import type { CreditTerms, Instalment, TermCorrections, TermName } from '#shared/credit/credit-terms';
import { CreditTerms as CreditTermsSchema } from '#shared/credit/credit-terms';
import { readTolerance } from '#shared/credit/tag-value';
import { CURRENCIES } from '#shared/values/currency';
import type { PlainDate } from '#shared/values/plain-date';
import { type FieldReader, fieldReader, type Reading, reading } from '../forms/field-reader';
import { typedLines } from '../forms/field-text';

/** How a term is typed: a line, a day, a figure, a choice, lines, or a table of its own. */
export type TermInput =
  | {
      readonly type:
        | 'text'
        | 'date'
        | 'decimal'
        | 'count'
        | 'lines'
        | 'yes-no'
        | 'goods'
        | 'documents'
        | 'instalments'
        | 'block';
    }
  | { readonly type: 'choice'; readonly options: readonly string[] };

const CHOICES: Partial<Record<TermName, readonly string[]>> = {
  currency: CURRENCIES,
  expiryCountry: BANK_COUNTRIES,
  partialShipments: ['allowed', 'not-allowed', 'conditional'],
  transhipment: ['allowed', 'not-allowed', 'conditional'],
  availableBy: ['payment', 'acceptance', 'negotiation', 'deferred', 'mixed'],
};

const TYPES: Partial<Record<TermName, Exclude<TermInput['type'], 'choice'>>> = {
  issueDate: 'date',
  expiryDate: 'date',
  latestShipment: 'date',
  earliestShipment: 'date',
  amount: 'decimal',
  plus: 'decimal',
  minus: 'decimal',
  presentationDays: 'count',
  applicant: 'lines',
  beneficiary: 'lines',
  conditions: 'lines',
  amountAbout: 'yes-no',
  goods: 'block',
  shipmentPeriod: 'block',
  goodsItems: 'goods',
  documents: 'documents',
  instalments: 'instalments',
};

export function inputOf(term: TermName): TermInput {
  const options = CHOICES[term];
  return options === undefined ? { type: TYPES[term] ?? 'text' } : { type: 'choice', options };
}

/** Typed texts of the plain terms; tables of goods and documents are kept as they are. */
export interface TermForm {
  readonly texts: Readonly<Record<string, string>>;
  readonly goodsItems: readonly GoodsRow[];
  readonly documents: CreditTerms['documents'];
}

export interface GoodsRow {
  readonly item: CreditTerms['goodsItems'][number];
  readonly quantity: string;
  readonly unitPrice: string;
  /** Percent more and less: `5/5`, or one figure for both. */
  readonly tolerance: string;
}

export function termForm(terms: CreditTerms, names: readonly TermName[]): TermForm {
  const texts = Object.fromEntries(names.map((name) => [name, typedText(terms, name)]));
  return {
    texts,
    goodsItems: terms.goodsItems.map((item) => ({
      item,
      quantity: item.quantity ?? '',
      unitPrice: item.unitPrice ?? '',
      tolerance: item.plus === null && item.minus === null ? '' : `${item.plus ?? 0}/${item.minus ?? 0}`,
    })),
    documents: terms.documents,
  };
}

function typedText(terms: CreditTerms, name: TermName): string {
  switch (name) {
    case 'applicant':
    case 'beneficiary':
    case 'conditions':
      return terms[name].join('\n');
    case 'instalments':
      return terms.instalments
        .map(({ to, quantity, amount }) => `${to} ${quantity ?? amount ?? ''}`.trim())
        .join('\n');
    case 'goodsItems':
    case 'documents':
      return '';
    default:
      return String(terms[name] ?? '');
  }
}

/** Only what differs from the terms as they stand is a correction. */
export function readTermForm(
  form: TermForm,
  terms: CreditTerms,
  names: readonly TermName[],
  today: PlainDate,
): Reading<TermCorrections> {
  const reader = fieldReader();
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const value = termValue(reader, form, name, today);
    if (JSON.stringify(value) !== JSON.stringify(terms[name])) values[name] = value;
  }
  // A text that is longer than its field may be is refused here, before the desk refuses the whole.
  for (const issue of CreditTermsSchema.unwrap().partial().safeParse(values).error?.issues ?? []) {
    reader.fail(String(issue.path[0] ?? ''), 'tooLong');
  }
  return reading(reader, () => CreditTermsSchema.unwrap().partial().parse(values));
}

function termValue(reader: FieldReader, form: TermForm, name: TermName, today: PlainDate): unknown {
  const text = form.texts[name] ?? '';
  switch (inputOf(name).type) {
    case 'date':
      return reader.date(name, text, today);
    case 'decimal':
      return reader.decimal(name, text);
    case 'count':
      return reader.count(name, text);
    case 'lines':
      return [...typedLines(text, name === 'conditions' ? 200 : 8)];
    case 'yes-no':
      return text === 'true';
    case 'choice':
      return name === 'expiryCountry' ? text : text === '' ? null : text;
    case 'instalments':
      return readInstalments(reader, text, today);
    case 'goods':
      return form.goodsItems.map((row, at) => ({
        ...row.item,
        quantity: reader.positive(`goodsItems.${at}.quantity`, row.quantity),
        unitPrice: reader.decimal(`goodsItems.${at}.unitPrice`, row.unitPrice),
        ...typedTolerance(reader, `goodsItems.${at}.tolerance`, row.tolerance),
      }));
    case 'documents':
      return form.documents;
    default:
      return text.trim();
  }
}

/** `2026-04-30 500`: the last day, then the quantity. */
function readInstalments(reader: FieldReader, text: string, today: PlainDate): readonly Instalment[] {
  return typedLines(text, 60).flatMap((line) => {
    const [day = '', quantity = ''] = line.split(/\s+/);
    const to = reader.date('instalments', day, today);
    const count = reader.positive('instalments', quantity);
    return to === null ? [] : [{ from: null, to, quantity: count, amount: null }];
  });
}

function typedTolerance(
  reader: FieldReader,
  path: string,
  text: string,
): Pick<GoodsRow['item'], 'plus' | 'minus'> {
  if (text.trim() === '') return { plus: null, minus: null };
  const read = readTolerance(
    /^\s*\d+(?:[.,]\d+)?\s*%?\s*$/.test(text) ? `+/-${text.replace('%', '')}%` : text,
  );
  if (read === null) reader.fail(path, 'percent');
  return { plus: read?.plus ?? null, minus: read?.minus ?? null };
}
