import { sum } from '#shared/values/decimal';
import type { CellNumber } from './cell-number';
import { isChargeRow, mayBeCharge } from './charge-rows';
import type { ColumnMeaning } from './column-lexicon';
import type { ColumnRoles } from './column-roles';
import { FieldPacker, type ReadFieldValues } from './field-values';
import { isLabelled, startsWithLabel } from './label-rows';
import { bare } from './lexicon';
import type { DecimalMark } from './number-reading';
import {
  isNameless,
  isOwnLine,
  isSchedule,
  isUnlabelledTotal,
  looksLikeHeading,
  repeatsTitles,
} from './row-kinds';
import { type Context, type GroupSum, NAMING, type ParsedRow, type Piece, parseRow } from './row-parsing';
import { RunningSums } from './row-sums';
import { hsCodeIn, isFullLine, isProperty, isUnitRow, isVeryTotal, labelOf, rowWord } from './row-words';
import type { GridCell } from './sheet-grid';
import { type SheetView, textOf } from './sheet-view';
import { variantsOfRow } from './size-rows';
import { styleIn, withStyle } from './style-rows';
import type { TableColumn } from './table-columns';
import type { TableHeader } from './table-header';

/** A row of goods, its cells by field. */
export type RawLine = {
  readonly row: number;
  readonly cells: ReadFieldValues<GridCell>;
  readonly numbers: ReadFieldValues<CellNumber>;
  readonly sizes: readonly Piece[];
  readonly groupSums: readonly GroupSum[];
  readonly remarks: readonly string[];
  readonly named: readonly string[];
  /** The heading of the group the row stands under. */
  readonly group: string;
  /** Texts of rows that go on below it. */
  readonly more: string[];
  /** Parts of the line that are due on days of their own, each on a row below it. */
  readonly schedule: ScheduleRow[];
  hsCode: string;
  /** Figures that the row has where only text can be read. */
  readonly unreadable: readonly { readonly field: ColumnMeaning; readonly cell: GridCell }[];
  /** A text of the row in a column of no field, where the row names its goods nowhere else. */
  readonly loose: GridCell | null;
};

export type ScheduleRow = {
  readonly row: number;
  readonly number: CellNumber;
  readonly cell: GridCell;
  readonly day: GridCell;
};

/** What rows of charges are by the clerk's word; `null` before he says. */
export type ChargesSaid = 'goods' | 'apart' | null;

/** A row that states sums. */
export type TotalRow = {
  readonly row: number;
  readonly label: string;
  readonly numbers: ReadonlyMap<ColumnMeaning, { readonly number: CellNumber; readonly cell: GridCell }>;
  /** How many lines stood above it, and how many since the total before it. */
  readonly linesAbove: number;
  readonly linesSince: number;
  /** The last row of titles or headings above it: the total may be that of the block below them alone. */
  readonly blockRow: number;
};

export type BodyRows = {
  readonly lines: readonly RawLine[];
  readonly totals: readonly TotalRow[];
  readonly charges: readonly TotalRow[];
  /** Lines that count several of what may be a charge: `Freight per CBM`, twelve times. */
  readonly maybeCharges: readonly TotalRow[];
  /** Rows with something in them that are no goods, with the reason. */
  readonly skipped: readonly {
    readonly row: number;
    readonly why: 'not-ordered' | 'header' | 'note' | 'property' | 'half' | 'counted';
  }[];
  /** Texts of a row right under the titles that name units and currencies of the columns. */
  readonly unitRow: ReadonlyMap<ColumnMeaning, string>;
  readonly lastRow: number;
};

