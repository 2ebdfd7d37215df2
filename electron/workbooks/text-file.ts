import type { SheetGrid, WorkbookFormat } from '#shared/imports/sheet-grid';
import { readDelimitedText } from './delimited-text';
import { readHtmlTables } from './html-tables';
import { refuse } from './refusal';
import { readSpreadsheetXml } from './spreadsheet-xml';
import { decodeText } from './text-encoding';
import { isWebArchive, readWebArchive } from './web-archive';

export interface TextWorkbook {
  readonly format: WorkbookFormat;
  readonly encoding: string;
  readonly sheets: SheetGrid[];
}

/** Share of control characters from which on bytes are no text. */
const BINARY_SHARE = 0.005;

/** Reads everything that is characters: CSV and its kin, HTML and XML that call themselves .xls, pasted text. */
export function readTextFile(bytes: Uint8Array, fileName: string): TextWorkbook {
  const { text, encoding } = decodeText(bytes, declaredEncoding(bytes));
  const start = text.slice(0, 4096).replace(/^[\ufeff\s]+/, '');
  const pasted = /^clipboard\./i.test(fileName);
  const sheetName = pasted ? 'Clipboard' : fileName.replace(/\.[^.]*$/, '').slice(0, 100) || 'Sheet1';
  if (isWebArchive(start)) return { format: 'html', ...readWebArchive(bytes, sheetName) };
  if (/^<\?xml/i.test(start) && !/<html/i.test(start))
    return { format: 'xml2003', encoding, sheets: readXml(text) };
  if (/^<[^>]*Workbook[\s>]/.test(start)) return { format: 'xml2003', encoding, sheets: readXml(text) };
  if (/^</.test(start) && /<(html|table|tr|body|meta|head)\b/i.test(text)) {
    const sheet = readHtmlTables(text, sheetName);
    if (sheet.cells.length === 0) refuse('file-not-a-workbook', { found: 'web-page' });
    return { format: pasted ? 'clipboard' : 'html', encoding, sheets: [sheet] };
  }
  const content = withoutFileEnd(withoutNuls(text, bytes));
  refuseBinary(content);
  const { sheet, delimiter, width } = readDelimitedText(content, sheetName);
  if (sheet.cells.length === 0) refuse('file-not-a-workbook', { found: 'empty' });
  if (!looksLikeTable(fileName, delimiter, width)) refuse('file-not-a-workbook', { found: 'text' });
  return { format: pasted ? 'clipboard' : delimiter === '\t' ? 'tsv' : 'csv', encoding, sheets: [sheet] };
}

/** XML may hide entities behind a DOCTYPE; a workbook has none. */
function readXml(text: string): SheetGrid[] {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) refuse('file-hostile', { reason: 'doctype' });
  return readSpreadsheetXml(text);
}

/** `charset=` of a web page or `encoding=` of XML, where the first bytes are ASCII. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  if (!/^[\xef\xbb\xbf\s]*</.test(head)) return null;
  return /(?:charset|encoding)\s*=\s*["']?([\w-]{2,20})/i.exec(head)?.[1] ?? null;
}

/** NULs strewn into text say nothing. They are looked for among the bytes, which costs a tenth. */
function withoutNuls(text: string, bytes: Uint8Array): string {
  return bytes.includes(0) ? text.replaceAll('\0', '') : text;
}

function refuseBinary(text: string): void {
  const head = text.slice(0, 65_536);
  let controls = 0;
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    if ((code < 32 && code > 0 && (code < 9 || code > 13)) || code === 0xfffd) controls += 1;
  }
  if (controls > head.length * BINARY_SHARE) refuse('file-not-a-workbook', { found: 'binary' });
}

/** Systems do write tabbed text under .xls; a letter under the name of a workbook is a mistake. */
function looksLikeTable(fileName: string, delimiter: string, width: number): boolean {
  if (/\.(xlsx|xlsm|xlsb|ods)$/i.test(fileName)) return delimiter === '\t' || width > 2;
  return !/\.xls$/i.test(fileName) || width > 1;
}

/** Programs of DOS days end their files with a sign for it. */
function withoutFileEnd(text: string): string {
  const whole = text.trimEnd();
  return whole.endsWith('\u001a') ? withoutFileEnd(whole.slice(0, -1)) : text;
}
