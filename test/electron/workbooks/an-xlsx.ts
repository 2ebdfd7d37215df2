import { zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface XlsxParts {
  /** Inside `<worksheet>`: `<sheetData>…</sheetData>` and what stands around it. */
  readonly sheet: string;
  readonly workbook?: string;
  readonly strings?: readonly string[];
  /** Number format codes; a cell's `s` counts from 1, 0 is General. */
  readonly formats?: readonly string[];
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
}

/** A small workbook of one sheet, built from its XML so that every oddity can be put in. */
export function anXlsx(parts: XlsxParts): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOC}">${parts.workbook ?? ''}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${DOC}">${parts.sheet}</worksheet>`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${(parts.strings ?? []).map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': styles(parts.formats ?? []),
    ...parts.extra,
  };
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? encoder.encode(content) : content,
      ]),
    ),
  );
}

export function relations(targets: readonly (readonly [string, string])[]): string {
  const entries = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${DOC}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function styles(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(code)}"/>`,
  );
  const xfs = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A sheet of order lines: item, description, date, quantity, price and so on, as a customer would send it. */
export function orderLines(lines: number, columns = 12): XlsxParts {
  const strings = Array.from({ length: 500 }, (_, index) => `ITEM-${1000 + index} 不锈钢 part`);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const rows: string[] = [];
  for (let row = 1; row <= lines; row += 1) {
    const cells: string[] = [];
    for (let column = 0; column < columns; column += 1) {
      const at = `${letters.charAt(column)}${row}`;
      if (column < 4) cells.push(`<c r="${at}" t="s"><v>${(row * 7 + column) % 500}</v></c>`);
      else if (column < 6) cells.push(`<c r="${at}" s="1"><v>${45000 + ((row + column) % 900)}</v></c>`);
      else if (column < 9) cells.push(`<c r="${at}"><v>${(row % 977) * 10}</v></c>`);
      else cells.push(`<c r="${at}" s="2"><v>${((row * 13) % 9973) / 100}</v></c>`);
    }
    rows.push(`<row r="${row}">${cells.join('')}</row>`);
  }
  return {
    strings,
    formats: ['yyyy\\-mm\\-dd', '#,##0.00'],
    sheet: `<sheetData>${rows.join('')}</sheetData>`,
  };
}
