import type { GridCell } from './sheet-grid';
import { textOf } from './sheet-view';
import { looksLikeSize } from './sizes';

/** As lines of goods have, in a workbook as numbers and in a text file as digits. */
export function hasTwoFigures(cells: readonly GridCell[]): boolean {
  let figures = 0;
  for (const { value } of cells)
    if ((value.kind === 'number' || (value.kind === 'text' && isDigits(value.text))) && ++figures === 2)
      return true;
  return false;
}

/** The same kinds of values in the same columns as in the row above it, with figures: the next line of goods. */
export function isNextLine(cells: readonly GridCell[], above: readonly GridCell[]): boolean {
  if (cells.length !== above.length) return false;
  let figures = 0;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at];
    const before = above[at];
    if (cell?.column !== before?.column || cell?.value.kind !== before?.value.kind) return false;
    if (cell?.value.kind === 'number') figures += 1;
  }
  return figures >= 2 && !isSizeRun(cells);
}

const LONGEST_FIGURE = 15;

/** `1250`, `12.5`, `1,250.00`: nothing but digits and their marks. */
function isDigits(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST_FIGURE) return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < ZERO || code > ZERO + 9) && code !== COMMA && code !== POINT) return false;
  }
  return true;
}

const ZERO = 48;
const COMMA = 44;
const POINT = 46;

/** Numbers among titles are a size run, 36 to 41; a line's 50, 292, 1.5 and 438 are figures although each may be a size. */
export function isSizeRun(cells: readonly GridCell[]): boolean {
  const numbers = cells.filter((cell) => cell.value.kind === 'number' || cell.value.kind === 'date');
  const first = numbers[0]?.value.kind === 'number' ? numbers[0].value.number : null;
  return numbers.every((cell, at) => {
    const before = numbers[at - 1];
    if (cell.value.kind !== 'number' || !looksLikeSize(textOf(cell))) return false;
    if (before === undefined || before.value.kind !== 'number') return before === undefined;
    // The sizes of the next colour begin again with the first one.
    return before.value.number < cell.value.number || cell.value.number === first;
  });
}
