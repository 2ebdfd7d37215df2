import { Select } from 'antd';
import { CURRENCIES, type CurrencyCode } from '#shared/values/currency';
import { useDeskState } from '../../app/desk-state';
import { ActionButton } from '../../components/action-button';
import { Panel } from '../../components/panel';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import type { FieldError } from '../forms/field-text';
import type { BreakForm, PriceForm } from './product-form';
import type { ProductSectionProps } from './product-sections';

const EMPTY_BREAK: BreakForm = { minQuantity: '', unitPrice: '' };

/** Prices by currency, each with its breaks: from 600, from 1,200. */
export function PriceFields({ form }: ProductSectionProps) {
  const t = useWords('products');
  const { company } = useDeskState();
  const { prices } = form.form;
  const set = (index: number, price: PriceForm | null) =>
    form.change({ prices: prices.flatMap((old, at) => (at === index ? (price ?? []) : old)) });
  const add = () => {
    const used = new Set(prices.map((price) => price.currency));
    const wanted = [company?.defaultCurrency ?? 'USD', 'USD', 'EUR', 'CNY', ...CURRENCIES] as const;
    const currency = wanted.find((code) => !used.has(code));
    if (currency) form.change({ prices: [...prices, { currency, breaks: [EMPTY_BREAK] }] });
  };
  return (
    <Panel
      title={t('file.prices')}
      more={
        <ActionButton small look="quiet" icon="plus" onClick={add}>
          {t('file.addPrice')}
        </ActionButton>
      }
    >
      {prices.length === 0 && <p className="panel-note">{t('file.noPrices')}</p>}
      {prices.length > 0 && (
        <div className="form-rows price-rows">
          <div className="form-row form-row-head price-row">
            <span>{t('file.currency')}</span>
            <span className="num">{t('file.from')}</span>
            <span className="num">{t('file.price')}</span>
          </div>
          {prices.map((price, index) => (
            <PriceRows
              key={price.currency}
              form={form}
              price={price}
              index={index}
              onChange={(next) => set(index, next)}
            />
          ))}
        </div>
      )}
    </Panel>
  );
}

interface PriceRowsProps extends ProductSectionProps {
  readonly price: PriceForm;
  readonly index: number;
  readonly onChange: (price: PriceForm | null) => void;
}

function PriceRows({ form, price, index, onChange }: PriceRowsProps) {
  const t = useWords('products');
  const { breaks, currency } = price;
  const set = (at: number, patch: Partial<BreakForm>) =>
    onChange({
      ...price,
      breaks: breaks.map((step, place) => (place === at ? { ...step, ...patch } : step)),
    });
  const remove = (at: number) => {
    const rest = breaks.filter((_, place) => place !== at);
    onChange(rest.length === 0 ? null : { ...price, breaks: rest });
  };
  return (
    <>
      {breaks.map((step, at) => {
        const path = `prices.${index}.breaks.${at}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a break has no id; its place is what it is edited by
          <div className="form-row price-row" key={at}>
            {at === 0 ? (
              <Select<CurrencyCode>
                aria-label={`${t('file.currency')} ${index + 1}`}
                value={currency}
                showSearch
                onChange={(code) => onChange({ ...price, currency: code })}
                options={CURRENCIES.map((value) => ({ value, label: value }))}
              />
            ) : (
              <span />
            )}
            <BreakInput
              label={`${t('file.from')} ${currency} ${at + 1}`}
              value={step.minQuantity}
              placeholder={at === 0 ? '1' : ''}
              error={form.errorOf(`${path}.minQuantity`)}
              onChange={(minQuantity) => set(at, { minQuantity })}
              onLeave={() => form.leave(`${path}.minQuantity`)}
            />
            <BreakInput
              label={`${t('file.price')} ${currency} ${at + 1}`}
              value={step.unitPrice}
              error={form.errorOf(`${path}.unitPrice`)}
              onChange={(unitPrice) => set(at, { unitPrice })}
              onLeave={() => form.leave(`${path}.unitPrice`)}
            />
            <ActionButton
              small
              look="quiet"
              icon="cross"
              label={t('common:remove')}
              onClick={() => remove(at)}
            />
          </div>
        );
      })}
      {breaks.length < 8 && (
        <div className="form-rows-acts">
          <ActionButton
            small
            look="quiet"
            icon="plus"
            onClick={() => onChange({ ...price, breaks: [...breaks, EMPTY_BREAK] })}
          >
            {t('file.addBreak')}
          </ActionButton>
        </div>
      )}
    </>
  );
}

interface BreakInputProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly error: FieldError | null;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
}

function BreakInput({ label, value, placeholder = '', error, onChange, onLeave }: BreakInputProps) {
  const t = useWords('fields');
  return (
    <span className={error === null ? '' : 'input-wrong'}>
      <TextInput
        label={label}
        value={value}
        placeholder={placeholder}
        align="right"
        onChange={onChange}
        onCommit={onLeave}
      />
      {error !== null && (
        <span className="field-problem" role="alert">
          {t(`error.${error}`)}
        </span>
      )}
    </span>
  );
}
