import { type CellNumber, cellNumber } from './cell-number';
import { keyOf } from './cell-text';
import { COLUMN_LEXICON, type ColumnMeaning, ROW_LEXICON } from './column-lexicon';
import type { ColumnRoles } from './column-roles';
import { readCurrency } from './currency-reading';
import { bare } from './lexicon';
import type { DecimalMark } from './number-reading';
import type { GridCell } from './sheet-grid';
import { type SheetView, textOf } from './sheet-view';
import type { TableColumn } from './table-columns';
import type { TableHeader } from './table-header';
import { readUnit } from './unit-reading';

export type AdditiveField = 'quantity' | 'amount' | 'cartons' | 'netKg' | 'grossKg' | 'volume';
export const ADDITIVE: readonly AdditiveField[] = [
  'quantity',
  'amount',
  'cartons',
  'netKg',
  'grossKg',
  'volume',
];

/** A row of goods, its cells by field. */
export type RawLine = {
  readonly row: number;
  readonly cells: ReadonlyMap<ColumnMeaning, GridCell>;
  readonly numbers: ReadonlyMap<ColumnMeaning, CellNumber>;
  readonly sizes: readonly { readonly size: string; readonly number: CellNumber; readonly column: number }[];
  readonly remarks: readonly string[];
  readonly named: readonly string[];
  /** The heading of the group the row stands under. */
  readonly group: string;
  /** Texts of rows that go on below it. */
  readonly more: string[];
  hsCode: string;
  /** Figures that the row has where only text can be read. */
  readonly unreadable: readonly { readonly field: ColumnMeaning; readonly cell: GridCell }[];
  /** A text of the row in a column of no field, where the row names its goods nowhere else. */
  readonly loose: GridCell | null;
};

/** A row that states sums. */
export type TotalRow = {
  readonly row: number;
  readonly label: string;
  readonly numbers: ReadonlyMap<ColumnMeaning, { readonly number: CellNumber; readonly cell: GridCell }>;
  /** How many lines stood above it, and how many since the total before it. */
  readonly linesAbove: number;
  readonly linesSince: number;
};

export type BodyRows = {
  readonly lines: readonly RawLine[];
  readonly totals: readonly TotalRow[];
  readonly charges: readonly TotalRow[];
  /** Rows with something in them that are no goods, with the reason. */
  readonly skipped: readonly {
    readonly row: number;
    readonly why: 'not-ordered' | 'header' | 'note' | 'property' | 'half';
  }[];
  /** Texts of a row right under the titles that name units and currencies of the columns. */
  readonly unitRow: ReadonlyMap<ColumnMeaning, string>;
  readonly lastRow: number;
};

const TEXT_FIELDS: readonly ColumnMeaning[] = [
  'itemNo',
  'customerItemNo',
  'description',
  'descriptionZh',
  'customerOrderNo',
  'colour',
  'size',
  'barcode',
  'deliveryDate',
  'unit',
  'unitPrice',
  'hsCode',
  'currencyColumn',
  'priceUnit',
];
const NAMING: readonly ColumnMeaning[] = [
  'itemNo',
  'customerItemNo',
  'description',
  'descriptionZh',
  'barcode',
];
const MONEY_OR_COUNT: readonly ColumnMeaning[] = ['quantity', 'unitPrice', 'amount'];

type Context = {
  readonly view: SheetView;
  readonly header: TableHeader;
  readonly columns: readonly TableColumn[];
  readonly fieldOf: ReadonlyMap<number, ColumnMeaning>;
  readonly has: ReadonlySet<ColumnMeaning>;
  readonly mark: DecimalMark | null;
};

