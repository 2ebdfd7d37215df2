import { moneyText } from '#shared/text/figure-text';
import { add, compare, type DecimalText, subtract, sum, ZERO } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import type { CreditTerms } from '../credit-terms';
import { amountRange, type DrawingFacts, isInside, priceRange, quantityRange } from '../tolerance';
import { type CheckCase, drawingOf, invoicesOf, invoiceTotal, paperLabel } from './check-case';
import { type CreditFinding, creditSays, finding, holds, notAsked, says, unknown } from './finding';
import { type ItemShipped, shippedByItem, shippedEarlier } from './quantities';

function amountText(terms: CreditTerms, amount: DecimalText): string {
  return terms.currency === null ? amount : moneyText(money(amount, terms.currency));
}

/** What decides article 30(c): all shipped within its range, no stated price lowered. */
export function drawingFacts({ terms, papers, earlier }: CheckCase): DrawingFacts {
  const items = shippedByItem(terms.goodsItems, invoicesOf(papers));
  const full = items.every(({ item, quantity }) => {
    const range = quantityRange(item);
    if (range === null || quantity === null) return false;
    return isInside(range, add(quantity, shippedEarlier(item, terms.goodsItems, earlier)));
  });
  return {
    // A credit that states no quantity is shipped in full by whatever is shipped.
    shippedInFull: full,
    priceReduced: items.some((shipped) =>
      pricesOf(shipped).some(
        (price) =>
          shipped.item.unitPrice !== null && compare(price, priceRange(shipped.item)?.min ?? price) < 0,
      ),
    ),
  };
}

function pricesOf({ lines }: ItemShipped): readonly DecimalText[] {
  return lines.flatMap(({ unitPrice }) => unitPrice ?? []);
}

function alreadyDrawn({ earlier }: CheckCase): DecimalText {
  return sum(earlier.map(({ amount }) => amount));
}

/** L16: a bank may take an invoice above the credit, as long as no more than the credit is drawn. */
export function invoiceWithinCredit(given: CheckCase): CreditFinding {
  const { terms, papers } = given;
  const range = amountRange(terms, drawingFacts(given));
  if (range === null) return unknown('L16', 'amount', ['credit', '32B']);
  const total = invoiceTotal(papers);
  if (total === null)
    return unknown('L16', invoicesOf(papers).length === 0 ? 'invoice' : 'invoice-total', [
      'paper',
      'commercial-invoice',
    ]);
  const available = subtract(range.max, alreadyDrawn(given));
  const values = [
    creditSays('32B', amountText(terms, available)),
    ...invoicesOf(papers).map((facts) =>
      says('commercial-invoice', amountText(terms, facts.totalAmount ?? ZERO), paperLabel(facts)),
    ),
  ];
  if (compare(total, available) <= 0) return holds('L16', values);
  return finding('L16', 'doubt', 'invoice-above-credit', {
    facts: { available: amountText(terms, available) },
    values,
    mend: ['presentation', 'drawing'],
  });
}

/** L17: all drawings together stay within the credit; less than its lower end only in parts. */
export function drawnWithinCredit(given: CheckCase): CreditFinding {
  const { terms } = given;
  const facts = drawingFacts(given);
  const range = amountRange(terms, facts);
  if (range === null) return unknown('L17', 'amount', ['credit', '32B']);
  const drawing = drawingOf(given);
  if (drawing === null) return unknown('L17', 'invoice-total', ['presentation', 'drawing']);
  const drawn = add(drawing, alreadyDrawn(given));
  const values = [
    creditSays('32B', amountText(terms, terms.amount ?? ZERO)),
    says('presentation', amountText(terms, drawing)),
    ...(given.earlier.length === 0
      ? []
      : [says('earlier-presentations', amountText(terms, alreadyDrawn(given)))]),
  ];
  const limits = {
    min: amountText(terms, range.min),
    max: amountText(terms, range.max),
    rule: range.rule,
    drawn: amountText(terms, drawn),
  };
  if (compare(drawn, range.max) > 0) {
    return finding('L17', 'discrepancy', 'overdrawn', {
      facts: limits,
      values,
      mend: ['presentation', 'drawing'],
    });
  }
  if (terms.partialShipments === 'not-allowed' && compare(drawn, range.min) < 0) {
    // A quantity inside its own range at the stated price cannot be paid with more than it is worth.
    const priced = terms.goodsItems.some(({ unitPrice }) => unitPrice !== null);
    const forced = priced && facts.shippedInFull && !facts.priceReduced;
    return finding('L17', forced ? 'doubt' : 'discrepancy', 'underdrawn', {
      facts: limits,
      values,
      mend: ['presentation', 'drawing'],
    });
  }
  return holds('L17', values);
}

/** L18: every quantity inside what the credit allows. */
export function quantitiesAllowed(given: CheckCase): readonly CreditFinding[] {
  const { terms, papers } = given;
  const invoices = invoicesOf(papers);
  if (terms.goodsItems.every(({ quantity }) => quantity === null)) {
    return terms.goods === ''
      ? [unknown('L18', 'goods', ['credit', '45A'])]
      : [unknown('L18', 'quantity', ['credit', '45A'])];
  }
  if (invoices.length === 0) return [unknown('L18', 'invoice', ['paper', 'commercial-invoice'])];
  return shippedByItem(terms.goodsItems, invoices).flatMap((shipped) => itemFindings(given, shipped));
}

