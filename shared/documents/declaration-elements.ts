import { codeName } from '#shared/customs/code-tables';
import type { DeclarationItem } from '#shared/customs/merge-lines';
import { type CustomsPaperInput, customsFrame } from './customs-input';
import type { Block, DocumentModel, Line, Row, Run, Table } from './document-model';
import { EMPTY, figure, text } from './paper-language';

/** 申报要素: what each HS code asks about the goods, element by element, and the line that goes onto the form. */
export function declarationElements(input: CustomsPaperInput): DocumentModel {
  const frame = customsFrame(input, 'declaration-elements', '商品申报要素');
  const body: Block[] = [elementTable(input)];
  if (input.draft.containers.length > 0) body.push(heading('集装箱'), containerTable(input));
  body.push({
    kind: 'paragraph',
    aboveMm: 3,
    lines: [
      [
        {
          text: '申报要素按各商品编号规定的顺序填写，第 1 项为品牌类型，第 2 项为出口享惠情况；请报关企业核对当年税则后申报。',
        },
      ],
    ],
  });
  return { ...frame, underTitle: `编号 ${input.shipmentNo}`, body };
}

function heading(said: string): Block {
  return { kind: 'heading', label: { first: said, second: '' }, after: '' };
}

function elementTable({ draft, tables }: CustomsPaperInput): Table {
  const rows = draft.items.flatMap((item): Row[] => {
    const title: Line = [
      { text: `${item.no}\u2002${item.hsCode || '编号待补'}\u2002`, bold: true },
      { text: item.name || '品名待补', bold: true },
      { text: `\u2002${quantityText(item, tables)}`, grey: true },
    ];
    const asked: Row[] =
      item.elements.length === 0
        ? [
            row(
              1,
              '申报要素',
              item.spec === '' ? [missing('待补：请录入该商品编号的申报要素')] : [{ text: item.spec }],
            ),
          ]
        : item.elements.map((element, index) => {
            const value = item.values[index] ?? '';
            const isOpen = value === '' && !element.optional;
            return row(
              index + 1,
              element.nameZh,
              isOpen ? [missing('待补')] : [{ text: said(index, value, tables) }],
            );
          });
    const asPrinted: Row = {
      kind: 'line',
      joined: true,
      cells: [EMPTY, text('规格型号栏', { grey: true }), text(item.spec)],
    };
    return [
      { kind: 'group', title, continued: [...title, { text: '（续）' }] },
      ...asked,
      ...(item.elements.length === 0 ? [] : [asPrinted]),
    ];
  });
  return {
    kind: 'table',
    style: 'grid',
    size: 8,
    columns: [
      { id: 'no', head: ['序号'], widthMm: 12, align: 'center' },
      { id: 'element', head: ['申报要素'], widthMm: 50, align: 'left' },
      { id: 'value', head: ['填报内容'], widthMm: 120, align: 'left' },
    ],
    rows,
    label: { from: 0, span: 2 },
    carries: false,
  };
}

function row(no: number, name: string, value: readonly Run[]): Row {
  return {
    kind: 'line',
    cells: [
      text(String(no)),
      text(name),
      value.every((run) => run.text === '') ? EMPTY : { type: 'text', lines: [value] },
    ],
  };
}

/** Codes of the first two elements with their meaning. */
function said(index: number, value: string, tables: CustomsPaperInput['tables']): string {
  const table = index === 0 ? 'brand-types' : index === 1 ? 'preferences' : null;
  const name = table === null ? '' : codeName(tables, table, value);
  return name === '' ? value : `${value}\u2002${name}`;
}

function missing(said: string): Run {
  return { text: said, missing: true };
}

function quantityText(item: DeclarationItem, tables: CustomsPaperInput['tables']): string {
  return [item.deal, item.first, item.second]
    .flatMap((quantity) =>
      quantity === null || quantity.value === null
        ? []
        : `${quantity.value}${codeName(tables, 'units', quantity.unit) || '（单位待补）'}`,
    )
    .filter((one, index, all) => all.indexOf(one) === index)
    .join('，');
}

function containerTable({ draft, tables }: CustomsPaperInput): Table {
  const items = draft.items.length === 0 ? '' : draft.items.length === 1 ? '1' : `1-${draft.items.length}`;
  return {
    kind: 'table',
    style: 'grid',
    size: 8,
    columns: [
      { id: 'number', head: ['集装箱号'], widthMm: 44, align: 'left' },
      { id: 'spec', head: ['规格'], widthMm: 54, align: 'left' },
      { id: 'tare', head: ['自重（千克）'], widthMm: 28, align: 'right' },
      { id: 'shared', head: ['拼箱标识'], widthMm: 24, align: 'center' },
      { id: 'items', head: ['商品项号'], widthMm: 32, align: 'left' },
    ],
    rows: draft.containers.map((container) => ({
      kind: 'line',
      cells: [
        text(container.number),
        container.spec === ''
          ? EMPTY
          : text(`${container.spec}\u2002${codeName(tables, 'container-specs', container.spec)}`),
        container.tareKg === null ? EMPTY : figure('weight', container.tareKg, { plain: true }),
        text(container.isShared ? '是' : '否'),
        text(items),
      ],
    })),
    label: { from: 0, span: 1 },
    carries: false,
  };
}
