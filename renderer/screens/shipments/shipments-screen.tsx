import { Select } from 'antd';
import { useRef, useState } from 'react';
import {
  SHIPMENT_FILTERS,
  type ShipmentFilter,
  type ShipmentListInput,
} from '#shared/api/views/shipment-views';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { figure } from '../../components/figures';
import { FilterBox } from '../../components/filter-box';
import { GreyRows } from '../../components/moments';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { NewShipmentDialog } from './new-shipment-dialog';
import { useShipmentColumns } from './shipment-columns';
import '../orders/orders.css';
import './shipments.css';

type Sort = NonNullable<ShipmentListInput['sort']>;
const SORTS: readonly Sort[] = ['etd', 'cut-off', 'number', 'customer'];

/** All shipments, those that leave first on top. */
export function ShipmentsScreen() {
  const t = useWords('shipments');
  const { go } = useRouter();
  const [filter, setFilter] = useState<ShipmentFilter>('open');
  const [text, setText] = useState('');
  const [sort, setSort] = useState<Sort>('etd');
  const [selected, setSelected] = useState(0);
  const [adding, setAdding] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useList('shipments.list', { filter, text: text.trim(), sort });
  const { rows, head, problem } = list;
  const at = Math.min(selected, Math.max(0, rows.total - 1));
  const open = (shipmentId: string) => go({ screen: 'shipment', shipmentId });
  const choose = (next: ShipmentFilter) => {
    setFilter(next);
    setSelected(0);
  };
  useKeys([
    { keys: 'ArrowUp', shown: 'ArrowUp ArrowDown', label: t('app:keys.move'), hint: true },
    {
      keys: 'Enter',
      label: t('key.open'),
      hint: true,
      run: () => {
        const row = rows.row(at);
        if (row) open(row.id);
      },
    },
    { keys: '/', label: t('app:keys.filter'), hint: true, run: () => input.current?.focus() },
    { keys: 'N', label: t('add'), hint: true, run: () => setAdding(true) },
    { keys: 'F', label: t('key.next'), run: () => choose(nextFilter(filter)) },
  ]);
  const columns = useShipmentColumns();
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <div className="grow" />
        <ActionButton onClick={() => go({ screen: 'customs' })}>{t('customs:listTitle')}</ActionButton>
        <ActionButton icon="plus" keys="N" look="filled" onClick={() => setAdding(true)}>
          {t('add')}
        </ActionButton>
      </div>
      <div className="page-tools">
        {SHIPMENT_FILTERS.map((name) => (
          <button
            type="button"
            key={name}
            className={`chip ${filter === name ? 'chip-on' : ''}`}
            aria-pressed={filter === name}
            onClick={() => choose(name)}
          >
            {t(`filter.${name}`)}
            {head !== undefined && <b>{figure(head.counts[name])}</b>}
          </button>
        ))}
        <div className="grow" />
        <FilterBox
          ref={input}
          value={text}
          onChange={(next) => {
            setText(next);
            setSelected(0);
          }}
        />
        <Select<Sort>
          size="small"
          aria-label={t('sortLabel')}
          value={sort}
          onChange={setSort}
          popupMatchSelectWidth={false}
          className="board-sort"
          options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        />
      </div>
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
              rowKey={(row) => row.id}
              rowHeight={34}
              dense
              selected={at}
              onSelect={setSelected}
              onOpen={(row) => open(row.id)}
              autoFocus
              empty={
                <NoShipments
                  isNew={head.counts.all === 0 && text.trim() === ''}
                  text={text.trim()}
                  onAdd={() => setAdding(true)}
                  onAll={() => {
                    setText('');
                    choose('open');
                  }}
                />
              }
            />
          )}
        </Panel>
      </div>
      {adding && <NewShipmentDialog onClose={() => setAdding(false)} onMade={open} />}
    </>
  );
}

function nextFilter(filter: ShipmentFilter): ShipmentFilter {
  return SHIPMENT_FILTERS[(SHIPMENT_FILTERS.indexOf(filter) + 1) % SHIPMENT_FILTERS.length] ?? 'open';
}

interface NoShipmentsProps {
  readonly isNew: boolean;
  readonly text: string;
  readonly onAdd: () => void;
  readonly onAll: () => void;
}

function NoShipments({ isNew, text, onAdd, onAll }: NoShipmentsProps) {
  const t = useWords('shipments');
  if (isNew) {
    return (
      <EmptyState text={t('empty')} more={t('emptyDo')}>
        <ActionButton icon="plus" keys="N" onClick={onAdd}>
          {t('add')}
        </ActionButton>
      </EmptyState>
    );
  }
  return (
    <EmptyState text={text === '' ? t('emptyFilter') : t('common:nothingFound', { text })}>
      <ActionButton onClick={onAll}>{t('showAll')}</ActionButton>
    </EmptyState>
  );
}
