import { Modal } from 'antd';
import { useState } from 'react';
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
} from './quotation-form';
import type { QuotationFormHandle } from './quotation-head';

interface QuotationLinesProps {
  readonly form: QuotationFormHandle;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

/** The lines typed like a sheet; a known item number brings its description, carton data and price. */
export function QuotationLines({ form, selected, onSelect }: QuotationLinesProps) {
  const t = useWords('quotations');
  const { lines, currency } = form.form;
  const [isPicking, setPicking] = useState(false);
  const at = Math.min(selected, Math.max(0, lines.length - 1));
  const newLine = () => emptyLine(freeLineId(lines));
  const put = (next: readonly QuotationLineForm[]) => form.change({ lines: next });
  const replace = (index: number, line: QuotationLineForm) =>
    put(lines.map((old, place) => (place === index ? line : old)));
  const change = (line: QuotationLineForm, index: number) => {
    const old = lines[index];
    const price = line.quantity === old?.quantity ? null : breakPrice(line, line.quantity);
    replace(index, price === null ? line : { ...line, unitPrice: price });
    if (line.itemNo !== '' && line.itemNo !== old?.itemNo) void fillFromItem(line, index);
  };
  const fillFromItem = async (line: QuotationLineForm, index: number) => {
    const product = await productOfItem(line.itemNo);
    if (product !== null) replace(index, lineFromProduct(line, product, currency));
  };
  const pick = async (value: string) => {
    setPicking(false);
    const found = await desk.call('products.file', { productId: ProductId.parse(value) });
    if (!found.ok) return;
    const line = lines[at];
    // A line that names another product already is kept; the product then begins a line of its own.
    const isFree = line !== undefined && line.itemNo.trim() === '';
    const filled = lineFromProduct(isFree ? line : newLine(), found.value.product, currency);
    put(isFree ? lines.map((old, place) => (place === at ? filled : old)) : [...lines, filled]);
    if (!isFree) onSelect(lines.length);
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
    { keys: 'P', label: t('keys.product'), hint: true, run: () => setPicking(true) },
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
        onPaste={(rows, count, wrong) => {
          put(withOwnIds(rows));
          if (wrong === null) announce(t('line.pasted', { count }));
          else announceProblem(wrong);
        }}
        onInsert={add}
        onRemove={remove}
        empty={
          <EmptyState text={t('line.empty')} more={t('line.emptyDo')}>
            <ActionButton keys="P" onClick={() => setPicking(true)}>
              {t('line.find')}
            </ActionButton>
            <ActionButton icon="plus" keys="Insert" onClick={add}>
              {t('line.add')}
            </ActionButton>
          </EmptyState>
        }
      />
      {isPicking && (
        <Modal open title={t('line.find')} width={400} footer={null} onCancel={() => setPicking(false)}>
          <ProductPicker
            label={t('line.find')}
            text=""
            onPick={(value) => void pick(value)}
            onLeave={() => setPicking(false)}
          />
        </Modal>
      )}
    </Panel>
  );
}

/** The product with exactly this item number, ours or a customer's. */
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
