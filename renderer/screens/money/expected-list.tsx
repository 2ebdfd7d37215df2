import type { ExpectedReceipt, MoneyOverview } from '#shared/api/views/money-overview';
import type { CurrencyCode } from '#shared/values/currency';
import { PlainDate } from '#shared/values/plain-date';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useRouter } from '../../app/router';
import { ActionButton } from '../../components/action-button';
import { amountFigure, dayNear, shortDay } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';

interface ExpectedListProps {
  readonly view: MoneyOverview;
  readonly currency: CurrencyCode;
  /** Monday of a week, `late` or `later`. */
  readonly week: string;
  readonly onClose: () => void;
}

/** What one bar of the weeks is made of, by day. */
export function ExpectedList({ view, currency, week, onClose }: ExpectedListProps) {
  const t = useWords('accounts');
  const m = useWords('money');
  const { go } = useRouter();
  const { today } = useDeskState();
  const language = useLanguage();
  const rows = view.expected.filter(
    (one) => one.amount.currency === currency && isIn(one, week, view, today),
  );
  const day = PlainDate.safeParse(week);
  const title = day.success
    ? t('weeks.chosen', { date: shortDay(day.data, language) })
    : t(week === 'late' ? 'weeks.chosenLate' : 'weeks.chosenLater');
  return (
    <Panel
      fill
      title={title}
      more={
        <ActionButton small look="quiet" onClick={onClose}>
          {t('common:close')}
        </ActionButton>
      }
    >
      <div className="money-lines">
        {rows.length === 0 && <p className="dim small">{t('weeks.none')}</p>}
        {rows.map((one) => (
          <button
            type="button"
            key={`${one.kind} ${one.number} ${one.on}`}
            className="money-line expected-line"
            onClick={() =>
              one.orderId === null
                ? go({ screen: 'account', side: 'customer', party: one.customerId, currency, tab: 'items' })
                : go({ screen: 'order', orderId: one.orderId })
            }
          >
            <i className={`week-${one.kind}`} title={m(`expectedKind.${one.kind}`)} />
            <span
              className="money-line-name"
              title={`${one.customerName} · ${m(`expectedKind.${one.kind}`)}`}
            >
              <span className="ell">
                {one.number} <span className="sec">{one.customerName}</span>
              </span>
              <span className="sec nw" title={one.estimated ? t('items.expected') : ''}>
                {one.estimated && '≈ '}
                {dayNear(one.on, today, language)}
              </span>
            </span>
            <span className="num nw">{amountFigure(one.amount.amount, currency)}</span>
          </button>
        ))}
      </div>
    </Panel>
  );
}

function isIn({ on }: ExpectedReceipt, week: string, { weeks }: MoneyOverview, today: PlainDate): boolean {
  if (week === 'late') return on < today;
  const last = weeks.at(-1);
  if (week === 'later') return last !== undefined && on > last.to;
  const own = weeks.find(({ from }) => from === week);
  return own !== undefined && on >= own.from && on <= own.to && on >= today;
}
