import type { OrderView } from '#shared/api/views/order-views';
import { confirmationStanding } from '#shared/checklists/confirmation';
import { useDeskState } from '../../app/desk-state';
import { ActionButton } from '../../components/action-button';
import { dayNear, figure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';

interface CustomerConfirmationsProps {
  readonly view: OrderView;
  readonly onRecord: () => void;
}

/** The log of the customer's yes, newest first, and whether the order is still what was agreed. */
export function CustomerConfirmations({ view, onRecord }: CustomerConfirmationsProps) {
  const t = useWords('points');
  const { today, settings } = useDeskState();
  const standing = confirmationStanding(view.order);
  const entries = [...view.order.confirmations].reverse();
  return (
    <Panel
      title={t('confirmations.title')}
      more={
        <ActionButton small look="quiet" onClick={onRecord}>
          {t('confirmations.record')}
        </ActionButton>
      }
    >
      <ul className="points-list">
        {standing !== 'stands' && (
          <li className={standing === 'none' ? 'dim' : 't-at-risk'}>
            {standing === 'changed' && <RiskShapeMark shape="at-risk" />}
            <span className="point-text">{t(`confirmations.${standing}`)}</span>
          </li>
        )}
        {entries.map((entry, index) => (
          <li key={entry.id}>
            <RiskShapeMark shape={index === 0 && standing === 'stands' ? 'on-track' : 'not-due'} />
            <span className="point-text" title={entry.note}>
              {t('confirmations.entry', {
                amount: `${entry.currency} ${figure(entry.amount)}`,
                count: entry.lines,
                person: entry.person,
              })}
            </span>
            <span className="point-note">
              {t('confirmations.by', {
                way: t(`confirmations.way.${entry.way}`),
                date: dayNear(entry.on, today, settings.language),
                by: entry.recordedBy,
              })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
