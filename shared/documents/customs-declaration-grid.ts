import type { CodeTables } from '#shared/customs/code-tables';
import type { DeclarationPart } from '#shared/customs/declaration-draft';
import type { HeadField } from '#shared/domain/declaration';
import { parseDecimal } from '#shared/values/decimal';
import { itemHead, itemRow } from './customs-items';
import type { Line } from './document-model';
import type { FormCell, FormGrid, FormRow, FormValue } from './form-grid';
import { EMPTY, figure, text } from './paper-language';

const label = (said: string): Line => [{ text: said }];
type Item = DeclarationPart['items'][number];

/** Width in mm, label and field in the order in which the form prints them (section 1). */
const HEAD_ROWS: readonly (readonly (readonly [widthMm: number, label: string, field: HeadField])[])[] = [
  [
    [82, '境内发货人', 'consignor'],
    [48, '出境关别', 'exitCustoms'],
    [46, '出口日期', 'exportDate'],
    [46, '申报日期', 'declarationDate'],
    [51, '备案号', 'recordNo'],
  ],
  [
    [82, '境外收货人', 'consignee'],
    [48, '运输方式', 'transportMode'],
    [92, '运输工具名称及航次号', 'conveyance'],
    [51, '提运单号', 'billOfLading'],
  ],
  [
    [82, '生产销售单位', 'producer'],
    [48, '监管方式', 'supervisionMode'],
    [92, '征免性质', 'dutyNature'],
    [51, '许可证号', 'licenceNo'],
  ],
  [
    [82, '合同协议号', 'contractNo'],
    [48, '贸易国（地区）', 'tradeCountry'],
    [46, '运抵国（地区）', 'arrivalCountry'],
    [46, '指运港', 'destinationPort'],
    [51, '离境口岸', 'exitPort'],
  ],
  [
    [82, '包装种类', 'packingKind'],
    [22, '件数', 'packages'],
    [26, '毛重（千克）', 'grossKg'],
    [26, '净重（千克）', 'netKg'],
    [20, '成交方式', 'terms'],
    [36, '运费', 'freight'],
    [36, '保费', 'insurance'],
    [25, '杂费', 'otherCharges'],
  ],
];

/** Fields with a place for their code beside the label, empty while it is unknown. */
const CODED: readonly HeadField[] = [
  'consignor',
  'exitCustoms',
  'consignee',
  'transportMode',
  'producer',
  'supervisionMode',
  'dutyNature',
  'tradeCountry',
  'arrivalCountry',
  'destinationPort',
  'exitPort',
  'packingKind',
  'terms',
];
/** Codes that the broker can still add: said on the paper instead of left blank. */
const CODE_TO_FOLLOW: readonly HeadField[] = ['exitPort', 'exitCustoms', 'destinationPort'];

/** The numbers above the frame. */
export function declarationNumbers(part: DeclarationPart, page: number, pages: number): FormGrid {
  const { preEntryNo, customsNo, declarationOffice } = part.head;
  const which = part.of === 1 ? '' : `（第 ${part.no} 票，共 ${part.of} 票）`;
  const office = declarationOffice.text === '' ? '' : `（${declarationOffice.text}）`;
  const cells: readonly (readonly [widthMm: number, said: string])[] = [
    [82, `预录入编号：${preEntryNo.text}`],
    [94, `海关编号：${customsNo.text}`],
    [60, `${office}${which}`],
    [37, `页码/页数：${page}/${pages}`],
  ];
  return {
    kind: 'form-grid',
    frame: 'none',
    type: { label: 7.5, value: 7.5 },
    repeated: 0,
    rows: [
      {
        heightMm: 4.6,
        cells: cells.map(([widthMm, said], index) => ({
          widthMm,
          values: said === '' ? [EMPTY] : [text(said)],
          align: index === cells.length - 1 ? 'right' : 'left',
          place: 'middle',
          open: ['right', 'bottom'],
        })),
      },
    ],
  };
}

/** One page of the form with its frame. */
export function declarationPage(part: DeclarationPart, items: readonly Item[], tables: CodeTables): FormGrid {
  const { head } = part;
  const rows = [...items.map((item) => itemRow(item, tables))];
  while (rows.length < 6) rows.push(itemRow(null, tables));
  return {
    kind: 'form-grid',
    frame: 'rule',
    type: { label: 6.5, value: 8 },
    repeated: 0,
    rows: [
      ...HEAD_ROWS.map(
        (cells): FormRow => ({ heightMm: 8.6, cells: cells.map((cell) => headCell(part, ...cell)) }),
      ),
      { heightMm: 8.6, cells: [wide('随附单证及编号', head.attachedDocuments.text)] },
      { heightMm: 8.6, cells: marksCells(part) },
      itemHead(),
      ...rows,
      ...closing(part),
    ],
  };
}