/** Tells lines from headings, totals, notes and repeated titles, row by row. */
export function readRows(
  view: SheetView,
  header: TableHeader,
  columns: readonly TableColumn[],
  roles: ColumnRoles,
  rows: readonly number[],
  mark: DecimalMark | null,
): BodyRows {
  const fieldOf = new Map([...roles.roles].map(([column, role]) => [column, role.field] as const));
  const context: Context = { view, header, columns, fieldOf, has: new Set(fieldOf.values()), mark };
  const lines: RawLine[] = [];
  const totals: TotalRow[] = [];
  const charges: TotalRow[] = [];
  const skipped: { row: number; why: BodyRows['skipped'][number]['why'] }[] = [];
  const unitRow = new Map<ColumnMeaning, string>();
  const sums = new RunningSums();
  const titleKeys = new Map(
    [...header.titles].map(([column, titles]) => [column, (titles.at(-1) ?? '').trim()] as const),
  );
  let group = '';
  let lastLineRow = -1;
  let linesSince = 0;
  let lastRow = header.last;
  let pendingGroup: { row: number; text: string } | null = null;
  for (const row of rows) {
    const cells = view.cellsOf(row);
    if (cells.length === 0) continue;
    if (repeatsTitles(cells, titleKeys)) {
      skipped.push({ row, why: 'header' });
      continue;
    }
    const parsed = parseRow(context, row, cells);
    if (lines.length === 0 && isUnitRow(parsed, cells)) {
      for (const cell of cells) {
        const field = fieldOf.get(cell.column);
        if (field !== undefined) unitRow.set(field, textOf(cell));
      }
      continue;
    }
    const label = isFullLine(parsed) ? null : labelOf(parsed, cells);
    const kind = label === null ? null : rowWord(label);
    const ownGoods = isOwnLine(context, parsed, roles);
    if (
      kind !== null &&
      parsed.figures > 0 &&
      !(ownGoods && kind !== 'total' && parsed.numbers.has('quantity') && parsed.cells.has('itemNo')) &&
      !(
        ownGoods &&
        kind === 'total' &&
        parsed.cells.has('itemNo') &&
        parsed.numbers.has('quantity') &&
        parsed.numbers.has('unitPrice') &&
        !isVeryTotal(label ?? '')
      )
    ) {
      const stated = totalRow(row, label ?? '', parsed, lines.length, linesSince);
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
      totals.push(totalRow(row, '', parsed, lines.length, linesSince));
      linesSince = 0;
      lastRow = row;
      continue;
    }
    if (ownGoods) {
      if (pendingGroup !== null) {
        group = pendingGroup.text;
        pendingGroup = null;
      }
      const line = rawLine(parsed, row, group);
      lines.push(line);
      sums.take(line);
      linesSince += 1;
      lastLineRow = row;
      lastRow = row;
      continue;
    }
    if (kind === 'total' || kind === 'note') {
      if (kind === 'total' && lines.length > 0)
        totals.push(totalRow(row, label ?? '', parsed, lines.length, linesSince));
      else skipped.push({ row, why: 'note' });
      continue;
    }
    const texts = cells.filter((cell) => cell.value.kind === 'text');
    const last = lines.at(-1);
    const codes = hsCodeIn(texts);
    if (codes !== '' && lines.length > 0) {
      giveHsCode(lines, linesSince, codes);
      skipped.push({ row, why: 'property' });
      continue;
    }
    if (isProperty(texts)) {
      skipped.push({ row, why: 'property' });
      continue;
    }
    if (parsed.figures === 0 && texts.length > 0) {
      const described = parsed.cells.get('description') ?? parsed.cells.get('descriptionZh');
      const merged = view.mergeAt(row, texts[0]?.column ?? 0);
      const wide = merged !== undefined && merged.lastColumn - merged.firstColumn >= 2;
      const adjoins = last !== undefined && row === lastLineRow + 1 + last.more.length;
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
      if (texts.length <= 2) {
        const text = textOf(texts[0]);
        if (text.length <= 120) pendingGroup = { row, text: bare(text) };
        else skipped.push({ row, why: 'note' });
        continue;
      }
      skipped.push({ row, why: 'half' });
      continue;
    }
    skipped.push({ row, why: parsed.priced ? 'not-ordered' : 'half' });
  }
  return { lines, totals, charges, skipped, unitRow, lastRow };
}

type ParsedRow = {
  readonly cells: Map<ColumnMeaning, GridCell>;
  readonly numbers: Map<ColumnMeaning, CellNumber>;
  readonly numberCells: Map<ColumnMeaning, GridCell>;
  readonly sizes: { size: string; number: CellNumber; column: number }[];
  readonly remarks: string[];
  /** Texts beside the description under its own wide title: `COMMODITY: | MIXED FATTY ACID`. */
  readonly named: string[];
  readonly unreadable: { field: ColumnMeaning; cell: GridCell }[];
  /** How many of its figures stand in columns of figures. */
  readonly figures: number;
  readonly vertical: boolean;
  readonly priced: boolean;
  readonly loose: GridCell | null;
  /** Fields that a cell merged from above fills. */
  readonly merged: ReadonlySet<ColumnMeaning>;
};

