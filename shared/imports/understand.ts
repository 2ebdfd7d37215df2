import type { Customer } from '#shared/domain/customer';
import type { ImportLayout } from '#shared/domain/import-layout';
import { type CurrencyCode, minorUnits } from '#shared/values/currency';
import {
  absolute,
  add,
  compare,
  type DecimalText,
  decimal,
  divide,
  isZero,
  multiply,
  round,
  subtract,
  sum,
} from '#shared/values/decimal';
import { mentions } from './buyer-name';
import { applyCorrections } from './corrections';
import { currencyOfFormat, readCurrency } from './currency-reading';
import { missing, read } from './draft-cell';
import { draftHead } from './draft-head';
import { computedAmount, draftLines } from './draft-lines';
import { statedInHead } from './head-totals';
import { fingerprintOf } from './layout-fingerprint';
import type { DecimalMark } from './number-reading';
import type {
  ColumnMapping,
  CurrencyCell,
  DraftLine,
  GridRegion,
  ImportProblem,
  LineField,
  OrderDraft,
  ReadingChoices,
} from './order-draft';
import { differs, proveTotals } from './proof';
import { styleOf } from './reading-style';
import { cellName, type WorkbookGrid } from './sheet-grid';
import { type SheetTable, tablesOf, titleText } from './sheet-table';
import { type SheetView, textOf, viewOf } from './sheet-view';

/** What the desk knows before it reads: helps to decide, never overrules the file. */
export type ReadingMemory = {
  readonly customers: readonly Customer[];
  readonly layouts: readonly ImportLayout[];
  /** Our own names, which are never the buyer. */
  readonly ownNames: readonly string[];
};

export const NO_MEMORY: ReadingMemory = { customers: [], layouts: [], ownNames: [] };

type Chosen = {
  readonly view: SheetView;
  readonly tables: readonly SheetTable[];
  readonly rivals: readonly string[];
  readonly mark: DecimalMark;
  readonly markSure: boolean;
};

