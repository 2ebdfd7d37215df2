import { compare, type DecimalText, decimal, subtract, sum } from '#shared/values/decimal';
import { read } from './draft-cell';
import type { DraftLine } from './order-draft';
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
  for (const said of summary.sheet.found.lines) {
    const { place, value: stated } = said.quantity;
    if (stated === null || place === null) continue;
    const own = lines.filter((line) => goodsKey(line) === goodsKey(said));
    const computed = decimal(sum(own.map((line) => line.quantity.value ?? ('0' as DecimalText))));
    const agrees = compare(computed, stated) === 0;
    proofs.push({ field: 'quantity', computed, stated, place, agrees });
    if (!agrees)
      problems.push({
        id: `total-quantity-differs:quantity:${place.sheet}!${cellName(place.row, place.column)}`,
        kind: 'total-quantity-differs',
        severity: 'error',
        place,
        line: own[0]?.id ?? null,
        field: 'quantity',
        facts: {
          computed,
          stated,
          difference: subtract(stated, computed),
          cell: cellName(place.row, place.column),
          cells: [...new Set(own.map((line) => line.quantity.place?.sheet ?? ''))].join(', '),
          field: 'quantity',
        },
        choices: [],
      });
  }
  return { proofs, problems };
}
