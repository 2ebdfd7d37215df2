import { type DecimalText, decimal, multiply, round } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import type { Unit } from '#shared/values/unit';
import { CANCELLED, cancelledLines } from './cancelled-lines';
import { oneLine, tidy } from './cell-text';
import type { ColumnMeaning } from './column-lexicon';
import { isSpread } from './column-roles';
import { crossProblems, WAIST } from './cross-questions';
import { pairName } from './cross-sizes';
import type { DateOrder } from './date-reading';
import { type DraftCell, missing, read } from './draft-cell';
import { dateIn, goodsText, itemNumbers, priceOf, type UnitsOfTable, unitOf, unitsOf } from './line-cells';
import { type DiscountColumn, discountColumn, netPriceOf } from './line-discount';
import {
  discountProblem,
  groupSums,
  placeOf,
  problem,
  spreadProblem,
  unreadable,
} from './line-reading-problems';
import type { DraftLine, ImportProblem } from './order-draft';
import { cellName, type GridCell } from './sheet-grid';
import type { SheetTable } from './sheet-table';
import { type SheetView, textOf } from './sheet-view';
import { sizesInText } from './size-text';
import { type SpreadLine, spreadDifferences, spreadOf } from './spread-lines';
import type { RawLine } from './table-rows';
import { noteOnTop, tellApart } from './telling-columns';

export type LineReading = {
  readonly lines: DraftLine[];
  /** The number of the next line, whatever table it stands in. */
  readonly nextId: number;
  readonly problems: ImportProblem[];
  /** Days that can be read two ways, and whether any was. */
  readonly openDates: readonly {
    readonly dmy: PlainDate;
    readonly mdy: PlainDate;
    readonly place: DraftLine['quantity']['place'];
  }[];
  /** Rows of an order form that nobody ordered. */
  readonly notOrdered: readonly number[];
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
  const gone = answers[CANCELLED] === 'count' ? [] : cancelledLines(table);
  const raws = orderedRows(table, gone);
  const problems: ImportProblem[] = [];
  const lines: DraftLine[] = [];
  const openDates: { dmy: PlainDate; mdy: PlainDate; place: DraftLine['quantity']['place'] }[] = [];
  const units = unitsOf(table, raws.kept, unit);
  const discount = discountColumn(view, table);
  const counts = [...table.roles.roles.values()].some(
    (role) => role.field === 'quantity' || isSpread(role.field),
  );
  const context: LineContext = { view, table, counts, units, answers, dateOrder, discount, openDates };
  const sizedTwice = table.roles.cross;
  const cross = sizedTwice && { sizes: sizedTwice, waist: answers[WAIST] };
  let above: DraftLine | null = null;
  // A line that is left out keeps its number: what was corrected stays on its line when it is counted after all.
  const numbered = gone.length === 0 ? raws.kept : table.body.lines;
  const kept = gone.length === 0 ? null : new Set(raws.kept);
  let nextId = firstId;
  for (const raw of numbered) {
    if (kept?.has(raw) === false) {
      if (gone.includes(raw)) nextId += 1;
      continue;
    }
    const parts = spreadOf(raw, table.header.last, cross);
    for (const part of parts) {
      const id = String(nextId);
      nextId += 1;
      const line = draftLine(context, part, id);
      if (line.deliveryDate.state === 'wrong')
        problems.push(
          problem('date-unreadable', 'question', line.deliveryDate.place, id, 'deliveryDate', {
            text: line.deliveryDate.raw,
          }),
        );
      fillDown(line, above);
      repeatAbove(line, above);
      // A style's next inseam is of the same colour.
      if (cross !== null && line.colour.value === null && above?.itemNo.value === line.itemNo.value)
        line.colour = above.colour.value === null ? line.colour : { ...above.colour, source: 'derived' };
      for (const { field, cell } of part.first ? raw.unreadable : []) {
        if (field === 'quantity' || field === 'unitPrice' || field === 'amount')
          problems.push(unreadable(cell, placeOf(view, cell), id, field));
        if (field === 'sizeQuantity')
          problems.push(
            problem('size-unknown', 'error', placeOf(view, cell), id, 'quantity', {
              text: textOf(cell),
              cell: cellName(cell.row, cell.column),
            }),
          );
      }
      lines.push(line);
      above = line;
    }
    const first = lines.at(-parts.length);
    if (
      first &&
      raw.numbers.has('discount') &&
      netPriceOf(
        raw,
        first.unitPrice.value,
        raw.numbers.get('quantity')?.value ?? first.quantity.value,
        discount,
      ) === undefined
    )
      problems.push(discountProblem(view, raw, first, discount.title));
    for (const difference of spreadDifferences(
      parts,
      first?.netPrice.value ?? first?.unitPrice.value ?? null,
    ))
      problems.push(spreadProblem(view, parts, difference, first?.id ?? null));
  }
  tellApart(table, lines);
  noteOnTop(table, lines);
  problems.push(...groupSums(view, raws.kept, lines), ...crossProblems(view, table, lines, answers));
  return { lines, nextId, problems, openDates, notOrdered: raws.notOrdered };
}

