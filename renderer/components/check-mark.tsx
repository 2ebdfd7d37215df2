import type { CheckState } from '#shared/api/views/order-views';
import { useWords } from '../words/words';
import { MarkSvg } from './mark-svg';
import { type RiskShape, RiskShapeMark } from './risk-mark';

/** Failed is red and overdue amber: someone must act. Waived is a ring with a stroke, so that it never looks passed. */
export function shapeOfCheck(state: CheckState): RiskShape | 'waived' {
  switch (state) {
    case 'pass':
      return 'on-track';
    case 'fail':
      return 'late';
    case 'waived':
      return 'waived';
    case 'overdue':
      return 'at-risk';
    case 'due':
      return 'due';
    case 'not-due':
      return 'not-due';
  }
}

interface CheckMarkProps {
  readonly state: CheckState;
  /** Said to a reader and on hover; the word of the state when absent. */
  readonly label?: string;
  readonly withWord?: boolean;
}

export function CheckMark({ state, label, withWord = false }: CheckMarkProps) {
  const t = useWords('trade');
  const word = t(`checkState.${state}`);
  const shape = shapeOfCheck(state);
  const said = withWord ? undefined : (label ?? word);
  const drawing =
    shape === 'waived' ? <WaivedMark label={said} /> : <RiskShapeMark shape={shape} label={said} />;
  if (!withWord) return drawing;
  return (
    <span className={`marked t-${shape}`}>
      {drawing}
      {word}
    </span>
  );
}

function WaivedMark({ label }: { readonly label: string | undefined }) {
  return (
    <MarkSvg className="mark-waived" label={label}>
      <circle cx="8" cy="8" r="6" className="mark-line" />
      <path d="M5.2 8h5.6" className="mark-line" />
    </MarkSvg>
  );
}
