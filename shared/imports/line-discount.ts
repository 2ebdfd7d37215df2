import {
  absolute,
  type DecimalText,
  decimal,
  divide,
  isZero,
  multiply,
  round,
  subtract,
} from '#shared/values/decimal';
import { cellNumber, isPercent } from './cell-number';
import type { ColumnMeaning } from './column-lexicon';
import type { SheetTable } from './sheet-table';
import type { SheetView } from './sheet-view';
import type { RawLine } from './table-rows';

/** A unit price needs no more places than this; a discount that gives more is no discount of the price. */
const PLACES = 6;

/** What the titles say about the discounts of a table, and the figures beside them that nothing else uses. */
export type DiscountColumn = {
  readonly title: string;
  /** `Rabatt %`. */
  readonly isShare: boolean;
  /** The price calls itself net: the discount is taken off it already. */
  readonly isNet: boolean;
  readonly others: (row: number) => readonly number[];
};

export function discountColumn(view: SheetView, table: SheetTable): DiscountColumn {
  const titleOf = (field: ColumnMeaning) =>
    table.columns.find((column) => table.roles.roles.get(column.column)?.field === field)?.title ?? '';
  const unused = new Set(
    [...table.roles.roles].filter(([, role]) => role.field === 'ignore').map(([column]) => column),
  );
  const title = titleOf('discount');
  return {
    title,
    isShare: /%|percent|prozent|share/i.test(title),
    isNet: /\bnett?o?\b|нетто|折后|折後|净价|淨價|実単価/i.test(titleOf('unitPrice')),
    others: (row) =>
      view
        .cellsOf(row)
        .flatMap((cell) => (unused.has(cell.column) ? (cellNumber(cell, null)?.float ?? []) : [])),
  };
}

/**
 * The price after the discount of its line. A share (5 %, 0.05) or money, off the line or off one piece: the amount that
 * the line states says which. Without an amount only a share is sure. `null` without a discount, `undefined` where it
 * cannot be told.
 */
export function netPriceOf(
  raw: RawLine,
  price: DecimalText | null,
  quantity: DecimalText | null,
  column: DiscountColumn,
): DecimalText | null | undefined {
  const stated = raw.numbers.get('discount');
  const cell = raw.cells.get('discount');
  if (!stated || !cell || price === null || isZero(stated.value)) return null;
  const value = absolute(stated.value);
  const percent = isPercent(cell) || /%/.test(cell.text);
  const share = Number(value) < 1 && (percent || !column.isShare) ? value : divide(value, 100);
  // The price before the discount stands beside the one after it.
  if (column.isNet || column.others(raw.row).some((list) => isOff(list, share, price))) return null;
  const byShare = decimal(round(multiply(price, subtract(1, share)), PLACES));
  const amount = raw.numbers.get('amount')?.value;
  if (amount === undefined || quantity === null || isZero(quantity))
    return percent || column.isShare ? byShare : undefined;
  const choices = [byShare, subtract(price, value), decimal(round(divide(amount, quantity), PLACES))];
  const gross = multiply(price, quantity);
  // The amount may stand before the discount too: then nothing tells what is owed.
  if (near(gross, amount)) return undefined;
  const offLine = near(subtract(gross, value), amount);
  const found = choices.slice(0, 2).find((net) => near(multiply(net, quantity), amount));
  return found ?? (offLine ? choices[2] : undefined);
}

function isOff(list: number, share: DecimalText, price: DecimalText): boolean {
  return list > Number(price) && Math.abs(list * (1 - Number(share)) - Number(price)) < 0.0051;
}

function near(a: DecimalText, b: DecimalText): boolean {
  return Math.abs(Number(subtract(a, b))) <= 0.0051 + Math.abs(Number(b)) * 1e-7;
}
