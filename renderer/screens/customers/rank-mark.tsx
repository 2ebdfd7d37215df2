import type { CustomerRank } from '#shared/domain/customer';
import { useWords } from '../../words/words';
import './rank-mark.css';

const FILLED: Readonly<Record<CustomerRank, number>> = { main: 3, regular: 2, small: 1 };

/** Rank as bars with its word: main customers are served first when goods are short. */
export function RankMark({ rank }: { readonly rank: CustomerRank }) {
  const t = useWords('trade');
  return (
    <span className="rank">
      <span className="rank-bars" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <i key={bar} className={bar <= FILLED[rank] ? 'is-on' : ''} style={{ height: 3 + 3 * bar }} />
        ))}
      </span>
      <span className={rank === 'main' ? '' : 'sec'}>{t(`rank.${rank}`)}</span>
    </span>
  );
}
