import type { OrderLine } from '#shared/domain/order-line';
import type { SalesOrder } from '#shared/domain/sales-order';
import { minorUnits } from '#shared/values/currency';
import { compare, type DecimalText, decimal, multiply, round, sum, ZERO } from '#shared/values/decimal';
import type { CellPlace, DecimalCell, DraftLine, OrderDraft } from './order-draft';

/** A cell of the customer's file whose figure the confirmed order changed. */
export interface ConfirmedCell {
  readonly place: CellPlace;
  readonly value: { readonly number: string } | { readonly text: string };
}

/**
 * What must be written into the customer's own file so that it says what was confirmed: quantities, prices, amounts and
 * dates that differ from what was read. Figures that the customer typed as text are written as text in the same style.
 */
export function confirmedCells(draft: OrderDraft, order: SalesOrder): readonly ConfirmedCell[] {
  const byId = new Map(order.lines.map((line) => [line.id, line]));
  const cells = draft.lines.flatMap((read) => {
    const line = byId.get(read.id);
    return line === undefined ? [] : lineCells(read, line, draft, order);
  });
  return [...cells, ...summaryCells(draft, byId, order)];
}

/** A summary of several sheets says of each style what its lines on those sheets come to. */
function summaryCells(
  draft: OrderDraft,
  byId: ReadonlyMap<string, OrderLine>,
  order: SalesOrder,
): ConfirmedCell[] {
  return draft.proofs.flatMap(({ field, lines, stated, place }) => {
    const own = (lines ?? []).flatMap((id) => byId.get(id) ?? []);
    if (own.length === 0 || (field !== 'quantity' && field !== 'amount')) return [];
    const minor = minorUnits(order.currency);
    const values = own.map((line) =>
      field === 'quantity' ? line.quantity : round(multiply(line.unitPrice ?? ZERO, line.quantity), minor),
    );
    const now = decimal(sum(values));
    return compare(now, stated) === 0 ? [] : [{ place, value: { number: now } }];
  });
}

function lineCells(read: DraftLine, line: OrderLine, draft: OrderDraft, order: SalesOrder): ConfirmedCell[] {
  const cells: ConfirmedCell[] = [];
  const put = (cell: DecimalCell, value: DecimalText | null) => {
    if (value === null || cell.place === null || (cell.value !== null && compare(cell.value, value) === 0))
      return;
    // A sum of sizes or a price per hundred stands in no cell of its own.
    if (cell.source === 'derived') return;
    cells.push({ place: cell.place, value: inStyleOf(cell, value, draft.numberStyle) });
  };
  put(read.quantity, line.quantity);
  put(read.unitPrice, line.unitPrice);
  if (line.unitPrice !== null)
    put(read.amount, round(multiply(line.unitPrice, line.quantity), minorUnits(order.currency)));
  const date = read.deliveryDate;
  if (line.deliveryDate !== null && date.place !== null && date.value !== line.deliveryDate) {
    cells.push({ place: date.place, value: { text: line.deliveryDate } });
  }
  return cells;
}

/** `1.800,50` typed as text stays such a text; a real number stays a number. */
function inStyleOf(
  cell: DecimalCell,
  value: DecimalText,
  style: OrderDraft['numberStyle'],
): ConfirmedCell['value'] {
  const typed =
    style === 'comma'
      ? /^\s*-?[\d.\s]*,\d+\s*$|^\s*\d{1,3}(\.\d{3})+\s*$/
      : /^\s*\d{1,3}(,\d{3})+(\.\d+)?\s*$/;
  if (!typed.test(cell.raw)) return { number: value };
  const [whole = '0', fraction] = value.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, style === 'comma' ? '.' : ',');
  return { text: fraction === undefined ? grouped : `${grouped}${style === 'comma' ? ',' : '.'}${fraction}` };
}
