import type { SheetGrid } from '#shared/imports/sheet-grid';

/** One row of a list as texts by column; numbers as they are, not as Excel shortens them. */
export interface SheetRow {
  /** From 1, as Excel counts. */
  readonly row: number;
  readonly cells: readonly string[];
}

export function sheetRows(sheet: SheetGrid): readonly SheetRow[] {
  const rows = new Map<number, string[]>();
  for (const { row, column, value, text } of sheet.cells) {
    if (column > 40) continue;
    const cells = rows.get(row) ?? [];
    // Long codes stand as numbers in many lists and are shown as 6.1091E+09.
    const said =
      value.kind === 'number' && Number.isInteger(value.number)
        ? String(value.number)
        : value.kind === 'date'
          ? value.date
          : text;
    cells[column] = said.trim();
    rows.set(row, cells);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row: row + 1, cells: Array.from(cells, (cell) => cell ?? '') }));
}

/** Columns of a list by the words over them; `null` when no row has a title for each of `needed`. */
export function titledColumns<K extends string>(
  rows: readonly SheetRow[],
  titles: Readonly<Record<K, RegExp>>,
  needed: readonly NoInfer<K>[],
): { readonly first: number; readonly column: Readonly<Partial<Record<K, number>>> } | null {
  for (const [index, { cells }] of rows.slice(0, 12).entries()) {
    const column: Partial<Record<K, number>> = {};
    for (const name of Object.keys(titles) as K[]) {
      // Object.keys forgets that its keys are those of `titles`.
      const at = cells.findIndex(
        (cell, place) => titles[name].test(cell.replace(/\s/g, '')) && !taken(column, place),
      );
      if (at >= 0) column[name] = at;
    }
    if (needed.every((name) => column[name] !== undefined)) return { first: index + 1, column };
  }
  return null;
}

function taken(columns: Readonly<Record<string, number | undefined>>, place: number): boolean {
  return Object.values(columns).includes(place);
}
