import type { FactSource, PaperFacts } from '#shared/documents/paper-facts';
import { compare, isZero, ZERO } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import { type Difference, difference } from './difference';
import { AGREEMENTS, agree, lineOf, type PaperSet, pick, TRANSPORT } from './paper-set';
import type { PointLevel } from './points';
import { firstList } from './quantity-points';
import type { CheckSetting } from './setting';

/** Order of dates, latest shipment, and whether goods may leave in parts (D11). */
export function datePoints(set: PaperSet, setting: CheckSetting): readonly Difference[] {
  return [
    ...inOrder(set),
    ...packingListDate(set),
    ...latestShipment(set),
    ...permissions(set),
    ...leavesInParts(set, setting),
  ];
}

/** A draft bears the date of the day it is looked at, which proves nothing. */
function dated(papers: readonly PaperFacts[], source: FactSource): PaperFacts | undefined {
  return papers.find((paper) => paper.source === source && paper.number !== '' && paper.date !== null);
}

/** Contract, then proforma, then invoice, then on board; hard under a credit, which banks read by the day. */
function inOrder(set: PaperSet): readonly Difference[] {
  const level: PointLevel = set.credit === null ? 'soft' : 'hard';
  const invoice = dated(set.shipping, 'commercial-invoice');
  const found = [...set.orders.values()].flatMap((papers) => {
    const contract = dated(papers, 'sales-contract');
    const proforma = dated(papers, 'proforma-invoice');
    return [
      ...later(contract, contract?.date, proforma, proforma?.date, level),
      ...later(proforma ?? contract, (proforma ?? contract)?.date, invoice, invoice?.date, level),
    ];
  });
  const draft = set.shipping.find((paper) => paper.source === 'carrier-draft');
  return [...found, ...later(invoice, invoice?.date, draft, draft?.etd, level)];
}

function later(
  first: PaperFacts | undefined,
  early: PlainDate | null | undefined,
  second: PaperFacts | undefined,
  late: PlainDate | null | undefined,
  level: PointLevel,
): readonly Difference[] {
  if (first === undefined || second === undefined || early == null || late == null || early <= late)
    return [];
  return [
    difference('paper-dates', { paper: first, value: early }, { paper: second, value: late }, { level }),
  ];
}

function packingListDate(set: PaperSet): readonly Difference[] {
  const invoice = dated(set.shipping, 'commercial-invoice');
  const list = dated(set.shipping, 'packing-list');
  if (invoice?.date == null || list?.date == null || list.date >= invoice.date) return [];
  return [
    difference(
      'packing-list-date',
      { paper: invoice, value: invoice.date },
      { paper: list, value: list.date },
    ),
  ];
}

/** The earliest latest shipment of the orders governs; a credit's is never extended. */
function latestShipment(set: PaperSet): readonly Difference[] {
  const agreed = [...set.orders.values()].flatMap((papers) =>
    agree('latest-shipment', papers, (paper) => paper.latestShipment ?? '', {
      text: false,
      same: (a, b) => a === b,
      level: () => 'hard',
    }),
  );
  const bounds = pick(set.all, [...AGREEMENTS, 'letter-of-credit'])
    .flatMap((paper) => (paper.latestShipment === null ? [] : [{ paper, value: paper.latestShipment }]))
    .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  const bound = bounds[0];
  const credit = bounds.find(({ paper }) => paper.source === 'letter-of-credit');
  const departures = pick(set.all, TRANSPORT).flatMap((paper) =>
    paper.etd === null ? [] : [{ paper, value: paper.etd }],
  );
  // The day on board where the carrier has told it, else the planned one.
  const departure = departures.find(({ paper }) => paper.source === 'carrier-draft') ?? departures[0];
  if (bound === undefined || departure === undefined) return agreed;
  if (credit !== undefined && departure.value > credit.value) {
    return [...agreed, difference('latest-shipment', credit, departure, { level: 'hard' })];
  }
  return departure.value > bound.value
    ? [...agreed, difference('latest-shipment', bound, departure)]
    : agreed;
}

const PERMISSIONS = [
  ['partial-shipment', 'partialShipment'],
  ['transhipment', 'transhipment'],
] as const;

/** What each agreement allows; a credit that allows less is told, for the bank reads the credit. */
function permissions(set: PaperSet): readonly Difference[] {
  return PERMISSIONS.flatMap(([point, field]) => {
    const read = (paper: PaperFacts) =>
      paper[field] === null ? '' : paper[field] ? 'allowed' : 'not allowed';
    return [...set.orders.values()].flatMap((papers) => {
      const [first] = papers.filter((paper) => paper[field] !== null);
      const credit = set.credit !== null && set.credit[field] === false ? [set.credit] : [];
      return [
        ...agree(point, papers, read, { text: false }),
        ...(first === undefined
          ? []
          : agree(point, [first, ...credit], read, { text: false, level: () => 'soft' })),
      ];
    });
  });
}

/** Less than the order leaves although its contract or credit wants it whole: told once for each order. */
function leavesInParts(set: PaperSet, setting: CheckSetting): readonly Difference[] {
  const shipped = firstList(set);
  if (shipped === null) return [];
  const leaving = set.lines(shipped);
  return [...set.orders.values()].flatMap((papers) => {
    const refuses = [...papers, ...(set.credit === null ? [] : [set.credit])].find(
      (paper) => paper.partialShipment === false,
    );
    const agreed = papers.find((paper) => paper.lines.length > 0);
    if (refuses === undefined || agreed === undefined) return [];
    if (![...set.lines(agreed).keys()].some((key) => leaving.has(key))) return [];
    for (const [key, line] of set.lines(agreed)) {
      const now = leaving.get(key)?.quantity ?? ZERO;
      if (line.quantity === null || compare(now, line.quantity) >= 0) continue;
      const before = setting.shippedBefore.get(key) ?? ZERO;
      const value = isZero(before) ? `${now} / ${line.quantity}` : `${before} + ${now} / ${line.quantity}`;
      return [
        difference(
          'partial-shipment',
          { paper: refuses, value: 'not allowed' },
          { paper: shipped, value },
          { line: lineOf(line), mend: { page: 'shipment', field: 'lines' } },
        ),
      ];
    }
    return [];
  });
}
