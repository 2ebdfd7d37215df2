import type { Customer } from '#shared/domain/customer';
import { CustomerRank } from '#shared/domain/customer';
import type { PaymentTerms } from '#shared/domain/payment-terms';
import { CURRENCIES } from '#shared/values/currency';
import { INCOTERMS, type IncotermCode } from '#shared/values/incoterm';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { FormArea, FormChoice, FormText } from '../forms/form-fields';
import type { Form } from '../forms/use-form';
import type { CustomerForm, PartyForm } from './customer-form';

export interface CustomerSectionProps {
  readonly form: Form<CustomerForm, Omit<Customer, 'id'>>;
}

export function IdentityFields({ form, isNew }: CustomerSectionProps & { readonly isNew: boolean }) {
  const t = useWords('customers');
  const { form: typed, change } = form;
  return (
    <Panel title={t('file.who')}>
      <div className="form-grid">
        <FormText
          host={form}
          path="nameEn"
          className="span-4"
          label={t('file.nameEn')}
          value={typed.nameEn}
          autoFocus={isNew}
          maxLength={200}
          onChange={(nameEn) => change({ nameEn })}
        />
        <FormText
          host={form}
          path="code"
          label={t('file.code')}
          value={typed.code}
          maxLength={20}
          onChange={(code) => change({ code })}
        />
        <FormText
          host={form}
          path="nameZh"
          className="span-4"
          label={t('file.nameZh')}
          value={typed.nameZh}
          maxLength={200}
          onChange={(nameZh) => change({ nameZh })}
        />
        <FormChoice
          host={form}
          path="rank"
          label={t('file.rank')}
          value={typed.rank}
          onChange={(rank) => change({ rank })}
          options={CustomerRank.options.map((value) => ({ value, label: t(`trade:rank.${value}`) }))}
        />
      </div>
    </Panel>
  );
}

export function BuyerFields({ form }: CustomerSectionProps) {
  const t = useWords('customers');
  const { buyer } = form.form;
  const set = (patch: Partial<PartyForm>) => form.change({ buyer: { ...buyer, ...patch } });
  return (
    <Panel title={t('file.buyer')}>
      <div className="form-grid">
        <FormText
          host={form}
          path="buyer.name"
          className="span-4"
          label={t('file.printedName')}
          value={buyer.name}
          placeholder={form.form.nameEn}
          onChange={(name) => set({ name })}
        />
        <FormText
          host={form}
          path="buyer.country"
          label={t('file.country')}
          value={buyer.country}
          onChange={(country) => set({ country })}
        />
        <FormArea
          host={form}
          path="buyer.address"
          className="span-4"
          label={t('file.address')}
          value={buyer.address}
          onChange={(address) => set({ address })}
        />
        <FormText
          host={form}
          path="buyer.taxNumber"
          label={t('file.taxNumber')}
          value={buyer.taxNumber}
          onChange={(taxNumber) => set({ taxNumber })}
        />
        <FormText
          host={form}
          path="buyer.phone"
          className="span-3"
          label={t('file.phone')}
          value={buyer.phone}
          onChange={(phone) => set({ phone })}
        />
        <FormText
          host={form}
          path="buyer.email"
          className="span-3"
          label={t('file.email')}
          value={buyer.email}
          onChange={(email) => set({ email })}
        />
      </div>
    </Panel>
  );
}

/** Consignee and notify party as they stand on the papers; empty takes the buyer or nobody. */
export function OtherParties({ form }: CustomerSectionProps) {
  const t = useWords('customers');
  return (
    <div className="two-parties">
      {(['consignee', 'notify'] as const).map((which) => (
        <Panel key={which} title={t(`file.${which}`)} more={t(`file.${which}More`)}>
          <div className="form-grid">
            <FormText
              host={form}
              path={`${which}.name`}
              className="span-6"
              label={t('file.printedName')}
              value={form.form[which].name}
              onChange={(name) => form.change({ [which]: { ...form.form[which], name } })}
            />
            <FormArea
              host={form}
              path={`${which}.address`}
              className="span-6"
              label={t('file.address')}
              value={form.form[which].address}
              onChange={(address) => form.change({ [which]: { ...form.form[which], address } })}
            />
          </div>
        </Panel>
      ))}
    </div>
  );
}

export function TermsFields({ form }: CustomerSectionProps) {
  const t = useWords('customers');
  const { form: typed, change } = form;
  const terms: readonly { readonly value: IncotermCode | ''; readonly label: string }[] = [
    { value: '', label: t('file.noTerm') },
    ...INCOTERMS.map((value) => ({ value, label: value })),
  ];
  return (
    <Panel title={t('file.terms')}>
      <div className="form-grid">
        <FormChoice
          host={form}
          path="currency"
          search
          label={t('file.currency')}
          value={typed.currency}
          onChange={(currency) => change({ currency })}
          options={CURRENCIES.map((value) => ({ value, label: value }))}
        />
        <FormChoice
          host={form}
          path="incoterm"
          label={t('file.incoterm')}
          value={typed.incoterm}
          onChange={(incoterm) => change({ incoterm })}
          options={terms}
        />
        <FormText
          host={form}
          path="place"
          label={t('file.place')}
          value={typed.place}
          onChange={(place) => change({ place })}
        />
        <FormText
          host={form}
          path="terms"
          className="span-6"
          label={t('file.paymentTerms')}
          value={typed.terms}
          maxLength={300}
          onChange={(text) => change({ terms: text })}
        />
        <FormText
          host={form}
          path="depositPercent"
          align="right"
          label={t('file.deposit')}
          value={typed.depositPercent}
          onChange={(depositPercent) => change({ depositPercent })}
        />
        <FormChoice
          host={form}
          path="method"
          label={t('file.method')}
          value={typed.method}
          onChange={(method) => change({ method })}
          options={METHODS.map((value) => ({ value, label: t(`trade:paymentMethod.${value}`) }))}
        />
        <FormText
          host={form}
          path="portOfDischarge"
          label={t('file.portOfDischarge')}
          value={typed.portOfDischarge}
          onChange={(portOfDischarge) => change({ portOfDischarge })}
        />
      </div>
    </Panel>
  );
}

const METHODS: readonly PaymentTerms['method'][] = ['tt', 'lc', 'dp', 'da', 'oa', 'other'];
