import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import type { DocumentModel } from '#shared/documents/document-model';
import type { PaperStamp } from '../../print/paper-press';
import { type BarcodeShape, barcodePng, barcodeSize, codesOf } from '../barcode';
import { atOnce, type Pace } from '../pace';
import { typeScale } from '../paper-fonts';
import type { Assets } from '../pdf/pen';
import { isDrawable, pictureShape } from '../picture-shape';
import { CellStyles } from './cell-styles';
import { fitsOnePage, liesOnSide, ROW_POINTS } from './last-page';
import { planSheet } from './plan-sheet';
import type { Edges, SheetCell, SheetPlan } from './sheet-plan';

/** Rows from which the workbook is written as a stream, without pictures, so that memory stays flat. */
const LONG = 4000;

const MM_PER_CHARACTER = 1.9;
const PIXELS_PER_MM = 96 / 25.4;
/** Writes a paper as a workbook: same content, numbers as numbers, days as dates, sums as formulas. */
export async function renderXlsx(
  model: DocumentModel,
  assets: Assets,
  stamp: PaperStamp | null = null,
  pace: Pace = atOnce,
): Promise<{ readonly bytes: Uint8Array }> {
  const plan = stamped(planSheet(model), stamp);
  const styles = new CellStyles({
    name: model.language === 'en' ? 'Arial' : 'Microsoft YaHei',
    scale: typeScale(model.type),
  });
  const bytes =
    plan.rows.length > LONG
      ? await streamed(plan, model, styles, pace)
      : await whole(plan, model, styles, assets, pace);
  return { bytes };
}

/** A void paper says so in the name of its sheet and at the head of every printed page. */
function stamped(plan: SheetPlan, stamp: PaperStamp | null): SheetPlan {
  if (stamp === null) return plan;
  return { ...plan, name: `${stamp.text} ${plan.name}`.slice(0, 31), header: `${stamp.text}  ${stamp.note}` };
}

