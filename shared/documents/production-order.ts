import { cartonRangeText } from '#shared/domain/carton-plan';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { CHECK_NAMES, type CheckName, type OrderChecks } from '#shared/domain/order-check';
import { round } from '#shared/values/decimal';
import { cartonSizeText } from '#shared/values/packing';
import type { Block, Box, Cell, DocumentModel, Heading, Line, Row, Table } from './document-model';
import { factoryLabel, factoryName, factoryText, sectionNumber } from './factory-language';
import { letterhead } from './letterhead';
import { groupByItem } from './line-groups';
import { type OrderCartons, orderCartons } from './order-cartons';
import { buyersOrders } from './order-fields';
import type { OrderPaperInput } from './paper-input';
import { EMPTY, labelText, text, lines as textLines } from './paper-language';
import { type PaperLine, paperLines } from './paper-line';
import { shippingMark } from './shipping-mark';
import { sizeTable } from './size-table';

/** What the factory makes: styles with colours and sizes, packing, marks, the eight checks, one box per department. */
export function productionOrder(input: OrderPaperInput): DocumentModel {
  const { customer, order, language } = input;
  const lines = paperLines(order, input.products);
  const cartons = orderCartons(lines);
  let section = 0;
  const heading = (en: string, zh: string): Heading => ({
    kind: 'heading',
    label: { first: `${sectionNumber(language, section++)}${factoryText(language, en, zh)}`, second: '' },
    after: '',
  });
  const mark = shippingMark(order, customer, lines, cartons.complete ? cartons.totals.cartons : null);
  const body: Block[] = [
    fields(input, lines),
    ...stylesOf(lines).flatMap((style) => styleBlocks(style, cartons, language, heading)),
    heading('Packing', '包装'),
    packingRows(lines, cartons, language),
    heading('Shipping mark', '唛头'),
    { kind: 'mark', lines: mark, widthMm: 60 },
    heading('The eight checks', '八项检查'),
    checksTable(order.checks, language),
    heading('Confirmed by', '会签'),
    signOff(language),
  ];
  return { ...frameOf(input), body };
}

function frameOf(input: OrderPaperInput): Omit<DocumentModel, 'body'> {
  const { company, order, language, number, date, version } = input;
  const own = language === 'en' ? 'en' : 'zh';
  const title = factoryLabel(language, 'PRODUCTION ORDER', '生产通知单');
  const numberText = number ?? factoryText(language, 'Draft', '草稿');
  const edition = own === 'zh' ? `版本 ${version}` : `version ${version}`;
  const firm = own === 'zh' && company.nameZh !== '' ? company.nameZh : company.nameEn;
  return {
    schema: 1,
    kind: 'production-order',
    language,
    number,
    version,
    date,
    letterhead: letterhead(company, own, true),
    title,
    underTitle: `${own === 'zh' ? '编号' : 'No.'} ${numberText}\u2002|\u2002${edition}`,
    running: [numberText, edition, date].join('\u2002|\u2002'),
    footer: [numberText, edition, order.number === number ? '' : order.number, firm]
      .filter((part) => part !== '')
      .join(' | '),
    draft:
      number === null
        ? {
            mark: language === 'en' ? 'DRAFT' : '草稿',
            note: labelText(factoryLabel(language, 'DRAFT, not issued', '草稿，未下达')),
          }
        : null,
  };
}

