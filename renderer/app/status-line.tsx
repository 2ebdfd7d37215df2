import type { StoreStatus } from '#shared/api/views/app-state';
import { useProblemText } from '../client/problem-text';
import { ActionButton } from '../components/action-button';
import { clockTime, dayOfInstant, shortDay } from '../components/figures';
import { KeyHint } from '../components/key-hint';
import { RiskShapeMark } from '../components/risk-mark';
import { type Language, useWords } from '../words/words';
import { useDeskState } from './desk-state';
import { useHeardKeys } from './keys';
import { PaperProgress } from './paper-progress';
import { useStatusMessage } from './status-message';

interface StatusLineProps {
  readonly onAllKeys: () => void;
  readonly onUndo: () => void;
}

const MOST_HINTS = 5;

/** When all was saved, where the last safe copy is, what was just done, and the keys that count here. */
export function StatusLine({ onAllKeys, onUndo }: StatusLineProps) {
  const t = useWords('app');
  const message = useStatusMessage();
  const hints = useHeardKeys()
    .flat()
    .filter((binding) => binding.hint === true && binding.disabled !== true)
    .slice(0, MOST_HINTS);
  return (
    <footer className="status">
      <SavedState />
      <PaperProgress />
      {message !== null && (
        <span className={`status-message ${message.tone === 'problem' ? 't-at-risk' : ''}`} role="status">
          {message.text}
          {message.undo && (
            <ActionButton look="quiet" small onClick={onUndo}>
              {t('common:undo')}
            </ActionButton>
          )}
        </span>
      )}
      <div className="grow" />
      <div className="status-keys">
        {hints.map((binding) => (
          <span key={binding.keys}>
            <KeyHint keys={binding.shown ?? binding.keys} /> {binding.label}
          </span>
        ))}
        <button type="button" onClick={onAllKeys}>
          <KeyHint keys="?" /> {t('keys.all')}
        </button>
      </div>
    </footer>
  );
}

function SavedState() {
  const t = useWords('app');
  const { store, today, settings } = useDeskState();
  const textOf = useProblemText();
  if (store.readOnly !== null) {
    const why = store.problem === null ? store.readOnly : textOf(store.problem);
    return (
      <span className="status-saved t-late">
        <RiskShapeMark shape="late" />
        {t('status.readOnly', { why })}
      </span>
    );
  }
  return (
    <>
      <span className="status-saved">
        <RiskShapeMark shape="on-track" />
        {store.lastSavedAt === null
          ? t('status.nothingSaved')
          : t('status.saved', { time: momentText(store.lastSavedAt, today, settings.language) })}
      </span>
      <span>{copyText(t, store, today, settings.language)}</span>
    </>
  );
}

/** The time on the same day, the day on an earlier one. */
export function momentText(iso: string, today: string, language: Language): string {
  const day = dayOfInstant(iso);
  return day === today ? clockTime(iso) : `${shortDay(day, language)} ${clockTime(iso)}`;
}

function copyText(
  t: ReturnType<typeof useWords<'app'>>,
  store: StoreStatus,
  today: string,
  language: Language,
): string {
  if (store.lastBackup === null) return t('status.noCopy');
  const time = momentText(store.lastBackup.at, today, language);
  return store.lastBackup.verified ? t('status.copy', { time }) : t('status.copyUnverified', { time });
}
