import type { DraftLine, ImportProblem } from './order-draft';
import { cellName } from './sheet-grid';
import type { SheetTable } from './sheet-table';
import { type SheetView, textOf } from './sheet-view';

/** The id of the question which of two sizes is the waist; its answers are `across` and `down`. */
export const WAIST = 'size-order';

/** What goods sized twice leave open: rows without their own size, and figures of which either may be the waist. */
export function crossProblems(
  view: SheetView,
  table: SheetTable,
  lines: readonly DraftLine[],
  answers: Readonly<Record<string, string>>,
): ImportProblem[] {
  const { cross } = table.roles;
  if (cross === null) return [];
  const out: ImportProblem[] = [];
  const rows = new Set(lines.filter((line) => line.sizes.length > 0).map((line) => line.row));
  for (const raw of table.body.lines) {
    if (!rows.has(raw.row) || textOf(raw.cells.get('size')) !== '') continue;
    const line = lines.find((entry) => entry.row === raw.row);
    const place = { sheet: view.name, row: raw.row, column: cross.column };
    const facts = { text: line?.quantity.value ?? '', cell: cellName(raw.row, cross.column) };
    out.push({
      ...problem('size-unknown', place, line?.id ?? null, facts, []),
      id: `size-unknown:${cellName(raw.row, cross.column)}`,
    });
  }
  const first = lines.find((line) => line.sizes.length > 0);
  if (cross.waist === 'open' && answers[WAIST] === undefined && first) {
    const [size = '', other = ''] = first.sizes[0]?.size.split('/') ?? [];
    const place = { sheet: view.name, row: first.row, column: cross.column };
    const facts = { text: first.sizes[0]?.size ?? '', cell: '' };
    const choices = [
      { id: 'across', value: `W${size} L${other}` },
      { id: 'down', value: `W${other} L${size}` },
    ];
    out.push(problem('size-order', place, first.id, facts, choices));
  }
  return out;
}

function problem(
  kind: 'size-unknown' | 'size-order',
  place: ImportProblem['place'],
  line: string | null,
  facts: Record<string, string>,
  choices: ImportProblem['choices'],
): ImportProblem {
  return { id: kind, kind, severity: 'question', place, line, field: 'quantity', facts, choices };
}
