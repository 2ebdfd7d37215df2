import type { PaperFacts } from '#shared/documents/paper-facts';
import { isContainerNumber } from '#shared/values/container-number';
import { type Difference, difference } from './difference';
import { agree, type PaperSet, pick, TRANSPORT } from './paper-set';
import { comparable, comparableCode } from './text-match';

const sameCode = (a: string, b: string) => comparableCode(a) === comparableCode(b);

/** Booking, vessel, bill of lading, containers and seals (D15). */
export function voyagePoints(set: PaperSet): readonly Difference[] {
  const papers = pick(set.all, TRANSPORT);
  return [
    ...agree('booking-number', papers, (paper) => paper.bookingNo, { same: sameCode }),
    ...agree('vessel', papers, (paper) => paper.vessel, {
      same: (a, b) => vesselName(a) === vesselName(b),
    }),
    ...agree('voyage', papers, (paper) => paper.voyage, { same: sameCode }),
    ...agree('bill-of-lading', papers, (paper) => paper.billOfLading, { same: sameCode }),
    ...agree('container', papers, (paper) => numbersOf(paper).join(', '), {
      same: (a, b) => sorted(a) === sorted(b),
    }),
    ...seals(papers),
    ...digits(papers),
  ];
}

/** `M/V EVER ACE` is EVER ACE. */
function vesselName(text: string): string {
  return comparable(text).replace(/^(M\/?V|M\.V|S\/S)\.? /, '');
}

function numbersOf(paper: PaperFacts): readonly string[] {
  return paper.containers.map(({ number }) => number).filter((number) => number.trim() !== '');
}

function sorted(list: string): string {
  return list.split(', ').map(comparableCode).sort().join();
}

/** The seal of each container that two papers both name. */
function seals(papers: readonly PaperFacts[]): readonly Difference[] {
  const first = new Map<string, { paper: PaperFacts; value: string }>();
  const found: Difference[] = [];
  for (const paper of papers) {
    for (const { number, seal } of paper.containers) {
      if (seal.trim() === '') continue;
      const box = comparableCode(number);
      const reference = first.get(box);
      if (reference === undefined) first.set(box, { paper, value: seal });
      else if (!sameCode(reference.value, seal)) {
        found.push(difference('seal', reference, { paper, value: seal }, { text: true }));
      }
    }
  }
  return found;
}

/** Each number once, on the first paper that states it. */
function digits(papers: readonly PaperFacts[]): readonly Difference[] {
  const seen = new Set<string>();
  return papers.flatMap((paper) =>
    numbersOf(paper).flatMap((number) => {
      const code = comparableCode(number);
      if (seen.has(code)) return [];
      seen.add(code);
      if (isContainerNumber(code)) return [];
      return [
        difference('container-digit', { paper, value: number }, { paper, value: 'ISO 6346', computed: true }),
      ];
    }),
  );
}
