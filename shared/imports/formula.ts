import type { GridCell, SheetGrid } from '#shared/imports/sheet-grid';
import {
  add,
  type DecimalText,
  decimal,
  divide,
  isZero,
  multiply,
  parseDecimal,
  round,
  subtract,
  ZERO,
} from '#shared/values/decimal';

/** Cells looked at for one workbook before the rest stays uncalculated; a file may chain ranges without end. */
const VISITS_MAX = 1_000_000;
/** Formulas that wait for each other; sheets are worked through from the top, so honest chains stay short. */
const DEPTH_MAX = 100;
const COLUMNS = 16_384;

type Token =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'place'; readonly sheet: string | null; readonly row: number; readonly column: number }
  | { readonly kind: 'mark'; readonly text: string };

const TOKEN =
  /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?![\w(])|([A-Z]{2,12})(?=\()|([-+*/(),:;%]))/uy;

/** Thrown inside a formula that is not simple, or whose cells hold no numbers; never leaves this file. */
class NotSimple extends Error {}

/**
 * Results of the formulas that the file holds no result for, as far as they are simple: + − × ÷, brackets,
 * percent, SUM, PRODUCT and ROUND over cells, worked out in decimals. What is missing here is for the clerk.
 */
export function calculateFormulas(sheets: readonly SheetGrid[]): ReadonlyMap<GridCell, DecimalText> {
  return new Calculation(sheets).run();
}

class Calculation {
  readonly #sheets: readonly SheetGrid[];
  readonly #places = new Map<SheetGrid, ReadonlyMap<number, GridCell>>();
  readonly #results = new Map<GridCell, DecimalText>();
  /** Tried without success, or being worked out at this moment: a second visit is a circle. */
  readonly #closed = new Set<GridCell>();
  #visits = 0;
  #depth = 0;

  constructor(sheets: readonly SheetGrid[]) {
    this.#sheets = sheets;
  }

  run(): ReadonlyMap<GridCell, DecimalText> {
    for (const sheet of this.#sheets) {
      for (const cell of sheet.cells) if (cell.value.kind === 'uncalculated') this.#tryResult(cell, sheet);
    }
    return this.#results;
  }

  /** Number in a cell as an operand sees it: nothing counts as 0, text and errors end the formula. */
  operand(sheet: SheetGrid, row: number, column: number): DecimalText {
    const cell = this.#cellAt(sheet, row, column);
    if (!cell) return ZERO;
    const value = this.#numberIn(cell, sheet);
    if (value !== null) return value;
    const digits =
      cell.value.kind === 'text' && /^\d{1,15}$/.test(cell.value.text) ? parseDecimal(cell.value.text) : null;
    return digits ?? giveUp();
  }

  /** Numbers in a range as SUM sees it: texts are passed over, errors end the formula. */
  numbersIn(
    sheet: SheetGrid,
    from: { row: number; column: number },
    to: { row: number; column: number },
  ): DecimalText[] {
    const cells = this.#placesOf(sheet);
    const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
    const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
    const found: GridCell[] = [];
    if ((bottom - top + 1) * (right - left + 1) > cells.size) {
      this.#visit(sheet.cells.length);
      for (const cell of sheet.cells) {
        if (cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right)
          found.push(cell);
      }
    } else {
      this.#visit((bottom - top + 1) * (right - left + 1));
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          const cell = cells.get(row * COLUMNS + column);
          if (cell) found.push(cell);
        }
      }
    }
    return found.flatMap((cell) => {
      if (cell.value.kind === 'text' || cell.value.kind === 'boolean') return [];
      return [this.#numberIn(cell, sheet) ?? giveUp()];
    });
  }

  sheetNamed(name: string | null, home: SheetGrid): SheetGrid {
    if (name === null) return home;
    const wanted = name.toLowerCase();
    return this.#sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? giveUp();
  }

  #tryResult(cell: GridCell, sheet: SheetGrid): DecimalText | null {
    const known = this.#results.get(cell);
    if (known !== undefined) return known;
    if (this.#closed.has(cell) || cell.formula === null || this.#depth >= DEPTH_MAX) return null;
    this.#closed.add(cell);
    this.#depth += 1;
    try {
      const result = new FormulaReader(cell.formula, sheet, this).result();
      this.#results.set(cell, result);
      return result;
    } catch (error) {
      if (error instanceof NotSimple || error instanceof RangeError) return null;
      throw error;
    } finally {
      this.#depth -= 1;
    }
  }

  #numberIn(cell: GridCell, sheet: SheetGrid): DecimalText | null {
    if (cell.value.kind === 'number') return decimal(cell.value.number);
    return cell.value.kind === 'uncalculated' ? this.#tryResult(cell, sheet) : null;
  }

  #cellAt(sheet: SheetGrid, row: number, column: number): GridCell | undefined {
    this.#visit(1);
    return this.#placesOf(sheet).get(row * COLUMNS + column);
  }

  #placesOf(sheet: SheetGrid): ReadonlyMap<number, GridCell> {
    const known = this.#places.get(sheet);
    if (known) return known;
    const places = new Map(sheet.cells.map((cell) => [cell.row * COLUMNS + cell.column, cell]));
    this.#places.set(sheet, places);
    return places;
  }

  #visit(cells: number): void {
    this.#visits += cells;
    if (this.#visits > VISITS_MAX) giveUp();
  }
}

