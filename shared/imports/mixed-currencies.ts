import type { CurrencyCode } from '#shared/values/currency';
import { readCurrency } from './currency-reading';
import { question } from './draft-questions';
import type { ImportProblem, OrderDraft } from './order-draft';
import type { SheetTable } from './sheet-table';
import { textOf } from './sheet-view';

const SURE = 0.6;

/**
 * An order is in one currency. Lines that name another one, in a column of theirs, over their table or over a second
 * price, are asked about.
 */
export function mixedCurrencies(draft: OrderDraft, parts: readonly SheetTable[]): ImportProblem[] {
  const named = new Set<CurrencyCode>();
  let place: ImportProblem['place'] = null;
  const note = (code: CurrencyCode | null, at: ImportProblem['place']) => {
    if (code === null) return;
    if (named.size > 0 && !named.has(code)) place ??= at;
    named.add(code);
  };
  for (const part of parts) {
    const sheet = part.sheet.name;
    const fieldOf = (column: number) => part.roles.roles.get(column)?.field;
    const own = part.columns.find(({ column }) => fieldOf(column) === 'currencyColumn');
    if (own)
      for (const { row } of part.body.lines) {
        const cell = part.view.at(row, own.column);
        if (cell) note(readCurrency(textOf(cell)), { sheet, row, column: own.column });
      }
    else {
      const prices = part.columns.filter(({ column }) => fieldOf(column) === 'unitPrice');
      // The same price again in another currency: which of them is the order's?
      const second = part.columns.filter(
        ({ column, hits, profile }) =>
          fieldOf(column) === 'ignore' &&
          hits[0]?.meaning === 'unitPrice' &&
          hits[0].score >= SURE &&
          profile.numbers > 0.6,
      );
      for (const { column, title } of parts.length > 1 || second.length > 0 ? [...prices, ...second] : [])
        note(readCurrency(title), { sheet, row: part.header.last, column });
    }
  }
  if (named.size < 2) return [];
  const currencies = [...named].join(', ');
  const facts = { raw: currencies, currencies, likely: draft.head.currency.value ?? '' };
  return [question('currency-mixed', place, 'currency', facts, [])];
}
