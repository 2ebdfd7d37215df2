import { useState } from 'react';
import type { ComplaintView } from '#shared/api/views/quality-views';
import type { ComplaintLine } from '#shared/domain/complaint';
import { lineTotal } from '#shared/values/money';
import { UNITS } from '#shared/values/unit';
import { useKeys } from '../../app/keys';
import { ActionButton } from '../../components/action-button';
import type { EditColumn, Written } from '../../components/edit-column';
import { EditGrid } from '../../components/edit-grid';
import { EmptyState } from '../../components/empty-state';
import { amountFigure, figure, moneyFigure, priceFigure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { typedDecimal } from '../forms/field-text';
import { nextComplaintLine } from './complaint-lines';
import type { SaveComplaint } from './use-complaint-save';

interface GoodsPanelProps {
  readonly view: ComplaintView;
  readonly save: SaveComplaint;
}

/** What is complained about, piece by piece, with its value. */
export function GoodsPanel({ view, save }: GoodsPanelProps) {
  const t = useWords('quality');
  const { lines } = view.complaint;
  const [selected, setSelected] = useState(0);
  const at = Math.min(selected, Math.max(0, lines.length - 1));
  const add = () => {
    void save((known) => ({ lines: [...known.lines, nextComplaintLine(view, known.lines)] }));
    setSelected(lines.length);
  };
  const remove = (index: number) => {
    const gone = lines[index];
    if (gone) void save((known) => ({ lines: known.lines.filter(({ id }) => id !== gone.id) }));
  };
  useKeys([{ keys: 'Insert', label: t('keys.addRow'), hint: true, run: add }]);
  const button = (
    <ActionButton small icon="plus" keys="Insert" onClick={add}>
      {t('complaint.addLine')}
    </ActionButton>
  );
  return (
    <Panel
      fill
      title={t('complaint.lines')}
      more={
        <span className="grid-acts">
          {lines.length === 0 ? t('complaint.linesMore') : <b className="num">{moneyFigure(view.claimed)}</b>}
          {lines.length > 0 && button}
        </span>
      }
    >
      <EditGrid<ComplaintLine>
        label={t('complaint.lines')}
        columns={useGoodsColumns(view)}
        rows={lines}
        rowKey={(row) => row.id}
        selected={at}
        onSelect={setSelected}
        onRow={(row) =>
          void save((known) => ({ lines: known.lines.map((one) => (one.id === row.id ? row : one)) }))
        }
        onRemove={remove}
        onInsert={add}
        editsOnTyping={false}
        autoFocus
        empty={
          <EmptyState text={t('complaint.noLines')} more={t('complaint.noLinesDo')}>
            {button}
          </EmptyState>
        }
      />
    </Panel>
  );
}

function useGoodsColumns({ complaint }: ComplaintView): readonly EditColumn<ComplaintLine>[] {
  const t = useWords('quality');
  const f = useWords('fields');
  const { currency } = complaint;
  const text = (field: 'itemNo' | 'description', title: string, width: number, grow = false) => ({
    key: field,
    title,
    width,
    grow,
    read: (row: ComplaintLine) => row[field],
    write: (row: ComplaintLine, typed: string): Written<ComplaintLine> => ({
      ok: true,
      row: { ...row, [field]: typed },
    }),
  });
  const amount = (
    field: 'quantity' | 'unitPrice',
    title: string,
    width: number,
    shown: (value: string) => string,
  ) => ({
    key: field,
    title,
    width,
    align: 'right' as const,
    read: (row: ComplaintLine) => row[field],
    show: (row: ComplaintLine) => shown(row[field]),
    write: (row: ComplaintLine, typed: string): Written<ComplaintLine> => {
      const value = typedDecimal(typed);
      return value === null || value.startsWith('-')
        ? { ok: false, wrong: f('error.number') }
        : { ok: true, row: { ...row, [field]: value } };
    },
  });
  return [
    text('itemNo', t('complaint.item'), 110),
    text('description', t('complaint.description'), 200, true),
    amount('quantity', t('complaint.quantity'), 86, figure),
    {
      key: 'unit',
      title: t('complaint.unit'),
      width: 62,
      read: (row) => row.unit,
      write: (row, typed) => {
        const unit = UNITS.find((known) => known === typed.trim().toUpperCase());
        return unit === undefined
          ? { ok: false, wrong: UNITS.slice(0, 6).join(' ') }
          : { ok: true, row: { ...row, unit } };
      },
    },
    amount('unitPrice', `${t('complaint.price')} ${currency}`, 106, priceFigure),
    {
      key: 'amount',
      title: t('complaint.amount'),
      width: 106,
      align: 'right',
      read: (row) => lineTotal(row.unitPrice, row.quantity, currency).amount,
      show: (row) => amountFigure(lineTotal(row.unitPrice, row.quantity, currency).amount, currency),
    },
  ];
}
