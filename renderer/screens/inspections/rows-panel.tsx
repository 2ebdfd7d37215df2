import { type ReactNode, useState } from 'react';
import { useKeys } from '../../app/keys';
import { ActionButton } from '../../components/action-button';
import type { EditColumn } from '../../components/edit-column';
import { EditGrid } from '../../components/edit-grid';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';

interface RowsPanelProps<Row extends { readonly id: string }> {
  readonly words: {
    readonly title: string;
    readonly more: string;
    readonly add: string;
    readonly empty: string;
    readonly emptyDo: string;
  };
  readonly className?: string;
  readonly columns: readonly EditColumn<Row>[];
  readonly rows: readonly Row[];
  readonly newRow: (rows: readonly Row[]) => Row;
  /** The change is made from the rows as the last save left them. */
  readonly save: (change: (rows: readonly Row[]) => readonly Row[]) => void;
  /** Takes the rows with what was pasted; without it nothing can be pasted. */
  readonly onPaste?: (rows: readonly Row[], wrong: string | null) => void;
  /** Below the rows, about the chosen one. */
  readonly foot?: (chosen: Row, change: (row: Row) => void) => ReactNode;
}

/** Rows of an inspection, typed like a sheet: each cell is stored as it is left. */
export function RowsPanel<Row extends { readonly id: string }>(props: RowsPanelProps<Row>) {
  const { words, className = '', columns, rows, newRow, save, onPaste, foot } = props;
  const t = useWords('quality');
  const [selected, setSelected] = useState(0);
  const at = Math.min(selected, Math.max(0, rows.length - 1));
  const chosen = rows[at];
  const add = () => {
    save((known) => [...known, newRow(known)]);
    setSelected(rows.length);
  };
  const change = (row: Row) => save((known) => known.map((one) => (one.id === row.id ? row : one)));
  const remove = (index: number) => {
    const gone = rows[index];
    if (gone) save((known) => known.filter(({ id }) => id !== gone.id));
  };
  useKeys([{ keys: 'Insert', label: t('keys.addRow'), hint: true, run: add }]);
  const button = (
    <ActionButton small icon="plus" keys="Insert" onClick={add}>
      {words.add}
    </ActionButton>
  );
  const paste = onPaste && {
    makeRow: () => newRow(rows),
    onPaste: (pasted: readonly Row[], _count: number, wrong: string | null) => onPaste(pasted, wrong),
  };
  return (
    <Panel
      fill
      className={className}
      title={words.title}
      more={
        <span className="grid-acts">
          {words.more}
          {rows.length > 0 && button}
        </span>
      }
    >
      <EditGrid<Row>
        label={words.title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        selected={at}
        onSelect={setSelected}
        onRow={change}
        onRemove={remove}
        onInsert={add}
        {...paste}
        editsOnTyping={false}
        autoFocus
        empty={
          <EmptyState text={words.empty} more={words.emptyDo}>
            {button}
          </EmptyState>
        }
      />
      {chosen !== undefined && foot?.(chosen, change)}
    </Panel>
  );
}
