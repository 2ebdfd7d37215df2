import { useState } from 'react';
import type { CurrencySum } from '#shared/api/views/money-accounts';
import type {
  MissingDeposit,
  MoneyOverview as Overview,
  ReminderRow,
} from '#shared/api/views/money-overview';
import { OLD_RATE_DAYS, rateAge } from '#shared/money/rates';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useRouter } from '../../app/router';
import { useQuery } from '../../client/use-query';
import { EmptyState } from '../../components/empty-state';
import { amountFigure, figure, fullDay } from '../../components/figures';
import { Moments } from '../../components/moments';
import { Panel } from '../../components/panel';
import { RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import { AgeingBar } from './ageing-bar';
import { ExpectedList } from './expected-list';
import { WeeksChart } from './weeks-chart';

/** Open by currency with its age, receipts to come by week, deposits and reminders that wait. */
export function MoneyOverview() {
  const query = useQuery('money.overview', {}, 'overview');
  return <Moments query={query}>{(view) => <OverviewBody view={view} />}</Moments>;
}

function OverviewBody({ view }: { readonly view: Overview }) {
  const currencies = [
    ...new Set([
      ...view.weeks.flatMap((week) => week.amounts.map(({ currency }) => currency)),
      ...view.late.map(({ currency }) => currency),
    ]),
  ];
  const [chosen, setChosen] = useState(currencies[0] ?? null);
  const currency = chosen !== null && currencies.includes(chosen) ? chosen : (currencies[0] ?? null);
  const [week, setWeek] = useState<string | null>(null);
  return (
    <div className="page-body">
      <div className="page-main money-main">
        <Sums view={view} />
        {currency !== null && (
          <WeeksChart
            view={view}
            currency={currency}
            currencies={currencies}
            onCurrency={setChosen}
            week={week}
            onWeek={setWeek}
          />
        )}
      </div>
      <div className="page-panel money-side">
        {currency !== null && week !== null && (
          <ExpectedList view={view} currency={currency} week={week} onClose={() => setWeek(null)} />
        )}
        <Deposits deposits={view.deposits} />
        <Reminders />
      </div>
    </div>
  );
}

function Sums({ view }: { readonly view: Overview }) {
  const t = useWords('accounts');
  const m = useWords('money');
  if (view.sums.length === 0) {
    return (
      <Panel title={t('sums.title')}>
        <EmptyState text={t('sums.none')} />
      </Panel>
    );
  }
  const { home } = view;
  return (
    <Panel title={t('sums.title')} more={<HomeSum home={home} />}>
      <table className="money-sums">
        <thead>
          <tr>
            <th>{t('sums.currency')}</th>
            <th className="num">{t('sums.accounts')}</th>
            <th className="num">{t('sums.open')}</th>
            <th className="num">{t('sums.overdue')}</th>
            <th className="num">{t('sums.disputed')}</th>
            <th className="num">{t('sums.unapplied')}</th>
            <th className="money-age">{t('sums.ageing')}</th>
          </tr>
        </thead>
        <tbody>
          {view.sums.map((sum) => (
            <SumRow key={`${sum.side} ${sum.currency}`} sum={sum} side={m(`side.${sum.side}`)} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** All of it in our own currency, by the rates the clerk has entered; without them which one is wanting. */
function HomeSum({ home }: { readonly home: Overview['home'] }) {
  const t = useWords('accounts');
  const missing =
    home.missing.length > 0 && t('sums.noRate', { currencies: home.missing.join(', '), home: home.currency });
  const language = useLanguage();
  const { today } = useDeskState();
  // Nobody who works in one currency is asked for rates.
  if (home.receivable === null) return home.oldestRateOn === null ? null : missing;
  const age = home.oldestRateOn === null ? 0 : rateAge(home.oldestRateOn, today);
  return (
    <>
      {t('sums.home', {
        currency: home.currency,
        amount: amountFigure(home.receivable, home.currency),
        overdue: amountFigure(home.overdue ?? '0', home.currency),
      })}
      {home.payable !== null && t('sums.homePay', { amount: amountFigure(home.payable, home.currency) })}
      {home.oldestRateOn !== null && (
        <span className={age > OLD_RATE_DAYS ? 't-at-risk' : 'sec'}>
          {' '}
          {t('sums.ratesOf', { date: fullDay(home.oldestRateOn, language), count: age })}
        </span>
      )}
      {missing}
    </>
  );
}

function SumRow({ sum, side }: { readonly sum: CurrencySum; readonly side: string }) {
  const isZero = (text: string) => Number(text) === 0;
  const cell = (text: string, className = '') => (
    <td className={`num ${isZero(text) ? 'nil' : className}`}>{amountFigure(text, sum.currency)}</td>
  );
  return (
    <tr>
      <td>
        <b>{sum.currency}</b> <span className="sec">{side}</span>
      </td>
      <td className="num sec">{sum.accounts}</td>
      {cell(sum.open, 'medium')}
      {cell(sum.overdue, 't-late')}
      {cell(sum.disputed)}
      {cell(sum.unapplied)}
      <td className="money-age">
        <AgeingBar buckets={sum.buckets} currency={sum.currency} />
      </td>
    </tr>
  );
}

function Deposits({ deposits }: { readonly deposits: readonly MissingDeposit[] }) {
  const t = useWords('accounts');
  const { go } = useRouter();
  return (
    <Panel title={t('deposits.title')} more={deposits.length > 0 && figure(deposits.length)} fill>
      <div className="money-lines">
        {deposits.length === 0 && <p className="dim small">{t('deposits.none')}</p>}
        {deposits.map((deposit) => (
          <button
            type="button"
            key={deposit.orderId}
            className="money-line"
            onClick={() => go({ screen: 'order', orderId: deposit.orderId })}
          >
            <RiskShapeMark shape={deposit.released ? 'late' : 'waiting'} />
            <span className="money-line-name">
              <span className="ell" title={deposit.customerName}>
                {deposit.number} <span className="sec">{deposit.customerName}</span>
              </span>
              {deposit.released && (
                <span className="t-late nw" title={deposit.waiver}>
                  {t('deposits.released')}
                </span>
              )}
            </span>
            <span
              className="num nw"
              title={t('deposits.of', {
                missing: amountFigure(deposit.missing, deposit.currency),
                due: amountFigure(deposit.due, deposit.currency),
              })}
            >
              {deposit.currency} {amountFigure(deposit.missing, deposit.currency)}
            </span>
          </button>
        ))}
      </div>
    </Panel>
  );
}

function Reminders() {
  const t = useWords('accounts');
  const m = useWords('money');
  const { go } = useRouter();
  const query = useQuery('money.reminders', {}, 'reminders');
  const rows: readonly ReminderRow[] = query.data ?? [];
  return (
    <Panel title={t('reminders.title')} more={rows.length > 0 && figure(rows.length)} fill>
      <div className="money-lines">
        {rows.length === 0 && <p className="dim small">{t('reminders.none')}</p>}
        {rows.map(({ head, degree, daysLate, overdue }) => (
          <button
            type="button"
            key={`${head.account.party} ${head.account.currency}`}
            className="money-line"
            onClick={() => go({ screen: 'account', ...head.account, tab: 'items' })}
          >
            <RiskShapeMark shape={degree === 1 ? 'at-risk' : 'late'} />
            <span className="money-line-name" title={`${head.name} · ${m(`degree.${degree}`)}`}>
              <span className="ell">{head.name}</span>
              <span className="sec nw">{t('reminders.late', { days: daysLate })}</span>
            </span>
            <span className="num nw">
              {head.account.currency} {amountFigure(overdue, head.account.currency)}
            </span>
          </button>
        ))}
      </div>
    </Panel>
  );
}
