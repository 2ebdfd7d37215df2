import type { ImportProblem, OrderDraft } from './order-draft';
import { cellName, type GridCell, type SheetGrid, type WorkbookGrid } from './sheet-grid';

/** The id of the one question about what is hidden; its answers are `leave-out` and `count`. */
export const HIDDEN = 'hidden-data';

/**
 * Hidden rows, columns and sheets are no data unless the clerk says so. Where counting them would change the order, one
 * question says what would change; where it would not, a hint says that they are there.
 */
export function hiddenQuestion(
  workbook: WorkbookGrid,
  draft: OrderDraft,
  withHidden: () => OrderDraft,
): ImportProblem | null {
  const names = draft.sheets ?? [draft.sheet];
  const hidden = names.flatMap((name) => {
    const read = workbook.sheets.find((sheet) => sheet.name === name);
    const from = name === draft.sheet ? (draft.headerRows?.last ?? -1) + 1 : firstLineOn(draft, name);
    return read === undefined ? [] : hiddenCells(read, from).map((cell) => ({ name, cell }));
  });
  const cells = hidden.map(({ cell }) => cell);
  const sheets = workbook.sheets.filter(
    (sheet) => sheet.hidden && !names.includes(sheet.name) && sheet.cells.length > 0,
  );
  const first = cells[0] ?? null;
  // A hidden sheet of lists alone, as a drop-down needs it, is no news.
  if (first === null && sheets.length === 0) return null;
  // Hidden words alone change no quantity: the file need not be read a second time.
  const figures =
    sheets.length > 0 || cells.some((cell) => cell.value.kind !== 'text' || /\d/.test(cell.text));
  const counted = figures ? withHidden() : draft;
  const changes =
    counted.lines.length !== draft.lines.length ||
    counted.totalQuantity !== draft.totalQuantity ||
    counted.totalAmount !== draft.totalAmount;
  if (first === null && !changes) return null;
  const sheet = hidden[0]?.name ?? counted.sheet;
  const at = first ?? { row: counted.lines[0]?.row ?? 0, column: 0 };
  return {
    id: HIDDEN,
    kind: 'hidden-data',
    severity: changes ? 'question' : 'hint',
    place: { sheet, row: at.row, column: at.column },
    line: null,
    field: null,
    facts: {
      count: String(cells.length),
      cell: cellName(at.row, at.column),
      raw: cellName(at.row, at.column),
      lines: String(counted.lines.length),
      linesNow: String(draft.lines.length),
      quantity: counted.totalQuantity ?? '0',
      quantityNow: draft.totalQuantity ?? '0',
      amount: counted.totalAmount ?? '0',
      amountNow: draft.totalAmount ?? '0',
    },
    choices: changes
      ? [
          { id: 'leave-out', value: 'leave-out' },
          { id: 'count', value: 'count' },
        ]
      : [],
  };
}

/** On a later sheet of the order what stands above its first line is its head. */
function firstLineOn({ lines }: OrderDraft, name: string): number {
  return lines.find((line) => line.quantity.place?.sheet === name)?.row ?? 0;
}

function hiddenCells(sheet: SheetGrid, from: number): readonly GridCell[] {
  const rows = new Set(sheet.hiddenRows);
  const columns = new Set(sheet.hiddenColumns);
  if (rows.size === 0 && columns.size === 0) return [];
  return sheet.cells.filter(
    (cell) =>
      cell.row >= from &&
      (rows.has(cell.row) || columns.has(cell.column)) &&
      !(cell.value.kind === 'text' && cell.value.text.trim() === ''),
  );
}
