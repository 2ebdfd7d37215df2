import type { CurrencyCode } from '#shared/values/currency';
import type { Incoterm } from '#shared/values/incoterm';
import type { PlainDate } from '#shared/values/plain-date';
import { oneLine } from './cell-text';
import { readCurrency } from './currency-reading';
import type { DateOrder, DateReading } from './date-reading';
import { buyerOf } from './draft-buyer';
import { type DraftCell, missing, read } from './draft-cell';
import { asNumber, best, dateOf, type HeadCandidate, headCandidates, labelOf } from './head-fields';
import { TITLE_LEXICON } from './head-lexicon';
import { readIncoterm } from './incoterm-reading';
import type { CellPlace, DraftHead, DraftKind, HeadField } from './order-draft';
import type { GridCell } from './sheet-grid';
import type { SheetTable } from './sheet-table';
import { type SheetView, textOf } from './sheet-view';

export type HeadReading = {
  readonly head: DraftHead;
  readonly kind: DraftKind;
  readonly openDates: readonly {
    readonly field: 'orderDate' | 'deliveryDate';
    readonly dmy: PlainDate;
    readonly mdy: PlainDate;
    readonly place: CellPlace;
  }[];
};

/** A figure with a month, a week or days beside it, or a date of figures alone. */
const SAYS_WHEN =
  /\b(?:asap|soonest|urgent)\b|尽快|\d.*(?:week|wk|kw|woche|semaine|semana|settimana|days?|tage|jours|d[ií]as|giorni|[周週旬月日天])|(?:week|wk|kw|cw)\W?\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,2}\s?[./-]\s?\d{1,4}/iu;

export type HeadContext = {
  readonly views: readonly SheetView[];
  readonly main: SheetView;
  readonly table: SheetTable | null;
  /** All tables of goods of the sheet: nothing in them is a head. */
  readonly parts: readonly SheetTable[];
  readonly dateOrder: DateOrder | null;
  readonly places: Readonly<Partial<Record<HeadField, CellPlace>>>;
  /** Names of our customers, to find one written without a label. */
  readonly customers: readonly string[];
  readonly ownNames: readonly string[];
};

