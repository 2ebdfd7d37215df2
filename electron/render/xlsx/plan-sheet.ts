import type { DocumentModel, Table } from '#shared/documents/document-model';
import { labelText } from '#shared/documents/paper-language';
import { textValue } from './cell-value';
import { planBoxes, planColumns, planSignatures, planSingle } from './plan-blocks';
import { planTable } from './plan-table';
import { SheetBuilder } from './sheet-builder';
import type { SheetPlan } from './sheet-plan';

/** A workbook's columns are a little wider than those on paper: its type is not condensed to fit. */
const WIDER = 1.12;

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
  const columnsMm = main?.columns.map((column) => column.widthMm) ?? [30, 61, 30, 61];
  const sheet = new SheetBuilder(columnsMm);
  planHead(sheet, model);
  let repeated: SheetPlan['repeated'] = null;
  for (const block of model.body) {
    switch (block.kind) {
      case 'boxes':
        planBoxes(sheet, block);
        break;
      case 'table': {
        sheet.blank();
        const places = block.columns.map((_, index) => ({ from: index, span: 1 }));
        const head = planTable(sheet, block, places);
        if (block === main) repeated = head;
        break;
      }
      case 'columns':
        planColumns(sheet, block, main);
        break;
      case 'signatures':
        planSignatures(sheet, block);
        break;
      default:
        planSingle(sheet, block);
    }
  }
  return {
    name: (model.number ?? labelText(model.title)).replace(/[\\/*?:[\]]/g, '-').slice(0, 31),
    columnsMm: columnsMm.map((mm) => mm * WIDER),
    rows: sheet.rows,
    pictures: sheet.pictures,
    repeated,
    footer: model.footer,
  };
}

function planHead(sheet: SheetBuilder, model: DocumentModel): void {
  const { letterhead, title, draft } = model;
  const middle = sheet.edge(112, sheet.whole);
  const indent = letterhead.logo === null ? 0 : sheet.after(14, { from: 0, to: middle });
  const name = { from: indent, span: Math.max(1, middle - indent) };
  const side = { from: middle, span: sheet.whole.to - middle };
  const row = (left: string, right: string, size: number, bold: boolean, height: number | null = null) =>
    sheet.add(
      [
        { ...name, value: textValue(left), look: { size, bold } },
        { ...side, value: textValue(right), look: { size: bold ? 16 : size, bold, align: 'right' } },
      ],
      height,
    );
  row(letterhead.name, title.first, 11, true, 22);
  row(letterhead.otherName, model.underTitle === '' ? title.second : model.underTitle, 9, false);
  const [first = '', ...others] = letterhead.lines;
  row(first, draft?.note ?? '', 8, false);
  for (const line of others) row(line, '', 8, false);
  if (letterhead.logo !== null) sheet.picture(letterhead.logo, 0.05, 0.1, 12.5, 12.5);
  sheet.add([{ ...sheet.whole, span: sheet.whole.to, value: { kind: 'blank' }, look: { top: 'rule' } }], 6);
}
