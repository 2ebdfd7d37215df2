import { unzipSync, zipSync } from 'fflate';

/** The same time in every property and zip entry, so that the same orders give the same bytes in every time zone. */
const WRITTEN_AT = new Date(Date.UTC(2026, 10, 18, 9, 0, 0));
// A zip entry keeps the local clock without a zone.
const ZIP_CLOCK = new Date(2026, 10, 18, 9, 0, 0);

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
  for (const sheet of workbook.worksheets) setTypeface(sheet);
  Object.assign(workbook, {
    creator: author,
    lastModifiedBy: author,
    created: WRITTEN_AT,
    modified: WRITTEN_AT,
  });
  const entries = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return zipSync(entries, { level: 9, mtime: ZIP_CLOCK });
}

/** A cell whose font names no family falls back to a serif in some programs. */
function setTypeface(sheet) {
  sheet.eachRow((row) => {
    if (row.height === undefined) row.height = 16;
    row.eachCell((cell) => {
      cell.font = { name: 'Arial', size: 10, ...cell.font };
      cell.alignment = { vertical: 'middle', ...cell.alignment };
    });
  });
}