function itemFindings(given: CheckCase, { item, quantity }: ItemShipped): readonly CreditFinding[] {
  const { terms, earlier, papers } = given;
  const range = quantityRange(item);
  const { unit } = item;
  if (range === null || unit === null) return [];
  if (quantity === null) return [unknown('L18', 'invoice-quantity', ['paper', 'commercial-invoice'])];
  const before = shippedEarlier(item, terms.goodsItems, earlier);
  const all = add(quantity, before);
  const values = [
    creditSays('45A', `${item.quantity ?? ''} ${unit}`),
    says('commercial-invoice', `${quantity} ${unit}`, invoicesOf(papers).map(paperLabel).join(', ')),
    ...(earlier.length === 0 ? [] : [says('earlier-presentations', `${before} ${unit}`)]),
  ];
  const facts = {
    min: `${range.min} ${unit}`,
    max: `${range.max} ${unit}`,
    rule: range.rule,
    shipped: `${all} ${unit}`,
  };
  const mend = ['paper', 'commercial-invoice'] as const;
  if (compare(all, range.max) > 0)
    return [finding('L18', 'discrepancy', 'quantity-over', { facts, values, mend })];
  if (terms.partialShipments === 'not-allowed' && compare(all, range.min) < 0) {
    return [finding('L18', 'discrepancy', 'quantity-under', { facts, values, mend })];
  }
  if (item.packages === null) return [holds('L18', values)];
  return packageFindings(
    given,
    item.packages,
    item.packageUnit,
    compare(all, item.quantity ?? all) !== 0,
    facts,
    values,
  );
}

/** Packing units named beside a weight: they are exact, and whether the weight may move is asked. */
function packageFindings(
  { papers, terms }: CheckCase,
  packages: DecimalText,
  unit: string,
  weightMoved: boolean,
  facts: Record<string, string>,
  values: CreditFinding['values'],
): readonly CreditFinding[] {
  const counted = papers.filter(
    (paper) => paper.packages !== null && ['commercial-invoice', 'packing-list'].includes(paper.source),
  );
  const wrong = counted.filter(
    (paper) =>
      compare(paper.packages ?? 0, packages) > 0 ||
      (terms.partialShipments === 'not-allowed' && compare(paper.packages ?? 0, packages) !== 0),
  );
  const stated = creditSays('45A', `${packages} ${unit}`);
  if (wrong.length > 0) {
    return [
      finding('L18', 'discrepancy', 'packages-differ', {
        facts: { ...facts, packages: `${packages} ${unit}` },
        values: [
          stated,
          ...wrong.map((paper) => says(paper.source, String(paper.packages), paperLabel(paper))),
        ],
        mend: ['paper', 'packing-list'],
      }),
    ];
  }
  const reason = weightMoved ? 'packing-units' : counted.length === 0 ? 'packing-units' : null;
  return reason === null
    ? [holds('L18', [...values])]
    : [
        finding('L18', 'doubt', reason, {
          facts: { ...facts, packages: `${packages} ${unit}` },
          values: [...values, stated],
          mend: ['credit', '45A'],
        }),
      ];
}

/** L19: a stated unit price is the invoiced one; "about" beside it leaves ten percent. */
export function pricesAgree(given: CheckCase): readonly CreditFinding[] {
  const { terms, papers } = given;
  const priced = terms.goodsItems.filter(({ unitPrice }) => unitPrice !== null);
  if (priced.length === 0) return [notAsked('L19')];
  const invoices = invoicesOf(papers);
  if (invoices.length === 0) return [unknown('L19', 'invoice', ['paper', 'commercial-invoice'])];
  const shipped = shippedByItem(terms.goodsItems, invoices).filter(({ item }) => item.unitPrice !== null);
  const lines =
    shipped.length === 0
      ? invoices
          .flatMap((facts) => facts.lines)
          .map((line) => ({ line, ranges: priced.flatMap((item) => priceRange(item) ?? []) }))
      : shipped.flatMap(({ item, lines }) =>
          lines.map((line) => ({ line, ranges: [priceRange(item)].filter((range) => range !== null) })),
        );
  if (lines.length === 0 || lines.some(({ line }) => line.unitPrice === null)) {
    return [unknown('L19', 'invoice-price', ['paper', 'commercial-invoice'])];
  }
  const wrong = lines.filter(
    ({ line, ranges }) =>
      line.unitPrice !== null && !ranges.some((range) => isInside(range, line.unitPrice ?? ZERO)),
  );
  const stated = priced.map((item) => creditSays('45A', `${item.currency ?? ''} ${item.unitPrice}`.trim()));
  if (wrong.length === 0) return [holds('L19', stated)];
  return [
    finding('L19', 'discrepancy', 'price-differs', {
      values: [
        ...stated.slice(0, 6),
        ...wrong
          .slice(0, 6)
          .map(({ line }) =>
            says(
              'commercial-invoice',
              `${line.itemNo} ${line.unitPrice}`.trim(),
              invoices.map(paperLabel).join(', '),
            ),
          ),
      ],
      mend: ['paper', 'commercial-invoice'],
    }),
  ];
}
