import type { RevisionChange } from '#shared/api/views/import-preview';
import type { OrderLine, SizeQuantity } from '#shared/domain/order-line';
import type { SalesOrder } from '#shared/domain/sales-order';
import { add, compare, type DecimalText, ZERO } from '#shared/values/decimal';
import { incotermText } from '#shared/values/incoterm';
import { type LinePair, pairLines } from './pair-lines';
import { HEAD_FIELDS, type HeadField, type SaidInFile } from './said-in-file';

/** What the customer's new file makes of an order. */
export interface Revision {
  readonly stored: SalesOrder;
  /** The order that the file would become by itself. */
  readonly revised: SalesOrder;
  readonly said: SaidInFile;
  /** Lines of the other part orders of the same PO: what the file says of them is no change here. */
  readonly elsewhere: readonly OrderLine[];
  /** Pieces of each stored line, by its id, that stand in shipments already. */
  readonly inShipments: ReadonlyMap<string, DecimalText>;
}

/** Texts of a line that a revision may change. */
export const TEXT_FIELDS = ['customerItemNo', 'descriptionEn', 'colour', 'size', 'remark'] as const;

/**
 * What the customer's new file changes in the stored order, line by line. What the file does not say is no change. A
 * change that would leave a line with less than what stands in shipments says so and cannot be taken.
 */
export function revisionChanges(revision: Revision): RevisionChange[] {
  return [...headChanges(revision), ...pairsOf(revision).flatMap((pair) => lineChanges(pair, revision))];
}

/** The stored lines with theirs of the file, and what the file has beside those and the other part orders. */
export function pairsOf({ stored, elsewhere, revised }: Revision): readonly LinePair[] {
  const others = new Set(elsewhere);
  return pairLines([...stored.lines, ...elsewhere], revised.lines).filter(
    (pair) => pair.stored === null || !others.has(pair.stored),
  );
}

function headChanges({ stored, revised, said }: Revision): RevisionChange[] {
  return HEAD_FIELDS.filter((field) => said.head.has(field)).flatMap((field) => {
    const from = headText(stored, field);
    const to = headText(revised, field);
    if (to === '' || from === to) return [];
    const id = `head:${field}`;
    return [{ id, kind: 'head' as const, line: null, field, label: '', from, to, inShipments: null }];
  });
}

function headText(order: SalesOrder, field: HeadField): string {
  switch (field) {
    case 'incoterm':
      return order.incoterm === null ? '' : incotermText(order.incoterm);
    case 'paymentTerms':
      return order.paymentTerms.text;
    default:
      return order[field] ?? '';
  }
}

/** Words of a line by which the clerk knows it. */
function labelOf(line: OrderLine): string {
  return (
    [line.customerItemNo || line.itemNo, line.colour, line.size].filter((part) => part !== '').join(' ') ||
    line.descriptionEn
  );
}

function lineChanges({ stored, revised }: LinePair, revision: Revision): RevisionChange[] {
  if (stored === null) return revised === null ? [] : [addedLine(revised)];
  const loaded = revision.inShipments.get(stored.id) ?? ZERO;
  const base = { line: stored.id, label: labelOf(stored), inShipments: null };
  if (revised === null) {
    return [
      {
        ...base,
        id: `removed:${stored.id}`,
        kind: 'removed',
        field: 'line',
        from: `${stored.quantity} ${stored.unit}`,
        to: '',
        inShipments: compare(loaded, ZERO) > 0 ? loaded : null,
      },
    ];
  }
  const changes: RevisionChange[] = [];
  const isUnitNew = hasNewUnit(stored, revised, revision.said);
  const isMore = compare(stored.quantity, revised.quantity) !== 0;
  const sizes = newSizes(stored, revised);
  if (isUnitNew) {
    // A price stands for its unit: taken apart, the two would make another amount of the line.
    changes.push({
      ...base,
      id: `quantity:${stored.id}`,
      kind: 'quantity',
      field: 'unit',
      from: figuresText(stored),
      to: figuresText(revised),
      inShipments: compare(loaded, ZERO) > 0 ? loaded : null,
    });
  } else if (isMore || sizes.length > 0) {
    changes.push({
      ...base,
      id: `quantity:${stored.id}`,
      kind: 'quantity',
      field: sizes.length > 0 ? 'sizes' : 'quantity',
      from: sizesText(stored, sizes, isMore),
      to: sizesText(revised, sizes, isMore),
      inShipments: isTaken(stored, revised, loaded) ? loaded : null,
    });
  }
  if (!isUnitNew && hasNewPrice(stored, revised)) {
    changes.push({
      ...base,
      id: `price:${stored.id}`,
      kind: 'price',
      field: 'unitPrice',
      from: stored.unitPrice ?? '',
      to: revised.unitPrice ?? '',
    });
  }
  if (revised.deliveryDate !== null && stored.deliveryDate !== revised.deliveryDate) {
    changes.push({
      ...base,
      id: `date:${stored.id}`,
      kind: 'date',
      field: 'deliveryDate',
      from: stored.deliveryDate ?? '',
      to: revised.deliveryDate,
    });
  }
  for (const field of TEXT_FIELDS) {
    if (field === 'descriptionEn' && !revision.said.descriptions.has(revised.id)) continue;
    if (revised[field] !== '' && stored[field] !== revised[field]) {
      changes.push({
        ...base,
        id: `text:${field}:${stored.id}`,
        kind: 'text',
        field,
        from: stored[field],
        to: revised[field],
      });
    }
  }
  return changes;
}

