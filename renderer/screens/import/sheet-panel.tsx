// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn as they come into sight, which a <table> cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself has the focus and walks its cells
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ImportPreview } from '#shared/api/views/import-preview';
import type { CellPlace, LineField } from '#shared/imports/order-draft';
import { cellName, columnName } from '#shared/imports/sheet-grid';
import { useWords } from '../../words/words';
import { MappingRow } from './mapping-row';
import { columnWidths, type SheetMap, standsRight } from './sheet-map';
import './sheet-panel.css';

const ROW = 25;
const MAPPING_ROW = 30;
const LETTERS = 20;
const ROW_NUMBER = 34;
/** No mapping stands over any row. */
const NO_ROW = -1;
/** Share of the widest column that may be taken from it. */
const GIVES_WAY = 0.35;

interface SheetPanelProps {
  readonly preview: ImportPreview;
  readonly map: SheetMap;
  /** The cell that both sides look at. */
  readonly place: CellPlace | null;
  readonly onPlace: (place: CellPlace) => void;
  readonly onMap: (column: number, field: LineField) => void;
}

/** The sheet as it was read, coloured by what each part was taken for, with the mapping over its columns. */
export function SheetPanel({ preview, map, place, onPlace, onMap }: SheetPanelProps) {
  const t = useWords('importing');
  const scroller = useRef<HTMLDivElement>(null);
  // The mapping is that of the first sheet; others of the order are read by their own titles.
  const isFirst = preview.draft.sheet === preview.grid.sheet;
  const columnsHere = useMemo(() => (isFirst ? preview.draft.columns : []), [isFirst, preview.draft.columns]);
  const fields = useMemo(
    () => new Map(columnsHere.map((column) => [column.column, column.field])),
    [columnsHere],
  );
  // Without a table the mapping stands on top, where a table is to be shown to the desk.
  const mappingAt = isFirst ? (preview.draft.headerRows?.first ?? 0) : NO_ROW;
  const labels = useMemo(
    () => new Map([...fields].map(([column, field]) => [column, t(`field.${field}`)])),
    [fields, t],
  );
  const widths = useFittedWidths(map, labels, Math.max(mappingAt, 0), scroller);
  const rows = useVirtualizer({
    count: map.rows,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => (row === mappingAt ? ROW + MAPPING_ROW : ROW),
    overscan: 12,
    // Rows begin under the letters, and the mapping stays over them.
    scrollPaddingStart: MAPPING_ROW,
    scrollPaddingEnd: LETTERS + ROW,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: map.columns,
    getScrollElement: () => scroller.current,
    estimateSize: (column) => widths[column] ?? 80,
    overscan: 4,
    scrollPaddingEnd: ROW_NUMBER,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer must measure anew when widths change
  useEffect(() => columns.measure(), [widths]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another header row moves the mapping
  useEffect(() => rows.measure(), [mappingAt]);
  useEffect(() => {
    if (place === null || place.sheet !== preview.grid.sheet) return;
    rows.scrollToIndex(Math.min(place.row, map.rows - 1), { align: 'auto' });
    columns.scrollToIndex(Math.min(place.column, map.columns - 1), { align: 'auto' });
  }, [place, preview.grid.sheet, map, rows, columns]);

  const move = (event: KeyboardEvent) => {
    const step = ARROWS[event.key];
    if (step === undefined || event.target !== event.currentTarget) return;
    event.preventDefault();
    const from = place ?? { row: -step[0], column: -step[1] };
    onPlace({
      sheet: preview.grid.sheet,
      row: clamp(from.row + step[0], map.rows),
      column: clamp(from.column + step[1], map.columns),
    });
  };

  if (map.rows === 0 || map.columns === 0) return <p className="sheet-empty dim">{t('file.empty')}</p>;
  const shown = columns.getVirtualItems();
  const width = ROW_NUMBER + columns.getTotalSize();
  return (
    <div
      className="sheet"
      ref={scroller}
      onKeyDown={move}
      role="grid"
      tabIndex={0}
      aria-label={t('file.title')}
    >
      <div className="sheet-all" style={{ width, height: LETTERS + rows.getTotalSize() }}>
        <div className="sheet-letters" style={{ width }}>
          <span className="sheet-number" />
          {shown.map((item) => (
            <span
              key={item.index}
              className={map.isHiddenColumn(item.index) ? 'sheet-letter is-hidden' : 'sheet-letter'}
              style={{ left: ROW_NUMBER + item.start, width: item.size }}
            >
              {columnName(item.index)}
            </span>
          ))}
        </div>
        {isFirst && (
          <MappingRow
            columns={columnsHere}
            shown={shown}
            left={ROW_NUMBER}
            style={{ width, height: MAPPING_ROW, top: LETTERS, marginTop: mappingAt * ROW }}
            onMap={onMap}
          />
        )}
        {rows.getVirtualItems().map((item) => (
          <SheetRow
            key={item.index}
            row={item.index}
            top={LETTERS + item.start + (item.index === mappingAt ? MAPPING_ROW : 0)}
            width={width}
            map={map}
            fields={fields}
            place={place?.sheet === preview.grid.sheet ? place : null}
            shown={shown}
            columnStart={(column) => ROW_NUMBER + (columns.measurementsCache[column]?.start ?? 0)}
            columnEnd={(column) => ROW_NUMBER + (columns.measurementsCache[column]?.end ?? 0)}
            onPlace={(column) => onPlace({ sheet: preview.grid.sheet, row: item.index, column })}
          />
        ))}
      </div>
    </div>
  );
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function clamp(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1);
}

interface SheetRowProps {
  readonly row: number;
  readonly top: number;
  readonly width: number;
  readonly map: SheetMap;
  readonly fields: ReadonlyMap<number, LineField>;
  readonly place: CellPlace | null;
  readonly shown: readonly { readonly index: number }[];
  readonly columnStart: (column: number) => number;
  readonly columnEnd: (column: number) => number;
  readonly onPlace: (column: number) => void;
}

function SheetRow(props: SheetRowProps) {
  const { row, map, fields, place, shown } = props;
  const isHeader = (at: number) => shown.some((item) => map.regionAt(at, item.index) === 'table-header');
  const names = ['sheet-row'];
  if (isHeader(row) && !isHeader(row - 1)) names.push('begins-table');
  if (isHeader(row) && !isHeader(row + 1)) names.push('ends-header');
  if (map.isHiddenRow(row)) names.push('is-hidden');
  const cells = [];
  let next = shown[0]?.index ?? 0;
  for (const { index } of shown) {
    if (index < next) continue;
    const merge = map.mergeOver(row, index);
    const first = merge?.firstColumn ?? index;
    const last = Math.min(merge?.lastColumn ?? lastOfText(map, row, index), map.columns - 1);
    next = last + 1;
    const text = merge !== null && merge.firstRow !== row ? '' : map.textAt(row, first);
    const region = map.regionAt(row, first);
    const isTable = region === 'lines' || region === 'table-header';
    const field = isTable ? fields.get(first) : undefined;
    const isHere = place !== null && place.row === row && place.column >= first && place.column <= last;
    const left = props.columnStart(first);
    cells.push(
      <span
        key={first}
        role="gridcell"
        tabIndex={-1}
        className={cellClass(map, row, first, text, field, isHere)}
        style={{ left, width: props.columnEnd(last) - left }}
        title={text}
        aria-label={`${cellName(row, first)} ${text}`}
        aria-selected={isHere}
        onMouseDown={() => props.onPlace(first)}
      >
        {text}
      </span>,
    );
  }
  return (
    <div className={names.join(' ')} role="row" style={{ top: props.top, width: props.width, height: ROW }}>
      <span className="sheet-number">{row + 1}</span>
      {cells}
    </div>
  );
}

/** Text outside of the table runs over the empty cells beside it, as Excel itself shows it. */
function lastOfText(map: SheetMap, row: number, column: number): number {
  const region = map.regionAt(row, column);
  if (map.textAt(row, column) === '' || (region !== 'head' && region !== 'skipped')) return column;
  let last = column;
  const isFree = (next: number) =>
    map.textAt(row, next) === '' && map.mergeOver(row, next) === null && map.markAt(row, next) === null;
  while (last + 1 < map.columns && isFree(last + 1)) last++;
  return last;
}

function cellClass(
  map: SheetMap,
  row: number,
  column: number,
  text: string,
  field: LineField | undefined,
  isHere: boolean,
): string {
  const names = ['sheet-cell'];
  const region = map.regionAt(row, column);
  const isUnread = field === 'ignore' && region === 'lines';
  if (region !== null) names.push(`is-${isUnread ? 'skipped' : region}`);
  if (standsRight(text, field)) names.push('num');
  const mark = map.markAt(row, column);
  if (mark !== null) names.push(`is-${mark}`);
  if (map.isHiddenColumn(column)) names.push('is-hidden');
  if (isHere) names.push('is-here');
  return names.join(' ');
}

/** Widths by content; what is left of the panel goes to the widest column, so that the sheet fills it. */
function useFittedWidths(
  map: SheetMap,
  labels: ReadonlyMap<number, string>,
  firstRow: number,
  scroller: React.RefObject<HTMLDivElement | null>,
): readonly number[] {
  const natural = useMemo(() => columnWidths(map, labels, firstRow), [map, labels, firstRow]);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => setRoom(element.clientWidth));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [scroller]);
  return useMemo(() => {
    const spare = room - ROW_NUMBER - natural.reduce((all, width) => all + width, 0);
    const widest = natural.indexOf(Math.max(...natural));
    // A little too wide is no reason to scroll: the widest text gives way, its whole stands on hover.
    const leastSpare = -(natural[widest] ?? 0) * GIVES_WAY;
    if (room === 0 || spare < leastSpare) return natural;
    return natural.map((width, column) => (column === widest ? width + spare : width));
  }, [natural, room]);
}
