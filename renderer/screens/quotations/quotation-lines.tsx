import { Modal } from 'antd';
import { useRef, useState } from 'react';
import type { Product } from '#shared/domain/product';
import { ProductId } from '#shared/values/ids';
import { useKeys } from '../../app/keys';
import { announce, announceProblem } from '../../app/status-message';
import { desk } from '../../client/desk';
import { ActionButton } from '../../components/action-button';
import { EditGrid } from '../../components/edit-grid';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { ProductPicker } from '../products/product-picker';
import { useQuotationColumns } from './quotation-columns';
import {
  breakPrice,
  emptyLine,
  freeLineId,
  lineFromProduct,
  type QuotationLineForm,
  typedTotal,
  withItemNo,
} from './quotation-form';
import type { QuotationFormHandle } from './quotation-head';

interface QuotationLinesProps {
  readonly form: QuotationFormHandle;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly autoFocus: boolean;
}

/** The lines typed like a sheet; a known item number brings its description, carton data and price. */
export function QuotationLines({ form, selected, onSelect, autoFocus }: QuotationLinesProps) {
  const t = useWords('quotations');
  const { lines, currency } = form.form;
  const picker = useRef<HTMLDivElement>(null);
  const [isPicking, setPicking] = useState(false);
  const at = Math.min(selected, Math.max(0, lines.length - 1));
  const newLine = () => emptyLine(freeLineId(lines));
  // While a product is looked up, typing goes on: what comes back is put into the lines as they are then.
  const latest = useRef(lines);
  latest.current = lines;
  const put = (next: readonly QuotationLineForm[]) => {
    latest.current = next;
    form.change({ lines: next });
  };
  const change = (line: QuotationLineForm, index: number) => {
    const old = lines[index];
    const isRenamed = line.itemNo !== old?.itemNo;
    const price = line.quantity === old?.quantity ? null : breakPrice(line, line.quantity);
    const priced = price === null ? line : { ...line, unitPrice: price };
    const next = isRenamed ? withItemNo(priced, line.itemNo) : priced;
    put(lines.map((other, place) => (place === index ? next : other)));
    if (isRenamed) void fillFromItem(next, old?.productId != null);
  };
  /** `repriced`: the price on the line is another product's. One typed by hand stays. */
  const fillFromItem = async (line: QuotationLineForm, repriced: boolean) => {
    if (line.itemNo === '') return;
    const product = await productOfItem(line.itemNo);
    if (product === null) return;
    put(
      latest.current.map((old) => {
        if (old.id !== line.id || old.itemNo !== line.itemNo) return old;
        const filled = lineFromProduct(old, product, currency);
        const isTyped = old.unitPrice !== '' && (!repriced || old.unitPrice !== line.unitPrice);
        return isTyped ? { ...filled, unitPrice: old.unitPrice } : filled;
      }),
    );
  };
  const paste = async (rows: readonly QuotationLineForm[], count: number, wrong: string | null) => {
    const before = new Map(lines.map((line) => [line.id, line.itemNo]));
    const pasted = withOwnIds(rows).map((line) =>
      before.get(line.id) === line.itemNo ? line : withItemNo(line, line.itemNo),
    );
    put(pasted);
    if (wrong === null) announce(t('line.pasted', { count }));
    else announceProblem(wrong);
    for (const line of pasted) if (before.get(line.id) !== line.itemNo) await fillFromItem(line, false);
  };
  const pick = async (value: string) => {
    setPicking(false);
    const found = await desk.call('products.file', { productId: ProductId.parse(value) });
    if (!found.ok) return;
    const now = latest.current;
    const line = now[at];
    // A line that names a product already is kept; the one found then begins a line of its own.
    const isFree = line !== undefined && line.productId === null && line.descriptionEn.trim() === '';
    const start = isFree ? line : emptyLine(freeLineId(now));
    const filled = lineFromProduct(start, found.value.product, currency);
    put(isFree ? now.map((old, place) => (place === at ? filled : old)) : [...now, filled]);
    onSelect(isFree ? at : now.length);
    // The quantity comes next: the keyboard goes on in the lines once the dialog is gone.
    setTimeout(() => document.querySelector<HTMLElement>('.quotation-lines [role="grid"]')?.focus());
  };
  const add = () => {
    put([...lines, newLine()]);
    onSelect(lines.length);
  };
  const remove = (index: number) => {
    put(lines.filter((_, place) => place !== index));
    announce(t('line.removed'));
  };
  useKeys([
    { keys: 'F7', label: t('keys.product'), hint: true, run: () => setPicking(true) },
    { keys: 'Insert', label: t('keys.add'), run: add },
    { keys: 'Ctrl+Delete', label: t('keys.remove') },
  ]);
  const total = typedTotal(form.form);
  return (
    <Panel fill className="quotation-lines">
      <EditGrid
        label={t('line.title')}
        columns={useQuotationColumns(form, total)}
        rows={lines}
        rowKey={(line) => line.id}
        rowHeight={30}
        selected={at}
        onSelect={onSelect}
        onRow={change}
        makeRow={newLine}
        autoFocus={autoFocus}
        // What went out is changed on purpose only: with Enter, not by a stray digit.
        editsOnTyping={form.form.number === ''}
        onPaste={(rows, count, wrong) => void paste(rows, count, wrong)}
        onInsert={add}
        onRemove={remove}
        empty={
          <EmptyState text={t('line.empty')} more={t('line.emptyDo')}>
            <ActionButton keys="F7" onClick={() => setPicking(true)}>
              {t('line.find')}
            </ActionButton>
            <ActionButton icon="plus" keys="Insert" onClick={add}>
              {t('line.add')}
            </ActionButton>
          </EmptyState>
        }
      />
      {isPicking && (
        <Modal
          open
          title={t('line.find')}
          width={400}
          footer={null}
          onCancel={() => setPicking(false)}
          // The dialog takes the focus for itself while it opens.
          afterOpenChange={(isOpen) => isOpen && picker.current?.querySelector('input')?.focus()}
        >
          <div ref={picker} className="quotation-picker">
            <ProductPicker
              label={t('line.find')}
              text={lines[at]?.productId === null ? lines[at].itemNo : ''}
              onPick={(value) => void pick(value)}
              onLeave={() => setPicking(false)}
            />
          </div>
        </Modal>
      )}
    </Panel>
  );
}

/** The product with exactly this item number of ours. */
async function productOfItem(itemNo: string): Promise<Product | null> {
  const found = await desk.call('products.list', {
    text: itemNo.trim(),
    offset: 0,
    limit: 10,
    missing: 'none',
  });
  const row = found.ok
    ? found.value.rows.find((entry) => entry.itemNo.toLowerCase() === itemNo.trim().toLowerCase())
    : undefined;
  if (row === undefined) return null;
  const file = await desk.call('products.file', { productId: row.id });
  return file.ok ? file.value.product : null;
}

/** Pasting makes rows faster than the form counts them: each gets an id that no line before it has. */
function withOwnIds(rows: readonly QuotationLineForm[]): readonly QuotationLineForm[] {
  const kept: QuotationLineForm[] = [];
  for (const row of rows) {
    const isTaken = kept.some((line) => line.id === row.id);
    kept.push(isTaken ? { ...row, id: freeLineId([...rows, ...kept]) } : row);
  }
  return kept;
}
