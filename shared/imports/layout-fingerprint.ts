import { keyOf } from './cell-text';
import { labelOf } from './head-fields';
import type { SheetTable } from './sheet-table';
import type { SheetView } from './sheet-view';

const MOST_LABELS = 24;

/**
 * The texts that stay from one order to the next: titles with their column, labels of the head with theirs.
 * Readable on purpose: two layouts are compared by it. Rows are left out, so that the number of lines does not count.
 */
export function fingerprintOf(view: SheetView, table: SheetTable | null): string {
  const parts: string[] = [];
  if (table !== null) {
    for (const [column, titles] of [...table.header.titles].sort((a, b) => a[0] - b[0])) {
      parts.push(`t${column}=${keyOf(titles.join(' ')).slice(0, 40)}`);
    }
  }
  const end = table?.header.first ?? 40;
  const labels: string[] = [];
  for (const row of view.rows) {
    if (row >= end) break;
    for (const cell of view.cellsOf(row)) {
      if (cell.value.kind !== 'text') continue;
      const text = cell.value.text.split(/[:：]/)[0] ?? '';
      if (labelOf({ ...cell, value: { kind: 'text', text } }) !== null && !/\d/.test(text))
        labels.push(`l${cell.column}=${keyOf(text).slice(0, 40)}`);
    }
  }
  return [...parts, ...labels.slice(0, MOST_LABELS)].join('|');
}
