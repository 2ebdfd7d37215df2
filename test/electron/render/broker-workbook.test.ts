import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_TABLES } from '#shared/customs/code-tables';
import { draftDeclaration } from '#shared/customs/declaration-draft';
import { customsDeclaration } from '#shared/documents/customs-declaration';
import { declarationElements } from '#shared/documents/declaration-elements';
import { letterOfAuthority } from '#shared/documents/letter-of-authority';
import { decimal } from '#shared/values/decimal';
import { renderPdf } from '../../../electron/render/pdf/render-pdf';
import { renderBrokerWorkbook } from '../../../electron/render/xlsx/broker-workbook';
import { aDeclarationInput, customsPaper, d, ofOwnKind, someGoods } from '../../builders/a-declaration-input';
import { paperFonts } from './paper-kit';

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // exceljs types ask for its own Buffer interface; Node's is what it reads.
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  return workbook;
}
const many = (count: number) =>
  aDeclarationInput({
    goods: Array.from({ length: count }, (_, index) =>
      someGoods({
        key: `o:1/${index}`,
        ...ofOwnKind(index),
        unitPrice: decimal(index + 1),
        quantity: d('10'),
        amount: decimal((index + 1) * 10),
        netKg: d('1.20'),
        grossKg: d('1.50'),
      }),
    ),
    netKg: null,
    grossKg: null,
  });

describe('the workbook for the broker', () => {
  it('holds codes as texts with their zeros and figures as numbers', async () => {
    const { bytes } = await renderBrokerWorkbook(draftDeclaration(aDeclarationInput()), BUILT_IN_TABLES);
    const workbook = await opened(bytes);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['表头', '商品', '集装箱']);
    const items = workbook.getWorksheet('商品');
    const heads = items?.getRow(1).values as unknown[];
    const cell = (row: number, head: string) => items?.getRow(row).getCell(heads.indexOf(head)).value;
    expect(items?.rowCount).toBe(3);
    expect([2, 3].map((row) => cell(row, '商品编号'))).toEqual(['6109100010', '6104420000']);
    expect([2, 3].map((row) => cell(row, '总价'))).toEqual([19500, 8160]);
    expect([2, 3].map((row) => cell(row, '法定第二数量'))).toEqual([1500, 450]);
    expect(cell(2, '法定第一单位代码')).toBe('011');
    expect(cell(2, '规格型号')).toBe('3|0|针织|T恤衫|男式|100%棉|ABC牌|货号A100');
    const head = workbook.getWorksheet('表头');
    const field = (name: string) => {
      const row = head?.getRows(2, 40)?.find((one) => one.getCell(2).value === name);
      return [row?.getCell(3).value, row?.getCell(4).value];
    };
    expect(field('监管方式')).toEqual(['0110', '一般贸易']);
    expect(field('件数')).toEqual(['', 310]);
    expect(field('净重(千克)')).toEqual(['', 1950]);
    expect(workbook.getWorksheet('集装箱')?.getRow(2).getCell(1).value).toBe('CSQU3054383');
  });

  it('gives each form of a split declaration its own sheets', async () => {
    const { bytes } = await renderBrokerWorkbook(draftDeclaration(many(51)), BUILT_IN_TABLES);
    const workbook = await opened(bytes);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '表头1',
      '商品1',
      '集装箱1',
      '表头2',
      '商品2',
      '集装箱2',
    ]);
    expect(workbook.getWorksheet('商品1')?.rowCount).toBe(51);
    expect(workbook.getWorksheet('商品2')?.rowCount).toBe(2);
  });
});

describe('the papers for customs as PDF', () => {
  it.each([1, 6, 7, 51])('%i items: six a page, and every character has its glyph', async (count) => {
    const paper = customsPaper(many(count));
    const pages = Math.ceil(Math.min(count, 50) / 6) + Math.ceil(Math.max(0, count - 50) / 6);
    expect((await renderPdf(customsDeclaration(paper), new Map(), paperFonts())).pages).toBe(pages);
  });

  it('elements and authority of the worked example take one page each', async () => {
    const paper = customsPaper(aDeclarationInput());
    for (const model of [declarationElements(paper), letterOfAuthority(paper)]) {
      expect((await renderPdf(model, new Map(), paperFonts())).pages).toBe(1);
    }
  });

  it('keeps the page when names and elements are as long as the form allows', async () => {
    const { customs } = someGoods();
    if (customs === null) throw new Error('the builder gives customs facts');
    const long = {
      ...customs,
      declarationName: '棉制针织男式圆领短袖印花纯棉休闲运动T恤衫'.repeat(8),
      elements: customs.elements.with(5, '百分之九十五棉百分之五氨纶'.repeat(12)),
    };
    const goods = Array.from({ length: 6 }, (_, index) =>
      someGoods({ key: `o:1/${index}`, unitPrice: d(`${index + 3}.25`), customs: long }),
    );
    const paper = customsPaper(aDeclarationInput({ goods, netKg: null }));
    expect((await renderPdf(customsDeclaration(paper), new Map(), paperFonts())).pages).toBe(1);
  });
});
