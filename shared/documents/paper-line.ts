import type { PaperLanguage } from '#shared/domain/form-kind';
import { lineAmount, type OrderLine } from '#shared/domain/order-line';
import type { Product } from '#shared/domain/product';
import type { SalesOrder } from '#shared/domain/sales-order';
import { figureText } from '#shared/text/figure-text';
import type { HsCode } from '#shared/values/hs-code';
import type { Money } from '#shared/values/money';
import type { Packing } from '#shared/values/packing';
import { naming } from './paper-language';

/** An order line with all that papers say about it: the line's own words first, then the product file's. */
export interface PaperLine {
  readonly line: OrderLine;
  readonly po: string;
  readonly itemNo: string;
  /** Our own item number when the paper shows the customer's, and the other way round; else ''. */
  readonly otherItemNo: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly detailsEn: string;
  readonly detailsZh: string;
  readonly hsCode: HsCode | null;
  readonly origin: string;
  readonly packing: Packing | null;
  readonly amount: Money | null;
}

function paperLine(line: OrderLine, order: SalesOrder, product: Product | undefined): PaperLine {
  const ours = line.itemNo === '' ? (product?.itemNo ?? '') : line.itemNo;
  const itemNo = ours === '' ? line.customerItemNo : ours;
  return {
    line,
    po: line.customerOrderNo === '' ? order.customerOrderNo : line.customerOrderNo,
    itemNo,
    otherItemNo: line.customerItemNo === itemNo ? '' : line.customerItemNo,
    nameEn: line.descriptionEn === '' ? (product?.nameEn ?? '') : line.descriptionEn,
    nameZh: line.descriptionZh === '' ? (product?.nameZh ?? '') : line.descriptionZh,
    detailsEn: product?.detailsEn ?? '',
    detailsZh: product?.detailsZh ?? '',
    hsCode: line.hsCode ?? product?.hsCode ?? null,
    origin: product?.origin ?? '',
    packing: line.packing ?? product?.packing ?? null,
    amount: lineAmount(line, order.currency),
  };
}

/** Lines of the order, those of one customer PO together in the order in which each PO first appears. */
export function paperLines(order: SalesOrder, products: readonly Product[]): readonly PaperLine[] {
  const byId = new Map(products.map((product) => [product.id, product]));
  const byPo = new Map<string, PaperLine[]>();
  for (const line of order.lines) {
    const resolved = paperLine(line, order, line.productId === null ? undefined : byId.get(line.productId));
    const group = byPo.get(resolved.po);
    if (group) group.push(resolved);
    else byPo.set(resolved.po, [resolved]);
  }
  return [...byPo.values()].flat();
}

/** `Men's T-shirt 男式T恤衫` */
export function goodsName(language: PaperLanguage, line: PaperLine): string {
  return naming(language, line.nameEn, line.nameZh, '\u2002');
}

export function colourName(language: PaperLanguage, line: OrderLine): string {
  return naming(language, line.colour, line.colourZh);
}

/** `S–XL`, `36`, or '' for goods without sizes; sizes that are ranges themselves are listed. */
export function sizeRange(line: OrderLine): string {
  const sizes = line.sizes.length === 0 ? [line.size] : line.sizes.map(({ size }) => size);
  const first = sizes[0] ?? '';
  const last = sizes.at(-1) ?? first;
  if (first === last) return first;
  return sizes.some((size) => /[-–/]/.test(size)) ? sizes.join(', ') : `${first}–${last}`;
}

/** `White 白, sizes S–XL`; '' when the line has neither. */
export function variantText(language: PaperLanguage, line: OrderLine): string {
  const range = sizeRange(line);
  const several = line.sizes.length > 1;
  const sizes =
    range === '' ? '' : language === 'zh' ? `尺码 ${range}` : `${several ? 'sizes' : 'size'} ${range}`;
  return withColour(language, line, sizes);
}

/** `White 白, S 204, M 396, L 384`: colour and the pieces of each size, as a buyer confirms them. */
export function breakdownText(language: PaperLanguage, line: OrderLine): string {
  if (line.sizes.length < 2) return variantText(language, line);
  const between = language === 'zh' ? '，' : ', ';
  // A numeric size beside its pieces would read as one figure.
  const colon = line.sizes.some(({ size }) => /^\d/.test(size)) ? ':' : '';
  const pieces = line.sizes.map(({ size, quantity }) => `${size}${colon}\u00a0${figureText(quantity)}`);
  return withColour(language, line, pieces.join(between));
}

function withColour(language: PaperLanguage, line: OrderLine, sizes: string): string {
  const parts = [colourName(language, line), sizes].filter((part) => part !== '');
  return parts.join(language === 'zh' ? '，' : ', ');
}
