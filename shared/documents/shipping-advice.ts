import { countText, figureText } from '#shared/text/figure-text';
import type { Block, DocumentModel } from './document-model';
import { invoiceTotal } from './invoice-table';
import { frame } from './letterhead';
import { outerPackages } from './order-cartons';
import { buyersOrdersText, creditRow, dateBox, portBoxes, textBox } from './order-fields';
import { heading, sellerSign, signatures } from './paper-blocks';
import type { ShipmentPaperInput } from './paper-input';
import { label, sentence, text } from './paper-language';
import { notifyBox, partyBoxes } from './party-boxes';
import { joined, shipmentMark, shippedTable } from './shipping-blocks';

/** 装船通知: tells the buyer that the goods have left, in time for insurance and customs at his end. */
export function shippingAdvice(input: ShipmentPaperInput): DocumentModel {
  const { company, customer, order, goods, language, date } = input;
  const { shipment } = goods;
  const { booking } = shipment;
  const total = invoiceTotal(goods.lines, order.currency);
  const outer = outerPackages(goods.cartons);
  const sailed = booking.sailedOn !== null;
  const body: Block[] = [
    {
      kind: 'boxes',
      left: [...partyBoxes(company, customer, order, language), notifyBox(customer, order, language)],
      right: [
        [
          textBox(language, 4, 'Reference', '编号', shipment.number, true),
          dateBox(language, 3, 'Date', '日期', date),
        ],
        [textBox(language, 7, "Buyer's orders", '客户订单号', buyersOrdersText(goods.lines, language))],
        [
          textBox(
            language,
            4,
            'Vessel / voyage',
            '船名航次',
            joined([booking.vessel, booking.voyage], ' / '),
            true,
          ),
          textBox(language, 3, 'B/L No.', '提单号', booking.billOfLading),
        ],
        [
          sailed
            ? dateBox(language, 4, 'Sailed on', '开航日期', booking.sailedOn)
            : dateBox(language, 4, 'ETD', '预计开航', booking.etd),
          dateBox(language, 3, 'ETA', '预计到港', booking.eta),
        ],
        [
          {
            label: label(language, 'Container / seal', '箱号 / 封号'),
            span: 7,
            values: shipment.containers.map(({ number, seal, type }) =>
              text(joined([number, seal, type], ' / ')),
            ),
          },
        ],
        ...creditRow(input, language),
      ],
      below: [
        ...portBoxes(input, order, language),
        textBox(language, 7, 'Place of delivery', '交货地', shipment.placeOfDelivery),
      ],
    },
    {
      kind: 'paragraph',
      aboveMm: 4,
      lines: [
        [
          {
            text: sentence(
              language,
              sailed
                ? 'We are pleased to advise that the following goods have been shipped.'
                : 'We are pleased to advise that the following goods are booked to leave as stated above.',
              sailed ? '兹通知下列货物已装船出运。' : '兹通知下列货物已按上述船期订舱。',
            ),
          },
        ],
      ],
    },
    { kind: 'space', heightMm: 2 },
    shippedTable(input),
    {
      kind: 'columns',
      aboveMm: 4,
      gapMm: 6,
      columns: [
        {
          widthMm: 56,
          blocks: [
            heading(language, 'Shipping mark', '唛头'),
            { kind: 'mark', lines: shipmentMark(input), widthMm: null },
          ],
        },
        {
          widthMm: 120,
          blocks: [
            heading(language, 'In short', '摘要'),
            {
              kind: 'key-text',
              labelMm: 38,
              align: 'left',
              entries: [
                entry(language, 'Packages', '件数', packagesText(input, outer.count)),
                entry(language, ...grossLabel(input), `${figureText(outer.grossKg)} kg`),
                entry(language, 'Volume', '体积', `${figureText(outer.volume)} m³`),
                ...(input.invoice ? [entry(language, 'Invoice', '发票号', input.invoice.number)] : []),
                ...(total === null
                  ? []
                  : [
                      entry(
                        language,
                        'Invoice value',
                        '发票金额',
                        `${total.currency} ${figureText(total.amount)}`,
                      ),
                    ]),
              ],
            },
          ],
        },
      ],
    },
    signatures(sellerSign(input, language, 'For the exporter', '出口商')),
  ];
  return {
    ...frame(input, language, {
      kind: 'shipping-advice',
      titleEn: 'SHIPPING ADVICE',
      titleZh: '装船通知',
      contract: order.number,
      withAddress: true,
    }),
    body,
  };
}

function grossLabel({ goods }: ShipmentPaperInput): readonly [string, string] {
  return goods.cartons.pallets === null ? ['Gross weight', '毛重'] : ['Gross with pallets', '连托盘毛重'];
}

function entry(language: ShipmentPaperInput['language'], en: string, zh: string, value: string) {
  return { label: [{ text: sentence(language, en, zh), grey: true as const }], values: [text(value)] };
}

function packagesText({ goods, language }: ShipmentPaperInput, packages: number): string {
  const { cartons } = goods;
  const count = countText(packages);
  if (cartons.pallets === null) return sentence(language, `${count} cartons`, `${count}箱`);
  const boxes = countText(cartons.totals.cartons);
  return sentence(language, `${count} pallets with ${boxes} cartons`, `${count}托盘，共${boxes}箱`);
}
