import Papa from 'papaparse';
import type { GridCell, SheetGrid } from '#shared/imports/sheet-grid';
import { finishSheet } from './finish-sheet';
import { CellBudget } from './read-progress';
import { textCell } from './text-cell';

/** Commas also stand in texts and numbers; the others nearly always separate. */
const CANDIDATES = ['\t', ';', '|', ','] as const;
const COMMA_MUST_BE_BETTER_BY = 1.25;
const REPAIRS_MAX = 20;

export interface DelimitedSheet {
  readonly sheet: SheetGrid;
  readonly delimiter: string;
  /** Columns that most lines agree on. */
  readonly width: number;
}

/** Turns CSV, TSV or pasted text into one sheet. Every cell stays text: what a number is, the import decides. */
export function readDelimitedText(text: string, sheetName: string): DelimitedSheet {
  const { body, stated } = splitDirective(text.includes('\0') ? text.replaceAll('\0', '') : text);
  const detected = detectDelimiter(body);
  const delimiter = stated ?? detected.delimiter;
  const cells: GridCell[] = [];
  const budget = new CellBudget();
  budget.startSheet();
  for (const [row, fields] of parseRows(body, delimiter).entries()) {
    for (const [column, field] of fields.entries()) {
      if (field === '' || field.trim() === '') continue;
      const cell = textCell(row, column, field);
      budget.take(cell);
      cells.push(cell);
    }
  }
  const plain = { merges: [], hiddenRows: [], hiddenSpans: [], pictures: [] };
  const sheet = finishSheet({ name: sheetName, hidden: false, cells, ...plain });
  return { sheet, delimiter, width: detected.width };
}

/** Excel's first line `sep=;` names the delimiter and is no data. */
function splitDirective(text: string): { body: string; stated: string | null } {
  const found = /^"?sep=(.)"?(?:\r\n|\r|\n)/i.exec(text);
  return found
    ? { body: text.slice(found[0].length), stated: found[1] ?? null }
    : { body: text, stated: null };
}

/** A quote that is never closed would swallow the rest of the file: it is taken as a plain character instead. */
function parseRows(body: string, delimiter: string): string[][] {
  let text = body;
  for (let repairs = 0; repairs < REPAIRS_MAX; repairs += 1) {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter });
    const unclosed = errors.find((error) => error.code === 'MissingQuotes');
    if (unclosed?.index === undefined) return data;
    text = `${text.slice(0, unclosed.index - 1)}${text.slice(unclosed.index)}`;
  }
  // NUL cannot occur here any more: no quoting at all
  return Papa.parse<string[]>(body, { delimiter, quoteChar: '\0' }).data;
}

/** The delimiter that cuts the first lines into the most even rows. */
function detectDelimiter(body: string): { delimiter: string; width: number } {
  const head = body.slice(0, 200_000);
  let best = { delimiter: ',', width: 1, score: 0 };
  for (const delimiter of CANDIDATES) {
    const rows = Papa.parse<string[]>(head, { delimiter, preview: 60 }).data.filter((row) => row.length > 1);
    const widths = new Map<number, number>();
    for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    for (const [width, count] of widths) {
      const score = count * count * Math.log2(width);
      if (score > best.score * (delimiter === ',' ? COMMA_MUST_BE_BETTER_BY : 1))
        best = { delimiter, width, score };
    }
  }
  return best;
}
