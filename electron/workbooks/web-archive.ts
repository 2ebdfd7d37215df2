import type { SheetGrid } from '#shared/imports/sheet-grid';
import { decodeHtmlEntities } from './html-entities';
import { readHtmlTables } from './html-tables';
import { READING_LIMITS } from './reading-limits';
import { refuse } from './refusal';
import { decodeText } from './text-encoding';

/** A page inside the archive. */
interface Page {
  /** Last part of its address: `sheet001.htm`. */
  readonly name: string;
  readonly html: string;
  readonly encoding: string;
}

/** Mails inside mails; no workbook has more than one. */
const DEPTH_MAX = 3;

/** The first lines of a web page saved as one file (MHTML), which Excel too writes and calls .xls. */
export function isWebArchive(start: string): boolean {
  return /^[\w-]+:/.test(start) && /^content-type:\s*multipart\//im.test(start);
}

/** The tables of each page; pages that Excel wrote have the names of their sheets. */
export function readWebArchive(
  bytes: Uint8Array,
  sheetName: string,
): { readonly encoding: string; readonly sheets: SheetGrid[] } {
  const pages: Page[] = [];
  collectPages(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), pages, 0);
  const names = sheetNames(pages);
  const sheets = pages.flatMap((page) => {
    const named = names.get(page.name.toLowerCase());
    const sheet = readHtmlTables(page.html, named?.name ?? sheetName);
    return sheet.cells.length === 0 ? [] : [{ ...sheet, hidden: named?.hidden ?? false }];
  });
  const [first] = pages;
  if (!first || sheets.length === 0) refuse('file-not-a-workbook', { found: 'web-archive' });
  return { encoding: first.encoding, sheets };
}

/** `entity` is a head, an empty line and a body, one character a byte. */
function collectPages(entity: string, into: Page[], depth: number): void {
  const blank = /\r?\n\r?\n/.exec(entity);
  if (!blank || depth > DEPTH_MAX) return;
  const head = entity.slice(0, blank.index).replace(/\r?\n[ \t]+/g, ' ');
  const body = entity.slice(blank.index + blank[0].length);
  const type = fieldOf(head, 'content-type');
  const boundary = parameterOf(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== null) {
    const parts = body.split(`--${boundary}`).slice(1);
    if (parts.length > READING_LIMITS.zipEntries)
      refuse('file-too-large', { what: 'parts', limit: READING_LIMITS.zipEntries });
    // the rest of the line that the mark stands on belongs to the mark; `--` ends the list
    for (const part of parts) {
      if (!part.startsWith('--')) collectPages(part.replace(/^[ \t]*\r?\n/, ''), into, depth + 1);
    }
  } else if (/^(text\/html|application\/xhtml)/i.test(type)) {
    if (into.length >= READING_LIMITS.sheets)
      refuse('file-too-large', { what: 'sheets', limit: READING_LIMITS.sheets });
    const { text, encoding } = decodeText(
      bodyBytes(body, fieldOf(head, 'content-transfer-encoding')),
      parameterOf(type, 'charset'),
    );
    const address = fieldOf(head, 'content-location').replaceAll('\\', '/');
    into.push({ name: address.slice(address.lastIndexOf('/') + 1), html: text, encoding });
  }
}

function fieldOf(head: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
}

function parameterOf(field: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(field);
  return found?.[1] ?? found?.[2] ?? null;
}

function bodyBytes(body: string, encoding: string): Buffer {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, 'latin1');
}

/** Excel lists its sheets in the first page: name, page and whether it is hidden. */
function sheetNames(
  pages: readonly Page[],
): ReadonlyMap<string, { readonly name: string; readonly hidden: boolean }> {
  const names = new Map<string, { name: string; hidden: boolean }>();
  for (const { html } of pages) {
    for (const [, sheet = ''] of html.matchAll(/<x:ExcelWorksheet>([\s\S]{0,4000}?)<\/x:ExcelWorksheet>/g)) {
      const name = /<x:Name>([^<]*)<\/x:Name>/.exec(sheet)?.[1];
      const page = /<x:WorksheetSource\s+HRef="([^"]*)"/.exec(sheet)?.[1]?.replaceAll('\\', '/');
      if (name === undefined || page === undefined) continue;
      names.set(page.slice(page.lastIndexOf('/') + 1).toLowerCase(), {
        name: decodeHtmlEntities(name),
        hidden: /<x:Visible>\s*Sheet(?:Very)?Hidden/i.test(sheet),
      });
    }
  }
  return names;
}
