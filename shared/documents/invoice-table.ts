import type { PaperLanguage } from '#shared/domain/form-kind';
import { figureText } from '#shared/text/figure-text';
import { UNIT_NAMES } from '#shared/text/unit-names';
import type { CurrencyCode } from '#shared/values/currency';
import { minorUnits } from '#shared/values/currency';
import { type DecimalText, decimal, decimalPlaces, round, sum } from '#shared/values/decimal';
import { hsHeading } from '#shared/values/hs-code';
import type { Incoterm } from '#shared/values/incoterm';
import { type Money, totalOf } from '#shared/values/money';
import type { Unit } from '#shared/values/unit';
import type { Cell, Column, Line, Row, Run, Table } from './document-model';
import { groupLines, type LineGroup, poText } from './line-groups';
import type { OrderCartons } from './order-cartons';
import {
  BETWEEN,
  columnHead,
  EMPTY,
  figure,
  missing,
  naming,
  sentence,
  text,
  lines as textLines,
} from './paper-language';
import { breakdownText, goodsName, type PaperLine, variantText } from './paper-line';

/** What the priced table of an invoice is drawn from. */
export interface InvoiceTableInput {
  readonly lines: readonly PaperLine[];
  readonly cartons: OrderCartons;
  readonly currency: CurrencyCode;
  readonly incoterm: Incoterm | null;
  readonly language: PaperLanguage;
  /** Pieces of each size under the line: what a buyer confirms on a proforma. */
  readonly withSizes: boolean;
}

/** Sum of the line amounts; `null` while a line has no price, so that no wrong total is ever printed. */
export function invoiceTotal(lines: readonly PaperLine[], currency: CurrencyCode): Money | null {
  const amounts = lines.map((line) => line.amount);
  if (amounts.some((amount) => amount === null)) return null;
  return totalOf(
    amounts.flatMap((amount) => amount ?? []),
    currency,
  );
}

/** The most decimals of a column, so that all its figures stand on one decimal point. */
export function commonPlaces(values: readonly DecimalText[], least: number): number {
  return values.reduce((most, value) => Math.max(most, decimalPlaces(decimal(value))), least);
}

/** mm for the longest of some short codes at 8 pt, between the reference's width and a limit. */
export function codeWidth(codes: readonly string[], leastMm: number, mostMm: number): number {
  const longest = codes.reduce((most, code) => Math.max(most, code.length), 0);
  return Math.min(mostMm, Math.max(leastMm, Math.ceil(longest * 1.62 + 2.5)));
}

/** `TOTAL CIF Hamburg`: the total says which price it is. */
export function totalLabel(language: PaperLanguage, term: Incoterm | null): string {
  const price = term === null ? '' : ` ${term.code} ${(term.place.split(',')[0] ?? '').trim()}`.trimEnd();
  if (language === 'zh') return `合计${price}`;
  return language === 'en' ? `TOTAL${price}` : `TOTAL${price}${BETWEEN}合计`;
}

interface Figures {
  readonly cartons: number | null;
  readonly quantity: Cell;
  readonly price: Cell;
  readonly amount: Cell;
  readonly unit: Cell;
}

