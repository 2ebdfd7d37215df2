import type { ExpectedKind, MoneyOverview } from '#shared/api/views/money-overview';
import type { CurrencyCode } from '#shared/values/currency';
import { type DecimalText, sum, ZERO } from '#shared/values/decimal';
import { useLanguage } from '../../app/desk-state';
import { amountFigure, shortDay } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';

const KINDS: readonly ExpectedKind[] = ['invoice', 'credit', 'deposit', 'order'];

interface WeeksChartProps {
  readonly view: MoneyOverview;
  readonly currency: CurrencyCode;
  readonly currencies: readonly CurrencyCode[];
  readonly onCurrency: (currency: CurrencyCode) => void;
  /** Key of the chosen bar: its Monday, `late` or `later`. */
  readonly week: string | null;
  readonly onWeek: (week: string | null) => void;
}

interface Bar {
  readonly key: string;
  readonly name: string;
  readonly parts: readonly { readonly kind: ExpectedKind | 'late' | 'later'; readonly amount: DecimalText }[];
}

/** What should come in, week by week, in one currency: a bar each with its figure below. */
export function WeeksChart({ view, currency, currencies, onCurrency, week, onWeek }: WeeksChartProps) {
  const t = useWords('accounts');
  const m = useWords('money');
  const bars = useBars(view, currency);
  const totals = bars.map((bar) => sum(bar.parts.map(({ amount }) => amount)));
  // Heights only: the figures themselves stay exact texts. What is late, or comes after all weeks, can dwarf every week:
  // its bar is cut off at the top then, and says its figure.
  const weekly = Math.max(0, ...totals.slice(1, -1).map(Number));
  const highest = weekly > 0 ? weekly : Math.max(1, ...totals.map(Number));
  return (
    <Panel
      fill
      title={t('weeks.title')}
      more={
        <span className="weeks-currencies">
          {currencies.map((code) => (
            <button
              type="button"
              key={code}
              className={`chip ${code === currency ? 'chip-on' : ''}`}
              aria-pressed={code === currency}
              onClick={() => onCurrency(code)}
            >
              {code}
            </button>
          ))}
        </span>
      }
    >
      <div className="weeks-legend">
        {KINDS.map((kind) => (
          <span key={kind}>
            <i className={`week-${kind}`} /> {m(`expectedKind.${kind}`)}
          </span>
        ))}
      </div>
      <ol className="weeks" style={{ gridTemplateColumns: `repeat(${bars.length}, minmax(0, 1fr))` }}>
        {bars.map((bar, index) => {
          const total = totals[index] ?? ZERO;
          return (
            <li key={bar.key}>
              <button
                type="button"
                className={`week ${week === bar.key ? 'week-on' : ''}`}
                aria-pressed={week === bar.key}
                title={t('weeks.from', {
                  date: bar.name,
                  amount: `${currency} ${amountFigure(total, currency)}`,
                })}
                onClick={() => onWeek(week === bar.key ? null : bar.key)}
              >
                <span className={`week-bar ${Number(total) > highest ? 'week-cut' : ''}`} aria-hidden="true">
                  {bar.parts.map(({ kind, amount }) => (
                    <i
                      key={kind}
                      className={`week-${kind}`}
                      style={{ height: `${Math.min(100, (Number(amount) / highest) * 100)}%` }}
                    />
                  ))}
                </span>
                <span className={`week-figure num ${Number(total) === 0 ? 'nil' : ''}`}>
                  {thousands(total)}
                </span>
                <span className="week-name">{bar.name}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

/** Late first, then each week, then all that comes after. */
function useBars(view: MoneyOverview, currency: CurrencyCode): readonly Bar[] {
  const t = useWords('accounts');
  const language = useLanguage();
  const only = (amounts: readonly { readonly currency: CurrencyCode; readonly amount: DecimalText }[]) =>
    sum(amounts.filter((entry) => entry.currency === currency).map(({ amount }) => amount));
  const weeks = view.weeks.map(
    (week): Bar => ({
      key: week.from,
      name: shortDay(week.from, language),
      parts: KINDS.map((kind) => ({
        kind,
        amount: only(week.amounts.filter((entry) => entry.kind === kind)),
      })).filter(({ amount }) => Number(amount) > 0),
    }),
  );
  return [
    { key: 'late', name: t('weeks.late'), parts: [{ kind: 'late', amount: only(view.late) }] },
    ...weeks,
    { key: 'later', name: t('weeks.later'), parts: [{ kind: 'later', amount: only(view.later) }] },
  ];
}

/** `18.4k`: the axis is read at a glance; the exact figure is in the title. */
function thousands(amount: DecimalText): string {
  const value = Number(amount);
  if (value === 0) return '0';
  return value < 1000 ? String(Math.round(value)) : `${(value / 1000).toFixed(value < 99_950 ? 1 : 0)}k`;
}
