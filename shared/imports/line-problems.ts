import { absolute, type DecimalText, decimal, round, subtract } from '#shared/values/decimal';
import { computedAmount } from './line-amount';
import type { DraftLine, ImportProblem, LineField, OrderDraft } from './order-draft';
import { cellName } from './sheet-grid';
import type { SheetTable } from './sheet-table';
import { type SheetView, textOf } from './sheet-view';

export function packOf(table: SheetTable | null): number | null {
  return table?.roles.packColumn ?? null;
}

export function lineProblems(
  view: SheetView,
  table: SheetTable | null,
  draft: OrderDraft,
  minor: 0 | 2 | 3,
): ImportProblem[] {
  if (table === null) return [];
  const out: ImportProblem[] = [];
  const counted = draft.lines.some((line) => line.quantity.value !== null);
  const priced = draft.lines.filter((line) => line.unitPrice.value !== null).length;
  const pack = packOf(table);
  for (const line of draft.lines) {
    const fact = (extra: Record<string, string>) => ({
      line: line.id,
      item: line.itemNo.value ?? line.description.value ?? '',
      ...extra,
    });
    if (counted && line.quantity.value === null && line.quantity.state === 'missing') {
      out.push({
        id: `quantity-missing:${line.id}`,
        kind: 'quantity-missing',
        severity: 'error',
        place: placeIn(view, table, line, 'quantity'),
        line: line.id,
        field: 'quantity',
        facts: fact({}),
        choices: [],
      });
    }
    if (
      counted &&
      priced > draft.lines.length / 2 &&
      line.unitPrice.value === null &&
      line.unitPrice.state === 'missing'
    ) {
      out.push({
        id: `price-missing:${line.id}`,
        kind: 'price-missing',
        severity: 'question',
        place: placeIn(view, table, line, 'unitPrice'),
        line: line.id,
        field: 'unitPrice',
        facts: fact({}),
        choices: [],
      });
    }
    const stated = line.amount.value;
    const packed = pack === null ? null : (line.piecesPerCarton.value ?? packAt(view, pack, line.row));
    if (stated === null) continue;
    // The exact arithmetic is for the few lines that floats find doubtful.
    const rough =
      Number(line.quantity.value) * Number(line.netPrice.value ?? line.unitPrice.value) * Number(packed ?? 1);
    if (Math.abs(rough - Number(stated)) < 0.4 * 10 ** -minor) continue;
    const computed = computedAmount(line, packed);
    if (computed === null) continue;
    const gap = absolute(subtract(computed, stated));
    // Half a minor unit, or what rounding the printed price to its last digit can make.
    if (Number(gap) <= 0.5 * 10 ** -minor + 1e-6 + Math.abs(Number(stated)) * 1e-7) continue;
    out.push({
      id: `amount-differs:${line.id}`,
      kind: 'amount-differs',
      severity: 'error',
      place: line.amount.place,
      line: line.id,
      field: 'amount',
      facts: fact({
        quantity: line.quantity.value ?? '',
        unitPrice: line.netPrice.value ?? line.unitPrice.value ?? '',
        computed: round(computed, minor),
        stated,
        difference: subtract(stated, computed),
        cell: line.amount.place === null ? '' : cellName(line.amount.place.row, line.amount.place.column),
        quantityCell:
          line.quantity.place === null ? '' : cellName(line.quantity.place.row, line.quantity.place.column),
        priceCell:
          line.unitPrice.place === null
            ? ''
            : cellName(line.unitPrice.place.row, line.unitPrice.place.column),
      }),
      choices: [],
    });
  }
  const amounts = draft.lines.find((line) => line.amount.value !== null && line.amount.value !== '0');
  if (counted && priced === 0 && amounts && draft.kind === 'purchase-order')
    out.push({
      id: 'price-missing',
      kind: 'price-missing',
      severity: 'question',
      place: amounts.amount.place,
      line: amounts.id,
      field: 'unitPrice',
      facts: { line: amounts.id, item: amounts.itemNo.value ?? '' },
      choices: [],
    });
  const nameless = draft.lines.filter(
    (line) =>
      line.itemNo.value === null &&
      line.description.value === null &&
      line.descriptionZh.value === null &&
      line.quantity.value !== null,
  );
  const first = nameless[0];
  if (first && draft.kind !== 'order-list')
    out.push({
      id: 'item-missing',
      kind: 'item-missing',
      severity: 'question',
      place: first.quantity.place,
      line: first.id,
      field: 'itemNo',
      facts: { line: first.id, count: String(nameless.length), row: String(first.row + 1) },
      choices: [],
    });
  return out;
}

function packAt(view: SheetView, column: number, row: number): DecimalText | null {
  const text = textOf(view.at(row, column));
  return /^\d+(\.\d+)?$/.test(text) ? decimal(text) : null;
}

function placeIn(
  view: SheetView,
  table: SheetTable,
  line: DraftLine,
  field: LineField,
): ImportProblem['place'] {
  const column = [...table.roles.roles].find(([, role]) => role.field === field)?.[0];
  return column === undefined ? null : { sheet: view.name, row: line.row, column };
}
