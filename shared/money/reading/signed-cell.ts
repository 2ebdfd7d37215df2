import { tidy } from '#shared/imports/cell-text';
import { readCurrency } from '#shared/imports/currency-reading';
import { type DecimalMark, readNumber } from '#shared/imports/number-reading';
import { type CurrencyCode, minorUnits } from '#shared/values/currency';
import { type DecimalText, decimalPlaces } from '#shared/values/decimal';
import { negate } from '../signed-amount';

/** What an amount cell says, or why it says nothing certain. */
export type AmountReading =
  | { readonly kind: 'amount'; readonly amount: DecimalText; readonly currency: CurrencyCode | null }
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-amount' }
  /** `1.234`: thousands or three decimals, and the column does not say which. */
  | { readonly kind: 'open'; readonly readings: readonly [DecimalText, DecimalText] };

/** `(450.00)`, `450.00-` and `450.00 CR` owe less; `DR` owes more. */
export function readAmount(text: string, mark: DecimalMark | null, currency: CurrencyCode): AmountReading {
  const clean = tidy(text);
  if (/^[-–—/]*$/.test(clean)) return { kind: 'empty' };
  const credit = /(?:^|[\s\d)])(?:CR|CREDIT|贷)\.?$|^(?:CR|贷)\b/i.test(clean);
  const bare = clean.replace(/\s*(?:CREDIT|DEBIT|CR|DR|贷|借)\.?$|^(?:CR|DR|贷|借)\.?\s*/i, '').trim();
  const inBrackets = /^\((.*)\)$/.exec(bare)?.[1];
  const body = (inBrackets ?? bare).replace(/(\d)\s*-$/, '-$1');
  const trailing = inBrackets === undefined && /\d\s*-$/.test(bare);
  const read = readNumber(trailing ? bare.replace(/\s*-$/, '') : body, mark);
  if (!read) return { kind: 'no-amount' };
  const around = `${read.before} ${read.after}`.trim();
  const named = readCurrency(around);
  if (around !== '' && named === null && !/^[$¥￥]$/.test(around)) return { kind: 'no-amount' };
  const sign = (value: DecimalText) => (credit || inBrackets !== undefined || trailing ? less(value) : value);
  // A currency with two decimals cannot carry three: the other reading is the only one.
  const fits = [read.value, ...(read.other === null ? [] : [read.other])].filter(
    (value) => decimalPlaces(value) <= minorUnits(named ?? currency),
  );
  const [first, second] = fits;
  if (first === undefined) return { kind: 'no-amount' };
  if (second !== undefined) return { kind: 'open', readings: [sign(first), sign(second)] };
  return { kind: 'amount', amount: sign(first), currency: named };
}

function less(value: DecimalText): DecimalText {
  return value.startsWith('-') ? value : negate(value);
}
