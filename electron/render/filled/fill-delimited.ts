import iconv from 'iconv-lite';
import { cutFields } from '../../workbooks/delimited-fields';
import { delimiterOf } from '../../workbooks/delimited-text';
import { decodeText } from '../../workbooks/text-encoding';
import type { CellFill } from './cell-fill';

/** Marks that some programs write before the text. */
const MARKS = [Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

interface Field {
  readonly from: number;
  readonly to: number;
}

/**
 * The customer's own .csv or .tsv with some fields filled in, in its own encoding, with its own delimiters, quotes and
 * line ends: every other byte stays. Null where the text cannot be written back byte for byte, or a field is not there.
 */
export function fillDelimited(file: Uint8Array, fills: readonly CellFill[]): Uint8Array | null {
  if (fills.length === 0) return file;
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const { text, encoding } = decodeText(bytes);
  if (!iconv.encodingExists(encoding) || text.includes('\0')) return null;
  const mark = MARKS.find((one) => bytes.subarray(0, one.length).equals(one)) ?? Buffer.alloc(0);
  const encode = (content: string) =>
    Buffer.concat([mark, iconv.encode(content, encoding, { addBOM: false })]);
  if (!encode(text).equals(bytes)) return null;
  const { delimiter, from: start } = delimiterOf(text);
  const wanted = new Map(fills.map((fill) => [placeOf(fill.row, fill.column), fill] as const));
  const found: (Field & { readonly fill: CellFill })[] = [];
  const unclosed = cutFields(text.slice(start), delimiter, true, (row, column, _field, from, to) => {
    const fill = wanted.get(placeOf(row, column));
    if (fill !== undefined) found.push({ from: from + start, to: to + start, fill });
  });
  if (unclosed >= 0 || found.length < wanted.size) return null;
  let filled = '';
  let at = 0;
  for (const { from, to, fill } of found) {
    const old = text.slice(from, to);
    filled += `${text.slice(at, from)}${fieldOf(fill.value.text, old, delimiter)}`;
    at = to;
  }
  return encode(filled + text.slice(at));
}

function placeOf(row: number, column: number): string {
  return `${row},${column}`;
}

/** In quotes where the old one was, or where the new one needs them. */
function fieldOf(value: string, old: string, delimiter: string): string {
  const isQuoted = old.startsWith('"') || value.includes(delimiter) || /["\r\n]/.test(value);
  return isQuoted ? `"${value.replaceAll('"', '""')}"` : value;
}
