import { totalsOf } from '#shared/domain/carton-plan';
import { countText } from '#shared/text/figure-text';
import { cartonsInEnglish } from '#shared/text/packages-in-words';
import { round, sum } from '#shared/values/decimal';
import { hsHeading } from '#shared/values/hs-code';
import type { Block, Cell, DocumentModel, Row } from './document-model';
import { unitWord } from './invoice-table';
import { frame } from './letterhead';
import { outerPackages } from './order-cartons';
import { creditRow, dateBox, portBoxes, textBox } from './order-fields';
import { sellerSign, signatures } from './paper-blocks';
import type { ShipmentPaperInput } from './paper-input';
import { columnHead, EMPTY, figure, label, sentence, text, lines as textLines } from './paper-language';
import { goodsName, type PaperLine } from './paper-line';
import { partyBoxes } from './party-boxes';
import { billLanguage, joined, shipmentMark } from './shipping-blocks';
import { creditGoodsBlocks, creditStatementBlocks } from './under-credit';

/**
 * 原产地证申报资料: the twelve boxes of a certificate of origin filled from the shipment, to be typed into the
 * authority's own system. The criterion stays open: only the producer's cost sheet can answer it.
 */
export function originData(input: ShipmentPaperInput): DocumentModel {
  const { company, customer, order, goods, language, date } = input;
  const { booking } = goods.shipment;
  const names = billLanguage(language);
  const body: Block[] = [
    {
      kind: 'boxes',
      left: partyBoxes(company, customer, order, names),
      right: [
        [
          textBox(language, 4, 'Our reference', '我方编号', goods.shipment.number, true),
          dateBox(language, 3, 'Date', '日期', date),
        ],
        [
          textBox(language, 4, 'Invoice No.', '发票号', input.invoice?.number ?? ''),
          dateBox(language, 3, 'Invoice date', '发票日期', input.invoice?.date ?? null),
        ],
        [
          {
            label: label(language, 'Means of transport and route', '运输方式及路线'),
            span: 7,
            values: [text(route(input))],
          },
        ],
        [
          textBox(
            language,
            7,
            'Vessel / voyage',
            '船名航次',
            joined([booking.vessel, booking.voyage], ' / '),
          ),
        ],
        [
          textBox(language, 4, 'Country of destination', '目的国', customer.buyer.country),
          dateBox(language, 3, 'Departure', '离港日期', booking.sailedOn ?? booking.etd),
        ],
        ...creditRow(input, language),
      ],
      below: [
        ...portBoxes(input, order, language),
        textBox(language, 7, 'Place of delivery', '交货地', goods.shipment.placeOfDelivery),
      ],
    },
    ...creditGoodsBlocks('origin-data', input),
    itemsTable(input),
    ...creditStatementBlocks('origin-data', input),
    {
      kind: 'paragraph',
      aboveMm: 3,
      lines: [
        [
          {
            text: sentence(
              language,
              'Origin criterion: to be entered for each item from the producer’s declaration.',
              '原产地标准：请按生产企业声明逐项填写。',
            ),
            grey: true,
          },
        ],
      ],
    },
    signatures(sellerSign(input, language, 'Declaration by the exporter', '出口商声明')),
  ];
  return {
    ...frame(input, language, {
      kind: 'origin-data',
      titleEn: 'ORIGIN DATA',
      titleZh: '原产地证申报资料',
      contract: order.number,
      withAddress: false,
    }),
    body,
  };
}

function route({ order, company, customer, goods }: ShipmentPaperInput): string {
  const from = order.portOfLoading || company.portOfLoading;
  const to = goods.shipment.placeOfDelivery || order.portOfDischarge || customer.portOfDischarge;
  return joined(
    [from === '' ? '' : `FROM ${from.toUpperCase()}`, to === '' ? '' : `TO ${to.toUpperCase()}`, 'BY SEA'],
    ' ',
  );
}

/** Goods of one HS code, name and origin are one item; packages in words and figures as certificates want them. */
function itemsTable(input: ShipmentPaperInput): Block {
  const { goods, language } = input;
  const groups = new Map<string, PaperLine[]>();
  for (const line of goods.lines) {
    const key = [line.hsCode ?? '', goodsName('en', line), line.line.unit, line.origin].join('\u0000');
    const known = groups.get(key);
    if (known) known.push(line);
    else groups.set(key, [line]);
  }
  const mark = shipmentMark(input);
  const rows = [...groups.values()].map((some, index): Row => {
    const [first] = some;
    const totals = totalsOf(some.flatMap(({ line }) => goods.cartons.byLine.get(line.id) ?? []));
    const unit = first ? unitWord('en', first.line.unit) : '';
    const packages: Cell = textLines(
      [{ text: first ? goodsName(billLanguage(language), first) : '' }],
      [{ text: `${cartonsInEnglish(totals.cartons)}`, small: true, grey: true }],
    );
    return {
      kind: 'line',
      cells: [
        text(String(index + 1)),
        index === 0 ? textLines(...mark.map((line) => [{ text: line }])) : EMPTY,
        packages,
        text(first?.hsCode ? hsHeading(first.hsCode) : ''),
        text(first?.origin ?? ''),
        EMPTY,
        figure('quantity', round(sum(some.map(({ line }) => line.quantity)), 0), { after: unit }),
        figure('weight', totals.grossKg),
      ],
    };
  });
  rows.push({
    kind: 'total',
    label: [{ text: totalText(input), bold: true }],
    cells: [EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, figure('weight', goods.cartons.totals.grossKg)],
  });
  return {
    kind: 'table',
    style: 'open',
    size: 8,
    columns: [
      { id: 'item', head: columnHead(language, 'Item', '项'), widthMm: 10, align: 'left' },
      { id: 'marks', head: columnHead(language, 'Marks', '唛头'), widthMm: 34, align: 'left' },
      {
        id: 'goods',
        head: columnHead(language, 'Packages and goods', '包装及货名'),
        widthMm: 50,
        align: 'left',
      },
      { id: 'hs', head: columnHead(language, 'HS', '编码'), widthMm: 17, align: 'left' },
      { id: 'origin', head: columnHead(language, 'Origin', '原产国'), widthMm: 17, align: 'left' },
      { id: 'criterion', head: columnHead(language, 'Criterion', '标准'), widthMm: 17, align: 'left' },
      { id: 'quantity', head: columnHead(language, 'Quantity', '数量'), widthMm: 18, align: 'right' },
      {
        id: 'gross',
        head: columnHead(language, 'G.W.', '毛重', 'kg'),
        widthMm: 19,
        align: 'right',
        sums: true,
      },
    ],
    rows,
    label: { from: 0, span: 7 },
    carries: false,
  };
}

/** Cartons are what the items count; pallets under them are said beside. */
function totalText({ goods, language }: ShipmentPaperInput): string {
  const { cartons } = goods;
  const boxes = countText(cartons.totals.cartons);
  if (cartons.pallets === null) return sentence(language, `TOTAL ${boxes} cartons`, `合计${boxes}箱`);
  const { count } = outerPackages(cartons);
  return sentence(language, `TOTAL ${boxes} cartons on ${count} pallets`, `合计${boxes}箱，装${count}托盘`);
}
