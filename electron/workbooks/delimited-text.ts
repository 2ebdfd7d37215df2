import type { GridCell, SheetGrid } from '#shared/imports/sheet-grid';
import { cutFields, type TakeField } from './delimited-fields';
import { finishSheet } from './finish-sheet';
import { CellBudget } from './read-progress';

/** Commas also stand in texts and numbers; the others nearly always separate. */
const CANDIDATES = ['\t', ';', '|', ','] as const;
const COMMA_MUST_BE_BETTER_BY = 1.25;
const REPAIRS_MAX = 20;
const TEXTS_KNOWN = 2_000;
const LINES_LOOKED_AT = 60;
const CHARS_LOOKED_AT = 200_000;

export interface DelimitedSheet {
  readonly sheet: SheetGrid;
  readonly delimiter: string;
  /** Columns that most lines agree on. */
  readonly width: number;
}

/** Turns CSV, TSV or pasted text into one sheet. Every cell stays text: what a number is, the import decides. */
export function readDelimitedText(text: string, sheetName: string): DelimitedSheet {
  const { body, stated } = splitDirective(text);
  const detected = detectDelimiter(body);
  const delimiter = stated ?? detected.delimiter;
  const plain = { merges: [], hiddenRows: [], hiddenSpans: [], pictures: [] };
  const sheet = finishSheet({ name: sheetName, hidden: false, cells: cellsOf(body, delimiter), ...plain });
  return { sheet, delimiter, width: detected.width };
}

/** What divides the fields of a text, and where they begin. */
export function delimiterOf(text: string): { readonly delimiter: string; readonly from: number } {
  const { body, stated } = splitDirective(text);
  return { delimiter: stated ?? detectDelimiter(body).delimiter, from: text.length - body.length };
}

/** A quote that is never closed would swallow the rest of the file: it is taken as a plain character instead. */
function cellsOf(body: string, delimiter: string): GridCell[] {
  let text = body;
  for (let repairs = 0; repairs <= REPAIRS_MAX; repairs += 1) {
    const cells: GridCell[] = [];
    // the last round knows no quoting at all
    const unclosed = cutFields(text, delimiter, repairs < REPAIRS_MAX, cellTaker(cells));
    if (unclosed < 0) return cells;
    text = `${text.slice(0, unclosed)}${text.slice(unclosed + 1)}`;
  }
  return [];
}

type TextValue = Extract<GridCell['value'], { kind: 'text' }>;

/** Makes the cells. Texts that come again in a column share their value: in a long list that is most of the memory. */
function cellTaker(cells: GridCell[]): TakeField {
  const budget = new CellBudget();
  budget.startSheet();
  const columns: SharedValues[] = [];
  return (row, column, field) => {
    if (field === '' || (!isInk(field.charCodeAt(0)) && field.trim() === '')) return;
    columns[column] ??= new SharedValues();
    const value = columns[column].of(field);
    const cell: GridCell = { row, column, value, text: value.text, format: null, formula: null };
    budget.take(cell);
    cells.push(cell);
  };
}

/** The values of a column. One where texts hardly come again, item numbers for instance, is soon no longer searched. */
class SharedValues {
  #known: Map<string, TextValue> | null = new Map();
  #found = 0;

  of(text: string): TextValue {
    const known = this.#known?.get(text);
    if (known !== undefined) {
      this.#found += 1;
      return known;
    }
    const value: TextValue = { kind: 'text', text };
    if (this.#known !== null) {
      if (this.#known.size < TEXTS_KNOWN) this.#known.set(text, value);
      else if (this.#found < TEXTS_KNOWN) this.#known = null;
    }
    return value;
  }
}

/** Neither a control character nor a blank of any script: the field says something. */
function isInk(code: number): boolean {
  return code > 32 && code < 128;
}

/** Excel's first line `sep=;` names the delimiter and is no data. */
function splitDirective(text: string): { body: string; stated: string | null } {
  const found = /^"?sep=(.)"?(?:\r\n|\r|\n)/i.exec(text);
  return found
    ? { body: text.slice(found[0].length), stated: found[1] ?? null }
    : { body: text, stated: null };
}

/** The delimiter that cuts the first lines into the most even rows. */
function detectDelimiter(body: string): { delimiter: string; width: number } {
  const head = firstLines(body);
  let best = { delimiter: ',', width: 1, score: 0 };
  for (const delimiter of CANDIDATES) {
    const widths = new Map<number, number>();
    for (const width of rowWidths(head, delimiter)) widths.set(width, (widths.get(width) ?? 0) + 1);
    for (const [width, count] of widths) {
      const score = width < 2 ? 0 : count * count * Math.log2(width);
      if (score > best.score * (delimiter === ',' ? COMMA_MUST_BE_BETTER_BY : 1))
        best = { delimiter, width, score };
    }
  }
  return best;
}

/** Enough lines to know the delimiter by, of a length that costs nothing. */
function firstLines(body: string): string {
  let end = 0;
  for (let line = 0; line < LINES_LOOKED_AT; line += 1) {
    const next = body.indexOf('\n', end);
    if (next < 0 || next > CHARS_LOOKED_AT) return body.slice(0, CHARS_LOOKED_AT);
    end = next + 1;
  }
  return body.slice(0, end);
}

/** Columns of each row as this delimiter cuts them; an unclosed quote ends the counting. */
function rowWidths(text: string, delimiter: string): readonly number[] {
  const widths: number[] = [];
  cutFields(text, delimiter, true, (row, column) => {
    widths[row] = column + 1;
  });
  return widths;
}