export function invoiceTable(input: InvoiceTableInput): Table {
  const { lines, language, currency } = input;
  const units = [...new Set(lines.map(({ line }) => line.unit))];
  const oneUnit: Unit | null = units.length === 1 ? (units[0] ?? null) : null;
  const withCartons = input.cartons.complete;
  const places = commonPlaces(
    lines.map(({ line }) => line.quantity),
    0,
  );
  const pricePlaces = commonPlaces(
    lines.flatMap(({ line }) => line.unitPrice ?? []),
    minorUnits(currency),
  );
  const columns = invoiceColumns(input, oneUnit, withCartons);

  const arrange = (item: Cell, no: Cell, description: Cell, figures: Figures): readonly Cell[] => [
    no,
    item,
    description,
    ...(withCartons ? [figures.cartons === null ? EMPTY : figure('count', decimal(figures.cartons))] : []),
    figures.quantity,
    ...(oneUnit === null ? [figures.unit] : []),
    figures.price,
    figures.amount,
  ];
  const cartonsOf = (some: readonly PaperLine[]) =>
    some.reduce(
      (count, { line }) =>
        count + (input.cartons.byLine.get(line.id) ?? []).reduce((n, row) => n + row.cartons, 0),
      0,
    );
  const sumCells = (some: readonly PaperLine[], price: Cell): readonly Cell[] => {
    const total = invoiceTotal(some, currency);
    return arrange(EMPTY, EMPTY, EMPTY, {
      cartons: cartonsOf(some),
      quantity: oneUnit === null ? unitTotals(some, places) : quantityTotal(some, places),
      unit: unitsOf(some, language),
      price,
      amount: total === null ? missing(language, 'price open', '价格待定') : figure('money', total.amount),
    });
  };
  const lineRow = (of: PaperLine, no: number, named: boolean): Row => ({
    kind: 'line',
    cells: arrange(itemCell(of, named), figure('count', decimal(no)), descriptionCell(of, input, named), {
      cartons: cartonsOf([of]),
      quantity: figure('quantity', round(of.line.quantity, places)),
      unit: text(unitWord(language, of.line.unit)),
      price:
        of.line.unitPrice === null
          ? missing(language, 'open', '待定')
          : figure('unit-price', round(of.line.unitPrice, pricePlaces)),
      amount: of.amount === null ? EMPTY : figure('money', of.amount.amount),
    }),
  });

  const groups = groupLines(lines);
  let no = 0;
  const rows: Row[] = [];
  if (groups === null) {
    for (const line of lines) rows.push(lineRow(line, ++no, true));
  } else {
    const pos = new Set(groups.map((group) => group.po)).size;
    const each = groups.length > pos;
    for (const group of groups) {
      // A single PO stands in its box above; its groups are items.
      rows.push(groupRow(pos === 1 && each ? { ...group, po: '' } : group, language));
      for (const line of group.lines) rows.push(lineRow(line, ++no, !group.oneItem));
      if (groups.length > 1 && (pos > 1 || group.lines.length > 1)) {
        rows.push({
          kind: 'subtotal',
          label: [
            {
              text: subtotalLabel(language, pos === 1 && each ? { ...group, po: '' } : group, each),
              bold: true,
            },
          ],
          cells: sumCells(group.lines, EMPTY),
        });
      }
    }
  }
  rows.push({
    kind: 'total',
    label: [{ text: totalLabel(language, input.incoterm), bold: true }],
    cells: sumCells(lines, text(currency, { bold: true })),
  });
  return {
    kind: 'table',
    style: 'open',
    size: 8,
    columns,
    rows,
    label: { from: 1, span: 2 },
    carries: true,
  };
}

function invoiceColumns(input: InvoiceTableInput, oneUnit: Unit | null, withCartons: boolean): Column[] {
  const { language, currency, lines } = input;
  const itemMm = codeWidth(
    lines.flatMap((line) => [line.itemNo, line.otherItemNo]),
    16,
    32,
  );
  const unitMm = oneUnit === null ? 13 : 0;
  const cartonsMm = withCartons ? 16 : 0;
  const unit = oneUnit === null ? { en: '', zh: '' } : UNIT_NAMES[oneUnit];
  const quantityHead =
    language === 'en'
      ? columnHead('en', 'Quantity', '', unit.en)
      : oneUnit === null
        ? columnHead(language, 'Quantity', '数量')
        : columnHead(language, `Quantity, ${unit.en}`, `数量(${unit.zh})`);
  return [
    { id: 'no', head: columnHead(language, 'No.', '序号'), widthMm: 8, align: 'center' },
    { id: 'item', head: columnHead(language, 'Item', '货号'), widthMm: itemMm, align: 'left' },
    {
      id: 'description',
      head: columnHead(language, 'Description of goods', '货物描述'),
      widthMm: 182 - 8 - itemMm - cartonsMm - 18 - unitMm - 18 - 26,
      align: 'left',
    },
    ...(withCartons
      ? [
          {
            id: 'cartons',
            head: columnHead(language, 'Cartons', '箱数'),
            widthMm: 16,
            align: 'right' as const,
            sums: true as const,
          },
        ]
      : []),
    {
      id: 'quantity',
      head: quantityHead,
      widthMm: 18,
      align: 'right',
      ...(oneUnit === null ? {} : { sums: true as const }),
    },
    ...(oneUnit === null
      ? [{ id: 'unit', head: columnHead(language, 'Unit', '单位'), widthMm: 13, align: 'left' as const }]
      : []),
    {
      id: 'price',
      head: columnHead(language, 'Unit price', '单价', currency),
      widthMm: 18,
      align: 'right',
    },
    {
      id: 'amount',
      head: columnHead(language, 'Amount', '金额', currency),
      widthMm: 26,
      align: 'right',
      sums: true,
    },
  ];
}

function itemCell(of: PaperLine, named: boolean): Cell {
  const own: Line = [{ text: of.itemNo }];
  return of.otherItemNo === '' || !named
    ? textLines(own)
    : textLines(own, [{ text: of.otherItemNo, small: true, grey: true }]);
}

