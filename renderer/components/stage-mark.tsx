import type { ReactNode } from 'react';
import type { StageName } from '#shared/domain/order-stage';
import { useWords } from '../words/words';
import { MarkSvg } from './mark-svg';
import { STAGE_DRAWINGS } from './stage-drawings';

const DRAWINGS: Readonly<Record<StageName, keyof typeof STAGE_DRAWINGS>> = {
  confirmed: 'quarter',
  production: 'half',
  inspected: 'three-quarters',
  packed: 'full',
  shipped: 'left',
  paid: 'done',
  cancelled: 'given-up',
};

/** The stage's ring with its word beside it; the word is never left out. */
export function StageMark({ stage, children }: { readonly stage: StageName; readonly children?: ReactNode }) {
  const t = useWords('trade');
  return (
    <span className="marked">
      <MarkSvg style={{ color: `var(--stage-${stage})` }}>{STAGE_DRAWINGS[DRAWINGS[stage]]}</MarkSvg>
      <span className="ell">{children ?? t(`stage.${stage}`)}</span>
    </span>
  );
}