/** A customer's workbook as the order it would become. Pure: the same file, choices and memory give the same draft. */
export function understand(
  workbook: WorkbookGrid,
  choices: ReadingChoices,
  memory: ReadingMemory,
): OrderDraft {
  const settled = withAnswers(choices);
  const views = workbook.sheets.map((sheet) => viewOf(sheet, settled.includeHidden ?? false));
  const visible = views.filter(
    (view) => view.rows.length > 0 && (!view.hidden || settled.includeHidden || view.name === settled.sheet),
  );
  const habits = habitsOf(visible, memory);
  const chosen = chooseSheet(visible, settled, habits.mark);
  if (!chosen) return emptyDraft(visible, workbook);
  const { view, tables } = chosen;
  const table = tables[0] ?? null;
  const style = styleOf(view);
  const dateOrder = settled.dateOrder ?? style.dateOrder ?? habits.dateOrder;
  const reading = draftHead({
    views: visible,
    main: view,
    table,
    dateOrder,
    places: settled.headPlaces ?? {},
    customers: memory.customers
      .flatMap((customer) => [customer.nameEn, customer.nameZh, customer.buyer.name])
      .filter((name) => name !== ''),
    ownNames: memory.ownNames,
  });
  const problems: ImportProblem[] = [];
  const same = table === null ? [] : joined(tables);
  const lines: DraftLine[] = [];
  const openDates = reading.openDates.map(
    (open) => ({ ...open }) as { dmy: string; mdy: string; place: ImportProblem['place'] },
  );
  let notOrdered = 0;
  for (const part of same) {
    const found = draftLines(
      view,
      part,
      dateOrder,
      settled.unit ?? null,
      settled.answers ?? {},
      lines.length + 1,
    );
    lines.push(...found.lines);
    problems.push(...found.problems);
    openDates.push(...found.openDates);
    notOrdered += found.notOrdered;
  }
  const head = { ...reading.head };
  const counted = lines.some((line) => line.quantity.value !== null);
  head.currency = currencyFor(settled.currency, head.currency, view, table, habits.currency);
  let draft: OrderDraft = {
    kind: reading.kind,
    sheet: view.name,
    numberStyle: chosen.mark === ',' ? 'comma' : 'dot',
    dateOrder,
    columns: table === null ? [] : mappingOf(table),
    headerRows: table === null ? null : { first: table.header.first, last: table.header.last },
    regions: table === null ? [] : regionsOf(view, table),
    head,
    lines,
    proofs: [],
    totalQuantity: null,
    totalAmount: null,
    problems: [],
    fingerprint: fingerprintOf(view, table),
  };
  draft = applyCorrections(draft, settled.corrections ?? {}, chosen.mark, dateOrder);
  if (!counted)
    draft = {
      ...draft,
      lines: draft.lines.map((line) =>
        line.amount.value === '0' ? { ...line, amount: missing<DecimalText>() } : line,
      ),
    };
  const minor = draft.head.currency.value === null ? 2 : minorUnits(draft.head.currency.value);
  problems.push(...lineProblems(view, table, draft, minor));
  if (table !== null)
    problems.push(
      ...gatherQuestions(draft, chosen, tables, same, view, openDates, notOrdered, dateOrder, settled),
    );
  const wanted = settled.orderNo;
  const perLine = new Set(draft.lines.flatMap((line) => line.customerOrderNo.value ?? []));
  const whole = draft;
  if (wanted !== undefined && perLine.has(wanted)) {
    draft = { ...draft, lines: draft.lines.filter((line) => line.customerOrderNo.value === wanted) };
    draft = {
      ...draft,
      head: {
        ...draft.head,
        customerOrderNo: read(wanted, wanted, draft.lines[0]?.customerOrderNo.place ?? null, 'sure', 'clerk'),
      },
    };
  } else if (perLine.size > 1 && draft.head.customerOrderNo.value === null) {
    problems.push(
      question(
        'several-orders',
        null,
        'customerOrderNo',
        { count: String(perLine.size) },
        [...perLine].slice(0, 200),
      ),
    );
  }
  const proofs = [];
  if (table !== null) {
    for (const part of same) {
      const own =
        same.length === 1
          ? whole.lines
          : whole.lines.filter((line) => line.row > part.header.last && line.row <= part.body.lastRow);
      const proven = proveTotals(view.name, part, own, toleranceOf(minor, own.length));
      proofs.push(...proven.proofs);
      problems.push(...proven.problems);
    }
    const top = statedInHead(view, table, whole.lines);
    for (const stated of top) {
      if (
        proofs.some(
          (proof) =>
            proof.field === stated.field &&
            compare(absolute(subtract(proof.stated, stated.stated)), '0.01' as DecimalText) <= 0,
        )
      )
        continue;
      const agrees =
        Math.abs(Number(stated.stated) - Number(stated.computed)) <= toleranceOf(minor, lines.length);
      proofs.push({ ...stated, agrees });
      if (!agrees)
        problems.push(
          differs(stated.field, stated.computed, stated.stated, stated.place, whole.lines, table),
        );
    }
  }
  return { ...draft, proofs, ...totalsOf(draft, packOf(table)), problems: unique(problems) };
}

/** The order numbers a file holds when it holds several. */
export function ordersIn(draft: OrderDraft): readonly string[] {
  const numbers = [...new Set(draft.lines.flatMap((line) => line.customerOrderNo.value ?? []))];
  return numbers.length > 1 ? numbers : [];
}

/** Answers to questions that are choices of the reading. */
function withAnswers(choices: ReadingChoices): ReadingChoices {
  const answers = choices.answers ?? {};
  const out: ReadingChoices = { ...choices };
  const mark = answers['number-ambiguous'];
  if (out.decimalMark === undefined && (mark === ',' || mark === '.')) out.decimalMark = mark;
  const order = answers['date-ambiguous'];
  if (out.dateOrder === undefined && (order === 'dmy' || order === 'mdy')) out.dateOrder = order;
  const currency = readCurrency(answers['currency-missing'] ?? '');
  if (out.currency === undefined && currency !== null) out.currency = currency;
  const number = answers['several-orders'];
  if (out.orderNo === undefined && number !== undefined) out.orderNo = number;
  const sheet = answers['several-tables'];
  if (out.sheet === undefined && sheet !== undefined) out.sheet = sheet;
  return out;
}

