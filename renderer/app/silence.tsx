import type { Problem } from '#shared/api/problem';
import { EmptyState } from '../components/empty-state';
import { ProblemNote } from '../components/problem-note';
import { useWords } from '../words/words';

/** The Node side did not say how the desk stands: nothing can be shown, nothing is lost. */
export function Silence({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) {
  const t = useWords('app');
  return (
    <main className="page" style={{ height: '100%' }}>
      <EmptyState text={t('notThere.title')} more={t('notThere.text')}>
        <ProblemNote problem={problem} onRetry={onRetry} />
      </EmptyState>
    </main>
  );
}
