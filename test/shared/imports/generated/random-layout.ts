import type { WorkbookGrid } from '#shared/imports/sheet-grid';
import { type CellInput, date, formatted, sheetOf, workbookOf } from '../layouts/sheet-of';
import { LANGUAGES } from './languages';
import { localDate, localNumber, sizeCell } from './local-writing';
import { type Column, type Lie, lineRow, type Pen, type Row, totalRow } from './order-rows';
import type { Chance } from './random';
import type { TrueLine, TrueOrder } from './random-order';

export interface LaidOut {
  readonly workbook: WorkbookGrid;
  readonly lie: Lie;
  readonly has: ReadonlySet<Column>;
  readonly shape: string;
}

const ENGLISH = LANGUAGES[0] as (typeof LANGUAGES)[number]; // the first of a list that is not empty
const FOREIGN: Readonly<Partial<Record<Column, string>>> = {
  item: 'Varenr',
  description: 'Varetekst',
  quantity: 'Antal',
  price: 'Pris',
  amount: 'Beløb',
};
const SIGN = { USD: 'US$', EUR: '€', CNY: 'RMB', GBP: '£' } as const;

/** Lays an order out as some customer would: his titles, his order of columns, his habits. */
export function randomLayout(order: TrueOrder, chance: Chance): LaidOut {
  const { language } = order;
  const asText = chance.maybe(0.35);
  // 1,200 PCS and US$ 3.40 in one cell.
  const wordy = asText && chance.maybe(0.4);
  const perHundred = chance.maybe(0.06);
  const bilingual = language.code !== 'en' && chance.maybe(0.15);
  const cartons = chance.maybe(0.15);
  const isForm = chance.maybe(0.06) && order.lines.length >= 5 && !order.paired;
  const covered = chance.maybe(0.08);
  const mark = chance.maybe(0.85) ? language.mark : language.mark === ',' ? '.' : ',';
  const columns = randomColumns(order, chance);
  // Figures that are none of the order's: a minimum, a stock, a shop price.
  if (chance.maybe(0.2))
    columns.splice(chance.whole(columns.indexOf('quantity'), columns.length), 0, 'decoy');
  if (cartons)
    columns.splice(columns.indexOf('quantity') + (chance.maybe(0.5) ? 0 : 1), 0, 'perCarton', 'cartons');
  if (order.paired && !columns.includes('colour')) columns.splice(columns.indexOf('quantity'), 0, 'colour');
  const has = new Set(columns);
  const offset = chance.whole(0, 2);
  const rows: Row[] = Array.from({ length: chance.whole(0, 2) }, () => []);
  const merges: [number, number, number, number][] = [];
  const hiddenRows: number[] = [];
  // A language the desk does not speak: only the figures tell.
  const foreign = chance.maybe(0.05) && !bilingual;
  const habits = Object.entries({
    foreign,
    wordy,
    perHundred,
    bilingual,
    cartons,
    isForm,
    covered,
    paired: order.paired,
  });
  const shape: string[] = [
    language.code,
    asText ? `text${mark}` : 'numbers',
    columns.join(','),
    ...habits.filter(([, on]) => on).map(([name]) => name),
  ];
  const put = (row: Row) => rows.push([...Array.from({ length: offset }, () => null), ...row]);

  const banner = chance.pick(language.banner);
  if (chance.maybe(0.8)) put([banner]);
  if (chance.maybe(0.3)) put([order.buyer]);
  const cover: Row[] = [];
  putHead(order, chance, covered ? (row) => cover.push(row) : put, shape);
  if (chance.maybe(0.7)) rows.push([]);

  const titleOf = (column: Column): string => {
    const own =
      foreign && FOREIGN[column] !== undefined ? FOREIGN[column] : chance.pick(titlesOf(order, column));
    const both =
      bilingual && column !== 'cartons' && column !== 'perCarton'
        ? `${own}\n${chance.pick(titlesOf({ ...order, language: ENGLISH }, column))}`
        : own;
    return column === 'price' && perHundred ? `${both} / 100` : both;
  };
  const titles = columns.flatMap((column): string[] =>
    column === 'sizes' ? [...order.sizeTitles] : [titleOf(column)],
  );
  if (has.has('sizes') && chance.maybe(0.5)) {
    // The sizes stand below the merged title of the quantity.
    const first = columns.slice(0, columns.indexOf('sizes')).length;
    const group: Row = titles.map((title, index) =>
      index === first
        ? chance.pick(language.quantity)
        : index > first && index < first + order.sizeTitles.length
          ? null
          : title,
    );
    const below: Row = titles.map((title, index) =>
      index >= first && index < first + order.sizeTitles.length ? sizeCell(title) : null,
    );
    const at = rows.length;
    merges.push([at, offset + first, at, offset + first + order.sizeTitles.length - 1]);
    put(group);
    put(below);
    shape.push('grouped');
  } else put(titles);
  const headerRow = rows.length - 1;

  const number = (value: number, decimals: number): CellInput =>
    asText
      ? localNumber(value, decimals, mark)
      : decimals === 2 && chance.maybe(0.2)
        ? formatted(value, '#,##0.00')
        : value;
  const pen: Pen = {
    quantity: (line) =>
      line.quantity === 0
        ? null
        : wordy && !has.has('unit')
          ? `${localNumber(line.quantity, 0, mark)} ${line.unit[0]}`
          : number(line.quantity, 0),
    price: (line) => {
      const value = (line.priceCents * (perHundred ? 100 : 1)) / 100;
      return wordy ? `${SIGN[order.currency]} ${localNumber(value, 2, mark)}` : number(value, 2);
    },
  };
  const lie =
    columns.includes('amount') && chance.maybe(0.12)
      ? chance.pick(['amount', 'total-quantity', 'total-amount'] as const)
      : 'none';
  const wrongLine = lie === 'amount' ? chance.whole(0, order.lines.length - 1) : -1;
  const groups = chance.maybe(0.2) && order.lines.length >= 5;
  const subtotals = groups && chance.maybe(0.6) && has.has('description');
  if (groups) shape.push(subtotals ? 'groups+subtotals' : 'groups');
  let since: TrueLine[] = [];
  order.lines.forEach((line, index) => {
    if (groups && index % 4 === 0) {
      if (subtotals && since.length > 0)
        put(totalRow(columns, order, since, chance.pick(language.subtotal), number, 'none'));
      since = [];
      put([`GROUP ${String.fromCharCode(65 + index / 4)}`]);
    }
    if (!groups && index > 0 && index % 12 === 0 && chance.maybe(0.5)) {
      rows.push([]);
      if (!shape.includes('grouped')) put(titles);
    }
    if (isForm && chance.maybe(0.6))
      put(
        lineRow(
          columns,
          { ...line, item: `${line.item}X`, quantity: 0, sizes: line.sizes.map(() => 0) },
          index,
          number,
          0,
          chance,
          pen,
        ),
      );
    put(lineRow(columns, line, index, number, index === wrongLine ? 37 : 0, chance, pen));
    if (order.paired && index % 2 === 1) {
      for (const column of ['item', 'description'] as const) {
        const at = offset + columns.indexOf(column);
        if (!columns.includes(column) || (columns.indexOf('sizes') >= 0 && at > columns.indexOf('sizes')))
          continue;
        const row = rows[rows.length - 1];
        if (row) row[at] = null;
        merges.push([rows.length - 2, at, rows.length - 1, at]);
      }
    }
    since.push(line);
    if (chance.maybe(0.04) && index < order.lines.length - 1 && !order.paired) {
      hiddenRows.push(rows.length);
      put(lineRow(columns, { ...line, item: 'HIDDEN-1', quantity: 7 }, index, number, 0, chance, pen));
    }
  });
  if (subtotals && since.length > 0)
    put(totalRow(columns, order, since, chance.pick(language.subtotal), number, 'none'));
  if (chance.maybe(0.3)) rows.push([]);
  const wantsTotal = lie === 'total-quantity' || lie === 'total-amount';
  if (wantsTotal || chance.maybe(0.75))
    put(
      totalRow(
        columns,
        order,
        order.lines,
        chance.maybe(0.9) || wantsTotal ? chance.pick(language.total) : '',
        number,
        lie,
      ),
    );
  if (chance.maybe(0.5)) {
    rows.push([]);
    put([language.note]);
  }
  if (chance.maybe(0.15)) {
    // A side table that has nothing to do with the order.
    const at = columns.length + order.sizeTitles.length + offset + 2;
    ['Contacts', 'Ms Weber', 'Mr Lam'].forEach((text, index) => {
      const row = rows[headerRow + 1 + index];
      if (row) {
        while (row.length < at) row.push(null);
        row.push(text);
      }
    });
    shape.push('side');
  }
  return {
    workbook: covered
      ? workbookOf(sheetOf(cover, { name: 'Cover' }), sheetOf(rows, { merges, hiddenRows, name: 'Lines' }))
      : workbookOf(sheetOf(rows, { merges, hiddenRows })),
    lie,
    has,
    shape: shape.join(' '),
  };
}

