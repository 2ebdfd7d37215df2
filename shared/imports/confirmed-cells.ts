import type { OrderLine } from '#shared/domain/order-line';
import type { SalesOrder } from '#shared/domain/sales-order';
import { minorUnits } from '#shared/values/currency';
import { compare, type DecimalText, decimal, multiply, round, sum, ZERO } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import type { CellPlace, DateCell, DecimalCell, DraftLine, OrderDraft, TotalProof } from './order-draft';

/** A cell of the customer's file whose figure the confirmed order changed. */
export interface ConfirmedCell {
  readonly place: CellPlace;
  readonly value: ConfirmedValue;
}

/** What the cell says now, as a figure or a day, and as the customer would type it into a cell of text. */
export type ConfirmedValue =
  | { readonly number: DecimalText; readonly text: string }
  | { readonly day: PlainDate; readonly text: string };

/** Line of the order by the id of the line of the file that speaks of the same goods; `null` where it has left the order. */
export type ConfirmedLines = ReadonlyMap<string, OrderLine | null>;

/**
 * What must be written into the customer's own file so that it says what was confirmed: quantities, sizes, prices,
 * amounts, dates and totals that differ from what was read. Of a line that left the order nothing is confirmed: zero.
 */
export function confirmedCells(
  draft: OrderDraft,
  order: SalesOrder,
  confirmed: ConfirmedLines,
): readonly ConfirmedCell[] {
  const cells = draft.lines.flatMap((read) => {
    const line = confirmed.get(read.id);
    if (line === undefined) return [];
    return line === null ? goneCells(read, draft) : lineCells(read, line, draft, order);
  });
  return [...cells, ...headCells(draft, order), ...totalCells(draft, confirmed, order)];
}

function headCells(draft: OrderDraft, order: SalesOrder): ConfirmedCell[] {
  return order.deliveryDate === null ? [] : dateCells(draft.head.deliveryDate, order.deliveryDate, draft);
}

/** Each sum of the file over the same lines as before. */
function totalCells(draft: OrderDraft, confirmed: ConfirmedLines, order: SalesOrder): ConfirmedCell[] {
  const minor = minorUnits(order.currency);
  const quantityOf = (line: OrderLine) => line.quantity;
  const amountOf = (line: OrderLine) => round(multiply(line.unitPrice ?? ZERO, line.quantity), minor);
  return draft.proofs.flatMap((proof) => {
    const { field, stated, agrees, place } = proof;
    // A sum that did not agree with the lines before counts something else too.
    if (!agrees || (field !== 'quantity' && field !== 'amount')) return [];
    const ids = summedLines(proof, field, draft);
    // A line that is in no pair keeps what the file says of it, and so does the sum.
    if (ids === null || ids.some((id) => confirmed.get(id) === undefined)) return [];
    const now = decimal(
      sum(ids.flatMap((id) => confirmed.get(id) ?? []).map(field === 'quantity' ? quantityOf : amountOf)),
    );
    if (compare(now, stated) === 0) return [];
    // A total that is text is written as the customer typed it, else as the lines are.
    const like = proof.raw ?? longestFigure(draft.lines.map((line) => line[field].raw));
    return [{ place, value: { number: now, text: inStyleOf(like, now, draft.numberStyle) } }];
  });
}

/** Which lines a sum is over: those it names, a group above it, its sheet or the order, whichever comes to it. */
function summedLines(
  { lines, place, stated }: TotalProof,
  field: 'quantity' | 'amount',
  draft: OrderDraft,
): readonly string[] | null {
  if (lines !== undefined) return lines;
  const onSheet = draft.lines.filter((line) => (line.quantity.place?.sheet ?? draft.sheet) === place.sheet);
  const above = onSheet.filter((line) => line.row < place.row);
  const before = draft.proofs.filter(
    (other) => other.field === field && other.place.sheet === place.sheet && other.place.row < place.row,
  );
  const group = above.filter((line) => before.every((other) => line.row > other.place.row));
  const found = [draft.lines, onSheet, above, group].find((some) => {
    const read = sum(some.flatMap((line) => line[field].value ?? []));
    return some.length > 0 && compare(read, stated) === 0;
  });
  return found?.map(({ id }) => id) ?? null;
}

function goneCells(read: DraftLine, draft: OrderDraft): ConfirmedCell[] {
  return [
    ...figureCells(read.quantity, ZERO, draft),
    ...read.sizes.flatMap(({ size }) => sizeCells(read, size, ZERO, draft)),
    ...figureCells(read.amount, ZERO, draft),
  ];
}

function lineCells(read: DraftLine, line: OrderLine, draft: OrderDraft, order: SalesOrder): ConfirmedCell[] {
  const isQuantityNew = read.quantity.value === null || compare(read.quantity.value, line.quantity) !== 0;
  // The order's price is the one after the discount; the price before it stays what it was.
  const price = read.netPrice.value === null ? read.unitPrice : read.netPrice;
  const isPriceNew =
    line.unitPrice !== null && (price.value === null || compare(price.value, line.unitPrice) !== 0);
  return [
    ...(isQuantityNew ? figureCells(read.quantity, line.quantity, draft) : []),
    ...breakdownCells(read, line, draft),
    ...(isPriceNew && line.unitPrice !== null ? figureCells(price, line.unitPrice, draft) : []),
    ...((isQuantityNew || isPriceNew) && line.unitPrice !== null
      ? figureCells(
          read.amount,
          round(multiply(line.unitPrice, line.quantity), minorUnits(order.currency)),
          draft,
        )
      : []),
    ...(line.deliveryDate === null ? [] : dateCells(read.deliveryDate, line.deliveryDate, draft)),
  ];
}

