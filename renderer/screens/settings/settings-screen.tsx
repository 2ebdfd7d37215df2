import { useEffect } from 'react';
import { NUMBER_SERIES } from '#shared/domain/numbering';
import { useDeskState } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import type { RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { ActionButton } from '../../components/action-button';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';
import { FormText } from '../forms/form-fields';
import { useForm } from '../forms/use-form';
import { BankFields, type CompanyFieldsProps, FirmFields, PictureFields } from './company-fields';
import { companyForm, emptyCompanyForm, numberExample, readCompanyForm } from './company-form';
import { DeskSection } from './desk-section';
import { LayoutsSection } from './layouts-section';
import { MoneySection } from './money-section';
import { RegisterPanel } from './register-panel';
import { SafetySection } from './safety-section';
import { ShippingSection } from './shipping-section';
import '../forms/segments.css';
import './settings.css';

const SECTIONS = ['company', 'numbers', 'layouts', 'shipping', 'money', 'desk', 'safety'] as const;
type Section = (typeof SECTIONS)[number];

/** Our firm, the numbers of its papers, this desk, and the safety of the data. */
export function SettingsScreen({ route }: { readonly route: RouteOf<'settings'> }) {
  const t = useWords('settings');
  const { replace } = useRouter();
  const { company } = useDeskState();
  const save = useCommand('company.save');
  const section: Section = SECTIONS.find((name) => name === route.section) ?? 'company';
  const form = useForm(company === null ? emptyCompanyForm() : companyForm(company), readCompanyForm);
  // What an undo changed shows at once, unless something here is typed and not saved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another company counts, not each letter typed
  useEffect(() => {
    if (company !== null && !form.isDirty) form.reset(companyForm(company));
  }, [company]);
  const hasForm = section === 'company' || section === 'numbers';
  const submit = async () => {
    const read = form.submit();
    if (read === null || save.sending) return;
    const result = await save.send({ company: read });
    if (!result.ok) return;
    form.reset(companyForm(result.value));
    announce(t('company.saved'), { undo: true });
  };
  const go = (next: Section) => replace({ screen: 'settings', section: next });
  useKeys([
    {
      keys: 'Ctrl+Enter',
      also: ['Ctrl+S'],
      label: t('keys.save'),
      hint: hasForm,
      disabled: !hasForm,
      run: () => void submit(),
    },
    {
      keys: 'F',
      label: t('keys.section'),
      hint: true,
      run: () => go(SECTIONS[(SECTIONS.indexOf(section) + 1) % SECTIONS.length] ?? 'company'),
    },
  ]);
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <div className="segments" role="tablist">
          {SECTIONS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={section === name}
              className={section === name ? 'segment is-on' : 'segment'}
              onClick={() => go(name)}
            >
              {t(`section.${name}`)}
            </button>
          ))}
        </div>
        {form.isDirty && <span className="dim">{t('fields:unsaved')}</span>}
        <div className="grow" />
        {hasForm && (
          <ActionButton look="filled" keys="Ctrl+Enter" disabled={save.sending} onClick={() => void submit()}>
            {t('common:save')}
          </ActionButton>
        )}
      </div>
      {save.problem !== null && (
        <div className="file-problem">
          <ProblemNote problem={save.problem} />
        </div>
      )}
      {section === 'company' && (
        <div className="file-body">
          <div className="file-column">
            <FirmFields form={form} />
          </div>
          <div className="file-column">
            <BankFields form={form} />
            <PictureFields form={form} />
          </div>
        </div>
      )}
      {section === 'numbers' && <NumberFields form={form} />}
      {section === 'layouts' && (
        <LayoutsSection
          key={`${route.kind ?? ''} ${route.customerId ?? ''}`}
          kind={route.kind}
          source={route}
          customerId={route.customerId}
        />
      )}
      {section === 'shipping' && <ShippingSection />}
      {section === 'money' && <MoneySection />}
      {section === 'desk' && <DeskSection />}
      {section === 'safety' && <SafetySection />}
    </>
  );
}

/** The pattern of each series with the number it gives. */
function NumberFields({ form }: CompanyFieldsProps) {
  const t = useWords('settings');
  const { today } = useDeskState();
  const { numbering } = form.form;
  return (
    <div className="settings-numbers">
      <Panel title={t('numbers.title')} more={t('numbers.more')}>
        <div className="form-rows number-rows">
          {NUMBER_SERIES.map((series) => {
            const example = numberExample(numbering[series], today);
            return (
              <div className="form-row number-row" key={series}>
                <FormText
                  host={form}
                  path={`numbering.${series}`}
                  label={t(`numbers.${series}`)}
                  value={numbering[series]}
                  maxLength={40}
                  onChange={(text) => form.change({ numbering: { ...numbering, [series]: text } })}
                />
                <span className="sec number-example">
                  {example !== null && t('numbers.next', { number: example })}
                </span>
              </div>
            );
          })}
        </div>
        <p className="panel-note">{t('numbers.holes')}</p>
      </Panel>
      <RegisterPanel />
    </div>
  );
}