function randomColumns(order: TrueOrder, chance: Chance): Column[] {
  const front: Column[] = [];
  if (chance.maybe(0.5)) front.push('position');
  const naming: Column[] = chance.maybe(0.85)
    ? ['item', 'description']
    : chance.maybe(0.5)
      ? ['item']
      : ['description'];
  front.push(...(chance.maybe(0.8) ? naming : naming.reverse()));
  if (chance.maybe(0.3)) front.push('colour');
  if (chance.maybe(0.15)) front.push('extra');
  const counting: Column[] = order.sizeTitles.length > 0 ? ['sizes', 'quantity'] : ['quantity'];
  if (chance.maybe(0.6)) counting.push('unit');
  const pricing: Column[] = chance.maybe(0.92) ? ['price'] : [];
  if (pricing.length > 0 && chance.maybe(0.85)) pricing.push('amount');
  const back: Column[] = [];
  if (chance.maybe(0.3)) back.push('delivery');
  if (chance.maybe(0.3)) back.push('remark');
  return [
    ...front,
    ...(chance.maybe(0.9)
      ? [...counting, ...pricing]
      : [...pricing.slice(0, 1), ...counting, ...pricing.slice(1)]),
    ...back,
  ];
}

function titlesOf(order: TrueOrder, column: Column): readonly string[] {
  const { language } = order;
  if (column === 'sizes') return order.sizeTitles;
  if (column === 'decoy')
    return ['MOQ', 'Stock', 'Retail price', 'Gross weight', 'CBM', 'Net weight', 'Tax %'];
  if (column === 'cartons')
    return language.code === 'zh' ? ['箱数', '件数', 'CTNS'] : ['CTNS', 'Cartons', 'No. of CTNS'];
  if (column === 'perCarton')
    return language.code === 'zh'
      ? ['每箱数量', '装箱数', 'PCS/CTN']
      : ['PCS/CTN', 'Pcs per carton', 'Qty/CTN'];
  return language[column];
}