/** Less than what stands in shipments; of a size, where the whole line does, its pieces stand there too. */
function isTaken(stored: OrderLine, revised: OrderLine, loaded: DecimalText): boolean {
  if (compare(revised.quantity, loaded) < 0) return true;
  if (compare(loaded, stored.quantity) < 0 || revised.sizes.length === 0) return false;
  return stored.sizes.some(({ size, quantity }) => {
    const now = revised.sizes.find((other) => other.size === size)?.quantity ?? ZERO;
    return compare(now, quantity) < 0;
  });
}

function addedLine(line: OrderLine): RevisionChange {
  return {
    id: `added:${line.id}`,
    kind: 'added',
    line: null,
    field: 'line',
    label: labelOf(line),
    from: '',
    to: `${line.quantity} ${line.unit}`,
    inShipments: null,
  };
}

/** The file names another unit than the stored line has; a file without units speaks of the stored one. */
export function hasNewUnit(stored: OrderLine, revised: OrderLine, said: SaidInFile): boolean {
  return said.units.has(revised.id) && stored.unit !== revised.unit;
}

function hasNewPrice(stored: OrderLine, revised: OrderLine): boolean {
  if (revised.unitPrice === null) return false;
  return stored.unitPrice === null || compare(stored.unitPrice, revised.unitPrice) !== 0;
}

/**
 * Sizes of which another quantity is ordered, in the words of the side that has them; their order does not matter. A
 * file without a breakdown does not speak of it while the quantity stands.
 */
function newSizes(stored: OrderLine, revised: OrderLine): readonly string[] {
  if (revised.sizes.length === 0 && compare(stored.quantity, revised.quantity) === 0) return [];
  const before = piecesBySize(stored.sizes);
  const after = piecesBySize(revised.sizes);
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (size) => compare(before.get(size) ?? ZERO, after.get(size) ?? ZERO) !== 0,
  );
}

function sizeKey(size: string): string {
  return size.trim().toLowerCase();
}

function piecesBySize(sizes: readonly SizeQuantity[]): ReadonlyMap<string, DecimalText> {
  const pieces = new Map<string, DecimalText>();
  for (const { size, quantity } of sizes) {
    pieces.set(sizeKey(size), add(pieces.get(sizeKey(size)) ?? ZERO, quantity));
  }
  return pieces;
}

/** `S: 100, M: 200` of the sizes that differ, `300 (S: 100, M: 200)` where the whole quantity does too. */
function sizesText(line: OrderLine, changed: readonly string[], withQuantity: boolean): string {
  const sizes = line.sizes
    .filter(({ size }) => changed.includes(sizeKey(size)))
    .map(({ size, quantity }) => `${size}: ${quantity}`)
    .join(', ');
  if (!withQuantity) return sizes;
  return sizes === '' ? line.quantity : `${line.quantity} (${sizes})`;
}

/** `600 DOZ × 37.20` */
function figuresText({ quantity, unit, unitPrice }: OrderLine): string {
  return unitPrice === null ? `${quantity} ${unit}` : `${quantity} ${unit} × ${unitPrice}`;
}
