import { totalsOf } from '#shared/domain/carton-plan';
import { freightClause } from '#shared/shipping/freight-clause';
import { decimal } from '#shared/values/decimal';
import { hsHeading } from '#shared/values/hs-code';
import type { Block, Box, Cell, Column, DocumentModel, Row } from './document-model';
import { frame } from './letterhead';
import { outerPackages } from './order-cartons';
import { dateBox, portBoxes, textBox } from './order-fields';
import { heading, sellerSign, signatures } from './paper-blocks';
import type { ShipmentPaperInput } from './paper-input';
import { columnHead, EMPTY, figure, label, missing, sentence, text, tightLabel } from './paper-language';
import { goodsName, type PaperLine } from './paper-line';
import { notifyBox, partyBoxes, partyCells } from './party-boxes';
import { shippingMark } from './shipping-mark';

/** 托运单: asks the forwarder for space; packages, weight and volume, never a price (shipping-documents.md D14). */
export function bookingNote(input: ShipmentPaperInput): DocumentModel {
  const { company, customer, order, goods, language, date } = input;
  const { shipment } = goods;
  const { booking } = shipment;
  const body: Block[] = [
    {
      kind: 'boxes',
      left: [...partyBoxes(company, customer, order, language), notifyBox(customer, order, language)],
      right: [
        [
          textBox(language, 4, 'Our reference', '我方编号', shipment.number, true),
          dateBox(language, 3, 'Date', '日期', date),
        ],
        [forwarderBox(input)],
        [
          textBox(language, 4, 'Booking No. (S/O)', '订舱号', booking.bookingNo),
          textBox(language, 3, 'Carrier', '承运人', booking.carrier),
        ],
        [
          textBox(
            language,
            4,
            'Vessel / voyage',
            '船名航次',
            joined([booking.vessel, booking.voyage], ' / '),
          ),
          dateBox(language, 3, 'ETD', '预计开航', booking.etd),
        ],
        [freightBox(input), billBox(input)],
        [textBox(language, 7, 'Containers', '箱型箱量', containersText(input))],
      ],
      below: [
        ...portBoxes(input, order, language),
        textBox(language, 4, 'Place of delivery', '交货地', shipment.placeOfDelivery),
        dateBox(language, 3, 'Cargo ready', '备货日期', order.deliveryDate),
      ],
    },
    goodsTable(input),
    {
      kind: 'columns',
      aboveMm: 4,
      gapMm: 6,
      columns: [
        {
          widthMm: 56,
          blocks: [
            heading(language, 'Shipping mark', '唛头'),
            {
              kind: 'mark',
              lines: shippingMark(
                order,
                customer,
                goods.lines,
                goods.cartons.complete ? goods.cartons.totals.cartons : null,
              ),
              widthMm: null,
            },
          ],
        },
        {
          widthMm: 120,
          blocks: [
            heading(language, 'Remarks', '备注'),
            { kind: 'paragraph', aboveMm: 0, lines: remarks(input) },
          ],
        },
      ],
    },
    signatures(sellerSign(input, language, 'For the shipper', '托运人')),
  ];
  return {
    ...frame(input, language, {
      kind: 'booking-note',
      titleEn: 'BOOKING NOTE',
      titleZh: '托运单',
      contract: order.number,
      withAddress: false,
    }),
    body,
  };
}

function joined(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== '').join(between);
}

function forwarderBox({ goods, language }: ShipmentPaperInput): Box {
  const { forwarder } = goods.shipment.booking;
  return {
    label: label(language, 'To the forwarder', '致货代'),
    span: 7,
    values: forwarder === null ? [missing(language, 'to be named', '待定')] : partyCells(forwarder, language),
  };
}

function freightBox({ order, language }: ShipmentPaperInput): Box {
  const clause = freightClause(order.incoterm);
  const words = {
    prepaid: ['FREIGHT PREPAID', '运费预付'],
    collect: ['FREIGHT COLLECT', '运费到付'],
  } as const;
  const cell: Cell =
    clause === null
      ? missing(language, 'to be agreed', '待定')
      : text(sentence(language, words[clause][0], words[clause][1]), { bold: true });
  return { label: label(language, 'Freight', '运费'), span: 4, values: [cell] };
}

