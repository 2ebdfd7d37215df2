import type { CrosscheckView } from '#shared/api/channels/crosscheck';
import { RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import './crosscheck.css';

type Counts = Pick<CrosscheckView, 'hard' | 'soft'>;

export function shapeOf({ hard, soft }: Counts): 'late' | 'at-risk' | 'on-track' {
  return hard > 0 ? 'late' : soft > 0 ? 'at-risk' : 'on-track';
}

/** `3 must be mended, 1 worth a look`, each with its mark. */
export function CrosscheckMarks({ counts }: { readonly counts: Counts }) {
  const t = useWords('crosscheck');
  return (
    <span className="crosscheck-marks">
      {counts.hard > 0 && (
        <span className="t-late">
          <RiskShapeMark shape="late" />
          {t('hardCount', { count: counts.hard })}
        </span>
      )}
      {counts.soft > 0 && (
        <span className="t-at-risk">
          <RiskShapeMark shape="at-risk" />
          {t('softCount', { count: counts.soft })}
        </span>
      )}
      {counts.hard + counts.soft === 0 && (
        <span className="t-on-track">
          <RiskShapeMark shape="on-track" />
          {t('agree')}
        </span>
      )}
    </span>
  );
}

/** One line under a list of papers: do they agree? Opens the differences. */
export function CrosscheckNote({
  view,
  onOpen,
}: {
  readonly view: CrosscheckView;
  readonly onOpen: () => void;
}) {
  const t = useWords('crosscheck');
  const count = view.differences.length;
  return (
    <button type="button" className="crosscheck-note" onClick={onOpen}>
      <RiskShapeMark shape={shapeOf(view)} />
      <b>{count === 0 ? t('agree') : t('differences', { count })}</b>
      <span className="small dim nw">
        {t('compared', { count: view.papers.length, points: view.points })}
      </span>
    </button>
  );
}
