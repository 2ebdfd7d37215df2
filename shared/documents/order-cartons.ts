import {
  type CartonContent,
  type CartonRow,
  type CartonTotals,
  planCartons,
  totalsOf,
} from '#shared/domain/carton-plan';
import type { OrderLine } from '#shared/domain/order-line';
import type { Pallets } from '#shared/domain/shipment';
import {
  add,
  compare,
  type DecimalText,
  divide,
  multiply,
  round,
  subtract,
  sum,
  ZERO,
} from '#shared/values/decimal';
import { cartonVolume, type Packing } from '#shared/values/packing';
import type { PaperLine } from './paper-line';

/** Outer packages when the cartons stand on pallets. */
export interface PalletTotals {
  readonly count: number;
  /** kg with the pallets, 2 decimals. */
  readonly grossKg: DecimalText;
  /** m³ of the loaded pallets, 3 decimals. */
  readonly volume: DecimalText;
}

/** The cartons of an order, or which lines lack the data to plan them. */
export interface OrderCartons {
  readonly rows: readonly CartonRow[];
  readonly totals: CartonTotals;
  /** Rows under the line that stands first in them. */
  readonly byLine: ReadonlyMap<string, readonly CartonRow[]>;
  /** Lines without carton data; their pieces are in no row. */
  readonly unpacked: readonly PaperLine[];
  readonly complete: boolean;
  readonly pallets: PalletTotals | null;
}

/** Cartons packed otherwise than by the lines' own carton data. */
export interface PackedByHand {
  readonly cartons: number;
  readonly packing: Packing;
  readonly contents: readonly Pick<CartonContent, 'lineId' | 'size' | 'perCarton'>[];
}

interface PackingWishes {
  readonly packed: readonly PackedByHand[];
  /** Numbers start at 1 again with each customer order. */
  readonly restartPerPo: boolean;
}

interface Part {
  readonly size: string;
  readonly quantity: DecimalText;
}

/** Sizes of a line as they go into cartons; a breakdown that does not add up to the line is not trusted. */
function partsOf(line: OrderLine): readonly Part[] {
  const split = line.sizes.filter(({ quantity }) => compare(quantity, 0) > 0);
  const agrees = split.length > 0 && compare(sum(split.map((part) => part.quantity)), line.quantity) === 0;
  return agrees ? split : [{ size: line.size, quantity: line.quantity }];
}

/** What of the parts is not yet in a carton: each size from its own, an unnamed size from the first that is left. */
function without(parts: readonly Part[], taken: readonly Part[]): readonly Part[] {
  const left = parts.map((part) => ({ ...part }));
  for (const take of taken) {
    let rest = take.quantity;
    for (const part of left) {
      if (take.size !== '' && part.size !== take.size) continue;
      const used = compare(rest, part.quantity) < 0 ? rest : part.quantity;
      part.quantity = subtract(part.quantity, used);
      rest = subtract(rest, used);
    }
  }
  return left.filter(({ quantity }) => compare(quantity, 0) > 0);
}

/** Cartons by the lines' own carton data alone. */
export function orderCartons(lines: readonly PaperLine[]): OrderCartons {
  return planOrderCartons(lines, { packed: [], restartPerPo: false });
}

/** Hand-packed cartons stand where the first line in them stands; all else is planned in line order. */
export function planOrderCartons(lines: readonly PaperLine[], wishes: PackingWishes): OrderCartons {
  const wanted = lines.filter(({ line }) => compare(line.quantity, 0) > 0);
  const taken = new Map<string, Part[]>();
  const packedFirst = new Map<string, PackedByHand[]>();
  for (const packed of wishes.packed) {
    push(packedFirst, packed.contents[0]?.lineId ?? '', packed);
    for (const { lineId, size, perCarton } of packed.contents) {
      push(taken, lineId, { size, quantity: multiply(perCarton, packed.cartons) });
    }
  }
  const unpacked: PaperLine[] = [];
  const rows: CartonRow[] = [];
  const byLine = new Map<string, readonly CartonRow[]>();
  let next = 1;
  let po: string | null = null;
  for (const resolved of wanted) {
    const { line, packing } = resolved;
    if (wishes.restartPerPo && po !== null && po !== resolved.po) next = 1;
    po = resolved.po;
    const own: CartonRow[] = [];
    for (const packed of packedFirst.get(line.id) ?? []) own.push(packedRow(packed, next + countOf(own)));
    const parts = without(partsOf(line), taken.get(line.id) ?? []);
    if (parts.length > 0) {
      if (packing === null) unpacked.push(resolved);
      else own.push(...planCartons([{ lineId: line.id, packing, parts }], next + countOf(own)));
    }
    if (own.length > 0) byLine.set(line.id, own);
    // One by one: a spread of a whole column of rows would overflow the stack on the longest lists.
    for (const row of own) rows.push(row);
    next += countOf(own);
  }
  return {
    rows,
    totals: totalsOf(rows),
    byLine,
    unpacked,
    complete: unpacked.length === 0 && wanted.length > 0,
    pallets: null,
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function countOf(rows: readonly CartonRow[]): number {
  return rows.reduce((count, row) => count + row.cartons, 0);
}

/** Weighed as the clerk says: size and weights are those of one such carton. */
function packedRow({ cartons, packing, contents }: PackedByHand, first: number): CartonRow {
  const exactVolume = multiply(cartonVolume(packing), cartons);
  const netPerCarton = round(packing.netKg, 2);
  const grossPerCarton = round(packing.grossKg, 2);
  return {
    first,
    last: first + cartons - 1,
    cartons,
    contents: contents.map((content) => ({ ...content, quantity: multiply(content.perCarton, cartons) })),
    packing,
    netPerCarton,
    grossPerCarton,
    netKg: round(multiply(netPerCarton, cartons), 2),
    grossKg: round(multiply(grossPerCarton, cartons), 2),
    volume: round(exactVolume, 3),
    exactVolume,
  };
}

/** Gross with the pallets, volume from their outside (shipping-documents.md section 3). */
export function palletised(cartons: OrderCartons, pallets: Pallets | null): OrderCartons {
  if (pallets === null) return cartons;
  const { count, lengthCm, widthCm, heightCm, tareKg } = pallets;
  const each = divide(multiply(multiply(lengthCm, widthCm), heightCm), 1_000_000);
  return {
    ...cartons,
    pallets: {
      count,
      grossKg: round(add(cartons.totals.grossKg, multiply(tareKg, count)), 2),
      volume: round(multiply(each, count), 3),
    },
  };
}

/** kg, m³ and packages as the manifest counts them: pallets where there are some, else cartons. */
export function outerPackages(cartons: OrderCartons): {
  readonly count: number;
  readonly grossKg: DecimalText;
  readonly netKg: DecimalText;
  readonly volume: DecimalText;
} {
  const { totals, pallets } = cartons;
  const { netKg } = totals;
  if (pallets !== null) return { ...pallets, netKg };
  return { count: totals.cartons, grossKg: totals.grossKg, volume: totals.volume, netKg };
}

/** Pieces of one line that are in no carton, for a plan that is not complete. */
export function looseQuantity(cartons: OrderCartons, line: OrderLine): DecimalText {
  const packed = cartons.rows
    .flatMap((row) => row.contents)
    .filter((content) => content.lineId === line.id)
    .reduce((total, content) => add(total, content.quantity), ZERO);
  return subtract(line.quantity, packed);
}
