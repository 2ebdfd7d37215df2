import { type CartonContent, type CartonRow, totalsOf } from '#shared/domain/carton-plan';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { add, compare, type DecimalText, sum } from '#shared/values/decimal';
import { hsHeading } from '#shared/values/hs-code';
import { looseQuantity, type OrderCartons } from '../order-cartons';
import type { LineFacts } from '../paper-facts';
import { naming } from '../paper-language';
import type { PaperLine } from '../paper-line';
import { SILENT_LINE } from './silent-paper';

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
export function originLines(lines: readonly PaperLine[], language: PaperLanguage, keyOf: KeyOf): LineFacts[] {
  return lines.map((of) => ({
    ...SILENT_LINE,
    key: keyOf(of),
    description: spoken(language, of.nameEn, of.nameZh),
    hsCode: of.hsCode === null ? '' : hsHeading(of.hsCode),
    origin: of.origin,
  }));
}

/** Lines of a priced paper. `withSizes`: it prints the pieces of each size, as proforma and contract do. */
export function pricedLines(
  lines: readonly PaperLine[],
  cartons: OrderCartons,
  language: PaperLanguage,
  keyOf: KeyOf,
  withSizes: boolean,
): LineFacts[] {
  return lines.map((of) => ({
    ...SILENT_LINE,
    ...wordsOf(of, language, keyOf),
    hsCode: of.hsCode === null ? '' : hsHeading(of.hsCode),
    quantity: of.line.quantity,
    sizes: withSizes && of.line.sizes.length > 1 ? [...of.line.sizes] : [],
    size: of.line.size,
    unitPrice: of.line.unitPrice,
    amount: of.amount?.amount ?? null,
    cartons: cartons.complete ? countOf(cartons.byLine.get(of.line.id) ?? []) : null,
  }));
}

function countOf(rows: readonly CartonRow[]): number {
  return rows.reduce((count, row) => count + row.cartons, 0);
}

/** Lines of the packing list: what is in its cartons, counted from the rows that are printed. */
export function packedLines(
  lines: readonly PaperLine[],
  cartons: OrderCartons,
  language: PaperLanguage,
  keyOf: KeyOf,
): LineFacts[] {
  const contents = new Map<string, CartonContent[]>();
  for (const content of cartons.rows.flatMap((row) => row.contents)) {
    const known = contents.get(content.lineId);
    if (known) known.push(content);
    else contents.set(content.lineId, [content]);
  }
  const unpacked = new Set(cartons.unpacked);
  const origin = commonOrigin(lines);
  return lines.map((of) => {
    const inside = contents.get(of.line.id) ?? [];
    const packed = sum(inside.map(({ quantity }) => quantity));
    const weighed = cartons.complete && compare(of.line.quantity, 0) > 0;
    const totals = weighed ? totalsOf(cartons.byLine.get(of.line.id) ?? []) : null;
    return {
      ...SILENT_LINE,
      ...wordsOf(of, language, keyOf),
      origin,
      quantity: unpacked.has(of) ? add(packed, looseQuantity(cartons, of.line)) : packed,
      sizes: cartons.complete ? bySize(inside) : [],
      cartons: totals?.cartons ?? null,
      netKg: totals?.netKg ?? null,
      grossKg: totals?.grossKg ?? null,
      volume: totals?.volume ?? null,
    };
  });
}

/** Pieces of each size over all cartons; nothing where a carton does not name its size. */
function bySize(contents: readonly CartonContent[]): LineFacts['sizes'] {
  const sizes = new Map<string, DecimalText>();
  for (const { size, quantity } of contents) {
    if (size === '') return [];
    const known = sizes.get(size);
    sizes.set(size, known === undefined ? quantity : add(known, quantity));
  }
  return [...sizes].map(([size, quantity]) => ({ size, quantity }));
}
