import { cartonsFor } from '#shared/domain/carton-plan';
import { customerName } from '#shared/domain/customer';
import type { PaperLanguage } from '#shared/domain/form-kind';
import type { Product } from '#shared/domain/product';
import { type QuotationLine, quotationTotal } from '#shared/domain/quotation';
import { figureText } from '#shared/text/figure-text';
import { UNIT_NAMES } from '#shared/text/unit-names';
import { minorUnits } from '#shared/values/currency';
import { compare, type DecimalText, decimal, multiply, round, sum } from '#shared/values/decimal';
import { includesInsurance } from '#shared/values/incoterm';
import { lineTotal } from '#shared/values/money';
import { cartonSizeText, cartonVolume, type Packing } from '#shared/values/packing';
import type { Block, Cell, Column, DocumentModel, InnerBlock, Line, Row, Table } from './document-model';
import { commonPlaces, totalLabel } from './invoice-table';
import { frame } from './letterhead';
import { dateBox, termBox, textBox } from './order-fields';
import { amountWords, bankBlocks, heading, keyLabel, sellerSign, signatures } from './paper-blocks';
import type { QuotationPaperInput } from './paper-input';
import {
  columnHead,
  EMPTY,
  figure,
  label,
  lines,
  naming,
  originText,
  sentence,
  text,
} from './paper-language';
import { partyCells } from './party-boxes';

/** What we offer, at which price from which quantity, and until when. */
export function quotationPaper(input: QuotationPaperInput): DocumentModel {
  const { company, quotation, language } = input;
  const byId = new Map(input.products.map((product) => [product.id, product]));
  const productOf = (line: QuotationLine) => (line.productId === null ? undefined : byId.get(line.productId));
  const total = quotationTotal(quotation);
  const port = quotation.portOfLoading || company.portOfLoading;
  const origins = [...new Set(quotation.lines.map((line) => productOf(line)?.origin ?? ''))];
  const origin = originText(
    language,
    origins.filter((text) => text !== ''),
  );
  const table = offerTable(input, productOf);
  const broken = table.columns.some((column) => column.over !== undefined);
  const hint: Line = broken
    ? [
        {
          text: `\u2003${sentence(language, 'Bold price break = the one used for the quantity quoted.', '加粗的价格为本次数量适用的价格。')}`,
          grey: true,
        },
      ]
    : [];
  const body: Block[] = [
    {
      kind: 'boxes',
      left: [{ label: label(language, 'To', '致'), span: 7, values: addressee(input) }],
      right: [
        [
          dateBox(language, 3, 'Date', '日期', input.date),
          {
            label: label(language, 'Valid until', '有效期至'),
            span: 4,
            values: [{ type: 'date', value: quotation.validUntil, bold: true }],
          },
        ],
        [
          textBox(language, 3, 'Currency', '币种', quotation.currency),
          termBox(language, quotation.incoterm, 4),
        ],
        [
          textBox(language, 3, 'Origin', '原产地', origin),
          textBox(language, 4, 'Port of loading', '装运港', port),
        ],
      ],
      below: [],
    },
    table,
    {
      kind: 'paragraph',
      aboveMm: 1.2,
      lines:
        language === 'both'
          ? [amountWords(language, total), hint.map(trimmed)].filter((l) => l.length > 0)
          : [[...amountWords(language, total), ...hint]],
    },
    {
      kind: 'columns',
      aboveMm: 0,
      gapMm: 6,
      columns: [
        { widthMm: 91, blocks: offerTerms(input) },
        {
          widthMm: 85,
          blocks: bankBlocks(company, quotation.currency, language, language === 'both' ? 30 : 22),
        },
      ],
    },
    signatures(sellerSign(input, language, 'For the seller', '卖方'), {
      note: quotation.remarks.map((remark) => [{ text: remark }]),
    }),
  ];
  const head = frame(input, language, {
    kind: 'quotation',
    titleEn: 'QUOTATION',
    titleZh: '报价单',
    contract: '',
    withAddress: true,
  });
  const number = input.number === null ? '' : `${language === 'zh' ? '编号' : 'No.'} ${input.number}`;
  return { ...head, underTitle: number, body };
}

