import type { CartonRow } from '#shared/domain/carton-plan';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { figureText } from '#shared/text/figure-text';
import { UNIT_NAMES } from '#shared/text/unit-names';
import { round, sum } from '#shared/values/decimal';
import { cartonSizeText, cartonVolume } from '#shared/values/packing';
import type { DocumentModel, Line, PageFormat } from './document-model';
import type { FormCell, FormGrid, FormRow, FormSheet } from './form-grid';
import { frame } from './letterhead';
import { type OrderCartons, orderCartons } from './order-cartons';
import type { OrderPaperInput } from './paper-input';
import { figure, missing, naming, text, tightLabel } from './paper-language';
import type { LabelSheet } from './paper-layout';
import { colourName, goodsName, type PaperLine, paperLines } from './paper-line';
import { cartonMark } from './shipping-mark';

interface Shape {
  readonly page: PageFormat;
  readonly across: number;
  readonly down: number;
  readonly gapMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Points of labels, values, the mark and the carton number. */
  readonly type: {
    readonly label: number;
    readonly value: number;
    readonly mark: number;
    readonly number: number;
  };
  readonly qrMm: number;
}

const A4: PageFormat = { size: 'A4', orientation: 'portrait', head: 'none' };

const SHAPES: Readonly<Record<LabelSheet, Shape>> = {
  'a4-2x4': {
    page: A4,
    across: 2,
    down: 4,
    gapMm: 3,
    widthMm: 97.5,
    heightMm: 68.5,
    type: { label: 5.5, value: 8.5, mark: 11, number: 16 },
    qrMm: 22,
  },
  'a4-3x5': {
    page: A4,
    across: 3,
    down: 5,
    gapMm: 2,
    widthMm: 64.5,
    heightMm: 54.5,
    type: { label: 4.5, value: 6.5, mark: 8.5, number: 11 },
    qrMm: 17,
  },
  'label-100x150': {
    page: { size: 'label-100x150', orientation: 'portrait', head: 'none' },
    across: 1,
    down: 1,
    gapMm: 0,
    widthMm: 94,
    heightMm: 144,
    type: { label: 7.5, value: 13, mark: 18, number: 28 },
    qrMm: 34,
  },
};

/** Carton labels: one a carton, with mark, contents, weights, number n of N, and codes for scanners. */
export function cartonLabels(input: OrderPaperInput, sheet: LabelSheet = 'a4-2x4'): DocumentModel {
  const { order, language } = input;
  const lines = input.goods?.lines ?? paperLines(order, input.products);
  const cartons = input.goods?.cartons ?? orderCartons(lines);
  const shape = SHAPES[sheet];
  const labels: FormSheet = {
    kind: 'form-sheet',
    across: shape.across,
    down: shape.down,
    gapMm: shape.gapMm,
    cutMarks: shape.across * shape.down > 1,
    series: cartons.rows.map((row) => ({
      form: labelForm({ input, lines, cartons, row, shape }),
      first: row.first,
      last: row.last,
    })),
  };
  const nothing = missing(language, 'No carton data yet', '尚无装箱资料');
  return {
    ...frame(input, language, {
      kind: 'carton-labels',
      titleEn: 'CARTON LABELS',
      titleZh: '箱贴',
      contract: order.number,
      withAddress: false,
    }),
    page: shape.page,
    // Nothing of the firm stands on a carton but its mark.
    letterhead: { logo: null, name: input.company.nameEn, otherName: '', lines: [] },
    body:
      labels.series.length > 0
        ? [labels]
        : [{ kind: 'paragraph', aboveMm: 0, lines: nothing.type === 'text' ? nothing.lines : [] }],
  };
}

interface Carton {
  readonly input: OrderPaperInput;
  readonly lines: readonly PaperLine[];
  readonly cartons: OrderCartons;
  readonly row: CartonRow;
  readonly shape: Shape;
}

