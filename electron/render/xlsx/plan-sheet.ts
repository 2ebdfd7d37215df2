import type { DocumentModel, Table } from '#shared/documents/document-model';
import { labelText } from '#shared/documents/paper-language';
import { placeForm } from '../form-places';
import { textValue } from './cell-value';
import { fitsOnePage, lastPageFrom } from './last-page';
import { placesByWidth, planBoxes, planCode, planColumns, planSignatures, planSingle } from './plan-blocks';
import { planFormGrid } from './plan-form';
import { LIST_COLUMN_MM, listColumns, planFormList } from './plan-form-list';
import { type Places, planTable } from './plan-table';
import { SheetBuilder } from './sheet-builder';
import type { SheetPlan } from './sheet-plan';

/** A workbook's columns are a little wider than those on paper: its type is not condensed to fit. */
const WIDER = 1.12;

/** Columns of forms print as wide as on paper: a character is 7 of 96 dots an inch. */
const EXACT = 1.9 / ((7 * 25.4) / 96);

/** The widest table gives the sheet its columns. */
function mainTable(model: DocumentModel): Table | null {
  const tables = model.body.flatMap((block) => (block.kind === 'table' ? [block] : []));
  return tables.reduce<Table | null>(
    (widest, table) => (widest === null || table.columns.length > widest.columns.length ? table : widest),
    null,
  );
}

