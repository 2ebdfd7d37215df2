import type { CreditRow } from '#shared/api/views/credit-views';
import { isZero } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { dayNear, figure } from '../../components/figures';
import { RiskShapeMark } from '../../components/risk-mark';
import type { TableColumn } from '../../components/table-column';
import { useWords } from '../../words/words';
import { ClockMark } from './clock-mark';

export function useCreditColumns(): readonly TableColumn<CreditRow>[] {
  const t = useWords('credits');
  const language = useLanguage();
  const { today } = useDeskState();
  const day = (date: PlainDate | null) => (date === null ? '' : dayNear(date, today, language));
  return [
    {
      key: 'number',
      title: t('list.number'),
      width: 150,
      cell: (row) => (
        <span className="marked ell">
          {row.doubts > 0 && <RiskShapeMark shape="at-risk" label={t('terms.look', { count: row.doubts })} />}
          <span className="medium ell">{row.number}</span>
        </span>
      ),
    },
    {
      key: 'applicant',
      title: t('list.applicant'),
      width: 190,
      grow: true,
      cell: (row) => (
        <span className="ell" title={`${row.applicant}\n${row.issuingBank}`}>
          {row.customerName || row.applicant}
        </span>
      ),
    },
    {
      key: 'amount',
      title: t('list.amount'),
      width: 128,
      align: 'right',
      cell: (row) => (row.amount === null ? '' : `${row.currency ?? ''} ${figure(row.amount)}`),
    },
    {
      key: 'used',
      title: t('list.used'),
      width: 100,
      align: 'right',
      tone: (row) => (isZero(row.used) ? 'nil' : 'sec'),
      cell: (row) => figure(row.used),
    },
    {
      key: 'ship',
      title: t('list.latestShipment'),
      width: 112,
      align: 'right',
      tone: () => 'sec',
      cell: (row) => day(row.latestShipment),
    },
    {
      key: 'present',
      title: t('list.lastPresentation'),
      width: 96,
      align: 'right',
      tone: () => 'sec',
      cell: (row) => day(row.lastPresentation),
    },
    {
      key: 'expiry',
      title: t('list.expiry'),
      width: 92,
      align: 'right',
      tone: () => 'sec',
      cell: (row) => day(row.expiry),
    },
    {
      key: 'next',
      title: t('list.next'),
      width: 236,
      cell: (row) =>
        row.state === 'open' ? (
          <ClockMark clock={row.clock} />
        ) : (
          <span className="dim">{t(`state.${row.state}`)}</span>
        ),
    },
  ];
}
