import { type DecimalText, decimal, subtract, sum } from '#shared/values/decimal';
import { read } from './draft-cell';
import { computedAmount } from './line-amount';
import type { CellPlace, DraftLine, ImportProblem } from './order-draft';
import { cutLines } from './part-lines';
import { type Proven, proveOrder } from './proof';
import { addsUpTo, goodsKey, goodsOf, type SheetGoods } from './sheet-goods';
import { cellName } from './sheet-grid';
import { isCopyName } from './sheet-names';
import { goodsOfSheet, type SheetReading } from './sheet-reading';

/** A sheet with a line for each style, and the sheets that say how its pieces are divided. */
export type Summary = { readonly sheet: SheetReading; readonly details: readonly SheetReading[] };

/**
 * Finds the sheet whose lines are the sums of other sheets. Those sheets then are the order, because they say colours,
 * sizes or days; the summary proves their sums and lends them its prices.
 */
export function summaryAmong(all: readonly SheetReading[], best: SheetReading): Summary | null {
  const goods = new Map(all.map((sheet) => [sheet, goodsOfSheet(sheet)] as const));
  const order = [best, ...all.filter((sheet) => sheet !== best)];
  for (const sheet of order) {
    const own = goods.get(sheet);
    if (!own || own.byGoods.has('') || own.byGoods.size !== own.lines.length) continue;
    const details = all.filter((other) => {
      const theirs = goods.get(other);
      if (other === sheet || !theirs || isCopyName(other.view.name)) return false;
      const inside = [...theirs.byGoods.keys()].every((key) => own.byGoods.has(key));
      return inside && says(theirs, own);
    });
    if (details.length === 0) continue;
    const parts = goodsOf(details.flatMap((other) => other.found.lines));
    // Pieces of most styles must agree; of the others the difference is told.
    const agreeing = [...own.byGoods].filter(([key, pieces]) => parts.byGoods.get(key) === pieces).length;
    const whole = addsUpTo(own, parts);
    const most =
      agreeing * 2 > own.byGoods.size && details.length > 1 && parts.byGoods.size === own.byGoods.size;
    if (whole || most) return { sheet, details };
  }
  return null;
}

/** Says more of the goods than the summary does: colours, sizes, or prices where it has none. */
function says(goods: SheetGoods, summary: SheetGoods): boolean {
  return (goods.detailed && !summary.detailed) || (goods.priced && !summary.priced);
}

/** Lines with the price that the summary states for their goods. */
export function pricedBy(summary: Summary, lines: readonly DraftLine[]): DraftLine[] {
  const stated = new Map(summary.sheet.found.lines.map((line) => [goodsKey(line), line] as const));
  return lines.map((line) => {
    const said = stated.get(goodsKey(line));
    if (!said) return line;
    const out = { ...line };
    if (line.unitPrice.value === null && said.unitPrice.value !== null) {
      out.unitPrice = said.unitPrice;
      out.netPrice = said.netPrice;
    }
    if (line.description.value === null) out.description = said.description;
    if (line.descriptionZh.value === null) out.descriptionZh = said.descriptionZh;
    if (line.deliveryDate.value === null) out.deliveryDate = said.deliveryDate;
    if (line.hsCode.value === null) out.hsCode = said.hsCode;
    if (line.unit.state !== 'sure' && said.unit.state === 'sure')
      out.unit = { ...said.unit, source: 'derived' };
    if (line.customerItemNo.value === null) out.customerItemNo = said.customerItemNo;
    if (line.ourItemNo.value === null) out.ourItemNo = said.ourItemNo;
    if (line.itemNo.value !== null && line.itemNo.place === null && said.itemNo.value !== null)
      out.itemNo = read(said.itemNo.raw, said.itemNo.value, said.itemNo.place, 'sure', 'derived');
    return out;
  });
}

/** The pieces of each style on the summary against the sheets that divide them. */
export function proveSummary(summary: Summary, lines: readonly DraftLine[], minor: number): Proven {
  // The sums printed below the summary are those of its own lines.
  const { parts, found } = summary.sheet;
  const runs = cutLines(found.lines, found.counts);
  const { proofs, problems } = proveOrder(
    parts.map((part, at) => ({ part, lines: runs[at] ?? [] })),
    minor,
  );
  const byGoods = new Map<string, DraftLine[]>();
  for (const line of lines) {
    const known = byGoods.get(goodsKey(line));
    if (known) known.push(line);
    else byGoods.set(goodsKey(line), [line]);
  }
  for (const said of found.lines) {
    const own = byGoods.get(goodsKey(said)) ?? [];
    for (const field of ['quantity', 'amount'] as const) {
      const { place, value: stated } = said[field];
      const values = own.flatMap((line) => figureOf(line, field) ?? []);
      if (stated === null || place === null || (field === 'amount' && values.length < own.length)) continue;
      const computed = decimal(sum(values));
      const rounded = field === 'amount' ? 0.5 * 10 ** -minor * Math.max(1.1, own.length) : 0;
      const agrees = Math.abs(Number(subtract(computed, stated))) <= rounded;
      proofs.push({ field, computed, stated, place, agrees, lines: own.map((line) => line.id) });
      if (agrees) continue;
      problems.push(summaryDiffers(field, computed, stated, place, own));
      // Where the pieces differ the money does too.
      break;
    }
  }
  return { proofs, problems };
}

function figureOf(line: DraftLine, field: 'quantity' | 'amount'): DecimalText | null {
  if (field === 'quantity') return line.quantity.value ?? decimal('0');
  return line.amount.value ?? computedAmount(line, null);
}

function summaryDiffers(
  field: 'quantity' | 'amount',
  computed: DecimalText,
  stated: DecimalText,
  place: CellPlace,
  own: readonly DraftLine[],
): ImportProblem {
  const kind = field === 'quantity' ? 'total-quantity-differs' : 'total-amount-differs';
  const cell = cellName(place.row, place.column);
  const sheets = new Set(own.flatMap((line) => line.quantity.place?.sheet ?? []));
  return {
    id: `${kind}:${field}:${place.sheet}!${cell}`,
    kind,
    severity: 'error',
    place,
    line: own[0]?.id ?? null,
    field,
    facts: {
      computed,
      stated,
      difference: subtract(stated, computed),
      cell,
      cells: [...sheets].join(', '),
      field,
    },
    choices: [],
  };
}
