/** One row of a list as texts by column. */
export interface SheetRow {
  /** From 1, as Excel counts. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Rows of a sheet that is read as texts, their ends cut. */
export function sheetRows(table: readonly (readonly string[])[]): readonly SheetRow[] {
  return table.map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }));
}

/** Titles of a list stand in one of its first rows. */
const TITLES_WITHIN = 12;

/** Columns of a list by the words over them; `null` when no row has a title for each of `needed`. */
export function titledColumns<K extends string>(
  rows: readonly SheetRow[],
  titles: Readonly<Record<K, RegExp>>,
  needed: readonly NoInfer<K>[],
): { readonly first: number; readonly column: Readonly<Partial<Record<K, number>>> } | null {
  // Object.keys forgets that its keys are those of `titles`.
  const names = Object.keys(titles) as K[];
  for (const [index, { cells }] of rows.slice(0, TITLES_WITHIN).entries()) {
    const column: Partial<Record<K, number>> = {};
    for (const name of names) {
      const taken = new Set(names.flatMap((other) => column[other] ?? []));
      const at = cells.findIndex(
        (cell, place) => titles[name].test(cell.replace(/\s/g, '')) && !taken.has(place),
      );
      if (at >= 0) column[name] = at;
    }
    if (needed.every((name) => column[name] !== undefined)) return { first: index + 1, column };
  }
  return null;
}