function fields(input: OrderPaperInput, lines: readonly PaperLine[]): Block {
  const { company, customer, order, language, date } = input;
  const box = (span: number, en: string, zh: string, value: Cell): Box => ({
    label: factoryLabel(language, en, zh),
    span,
    values: [value],
  });
  const name = customer.buyer.name || customer.nameEn || customer.nameZh;
  const day = (value: typeof order.deliveryDate, bold: boolean): Cell =>
    value === null ? EMPTY : { type: 'date', value, ...(bold ? { bold: true as const } : {}) };
  const due =
    order.deliveryDateMeans === 'ex-factory'
      ? ({ en: 'Ready ex factory', zh: '出厂日期' } as const)
      : order.deliveryDateMeans === 'etd'
        ? ({ en: 'Ship date', zh: '装运日期' } as const)
        : ({ en: 'Arrival', zh: '到港日期' } as const);
  return {
    kind: 'boxes',
    left: [
      box(7, 'Customer', '客户', text(name, { bold: true })),
      box(7, 'Customer orders', '客户订单号', text(buyersOrders(lines).join(', '))),
    ],
    right: [
      [
        box(4, 'Issued', '通知日期', { type: 'date', value: date }),
        box(3, 'Contract', '合同号', text(order.number)),
      ],
      [
        box(4, 'Clerk', '跟单员', company.clerk === '' ? EMPTY : text(company.clerk)),
        box(3, due.en, due.zh, day(order.deliveryDate, true)),
      ],
    ],
    below: [],
  };
}

/** Lines of one item together, whichever PO they came with. */
function stylesOf(lines: readonly PaperLine[]): readonly (readonly [PaperLine, ...PaperLine[]])[] {
  const sorted = new Map<string, PaperLine[]>();
  for (const line of lines) {
    const known = sorted.get(line.itemNo);
    if (known) known.push(line);
    else sorted.set(line.itemNo, [line]);
  }
  return groupByItem([...sorted.values()].flat().map((line) => ({ ...line, po: '' }))).map((group) => {
    const at = new Map(lines.map((line) => [line.line.id, line]));
    const [first, ...rest] = group.lines;
    return [at.get(first.line.id) ?? first, ...rest.map((line) => at.get(line.line.id) ?? line)];
  });
}

function styleBlocks(
  style: readonly [PaperLine, ...PaperLine[]],
  cartons: OrderCartons,
  language: PaperLanguage,
  heading: (en: string, zh: string) => Heading,
): readonly Block[] {
  const [first] = style;
  const named = (name: string) => [first.itemNo, name].filter((part) => part !== '').join(' ');
  const en = first.nameEn || first.nameZh;
  const zh = first.nameZh || first.nameEn;
  // Goods with one name only are not called by it twice.
  const isOne = language === 'both' && en === zh;
  const title = heading(isOne ? '' : language === 'both' ? en : named(en), named(zh));
  const details = factoryName(language, first.detailsEn, first.detailsZh);
  const remarks = [...new Set(style.map(({ line }) => line.remark))].filter((remark) => remark !== '');
  const making: Line[] = [details, ...remarks].filter((part) => part !== '').map((part) => [{ text: part }]);
  return [
    title,
    ...(making.length === 0 ? [] : [{ kind: 'paragraph' as const, aboveMm: 0, lines: making }]),
    { kind: 'space', heightMm: making.length === 0 ? 0 : 0.8 },
    sizeTable(style, cartons, language),
  ];
}

function grid(columns: Table['columns'], rows: readonly Row[], size: 8 | 7.5 = 8): Table {
  return { kind: 'table', style: 'grid', size, columns, rows, label: { from: 0, span: 1 }, carries: false };
}

function packingRows(lines: readonly PaperLine[], cartons: OrderCartons, language: PaperLanguage): Table {
  const column = (id: string, en: string, zh: string, widthMm: number) => ({
    id,
    head: [factoryText(language, en, zh)],
    widthMm,
    align: 'center' as const,
  });
  const rows = stylesOf(lines).map((style): Row => {
    const [first] = style;
    const { packing } = first;
    const planned = style.flatMap(({ line }) => cartons.byLine.get(line.id) ?? []);
    const open = text(factoryText(language, 'open', '待定'), { missing: true });
    if (packing === null) return { kind: 'line', cells: [text(first.itemNo), open, open, open, open] };
    const weights = `${round(packing.netKg, 2)} / ${round(packing.grossKg, 2)}`;
    return {
      kind: 'line',
      cells: [
        text(first.itemNo),
        text(String(packing.piecesPerCarton)),
        text(cartonSizeText(packing)),
        text(weights),
        text(rangesText(planned)),
      ],
    };
  });
  return grid(
    [
      column('item', 'Item', '货号', 36),
      column('per-carton', 'Per carton', '每箱数量', 28),
      column('size', 'Carton cm', '纸箱 cm', 38),
      column('weight', 'Net / gross kg', '净重/毛重 kg', 38),
      column('range', 'C/NO.', '箱号', 42),
    ],
    rows,
  );
}

