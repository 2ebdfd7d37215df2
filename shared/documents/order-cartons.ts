import { type CartonRow, type CartonTotals, planCartons, totalsOf } from '#shared/domain/carton-plan';
import type { OrderLine } from '#shared/domain/order-line';
import { compare, type DecimalText, sum } from '#shared/values/decimal';
import type { PaperLine } from './paper-line';

/** The cartons of an order, or which lines lack the data to plan them. */
export interface OrderCartons {
  readonly rows: readonly CartonRow[];
  readonly totals: CartonTotals;
  readonly byLine: ReadonlyMap<string, readonly CartonRow[]>;
  /** Lines without carton data; their pieces are in no row. */
  readonly unpacked: readonly PaperLine[];
  readonly complete: boolean;
}

/** Sizes of a line as they go into cartons; a breakdown that does not add up to the line is not trusted. */
function partsOf(line: OrderLine): readonly { readonly size: string; readonly quantity: DecimalText }[] {
  const split = line.sizes.filter(({ quantity }) => compare(quantity, 0) > 0);
  const agrees = split.length > 0 && compare(sum(split.map((part) => part.quantity)), line.quantity) === 0;
  return agrees ? split : [{ size: line.size, quantity: line.quantity }];
}

export function orderCartons(lines: readonly PaperLine[]): OrderCartons {
  const wanted = lines.filter(({ line }) => compare(line.quantity, 0) > 0);
  const unpacked = wanted.filter(({ packing }) => packing === null);
  const rows = planCartons(
    wanted.flatMap(({ line, packing }) =>
      packing === null ? [] : [{ lineId: line.id, packing, parts: partsOf(line) }],
    ),
  );
  const byLine = new Map<string, CartonRow[]>();
  for (const row of rows) {
    const id = row.contents[0]?.lineId ?? '';
    const known = byLine.get(id);
    if (known) known.push(row);
    else byLine.set(id, [row]);
  }
  return {
    rows,
    totals: totalsOf(rows),
    byLine,
    unpacked,
    complete: unpacked.length === 0 && wanted.length > 0,
  };
}
