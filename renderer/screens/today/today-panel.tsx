import type { TodayView } from '#shared/api/views/today-view';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useRouter } from '../../app/router';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { ActionButton } from '../../components/action-button';
import { clockTime, dayOfInstant, figure, monthName, shortDay } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { shareOf } from './share-of';

const MOST_SHIPS = 8;

/** At the right: what ships soon, the month, and what keeps the data safe before the clerk leaves. */
export function TodayPanel({ view }: { readonly view: TodayView }) {
  return (
    <div className="page-panel today-panel">
      <Ships view={view} />
      <Month view={view} />
      <BeforeLeaving />
    </div>
  );
}

function Ships({ view }: { readonly view: TodayView }) {
  const t = useWords('today');
  const language = useLanguage();
  const { go } = useRouter();
  return (
    <Panel title={t('shipping')} more={t('shippingMore', { count: view.shipping.length })}>
      {view.shipping.length === 0 && <p className="today-note">{t('shippingNone')}</p>}
      {view.shipping.slice(0, MOST_SHIPS).map((ship) => (
        <button
          type="button"
          key={ship.orderId}
          className="today-ship"
          onClick={() => go({ screen: 'order', orderId: ship.orderId })}
        >
          <span className="ell">
            {ship.number}
            {ship.destination !== '' && <span className="sec"> · {ship.destination}</span>}
          </span>
          <span className="num sec">{shortDay(ship.deliveryDate, language)}</span>
          <span className={`num ${ship.days <= 2 ? 't-at-risk strong' : ''}`}>
            {ship.days === 0 ? t('common:today') : t('common:inDays', { days: ship.days })}
          </span>
        </button>
      ))}
      {view.shipping.length > MOST_SHIPS && (
        <div className="today-more">
          <ActionButton
            look="quiet"
            small
            onClick={() => go({ screen: 'orders', filter: 'ships-in-14-days' })}
          >
            {t('common:all')}
          </ActionButton>
        </div>
      )}
    </Panel>
  );
}

function Month({ view }: { readonly view: TodayView }) {
  const t = useWords('today');
  const language = useLanguage();
  const { month } = view;
  const largest = [month.ordered, month.shipped, month.paid];
  return (
    <Panel title={t('month', { month: monthName(view.date, language), currency: month.currency })}>
      <div className="today-month">
        {(['ordered', 'shipped', 'paid'] as const).map((part) => (
          <div key={part}>
            <span>{t(part)}</span>
            <i>
              <b style={{ width: `${shareOf(month[part], largest)}%` }} />
            </i>
            <span className="num">{figure(month[part].replace(/\.\d+$/, ''))}</span>
          </div>
        ))}
      </div>
    </Panel>
  );
}

function BeforeLeaving() {
  const t = useWords('today');
  const { store, today, settings } = useDeskState();
  const textOf = useProblemText();
  const backup = useCommand('store.backup');
  const last = store.lastBackup?.at;
  const when =
    last === undefined
      ? t('safeCopyNone')
      : dayOfInstant(last) === today
        ? t('safeCopyAt', { time: clockTime(last) })
        : t('safeCopyOn', { date: shortDay(dayOfInstant(last), settings.language) });
  const copy = () => {
    void backup.send({}).then((result) => {
      if (result.ok) announce(t('copied'));
      else announceProblem(textOf(result.problem));
    });
  };
  return (
    <Panel title={t('safe')}>
      <div className="today-safe">
        <span>{t('safeCopy')}</span>
        <span className="sec num">{when}</span>
        <ActionButton small onClick={copy} disabled={backup.sending}>
          {t('makeCopy')}
        </ActionButton>
      </div>
    </Panel>
  );
}
