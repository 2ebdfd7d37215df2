import type { CurrencyCode } from '#shared/values/currency';
import { minorUnits } from '#shared/values/currency';
import {
  add,
  compare,
  type DecimalText,
  divide,
  multiply,
  round,
  subtract,
  ZERO,
} from '#shared/values/decimal';
import type { CreditTerms } from './credit-terms';
import { type GoodsItem, isMeasured } from './goods-item';

/** Which rule made a range: it is quoted beside the figures. */
export type RangeRule = '39A' | '30(a)' | '30(b)' | '30(c)' | '45A' | 'partial' | 'exact' | 'packing-units';

export interface Range {
  readonly min: DecimalText;
  readonly max: DecimalText;
  readonly rule: RangeRule;
}

/** What of a presentation decides whether 5 % less may be drawn (art. 30(c)). */
export interface DrawingFacts {
  /** Every quantity that the credit states is shipped, within its own range. */
  readonly shippedInFull: boolean;
  /** A stated unit price stands lower on the invoice. */
  readonly priceReduced: boolean;
}

function spread(
  amount: DecimalText,
  minus: DecimalText | number,
  plus: DecimalText | number,
  rule: RangeRule,
): Range {
  const part = (percent: DecimalText | number) => divide(multiply(amount, percent), 100);
  return { min: subtract(amount, part(minus)), max: add(amount, part(plus)), rule };
}

/**
 * What may be drawn in all (letter-of-credit.md section 4). The lower end counts only where everything must be shipped
 * at once: partial shipments may draw any lower amount.
 */
export function amountRange(
  terms: Pick<
    CreditTerms,
    'amount' | 'currency' | 'plus' | 'minus' | 'amountAbout' | 'partialShipments' | 'goodsItems'
  >,
  facts: DrawingFacts,
): Range | null {
  const { amount, currency } = terms;
  if (amount === null || currency === null) return null;
  return rounded(amountRangeOf(terms, amount, facts), currency);
}

function amountRangeOf(
  terms: Pick<CreditTerms, 'plus' | 'minus' | 'amountAbout' | 'partialShipments' | 'goodsItems'>,
  amount: DecimalText,
  facts: DrawingFacts,
): Range {
  if (terms.plus !== null || terms.minus !== null) {
    return spread(amount, terms.minus ?? ZERO, terms.plus ?? ZERO, '39A');
  }
  if (terms.amountAbout) return spread(amount, 10, 10, '30(a)');
  if (terms.partialShipments !== 'not-allowed') return { min: ZERO, max: amount, rule: 'partial' };
  // 30(c): shipped in full at the stated price, or goods to which 30(b) does not apply.
  const applies =
    (facts.shippedInFull && !facts.priceReduced) || !terms.goodsItems.some(hasMeasuredTolerance);
  return applies ? spread(amount, 5, 0, '30(c)') : { min: amount, max: amount, rule: 'exact' };
}

/** Limits to the minor unit, never wider than the exact figures. */
function rounded(range: Range, currency: CurrencyCode): Range {
  const places = minorUnits(currency);
  const step = divide(1, 10 ** places);
  const up = round(range.min, places);
  const down = round(range.max, places);
  return {
    ...range,
    min: compare(up, range.min) < 0 ? round(add(up, step), places) : up,
    max: compare(down, range.max) > 0 ? round(subtract(down, step), places) : down,
  };
}

/** True where article 30(b) leaves 5 %: measured goods, not stated as a number of packing units or single things. */
export function hasMeasuredTolerance(item: GoodsItem): boolean {
  return item.unit !== null && isMeasured(item.unit) && item.packages === null;
}

/** What of one stated quantity may be shipped; `null` when 45A states none. */
export function quantityRange(item: GoodsItem): Range | null {
  const { quantity, unit } = item;
  if (quantity === null || unit === null) return null;
  if (item.plus !== null || item.minus !== null) {
    return spread(quantity, item.minus ?? ZERO, item.plus ?? ZERO, '45A');
  }
  if (item.about) return spread(quantity, 10, 10, '30(a)');
  if (!isMeasured(unit)) return { min: quantity, max: quantity, rule: 'exact' };
  // 10,000 KGS PACKED IN 400 BAGS: the bags are exact; whether the weight may move is for the bank to say.
  return spread(quantity, 5, 5, item.packages === null ? '30(b)' : 'packing-units');
}

/** Unit price that the invoice may show; "about" beside it leaves 10 % (art. 30(a)). */
export function priceRange(item: GoodsItem): Range | null {
  if (item.unitPrice === null) return null;
  return item.priceAbout
    ? spread(item.unitPrice, 10, 10, '30(a)')
    : { min: item.unitPrice, max: item.unitPrice, rule: 'exact' };
}

export function isInside(range: Pick<Range, 'min' | 'max'>, value: DecimalText): boolean {
  return compare(value, range.min) >= 0 && compare(value, range.max) <= 0;
}
