import { useState } from 'react';
import type { RegisteredPaper } from '#shared/api/views/file-views';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useList } from '../../client/use-list';
import { EmptyState } from '../../components/empty-state';
import { dayNear } from '../../components/figures';
import { FilterBox } from '../../components/filter-box';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import { RiskShapeMark } from '../../components/risk-mark';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';

/** Every number that was given, void ones with their reason. */
export function RegisterPanel() {
  const t = useWords('settings');
  const [text, setText] = useState('');
  const [onlyVoid, setOnlyVoid] = useState(false);
  const [selected, setSelected] = useState(0);
  const list = useList('documents.register', { text: text.trim(), onlyVoid });
  const columns = useRegisterColumns();
  return (
    <Panel
      fill
      title={t('register.title')}
      more={list.head !== undefined && t('register.count', { count: list.head.total })}
    >
      <div className="register-tools">
        <FilterBox value={text} onChange={setText} />
        <label className="register-void">
          <input type="checkbox" checked={onlyVoid} onChange={(event) => setOnlyVoid(event.target.checked)} />
          {t('register.onlyVoid')}
        </label>
      </div>
      {list.problem !== undefined && <ProblemNote problem={list.problem} onRetry={list.askAgain} />}
      <VirtualTable
        label={t('register.title')}
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHeight={30}
        selected={Math.min(selected, Math.max(0, list.rows.total - 1))}
        onSelect={setSelected}
        empty={<EmptyState text={t(onlyVoid ? 'register.noVoid' : 'register.empty')} />}
      />
    </Panel>
  );
}

function useRegisterColumns(): readonly TableColumn<RegisteredPaper>[] {
  const t = useWords('settings');
  const { today } = useDeskState();
  const language = useLanguage();
  return [
    {
      key: 'number',
      title: t('register.number'),
      width: 126,
      cell: (row) => (
        <span className={row.voided === null ? 'medium' : 'paper-void'}>
          {row.number}
          {row.version > 1 && ` v${row.version}`}
        </span>
      ),
    },
    { key: 'form', title: t('register.form'), width: 136, cell: (row) => t(`trade:form.${row.kind}`) },
    {
      key: 'date',
      title: t('register.date'),
      width: 84,
      align: 'right',
      cell: (row) => dayNear(row.date, today, language),
    },
    {
      key: 'of',
      title: t('register.of'),
      width: 190,
      grow: true,
      tone: () => 'sec',
      cell: (row) => (
        <span className="ell" title={`${row.of} ${row.customer}`}>
          {row.of} {row.customer}
        </span>
      ),
    },
    {
      key: 'void',
      title: t('register.void'),
      width: 150,
      cell: ({ voided }) =>
        voided !== null && (
          <span className="ell" title={voided.reason}>
            <RiskShapeMark shape="late" /> {dayNear(voided.on, today, language)} {voided.reason}
          </span>
        ),
    },
  ];
}
