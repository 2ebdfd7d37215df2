import { figureText } from '#shared/text/figure-text';
import { minuteText } from '#shared/text/minute-text';
import { decimal } from '#shared/values/decimal';
import type { Block, Box, Cell, DocumentModel } from './document-model';
import { frame } from './letterhead';
import { outerPackages } from './order-cartons';
import { dateBox, textBox } from './order-fields';
import { heading, sellerSign, signatures } from './paper-blocks';
import type { ShipmentPaperInput } from './paper-input';
import { EMPTY, figure, label, missing, sentence, text } from './paper-language';
import { containersText, joined, shipmentMark, shippedTable } from './shipping-blocks';

/** 拖车委托书: who fetches the container, when and where; the driver shows it at our gate and at the terminal. */
export function trailerOrder(input: ShipmentPaperInput): DocumentModel {
  const { order, goods, language, date } = input;
  const { shipment } = goods;
  const { booking, trailer } = shipment;
  const packages = outerPackages(goods.cartons);
  const body: Block[] = [
    {
      kind: 'boxes',
      left: [
        textBox(language, 7, 'Haulier', '拖车公司', trailer.haulier, true),
        {
          label: label(language, 'Loading address', '装货地址'),
          span: 7,
          values: loadingAddress(input).map((line) => text(line)),
        },
        textBox(language, 7, 'Way to the gate', '路线说明', trailer.wayToGate),
        textBox(
          language,
          7,
          'Contact at the factory',
          '厂方联系人',
          joined([trailer.contact || input.company.clerk, trailer.contactPhone || input.company.phone], ' '),
        ),
      ],
      right: [
        [
          textBox(language, 4, 'Our reference', '我方编号', shipment.number, true),
          dateBox(language, 3, 'Date', '日期', date),
        ],
        [arrivalBox(input)],
        [
          textBox(language, 4, 'Plate', '车牌号', trailer.plate, true),
          textBox(language, 3, 'Containers', '箱型箱量', containersText(input)),
        ],
        [textBox(language, 7, 'Driver', '司机', joined([trailer.driver, trailer.driverPhone], ' '))],
        [
          textBox(language, 4, 'Booking No. (S/O)', '订舱号', booking.bookingNo, true),
          textBox(language, 3, 'Carrier', '承运人', booking.carrier),
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
      ],
      below: [
        textBox(language, 4, 'Gate-in terminal', '进港码头', booking.terminal || order.portOfLoading),
        textBox(language, 4, 'CY cut-off', '截港时间', minuteText(booking.cutOffs.containerYard), true),
        textBox(language, 3, 'Customs cut-off', '截关', minuteText(booking.cutOffs.customs)),
        textBox(
          language,
          3,
          'Weighing',
          '过磅',
          trailer.weighing ? sentence(language, 'Yes', '需要') : sentence(language, 'No', '不需要'),
        ),
      ],
    },
    shippedTable(input),
    heading(language, 'Containers and seals', '箱号与封号'),
    containerTable(input),
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
            heading(language, 'Remarks', '备注'),
            {
              kind: 'paragraph',
              aboveMm: 0,
              lines: [
                ...(goods.cartons.pallets === null
                  ? []
                  : [
                      sentence(
                        language,
                        `Loaded on ${packages.count} pallets, ${figureText(packages.grossKg)} kg with pallets.`,
                        `装${packages.count}托盘，连托盘重${figureText(packages.grossKg)}千克。`,
                      ),
                    ]),
                ...trailer.remark.split('\n').filter((line) => line !== ''),
                sentence(
                  language,
                  'Check the container: clean, dry, no holes, no smell; write number and seal above before leaving.',
                  '请检查箱体：干净、干燥、无破洞、无异味；离厂前在上表填写箱号和封号。',
                ),
              ].map((content) => [{ text: content }]),
            },
          ],
        },
      ],
    },
    signatures(sellerSign(input, language, 'For the shipper', '托运人'), {
      left: {
        label: label(language, 'Driver', '司机签字'),
        company: trailer.driver,
        signature: null,
        seal: null,
        sealBox: null,
        under: [{ text: sentence(language, 'Signature, time in / out', '签字、进出厂时间') }],
      },
    }),
  ];
  return {
    ...frame(input, language, {
      kind: 'trailer-order',
      titleEn: 'TRAILER ORDER',
      titleZh: '拖车委托书',
      contract: order.number,
      withAddress: false,
    }),
    body,
  };
}

/** The trailer comes to the place named for it, else to our own address. */
function loadingAddress({ goods, company, language }: ShipmentPaperInput): readonly string[] {
  const { loadingAddress: named } = goods.shipment.trailer;
  if (named.some((line) => line.trim() !== '')) return named;
  return language !== 'en' && company.addressZh.length > 0 ? company.addressZh : company.addressEn;
}

function arrivalBox({ goods, language }: ShipmentPaperInput): Box {
  const { arrivesAt } = goods.shipment.trailer;
  return {
    label: label(language, 'Be at the factory', '到厂时间'),
    span: 7,
    values: [
      arrivesAt === null
        ? missing(language, 'to be told', '待通知')
        : text(minuteText(arrivesAt), { bold: true }),
    ],
  };
}

function countCell(cartons: number): Cell {
  return cartons > 0 ? figure('count', decimal(cartons)) : EMPTY;
}

/** One row a container; number and seal are written by hand while they are not known. */
function containerTable({ goods, language }: ShipmentPaperInput): Block {
  const containers = goods.shipment.containers.length > 0 ? goods.shipment.containers : [null];
  // What no box was told to take goes into the only one there is.
  const alone = containers.length === 1 && goods.cartons.complete ? goods.cartons.totals.cartons : 0;
  const head = (en: string, zh: string) => [sentence(language, en, zh)];
  return {
    kind: 'table',
    style: 'grid',
    size: 8,
    columns: [
      { id: 'type', head: head('Type', '箱型'), widthMm: 24, align: 'left' },
      { id: 'number', head: head('Container No.', '箱号'), widthMm: 48, align: 'left' },
      { id: 'seal', head: head('Seal No.', '封号'), widthMm: 40, align: 'left' },
      { id: 'cartons', head: head('Cartons', '箱数'), widthMm: 26, align: 'right' },
      { id: 'tare', head: head('Tare kg', '箱皮重 kg'), widthMm: 44, align: 'right' },
    ],
    rows: containers.map((container) => ({
      kind: 'line' as const,
      cells: [
        text(container?.type ?? ''),
        text(container?.number ?? ''),
        text(container?.seal ?? ''),
        countCell(container?.cartons || alone),
        text(container?.tareKg ? figureText(container.tareKg) : ''),
      ],
    })),
    label: { from: 0, span: 1 },
    carries: false,
  };
}
