import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { clipboardRows } from './clipboard-rows';
import { type EditColumn, nextTyped, pasteInto } from './edit-column';
import { rowsOf } from './row-source';
import type { TableColumn } from './table-column';
import { VirtualTable } from './virtual-table';
import './edit-grid.css';

interface EditGridProps<T> {
  readonly label: string;
  readonly columns: readonly EditColumn<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  /** One cell was typed: the changed row at its place. */
  readonly onRow: (row: T, index: number) => void;
  /** The row was left or Enter pressed: the moment to save it. */
  readonly onLeaveRow?: () => void;
  /** Rows were pasted; absent: pasting is not offered. */
  readonly onPaste?: (rows: readonly T[], count: number, wrong: string | null) => void;
  readonly makeRow?: () => T;
  readonly onRemove?: (index: number) => void;
  readonly onInsert?: () => void;
  /** False where bare keys mean something else on the page; Enter edits there. */
  readonly editsOnTyping?: boolean;
  readonly rowHeight?: number;
  readonly empty?: React.ReactNode;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

interface Editing {
  /** `null`: as stored, nothing typed yet. */
  readonly text: string | null;
  readonly wrong: string | null;
}

/** A key that types a character; `?` and the space open other things. */
function isText(key: string): boolean {
  return key.length === 1 && key !== '?' && key !== ' ';
}

/** A grid typed into like a sheet: arrows move, a letter or Enter edits, Tab goes on, Esc leaves the old value. */
export function EditGrid<T>(props: EditGridProps<T>) {
  const { columns, rows, selected, onSelect, onRow, onLeaveRow, disabled = false } = props;
  const firstTyped = nextTyped(columns, -1, 1) ?? 0;
  const [column, setColumn] = useState(firstTyped);
  const [editing, setEditing] = useState<Editing | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  /** The editor has been left with Enter, Tab or Esc: losing the keyboard afterwards must not write once more. */
  const settled = useRef(true);
  const row = rows[selected];
  const focusGrid = () => frame.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const isTyped = (at: number) => !disabled && columns[at]?.write !== undefined;

  const edit = (text: string | null) => {
    settled.current = false;
    setEditing({ text, wrong: null });
  };
  const leave = () => {
    settled.current = true;
    setEditing(null);
  };
  const begin = (text: string | null, at = column) => {
    if (row === undefined || !isTyped(at)) return;
    setColumn(at);
    edit(text);
  };
  /** Writes what was typed; false when it does not fit and the editor stays. */
  const commit = (): boolean => {
    const target = columns[column];
    if (editing === null || row === undefined || target?.write === undefined) return true;
    if (editing.text !== null && editing.text !== target.read(row)) {
      const written = target.write(row, editing.text.trim());
      if (!written.ok) {
        setEditing({ ...editing, wrong: written.wrong });
        return false;
      }
      onRow(written.row, selected);
    }
    leave();
    return true;
  };
  const step = (by: 1 | -1) => {
    const next = nextTyped(columns, column, by);
    if (next !== null) setColumn(next);
    else if (by === 1 && selected + 1 < rows.length) {
      setColumn(firstTyped);
      select(selected + 1);
    }
  };
  /** From an editor to the editor of the next cell, so that a row is typed without looking up. */
  const goOn = (by: 1 | -1) => {
    const next = nextTyped(columns, column, by);
    const target = next === null ? undefined : columns[next];
    if (next === null || target === undefined || row === undefined) {
      step(by);
      focusGrid();
      return;
    }
    setColumn(next);
    edit(null);
  };
  const select = (index: number) => {
    if (index !== selected) onLeaveRow?.();
    onSelect(index);
  };
  const remove = () => {
    if (!disabled && row !== undefined) props.onRemove?.(selected);
  };
  const pressGrid = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey && event.key === 'Delete') remove();
    else if (event.ctrlKey && (event.key === 'Home' || event.key === 'End')) {
      select(event.key === 'Home' ? 0 : Math.max(0, rows.length - 1));
      setColumn(event.key === 'Home' ? firstTyped : (nextTyped(columns, columns.length, -1) ?? firstTyped));
    } else if (event.ctrlKey || event.altKey || event.metaKey) return false;
    else if (event.key === 'ArrowRight') setColumn(Math.min(columns.length - 1, column + 1));
    else if (event.key === 'ArrowLeft') setColumn(Math.max(0, column - 1));
    else if (event.key === 'Home') setColumn(firstTyped);
    else if (event.key === 'End') setColumn(columns.length - 1);
    else if (event.key === 'Tab') {
      if (nextTyped(columns, column, event.shiftKey ? -1 : 1) === null) return false;
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      // In a cell that is only read the row's first field is meant.
      begin(null, isTyped(column) ? column : firstTyped);
    } else if (event.key === 'Insert' && !disabled) {
      props.onInsert?.();
      setColumn(firstTyped);
    } else if (event.key === 'Delete' && isTyped(column)) begin('');
    else if (props.editsOnTyping !== false && isText(event.key) && isTyped(column)) begin(event.key);
    else return false;
    return true;
  };
  const pressEditor = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      leave();
      focusGrid();
    } else if (event.key === 'Enter') {
      if (!commit()) {
        // What is no figure yet must not be left out of what Ctrl+Enter saves.
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      if (selected + 1 < rows.length) select(selected + 1);
      else onLeaveRow?.();
      focusGrid();
    } else if (event.key === 'Tab') {
      if (commit()) goOn(event.shiftKey ? -1 : 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const paste = (event: ClipboardEvent) => {
    if (editing !== null || disabled || props.onPaste === undefined || props.makeRow === undefined) return;
    const cells = clipboardRows(event.clipboardData.getData('text/plain'));
    event.preventDefault();
    const at = { row: rows.length === 0 ? 0 : selected, column };
    const pasted = pasteInto(columns, rows, cells, at, props.makeRow);
    props.onPaste(pasted.rows, pasted.count, pasted.wrong);
  };

  const tableColumns = columns.map(
    (edited, at): TableColumn<T> => ({
      ...edited,
      cell: (shown, index) => {
        const isHere = index === selected && at === column;
        if (isHere && editing !== null) {
          return (
            <span className="eg-edit">
              <input
                // biome-ignore lint/a11y/noAutofocus: typing has begun in this cell
                autoFocus
                className={edited.align === 'right' ? 'num' : ''}
                aria-label={typeof edited.title === 'string' ? edited.title : edited.key}
                aria-invalid={editing.wrong !== null}
                value={editing.text ?? edited.read(shown)}
                onFocus={(event) => {
                  if (editing.text === null) event.target.select();
                }}
                spellCheck={false}
                onChange={(event) => setEditing({ text: event.target.value, wrong: null })}
                onKeyDown={pressEditor}
                onBlur={() => {
                  if (!settled.current && !commit()) leave();
                }}
              />
              {editing.wrong !== null && <em role="alert">{editing.wrong}</em>}
            </span>
          );
        }
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the grid around it hears the keyboard
          <span
            className={`eg-cell ${isHere ? 'eg-here' : ''} ${isTyped(at) ? 'eg-typed' : ''}`}
            title={edited.show ? undefined : edited.read(shown)}
            onMouseDown={() => setColumn(at)}
            onDoubleClick={() => begin(null)}
          >
            {edited.show ? edited.show(shown, index) : edited.read(shown)}
          </span>
        );
      },
    }),
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears what is pasted into the grid within
    <div
      ref={frame}
      className="eg"
      onPaste={paste}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeaveRow?.();
      }}
    >
      <VirtualTable
        label={props.label}
        columns={tableColumns}
        rows={rowsOf(rows)}
        rowKey={props.rowKey}
        rowHeight={props.rowHeight ?? 28}
        selected={selected}
        onSelect={select}
        onKey={pressGrid}
        autoFocus={props.autoFocus ?? false}
        empty={props.empty}
      />
    </div>
  );
}
