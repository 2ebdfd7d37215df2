import type { Block, Cell, DocumentModel, Figure, Table } from '#shared/documents/document-model';
import type { DecimalText } from '#shared/values/decimal';

/** Main table of a paper: the one with the most columns. */
export function mainTable(model: DocumentModel): Table {
  const tables = model.body.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const [first] = tables.sort((a, b) => b.columns.length - a.columns.length);
  if (first === undefined) throw new Error('the paper has no table');
  return first;
}

/** The value in a column of the total row; `null` where it is no figure. */
export function totalOf(model: DocumentModel, column: string): DecimalText | null {
  const table = mainTable(model);
  const at = table.columns.findIndex(({ id }) => id === column);
  const row = table.rows.find(({ kind }) => kind === 'total');
  const cell = row && 'cells' in row ? row.cells[at] : undefined;
  return cell && isFigure(cell) ? cell.value : null;
}

/** Figures of one column in the lines of the main table. */
export function columnOf(model: DocumentModel, column: string): readonly DecimalText[] {
  const table = mainTable(model);
  const at = table.columns.findIndex(({ id }) => id === column);
  return table.rows.flatMap((row) => {
    const cell = row.kind === 'line' ? row.cells[at] : undefined;
    return cell && isFigure(cell) ? [cell.value] : [];
  });
}

export function isFigure(cell: Cell): cell is Figure {
  return 'value' in cell && cell.type !== 'date';
}

/** Every cell of a paper, wherever it stands. */
export function cellsOf(model: DocumentModel): readonly Cell[] {
  const ofTable = (table: Table) => table.rows.flatMap((row) => ('cells' in row ? row.cells : []));
  const ofBlock = (block: Block): readonly Cell[] => {
    switch (block.kind) {
      case 'boxes':
        return [...block.left, ...block.right.flat(), ...block.below].flatMap((box) => box.values);
      case 'columns':
        return block.columns.flatMap((column) => column.blocks.flatMap(ofBlock));
      case 'key-text':
        return block.entries.flatMap((entry) => entry.values);
      case 'table':
        return ofTable(block);
      default:
        return [];
    }
  };
  return model.body.flatMap(ofBlock);
}

/** All words of a paper in reading order, one line each: what a golden file keeps. */
export function proofText(model: DocumentModel): string {
  const out: string[] = [];
  const say = (value: unknown): void => {
    if (Array.isArray(value)) {
      if (value.length > 0 && value.every((item) => isRun(item))) {
        out.push(value.map((run) => (run as { text: string }).text).join(''));
      } else for (const item of value) say(item);
    } else if (value !== null && typeof value === 'object') {
      if ('first' in value && 'second' in value) {
        out.push(`[${String(value.first)}|${String(value.second)}]`);
        return;
      }
      if ('value' in value && 'type' in value) {
        const { before, after } = value as { before?: string; after?: string };
        out.push([before, value.value, after].filter((part) => part !== undefined).join(' '));
        return;
      }
      for (const item of Object.values(value)) say(item);
    } else if (typeof value === 'string') {
      out.push(value);
    }
  };
  say(model);
  return `${out.join('\n')}\n`;
}

function isRun(value: unknown): boolean {
  return value !== null && typeof value === 'object' && 'text' in value;
}
