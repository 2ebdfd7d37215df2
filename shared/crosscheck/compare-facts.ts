import type { PaperFacts } from '#shared/documents/paper-facts';
import { datePoints } from './date-points';
import type { Difference } from './difference';
import { goodsPoints } from './goods-points';
import { moneyPoints } from './money-points';
import { numberPoints } from './number-points';
import { packingPoints } from './packing-points';
import { paperSet } from './paper-set';
import { partyPoints } from './party-points';
import { POINTS, type PointId } from './points';
import { quantityPoints } from './quantity-points';
import { type CheckSetting, DEFAULT_SETTING } from './setting';
import { termPoints } from './term-points';
import { voyagePoints } from './voyage-points';

const PLACE: ReadonlyMap<PointId, number> = new Map(POINTS.map(({ id }, at) => [id, at]));

/**
 * Every point on which papers of one order or one shipment do not agree, in reading order. A paper that is silent on a point agrees; an empty list means that all that is said agrees.
 */
export function compareFacts(
  papers: readonly PaperFacts[],
  setting: CheckSetting = DEFAULT_SETTING,
): readonly Difference[] {
  const set = paperSet(papers);
  const found = [
    ...partyPoints(set),
    ...numberPoints(set),
    ...goodsPoints(set),
    ...quantityPoints(set, setting),
    ...moneyPoints(set, setting),
    ...packingPoints(set, setting),
    ...termPoints(set),
    ...voyagePoints(set),
    ...datePoints(set, setting),
  ];
  return inReadingOrder(found.filter(saidOnce()));
}

/** Hard ones first, then in the order in which papers are read; what is said of one line stands together. */
export function inReadingOrder(differences: readonly Difference[]): readonly Difference[] {
  const lines = new Map<string, number>();
  for (const { line } of differences) {
    if (line !== null && !lines.has(line.key)) lines.set(line.key, lines.size);
  }
  const rank = ({ level, point }: Difference) => (level === 'hard' ? 0 : 1000) + (PLACE.get(point) ?? 0);
  const place = ({ line }: Difference) => (line === null ? 0 : (lines.get(line.key) ?? 0));
  return [...differences].sort((a, b) => rank(a) - rank(b) || place(a) - place(b));
}

/** A fault within one paper is told once, not again on each draft that is printed from the same record. */
function saidOnce(): (difference: Difference) => boolean {
  const seen = new Set<string>();
  return ({ point, line, left, right }) => {
    if (left.source !== right.source) return true;
    const fault = JSON.stringify([point, line?.key, line?.size, left.value, right.value]);
    if (seen.has(fault)) return false;
    seen.add(fault);
    return true;
  };
}

export function hardDifferences(differences: readonly Difference[]): readonly Difference[] {
  return differences.filter(({ level }) => level === 'hard');
}
