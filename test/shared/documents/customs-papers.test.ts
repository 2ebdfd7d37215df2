import { describe, expect, it } from 'vitest';
import type { DeclarationInput } from '#shared/customs/declaration-input';
import { customsDeclaration } from '#shared/documents/customs-declaration';
import { declarationElements } from '#shared/documents/declaration-elements';
import { DocumentModel } from '#shared/documents/document-model';
import type { FormCell, FormGrid, FormValue } from '#shared/documents/form-grid';
import { letterOfAuthority } from '#shared/documents/letter-of-authority';
import { PaperFacts } from '#shared/documents/paper-facts';
import { Broker } from '#shared/domain/declaration';
import { decimal } from '#shared/values/decimal';
import {
  aDeclarationInput,
  customsPaper,
  d,
  ofOwnKind,
  otherGoods,
  someGoods,
} from '../../builders/a-declaration-input';

const AGREEING = [
  PaperFacts.parse({ source: 'commercial-invoice', totalAmount: '27660.00', packages: 310 }),
  PaperFacts.parse({ source: 'packing-list', packages: 310, netKg: '1950.00', grossKg: '2334.00' }),
];
const model = (input: DeclarationInput) => customsDeclaration(customsPaper(input));
const grids = (of: DocumentModel) => of.body.filter((block): block is FormGrid => block.kind === 'form-grid');
const forms = (of: DocumentModel) => grids(of).filter((grid) => grid.frame === 'rule');

function said(value: FormValue): string {
  switch (value.type) {
    case 'text':
      return value.lines.flatMap((line) => line.map((run) => run.text)).join('');
    case 'barcode':
    case 'picture':
    case 'empty':
    case 'dash':
      return '';
    case 'date':
      return value.value;
    default:
      return `${value.value}${value.after ?? ''}`;
  }
}
const cellText = (cell: FormCell) =>
  [cell.label?.map((run) => run.text).join('') ?? '', cell.code ?? '', ...cell.values.map(said)]
    .filter((part) => part.trim() !== '')
    .join(' ');

describe('the printed form of the worked example', () => {
  const [form] = forms(model(aDeclarationInput({ papers: AGREEING })));
  const rows = form?.rows.map((row) => row.cells.map(cellText)) ?? [];

  it('has the header rows in printed order with their codes beside the labels', () => {
    expect(rows.slice(0, 7)).toEqual([
      [
        '境内发货人 (91330200MA0000000H) 宁波岚禾进出口有限公司',
        '出境关别 (3104) 北仑海关',
        '出口日期',
        '申报日期',
        '备案号',
      ],
      [
        '境外收货人 (　　) ABC HANDELS GMBH',
        '运输方式 (2) 水路运输',
        '运输工具名称及航次号 HAI YUN 18/025W',
        '提运单号 NBHAM2506118',
      ],
      [
        '生产销售单位 (91330200MA0000000H) 宁波岚禾进出口有限公司',
        '监管方式 (0110) 一般贸易',
        '征免性质 (101) 一般征税',
        '许可证号',
      ],
      [
        '合同协议号 ABC-25018',
        '贸易国（地区） (DEU) 德国',
        '运抵国（地区） (DEU) 德国',
        '指运港 (DEU000) 德国(Hamburg)',
        '离境口岸 (　　) Ningbo\u2002代码待补',
      ],
      [
        '包装种类 (22) 纸制或纤维板制盒/箱',
        '件数 310',
        '毛重（千克） 2334',
        '净重（千克） 1950',
        '成交方式 (1) CIF',
        '运费 3 / 1150.00 / USD',
        '保费 3 / 91.28 / USD',
        '杂费',
      ],
      ['随附单证及编号 合同 ABC-25018；发票 CI-2025-0041；装箱单 CI-2025-0041；代理报关委托书'],
      [
        '标记唛码及备注 唛码：ABC / ABC-25018 / HAMBURG / C/NO.1-310',
        '备注：集装箱号 CSQU3054383（规格 21，商品项号 1,2）',
      ],
    ]);
  });

  it('has the goods in three lines each', () => {
    expect(rows.slice(8, 10)).toEqual([
      [
        '1',
        '6109100010',
        '棉制针织男式T恤衫 3|0|针织|T恤衫|男式|100%棉|ABC牌|货号A100',
        '6000件 1500千克 6000件',
        '3.2500 19500.00 美元 (USD)',
        '中国 (CHN)',
        '德国 (DEU)',
        '宁波其他 (33029)',
        '照章征税 (1)',
      ],
      [
        '2',
        '6104420000',
        '棉制针织女式连衣裙 3|0|针织|连衣裙|女式|100%棉|ABC牌|货号B200',
        '1200件 450千克 1200件',
        '6.8000 8160.00 美元 (USD)',
        '中国 (CHN)',
        '德国 (DEU)',
        '宁波其他 (33029)',
        '照章征税 (1)',
      ],
    ]);
  });

  it('proves itself under the frame and claims no agreement that is not there', () => {
    const under = (papers: readonly PaperFacts[]) => {
      const last = grids(model(aDeclarationInput({ papers }))).at(-1);
      return last?.rows[0]?.cells.map(cellText);
    };
    expect(under(AGREEING)).toEqual([
      '核对：总价 19500.00 + 8160.00 = 27660.00 美元，与发票 CI-2025-0041 一致；件数 310、毛重 2334、净重 1950（1500 + 450）与装箱单一致',
      'FOB 26418.72 + 运费 1150.00 + 保费 91.28 = CIF 27660.00',
    ]);
    expect(under([])?.[0]).not.toMatch(/一致/);
    expect(
      under([PaperFacts.parse({ source: 'commercial-invoice', totalAmount: '27661.00' })])?.[0],
    ).not.toMatch(/一致/);
  });

  it('fills the width of the sheet in every row, counting cells that run over two', () => {
    for (const row of form?.rows.slice(0, -1) ?? []) {
      expect(row.cells.reduce((sum, cell) => sum + cell.widthMm, 0)).toBe(273);
    }
  });

  it('is a draft that can be read back', () => {
    const paper = model(aDeclarationInput());
    expect(paper.draft).toEqual({ mark: 'DRAFT 草稿', note: '草稿 DRAFT，不作申报用' });
    expect(DocumentModel.parse(JSON.parse(JSON.stringify(paper)))).toEqual(paper);
  });
});

