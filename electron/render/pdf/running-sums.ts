import type { Column, Row } from '#shared/documents/document-model';
import { type DecimalText, decimalPlaces } from '#shared/values/decimal';

/** Whole units of the last decimal place: a long list adds tens of thousands of figures. */
interface RunningSum {
  readonly units: bigint;
  readonly places: number;
}

/** Sums of the rows drawn so far, by column; what a page carries to the next. */
export type Sums = readonly (RunningSum | null)[];

const scaled = (units: bigint, places: number) => units * 10n ** BigInt(places);

function plus(before: RunningSum | null, value: DecimalText): RunningSum {
  const places = decimalPlaces(value);
  const units = BigInt(places === 0 ? value : value.replace('.', ''));
  if (before === null) return { units, places };
  if (before.places === places) return { units: before.units + units, places };
  const most = Math.max(before.places, places);
  return { units: scaled(before.units, most - before.places) + scaled(units, most - places), places: most };
}

/** Adds the figures of a line to the running sums of the columns that add up. */
export function addToSums(sums: Sums, row: Row, columns: readonly Column[]): Sums {
  if (row.kind !== 'line') return sums;
  return columns.map((column, index) => {
    const before = sums[index] ?? null;
    const cell = row.cells[index];
    if (column.sums !== true || cell === undefined || !('value' in cell) || cell.type === 'date')
      return before;
    return plus(before, cell.value);
  });
}

/** The sum with as many decimals as the most exact of its figures. */
export function sumText({ units, places }: RunningSum): DecimalText {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
  // Digits with a point: a plain decimal by construction.
  return (units < 0n ? `-${text}` : text) as DecimalText;
}
