import { type CellInput, date } from '../layouts/sheet-of';
import type { Chance } from './random';
import type { TrueLine, TrueOrder } from './random-order';

/** Where the sheet was made to lie: the reader must say so. */
export type Lie = 'none' | 'amount' | 'total-quantity' | 'total-amount';

export type Column =
  | 'position'
  | 'item'
  | 'description'
  | 'colour'
  | 'quantity'
  | 'unit'
  | 'price'
  | 'amount'
  | 'delivery'
  | 'remark'
  | 'extra'
  | 'decoy'
  | 'perCarton'
  | 'cartons'
  | 'sizes';
export type Row = CellInput[];
/** How this customer writes what stands with a unit or a currency. */
export type Pen = {
  readonly quantity: (line: TrueLine) => CellInput;
  readonly price: (line: TrueLine) => CellInput;
};

export function lineRow(
  columns: readonly Column[],
  line: TrueLine,
  index: number,
  number: (value: number, decimals: number) => CellInput,
  off: number,
  chance: Chance,
  pen: Pen,
): Row {
  return columns.flatMap((column): Row => {
    switch (column) {
      case 'position':
        return [index + 1];
      case 'item':
        return [line.item];
      case 'description':
        return [line.description];
      case 'colour':
        return [line.colour];
      case 'sizes':
        return line.sizes.map((pieces) => (pieces === 0 ? null : number(pieces, 0)));
      case 'quantity':
        return [pen.quantity(line)];
      case 'perCarton':
        return [24];
      case 'decoy':
        return [chance.whole(2, 90) * 1.5];
      case 'cartons':
        return [line.quantity === 0 ? null : Math.ceil(line.quantity / 24)];
      case 'unit':
        return [line.unit[0]];
      case 'price':
        return [pen.price(line)];
      case 'amount':
        return [number((line.priceCents * line.quantity + off * 100) / 100, 2)];
      case 'delivery':
        return [date(line.delivery)];
      case 'remark':
        return [chance.maybe(0.3) ? 'see sample' : null];
      case 'extra':
        return ['Nord 3'];
      default:
        return [];
    }
  });
}

export function totalRow(
  columns: readonly Column[],
  order: TrueOrder,
  lines: readonly TrueLine[],
  label: string,
  number: (value: number, decimals: number) => CellInput,
  lie: Lie,
): Row {
  let labelled = false;
  return columns.flatMap((column): Row => {
    const quantity =
      lines.reduce((all, line) => all + line.quantity, 0) + (lie === 'total-quantity' ? 10 : 0);
    const cents =
      lines.reduce((all, line) => all + line.quantity * line.priceCents, 0) +
      (lie === 'total-amount' ? 2500 : 0);
    if (column === 'quantity') return [number(quantity, 0)];
    if (column === 'cartons') return [lines.reduce((all, line) => all + Math.ceil(line.quantity / 24), 0)];
    if (column === 'amount') return [number(cents / 100, 2)];
    if (column === 'sizes')
      return order.sizeTitles.map((_, at) =>
        number(
          lines.reduce((all, line) => all + (line.sizes[at] ?? 0), 0),
          0,
        ),
      );
    if (!labelled && (column === 'item' || column === 'description' || column === 'position')) {
      labelled = true;
      return [label === '' ? null : label];
    }
    return [null];
  });
}
