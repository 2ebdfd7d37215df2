import ExcelJS from 'exceljs';
import { type CodeTables, codeName } from '#shared/customs/code-tables';
import type { DeclarationDraft, DeclarationPart } from '#shared/customs/declaration-draft';
import type { DeclarationItem } from '#shared/customs/merge-lines';
import { HEAD_NAMES } from '#shared/documents/customs-field-names';
import { HEAD_FIELDS } from '#shared/domain/declaration';
import type { DecimalText } from '#shared/values/decimal';

const WEIGHT = '0.#####';

/** Codes are texts: a leading zero is part of them. Figures are numbers, so that the broker can add them. */
interface Column {
  readonly head: string;
  readonly width: number;
  readonly format?: string;
  readonly value: (item: DeclarationItem, tables: CodeTables) => string | number | null;
}

const ITEM_COLUMNS: readonly Column[] = [
  { head: '项号', width: 6, value: (item) => item.no },
  { head: '商品编号', width: 13, value: (item) => item.hsCode },
  { head: '商品名称', width: 28, value: (item) => item.name },
  { head: '规格型号', width: 52, value: (item) => item.spec },
  { head: '法定第一数量', width: 13, format: WEIGHT, value: (item) => numeric(item.first?.value) },
  { head: '法定第一单位代码', width: 10, value: (item) => item.first?.unit ?? '' },
  { head: '法定第一单位', width: 9, value: (item, tables) => unitName(tables, item.first) },
  { head: '法定第二数量', width: 13, format: WEIGHT, value: (item) => numeric(item.second?.value) },
  { head: '法定第二单位代码', width: 10, value: (item) => item.second?.unit ?? '' },
  { head: '法定第二单位', width: 9, value: (item, tables) => unitName(tables, item.second) },
  { head: '成交数量', width: 13, format: WEIGHT, value: (item) => numeric(item.deal.value) },
  { head: '成交单位代码', width: 10, value: (item) => item.deal.unit },
  { head: '成交单位', width: 9, value: (item, tables) => unitName(tables, item.deal) },
  { head: '单价', width: 12, format: '0.0000', value: (item) => numeric(item.unitPrice) },
  { head: '总价', width: 14, format: '0.00', value: (item) => numeric(item.total) },
  { head: '币制', width: 7, value: (item) => item.currency },
  { head: '净重(千克)', width: 12, format: WEIGHT, value: (item) => numeric(item.netKg) },
  { head: '毛重(千克)', width: 12, format: WEIGHT, value: (item) => numeric(item.grossKg) },
  { head: '原产国', width: 8, value: (item) => item.origin },
  { head: '最终目的国', width: 8, value: (item) => item.destination },
  { head: '境内货源地代码', width: 10, value: (item) => item.sourcePlace },
  {
    head: '境内货源地',
    width: 12,
    value: (item, tables) => codeName(tables, 'source-places', item.sourcePlace),
  },
  { head: '征免代码', width: 7, value: (item) => item.dutyMode },
  { head: '征免', width: 10, value: (item, tables) => codeName(tables, 'duty-modes', item.dutyMode) },
];

/** The declarations of a shipment as plain data: one sheet of head fields, one of items, one of containers each. */
export async function renderBrokerWorkbook(
  draft: DeclarationDraft,
  tables: CodeTables,
): Promise<{ readonly bytes: Uint8Array }> {
  const workbook = new ExcelJS.Workbook();
  for (const part of draft.parts) {
    const mark = part.of === 1 ? '' : String(part.no);
    headSheet(workbook.addWorksheet(`表头${mark}`), part);
    itemSheet(
      workbook.addWorksheet(`商品${mark}`, { views: [{ state: 'frozen', ySplit: 1 }] }),
      part,
      tables,
    );
    containerSheet(workbook.addWorksheet(`集装箱${mark}`), part);
  }
  return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

function headSheet(sheet: ExcelJS.Worksheet, { head }: DeclarationPart): void {
  sheet.columns = [{ width: 6 }, { width: 22 }, { width: 24 }, { width: 60 }];
  bold(sheet.addRow(['序号', '字段', '代码', '内容']));
  for (const [index, field] of HEAD_FIELDS.entries()) {
    const { code, text } = head[field];
    const isFigure = field === 'packages' || field === 'grossKg' || field === 'netKg';
    const row = sheet.addRow([
      index + 1,
      HEAD_NAMES[field],
      code,
      isFigure && text !== '' ? Number(text) : text,
    ]);
    row.getCell(3).numFmt = '@';
    if (isFigure) row.getCell(4).alignment = { horizontal: 'left' };
    row.getCell(4).alignment = { ...row.getCell(4).alignment, wrapText: true };
  }
}

function itemSheet(sheet: ExcelJS.Worksheet, { items }: DeclarationPart, tables: CodeTables): void {
  sheet.columns = ITEM_COLUMNS.map(({ width }) => ({ width }));
  bold(sheet.addRow(ITEM_COLUMNS.map(({ head }) => head)));
  for (const item of items) {
    const row = sheet.addRow(ITEM_COLUMNS.map(({ value }) => value(item, tables)));
    for (const [index, { format }] of ITEM_COLUMNS.entries()) row.getCell(index + 1).numFmt = format ?? '@';
    row.getCell(1).numFmt = '0';
  }
}

function containerSheet(sheet: ExcelJS.Worksheet, { containers, items }: DeclarationPart): void {
  sheet.columns = [{ width: 16 }, { width: 8 }, { width: 12 }, { width: 10 }, { width: 16 }];
  bold(sheet.addRow(['集装箱号', '规格代码', '自重(千克)', '拼箱标识', '商品项号']));
  const covered = items.length === 0 ? '' : items.length === 1 ? '1' : `1-${items.length}`;
  for (const { number, spec, tareKg, isShared } of containers) {
    const row = sheet.addRow([number, spec, numeric(tareKg), isShared ? '1' : '0', covered]);
    row.getCell(2).numFmt = '@';
    row.getCell(3).numFmt = WEIGHT;
  }
}

function bold(row: ExcelJS.Row): void {
  row.font = { bold: true };
  row.alignment = { wrapText: true, vertical: 'middle' };
}

function numeric(value: DecimalText | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

function unitName(tables: CodeTables, quantity: DeclarationItem['first']): string {
  return quantity === null ? '' : codeName(tables, 'units', quantity.unit);
}
