import { Popover } from 'antd';
import type { CheckView, OrderView } from '#shared/api/views/order-views';
import type { CheckName } from '#shared/domain/order-check';
import { useLanguage } from '../../app/desk-state';
import { CheckMark } from '../../components/check-mark';
import { dayOfInstant, shortDay } from '../../components/figures';
import { type Language, useWords } from '../../words/words';
import { CheckAnswerForm } from './check-answer-form';

interface CheckStripProps {
  readonly view: OrderView;
  readonly open: CheckName | null;
  readonly onOpen: (check: CheckName | null) => void;
}

/** The eight checks as one strip; keys 1 to 8 open the answer. */
export function CheckStrip({ view, open, onOpen }: CheckStripProps) {
  const t = useWords('order');
  const language = useLanguage();
  return (
    <div className="check-strip">
      {view.checks.map((check, index) => (
        <Popover
          key={check.name}
          open={open === check.name}
          onOpenChange={(next) => {
            if (!next && open === check.name) onOpen(null);
          }}
          trigger="click"
          placement="bottom"
          destroyOnHidden
          content={<CheckAnswerForm orderId={view.order.id} check={check} onDone={() => onOpen(null)} />}
        >
          <button
            type="button"
            className={`check-cell check-${check.state}`}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onOpen(check.name)}
          >
            <CheckMark state={check.state} />
            <b className="ell">{t(`trade:check.${check.name}`)}</b>
            <i aria-hidden="true">{index + 1}</i>
            <small>{checkStateText(t, check, language)}</small>
          </button>
        </Popover>
      ))}
    </div>
  );
}

/** `11 Mar, Wu` beside its mark · `due 28 Mar`; a failure says its remark. */
export function checkStateText(
  t: ReturnType<typeof useWords<'order'>>,
  check: CheckView,
  language: Language,
): string {
  const { answer, dueOn } = check;
  if (answer !== null) {
    if (answer.result !== 'pass' && answer.remark !== '') return answer.remark;
    return t('checks.answeredBy', { date: shortDay(dayOfInstant(answer.at), language), by: answer.by });
  }
  if (dueOn === null) return t('checks.noDate');
  const date = shortDay(dueOn, language);
  return check.state === 'overdue' ? t('checks.overdueSince', { date }) : t('checks.due', { date });
}
