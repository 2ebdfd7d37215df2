import { type DecimalText, divide } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import type { Unit } from '#shared/values/unit';
import { oneLine } from './cell-text';
import type { ColumnMeaning } from './column-lexicon';
import type { DateOrder } from './date-reading';
import { type DraftCell, missing, read } from './draft-cell';
import { dateOf } from './head-fields';
import type { DraftLine } from './order-draft';
import type { GridCell } from './sheet-grid';
import type { SheetTable } from './sheet-table';
import { textOf } from './sheet-view';
import type { RawLine } from './table-rows';
import { readUnit, unitInHeader } from './unit-reading';

type ItemNumbers = Pick<DraftLine, 'itemNo' | 'customerItemNo' | 'ourItemNo'>;

/**
 * The number a line is ordered by, and beside it whose number it is where titles say so. `Item no.` alone may be
 * anybody's; next to `Supplier ref.` it is the customer's, and next to `Customer item` it is ours.
 */
export function itemNumbers(text: (field: ColumnMeaning) => DraftCell<string>): ItemNumbers {
  const customerItemNo = text('customerItemNo');
  const ourItemNo = text('ourItemNo');
  let itemNo = text('itemNo');
  if (itemNo.value === null) itemNo = ourItemNo;
  if (itemNo.value === null) itemNo = customerItemNo;
  if (itemNo.value === null) itemNo = text('barcode');
  return { itemNo, customerItemNo, ourItemNo };
}

/** The description with the rows that go on below it; the group's heading where the row has none itself. */
export function goodsText(
  raw: RawLine,
  text: (field: ColumnMeaning) => DraftCell<string>,
  place: (cell: GridCell) => NonNullable<DraftLine['quantity']['place']>,
): DraftCell<string> {
  const own = text('description');
  if (own.value !== null) {
    const whole = raw.named.length === 0 ? own.value : [own.value, ...raw.named].join(' ');
    const said = whole.replace(/^(?:commodity|description|goods|product|品名|货名)\s*[:：]\s*/i, '');
    const value = raw.more.length === 0 ? said : [said, ...raw.more].filter((part) => part !== '').join(' ');
    if (value === own.value) return own;
    return value === '' ? missing() : { ...own, value };
  }
  if (raw.cells.has('descriptionZh')) return missing();
  // Goods named in a column of marks, or beside the description's own.
  if (
    raw.loose !== null &&
    !['itemNo', 'customerItemNo', 'ourItemNo', 'barcode'].some((field) =>
      raw.cells.has(field as ColumnMeaning),
    )
  ) {
    const said = textOf(raw.loose);
    return read(said, said, place(raw.loose), 'unsure');
  }
  return raw.group === '' ? missing() : read(raw.group, raw.group, null, 'sure', 'derived');
}

/** A price for 100 or a dozen is brought to one unit, so that quantity × price is the amount. */
export function priceOf(
  raw: RawLine,
  table: SheetTable,
  stated: DraftCell<DecimalText>,
): DraftCell<DecimalText> {
  if (stated.value === null) return stated;
  const own = raw.numbers.get('priceUnit')?.float ?? 0;
  const factor = own > 1 && Number.isInteger(own) ? own : table.roles.priceFactor;
  return factor === 1 ? stated : { ...stated, value: divide(stated.value, factor), source: 'derived' };
}

export type UnitsOfTable = {
  readonly usual: Unit | null;
  readonly fromTitle: Unit | null;
  readonly chosen: Unit | null;
  readonly anywhere: boolean;
};

export function unitsOf(table: SheetTable, raws: readonly RawLine[], chosen: Unit | null): UnitsOfTable {
  const counts = new Map<Unit, number>();
  for (const raw of raws.slice(0, 400)) {
    const unit = readUnit(textOf(raw.cells.get('unit'))) ?? raw.numbers.get('quantity')?.unit ?? null;
    if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  const column = table.columns.find((entry) => table.roles.roles.get(entry.column)?.field === 'quantity');
  const below = table.body.unitRow.get('quantity');
  const fromTitle =
    (below === undefined ? null : readUnit(below)) ?? (column ? unitInHeader(column.title) : null);
  return { usual, fromTitle, chosen, anywhere: usual !== null || fromTitle !== null };
}

export function unitOf(
  raw: RawLine,
  units: UnitsOfTable,
  answers: Readonly<Record<string, string>>,
  place: (cell: GridCell) => NonNullable<DraftLine['quantity']['place']>,
): DraftCell<Unit> {
  const cell = raw.cells.get('unit');
  const said = textOf(cell);
  if (cell && said !== '' && cell.value.kind === 'text') {
    const known = readUnit(said) ?? answeredUnit(answers[`unit-unknown:${said}`]);
    const other = raw.numbers.get('quantity')?.unit ?? null;
    // `100 SET` in a row of pieces: one of the two is wrong.
    if (known !== null && other !== null && other !== known)
      return { raw: said, value: known, place: place(cell), state: 'unsure', source: 'file' };
    if (known !== null) return read(said, known, place(cell));
    return { raw: said, value: null, place: place(cell), state: 'unsure', source: 'file' };
  }
  const beside = raw.numbers.get('quantity')?.unit ?? raw.sizes[0]?.number.unit ?? null;
  const quantity = raw.cells.get('quantity');
  if (beside !== null) return read('', beside, quantity ? place(quantity) : null);
  if (units.fromTitle !== null) return read('', units.fromTitle, null, 'sure', 'derived');
  if (units.chosen !== null) return read('', units.chosen, null, 'sure', 'clerk');
  if (units.usual !== null) return read('', units.usual, null, 'unsure', 'derived');
  return read('', 'PCS', null, 'unsure', 'derived');
}

function answeredUnit(answer: string | undefined): Unit | null {
  return answer === undefined ? null : readUnit(answer);
}

export function dateIn(
  cell: GridCell | undefined,
  order: DateOrder | null,
  place: (cell: GridCell) => NonNullable<DraftLine['quantity']['place']>,
  open: { dmy: PlainDate; mdy: PlainDate; place: DraftLine['quantity']['place'] }[],
): DraftCell<PlainDate> {
  if (!cell) return missing();
  const found = dateOf(cell);
  const raw = oneLine(cell.text || textOf(cell));
  if (!found)
    return {
      raw,
      value: null,
      place: place(cell),
      state: cell.value.kind === 'text' && !/\d/.test(raw) ? 'unsure' : 'wrong',
      source: 'file',
    };
  if (found.certain !== null) return read(raw, found.certain, place(cell));
  const { dmy, mdy } = found;
  if (dmy === null || mdy === null)
    return { raw, value: dmy ?? mdy, place: place(cell), state: 'sure', source: 'file' };
  if (order === null || order === 'ymd') {
    open.push({ dmy, mdy, place: place(cell) });
    return read(raw, dmy, place(cell), 'unsure');
  }
  return read(raw, order === 'dmy' ? dmy : mdy, place(cell));
}
