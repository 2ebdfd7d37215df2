import { read } from './draft-cell';
import type { DraftLine } from './order-draft';
import type { SheetTable } from './sheet-table';
import { textOf } from './sheet-view';
import type { TableColumn } from './table-columns';

const MOST_COLUMNS = 4;

/**
 * Lines that are alike in all that the desk reads are told apart by columns it does not know: width, grade, finish. What
 * these say goes into the remark under their own titles; left out, three different bands would be one.
 */
export function tellApart(table: SheetTable, lines: DraftLine[]): void {
  const alike = groupsOf(lines).filter((group) => new Set(group.map(({ row }) => row)).size > 1);
  if (alike.length === 0) return;
  const unknown = table.columns.filter(
    ({ column, title, hits, profile }) =>
      table.roles.roles.get(column)?.field === 'ignore' &&
      title.trim() !== '' &&
      (hits.length === 0 || hits[0]?.meaning === 'ignore') &&
      !profile.running &&
      profile.filled >= lines.length / 2,
  );
  for (const group of alike) {
    const telling = unknown.filter((column) => saysMore(table, column, group)).slice(0, MOST_COLUMNS);
    for (const line of group) addRemark(table, line, telling);
  }
}

/** Pieces that come on top and cost nothing: `FOC Qty`, `Spare parts`, 备品. */
const ON_TOP = /\b(?:foc|f\.o\.c\.?|free|spares?|bonus|extra)\b|备品|备件|赠品|免费数量|无偿/iu;

/** No field of the order counts them, and the factory must make them: they stand in the remark of their line. */
export function noteOnTop(table: SheetTable, lines: readonly DraftLine[]): void {
  const columns = table.columns.filter(
    ({ column, title, profile }) =>
      table.roles.roles.get(column)?.field === 'ignore' && ON_TOP.test(title) && profile.numbers > 0.3,
  );
  if (columns.length === 0) return;
  for (const line of lines) {
    const filled = columns.filter(({ column }) => {
      const text = textOf(table.view.at(line.row, column));
      return text !== '' && Number(text) !== 0;
    });
    addRemark(table, line, filled);
  }
}

function groupsOf(lines: readonly DraftLine[]): readonly (readonly DraftLine[])[] {
  const groups = new Map<string, DraftLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function keyOf(line: DraftLine): string {
  const { customerOrderNo, itemNo, ourItemNo, customerItemNo, description, descriptionZh } = line;
  const sizes = line.sizes.map(({ size }) => size).join(' ');
  const cells = [customerOrderNo, itemNo, ourItemNo, customerItemNo, description, descriptionZh];
  return [
    ...[...cells, line.colour, line.size, line.deliveryDate].map(({ value }) => value ?? ''),
    sizes,
  ].join('\n');
}

function saysMore({ view }: SheetTable, { column }: TableColumn, group: readonly DraftLine[]): boolean {
  return new Set(group.map(({ row }) => textOf(view.at(row, column)))).size > 1;
}

function addRemark({ view }: SheetTable, line: DraftLine, columns: readonly TableColumn[]): void {
  const said = columns.flatMap(({ column, title }) => {
    const text = textOf(view.at(line.row, column));
    return text === '' ? [] : [`${title}: ${text}`];
  });
  if (said.length === 0) return;
  const remark = [line.remark.value ?? '', ...said].filter((text) => text !== '').join('; ');
  line.remark = read(remark, remark, line.remark.place);
}
