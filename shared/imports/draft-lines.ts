import { type DecimalText, divide, multiply, sum } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import type { Unit } from '#shared/values/unit';
import { oneLine, tidy } from './cell-text';
import type { ColumnMeaning } from './column-lexicon';
import type { DateOrder } from './date-reading';
import { type DraftCell, missing, read } from './draft-cell';
import { dateOf } from './head-fields';
import type { DraftLine, ImportProblem } from './order-draft';
import { cellName, type GridCell } from './sheet-grid';
import type { SheetTable } from './sheet-table';
import { type SheetView, textOf } from './sheet-view';
import type { RawLine } from './table-rows';
import { readUnit, unitInHeader } from './unit-reading';

export type LineReading = {
  readonly lines: DraftLine[];
  readonly problems: ImportProblem[];
  /** Days that can be read two ways, and whether any was. */
  readonly openDates: readonly {
    readonly dmy: PlainDate;
    readonly mdy: PlainDate;
    readonly place: DraftLine['quantity']['place'];
  }[];
  /** Rows of an order form that nobody ordered. */
  readonly notOrdered: number;
};

/** An order form lists more than is ordered when at least this share of its rows has no quantity. */
const FORM_SHARE = 0.12;

/** Rows of goods become lines of a draft, each figure with its cell and its doubt. */
export function draftLines(
  view: SheetView,
  table: SheetTable,
  dateOrder: DateOrder | null,
  unit: Unit | null,
  answers: Readonly<Record<string, string>>,
  firstId: number,
): LineReading {
  const raws = orderedRows(table);
  const problems: ImportProblem[] = [];
  const lines: DraftLine[] = [];
  const openDates: { dmy: PlainDate; mdy: PlainDate; place: DraftLine['quantity']['place'] }[] = [];
  const units = unitsOf(table, raws.kept, unit);
  let above: DraftLine | null = null;
  raws.kept.forEach((raw, index) => {
    const id = String(firstId + index);
    const place = (cell: GridCell) => ({ sheet: view.name, row: cell.row, column: cell.column });
    const text = (field: ColumnMeaning): DraftCell<string> => {
      const cell = raw.cells.get(field);
      const value = textOf(cell);
      return cell && value !== ''
        ? read(cell.value.kind === 'text' ? tidy(cell.value.text) : value, value, place(cell))
        : missing();
    };
    const figure = (field: ColumnMeaning): DraftCell<DecimalText> => {
      const number = raw.numbers.get(field);
      const cell = raw.cells.get(field);
      if (number && cell)
        return read(
          oneLine(cell.text || textOf(cell)),
          number.value,
          place(cell),
          number.other === null ? 'sure' : 'unsure',
        );
      const bad = raw.unreadable.find((entry) => entry.field === field);
      return bad
        ? { raw: textOf(bad.cell), value: null, place: place(bad.cell), state: 'wrong', source: 'file' }
        : missing();
    };
    const line: DraftLine = {
      id,
      row: raw.row,
      customerOrderNo: text('customerOrderNo'),
      itemNo: itemOf(text),
      description: goodsText(raw, text, place),
      descriptionZh: text('descriptionZh'),
      colour: text('colour'),
      size: text('size'),
      sizes: raw.sizes.map((entry) => ({ size: entry.size, quantity: entry.number.value })),
      quantity: quantityOf(raw, figure('quantity'), view.name),
      unit: unitOf(raw, units, answers, place),
      unitPrice: priceOf(raw, table, figure('unitPrice')),
      amount: figure('amount'),
      deliveryDate: missing<PlainDate>(),
      hsCode: text('hsCode'),
      cartons: figure('cartons'),
      piecesPerCarton: figure('piecesPerCarton'),
      netKg: figure('netKg'),
      grossKg: figure('grossKg'),
      volume: figure('volume'),
      remark: raw.remarks.length > 0 ? read(raw.remarks.join('; '), raw.remarks.join('; '), null) : missing(),
      picture: view.pictureIn(raw.row),
    };
    if (line.hsCode.value === null && raw.hsCode !== '')
      line.hsCode = read(raw.hsCode, raw.hsCode, null, 'sure', 'derived');
    line.deliveryDate = dateIn(raw.cells.get('deliveryDate'), dateOrder, place, openDates);
    if (line.deliveryDate.state === 'wrong')
      problems.push(
        problem('date-unreadable', 'question', line.deliveryDate.place, id, 'deliveryDate', {
          text: line.deliveryDate.raw,
        }),
      );
    fillDown(line, above);
    for (const { field, cell } of raw.unreadable) {
      if (field === 'quantity' || field === 'unitPrice' || field === 'amount')
        problems.push(unreadable(cell, place(cell), id, field));
    }
    lines.push(line);
    above = line;
  });
  return { lines, problems, openDates, notOrdered: raws.notOrdered };
}

function problem(
  kind: ImportProblem['kind'],
  severity: ImportProblem['severity'],
  place: ImportProblem['place'],
  line: string | null,
  field: string,
  facts: Record<string, string>,
): ImportProblem {
  return {
    id: `${kind}:${place === null ? (line ?? '') : cellName(place.row, place.column)}:${field}`,
    kind,
    severity,
    place,
    line,
    field,
    facts,
    choices: [],
  };
}