const FIGURE_FIELDS = new Set<ColumnMeaning>([
  'quantity',
  'unitPrice',
  'amount',
  'cartons',
  'piecesPerCarton',
  'netKg',
  'grossKg',
  'volume',
  'priceUnit',
]);

function parseRow(context: Context, row: number, cells: readonly GridCell[]): ParsedRow {
  const out: ParsedRow = {
    cells: new Map(),
    numbers: new Map(),
    numberCells: new Map(),
    sizes: [],
    remarks: [],
    named: [],
    unreadable: [],
    figures: 0,
    vertical: false,
    priced: false,
    loose: null,
    merged: new Set(),
  };
  let figures = 0;
  let vertical = false;
  let loose: GridCell | null = null;
  for (const cell of cells) {
    const field = context.fieldOf.get(cell.column);
    if (cell.formula !== null && isColumnSum(cell)) vertical = true;
    if (
      (field === undefined || field === 'ignore') &&
      cell.value.kind === 'text' &&
      figures === 0 &&
      cell.value.text.trim().length >= 4
    ) {
      loose ??= cell;
    }
    const span = context.header.spans.get(cell.column);
    if (
      span !== undefined &&
      span.first < cell.column &&
      cell.value.kind === 'text' &&
      context.fieldOf.get(span.first) === 'description'
    ) {
      out.named.push(textOf(cell));
      continue;
    }
    if (field === undefined) continue;
    if (field === 'remark') out.remarks.push(textOf(cell));
    else if (field === 'sizeQuantity') {
      const number = cellNumber(cell, context.mark);
      if (number) {
        const titles = context.header.titles.get(cell.column) ?? [];
        if (number.float !== 0)
          out.sizes.push({ size: textOfTitle(titles.at(-1) ?? ''), number, column: cell.column });
        figures += 1;
      }
    } else if (FIGURE_FIELDS.has(field)) {
      const number = cellNumber(cell, context.mark);
      if (number) {
        if (!out.numbers.has(field)) {
          out.numbers.set(field, number);
          out.numberCells.set(field, cell);
          out.cells.set(field, cell);
        }
        figures += 1;
      } else if (!out.cells.has(field)) {
        out.cells.set(field, cell);
        if (textOf(cell) !== '' && !/^[-–—/x\s]*$/i.test(textOf(cell))) out.unreadable.push({ field, cell });
      }
    } else if (field !== 'ignore' && !out.cells.has(field)) {
      if (!/^[-–—/]*$/.test(textOf(cell))) out.cells.set(field, cell);
    }
  }
  const merged = fillMerged(context, row, out);
  return { ...out, figures, vertical, priced: out.numbers.has('unitPrice'), loose, merged };
}

function textOfTitle(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** A cell merged downwards holds for every row beside it, except for what would be counted twice. */
function fillMerged(context: Context, row: number, out: ParsedRow): ReadonlySet<ColumnMeaning> {
  const filled = new Set<ColumnMeaning>();
  for (const [column, field] of context.fieldOf) {
    if (out.cells.has(field) || !TEXT_FIELDS.includes(field)) continue;
    const range = context.view.mergeAt(row, column);
    if (range === undefined || range.firstRow === row || range.firstRow <= context.header.last) continue;
    const cell = context.view.at(range.firstRow, range.firstColumn);
    if (!cell || range.firstColumn !== column) continue;
    out.cells.set(field, cell);
    filled.add(field);
    if (field === 'unitPrice') {
      const number = cellNumber(cell, context.mark);
      if (number) out.numbers.set(field, number);
    }
  }
  return filled;
}

/** `SUM(G13:G32)` adds rows above it: the row is a total whatever it says. */
function isColumnSum(cell: GridCell): boolean {
  const found = /^(?:SUM|SUBTOTAL)\((?:\d+,)?\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)\)$/i.exec(
    cell.formula ?? '',
  );
  return (
    found !== null &&
    found[1] === found[3] &&
    found[2] !== found[4] &&
    Number(found[4]) <= cell.row + 1 &&
    Number(found[2]) < cell.row + 1
  );
}

