import { totalsOf } from '#shared/domain/carton-plan';
import { figureText } from '#shared/text/figure-text';
import { cartonsInChinese, cartonsInEnglish } from '#shared/text/packages-in-words';
import { decimal, decimalPlaces, round, sum } from '#shared/values/decimal';
import { cartonSizeText, cartonVolume } from '#shared/values/packing';
import type { Block, Columns, DocumentModel, InnerBlock, Line, Row } from './document-model';
import { codeWidth } from './invoice-table';
import { frame } from './letterhead';
import { type OrderCartons, orderCartons } from './order-cartons';
import {
  buyersOrdersText,
  creditRow,
  dateBox,
  numberBox,
  portBoxes,
  textBox,
  voyageBoxes,
} from './order-fields';
import { packingTable } from './packing-table';
import { heading, sellerSign, signatures } from './paper-blocks';
import type { OrderPaperInput } from './paper-input';
import {
  BETWEEN,
  columnHead,
  figure,
  naming,
  originText,
  sentence,
  text,
  tightLabel,
} from './paper-language';
import { type PaperLine, paperLines } from './paper-line';
import { notifyBox, partyBoxes } from './party-boxes';
import { shippingMark } from './shipping-mark';
import { creditGoodsBlocks, creditStatementBlocks } from './under-credit';

/** What is in which carton, with weights and volume; carries the number of its invoice and never a price. */
export function packingList(input: OrderPaperInput): DocumentModel {
  const { company, customer, order, language, date } = input;
  const lines = paperLines(order, input.products);
  const cartons = input.goods?.cartons ?? orderCartons(lines);
  const origins = [...new Set(lines.map((line) => line.origin))].filter((origin) => origin !== '');
  const items = itemGroups(lines);
  const summarised = items.size > 1 && items.size <= 12 && items.size * 2 <= cartons.rows.length;
  const body: Block[] = [
    {
      kind: 'boxes',
      left: partyBoxes(company, customer, order, language),
      right: [
        [
          numberBox(input, language, 'Packing list No.', '箱单号'),
          dateBox(language, 3, 'Date', '日期', date),
        ],
        [
          textBox(language, 4, 'Contract No.', '合同号', order.number),
          textBox(language, 3, 'Proforma', '形式发票', input.proformaNumber ?? ''),
        ],
        [
          textBox(language, 4, "Buyer's orders", '客户订单号', buyersOrdersText(lines, language)),
          textBox(language, 3, 'Origin', '原产地', originText(language, origins)),
        ],
        [
          textBox(language, 4, 'B/L No.', '提单号', order.shipment.billOfLading),
          textBox(language, 3, 'Seal No.', '封号', order.shipment.seal),
        ],
        [notifyBox(customer, order, language)],
        ...creditRow(input, language),
      ],
      below: [...portBoxes(input, order, language), ...voyageBoxes(order, language)],
    },
    ...creditGoodsBlocks('packing-list', input),
    packingTable(lines, cartons, language, summarised),
    ...(cartons.complete ? [words(input, cartons)] : []),
    ...creditStatementBlocks('packing-list', input),
    markAndSummary(input, lines, cartons, summarised ? items : null),
    signatures(sellerSign(input, language, 'For the exporter', '出口商')),
  ];
  return {
    ...frame(input, language, {
      kind: 'packing-list',
      titleEn: 'PACKING LIST',
      titleZh: '装箱单',
      contract: order.number,
      withAddress: false,
    }),
    body,
  };
}

function words(input: OrderPaperInput, cartons: OrderCartons): Block {
  const { language } = input;
  const count = cartons.totals.cartons;
  const english = { text: `SAY ${cartonsInEnglish(count)}.`, bold: true as const };
  const chinese = cartonsInChinese(count);
  const said: Line =
    language === 'en'
      ? [english]
      : language === 'zh'
        ? [{ text: chinese, bold: true }]
        : [english, { text: `\u2003${chinese}` }];
  const mixed = cartons.rows.some((row) => row.contents.length > 1);
  const note = sentence(
    language,
    'A mixed carton is counted once, on its first row.',
    '混装箱只在首行计箱数、重量和体积。',
  );
  const pallets = palletLine(language, cartons);
  const notes: Line[] = [
    ...(pallets === null ? [] : [pallets]),
    ...(mixed ? [[{ text: note, grey: true as const }]] : []),
  ];
  return { kind: 'paragraph', aboveMm: 1.4, lines: [said, ...notes] };
}

/** Both counts where cartons stand on pallets: the pallets are what the manifest counts. */
function palletLine(language: OrderPaperInput['language'], cartons: OrderCartons): Line | null {
  const { pallets } = cartons;
  if (pallets === null) return null;
  const said = sentence(
    language,
    `On ${pallets.count} pallets: G.W. ${figureText(pallets.grossKg)} kg and ${figureText(pallets.volume)} m³ with pallets.`,
    `装${pallets.count}托盘：连托盘毛重${figureText(pallets.grossKg)}千克，体积${figureText(pallets.volume)}立方米。`,
  );
  return [{ text: said, bold: true }];
}

