import { useEffect, useRef, useState } from 'react';
import { ORDER_FILTERS, type OrderBoardInput, type OrderFilter } from '#shared/api/views/order-views';
import { useKeys } from '../../app/keys';
import type { RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { GreyRows } from '../../components/moments';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { useBoardColumns } from './board-columns';
import { BoardTools } from './board-tools';
import { SelectedOrder } from './selected-order';
import './orders.css';

type Sort = OrderBoardInput['sort'];

/** The board of all orders: filtered as typed, 10,000 lines smooth. */
export function OrdersScreen({ route }: { readonly route: RouteOf<'orders'> }) {
  const t = useWords('orders');
  const { go } = useRouter();
  const [filter, setFilter] = useState<OrderFilter>(route.filter ?? 'open');
  const [text, setText] = useState(route.text ?? '');
  const [sort, setSort] = useState<Sort>('risk');
  const [selected, setSelected] = useState(0);
  const filterInput = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (route.filter !== undefined) setFilter(route.filter);
  }, [route.filter]);
  const list = useList('orders.board', { filter, text: text.trim(), sort, descending: sort === 'amount' });
  const { rows, head, problem } = list;
  const at = Math.min(selected, Math.max(0, rows.total - 1));
  const row = rows.row(at);
  const open = (orderId: string) => go({ screen: 'order', orderId });
  const choose = (next: OrderFilter) => {
    setFilter(next);
    setSelected(0);
  };
  useKeys([
    { keys: 'ArrowUp', shown: 'ArrowUp ArrowDown', label: t('app:keys.move'), hint: true },
    { keys: 'Enter', label: t('key.open'), hint: true, run: () => row && open(row.id) },
    { keys: '/', label: t('app:keys.filter'), hint: true, run: () => filterInput.current?.focus() },
    { keys: 'N', label: t('newOrder'), hint: true, run: () => go({ screen: 'new-order' }) },
    { keys: 'F', label: t('key.next'), run: () => choose(nextFilter(filter)) },
  ]);
  const columns = useBoardColumns(head);
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <div className="grow" />
        <ActionButton icon="plus" keys="N" onClick={() => go({ screen: 'new-order' })}>
          {t('newOrder')}
        </ActionButton>
        <ActionButton look="filled" icon="import" keys="Ctrl+I" onClick={() => go({ screen: 'import' })}>
          {t('importOrder')}
        </ActionButton>
      </div>
      <BoardTools
        filter={filter}
        counts={head?.counts}
        onFilter={choose}
        text={text}
        onText={(next) => {
          setText(next);
          setSelected(0);
        }}
        sort={sort}
        onSort={setSort}
        inputRef={filterInput}
      />
      <div className="page-body">
        <Panel fill className="page-main board">
          {problem !== undefined && <ProblemNote problem={problem} onRetry={list.askAgain} />}
          {head?.approximate && (
            <p className="board-note">{t('common:approximate', { text: text.trim() })}</p>
          )}
          {head === undefined && problem === undefined && <GreyRows rows={14} />}
          {head !== undefined && (
            <VirtualTable
              label={t('title')}
              columns={columns}
              rows={rows}
              rowKey={(order) => order.id}
              rowHeight={34}
              dense
              selected={at}
              onSelect={setSelected}
              onOpen={(order) => open(order.id)}
              autoFocus
              empty={
                <NoOrders
                  filter={filter}
                  text={text.trim()}
                  total={head.counts.all}
                  onAll={() => {
                    setText('');
                    choose('open');
                  }}
                />
              }
            />
          )}
          {row !== undefined && <SelectedOrder row={row} />}
        </Panel>
      </div>
    </>
  );
}

export function nextFilter(filter: OrderFilter): OrderFilter {
  const at = ORDER_FILTERS.indexOf(filter);
  return ORDER_FILTERS[(at + 1) % ORDER_FILTERS.length] ?? 'open';
}

interface NoOrdersProps {
  readonly filter: OrderFilter;
  readonly text: string;
  /** Orders on the desk in all. */
  readonly total: number;
  readonly onAll: () => void;
}

function NoOrders({ filter, text, total, onAll }: NoOrdersProps) {
  const t = useWords('orders');
  const { go } = useRouter();
  if (total === 0) {
    return (
      <EmptyState text={t('empty')}>
        <ActionButton icon="import" onClick={() => go({ screen: 'import' })}>
          {t('importOrder')}
        </ActionButton>
      </EmptyState>
    );
  }
  return (
    <EmptyState text={text === '' ? t('emptyFilter') : t('common:nothingFound', { text })}>
      {(filter !== 'open' || text !== '') && <ActionButton onClick={onAll}>{t('showAll')}</ActionButton>}
    </EmptyState>
  );
}
