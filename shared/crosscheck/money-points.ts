import type { FactSource, PaperFacts } from '#shared/documents/paper-facts';
import type { CurrencyCode } from '#shared/values/currency';
import { compare, round, sum } from '#shared/values/decimal';
import { lineTotal } from '#shared/values/money';
import { type Difference, difference, type Said } from './difference';
import { agree, EVERYTHING, lineOf, type PaperSet, pick, SHIPPING } from './paper-set';
import { agreedLine, byLine, sameFigure } from './quantity-points';
import type { CheckSetting } from './setting';

/** Papers on which no price may stand (D14). */
const PRICELESS: readonly FactSource[] = [
  'packing-list',
  'booking-note',
  'trailer-order',
  'shipping-instruction',
  'carrier-draft',
];

/** Currency, prices, amounts and their sums (D1, D10, D14). */
export function moneyPoints(set: PaperSet, setting: CheckSetting): readonly Difference[] {
  const figure = { text: false, same: sameFigure };
  const price = ({ unitPrice }: { readonly unitPrice: string | null }) => unitPrice ?? '';
  return [
    ...agree('currency', pick(set.all, EVERYTHING), (paper) => paper.currency ?? '', { text: false }),
    ...[...set.orders.values()].flatMap((papers) => [
      ...byLine(set, papers, 'unit-price', price, sameFigure),
      ...agree('total-amount', papers, (paper) => paper.totalAmount ?? '', figure),
    ]),
    ...byLine(set, pick(set.all, SHIPPING), 'unit-price', price, sameFigure),
    ...pricesAsAgreed(set),
    ...agree('total-amount', pick(set.all, SHIPPING), (paper) => paper.totalAmount ?? '', figure),
    ...set.all.flatMap(ownAmounts),
    ...pick(set.all, PRICELESS).flatMap(pricesShown),
    ...withinCredit(set, setting),
  ];
}

/** The invoice charges each line at the price of its contract. */
function pricesAsAgreed(set: PaperSet): readonly Difference[] {
  const { invoice } = set;
  if (invoice === null) return [];
  return [...set.lines(invoice)].flatMap(([key, line]) => {
    const agreed = agreedLine(set, key, ({ unitPrice }) => unitPrice !== null);
    if (agreed?.line.unitPrice == null || line.unitPrice === null) return [];
    if (compare(agreed.line.unitPrice, line.unitPrice) === 0) return [];
    const left = { paper: agreed.paper, value: agreed.line.unitPrice };
    return [
      difference('unit-price', left, { paper: invoice, value: line.unitPrice }, { line: lineOf(line) }),
    ];
  });
}

/** Amount = quantity × price on every line, total = sum of the amounts. A credit states a ceiling, not a sum. */
function ownAmounts(paper: PaperFacts): readonly Difference[] {
  if (paper.currency === null || paper.source === 'letter-of-credit') return [];
  const currency: CurrencyCode = paper.currency;
  const found: Difference[] = [];
  // Each line by itself: what stands twice under one key was rounded twice.
  for (const line of paper.lines) {
    if (line.quantity === null || line.unitPrice === null || line.amount === null) continue;
    const computed = lineTotal(line.unitPrice, line.quantity, currency).amount;
    if (compare(computed, line.amount) === 0) continue;
    const stated: Said = { paper, value: line.amount };
    found.push(
      difference('line-amount', stated, { paper, value: computed, computed: true }, { line: lineOf(line) }),
    );
  }
  const amounts = paper.lines.flatMap(({ amount }) => amount ?? []);
  if (paper.totalAmount === null || amounts.length === 0 || amounts.length < paper.lines.length) return found;
  const computed = sum(amounts);
  if (compare(computed, paper.totalAmount) === 0) return found;
  const total: Said = { paper, value: paper.totalAmount };
  return [...found, difference('amount-sum', total, { paper, value: computed, computed: true })];
}

function pricesShown(paper: PaperFacts): readonly Difference[] {
  const priced = paper.lines.find((line) => line.unitPrice !== null || line.amount !== null);
  const value = paper.totalAmount ?? priced?.unitPrice ?? priced?.amount ?? (paper.showsPrices ? '…' : null);
  if (value === null) return [];
  return [difference('no-prices', { paper, value: '', computed: true }, { paper, value })];
}

function withinCredit({ credit, invoice }: PaperSet, setting: CheckSetting): readonly Difference[] {
  const most = setting.creditAvailable ?? credit?.totalAmount ?? null;
  if (credit === null || most === null || invoice?.totalAmount == null) return [];
  if (credit.currency !== null && invoice.currency !== null && credit.currency !== invoice.currency)
    return [];
  if (compare(invoice.totalAmount, most) <= 0) return [];
  return [
    difference(
      'credit-amount',
      { paper: credit, value: round(most, 2) },
      { paper: invoice, value: invoice.totalAmount },
      { mend: { page: 'credit', field: 'amount' } },
    ),
  ];
}
