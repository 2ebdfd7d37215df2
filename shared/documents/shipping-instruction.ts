import { figureText } from '#shared/text/figure-text';
import type { Block, DocumentModel } from './document-model';
import { frame } from './letterhead';
import { outerPackages } from './order-cartons';
import { creditRow, portBoxes, textBox } from './order-fields';
import { heading, sellerSign, signatures } from './paper-blocks';
import type { ShipmentPaperInput } from './paper-input';
import { label, sentence } from './paper-language';
import {
  billBox,
  billLanguage,
  carriageParties,
  carriageRows,
  containersText,
  freightBox,
  freightText,
  joined,
  shipmentMark,
  shippedTable,
} from './shipping-blocks';
import { creditGoodsBlocks, creditWordingOn } from './under-credit';

/** 补料 (S/I): word for word what the bill of lading must say; the carrier's draft is compared with it. */
export function shippingInstruction(input: ShipmentPaperInput): DocumentModel {
  const { order, goods, language } = input;
  const { shipment } = goods;
  const rows = carriageRows(input, true);
  const names = billLanguage(language);
  const boxes = shipment.containers
    .filter(({ number }) => number !== '')
    .map(({ number, seal, type }) => joined([number, seal, type], ' / '));
  const body: Block[] = [
    {
      kind: 'boxes',
      left: carriageParties(input),
      right: [
        rows.reference,
        rows.booking,
        rows.vessel,
        [freightBox(input), billBox(input)],
        [
          {
            label: label(language, 'Container / seal / type', '箱号 / 封号 / 箱型'),
            span: 7,
            values: (boxes.length > 0 ? boxes : [containersText(input)]).map((line) => ({
              type: 'text' as const,
              lines: [[{ text: line }]],
            })),
          },
        ],
        ...creditRow(input, language),
      ],
      below: [
        ...portBoxes(input, order, language),
        textBox(language, 7, 'Place of delivery', '交货地', shipment.placeOfDelivery),
      ],
    },
    ...creditGoodsBlocks('shipping-instruction', { ...input, language: names }),
    shippedTable(input, names),
    {
      kind: 'columns',
      aboveMm: 4,
      gapMm: 6,
      columns: [
        {
          widthMm: 60,
          blocks: [
            heading(language, 'Marks and numbers', '唛头'),
            { kind: 'mark', lines: shipmentMark(input), widthMm: null, large: true },
          ],
        },
        {
          widthMm: 116,
          blocks: [
            heading(language, 'On the bill of lading', '提单内容'),
            { kind: 'paragraph', aboveMm: 0, lines: clauses(input).map((content) => [{ text: content }]) },
            heading(language, 'To the carrier', '致承运人'),
            { kind: 'paragraph', aboveMm: 0, lines: requests(input).map((content) => [{ text: content }]) },
          ],
        },
      ],
    },
    signatures(sellerSign(input, language, 'For the shipper', '托运人')),
  ];
  return {
    ...frame(input, language, {
      kind: 'shipping-instruction',
      titleEn: 'SHIPPING INSTRUCTION',
      titleZh: '提单补料',
      contract: order.number,
      withAddress: false,
    }),
    body,
  };
}

/** What the carrier prints below the goods: packages, weights, clauses; no price (shipping-documents.md D14). */
function clauses({ goods, order, credit }: ShipmentPaperInput): readonly string[] {
  const { cartons, shipment } = goods;
  const outer = outerPackages(cartons);
  const counted =
    cartons.pallets === null
      ? `${cartons.totals.cartons} CARTONS`
      : `${outer.count} PALLETS (${cartons.totals.cartons} CARTONS)`;
  const freight = freightText(order);
  // Whose box it is decides who counts: goods for a groupage box are loaded by the carrier.
  const loads =
    shipment.containers.length === 0
      ? []
      : shipment.containers.some(({ type }) => type !== 'LCL')
        ? ["SHIPPER'S LOAD, COUNT AND SEAL", 'CY / CY']
        : ['CFS / CFS'];
  return [
    `${counted}, G.W. ${figureText(outer.grossKg)} KGS, ${figureText(outer.volume)} CBM`,
    ...loads,
    ...(freight === null ? [] : [freight]),
    ...(credit ? [`L/C NO. ${credit.number}`] : []),
    ...(creditWordingOn('shipping-instruction', { credit: credit ?? null, language: 'en' })?.statements ??
      []),
  ];
}

function requests({ goods, language }: ShipmentPaperInput): readonly string[] {
  return [
    ...goods.shipment.booking.remark.split('\n').filter((line) => line !== ''),
    sentence(
      language,
      'Please send the draft for our confirmation before the bill is signed.',
      '签单前请先发提单样本供我司确认。',
    ),
  ];
}
