import { totalsOf } from '#shared/domain/carton-plan';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { add, compare, decimal, sum } from '#shared/values/decimal';
import { hsHeading } from '#shared/values/hs-code';
import { looseQuantity, type OrderCartons } from '../order-cartons';
import { LineFacts, type PaperFacts } from '../paper-facts';
import { naming } from '../paper-language';
import type { PaperLine } from '../paper-line';

/** How the lines of one paper are told apart on all papers. */
export type KeyOf = (line: PaperLine) => string;

/** A paper in both languages is compared by its English words. */
function spoken(language: PaperLanguage, en: string, zh: string): string {
  return naming(language === 'zh' ? 'zh' : 'en', en, zh);
}

function wordsOf(of: PaperLine, language: PaperLanguage, keyOf: KeyOf) {
  return {
    key: keyOf(of),
    customerOrderNo: of.po,
    itemNo: of.itemNo,
    description: spoken(language, of.nameEn, of.nameZh),
    colour: spoken(language, of.line.colour, of.line.colourZh),
    unit: of.line.unit,
  };
}

/** Country that a paper names for all its goods at once; '' when it names several or none. */
function commonOrigin(lines: readonly PaperLine[]): string {
  const origins = new Set(lines.map(({ origin }) => origin));
  const [only = ''] = origins;
  return origins.size === 1 ? only : '';
}

/** Goods as the certificate of origin lists them. */
export function originLines(
  lines: readonly PaperLine[],
  language: PaperLanguage,
  keyOf: KeyOf,
): PaperFacts['lines'] {
  return lines.map((of) =>
    LineFacts.parse({
      key: keyOf(of),
      description: spoken(language, of.nameEn, of.nameZh),
      hsCode: of.hsCode === null ? '' : hsHeading(of.hsCode),
      origin: of.origin,
    }),
  );
}

/** Lines of a priced paper. `withSizes`: it prints the pieces of each size, as proforma and contract do. */
export function pricedLines(
  lines: readonly PaperLine[],
  cartons: OrderCartons,
  language: PaperLanguage,
  keyOf: KeyOf,
  withSizes: boolean,
): PaperFacts['lines'] {
  return lines.map((of) =>
    LineFacts.parse({
      ...wordsOf(of, language, keyOf),
      hsCode: of.hsCode === null ? '' : hsHeading(of.hsCode),
      quantity: of.line.quantity,
      sizes: withSizes && of.line.sizes.length > 1 ? of.line.sizes : [],
      size: of.line.size,
      unitPrice: of.line.unitPrice,
      amount: of.amount?.amount ?? null,
      cartons: cartons.complete ? totalsOf(cartons.byLine.get(of.line.id) ?? []).cartons : null,
    }),
  );
}

/** Lines of the packing list: what is in its cartons, counted from the rows that are printed. */
export function packedLines(
  lines: readonly PaperLine[],
  cartons: OrderCartons,
  language: PaperLanguage,
  keyOf: KeyOf,
): PaperFacts['lines'] {
  const contents = new Map<string, { size: string; quantity: LineFacts['quantity'] & string }[]>();
  for (const row of cartons.rows) {
    for (const { lineId, size, quantity } of row.contents) {
      const known = contents.get(lineId);
      if (known) known.push({ size, quantity });
      else contents.set(lineId, [{ size, quantity }]);
    }
  }
  const unpacked = new Set(cartons.unpacked);
  const origin = commonOrigin(lines);
  return lines.map((of) => {
    const inside = contents.get(of.line.id) ?? [];
    const packed = sum(inside.map(({ quantity }) => quantity));
    const totals = totalsOf(cartons.byLine.get(of.line.id) ?? []);
    const weighed = cartons.complete && compare(of.line.quantity, 0) > 0;
    return LineFacts.parse({
      ...wordsOf(of, language, keyOf),
      origin,
      quantity: unpacked.has(of) ? add(packed, looseQuantity(cartons, of.line)) : packed,
      sizes: cartons.complete ? bySize(inside) : [],
      cartons: weighed ? totals.cartons : null,
      netKg: weighed ? totals.netKg : null,
      grossKg: weighed ? totals.grossKg : null,
      volume: weighed ? totals.volume : null,
    });
  });
}

function bySize(contents: readonly { readonly size: string; readonly quantity: string }[]) {
  const sizes = new Map<string, string>();
  for (const { size, quantity } of contents) {
    if (size === '') return [];
    sizes.set(size, sum([decimal(sizes.get(size) ?? '0'), decimal(quantity)]));
  }
  return [...sizes].map(([size, quantity]) => ({ size, quantity }));
}
