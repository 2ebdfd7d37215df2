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
    const { value, state, source } = head[field];
    // A currency that only our own customer file suggests is no word of the customer.
    const isGuess = field === 'currency' && (state !== 'sure' || source === 'habit');
    if (value !== null && value !== '' && !isGuess) said.add(field);
  }
  // An order whose lines carry the dates leaves with the first of them.
  if (lines.some((line) => line.deliveryDate.value !== null)) said.add('deliveryDate');
  return {
    head: said,
    descriptions: new Set(lines.filter((line) => line.description.value !== null).map(({ id }) => id)),
    // Pieces are what the desk takes goods for that have no unit.
    units: new Set(
      lines.filter(({ unit }) => unit.value !== null && unit.state === 'sure').map(({ id }) => id),
    ),
  };
}
