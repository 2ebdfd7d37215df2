// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn as they come into sight, which a <table> cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself has the focus and walks its cells
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ImportPreview, ProductMatch } from '#shared/api/views/import-preview';
import type { DraftLine } from '#shared/imports/order-draft';
import { minorUnits } from '#shared/values/currency';
import { figure, priceFigure } from '../../components/figures';
import { useWords } from '../../words/words';
import { type PickerChoice, ProductPicker } from '../products/product-picker';
import {
  amountCell,
  correctionText,
  draftCell,
  isLineColumn,
  LINE_COLUMNS,
  type LineCell,
  type LineColumn,
  type LineMark,
  lineDetails,
  ourItem,
} from './line-cells';
import './lines-table.css';

const ROW = 29;

/** The cell of the order that both sides look at. */
export interface LineFocus {
  readonly line: string;
  readonly column: LineColumn;
}

interface LinesTableProps {
  readonly preview: ImportPreview;
  /** Product id, `new` or `none` by line. */
  readonly products: Readonly<Record<string, string>>;
  readonly marks: ReadonlyMap<string, LineMark>;
  readonly focus: LineFocus | null;
  /** Set while a cell is typed into; the screen may begin it ("Change"). */
  readonly editing: boolean;
  readonly onFocus: (focus: LineFocus) => void;
  readonly onEditing: (editing: boolean) => void;
  readonly onCorrect: (line: DraftLine, column: LineColumn, text: string) => void;
  readonly onProduct: (line: DraftLine, product: string) => void;
}

/** The lines of the order to be. Arrow keys walk, Enter or typing edits in place. */
export function LinesTable(props: LinesTableProps) {
  const { preview, focus, editing, onFocus, onEditing } = props;
  const { lines } = preview.draft;
  const t = useWords('importing');
  const scroller = useRef<HTMLDivElement>(null);
  const [firstLetter, setFirstLetter] = useState<string | null>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
    // Rows begin under the head, which stays in sight.
    scrollPaddingEnd: 28,
  });
  const matches = useMemo(
    () => new Map(preview.matches.map((match) => [match.line, match])),
    [preview.matches],
  );
  const at = focus === null ? -1 : lines.findIndex((line) => line.id === focus.line);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);
  const stopEditing = () => {
    setFirstLetter(null);
    onEditing(false);
    scroller.current?.focus();
  };
  const step = (down: number, right: number) => {
    const column = LINE_COLUMNS.indexOf(focus?.column ?? 'itemNo');
    const line = lines[Math.min(Math.max(at + down, 0), lines.length - 1)];
    const next = LINE_COLUMNS[Math.min(Math.max(column + right, 0), LINE_COLUMNS.length - 1)];
    if (line && next) onFocus({ line: line.id, column: next });
  };
  const hear = (event: KeyboardEvent) => {
    if (editing || event.nativeEvent.isComposing) return;
    const arrow = ARROWS[event.key];
    const isLetter =
      event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (arrow) step(arrow[0], arrow[1]);
    else if (focus !== null && (event.key === 'Enter' || event.key === 'F2') && !event.ctrlKey)
      onEditing(true);
    else if (focus !== null && isLetter && isTypedOver(focus.column, event.key)) {
      setFirstLetter(event.key);
      onEditing(true);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const widths = useMemo(() => columnWidths(lines), [lines]);
  return (
    <div
      className="order-lines"
      style={widths}
      role="grid"
      tabIndex={0}
      aria-label={t('order.title')}
      ref={scroller}
      onKeyDown={hear}
    >
      <div className="order-lines-head" role="row">
        <span />
        <span>{t('order.customerItem')}</span>
        <span>{t('order.ourItem')}</span>
        <span>{t('order.description')}</span>
        <span className="num">{t('order.quantity')}</span>
        <span>{t('order.unit')}</span>
        <span className="num">{t('order.price')}</span>
        <span className="num">{t('order.amount')}</span>
      </div>
      <div className="order-lines-body" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          return (
            <LineRow
              key={line.id}
              {...props}
              line={line}
              match={matches.get(line.id)}
              number={item.index + 1}
              top={item.start}
              column={focus?.line === line.id ? focus.column : null}
              firstLetter={firstLetter}
              onDone={(text) => {
                if (text !== null && focus !== null) props.onCorrect(line, focus.column, text);
                stopEditing();
              }}
              onPicked={(product) => {
                if (product !== null) props.onProduct(line, product);
                stopEditing();
              }}
              onNext={(down, right) => step(down, right)}
            />
          );
        })}
      </div>
    </div>
  );
}