/** Decides where every part of a paper stands on its worksheet. */
export function planSheet(model: DocumentModel): SheetPlan {
  const main = mainTable(model);
  const forms = hasForms(model);
  const raster = forms ? rasterOf(model, main) : rasterWithLabels(main);
  const columnsMm = raster ?? main?.columns.map((column) => column.widthMm) ?? [30, 61, 30, 61];
  const sheet = new SheetBuilder(columnsMm);
  if (model.page?.head === 'title') planTitle(sheet, model);
  else if (model.page?.head !== 'none') planHead(sheet, model);
  const placesOf = (table: Table) => (raster === null ? ownColumns(table) : placesByWidth(sheet, table));
  let repeated: SheetPlan['repeated'] = null;
  let after: number | null = null;
  let closing: SheetPlan['closing'] = null;
  for (const block of model.body) {
    switch (block.kind) {
      case 'boxes':
        planBoxes(sheet, block);
        break;
      case 'table': {
        sheet.blank();
        const head = planTable(sheet, block, placesOf(block));
        if (block === main) repeated = head;
        after = sheet.rows.length;
        break;
      }
      case 'columns':
        planColumns(sheet, block, main === null ? null : { table: main, places: placesOf(main) });
        break;
      case 'signatures':
        if (after !== null) closing = { total: after - 1, after, signs: sheet.rows.length };
        planSignatures(sheet, block);
        break;
      case 'form-grid': {
        const head = planFormGrid(sheet, block);
        repeated ??= head;
        break;
      }
      case 'form-sheet':
        repeated ??= planFormList(sheet, block);
        break;
      case 'page-break':
        sheet.breakPage();
        break;
      case 'code':
        planCode(sheet, block);
        break;
      default:
        planSingle(sheet, block);
    }
  }
  const plan = {
    name: (model.number ?? labelText(model.title)).replace(/[\\/*?:[\]]/g, '-').slice(0, 31),
    columnsMm: columnsMm.map((mm) => mm * (forms ? EXACT : WIDER)),
    rows: sheet.rows,
    pictures: sheet.pictures,
    repeated,
    closing,
    footer: model.footer,
    page: model.page ?? null,
  };
  return { ...plan, lastPageFrom: fitsOnePage(plan) ? null : lastPageFrom(plan) };
}

const ownColumns = (table: Table): Places => table.columns.map((_, index) => ({ from: index, span: 1 }));

/** Edges nearer than this share one column line. */
const SAME_COLUMN_MM = 0.6;

/** A label beside its value stands in the columns up to an edge in this stretch. */
const LABEL_EDGE = { from: 14, to: 45, wanted: 28 };

/**
 * The columns of a table that has none where labels could end, one of them cut in two there; `null` where the
 * table's own columns do.
 */
function rasterWithLabels(main: Table | null): readonly number[] | null {
  if (main === null) return null;
  const widths: number[] = [];
  let left = 0;
  let isCut = false;
  for (const { widthMm } of main.columns) {
    const right = left + widthMm;
    if (right >= LABEL_EDGE.from && right <= LABEL_EDGE.to) return null;
    if (left < LABEL_EDGE.wanted && right > LABEL_EDGE.wanted) {
      widths.push(LABEL_EDGE.wanted - left, right - LABEL_EDGE.wanted);
      isCut = true;
    } else widths.push(widthMm);
    left = right;
  }
  return isCut ? widths : null;
}

const hasForms = (model: DocumentModel) =>
  model.body.some((block) => block.kind === 'form-grid' || block.kind === 'form-sheet');

/** Column widths on which every cell of the paper's forms and its table can stand. */
function rasterOf(model: DocumentModel, main: Table | null): readonly number[] {
  const grids = model.body.flatMap((block) => (block.kind === 'form-grid' ? [block] : []));
  const lists = model.body.flatMap((block) => (block.kind === 'form-sheet' ? [listColumns(block)] : []));
  const edges = grids.flatMap((grid) => placeForm(grid).cells.flatMap(({ left, right }) => [left, right]));
  let left = 0;
  for (const column of main?.columns ?? []) {
    left += column.widthMm;
    edges.push(left);
  }
  for (let column = 1; column <= Math.max(0, ...lists); column++) edges.push(column * LIST_COLUMN_MM);
  const kept: number[] = [0];
  for (const edge of edges.sort((a, b) => a - b)) {
    if (edge - (kept.at(-1) ?? 0) >= SAME_COLUMN_MM) kept.push(edge);
  }
  return kept.slice(1).map((edge, index) => edge - (kept[index] ?? 0));
}

/** An official form: its name in the middle, the draft's note under it at the right. */
function planTitle(sheet: SheetBuilder, { title, underTitle, draft }: DocumentModel): void {
  const whole = { from: 0, span: sheet.whole.to };
  sheet.add(
    [{ ...whole, value: textValue(title.first), look: { size: 15, bold: true, align: 'center' } }],
    24,
  );
  const second = [title.second, underTitle].filter((part) => part !== '').join(' ');
  if (second !== '') sheet.add([{ ...whole, value: textValue(second), look: { size: 9, align: 'center' } }]);
  if (draft !== null) {
    sheet.add([{ ...whole, value: textValue(draft.note), look: { size: 8, bold: true, align: 'right' } }]);
  }
}

function planHead(sheet: SheetBuilder, model: DocumentModel): void {
  const { letterhead, title, draft } = model;
  const mark = letterhead.logoMm ?? 12.5;
  const middle = sheet.edge(112, sheet.whole);
  const indent =
    letterhead.logo === null || letterhead.side === 'right'
      ? 0
      : sheet.after(mark + 1.5, { from: 0, to: middle });
  const name = { from: indent, span: Math.max(1, middle - indent) };
  const side = { from: middle, span: sheet.whole.to - middle };
  const titleSize = (size: number, bold: boolean) => (bold ? 16 : size);
  const mirrored = letterhead.side === 'right';
  const row = (firm: string, said: string, size: number, bold: boolean, height: number | null = null) =>
    sheet.add(
      mirrored
        ? [
            { from: 0, span: middle, value: textValue(said), look: { size: titleSize(size, bold), bold } },
            { ...side, value: textValue(firm), look: { size, bold, align: 'right' } },
          ]
        : [
            { ...name, value: textValue(firm), look: { size, bold } },
            { ...side, value: textValue(said), look: { size: titleSize(size, bold), bold, align: 'right' } },
          ],
      height,
    );
  row(letterhead.name, title.first, 11, true, 22);
  row(letterhead.otherName, model.underTitle === '' ? title.second : model.underTitle, 9, false);
  const [first = '', ...others] = letterhead.lines;
  row(first, draft?.note ?? '', 8, false);
  for (const line of others) row(line, '', 8, false);
  if (letterhead.logo !== null)
    sheet.picture(letterhead.logo, (mirrored ? middle : 0) + 0.05, 0.1, mark, mark);
  sheet.add([{ ...sheet.whole, span: sheet.whole.to, value: { kind: 'blank' }, look: { top: 'rule' } }], 6);
}
