import Papa from 'papaparse';
import type { GridCell, SheetGrid } from '#shared/imports/sheet-grid';

const CANDIDATES = [',', ';', '\t', '|'] as const;

/** Turns CSV, TSV or pasted text into one sheet. Every cell stays text: what a number is, the import decides. */
export function readDelimitedText(text: string, sheetName: string): SheetGrid {
  const { body, delimiter } = splitDirective(text.replaceAll('\0', ''));
  const rows = Papa.parse<string[]>(body, { delimiter: delimiter ?? detectDelimiter(body) }).data;
  const cells: GridCell[] = [];
  rows.forEach((row, rowIndex) => {
    row.forEach((field, column) => {
      if (field.trim() === '') return;
      cells.push({
        row: rowIndex,
        column,
        value: { kind: 'text', text: field },
        text: field,
        format: null,
        formula: null,
      });
    });
  });
  return {
    name: sheetName,
    hidden: false,
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    pictures: [],
  };
}

/** Excel's first line `sep=;` names the delimiter and is no data. */
function splitDirective(text: string): { body: string; delimiter: string | null } {
  const found = /^"?sep=(.)"?\r?\n/i.exec(text);
  return found
    ? { body: text.slice(found[0].length), delimiter: found[1] ?? null }
    : { body: text, delimiter: null };
}

/** The delimiter that cuts the first lines into the most even rows. */
function detectDelimiter(body: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of CANDIDATES) {
    const rows = Papa.parse<string[]>(body, { delimiter, preview: 50 }).data.filter((row) => row.length > 1);
    const widths = new Map<number, number>();
    for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    const score = Math.max(0, ...[...widths].map(([width, count]) => count * count * Math.log2(width)));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
