import { useRef, useState } from 'react';
import { CREDIT_FILTERS, type CreditFilter, type CreditRow } from '#shared/api/views/credit-views';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { FilterBox } from '../../components/filter-box';
import { GreyRows } from '../../components/moments';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { useCreditColumns } from './credit-columns';
import './credits.css';

/** The register: every credit with what is drawn, its days, and the next one that counts. */
export function CreditsScreen() {
  const t = useWords('credits');
  const { go } = useRouter();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<CreditFilter>('open');
  const [selected, setSelected] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const list = useList('credits.list', { text: text.trim(), filter });
  const { rows, head, problem } = list;
  const at = Math.min(selected, Math.max(0, rows.total - 1));
  const open = (row: CreditRow | undefined) => row && go({ screen: 'credit', creditId: row.id });
  const add = () => go({ screen: 'credit' });
  useKeys([
    { keys: 'ArrowUp', shown: 'ArrowUp ArrowDown', label: t('keys.move'), hint: true },
    { keys: 'Enter', label: t('keys.open'), hint: true, run: () => open(rows.row(at)) },
    { keys: '/', label: t('keys.filter'), hint: true, run: () => box.current?.focus() },
    { keys: 'N', label: t('keys.new'), hint: true, run: add },
  ]);
  const columns = useCreditColumns();
  const isBare = text.trim() === '' && (head?.counts.all ?? 0) === 0;
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <span className="dim">{head !== undefined && t('count', { count: head.total })}</span>
        <div className="grow" />
        <ActionButton icon="plus" keys="N" onClick={add}>
          {t('new')}
        </ActionButton>
      </div>
      <div className="page-tools">
        <FilterBox
          ref={box}
          value={text}
          onChange={(next) => {
            setText(next);
            setSelected(0);
          }}
        />
        {CREDIT_FILTERS.map((name) => (
          <button
            type="button"
            key={name}
            className={`chip ${filter === name ? 'chip-on' : ''}`}
            aria-pressed={filter === name}
            onClick={() => setFilter(name)}
          >
            {t(`filter.${name}`)}
            {head !== undefined && <b>{head.counts[name]}</b>}
          </button>
        ))}
        <span className="dim small">{t('filterText')}</span>
      </div>
      <div className="page-body">
        <Panel fill className="page-main">
          {problem !== undefined && <ProblemNote problem={problem} onRetry={list.askAgain} />}
          {head === undefined && problem === undefined && <GreyRows rows={12} />}
          {head !== undefined && (
            <VirtualTable
              label={t('title')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              selected={at}
              onSelect={setSelected}
              onOpen={open}
              autoFocus
              empty={
                isBare ? (
                  <EmptyState text={t('empty')} more={t('emptyDo')}>
                    <ActionButton icon="plus" keys="N" onClick={add}>
                      {t('new')}
                    </ActionButton>
                  </EmptyState>
                ) : (
                  <EmptyState text={t('common:nothingFound', { text: text.trim() || t(`filter.${filter}`) })}>
                    <ActionButton
                      onClick={() => {
                        setText('');
                        setFilter('all');
                      }}
                    >
                      {t('common:clearFilter')}
                    </ActionButton>
                  </EmptyState>
                )
              }
            />
          )}
        </Panel>
      </div>
    </>
  );
}
