import type { DocumentModel, Figure, Line } from '#shared/documents/document-model';
import type { FormCell, FormGrid, FormRow, FormValue } from '#shared/documents/form-grid';
import { EMPTY, text } from '#shared/documents/paper-language';
import type { DecimalText } from '#shared/values/decimal';

// The official export declaration with the values of the worked example, drawn to prove the renderers alone.

const label = (said: string): Line => [{ text: said }];

function field(widthMm: number, said: string, value = '', code?: string): FormCell {
  return {
    widthMm,
    label: label(said),
    ...(code === undefined ? {} : { code: `(${code})` }),
    values: value === '' ? [] : [text(value)],
    size: 8.5,
  };
}

const plain = (type: Figure['type'], value: string, after = ''): Figure => ({
  type,
  // Figures of this fixture are written as decimal texts.
  value: value as DecimalText,
  plain: true,
  ...(after === '' ? {} : { after }),
});

const header: readonly (readonly FormCell[])[] = [
  [
    field(82, '境内发货人', '宁波岚禾进出口有限公司', '91330200MA0000000H'),
    field(48, '出境关别', '北仑海关', '3104'),
    field(46, '出口日期'),
    field(46, '申报日期'),
    field(51, '备案号'),
  ],
  [
    field(82, '境外收货人', 'ABC HANDELS GMBH', '　　'),
    field(48, '运输方式', '水路运输', '2'),
    field(92, '运输工具名称及航次号', 'HAI YUN 18/025W'),
    field(51, '提运单号', 'NBHAM2506118'),
  ],
  [
    field(82, '生产销售单位', '宁波云帛制衣有限公司', '91330200MA0000001L'),
    field(48, '监管方式', '一般贸易', '0110'),
    field(92, '征免性质', '一般征税', '101'),
    field(51, '许可证号'),
  ],
  [
    field(82, '合同协议号', 'ABC-25018'),
    field(48, '贸易国（地区）', '德国', 'DEU'),
    field(46, '运抵国（地区）', '德国', 'DEU'),
    field(46, '指运港', '德国（汉堡）', 'DEU000'),
    field(51, '离境口岸', '宁波北仑', '　　'),
  ],
  [
    field(82, '包装种类', '纸制或纤维板制盒/箱', '22'),
    { ...field(22, '件数'), values: [plain('count', '310')] },
    { ...field(26, '毛重（千克）'), values: [plain('weight', '2334')] },
    { ...field(26, '净重（千克）'), values: [plain('weight', '1950')] },
    field(20, '成交方式', 'CIF', '1'),
    field(36, '运费', '3 / 1150.00 / USD'),
    field(36, '保费', '3 / 91.28 / USD'),
    field(25, '杂费'),
  ],
  [
    field(
      273,
      '随附单证及编号',
      '随附单证1：合同 ABC-25018；随附单证2：发票 CI-2025-0041；装箱单 CI-2025-0041',
    ),
  ],
  [
    field(
      273,
      '标记唛码及备注',
      '唛码：ABC / ABC-25018 / HAMBURG / C/NO.1-310　　备注：集装箱号 CSQU3054383（规格 21，商品项号 1,2）',
    ),
  ],
];

export const ITEM_COLUMNS = [10, 25, 88, 31, 25, 24, 27, 27, 16] as const;
const ITEM_HEADS = [
  '项号',
  '商品编号',
  '商品名称及规格型号',
  '数量及单位',
  '单价/总价/币制',
  '原产国(地区)',
  '最终目的国(地区)',
  '境内货源地',
  '征免',
];

const ITEM_ALIGN = [
  'center',
  'center',
  'left',
  'right',
  'right',
  'center',
  'center',
  'center',
  'center',
] as const;

function itemRow(values: readonly (readonly FormValue[])[]): FormRow {
  return {
    heightMm: 12.6,
    cells: ITEM_COLUMNS.map((widthMm, index) => ({
      widthMm,
      values: values[index] ?? [],
      align: ITEM_ALIGN[index] ?? 'left',
      size: 8,
    })),
  };
}