const trimmed = (run: Line[number]) => ({ ...run, text: run.text.replace(/^\u2003/, '') });

function addressee(input: QuotationPaperInput): readonly Cell[] {
  const { customer, quotation, language } = input;
  const buyer = { ...customer.buyer, name: customer.buyer.name || customerName(customer), taxNumber: '' };
  const contact = customer.contacts[0];
  const who =
    contact === undefined ? '' : [contact.name, contact.role].filter((part) => part !== '').join(', ');
  const enquiry = [
    quotation.inquiryDate === null
      ? ''
      : language === 'zh'
        ? `贵方 ${quotation.inquiryDate} 询价`
        : `Your enquiry of ${quotation.inquiryDate}`,
    quotation.inquiryReference === ''
      ? ''
      : language === 'zh'
        ? `编号 ${quotation.inquiryReference}`
        : `ref. ${quotation.inquiryReference}`,
  ].filter((part) => part !== '');
  return [
    ...partyCells({ ...buyer, phone: '' }, language),
    ...(who === '' ? [] : [text(language === 'zh' ? `${who} 收` : `Attn. ${who}`)]),
    ...(enquiry.length === 0
      ? []
      : [text(enquiry.join(language === 'zh' ? '，' : ', '), { small: true, grey: true })]),
  ];
}

/** Quantities from which a price holds, when all lines with breaks share at most four of them. */
function commonBreaks(all: readonly QuotationLine[]): readonly DecimalText[] {
  const steps = new Map<string, DecimalText>();
  for (const line of all) {
    if (line.breaks.length < 2) continue;
    for (const { minQuantity } of line.breaks) steps.set(decimal(minQuantity), decimal(minQuantity));
  }
  const sorted = [...steps.values()].sort(compare);
  return sorted.length <= 4 ? sorted : [];
}

/** The break whose minimum the quantity reaches last. */
function appliedBreak(line: QuotationLine): DecimalText | null {
  let found: DecimalText | null = null;
  for (const step of line.breaks) {
    if (compare(step.minQuantity, line.quantity) <= 0) found = decimal(step.minQuantity);
  }
  return found;
}

const packingOf = (line: QuotationLine, product: Product | undefined): Packing | null =>
  line.packing ?? product?.packing ?? null;