describe('long declarations', () => {
  const goods = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      (index % 2 === 0 ? someGoods : otherGoods)({
        key: `o:1/${index}`,
        ...ofOwnKind(index, index % 2 === 0 ? someGoods() : otherGoods()),
        unitPrice: decimal(index + 1),
        quantity: d('10'),
        amount: decimal((index + 1) * 10),
        netKg: d('1.20'),
        grossKg: d('1.50'),
      }),
    );

  it.each([
    [1, ['1/1']],
    [6, ['1/1']],
    [7, ['1/2', '2/2']],
    [50, Array.from({ length: 9 }, (_, index) => `${index + 1}/9`)],
    [51, [...Array.from({ length: 9 }, (_, index) => `${index + 1}/9`), '1/1']],
  ])('%i items stand six a page, each form with its own page numbers', (count, pages) => {
    const paper = model(aDeclarationInput({ goods: goods(count), netKg: null, grossKg: null }));
    const numbers = grids(paper)
      .filter((grid) => grid.frame === 'none')
      .flatMap(
        (grid) =>
          grid.rows[0]?.cells
            .map(cellText)
            .at(-1)
            ?.match(/页码\/页数：(.*)$/)?.[1] ?? [],
      );
    expect(numbers).toEqual(pages);
    expect(paper.body.filter((block) => block.kind === 'page-break')).toHaveLength(pages.length - 1);
    const items = forms(paper).flatMap((form) =>
      form.rows.slice(8, 14).map((row) => cellText(row.cells[0] ?? { widthMm: 0, values: [] })),
    );
    expect(items.filter((no) => no !== '').map(Number)).toEqual([
      ...Array.from({ length: Math.min(count, 50) }, (_, index) => index + 1),
      ...Array.from({ length: Math.max(0, count - 50) }, (_, index) => index + 1),
    ]);
  });
});

describe('a code that the tariff does not hold', () => {
  it('leaves no quantity without a word about its unit', () => {
    const unknown = aDeclarationInput({ goods: [someGoods({ hsCode: '9999999999' })] });
    const texts = forms(model(unknown)).flatMap((form) =>
      form.rows.flatMap((row) => row.cells.map(cellText)),
    );
    expect(texts.find((text) => text.includes('6000'))).toContain('6000单位待补');
  });
});

describe('the elements and the letter of authority', () => {
  it('lists every element of every item, what is missing by name', () => {
    const { customs } = someGoods();
    if (customs === null) throw new Error('the builder gives customs facts');
    const open = { ...customs, elements: customs.elements.with(5, '') };
    const paper = declarationElements(
      customsPaper(aDeclarationInput({ goods: [someGoods({ customs: open })] })),
    );
    const table = paper.body.find((block) => block.kind === 'table');
    if (table?.kind !== 'table') throw new Error('the elements stand in a table');
    const rows = table.rows.map((row) =>
      row.kind === 'line' ? row.cells.map(said).join(' ').trim() : row.kind,
    );
    expect(rows).toEqual([
      'group',
      '1 品牌类型 3\u2002境外品牌(贴牌生产)',
      '2 出口享惠情况 0\u2002目的国不享受优惠关税',
      '3 织造方法 针织',
      '4 种类 T恤衫',
      '5 类别 男式',
      '6 成分含量 待补',
      '7 品牌 ABC牌',
      '8 货号 A100',
      '规格型号栏 3|0|针织|T恤衫|男式||ABC牌|货号A100',
    ]);
  });

  it('names the broker, the goods and what they weigh', () => {
    const broker = Broker.parse({ name: '宁波港通报关有限公司', creditCode: '91330200MA0000002P' });
    const input = customsPaper(aDeclarationInput());
    const words = JSON.stringify(letterOfAuthority({ ...input, broker }));
    for (const word of [
      '宁波港通报关有限公司',
      '91330200MA0000002P',
      '27660.00 USD（CIF）',
      '310 件 纸制或纤维板制盒/箱，毛重 2334 千克，净重 1950 千克',
      '6109100010、6104420000',
      '2025年9月16日',
    ]) {
      expect(words).toContain(word);
    }
    expect(JSON.stringify(letterOfAuthority(input))).toContain('（报关企业名称待补）');
  });
});
