import type { GridCell, MergedRange, SheetGrid } from '#shared/imports/sheet-grid';
import { finishSheet } from './finish-sheet';
import { decodeHtmlEntities } from './html-entities';
import { CellBudget } from './read-progress';
import { textCell } from './text-cell';

/** Tags with what they hold in quotes, comments and the contents that are no text. */
const TAG =
  /<!--[\s\S]*?-->|<(script|style|title|xml)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][\w:]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|<![^>]*>|<\?[^>]*>/gi;
const LINE_BREAKING: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li']);
const SPAN_MAX = 10_000;

interface OpenTable {
  column: number;
  /** Columns that a cell of an earlier row reaches down into: column to last row. */
  readonly taken: Map<number, number>;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly attributes: string;
  text: string;
}

/** Reads the tables of a web page that an ERP system saved as .xls; one below the other on one sheet. */
export function readHtmlTables(html: string, sheetName: string): SheetGrid {
  return new HtmlTables().read(html, sheetName);
}

class HtmlTables {
  readonly #cells: GridCell[] = [];
  readonly #merges: MergedRange[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #budget = new CellBudget();
  #cell: OpenCell | null = null;
  #row = -1;

  read(html: string, name: string): SheetGrid {
    this.#budget.startSheet();
    let textFrom = 0;
    for (const tag of html.matchAll(TAG)) {
      if (this.#cell) this.#cell.text += html.slice(textFrom, tag.index).replace(/\s+/g, ' ');
      textFrom = tag.index + tag[0].length;
      const [, , closing, element, attributes = ''] = tag;
      if (element === undefined) continue;
      if (closing === '/') this.#close(element.toLowerCase());
      else this.#open(element.toLowerCase(), attributes);
    }
    this.#endCell();
    this.#cells.sort((a, b) => a.row - b.row || a.column - b.column);
    const { merges, hiddenRows } = { merges: this.#merges, hiddenRows: this.#hiddenRows };
    return finishSheet({
      name,
      hidden: false,
      cells: this.#cells,
      merges,
      hiddenRows,
      hiddenSpans: [],
      pictures: [],
    });
  }

  #open(element: string, attributes: string): void {
    if (element === 'table') {
      this.#endCell();
      if (this.#tables.length === 0 && this.#row >= 0) this.#row += 1;
      this.#tables.push({ column: 0, taken: new Map() });
    } else if (element === 'tr') {
      this.#endCell();
      this.#row += 1;
      const table = this.#tables.at(-1);
      if (table) table.column = 0;
      if (isHidden(attributes)) this.#hiddenRows.push(this.#row);
    } else if (element === 'td' || element === 'th') this.#startCell(attributes);
    else if (LINE_BREAKING.has(element) && this.#cell) this.#cell.text += '\n';
  }

  #close(element: string): void {
    if (element === 'td' || element === 'th' || element === 'tr') this.#endCell();
    else if (element === 'table') {
      this.#endCell();
      this.#tables.pop();
    } else if (element !== 'br' && LINE_BREAKING.has(element) && this.#cell) this.#cell.text += '\n';
  }

  #startCell(attributes: string): void {
    this.#endCell();
    const table = this.#tables.at(-1);
    if (!table || this.#row < 0 || isHidden(attributes)) return;
    while ((table.taken.get(table.column) ?? -1) >= this.#row) table.column += 1;
    const width = spanOf(attributes, 'colspan');
    const height = spanOf(attributes, 'rowspan');
    const { column } = table;
    if (width > 1 || height > 1) {
      const range = { firstRow: this.#row, firstColumn: column };
      this.#merges.push({ ...range, lastRow: this.#row + height - 1, lastColumn: column + width - 1 });
    }
    if (height > 1)
      for (let at = column; at < column + width; at += 1) table.taken.set(at, this.#row + height - 1);
    table.column += width;
    this.#cell = { row: this.#row, column, attributes, text: '' };
  }

  #endCell(): void {
    const open = this.#cell;
    this.#cell = null;
    if (!open) return;
    const text = decodeHtmlEntities(open.text)
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim();
    const cell = this.#toCell(open, text);
    if (!cell) return;
    this.#budget.take(cell);
    this.#cells.push(cell);
  }

  /** Excel's own pages carry the true number beside the shown one. */
  #toCell({ row, column, attributes }: OpenCell, text: string): GridCell | null {
    const stated = attributeOf(attributes, 'x:num');
    const number = stated === null ? Number.NaN : Number(stated === '' ? text : stated);
    const format = /mso-number-format:\s*(?:\\?"([^"]*)\\?"|'([^']*)'|([^;"']+))/i.exec(
      decodeHtmlEntities(attributes),
    );
    const code = format ? (format[1] ?? format[2] ?? format[3] ?? '').replaceAll('\\', '').trim() : null;
    if (text === '' && Number.isNaN(number)) return null;
    const cell = { ...textCell(row, column, text), format: code };
    return Number.isFinite(number) ? { ...cell, value: { kind: 'number', number } } : cell;
  }
}

function isHidden(attributes: string): boolean {
  return /display\s*:\s*none/i.test(attributes) || /\shidden(?:\s|=|$)/i.test(attributes);
}

function spanOf(attributes: string, name: string): number {
  const span = Number(attributeOf(attributes, name) ?? '1');
  return Number.isInteger(span) && span > 0 ? Math.min(span, SPAN_MAX) : 1;
}

function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(
    `\\s${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+)))?(?=[\\s/]|$)`,
    'i',
  ).exec(attributes);
  return found ? decodeHtmlEntities(found[1] ?? found[2] ?? found[3] ?? '') : null;
}