/** An order without a breakdown says nothing about that of the file. */
function breakdownCells(read: DraftLine, line: OrderLine, draft: OrderDraft): ConfirmedCell[] {
  if (line.sizes.length === 0) return [];
  const gone = read.sizes.filter(({ size }) => !line.sizes.some((other) => isSameSize(other.size, size)));
  return [
    ...line.sizes.flatMap(({ size, quantity }) => sizeCells(read, size, quantity, draft)),
    ...gone.flatMap(({ size }) => sizeCells(read, size, ZERO, draft)),
  ];
}

/** Nothing for a figure that stands in no cell of its own, as a sum of sizes or a price per hundred. */
function figureCells(cell: DecimalCell, value: DecimalText, draft: OrderDraft): ConfirmedCell[] {
  if (cell.place === null || cell.source === 'derived') return [];
  if (cell.value !== null && compare(cell.value, value) === 0) return [];
  return [
    { place: cell.place, value: { number: value, text: inStyleOf(cell.raw, value, draft.numberStyle) } },
  ];
}

/** Where the pieces of a size stand in the row; of a size that it has none of, where its neighbours have theirs. */
function sizeColumn(read: DraftLine, size: string, draft: OrderDraft): number | null {
  const columnIn = (line: DraftLine, wanted: string) =>
    line.sizeColumns?.[line.sizes.findIndex((entry) => isSameSize(entry.size, wanted))] ?? null;
  const own = columnIn(read, size);
  if (own !== null) return own;
  const isAlike = (line: DraftLine) =>
    sheetOf(line, draft) === sheetOf(read, draft) &&
    read.sizes.length > 0 &&
    read.sizes.every((entry) => {
      const column = columnIn(line, entry.size);
      return column === null || column === columnIn(read, entry.size);
    }) &&
    read.sizes.some((entry) => columnIn(line, entry.size) !== null);
  const neighbours = draft.lines
    .filter((line) => columnIn(line, size) !== null && isAlike(line))
    .sort((a, b) => Math.abs(a.row - read.row) - Math.abs(b.row - read.row));
  const [nearest] = neighbours;
  return nearest === undefined ? null : columnIn(nearest, size);
}

/** Nothing for a size whose pieces are as read, or stand in no column that can be told. */
function sizeCells(read: DraftLine, size: string, quantity: DecimalText, draft: OrderDraft): ConfirmedCell[] {
  const before = read.sizes.find((entry) => isSameSize(entry.size, size));
  if (compare(before?.quantity ?? ZERO, quantity) === 0) return [];
  const column = sizeColumn(read, size, draft);
  if (column === null) return [];
  return [
    {
      place: { sheet: sheetOf(read, draft), row: read.row, column },
      value: { number: quantity, text: inStyleOf('', quantity, draft.numberStyle) },
    },
  ];
}

/** The sheet on which a line stands. */
function sheetOf({ quantity, itemNo }: DraftLine, draft: OrderDraft): string {
  return (quantity.place ?? itemNo.place)?.sheet ?? draft.sheet;
}

function isSameSize(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function dateCells(cell: DateCell, day: PlainDate, draft: OrderDraft): ConfirmedCell[] {
  if (cell.place === null || cell.source !== 'file' || cell.value === day) return [];
  return [{ place: cell.place, value: { day, text: dayLike(cell.raw, day, draft.dateOrder) } }];
}

/** `2026-07-01` as `01/07/2026` or `1.7.26`, as the day before it was typed. */
function dayLike(raw: string, day: PlainDate, order: OrderDraft['dateOrder']): string {
  const typed = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/.exec(raw.trim());
  if (typed === null) return day;
  const [, first = '', mark = '', second = '', third = ''] = typed;
  // What stands first decides before what other days of the file do.
  const own = first.length === 4 ? 'ymd' : order === 'ymd' ? null : order;
  if (own === null) return day;
  const [year = '', month = '', date = ''] = day.split('-');
  const parts = { y: year, m: month, d: date };
  const like = (part: string, model: string) =>
    model.length === 1 ? String(Number(part)) : part.slice(-model.length).padStart(model.length, '0');
  const models = [first, second, third];
  return [...own].map((name, at) => like(parts[name as keyof typeof parts], models[at] ?? '')).join(mark);
}

const FIGURE = /(?<![\d.,])[.,]\d+|\d[\d.,'\u00a0 ]*\d|\d/;

/** How a sum is written that stands in no line: as the longest figure of the lines, without what stands beside it. */
function longestFigure(raws: readonly string[]): string {
  return raws
    .map((raw) => FIGURE.exec(raw)?.[0] ?? '')
    .reduce((longest, figure) => (figure.length > longest.length ? figure : longest), '');
}

/** `1.800,50`, `US$ 3.40` or `1,200 PCS` typed as text with another figure in it, and as many decimals at least. */
function inStyleOf(raw: string, value: DecimalText, style: OrderDraft['numberStyle']): string {
  const figure = FIGURE.exec(raw);
  const group = style === 'comma' ? '.' : ',';
  const point = style === 'comma' ? ',' : '.';
  const typed = figure?.[0] ?? '';
  const [whole = '0', fraction = ''] = value.split('.');
  const grouped = typed.includes(group) ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, group) : whole;
  const places = typed.includes(point) ? typed.length - typed.lastIndexOf(point) - 1 : 0;
  const decimals = fraction.padEnd(places, '0');
  const text = decimals === '' ? grouped : `${grouped}${point}${decimals}`;
  return figure === null
    ? text
    : `${raw.slice(0, figure.index)}${text}${raw.slice(figure.index + typed.length)}`;
}
