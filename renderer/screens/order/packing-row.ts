import type { OrderLine } from '#shared/domain/order-line';
import { Packing } from '#shared/values/packing';

/** The six figures of a carton as typed; stored on the line once all are there. */
export interface PackingText {
  readonly piecesPerCarton: string;
  readonly lengthCm: string;
  readonly widthCm: string;
  readonly heightCm: string;
  readonly netKg: string;
  readonly grossKg: string;
}
export const PACKING_FIELDS = [
  'piecesPerCarton',
  'lengthCm',
  'widthCm',
  'heightCm',
  'netKg',
  'grossKg',
] as const;
export type PackingField = (typeof PACKING_FIELDS)[number];

export interface PackingRow {
  readonly line: OrderLine;
  readonly text: PackingText;
}

export function packingRow(line: OrderLine): PackingRow {
  return { line, text: packingTextOf(line.packing) };
}

export function packingTextOf(packing: Packing | null): PackingText {
  return {
    piecesPerCarton: packing === null ? '' : String(packing.piecesPerCarton),
    lengthCm: packing?.lengthCm ?? '',
    widthCm: packing?.widthCm ?? '',
    heightCm: packing?.heightCm ?? '',
    netKg: packing?.netKg ?? '',
    grossKg: packing?.grossKg ?? '',
  };
}

export type PackingReading =
  | { readonly state: 'complete'; readonly packing: Packing }
  /** Nothing typed: the product's carton data count. */
  | { readonly state: 'empty' }
  /** Some figures are missing; nothing is stored yet. */
  | { readonly state: 'partial' };

export function readPacking(row: PackingRow): PackingReading {
  const texts = PACKING_FIELDS.map((field) => row.text[field]);
  if (texts.every((text) => text === '')) return { state: 'empty' };
  const parsed = Packing.safeParse({
    ...row.text,
    piecesPerCarton: Number(row.text.piecesPerCarton),
    innerPieces: row.line.packing?.innerPieces ?? null,
  });
  return parsed.success ? { state: 'complete', packing: parsed.data } : { state: 'partial' };
}