/** The head of the order: from the sheet of the lines first, from its cover sheets where that one is silent. */
export function draftHead(context: HeadContext): HeadReading {
  const { main, table } = context;
  const inTable = (row: number) =>
    context.parts.some(
      (part) => row >= part.header.first && row <= part.body.lastRow && !isCharge(part, row),
    );
  const own = headCandidates(main, (row) => !inTable(row));
  const others = context.views
    .filter((view) => view !== main && !view.hidden)
    .flatMap((view) => (view.rows.length > 80 ? [] : headCandidates(view, () => true)));
  const kind = kindOf(main, table, inTable);
  const candidates = [...own, ...columnCandidates(main, table)];
  const pick = <T>(
    field: HeadField | 'invoiceNo' | 'shipTo',
    accept: (candidate: HeadCandidate) => T | null,
  ) => {
    const place = field === 'invoiceNo' || field === 'shipTo' ? undefined : context.places[field];
    const cell = place
      ? context.views.find((view) => view.name === place.sheet)?.at(place.row, place.column)
      : undefined;
    if (cell && place) {
      const remembered: HeadCandidate = {
        meaning: field,
        text: textOf(cell),
        cell,
        place,
        weight: 2,
        date: dateOf(cell),
      };
      const inside = own.find((entry) => entry.meaning === field && entry.cell === cell);
      const value = accept(inside ?? remembered);
      if (value !== null) return { candidate: inside ?? remembered, value };
    }
    return best(candidates, field, accept) ?? best(others, field, accept);
  };
  const openDates: {
    field: 'orderDate' | 'deliveryDate';
    dmy: PlainDate;
    mdy: PlainDate;
    place: CellPlace;
  }[] = [];
  const deliveryCells = new Set(
    candidates.filter(({ meaning }) => meaning === 'deliveryDate').map(({ cell }) => cell),
  );
  // What stands under the label is shown and asked about: a delivery date is never let go in silence.
  const unreadableDay = (): DraftCell<PlainDate> => {
    const found = pick('deliveryDate', ({ text, weight }) =>
      weight > 0.6 && text.length <= 60 && SAYS_WHEN.test(text) ? oneLine(text) : null,
    );
    return found === null
      ? missing()
      : { raw: found.value, value: null, place: found.candidate.place, state: 'wrong', source: 'file' };
  };
  const dateCell = (field: 'orderDate' | 'deliveryDate'): DraftCell<PlainDate> => {
    const found =
      pick(field, (candidate) => candidate.date) ??
      (field === 'orderDate' ? loneDate(main, table, deliveryCells) : null);
    if (!found) return field === 'deliveryDate' ? unreadableDay() : missing();
    const { candidate, value } = found;
    const raw = oneLine(candidate.text);
    if (value.certain !== null) return read(raw, value.certain, candidate.place);
    if (value.dmy === null || value.mdy === null) return missing();
    if (context.dateOrder === 'dmy' || context.dateOrder === 'mdy')
      return read(raw, context.dateOrder === 'dmy' ? value.dmy : value.mdy, candidate.place);
    openDates.push({ field, dmy: value.dmy, mdy: value.mdy, place: candidate.place });
    return { raw, value: value.dmy, place: candidate.place, state: 'unsure', source: 'file' };
  };
  const text = (field: HeadField, accept: (text: string) => string | null): DraftCell<string> => {
    const found = pick(field, (candidate) => accept(candidate.text));
    return found ? read(oneLine(found.candidate.text), found.value, found.candidate.place) : missing();
  };
  const number = (field: HeadField | 'invoiceNo') => pick(field, (candidate) => asNumber(candidate.text));
  const numbered =
    kind === 'invoice' || kind === 'packing-list'
      ? (number('invoiceNo') ?? number('customerOrderNo'))
      : (number('customerOrderNo') ?? number('invoiceNo'));
  const currency = pick('currency', (candidate) => readCurrency(candidate.text));
  const incoterm = pick('incoterm', (candidate) => readIncoterm(candidate.text)) ?? looseIncoterm(main);
  const short = (value: string) =>
    oneLine(value).length > 1 && oneLine(value).length <= 200 ? oneLine(value) : null;
  const head: DraftHead = {
    customerOrderNo: numbered
      ? read(oneLine(numbered.candidate.text), numbered.value, numbered.candidate.place)
      : missing(),
    buyer: buyerOf(context, kind, pick, inTable),
    orderDate: dateCell('orderDate'),
    deliveryDate: dateCell('deliveryDate'),
    currency: currency
      ? read<CurrencyCode>(oneLine(currency.candidate.text), currency.value, currency.candidate.place)
      : missing(),
    incoterm: incoterm
      ? read<Incoterm>(oneLine(incoterm.candidate.text), incoterm.value, incoterm.candidate.place)
      : missing(),
    paymentTerms: text('paymentTerms', short),
    portOfLoading: text('portOfLoading', (value) => (/\p{L}/u.test(value) ? short(value) : null)),
    portOfDischarge: text('portOfDischarge', (value) => (/\p{L}/u.test(value) ? short(value) : null)),
  };
  return { head, kind, openDates };
}

function isCharge(table: SheetTable, row: number): boolean {
  return table.body.skipped.some(
    (entry) => entry.row === row && (entry.why === 'note' || entry.why === 'property'),
  );
}

/** A column that says the same in every line belongs to the head: partner, order number, currency. */
function columnCandidates(view: SheetView, table: SheetTable | null): HeadCandidate[] {
  if (table === null) return [];
  const out: HeadCandidate[] = [];
  for (const column of table.columns) {
    const title = column.titles.at(-1);
    if (title === undefined) continue;
    const role = table.roles.roles.get(column.column)?.field;
    if (
      role !== undefined &&
      role !== 'ignore' &&
      role !== 'customerOrderNo' &&
      role !== 'currencyColumn' &&
      role !== 'position'
    )
      continue;
    const meaning =
      role === 'customerOrderNo'
        ? 'customerOrderNo'
        : role === 'currencyColumn'
          ? 'currency'
          : labelOf({
              row: 0,
              column: 0,
              value: { kind: 'text', text: title },
              text: title,
              format: null,
              formula: null,
            })?.meaning;
    if (
      meaning !== 'buyer' &&
      meaning !== 'customerOrderNo' &&
      meaning !== 'currency' &&
      meaning !== 'orderDate'
    )
      continue;
    const values = new Set<string>();
    let first: GridCell | undefined;
    for (const line of table.body.lines) {
      const cell = view.at(line.row, column.column);
      if (!cell) continue;
      first ??= cell;
      values.add(textOf(cell));
      if (values.size > 1) break;
    }
    if (
      first &&
      values.size === 1 &&
      (role === 'customerOrderNo' || /[\p{L}]/u.test(textOf(first)) || meaning === 'orderDate')
    ) {
      out.push({
        meaning,
        text: textOf(first),
        cell: first,
        place: { sheet: view.name, row: first.row, column: first.column },
        weight: 0.62,
        date: dateOf(first),
      });
    }
  }
  return out;
}

