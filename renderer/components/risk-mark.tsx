import type { OrderRisk } from '#shared/api/views/order-views';
import { useWords } from '../words/words';
import { MarkSvg } from './mark-svg';

export type RiskShape = 'late' | 'at-risk' | 'on-track' | 'waiting' | 'due' | 'not-due';

/** Risk has a shape and a colour: octagon, triangle, ticked disc, clock ring, calendar leaf, dashed ring. */
export function RiskShapeMark({
  shape,
  label,
}: {
  readonly shape: RiskShape;
  readonly label?: string | undefined;
}) {
  return (
    <MarkSvg className={`mark-${shape}`} label={label}>
      <RiskDrawing shape={shape} />
    </MarkSvg>
  );
}

function RiskDrawing({ shape }: { readonly shape: RiskShape }) {
  switch (shape) {
    case 'late':
      return (
        <>
          <path d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z" fill="currentColor" />
          <path d="M8 4.7v4M8 10.9v.5" className="mark-cut" strokeWidth="1.7" />
        </>
      );
    case 'at-risk':
      return (
        <>
          <path
            d="M8 1.9c.4 0 .7.2.9.5l5.6 10.1c.4.7-.1 1.5-.9 1.5H2.4c-.8 0-1.3-.8-.9-1.5L7.1 2.4c.2-.3.5-.5.9-.5z"
            fill="currentColor"
          />
          <path d="M8 6v3.6M8 11.4v.6" className="mark-cut" />
        </>
      );
    case 'on-track':
      return (
        <>
          <circle cx="8" cy="8" r="6.5" fill="currentColor" />
          <path d="M5 8.2l2.1 2.1L11 6.2" className="mark-cut" />
        </>
      );
    case 'waiting':
      return (
        <>
          <circle cx="8" cy="8" r="6" className="mark-line" />
          <path d="M8 4.8V8l2.2 1.6" className="mark-line" />
        </>
      );
    case 'due':
      return (
        <>
          <rect x="2" y="3" width="12" height="11" rx="2" className="mark-line" />
          <path d="M2 6.5h12M5.3 1.6v2.6M10.7 1.6v2.6" className="mark-line" />
          <rect x="6.6" y="8.6" width="2.8" height="2.8" rx=".6" fill="currentColor" />
        </>
      );
    case 'not-due':
      return <circle cx="8" cy="8" r="6" className="mark-line" strokeDasharray="2.2 2.5" />;
  }
}

export function shapeOfRisk(risk: OrderRisk): RiskShape {
  return risk === 'done' ? 'on-track' : risk;
}

/** Shape, colour and word of an order's light; `bare` shows the shape alone and says the word to a reader. */
export function RiskMark({ risk, bare = false }: { readonly risk: OrderRisk; readonly bare?: boolean }) {
  const t = useWords('trade');
  const word = t(`risk.${risk}`);
  const shape = shapeOfRisk(risk);
  if (bare) return <RiskShapeMark shape={shape} label={word} />;
  return (
    <span className={`marked t-${shape}`}>
      <RiskShapeMark shape={shape} />
      {word}
    </span>
  );
}
