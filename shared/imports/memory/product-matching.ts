import type { ProductMatch } from '#shared/api/views/import-preview';
import type { Product } from '#shared/domain/product';
import type { CustomerId } from '#shared/values/ids';
import { lineNumbers } from '../line-numbers';
import type { DraftLine, OrderDraft } from '../order-draft';

/** What of a product helps to find it again in a customer's file. */
export type KnownProduct = Pick<Product, 'id' | 'itemNo' | 'customerItems' | 'nameEn' | 'nameZh'>;

const CANDIDATES_MAX = 3;
/** Share of common words from which a description resembles a product's name; all of them make it a proposal. */
const RESEMBLES = 0.5;
const NAMES = 1;

/**
 * The product of each line: the customer's item number as learned, else our own item number, else candidates whose
 * name shares most words with the line. Only the first two are taken without asking.
 */
export function matchProducts(
  draft: Pick<OrderDraft, 'lines'>,
  customerId: CustomerId | null,
  products: readonly KnownProduct[],
): ProductMatch[] {
  const byOwnNumber = new NumberIndex();
  const learned = new NumberIndex();
  for (const product of products) {
    byOwnNumber.add(product.itemNo, product);
    for (const item of product.customerItems) {
      if (item.customerId === customerId) learned.add(item.itemNo, product);
    }
  }
  const wordsOf = new Map(products.map((product) => [product, words(`${product.nameEn} ${product.nameZh}`)]));
  // A colour run repeats its description line after line; each is compared once.
  const resembling = new Map<string, Resembling>();
  return draft.lines.map((line) => {
    const numbers = lineNumbers(line);
    const theirs = numbers.customers ?? '';
    const known = learned.get(theirs);
    const own = byOwnNumber.get(numbers.ours ?? '');
    // Two numbers that name different products: neither is taken without asking.
    if (known && own && known.id !== own.id)
      return asked(line, { candidates: [known, own].map(candidate), proposed: known.id });
    if (known) return match(line, known, 'learned');
    // A number that nothing tells to be the customer's may be ours.
    const named = own ?? byOwnNumber.get(theirs);
    const text = `${line.description.value ?? ''} ${line.descriptionZh.value ?? ''}`;
    // Everybody counts his goods 1, 2, 3: such a number alone names none of ours.
    if (named && !(own === undefined && isCounter(theirs) && !sharesWord(text, wordsOf.get(named))))
      return match(line, named, 'item-number');
    const found = resembling.get(text) ?? candidatesFor(text, wordsOf);
    resembling.set(text, found);
    return asked(line, found);
  });
}

type Resembling = Pick<ProductMatch, 'candidates' | 'proposed'>;

function asked(line: DraftLine, { candidates, proposed }: Resembling): ProductMatch {
  return {
    line: line.id,
    productId: null,
    itemNo: line.itemNo.value ?? '',
    how: candidates.length > 0 ? 'similar' : 'none',
    candidates,
    proposed,
  };
}

function candidate(product: KnownProduct): ProductMatch['candidates'][number] {
  return { productId: product.id, itemNo: product.itemNo, name: product.nameEn || product.nameZh };
}

function match(line: DraftLine, product: KnownProduct, how: 'learned' | 'item-number'): ProductMatch {
  return {
    line: line.id,
    productId: product.id,
    itemNo: product.itemNo,
    how,
    candidates: [],
    proposed: null,
  };
}

/** Products by a number. One written just so goes before one that only looks alike: M8x15 is no M8x1.5. */
class NumberIndex {
  readonly #exact = new Map<string, KnownProduct>();
  readonly #alike = new Map<string, KnownProduct>();

  add(itemNo: string, product: KnownProduct): void {
    this.#exact.set(plain(itemNo), product);
    this.#alike.set(normalise(itemNo), product);
  }

  get(itemNo: string): KnownProduct | undefined {
    if (normalise(itemNo) === '') return undefined;
    return this.#exact.get(plain(itemNo)) ?? this.#alike.get(normalise(itemNo));
  }
}

function plain(itemNo: string): string {
  return itemNo.normalize('NFKC').trim().toLowerCase();
}

function isCounter(itemNo: string): boolean {
  return /^0*\d{1,4}$/.test(plain(itemNo));
}

function sharesWord(text: string, own: ReadonlySet<string> | undefined): boolean {
  return [...words(text)].some((word) => own?.has(word) === true);
}

/** `HV-70 412`, `hv70412` and `ＨＶ-70412` are one number. */
function normalise(itemNo: string): string {
  return itemNo
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_/]|(?<!\d)\.|\.(?!\d)/g, '');
}

/** Latin words of two letters and more; Chinese by pairs of characters. */
function words(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{Script=Latin}\p{N}]{2,}/gu) ?? [])
    found.add(word);
  for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
    for (let at = 0; at + 2 <= run.length; at++) found.add(run.slice(at, at + 2));
  }
  return found;
}

function candidatesFor(text: string, wordsOf: ReadonlyMap<KnownProduct, ReadonlySet<string>>): Resembling {
  const wanted = words(text);
  if (wanted.size === 0) return { candidates: [], proposed: null };
  const found = [...wordsOf]
    .map(([product, own]) => {
      const common = [...wanted].filter((word) => own.has(word)).length;
      const share = common / Math.max(1, Math.min(wanted.size, own.size));
      // A cup lid and a cup holder both have the one word of a cup.
      const isNamed = share >= NAMES && (common > 1 || wanted.size === own.size);
      return { product, share, isNamed };
    })
    .filter(({ share }) => share >= RESEMBLES)
    .sort((a, b) => b.share - a.share)
    .slice(0, CANDIDATES_MAX);
  const [best] = found;
  return {
    candidates: found.map(({ product }) => candidate(product)),
    // a hand towel is no cotton towel: what shares some words is offered, and the line stays an item of its own
    proposed: best?.isNamed === true ? best.product.id : null,
  };
}
