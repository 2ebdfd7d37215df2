import { type DecimalText, decimal } from '#shared/values/decimal';

const DEPOSIT =
  'deposit|advance|down ?payment|pre-?payment|prepaid|订金|定金|預付|预付|前金|手付|anzahlung|vorauskasse|acompte|anticipo|anticipado|sinal|entrada|предоплата|аванс|peşin|đặt cọc|선금|계약금';
/** `30% deposit`, `30% by T/T in advance`, `30% of the total value as deposit`. */
const BEFORE = new RegExp(`(\\d{1,3})\\s*[%％][^%％,;，；。]{0,40}?(?:${DEPOSIT})`, 'iu');
/** `Deposit 30%`, `预付30%`, `Anzahlung: 30 %`. */
const BEHIND = new RegExp(`(?:${DEPOSIT})(?:款)?[^\\d%％,;，；。]{0,16}(\\d{1,3})\\s*[%％]`, 'iu');

/** The share to be paid before the goods are made, in percent, as terms of payment name it; `null` where they do not. */
export function depositIn(text: string): DecimalText | null {
  const [before, behind] = [BEFORE.exec(text), BEHIND.exec(text)];
  // `Deposit 30%, 70% balance`: the share that is named first is meant.
  const found = before && behind ? (behind.index <= before.index ? behind : before) : (before ?? behind);
  const percent = Number(found?.[1] ?? Number.NaN);
  // A percentage above 100 is no deposit.
  return percent > 0 && percent <= 100 ? decimal(String(percent)) : null;
}

/** Paid under a letter of credit. */
export function isCredit(text: string): boolean {
  return /\bL\/?C\b|letter of credit|信用证|信用證/i.test(text);
}
