import type { MoneyPaper } from '#shared/api/views/money-papers';
import { useQuery } from '../../client/use-query';
import { Moments } from '../../components/moments';
import { PaperPages } from '../../components/paper-preview';

/** The paper drawn from the books as they stand. */
export function DraftPaper({ paper }: { readonly paper: MoneyPaper }) {
  const query = useQuery('money.paper', paper, JSON.stringify(paper));
  return (
    <div className="paper-preview">
      <Moments query={query} rows={4}>
        {(drawn) => <PaperPages pdf={drawn.pdf} />}
      </Moments>
    </div>
  );
}
