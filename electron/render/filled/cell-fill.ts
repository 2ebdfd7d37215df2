import type { ConfirmedValue } from '#shared/imports/confirmed-cells';
import type { DecimalText } from '#shared/values/decimal';
import { daysBetween, PlainDate } from '#shared/values/plain-date';

/** A figure, a day or a text to put into a cell of the customer's workbook; rows and columns are 0-based. */
export interface CellFill {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: ConfirmedValue;
}

export interface FillOptions {
  /** Drops what formulas came to before, so that a reader must work them out. */
  readonly withoutResults?: boolean;
}

/** The two ways in which workbooks count days, by the year they begin in. */
export type Calendar = 1900 | 1904;
const DAY_2000 = PlainDate.parse('2000-01-01');
const SERIAL_2000: Readonly<Record<Calendar, number>> = { 1900: 36526, 1904: 35064 };

/** The figure that a cell of figures holds: of a day how many days it is from the beginning of the calendar. */
export function numberOf(value: ConfirmedValue, calendar: Calendar): number | DecimalText {
  return 'day' in value ? SERIAL_2000[calendar] + daysBetween(DAY_2000, value.day) : value.number;
}

export function bySheet(fills: readonly CellFill[]): ReadonlyMap<string, CellFill[]> {
  const sheets = new Map<string, CellFill[]>();
  for (const fill of fills) {
    const known = sheets.get(fill.sheet);
    if (known) known.push(fill);
    else sheets.set(fill.sheet, [fill]);
  }
  return sheets;
}

/** The cells of one sheet by row and column; of two for one cell the later one. */
export function byRow(fills: readonly CellFill[]): Map<number, Map<number, CellFill>> {
  const rows = new Map<number, Map<number, CellFill>>();
  for (const fill of fills) {
    const row = rows.get(fill.row) ?? new Map<number, CellFill>();
    row.set(fill.column, fill);
    rows.set(fill.row, row);
  }
  return rows;
}
