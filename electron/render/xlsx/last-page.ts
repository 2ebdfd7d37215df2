import type { SheetPlan } from './sheet-plan';

/** Points of a row of one line: said to the programs, whose own differ. */
export const ROW_POINTS = 14;
/** Points of rows that go on one sheet when it is set a little smaller, so that no signature stands alone. */
const ONE_PAGE = 1120;
/** Of that, on a page laid on its side. */
const LANDSCAPE_SHARE = 0.67;

/** Printable points of portrait A4 inside the margins of a paper. */
const PAGE = { width: 516, height: 762 } as const;
/** A column is so many dots wide a character, and five more. */
const DOT = { character: 7, more: 5, points: 0.75 } as const;
const MM_PER_CHARACTER = 1.9;
/** Lines of the table that stand above its total on the last page. */
const LINES_ABOVE = 2;
/** Rows by which the pages of two programs may differ. */
const NARROW = 6;

/** An official form that does, and a list of labels, which has a column for everything that a label says. */
export function liesOnSide(page: SheetPlan['page']): boolean {
  return page?.orientation === 'landscape' || page?.head === 'none';
}

export function fitsOnePage({ rows, page }: Pick<SheetPlan, 'rows' | 'page'>): boolean {
  const height = rows.reduce((sum, row) => sum + (row.height ?? ROW_POINTS), 0);
  return height <= ONE_PAGE * (liesOnSide(page) ? LANDSCAPE_SHARE : 1);
}

/**
 * The row with which the last page of a long list begins, so that its signature is not cut in two and does not stand
 * alone; `null` where the pages of the program are right. Counted for a sheet that is fitted to the page's width.
 */
export function lastPageFrom(plan: Omit<SheetPlan, 'lastPageFrom'>): number | null {
  const { closing, page, repeated } = plan;
  if (closing === null || page !== null) return null;
  const width = plan.columnsMm.reduce(
    (sum, mm) => sum + (Math.floor((mm / MM_PER_CHARACTER) * DOT.character) + DOT.more) * DOT.points,
    0,
  );
  const capacity = PAGE.height / Math.min(1, PAGE.width / width);
  const heights = plan.rows.map((row) => row.height ?? ROW_POINTS);
  const between = (from: number, to: number) =>
    heights.slice(from, to).reduce((sum, height) => sum + height, 0);
  const head = repeated === null ? 0 : between(repeated.from, repeated.to + 1);
  const pages = pagesOf(heights, capacity, head);
  const signs = new Set(pages.slice(closing.signs));
  // Right as it is: the signature on one page, with the end of the table above it.
  if (signs.size === 1 && signs.has(pages[closing.total] ?? -1)) {
    const first = pages.indexOf(pages.at(-1) ?? 0);
    // A program whose pages hold a little more would leave the total behind, and cut what stands under it.
    return first > 0 && closing.total - first < NARROW ? Math.min(first, closing.total - LINES_ABOVE) : null;
  }
  const candidates = [closing.total - LINES_ABOVE, closing.after, closing.signs];
  const found = candidates.find(
    (row) => row > (repeated?.to ?? 0) && head + between(row, heights.length) <= capacity,
  );
  return found ?? null;
}

/** The page of each row, counted from 0; the table's head is printed again on each but the first. */
function pagesOf(heights: readonly number[], capacity: number, head: number): readonly number[] {
  let page = 0;
  let used = 0;
  return heights.map((height) => {
    if (used + height > capacity) {
      page += 1;
      used = head;
    }
    used += height;
    return page;
  });
}