function offerTable(
  input: QuotationPaperInput,
  productOf: (line: QuotationLine) => Product | undefined,
): Table {
  const { quotation, language } = input;
  const { currency } = quotation;
  const units = new Set(quotation.lines.map((line) => line.unit));
  const [firstUnit] = units;
  const oneUnit = units.size === 1 && firstUnit !== undefined ? firstUnit : null;
  const breaks = commonBreaks(quotation.lines);
  const pictured = quotation.lines.some((line) => (productOf(line)?.picture ?? null) !== null);
  const places = commonPlaces(
    quotation.lines.map((line) => line.quantity),
    0,
  );
  const pricePlaces = commonPlaces(
    quotation.lines.flatMap((line) => [line.unitPrice, ...line.breaks.map((step) => step.unitPrice)]),
    minorUnits(currency),
  );
  const per = oneUnit === null ? currency : perUnit(currency, oneUnit, language);
  const pictureMm = pictured ? 18 : 0;
  const columns: Column[] = [
    { id: 'no', head: columnHead(language, 'No.', '序号'), widthMm: 8, align: 'center' },
    ...(pictured
      ? [
          {
            id: 'picture',
            head: columnHead(language, 'Picture', '图片'),
            widthMm: pictureMm,
            align: 'left' as const,
          },
        ]
      : []),
    {
      id: 'item',
      head: columnHead(language, 'Item, description, packing', '货号、品名、包装'),
      widthMm: 182 - 8 - pictureMm - 17 - 13 * breaks.length - 15 - 23,
      align: 'left',
    },
    {
      id: 'quantity',
      head: columnHead(language, 'Quantity', '数量', oneUnit === null ? '' : unitWord(oneUnit, language)),
      widthMm: 17,
      align: 'right',
      ...(oneUnit === null ? {} : { sums: true as const }),
    },
    ...breaks.map((step) => ({
      id: `from-${step}`,
      head: [figureText(step)],
      over: naming(language, `From quantity, ${per}`, language === 'zh' ? `起订量价格 ${per}` : '起订量'),
      widthMm: 13,
      align: 'right' as const,
    })),
    {
      id: 'price',
      head: language === 'both' ? ['Price 单价', per] : columnHead(language, 'Price', '单价', per),
      widthMm: 15,
      align: 'right',
    },
    {
      id: 'amount',
      head: columnHead(language, 'Amount', '金额', currency),
      widthMm: 23,
      align: 'right',
      sums: true,
    },
  ];
  const rows = quotation.lines.map((line, index): Row => {
    const product = productOf(line);
    const picture = product?.picture ?? null;
    const applied = appliedBreak(line);
    return {
      kind: 'line',
      cells: [
        figure('count', decimal(index + 1)),
        ...(pictured ? [picture === null ? EMPTY : ({ type: 'picture', image: picture } as const)] : []),
        offerText(line, product, language),
        figure(
          'quantity',
          round(line.quantity, places),
          oneUnit === null ? { after: UNIT_NAMES[line.unit].en } : {},
        ),
        ...breaks.map((step): Cell => {
          const at = line.breaks.find((entry) => compare(entry.minQuantity, step) === 0);
          if (at === undefined) return EMPTY;
          const used = applied !== null && compare(applied, step) === 0;
          return figure('unit-price', round(at.unitPrice, pricePlaces), used ? { bold: true } : {});
        }),
        figure('unit-price', round(line.unitPrice, pricePlaces)),
        figure('money', lineTotal(line.unitPrice, line.quantity, currency).amount),
      ],
    };
  });
  rows.push({
    kind: 'total',
    label: [{ text: totalLabel(language, quotation.incoterm), bold: true }],
    cells: columns.map((column): Cell => {
      if (column.id === 'quantity') {
        return oneUnit === null
          ? EMPTY
          : figure('quantity', round(sum(quotation.lines.map((line) => line.quantity)), places));
      }
      if (column.id === 'price') return text(currency, { bold: true });
      if (column.id === 'amount') return figure('money', quotationTotal(quotation).amount);
      return EMPTY;
    }),
  });
  return {
    kind: 'table',
    style: 'open',
    size: 8,
    columns,
    rows,
    label: { from: 0, span: pictured ? 3 : 2 },
    carries: true,
  };
}

const unitWord = (unit: QuotationLine['unit'], language: PaperLanguage) =>
  language === 'zh' ? UNIT_NAMES[unit].zh : UNIT_NAMES[unit].en;

/** `USD/pc` */
function perUnit(currency: string, unit: QuotationLine['unit'], language: PaperLanguage): string {
  const { en, zh } = UNIT_NAMES[unit];
  return `${currency}/${language === 'zh' ? zh : en.length > 2 ? en.replace(/(?<!s)s$/, '') : en}`;
}

