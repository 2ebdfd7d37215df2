import {
  add,
  ceil,
  compare,
  type DecimalText,
  decimal,
  divide,
  floor,
  multiply,
  round,
  subtract,
  sum,
  ZERO,
} from '#shared/values/decimal';
import { cartonVolume, type Packing } from '#shared/values/packing';

/** What of one order line goes into cartons: its sizes, or one entry with an empty size. */
export interface CartonDemand {
  readonly lineId: string;
  readonly packing: Packing;
  readonly parts: readonly { readonly size: string; readonly quantity: DecimalText }[];
}

/** Pieces of one size in each carton of a row. */
export interface CartonContent {
  readonly lineId: string;
  readonly size: string;
  readonly perCarton: DecimalText;
  readonly quantity: DecimalText;
}

/** Cartons that are packed alike, with continuous numbers `first`–`last`; a mixed carton has several contents. */
export interface CartonRow {
  readonly first: number;
  readonly last: number;
  readonly cartons: number;
  readonly contents: readonly CartonContent[];
  readonly packing: Packing;
  /** kg of one carton, 2 decimals. */
  readonly netPerCarton: DecimalText;
  readonly grossPerCarton: DecimalText;
  /** kg of the row, 2 decimals. */
  readonly netKg: DecimalText;
  readonly grossKg: DecimalText;
  /** m³ of the row, rounded to 3 decimals. */
  readonly volume: DecimalText;
  /** m³ of the row before rounding. */
  readonly exactVolume: DecimalText;
}

export interface CartonTotals {
  readonly cartons: number;
  readonly quantity: DecimalText;
  readonly netKg: DecimalText;
  readonly grossKg: DecimalText;
  /** Sum of the printed rows, so that the column adds up on paper. */
  readonly volume: DecimalText;
  /** Sum of the unrounded rows, rounded once. */
  readonly roundedOnceVolume: DecimalText;
}

interface Draft {
  readonly cartons: number;
  readonly contents: readonly { readonly size: string; readonly perCarton: DecimalText }[];
}

/** Full cartons size by size, then the left-over pieces of all sizes together until a carton is full. */
function cartonsOf(demand: CartonDemand): readonly Draft[] {
  const capacity = decimal(demand.packing.piecesPerCarton);
  const drafts: Draft[] = [];
  const rest: { size: string; pieces: DecimalText }[] = [];
  for (const { size, quantity } of demand.parts) {
    const full = floor(divide(quantity, capacity));
    if (compare(full, 0) > 0) {
      drafts.push({ cartons: Number(full), contents: [{ size, perCarton: capacity }] });
    }
    const left = subtract(quantity, multiply(full, capacity));
    if (compare(left, 0) > 0) rest.push({ size, pieces: left });
  }
  let room = capacity;
  let open: { size: string; perCarton: DecimalText }[] = [];
  for (const { size, pieces } of rest) {
    let left = pieces;
    while (compare(left, 0) > 0) {
      const put = compare(left, room) < 0 ? left : room;
      open.push({ size, perCarton: put });
      left = subtract(left, put);
      room = subtract(room, put);
      if (compare(room, 0) === 0) {
        drafts.push({ cartons: 1, contents: open });
        open = [];
        room = capacity;
      }
    }
  }
  if (open.length > 0) drafts.push({ cartons: 1, contents: open });
  return drafts;
}

/**
 * Carton rows in line order with continuous numbers from `firstNumber` (shipping-documents.md sections 3 and 4).
 * A short carton weighs its pieces and the tare of a full carton; rows are rounded, totals add rounded rows.
 */
export function planCartons(demands: readonly CartonDemand[], firstNumber = 1): readonly CartonRow[] {
  const rows: CartonRow[] = [];
  let next = firstNumber;
  for (const demand of demands) {
    const { packing, lineId } = demand;
    const tare = subtract(packing.grossKg, packing.netKg);
    for (const draft of cartonsOf(demand)) {
      const pieces = sum(draft.contents.map((content) => content.perCarton));
      const netPerCarton = round(divide(multiply(packing.netKg, pieces), packing.piecesPerCarton), 2);
      const grossPerCarton = round(add(netPerCarton, tare), 2);
      const exactVolume = multiply(cartonVolume(packing), draft.cartons);
      rows.push({
        first: next,
        last: next + draft.cartons - 1,
        cartons: draft.cartons,
        contents: draft.contents.map(({ size, perCarton }) => ({
          lineId,
          size,
          perCarton,
          quantity: multiply(perCarton, draft.cartons),
        })),
        packing,
        netPerCarton,
        grossPerCarton,
        netKg: round(multiply(netPerCarton, draft.cartons), 2),
        grossKg: round(multiply(grossPerCarton, draft.cartons), 2),
        volume: round(exactVolume, 3),
        exactVolume,
      });
      next += draft.cartons;
    }
  }
  return rows;
}

export function totalsOf(rows: readonly CartonRow[]): CartonTotals {
  return {
    cartons: rows.reduce((count, row) => count + row.cartons, 0),
    quantity: sum(rows.flatMap((row) => row.contents.map((content) => content.quantity))),
    netKg: round(sum(rows.map((row) => row.netKg)), 2),
    grossKg: round(sum(rows.map((row) => row.grossKg)), 2),
    volume: round(sum(rows.map((row) => row.volume)), 3),
    roundedOnceVolume: round(sum(rows.map((row) => row.exactVolume)), 3),
  };
}

/** Cartons for a quantity, the last one perhaps not full. */
export function cartonsFor(quantity: DecimalText, packing: Packing): number {
  return Number(ceil(divide(quantity, packing.piecesPerCarton)));
}

/** `1–41`, `42`: the numbers of a row as printed. */
export function cartonRangeText(row: Pick<CartonRow, 'first' | 'last'>): string {
  return row.first === row.last ? String(row.first) : `${row.first}–${row.last}`;
}

export const NO_CARTONS: CartonTotals = {
  cartons: 0,
  quantity: ZERO,
  netKg: '0.00' as DecimalText,
  grossKg: '0.00' as DecimalText,
  volume: '0.000' as DecimalText,
  roundedOnceVolume: '0.000' as DecimalText,
};
