import type { CreditRow } from '#shared/api/views/credit-views';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { dayNear } from '../../components/figures';
import { type RiskShape, RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';

/** Days before which a deadline of a credit turns amber: shipping takes longer to arrange than a walk to the bank. */
const NEAR_DAYS: Readonly<Record<NonNullable<CreditRow['clock']>['kind'], number>> = {
  ship: 10,
  present: 5,
  expire: 10,
  'bank-answer': 0,
};

export function shapeOfClock(clock: CreditRow['clock']): RiskShape {
  if (clock === null) return 'not-due';
  if (clock.days < 0) return 'late';
  if (clock.kind === 'bank-answer') return 'waiting';
  return clock.days <= NEAR_DAYS[clock.kind] ? 'at-risk' : 'due';
}

/** The next day that counts, with its mark and how far away it is. */
export function ClockMark({ clock }: { readonly clock: CreditRow['clock'] }) {
  const t = useWords('credits');
  const language = useLanguage();
  const { today } = useDeskState();
  if (clock === null) return <span className="nil">{t('clock.none')}</span>;
  const shape = shapeOfClock(clock);
  const far =
    clock.days < 0
      ? t('common:daysLate', { days: -clock.days })
      : clock.days === 0
        ? t('common:today')
        : t('common:inDays', { days: clock.days });
  return (
    <span className={`marked t-${shape} nw`}>
      <RiskShapeMark shape={shape} />
      {t(`clock.${clock.kind}`, { date: dayNear(clock.date, today, language) })}{' '}
      <span className="dim">{far}</span>
    </span>
  );
}
