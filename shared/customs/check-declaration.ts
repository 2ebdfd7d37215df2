import { checkHead } from './checks/head-checks';
import { checkItems } from './checks/item-checks';
import { checkPapers } from './checks/paper-checks';
import type { DeclarationDraft } from './declaration-draft';
import type { DeclarationInput } from './declaration-input';
import { CUSTOMS_RULES, type CustomsRule, type Finding } from './finding';

const ORDER: Readonly<Record<Finding['severity'], number>> = { error: 0, gap: 1, warn: 2, wait: 3, info: 4 };

/** All of R1 to R16 over a draft, the gravest first and then as the form runs; what the clerk set aside becomes a note. */
export function checkDeclaration(input: DeclarationInput, draft: DeclarationDraft): readonly Finding[] {
  const aside = new Set(input.answers.setAside.map(({ rule }) => rule));
  const found = [...checkHead(input, draft), ...checkItems(input, draft), ...checkPapers(input, draft)].map(
    (finding) =>
      finding.severity === 'warn' && aside.has(setAsideKey(finding))
        ? { ...finding, severity: 'info' as const }
        : finding,
  );
  return found
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => ORDER[a.finding.severity] - ORDER[b.finding.severity] || a.index - b.index)
    .map(({ finding }) => finding);
}

/** Under which name a warning is set aside: the rule and its sentence, for every line alike. */
export function setAsideKey(finding: Pick<Finding, 'rule' | 'key'>): string {
  return `${finding.rule}:${finding.key}`;
}

/** Rules that found nothing at all: they are right. */
export function rulesPassed(findings: readonly Finding[]): readonly CustomsRule[] {
  const touched = new Set(findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule));
  return CUSTOMS_RULES.filter((rule) => rule !== 'M' && !touched.has(rule));
}
