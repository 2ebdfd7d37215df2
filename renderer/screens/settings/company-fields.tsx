import type { Company } from '#shared/domain/company';
import { CURRENCIES, type CurrencyCode } from '#shared/values/currency';
import { ActionButton } from '../../components/action-button';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { FormArea, FormChoice, FormText } from '../forms/form-fields';
import { PictureField } from '../forms/picture-field';
import type { Form } from '../forms/use-form';
import { type BankForm, type CompanyForm, EMPTY_BANK } from './company-form';

export interface CompanyFieldsProps {
  readonly form: Form<CompanyForm, Company>;
}

type TextField = {
  [K in keyof CompanyForm]: CompanyForm[K] extends string ? K : never;
}[keyof CompanyForm];

/** One text field of the company, so that a section is a list of its fields. */
export function CompanyText(
  props: CompanyFieldsProps & {
    readonly field: Exclude<TextField, 'defaultCurrency' | 'addressEn' | 'addressZh'>;
    readonly className?: string;
    readonly source?: string;
    readonly autoFocus?: boolean;
    readonly label?: string;
  },
) {
  const t = useWords('settings');
  const { form, field, label, ...rest } = props;
  return (
    <FormText
      host={form}
      path={field}
      label={label ?? t(`company.${field}`)}
      value={form.form[field]}
      onChange={(text) => form.change({ [field]: text })}
      {...rest}
    />
  );
}

export function CompanyAddress({
  form,
  field,
}: CompanyFieldsProps & { readonly field: 'addressEn' | 'addressZh' }) {
  const t = useWords('settings');
  return (
    <FormArea
      host={form}
      path={field}
      className="span-3"
      rows={2}
      label={t(`company.${field}`)}
      value={form.form[field]}
      onChange={(text) => form.change({ [field]: text })}
    />
  );
}

export function FirmFields({ form }: CompanyFieldsProps) {
  const t = useWords('settings');
  return (
    <Panel title={t('company.firm')}>
      <div className="form-grid">
        <CompanyText form={form} field="nameEn" className="span-3" />
        <CompanyText form={form} field="nameZh" className="span-3" />
        <CompanyAddress form={form} field="addressEn" />
        <CompanyAddress form={form} field="addressZh" />
        <CompanyText form={form} field="phone" />
        <CompanyText form={form} field="email" />
        <CompanyText form={form} field="website" />
        <CompanyText form={form} field="creditCode" />
        <CompanyText form={form} field="customsCode" />
        <CompanyText form={form} field="portOfLoading" />
        <CompanyText form={form} field="clerk" />
        <CompanyText form={form} field="signatoryName" />
        <CompanyText form={form} field="signatoryPost" />
        <FormChoice
          host={form}
          path="defaultCurrency"
          search
          label={t('company.defaultCurrency')}
          value={form.form.defaultCurrency}
          onChange={(defaultCurrency) => form.change({ defaultCurrency })}
          options={CURRENCIES.map((value) => ({ value, label: value }))}
        />
        <CompanyText form={form} field="validityDays" />
      </div>
    </Panel>
  );
}

export function PictureFields({ form }: CompanyFieldsProps) {
  const t = useWords('settings');
  const { change } = form;
  const { logo, seal, signature } = form.form;
  return (
    <Panel title={t('company.pictures')}>
      <div className="form-grid">
        <PictureField label={t('company.logo')} value={logo} onChange={(id) => change({ logo: id })} />
        <PictureField label={t('company.seal')} value={seal} onChange={(id) => change({ seal: id })} />
        <PictureField
          label={t('company.signature')}
          value={signature}
          onChange={(id) => change({ signature: id })}
        />
      </div>
    </Panel>
  );
}

export function BankFields({ form }: CompanyFieldsProps) {
  const t = useWords('settings');
  const { bankAccounts } = form.form;
  return (
    <Panel
      title={t('company.banks')}
      more={
        <ActionButton
          small
          look="quiet"
          icon="plus"
          onClick={() => form.change({ bankAccounts: [...bankAccounts, EMPTY_BANK] })}
        >
          {t('company.addBank')}
        </ActionButton>
      }
    >
      {bankAccounts.length === 0 && <p className="panel-note">{t('company.noBanks')}</p>}
      {bankAccounts.map((account, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an account has no id; its place is what it is edited by
        <BankRow key={index} form={form} account={account} index={index} />
      ))}
    </Panel>
  );
}

interface BankRowProps extends CompanyFieldsProps {
  readonly account: BankForm;
  readonly index: number;
}

export function BankRow({ form, account, index }: BankRowProps) {
  const t = useWords('settings');
  const { bankAccounts } = form.form;
  const set = (patch: Partial<BankForm>) =>
    form.change({ bankAccounts: bankAccounts.map((old, at) => (at === index ? { ...old, ...patch } : old)) });
  const text = (field: Exclude<keyof BankForm, 'currency'>, className = '') => (
    <FormText
      host={form}
      path={`bankAccounts.${index}.${field}`}
      className={className}
      label={t(`company.${field}`)}
      value={account[field]}
      placeholder={field === 'beneficiary' ? form.form.nameEn : ''}
      onChange={(value) => set({ [field]: value })}
    />
  );
  const currencies: readonly { readonly value: CurrencyCode | ''; readonly label: string }[] = [
    { value: '', label: t('company.anyCurrency') },
    ...CURRENCIES.map((value) => ({ value, label: value })),
  ];
  return (
    <div className="form-grid bank-row">
      {text('bank', 'span-3')}
      {text('account')}
      <FormChoice
        host={form}
        path={`bankAccounts.${index}.currency`}
        className="span-1"
        search
        label={t('company.currency')}
        value={account.currency}
        onChange={(currency) => set({ currency })}
        options={currencies}
      />
      {text('beneficiary')}
      {text('swift')}
      {text('bankAddress')}
      <span className="bank-remove">
        <ActionButton
          small
          look="quiet"
          icon="cross"
          label={t('common:remove')}
          onClick={() => form.change({ bankAccounts: bankAccounts.filter((_, at) => at !== index) })}
        />
      </span>
    </div>
  );
}
