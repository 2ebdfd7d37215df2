import type { CurrencyCode } from '#shared/values/currency';
import { currencyOfFormat, readCurrency } from './currency-reading';
import { question } from './draft-questions';
import type { ImportProblem, OrderDraft } from './order-draft';
import type { GridCell } from './sheet-grid';
import type { SheetTable } from './sheet-table';
import { textOf } from './sheet-view';

const SURE = 0.6;
/** A long order that changes its currency does so early or not at all. */
const LINES_LOOKED_AT = 400;
const BARE_DOLLAR = /(?<![A-Z])\$/i;
const DOLLARS = new Set<CurrencyCode>(['USD', 'HKD', 'AUD', 'CAD', 'SGD', 'NZD', 'TWD', 'MXN', 'BRL']);

/** By the format of a figure, or beside a figure that is text. */
function currencyOfCell({ value, format, text }: GridCell): CurrencyCode | null {
  if (value.kind === 'number') return format === null ? null : currencyOfFormat(format, text);
  return value.kind === 'text' && value.text.length < 30 ? readCurrency(value.text) : null;
}

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
  const head = draft.head.currency;
  if (head.source === 'file' && head.place !== null) note(head.value, head.place);
  let dollars: ImportProblem['place'] = null;
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
      const amounts = part.columns.filter(({ column }) => fieldOf(column) === 'amount');
      for (const { column, title } of [...prices, ...second, ...amounts])
        note(readCurrency(title), { sheet, row: part.header.last, column });
      for (const { row } of part.body.lines.slice(0, LINES_LOOKED_AT)) {
        for (const { column } of [...prices, ...amounts]) {
          const cell = part.view.at(row, column);
          if (cell === undefined) continue;
          const place = { sheet, row, column };
          note(currencyOfCell(cell), place);
          if (cell.value.kind === 'text' && BARE_DOLLAR.test(cell.value.text)) dollars ??= place;
        }
      }
    }
  }
  // Dollars of no country beside euros.
  if (dollars !== null && named.size > 0 && ![...named].some((code) => DOLLARS.has(code)))
    note('USD', dollars);
  if (named.size < 2) return [];
  const currencies = [...named].join(', ');
  const facts = { raw: currencies, currencies, likely: draft.head.currency.value ?? '' };
  return [question('currency-mixed', place, 'currency', facts, [])];
}
