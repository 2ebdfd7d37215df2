import type { InspectionDecision } from '#shared/api/views/quality-views';
import { type RiskShape, RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';

const SHAPES: Readonly<Record<InspectionDecision, RiskShape>> = {
  accept: 'on-track',
  reject: 'late',
  hold: 'waiting',
  pending: 'not-due',
};
const TONES: Readonly<Record<InspectionDecision, string>> = {
  accept: 't-on-track',
  reject: 't-late',
  hold: 't-waiting',
  pending: 'sec',
};

/** Shape, colour and word: accepted, rejected, on hold, not decided. */
export function DecisionMark({ decision }: { readonly decision: InspectionDecision }) {
  const t = useWords('quality');
  return (
    <span className={`decision-mark ${TONES[decision]}`}>
      <RiskShapeMark shape={SHAPES[decision]} />
      {t(`decision.${decision}`)}
    </span>
  );
}
