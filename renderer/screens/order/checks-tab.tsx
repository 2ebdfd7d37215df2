import { useState } from 'react';
import type { CheckView, OrderView } from '#shared/api/views/order-views';
import type { CheckName } from '#shared/domain/order-check';
import { useDeskState } from '../../app/desk-state';
import { CheckMark } from '../../components/check-mark';
import { clockTime, dayNear, dayOfInstant } from '../../components/figures';
import { Panel } from '../../components/panel';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { OrderQualityPanels } from '../inspections/order-quality';
import { CustomerConfirmations } from './customer-confirmations';
import { CustomerQuestions } from './customer-questions';
import { FollowUps } from './follow-ups';
import './open-points.css';

interface ChecksTabProps {
  readonly view: OrderView;
  readonly onOpen: (check: CheckName) => void;
  readonly onRecord: () => void;
}

/** The eight questions with result, day, person and remark; Enter or 1 to 8 answers. */
export function ChecksTab({ view, onOpen, onRecord }: ChecksTabProps) {
  const t = useWords('order');
  const { today, settings } = useDeskState();
  const [selected, setSelected] = useState(0);
  const columns: readonly TableColumn<CheckView>[] = [
    { key: 'no', title: '', width: 36, cell: (_, index) => <span className="dim">{index + 1}</span> },
    {
      key: 'question',
      title: t('checks.question'),
      width: 226,
      cell: (check) => <span className="medium">{t(`trade:checkQuestion.${check.name}`)}</span>,
    },
    {
      key: 'state',
      title: t('checks.state'),
      width: 110,
      cell: (check) => <CheckMark state={check.state} withWord />,
    },
    {
      key: 'due',
      title: t('checks.dueOn'),
      width: 76,
      align: 'right',
      tone: () => 'sec',
      cell: (check) => (check.dueOn === null ? '' : dayNear(check.dueOn, today, settings.language)),
    },
    { key: 'who', title: t('checks.who'), width: 90, cell: (check) => check.answer?.by ?? '' },
    {
      key: 'when',
      title: t('checks.when'),
      width: 104,
      align: 'right',
      tone: () => 'sec',
      cell: ({ answer }) =>
        answer && `${dayNear(dayOfInstant(answer.at), today, settings.language)} ${clockTime(answer.at)}`,
    },
    {
      key: 'remark',
      title: t('checks.remark'),
      width: 160,
      grow: true,
      cell: (check) => <span title={check.answer?.remark}>{check.answer?.remark ?? ''}</span>,
    },
  ];
  return (
    <div className="page-main checks-tab">
      <Panel className="checks-table">
        <VirtualTable
          label={t('tab.checks')}
          columns={columns}
          rows={rowsOf(view.checks)}
          rowKey={(check) => check.name}
          selected={selected}
          onSelect={setSelected}
          onOpen={(check) => onOpen(check.name)}
          autoFocus
        />
      </Panel>
      <p className="small dim">{t('checks.hint')}</p>
      <div className="points">
        {view.order.followUps.length > 0 && <FollowUps view={view} />}
        <CustomerQuestions view={view} />
        <CustomerConfirmations view={view} onRecord={onRecord} />
        <OrderQualityPanels view={view} />
      </div>
    </div>
  );
}
