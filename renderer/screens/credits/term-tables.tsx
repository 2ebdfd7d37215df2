import { Select } from 'antd';
import { DOCUMENT_NAMES } from '#shared/credit/document-names';
import { DOCUMENT_KINDS } from '#shared/credit/required-document';
import { UNITS } from '#shared/values/unit';
import { useLanguage } from '../../app/desk-state';
import { ActionButton } from '../../components/action-button';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import type { FieldErrors } from '../forms/field-text';
import type { GoodsRow, TermForm } from './term-form';

interface TermTableProps {
  readonly form: TermForm;
  readonly onForm: (form: TermForm) => void;
}

const GOODS_FIELDS = ['quantity', 'unitPrice', 'tolerance'] as const;

/** Quantities and prices of 45A, a line each. */
export function GoodsTable({ form, errors, onForm }: TermTableProps & { readonly errors: FieldErrors }) {
  const t = useWords('credits');
  const put = (at: number, change: Partial<GoodsRow>) =>
    onForm({
      ...form,
      goodsItems: form.goodsItems.map((row, index) => (index === at ? { ...row, ...change } : row)),
    });
  const add = () => {
    const item = {
      text: '',
      quantity: null,
      unit: 'PCS',
      about: false,
      plus: null,
      minus: null,
      packages: null,
      packageUnit: '',
      currency: null,
      unitPrice: null,
      priceAbout: false,
    } as const;
    onForm({
      ...form,
      goodsItems: [...form.goodsItems, { item, quantity: '', unitPrice: '', tolerance: '' }],
    });
  };
  return (
    <div className="dialog-wide">
      <small className="dim">{t('term.goodsItems')}</small>
      {form.goodsItems.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id and are never moved
        <div className="goods-line" key={at}>
          <TextInput
            label={t('field.quantity')}
            align="right"
            value={row.quantity}
            onChange={(quantity) => put(at, { quantity })}
          />
          <Select<string>
            aria-label={t('field.unit')}
            showSearch
            value={row.item.unit ?? ''}
            onChange={(unit) =>
              put(at, { item: { ...row.item, unit: UNITS.find((known) => known === unit) ?? null } })
            }
            options={UNITS.map((value) => ({ value, label: value }))}
          />
          <TextInput
            label={t('field.tolerance')}
            placeholder={t('field.tolerance')}
            align="right"
            value={row.tolerance}
            onChange={(tolerance) => put(at, { tolerance })}
          />
          <label className="check-label">
            <input
              type="checkbox"
              checked={row.item.about}
              onChange={(event) => put(at, { item: { ...row.item, about: event.target.checked } })}
            />
            {t('field.about')}
          </label>
          <TextInput
            label={t('field.unitPrice')}
            align="right"
            placeholder={t('field.unitPrice')}
            value={row.unitPrice}
            onChange={(unitPrice) => put(at, { unitPrice })}
          />
          <ActionButton
            small
            look="quiet"
            icon="bin"
            label={t('common:remove')}
            onClick={() =>
              onForm({ ...form, goodsItems: form.goodsItems.filter((_, index) => index !== at) })
            }
          />
          {GOODS_FIELDS.some((field) => errors[`goodsItems.${at}.${field}`] !== undefined) && (
            <span className="t-late small">{t('fields:error.number')}</span>
          )}
        </div>
      ))}
      <ActionButton small icon="plus" onClick={add}>
        {t('field.addLine')}
      </ActionButton>
    </div>
  );
}

/** The documents of 46A with how many of each. */
export function DocumentTable({ form, onForm }: TermTableProps) {
  const t = useWords('credits');
  const language = useLanguage();
  type Asked = TermForm['documents'][number];
  const put = (at: number, change: Partial<Asked>) =>
    onForm({
      ...form,
      documents: form.documents.map((asked, index) => (index === at ? { ...asked, ...change } : asked)),
    });
  const count = (text: string) => Math.min(99, Number(text.replace(/\D/g, '') || '0'));
  const add = () => {
    const ids = new Set(form.documents.map(({ id }) => id));
    let next = form.documents.length + 1;
    while (ids.has(`d${next}`)) next += 1;
    const asked: Asked = {
      id: `d${next}`,
      kind: 'other',
      text: '',
      originals: 1,
      copies: 0,
      freeSplit: false,
      fullSet: false,
      signed: false,
      quotesCredit: false,
      issuer: '',
      consignee: '',
      notify: '',
      freight: null,
      insuredPercent: null,
    };
    onForm({ ...form, documents: [...form.documents, asked] });
  };
  return (
    <div className="dialog-wide document-table">
      {form.documents.map((asked, at) => (
        <div className="document-line" key={asked.id}>
          <Select
            aria-label={t('field.document')}
            value={asked.kind}
            popupMatchSelectWidth={false}
            onChange={(kind) => put(at, { kind })}
            options={DOCUMENT_KINDS.map((value) => ({ value, label: DOCUMENT_NAMES[value][language] }))}
          />
          <TextInput label={t('field.text')} value={asked.text} onChange={(text) => put(at, { text })} />
          <TextInput
            label={t('present.originals')}
            align="right"
            value={String(asked.originals)}
            onChange={(text) => put(at, { originals: count(text) })}
          />
          <TextInput
            label={t('present.copies')}
            align="right"
            value={String(asked.copies)}
            onChange={(text) => put(at, { copies: count(text) })}
          />
          <ActionButton
            small
            look="quiet"
            icon="bin"
            label={t('common:remove')}
            onClick={() => onForm({ ...form, documents: form.documents.filter((_, index) => index !== at) })}
          />
        </div>
      ))}
      <ActionButton small icon="plus" onClick={add}>
        {t('field.addLine')}
      </ActionButton>
    </div>
  );
}