/** The contents of a carton with the line each belongs to. */
function contentsOf({ row, lines }: Carton) {
  return row.contents.flatMap((content) => {
    const line = lines.find((of) => of.line.id === content.lineId);
    return line === undefined ? [] : [{ ...content, line }];
  });
}

/** Cartons that are counted together: all of them, or those of one customer order where each starts at 1 again. */
function countedWith(carton: Carton): number | null {
  const { cartons, input, lines } = carton;
  if (!cartons.complete) return null;
  if (input.goods?.shipment.numbersPerOrder !== true) return cartons.totals.cartons;
  const po = contentsOf(carton)[0]?.line.po;
  const poOf = new Map(lines.map((of) => [of.line.id, of.po]));
  return cartons.rows
    .filter((row) => poOf.get(row.contents[0]?.lineId ?? '') === po)
    .reduce((count, row) => count + row.cartons, 0);
}

/** Shares of a label's height, row by row from the mark to the carton number. */
const SHARES = { mark: 0.335, two: 0.115, name: 0.1, weights: 0.115, origin: 0.085, number: 0.135 } as const;

function labelForm(carton: Carton): FormGrid {
  const { input, row, shape, lines } = carton;
  const { language, order, customer } = input;
  const { widthMm: wide, heightMm: high, type } = shape;
  const contents = contentsOf(carton);
  const own = [...new Set(contents.map(({ line }) => line))];
  const total = countedWith(carton);
  const po = [...new Set(own.map((line) => line.po))].filter((of) => of !== '').join(', ');
  const made = [...new Set(own.map((line) => line.origin))].filter((of) => of !== '');
  const label = (en: string, zh: string): Line => [{ text: tightLabel(language, en, zh) }];
  const field = (widthMm: number, said: Line, value: FormCell['values']): FormCell => ({
    widthMm,
    label: said,
    values: value,
  });
  const codeText = codeOf(carton, po);
  const third = wide / 3;
  const rows: FormRow[] = [
    {
      heightMm: high * SHARES.mark,
      cells: [
        {
          widthMm: wide - shape.qrMm - 3,
          values: [
            {
              type: 'text',
              lines: cartonMark(order, customer, own.length > 0 ? own : lines, '{n}', total).map((said) => [
                { text: said, bold: true },
              ]),
            },
          ],
          size: type.mark,
          place: 'middle',
          align: 'center',
        },
        {
          widthMm: shape.qrMm + 3,
          values: [{ type: 'barcode', code: 'qr', text: qrOf(carton, po, total), heightMm: shape.qrMm }],
          place: 'middle',
          align: 'center',
        },
      ],
    },
    {
      heightMm: high * SHARES.two,
      cells: [
        field(wide * 0.5, label('Item No.', '货号'), [
          text(listOf(own.map((line) => line.itemNo)), { bold: true }),
        ]),
        field(wide * 0.5, label('Colour', '颜色'), [
          text(listOf(own.map((line) => colourName(language, line.line)))),
        ]),
      ],
    },
    {
      heightMm: high * SHARES.name,
      cells: [
        field(wide, label('Description', '品名'), [
          text(listOf(own.map((line) => goodsName(language, line)))),
        ]),
      ],
    },
    {
      heightMm: high * SHARES.two,
      cells: [
        field(wide * 0.64, label('Sizes', '尺码'), [text(sizesText(contents, own.length > 1))]),
        field(wide * 0.36, label('Quantity', '数量'), [quantityOf(contents, language)]),
      ],
    },
    {
      heightMm: high * SHARES.weights,
      cells: [
        field(third * 0.85, label('G.W.', '毛重'), [figure('weight', row.grossPerCarton, { after: 'kg' })]),
        field(third * 0.85, label('N.W.', '净重'), [figure('weight', row.netPerCarton, { after: 'kg' })]),
        field(third * 1.3, label('Measurement', '箱规'), [text(`${cartonSizeText(row.packing)}\u00a0cm`)]),
      ],
    },
    {
      heightMm: high * SHARES.origin,
      cells: [
        {
          widthMm: wide * 0.5,
          label: label('PO No.', '订单号'),
          inline: true,
          values: [text(po === '' ? '' : ` ${po}`)],
          place: 'middle',
        },
        {
          widthMm: wide * 0.5,
          values: [text(made.length === 1 ? `MADE IN ${made[0]?.toUpperCase()}` : '', { bold: true })],
          place: 'middle',
          align: 'center',
        },
      ],
    },
    {
      heightMm: high * (1 - SHARES.mark - 2 * SHARES.two - SHARES.name - SHARES.weights - SHARES.origin),
      cells: [
        {
          widthMm: wide * 0.36,
          label: label('C/NO.', '箱号'),
          values: [text(`{n} / ${total ?? 'UP'}`, { bold: true })],
          size: type.number,
          align: 'center',
        },
        {
          widthMm: wide * 0.64,
          values: [
            { type: 'barcode', code: 'code-128', text: codeText, heightMm: high * SHARES.number * 0.52 },
            text(codeText),
          ],
          size: type.label + 0.5,
          place: 'middle',
          align: 'center',
        },
      ],
    },
  ];
  return {
    kind: 'form-grid',
    frame: 'rule',
    type: { label: type.label, value: type.value },
    repeated: 0,
    rows,
  };
}