function offerText(line: QuotationLine, product: Product | undefined, language: PaperLanguage): Cell {
  const nameEn = line.descriptionEn || product?.nameEn || '';
  const nameZh = line.descriptionZh || product?.nameZh || '';
  const item = line.itemNo || product?.itemNo || '';
  // The line's own words replace the product file's; details belong to the file's name only.
  const detailed = line.descriptionEn === '' || line.descriptionEn === product?.nameEn;
  const join = (parts: readonly (string | undefined)[], between: string) =>
    parts.filter((part) => part !== undefined && part !== '').join(between);
  const english = join([nameEn, detailed ? product?.detailsEn : ''], ', ');
  const chinese = join([nameZh, detailed ? product?.detailsZh : ''], '，');
  const full = naming(language, english, chinese, '\u2002');
  const first: Line = [
    ...(item === '' ? [] : [{ text: `${item}\u2002`, bold: true as const }]),
    { text: full },
  ];
  const packing = packingOf(line, product);
  const said = packing === null ? '' : packingText(packing, line.unit, language);
  const least = line.minQuantity ?? product?.minQuantity ?? null;
  const minimum = least === null ? '' : `MOQ ${figureText(decimal(least))}`;
  const second = [said, minimum].filter((part) => part !== '').join(language === 'zh' ? '，' : ', ');
  return second === '' ? lines(first) : lines(first, [{ text: second, small: true, grey: true }]);
}

/** `24 pcs/ctn, 50×40×30 cm, N.W./G.W. 6.0 / 7.2 kg` */
function packingText(packing: Packing, unit: QuotationLine['unit'], language: PaperLanguage): string {
  const places = commonPlaces([packing.netKg, packing.grossKg], 1);
  const weights = `${round(packing.netKg, places)} / ${round(packing.grossKg, places)}\u00a0kg`;
  if (language === 'zh') {
    return `每箱${packing.piecesPerCarton}${UNIT_NAMES[unit].zh}，${cartonSizeText(packing)} cm，净/毛重 ${weights}`;
  }
  return `${packing.piecesPerCarton} ${UNIT_NAMES[unit].en}/ctn, ${cartonSizeText(packing)} cm, N.W./G.W. ${weights}`;
}

function offerTerms(input: QuotationPaperInput): readonly InnerBlock[] {
  const { quotation, language } = input;
  const entries: { label: Line; values: readonly Cell[] }[] = [];
  const add = (en: string, zh: string, value: string) => {
    if (value !== '') entries.push({ label: keyLabel(language, en, zh), values: [text(value)] });
  };
  add('Lead time', '交期', quotation.leadTime);
  add('Payment', '付款', quotation.paymentTerms.text);
  if (quotation.incoterm !== null && includesInsurance(quotation.incoterm.code)) {
    const clause = quotation.incoterm.code === 'CIP' ? 'A' : 'C';
    add(
      'Insurance',
      '保险',
      language === 'zh'
        ? `按${quotation.incoterm.code}价的110%投保ICC (${clause})`
        : `110% of ${quotation.incoterm.code} value, Institute Cargo Clauses (${clause})`,
    );
  }
  const loading = loadText(input);
  add('Packing', '包装', loading);
  add(
    'Validity',
    '有效期',
    language === 'zh'
      ? `报价至 ${quotation.validUntil} 有效，以我方最后确认为准`
      : `until ${quotation.validUntil}, subject to our final confirmation`,
  );
  const labelMm = language === 'both' ? 28 : 26;
  return [heading(language, 'Terms', '条款'), { kind: 'key-text', labelMm, align: 'left', entries }];
}

/** `775 cartons, 51.823 m³` when every line has carton data. */
function loadText(input: QuotationPaperInput): string {
  const byId = new Map(input.products.map((product) => [product.id, product]));
  let cartons = 0;
  const volumes: DecimalText[] = [];
  for (const line of input.quotation.lines) {
    const packing = packingOf(line, line.productId === null ? undefined : byId.get(line.productId));
    if (packing === null) return '';
    const count = cartonsFor(line.quantity, packing);
    cartons += count;
    volumes.push(round(multiply(cartonVolume(packing), count), 3));
  }
  if (cartons === 0) return '';
  const volume = `${figureText(round(sum(volumes), 3))}\u00a0m³`;
  const count = figureText(decimal(cartons));
  return input.language === 'zh' ? `${count}箱，${volume}` : `${count} cartons, ${volume}`;
}
