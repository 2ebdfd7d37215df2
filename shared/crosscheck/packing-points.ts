import type { FactSource, LineFacts, PaperFacts } from '#shared/documents/paper-facts';
import {
  absolute,
  compare,
  type DecimalText,
  decimal,
  divide,
  isZero,
  multiply,
  round,
  subtract,
  sum,
} from '#shared/values/decimal';
import { type Difference, difference, type Said } from './difference';
import { agree, lineOf, PACKING, type PaperSet, pick } from './paper-set';
import type { PointId } from './points';
import { byLine, sameFigure } from './quantity-points';
import type { CheckSetting } from './setting';

/** Packages, carton numbers, weights and volume (D5, D6, D7, D12, D13). */
export function packingPoints(set: PaperSet, setting: CheckSetting): readonly Difference[] {
  const papers = pick(set.all, PACKING);
  return [
    ...packagesOf(papers),
    ...agree('pallets', papers, (paper) => (paper.pallets === null ? '' : String(paper.pallets)), {
      text: false,
      same: sameFigure,
    }),
    ...weights(papers, 'gross-weight', (paper) => paper.grossKg, setting),
    ...weights(papers, 'net-weight', (paper) => paper.netKg, setting),
    ...agree('volume', papers, (paper) => paper.volume ?? '', { text: false, same: sameVolume }),
    ...byLine(
      set,
      papers,
      'line-cartons',
      ({ cartons }) => (cartons === null ? '' : String(cartons)),
      sameFigure,
    ),
    ...containerFill(papers, setting),
    ...tareShare(papers),
    ...set.all.flatMap((paper) => [...ownSums(paper), ...netWithinGross(paper), ...cartonNumbers(paper)]),
  ];
}

const sameVolume = (a: string, b: string) =>
  compare(round(a as DecimalText, 3), round(b as DecimalText, 3)) === 0;

/** The goods against what their boxes hold, on the first paper that names both. */
function containerFill(papers: readonly PaperFacts[], setting: CheckSetting): readonly Difference[] {
  const paper = papers.find(({ volume, containers }) => volume !== null && containers.length > 0);
  if (paper?.volume == null) return [];
  const holds = paper.containers.map(({ type }) => setting.usableVolume.get(type) ?? null);
  const known = holds.flatMap((volume) => volume ?? []);
  if (known.length < holds.length) return [];
  const capacity = sum(known);
  if (compare(paper.volume, capacity) <= 0) return [];
  const boxes = `${paper.containers.map(({ type }) => type).join(' + ')}: ${capacity} m³`;
  return [
    difference('container-fill', { paper, value: paper.volume }, { paper, value: boxes, computed: true }),
  ];
}

/** Cartons everywhere; where goods stand on pallets, a paper that counts outer packages may state the pallets. */
function packagesOf(papers: readonly PaperFacts[]): readonly Difference[] {
  const counted = papers.filter((paper) => paper.packages !== null);
  const [reference, ...others] = counted;
  if (reference === undefined) return [];
  const pallets = papers.find((paper) => paper.pallets !== null)?.pallets ?? null;
  return others
    .filter((paper) => paper.packages !== reference.packages)
    .filter((paper) => pallets === null || paper.packages !== pallets || paper.pallets !== null)
    .map((paper) =>
      difference(
        'packages',
        { paper: reference, value: String(reference.packages) },
        { paper, value: String(paper.packages) },
      ),
    );
}

/** Papers that may print whole kilograms: the carrier's by habit, the declaration for less than 1 kg. */
const WHOLE: readonly FactSource[] = ['carrier-draft', 'customs-declaration'];

function weights(
  papers: readonly PaperFacts[],
  point: PointId,
  read: (paper: PaperFacts) => DecimalText | null,
  setting: CheckSetting,
): readonly Difference[] {
  const [reference, ...others] = papers.flatMap((paper) => {
    const value = read(paper);
    return value === null ? [] : [{ paper, value }];
  });
  if (reference === undefined) return [];
  return others
    .filter(({ paper, value }) => {
      if (compare(absolute(subtract(value, reference.value)), setting.weightToleranceKg) <= 0) return false;
      const whole = setting.wholeKilograms && WHOLE.includes(paper.source);
      const least = compare(reference.value, 1) < 0 ? decimal(1) : round(reference.value, 0);
      return !(whole && compare(value, least) === 0);
    })
    .map((other) => difference(point, reference, other));
}

interface Column {
  readonly read: (line: LineFacts) => DecimalText | null;
  readonly total: (paper: PaperFacts) => DecimalText | null;
  /** What rounding of each row may add up to. */
  readonly slack: DecimalText;
}

