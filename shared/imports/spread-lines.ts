import {
  add,
  compare,
  type DecimalText,
  decimal,
  divide,
  isWhole,
  multiply,
  round,
  subtract,
  sum,
} from '#shared/values/decimal';
import { type CrossSizes, crossName } from './cross-sizes';
import type { Piece } from './row-parsing';
import type { GridCell } from './sheet-grid';
import { textOf } from './sheet-view';
import type { RawLine } from './table-rows';

/** A row, or what one colour or one delivery takes of it. */
export type SpreadLine = {
  readonly raw: RawLine;
  readonly row: number;
  /** Set where the row is spread over colours. */
  readonly colour: { readonly text: string; readonly column: number } | null;
  /** Set where the row is spread over days: the cell or the title that says the day. */
  readonly day: GridCell | null;
  readonly sizes: readonly { readonly size: string; readonly quantity: DecimalText }[];
  /** The column of each size; none where the cells hold what one carton holds. */
  readonly sizeColumns: readonly number[];
  /** Pieces of the columns of sizes or colours, or of a row of the delivery plan; `null` where there are none. */
  readonly pieces: DecimalText | null;
  /** The price of these pieces, where it stands beside them. */
  readonly price: Piece['price'];
  /** Where the pieces stand. */
  readonly column: number;
  /** Other lines come from the same row: what the row says once is not this line's alone. */
  readonly shared: boolean;
  readonly first: boolean;
};

/** One line a colour or a delivery; a row without columns of colours or days stays one line. */
export function spreadOf(
  raw: RawLine,
  titleRow: number,
  /** Set where the row itself has a size too, and the clerk's word which of the two is the waist. */
  cross: { readonly sizes: CrossSizes; readonly waist: string | undefined } | null,
): readonly SpreadLine[] {
  if (raw.sizes.length === 0) return raw.schedule.length > 0 ? deliveries(raw) : [wholeLine(raw)];
  const packs = packsOf(raw);
  const groups = new Map<string, Piece[]>();
  for (const piece of raw.sizes) {
    // Sizes with a price of their own are lines of their own.
    const size = piece.price === null ? '' : piece.size;
    const key = `${piece.colour ?? ''}|${piece.day ?? ''}|${size}`;
    const known = groups.get(key);
    if (known) known.push(piece);
    else groups.set(key, [piece]);
  }
  const quantity = (piece: Piece) =>
    packs === null ? piece.number.value : multiply(piece.number.value, packs);
  const down = cross === null ? '' : textOf(raw.cells.get('size'));
  const named = (size: string) =>
    cross === null || down === '' ? size : crossName(cross.sizes, size, down, cross.waist);
  return [...groups.values()].map((pieces, index) => {
    const column = pieces[0]?.column ?? 0;
    const colour = pieces[0]?.colour ?? null;
    const day = pieces[0]?.day ?? null;
    const sized = pieces.filter((piece) => piece.size !== '');
    return {
      raw,
      row: raw.row,
      colour: colour === null ? null : { text: colour, column },
      day: day === null ? null : titleCell(day, titleRow, column),
      sizes: sized.map((piece) => ({ size: named(piece.size), quantity: quantity(piece) })),
      sizeColumns: packs === null ? sized.map((piece) => piece.column) : [],
      pieces: sum(pieces.map(quantity)),
      price: pieces[0]?.price ?? null,
      column,
      shared: groups.size > 1,
      first: index === 0,
    };
  });
}

const NO_SIZES: SpreadLine['sizes'] = [];
const NO_COLUMNS: readonly number[] = [];

function wholeLine(raw: RawLine): SpreadLine {
  return {
    raw,
    row: raw.row,
    colour: null,
    day: null,
    sizes: NO_SIZES,
    sizeColumns: NO_COLUMNS,
    pieces: null,
    price: null,
    column: 0,
    shared: false,
    first: true,
  };
}

function titleCell(text: string, row: number, column: number): GridCell {
  return { row, column, value: { kind: 'text', text }, text, format: null, formula: null };
}

/** The rows of a delivery plan below a line. */
function deliveries(raw: RawLine): readonly SpreadLine[] {
  return raw.schedule.map((entry, index) => ({
    raw,
    row: entry.row,
    colour: null,
    day: entry.day,
    sizes: NO_SIZES,
    sizeColumns: NO_COLUMNS,
    pieces: entry.number.value,
    price: null,
    column: entry.cell.column,
    shared: true,
    first: index === 0,
  }));
}

/** An assortment: the sizes say what one carton holds, and the row counts the cartons. */
function packsOf(raw: RawLine): DecimalText | null {
  const stated = raw.numbers.get('quantity')?.value;
  const cartons = raw.numbers.get('cartons')?.value;
  if (stated === undefined || cartons === undefined || raw.sizes.length === 0) return null;
  const inOne = sum(raw.sizes.map((piece) => piece.number.value));
  if (compare(inOne, stated) === 0 || compare(multiply(inOne, cartons), stated) !== 0) return null;
  return isWhole(divide(stated, inOne)) ? cartons : null;
}

/** A difference between what a row states and what its columns of pieces add up to. */
export type SpreadDifference = {
  readonly field: 'quantity' | 'amount';
  readonly computed: DecimalText;
  readonly stated: DecimalText;
  readonly cell: GridCell;
};

/** Pieces against the row's own quantity, and colours × price against its amount. */
export function spreadDifferences(
  parts: readonly SpreadLine[],
  price: DecimalText | null,
): readonly SpreadDifference[] {
  const raw = parts[0]?.raw;
  if (raw?.sizes.length === 0 && raw.schedule.length === 0) return [];
  const pieces = parts.flatMap((part) => part.pieces ?? []);
  if (!raw || pieces.length === 0) return [];
  const out: SpreadDifference[] = [];
  const computed = sum(pieces);
  const quantity = raw.numbers.get('quantity');
  const quantityCell = raw.cells.get('quantity');
  if (quantity && quantityCell && compare(quantity.value, computed) !== 0)
    out.push({ field: 'quantity', computed, stated: quantity.value, cell: quantityCell });
  const amount = raw.numbers.get('amount');
  const amountCell = raw.cells.get('amount');
  if (amount && amountCell && price !== null && parts.length > 1) {
    const total = parts.some((part) => part.price !== null)
      ? sum(parts.map((part) => multiply(part.price?.number.value ?? price, part.pieces ?? 0)))
      : multiply(price, computed);
    if (Math.abs(Number(subtract(total, amount.value))) > 0.0051)
      out.push({
        field: 'amount',
        computed: decimal(round(total, 2)),
        stated: amount.value,
        cell: amountCell,
      });
  }
  return out;
}

/** The sum of figures that a merged cell must say. */
export function sumOf(values: readonly (DecimalText | null)[]): DecimalText {
  return values.reduce((all: DecimalText, value) => (value === null ? all : add(all, value)), decimal('0'));
}
