import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useId, useRef } from 'react';
import { movedTo, type RowSource } from './row-source';
import { cellClass, columnTracks, frozenStyle, leastWidth, type TableColumn } from './table-column';
import './virtual-table.css';

interface VirtualTableProps<T> {
  readonly label: string;
  readonly columns: readonly TableColumn<T>[];
  readonly rows: RowSource<T>;
  readonly rowKey: (row: T) => string;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  /** Enter or a double click. */
  readonly onOpen?: (row: T, index: number) => void;
  /** One click opens, as on lists whose lines lead elsewhere. */
  readonly opensOnClick?: boolean;
  readonly rowHeight?: number;
  /** Draws a row across all columns, such as the head of a section; it cannot be chosen. */
  readonly banner?: (row: T) => ReactNode | null;
  readonly autoFocus?: boolean;
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode;
  readonly dense?: boolean;
  /** Hears a key before the table does; true when it was taken. */
  readonly onKey?: (event: KeyboardEvent<HTMLDivElement>) => boolean;
}

const OVERSCAN = 10;
const HEAD = 28;
const GROUP_HEAD = 22;
const TOTALS = 32;

/** Rows of the same height, drawn only where they are in sight: 10,000 are as quick as ten. */
export function VirtualTable<T>(props: VirtualTableProps<T>) {
  const { label, columns, rows, selected, onSelect, onOpen, rowHeight = 32, banner, empty, dense } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const hasGroups = columns.some((column) => column.group !== undefined);
  const hasTotals = columns.some((column) => column.total !== undefined);
  const covered = HEAD + (hasGroups ? GROUP_HEAD : 0) + (hasTotals ? TOTALS : 0);
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollPaddingEnd: covered,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => rows.want?.(first, last), [rows, first, last]);
  useEffect(() => {
    if (props.autoFocus) scroller.current?.focus({ preventScroll: true });
  }, [props.autoFocus]);
  const canStand = (index: number) => {
    const row = rows.row(index);
    return row === undefined || banner?.(row) == null;
  };
  const choose = (index: number) => {
    onSelect(index);
    virtual.scrollToIndex(index);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    if (props.onKey?.(event)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.altKey) return;
    const row = rows.row(selected);
    if (event.key === 'Enter' && row !== undefined && onOpen) {
      event.preventDefault();
      onOpen(row, selected);
      return;
    }
    const sight = Math.floor(((scroller.current?.clientHeight ?? 0) - covered) / rowHeight);
    const to = movedTo(event.key, selected, rows.total, sight, canStand);
    if (to === null) return;
    event.preventDefault();
    choose(to);
  };
  const tracks = { gridTemplateColumns: columnTracks(columns), minWidth: leastWidth(columns) };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real table cannot hold only the rows in sight
    <div
      ref={scroller}
      className={`vt ${dense ? 'vt-dense' : ''}`}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.total}
      aria-activedescendant={`${id}-${selected}`}
      tabIndex={0}
      onKeyDown={press}
    >
      <TableHead columns={columns} tracks={tracks} hasGroups={hasGroups} />
      {rows.total === 0 && empty}
      <div className="vt-rows" style={{ height: virtual.getTotalSize(), minWidth: tracks.minWidth }}>
        {items.map((item) => {
          const row = rows.row(item.index);
          const place = { height: rowHeight, transform: `translateY(${item.start}px)` };
          const across = row === undefined ? null : banner?.(row);
          const isHere = item.index === selected;
          if (across != null) {
            return (
              <div key={item.key} className="vt-row vt-banner" style={place}>
                {across}
              </div>
            );
          }
          const open = () => row !== undefined && onOpen?.(row, item.index);
          return (
            // biome-ignore lint/a11y/useSemanticElements: see the grid around it
            // biome-ignore lint/a11y/useFocusableInteractive: the grid itself holds the focus
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys for its rows
            <div
              key={item.key}
              id={`${id}-${item.index}`}
              role="row"
              aria-rowindex={item.index + 1}
              aria-selected={isHere}
              className={`vt-row ${isHere ? 'vt-selected' : ''}`}
              style={{ ...tracks, ...place }}
              onMouseDown={() => onSelect(item.index)}
              onClick={() => props.opensOnClick && open()}
              onDoubleClick={() => !props.opensOnClick && open()}
            >
              {row === undefined ? (
                <i className="vt-grey" />
              ) : (
                <Cells columns={columns} row={row} index={item.index} />
              )}
            </div>
          );
        })}
      </div>
      {hasTotals && rows.total > 0 && <TableTotals columns={columns} tracks={tracks} />}
    </div>
  );
}

interface CellsProps<T> {
  readonly columns: readonly TableColumn<T>[];
  readonly row: T;
  readonly index: number;
}

function CellsOf<T>({ columns, row, index }: CellsProps<T>) {
  return columns.map((column, at) => {
    const content = column.cell(row, index);
    return (
      // biome-ignore lint/a11y/useSemanticElements: see the grid around it
      // biome-ignore lint/a11y/useFocusableInteractive: the grid itself holds the focus
      <div
        key={column.key}
        role="gridcell"
        className={`${cellClass(columns, at)} ${column.tone?.(row) ?? ''}`}
        style={frozenStyle(columns, at)}
        // What an ellipsis cuts is whole on hover.
        title={typeof content === 'string' ? content : undefined}
      >
        {content}
      </div>
    );
  });
}

/** Drawn anew only when the row or the columns change, not at every step of the scroll. */
// `memo` loses the type parameter of the component it wraps.
const Cells = memo(CellsOf) as unknown as typeof CellsOf;

interface TracksProps<T> {
  readonly columns: readonly TableColumn<T>[];
  readonly tracks: { readonly gridTemplateColumns: string; readonly minWidth: number };
}

function TableHead<T>({ columns, tracks, hasGroups }: TracksProps<T> & { readonly hasGroups: boolean }) {
  return (
    <div className="vt-head" style={{ minWidth: tracks.minWidth }}>
      {hasGroups && (
        <div className="vt-groups" style={tracks}>
          {columns.map((column, at) => (
            <div key={column.key} className={cellClass(columns, at)} style={frozenStyle(columns, at)}>
              {column.group}
            </div>
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid around it */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid itself holds the focus */}
      <div className="vt-titles" style={tracks} role="row">
        {columns.map((column, at) => (
          // biome-ignore lint/a11y/useSemanticElements: see the grid around it
          // biome-ignore lint/a11y/useFocusableInteractive: the grid itself holds the focus
          <div
            key={column.key}
            role="columnheader"
            title={column.hint}
            className={cellClass(columns, at)}
            style={frozenStyle(columns, at)}
          >
            {column.title}
          </div>
        ))}
      </div>
    </div>
  );
}

function TableTotals<T>({ columns, tracks }: TracksProps<T>) {
  return (
    <div className="vt-totals" style={tracks}>
      {columns.map((column, at) => (
        <div key={column.key} className={cellClass(columns, at)} style={frozenStyle(columns, at)}>
          {column.total}
        </div>
      ))}
    </div>
  );
}