function kindOf(view: SheetView, table: SheetTable | null, inTable: (row: number) => boolean): DraftKind {
  let found: { kind: DraftKind; score: number } | null = null;
  for (const row of view.rows.slice(0, 60)) {
    if (inTable(row)) continue;
    for (const cell of view.cellsOf(row).slice(0, 20)) {
      if (cell.value.kind !== 'text' || cell.value.text.length > 70 || labelOf(cell)?.text.endsWith(':'))
        continue;
      const hit = TITLE_LEXICON.hits(cell.value.text)[0];
      if (!hit) continue;
      const score = hit.score - row * 0.004;
      if (score > 0.5 && (!found || score > found.score)) found = { kind: hit.meaning, score };
    }
  }
  const fields = new Set(table === null ? [] : [...table.roles.roles.values()].map((role) => role.field));
  const counts =
    table?.body.lines.some(
      (line) =>
        line.numbers.has('quantity') ||
        line.sizes.length > 0 ||
        (line.numbers.has('cartons') && line.numbers.has('piecesPerCarton')),
    ) ?? false;
  if (
    table !== null &&
    !counts &&
    !fields.has('itemNo') &&
    !fields.has('description') &&
    fields.has('customerOrderNo')
  )
    return 'order-list';
  if (!counts && table !== null && table.body.lines.length > 0 && found?.kind !== 'packing-list')
    return fields.has('amount') && !fields.has('unitPrice') ? 'unknown' : 'price-list';
  if (found) return found.kind === 'price-list' && counts ? 'purchase-order' : found.kind;
  const name = TITLE_LEXICON.hits(view.name)[0];
  if (name && name.score > 0.8) return name.meaning;
  return counts ? 'purchase-order' : 'unknown';
}

/** A date that stands above the table without a label. */
function loneDate(
  view: SheetView,
  table: SheetTable | null,
  deliveryCells: ReadonlySet<GridCell>,
): { candidate: HeadCandidate; value: DateReading } | null {
  const end = table?.header.first ?? 30;
  for (const row of view.rows) {
    if (row >= end) break;
    for (const cell of view.cellsOf(row)) {
      if (cell.value.kind === 'number' || deliveryCells.has(cell)) continue;
      const value = dateOf(cell);
      if (value === null || textOf(cell).length > 24 || isOtherDay(view, cell)) continue;
      return {
        candidate: {
          meaning: 'orderDate',
          text: textOf(cell),
          cell,
          place: { sheet: view.name, row, column: cell.column },
          weight: 0.5,
          date: value,
        },
        value,
      };
    }
  }
  return null;
}

const OTHER_DAYS =
  /\b(?:et[ad]|arriv|valid|until|print|cancel|ship|deliver|expir|due|start|end|latest|departure|gültig|liefer|livraison|entrega|consegna)|有效|截止|到港|到货|船期|交货|出货|打印|印刷|取消|納期|発行|有効/iu;

/** A day beside a word for something else: arrival, printing, the end of an offer. */
function isOtherDay(view: SheetView, cell: GridCell): boolean {
  const before = view
    .cellsOf(cell.row)
    .filter((other) => other.column < cell.column)
    .at(-1);
  const label = before ?? view.at(cell.row - 1, cell.column);
  return label?.value.kind === 'text' && OTHER_DAYS.test(textOf(label));
}

/** `FOB HONG KONG` on its own, or in the title of the price. */
function looseIncoterm(view: SheetView): { candidate: HeadCandidate; value: Incoterm } | null {
  for (const row of view.rows.slice(0, 60)) {
    for (const cell of view.cellsOf(row)) {
      if (cell.value.kind !== 'text' || cell.value.text.length > 60) continue;
      const value = readIncoterm(cell.value.text);
      if (value === null || (value.place === '' && cell.value.text.length > 30)) continue;
      return {
        candidate: {
          meaning: 'incoterm',
          text: textOf(cell),
          cell,
          place: { sheet: view.name, row, column: cell.column },
          weight: 0.5,
          date: null,
        },
        value,
      };
    }
  }
  return null;
}
