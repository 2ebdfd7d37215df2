import { useEffect, useRef, useState } from 'react';
import type { OrderView } from '#shared/api/views/order-views';
import { announceProblem } from '../../app/status-message';
import type { EditColumn } from '../../components/edit-column';
import { EditGrid } from '../../components/edit-grid';
import { figure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { typedCount, typedDecimal } from '../forms/field-text';
import { newLine } from './line-columns';
import {
  PACKING_FIELDS,
  type PackingField,
  type PackingRow,
  packingRow,
  packingTextOf,
  readPacking,
} from './packing-row';
import { ShippingFields } from './shipping-fields';
import { useOrderSave } from './use-order-save';

/** Carton data of each line above; ports, vessel, container, freight and marks below. */
export function PackingTab({ view }: { readonly view: OrderView }) {
  const t = useWords('order');
  const save = useOrderSave(view);
  const { totals } = view;
  return (
    <div className="page-main">
      <Panel
        fill
        title={t('packing.title')}
        more={
          totals.linesWithoutPacking > 0 ? (
            <span className="t-at-risk">{t('packing.missing', { count: totals.linesWithoutPacking })}</span>
          ) : (
            t('packing.totals', {
              cartons: figure(totals.cartons),
              net: figure(totals.netKg),
              gross: figure(totals.grossKg),
              volume: figure(totals.volume),
            })
          )
        }
      >
        <CartonGrid view={view} />
      </Panel>
      <ShippingFields view={view} onSave={save} />
    </div>
  );
}

function CartonGrid({ view }: { readonly view: OrderView }) {
  const t = useWords('order');
  const save = useOrderSave(view);
  const stored = view.order.lines;
  const [rows, setRows] = useState<readonly PackingRow[]>(() => stored.map(packingRow));
  const [selected, setSelected] = useState(0);
  const unsaved = useRef(false);
  // Leaving a row follows its last cell within one key press, before React has drawn the new rows.
  const latest = useRef(rows);
  const show = (next: readonly PackingRow[]) => {
    latest.current = next;
    setRows(next);
  };
  useEffect(() => {
    if (unsaved.current) return;
    latest.current = stored.map(packingRow);
    setRows(latest.current);
  }, [stored]);

  const store = async (next: readonly PackingRow[]) => {
    const readings = next.map(readPacking);
    if (readings.some((reading) => reading.state === 'partial')) {
      announceProblem(t('wrong.packingIncomplete'));
      return;
    }
    unsaved.current = false;
    const lines = next.map(({ line }, index) => {
      const reading = readings[index];
      return { ...line, packing: reading?.state === 'complete' ? reading.packing : null };
    });
    if (!(await save({ lines }))) show(stored.map(packingRow));
  };
  const change = (row: PackingRow, index: number) => {
    unsaved.current = true;
    show(latest.current.map((old, place) => (place === index ? row : old)));
  };
  return (
    <EditGrid
      label={t('packing.title')}
      columns={useCartonColumns(view)}
      rows={rows}
      rowKey={(row) => row.line.id}
      selected={Math.min(selected, Math.max(0, rows.length - 1))}
      onSelect={setSelected}
      onRow={change}
      onLeaveRow={() => {
        if (unsaved.current) void store(latest.current);
      }}
      onPaste={(next, _count, wrong) => {
        // Pasting fills the lines that there are; carton data alone make no line.
        const filled = next.slice(0, rows.length);
        show(filled);
        if (wrong !== null) announceProblem(wrong);
        void store(filled);
      }}
      // Rows beyond the lines are cut off again, so that any row will do.
      makeRow={() => packingRow(newLine(stored))}
      editsOnTyping={false}
      autoFocus
      empty={<p className="moment-problem dim">{t('line.empty')}</p>}
    />
  );
}

function useCartonColumns(view: OrderView): readonly EditColumn<PackingRow>[] {
  const t = useWords('order');
  const cartons = new Map(view.lines.map((entry) => [entry.line.id, entry.cartons]));
  const products = new Map(view.lines.map((entry) => [entry.line.id, packingTextOf(entry.packing)]));
  const figureColumn = (field: PackingField, title: string, width: number): EditColumn<PackingRow> => ({
    key: field,
    title,
    width,
    align: 'right',
    read: (row) => row.text[field],
    show: (row) => {
      if (row.text[field] !== '') return figure(row.text[field]);
      // Nothing of its own: the product's figure counts and stands here in grey.
      const own = PACKING_FIELDS.some((other) => row.text[other] !== '');
      return own ? '' : <span className="dim">{figure(products.get(row.line.id)?.[field] ?? '')}</span>;
    },
    tone: (row) => (row.text[field] === '' && cartons.get(row.line.id) == null ? 'cell-at-risk' : ''),
    write: (row, text) => {
      const put = (value: string) => ({
        ok: true as const,
        row: { ...row, text: { ...row.text, [field]: value } },
      });
      if (text === '') return put('');
      if (field === 'piecesPerCarton') {
        const count = typedCount(text);
        if (count === null) return { ok: false, wrong: t('wrong.whole', { text }) };
        return count > 0 ? put(String(count)) : { ok: false, wrong: t('wrong.positive') };
      }
      const value = typedDecimal(text);
      if (value === null) return { ok: false, wrong: t('wrong.number', { text }) };
      return value.startsWith('-') || value === '0' ? { ok: false, wrong: t('wrong.positive') } : put(value);
    },
  });
  return [
    {
      key: 'no',
      title: '',
      width: 36,
      read: () => '',
      show: (_row, index) => <span className="dim">{index + 1}</span>,
    },
    {
      key: 'item',
      title: t('line.customerItem'),
      width: 104,
      read: (row) => row.line.customerItemNo || row.line.itemNo,
    },
    {
      key: 'name',
      title: t('line.descriptionEn'),
      width: 140,
      grow: true,
      read: (row) => row.line.descriptionEn || row.line.descriptionZh,
    },
    {
      key: 'quantity',
      title: t('line.quantity'),
      width: 74,
      align: 'right',
      read: (row) => row.line.quantity,
      show: (row) => figure(row.line.quantity),
    },
    figureColumn('piecesPerCarton', t('packing.piecesPerCarton'), 72),
    figureColumn('lengthCm', t('packing.length'), 54),
    figureColumn('widthCm', t('packing.width'), 54),
    figureColumn('heightCm', t('packing.height'), 54),
    figureColumn('netKg', t('packing.net'), 66),
    figureColumn('grossKg', t('packing.gross'), 66),
    {
      key: 'cartons',
      title: t('packing.cartons'),
      width: 92,
      align: 'right',
      read: () => '',
      show: (row) => {
        const count = cartons.get(row.line.id);
        if (count == null) return '';
        const isProducts = row.line.packing === null;
        return (
          <span {...(isProducts ? { title: t('packing.fromProduct'), className: 'sec' } : {})}>
            {figure(count)}
          </span>
        );
      },
      total: figure(view.totals.cartons),
    },
  ];
}
