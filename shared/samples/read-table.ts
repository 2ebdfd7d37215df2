/** A row of a text table by its column names. */
export type TableRow<C extends string> = Readonly<Record<C, string>>;

/**
 * Rows of a table written as text, one line a row, cells between bars: long sample data stay readable as columns.
 * A row with another number of cells is a bug of the table and throws.
 */
export function readTable<const C extends string>(
  columns: readonly C[],
  text: string,
): readonly TableRow<C>[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => readRow(columns, line));
}

function readRow<C extends string>(columns: readonly C[], line: string): TableRow<C> {
  const cells = line.split('|').map((cell) => cell.trim());
  if (cells.length !== columns.length) throw new RangeError(`${cells.length} cells in: ${line}`);
  // Object.fromEntries forgets the key type; every column was given a cell just above.
  return Object.fromEntries(columns.map((column, index) => [column, cells[index]])) as TableRow<C>;
}
