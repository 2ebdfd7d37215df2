import type { OrderLine } from '#shared/domain/order-line';
import type { SalesOrder } from '#shared/domain/sales-order';
import { compare, ZERO } from '#shared/values/decimal';
import type { ConfirmedLines } from './confirmed-cells';
import type { DraftLine, OrderDraft } from './order-draft';
import { type LinePair, pairLines } from './revision/pair-lines';

/** What the filled file still says otherwise than the order: for the clerk to mend by hand. */
export interface ConfirmedDifference {
  /** `line` for a line that only one of the two has. */
  readonly field: 'line' | 'quantity' | 'unit' | 'unitPrice' | 'currency' | 'deliveryDate' | 'total';
  /** Item by which the clerk knows the line; empty for a total. */
  readonly label: string;
  readonly inFile: string;
  readonly inOrder: string;
}

/** The file's lines with what was confirmed of them, paired by what both say and never by where they stand. */
export function confirmedLines(order: SalesOrder, inFile: SalesOrder): ConfirmedLines {
  return new Map(
    pairLines(order.lines, inFile.lines).flatMap(({ stored, revised }) =>
      revised === null ? [] : [[revised.id, stored] as const],
    ),
  );
}

/** At least half of the file's lines are of the order: else it is a file of other goods. */
export function speaksOf(confirmed: ConfirmedLines): boolean {
  const lines = [...confirmed.values()];
  return lines.length > 0 && lines.filter((line) => line !== null).length * 2 >= lines.length;
}

/** Where the file, read again after it was filled, differs from the order. */
export function confirmedDifferences(
  draft: OrderDraft,
  order: SalesOrder,
  inFile: SalesOrder,
): readonly ConfirmedDifference[] {
  const read = new Map(draft.lines.map((line) => [line.id, line]));
  const lines = pairLines(order.lines, inFile.lines).flatMap((pair) =>
    lineDifferences(pair, pair.revised === null ? undefined : read.get(pair.revised.id)),
  );
  const totals = draft.proofs.filter(
    ({ agrees, field }) => !agrees && (field === 'quantity' || field === 'amount'),
  );
  return [
    ...headDifferences(draft, order),
    ...lines,
    ...totals.map(({ stated, computed }) => ({
      field: 'total' as const,
      label: '',
      inFile: stated,
      inOrder: computed,
    })),
  ];
}

function headDifferences({ head }: OrderDraft, order: SalesOrder): ConfirmedDifference[] {
  const differences: ConfirmedDifference[] = [];
  const { currency, deliveryDate } = head;
  if (
    currency.state === 'sure' &&
    currency.source !== 'habit' &&
    currency.value !== null &&
    currency.value !== order.currency
  )
    differences.push({ field: 'currency', label: '', inFile: currency.value, inOrder: order.currency });
  const isDayOther = deliveryDate.place !== null && deliveryDate.value !== order.deliveryDate;
  if (isDayOther && order.deliveryDate !== null)
    differences.push({
      field: 'deliveryDate',
      label: '',
      inFile: deliveryDate.value ?? deliveryDate.raw,
      inOrder: order.deliveryDate,
    });
  return differences;
}

function lineDifferences({ stored, revised }: LinePair, read: DraftLine | undefined): ConfirmedDifference[] {
  if (stored === null) {
    // Of goods that left the order the file says zero.
    if (revised === null || compare(revised.quantity, ZERO) === 0) return [];
    return [{ field: 'line', label: labelOf(revised), inFile: revised.quantity, inOrder: '' }];
  }
  const label = labelOf(stored);
  if (revised === null || read === undefined)
    return [{ field: 'line', label, inFile: '', inOrder: stored.quantity }];
  const differences: ConfirmedDifference[] = [];
  if (compare(stored.quantity, revised.quantity) !== 0 || hasOtherSizes(stored, revised))
    differences.push({ field: 'quantity', label, inFile: revised.quantity, inOrder: stored.quantity });
  if (stored.unit !== revised.unit && read.unit.state === 'sure')
    differences.push({ field: 'unit', label, inFile: revised.unit, inOrder: stored.unit });
  const { unitPrice } = stored;
  if (unitPrice !== null && (revised.unitPrice === null || compare(unitPrice, revised.unitPrice) !== 0))
    differences.push({ field: 'unitPrice', label, inFile: revised.unitPrice ?? '', inOrder: unitPrice });
  const { deliveryDate } = stored;
  if (deliveryDate !== null && read.deliveryDate.place !== null && revised.deliveryDate !== deliveryDate)
    differences.push({
      field: 'deliveryDate',
      label,
      inFile: revised.deliveryDate ?? read.deliveryDate.raw,
      inOrder: deliveryDate,
    });
  return differences;
}

function hasOtherSizes(stored: OrderLine, revised: OrderLine): boolean {
  if (revised.sizes.length === 0) return false;
  const pieces = (line: OrderLine) =>
    line.sizes
      .filter(({ quantity }) => compare(quantity, ZERO) !== 0)
      .map(({ size, quantity }) => `${size.trim().toLowerCase()} ${Number(quantity)}`)
      .sort()
      .join('\n');
  return stored.sizes.length > 0 && pieces(stored) !== pieces(revised);
}

function labelOf(line: OrderLine): string {
  return (
    [line.customerItemNo || line.itemNo, line.colour, line.size].filter((part) => part !== '').join(' ') ||
    line.descriptionEn
  );
}
