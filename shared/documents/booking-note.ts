import { figureText } from '#shared/text/figure-text';
import { type PlainDate, parsePlainDate } from '#shared/values/plain-date';
import type { Block, Box, DocumentModel } from './document-model';
import { frame } from './letterhead';
import { outerPackages } from './order-cartons';
import { dateBox, portBoxes, textBox } from './order-fields';
import { heading, sellerSign, signatures } from './paper-blocks';
import type { ShipmentPaperInput } from './paper-input';
import { label, missing, sentence } from './paper-language';
import { partyCells } from './party-boxes';
import {
  billBox,
  billLanguage,
  carriageParties,
  carriageRows,
  containersText,
  freightBox,
  shipmentMark,
  shippedTable,
} from './shipping-blocks';

/** 托运单: asks the forwarder for space; packages, weight and volume, never a price (shipping-documents.md D14). */
export function bookingNote(input: ShipmentPaperInput): DocumentModel {
  const { order, goods, language } = input;
  const { shipment } = goods;
  const rows = carriageRows(input, false);
  const names = billLanguage(language);
  const body: Block[] = [
    {
      kind: 'boxes',
      left: carriageParties(input),
      right: [
        rows.reference,
        [forwarderBox(input)],
        rows.booking,
        rows.vessel,
        [freightBox(input), billBox(input)],
        [textBox(language, 7, 'Containers', '箱型箱量', containersText(input))],
      ],
      below: [
        ...portBoxes(input, order, language),
        textBox(language, 4, 'Place of delivery', '交货地', shipment.placeOfDelivery),
        dateBox(language, 3, 'Cargo ready', '备货日期', cargoReady(input)),
      ],
    },
    shippedTable(input, names),
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
              lines: shipmentMark(input),
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

/** When the trailer fetches the goods; before it is ordered, the latest day that an order must be ready ex factory. */
function cargoReady({ goods }: ShipmentPaperInput): PlainDate | null {
  const { arrivesAt } = goods.shipment.trailer;
  if (arrivesAt !== null) return parsePlainDate(arrivesAt.slice(0, 10));
  const days = goods.orders.flatMap(({ deliveryDate, deliveryDateMeans }) =>
    deliveryDate !== null && deliveryDateMeans === 'ex-factory' ? [deliveryDate] : [],
  );
  return days.sort().at(-1) ?? null;
}

function forwarderBox({ goods, language }: ShipmentPaperInput): Box {
  const { forwarder } = goods.shipment.booking;
  return {
    label: label(language, 'To the forwarder', '致货代'),
    span: 7,
    values: forwarder === null ? [missing(language, 'to be named', '待定')] : partyCells(forwarder, language),
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
        `On ${outer.count} pallets: gross ${figureText(outer.grossKg)} kg, ${figureText(outer.volume)} m³ with pallets.`,
        `装${outer.count}托盘：连托盘毛重${figureText(outer.grossKg)}千克，体积${figureText(outer.volume)}立方米。`,
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
