import { type ReactNode, useRef, useState } from 'react';
import type { Problem } from '#shared/api/problem';
import type { KeyBinding } from '../app/key-binding';
import { useKeys } from '../app/keys';
import { useWords } from '../words/words';
import { ActionButton } from './action-button';
import { EmptyState } from './empty-state';
import { FilterBox } from './filter-box';
import { GreyRows } from './moments';
import { Panel } from './panel';
import { ProblemNote } from './problem-note';
import type { RowSource } from './row-source';
import type { TableColumn } from './table-column';
import { VirtualTable } from './virtual-table';

/** What the screen says; every list of files says the same things in its own words. */
export interface RecordListWords {
  readonly title: string;
  readonly count: (total: number) => string;
  readonly add: string;
  /** What the filter looks at. */
  readonly filter: string;
  readonly empty: string;
  readonly emptyDo: string;
  readonly keys: {
    readonly move: string;
    readonly open: string;
    readonly filter: string;
    readonly add: string;
  };
}

/** What narrows the list beside the text, such as a row of chips. */
export interface SecondFilter {
  /** Its choice in words, said where nothing is found. */
  readonly name: string;
  /** There is nothing to find: without text and choice the list would be empty too. */
  readonly isBare: boolean;
  readonly onClear: () => void;
}

interface RecordListProps<Row extends { readonly id: string }> {
  readonly words: RecordListWords;
  readonly list: {
    readonly rows: RowSource<Row>;
    readonly head: { readonly total: number } | undefined;
    readonly problem: Problem | undefined;
    askAgain(): void;
  };
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly columns: readonly TableColumn<Row>[];
  readonly onOpen: (row: Row) => void;
  readonly onAdd: () => void;
  readonly moreKeys?: readonly KeyBinding[];
  /** Between the head and the tools. */
  readonly sections?: ReactNode;
  /** Before the text filter. */
  readonly tools?: ReactNode;
  /** Behind the text filter. */
  readonly chips?: ReactNode;
  readonly second?: SecondFilter;
}

/** Files of one kind, filtered as typed: Enter opens one, N begins a new one. */
export function RecordList<Row extends { readonly id: string }>(props: RecordListProps<Row>) {
  const { words, list, text, onText, columns, onOpen, onAdd, moreKeys = [], second } = props;
  const t = useWords('common');
  const [selected, setSelected] = useState(0);
  const [narrowedBy, setNarrowedBy] = useState(second?.name);
  if (narrowedBy !== second?.name) {
    setNarrowedBy(second?.name);
    setSelected(0);
  }
  const filter = useRef<HTMLInputElement>(null);
  const { rows, head, problem } = list;
  const at = Math.min(selected, Math.max(0, rows.total - 1));
  const open = (row: Row | undefined) => row && onOpen(row);
  useKeys([
    { keys: 'ArrowUp', shown: 'ArrowUp ArrowDown', label: words.keys.move, hint: true },
    { keys: 'Enter', label: words.keys.open, hint: true, run: () => open(rows.row(at)) },
    { keys: '/', label: words.keys.filter, hint: true, run: () => filter.current?.focus() },
    { keys: 'N', label: words.keys.add, hint: true, run: onAdd },
    ...moreKeys,
  ]);
  const addButton = (
    <ActionButton icon="plus" keys="N" onClick={onAdd}>
      {words.add}
    </ActionButton>
  );
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        <span className="dim">{head !== undefined && words.count(head.total)}</span>
        <div className="grow" />
        {addButton}
      </div>
      {props.sections}
      <div className={props.sections === undefined ? 'page-tools' : 'page-tools page-tools-below'}>
        {props.tools}
        <FilterBox
          ref={filter}
          value={text}
          onChange={(next) => {
            onText(next);
            setSelected(0);
          }}
        />
        {props.chips}
        <span className="dim small ell">{words.filter}</span>
      </div>
      <div className="page-body">
        <Panel fill className="page-main">
          {problem !== undefined && <ProblemNote problem={problem} onRetry={list.askAgain} />}
          {head === undefined && problem === undefined && <GreyRows rows={12} />}
          {head !== undefined && (
            <VirtualTable
              label={words.title}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              selected={at}
              onSelect={setSelected}
              onOpen={onOpen}
              autoFocus
              empty={
                (second?.isBare ?? text.trim() === '') ? (
                  <EmptyState text={words.empty} more={words.emptyDo}>
                    {addButton}
                  </EmptyState>
                ) : (
                  <EmptyState text={t('nothingFound', { text: text.trim() || (second?.name ?? '') })}>
                    <ActionButton
                      onClick={() => {
                        onText('');
                        second?.onClear();
                      }}
                    >
                      {t('clearFilter')}
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
