import type { Money } from '#shared/values/money';
import { UNITS } from '#shared/values/unit';
import { useLanguage } from '../../app/desk-state';
import type { EditColumn, Written } from '../../components/edit-column';
import { figure, priceFigure } from '../../components/figures';
import { useWords } from '../../words/words';
import { typedDecimal } from '../forms/field-text';
import { isBegun, type QuotationLineForm, typedLineTotal } from './quotation-form';
import type { QuotationFormHandle } from './quotation-head';
import '../orders/orders.css';

type Figure = 'quantity' | 'minQuantity' | 'unitPrice';

/** The columns of a quotation's lines; the description is the one of the screen's language. */
export function useQuotationColumns(
  form: QuotationFormHandle,
  total: Money,
): readonly EditColumn<QuotationLineForm>[] {
  const t = useWords('quotations');
  const language = useLanguage();
  const description = language === 'zh' ? 'descriptionZh' : 'descriptionEn';
  const other = language === 'zh' ? 'descriptionEn' : 'descriptionZh';
  const tone = (field: string) => (line: QuotationLineForm) =>
    form.errorOf(`lines.${line.id}.${field}`) === null ? '' : 'cell-late';
  /** The text of a cell; where it is missing, what is wrong with that. */
  const orFault = (line: QuotationLineForm, field: string, text: string) => {
    const error = form.errorOf(`lines.${line.id}.${field}`);
    if (error === null) return text;
    const sentence = t(`fields:error.${error}`);
    return (
      <span className="t-late" title={sentence}>
        {text === '' ? sentence : text}
      </span>
    );
  };
  const figureColumn = (
    field: Figure,
    title: string,
    width: number,
    show: (text: string) => string,
  ): EditColumn<QuotationLineForm> => ({
    key: field,
    title,
    width,
    align: 'right',
    read: (line) => line[field],
    show: (line) => {
      const value = typedDecimal(line[field]);
      return orFault(line, field, value === null ? line[field] : show(value));
    },
    tone: tone(field),
    write: (line, text): Written<QuotationLineForm> => {
      if (text !== '' && typedDecimal(text) === null)
        return { ok: false, wrong: t('line.wrongNumber', { text }) };
      return { ok: true, row: { ...line, [field]: typedDecimal(text) ?? '' } };
    },
  });
  const count = form.form.lines.filter(isBegun).length;
  return [
    {
      key: 'no',
      title: '',
      width: 34,
      read: () => '',
      show: (_line, index) => <span className="dim">{index + 1}</span>,
    },
    {
      key: 'itemNo',
      title: t('line.item'),
      width: 100,
      read: (line) => line.itemNo,
      show: (line) => orFault(line, 'itemNo', line.itemNo),
      tone: tone('itemNo'),
      write: (line, itemNo) => ({ ok: true, row: { ...line, itemNo } }),
      total: <span className="nw">{t('common:lines', { count })}</span>,
    },
    {
      key: 'description',
      title: t('line.description'),
      width: 160,
      grow: true,
      read: (line) => line[description],
      show: (line) => {
        const text = line[description] || line[other];
        return (
          <span className={line[description] === '' ? 'ell dim' : 'ell'} title={text}>
            {text.replace(/\n/g, ', ')}
          </span>
        );
      },
      write: (line, text) => ({ ok: true, row: { ...line, [description]: text } }),
    },
    figureColumn('quantity', t('line.quantity'), 84, figure),
    {
      key: 'unit',
      title: t('line.unit'),
      width: 60,
      read: (line) => line.unit,
      show: (line) => <span className="sec">{t(`trade:unit.${line.unit}`)}</span>,
      write: (line, text) => {
        const typed = text.toLowerCase();
        const unit = UNITS.find(
          (code) => code.toLowerCase() === typed || t(`trade:unit.${code}`).toLowerCase() === typed,
        );
        return unit === undefined
          ? { ok: false, wrong: t('line.wrongUnit', { text }) }
          : { ok: true, row: { ...line, unit } };
      },
    },
    figureColumn('minQuantity', t('line.minimum'), 80, figure),
    figureColumn('unitPrice', `${t('line.price')} ${form.form.currency}`, 92, priceFigure),
    {
      key: 'amount',
      title: t('line.amount'),
      width: 112,
      align: 'right',
      read: () => '',
      show: (line) => {
        const amount = typedLineTotal(line, form.form.currency);
        return amount === null ? '' : figure(amount.amount);
      },
      total: figure(total.amount),
    },
  ];
}
