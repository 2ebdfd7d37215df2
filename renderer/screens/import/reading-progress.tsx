import { useKeys } from '../../app/keys';
import { ActionButton } from '../../components/action-button';
import { useWords } from '../../words/words';

interface ReadingProgressProps {
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly onCancel: () => void;
}

/** A long file shows how far it is read and can be stopped. */
export function ReadingProgress({ progress, onCancel }: ReadingProgressProps) {
  const t = useWords('importing');
  useKeys([{ keys: 'Escape', label: t('keys.cancel'), run: onCancel, hint: true }]);
  const share = progress === null || progress.total === 0 ? 0 : (100 * progress.done) / progress.total;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
        <span className="grow" />
        <span className="dim">{t('nothingStored')}</span>
      </div>
      <div className="reading" aria-live="polite">
        <p className="medium">
          {progress === null
            ? t('reading.opening')
            : share < 100
              ? t('reading.share', { percent: Math.floor(share) })
              : t('reading.understanding')}
        </p>
        <progress className="reading-bar" max={100} {...(progress === null ? {} : { value: share })} />
        <ActionButton keys="Escape" onClick={onCancel}>
          {t('common:cancel')}
        </ActionButton>
      </div>
    </div>
  );
}