function itemGroups(lines: readonly PaperLine[]): ReadonlyMap<string, readonly PaperLine[]> {
  const groups = new Map<string, PaperLine[]>();
  for (const line of lines) {
    const known = groups.get(line.itemNo);
    if (known) known.push(line);
    else groups.set(line.itemNo, [line]);
  }
  return groups;
}

function markAndSummary(
  input: OrderPaperInput,
  lines: readonly PaperLine[],
  cartons: OrderCartons,
  items: ReadonlyMap<string, readonly PaperLine[]> | null,
): Columns {
  const { language, order, customer } = input;
  const mark = shippingMark(order, customer, lines, cartons.complete ? cartons.totals.cartons : null);
  const origins = [...new Set(lines.map((line) => line.origin))];
  const madeIn = origins.length === 1 && origins[0] !== '' ? `, MADE IN ${origins[0]?.toUpperCase()}` : '';
  const sideMark = naming(
    language,
    `Side mark${language === 'both' ? ' 侧唛' : ''}: item, colour, size, quantity, G.W. / N.W., carton size${madeIn}`,
    language === 'zh' ? `侧唛：货号、颜色、尺码、数量、毛净重、箱规${madeIn.replace(', ', '、')}` : '',
  );
  const notes: Line[] = [[{ text: sideMark }]];
  const carton = cartonSizes(lines);
  if (carton !== '') {
    const head = language === 'zh' ? '箱规：' : `${tightLabel(language, 'Carton size', '箱规')}: `;
    notes.push([{ text: `${head}${carton}` }]);
  }
  const right: InnerBlock[] = [];
  if (items !== null && cartons.complete) right.push(...summary(input, items, cartons));
  right.push({ kind: 'paragraph', aboveMm: items === null ? 7.6 : 2, lines: notes });
  return {
    kind: 'columns',
    aboveMm: 4,
    gapMm: 6,
    columns: [
      {
        widthMm: 52,
        blocks: [
          heading(language, 'Shipping mark', '唛头'),
          { kind: 'mark', lines: mark, widthMm: null, large: true },
        ],
      },
      { widthMm: 124, blocks: right },
    ],
  };
}

/** `A100 50×40×30 cm (0.060 m³) | B200 …` while there are few kinds of carton. */
function cartonSizes(lines: readonly PaperLine[]): string {
  const bySize = new Map<string, { items: Set<string>; volume: string }>();
  for (const { packing, itemNo } of lines) {
    if (packing === null) continue;
    const size = cartonSizeText(packing);
    const known = bySize.get(size);
    if (known) known.items.add(itemNo);
    else bySize.set(size, { items: new Set([itemNo]), volume: round(cartonVolume(packing), 3) });
  }
  if (bySize.size === 0 || bySize.size > 4) return '';
  return [...bySize]
    .map(([size, { items, volume }]) => {
      const whose = bySize.size === 1 || items.size > 2 ? '' : `${[...items].join(', ')} `;
      return `${whose}${size}\u00a0cm (${volume}\u00a0m³)`;
    })
    .join(`${BETWEEN}|${BETWEEN}`);
}

function summary(
  input: OrderPaperInput,
  items: ReadonlyMap<string, readonly PaperLine[]>,
  cartons: OrderCartons,
): readonly InnerBlock[] {
  const { language } = input;
  const units = new Set([...items.values()].flat().map(({ line }) => line.unit));
  if (units.size > 1) return [];
  const places = Math.max(
    0,
    ...[...items.values()].flat().map(({ line }) => decimalPlaces(decimal(line.quantity))),
  );
  const cellsFor = (some: readonly PaperLine[]) => {
    const totals = totalsOf(some.flatMap(({ line }) => cartons.byLine.get(line.id) ?? []));
    return [
      figure('count', decimal(totals.cartons)),
      figure('quantity', round(sum(some.map(({ line }) => line.quantity)), places)),
      figure('weight', totals.netKg),
      figure('weight', totals.grossKg),
      figure('volume', totals.volume),
    ];
  };
  const rows: Row[] = [...items].map(
    ([item, some]): Row => ({
      kind: 'line',
      cells: [text(item), ...cellsFor(some)],
    }),
  );
  rows.push({
    kind: 'total',
    label: [{ text: tightLabel(language, 'Total', '合计'), bold: true }],
    cells: [text(''), ...cellsFor([...items.values()].flat())],
  });
  const head = (en: string, zh: string, unit = '') => [...[columnHead(language, en, zh, unit).join(' ')]];
  const itemMm = codeWidth([...items.keys()], 28, 28);
  const column = (id: string, said: readonly string[], widthMm: number) => ({
    id,
    head: said,
    widthMm,
    align: 'right' as const,
    sums: true as const,
  });
  return [
    heading(language, 'Summary by item', '按货号汇总'),
    {
      kind: 'table',
      style: 'open',
      size: 8,
      columns: [
        { id: 'item', head: head('Item', '货号'), widthMm: itemMm, align: 'left' },
        column('cartons', head('Cartons', '箱数'), 17),
        column('quantity', head('Quantity', '数量'), 19),
        column('net', head('N.W.', '净重', 'kg'), 21),
        column('gross', head('G.W.', '毛重', 'kg'), 21),
        column('volume', language === 'zh' ? ['体积 m³'] : ['Volume m³'], 18),
      ],
      rows,
      label: { from: 0, span: 1 },
      carries: false,
    },
  ];
}