type LineContext = {
  readonly view: SheetView;
  readonly table: SheetTable;
  /** Whether a column counts pieces. */
  readonly counts: boolean;
  readonly units: UnitsOfTable;
  readonly answers: Readonly<Record<string, string>>;
  readonly dateOrder: DateOrder | null;
  readonly discount: DiscountColumn;
  readonly openDates: { dmy: PlainDate; mdy: PlainDate; place: DraftLine['quantity']['place'] }[];
};

function draftLine(context: LineContext, part: SpreadLine, id: string): DraftLine {
  const { view, table, units, answers, dateOrder, openDates } = context;
  const { raw } = part;
  const place = (cell: GridCell) => placeOf(view, cell);
  const text = (field: ColumnMeaning): DraftCell<string> => {
    const cell = raw.cells.get(field);
    if (cell === undefined) return missing();
    const value = textOf(cell);
    if (value === '') return missing();
    // What one line leaves as it is needs no tidying either.
    const written = cell.value.kind === 'text' ? cell.value.text : value;
    return read(written === value ? value : tidy(written), value, place(cell));
  };
  const figure = (field: ColumnMeaning): DraftCell<DecimalText> => {
    const number = raw.numbers.get(field);
    if (number === undefined && raw.unreadable.length === 0) return missing();
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
  // What a row of several colours says once, such as its cartons, is counted once.
  const once = (field: ColumnMeaning) => (part.first ? figure(field) : missing<DecimalText>());
  const own = part.price;
  const priced = own && read(oneLine(own.cell.text), own.number.value, place(own.cell));
  const unitPrice = priceOf(raw, table, priced ?? figure('unitPrice'));
  const quantity = quantityOf(part, context.counts ? figure('quantity') : packedOf(figure), view.name);
  const size = sizeOfRow(view, raw, table, text('size'));
  const sizes = part.sizes.length > 0 ? [...part.sizes] : sizesInText(size.value ?? '', quantity.value);
  const netPrice = netPriceOf(
    raw,
    unitPrice.value,
    raw.numbers.get('quantity')?.value ?? quantity.value,
    context.discount,
  );
  const remark = raw.remarks.join('; ');
  const { sizeColumns } = part;
  const hsCode = text('hsCode');
  const numbers = itemNumbers(text);
  // Each field by its name: an object that is spread into another costs as much as the rest of the line.
  const line: DraftLine = {
    id,
    row: part.row,
    customerOrderNo: text('customerOrderNo'),
    itemNo: numbers.itemNo,
    customerItemNo: numbers.customerItemNo,
    ourItemNo: numbers.ourItemNo,
    description: goodsText(raw, text, place),
    descriptionZh: text('descriptionZh'),
    colour: colourOf(part, text('colour'), table, view.name),
    size:
      (part.sizes.length === 0 && sizes.length > 0) || (table.roles.cross !== null && sizes.length > 0)
        ? missing()
        : size,
    sizes,
    quantity,
    unit: unitOf(raw, units, answers, place),
    unitPrice,
    netPrice:
      netPrice === null || netPrice === undefined
        ? missing()
        : read(netPrice, netPrice, unitPrice.place, 'sure', 'derived'),
    amount: amountOf(part, figure('amount'), quantity.value, netPrice ?? unitPrice.value),
    deliveryDate: dateIn(part.day ?? raw.cells.get('deliveryDate'), dateOrder, place, openDates),
    hsCode:
      hsCode.value === null && raw.hsCode !== ''
        ? read(raw.hsCode, raw.hsCode, null, 'sure', 'derived')
        : hsCode,
    cartons: once('cartons'),
    piecesPerCarton: once('piecesPerCarton'),
    netKg: once('netKg'),
    grossKg: once('grossKg'),
    volume: once('volume'),
    remark: remark === '' ? missing() : read(remark, remark, null),
    picture: view.pictureIn(raw.row),
  };
  if (sizeColumns.length > 0) line.sizeColumns = [...sizeColumns];
  return line;
}

/** The size of a row; where two columns say it, both. */
function sizeOfRow(
  view: SheetView,
  raw: RawLine,
  table: SheetTable,
  size: DraftCell<string>,
): DraftCell<string> {
  const { sizePair } = table.roles;
  if (sizePair === null) return size;
  const second = textOf(view.at(raw.row, sizePair.second));
  if (size.value === null || second === '') return size;
  return { ...size, value: pairName(sizePair, size.value, second) };
}

/** The colour's own title where colours stand over columns; a colour written in the row goes before it. */
function colourOf(
  part: SpreadLine,
  own: DraftCell<string>,
  table: SheetTable,
  sheet: string,
): DraftCell<string> {
  if (part.colour === null) return own;
  const { text, column } = part.colour;
  const said = own.value === null ? text : `${own.value} ${text}`;
  return read(text, said, { sheet, row: table.header.last, column });
}

/** The pieces of a line in a table of cartons alone: cartons × pieces in each. */
function packedOf(figure: (field: ColumnMeaning) => DraftCell<DecimalText>): DraftCell<DecimalText> {
  const cartons = figure('cartons');
  const each = figure('piecesPerCarton');
  if (cartons.value === null || each.value === null) return figure('quantity');
  const pieces = multiply(cartons.value, each.value);
  return read(`${cartons.raw} × ${each.raw}`, pieces, cartons.place, 'sure', 'derived');
}

function quantityOf(part: SpreadLine, stated: DraftCell<DecimalText>, sheet: string): DraftCell<DecimalText> {
  if (part.pieces === null || (stated.value !== null && !part.shared)) return stated;
  const own = part.sizes.length <= 1 ? 'file' : 'derived';
  return read(part.pieces, part.pieces, { sheet, row: part.row, column: part.column }, 'sure', own);
}

/** An amount that the row states for all its colours is divided by their pieces. */
function amountOf(
  part: SpreadLine,
  stated: DraftCell<DecimalText>,
  quantity: DecimalText | null,
  price: DecimalText | null,
): DraftCell<DecimalText> {
  if (!part.shared) return stated;
  if (stated.value === null || quantity === null || price === null) return part.first ? stated : missing();
  const amount = decimal(round(multiply(quantity, price), 2));
  return read(stated.raw, amount, stated.place, 'sure', 'derived');
}

/** A catalogue to tick orders in: rows without quantity were not ordered. One gap among many lines is a gap. */
function orderedRows(
  table: SheetTable,
  gone: readonly RawLine[],
): { kept: readonly RawLine[]; notOrdered: readonly number[] } {
  const all = gone.length === 0 ? table.body.lines : table.body.lines.filter((line) => !gone.includes(line));
  const ordered = all.filter(
    (line) =>
      (line.numbers.get('quantity')?.float ?? 0) !== 0 ||
      line.sizes.length > 0 ||
      line.unreadable.some((entry) => entry.field === 'quantity'),
  );
  if (ordered.length === 0) return { kept: all, notOrdered: [] };
  const empty = all.length - ordered.length;
  // An explicit zero says the same as an empty cell in such a form.
  const isForm = empty / all.length > FORM_SHARE && empty > 1;
  if (!isForm) return { kept: all, notOrdered: [] };
  const kept = new Set(ordered);
  return { kept: ordered, notOrdered: all.filter((line) => !kept.has(line)).map((line) => line.row) };
}

/** `"`, `do.`, `idem`, `同上`: as the line above. */
const DITTO = /^(?:["”“〃々″]|''|,,|do\.?|dto\.?|ditto|dito|idem|id\.|dº|同上|同前|″|tương tự|там же)$/iu;
const REPEATED = [
  'customerOrderNo',
  'itemNo',
  'customerItemNo',
  'ourItemNo',
  'description',
  'descriptionZh',
  'colour',
  'size',
  'hsCode',
] as const;

function repeatAbove(line: DraftLine, above: DraftLine | null): void {
  if (above === null) return;
  for (const field of REPEATED) {
    const { value } = line[field];
    if (value !== null && DITTO.test(value)) line[field] = { ...above[field], source: 'derived' };
  }
  // A colour is written once above the sizes it comes in.
  const isNextSize =
    line.colour.value === null && line.size.value !== null && line.itemNo.value === above.itemNo.value;
  if (isNextSize && above.colour.value !== null && line.size.value !== above.size.value)
    line.colour = { ...above.colour, source: 'derived' };
}

/** A row that names no goods of its own belongs to the style written above it. */
function fillDown(line: DraftLine, above: DraftLine | null): void {
  if (above === null || line.itemNo.value !== null) return;
  const nothing = line.description.value === null && line.descriptionZh.value === null;
  if (!nothing) return;
  line.itemNo = { ...above.itemNo, source: 'derived' };
  line.customerItemNo = { ...above.customerItemNo, source: 'derived' };
  line.ourItemNo = { ...above.ourItemNo, source: 'derived' };
  line.description = { ...above.description, source: 'derived' };
  line.descriptionZh = { ...above.descriptionZh, source: 'derived' };
  if (line.customerOrderNo.value === null)
    line.customerOrderNo = { ...above.customerOrderNo, source: 'derived' };
}
