import { useRef, useState } from 'react';
import { ACCOUNT_FILTERS, type AccountListInput, type AccountRow } from '#shared/api/views/money-accounts';
import type { PartySide } from '#shared/money/posting';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { amountFigure, dayNear, figure } from '../../components/figures';
import { FilterBox } from '../../components/filter-box';
import { GreyRows } from '../../components/moments';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { AgeingBar } from './ageing-bar';

type Filter = AccountListInput['filter'];

/** Accounts of one side, most overdue first; Enter opens one. */
export function AccountsList({ side }: { readonly side: PartySide }) {
  const t = useWords('accounts');
  const m = useWords('money');
  const { go } = useRouter();
  const [filter, setFilter] = useState<NonNullable<Filter>>('open');
  const [text, setText] = useState('');
  const [selected, setSelected] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useList('money.accounts', { side, filter, text: text.trim(), sort: 'overdue' });
  const { rows, head, problem } = list;
  const at = Math.min(selected, Math.max(0, rows.total - 1));
  const open = (row: AccountRow | undefined) => row && go({ screen: 'account', ...row.head.account });
  const statement = (row: AccountRow | undefined) =>
    row && go({ screen: 'account', ...row.head.account, tab: 'statement' });
  useKeys([
    { keys: 'ArrowUp', shown: 'ArrowUp ArrowDown', label: t('keys.move'), hint: true },
    { keys: 'Enter', label: t('keys.open'), hint: true, run: () => open(rows.row(at)) },
    { keys: 'S', label: t('keys.statement'), hint: true, run: () => statement(rows.row(at)) },
    { keys: '/', label: t('keys.filter'), hint: true, run: () => input.current?.focus() },
  ]);
  const columns = useAccountColumns();
  return (
    <>
      <div className="page-tools">
        {ACCOUNT_FILTERS.map((name) => (
          <button
            type="button"
            key={name}
            className={`chip ${filter === name ? 'chip-on' : ''}`}
            aria-pressed={filter === name}
            onClick={() => {
              setFilter(name);
              setSelected(0);
            }}
          >
            {m(`accountFilter.${name}`)}
            {head !== undefined && <b>{figure(head.counts[name] ?? 0)}</b>}
          </button>
        ))}
        <div className="grow" />
        {side === 'supplier' && (
          <ActionButton onClick={() => go({ screen: 'suppliers' })}>{t('list.files')}</ActionButton>
        )}
        <FilterBox
          ref={input}
          value={text}
          onChange={(next) => {
            setText(next);
            setSelected(0);
          }}
        />
      </div>
      <div className="page-body">
        <Panel fill className="page-main">
          {problem !== undefined && <ProblemNote problem={problem} onRetry={list.askAgain} />}
          {head === undefined && problem === undefined && <GreyRows rows={12} />}
          {head !== undefined && (
            <VirtualTable
              label={t(`section.${side}`)}
              columns={columns}
              rows={rows}
              rowKey={(row) => `${row.head.account.party} ${row.head.account.currency}`}
              selected={at}
              onSelect={setSelected}
              onOpen={open}
              autoFocus
              empty={<EmptyState text={t('list.empty')} more={t('list.emptyDo')} />}
            />
          )}
        </Panel>
      </div>
    </>
  );
}

function useAccountColumns(): readonly TableColumn<AccountRow>[] {
  const t = useWords('accounts');
  const m = useWords('money');
  const language = useLanguage();
  const { today } = useDeskState();
  const amount = (row: AccountRow, value: string, className = '') => (
    <span className={Number(value) === 0 ? 'nil' : className}>
      {amountFigure(value, row.head.account.currency)}
    </span>
  );
  return [
    {
      key: 'code',
      title: t('list.code'),
      width: 72,
      cell: (row) => <span className="medium">{row.head.code}</span>,
    },
    {
      key: 'name',
      title: t('list.name'),
      width: 170,
      grow: true,
      cell: (row) => (
        <span className="ell" title={row.head.terms}>
          {row.head.name}{' '}
          {row.head.nameZh !== row.head.name && <span className="dim">{row.head.nameZh}</span>}
        </span>
      ),
    },
    { key: 'currency', title: '', width: 54, tone: () => 'sec', cell: (row) => row.head.account.currency },
    {
      key: 'open',
      title: t('list.open'),
      width: 108,
      align: 'right',
      cell: (row) => amount(row, row.open, 'medium'),
    },
    {
      key: 'overdue',
      title: t('list.overdue'),
      width: 104,
      align: 'right',
      cell: (row) => amount(row, row.overdue, 't-late'),
    },
    {
      key: 'late',
      title: t('list.late'),
      width: 72,
      align: 'right',
      cell: (row) => (row.daysLate === null ? '' : figure(row.daysLate)),
    },
    {
      key: 'age',
      title: t('sums.ageing'),
      width: 110,
      cell: (row) => <AgeingBar buckets={row.buckets} currency={row.head.account.currency} />,
    },
    {
      key: 'unapplied',
      title: t('list.unapplied'),
      width: 92,
      align: 'right',
      cell: (row) => amount(row, row.unapplied),
    },
    {
      key: 'balance',
      title: t('list.balance'),
      width: 108,
      align: 'right',
      cell: (row) => amount(row, row.balance),
    },
    {
      key: 'paid',
      title: t('list.lastPaid'),
      width: 84,
      align: 'right',
      tone: () => 'sec',
      cell: (row) => (row.lastPaidOn === null ? '' : dayNear(row.lastPaidOn, today, language)),
    },
    {
      key: 'statement',
      title: t('list.statement'),
      width: 118,
      tone: () => 'sec',
      cell: ({ lastStatement }) =>
        lastStatement === null ? (
          ''
        ) : (
          <span className="ell" title={lastStatement.number}>
            {dayNear(lastStatement.to, today, language)} {m(`statementState.${lastStatement.state}`)}
          </span>
        ),
    },
  ];
}
