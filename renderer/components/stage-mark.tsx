import type { ReactNode } from 'react';
import type { StageName } from '#shared/domain/order-stage';
import { useWords } from '../words/words';
import { MarkSvg } from './mark-svg';

const RING = <circle cx="8" cy="8" r="5.8" className="mark-line" />;
const DISC = <circle cx="8" cy="8" r="6.5" fill="currentColor" />;

/** A ring that fills from stage to stage; shipped and paid are discs, cancelled is a crossed ring. */
const DRAWINGS: Readonly<Record<StageName, ReactNode>> = {
  confirmed: (
    <>
      {RING}
      <path d="M8 8V4.2A3.8 3.8 0 0 1 11.8 8z" fill="currentColor" />
    </>
  ),
  production: (
    <>
      {RING}
      <path d="M8 4.2a3.8 3.8 0 0 1 0 7.6z" fill="currentColor" />
    </>
  ),
  inspected: (
    <>
      {RING}
      <path d="M8 8V4.2A3.8 3.8 0 1 1 4.2 8z" fill="currentColor" />
    </>
  ),
  packed: (
    <>
      {RING}
      <circle cx="8" cy="8" r="3.8" fill="currentColor" />
    </>
  ),
  shipped: (
    <>
      {DISC}
      <path d="M4.8 8h6M8.6 5.7 10.9 8l-2.3 2.3" className="mark-cut" />
    </>
  ),
  paid: (
    <>
      {DISC}
      <path d="M5 8.2l2.1 2.1L11 6.2" className="mark-cut" />
    </>
  ),
  cancelled: (
    <>
      {RING}
      <path d="M4.2 11.8l7.6-7.6" className="mark-line" />
    </>
  ),
};

/** The stage's ring with its word beside it; the word is never left out. */
export function StageMark({ stage, children }: { readonly stage: StageName; readonly children?: ReactNode }) {
  const t = useWords('trade');
  return (
    <span className="marked">
      <MarkSvg style={{ color: `var(--stage-${stage})` }}>{DRAWINGS[stage]}</MarkSvg>
      <span className="ell">{children ?? t(`stage.${stage}`)}</span>
    </span>
  );
}
