import { type KeyboardEvent, useState } from 'react';
import type { ImportPreview, RevisionChange } from '#shared/api/views/import-preview';
import { parsePlainDate } from '#shared/values/plain-date';
import { useLanguage } from '../../app/desk-state';
import { ActionButton } from '../../components/action-button';
import { figure, fullDay } from '../../components/figures';
import { useWords } from '../../words/words';
import type { ChoiceAction, ImportChoices } from './import-choices';
import './revision-diff.css';

interface RevisionDiffProps {
  readonly sameOrder: NonNullable<ImportPreview['sameOrder']>;
  readonly choices: ImportChoices;
  readonly onChoose: (action: ChoiceAction) => void;
}

/** What the customer's new file would change in the stored order, each point taken or refused by itself. */
export function RevisionDiff({ sameOrder, choices, onChoose }: RevisionDiffProps) {
  const t = useWords('importing');
  const { changes } = sameOrder;
  const [at, setAt] = useState(0);
  const isTaken = (change: RevisionChange) => !choices.refusedChanges.includes(change.id);
  const take = (change: RevisionChange, accepted: boolean) =>
    onChoose({ type: 'change', change: change.id, accepted });
  const takeAll = (accepted: boolean) => {
    for (const change of changes) take(change, accepted);
  };
  const hear = (event: KeyboardEvent) => {
    const change = changes[at];
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, changes.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === ' ' && change) take(change, !isTaken(change));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const taken = changes.filter(isTaken).length;
  return (
    <div className="diff">
      <div className="diff-head">
        <b>{t('diff.title', { revision: sameOrder.poRevision + 1, number: sameOrder.number })}</b>
        <span className="dim grow">{t('diff.taken', { taken, count: changes.length })}</span>
        <ActionButton small onClick={() => takeAll(true)}>
          {t('diff.all')}
        </ActionButton>
        <ActionButton small onClick={() => takeAll(false)}>
          {t('diff.none')}
        </ActionButton>
      </div>
      <div className="diff-rows" role="listbox" tabIndex={0} aria-multiselectable onKeyDown={hear}>
        <div className="diff-row diff-names">
          <span />
          <span>{t('diff.line')}</span>
          <span>{t('diff.what')}</span>
          <span>{t('diff.from')}</span>
          <span>{t('diff.to')}</span>
        </div>
        {changes.map((change, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears Space for the row the arrows stand on
          <div
            key={change.id}
            role="option"
            tabIndex={-1}
            aria-selected={isTaken(change)}
            className={`diff-row ${index === at ? 'is-selected' : ''} ${isTaken(change) ? '' : 'is-refused'}`}
            onClick={() => {
              setAt(index);
              take(change, !isTaken(change));
            }}
          >
            <input
              type="checkbox"
              tabIndex={-1}
              readOnly
              checked={isTaken(change)}
              aria-label={t('diff.take')}
            />
            <span className="ell medium" title={change.label}>
              {change.label}
            </span>
            <span className="sec">{t(`diff.kind.${change.kind}`)}</span>
            <span className="ell diff-from" title={change.from}>
              <DiffValue text={change.from} />
            </span>
            <span className="ell diff-to" title={change.to}>
              <DiffValue text={change.to} />
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

function DiffValue({ text }: { readonly text: string }) {
  const language = useLanguage();
  const date = parsePlainDate(text);
  return date === null ? figure(text) : fullDay(date, language);
}
