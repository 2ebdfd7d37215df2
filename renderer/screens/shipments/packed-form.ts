import type { InputOf } from '#shared/api/contract';
import type { ShipmentLineView, ShipmentView } from '#shared/api/views/shipment-views';
import type { PackedCartons } from '#shared/domain/shipment';
import {
  add,
  compare,
  type DecimalText,
  divide,
  multiply,
  round,
  subtract,
  sum,
} from '#shared/values/decimal';
import { typedCount, typedDecimal } from '../forms/field-text';

/** Cartons packed by hand as they are typed. */
export interface PackedForm {
  readonly cartons: string;
  readonly contents: readonly PackedContent[];
  readonly lengthCm: string;
  readonly widthCm: string;
  readonly heightCm: string;
  readonly netKg: string;
  readonly grossKg: string;
}

export interface PackedContent {
  /** `orderId/lineId`, '' while none is chosen. */
  readonly key: string;
  readonly size: string;
  readonly perCarton: string;
}

export const PACKED_FIGURES = ['lengthCm', 'widthCm', 'heightCm', 'netKg', 'grossKg'] as const;
export type PackedFigure = (typeof PACKED_FIGURES)[number];

type Packed = NonNullable<InputOf<'shipments.save'>['patch']['packed']>[number];

export function keyOfLine(line: Pick<ShipmentLineView, 'orderId' | 'line'>): string {
  return `${line.orderId}/${line.line.id}`;
}

export function packedForm(view: ShipmentView, packed: PackedCartons | undefined): PackedForm {
  if (packed === undefined) {
    const [line] = view.lines;
    const key = line === undefined ? '' : keyOfLine(line);
    return {
      cartons: '1',
      contents: [{ key, size: '', perCarton: '' }],
      ...{ lengthCm: '', widthCm: '', heightCm: '', netKg: '', grossKg: '' },
    };
  }
  const { lengthCm, widthCm, heightCm, netKg, grossKg } = packed.packing;
  return {
    cartons: String(packed.cartons),
    contents: packed.contents.map(({ orderId, lineId, size, perCarton }) => ({
      key: `${orderId}/${lineId}`,
      size,
      perCarton,
    })),
    ...{ lengthCm, widthCm, heightCm, netKg, grossKg },
  };
}

/** Carton data of the lines: the largest carton, and the weight of the pieces with the tare of that carton. */
export function suggestedFigures(
  view: ShipmentView,
  form: PackedForm,
): Partial<Record<PackedFigure, string>> {
  const parts = form.contents.flatMap(({ key, perCarton }) => {
    const line = view.lines.find((entry) => keyOfLine(entry) === key);
    const pieces = typedDecimal(perCarton);
    return line?.packing && pieces !== null ? [{ packing: line.packing, pieces }] : [];
  });
  if (parts.length === 0 || parts.length !== form.contents.length) return {};
  const biggest = parts.reduce((a, b) =>
    compare(volumeOf(b.packing), volumeOf(a.packing)) > 0 ? b : a,
  ).packing;
  const net = sum(
    parts.map(({ packing, pieces }) => divide(multiply(packing.netKg, pieces), packing.piecesPerCarton)),
  );
  const netKg = round(net, 2);
  return {
    lengthCm: biggest.lengthCm,
    widthCm: biggest.widthCm,
    heightCm: biggest.heightCm,
    netKg,
    grossKg: round(add(net, subtract(biggest.grossKg, biggest.netKg)), 2),
  };
}

function volumeOf(packing: NonNullable<ShipmentLineView['packing']>): DecimalText {
  return multiply(multiply(packing.lengthCm, packing.widthCm), packing.heightCm);
}

export type PackedReading =
  | { readonly ok: true; readonly packed: Packed }
  /** Fields that do not fit: `cartons`, a figure, or `contents.0`. */
  | { readonly ok: false; readonly wrong: ReadonlySet<string> };

export function readPacked(view: ShipmentView, form: PackedForm, id: string): PackedReading {
  const wrong = new Set<string>();
  const cartons = typedCount(form.cartons) ?? 0;
  if (cartons < 1) wrong.add('cartons');
  const suggested = suggestedFigures(view, form);
  const figures = {} as Record<PackedFigure, DecimalText>;
  for (const field of PACKED_FIGURES) {
    const value = typedDecimal(form[field] === '' ? (suggested[field] ?? '') : form[field]);
    if (value === null || compare(value, 0) <= 0) wrong.add(field);
    else figures[field] = value;
  }
  const contents = form.contents.flatMap(({ key, size, perCarton }, at) => {
    const line = view.lines.find((entry) => keyOfLine(entry) === key);
    const pieces = typedDecimal(perCarton);
    if (line === undefined || pieces === null || compare(pieces, 0) <= 0) {
      wrong.add(`contents.${at}`);
      return [];
    }
    return [{ orderId: line.orderId, lineId: line.line.id, size, perCarton: pieces }];
  });
  if (wrong.size > 0) return { ok: false, wrong };
  const pieces = Math.max(1, Number(round(sum(contents.map(({ perCarton }) => perCarton)), 0)));
  return { ok: true, packed: { id, cartons, contents, packing: { ...figures, piecesPerCarton: pieces } } };
}

/** Pieces of a line (or of one of its sizes) that no hand-packed carton but this holds. */
export function leftToPack(
  view: ShipmentView,
  content: PackedContent,
  except: string | null,
): DecimalText | null {
  const line = view.lines.find((entry) => keyOfLine(entry) === content.key);
  if (line === undefined) return null;
  const part = line.sizes.find(({ size }) => size === content.size);
  const taken = view.shipment.packed
    .filter(({ id }) => id !== except)
    .flatMap((row) =>
      row.contents
        .filter(
          (entry) =>
            `${entry.orderId}/${entry.lineId}` === content.key &&
            (part === undefined || entry.size === content.size),
        )
        .map((entry) => multiply(entry.perCarton, row.cartons)),
    );
  return subtract((part ?? line).quantity, sum(taken));
}
