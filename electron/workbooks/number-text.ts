import * as XLSX from '@e965/xlsx';
import type { CellValue } from '#shared/imports/sheet-grid';
import { decimal, round } from '#shared/values/decimal';
import { momentOfSerial } from './serial-date';

/** Formats of the clerk's own region have no code in the file; these are what Excel shows in China. */
const REGIONAL_FORMATS: ReadonlyMap<number, string> = new Map([
  [5, '#,##0;-#,##0'],
  [6, '#,##0;[Red]-#,##0'],
  [7, '#,##0.00;-#,##0.00'],
  [8, '#,##0.00;[Red]-#,##0.00'],
  [14, 'yyyy/m/d'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, 'h"时"mm"分"'],
  [35, 'h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  // the currency of 41 to 44 is that of whoever opens the file: none is claimed
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, 'h"时"mm"分"'],
  [56, 'h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** A copy from the start: the library enters the formats of each file that it reads into its own. */
const BUILT_IN: Readonly<Record<number, unknown>> = { ...XLSX.SSF.get_table() };

/** The code of a built-in number format; null for General and for unknown numbers. */
export function builtInFormat(id: number): string | null {
  const regional = REGIONAL_FORMATS.get(id);
  if (regional !== undefined) return regional;
  const code = BUILT_IN[id];
  return typeof code === 'string' && code !== 'General' ? code : null;
}

/** What programs write for the formats that follow the region of whoever opens the file. */
const REGIONAL_CODES: ReadonlyMap<string, string> = new Map([
  ['m/d/yy', builtInFormat(14) ?? 'yyyy/m/d'],
  ['m/d/yy h:mm', builtInFormat(22) ?? 'yyyy/m/d h:mm'],
]);

export function formatAsShownHere(code: string): string {
  return REGIONAL_CODES.get(code) ?? code;
}

/** A number as a cell holds it and shows it. */
export interface ShownNumber {
  readonly value: CellValue;
  readonly text: string;
}

/** How numbers of one number format are shown; remembers what it has formatted. */
export interface NumberFormat {
  /** Null for General. */
  readonly code: string | null;
  show(value: number): string;
  /** What a cell with this number holds, a date where the format says so. Cells with the same number share it. */
  contentOf(value: number): ShownNumber;
}

const REMEMBERED = 20_000;

export function numberFormat(code: string | null, date1904: boolean): NumberFormat {
  const general = code === null || /^general$/i.test(code);
  const show = general ? generalText : textMaker(code, date1904);
  const isDate = !general && XLSX.SSF.is_date(code);
  const seen = new Map<number, ShownNumber>();
  const contentOf = (value: number): ShownNumber => {
    const known = seen.get(value);
    if (known !== undefined) return known;
    const moment = isDate ? momentOfSerial(value, date1904) : null;
    const content: ShownNumber = {
      value: moment ? { kind: 'date', ...moment } : { kind: 'number', number: value },
      text: show(value),
    };
    if (seen.size < REMEMBERED) seen.set(value, content);
    return content;
  };
  return { code: general ? null : code, show: (value) => contentOf(value).text, contentOf };
}

function textMaker(code: string, date1904: boolean): (value: number) => string {
  const formatted = (value: number) => withLibrary(code, value, date1904);
  const plain = /^(#,##)?0(?:\.(0{1,8}))?(?:_ |_\))?$/.exec(code);
  if (!plain) return formatted;
  return (value) =>
    Math.abs(value) < 1e15
      ? plainText(value, plain[2]?.length ?? 0, plain[1] !== undefined)
      : formatted(value);
}

function withLibrary(code: string, value: number, date1904: boolean): string {
  try {
    return String(XLSX.SSF.format(code, value, { date1904 }));
  } catch (error) {
    // a format code no one understands still leaves the number itself
    if (error instanceof Error) return generalText(value);
    throw error;
  }
}

/** General: up to 11 characters of digits, as a cell shows it. */
function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const short = String(value);
  return short.length <= 11 && !short.includes('e') ? short : withLibrary('General', value, false);
}

/** `0`, `0.00`, `#,##0.00`: rounded in decimals as Excel does it, 1.005 to 1.01. */
function plainText(value: number, places: number, grouped: boolean): string {
  const fixed = value.toFixed(places);
  const exact = Number(fixed) === value ? fixed.replace(/^-(?=[0.]+$)/, '') : round(decimal(value), places);
  return grouped && Math.abs(value) >= 999 ? exact.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : exact;
}
