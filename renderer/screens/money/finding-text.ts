import type { StatementFinding } from '#shared/api/views/money-accounts';
import type { CurrencyCode } from '#shared/values/currency';
import { amountFigure } from '../../components/figures';
import { useWords } from '../../words/words';

/** The sentence of a finding, its amount written as the currency writes it. */
export function useFindingText(): (finding: StatementFinding, currency: CurrencyCode) => string {
  const m = useWords('money');
  return ({ kind, facts }, currency) =>
    // Each sentence takes the facts of its own finding; the checker knows only that they are texts.
    m(`finding.${kind}` as 'finding.not-proved', {
      ...facts,
      amount: `${currency} ${amountFigure(facts['amount'] ?? '0', currency)}`,
    });
}
