import { OrderLine } from '#shared/domain/order-line';
import { type Product, priceFor } from '#shared/domain/product';
import type { CurrencyCode } from '#shared/values/currency';
import { decimal } from '#shared/values/decimal';
import { addDays, type PlainDate } from '#shared/values/plain-date';
import { sampleColour } from './sample-colours';
import { sampleProduct, sizeRunOf } from './sample-products';
import { sizesOf } from './sample-sizes';

export interface LineTerms {
  readonly customerId: string;
  readonly currency: CurrencyCode;
  readonly deliveryDate: PlainDate | null;
}

interface LineDraft {
  readonly product: Product;
  readonly colour: string;
  readonly pieces: number;
  readonly price: string | null;
  readonly deliveryDate: PlainDate | null;
  readonly customerOrderNo: string;
}

/** The lines that a text of order-lines-table.ts means. */
export function sampleLines(text: string, terms: LineTerms): readonly OrderLine[] {
  let customerOrderNo = '';
  const drafts: LineDraft[] = [];
  for (const part of text.split(';').map((entry) => entry.trim())) {
    if (part.startsWith('@')) customerOrderNo = part.slice(1);
    else drafts.push(...draftsOf(part, customerOrderNo, terms));
  }
  return drafts.map((draft, index) => lineOf(draft, index, terms));
}

function draftsOf(part: string, customerOrderNo: string, terms: LineTerms): readonly LineDraft[] {
  const [itemNo = '', ...words] = part.split(' ');
  const product = sampleProduct(itemNo);
  const counts = words.filter((word) => /^[A-Z]*\d+$/.test(word));
  const total = counts.reduce((pieces, word) => pieces + piecesOf(word), 0);
  const set = words.find((word) => word.startsWith('='))?.slice(1);
  const price = set === undefined ? priceFor(product, terms.currency, decimal(total)) : set;
  const delay = words.find((word) => word.startsWith('>'))?.slice(1);
  return counts.map((word) => ({
    product,
    colour: word.replace(/\d+$/, ''),
    pieces: piecesOf(word),
    price: price === '?' ? null : price,
    deliveryDate:
      delay === undefined || terms.deliveryDate === null ? null : addDays(terms.deliveryDate, Number(delay)),
    customerOrderNo,
  }));
}

function piecesOf(word: string): number {
  return Number(/\d+$/.exec(word)?.[0]);
}

function lineOf(draft: LineDraft, index: number, terms: LineTerms): OrderLine {
  const { product, pieces } = draft;
  const colour = draft.colour === '' ? null : sampleColour(draft.colour);
  return OrderLine.parse({
    id: String(index + 1),
    customerOrderNo: draft.customerOrderNo,
    productId: product.id,
    itemNo: product.itemNo,
    customerItemNo: product.customerItems.find((item) => item.customerId === terms.customerId)?.itemNo ?? '',
    descriptionEn: product.nameEn,
    descriptionZh: product.nameZh,
    colour: colour?.en ?? '',
    colourZh: colour?.zh ?? '',
    sizes: sizesOf(sizeRunOf(product), pieces),
    quantity: decimal(pieces),
    unit: product.unit,
    unitPrice: draft.price,
    hsCode: product.hsCode,
    deliveryDate: draft.deliveryDate,
  });
}
