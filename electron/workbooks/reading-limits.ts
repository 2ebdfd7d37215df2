const MB = 1024 * 1024;

/** What the reader accepts. Counted on what is really there, never on what a file claims about itself. */
export const READING_LIMITS = {
  fileBytes: 20 * MB,
  zipEntries: 2_000,
  partBytes: 100 * MB,
  allPartBytes: 200 * MB,
  /** Inflated to deflated, looked at once a part is beyond `ratioFreeBytes`. */
  ratio: 200,
  ratioFreeBytes: 5 * MB,
  xmlDepth: 64,
  xmlAttributeChars: 64 * 1024,
  sheets: 256,
  /** Rows with content of one sheet; an order list of 100,000 lines must still be read. */
  rows: 120_000,
  /** Columns with content of one sheet. */
  columns: 512,
  /** Cells with content of the whole workbook: 100,000 lines of 12 columns and some. */
  cells: 1_300_000,
  merges: 100_000,
  pictures: 2_000,
  pictureBytes: 64 * MB,
} as const;

/** Old space of the reader's heap in MB; with code, young objects and the file itself it stays below `READER_MB`. */
export const READER_HEAP_MB = 375;
/** Resident memory at which the parent ends the reader. */
export const READER_MB = 512;
/** Beyond this the limit of V8 would end the process without a word. */
export const HEAP_BYTES = 365 * MB;

/** How long a slow PC with a virus scanner may take to start a process. */
export const START_MS = 20_000;
/** The reader may take this long at most, even if it makes progress. */
export const TOTAL_MS = 60_000;
/** A process that nobody asks anything is ended; the next question starts another and reads the file again. */
export const IDLE_MS = 120_000;

/** Milliseconds without a sign of life that a file of this size is worth: 4 s for a small one, a second more a MB. */
export function silenceMs(bytes: number): number {
  return 4_000 + bytes / 1_000;
}

/** Milliseconds that understanding so many rows may take: 4 s for an order, a minute for the longest list. */
export function understandingMs(rows: number): number {
  return 4_000 + rows / 2;
}
