import { type DraftCell, read } from './draft-cell';
import { asNumber, headCandidates } from './head-fields';
import type { DraftLine } from './order-draft';
import type { SheetTable } from './sheet-table';
import type { SheetView } from './sheet-view';

/** Lines of one sheet that belong to several orders, each under its own number. */
export type OrderBlocks = { readonly lines: DraftLine[]; readonly several: boolean };

/**
 * Some customers print several orders below one another, with the number of each between the tables. Such lines get
 * the number they stand under, so that two orders never become one in silence.
 */
export function orderBlocks(
  view: SheetView,
  parts: readonly SheetTable[],
  lines: readonly DraftLine[],
  head: DraftCell<string>,
): OrderBlocks {
  const first = lines[0]?.row;
  const last = lines.at(-1)?.row;
  const same: OrderBlocks = { lines: [...lines], several: false };
  if (first === undefined || last === undefined) return same;
  // Titles printed again are no labels with a number below them.
  const titles = parts.flatMap((part) => [
    ...part.body.skipped.filter((entry) => entry.why === 'header').map((entry) => entry.row),
    ...view.rows.filter((row) => row >= part.header.first && row <= part.header.last),
  ]);
  const goods = new Set([...lines.map((line) => line.row), ...titles]);
  // The first of them may stand between the titles and the first line.
  const from = Math.min(first, ...parts.map((part) => part.header.last));
  const between = view.rows.filter((row) => row > from && row < last && !goods.has(row));
  if (between.length === 0) return same;
  const asked = new Set(between);
  // `Réf. K1201` above a block of colours is the number of its style.
  const items = new Set(lines.flatMap((line) => line.itemNo.value ?? []));
  const numbers = headCandidates(view, (row) => asked.has(row))
    .filter((candidate) => candidate.meaning === 'customerOrderNo' && candidate.weight > 0.6)
    .flatMap((candidate) => {
      const value = asNumber(candidate.text);
      return value === null || value === head.value || items.has(value) ? [] : [{ value, candidate }];
    })
    .sort((a, b) => a.candidate.place.row - b.candidate.place.row);
  if (numbers.length === 0) return same;
  const numbered = lines.map((line) => {
    if (line.customerOrderNo.value !== null) return line;
    const own = numbers.filter((entry) => entry.candidate.place.row < line.row).at(-1);
    if (own) return { ...line, customerOrderNo: read(own.value, own.value, own.candidate.place) };
    return head.value === null ? line : { ...line, customerOrderNo: head };
  });
  return { lines: numbered, several: true };
}
