import type { WorkbookGrid } from '#shared/imports/sheet-grid';
import { fileKind } from './file-kind';
import { fillFormulas, withoutFillers } from './fill-formulas';
import type { ReportProgress } from './read-progress';
import { READING_LIMITS } from './reading-limits';
import { refuse } from './refusal';
import { readTextFile } from './text-file';
import { readOldWorkbook } from './xls-reader';
import { readZipWorkbook } from './zip-workbook';

/** What a workbook gives: its cells, and the bytes of the pictures that stand in them by name. */
export interface ReadWorkbook {
  readonly grid: WorkbookGrid;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** The cells alone; see `openWorkbook`. */
export function readWorkbook(bytes: Uint8Array, fileName: string): WorkbookGrid {
  return openWorkbook(bytes, fileName, () => undefined).grid;
}

/**
 * Reads untrusted bytes into a sparse grid, whatever the file is called. Same bytes, same grid.
 * Throws `ProblemError` where the file is refused. Meant to run in a process that can be killed.
 */
export function openWorkbook(bytes: Uint8Array, fileName: string, report: ReportProgress): ReadWorkbook {
  if (bytes.byteLength > READING_LIMITS.fileBytes) {
    refuse('file-too-large', { what: 'bytes', limit: READING_LIMITS.fileBytes, found: bytes.byteLength });
  }
  switch (fileKind(bytes)) {
    case 'zip': {
      const { format, sheets, pictures, recalculate } = readZipWorkbook(bytes, report);
      const trusted = fillFormulas(recalculate ? withoutFillers(sheets) : sheets);
      return { grid: { fileName, format, encoding: null, sheets: trusted }, pictures };
    }
    case 'ole':
    case 'biff': {
      const { sheets, pictures } = readOldWorkbook(bytes);
      const grid = { fileName, format: 'xls' as const, encoding: null, sheets: fillFormulas(sheets) };
      return { grid, pictures };
    }
    case 'text': {
      const { format, encoding, sheets } = readTextFile(bytes, fileName);
      // of all that is characters only the XML of 2003 knows formulas; a long list is not looked through for them
      const filled = format === 'xml2003' ? fillFormulas(sheets) : sheets;
      return { grid: { fileName, format, encoding, sheets: filled }, pictures: new Map() };
    }
  }
}
