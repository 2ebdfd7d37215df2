import { Modal, Select } from 'antd';
import { useState } from 'react';
import type { OrderView } from '#shared/api/views/order-views';
import { CURRENCIES } from '#shared/values/currency';
import { INCOTERMS } from '#shared/values/incoterm';
import { useDeskState } from '../../app/desk-state';
import { FieldBox } from '../../components/field-box';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { type FactsField, type FactsForm, type FactsReading, factsForm, readFacts } from './facts-form';
import { useOrderSave } from './use-order-save';
import '../../components/dialog.css';

const MEANINGS: readonly FactsForm['deliveryDateMeans'][] = ['etd', 'ex-factory', 'arrival'];
type TextField = Exclude<FactsField, 'deliveryDateMeans' | 'currency' | 'incoterm'>;

/** Dates, terms and deposit of the order, saved together. */
export function FactsDialog({ view, onClose }: { readonly view: OrderView; readonly onClose: () => void }) {
  const t = useWords('order');
  const { today } = useDeskState();
  const save = useOrderSave(view);
  const [form, setForm] = useState(() => factsForm(view.order));
  const [reading, setReading] = useState<FactsReading | null>(null);
  const put = (change: Partial<FactsForm>) => setForm({ ...form, ...change });
  const submit = async () => {
    const read = readFacts(form, view.order, today);
    setReading(read);
    if (read.ok && (await save(read.patch))) onClose();
  };
  const wrongText = (field: FactsField): string | null => {
    if (reading === null || reading.ok) return null;
    const kind = reading.wrong[field];
    return kind === undefined ? null : t(`wrong.${kind}`, { text: form[field] });
  };
  const text = (
    field: TextField,
    label: string,
    options: { readonly right?: boolean; readonly focus?: boolean } = {},
  ) => (
    <FieldBox label={label} wrong={wrongText(field)}>
      {(id) => (
        <TextInput
          id={id}
          value={form[field]}
          align={options.right ? 'right' : 'left'}
          autoFocus={options.focus ?? false}
          onChange={(value) => put({ [field]: value })}
        />
      )}
    </FieldBox>
  );
  return (
    <Modal
      open
      title={t('head.title')}
      width={560}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <form
        className="dialog-grid"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {text('customerOrderNo', t('head.customerOrderNo'), { focus: true })}
        {text('orderDate', t('head.orderDate'))}
        {text('deliveryDate', t('head.deliveryDate'))}
        <FieldBox label={t('head.deliveryMeans')}>
          {(id) => (
            <Select
              id={id}
              value={form.deliveryDateMeans}
              onChange={(deliveryDateMeans) => put({ deliveryDateMeans })}
              options={MEANINGS.map((value) => ({ value, label: t(`trade:deliveryMeans.${value}`) }))}
            />
          )}
        </FieldBox>
        <FieldBox label={t('head.incoterm')}>
          {(id) => (
            <Select<FactsForm['incoterm']>
              id={id}
              showSearch
              value={form.incoterm}
              onChange={(incoterm) => put({ incoterm })}
              options={[{ value: '', label: '–' }, ...INCOTERMS.map((value) => ({ value, label: value }))]}
            />
          )}
        </FieldBox>
        {text('place', t('head.place'))}
        <FieldBox label={t('head.currency')}>
          {(id) => (
            <Select
              id={id}
              showSearch
              value={form.currency}
              onChange={(currency) => put({ currency })}
              options={CURRENCIES.map((value) => ({ value, label: value }))}
            />
          )}
        </FieldBox>
        {text('depositPercent', t('head.depositPercent'), { right: true })}
        {text('depositAmount', `${t('head.depositAmount')} ${form.currency}`, { right: true })}
        {text('depositOn', t('head.depositOn'))}
        {text('overDelivery', t('head.overDelivery'), { right: true })}
        <div className="dialog-wide">{text('terms', t('head.terms'))}</div>
        <div className="dialog-wide">
          <FieldBox label={t('head.note')}>
            {(id) => (
              <textarea
                id={id}
                className="text-area"
                rows={3}
                maxLength={4000}
                value={form.note}
                onChange={(event) => put({ note: event.target.value })}
              />
            )}
          </FieldBox>
        </div>
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Modal>
  );
}
