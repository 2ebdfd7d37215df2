import type { OrderLineView } from '#shared/api/views/order-views';
import type { OrderLine } from '#shared/domain/order-line';
import { ZERO } from '#shared/values/decimal';
import { HsCode } from '#shared/values/hs-code';
import { UNITS, type Unit } from '#shared/values/unit';
import { useLanguage } from '../../app/desk-state';
import type { EditColumn, Written } from '../../components/edit-column';
import { figure, priceFigure } from '../../components/figures';
import { useWords } from '../../words/words';
import { typedDecimal } from '../forms/field-text';

type OrderWords = ReturnType<typeof useWords<'order'>>;

/** `worked out` by the Node side for a stored line: its amount and its cartons. */
export type LineFigures = ReadonlyMap<string, OrderLineView>;

export interface LineTotals {
  readonly count: number;
  readonly quantity: string;
  readonly amount: string;
  readonly cartons: string;
}

/** The columns of an order's lines; the description is the one of the screen's language. */
export function useLineColumns(
  figures: LineFigures,
  totals: LineTotals | null,
): readonly EditColumn<OrderLine>[] {
  const t = useWords('order');
  const language = useLanguage();
  const description = language === 'zh' ? 'descriptionZh' : 'descriptionEn';
  const other = language === 'zh' ? 'descriptionEn' : 'descriptionZh';
  return [
    {
      key: 'no',
      title: '',
      width: 36,
      read: () => '',
      show: (_line, index) => <span className="dim">{index + 1}</span>,
    },
    textColumn('customerItemNo', t('line.customerItem'), 100, {
      total:
        totals === null ? undefined : (
          <span className="board-count">{t('line.total', { count: totals.count })}</span>
        ),
    }),
    textColumn('itemNo', t('line.ourItem'), 88, { tone: () => 'sec' }),
    {
      ...textColumn(description, t(`line.${description}`), 150, { grow: true }),
      show: (line) =>
        line[description] !== '' ? line[description] : <span className="dim">{line[other]}</span>,
    },
    textColumn('colour', t('line.colour'), 82),
    {
      key: 'quantity',
      title: t('line.quantity'),
      width: 72,
      align: 'right',
      read: (line) => line.quantity,
      show: (line) => <span className={line.quantity === ZERO ? 'nil' : ''}>{figure(line.quantity)}</span>,
      write: (line, text) => {
        const value = typedDecimal(text);
        if (value === null) return wrong(t('wrong.number', { text }));
        return value.startsWith('-')
          ? wrong(t('wrong.negative'))
          : { ok: true, row: { ...line, quantity: value } };
      },
      total: totals?.quantity,
    },
    {
      key: 'unit',
      title: t('line.unit'),
      width: 52,
      read: (line) => line.unit,
      show: (line) => <span className="sec">{t(`trade:unit.${line.unit}`)}</span>,
      write: (line, text) => {
        const unit = unitFrom(t, text);
        return unit === null ? wrong(t('wrong.unit', { text })) : { ok: true, row: { ...line, unit } };
      },
    },
    {
      key: 'price',
      title: t('line.price'),
      width: 66,
      align: 'right',
      read: (line) => line.unitPrice ?? '',
      show: (line) => (line.unitPrice === null ? '' : priceFigure(line.unitPrice)),
      tone: (line) => (line.unitPrice === null && line.quantity !== ZERO ? 'cell-at-risk' : ''),
      write: (line, text) => {
        if (text === '') return { ok: true, row: { ...line, unitPrice: null } };
        const value = typedDecimal(text);
        if (value === null) return wrong(t('wrong.number', { text }));
        return value.startsWith('-')
          ? wrong(t('wrong.negative'))
          : { ok: true, row: { ...line, unitPrice: value } };
      },
    },
    {
      key: 'amount',
      title: t('line.amount'),
      // A total in millions is read whole.
      width: Math.max(94, (totals?.amount.length ?? 0) * 8 + 24),
      align: 'right',
      read: () => '',
      show: (line) => {
        const amount = figures.get(line.id)?.amount;
        return amount ? figure(amount.amount) : '';
      },
      total: totals?.amount,
    },
    {
      key: 'cartons',
      title: t('line.cartons'),
      width: 66,
      align: 'right',
      read: () => '',
      show: (line) => {
        const cartons = figures.get(line.id)?.cartons;
        return cartons == null ? '' : figure(cartons);
      },
      total: totals?.cartons,
    },
  ];
}

type TextField = 'customerItemNo' | 'itemNo' | 'descriptionEn' | 'descriptionZh' | 'colour';

function textColumn(
  field: TextField,
  title: string,
  width: number,
  rest: Partial<EditColumn<OrderLine>> = {},
): EditColumn<OrderLine> {
  return {
    key: field,
    title,
    width,
    read: (line) => line[field],
    write: (line, text) => ({ ok: true, row: { ...line, [field]: text } }),
    ...rest,
  };
}

function wrong(sentence: string): Written<OrderLine> {
  return { ok: false, wrong: sentence };
}

/** `PCS`, `pcs` or 件: the code or the word of either language on the screen. */
export function unitFrom(t: OrderWords, text: string): Unit | null {
  const typed = text.trim().toLowerCase();
  return (
    UNITS.find((unit) => unit.toLowerCase() === typed || t(`trade:unit.${unit}`).toLowerCase() === typed) ??
    null
  );
}

export function hsCodeFrom(text: string): HsCode | null {
  const parsed = HsCode.safeParse(text.replace(/[.\s]/g, ''));
  return parsed.success ? parsed.data : null;
}

/** An empty line with an id that its order does not have yet. */
export function newLine(existing: readonly OrderLine[]): OrderLine {
  const used = new Set(existing.map((line) => line.id));
  let count = existing.length + 1;
  while (used.has(String(count))) count++;
  return {
    id: String(count),
    customerOrderNo: '',
    productId: null,
    itemNo: '',
    customerItemNo: '',
    descriptionEn: '',
    descriptionZh: '',
    colour: '',
    colourZh: '',
    size: '',
    sizes: [],
    quantity: ZERO,
    unit: existing.at(-1)?.unit ?? 'PCS',
    unitPrice: null,
    hsCode: null,
    packing: null,
    deliveryDate: null,
    remark: '',
  };
}
