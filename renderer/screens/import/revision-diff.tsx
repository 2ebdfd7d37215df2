import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ImportPreview, RevisionChange } from '#shared/api/views/import-preview';
import { parsePlainDate } from '#shared/values/plain-date';
import { useLanguage } from '../../app/desk-state';
import { ActionButton } from '../../components/action-button';
import { figure, fullDay } from '../../components/figures';
import { useWords } from '../../words/words';
import { type ChoiceAction, canTake, type ImportChoices } from './import-choices';
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
  const rows = useRef<HTMLDivElement>(null);
  // Whoever chose to revise looks at the changes next.
  useEffect(() => rows.current?.focus(), []);
  useEffect(() => rows.current?.children[at + 1]?.scrollIntoView({ block: 'nearest' }), [at]);
  const isTaken = (change: RevisionChange) => canTake(change) && !choices.refusedChanges.includes(change.id);
  const take = (change: RevisionChange, accepted: boolean) => {
    if (canTake(change)) onChoose({ type: 'change', change: change.id, accepted });
  };
  const takeAll = (accepted: boolean) => {
    for (const change of changes) if (canTake(change)) take(change, accepted);
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
      <div className="diff-rows" ref={rows} role="listbox" tabIndex={0} aria-multiselectable onKeyDown={hear}>
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
              disabled={!canTake(change)}
              checked={isTaken(change)}
              aria-label={t('diff.take')}
            />
            <span className="ell medium" title={change.label}>
              {change.kind === 'head' ? <span className="dim">{t('diff.wholeOrder')}</span> : change.label}
            </span>
            <span className="ell sec">
              {change.field === 'line'
                ? t(`diff.kind.${change.kind === 'added' ? 'added' : 'removed'}`)
                : t(`diff.field.${change.field}`)}
            </span>
            <span className="diff-from">
              <DiffValue change={change} text={change.from} />
            </span>
            <span className="diff-to">
              <DiffValue change={change} text={change.to} />
            </span>
            {change.inShipments !== null && (
              <span className="diff-blocked">
                {t('diff.inShipments', { quantity: figure(change.inShipments) })}
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function DiffValue({ change, text }: { readonly change: RevisionChange; readonly text: string }) {
  const language = useLanguage();
  const date = parsePlainDate(text);
  if (date !== null) return fullDay(date, language);
  // `300 (S: 100, M: 200)`, `600 DOZ × 37.20`
  return change.kind === 'text' || change.kind === 'head'
    ? text
    : text.replace(/\d+(?:\.\d+)?/g, (number) => figure(number));
}
