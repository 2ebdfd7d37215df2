import type { OrderDraft } from '../order-draft';

export const HEAD_FIELDS = [
  'orderDate',
  'deliveryDate',
  'currency',
  'incoterm',
  'paymentTerms',
  'portOfLoading',
  'portOfDischarge',
] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

/**
 * What the customer's file says itself. The order that it would become also holds what our customer and product files
 * usually say, and that is no wish of the customer to change anything.
 */
export interface SaidInFile {
  readonly head: ReadonlySet<HeadField>;
  /** Ids of lines with words of their own for the goods. */
  readonly descriptions: ReadonlySet<string>;
  /** Ids of lines with a unit of their own. */
  readonly units: ReadonlySet<string>;
}

export function saidInFile({ head, lines }: OrderDraft): SaidInFile {
  const said = new Set<HeadField>();
  for (const field of HEAD_FIELDS) {
    if (head[field].value !== null && head[field].value !== '') said.add(field);
  }
  // An order whose lines carry the dates leaves with the first of them.
  if (lines.some((line) => line.deliveryDate.value !== null)) said.add('deliveryDate');
  return {
    head: said,
    descriptions: new Set(lines.filter((line) => line.description.value !== null).map(({ id }) => id)),
    units: new Set(lines.filter((line) => line.unit.value !== null).map(({ id }) => id)),
  };
}