export function goods(no: number, elements: string): FormRow {
  return itemRow([
    [text(String(no))],
    [text('6109100010')],
    [text('棉制针织男式T恤衫'), text(elements)],
    [plain('quantity', '6000', '件'), plain('weight', '1500', '千克'), plain('quantity', '6000', '件')],
    [plain('unit-price', '3.2500'), plain('money', '19500.00'), text('美元 (USD)')],
    [text('中国'), text('(CHN)')],
    [text('德国'), text('(DEU)')],
    [text('宁波其他'), text('(33029)')],
    [text('照章征税'), text('(1)')],
  ]);
}

const emptyRow = (): FormRow => itemRow([]);

const closing: readonly FormRow[] = [
  {
    heightMm: 6,
    cells: ['特殊关系确认：', '价格影响确认：', '支付特许权使用费确认：', '自报自缴：'].map(
      (said, index) => ({
        widthMm: [63, 62, 74, 74][index] ?? 0,
        label: label(said),
        inline: true,
        values: index === 3 ? [text('否')] : [],
        size: 7.5,
        place: 'middle',
        open: index < 3 ? (['right'] as const) : [],
      }),
    ),
  },
  {
    heightMm: 10,
    joined: true,
    cells: [
      ...['报关人员', '报关人员证号', '电话', '兹申明对以上内容承担如实申报、依法纳税之法律责任'].map(
        (said, index): FormCell => ({
          widthMm: [40, 46, 30, 80][index] ?? 0,
          values: [text(said)],
          size: 7.5,
          open: index < 3 ? ['right', 'bottom'] : ['bottom'],
        }),
      ),
      { widthMm: 77, rowSpan: 2, values: [text('海关批注及签章')], size: 7.5 },
    ],
  },
  {
    heightMm: 10,
    joined: true,
    cells: [
      {
        widthMm: 140,
        values: [text('申报单位　（由报关企业填写）')],
        size: 7.5,
        place: 'bottom',
        open: ['right'],
      },
      { widthMm: 56, values: [text('申报单位（签章）')], size: 7.5, place: 'bottom' },
    ],
  },
];

export function declarationGrid(items: readonly FormRow[]): FormGrid {
  return {
    kind: 'form-grid',
    frame: 'rule',
    type: { label: 6.5, value: 8 },
    repeated: header.length + 1,
    rows: [
      ...header.map((cells): FormRow => ({ heightMm: 8.6, cells })),
      {
        heightMm: 5,
        cells: ITEM_HEADS.map((said, index) => ({
          widthMm: ITEM_COLUMNS[index] ?? 0,
          values: [text(said)],
          align: 'center',
          place: 'middle',
          size: 6.5,
        })),
      },
      ...items,
      ...closing,
    ],
  };
}

/** The numbers above the frame. */
const above: FormGrid = {
  kind: 'form-grid',
  frame: 'none',
  type: { label: 7.5, value: 7.5 },
  repeated: 0,
  rows: [
    {
      heightMm: 5,
      cells: ['预录入编号：', '海关编号：', '（北仑海关）', '页码/页数：1/1'].map((said, index) => ({
        widthMm: [82, 94, 60, 37][index] ?? 0,
        values: said === '' ? [EMPTY] : [text(said)],
        align: index === 3 ? 'right' : 'left',
        open: ['right', 'bottom'],
      })),
    },
  ],
};

export function declaration(items: readonly FormRow[], draft = true): DocumentModel {
  return {
    schema: 1,
    kind: 'packing-list',
    language: 'zh',
    number: draft ? null : 'CD-2025-0001',
    version: 1,
    date: '2025-06-18' as DocumentModel['date'],
    page: { size: 'A4', orientation: 'landscape', head: 'title' },
    letterhead: { logo: null, name: '宁波岚禾进出口有限公司', otherName: '', lines: [] },
    title: { first: '中华人民共和国海关出口货物报关单', second: '' },
    underTitle: '',
    running: '',
    footer: '报关单草稿 | 合同 ABC-25018 | 宁波岚禾进出口有限公司',
    draft: draft ? { mark: 'DRAFT 草稿', note: '草稿 DRAFT，不作申报用' } : null,
    body: [above, declarationGrid(items)],
  };
}

export const sixItems = (): readonly FormRow[] => [
  goods(1, '3|0|针织|T恤衫|男式|100%棉|ABC牌|货号A100'),
  goods(2, '3|0|针织|连衣裙|女式|100%棉|ABC牌|货号B200'),
  emptyRow(),
  emptyRow(),
  emptyRow(),
  emptyRow(),
];