function billBox({ goods, language }: ShipmentPaperInput): Box {
  const kinds = {
    original: ['3/3 original', '正本三份'],
    'telex-release': ['Telex release', '电放'],
    'sea-waybill': ['Sea waybill', '海运单'],
  } as const;
  const [en, zh] = kinds[goods.shipment.booking.billKind];
  return textBox(language, 3, 'B/L', '提单', sentence(language, en, zh));
}

/** `1 × 40HQ, 2 × 20GP`. */
function containersText({ goods }: ShipmentPaperInput): string {
  const counts = new Map<string, number>();
  for (const { type } of goods.shipment.containers) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => (type === 'LCL' ? 'LCL' : `${count} × ${type}`)).join(', ');
}

function goodsTable(input: ShipmentPaperInput): Block {
  const { goods, language } = input;
  const { cartons } = goods;
  const groups = new Map<string, PaperLine[]>();
  for (const line of goods.lines) {
    const key = `${line.po}\u0000${goodsName(language, line)}`;
    const known = groups.get(key);
    if (known) known.push(line);
    else groups.set(key, [line]);
  }
  const rows: Row[] = [...groups.values()].map((some): Row => {
    const [first] = some;
    const totals = totalsOf(some.flatMap(({ line }) => cartons.byLine.get(line.id) ?? []));
    return {
      kind: 'line',
      cells: [
        text(first?.po ?? ''),
        text(first ? goodsName(language, first) : ''),
        // Six digits are what the manifest asks for.
        text(first?.hsCode ? hsHeading(first.hsCode) : ''),
        figure('count', decimal(totals.cartons)),
        figure('weight', totals.netKg),
        figure('weight', totals.grossKg),
        figure('volume', totals.volume),
      ],
    };
  });
  const { totals } = cartons;
  rows.push({
    kind: 'total',
    label: [{ text: tightLabel(language, 'TOTAL', '合计'), bold: true }],
    cells: [
      EMPTY,
      EMPTY,
      EMPTY,
      figure('count', decimal(totals.cartons)),
      figure('weight', totals.netKg),
      figure('weight', totals.grossKg),
      figure('volume', totals.volume),
    ],
  });
  const right = (id: string, head: readonly string[], widthMm: number): Column => ({
    id,
    head,
    widthMm,
    align: 'right',
    sums: true,
  });
  return {
    kind: 'table',
    style: 'open',
    size: 8,
    columns: [
      { id: 'po', head: columnHead(language, 'Order', '订单号'), widthMm: 30, align: 'left' },
      { id: 'goods', head: columnHead(language, 'Goods', '货名'), widthMm: 56, align: 'left' },
      { id: 'hs', head: columnHead(language, 'HS', '编码'), widthMm: 18, align: 'left' },
      right('cartons', columnHead(language, 'Ctns', '箱数'), 16),
      right('net', columnHead(language, 'N.W.', '净重', 'kg'), 21),
      right('gross', columnHead(language, 'G.W.', '毛重', 'kg'), 21),
      right('volume', columnHead(language, 'Volume', '体积', 'm³'), 20),
    ],
    rows,
    label: { from: 0, span: 3 },
    carries: true,
  };
}

function remarks(input: ShipmentPaperInput) {
  const { goods, order, language } = input;
  const said: string[] = [];
  const outer = outerPackages(goods.cartons);
  if (goods.cartons.pallets !== null)
    said.push(
      sentence(
        language,
        `On ${outer.count} pallets: gross ${outer.grossKg} kg, ${outer.volume} m³ with pallets.`,
        `装${outer.count}托盘：连托盘毛重${outer.grossKg}千克，体积${outer.volume}立方米。`,
      ),
    );
  said.push(
    sentence(
      language,
      `Partial shipment ${order.partialShipment ? 'allowed' : 'not allowed'}, transhipment ${order.transhipment ? 'allowed' : 'not allowed'}.`,
      `分批装运${order.partialShipment ? '允许' : '不允许'}，转运${order.transhipment ? '允许' : '不允许'}。`,
    ),
  );
  if (goods.shipment.booking.remark !== '') said.push(...goods.shipment.booking.remark.split('\n'));
  return said.map((content) => [{ text: content }]);
}
