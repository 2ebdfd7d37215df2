/** A document number as both sides may write it. */
export type DocumentKey = {
  /** `301` for INV-0301, INV0301 and 301; `CN302` for CN-0302. */
  readonly key: string;
  /** Last run of digits without leading zeros: `315` of YT-0315. A bare figure may mean it. */
  readonly tail: string;
  /** The text calls itself a purchase order: `PO 4507` is never an invoice. */
  readonly isOrder: boolean;
};

const SEPARATORS = /[\s\-–—/\\._#:：]+/g;
const ORDER = /^(?:P\.?\s?O\b\.?|PO(?=\d)|ORDER\b|订单)/;
const PREFIX_APART = /^(?:INVOICE|INV|CI|NO|PO|ORDER|发票号?|订单号?)[\s\-–—/\\._#:：]+/;
const PREFIX_GLUED = /^(?:INVOICE|INV|CI|NO|PO|ORDER|发票号?|订单号?)+(?=\d)/;

/** `null` for words without a figure such as `TT`: they name no document. */
export function documentKey(text: string): DocumentKey | null {
  const upper = text.normalize('NFKC').toUpperCase().trim();
  if (!/\d/.test(upper)) return null;
  let body = upper;
  while (PREFIX_APART.test(body)) body = body.replace(PREFIX_APART, '');
  const joined = body.replace(SEPARATORS, '').replace(PREFIX_GLUED, '');
  const tail = /(\d+)\D*$/.exec(upper)?.[1] ?? '';
  return {
    key: joined.replace(/(^|\D)0+(?=\d+$)/, '$1'),
    tail: tail.replace(/^0+(?=\d)/, ''),
    isOrder: ORDER.test(upper),
  };
}
