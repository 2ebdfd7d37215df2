import { type DecimalText, sum } from '#shared/values/decimal';
import { cellNumber } from './cell-number';
import { ROW_LEXICON } from './column-lexicon';
import type { DraftLine, TotalProof } from './order-draft';
import type { SheetTable } from './sheet-table';
import { type SheetView, textOf } from './sheet-view';

export type StatedAbove = {
  readonly field: 'quantity' | 'amount';
  readonly stated: DecimalText;
  readonly computed: DecimalText;
  readonly place: TotalProof['place'];
};

/** Totals printed above the lines: `合計金額 531,800 円`, `Total amount: USD 43,842.00`. */
export function statedInHead(
  view: SheetView,
  /** The first table of the order on the sheet. */
  table: SheetTable,
  lines: readonly DraftLine[],
): readonly StatedAbove[] {
  const out: StatedAbove[] = [];
  for (const row of view.rows) {
    if (row >= table.header.first) break;
    const cells = view.cellsOf(row);
    cells.forEach((cell, index) => {
      if (cell.value.kind !== 'text' || !ROW_LEXICON.exact(textOf(cell)).includes('total')) return;
      const next = cells[index + 1];
      const number = cellNumber(next, null);
      if (!next || !number) return;
      // A row of sums above the titles stands over the columns it adds up.
      const below = table.roles.roles.get(next.column)?.field;
      const isQuantity =
        /qty|quantity|数量|menge|cantidad|pcs/i.test(textOf(cell)) ||
        (cells.length > index + 2 && below === 'quantity');
      const values = lines.flatMap((line) => (isQuantity ? line.quantity : line.amount).value ?? []);
      if (values.length === 0) return;
      out.push({
        field: isQuantity ? 'quantity' : 'amount',
        stated: number.value,
        computed: sum(values),
        place: { sheet: view.name, row, column: next.column },
      });
    });
  }
  return out;
}
