import type { TFunction } from 'i18next';
import type { Problem } from '#shared/api/problem';
import type { ImportProblem } from '#shared/imports/order-draft';
import { problems } from '../words/en/problems';
import { useWords } from '../words/words';

type Rule = keyof typeof problems.rule;

export type ProblemWords = TFunction<['problems', 'common', 'trade', 'app', 'orders', 'order', 'shipments']>;

function isNamedRule(rule: string | undefined): rule is Rule {
  return rule !== undefined && Object.hasOwn(problems.rule, rule);
}

/** The sentence for a problem: the rule's own where there is one, else that of its kind. Never a code alone. */
export function problemText(t: ProblemWords, problem: Problem): string {
  const { rule, kind, facts } = problem;
  return isNamedRule(rule) ? t(`rule.${rule}`, { ...facts }) : t(`kind.${kind}`, { ...facts });
}

/** The sentence for something found while reading a file. */
export function importProblemText(t: ProblemWords, found: ImportProblem): string {
  const facts: Readonly<Record<string, unknown>> = found.facts;
  return t(`importKind.${found.kind}`, { ...facts });
}

export function useProblemText(): (problem: Problem) => string {
  const t = useWords('problems');
  return (problem) => problemText(t, problem);
}
