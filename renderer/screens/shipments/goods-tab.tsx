import { useState } from 'react';
import type { ShipmentLineView, ShipmentView } from '#shared/api/views/shipment-views';
import { isAshore } from '#shared/shipping/shipment-steps';
import { compare, type DecimalText, sum, ZERO } from '#shared/values/decimal';
import { useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { announce } from '../../app/status-message';
import { ActionButton } from '../../components/action-button';
import type { EditColumn } from '../../components/edit-column';
import { EditGrid } from '../../components/edit-grid';
import { figure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { type Language, useWords } from '../../words/words';
import { typedDecimal } from '../forms/field-text';
import type { ShipmentActions } from './shipment-actions';
import type { SaveShipment } from './use-shipment-save';

interface GoodsTabProps {
  readonly view: ShipmentView;
  readonly save: SaveShipment;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly actions: ShipmentActions;
}

export function lineKey(line: Pick<ShipmentLineView, 'orderId' | 'line'>): string {
  return `${line.orderId}/${line.line.id}`;
}

/** What leaves, line by line and size by size, never more than is open. */
export function GoodsTab({ view, save, selected, onSelect, actions }: GoodsTabProps) {
  const t = useWords('shipments');
  const at = Math.min(selected, Math.max(0, view.lines.length - 1));
  const chosen = view.lines[at];
  const open = isAshore(view.shipment.state);
  const add = () => actions.open({ type: 'add' });
  const put = (line: ShipmentLineView, quantity: DecimalText, sizes: ShipmentLineView['sizes']) =>
    void save((shipment) => ({
      lines: shipment.lines.map((shipped) =>
        shipped.orderId === line.orderId && shipped.lineId === line.line.id
          ? {
              ...shipped,
              quantity,
              sizes: sizes
                .filter((part) => compare(part.quantity, 0) > 0)
                .map((part) => ({ size: part.size, quantity: part.quantity })),
            }
          : shipped,
      ),
    }));
  const remove = async (index: number) => {
    const line = view.lines[index];
    if (line === undefined) return;
    const done = await save((shipment) => ({
      lines: shipment.lines.filter(
        (shipped) => shipped.orderId !== line.orderId || shipped.lineId !== line.line.id,
      ),
    }));
    if (done) announce(t('goods.removed'), { undo: true });
  };
  useKeys([
    { keys: 'Enter', label: t('key.edit'), hint: true },
    { keys: 'Insert', label: t('key.addGoods'), hint: true, run: add, disabled: !open },
    { keys: 'Ctrl+Delete', label: t('key.remove') },
  ]);
  return (
    <div className="page-main">
      <Panel
        fill
        title={t('goods.title')}
        more={
          <span className="panel-tools">
            {t('goods.lines', { count: view.lines.length })}
            {open && (
              <ActionButton small icon="plus" keys="Insert" onClick={add}>
                {t('key.addGoods')}
              </ActionButton>
            )}
          </span>
        }
      >
        <EditGrid
          label={t('goods.title')}
          columns={useGoodsColumns(view)}
          rows={view.lines}
          rowKey={lineKey}
          selected={at}
          onSelect={onSelect}
          onRow={(line) => put(line, line.quantity, sizesFor(line))}
          onRemove={(index) => void remove(index)}
          onInsert={add}
          disabled={!open}
          autoFocus
          empty={<p className="moment-problem dim">{t('goods.empty')}</p>}
        />
      </Panel>
      {chosen !== undefined && chosen.sizes.length > 1 && (
        <SizesPanel key={lineKey(chosen)} line={chosen} onPut={put} disabled={!open} />
      )}
    </div>
  );
}

/** A whole line needs no breakdown of its own; another quantity keeps the sizes only when they still add up. */
function sizesFor(line: ShipmentLineView): ShipmentLineView['sizes'] {
  const whole = line.sizes.map((part) => ({ ...part, quantity: part.open }));
  const isOpen = compare(sum(whole.map((part) => part.quantity)), line.quantity) === 0;
  if (isOpen) return whole;
  const same = compare(sum(line.sizes.map((part) => part.quantity)), line.quantity) === 0;
  return same ? line.sizes : [];
}

function useGoodsColumns(view: ShipmentView): readonly EditColumn<ShipmentLineView>[] {
  const t = useWords('shipments');
  const language = useLanguage();
  const several = view.orders.length > 1;
  const right = (
    key: string,
    title: string,
    width: number,
    read: (line: ShipmentLineView) => string,
    total?: string,
  ): EditColumn<ShipmentLineView> => ({
    key,
    title,
    width,
    align: 'right',
    read,
    show: (line) => figure(read(line)),
    ...(total === undefined ? {} : { total: figure(total) }),
  });
  const { totals } = view;
  return [
    {
      key: 'no',
      title: '',
      width: 36,
      read: () => '',
      show: (_line, index) => <span className="dim">{index + 1}</span>,
    },
    ...(several
      ? [
          {
            key: 'order',
            title: t('goods.order'),
            width: 100,
            read: (line: ShipmentLineView) => line.orderNumber,
          },
        ]
      : []),
    { key: 'po', title: t('goods.po'), width: 96, read: (line) => line.customerOrderNo },
    { key: 'item', title: t('goods.item'), width: 78, read: (line) => line.itemNo },
    {
      key: 'name',
      title: t('goods.name'),
      width: 96,
      grow: true,
      read: (line) => (language === 'zh' ? line.nameZh || line.name : line.name || line.nameZh),
    },
    {
      key: 'colour',
      title: t('goods.colour'),
      width: 84,
      read: (line) => colourOf(line, language),
    },
    right('ordered', t('goods.ordered'), 64, (line) => line.pieces.ordered),
    // Nothing of these lines in another shipment: the room goes to the names.
    ...(view.lines.some(({ pieces }) => compare(pieces.elsewhere, 0) !== 0)
      ? [
          {
            ...right('elsewhere', t('goods.elsewhere'), 78, (line) => line.pieces.elsewhere),
            show: (line: ShipmentLineView) =>
              compare(line.pieces.elsewhere, 0) === 0 ? (
                <span className="nil">–</span>
              ) : (
                figure(line.pieces.elsewhere)
              ),
          },
        ]
      : []),
    {
      key: 'quantity',
      title: t('goods.quantity'),
      width: 80,
      align: 'right',
      read: (line) => line.quantity,
      show: (line) => <b className="medium">{figure(line.quantity)}</b>,
      tone: (line) =>
        compare(line.quantity, line.pieces.limit) > 0
          ? 'cell-late'
          : compare(line.quantity, line.pieces.open) < 0
            ? 'cell-at-risk'
            : '',
      // Pieces and sets never add up.
      ...(totals.quantities.length === 1 ? { total: figure(totals.quantities[0]?.quantity ?? '') } : {}),
      write: (line, text) => {
        const quantity = typedDecimal(text);
        if (quantity === null || quantity.startsWith('-'))
          return { ok: false, wrong: t('order:wrong.number', { text }) };
        if (compare(quantity, 0) === 0) return { ok: false, wrong: t('goods.notZero') };
        if (compare(quantity, line.pieces.limit) > 0 && compare(quantity, line.quantity) > 0)
          return { ok: false, wrong: t('goods.tooMany', { limit: figure(line.pieces.limit) }) };
        return { ok: true, row: { ...line, quantity } };
      },
    },
    {
      key: 'cartons',
      title: t('goods.cartons'),
      width: 60,
      align: 'right',
      read: (line) => (line.cartons === null ? '' : String(line.cartons)),
      show: (line) =>
        line.cartons === null ? (
          <span className="t-at-risk" title={t('goods.noCartonData')}>
            ?
          </span>
        ) : line.cartons === 0 ? (
          <span className="nil" title={t('goods.mixed')}>
            –
          </span>
        ) : (
          figure(line.cartons)
        ),
      total: figure(totals.cartons),
    },
    ...(several ? [] : [right('gross', t('goods.gross'), 86, (line) => line.grossKg, totals.grossKg)]),
    right(
      'amount',
      t('goods.amount', { currency: view.shipment.currency }),
      104,
      (line) => line.amount?.amount ?? '',
      totals.amount.amount,
    ),
  ];
}

function colourOf({ line }: ShipmentLineView, language: Language): string {
  return language === 'zh' ? line.colourZh || line.colour : line.colour;
}

function totalOf(line: ShipmentLineView, key: 'ordered' | 'elsewhere' | 'open') {
  const total = sum(line.sizes.map((row) => row[key]));
  return compare(total, 0) === 0 ? <span className="nil">–</span> : figure(total);
}

interface SizesPanelProps {
  readonly line: ShipmentLineView;
  readonly onPut: (line: ShipmentLineView, quantity: DecimalText, sizes: ShipmentLineView['sizes']) => void;
  readonly disabled: boolean;
}

type SizeRow = ShipmentLineView['sizes'][number];

/** The sizes of the chosen line; their sum is the line. */
function SizesPanel({ line, onPut, disabled }: SizesPanelProps) {
  const t = useWords('shipments');
  const language = useLanguage();
  const [selected, setSelected] = useState(0);
  const change = (row: SizeRow, index: number) => {
    const sizes = line.sizes.map((part, place) => (place === index ? row : part));
    const quantity = sum(sizes.map((part) => part.quantity));
    if (compare(quantity, 0) > 0) onPut(line, quantity, sizes);
  };
  const right = (key: 'ordered' | 'elsewhere' | 'open', title: string): EditColumn<SizeRow> => ({
    key,
    title,
    width: 84,
    align: 'right',
    read: (row) => row[key],
    show: (row) => (compare(row[key], 0) === 0 ? <span className="nil">–</span> : figure(row[key])),
    total: totalOf(line, key),
  });
  const columns: readonly EditColumn<SizeRow>[] = [
    { key: 'size', title: t('goods.size'), width: 90, grow: true, read: (row) => row.size },
    right('ordered', t('goods.ordered')),
    right('elsewhere', t('goods.elsewhere')),
    right('open', t('goods.open')),
    {
      key: 'quantity',
      title: t('goods.quantity'),
      width: 90,
      align: 'right',
      read: (row) => (compare(row.quantity, 0) === 0 ? '' : row.quantity),
      show: (row) => <b className="medium">{figure(row.quantity)}</b>,
      total: figure(sum(line.sizes.map((row) => row.quantity))),
      write: (row, text) => {
        const quantity = text === '' ? ZERO : typedDecimal(text);
        if (quantity === null || quantity.startsWith('-'))
          return { ok: false, wrong: t('order:wrong.number', { text }) };
        if (compare(quantity, row.limit) > 0)
          return { ok: false, wrong: t('goods.tooMany', { limit: figure(row.limit) }) };
        return { ok: true, row: { ...row, quantity } };
      },
    },
  ];
  return (
    <Panel
      className="sizes-panel"
      title={t('goods.sizes', { item: line.itemNo, colour: colourOf(line, language) })}
    >
      <EditGrid
        label={t('goods.size')}
        columns={columns}
        rows={line.sizes}
        rowKey={(row) => row.size}
        rowHeight={26}
        selected={selected}
        onSelect={setSelected}
        onRow={change}
        disabled={disabled}
      />
    </Panel>
  );
}
