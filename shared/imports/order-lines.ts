import type { DraftCell } from './draft-cell';
import { orderBlocks } from './order-blocks';
import type { DraftLine, ImportProblem, OrderDraft, ReadingChoices } from './order-draft';
import type { OrderSheets } from './order-sheets';
import type { SheetLines } from './part-lines';
import { numberOf, readSheet, type SheetReading, withSheetHead } from './sheet-reading';
import type { SheetTable } from './sheet-table';
import { pricedBy } from './summary-sheet';

/** The lines of an order with the tables they stand in, all sheets together. */
export type OrderLines = SheetLines & {
  readonly parts: readonly SheetTable[];
  /** Lines belong to several orders, each under its own number. */
  readonly several: boolean;
};

export function orderLines(
  order: OrderSheets,
  number: DraftCell<string>,
  dateOrder: OrderDraft['dateOrder'],
  choices: ReadingChoices,
): OrderLines {
  const [only] = order.sheets;
  if (only && order.sheets.length === 1 && order.summary === null) {
    const { lines, several } = orderBlocks(only.view, only.parts, only.found.lines, number);
    return {
      ...only.found,
      lines: number.value === null ? numbered(lines) : lines,
      parts: only.parts,
      several,
    };
  }
  const numbers = order.sheets.map((sheet) => numberOf(sheet));
  const several = new Set(numbers.flatMap((cell) => cell?.value ?? [])).size > 1;
  const out = {
    lines: [] as DraftLine[],
    nextId: 1,
    problems: [] as ImportProblem[],
    openDates: [] as SheetLines['openDates'][number][],
    notOrdered: [] as number[],
    counts: [] as number[],
    parts: [] as SheetTable[],
  };
  order.sheets.forEach((sheet, at) => {
    const { parts, found } = numberedFrom(sheet, dateOrder, choices, out.nextId);
    const own = several ? (numbers[at] ?? null) : null;
    for (const line of found.lines)
      out.lines.push(
        own === null || line.customerOrderNo.value !== null ? line : { ...line, customerOrderNo: own },
      );
    // The same cell of two sheets is two problems.
    out.problems.push(
      ...found.problems.map((problem) =>
        at === 0 ? problem : { ...problem, id: `${problem.id}@${sheet.view.name}` },
      ),
    );
    out.openDates.push(...found.openDates);
    out.notOrdered.push(...found.notOrdered);
    out.counts.push(...found.counts);
    out.nextId = found.nextId;
    out.parts.push(...parts);
  });
  const lines = order.summary ? pricedBy(order.summary, out.lines) : out.lines;
  return { ...out, lines, several };
}

/** An order whose number stands on the first of its lines alone: those below it, as far as the next number, are its own. */
function numbered(lines: DraftLine[]): DraftLine[] {
  if (lines[0]?.customerOrderNo.value == null) return lines;
  let above = lines[0].customerOrderNo;
  return lines.map((line) => {
    if (line.customerOrderNo.value === null)
      return { ...line, customerOrderNo: { ...above, source: 'derived' } };
    above = line.customerOrderNo;
    return line;
  });
}

/** Lines of a later sheet go on with the numbers of the sheets before it. */
function numberedFrom(
  sheet: SheetReading,
  dateOrder: OrderDraft['dateOrder'],
  choices: ReadingChoices,
  firstId: number,
): SheetReading {
  return firstId === 1 ? sheet : withSheetHead(readSheet(sheet, dateOrder, choices, firstId), true);
}
