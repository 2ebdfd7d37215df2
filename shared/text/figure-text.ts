import { type DecimalText, decimal } from '#shared/values/decimal';
import type { Money } from '#shared/values/money';

/** U+2212: as wide as a figure, so that columns of numbers stay aligned. */
export const MINUS = '−';

/** `-12345.60` as printed: `−12,345.60`. Decimals stay exactly as the text has them. */
export function figureText(value: DecimalText): string {
  const negative = value.startsWith('-');
  const [whole = '', fraction] = (negative ? value.slice(1) : value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${negative ? MINUS : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** `22,882` */
export function countText(count: number): string {
  return figureText(decimal(count));
}

/** `USD 8,298.00` */
export function moneyText(money: Money): string {
  return `${money.currency} ${figureText(money.amount)}`;
}
