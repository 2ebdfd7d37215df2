import { useRef, useState } from 'react';
import type { DeclarationRow } from '#shared/api/views/customs-views';
import { minuteText } from '#shared/text/minute-text';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { dayNear, figure } from '../../components/figures';
import { FilterBox } from '../../components/filter-box';
import { GreyRows } from '../../components/moments';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import { RiskShapeMark } from '../../components/risk-mark';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';

/** Every shipment with how far its declaration is, the next to leave on top. */
export function DeclarationList() {
  const t = useWords('customs');
  const { go, back } = useRouter();
  const [text, setText] = useState('');
  const [selected, setSelected] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const { rows, head, problem, askAgain } = useList('customs.list', { text: text.trim() });
  const at = Math.min(selected, Math.max(0, rows.total - 1));
  const open = (row: DeclarationRow | undefined) => {
    if (row === undefined) return;
    // A shipment without goods has nothing to declare yet.
    if (row.orders.length === 0) go({ screen: 'shipment', shipmentId: row.shipmentId });
    else go({ screen: 'customs', shipmentId: row.shipmentId });
  };
  useKeys([
    { keys: 'Enter', label: t('action.open'), hint: true, run: () => open(rows.row(at)) },
    { keys: '/', label: t('app:keys.filter'), hint: true, run: () => input.current?.focus() },
    { keys: 'Escape', label: t('common:back'), run: back },
  ]);
  const columns = useColumns();
  return (
    <>
      <div className="page-head">
        <h1>{t('listTitle')}</h1>
        <div className="grow" />
        <ActionButton onClick={() => go({ screen: 'customs-tables' })}>{t('action.tables')}</ActionButton>
      </div>
      <div className="page-tools">
        <div className="grow" />
        <FilterBox
          ref={input}
          value={text}
          onChange={(next) => {
            setText(next);
            setSelected(0);
          }}
        />
      </div>
      <div className="page-body customs-list-body">
        <Panel fill>
          {problem !== undefined && <ProblemNote problem={problem} onRetry={askAgain} />}
          {head === undefined ? (
            <GreyRows rows={12} />
          ) : (
            <VirtualTable
              label={t('listTitle')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.shipmentId}
              selected={at}
              onSelect={setSelected}
              onOpen={open}
              opensOnClick
              autoFocus
              empty={
                text === '' ? (
                  <EmptyState text={t('list.empty')}>
                    <ActionButton onClick={() => go({ screen: 'shipments' })}>
                      {t('list.emptyDo')}
                    </ActionButton>
                  </EmptyState>
                ) : (
                  <EmptyState text={t('common:nothingFound', { text })} />
                )
              }
            />
          )}
        </Panel>
      </div>
    </>
  );
}

function useColumns(): readonly TableColumn<DeclarationRow>[] {
  const t = useWords('customs');
  const language = useLanguage();
  const { today } = useDeskState();
  return [
    { key: 'number', title: t('list.number'), width: 120, cell: (row) => <b>{row.number}</b> },
    { key: 'customer', title: t('list.customer'), width: 180, grow: true, cell: (row) => row.customerName },
    { key: 'orders', title: t('list.orders'), width: 210, cell: (row) => row.orders.join(', ') },
    {
      key: 'etd',
      title: t('list.etd'),
      width: 90,
      cell: (row) => (row.etd === null ? '' : dayNear(row.etd, today, language)),
    },
    {
      key: 'cutOff',
      title: t('list.cutOff'),
      width: 130,
      cell: (row) => minuteText(row.customsCutOff),
    },
    {
      key: 'items',
      title: t('list.items'),
      width: 60,
      align: 'right',
      cell: (row) => (row.items === null ? '' : figure(row.items)),
    },
    {
      key: 'stops',
      title: t('list.stops'),
      width: 80,
      align: 'right',
      cell: ({ stops }) =>
        stops === null ? (
          ''
        ) : stops === 0 ? (
          <RiskShapeMark shape="on-track" label="0" />
        ) : (
          <span className="t-at-risk">{stops}</span>
        ),
    },
    { key: 'state', title: t('list.state'), width: 110, cell: (row) => t(`state.${row.state}`) },
    {
      key: 'customsNo',
      title: t('list.customsNo'),
      width: 170,
      cell: (row) => row.customsNumbers.join(', '),
    },
  ];
}