function descriptionCell(of: PaperLine, input: InvoiceTableInput, named: boolean): Cell {
  const { language } = input;
  const said: Line[] = [];
  const variant = input.withSizes ? breakdownText(language, of.line) : variantText(language, of.line);
  if (named) {
    said.push([{ text: goodsName(language, of) }]);
    const hs = of.hsCode === null ? '' : `HS\u00a0${hsHeading(of.hsCode)}`;
    const details = naming(language, of.detailsEn, of.detailsZh, BETWEEN);
    const small = { small: true as const, grey: true as const };
    if (details === '' && variant !== '' && hs !== '') {
      said.push([{ text: variant }, { text: `${BETWEEN}${hs}`, ...small }]);
    } else {
      if (variant !== '') said.push([{ text: variant }]);
      const more = [details, hs].filter((part) => part !== '').join(language === 'zh' ? '，' : ', ');
      if (more !== '') said.push([{ text: more, ...small }]);
    }
  } else {
    said.push([{ text: variant === '' ? goodsName(language, of) : variant }]);
  }
  if (of.line.remark !== '') said.push([{ text: of.line.remark, small: true, grey: true }]);
  return textLines(...said);
}

/** `PO 4528 A100 Men's T-shirt 男式T恤衫 HS 6109.10`, tinted, over the whole width. */
export function groupTitle(group: LineGroup, language: PaperLanguage, after = ''): Row & { kind: 'group' } {
  const [first] = group.lines;
  const rest: Run[] = [];
  if (group.oneItem) {
    const english = language === 'zh' && first.nameZh !== '' ? first.nameZh : first.nameEn || first.nameZh;
    const other = first.otherItemNo === '' ? '' : ` (${first.otherItemNo})`;
    const start = [`${first.itemNo}${other}`, english].filter((part) => part !== '').join(BETWEEN);
    rest.push({ text: start });
    if (language === 'both' && first.nameEn !== '' && first.nameZh !== '' && first.nameZh !== first.nameEn) {
      rest.push({ text: `${BETWEEN}${first.nameZh}`, grey: true });
    }
  }
  if (after !== '') rest.push({ text: `${rest.length === 0 ? '' : BETWEEN}${after}`, grey: true });
  const po = group.po === '' ? '' : poText(group.po);
  const gap = po !== '' && rest.length > 0 ? BETWEEN : '';
  const again = language === 'both' ? ' (continued 续)' : language === 'en' ? ' (continued)' : '（续）';
  const head = po === '' ? [] : [{ text: po, bold: true as const }];
  const joined = gap === '' ? rest : [{ text: gap }, ...rest];
  return {
    kind: 'group',
    title: [...head, ...joined],
    continued: po === '' ? [...joined, { text: again }] : [...head, { text: again }, ...joined],
  };
}

function groupRow(group: LineGroup, language: PaperLanguage): Row {
  const codes = [...new Set(group.lines.map((line) => line.hsCode))];
  const hs = group.oneItem && codes.length === 1 ? codes[0] : null;
  return groupTitle(group, language, hs ? `HS\u00a0${hsHeading(hs)}` : '');
}

export function subtotalLabel(language: PaperLanguage, group: LineGroup, byItem: boolean): string {
  const parts = [group.po === '' ? '' : poText(group.po), byItem ? group.lines[0].itemNo : ''];
  const of = parts.filter((part) => part !== '').join(' ');
  if (language === 'zh') return `小计 ${of}`;
  return `${sentence('en', `Sub-total ${of}`, '')}${language === 'both' ? `${BETWEEN}小计` : ''}`;
}

export function quantityTotal(some: readonly PaperLine[], places: number): Cell {
  return figure('quantity', round(sum(some.map(({ line }) => line.quantity)), places));
}

function byUnit(some: readonly PaperLine[]): ReadonlyMap<Unit, readonly DecimalText[]> {
  const totals = new Map<Unit, DecimalText[]>();
  for (const { line } of some) {
    const known = totals.get(line.unit);
    if (known) known.push(line.quantity);
    else totals.set(line.unit, [line.quantity]);
  }
  return totals;
}

/** Pieces, sets and pairs never add up to one figure: one line for each unit, the units beside them. */
export function unitTotals(some: readonly PaperLine[], places: number): Cell {
  const totals = [...byUnit(some).values()].map((quantities) => round(sum(quantities), places));
  const [only] = totals;
  if (totals.length === 1 && only !== undefined) return figure('quantity', only);
  return textLines(...totals.map((total) => [{ text: figureText(total), bold: true as const }]));
}

export function unitsOf(some: readonly PaperLine[], language: PaperLanguage): Cell {
  return textLines(
    ...[...byUnit(some).keys()].map((unit) => [{ text: unitWord(language, unit), bold: true as const }]),
  );
}

export function unitWord(language: PaperLanguage, unit: Unit): string {
  return UNIT_NAMES[unit][language === 'zh' ? 'zh' : 'en'];
}
