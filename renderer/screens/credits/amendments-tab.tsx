import type { AmendmentView, CreditView } from '#shared/api/views/credit-views';
import { useLanguage } from '../../app/desk-state';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { fullDay } from '../../components/figures';
import { Panel } from '../../components/panel';
import { type RiskShape, RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import { useTermWords } from './term-words';

const SHAPES: Readonly<Record<AmendmentView['state'], RiskShape>> = {
  pending: 'waiting',
  accepted: 'on-track',
  rejected: 'not-due',
};

interface AmendmentsTabProps {
  readonly view: CreditView;
  readonly onAdd: () => void;
}

/** Each amendment as a version: what it changes, and our word on it as a whole. */
export function AmendmentsTab({ view, onAdd }: AmendmentsTabProps) {
  const t = useWords('credits');
  if (view.amendments.length === 0) {
    return (
      <Panel fill className="page-main">
        <EmptyState text={t('amendment.none')} more={t('amendment.noneMore')}>
          <ActionButton icon="plus" keys="A" onClick={onAdd}>
            {t('amendment.add')}
          </ActionButton>
        </EmptyState>
      </Panel>
    );
  }
  return (
    <div className="page-main amendment-list">
      {view.amendments.map((amendment) => (
        <Amendment key={amendment.id} view={view} amendment={amendment} />
      ))}
      <p className="dim small">{t('amendment.rule')}</p>
    </div>
  );
}

function Amendment({ view, amendment }: { readonly view: CreditView; readonly amendment: AmendmentView }) {
  const t = useWords('credits');
  const language = useLanguage();
  const termWords = useTermWords();
  const textOf = useProblemText();
  const decide = useCommand('credits.decideAmendment');
  const { id, number, date, receivedOn, state, decidedOn, decidedBy, changes, doubts } = amendment;
  const say = async (next: AmendmentView['state']) => {
    const result = await decide.send({
      creditId: view.credit.id,
      revision: view.revision,
      amendmentId: id,
      state: next,
    });
    if (result.ok) announce(t('common:saved'), { undo: true });
    else announceProblem(textOf(result.problem));
  };
  const stateText = t(`amendment.state.${state}`);
  return (
    <Panel
      title={number === '' ? t('amendment.unnumbered') : t('amendment.title', { number })}
      more={t('amendment.of', {
        date: date === null ? '–' : fullDay(date, language),
        received: fullDay(receivedOn, language),
      })}
    >
      <div className="amendment-state">
        <span className={`marked t-${SHAPES[state]}`}>
          <RiskShapeMark shape={SHAPES[state]} />
          {decidedOn === null
            ? stateText
            : t('amendment.decided', {
                state: stateText,
                date: fullDay(decidedOn, language),
                by: decidedBy || '–',
              })}
        </span>
        <div className="grow" />
        {state === 'pending' ? (
          <>
            <ActionButton small onClick={() => void say('rejected')}>
              {t('amendment.reject')}
            </ActionButton>
            <ActionButton small look="filled" onClick={() => void say('accepted')}>
              {t('amendment.accept')}
            </ActionButton>
          </>
        ) : (
          <ActionButton small look="quiet" icon="undo" onClick={() => void say('pending')}>
            {t('amendment.reopen')}
          </ActionButton>
        )}
      </div>
      {changes.length === 0 ? (
        <p className="panel-note">{t('amendment.noChange')}</p>
      ) : (
        <table className="change-table">
          <thead>
            <tr>
              <th />
              <th>{t('amendment.before')}</th>
              <th>{t('amendment.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ term, before, after }) => (
              <tr key={term}>
                <td className="sec">{t(`term.${term}`)}</td>
                <td>
                  {before === '' ? <span className="nil">{t('amendment.silent')}</span> : termWords(before)}
                </td>
                <td className="medium">
                  {after === '' ? <span className="nil">{t('amendment.silent')}</span> : termWords(after)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {doubts.map(({ tag, doubt }) => (
        <p className="panel-note marked t-at-risk" key={`${tag} ${doubt}`}>
          <RiskShapeMark shape="at-risk" />
          {tag}: {t(`doubt.${doubt}`)}
        </p>
      ))}
      <details className="amendment-raw">
        <summary>{t('amendment.text')}</summary>
        <pre className="tag-raw">{amendment.tags.map(({ tag, raw }) => `:${tag}:${raw}`).join('\n')}</pre>
      </details>
    </Panel>
  );
}