/** `1–150, 251–310`: neighbouring rows of cartons said as one range. */
function rangesText(rows: OrderCartons['rows']): string {
  const ranges: { first: number; last: number }[] = [];
  for (const { first, last } of rows) {
    const before = ranges.at(-1);
    if (before && before.last + 1 === first) before.last = last;
    else ranges.push({ first, last });
  }
  return ranges.map(cartonRangeText).join(', ');
}

const CHECK_WORDS: Readonly<Record<CheckName, readonly [string, string]>> = {
  material: ['Material correct', '物料是否正确'],
  size: ['Sizes accurate', '尺寸是否准确'],
  style: ['Style right', '款式是否正确'],
  workmanship: ['Workmanship right', '工艺是否正确'],
  colour: ['Colour right', '颜色是否正确'],
  shortage: ['Nothing missing', '是否缺料'],
  arrival: ['Material arrives in time', '物料能否及时到厂'],
  schedule: ['Schedule holds', '货期是否有问题'],
};

/** Question, answer, and what it rests on; a question without an answer is open. */
function checksTable(checks: OrderChecks, language: PaperLanguage): Table {
  const answers = {
    pass: ['passed', '通过'],
    fail: ['problem', '问题'],
    waived: ['waived', '免检'],
    open: ['open', '待定'],
  } as const;
  const rows = CHECK_NAMES.map((name, index): Row => {
    const answer = checks[name];
    const [en, zh] = CHECK_WORDS[name];
    const [said, saidZh] = answers[answer?.result ?? 'open'];
    const marked = answer?.result === 'fail' ? ({ bold: true } as const) : {};
    const by =
      answer === null ? '' : [answer.by, answer.at.slice(0, 10)].filter((part) => part !== '').join(' ');
    return {
      kind: 'line',
      cells: [
        text(String(index + 1)),
        text(factoryText(language, en, zh), marked),
        text(factoryText(language, said, saidZh), marked),
        text(answer?.remark ?? ''),
        text(by),
      ],
    };
  });
  const column = (id: string, en: string, zh: string, widthMm: number, align: 'left' | 'center') => ({
    id,
    head: [factoryText(language, en, zh)],
    widthMm,
    align,
  });
  return grid(
    [
      { id: 'no', head: ['#'], widthMm: 8, align: 'center' },
      column('question', 'Check', '检查项目', 54, 'left'),
      column('answer', 'Result', '结果', 28, 'center'),
      column('remark', 'Remark', '说明', 56, 'left'),
      column('by', 'By', '检查人、日期', 36, 'left'),
    ],
    rows,
  );
}

const DEPARTMENTS = [
  ['Sales', '业务部'],
  ['Purchasing', '采购部'],
  ['Technical', '技术部'],
  ['Production', '生产部'],
  ['Quality', '品管部'],
  ['Warehouse', '仓库'],
  ['Factory head', '工厂负责人'],
] as const;

/** One box for each department, with room for a name and a date. */
function signOff(language: PaperLanguage): Table {
  const room: Line[] = [[], [], []];
  const date: Line = [{ text: factoryText(language, 'Date', '日期'), small: true, grey: true }];
  return grid(
    DEPARTMENTS.map(([en, zh]) => ({
      id: en,
      head: [factoryText(language, en, zh)],
      widthMm: 26,
      align: 'left' as const,
    })),
    [{ kind: 'line', cells: DEPARTMENTS.map(() => textLines(...room, date)) }],
  );
}
