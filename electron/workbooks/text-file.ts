import type { SheetGrid, WorkbookFormat } from '#shared/imports/sheet-grid';
import { readDelimitedText } from './delimited-text';
import { decodeText } from './text-encoding';

export interface TextWorkbook {
  readonly format: WorkbookFormat;
  readonly encoding: string;
  readonly sheets: SheetGrid[];
}

/** Reads everything that is characters: CSV and its kin, HTML and XML that call themselves .xls, pasted text. */
export function readTextFile(bytes: Uint8Array, fileName: string): TextWorkbook {
  const { text, encoding } = decodeText(bytes);
  const sheet = readDelimitedText(text, fileName.replace(/\.[^.]*$/, ''));
  return { format: 'csv', encoding, sheets: [sheet] };
}