type Habits = {
  readonly mark: DecimalMark | null;
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | null;
  readonly currency: CurrencyCode | null;
};

/** Habits of the one customer whose name stands in the file. */
function habitsOf(views: readonly SheetView[], memory: ReadingMemory): Habits {
  const none: Habits = { mark: null, dateOrder: null, currency: null };
  if (memory.customers.length === 0) return none;
  const texts: string[] = [];
  for (const view of views.slice(0, 4)) {
    for (const row of view.rows.slice(0, 30))
      for (const cell of view.cellsOf(row)) if (cell.value.kind === 'text') texts.push(cell.value.text);
  }
  const all = texts.join('\n');
  const found = memory.customers.filter((customer) =>
    [customer.nameEn, customer.nameZh, customer.buyer.name].some(
      (name) => name !== '' && mentions(all, name),
    ),
  );
  const customer = found.length === 1 ? found[0] : undefined;
  return customer
    ? { mark: customer.habits.decimalMark, dateOrder: customer.habits.dateOrder, currency: customer.currency }
    : none;
}

/** The sheet with the best table; the first of several that are as good. */
function chooseSheet(
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

function hasPrices(table: SheetTable | undefined): boolean {
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
function joined(tables: readonly SheetTable[]): readonly SheetTable[] {
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

function currencyFor(
  chosen: CurrencyCode | undefined,
  stated: CurrencyCell,
  view: SheetView,
  table: SheetTable | null,
  habit: CurrencyCode | null,
): CurrencyCell {
  if (chosen !== undefined) return read(chosen, chosen, null, 'sure', 'clerk');
  if (stated.value !== null) return stated;
  let bare = '';
  if (table !== null) {
    const money = table.columns.filter((column) => {
      const field = table.roles.roles.get(column.column)?.field;
      return field === 'unitPrice' || field === 'amount';
    });
    for (const column of money) {
      const named = readCurrency(column.title);
      if (named !== null)
        return read(
          column.title,
          named,
          { sheet: view.name, row: table.header.last, column: column.column },
          'sure',
          'derived',
        );
    }
    for (const field of ['unitPrice', 'amount'] as const) {
      const below = readCurrency(table.body.unitRow.get(field) ?? '');
      if (below !== null) return read(below, below, null, 'sure', 'derived');
    }
    const rows = [
      ...table.body.lines.slice(0, 12).map((line) => line.row),
      ...table.body.totals.map((total) => total.row),
      ...table.body.charges.map((total) => total.row),
    ];
    for (const row of rows) {
      for (const cell of view.cellsOf(row)) {
        const isMoney =
          money.some((column) => column.column === cell.column) ||
          table.body.totals.some((total) => total.row === row);
        if (!isMoney) continue;
        const named =
          currencyOfFormat(cell.format, cell.text) ??
          (cell.value.kind === 'text' && cell.value.text.length < 30 ? readCurrency(cell.value.text) : null);
        if (named !== null)
          return read(cell.text, named, { sheet: view.name, row, column: cell.column }, 'sure', 'derived');
        if (bare === '' && /[$¥￥]/.test(cell.text)) bare = cell.text.includes('$') ? '$' : '¥';
      }
    }
  }
  const texts: string[] = [];
  for (const row of view.rows.slice(0, 60))
    for (const cell of view.cellsOf(row))
      if (cell.value.kind === 'text' && cell.value.text.length < 60) texts.push(cell.value.text);
  for (const text of texts) {
    if (/^[€£₩₽₺₫円]$|\b(?:USD|EUR|CNY|RMB|GBP|JPY)\b|US\$|\d\s?(?:€|円)/.test(text)) {
      const named = readCurrency(text);
      if (named !== null) return read(text, named, null, 'sure', 'derived');
    }
  }
  if (habit !== null) return read('', habit, null, 'unsure', 'habit');
  const all = texts.join(' ');
  // Nothing is printed: the language says what is meant at home, in yellow.
  const home: CurrencyCode | null =
    bare === '$'
      ? 'USD'
      : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(all)
        ? 'JPY'
        : /\p{Script=Hangul}/u.test(all)
          ? 'KRW'
          : /\p{Script=Han}/u.test(all) || bare === '¥'
            ? 'CNY'
            : null;
  return home === null ? missing<CurrencyCode>() : read(bare, home, null, 'unsure', 'derived');
}

function mappingOf(table: SheetTable): ColumnMapping[] {
  const out: ColumnMapping[] = [];
  for (const column of table.columns) {
    const role = table.roles.roles.get(column.column);
    if (!role) continue;
    const field: LineField =
      role.field === 'priceUnit' || role.field === 'currencyColumn' || role.field === 'discount'
        ? 'ignore'
        : role.field;
    out.push({
      column: column.column,
      field,
      confidence: Math.min(1, Math.max(0, role.confidence)),
      header: column.title,
    });
  }
  return out;
}

function regionsOf(view: SheetView, table: SheetTable): GridRegion[] {
  const last = Math.min(view.lastColumn, Math.max(...table.columns.map((column) => column.column), 0));
  const wide = (kind: GridRegion['kind'], firstRow: number, lastRow: number): GridRegion => ({
    kind,
    firstRow,
    lastRow,
    firstColumn: 0,
    lastColumn: last,
  });
  const out: GridRegion[] = [];
  const top = view.rows[0] ?? 0;
  if (top < table.header.first) out.push(wide('head', top, table.header.first - 1));
  out.push(wide('table-header', table.header.first, table.header.last));
  let open: GridRegion | null = null;
  const totals = new Set(table.body.totals.map((total) => total.row));
  const goods = new Set(table.body.lines.map((line) => line.row));
  for (const row of view.rows) {
    if (row <= table.header.last) continue;
    const kind = goods.has(row) ? 'lines' : totals.has(row) ? 'totals' : 'skipped';
    if (open && open.kind === kind && row === open.lastRow + 1) open.lastRow = row;
    else {
      open = wide(kind, row, row);
      out.push(open);
    }
  }
  return out;
}

function toleranceOf(minor: number, lines: number): number {
  // Each line may have been rounded on its own before it was added.
  return 0.5 * 10 ** -minor * Math.max(1.1, Math.min(lines, 4)) + 1e-9;
}

function packOf(table: SheetTable | null): number | null {
  return table?.roles.packColumn ?? null;
}

function lineProblems(
  view: SheetView,
  table: SheetTable | null,
  draft: OrderDraft,
  minor: 0 | 2 | 3,
): ImportProblem[] {
  if (table === null) return [];
  const out: ImportProblem[] = [];
  const counted = draft.lines.some((line) => line.quantity.value !== null);
  const priced = draft.lines.filter((line) => line.unitPrice.value !== null).length;
  const pack = packOf(table);
  const discount = table.columns.find(
    (column) => table.roles.roles.get(column.column)?.field === 'discount',
  )?.column;
  for (const line of draft.lines) {
    const fact = (extra: Record<string, string>) => ({
      line: line.id,
      item: line.itemNo.value ?? line.description.value ?? '',
      ...extra,
    });
    if (counted && line.quantity.value === null && line.quantity.state === 'missing') {
      out.push({
        id: `quantity-missing:${line.id}`,
        kind: 'quantity-missing',
        severity: 'error',
        place: placeIn(view, table, line, 'quantity'),
        line: line.id,
        field: 'quantity',
        facts: fact({}),
        choices: [],
      });
    }
    if (
      counted &&
      priced > draft.lines.length / 2 &&
      line.unitPrice.value === null &&
      line.unitPrice.state === 'missing'
    ) {
      out.push({
        id: `price-missing:${line.id}`,
        kind: 'price-missing',
        severity: 'question',
        place: placeIn(view, table, line, 'unitPrice'),
        line: line.id,
        field: 'unitPrice',
        facts: fact({}),
        choices: [],
      });
    }
    const stated = line.amount.value;
    const packed = pack === null ? null : (line.piecesPerCarton.value ?? packAt(view, pack, line.row));
    if (stated === null) continue;
    // The exact arithmetic is for the few lines that floats find doubtful.
    const rough = Number(line.quantity.value) * Number(line.unitPrice.value) * Number(packed ?? 1);
    if (Math.abs(rough - Number(stated)) < 0.4 * 10 ** -minor) continue;
    const computed = computedAmount(line, packed);
    if (computed === null) continue;
    const gap = absolute(subtract(computed, stated));
    // Half a minor unit, or what rounding the printed price to its last digit can make.
    if (Number(gap) <= 0.5 * 10 ** -minor + 1e-6 + Math.abs(Number(stated)) * 1e-7) continue;
    if (discount !== undefined && discountExplains(view, discount, line, computed, stated, minor)) continue;
    out.push({
      id: `amount-differs:${line.id}`,
      kind: 'amount-differs',
      severity: 'error',
      place: line.amount.place,
      line: line.id,
      field: 'amount',
      facts: fact({
        quantity: line.quantity.value ?? '',
        unitPrice: line.unitPrice.value ?? '',
        computed: round(computed, minor),
        stated,
        difference: subtract(stated, computed),
        cell: line.amount.place === null ? '' : cellName(line.amount.place.row, line.amount.place.column),
        quantityCell:
          line.quantity.place === null ? '' : cellName(line.quantity.place.row, line.quantity.place.column),
        priceCell:
          line.unitPrice.place === null
            ? ''
            : cellName(line.unitPrice.place.row, line.unitPrice.place.column),
      }),
      choices: [],
    });
  }
  return out;
}

function packAt(view: SheetView, column: number, row: number): DecimalText | null {
  const text = textOf(view.at(row, column));
  return /^\d+(\.\d+)?$/.test(text) ? decimal(text) : null;
}

function discountExplains(
  view: SheetView,
  column: number,
  line: DraftLine,
  computed: DecimalText,
  stated: DecimalText,
  minor: number,
): boolean {
  const cell = view.at(line.row, column);
  if (cell?.value.kind !== 'number') return false;
  const value = decimal(String(Number(cell.value.number.toPrecision(12))));
  const money = subtract(computed, value);
  const share =
    Number(value) <= 1
      ? subtract(computed, multiply(computed, value))
      : subtract(computed, divide(multiply(computed, value), 100));
  return [money, share].some((net) => Math.abs(Number(subtract(net, stated))) <= 0.5 * 10 ** -minor + 1e-6);
}

function placeIn(
  view: SheetView,
  table: SheetTable,
  line: DraftLine,
  field: LineField,
): ImportProblem['place'] {
  const column = [...table.roles.roles].find(([, role]) => role.field === field)?.[0];
  return column === undefined ? null : { sheet: view.name, row: line.row, column };
}

function question(
  kind: ImportProblem['kind'],
  place: ImportProblem['place'],
  field: string | null,
  facts: Record<string, string>,
  choices: readonly string[],
): ImportProblem {
  return {
    id: kind,
    kind,
    severity: 'question',
    place,
    line: null,
    field,
    facts,
    choices: choices.map((value) => ({ id: value, value })),
  };
}

type OpenDate = { readonly dmy: string; readonly mdy: string; readonly place: ImportProblem['place'] };

function gatherQuestions(
  draft: OrderDraft,
  chosen: Chosen,
  tables: readonly SheetTable[],
  used: readonly SheetTable[],
  view: SheetView,
  open: readonly OpenDate[],
  notOrdered: number,
  dateOrder: OrderDraft['dateOrder'],
  choices: ReadingChoices,
): ImportProblem[] {
  const out: ImportProblem[] = [];
  const first = open[0];
  if (first && dateOrder !== 'dmy' && dateOrder !== 'mdy') {
    out.push({
      id: 'date-ambiguous',
      kind: 'date-ambiguous',
      severity: 'question',
      place: first.place,
      line: null,
      field: 'date',
      facts: { dmy: first.dmy, mdy: first.mdy, count: String(open.length) },
      choices: [
        { id: 'dmy', value: first.dmy },
        { id: 'mdy', value: first.mdy },
      ],
    });
  }
  if (!chosen.markSure) {
    const line = draft.lines.find(
      (entry) => /\d[.,]\d{3}$/.test(entry.quantity.raw) || /\d[.,]\d{3}$/.test(entry.unitPrice.raw),
    );
    const cell = line && /\d[.,]\d{3}$/.test(line.quantity.raw) ? line.quantity : line?.unitPrice;
    if (cell) {
      const plain = cell.raw.replace(/[^\d.,]/g, '');
      out.push({
        id: 'number-ambiguous',
        kind: 'number-ambiguous',
        severity: 'question',
        place: cell.place,
        line: line?.id ?? null,
        field: 'number',
        facts: { text: cell.raw },
        choices: [
          { id: plain.includes(',') ? '.' : ',', value: plain.replace(/[.,]/g, '') },
          { id: plain.includes(',') ? ',' : '.', value: plain.replace(',', '.') },
        ],
      });
    }
  }
  const sold = draft.kind !== 'price-list' && draft.kind !== 'order-list';
  if (
    draft.head.currency.state !== 'sure' &&
    draft.lines.some((line) => line.unitPrice.value !== null || line.amount.value !== null)
  ) {
    const likely = draft.head.currency.value;
    out.push(
      question('currency-missing', null, 'currency', { likely: likely ?? '' }, [
        ...new Set([...(likely === null ? [] : [likely]), 'USD', 'EUR', 'CNY']),
      ]),
    );
  }
  if (sold && draft.head.customerOrderNo.value === null && ordersIn(draft).length === 0) {
    out.push({ ...question('order-number-missing', null, 'customerOrderNo', {}, []), severity: 'hint' });
  }
  if (sold) out.push(...unitQuestions(draft));
  if (notOrdered > 0)
    out.push({
      ...question('row-skipped', null, 'quantity', { count: String(notOrdered), why: 'not-ordered' }, []),
      severity: 'hint',
    });
  const halves = used.flatMap((part) =>
    part.body.skipped.filter((entry) => entry.why === 'half' && entry.row < (draft.lines.at(-1)?.row ?? 0)),
  );
  const half = halves[0];
  if (half)
    out.push({
      ...question(
        'row-skipped',
        { sheet: view.name, row: half.row, column: view.cellsOf(half.row)[0]?.column ?? 0 },
        null,
        {
          count: String(halves.length),
          rows: halves
            .slice(0, 12)
            .map((entry) => String(entry.row + 1))
            .join(', '),
          why: 'half',
        },
        [],
      ),
      id: 'row-skipped:half',
      severity: 'hint',
    });
  const unused = tables.filter(
    (table) =>
      !used.includes(table) && hasPrices(table) && table.header.first > (used.at(-1)?.body.lastRow ?? 0),
  );
  const other = unused[0];
  if (other)
    out.push({
      ...question(
        'several-tables',
        { sheet: view.name, row: other.header.first, column: 0 },
        null,
        {
          count: String(unused.length + 1),
          rows: unused.map((table) => String(table.header.first + 1)).join(', '),
        },
        [],
      ),
      id: 'several-tables:same-sheet',
      severity: 'hint',
    });
  if (choices.sheet === undefined && chosen.rivals.length > 1)
    out.push(
      question(
        'several-tables',
        null,
        null,
        { count: String(chosen.rivals.length), sheet: view.name },
        chosen.rivals,
      ),
    );
  if (view.hiddenCells.length > 0) {
    const counts = new Set(
      used.flatMap((part) =>
        [...part.roles.roles].filter(([, role]) => role.field === 'quantity').map(([column]) => column),
      ),
    );
    const ordered = view.hiddenCells.filter(
      (entry) =>
        counts.has(entry.column) &&
        entry.value.kind === 'number' &&
        entry.value.number !== 0 &&
        entry.row > (draft.headerRows?.last ?? 0),
    );
    const cell = ordered[0] ?? view.hiddenCells.find((entry) => entry.row > (draft.headerRows?.last ?? 0));
    if (cell)
      out.push({
        ...question(
          'hidden-data',
          { sheet: view.name, row: cell.row, column: cell.column },
          null,
          {
            count: String(view.hiddenCells.length),
            ordered: String(ordered.length),
            cell: cellName(cell.row, cell.column),
          },
          [],
        ),
        // Hidden rows with quantities may be meant or not: the clerk says.
        severity: ordered.length > 0 ? 'question' : 'hint',
      });
  }
  const roles = used[0]?.roles;
  if (roles && (roles.priceFactor !== 1 || roles.packColumn !== null)) {
    const title =
      roles.packColumn === null
        ? ''
        : (used[0]?.columns.find((column) => column.column === roles.packColumn)?.title ?? '');
    out.push({
      ...question(
        'price-basis',
        null,
        'unitPrice',
        roles.packColumn === null ? { factor: String(roles.priceFactor) } : { factor: '1', column: title },
        [],
      ),
      severity: roles.packColumn === null ? 'hint' : 'question',
    });
  }
  return out;
}

function unitQuestions(draft: OrderDraft): ImportProblem[] {
  const out: ImportProblem[] = [];
  const unknown = new Map<string, DraftLine[]>();
  const blank: DraftLine[] = [];
  for (const line of draft.lines) {
    if (line.unit.value === null && line.unit.raw !== '')
      unknown.set(line.unit.raw, [...(unknown.get(line.unit.raw) ?? []).slice(0, 3), line]);
    else if (line.unit.state === 'unsure') blank.push(line);
  }
  for (const [text, lines] of unknown) {
    const first = lines[0];
    out.push({
      id: `unit-unknown:${text}`,
      kind: 'unit-unknown',
      severity: 'question',
      place: first?.unit.place ?? null,
      line: first?.id ?? null,
      field: 'unit',
      facts: { text },
      choices: ['PCS', 'SET', 'KG', 'CTN'].map((unit) => ({ id: unit, value: unit })),
    });
  }
  const first = blank[0];
  if (first) {
    const likely = first.unit.value ?? 'PCS';
    out.push({
      id: 'unit-missing',
      kind: 'unit-missing',
      severity: blank.length === draft.lines.length ? 'hint' : 'question',
      place: first.unit.place,
      line: blank.length === draft.lines.length ? null : first.id,
      field: 'unit',
      facts: { count: String(blank.length), likely },
      choices: [...new Set([likely, 'PCS', 'SET', 'PR'])].map((unit) => ({ id: unit, value: unit })),
    });
  }
  return out;
}

function totalsOf(draft: OrderDraft, pack: number | null): Pick<OrderDraft, 'totalQuantity' | 'totalAmount'> {
  const quantities = draft.lines.flatMap((line) => line.quantity.value ?? []);
  const minor = draft.head.currency.value === null ? 2 : minorUnits(draft.head.currency.value);
  let total: DecimalText = decimal('0');
  let any = false;
  for (const line of draft.lines) {
    const computed = computedAmount(line, pack === null ? null : line.piecesPerCarton.value);
    const amount = line.amount.value ?? (computed === null ? null : round(computed, minor));
    if (amount === null) continue;
    any = true;
    total = add(total, amount);
  }
  const counted = quantities.some((value) => !isZero(value));
  return {
    totalQuantity: counted ? sum(quantities) : null,
    totalAmount: any && (counted || draft.kind === 'order-list') ? total : null,
  };
}

function unique(problems: readonly ImportProblem[]): ImportProblem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => !seen.has(problem.id) && seen.add(problem.id));
}

function emptyDraft(views: readonly SheetView[], workbook: WorkbookGrid): OrderDraft {
  const view = views[0];
  const head = view
    ? draftHead({ views, main: view, table: null, dateOrder: null, places: {}, customers: [], ownNames: [] })
    : null;
  const nothing = {
    customerOrderNo: missing<string>(),
    buyer: missing<string>(),
    orderDate: missing<never>(),
    deliveryDate: missing<never>(),
    currency: missing<never>(),
    incoterm: missing<never>(),
    paymentTerms: missing<string>(),
    portOfLoading: missing<string>(),
    portOfDischarge: missing<string>(),
  };
  return {
    kind: 'unknown',
    sheet: view?.name ?? workbook.sheets[0]?.name ?? '',
    numberStyle: 'dot',
    dateOrder: null,
    columns: [],
    headerRows: null,
    regions: [],
    head: head?.head ?? nothing,
    lines: [],
    proofs: [],
    totalQuantity: null,
    totalAmount: null,
    problems: [
      {
        id: 'no-table',
        kind: 'no-table',
        severity: 'error',
        place: null,
        line: null,
        field: null,
        facts: {},
        choices: [],
      },
    ],
    fingerprint: view ? fingerprintOf(view, null) : '',
  };
}
