import { useState } from 'react';
import type { Problem } from '#shared/api/problem';
import { useCommand } from '../client/use-command';
import { ActionButton } from '../components/action-button';
import { EmptyState } from '../components/empty-state';
import { ProblemNote } from '../components/problem-note';
import { useWords } from '../words/words';

/** What the clerk may decide when the data do not open; null where waiting and trying again is all. */
function wayOut(problem: Problem): 'startFresh' | 'takeOver' | null {
  if (problem.kind === 'store-missing') return 'startFresh';
  return problem.kind === 'store-locked' && problem.rule === 'open-elsewhere' ? 'takeOver' : null;
}

/** The data could not be opened: why, what still holds, and the choices that lose nothing. */
export function Silence({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) {
  const t = useWords('app');
  const open = useCommand('store.open');
  const [asked, setAsked] = useState(false);
  const way = wayOut(problem);
  const tryWith = async (choice: { startFresh?: boolean; takeOver?: boolean }) => {
    await open.send(choice);
    onRetry();
  };
  return (
    <main className="page" style={{ height: '100%' }}>
      <EmptyState text={t('notThere.title')} more={t('notThere.text')}>
        <ProblemNote problem={problem} onRetry={() => void tryWith({})} />
        {way !== null && !asked && (
          <ActionButton disabled={open.sending} onClick={() => setAsked(true)}>
            {t(`notThere.${way}`)}
          </ActionButton>
        )}
        {way !== null && asked && (
          <>
            <p className="dim">{t(`notThere.${way}Sure`)}</p>
            <ActionButton look="danger" disabled={open.sending} onClick={() => void tryWith({ [way]: true })}>
              {t(`notThere.${way}`)}
            </ActionButton>
          </>
        )}
      </EmptyState>
    </main>
  );
}
