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
