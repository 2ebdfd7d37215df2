import type { DecimalMark } from './number-reading';
import type { LineField, ReadingChoices } from './order-draft';
import { styleOf } from './reading-style';
import { type SheetTable, tablesOf, titleText } from './sheet-table';
import type { SheetView } from './sheet-view';

export type Chosen = {
  readonly view: SheetView;
  readonly tables: readonly SheetTable[];
  readonly rivals: readonly string[];
  readonly mark: DecimalMark;
  readonly markSure: boolean;
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
  for (const view of asked) {
    const read = readWithMark(view, choices, habit);
    const worth = read.tables[0]?.worth ?? (choices.sheet === undefined ? -1 : 0);
    if (worth < 0) continue;
    const priced = hasPrices(read.tables[0]);
    // A price list beside the order has no column that says quantity; a guessed one makes it no rival.
    if (priced && saysQuantity(read.tables[0])) rivals.push(view.name);
    if (!best || worth > best.worth + (hasPrices(best.tables[0]) && priced ? 2.5 : 0.3))
      best = { view, ...read, rivals, worth };
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

function saysQuantity(table: SheetTable | undefined): boolean {
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
  const decided = choices.decimalMark ?? style.mark ?? habit;
  const options = { headerRows: choices.headerRows, columns: choices.columns };
  if (decided !== null || !style.openNumbers) {
    const mark = decided ?? '.';
    return {
      tables: tablesOf(view, decided ?? (style.openNumbers ? null : '.'), options),
      mark,
      markSure: true,
    };
  }
  const dot = tablesOf(view, '.', options);
  const comma = tablesOf(view, ',', options);
  const proof = (tables: readonly SheetTable[]) => (tables[0]?.roles.proven ?? 0) + agreement(tables[0]);
  const [d, c] = [proof(dot), proof(comma)];
  if (d === c) return { tables: dot, mark: '.', markSure: false };
  return d > c ? { tables: dot, mark: '.', markSure: true } : { tables: comma, mark: ',', markSure: true };
}

/** How many printed totals the sums of a table meet. */
function agreement(table: SheetTable | undefined): number {
  let count = 0;
  for (const total of table?.body.totals ?? []) {
    for (const field of ['quantity', 'amount'] as const) {
      const stated = total.numbers.get(field)?.number.float;
      if (stated === undefined) continue;
      const lines = table?.body.lines.slice(0, total.linesAbove) ?? [];
      const computed = lines.reduce((all, line) => all + (line.numbers.get(field)?.float ?? 0), 0);
      if (Math.abs(computed - stated) < 0.01) count += 1;
    }
  }
  return count;
}

/** Tables of the same sheet that go on with the same order under titles of their own. */
export function joined(tables: readonly SheetTable[]): readonly SheetTable[] {
  const main = tables[0];
  if (!main) return [];
  const fields = (table: SheetTable) => new Set([...table.roles.roles.values()].map((role) => role.field));
  const own = fields(main);
  const others = tables.slice(1).filter((table) => {
    const theirs = fields(table);
    const alike = ['quantity', 'unitPrice', 'amount'].every(
      (field) => own.has(field as LineField) === theirs.has(field as LineField),
    );
    return (
      alike &&
      theirs.has('quantity') &&
      (table.header.first > main.body.lastRow || table.body.lastRow < main.header.first) &&
      overlap(titleText(main.header), titleText(table.header)) > 0.6
    );
  });
  return [main, ...others].sort((a, b) => a.header.first - b.header.first);
}

function overlap(a: string, b: string): number {
  const left = new Set(a.split('|'));
  const right = b.split('|');
  return right.filter((title) => left.has(title)).length / Math.max(left.size, right.length);
}
