import type { FactSource, LineFacts, PaperFacts } from '#shared/documents/paper-facts';
import { type DecimalText, sum } from '#shared/values/decimal';
import { type Difference, difference } from './difference';
import type { PointId, PointLevel } from './points';
import { comparable, sameScript } from './text-match';

/** Papers of one order each: what was agreed. The first one that speaks is what the others are held against. */
export const AGREEMENTS: readonly FactSource[] = [
  'customer-order',
  'customer-file',
  'sales-contract',
  'proforma-invoice',
];
/** Papers of one shipment. */
export const SHIPPING: readonly FactSource[] = [
  'commercial-invoice',
  'packing-list',
  'booking-note',
  'trailer-order',
  'shipping-instruction',
  'customs-declaration',
  'origin-data',
  'carrier-draft',
];
/** Papers that say how the goods are packed, the packing list first: it is where cartons are counted. */
export const PACKING: readonly FactSource[] = [
  'packing-list',
  ...SHIPPING.filter((source) => source !== 'packing-list'),
];
/** Papers that say how the goods travel, the booking first: it is what the carrier confirmed. */
export const TRANSPORT: readonly FactSource[] = [
  'booking-note',
  ...SHIPPING.filter((source) => source !== 'booking-note'),
];
export const EVERYTHING: readonly FactSource[] = [...AGREEMENTS, ...SHIPPING, 'letter-of-credit'];

/** Papers sorted by what they belong to. */
export interface PaperSet {
  readonly all: readonly PaperFacts[];
  /** Agreements of each order, in the order of `AGREEMENTS`. */
  readonly orders: ReadonlyMap<string, readonly PaperFacts[]>;
  readonly shipping: readonly PaperFacts[];
  readonly invoice: PaperFacts | null;
  readonly packingList: PaperFacts | null;
  readonly credit: PaperFacts | null;
  /** Lines of a paper by their key; entries of one key are added up. */
  lines(paper: PaperFacts): ReadonlyMap<string, LineFacts>;
}

export function paperSet(papers: readonly PaperFacts[]): PaperSet {
  const known = new Map<PaperFacts, ReadonlyMap<string, LineFacts>>();
  const orders = new Map<string, PaperFacts[]>();
  for (const paper of pick(papers, AGREEMENTS)) {
    const order = orderOf(paper);
    const group = orders.get(order);
    if (group) group.push(paper);
    else orders.set(order, [paper]);
  }
  const first = (source: FactSource) => papers.find((paper) => paper.source === source) ?? null;
  return {
    all: papers,
    orders,
    shipping: pick(papers, SHIPPING),
    invoice: first('commercial-invoice'),
    packingList: first('packing-list'),
    credit: first('letter-of-credit'),
    lines: (paper) => {
      const old = known.get(paper);
      if (old) return old;
      const lines = linesByKey(paper.lines);
      known.set(paper, lines);
      return lines;
    },
  };
}

/** Papers of these sources, in the order of the sources. */
export function pick(papers: readonly PaperFacts[], sources: readonly FactSource[]): readonly PaperFacts[] {
  return sources.flatMap((source) => papers.filter((paper) => paper.source === source));
}

/** The order that an agreement is about: the first part of its line keys. */
function orderOf(paper: PaperFacts): string {
  const key = paper.lines[0]?.key ?? '';
  return key === '' ? paper.contractNos.join() : (key.split('/')[0] ?? '');
}

function linesByKey(lines: readonly LineFacts[]): ReadonlyMap<string, LineFacts> {
  const byKey = new Map<string, LineFacts>();
  for (const line of lines) {
    if (line.key === '') continue;
    const known = byKey.get(line.key);
    byKey.set(line.key, known === undefined ? line : together(known, line));
  }
  return byKey;
}

function together(a: LineFacts, b: LineFacts): LineFacts {
  const plus = (left: DecimalText | null, right: DecimalText | null) =>
    left === null || right === null ? (left ?? right) : sum([left, right]);
  return {
    ...a,
    quantity: plus(a.quantity, b.quantity),
    sizes: [...a.sizes, ...b.sizes],
    amount: plus(a.amount, b.amount),
    cartons: a.cartons === null || b.cartons === null ? (a.cartons ?? b.cartons) : a.cartons + b.cartons,
    netKg: plus(a.netKg, b.netKg),
    grossKg: plus(a.grossKg, b.grossKg),
    volume: plus(a.volume, b.volume),
  };
}

/** How a clerk calls a line. */
export function lineOf(line: LineFacts, size = ''): NonNullable<Difference['line']> {
  const parts = [line.itemNo || line.description, line.colour].filter((part) => part !== '');
  return { key: line.key, name: parts.join(' '), size };
}

export interface Agreement {
  /** Texts that may be alike: their likeness is named. */
  readonly text?: boolean;
  readonly same?: (a: string, b: string) => boolean;
  readonly level?: (reference: PaperFacts, other: PaperFacts, a: string, b: string) => PointLevel;
}

const sameText = (a: string, b: string) => a === b || comparable(a) === comparable(b);

/**
 * Every paper that speaks is held against the first one that does; a paper that is silent agrees. Texts in another
 * script are held against the first one in their own.
 */
export function agree(
  point: PointId,
  papers: readonly PaperFacts[],
  read: (paper: PaperFacts) => string,
  { text = true, same = sameText, level }: Agreement = {},
): readonly Difference[] {
  const spoken = papers
    .map((paper) => ({ paper, value: read(paper) }))
    .filter(({ value }) => value.trim() !== '');
  return spoken.flatMap((other) => {
    const reference = spoken.find(({ value }) => sameScript(value, other.value)) ?? other;
    if (reference === other || same(reference.value, other.value)) return [];
    const graded = level?.(reference.paper, other.paper, reference.value, other.value);
    return [
      difference(point, reference, other, { text, ...(graded === undefined ? {} : { level: graded }) }),
    ];
  });
}
