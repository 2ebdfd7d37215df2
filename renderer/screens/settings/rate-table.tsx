import { Select } from 'antd';
import { useState } from 'react';
import type { HomeRate } from '#shared/domain/money-settings';
import { readCurrency } from '#shared/imports/currency-reading';
import { OLD_RATE_DAYS, rateAge } from '#shared/money/rates';
import { CURRENCIES, type CurrencyCode } from '#shared/values/currency';
import { isNegative, isZero } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { ActionButton } from '../../components/action-button';
import type { EditColumn, Written } from '../../components/edit-column';
import { EditGrid } from '../../components/edit-grid';
import { EmptyState } from '../../components/empty-state';
import { figure, fullDay } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { typedDate, typedDecimal } from '../forms/field-text';
import '../money/money.css';

/** A rate as typed: it counts once currency and rate are there. */
interface RateRow {
  readonly key: string;
  readonly currency: CurrencyCode | null;
  readonly rate: HomeRate['rate'] | null;
  readonly on: PlainDate;
}

let lastKey = 0;
function keyed(row: Omit<RateRow, 'key'>): RateRow {
  lastKey += 1;
  return { key: `rate ${lastKey}`, ...row };
}

interface RateTableProps {
  readonly rates: readonly HomeRate[];
  readonly home: CurrencyCode;
  readonly onHome: (home: CurrencyCode) => void;
  readonly onRates: (rates: readonly HomeRate[]) => void;
}

/** The clerk's own rates by day, newest first, each with its age: for the overview and for explaining a difference. */
export function RateTable({ rates, home, onHome, onRates }: RateTableProps) {
  const t = useWords('accounts');
  const { today } = useDeskState();
  const [rows, setRows] = useState<readonly RateRow[]>(() =>
    [...rates]
      .sort((a, b) => (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : a.on < b.on ? 1 : -1))
      .map(keyed),
  );
  const [selected, setSelected] = useState(0);
  const put = (next: readonly RateRow[]) => {
    setRows(next);
    onRates(
      next.flatMap(({ currency, rate, on }) =>
        currency === null || rate === null ? [] : [{ currency, rate, on }],
      ),
    );
  };
  const add = () => {
    setRows([...rows, keyed({ currency: rows[selected]?.currency ?? null, rate: null, on: today })]);
    setSelected(rows.length);
  };
  return (
    <Panel
      title={t('setup.rates')}
      more={
        <span className="rate-tools">
          {t('setup.home')}
          <Select<CurrencyCode>
            size="small"
            showSearch
            aria-label={t('setup.home')}
            value={home}
            onChange={onHome}
            popupMatchSelectWidth={false}
            options={CURRENCIES.map((value) => ({ value, label: value }))}
          />
          <ActionButton small icon="plus" onClick={add}>
            {t('setup.addRate')}
          </ActionButton>
        </span>
      }
    >
      <p className="sec small rate-note">{t('setup.ratesMore')}</p>
      <div className="rate-table">
        <EditGrid
          label={t('setup.rates')}
          columns={useRateColumns(home, today)}
          rows={rows}
          rowKey={(row) => row.key}
          selected={Math.min(selected, Math.max(0, rows.length - 1))}
          onSelect={setSelected}
          onRow={(row, index) => put(rows.map((other, at) => (at === index ? row : other)))}
          onInsert={add}
          onRemove={(index) => put(rows.filter((_, at) => at !== index))}
          empty={<EmptyState text={t('setup.noRates')} />}
        />
      </div>
    </Panel>
  );
}

function useRateColumns(home: CurrencyCode, today: PlainDate): readonly EditColumn<RateRow>[] {
  const t = useWords('accounts');
  const language = useLanguage();
  const wrong = (text: string): Written<RateRow> => ({ ok: false, wrong: text });
  return [
    {
      key: 'currency',
      title: t('sums.currency'),
      width: 110,
      read: (row) => row.currency ?? '',
      write: (row, text) => {
        const currency = readCurrency(text);
        if (currency === null || currency === home) return wrong(t('setup.wrongCurrency', { text }));
        return { ok: true, row: { ...row, currency } };
      },
    },
    {
      key: 'rate',
      title: t('setup.inHome', { home }),
      width: 150,
      align: 'right',
      read: (row) => row.rate ?? '',
      show: (row) => (row.rate === null ? '' : figure(row.rate)),
      write: (row, text) => {
        const rate = typedDecimal(text);
        if (rate === null || isZero(rate) || isNegative(rate)) return wrong(t('wrong.amount', { text }));
        return { ok: true, row: { ...row, rate } };
      },
    },
    {
      key: 'on',
      title: t('ledger.date'),
      width: 130,
      read: (row) => row.on,
      show: (row) => fullDay(row.on, language),
      write: (row, text) => {
        const on = typedDate(text, today);
        return on === null ? wrong(t('wrong.date', { text })) : { ok: true, row: { ...row, on } };
      },
    },
    {
      key: 'age',
      title: t('setup.age'),
      width: 160,
      grow: true,
      read: () => '',
      show: (row) => {
        const days = rateAge(row.on, today);
        return (
          <span className={days > OLD_RATE_DAYS ? 't-at-risk' : 'sec'}>
            {t('setup.days', { count: days })}
          </span>
        );
      },
    },
  ];
}