/** Tells lines from headings, totals, notes and repeated titles, row by row. */
export function readRows(
  view: SheetView,
  header: TableHeader,
  columns: readonly TableColumn[],
  roles: ColumnRoles,
  rows: readonly number[],
  mark: DecimalMark | null,
  /** What the clerk says rows of charges are; goods that may be charges stay goods until he says otherwise. */
  say: ChargesSaid,
): BodyRows {
  const fieldOf = new Map([...roles.roles].map(([column, role]) => [column, role.field] as const));
  let context: Context = {
    view,
    header,
    columns,
    fieldOf,
    has: new Set(fieldOf.values()),
    mark,
    variants: roles.variants,
    prices: roles.prices,
    breakdown: roles.breakdown,
  };
  // A table of colours alone has its style in rows of labels between them.
  const naming = NAMING.some((field) => context.has.has(field));
  let style: ParsedRow | null = null;
  const lines: RawLine[] = [];
  const totals: TotalRow[] = [];
  const charges: TotalRow[] = [];
  const maybeCharges: TotalRow[] = [];
  const skipped: { row: number; why: BodyRows['skipped'][number]['why'] }[] = [];
  const unitRow = new Map<ColumnMeaning, string>();
  const sums = new RunningSums();
  const packer = new FieldPacker();
  const titleKeys = new Map(
    [...header.titles].map(([column, titles]) => [column, (titles.at(-1) ?? '').trim()] as const),
  );
  let group = '';
  let lastLineRow = -1;
  let linesSince = 0;
  let lastRow = header.last;
  let blockRow = header.last;
  let pendingGroup: { row: number; text: string } | null = null;
  for (const row of rows) {
    const cells = view.cellsOf(row);
    if (cells.length === 0) continue;
    const parsed = parseRow(context, row, cells);
    const repeated = repeatsTitles(cells, titleKeys);
    const variants = variantsOfRow(context, parsed, cells, sums, roles.cross !== null);
    if (variants !== null) context = { ...context, variants };
    if (repeated || variants !== null) {
      style = styleIn(parsed, titleKeys) ?? style;
      blockRow = row;
      skipped.push({ row, why: 'header' });
      continue;
    }
    if (lines.length === 0 && isUnitRow(parsed, cells)) {
      for (const cell of cells) {
        const field = fieldOf.get(cell.column);
        if (field !== undefined) unitRow.set(field, textOf(cell));
      }
      continue;
    }
    if (!naming && (isLabelled(cells) || startsWithLabel(cells))) {
      skipped.push({ row, why: 'property' });
      blockRow = row;
      pendingGroup = null;
      continue;
    }
    const doubtful = mayBeCharge(parsed, cells);
    if ((say !== 'goods' && isChargeRow(parsed, cells)) || (say === 'apart' && doubtful)) {
      charges.push(
        totalRow(row, chargeLabel(parsed, cells), parsed, cells, lines.length, linesSince, blockRow),
      );
      if (lines.length > 0) lastRow = row;
      continue;
    }
    const last = lines.at(-1);
    if (last !== undefined && isSchedule(parsed)) {
      const number = parsed.numbers.get('quantity');
      const cell = parsed.cells.get('quantity');
      const day = parsed.cells.get('deliveryDate');
      if (number && cell && day) last.schedule.push({ row, number, cell, day });
      lastRow = row;
      continue;
    }
    const label = isFullLine(parsed) ? null : labelOf(parsed, cells);
    const kind = label === null ? null : rowWord(label);
    const ownGoods = isOwnLine(context, parsed, roles);
    if (
      kind !== null &&
      parsed.figures > 0 &&
      !(
        ownGoods &&
        kind !== 'total' &&
        parsed.numbers.has('quantity') &&
        (say === 'goods' || parsed.cells.has('itemNo'))
      ) &&
      !(
        ownGoods &&
        kind === 'total' &&
        parsed.cells.has('itemNo') &&
        parsed.numbers.has('quantity') &&
        parsed.numbers.has('unitPrice') &&
        !isVeryTotal(label ?? '')
      )
    ) {
      const stated = totalRow(row, label ?? '', parsed, cells, lines.length, linesSince, blockRow);
      if (kind === 'total') {
        totals.push(stated);
        if (stated.numbers.size > 0) linesSince = 0;
      } else if (kind === 'charge') charges.push(stated);
      else skipped.push({ row, why: 'note' });
      if (lines.length > 0) lastRow = row;
      pendingGroup = null;
      continue;
    }
    if (isUnlabelledTotal(context, parsed, sums, lines.length, linesSince)) {
      totals.push(totalRow(row, '', parsed, cells, lines.length, linesSince, blockRow));
      linesSince = 0;
      lastRow = row;
      continue;
    }
    // Bank, contact and terms below the total fall into the columns of the table and count nothing.
    const total = totals.at(-1)?.row ?? row;
    const isBelow = linesSince === 0 && row > total + 1 && blockRow < total;
    if (ownGoods && isBelow && context.has.has('quantity') && countsNothing(parsed)) {
      skipped.push({ row, why: 'note' });
      continue;
    }
    if (ownGoods) {
      if (pendingGroup !== null) {
        group = pendingGroup.text;
        pendingGroup = null;
      }
      const nameless = isNameless(parsed);
      const line = rawLine(
        nameless && style !== null ? withStyle(parsed, style) : parsed,
        row,
        group,
        packer,
      );
      if (!nameless) style = parsed;
      lines.push(line);
      if (doubtful && say === null)
        maybeCharges.push(
          totalRow(row, chargeLabel(parsed, cells), parsed, cells, lines.length, linesSince, blockRow),
        );
      sums.take(line);
      linesSince += 1;
      lastLineRow = row;
      lastRow = row;
      continue;
    }
    if (kind === 'total' || kind === 'note') {
      if (kind === 'total' && lines.length > 0)
        totals.push(totalRow(row, label ?? '', parsed, cells, lines.length, linesSince, blockRow));
      else skipped.push({ row, why: 'note' });
      continue;
    }
    const texts = cells.filter((cell) => cell.value.kind === 'text');
    const codes = hsCodeIn(texts);
    if (codes !== '' && lines.length > 0) {
      giveHsCode(lines, linesSince, codes);
      skipped.push({ row, why: 'property' });
      continue;
    }
    const adjoins = last !== undefined && row === lastLineRow + 1 + last.more.length;
    // `Cover: grey wool` in the column of descriptions, right below its sofa, goes on with it.
    if (isProperty(texts) && !(adjoins && isDetail(parsed, cells, last))) {
      const isNote = rowWord(textOf(texts[0]).split(/[:：]/)[0] ?? '') === 'note';
      skipped.push({ row, why: isNote ? 'note' : 'property' });
      continue;
    }
    if (parsed.figures === 0 && texts.length > 0) {
      const described = parsed.cells.get('description') ?? parsed.cells.get('descriptionZh');
      const merged = view.mergeAt(row, texts[0]?.column ?? 0);
      const wide = merged !== undefined && merged.lastColumn - merged.firstColumn >= 2;
      if (
        adjoins &&
        described &&
        texts.length === 1 &&
        !wide &&
        !/:$/.test(textOf(described)) &&
        !looksLikeHeading(context, row, textOf(described))
      ) {
        last.more.push(textOf(described));
        lastRow = row;
        continue;
      }
      style = styleIn(parsed, titleKeys) ?? style;
      if (texts.length <= 2) {
        const text = textOf(texts[0]);
        if (text.length <= 120) {
          pendingGroup = { row, text: bare(text) };
          blockRow = row;
        } else skipped.push({ row, why: 'note' });
        continue;
      }
      skipped.push({ row, why: 'half' });
      continue;
    }
    style = styleIn(parsed, titleKeys) ?? style;
    const counts = (parsed.numbers.get('quantity')?.float ?? 0) !== 0 && lines.length > 0;
    skipped.push({ row, why: counts ? 'counted' : parsed.priced ? 'not-ordered' : 'half' });
  }
  return { lines, totals, charges, maybeCharges, skipped, unitRow, lastRow };
}

