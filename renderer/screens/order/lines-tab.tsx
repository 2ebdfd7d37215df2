import { useEffect, useRef, useState } from 'react';
import type { OrderView } from '#shared/api/views/order-views';
import type { OrderLine } from '#shared/domain/order-line';
import { useKeys } from '../../app/keys';
import { announce, announceProblem } from '../../app/status-message';
import { ActionButton } from '../../components/action-button';
import { EditGrid } from '../../components/edit-grid';
import { EmptyState } from '../../components/empty-state';
import { figure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { type LineFigures, newLine, useLineColumns } from './line-columns';
import { LineDetails } from './line-details';
import { useOrderSave } from './use-order-save';

/** The lines, edited in place: a row is stored when it is left, as one change. */
export function LinesTab({ view }: { readonly view: OrderView }) {
  const t = useWords('order');
  const save = useOrderSave(view);
  const [lines, setLines] = useState<readonly OrderLine[]>(view.order.lines);
  const [selected, setSelected] = useState(0);
  const unsaved = useRef(false);
  // Leaving a row follows its last cell within one key press, before React has drawn the new lines.
  const latest = useRef(lines);
  const show = (next: readonly OrderLine[]) => {
    latest.current = next;
    setLines(next);
  };
  useEffect(() => {
    if (unsaved.current) return;
    latest.current = view.order.lines;
    setLines(view.order.lines);
  }, [view.order.lines]);
  const at = Math.min(selected, Math.max(0, lines.length - 1));
  const line = lines[at];

  const store = async (next: readonly OrderLine[]): Promise<boolean> => {
    unsaved.current = false;
    const saved = await save({ lines: [...next] });
    if (!saved) show(view.order.lines);
    return saved;
  };
  const leaveRow = () => {
    if (unsaved.current) void store(latest.current);
  };
  const change = (row: OrderLine, index: number) => {
    unsaved.current = true;
    show(latest.current.map((old, place) => (place === index ? row : old)));
  };
  const add = () => {
    const next = [...lines, newLine(lines)];
    show(next);
    setSelected(next.length - 1);
    unsaved.current = true;
  };
  const remove = async (index: number) => {
    const next = lines.filter((_, place) => place !== index);
    show(next);
    if (await store(next)) announce(t('line.removed'), { undo: true });
  };
  const paste = async (next: readonly OrderLine[], count: number, wrong: string | null) => {
    show(next);
    if (!(await store(next))) return;
    if (wrong === null) announce(t('line.pasted', { count }), { undo: true });
    else announceProblem(`${t('line.pasted', { count })} ${wrong}`);
  };
  useKeys([
    { keys: 'Insert', label: t('key.add'), run: add },
    { keys: 'Ctrl+Delete', label: t('key.remove') },
  ]);
  const figures = figuresOf(view, lines);
  const columns = useLineColumns(figures, {
    count: lines.length,
    quantity: view.row.quantities.length === 1 ? figure(view.row.quantities[0]?.quantity ?? '') : '',
    amount: figure(view.totals.amount.amount),
    cartons: figure(view.totals.cartons),
  });
  return (
    <div className="page-main">
      <Panel fill className="lines-panel">
        <EditGrid
          label={t('tab.lines')}
          columns={columns}
          rows={lines}
          rowKey={(row) => row.id}
          selected={at}
          onSelect={setSelected}
          onRow={change}
          onLeaveRow={leaveRow}
          onPaste={(rows, count, wrong) => void paste(rows, count, wrong)}
          makeRow={() => newLine(lines)}
          onInsert={add}
          onRemove={(index) => void remove(index)}
          editsOnTyping={false}
          autoFocus
          empty={
            <EmptyState text={t('line.empty')}>
              <ActionButton icon="plus" keys="Insert" onClick={add}>
                {t('line.add')}
              </ActionButton>
            </EmptyState>
          }
        />
      </Panel>
      {line !== undefined && (
        <LineDetails
          line={line}
          number={at + 1}
          onChange={(row) => {
            const next = lines.map((old, place) => (place === at ? row : old));
            show(next);
            void store(next);
          }}
        />
      )}
    </div>
  );
}

/** The worked-out figures of the lines that are as stored; a line being edited shows none rather than old ones. */
function figuresOf(view: OrderView, lines: readonly OrderLine[]): LineFigures {
  const shown = new Map(lines.map((line) => [line.id, line]));
  return new Map(
    view.lines.flatMap((entry) => {
      const line = shown.get(entry.line.id);
      const isStored =
        line !== undefined &&
        line.quantity === entry.line.quantity &&
        line.unitPrice === entry.line.unitPrice;
      return isStored ? [[entry.line.id, entry] as const] : [];
    }),
  );
}
