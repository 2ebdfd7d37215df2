import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import type { DocumentModel } from '#shared/documents/document-model';
import type { Assets } from '../pdf/pen';
import { isDrawable, pictureShape } from '../picture-shape';
import { planSheet } from './plan-sheet';
import type { Look, SheetCell, SheetPlan } from './sheet-plan';

/** Rows from which the workbook is written as a stream, without pictures, so that memory stays flat. */
const LONG = 4000;

const MM_PER_CHARACTER = 1.9;
const PIXELS_PER_MM = 96 / 25.4;
const GREY_RULE = 'FFBABABA';

/** Writes a paper as a workbook: same content, numbers as numbers, days as dates, sums as formulas. */
export async function renderXlsx(
  model: DocumentModel,
  assets: Assets,
): Promise<{ readonly bytes: Uint8Array }> {
  const plan = planSheet(model);
  const font = model.language === 'en' ? 'Arial' : 'Microsoft YaHei';
  const bytes =
    plan.rows.length > LONG ? await streamed(plan, model, font) : await whole(plan, model, font, assets);
  return { bytes };
}

async function whole(
  plan: SheetPlan,
  model: DocumentModel,
  font: string,
  assets: Assets,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const day = new Date(`${model.date}T00:00:00Z`);
  workbook.creator = model.letterhead.name;
  workbook.created = day;
  workbook.modified = day;
  const sheet = workbook.addWorksheet(plan.name, sheetOptions(plan));
  setColumns(sheet, plan);
  plan.rows.forEach((row, index) => {
    const target = sheet.getRow(index + 1);
    if (row.height !== null) target.height = row.height;
    for (const cell of row.cells) fillCell(sheet, index + 1, cell, font);
  });
  const images = new Map<string, number>();
  for (const picture of plan.pictures) {
    const bytes = assets.get(picture.id);
    if (bytes === undefined || !isDrawable(bytes)) continue;
    const extension = bytes[0] === 0x89 ? 'png' : 'jpeg';
    const known = images.get(picture.id);
    // exceljs types ask for its own Buffer interface; Node's is what it reads.
    const image = known ?? workbook.addImage({ buffer: Buffer.from(bytes) as never, extension });
    images.set(picture.id, image);
    const size = sizeOf(bytes, picture.widthMm, picture.heightMm);
    sheet.addImage(image, {
      tl: { col: picture.column, row: picture.row },
      ext: size,
      editAs: 'oneCell',
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function streamed(plan: SheetPlan, model: DocumentModel, font: string): Promise<Uint8Array> {
  const stream = new PassThrough();
  const chunks: Uint8Array[] = [];
  stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
  });
  workbook.creator = model.letterhead.name;
  const sheet = workbook.addWorksheet(plan.name, sheetOptions(plan));
  setColumns(sheet, plan);
  plan.rows.forEach((row, index) => {
    const target = sheet.getRow(index + 1);
    if (row.height !== null) target.height = row.height;
    for (const cell of row.cells) fillCell(sheet, index + 1, cell, font);
    target.commit();
  });
  sheet.commit();
  await workbook.commit();
  return Buffer.concat(chunks);
}

/** Points of rows that go on one sheet when it is set a little smaller, so that no signature stands alone. */
const ONE_PAGE = 980;

/** A4, one page wide, as many as it takes high; the table's head on each. */
function sheetOptions(plan: SheetPlan): Partial<ExcelJS.AddWorksheetOptions> {
  const repeated = plan.repeated;
  const height = plan.rows.reduce((sum, row) => sum + (row.height ?? 15), 0);
  return {
    pageSetup: {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: height <= ONE_PAGE ? 1 : 0,
      margins: { left: 0.55, right: 0.55, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
      ...(repeated === null ? {} : { printTitlesRow: `${repeated.from + 1}:${repeated.to + 1}` }),
    },
    headerFooter: { oddFooter: `&L&8${plan.footer.replace(/&/g, '&&')}&R&8&P / &N` },
    views: [{ showGridLines: false }],
  };
}

function setColumns(sheet: ExcelJS.Worksheet, plan: SheetPlan): void {
  sheet.columns = plan.columnsMm.map((mm) => ({ width: mm / MM_PER_CHARACTER }));
}

function fillCell(sheet: ExcelJS.Worksheet, rowNumber: number, cell: SheetCell, font: string): void {
  const first = sheet.getCell(rowNumber, cell.from + 1);
  first.value = excelValue(cell);
  for (let i = 0; i < cell.span; i++) style(sheet.getCell(rowNumber, cell.from + 1 + i), cell.look, font);
  if (cell.span > 1) sheet.mergeCells(rowNumber, cell.from + 1, rowNumber, cell.from + cell.span);
}

/** Text goes in as a string whatever it begins with; only sums of our own are formulas. */
function excelValue({ value }: SheetCell): ExcelJS.CellValue {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.value;
    case 'date':
      return new Date(`${value.value}T00:00:00Z`);
    case 'formula':
      return { formula: value.formula, result: value.result, date1904: false };
    case 'blank':
      return null;
  }
}

function edge(kind: Look['top']): Partial<ExcelJS.Border> | undefined {
  if (kind === undefined) return undefined;
  if (kind === 'rule') return { style: 'medium' };
  return kind === 'grey' ? { style: 'hair', color: { argb: GREY_RULE } } : { style: 'thin' };
}

function style(cell: ExcelJS.Cell, look: Look, font: string): void {
  cell.font = {
    name: font,
    size: look.size ?? 9,
    bold: look.bold === true,
    color: { argb: look.grey === true ? 'FF444444' : 'FF000000' },
  };
  cell.alignment = {
    horizontal: look.align ?? 'left',
    vertical: 'top',
    wrapText: look.wrap === true,
  };
  if (look.format !== undefined) cell.numFmt = look.format;
  if (look.fill === true) {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
  }
  const thin: Partial<ExcelJS.Border> = { style: 'thin' };
  const top = look.box === true ? thin : edge(look.top);
  const bottom = look.box === true ? thin : edge(look.bottom);
  cell.border = {
    ...(top === undefined ? {} : { top }),
    ...(bottom === undefined ? {} : { bottom }),
    ...(look.box === true ? { left: thin, right: thin } : {}),
  };
}

/** Pixels of a picture that keeps its shape inside the given box. */
function sizeOf(bytes: Uint8Array, widthMm: number, heightMm: number): { width: number; height: number } {
  const shape = pictureShape(bytes) ?? { width: widthMm, height: heightMm };
  const scale = Math.min(widthMm / shape.width, heightMm / shape.height) * PIXELS_PER_MM;
  return { width: Math.round(shape.width * scale), height: Math.round(shape.height * scale) };
}
