import { cellNumber } from './cell-number';
import { oneLine, tidy } from './cell-text';
import { isColour } from './colours';
import { COLUMN_LEXICON, type ColumnMeaning } from './column-lexicon';
import { type DraftCell, read } from './draft-cell';
import { dateOf } from './head-fields';
import type { DecimalMark } from './number-reading';
import type { CellPlace, DraftLine } from './order-draft';
import { NAMING } from './row-parsing';
import { rowWord } from './row-words';
import type { GridCell } from './sheet-grid';
import type { SheetTable } from './sheet-table';
import { type SheetView, textOf } from './sheet-view';

type Field =
  | 'itemNo'
  | 'customerItemNo'
  | 'ourItemNo'
  | 'description'
  | 'descriptionZh'
  | 'colour'
  | 'hsCode'
  | 'unitPrice'
  | 'deliveryDate';

const MEANS: Readonly<Partial<Record<ColumnMeaning, Field>>> = {
  itemNo: 'itemNo',
  barcode: 'itemNo',
  customerItemNo: 'customerItemNo',
  senderItemNo: 'customerItemNo',
  ourItemNo: 'ourItemNo',
  receiverItemNo: 'ourItemNo',
  description: 'description',
  descriptionZh: 'descriptionZh',
  colour: 'colour',
  hsCode: 'hsCode',
  unitPrice: 'unitPrice',
  deliveryDate: 'deliveryDate',
};

type Said = {
  readonly text: string;
  readonly cell: GridCell;
  /** A label says what it is. */
  readonly sure: boolean;
};
type Style = ReadonlyMap<Field, Said>;

/** A head of a style stands within so many rows above its colours. */
const REACH = 8;

/**
 * Tables of colours and sizes alone get the name of their goods from what is written above them: `Style No.: A100 |
 * Price: 5.20` before each block, or a heading without a label.
 */
export function withStyleHeads(
  view: SheetView,
  parts: readonly SheetTable[],
  lines: readonly DraftLine[],
  mark: DecimalMark,
): DraftLine[] {
  const nameless = parts.filter(
    (part) => ![...part.roles.roles.values()].some((role) => NAMING.includes(role.field)),
  );
  if (nameless.length === 0) return [...lines];
  const goods = new Set(lines.map((line) => line.row));
  const sums = new Set(parts.flatMap((part) => part.body.totals.map((total) => total.row)));
  const zones = zonesOf(view, parts, goods, sums);
  const several = zones.filter((zone) => zone.rows.length > 0).length > 1;
  let style: Style = new Map();
  const styles = new Map<number, Style>();
  const footer = (rows: readonly number[], lines: readonly number[]) => {
    // A price below the colours of a style is theirs, not the next one's.
    const price = labelled(view, rows, mark).get('unitPrice');
    if (price) for (const row of lines) styles.set(row, withPrice(styles.get(row), price));
  };
  let above: readonly number[] = [];
  for (const zone of zones) {
    const part = parts.find((one) => zone.from > one.header.last && zone.from <= one.body.lastRow);
    if (part === undefined || !nameless.includes(part)) continue;
    const head = namesFrom(view, zone.rows, mark);
    footer(zone.rows.slice(0, head), above);
    above = zone.lines;
    const found = labelled(view, zone.rows.slice(head), mark);
    if (NAMES.some((name) => found.has(name))) style = found;
    else {
      const above = heading(view, zone.rows);
      // Above a single block a line without a number may be anything: a greeting, the name of the paper.
      const usable = several || above?.has('itemNo') === true ? above : null;
      style = usable ?? inTitles(part) ?? style;
    }
    for (const row of zone.lines) styles.set(row, style);
  }
  const last = above.at(-1);
  if (last !== undefined)
    footer(
      view.rows.filter((row) => row > last && row <= last + REACH),
      above,
    );
  return lines.map((line) => {
    const own = styles.get(line.row);
    return own === undefined || own.size === 0 ? line : withStyle(line, own, view.name, mark);
  });
}

type Zone = { readonly rows: readonly number[]; readonly from: number; readonly lines: number[] };

