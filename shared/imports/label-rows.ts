import { isColour } from './colours';
import { COLUMN_LEXICON, ROW_LEXICON } from './column-lexicon';
import type { GridCell } from './sheet-grid';

/** `Price | USD 5.00` alone in a row of a table of colours. */
export function startsWithLabel(cells: readonly GridCell[]): boolean {
  const first = cells[0];
  return (
    cells.length === 2 &&
    first?.value.kind === 'text' &&
    !isColour(first.value.text) &&
    COLUMN_LEXICON.exact(first.value.text).length > 0 &&
    ROW_LEXICON.exact(first.value.text).length === 0
  );
}

/** `Style: A100 | Price: 5.20` or `Style | A100 | Price | 5.20`: labels with their values, no titles. */
export function isLabelled(cells: readonly GridCell[]): boolean {
  const pairs = cells.filter(
    (cell) => cell.value.kind === 'text' && /^[^:：]{2,40}[:：]\s*(?=.*\d|.{13})\S/u.test(cell.value.text),
  ).length;
  if (pairs >= 2 && pairs * 2 >= cells.length) return true;
  if (cells.length < 4) return false;
  const isTitle = (cell: GridCell | undefined) =>
    cell?.value.kind === 'text' && COLUMN_LEXICON.exact(cell.value.text).length > 0;
  let titles = 0;
  let coded = 0;
  for (const [at, cell] of cells.entries()) {
    if (!isTitle(cell)) continue;
    titles += 1;
    const next = cells[at + 1];
    if (next === undefined || isTitle(next)) return false;
    if (next.value.kind === 'number' || (next.value.kind === 'text' && /\d/.test(next.value.text)))
      coded += 1;
  }
  return titles >= 2 && titles * 2 >= cells.length && coded > 0;
}
