import { cellNumber } from './cell-number';
import { ROW_LEXICON } from './column-lexicon';
import type { DraftLine } from './order-draft';
import { differs, exactSum, type Proven } from './proof';
import { type SheetView, textOf } from './sheet-view';

const LABELS = {
  quantity:
    /qty|quantity|pcs|pieces|units|数量|件数|menge|stück|cantidad|unidades|quantité|pièces|quantità|pezzi|quantidade|peças|количество|кол-во|штук|miktar|adet|số lượng|수량/iu,
  amount:
    /amount|value|betrag|wert|importe|valor|montant|importo|金额|金額|сумма|стоимость|tutar|tiền|금액/iu,
} as const;

/** Sums that a cover states, against the lines of all sheets it stands before. */
export function proveCovers(
  covers: readonly SheetView[],
  lines: readonly DraftLine[],
  tolerance: number,
): Proven {
  const out: Proven = { proofs: [], problems: [] };
  for (const view of covers) {
    for (const row of view.rows.slice(0, 80)) {
      const cells = view.cellsOf(row);
      cells.forEach((cell, at) => {
        const label = cell.value.kind === 'text' ? textOf(cell) : '';
        const next = cells[at + 1];
        const number = cellNumber(next, null);
        if (label === '' || !next || !number) return;
        if (!ROW_LEXICON.hits(label).some(({ meaning, score }) => meaning === 'total' && score >= 0.6))
          return;
        const field = (['quantity', 'amount'] as const).find((name) => LABELS[name].test(label));
        if (field === undefined) return;
        const values = lines.flatMap((line) => line[field].value ?? []);
        if (values.length < lines.length) return;
        const computed = exactSum(values);
        const place = { sheet: view.name, row, column: next.column };
        const agrees = Math.abs(Number(computed) - number.float) <= tolerance;
        out.proofs.push({ field, computed, stated: number.value, place, agrees });
        if (!agrees) out.problems.push(differs(field, computed, number.value, place, lines, null));
      });
    }
  }
  return out;
}
