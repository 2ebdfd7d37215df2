import type { PaperLine } from './paper-line';

/** Lines that stand under one tinted row of a table. */
export interface LineGroup {
  readonly po: string;
  /** True when every line of the group is the same item, so that item and goods are said once in the group's row. */
  readonly oneItem: boolean;
  readonly lines: readonly [PaperLine, ...PaperLine[]];
}

const sameItem = (a: PaperLine, b: PaperLine) =>
  a.po === b.po && a.itemNo === b.itemNo && a.nameEn === b.nameEn && a.nameZh === b.nameZh;

function runsBy(
  lines: readonly PaperLine[],
  same: (a: PaperLine, b: PaperLine) => boolean,
): [PaperLine, ...PaperLine[]][] {
  const runs: [PaperLine, ...PaperLine[]][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && same(run[0], line)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

/**
 * Groups by customer PO and item when items come in several colours; by PO alone when several POs list single
 * items; no groups (`null`) when one PO lists single items, because a group row for each line would say all twice.
 */
export function groupLines(lines: readonly PaperLine[]): readonly LineGroup[] | null {
  const byItem = runsBy(lines, sameItem);
  const byPo = runsBy(lines, (a, b) => a.po === b.po);
  const several = byItem.some((run) => run.length > 1);
  if (several && byItem.length * 2 <= lines.length + 1) {
    return byItem.map((run) => ({ po: run[0].po, oneItem: true, lines: run }));
  }
  if (byPo.length > 1) {
    return byPo.map((run) => ({
      po: run[0].po,
      oneItem: run.every((line) => sameItem(run[0], line)),
      lines: run,
    }));
  }
  return null;
}

/** A group for each run of one item, whatever its length: for tables with no room for the names of goods. */
export function groupByItem(lines: readonly PaperLine[]): readonly LineGroup[] {
  return runsBy(lines, sameItem).map((run) => ({ po: run[0].po, oneItem: true, lines: run }));
}

/** `PO 4528`; a number that already says what it is stays as the customer writes it. */
export function poText(po: string): string {
  return /^\d/.test(po) ? `PO ${po}` : po;
}
