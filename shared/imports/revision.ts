import type { RevisionChange } from '#shared/api/views/import-preview';
import type { OrderLine } from '#shared/domain/order-line';
import type { SalesOrder } from '#shared/domain/sales-order';
import { compare } from '#shared/values/decimal';
import { incotermText } from '#shared/values/incoterm';

/** A stored line and the line of the customer's new file that speaks of the same goods. */
interface LinePair {
  readonly stored: OrderLine | null;
  readonly revised: OrderLine | null;
}

const HEAD_FIELDS = [
  'orderDate',
  'deliveryDate',
  'currency',
  'incoterm',
  'paymentTerms',
  'portOfLoading',
  'portOfDischarge',
] as const;
type HeadField = (typeof HEAD_FIELDS)[number];

/**
 * What the customer's new file changes in the stored order, line by line. `revised` is the order that the file would
 * become by itself. What the file does not say is no change.
 */
export function revisionChanges(stored: SalesOrder, revised: SalesOrder): RevisionChange[] {
  return [...headChanges(stored, revised), ...pairLines(stored.lines, revised.lines).flatMap(lineChanges)];
}

/** The stored order with the accepted changes and the next revision number; refused changes leave it as it was. */
export function applyRevision(
  stored: SalesOrder,
  revised: SalesOrder,
  acceptedIds: ReadonlySet<string>,
): SalesOrder {
  const lines = pairLines(stored.lines, revised.lines).flatMap((pair) =>
    revisedLine(pair, acceptedIds, stored.poRevision + 1),
  );
  let order: SalesOrder = {
    ...stored,
    lines,
    poRevision: stored.poRevision + 1,
    files: [...new Set([...stored.files, ...revised.files])],
    questions: [
      ...stored.questions,
      ...revised.questions.map((question) => ({
        ...question,
        id: `r${stored.poRevision + 1}-${question.id}`,
      })),
    ],
  };
  for (const field of HEAD_FIELDS) {
    if (acceptedIds.has(`head:${field}`)) order = { ...order, [field]: revised[field] };
  }
  return order;
}

function headChanges(stored: SalesOrder, revised: SalesOrder): RevisionChange[] {
  return HEAD_FIELDS.flatMap((field) => {
    const from = headText(stored, field);
    const to = headText(revised, field);
    if (to === '' || from === to) return [];
    return [{ id: `head:${field}`, kind: 'head' as const, line: null, field, label: '', from, to }];
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

/**
 * Lines of the same item, colour, size and PO belong together, in their order: the same item twice is legal. What is
 * left is paired by our product alone when that leaves no doubt.
 */
function pairLines(stored: readonly OrderLine[], revised: readonly OrderLine[]): readonly LinePair[] {
  const open = new Set(revised);
  const pairOf = new Map<OrderLine, OrderLine>();
  for (const keyOf of [wholeKey, exactKey, itemKey]) {
    const waiting = groupBy([...open], keyOf);
    const storedLeft = groupBy(
      stored.filter((line) => !pairOf.has(line)),
      keyOf,
    );
    for (const [key, group] of storedLeft) {
      const partners = waiting.get(key) ?? [];
      // By the looser key only one line may stand on each side, or the pairing would be a guess.
      if (key === '' || (keyOf === itemKey && (group.length > 1 || partners.length > 1))) continue;
      group.forEach((line, at) => {
        const partner = partners[at];
        if (partner === undefined) return;
        pairOf.set(line, partner);
        open.delete(partner);
      });
    }
  }
  return [
    ...stored.map((line) => ({ stored: line, revised: pairOf.get(line) ?? null })),
    ...revised.filter((line) => open.has(line)).map((line) => ({ stored: null, revised: line })),
  ];
}

function itemOf(line: OrderLine): string {
  return (line.customerItemNo || line.itemNo || line.descriptionEn || line.descriptionZh)
    .trim()
    .toLowerCase();
}

/** Lines of one item and colour may differ by their run of sizes or their day alone: a waist run of each inseam. */
function wholeKey(line: OrderLine): string {
  const sizes = line.sizes.map((entry) => entry.size).join(' ');
  return [exactKey(line), sizes, line.deliveryDate ?? ''].join('\n');
}

function exactKey(line: OrderLine): string {
  return [itemOf(line), line.colour, line.size, line.customerOrderNo]
    .map((part) => part.trim().toLowerCase())
    .join('\n');
}

function itemKey(line: OrderLine): string {
  return itemOf(line);
}

function groupBy(
  lines: readonly OrderLine[],
  keyOf: (line: OrderLine) => string,
): ReadonlyMap<string, readonly OrderLine[]> {
  const groups = new Map<string, OrderLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return groups;
}

/** Words of a line by which the clerk knows it. */
function labelOf(line: OrderLine): string {
  return (
    [line.customerItemNo || line.itemNo, line.colour, line.size].filter((part) => part !== '').join(' ') ||
    line.descriptionEn
  );
}

function lineChanges({ stored, revised }: LinePair): RevisionChange[] {
  if (stored === null) {
    return revised === null
      ? []
      : [
          {
            id: `added:${revised.id}`,
            kind: 'added',
            line: null,
            field: 'line',
            label: labelOf(revised),
            from: '',
            to: `${revised.quantity} ${revised.unit}`,
          },
        ];
  }
  const base = { line: stored.id, label: labelOf(stored) };
  if (revised === null) {
    return [
      {
        ...base,
        id: `removed:${stored.id}`,
        kind: 'removed',
        field: 'line',
        from: `${stored.quantity} ${stored.unit}`,
        to: '',
      },
    ];
  }
  const changes: RevisionChange[] = [];
  if (compare(stored.quantity, revised.quantity) !== 0) {
    changes.push({
      ...base,
      id: `quantity:${stored.id}`,
      kind: 'quantity',
      field: 'quantity',
      from: stored.quantity,
      to: revised.quantity,
    });
  }
  if (
    revised.unitPrice !== null &&
    (stored.unitPrice === null || compare(stored.unitPrice, revised.unitPrice) !== 0)
  ) {
    changes.push({
      ...base,
      id: `price:${stored.id}`,
      kind: 'price',
      field: 'unitPrice',
      from: stored.unitPrice ?? '',
      to: revised.unitPrice,
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
  for (const field of ['descriptionEn', 'colour', 'size', 'remark'] as const) {
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

function revisedLine(
  { stored, revised }: LinePair,
  accepted: ReadonlySet<string>,
  poRevision: number,
): OrderLine[] {
  if (stored === null) {
    // Its id is from another file and may be taken already, so the revision is part of it.
    return revised !== null && accepted.has(`added:${revised.id}`)
      ? [{ ...revised, id: `r${poRevision}-${revised.id}` }]
      : [];
  }
  if (revised === null) return accepted.has(`removed:${stored.id}`) ? [] : [stored];
  let line = stored;
  if (accepted.has(`quantity:${stored.id}`))
    line = { ...line, quantity: revised.quantity, sizes: revised.sizes };
  if (accepted.has(`price:${stored.id}`)) line = { ...line, unitPrice: revised.unitPrice };
  if (accepted.has(`date:${stored.id}`)) line = { ...line, deliveryDate: revised.deliveryDate };
  for (const field of ['descriptionEn', 'colour', 'size', 'remark'] as const) {
    if (accepted.has(`text:${field}:${stored.id}`)) line = { ...line, [field]: revised[field] };
  }
  return [line];
}
