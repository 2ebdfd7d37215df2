import { Select } from 'antd';
import type { QuotationView } from '#shared/api/views/file-views';
import type { PaymentTerms } from '#shared/domain/payment-terms';
import { QuotationState } from '#shared/domain/quotation';
import { CURRENCIES } from '#shared/values/currency';
import { CustomerId } from '#shared/values/ids';
import { INCOTERMS, type IncotermCode } from '#shared/values/incoterm';
import { desk } from '../../client/desk';
import { useQuery } from '../../client/use-query';
import { FieldBox } from '../../components/field-box';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { FormArea, FormChoice, FormText } from '../forms/form-fields';
import { customerTerms } from './quotation-form';
import type { QuotationFormHandle } from './quotation-head';

const METHODS: readonly PaymentTerms['method'][] = ['tt', 'lc', 'dp', 'da', 'oa', 'other'];
const MOST_CUSTOMERS = 500;

type TextField =
  | 'inquiryReference'
  | 'inquiryDate'
  | 'date'
  | 'validUntil'
  | 'place'
  | 'portOfLoading'
  | 'terms'
  | 'depositPercent'
  | 'leadTime';

interface QuotationTermsProps {
  readonly form: QuotationFormHandle;
  readonly view: QuotationView | null;
  /** The keyboard begins at the customer. */
  readonly autoFocus: boolean;
}

/** For whom, until when, on which terms. A chosen customer fills in his own. */
export function QuotationTerms({ form, view, autoFocus }: QuotationTermsProps) {
  const t = useWords('quotations');
  const { form: typed, change } = form;
  const text = (field: TextField, className = 'span-3') => (
    <FormText
      host={form}
      path={field}
      className={className}
      label={t(`head.${field}`)}
      value={typed[field]}
      align={field === 'depositPercent' ? 'right' : 'left'}
      onChange={(value) => change({ [field]: value })}
    />
  );
  const terms: readonly { readonly value: IncotermCode | ''; readonly label: string }[] = [
    { value: '', label: t('head.noTerm') },
    ...INCOTERMS.map((value) => ({ value, label: value })),
  ];
  return (
    <Panel fill title={t('head.more')}>
      <div className="panel-scroll">
        <div className="form-grid">
          <CustomerChoice form={form} view={view} autoFocus={autoFocus} />
          {text('date')}
          {text('validUntil')}
          <FormChoice
            host={form}
            path="currency"
            className="span-3"
            search
            label={t('head.currency')}
            value={typed.currency}
            onChange={(currency) => change({ currency })}
            options={CURRENCIES.map((value) => ({ value, label: value }))}
          />
          <FormChoice
            host={form}
            path="state"
            className="span-3"
            label={t('head.state')}
            value={typed.state}
            onChange={(state) => change({ state })}
            options={QuotationState.options.map((value) => ({
              value,
              label: t(`trade:quotationState.${value}`),
            }))}
          />
          <FormChoice
            host={form}
            path="incoterm"
            label={t('head.incoterm')}
            value={typed.incoterm}
            onChange={(incoterm) => change({ incoterm })}
            options={terms}
          />
          {text('place', 'span-4')}
          {text('portOfLoading', '')}
          {text('leadTime', 'span-4')}
          {text('terms', 'span-6')}
          {text('depositPercent')}
          <FormChoice
            host={form}
            path="method"
            className="span-3"
            label={t('head.method')}
            value={typed.method}
            onChange={(method) => change({ method })}
            options={METHODS.map((value) => ({ value, label: t(`trade:paymentMethod.${value}`) }))}
          />
          {text('inquiryReference')}
          {text('inquiryDate')}
          <FormArea
            host={form}
            path="remarks"
            className="span-6"
            rows={3}
            label={t('head.remarks')}
            value={typed.remarks}
            onChange={(remarks) => change({ remarks })}
          />
        </div>
      </div>
    </Panel>
  );
}

function CustomerChoice({ form, view, autoFocus }: QuotationTermsProps) {
  const t = useWords('quotations');
  const words = useWords('fields');
  const { data } = useQuery('customers.list', { text: '', offset: 0, limit: MOST_CUSTOMERS });
  const error = form.errorOf('customerId');
  const choose = async (value: string) => {
    const customerId = CustomerId.parse(value);
    form.change({ customerId });
    const file = await desk.call('customers.file', { customerId });
    if (!file.ok || view !== null) return;
    // Only a new quotation takes the customer's usual terms: on a stored one they were agreed.
    form.change(customerTerms(file.value.customer));
  };
  return (
    <FieldBox
      label={t('head.customer')}
      className="span-6"
      wrong={error === null ? null : words(`error.${error}`)}
    >
      {(id) => (
        <Select
          id={id}
          value={form.form.customerId as string | null}
          autoFocus={autoFocus}
          placeholder={t('head.chooseCustomer')}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(value) => value !== null && void choose(value)}
          options={(data?.rows ?? []).map((row) => ({
            value: row.id as string,
            label: `${row.name}  ${row.code}`,
          }))}
        />
      )}
    </FieldBox>
  );
}