const listOf = (texts: readonly string[]) => [...new Set(texts)].filter((said) => said !== '').join(' / ');

/** `S 6, M 12, L 6`; with the item where a carton holds several. */
function sizesText(contents: ReturnType<typeof contentsOf>, several: boolean): string {
  const sized = contents.filter(({ size }) => size !== '' || several);
  return sized
    .map(({ size, perCarton, line }) => {
      const whose = several ? `${line.itemNo} ` : '';
      const colon = /^\d/.test(size) ? ':' : '';
      return `${whose}${size}${size === '' ? '' : `${colon}\u00a0`}${figureText(perCarton)}`;
    })
    .join(', ');
}

/** Pieces of one carton; without a unit where its goods are counted in several. */
function quantityOf(contents: ReturnType<typeof contentsOf>, language: PaperLanguage) {
  const units = [...new Set(contents.map(({ line }) => line.line.unit))];
  const [unit] = units;
  const names = unit === undefined || units.length > 1 ? null : UNIT_NAMES[unit];
  const pieces = sum(contents.map(({ perCarton }) => perCarton));
  const after = names === null ? '' : naming(language === 'both' ? 'en' : language, names.en, names.zh);
  return figure('quantity', pieces, { bold: true, ...(after === '' ? {} : { after }) });
}

/** More characters would make bars too thin for the smallest label. */
const CODE_LIMIT = 20;

/**
 * The carton's number for scanners, once only: with the number of its shipment or order, or of the customer's order
 * where numbers start anew with each.
 */
function codeOf({ input: { goods, order } }: Carton, po: string): string {
  const restarts = goods?.shipment.numbersPerOrder === true && po !== '';
  const whose = restarts ? po : (goods?.shipment.number ?? order.number);
  return `${whose.replace(/[^\x20-\x7e]/g, '').slice(0, CODE_LIMIT)}-{nnnn}`;
}

function qrOf(carton: Carton, po: string, total: number | null): string {
  const { input, row } = carton;
  const contents = contentsOf(carton);
  const volume = round(cartonVolume(row.packing), 3);
  const parts = [
    `C/NO {n}/${total ?? 'UP'}`,
    `ORDER ${input.order.number}`,
    po === '' ? '' : `PO ${po}`,
    `ITEM ${listOf(contents.map(({ line }) => line.itemNo))}`,
    `QTY ${sum(contents.map(({ perCarton }) => perCarton))}`,
    `GW ${row.grossPerCarton} NW ${row.netPerCarton} KG`,
    `${volume} CBM`,
  ];
  return parts
    .filter((part) => part !== '')
    .join('\n')
    .slice(0, QR_LIMIT);
}

/** More would make squares too small for the label. */
const QR_LIMIT = 240;
