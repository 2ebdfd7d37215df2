import type { Buckets } from '#shared/api/views/money-accounts';
import type { CurrencyCode } from '#shared/values/currency';
import { amountFigure } from '../../components/figures';
import { useWords } from '../../words/words';

const NAMES = ['not-due', '1-30', '31-60', '61-90', 'over-90'] as const satisfies readonly (keyof Buckets)[];

/** Shares of what is open by age, youngest left; the figures stand in the title of each part. */
export function AgeingBar({
  buckets,
  currency,
}: {
  readonly buckets: Buckets;
  readonly currency: CurrencyCode;
}) {
  const m = useWords('money');
  // Widths only: the figures themselves stay exact texts.
  const sizes = NAMES.map((name) => Math.max(0, Number(buckets[name])));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const said = NAMES.map((name) => `${m(`bucket.${name}`)}: ${amountFigure(buckets[name], currency)}`);
  return (
    <span className="ageing" role="img" aria-label={said.join(', ')} title={said.join('\n')}>
      {total > 0 &&
        NAMES.map((name, index) => (
          <i
            key={name}
            className={`age-${name}`}
            style={{ width: `${((sizes[index] ?? 0) / total) * 100}%` }}
          />
        ))}
    </span>
  );
}
