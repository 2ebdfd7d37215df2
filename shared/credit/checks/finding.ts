import { z } from 'zod';
import { FACT_SOURCES } from '#shared/documents/paper-facts';

/** The checks of letter-of-credit.md section 3, with the article of UCP 600 that each quotes. */
export const CHECK_ARTICLES = {
  L01: '6(d)',
  L02: '6(a)(b)',
  L03: '6(d), 14(c)',
  L04: '6(e), 29(a)',
  L05: '14(c)',
  L06: '29(c)',
  L07: '14(b), 16(f)',
  L08: '14(d)',
  L09: '14(e), 18(c)',
  L10: '14(i)',
  L11: '14(j)',
  L12: '14(f)',
  L13: '14(g)(h)',
  L14: '17',
  L15: '18(a)',
  L16: '18(b)',
  L17: '30(a)',
  L18: '30',
  L19: '30(a)',
  L20: '19, 20, 23',
  L21: '20(a)(iv)',
  L22: '20(b)(c)',
  L23: '20(a)(vi), 22',
  L24: '26, 27',
  L25: '14(d), 20',
  L26: '28(a)(c)',
  L27: '28(e)',
  L28: '28(f)',
  L29: '28(f)(iii)(g)',
  L30: '31',
  L31: '32',
  L32: '38',
  L33: '2, 14(a)',
  L34: '14(a)',
  L35: '10(c)(e)',
} as const;

export type CheckId = keyof typeof CHECK_ARTICLES;
export const CHECK_IDS = Object.keys(CHECK_ARTICLES) as [CheckId, ...CheckId[]]; // the keys are exactly those of the literal

/**
 * `discrepancy` blocks the presentation, `doubt` needs reading, `note` is worth knowing, `unknown` cannot be judged
 * because something is missing; `holds` and `not-asked` are quiet.
 */
