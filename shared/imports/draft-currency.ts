import type { CurrencyCode } from '#shared/values/currency';
import { currencyOfFormat, readCurrency } from './currency-reading';
import { missing, read } from './draft-cell';
import type { CurrencyCell } from './order-draft';
import type { SheetTable } from './sheet-table';
import type { SheetView } from './sheet-view';

export function currencyFor(
  chosen: CurrencyCode | undefined,
  stated: CurrencyCell,
  view: SheetView,
  table: SheetTable | null,
  habits: { readonly currency: CurrencyCode | null; readonly formCurrency: CurrencyCode | null },
): CurrencyCell {
  if (chosen !== undefined) return read(chosen, chosen, null, 'sure', 'clerk');
  if (stated.value !== null) return stated;
  let bare = '';
  if (table !== null) {
    const money = table.columns.filter((column) => {
      const field = table.roles.roles.get(column.column)?.field;
      return field === 'unitPrice' || field === 'amount';
    });
    for (const column of money) {
      const named = readCurrency(column.title);
      if (named !== null)
        return read(
          column.title,
          named,
          { sheet: view.name, row: table.header.last, column: column.column },
          'sure',
          'derived',
        );
    }
    for (const field of ['unitPrice', 'amount'] as const) {
      const below = readCurrency(table.body.unitRow.get(field) ?? '');
      if (below !== null) return read(below, below, null, 'sure', 'derived');
    }
    const rows = [
      ...table.body.lines.slice(0, 12).map((line) => line.row),
      ...table.body.totals.map((total) => total.row),
      ...table.body.charges.map((total) => total.row),
    ];
    for (const row of rows) {
      for (const cell of view.cellsOf(row)) {
        const isMoney =
          money.some((column) => column.column === cell.column) ||
          table.body.totals.some((total) => total.row === row);
        if (!isMoney) continue;
        const named =
          currencyOfFormat(cell.format, cell.text) ??
          (cell.value.kind === 'text' && cell.value.text.length < 30 ? readCurrency(cell.value.text) : null);
        if (named !== null)
          return read(cell.text, named, { sheet: view.name, row, column: cell.column }, 'sure', 'derived');
        if (bare === '' && /[$¥￥]/.test(cell.text)) bare = cell.text.includes('$') ? '$' : '¥';
      }
    }
  }
  const texts: string[] = [];
  for (const row of view.rows.slice(0, 60))
    for (const cell of view.cellsOf(row))
      if (cell.value.kind === 'text' && cell.value.text.length < 60) texts.push(cell.value.text);
  for (const text of texts) {
    if (/^[€£₩₽₺₫円]$|\b(?:USD|EUR|CNY|RMB|GBP|JPY)\b|US\$|\d\s?(?:€|円)/.test(text)) {
      const named = readCurrency(text);
      if (named !== null) return read(text, named, null, 'sure', 'derived');
    }
  }
  if (habits.formCurrency !== null) return read('', habits.formCurrency, null, 'sure', 'habit');
  if (habits.currency !== null) return read('', habits.currency, null, 'unsure', 'habit');
  const all = texts.join(' ');
  // Nothing is printed: the language says what is meant at home, in yellow.
  const home: CurrencyCode | null =
    bare === '$'
      ? 'USD'
      : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(all)
        ? 'JPY'
        : /\p{Script=Hangul}/u.test(all)
          ? 'KRW'
          : /\p{Script=Han}/u.test(all) || bare === '¥'
            ? 'CNY'
            : null;
  return home === null ? missing<CurrencyCode>() : read(bare, home, null, 'unsure', 'derived');
}
