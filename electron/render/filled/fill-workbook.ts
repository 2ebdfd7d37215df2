import { fileKind } from '../../workbooks/file-kind';
import type { CellFill, FillOptions } from './cell-fill';
import { fillDelimited } from './fill-delimited';
import { fillXls } from './fill-xls';
import { fillXlsx } from './fill-xlsx';

/** Files by whose names a customer's order may be filled in; a pasted table is none of theirs. */
export function isFillable(name: string): boolean {
  return /\.(?:xls[xm]?|csv|tsv|txt)$/i.test(name) && !/^clipboard\./i.test(name);
}

/**
 * The customer's own file with some cells filled in, as the customer made it in all else. Null where that cannot be
 * done: web pages and XML that call themselves .xls, files with a password, formats older than Excel 97.
 */
export function fillWorkbook(
  file: Uint8Array,
  fills: readonly CellFill[],
  options: FillOptions = {},
): Uint8Array | null {
  const kind = fileKind(file);
  if (kind === 'zip') return fillXlsx(file, fills, options);
  if (kind === 'ole') return fillXls(file, fills, options);
  return kind === 'text' && !isMarkup(file) ? fillDelimited(file, fills) : null;
}

/** A web page or XML under the name of a workbook. */
function isMarkup(file: Uint8Array): boolean {
  return /^[\s\0\xef\xbb\xbf\xfe\xff]*<|^MIME-Version:/i.test(
    Buffer.from(file.subarray(0, 512)).toString('latin1'),
  );
}