export const FINDING_STATES = ['discrepancy', 'doubt', 'unknown', 'note', 'holds', 'not-asked'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** Who says a value: a paper of ours, or what stands beside it at the bank. */
export const VALUE_SOURCES = [
  ...FACT_SOURCES,
  'presentation',
  'earlier-presentations',
  'transport-document',
  'insurance-document',
  'presented-document',
  'bank-calendar',
  'amendment',
] as const;
export type ValueSource = (typeof VALUE_SOURCES)[number];

export const FindingValue = z
  .object({
    source: z.enum(VALUE_SOURCES),
    /** Tag of the credit (`44C`) or number of the paper, '' when there is none. */
    detail: z.string(),
    value: z.string(),
  })
  .readonly();
export type FindingValue = z.infer<typeof FindingValue>;

/** Where a clerk sets it right. */
export const MEND_PLACES = [
  'credit',
  'presentation',
  'transport',
  'insurance',
  'documents',
  'paper',
  'amendment',
  'calendar',
] as const;
export type MendPlace = (typeof MEND_PLACES)[number];

/** Why a finding is what it is; the sentences stand in the words of the screens. */
export const FINDING_REASONS = [
  'agrees',
  'not-asked-for',
  'data-missing',
  'expiry-missing',
  'bank-missing',
  'method-missing',
  'other-bank',
  'ships-after-expiry',
  'window-cut',
  'presented-late',
  'expired',
  'period-over',
  'shipped-late',
  'shipped-early',
  'no-latest-shipment',
  'bank-answer',
  'holidays-unknown',
  'figures-differ',
  'words-differ',
  'goods-words-missing',
  'goods-differ',
  'dated-later',
  'country-differs',
  'applicant-address',
  'read-function',
  'extra-document',
  'bare-condition',
  'originals-short',
  'copies-short',
  'issuer-differs',
  'addressee-differs',
  'currency-differs',
  'not-signed',
  'invoice-above-credit',
  'overdrawn',
  'underdrawn',
  'quantity-over',
  'quantity-under',
  'packing-units',
  'packages-differ',
  'price-differs',
  'wrong-transport',
  'port-differs',
  'port-to-read',
  'carrier-unnamed',
  'signed-unclear',
  'on-board-missing',
  'set-not-full',
  'transhipment-prohibited',
  'transhipment-allowed-by-rule',
  'charter-party',
  'on-deck',
  'not-clean',
  'consignee-differs',
  'notify-differs',
  'freight-differs',
  'freight-against-term',
  'cover-note',
  'insurance-not-signed',
  'insurance-dated-late',
  'insurance-currency',
  'insured-short',
  'route-not-covered',
  'risks-to-read',
  'partial-shipment',
  'conditional-to-read',
  'one-shipment',
  'instalment-missed',
  'instalment-outside',
  'not-transferable',
  'transferable',
  'document-missing',
  'wording-to-read',
  'wording-wrong',
  'number-not-quoted',
  'amendment-pending',
] as const;
export type FindingReason = (typeof FINDING_REASONS)[number];

export const CreditFinding = z
  .object({
    check: z.enum(CHECK_IDS),
    article: z.string(),
    state: z.enum(FINDING_STATES),
    reason: z.enum(FINDING_REASONS),
    /** Figures of the sentence; for `data-missing` the key of what is missing is in `what`. */
    facts: z.record(z.string(), z.string()),
    values: z.array(FindingValue),
    mend: z
      .object({ place: z.enum(MEND_PLACES), detail: z.string() })
      .readonly()
      .nullable(),
  })
  .readonly();
export type CreditFinding = z.infer<typeof CreditFinding>;

type Rest = Partial<Pick<CreditFinding, 'facts' | 'values'>> & {
  readonly mend?: readonly [MendPlace, string];
};

export function finding(
  check: CheckId,
  state: FindingState,
  reason: FindingReason,
  rest: Rest = {},
): CreditFinding {
  const { facts = {}, values = [], mend } = rest;
  return {
    check,
    article: CHECK_ARTICLES[check],
    state,
    reason,
    facts,
    values,
    mend: mend === undefined ? null : { place: mend[0], detail: mend[1] },
  };
}

export function holds(check: CheckId, values: readonly FindingValue[] = []): CreditFinding {
  return finding(check, 'holds', 'agrees', { values: [...values] });
}

export function notAsked(check: CheckId): CreditFinding {
  return finding(check, 'not-asked', 'not-asked-for');
}

/** What is missing for a judgement, as the words of the screens name it. */
export const MISSING_DATA = [
  'expiry',
  'shipment-date',
  'presentation-date',
  'amount',
  'invoice',
  'invoice-total',
  'invoice-quantity',
  'invoice-price',
  'goods',
  'quantity',
  'documents-required',
  'papers',
  'transport-document',
  'port',
  'carrier',
  'signature',
  'originals',
  'clean',
  'on-deck',
  'charter-party',
  'transhipment',
  'consignee',
  'notify',
  'freight',
  'insurance-document',
  'insurance-kind',
  'insurance-date',
  'insured-amount',
  'insurance-route',
  'insurance-risks',
  'vessel',
  'party-country',
  'party-name',
  'document-dates',
  'credit-number',
  'presentation',
  'form',
  'partial-shipments',
] as const;
export type MissingData = (typeof MISSING_DATA)[number];

/** Nothing passes because nobody knows: the check says what it lacks. */
export function unknown(
  check: CheckId,
  what: MissingData,
  mend: readonly [MendPlace, string],
  values: readonly FindingValue[] = [],
): CreditFinding {
  return finding(check, 'unknown', 'data-missing', { facts: { what }, values: [...values], mend });
}

/** The credit's own word, under its tag. */
export function creditSays(tag: string, value: string): FindingValue {
  return { source: 'letter-of-credit', detail: tag, value };
}

export function says(source: ValueSource, value: string, detail = ''): FindingValue {
  return { source, detail, value };
}
