import type { PackedCartons, ShippedLine } from '#shared/domain/shipment';
import { add, compare, type DecimalText, multiply, ZERO } from '#shared/values/decimal';
import { keyOf } from './shipment-lines';

/** Cartons packed by hand that hold what the shipment does not have. */
export interface PackedFault {
  readonly kind: 'packed-too-many' | 'packed-line-gone';
  /** The first carton row that goes too far. */
  readonly packedId: string;
  /** `orderId/lineId` */
  readonly key: string;
  /** '' where the pieces of the whole line are too many. */
  readonly size: string;
  readonly packed: DecimalText;
  readonly available: DecimalText;
}

/** Contents are never more than the pieces that leave, of each line and of each size. */
export function packedFaults(
  packed: readonly PackedCartons[],
  lines: readonly ShippedLine[],
  sizesOf: (line: ShippedLine) => ShippedLine['sizes'],
): readonly PackedFault[] {
  const byKey = new Map(lines.map((line) => [keyOf(line), line]));
  const inLine = new Map<string, DecimalText>();
  const inSize = new Map<string, DecimalText>();
  const faults: PackedFault[] = [];
  for (const row of packed) {
    for (const content of row.contents) {
      const key = keyOf(content);
      const line = byKey.get(key);
      const pieces = multiply(content.perCarton, row.cartons);
      const at = { packedId: row.id, key };
      if (line === undefined) {
        faults.push({ ...at, kind: 'packed-line-gone', size: content.size, packed: pieces, available: ZERO });
        continue;
      }
      const total = added(inLine, key, pieces);
      if (compare(total, line.quantity) > 0) {
        faults.push({ ...at, kind: 'packed-too-many', size: '', packed: total, available: line.quantity });
        continue;
      }
      const sizes = sizesOf(line);
      if (content.size === '' || sizes.length === 0) continue;
      const available = sizes.find(({ size }) => size === content.size)?.quantity ?? ZERO;
      const ofSize = added(inSize, `${key}\n${content.size}`, pieces);
      if (compare(ofSize, available) > 0) {
        faults.push({ ...at, kind: 'packed-too-many', size: content.size, packed: ofSize, available });
      }
    }
  }
  return faults;
}

function added(totals: Map<string, DecimalText>, key: string, pieces: DecimalText): DecimalText {
  const total = add(totals.get(key) ?? ZERO, pieces);
  totals.set(key, total);
  return total;
}

/** Pieces of each line in hand-packed cartons. */
export function packedByLine(packed: readonly PackedCartons[]): ReadonlyMap<string, DecimalText> {
  const totals = new Map<string, DecimalText>();
  for (const row of packed) {
    for (const content of row.contents)
      added(totals, keyOf(content), multiply(content.perCarton, row.cartons));
  }
  return totals;
}
