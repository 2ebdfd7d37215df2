import { useState } from 'react';
import type { Company } from '#shared/domain/company';
import { useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { useCommand } from '../../client/use-command';
import { ActionButton } from '../../components/action-button';
import { useWords } from '../../words/words';
import { PictureField } from '../forms/picture-field';
import { useForm } from '../forms/use-form';
import { BankRow, CompanyAddress, CompanyText } from '../settings/company-fields';
import { EMPTY_BANK, emptyCompanyForm, readCompanyForm } from '../settings/company-form';
import { FirstOrderOffer } from './first-order-offer';
import '../forms/segments.css';
import './first-start.css';

/** Which firm this desk works for, in under a minute; then the first order. */
export function FirstStartScreen() {
  const [company, setCompany] = useState<Company | null>(null);
  const form = useForm({ ...emptyCompanyForm(), bankAccounts: [EMPTY_BANK] }, readCompanyForm);
  // The company is stored together with the choice of how to begin: until then the form can be gone back to.
  return (
    <main className="first-start">
      <FirstStartHead />
      {company === null ? (
        <CompanyStep form={form} onNext={setCompany} />
      ) : (
        <FirstOrderOffer company={company} onBack={() => setCompany(null)} />
      )}
    </main>
  );
}

function FirstStartHead() {
  const t = useWords('firstStart');
  const language = useLanguage();
  const save = useCommand('settings.save');
  return (
    <header className="first-head">
      <span className="first-mark">单</span>
      <h1>{t('welcome')}</h1>
      <div className="grow" />
      <div className="segments">
        {(['en', 'zh'] as const).map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={language === value}
            className={language === value ? 'segment is-on' : 'segment'}
            onClick={() => void save.send({ language: value })}
          >
            {value === 'en' ? 'EN' : '中文'}
          </button>
        ))}
      </div>
    </header>
  );
}

interface CompanyStepProps {
  readonly form: Parameters<typeof CompanyText>[0]['form'];
  readonly onNext: (company: Company) => void;
}

function CompanyStep({ form, onNext }: CompanyStepProps) {
  const t = useWords('firstStart');
  const next = () => {
    const company = form.submit();
    if (company !== null) onNext(company);
  };
  useKeys([{ keys: 'Ctrl+Enter', label: t('keys.next'), run: next }]);
  const { logo, seal, bankAccounts } = form.form;
  const [bank = EMPTY_BANK] = bankAccounts;
  return (
    <section className="first-card">
      <div className="first-title">
        <h2>{t('who')}</h2>
        <p className="sec">{t('text')}</p>
      </div>
      <div className="form-grid">
        <CompanyText form={form} field="nameEn" className="span-3" source={t('needed')} autoFocus />
        <CompanyText form={form} field="clerk" className="span-3" label={t('yours')} source={t('needed')} />
      </div>
      <h3>{t('later')}</h3>
      <div className="form-grid">
        <CompanyText form={form} field="nameZh" className="span-3" />
        <CompanyText form={form} field="creditCode" className="span-3" />
        <CompanyAddress form={form} field="addressEn" />
        <CompanyAddress form={form} field="addressZh" />
        <CompanyText form={form} field="phone" />
        <CompanyText form={form} field="email" />
        <CompanyText form={form} field="portOfLoading" />
      </div>
      <h3>{t('bank')}</h3>
      <div className="first-bank">
        <BankRow form={form} account={bank} index={0} />
        <div className="first-pictures">
          <PictureLabel form={form} field="logo" value={logo} />
          <PictureLabel form={form} field="seal" value={seal} />
        </div>
      </div>
      <div className="first-acts">
        <span className="dim grow">{t('local')}</span>
        <ActionButton look="filled" keys="Ctrl+Enter" onClick={next}>
          {t('next')}
        </ActionButton>
      </div>
    </section>
  );
}

interface PictureLabelProps {
  readonly form: CompanyStepProps['form'];
  readonly field: 'logo' | 'seal';
  readonly value: Company['logo'];
}

function PictureLabel({ form, field, value }: PictureLabelProps) {
  const t = useWords('settings');
  return (
    <PictureField
      label={t(`company.${field}`)}
      value={value}
      onChange={(id) => form.change({ [field]: id })}
    />
  );
}