function putHead(order: TrueOrder, chance: Chance, put: (row: Row) => void, shape: string[]): void {
  const { language } = order;
  const style = chance.pick(['beside', 'inside', 'two-columns', 'below'] as const);
  shape.push(style);
  const colon = chance.pick([':', '', '：']);
  const day: CellInput = chance.maybe(0.5) ? date(order.date) : localDate(order.date, chance);
  const pairs: [string, CellInput][] = [
    [chance.pick(language.orderNo), order.orderNo],
    [chance.pick(language.date), day],
    [chance.pick(language.buyer), order.buyer],
    [chance.pick(language.currency), order.currency],
  ];
  if (style === 'beside') for (const [label, value] of pairs) put([`${label}${colon}`, value]);
  if (style === 'two-columns') {
    put([
      `${pairs[0]?.[0]}${colon}`,
      pairs[0]?.[1] ?? null,
      null,
      `${pairs[1]?.[0]}${colon}`,
      pairs[1]?.[1] ?? null,
    ]);
    put([
      `${pairs[2]?.[0]}${colon}`,
      pairs[2]?.[1] ?? null,
      null,
      `${pairs[3]?.[0]}${colon}`,
      pairs[3]?.[1] ?? null,
    ]);
  }
  if (style === 'below') {
    put(pairs.map(([label]) => label));
    put(pairs.map(([, value]) => value));
  }
  if (style === 'inside') {
    const text = (value: CellInput) => (typeof value === 'string' ? value : order.date);
    for (const [label, value] of pairs) put([`${label}: ${text(value)}`]);
  }
}