function unreadable(
  cell: GridCell,
  place: NonNullable<ImportProblem['place']>,
  line: string,
  field: string,
): ImportProblem {
  const facts = { text: textOf(cell), cell: cellName(place.row, place.column), formula: cell.formula ?? '' };
  if (cell.value.kind === 'uncalculated')
    return problem('formula-uncalculated', 'error', place, line, field, facts);
  if (cell.value.kind === 'error') return problem('cell-error', 'error', place, line, field, facts);
  return problem('number-unreadable', 'error', place, line, field, facts);
}

/** A catalogue to tick orders in: rows without quantity were not ordered. One gap among many lines is a gap. */
function orderedRows(table: SheetTable): { kept: readonly RawLine[]; notOrdered: number } {
  const all = table.body.lines;
  const ordered = all.filter(
    (line) =>
      (line.numbers.get('quantity')?.float ?? 0) !== 0 ||
      line.sizes.length > 0 ||
      line.unreadable.some((entry) => entry.field === 'quantity'),
  );
  if (ordered.length === 0) return { kept: all, notOrdered: 0 };
  const empty = all.length - ordered.length;
  // An explicit zero says the same as an empty cell in such a form.
  const isForm = empty / all.length > FORM_SHARE && empty > 1;
  return isForm ? { kept: ordered, notOrdered: empty } : { kept: all, notOrdered: 0 };
}

function itemOf(text: (field: ColumnMeaning) => DraftCell<string>): DraftCell<string> {
  for (const field of ['itemNo', 'customerItemNo', 'barcode'] as const) {
    const cell = text(field);
    if (cell.value !== null) return cell;
  }
  return missing();
}

/** The description with the rows that go on below it; the group's heading where the row has none itself. */
function goodsText(
  raw: RawLine,
  text: (field: ColumnMeaning) => DraftCell<string>,
  place: (cell: GridCell) => NonNullable<DraftLine['quantity']['place']>,
): DraftCell<string> {
  const own = text('description');
  if (own.value !== null) {
    const cell = raw.cells.get('description');
    const said = [own.value, ...raw.named]
      .join(' ')
      .replace(/^(?:commodity|description|goods|product|品名|货名)\s*[:：]\s*/i, '');
    const value = [said, ...raw.more].filter((part) => part !== '').join(' ');
    return value === '' ? missing() : read(own.raw, value, cell ? place(cell) : null);
  }
  if (raw.cells.has('descriptionZh')) return missing();
  // Goods named in a column of marks, or beside the description's own.
  if (
    raw.loose !== null &&
    !['itemNo', 'customerItemNo', 'barcode'].some((field) => raw.cells.has(field as ColumnMeaning))
  ) {
    const said = textOf(raw.loose);
    return read(said, said, place(raw.loose), 'unsure');
  }
  return raw.group === '' ? missing() : read(raw.group, raw.group, null, 'sure', 'derived');
}

function quantityOf(raw: RawLine, stated: DraftCell<DecimalText>, sheet: string): DraftCell<DecimalText> {
  if (stated.value !== null || raw.sizes.length === 0) return stated;
  const total = sum(raw.sizes.map((entry) => entry.number.value));
  const first = raw.sizes[0];
  return read(total, total, { sheet, row: raw.row, column: first?.column ?? 0 }, 'sure', 'derived');
}

/** A price for 100 or a dozen is brought to one unit, so that quantity × price is the amount. */
function priceOf(raw: RawLine, table: SheetTable, stated: DraftCell<DecimalText>): DraftCell<DecimalText> {
  if (stated.value === null) return stated;
  const own = raw.numbers.get('priceUnit')?.float ?? 0;
  const factor = own > 1 && Number.isInteger(own) ? own : table.roles.priceFactor;
  return factor === 1 ? stated : { ...stated, value: divide(stated.value, factor), source: 'derived' };
}

type UnitsOfTable = {
  readonly usual: Unit | null;
  readonly fromTitle: Unit | null;
  readonly chosen: Unit | null;
  readonly anywhere: boolean;
};

function unitsOf(table: SheetTable, raws: readonly RawLine[], chosen: Unit | null): UnitsOfTable {
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

function unitOf(
  raw: RawLine,
  units: UnitsOfTable,
  answers: Readonly<Record<string, string>>,
  place: (cell: GridCell) => NonNullable<DraftLine['quantity']['place']>,
): DraftCell<Unit> {
  const cell = raw.cells.get('unit');
  const said = textOf(cell);
  if (cell && said !== '' && cell.value.kind === 'text') {
    const known = readUnit(said) ?? answeredUnit(answers[`unit-unknown:${said}`]);
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

function dateIn(
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

/** A row that names no goods of its own belongs to the style written above it. */
function fillDown(line: DraftLine, above: DraftLine | null): void {
  if (above === null || line.itemNo.value !== null) return;
  const nothing = line.description.value === null && line.descriptionZh.value === null;
  if (!nothing) return;
  line.itemNo = { ...above.itemNo, source: 'derived' };
  line.description = { ...above.description, source: 'derived' };
  line.descriptionZh = { ...above.descriptionZh, source: 'derived' };
  if (line.customerOrderNo.value === null)
    line.customerOrderNo = { ...above.customerOrderNo, source: 'derived' };
}

/** The amount of a line by its own figures, unrounded; `null` without price or quantity. */
export function computedAmount(line: DraftLine, pack: DecimalText | null): DecimalText | null {
  if (line.quantity.value === null || line.unitPrice.value === null) return null;
  const plain = multiply(line.quantity.value, line.unitPrice.value);
  return pack === null ? plain : multiply(plain, pack);
}
