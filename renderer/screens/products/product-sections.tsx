import { Select } from 'antd';
import type { PriceHistoryEntry } from '#shared/api/views/file-views';
import type { Product } from '#shared/domain/product';
import { CustomerId } from '#shared/values/ids';
import { UNITS } from '#shared/values/unit';
import { useLanguage } from '../../app/desk-state';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { figure, fullDay, priceFigure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { FormArea, FormChoice, FormText } from '../forms/form-fields';
import { PictureField } from '../forms/picture-field';
import type { Form } from '../forms/use-form';
import { type PackingForm, type ProductForm, typedVolume } from './product-form';
import './product-sections.css';

export interface ProductSectionProps {
  readonly form: Form<ProductForm, Omit<Product, 'id'>>;
}

export function ProductFields({ form, isNew }: ProductSectionProps & { readonly isNew: boolean }) {
  const t = useWords('products');
  const { form: typed, change } = form;
  return (
    <Panel title={t('file.identity')}>
      <div className="form-grid">
        <FormText
          host={form}
          path="itemNo"
          label={t('file.itemNo')}
          value={typed.itemNo}
          autoFocus={isNew}
          maxLength={80}
          onChange={(itemNo) => change({ itemNo })}
        />
        <FormChoice
          host={form}
          path="unit"
          search
          label={t('file.unit')}
          value={typed.unit}
          onChange={(unit) => change({ unit })}
          options={UNITS.map((value) => ({ value, label: t(`trade:unit.${value}`) }))}
        />
        <FormText
          host={form}
          path="hsCode"
          label={t('file.hsCode')}
          value={typed.hsCode}
          onChange={(hsCode) => change({ hsCode })}
        />
        <FormText
          host={form}
          path="nameEn"
          className="span-6"
          label={t('file.nameEn')}
          value={typed.nameEn}
          maxLength={300}
          onChange={(nameEn) => change({ nameEn })}
        />
        <FormText
          host={form}
          path="nameZh"
          className="span-6"
          label={t('file.nameZh')}
          value={typed.nameZh}
          maxLength={300}
          onChange={(nameZh) => change({ nameZh })}
        />
        <FormText
          host={form}
          path="detailsEn"
          className="span-3"
          label={t('file.detailsEn')}
          value={typed.detailsEn}
          maxLength={600}
          onChange={(detailsEn) => change({ detailsEn })}
        />
        <FormText
          host={form}
          path="detailsZh"
          className="span-3"
          label={t('file.detailsZh')}
          value={typed.detailsZh}
          maxLength={600}
          onChange={(detailsZh) => change({ detailsZh })}
        />
        <div className="span-4 product-more">
          <FormText
            host={form}
            path="minQuantity"
            align="right"
            label={t('file.minQuantity')}
            value={typed.minQuantity}
            onChange={(minQuantity) => change({ minQuantity })}
          />
          <FormText
            host={form}
            path="origin"
            label={t('file.origin')}
            value={typed.origin}
            maxLength={60}
            onChange={(origin) => change({ origin })}
          />
          <FormArea
            host={form}
            path="note"
            rows={2}
            label={t('file.note')}
            value={typed.note}
            onChange={(note) => change({ note })}
          />
        </div>
        <PictureField
          label={t('file.picture')}
          value={typed.picture}
          onChange={(picture) => change({ picture })}
        />
      </div>
    </Panel>
  );
}

const PACKING_FIELDS: readonly (keyof PackingForm)[] = [
  'piecesPerCarton',
  'lengthCm',
  'widthCm',
  'heightCm',
  'netKg',
  'grossKg',
  'innerPieces',
];

/** Carton data, entered once and used by packing list, quotation and container. */
export function CartonFields({ form }: ProductSectionProps) {
  const t = useWords('products');
  const { packing } = form.form;
  const volume = typedVolume(packing);
  return (
    <Panel title={t('file.packing')} more={t('file.packingMore')}>
      <div className="form-grid carton-grid">
        {PACKING_FIELDS.map((field) => (
          <FormText
            key={field}
            host={form}
            path={`packing.${field}`}
            align="right"
            label={t(`file.${field}`)}
            value={packing[field]}
            onChange={(text) => form.change({ packing: { ...packing, [field]: text } })}
          />
        ))}
        <p className={volume === null ? 'carton-volume dim' : 'carton-volume medium'}>
          {volume === null ? t('file.volumeUnknown') : t('file.volume', { volume })}
        </p>
      </div>
    </Panel>
  );
}

const MOST_CUSTOMERS = 500;

/** By which number each customer calls this product; learned at import, corrected here. */
export function CustomerItemFields({ form }: ProductSectionProps) {
  const t = useWords('products');
  const { data } = useQuery('customers.list', { text: '', offset: 0, limit: MOST_CUSTOMERS });
  const { customerItems } = form.form;
  const customers = (data?.rows ?? []).map((row) => ({ value: row.id as string, label: row.name }));
  const [first] = customers;
  const set = (index: number, patch: Partial<ProductForm['customerItems'][number]>) =>
    form.change({
      customerItems: customerItems.map((item, at) => (at === index ? { ...item, ...patch } : item)),
    });
  const add = () => {
    const free =
      customers.find((entry) => !customerItems.some((item) => item.customerId === entry.value)) ?? first;
    if (free)
      form.change({
        customerItems: [...customerItems, { customerId: CustomerId.parse(free.value), itemNo: '' }],
      });
  };
  return (
    <Panel
      title={t('file.customerItems')}
      more={
        first !== undefined && (
          <ActionButton small look="quiet" icon="plus" onClick={add}>
            {t('file.addCustomerItem')}
          </ActionButton>
        )
      }
    >
      {customerItems.length === 0 && <p className="panel-note">{t('file.noCustomerItems')}</p>}
      {customerItems.length > 0 && (
        <div className="form-rows">
          {customerItems.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no id; its place is what it is edited by
            <div className="form-row customer-item-row" key={index}>
              <Select
                aria-label={`${t('file.customer')} ${index + 1}`}
                value={item.customerId as string}
                showSearch={{ optionFilterProp: 'label' }}
                onChange={(value) => set(index, { customerId: CustomerId.parse(value) })}
                options={customers}
              />
              <TextInput
                value={item.itemNo}
                label={`${t('file.customerItemNo')} ${index + 1}`}
                placeholder={t('file.customerItemNo')}
                maxLength={80}
                onChange={(itemNo) => set(index, { itemNo })}
              />
              <ActionButton
                small
                look="quiet"
                icon="cross"
                label={t('common:remove')}
                onClick={() => form.change({ customerItems: customerItems.filter((_, at) => at !== index) })}
              />
            </div>
          ))}
        </div>
      )}
    </Panel>
  );
}

/** What it was ordered and offered for, newest first. */
export function PriceHistory({ prices }: { readonly prices: readonly PriceHistoryEntry[] }) {
  const t = useWords('products');
  const language = useLanguage();
  return (
    <Panel fill title={t('file.history')}>
      {prices.length === 0 ? (
        <p className="panel-note">{t('file.historyEmpty')}</p>
      ) : (
        <div className="panel-scroll">
          <table className="small-list">
            <tbody>
              {prices.map((entry, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two lines of one order may be alike in all they show
                <tr key={index}>
                  <td>{fullDay(entry.date, language)}</td>
                  <td className="sec">{entry.customerName}</td>
                  <td className="sec">{entry.reference}</td>
                  <td className="num sec">{figure(entry.quantity)}</td>
                  <td className="num">
                    <span className="dim">{entry.currency}</span> {priceFigure(entry.unitPrice)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