function totalRow(
  row: number,
  label: string,
  parsed: ParsedRow,
  cells: readonly GridCell[],
  linesAbove: number,
  linesSince: number,
  blockRow: number,
): TotalRow {
  const numbers = new Map<ColumnMeaning, { number: CellNumber; cell: GridCell }>();
  for (const field of parsed.numbers.fields) {
    const number = parsed.numbers.get(field);
    const cell = parsed.cells.get(field);
    if (number && cell && !parsed.merged.has(field)) numbers.set(field, { number, cell });
  }
  const first = parsed.sizes[0];
  const cell = first && cells.find((entry) => entry.column === first.column);
  // Sums of the sizes alone, where no column adds them up.
  if (first && cell && !numbers.has('quantity')) {
    const value = sum(parsed.sizes.map((piece) => piece.number.value));
    numbers.set('quantity', { number: { ...first.number, value, float: Number(value) }, cell });
  }
  return { row, label, numbers, linesAbove, linesSince, blockRow };
}

function chargeLabel(parsed: ParsedRow, cells: readonly GridCell[]): string {
  const named = parsed.cells.get('description') ?? cells.find((cell) => cell.value.kind === 'text');
  return textOf(named);
}

/** One text, under the description of a line whose number stands in a column of its own. */
function isDetail(parsed: ParsedRow, cells: readonly GridCell[], above: RawLine): boolean {
  const [only] = cells;
  const number = above.cells.get('itemNo') ?? above.cells.get('customerItemNo');
  return (
    cells.length === 1 &&
    only !== undefined &&
    only === (parsed.cells.get('description') ?? parsed.cells.get('descriptionZh')) &&
    number !== undefined &&
    number.column !== only.column
  );
}

function countsNothing({ numbers, sizes }: ParsedRow): boolean {
  return sizes.length === 0 && !numbers.has('quantity') && !numbers.has('amount');
}

function rawLine(parsed: ParsedRow, row: number, group: string, packer: FieldPacker): RawLine {
  return {
    row,
    cells: packer.pack(parsed.cells),
    numbers: packer.pack(parsed.numbers),
    sizes: orNone(parsed.sizes),
    groupSums: orNone(parsed.groupSums),
    remarks: orNone(parsed.remarks),
    named: orNone(parsed.named),
    group,
    more: [],
    schedule: [],
    hsCode: '',
    unreadable: orNone(parsed.unreadable),
    loose: parsed.loose,
  };
}

const NONE: readonly never[] = [];

/** The same empty list for all rows; a list that grew is kept without the room it grew into. */
function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}

function giveHsCode(lines: readonly RawLine[], since: number, code: string): void {
  for (const line of lines.slice(-Math.max(1, since)))
    if (line.hsCode === '' && line.group === lines.at(-1)?.group) line.hsCode = code;
}
