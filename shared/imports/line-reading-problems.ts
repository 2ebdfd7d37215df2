import { decimal, round, subtract } from '#shared/values/decimal';
import { read } from './draft-cell';
import { computedAmount } from './line-amount';
import type { CellPlace, DraftLine, ImportProblem } from './order-draft';
import { cellName, type GridCell } from './sheet-grid';
import { type SheetView, textOf } from './sheet-view';
import { type SpreadDifference, type SpreadLine, sumOf } from './spread-lines';
import type { RawLine } from './table-rows';

export function placeOf(view: SheetView, cell: GridCell): CellPlace {
  return { sheet: view.name, row: cell.row, column: cell.column };
}

/** A discount that neither its own text nor the amount of its line explains. */
export function discountProblem(
  view: SheetView,
  raw: RawLine,
  line: DraftLine,
  title: string,
): ImportProblem {
  const cell = raw.cells.get('discount');
  const place = cell === undefined ? null : placeOf(view, cell);
  return problem('discount', 'question', place, line.id, 'unitPrice', {
    text: title,
    cell: cell === undefined ? '' : cellName(cell.row, cell.column),
    line: line.id,
  });
}

export function spreadProblem(
  view: SheetView,
  parts: readonly SpreadLine[],
  difference: SpreadDifference,
  line: string | null,
): ImportProblem {
  const { field, computed, stated, cell } = difference;
  const columns = parts.flatMap((part) => [part.column, ...part.raw.sizes.map((piece) => piece.column)]);
  const first = cellName(parts[0]?.row ?? cell.row, Math.min(...columns));
  const last = cellName(parts.at(-1)?.row ?? cell.row, Math.max(...columns));
  const kind = field === 'quantity' ? 'sizes-differ' : 'amount-differs';
  return problem(kind, 'error', placeOf(view, cell), line, field, {
    computed,
    stated,
    difference: subtract(stated, computed),
    cell: cellName(cell.row, cell.column),
    cells: `${first}:${last}`,
    line: line ?? '',
  });
}

/** A quantity or an amount merged over the rows of a style: their sum, and the amount of each by its own pieces. */
export function groupSums(view: SheetView, raws: readonly RawLine[], lines: DraftLine[]): ImportProblem[] {
  const out: ImportProblem[] = [];
  for (const { field, number, cell } of raws.flatMap((raw) => raw.groupSums)) {
    const last = view.mergeAt(cell.row, cell.column)?.lastRow ?? cell.row;
    const isOne = (line: DraftLine) => line.row >= cell.row && line.row <= last;
    if (field === 'amount')
      lines.forEach((line, at) => {
        if (!isOne(line) || line.amount.value !== null) return;
        const amount = computedAmount(line, null);
        if (amount !== null)
          lines[at] = {
            ...line,
            amount: read('', decimal(round(amount, 2)), placeOf(view, cell), 'sure', 'derived'),
          };
      });
    const own = lines.filter(isOne);
    const computed = sumOf(own.map((line) => (field === 'amount' ? line.amount.value : line.quantity.value)));
    if (Math.abs(Number(subtract(computed, number.value))) <= 0.0051 * Math.max(1, own.length)) continue;
    const column = own[0]?.quantity.place?.column ?? cell.column;
    out.push(
      problem(
        field === 'amount' ? 'amount-differs' : 'sizes-differ',
        'error',
        placeOf(view, cell),
        own[0]?.id ?? null,
        field,
        {
          computed,
          stated: number.value,
          difference: subtract(number.value, computed),
          cell: cellName(cell.row, cell.column),
          cells: `${cellName(cell.row, column)}:${cellName(last, column)}`,
          line: own[0]?.id ?? '',
        },
      ),
    );
  }
  return out;
}

export function problem(
  kind: ImportProblem['kind'],
  severity: ImportProblem['severity'],
  place: ImportProblem['place'],
  line: string | null,
  field: string,
  facts: Record<string, string>,
): ImportProblem {
  return {
    id: `${kind}:${place === null ? (line ?? '') : cellName(place.row, place.column)}:${field}`,
    kind,
    severity,
    place,
    line,
    field,
    facts,
    choices: [],
  };
}

export function unreadable(
  cell: GridCell,
  place: NonNullable<ImportProblem['place']>,
  line: string,
  field: string,
): ImportProblem {
  const facts = { text: textOf(cell), cell: cellName(place.row, place.column), formula: cell.formula ?? '' };
  if (cell.value.kind === 'uncalculated')
    return problem('formula-uncalculated', 'error', place, line, field, facts);
  if (cell.value.kind === 'error') return problem('cell-error', 'error', place, line, field, facts);
  return problem('number-unreadable', 'error', place, line, field, facts);
}
