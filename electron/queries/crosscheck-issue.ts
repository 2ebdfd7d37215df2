import { compareFacts } from '#shared/crosscheck/compare-facts';
import type { Difference, DifferenceSide } from '#shared/crosscheck/difference';
import { AGREEMENTS } from '#shared/crosscheck/paper-set';
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
  const found = compareFacts([...weighty.map((paper) => paper.facts), facts], settingFor(records, source));
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

/** Papers of others are no forms of ours, and as they stand they are final. */
function isForm(source: FactSource): boolean {
  return FORM_KINDS.some((kind: string) => kind === source);
}

function isAgreement(source: FactSource): boolean {
  return AGREEMENTS.includes(source);
}

/** In a shipment each order has its own proforma: only the one of the same order is replaced. */
function isOfSameRecord(a: PaperFacts, b: PaperFacts): boolean {
  const orderOf = ({ lines }: PaperFacts) => lines[0]?.key.split('/')[0] ?? '';
  return !isAgreement(a.source) || orderOf(a) === orderOf(b);
}
