import { compareFacts, inReadingOrder } from '#shared/crosscheck/compare-facts';
import type { Difference, DifferenceSide } from '#shared/crosscheck/difference';
import { AGREEMENTS } from '#shared/crosscheck/paper-set';
import type { CheckSetting } from '#shared/crosscheck/setting';
import type { FactSource, PaperFacts } from '#shared/documents/paper-facts';
import { FORM_KINDS } from '#shared/domain/form-kind';
import type { PaperSource } from '#shared/domain/paper-source';
import type { PlainDate } from '#shared/values/plain-date';
import { type ComparedPaper, papersOf, settingFor } from './crosscheck-papers';
import type { Records } from './records';

/** What stands against one paper that is about to go out. */
export interface AgainstPaper {
  readonly papers: readonly ComparedPaper[];
  readonly differences: readonly Difference[];
}

/**
 * The paper against all that went out and all that others gave us; drafts of ours follow the records and prove
 * nothing. A paper of the same stage that is out of date is about to be issued again too: it does not hold this one
 * up, or neither could go first.
 */
export function againstPaper(
  records: Records,
  source: PaperSource,
  facts: PaperFacts,
  today: PlainDate,
): AgainstPaper {
  const papers = papersOf(records, source, today).filter(
    (paper) => paper.facts.source !== facts.source || !isOfSameRecord(paper.facts, facts),
  );
  const weighty = papers.filter(({ facts: other, issued }) => issued !== null || !isForm(other.source));
  const found = againstEach(
    weighty.map((paper) => paper.facts),
    facts,
    settingFor(records, source),
  );
  const replaced = weighty.filter(
    ({ outdated, facts: other }) => outdated && isAgreement(other.source) === isAgreement(facts.source),
  );
  const isThis = (side: DifferenceSide) => side.source === facts.source && side.number === facts.number;
  const isReplaced = (side: DifferenceSide) =>
    replaced.some(({ facts: other }) => other.source === side.source && other.number === side.number);
  return {
    papers: weighty,
    differences: found.filter(
      ({ left, right }) =>
        (isThis(left) || isThis(right)) &&
        !(isReplaced(left) && !isThis(left)) &&
        !(isReplaced(right) && !isThis(right)),
    ),
  };
}

/**
 * Each kind of paper by itself beside this one: among all at once a paper is only held against the first that speaks.
 * An order whose proforma or contract was not issued takes part with what the customer ordered.
 */
function againstEach(
  others: readonly PaperFacts[],
  facts: PaperFacts,
  setting: CheckSetting,
): readonly Difference[] {
  const ordered = others.filter((paper) => paper.source === 'customer-order');
  // Alone, the paper is still held against its own sums.
  const sources = new Set(others.length === 0 ? [facts.source] : others.map((paper) => paper.source));
  const found = [...sources].flatMap((source) => {
    const kind = others.filter((paper) => paper.source === source);
    const covered = new Set(isAgreement(source) ? kind.map(orderOf) : []);
    const rest = source === 'customer-order' ? [] : ordered.filter((paper) => !covered.has(orderOf(paper)));
    return compareFacts([...rest, ...kind, facts], setting);
  });
  const seen = new Set<string>();
  const once = found.filter((difference) => {
    const told = JSON.stringify(difference);
    return seen.has(told) ? false : seen.add(told);
  });
  return inReadingOrder(once);
}

function orderOf({ lines }: PaperFacts): string {
  return lines[0]?.key.split('/')[0] ?? '';
}

/** Papers of others are no forms of ours, and as they stand they are final. */
function isForm(source: FactSource): boolean {
  return FORM_KINDS.some((kind: string) => kind === source);
}

function isAgreement(source: FactSource): boolean {
  return AGREEMENTS.includes(source);
}

/** In a shipment each order has its own proforma: only the one of the same order is replaced. */
function isOfSameRecord(a: PaperFacts, b: PaperFacts): boolean {
  return !isAgreement(a.source) || orderOf(a) === orderOf(b);
}
