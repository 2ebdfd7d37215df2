import type { CreditView, PresentationView } from '#shared/api/views/credit-views';
import type { Presentation } from '#shared/credit/presentation';
import type { PlainDate } from '#shared/values/plain-date';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { ActionButton } from '../../components/action-button';
import { figure, fullDay } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { ChoiceField, DayField, FieldGrid, FigureField } from './presentation-fields';

interface PresentationHeadProps {
  readonly view: CreditView;
  readonly shown: PresentationView;
  readonly onChange: (change: Partial<Presentation>) => void;
  readonly onRemove: () => void;
}

/** Day, amount and answer of one presentation, with the days that follow from them. */
export function PresentationHead({ view, shown, onChange, onRemove }: PresentationHeadProps) {
  const t = useWords('credits');
  const language = useLanguage();
  const { today } = useDeskState();
  const { presentation, shipments, orders, drawing } = shown;
  const number = view.presentations.indexOf(shown) + 1;
  const day = (date: PlainDate | null) => (date === null ? '–' : fullDay(date, language));
  const goods = [...shipments, ...orders].map((one) => one.number).join(', ');
  const { outcome } = presentation;
  return (
    <Panel
      title={t('present.title', { number })}
      more={
        <>
          {goods}
          {presentation.presentedOn === null && (
            <ActionButton small look="quiet" icon="bin" label={t('present.remove')} onClick={onRemove} />
          )}
        </>
      }
    >
      <FieldGrid>
        <DayField
          label={t('present.presentedOn')}
          value={presentation.presentedOn}
          onCommit={(presentedOn) => onChange({ presentedOn })}
        />
        <FigureField
          label={`${t('present.drawing')} ${view.terms.currency ?? ''}`.trim()}
          value={presentation.drawing}
          placeholder={drawing === null ? '' : figure(drawing)}
          onCommit={(amount) => onChange({ drawing: amount })}
        />
        <ChoiceField
          label={t('present.outcome')}
          value={outcome?.result ?? null}
          options={['paid', 'accepted', 'refused'] as const}
          textOf={(result) => t(`present.outcomes.${result}`)}
          onCommit={(result) =>
            onChange({
              outcome:
                result === null ? null : { result, on: outcome?.on ?? today, note: outcome?.note ?? '' },
            })
          }
        />
        {outcome !== null && (
          <DayField
            label={t('present.outcomeOn')}
            value={outcome.on}
            onCommit={(on) => on !== null && onChange({ outcome: { ...outcome, on } })}
          />
        )}
      </FieldGrid>
      <dl className="facts-list facts-row">
        <div>
          <dt>{t('present.shippedOn')}</dt>
          <dd>{day(shown.shippedOn)}</dd>
        </div>
        <div>
          <dt>{t('present.presentBy')}</dt>
          <dd>{day(shown.lastPresentation)}</dd>
        </div>
        <div>
          <dt>{t('present.bankAnswer')}</dt>
          <dd>{day(shown.bankAnswerBy)}</dd>
        </div>
      </dl>
    </Panel>
  );
}