/** Runs of lines with the rows above each that are neither goods nor titles nor sums. */
function zonesOf(
  view: SheetView,
  parts: readonly SheetTable[],
  goods: ReadonlySet<number>,
  sums: ReadonlySet<number>,
): readonly Zone[] {
  const titles = new Set(
    parts.flatMap((part) => [
      ...Array.from({ length: part.header.last - part.header.first + 1 }, (_, at) => part.header.first + at),
      ...part.body.skipped.filter((entry) => entry.why === 'header').map((entry) => entry.row),
    ]),
  );
  const zones: Zone[] = [];
  let rows: number[] = [];
  let open: Zone | null = null;
  for (const row of view.rows) {
    if (goods.has(row)) {
      if (open && rows.length === 0) open.lines.push(row);
      else {
        open = { rows: rows.filter((above) => above >= row - REACH), from: row, lines: [row] };
        zones.push(open);
      }
      rows = [];
    } else if (titles.has(row)) {
      // Titles end a run: the next lines may be another style's even where nothing else stands between.
      open = null;
    } else if (!sums.has(row)) rows.push(row);
  }
  return zones;
}

/** Where the rows begin that name the next style; what stands before belongs to the style above. */
function namesFrom(view: SheetView, rows: readonly number[], mark: DecimalMark): number {
  const at = rows.findIndex((row) => NAMES.some((name) => labelled(view, [row], mark).has(name)));
  return Math.max(0, at);
}

function withPrice(style: Style | undefined, price: Said): Style {
  return style?.has('unitPrice') ? style : new Map([...(style ?? []), ['unitPrice', price] as const]);
}

const NAMES = ['itemNo', 'customerItemNo', 'ourItemNo', 'description', 'descriptionZh'] as const;

