import { isCounted } from '#shared/values/unit';
import type { DecimalMark } from './number-reading';
import type { ReadingChoices } from './order-draft';
import { styleOf } from './reading-style';
import { type SheetTable, tablesOf } from './sheet-table';
import { type SheetView, textOf } from './sheet-view';
import type { ChargesSaid } from './table-rows';
import { readUnit } from './unit-reading';

/** A sheet with the tables found on it. */
export type SheetRead = {
  readonly view: SheetView;
  readonly tables: readonly SheetTable[];
  readonly mark: DecimalMark;
  readonly markSure: boolean;
};

export type Chosen = SheetRead & {
  readonly rivals: readonly string[];
  /** All sheets that hold a table, in the order of the file. */
  readonly reads: readonly SheetRead[];
};

/** The sheet with the best table; the first of several that are as good. */
export function chooseSheet(
  views: readonly SheetView[],
  choices: ReadingChoices,
  habit: DecimalMark | null,
): Chosen | null {
  const asked = views.filter((view) => choices.sheet === undefined || view.name === choices.sheet);
  let best: (Chosen & { worth: number }) | null = null;
  const rivals: string[] = [];
  const reads: SheetRead[] = [];
  for (const view of asked) {
    const read = { view, ...readWithMark(view, choices, habit) };
    if (read.tables.length > 0) reads.push(read);
    const worth = read.tables[0]?.worth ?? (choices.sheet === undefined ? -1 : 0);
    if (worth < 0) continue;
    const priced = hasPrices(read.tables[0]);
    // A price list beside the order has no column that says quantity; a guessed one makes it no rival.
    if (priced && saysQuantity(read.tables[0])) rivals.push(view.name);
    if (!best || worth > best.worth + (hasPrices(best.tables[0]) && priced ? 2.5 : 0.3))
      best = { ...read, rivals, reads, worth };
  }
  return best;
}

export function hasPrices(table: SheetTable | undefined): boolean {
  return (
    table?.body.lines.some(
      (line) => line.numbers.has('quantity') && (line.numbers.has('unitPrice') || line.numbers.has('amount')),
    ) ?? false
  );
}

export function saysQuantity(table: SheetTable | undefined): boolean {
  return [...(table?.roles.roles.values() ?? [])].some(
    (role) => role.field === 'quantity' && role.confidence >= 0.6,
  );
}

/** Where texts such as 1.234 leave the decimal mark open, the arithmetic of the table may still decide it. */
function readWithMark(
  view: SheetView,
  choices: ReadingChoices,
  habit: DecimalMark | null,
): { tables: readonly SheetTable[]; mark: DecimalMark; markSure: boolean } {
  const style = styleOf(view);
  const decided = choices.decimalMark ?? (style.proven || !style.openNumbers ? style.mark : null);
  const options = {
    headerRows: choices.headerRows,
    columns: choices.columns,
    charges: chargesSaid(choices),
  };
  if (decided !== null || !style.openNumbers) {
    const mark = decided ?? habit ?? '.';
    return { tables: tablesOf(view, mark, options), mark, markSure: true };
  }
  const dot = tablesOf(view, '.', options);
  const comma = tablesOf(view, ',', options);
  const read = (mark: DecimalMark, sure: boolean) => ({
    tables: mark === ',' ? comma : dot,
    mark,
    markSure: sure,
  });
  const totals = (tables: readonly SheetTable[]) =>
    tables.slice(1).reduce((all, table) => all + agreement(table), 0);
  const proof = proofOf(dot[0]) + totals(dot) - proofOf(comma[0]) - totals(comma);
  if (Math.abs(proof) > 1e-9) return read(proof > 0 ? '.' : ',', true);
  // No figure proves the mark: the customer's habit decides, then the language of the sheet, then the clerk. Where one
  // reading alone leaves whole pieces it is shown first, and asked about unless habit or language say the same.
  const usual = habit ?? style.mark;
  const whole = wholeShare(dot[0], false) - wholeShare(comma[0], false);
  const likely = Math.abs(whole) > 1e-9 ? (whole > 0 ? '.' : ',') : usual;
  return read(likely ?? '.', usual !== null && likely === usual);
}

/** How well the figures of a table fit together: amounts, totals, whole numbers where the unit is counted. */
function proofOf(table: SheetTable | undefined): number {
  return table ? (table.roles.proven ?? 0) + agreement(table) + wholeShare(table, true) : 0;
}

/** Share of lines with whole quantities, of those with a counted unit or of all that may have one. */
function wholeShare(table: SheetTable | undefined, named: boolean): number {
  const counted = (table?.body.lines ?? []).filter((line) => {
    const unit = readUnit(textOf(line.cells.get('unit'))) ?? line.numbers.get('quantity')?.unit ?? null;
    return line.numbers.has('quantity') && (unit === null ? !named : isCounted(unit));
  });
  const whole = counted.filter((line) => Number.isInteger(line.numbers.get('quantity')?.float));
  return whole.length / Math.max(1, counted.length);
}

/** How many printed totals the sums of a table meet. */
function agreement(table: SheetTable | undefined): number {
  let count = 0;
  for (const total of table?.body.totals ?? []) {
    for (const field of ['quantity', 'amount'] as const) {
      const stated = total.numbers.get(field)?.number.float;
      if (stated === undefined) continue;
      const lines = table?.body.lines.slice(0, total.linesAbove) ?? [];
      const sumOf = (part: typeof lines) =>
        part.reduce((all, line) => all + (line.numbers.get(field)?.float ?? 0), 0);
      const block = lines.filter((line) => line.row > total.blockRow);
      const since = total.linesSince === 0 ? [] : lines.slice(-total.linesSince);
      if ([lines, since, block].some((part) => Math.abs(sumOf(part) - stated) < 0.01)) count += 1;
    }
  }
  return count;
}

/** One answer holds for both questions about charges. */
function chargesSaid(choices: ReadingChoices): ChargesSaid {
  const said = choices.answers?.['charge-rows:goods'] ?? choices.answers?.['charge-rows'];
  return said === 'goods' || said === 'apart' ? said : null;
}
