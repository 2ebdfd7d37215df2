import type { Customer } from '#shared/domain/customer';
import type { SalesOrder } from '#shared/domain/sales-order';

export interface TermDifference {
  readonly kind:
    | 'incoterm-differs'
    | 'port-of-loading-differs'
    | 'port-of-discharge-differs'
    | 'payment-differs'
    | 'consignee-differs';
  /** The first order, whose word counts on the papers. */
  readonly order: string;
  readonly value: string;
  /** An order that says otherwise. */
  readonly other: string;
  readonly otherValue: string;
}

type Said = (order: SalesOrder, customer: Customer) => string;

const TERMS: readonly (readonly [TermDifference['kind'], Said])[] = [
  ['incoterm-differs', ({ incoterm }) => (incoterm === null ? '' : `${incoterm.code} ${incoterm.place}`)],
  ['port-of-loading-differs', ({ portOfLoading }) => portOfLoading],
  ['port-of-discharge-differs', (order, customer) => order.portOfDischarge || customer.portOfDischarge],
  ['payment-differs', ({ paymentTerms }) => paymentTerms.text],
  ['consignee-differs', (order, customer) => (order.consignee ?? customer.consignee ?? customer.buyer).name],
];

/** Where orders that leave together were agreed differently: the papers can say only one of them. */
export function termDifferences(
  orders: readonly SalesOrder[],
  customer: Customer,
): readonly TermDifference[] {
  const [first, ...rest] = orders;
  if (first === undefined) return [];
  return TERMS.flatMap(([kind, said]) => {
    const value = said(first, customer).trim();
    const other = rest.find((order) => canonicalText(said(order, customer)) !== canonicalText(value));
    if (other === undefined) return [];
    return [
      { kind, order: first.number, value, other: other.number, otherValue: said(other, customer).trim() },
    ];
  });
}

function canonicalText(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toUpperCase();
}
