import { useState } from 'react';
import type { AccountView, CreditView, OpenItemView } from '#shared/api/views/money-accounts';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { amountFigure, dayNear, figure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import type { AccountDialog } from './account-screen';
import { AgeingBar } from './ageing-bar';
import { DueDay } from './due-day';
import { usePostingName } from './posting-name';

interface ItemsTabProps {
  readonly view: AccountView;
  readonly onDialog: (dialog: AccountDialog) => void;
}

/** What is still open by due day, and beside it the money that lies on nothing yet. */
export function ItemsTab({ view, onDialog }: ItemsTabProps) {
  const t = useWords('accounts');
  const [selected, setSelected] = useState(0);
  const at = Math.min(selected, Math.max(0, view.items.length - 1));
  return (
    <>
      <Panel
        fill
        className="page-main"
        title={t('tab.items')}
        more={<AgeingBar buckets={view.figures.buckets} currency={view.head.account.currency} />}
      >
        <VirtualTable
          label={t('tab.items')}
          columns={useItemColumns()}
          rows={rowsOf(view.items)}
          rowKey={(item) => item.entry.posting.id}
          selected={at}
          onSelect={setSelected}
          onOpen={(item) => onDialog({ type: 'note', entry: item.entry })}
          autoFocus
          empty={<EmptyState text={t('items.empty')} />}
        />
      </Panel>
      <div className="page-panel money-side">
        <Panel fill title={t('items.credits')}>
          <div className="money-lines">
            {view.credits.length === 0 && <p className="dim small">{t('items.noCredits')}</p>}
            {view.credits.map((credit) => (
              <CreditLine key={credit.entry.posting.id} credit={credit} onDialog={onDialog} />
            ))}
          </div>
        </Panel>
      </div>
    </>
  );
}

function CreditLine({
  credit,
  onDialog,
}: {
  readonly credit: CreditView;
  readonly onDialog: (dialog: AccountDialog) => void;
}) {
  const t = useWords('accounts');
  const { today } = useDeskState();
  const language = useLanguage();
  const nameOf = usePostingName(credit.entry.posting.side);
  const { posting } = credit.entry;
  return (
    <div className="money-line credit-line">
      <span />
      <span className="ell">
        {nameOf(posting.type)} {posting.number}{' '}
        <span className="sec">{dayNear(posting.date, today, language)}</span>
      </span>
      <span className="num nw">
        {amountFigure(credit.unapplied, posting.currency)}{' '}
        <ActionButton small onClick={() => onDialog({ type: 'allocate', postingId: posting.id })}>
          {t('items.set')}
        </ActionButton>
      </span>
    </div>
  );
}

function useItemColumns(): readonly TableColumn<OpenItemView>[] {
  const t = useWords('accounts');
  const m = useWords('money');
  const language = useLanguage();
  const { today } = useDeskState();
  return [
    {
      key: 'number',
      title: t('ledger.number'),
      width: 104,
      cell: ({ entry }) => <span className="medium">{entry.posting.number}</span>,
    },
    {
      key: 'po',
      title: t('ledger.po'),
      width: 84,
      grow: true,
      tone: () => 'sec',
      cell: ({ entry }) => entry.posting.po || entry.orderNumber,
    },
    {
      key: 'date',
      title: t('ledger.date'),
      width: 92,
      align: 'right',
      tone: () => 'sec',
      cell: ({ entry }) => dayNear(entry.posting.date, today, language),
    },
    {
      key: 'due',
      title: t('ledger.due'),
      width: 92,
      align: 'right',
      cell: (item) => <DueDay day={item.from} posting={item.entry.posting} />,
    },
    {
      key: 'days',
      title: t('items.days'),
      width: 54,
      align: 'right',
      cell: ({ days }) => <span className={days > 0 ? 't-late' : 'sec'}>{figure(days)}</span>,
    },
    {
      key: 'bucket',
      title: t('items.bucket'),
      width: 100,
      tone: () => 'sec',
      cell: ({ bucket }) => m(`bucket.${bucket}`),
    },
    {
      key: 'amount',
      title: t('items.amount'),
      width: 102,
      align: 'right',
      tone: () => 'sec',
      cell: ({ entry }) => amountFigure(entry.posting.amount, entry.posting.currency),
    },
    {
      key: 'open',
      title: t('items.open'),
      width: 102,
      align: 'right',
      cell: (item) => <span className="medium">{amountFigure(item.open, item.entry.posting.currency)}</span>,
    },
    {
      key: 'disputed',
      title: t('items.disputed'),
      width: 84,
      align: 'right',
      cell: (item) =>
        Number(item.disputed) === 0 ? '' : amountFigure(item.disputed, item.entry.posting.currency),
    },
  ];
}
