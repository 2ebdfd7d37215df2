import type { CurrencyCode } from '#shared/values/currency';
import type { EditColumn } from '../../components/edit-column';
import { amountFigure, figure, priceFigure } from '../../components/figures';
import { useWords } from '../../words/words';
import { typedDecimal } from '../forms/field-text';
import { type InvoiceForm, type InvoiceLine, lineAmount, proofOf } from './factory-invoice-form';

type TextCell = 'order' | 'style' | 'process' | 'deliveryNote' | 'unit';
type FigureCell = 'quantity' | 'unitPrice' | 'taxRate';

/** Columns of a factory's invoice, in the order in which such a list is pasted. */
export function useInvoiceColumns(
  currency: CurrencyCode,
  form: InvoiceForm,
): readonly EditColumn<InvoiceLine>[] {
  const t = useWords('accounts');
  const text = (cell: TextCell, title: string, width: number, grow = false): EditColumn<InvoiceLine> => ({
    ...{ key: cell, title, width, grow },
    read: (line) => line[cell],
    write: (line, value) => ({ ok: true, row: { ...line, [cell]: value } }),
  });
  const number = (
    cell: FigureCell,
    title: string,
    width: number,
    show: (value: string) => string,
  ): EditColumn<InvoiceLine> => ({
    ...{ key: cell, title, width, align: 'right' as const },
    read: (line) => line[cell],
    show: (line) => {
      const value = typedDecimal(line[cell]);
      return value === null ? line[cell] : show(value);
    },
    write: (line, value) => {
      const typed = typedDecimal(value);
      if (value !== '' && typed === null) return { ok: false, wrong: t('wrong.amount', { text: value }) };
      return { ok: true, row: { ...line, [cell]: typed ?? '' } };
    },
  });
  const proof = proofOf(form, currency);
  return [
    { key: 'no', title: '', width: 34, read: () => '', show: (_line, index) => index + 1, tone: () => 'dim' },
    text('order', t('invoice.order'), 128),
    text('style', t('book.style'), 130, true),
    text('process', t('book.process'), 90),
    text('deliveryNote', t('book.deliveryNote'), 104),
    number('quantity', t('book.quantity'), 84, figure),
    text('unit', t('book.unit'), 56),
    number('unitPrice', t('book.unitPrice'), 130, priceFigure),
    number('taxRate', t('book.taxRate'), 62, figure),
    {
      key: 'amount',
      title: t('items.amount'),
      width: 116,
      align: 'right',
      read: () => '',
      show: (line) => {
        const amount = lineAmount(line, currency);
        return amount === null ? '' : <span className="medium">{amountFigure(amount, currency)}</span>;
      },
      total: amountFigure(proof.sum, currency),
    },
  ];
}
