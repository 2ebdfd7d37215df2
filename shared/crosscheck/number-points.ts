import type { PaperFacts } from '#shared/documents/paper-facts';
import { type Difference, difference } from './difference';
import { agree, type PaperSet, pick, SHIPPING } from './paper-set';
import type { PointId } from './points';
import { comparableCode } from './text-match';

const sameCode = (a: string, b: string) => comparableCode(a) === comparableCode(b);

/** Numbers by which papers name each other: contracts, customer's orders, invoice, credit. */
export function numberPoints(set: PaperSet): readonly Difference[] {
  const credited = [...(set.credit === null ? [] : [set.credit]), ...set.all];
  return [
    ...references(set, 'contract-number', (paper) => paper.contractNos, false),
    ...references(set, 'customer-order-number', (paper) => paper.customerOrderNos, true),
    ...agree('invoice-number', pick(set.all, SHIPPING), invoiceNumber, { same: sameCode }),
    ...agree('credit-number', [...new Set(credited)], creditNumber, { same: sameCode }),
  ];
}

function invoiceNumber(paper: PaperFacts): string {
  return paper.source === 'commercial-invoice' ? paper.number : paper.invoiceNo;
}

function creditNumber(paper: PaperFacts): string {
  return paper.source === 'letter-of-credit' ? paper.creditNo || paper.number : paper.creditNo;
}

/**
 * The same numbers on all papers of a shipment, and none that its orders do not carry; on the agreements of one order
 * the same numbers. `part`: a shipment of some lines names only their numbers.
 */
function references(
  set: PaperSet,
  point: PointId,
  read: (paper: PaperFacts) => readonly string[],
  part: boolean,
): readonly Difference[] {
  const listed = (paper: PaperFacts) => read(paper).join(', ');
  const among = [...set.orders.values()].flatMap((papers) => agree(point, papers, listed, { same: sameSet }));
  const shipped = agree(point, pick(set.all, [...SHIPPING, 'letter-of-credit']), listed, { same: sameSet });
  const agreed = [...set.orders.values()].flatMap((papers) =>
    papers.filter((paper) => read(paper).length > 0),
  );
  const [first] = agreed;
  const carrier = set.shipping.find((paper) => read(paper).length > 0);
  if (first === undefined || carrier === undefined) return [...among, ...shipped];
  const known = new Set(agreed.flatMap(read).map(referenceCode));
  const named = new Set(read(carrier).map(referenceCode));
  const strange = [...named].some((number) => !known.has(number));
  const lacking = !part && [...known].some((number) => !named.has(number));
  if (!strange && !lacking) return [...among, ...shipped];
  const left = { paper: first, value: [...new Set(agreed.flatMap(read))].join(', ') };
  return [
    ...among,
    ...shipped,
    difference(point, left, { paper: carrier, value: listed(carrier) }, { text: true }),
  ];
}

/** `PO 4528`, `PO-4528` and `4528` are one number. */
export function referenceCode(text: string): string {
  return comparableCode(text).replace(/^PO(?=[A-Z]*\d)/, '');
}

function sameSet(a: string, b: string): boolean {
  const codes = (text: string) => [...new Set(text.split(', ').map(referenceCode))].sort().join();
  return codes(a) === codes(b);
}