async function whole(
  plan: SheetPlan,
  model: DocumentModel,
  styles: CellStyles,
  assets: Assets,
  pace: Pace,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const day = new Date(`${model.date}T00:00:00Z`);
  workbook.creator = model.letterhead.name;
  workbook.created = day;
  workbook.modified = day;
  const sheet = workbook.addWorksheet(plan.name, sheetOptions(plan));
  setColumns(sheet, plan);
  for (const index of plan.rows.keys()) {
    fillRow(sheet, plan, index, styles);
    const turn = pace(index, plan.rows.length);
    if (turn !== undefined) await turn;
  }
  const images = new Map<string, number>();
  const codes = await codesOf([model]);
  for (const { shows, ...picture } of plan.pictures) {
    const code = typeof shows === 'string' ? null : shows;
    const key = typeof shows === 'string' ? shows : `${shows.code} ${shows.text}`;
    const bytes = typeof shows === 'string' ? assets.get(shows) : await barcodePng(shows);
    if (bytes === undefined || !isDrawable(bytes)) continue;
    const extension = bytes[0] === 0x89 ? 'png' : 'jpeg';
    const known = images.get(key);
    // exceljs types ask for its own Buffer interface; Node's is what it reads.
    const image = known ?? workbook.addImage({ buffer: Buffer.from(bytes) as never, extension });
    images.set(key, image);
    const size =
      code === null
        ? sizeOf(bytes, picture.widthMm, picture.heightMm)
        : codeSize(codes.shapeOf(code), picture.widthMm, picture.heightMm);
    sheet.addImage(image, {
      tl: { col: picture.column, row: picture.row },
      ext: size,
      editAs: 'oneCell',
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function streamed(
  plan: SheetPlan,
  model: DocumentModel,
  styles: CellStyles,
  pace: Pace,
): Promise<Uint8Array> {
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
  for (const index of plan.rows.keys()) {
    fillRow(sheet, plan, index, styles).commit();
    const turn = pace(index, plan.rows.length);
    if (turn !== undefined) await turn;
  }
  sheet.commit();
  await workbook.commit();
  return Buffer.concat(chunks);
}

function fillRow(sheet: ExcelJS.Worksheet, plan: SheetPlan, index: number, styles: CellStyles): ExcelJS.Row {
  const target = sheet.getRow(index + 1);
  const row = plan.rows[index];
  if (row === undefined) return target;
  target.height = (row.height ?? ROW_POINTS) * styles.font.scale;
  // A break stands on the last row of the page before.
  if (row.breakBefore === true || index === plan.lastPageFrom) sheet.getRow(index).addPageBreak();
  for (const cell of row.cells) fillCell(sheet, index + 1, cell, styles);
  return target;
}

/** One page wide, as many as it takes high; the table's head on each. */
function sheetOptions(plan: SheetPlan): Partial<ExcelJS.AddWorksheetOptions> {
  const { repeated, page } = plan;
  const breaks = plan.rows.filter((row) => row.breakBefore === true).length;
  return {
    pageSetup: {
      // A label roll has no paper number: the printer's own paper is taken.
      ...(page?.size === 'label-100x150' ? {} : { paperSize: 9 }),
      orientation: liesOnSide(page) ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: breaks > 0 ? breaks + 1 : fitsOnePage(plan) ? 1 : 0,
      margins:
        page?.head === 'title'
          ? { left: 0.47, right: 0.47, top: 0.39, bottom: 0.47, header: 0.2, footer: 0.24 }
          : { left: 0.55, right: 0.55, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
      ...(repeated === null ? {} : { printTitlesRow: `${repeated.from + 1}:${repeated.to + 1}` }),
    },
    ...(page?.head === 'none' ? {} : { headerFooter: headerFooter(plan) }),
    views: [{ showGridLines: false }],
  };
}

function headerFooter({ header, footer }: SheetPlan): Partial<ExcelJS.HeaderFooter> {
  const plain = (text: string) => text.replace(/&/g, '&&');
  return {
    ...(header === undefined ? {} : { oddHeader: `&C&B&14${plain(header)}` }),
    oddFooter: `&L&8${plain(footer)}&R&8&P / &N`,
  };
}

function setColumns(sheet: ExcelJS.Worksheet, plan: SheetPlan): void {
  sheet.columns = plan.columnsMm.map((mm) => ({ width: mm / MM_PER_CHARACTER }));
}

function fillCell(sheet: ExcelJS.Worksheet, rowNumber: number, cell: SheetCell, styles: CellStyles): void {
  const rows = cell.rows ?? 1;
  const first = sheet.getCell(rowNumber, cell.from + 1);
  first.value = excelValue(cell);
  // Merged first: that gives all parts the look of the first one, and each then gets its own.
  if (rows > 1 || cell.span > 1) {
    sheet.mergeCells(rowNumber, cell.from + 1, rowNumber + rows - 1, cell.from + cell.span);
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < cell.span; column++) {
      const part = sheet.getCell(rowNumber + row, cell.from + 1 + column);
      part.style = styles.of(cell.look, partEdges(cell, row, column));
    }
  }
}

/** Rules on the outer sides of a cell only, whatever columns and rows it takes. */
function partEdges({ look, span, rows = 1 }: SheetCell, row: number, column: number): Edges | null {
  const { edges } = look;
  if (edges === undefined) return null;
  return {
    top: row === 0 ? edges.top : undefined,
    bottom: row === rows - 1 ? edges.bottom : undefined,
    left: column === 0 ? edges.left : undefined,
    right: column === span - 1 ? edges.right : undefined,
  };
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

/** Pixels of a code: its bars may be as high as they like, its modules are not stretched. */
function codeSize(shape: BarcodeShape, widthMm: number, heightMm: number): { width: number; height: number } {
  const { wide } = barcodeSize(shape, widthMm, heightMm);
  const high = shape.rows === 1 ? heightMm : wide;
  return { width: Math.round(wide * PIXELS_PER_MM), height: Math.round(high * PIXELS_PER_MM) };
}

/** Pixels of a picture that keeps its shape inside the given box. */
function sizeOf(bytes: Uint8Array, widthMm: number, heightMm: number): { width: number; height: number } {
  const shape = pictureShape(bytes) ?? { width: widthMm, height: heightMm };
  const scale = Math.min(widthMm / shape.width, heightMm / shape.height) * PIXELS_PER_MM;
  return { width: Math.round(shape.width * scale), height: Math.round(shape.height * scale) };
}