/** `Style No.: A100`, `Price | 5.20`, `Art. A100`, `Style: A100 / Hooded jacket / FOB 12.50` in the rows of a head. */
function labelled(view: SheetView, rows: readonly number[], mark: DecimalMark): Style {
  const out = new Map<Field, Said>();
  const put = (meaning: ColumnMeaning | undefined, text: string, cell: GridCell) => {
    const [first = '', ...rest] = meaning === 'itemNo' ? text.split(/\s+[/|–-]\s+|,\s+/) : [text];
    putOne(meaning, first, cell);
    for (const piece of rest) {
      const money = /\d/.test(piece) && /^\D{0,14}\d[\d.,]*\D{0,6}$/.test(piece);
      const price = /[\d.,]+\d/.exec(piece)?.[0];
      if (money && price !== undefined && cellNumber(textCell(price, cell), mark))
        putOne('unitPrice', price, cell);
      else if (!out.has('description')) putOne('description', piece, cell);
    }
  };
  const putOne = (meaning: ColumnMeaning | undefined, text: string, cell: GridCell) => {
    const field = meaning === undefined ? undefined : MEANS[meaning];
    if (field !== undefined && text !== '') out.set(field, { text: oneLine(text), cell, sure: true });
  };
  for (const row of rows) {
    const cells = view.cellsOf(row);
    cells.forEach((cell, at) => {
      if (cell.value.kind !== 'text') return;
      for (const piece of tidy(cell.value.text).split(/\n|\s{3,}|\s[|,;]\s|;\s/)) {
        const found = /^([^:：]{1,40}?)\s*[:：]\s*(\S.*)$/.exec(piece.trim());
        if (found) put(meaningOf(found[1] ?? ''), found[2] ?? '', cell);
        else {
          const spoken = /^(\D{2,24}?)[\s.#]+(\S*\d\S*)(?:\s+[-–]?\s*(.{3,60}))?$/u.exec(piece.trim());
          const meaning = spoken ? COLUMN_LEXICON.exact(spoken[1] ?? '')[0] : undefined;
          if (meaning !== 'itemNo' && meaning !== 'customerItemNo' && meaning !== 'ourItemNo') continue;
          put(meaning, spoken?.[2] ?? '', cell);
          if (!out.has('description')) put('description', spoken?.[3] ?? '', cell);
        }
      }
      const next = cells[at + 1];
      const label = textOf(cell);
      const meaning = /[:：]$/.test(label) ? meaningOf(label) : COLUMN_LEXICON.exact(label)[0];
      if (!next || meaning === undefined || MEANS[meaning] === undefined) return;
      const isLabel = next.value.kind === 'text' && COLUMN_LEXICON.exact(textOf(next)).length > 0;
      if (!isLabel) put(meaning, textOf(next), next);
    });
  }
  return out;
}

/** What a label with a colon means, in one language or in two: `Color颜色`. */
function meaningOf(label: string): ColumnMeaning | undefined {
  const [first] = COLUMN_LEXICON.hits(label);
  return COLUMN_LEXICON.exact(label)[0] ?? (first && first.score >= 0.95 ? first.meaning : undefined);
}

/** What the rows above the first table of a sheet say of all its goods. */
export function labelledAbove(
  view: SheetView,
  before: number,
  mark: DecimalMark,
): { readonly itemNo: DraftCell<string> | null; readonly colour: DraftCell<string> | null } {
  const found = labelled(
    view,
    view.rows.filter((row) => row < before && row >= before - REACH),
    mark,
  );
  const cellOf = (field: Field): DraftCell<string> | null => {
    const said = found.get(field);
    return said === undefined ? null : read(said.text, said.text, placeIn(view.name, said));
  };
  return { itemNo: cellOf('itemNo'), colour: cellOf('colour') };
}

function placeIn(sheet: string, { cell }: Said): CellPlace {
  return { sheet, row: cell.row, column: cell.column };
}

function textCell(text: string, { row, column }: GridCell): GridCell {
  return { row, column, value: { kind: 'text', text }, text, format: null, formula: null };
}

/** The lowest row above the lines as a name without a label: `A100 CREW TEE`. */
function heading(view: SheetView, rows: readonly number[]): Style | null {
  const row = rows.at(-1);
  const cells = row === undefined ? [] : view.cellsOf(row);
  const texts = cells.filter((cell) => cell.value.kind === 'text');
  const cell = texts[0];
  if (!cell || texts.length > 3 || rowWord(textOf(cell)) !== null) return null;
  return named(texts.map(textOf).join(' '), cell);
}

/** The style's name as the title over its colours. */
function inTitles(part: SheetTable): Style | null {
  const column = part.columns.find(
    (entry) =>
      part.roles.roles.get(entry.column)?.field === 'colour' &&
      entry.title !== '' &&
      entry.hits.length === 0 &&
      !isColour(entry.title),
  );
  if (!column) return null;
  const text = column.title;
  return named(text, {
    row: part.header.last,
    column: column.column,
    value: { kind: 'text', text },
    text,
    format: null,
    formula: null,
  });
}

function named(text: string, cell: GridCell): Style | null {
  const clean = oneLine(text);
  if (clean.length < 2 || clean.length > 90) return null;
  const [first = '', ...rest] = clean.split(' ');
  const isCode = /\d/.test(first) && first.length >= 3 && rest.length > 0;
  const name = isCode ? rest.join(' ').replace(/^[-–:]\s*/, '') : clean;
  const out = new Map<Field, Said>();
  if (isCode) out.set('itemNo', { text: first, cell, sure: false });
  out.set('description', { text: name, cell, sure: false });
  return out;
}

function withStyle(line: DraftLine, style: Style, sheet: string, mark: DecimalMark): DraftLine {
  const place = (said: Said) => placeIn(sheet, said);
  const out: DraftLine = { ...line };
  for (const [field, said] of style) {
    // A heading that the rows already took as their description says it less well.
    const isHeading = field === 'description' && out.description.place === null;
    if (out[field].value !== null && !isHeading) continue;
    if (field === 'unitPrice') {
      const number = cellNumber({ ...said.cell, ...cellAs(said) }, mark);
      if (number) out.unitPrice = read(said.text, number.value, place(said));
    } else if (field === 'deliveryDate') {
      const day = dateOf({ ...said.cell, ...cellAs(said) })?.certain ?? null;
      if (day !== null) out.deliveryDate = read(said.text, day, place(said));
    } else {
      const state = said.sure ? 'sure' : 'unsure';
      out[field] = read(said.text, said.text, place(said), state) satisfies DraftCell<string>;
    }
  }
  if (out.itemNo.value === null)
    out.itemNo = out.ourItemNo.value === null ? out.customerItemNo : out.ourItemNo;
  return out;
}

/** The value itself where its cell holds a label and more around it. */
function cellAs({ text, cell }: Said): Pick<GridCell, 'value' | 'text'> {
  return cell.value.kind === 'text' ? { value: { kind: 'text', text }, text } : cell;
}
