import type { Posting } from '#shared/money/posting';
import type { PlainDate } from '#shared/values/plain-date';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { dayNear } from '../../components/figures';
import { useWords } from '../../words/words';

/** A due day; one that rests on a planned departure or on a bank's answer says so. */
export function DueDay({
  day,
  posting,
}: {
  readonly day: PlainDate | null;
  readonly posting: Pick<Posting, 'dueEstimated'>;
}) {
  const t = useWords('accounts');
  const language = useLanguage();
  const { today } = useDeskState();
  if (day === null) return null;
  const shown = dayNear(day, today, language);
  return posting.dueEstimated === true ? <span title={t('items.expected')}>≈ {shown}</span> : shown;
}