function repeatsTitles(cells: readonly GridCell[], titles: ReadonlyMap<number, string>): boolean {
  let same = 0;
  for (const cell of cells) {
    if (cell.value.kind === 'text' && titles.get(cell.column) === cell.value.text.trim()) same += 1;
  }
  return same >= 2 && same >= cells.length * 0.5;
}

/** `MT | USD/MT | USD` right under the titles. */
function isUnitRow(parsed: ParsedRow, cells: readonly GridCell[]): boolean {
  if (parsed.figures > 0 || parsed.unreadable.length === 0) return false;
  const named = parsed.unreadable.filter(
    ({ cell }) => readUnit(textOf(cell)) !== null || readCurrency(textOf(cell)) !== null,
  );
  return (
    named.length === parsed.unreadable.length &&
    named.length >= 1 &&
    cells.length <= parsed.unreadable.length + 2
  );
}

/** Number, name, quantity and price: such a row is goods, whatever its words. */
function isFullLine(parsed: ParsedRow): boolean {
  return (
    parsed.numbers.has('quantity') &&
    parsed.numbers.has('unitPrice') &&
    parsed.cells.has('itemNo') &&
    parsed.cells.has('description') &&
    !parsed.vertical
  );
}

function labelOf(parsed: ParsedRow, cells: readonly GridCell[]): string | null {
  for (const cell of cells) {
    if (cell.value.kind !== 'text') continue;
    const text = textOf(cell);
    if (text.length > 80) continue;
    if (rowWord(text) !== null) return text;
  }
  const unlabelled = parsed.cells.get('description');
  return unlabelled ? textOf(unlabelled) : null;
}

/** Whether a text labels a row of totals, charges or notes: the word itself or the word in front. */
function rowWord(text: string): 'total' | 'charge' | 'note' | null {
  const exact = ROW_LEXICON.exact(text)[0];
  if (exact !== undefined) return exact;
  const key = keyOf(bare(text));
  if (
    /^(?:grand |sub ?|net |page |order |invoice )?total\b|^ttl\b|^sum(?:me|a|mary)?\b(?! )|^gesamt|^zwischensumme|^итого|^всего|^toplam|^genel toplam|^tong cong|^total /.test(
      key,
    )
  )
    return 'total';
  if (/^(?:合计|合計|总计|總計|共计|小计|小計|总数|總数|合 计|총계|합계|소계)/.test(text.replace(/\s/g, '')))
    return 'total';
  if (/(?:合计|合計|总计|總計|小计|小計|합계|총계)[:：]?$/.test(text.replace(/\s/g, '')) && text.length <= 14)
    return 'total';
  if (/^say\b|^amount in words|^(?:大写|金额大写|人民币大写)|прописью/.test(key)) return 'note';
  if (/^(?:mwst|vat|tva|iva|kdv|ндс|tax|gst|消费税|消費税|부가세)\b/.test(key)) return 'charge';
  return null;
}

function isVeryTotal(label: string): boolean {
  return ROW_LEXICON.exact(label).includes('total');
}

/** Goods: something that names them and a figure that counts or prices them. */
function isOwnLine(context: Context, parsed: ParsedRow, roles: ColumnRoles): boolean {
  const named = NAMING.some((field) => parsed.cells.has(field));
  const counted = parsed.numbers.has('quantity') || parsed.sizes.length > 0;
  // A zero that a formula leaves in a row of text counts nothing.
  const worth =
    (parsed.numbers.has('unitPrice') && !parsed.merged.has('unitPrice')) ||
    (parsed.numbers.get('amount')?.float ?? 0) !== 0;
  if (named && (counted || worth)) return true;
  if (counted && (worth || parsed.merged.has('unitPrice')) && !parsed.vertical) return true;
  if (
    named &&
    (parsed.numbers.has('cartons') || parsed.numbers.has('piecesPerCarton')) &&
    !context.has.has('quantity')
  )
    return true;
  if (
    parsed.cells.has('customerOrderNo') &&
    parsed.numbers.has('amount') &&
    !NAMING.some((field) => context.has.has(field))
  )
    return true;
  // A colour's row under its style: only what differs is written.
  if (counted && (parsed.cells.has('colour') || parsed.cells.has('size')) && !parsed.vertical) return true;
  const figures =
    MONEY_OR_COUNT.some((field) => context.has.has(field)) ||
    [...roles.roles.values()].some((role) => role.field === 'sizeQuantity');
  return !figures && named && parsed.cells.size >= 2;
}