const whole = (count: number | null) => (count === null ? null : decimal(count));
const COLUMNS: readonly Column[] = [
  { read: ({ cartons }) => whole(cartons), total: ({ packages }) => whole(packages), slack: decimal(0) },
  { read: ({ netKg }) => netKg, total: (paper) => paper.netKg, slack: decimal(0) },
  { read: ({ grossKg }) => grossKg, total: (paper) => paper.grossKg, slack: decimal(0) },
  // A firm may round the total of volumes once instead of adding rounded rows.
  { read: ({ volume }) => volume, total: (paper) => paper.volume, slack: decimal('0.0005') },
];

/** The rows of a paper add up to its totals; pallets weigh and measure on top of the rows. */
function ownSums(paper: PaperFacts): readonly Difference[] {
  if (paper.pallets !== null) return [];
  return COLUMNS.flatMap(({ read, total, slack }) => {
    const stated = total(paper);
    const rows = paper.lines.flatMap((line) => read(line) ?? []);
    if (stated === null || rows.length === 0 || rows.length < paper.lines.length) return [];
    const computed = sum(rows);
    if (compare(absolute(subtract(stated, computed)), multiply(slack, rows.length)) <= 0) return [];
    const said: Said = { paper, value: stated };
    return [difference('packing-sum', said, { paper, value: computed, computed: true })];
  });
}

/** No goods weigh more without their carton than with it. */
function netWithinGross(paper: PaperFacts): readonly Difference[] {
  const rows = [
    { line: null, ...weightsOf(paper) },
    ...paper.lines.map((line) => ({ line, ...weightsOf(line) })),
  ];
  return rows.flatMap(({ line, net, gross }) => {
    if (net === null || gross === null || compare(net, gross) <= 0) return [];
    const [left, right] = weightSides(paper, net, gross);
    return [difference('net-over-gross', left, right, { line: line === null ? null : lineOf(line) })];
  });
}

/**
 * A tare that cartons can have: 1 to 40 % of the gross weight. Told once, on the first paper that states both; a
 * single short carton weighs mostly itself, and pallets weigh as they like, so only the whole is judged.
 */
function tareShare(papers: readonly PaperFacts[]): readonly Difference[] {
  if (papers.some(({ pallets }) => pallets !== null)) return [];
  for (const paper of papers) {
    const { net, gross } = weightsOf(paper);
    if (net === null || gross === null || isZero(gross) || compare(net, gross) > 0) continue;
    const share = divide(multiply(subtract(gross, net), 100), gross);
    if (compare(share, 1) >= 0 && compare(share, 40) <= 0) return [];
    const [left, right] = weightSides(paper, net, gross);
    return [difference('tare-share', left, right)];
  }
  return [];
}

function weightsOf({ netKg, grossKg }: Pick<LineFacts, 'netKg' | 'grossKg'>) {
  return { net: netKg, gross: grossKg };
}

function weightSides(paper: PaperFacts, net: DecimalText, gross: DecimalText): readonly [Said, Said] {
  return [
    { paper, value: `${net} kg net` },
    { paper, value: `${gross} kg gross` },
  ];
}

/** Under each mark from 1 on, without hole or overlap; all runs together are the packages. */
function cartonNumbers(paper: PaperFacts): readonly Difference[] {
  if (paper.cartonRanges.length === 0) return [];
  const found: Difference[] = [];
  const byMark = new Map<string, { first: number; last: number }[]>();
  for (const { mark, first, last } of paper.cartonRanges) {
    const runs = byMark.get(mark);
    if (runs) runs.push({ first, last });
    else byMark.set(mark, [{ first, last }]);
  }
  for (const runs of byMark.values()) {
    let next = 1;
    for (const run of runs.sort((a, b) => a.first - b.first)) {
      if (run.first !== next || run.last < run.first) {
        const stated: Said = { paper, value: `${run.first}–${run.last}` };
        const computed: Said = { paper, value: `${next}–`, computed: true };
        found.push(difference('carton-numbers', stated, computed));
      }
      next = Math.max(next, run.last + 1);
    }
  }
  if (paper.packages === null || found.length > 0) return found;
  const counted = paper.cartonRanges.reduce((count, { first, last }) => count + last - first + 1, 0);
  if (counted === paper.packages) return found;
  const stated: Said = { paper, value: String(paper.packages) };
  return [difference('carton-numbers', stated, { paper, value: String(counted), computed: true })];
}
