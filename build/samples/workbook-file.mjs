import { unzipSync, zipSync } from 'fflate';

/** A day inside every zip entry and property, so that the same orders give the same bytes. */
const FIXED_DAY = new Date(2026, 10, 18, 9, 0, 0);

/** Whole cents (or other minor units) of price × quantity; both exact. */
export function amountOf(price, quantity, minorUnits) {
  const scale = 10 ** minorUnits;
  return (Math.round(price * scale) * quantity) / scale;
}

export function day(text) {
  return new Date(`${text}T00:00:00Z`);
}

const THIN = { style: 'thin', color: { argb: 'FF8A8F98' } };

export function box(sheet, range, style = THIN) {
  forEachCell(sheet, range, (cell) => {
    cell.border = { top: style, left: style, bottom: style, right: style };
  });
}

export function fill(sheet, range, argb) {
  forEachCell(sheet, range, (cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } };
  });
}

export function put(sheet, address, value, style = {}) {
  const cell = sheet.getCell(address);
  cell.value = value;
  Object.assign(cell, style);
  return cell;
}

function forEachCell(sheet, range, visit) {
  const [from, to] = range.split(':').map((address) => sheet.getCell(address));
  for (let row = from.row; row <= to.row; row += 1) {
    for (let column = from.col; column <= to.col; column += 1) visit(sheet.getCell(row, column));
  }
}

/** The finished file; packed again because the writer stamps every entry with the present time. */
export async function bytesOf(workbook, author) {
  Object.assign(workbook, {
    creator: author,
    lastModifiedBy: author,
    created: FIXED_DAY,
    modified: FIXED_DAY,
  });
  const entries = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return zipSync(entries, { level: 9, mtime: FIXED_DAY });
}