/** A row of sums without a word: by its formula, or because it equals what stands above. */
function isUnlabelledTotal(
  context: Context,
  parsed: ParsedRow,
  sums: RunningSums,
  lines: number,
  since: number,
): boolean {
  if (lines === 0) return false;
  const named =
    NAMING.some((field) => parsed.cells.has(field)) ||
    parsed.cells.has('colour') ||
    parsed.cells.has('size') ||
    parsed.cells.has('customerOrderNo');
  if (named || parsed.figures === 0) return false;
  if (parsed.vertical) return true;
  const stated = ADDITIVE.filter((field) => parsed.numbers.has(field));
  const sized = parsed.sizes.length > 0;
  if (stated.length === 0 && !sized) return false;
  const equal = stated.filter((field) => sums.equals(field, parsed.numbers.get(field)?.float ?? 0));
  if (equal.length > 0 && (lines > 1 || !parsed.numbers.has('unitPrice')))
    return equal.length * 2 >= stated.length;
  // Figures alone, without goods and price, below several lines: a total that does not agree.
  return (
    since >= 2 &&
    !parsed.numbers.has('unitPrice') &&
    context.has.has('description') &&
    parsed.cells.size <= stated.length + 1
  );
}

class RunningSums {
  readonly #all = new Map<AdditiveField, number>();
  #since = new Map<AdditiveField, number>();

  take(line: RawLine): void {
    for (const field of ADDITIVE) {
      const value = line.numbers.get(field)?.float ?? 0;
      this.#all.set(field, (this.#all.get(field) ?? 0) + value);
      this.#since.set(field, (this.#since.get(field) ?? 0) + value);
    }
  }

  equals(field: AdditiveField, value: number): boolean {
    const near = (sum: number) => Math.abs(sum - value) <= 0.006 + Math.abs(value) * 1e-9;
    if (near(this.#all.get(field) ?? 0)) return value !== 0;
    if (near(this.#since.get(field) ?? 0) && value !== 0) {
      this.#since = new Map();
      return true;
    }
    return false;
  }
}

function totalRow(
  row: number,
  label: string,
  parsed: ParsedRow,
  linesAbove: number,
  linesSince: number,
): TotalRow {
  const numbers = new Map<ColumnMeaning, { number: CellNumber; cell: GridCell }>();
  for (const [field, number] of parsed.numbers) {
    const cell = parsed.numberCells.get(field);
    if (cell) numbers.set(field, { number, cell });
  }
  return { row, label, numbers, linesAbove, linesSince };
}

function rawLine(parsed: ParsedRow, row: number, group: string): RawLine {
  return {
    row,
    cells: parsed.cells,
    numbers: parsed.numbers,
    sizes: parsed.sizes,
    remarks: parsed.remarks,
    named: parsed.named,
    group,
    more: [],
    hsCode: '',
    unreadable: parsed.unreadable,
    loose: parsed.loose,
  };
}

/** A heading under a line: in capitals, underlined by a colon or merged, while descriptions are written otherwise. */
function looksLikeHeading(context: Context, row: number, text: string): boolean {
  return (
    text.length < 60 &&
    text === text.toUpperCase() &&
    /[A-Z]{3}/.test(text) &&
    context.view.cellsOf(row + 1).length > 0
  );
}

function isProperty(texts: readonly GridCell[]): boolean {
  const first = textOf(texts[0]);
  return (
    texts.length > 0 &&
    texts.length <= 3 &&
    /^[^:：]{2,40}[:：]/.test(first) &&
    COLUMN_LEXICON.exact(first.split(/[:：]/)[0] ?? '')[0] !== 'description'
  );
}

function hsCodeIn(texts: readonly GridCell[]): string {
  for (const cell of [...texts].reverse()) {
    const found = /^(?:H\.?S\.?|HTS|海关编码|税号)[^0-9]{0,20}(\d[\d. ]{5,14})$/i.exec(textOf(cell));
    if (found) return (found[1] ?? '').replace(/[. ]/g, '');
  }
  return '';
}

function giveHsCode(lines: readonly RawLine[], since: number, code: string): void {
  for (const line of lines.slice(-Math.max(1, since)))
    if (line.hsCode === '' && line.group === lines.at(-1)?.group) line.hsCode = code;
}
