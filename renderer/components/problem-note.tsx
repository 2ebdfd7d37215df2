import type { Problem } from '#shared/api/problem';
import { useProblemText } from '../client/problem-text';
import { useWords } from '../words/words';
import { ActionButton } from './action-button';
import { RiskShapeMark } from './risk-mark';
import './problem-note.css';

interface ProblemNoteProps {
  readonly problem: Problem;
  /** Offers to do it again. */
  readonly onRetry?: () => void;
}

/** A problem at its place: what is wrong, what still works, what to do. */
export function ProblemNote({ problem, onRetry }: ProblemNoteProps) {
  const t = useWords('common');
  const text = useProblemText();
  const isStop = problem.kind !== 'cancelled';
  return (
    <div className={`problem-note ${isStop ? '' : 'problem-calm'}`} role="alert">
      <RiskShapeMark shape={isStop ? 'at-risk' : 'not-due'} />
      <span className="grow">{text(problem)}</span>
      {onRetry && (
        <ActionButton small onClick={onRetry}>
          {t('tryAgain')}
        </ActionButton>
      )}
    </div>
  );
}