/** Reads one formula from left to right, as schools teach it: brackets, then × ÷, then + −. */
class FormulaReader {
  readonly #tokens: readonly Token[];
  readonly #home: SheetGrid;
  readonly #cells: Calculation;
  #at = 0;

  constructor(formula: string, home: SheetGrid, cells: Calculation) {
    this.#tokens = tokensOf(formula);
    this.#home = home;
    this.#cells = cells;
  }

  result(): DecimalText {
    const value = this.#sum();
    return this.#at === this.#tokens.length ? value : giveUp();
  }

  #sum(): DecimalText {
    let value = this.#product();
    for (;;) {
      if (this.#take('+')) value = add(value, this.#product());
      else if (this.#take('-')) value = subtract(value, this.#product());
      else return value;
    }
  }

  #product(): DecimalText {
    let value = this.#factor();
    for (;;) {
      if (this.#take('*')) value = multiply(value, this.#factor());
      else if (this.#take('/')) {
        const divisor = this.#factor();
        value = isZero(divisor) ? giveUp() : divide(value, divisor);
      } else return value;
    }
  }

  #factor(): DecimalText {
    if (this.#take('-')) return subtract(ZERO, this.#factor());
    if (this.#take('+')) return this.#factor();
    let value = this.#atom();
    while (this.#take('%')) value = divide(value, 100);
    return value;
  }

  #atom(): DecimalText {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token?.kind === 'number') return decimal(token.text);
    if (token?.kind === 'place') {
      return this.#cells.operand(this.#cells.sheetNamed(token.sheet, this.#home), token.row, token.column);
    }
    if (token?.kind === 'name') return this.#call(token.text);
    if (token?.kind !== 'mark' || token.text !== '(') return giveUp();
    const value = this.#sum();
    return this.#take(')') ? value : giveUp();
  }

  #call(name: string): DecimalText {
    if (!this.#take('(')) giveUp();
    if (name === 'ROUND') {
      const value = this.#sum();
      const places = this.#takeSeparator() ? Number(this.#sum()) : giveUp();
      if (!this.#take(')') || !Number.isInteger(places) || places < 0 || places > 12) giveUp();
      return decimal(round(value, places));
    }
    const values = [this.#argument()];
    while (this.#takeSeparator()) values.push(this.#argument());
    if (!this.#take(')')) giveUp();
    const numbers = values.flat();
    if (name === 'SUM') return numbers.reduce<DecimalText>((total, number) => add(total, number), ZERO);
    // Excel: the product of nothing is 0
    if (name === 'PRODUCT')
      return numbers.length === 0 ? ZERO : numbers.reduce((total, number) => multiply(total, number));
    return giveUp();
  }

  /** A range or a single cell gives its numbers; everything else is one value. */
  #argument(): DecimalText[] {
    const token = this.#tokens[this.#at];
    const next = this.#tokens[this.#at + 1];
    if (token?.kind === 'place' && next?.kind === 'mark' && /^[:,;)]$/.test(next.text)) {
      this.#at += 1;
      const sheet = this.#cells.sheetNamed(token.sheet, this.#home);
      if (!this.#take(':')) return this.#cells.numbersIn(sheet, token, token);
      const end = this.#tokens[this.#at];
      this.#at += 1;
      return end?.kind === 'place' && end.sheet === null
        ? this.#cells.numbersIn(sheet, token, end)
        : giveUp();
    }
    return [this.#sum()];
  }

  #takeSeparator(): boolean {
    return this.#take(',') || this.#take(';');
  }

  #take(mark: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'mark' || token.text !== mark) return false;
    this.#at += 1;
    return true;
  }
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  const source = formula.trim();
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < source.length) {
    const found = pattern.exec(source);
    if (!found) return giveUp();
    const [, number, quoted, plain, letters, digits, name, mark] = found;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (letters !== undefined) {
      const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
      tokens.push({ kind: 'place', sheet, row: Number(digits) - 1, column: columnOf(letters) });
    } else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
  }
  return tokens;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function giveUp(): never {
  throw new NotSimple();
}
