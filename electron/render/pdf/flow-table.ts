import type { Table } from '#shared/documents/document-model';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { broughtForwardText, carriedForwardText } from '#shared/text/page-text';
import type { PaperFonts } from '../paper-fonts';
import type { Pages } from './pages';
import { addToSums, type Sums } from './running-sums';
import { carryRow, type MeasuredRow, measureTable } from './table';

/** Rows that no page break may part. */
interface Chunk {
  readonly rows: readonly MeasuredRow[];
  readonly height: number;
}

/** A page keeps this much for heads and sums around its tallest row. */
const BESIDE_ROW = 32;

/** Least number of lines that stand on the last page above the total. */
const LINES_WITH_TOTAL = 2;

/**
 * Group rows stay with their first line, the sizes of a mixed carton and sub-totals with the row above, and the
 * total with at least two lines, as long as they fit one page: `limit` mm.
 */
function chunksOf(rows: readonly MeasuredRow[], limit: number): readonly Chunk[] {
  const chunks: MeasuredRow[][] = [];
  let open = false;
  for (const measured of rows) {
    const { row } = measured;
    const sticks =
      row.kind === 'subtotal' || row.kind === 'total' || (row.kind === 'line' && row.joined === true);
    const last = chunks.at(-1);
    if (last && (sticks || open)) last.push(measured);
    else chunks.push([measured]);
    open = row.kind === 'group';
  }
  const lines = (chunk: readonly MeasuredRow[]) => chunk.filter(({ row }) => row.kind === 'line').length;
  const height = (chunk: readonly MeasuredRow[]) => chunk.reduce((sum, row) => sum + row.height, 0);
  while (chunks.length > 1 && lines(chunks.at(-1) ?? []) < LINES_WITH_TOTAL) {
    if (height(chunks.at(-1) ?? []) + height(chunks.at(-2) ?? []) > limit) break;
    const tail = chunks.pop() ?? [];
    chunks.at(-1)?.push(...tail);
  }
  return chunks.map((chunk) => ({ rows: chunk, height: height(chunk) }));
}

/**
 * Lays a table over as many pages as it needs: head repeated, sums carried, a cut group named again.
 * `after` mm are kept free under its last row for what must stand with the total.
 */
export function flowTable(
  table: Table,
  pages: Pages,
  language: PaperLanguage,
  fonts: PaperFonts,
  after: number,
): void {
  const measured = measureTable(table, fonts, pages.capacity - BESIDE_ROW);
  const carry = table.carries ? measured.carryHeight : 0;
  const chunks = chunksOf(measured.rows, pages.capacity - measured.head.height - 2 * carry);
  const lastHeight = chunks.at(-1)?.height ?? 0;
  const together = measured.head.height + carry + lastHeight + after <= pages.capacity ? after : 0;

  const first = chunks[0]?.height ?? 0;
  const firstNeeds = measured.head.height + first + (chunks.length === 1 ? together : carry);
  if (firstNeeds > pages.room && !pages.isFresh) pages.next();
  pages.put(measured.head);

  let sums: Sums = table.columns.map(() => null);
  let group: MeasuredRow | null = null;
  let drawn = 0;
  chunks.forEach((chunk, index) => {
    const needs = chunk.height + (index === chunks.length - 1 ? together : carry);
    if (needs > pages.room && drawn > 0) {
      const carries = table.carries && sums.some((sum) => sum !== null);
      if (carries) {
        pages.put(carryRow(measured, carriedForwardText(language, pages.count + 1), sums, fonts));
      }
      pages.next();
      pages.put(measured.head);
      if (carries) {
        pages.put(carryRow(measured, broughtForwardText(language, pages.count - 1), sums, fonts));
      }
      const goesOn = chunk.rows[0]?.row.kind !== 'group';
      const again: MeasuredRow | null = group;
      if (goesOn && again !== null) putRow(pages, again, true);
      drawn = 0;
    }
    for (const row of chunk.rows) {
      if (row.row.kind === 'group') group = row;
      sums = addToSums(sums, row.row, table.columns);
      putRow(pages, row, false);
      drawn++;
    }
  });
}

function putRow(pages: Pages, row: MeasuredRow, continued: boolean): void {
  pages.put({ height: row.height, draw: (pen, x, y) => row.draw(pen, x, y, continued) });
}