const LINES_MEASURED = 400;
const DIGIT = 7.4;
const PADDING = 14;

/** Item numbers and figures are read whole where the description can spare the room; it is shown whole on hover. */
function columnWidths(lines: readonly DraftLine[]): CSSProperties {
  const longest = (of: (line: DraftLine) => string) =>
    lines.slice(0, LINES_MEASURED).reduce((most, line) => Math.max(most, of(line).length), 0);
  const wide = (letters: number, least: number, most: number) =>
    `${Math.min(most, Math.max(least, Math.ceil(letters * DIGIT) + PADDING))}px`;
  const widths: Readonly<Record<`--${string}`, string>> = {
    '--item-width': wide(
      longest((line) => line.itemNo.value ?? ''),
      98,
      124,
    ),
    '--price-width': wide(
      longest((line) => priceFigure(line.unitPrice.value ?? '0', 2)),
      60,
      92,
    ),
    '--quantity-width': wide(
      longest((line) => figure(line.quantity.value ?? '0')),
      58,
      84,
    ),
  };
  return widths;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** Figures begin with a digit, so that `M` over a price still changes the mapping. */
function isTypedOver(column: LineColumn, key: string): boolean {
  const isFigure = column === 'quantity' || column === 'unitPrice' || column === 'amount';
  return isFigure ? /[\d.,-]/.test(key.normalize('NFKC')) : /[\d]/.test(key);
}

interface LineRowProps extends LinesTableProps {
  readonly line: DraftLine;
  readonly match: ProductMatch | undefined;
  readonly number: number;
  readonly top: number;
  /** The focused column when this row has the focus. */
  readonly column: LineColumn | null;
  readonly firstLetter: string | null;
  /** `null` leaves the cell as it was. */
  readonly onDone: (text: string | null) => void;
  readonly onPicked: (product: string | null) => void;
  readonly onNext: (down: number, right: number) => void;
}

function LineRow(props: LineRowProps) {
  const { line, number, top, column, preview, match, products, marks } = props;
  const t = useWords('importing');
  const currency = preview.draft.head.currency.value;
  const price = (text: string) => priceFigure(text, currency === null ? 2 : minorUnits(currency));
  const ours = ourItem(match, products[line.id]);
  // Of an order over several sheets the first line of each says where it begins; all say it when looked at.
  const sheet = preview.draft.sheets === undefined ? null : sheetOf(line);
  const above = preview.draft.lines[number - 2];
  const beginsSheet = sheet !== null && (above === undefined || sheetOf(above) !== sheet);
  const onSheet = sheet === null ? '' : t('order.onSheet', { sheet });
  const details = lineDetails(line);
  // A product that only looks like the item must not lend it its name: the clerk compares with the file's words.
  const isOurs = ours !== null && ours !== 'new' && ours.name !== '' && match?.how !== 'similar';
  const name = isOurs ? ours.name : draftCell(line, 'description').text;
  const texts: Readonly<Record<LineColumn, { cell: LineCell; shown: string }>> = {
    itemNo: shown(draftCell(line, 'itemNo')),
    ourItem: {
      cell: { text: '', mark: null, isDerived: false },
      shown: ours === 'new' ? t('order.newProduct') : ours === null ? '' : ours.itemNo,
    },
    description: {
      ...shown(draftCell(line, 'description')),
      shown: [name, details].filter((words) => words !== '').join(' · '),
    },
    quantity: shown(draftCell(line, 'quantity'), figure),
    unit: shown(draftCell(line, 'unit'), (unit) =>
      line.unit.value === null ? unit : t(`trade:unit.${line.unit.value}`),
    ),
    unitPrice: shown(draftCell(line, 'unitPrice'), price),
    amount: shown(amountCell(line, currency), price),
  };
  return (
    <div className={lineClass(column !== null, beginsSheet)} role="row" style={{ top, height: ROW }}>
      <span className="order-line-number num dim">{number}</span>
      {LINE_COLUMNS.map((name) => {
        const { cell, shown: text } = texts[name];
        const mark = marks.get(`${line.id}:${name}`) ?? cell.mark;
        const isHere = column === name;
        if (isHere && props.editing) {
          return name === 'ourItem' ? (
            <ProductPicker
              key={name}
              label={t('order.editCell', { field: t('order.ourItem'), line: number })}
              text=""
              choices={pickerChoices(
                match?.candidates ?? [],
                t('finding.newProduct'),
                t('finding.noProduct'),
              )}
              onPick={props.onPicked}
              onLeave={() => props.onPicked(null)}
            />
          ) : (
            <CellInput
              key={name}
              label={t('order.editCell', { field: t(`field.${name}`), line: number })}
              text={props.firstLetter ?? cell.text}
              isFigure={FIGURES.has(name)}
              wholeText={props.firstLetter === null}
              onDone={(typed) => props.onDone(typed === null ? null : correctionText(name, typed))}
              onNext={props.onNext}
            />
          );
        }
        return (
          <span
            key={name}
            role="gridcell"
            tabIndex={-1}
            aria-selected={isHere}
            className={cellClass(name, mark, cell.isDerived, isHere, ours)}
            title={name === 'description' && onSheet !== '' ? `${text} (${onSheet})` : text}
            onMouseDown={() => props.onFocus({ line: line.id, column: name })}
            onDoubleClick={() => props.onEditing(true)}
          >
            {name === 'description' && beginsSheet && <em className="order-line-sheet">{sheet}</em>}
            {name === 'ourItem' && mark === 'at-risk' && ours !== 'new' && ours !== null ? `${text} ?` : text}
          </span>
        );
      })}
    </div>
  );
}

function sheetOf(line: DraftLine): string | null {
  return (line.quantity.place ?? line.itemNo.place ?? line.unitPrice.place)?.sheet ?? null;
}

function lineClass(isSelected: boolean, beginsSheet: boolean): string {
  return [
    'order-line',
    ...(isSelected ? ['is-selected'] : []),
    ...(beginsSheet ? ['begins-sheet'] : []),
  ].join(' ');
}

const FIGURES: ReadonlySet<LineColumn> = new Set(['quantity', 'unitPrice', 'amount']);

function shown(
  cell: LineCell,
  format: (text: string) => string = (text) => text,
): { cell: LineCell; shown: string } {
  return { cell, shown: cell.text === '' ? '' : format(cell.text) };
}

function cellClass(
  name: LineColumn,
  mark: LineMark | null,
  isDerived: boolean,
  isHere: boolean,
  ours: ReturnType<typeof ourItem>,
): string {
  const names = ['order-cell', 'ell', `cell-${name}`];
  if (FIGURES.has(name)) names.push('num');
  if (mark !== null) names.push(`is-${mark}`);
  if (isDerived || (name === 'ourItem' && ours === 'new')) names.push('dim');
  if (isHere) names.push('is-here');
  return names.join(' ');
}

function pickerChoices(
  candidates: ImportPreview['matches'][number]['candidates'],
  newProduct: string,
  noProduct: string,
): readonly PickerChoice[] {
  return [
    ...candidates.map(({ productId, itemNo, name }) => ({ value: productId, itemNo, name })),
    { value: 'new', itemNo: newProduct, name: '' },
    { value: 'none', itemNo: noProduct, name: '' },
  ];
}

interface CellInputProps {
  readonly label: string;
  readonly text: string;
  readonly isFigure: boolean;
  /** The whole text is selected, to be typed over; false when its first letter was typed already. */
  readonly wholeText: boolean;
  readonly onDone: (text: string | null) => void;
  readonly onNext: (down: number, right: number) => void;
}

function CellInput({ label, text, isFigure, wholeText, onDone, onNext }: CellInputProps) {
  const [typed, setTyped] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  const isLeaving = useRef(false);
  useEffect(() => {
    input.current?.focus();
    if (wholeText) input.current?.select();
  }, [wholeText]);
  const leave = (value: string | null) => {
    if (isLeaving.current) return;
    isLeaving.current = true;
    onDone(value === text && wholeText ? null : value);
  };
  return (
    <input
      ref={input}
      className={isFigure ? 'order-cell-input num' : 'order-cell-input'}
      aria-label={label}
      value={typed}
      spellCheck={false}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => leave(typed)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') leave(null);
        else if (event.key === 'Enter' && !event.ctrlKey) {
          leave(typed);
          onNext(1, 0);
        } else if (event.key === 'Tab') {
          leave(typed);
          onNext(0, event.shiftKey ? -1 : 1);
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}

/** The cell of the order that a finding or a place of the file belongs to. */
export function lineFocus(line: string | null, field: string | null): LineFocus | null {
  return line !== null && isLineColumn(field) ? { line, column: field } : null;
}
