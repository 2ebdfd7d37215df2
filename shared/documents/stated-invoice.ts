import { CURRENCIES, type CurrencyCode } from '#shared/values/currency';
import type { DecimalText } from '#shared/values/decimal';
import type { Cell, DocumentModel, Table } from './document-model';

/** What a frozen commercial invoice charges; read off the paper itself, so that books and paper cannot differ. */
export interface StatedInvoice {
  readonly amount: DecimalText;
  readonly currency: CurrencyCode;
  readonly lines: readonly {
    readonly item: string;
    readonly quantity: DecimalText;
    readonly unitPrice: DecimalText;
  }[];
}

/** `null` when the paper has no total, as an invoice with a line without a price. */
export function statedInvoice(model: DocumentModel): StatedInvoice | null {
  for (const block of model.body) {
    if (block.kind !== 'table') continue;
    const at = block.columns.findIndex((column) => column.id === 'amount');
    const currency = currencyIn(block, at);
    const total = block.rows.findLast((row) => row.kind === 'total');
    const cell = total?.kind === 'total' ? total.cells[at] : undefined;
    if (currency === null || cell?.type !== 'money') continue;
    return { amount: cell.value, currency, lines: linesOf(block) };
  }
  return null;
}

function currencyIn(table: Table, column: number): CurrencyCode | null {
  const words = (table.columns[column]?.head ?? []).flatMap((line) => line.split(/\s+/));
  return CURRENCIES.find((code) => words.includes(code)) ?? null;
}

function linesOf(table: Table): StatedInvoice['lines'] {
  const place = (id: string) => table.columns.findIndex((column) => column.id === id);
  const [item, quantity, price] = [place('item'), place('quantity'), place('price')];
  return table.rows.flatMap((row) => {
    if (row.kind !== 'line') return [];
    const pieces = row.cells[quantity];
    const each = row.cells[price];
    if (pieces?.type !== 'quantity' || each?.type !== 'unit-price') return [];
    return [{ item: firstText(row.cells[item]), quantity: pieces.value, unitPrice: each.value }];
  });
}

function firstText(cell: Cell | undefined): string {
  return cell?.type === 'text' ? (cell.lines[0] ?? []).map((run) => run.text).join('') : '';
}