function headCell(part: DeclarationPart, widthMm: number, said: string, field: HeadField): FormCell {
  const value = part.head[field];
  const isCoded = CODED.includes(field);
  return {
    widthMm,
    label: label(said),
    ...(isCoded ? { code: value.code === '' ? '(　　)' : `(${value.code})` } : {}),
    values: headValue(field, value.text, isCoded && value.code === ''),
    size: 8.5,
  };
}

/** Counts and weights stay figures, so that the workbook can add them. */
function headValue(field: HeadField, said: string, withoutCode: boolean): readonly FormValue[] {
  if (said === '') return [];
  const value = parseDecimal(said);
  if (value !== null && field === 'packages') return [figure('count', value, { plain: true })];
  if (value !== null && (field === 'grossKg' || field === 'netKg'))
    return [figure('weight', value, { plain: true })];
  if (withoutCode && CODE_TO_FOLLOW.includes(field)) {
    return [
      {
        type: 'text',
        lines: [[{ text: `${said}\u2002` }, { text: '代码待补', small: true, missing: true }]],
      },
    ];
  }
  return [text(said)];
}

function wide(said: string, value: string): FormCell {
  return { widthMm: 273, label: label(said), values: value === '' ? [] : [text(value)], size: 8.5 };
}

/** One printed field with the mark at its left and the remarks at its right. */
function marksCells({ head }: DeclarationPart): readonly FormCell[] {
  const { marks, remarks } = head;
  if (remarks.text === '') return [wide('标记唛码及备注', marks.text === '' ? '' : `唛码：${marks.text}`)];
  return [
    {
      widthMm: 108,
      label: label('标记唛码及备注'),
      values: [text(`唛码：${marks.text}`)],
      size: 8.5,
      open: ['right'],
    },
    // A blank label keeps both values on one height.
    { widthMm: 165, label: label('\u2002'), values: [text(`备注：${remarks.text}`)], size: 8.5 },
  ];
}

/** Confirmations, declarant and the place for customs' stamp; exports do not fill the first three confirmations. */
function closing({ head }: DeclarationPart): readonly FormRow[] {
  const confirmations: readonly (readonly [widthMm: number, said: string, value: string])[] = [
    [62, '特殊关系确认：', ''],
    [62, '价格影响确认：', ''],
    [74, '支付特许权使用费确认：', ''],
    [75, '自报自缴：', head.selfPaid.text],
  ];
  const broker = [head.broker.text, head.broker.code === '' ? '' : `(${head.broker.code})`].filter(
    (part) => part !== '',
  );
  const people: readonly (readonly [widthMm: number, said: string])[] = [
    [46, head.declarant.text === '' ? '报关人员' : `报关人员\u2002${head.declarant.text}`],
    [40, '报关人员证号'],
    [30, '电话'],
    [80, '兹申明对以上内容承担如实申报、依法纳税之法律责任'],
  ];
  return [
    {
      heightMm: 6,
      cells: confirmations.map(([widthMm, said, value], index) => ({
        widthMm,
        label: label(said),
        inline: true,
        values: value === '' ? [] : [text(value)],
        size: 7.5,
        place: 'middle',
        open: index < confirmations.length - 1 ? ['right'] : [],
      })),
    },
    {
      heightMm: 10,
      joined: true,
      cells: [
        ...people.map(
          ([widthMm, said], index): FormCell => ({
            widthMm,
            values: [text(said)],
            size: 7.5,
            open: index < people.length - 1 ? ['right', 'bottom'] : ['bottom'],
          }),
        ),
        { widthMm: 77, rowSpan: 2, values: [text('海关批注及签章')], size: 7.5 },
      ],
    },
    {
      heightMm: 9,
      joined: true,
      cells: [
        {
          widthMm: 140,
          values: [
            broker.length === 0
              ? {
                  type: 'text',
                  lines: [[{ text: '申报单位\u2002' }, { text: '（由报关企业填写）', grey: true }]],
                }
              : text(`申报单位\u2002${broker.join(' ')}`),
          ],
          size: 7.5,
          place: 'bottom',
          open: ['right'],
        },
        { widthMm: 56, values: [text('申报单位（签章）')], size: 7.5, place: 'bottom', align: 'center' },
      ],
    },
  ];
}
