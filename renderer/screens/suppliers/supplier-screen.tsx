import type { OutputOf } from '#shared/api/contract';
import { SupplierKind, supplierName } from '#shared/domain/supplier';
import { CURRENCIES } from '#shared/values/currency';
import { SupplierId } from '#shared/values/ids';
import { useKeys } from '../../app/keys';
import type { RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { Moments } from '../../components/moments';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';
import { FormArea, FormChoice, FormText } from '../forms/form-fields';
import type { Form } from '../forms/use-form';
import { useRecordFile } from '../forms/use-record-file';
import { emptySupplierForm, readSupplierForm, type SupplierForm, supplierForm } from './supplier-form';

type SupplierFile = OutputOf<'suppliers.file'>;

/** One factory or supplier: who they are, how they are paid, and the way to their accounts. */
export function SupplierScreen({ route }: { readonly route: RouteOf<'supplier'> }) {
  const supplierId = route.supplierId === undefined ? null : SupplierId.parse(route.supplierId);
  const query = useQuery('suppliers.file', supplierId === null ? null : { supplierId }, supplierId ?? '');
  if (supplierId === null) return <SupplierPage key="new" view={null} />;
  return <Moments query={query}>{(view) => <SupplierPage key={supplierId} view={view} />}</Moments>;
}

function SupplierPage({ view }: { readonly view: SupplierFile | null }) {
  const t = useWords('suppliers');
  const router = useRouter();
  const save = useCommand('suppliers.save');
  const remove = useCommand('suppliers.remove');
  const file = useRecordFile({
    start: view === null ? emptySupplierForm('CNY') : supplierForm(view.supplier),
    seen: view?.revision ?? null,
    read: readSupplierForm,
    saving: save,
    save: (supplier, revision) =>
      save.send({ record: { ...supplier, id: view?.supplier.id ?? null }, revision }),
    takenField: ({ kind }) => (kind === 'duplicate' ? 'code' : null),
    onSaved: (supplier, { supplierId }) => {
      announce(t('saved', { name: supplier.nameZh || supplier.nameEn }), { undo: true });
      if (view === null) router.replace({ screen: 'supplier', supplierId });
    },
    removal: view && {
      send: () => remove.send({ supplierId: view.supplier.id }),
      onDone: () => {
        announce(t('deleted', { name: supplierName(view.supplier) }), { undo: true });
        router.replace({ screen: 'suppliers' });
      },
    },
  });
  const { form, submit, drop } = file;
  const accounts = view === null ? [] : accountsOf(view);
  const [first] = accounts;
  useKeys([
    { keys: 'Ctrl+Enter', also: ['Ctrl+S'], label: t('keys.save'), hint: true, run: () => void submit() },
    {
      keys: 'Ctrl+O',
      label: t('keys.account'),
      hint: true,
      disabled: first === undefined,
      run: () => first && router.go({ screen: 'account', ...first }),
    },
    { keys: 'Escape', label: t('common:back'), hint: true, run: router.back },
  ]);
  const problem = file.problem ?? remove.problem;
  const { nameZh, nameEn } = form.form;
  return (
    <>
      <div className="page-head">
        <h1 className="ell">{view === null ? t('new') : nameZh || nameEn}</h1>
        {form.isDirty && <span className="dim">{t('fields:unsaved')}</span>}
        <div className="grow" />
        {view !== null && (
          <ActionButton look="quiet" icon="bin" label={t('remove')} onClick={() => void drop()} />
        )}
        {accounts.map((account) => (
          <ActionButton key={account.currency} onClick={() => router.go({ screen: 'account', ...account })}>
            {t('accountOf', { currency: account.currency })}
          </ActionButton>
        ))}
        <ActionButton look="filled" keys="Ctrl+Enter" disabled={save.sending} onClick={() => void submit()}>
          {t('common:save')}
        </ActionButton>
      </div>
      {problem !== null && (
        <div className="file-problem">
          <ProblemNote problem={problem} />
        </div>
      )}
      <div className="file-body">
        <div className="file-column">
          <WhoFields form={form} isNew={view === null} />
        </div>
        <div className="file-column">
          <PayingFields form={form} />
        </div>
      </div>
    </>
  );
}

/** The accounts that have entries, and the one of the file's own currency to begin. */
function accountsOf({ supplier, accounts }: SupplierFile) {
  if (accounts.some(({ currency }) => currency === supplier.currency)) return accounts;
  return [{ side: 'supplier' as const, party: supplier.id, currency: supplier.currency }, ...accounts];
}

interface FieldsProps {
  readonly form: Form<SupplierForm, unknown>;
}

function WhoFields({ form, isNew }: FieldsProps & { readonly isNew: boolean }) {
  const t = useWords('suppliers');
  const m = useWords('money');
  const { form: typed, change } = form;
  return (
    <Panel title={t('who')}>
      <div className="form-grid">
        <FormText
          host={form}
          path="nameZh"
          className="span-4"
          label={t('nameZh')}
          value={typed.nameZh}
          autoFocus={isNew}
          maxLength={200}
          onChange={(nameZh) => change({ nameZh })}
        />
        <FormText
          host={form}
          path="code"
          label={t('code')}
          value={typed.code}
          maxLength={20}
          onChange={(code) => change({ code })}
        />
        <FormText
          host={form}
          path="nameEn"
          className="span-4"
          label={t('nameEn')}
          value={typed.nameEn}
          maxLength={200}
          onChange={(nameEn) => change({ nameEn })}
        />
        <FormChoice<SupplierKind>
          host={form}
          path="kind"
          label={t('kind')}
          value={typed.kind}
          onChange={(kind) => change({ kind })}
          options={SupplierKind.options.map((value) => ({ value, label: m(`supplierKind.${value}`) }))}
        />
        <FormArea
          host={form}
          path="address"
          className="span-4"
          label={t('address')}
          value={typed.address}
          onChange={(address) => change({ address })}
        />
        <FormText
          host={form}
          path="taxNumber"
          label={t('taxNumber')}
          value={typed.taxNumber}
          maxLength={40}
          onChange={(taxNumber) => change({ taxNumber })}
        />
        <FormText
          host={form}
          path="phone"
          className="span-3"
          label={t('phone')}
          value={typed.phone}
          maxLength={60}
          onChange={(phone) => change({ phone })}
        />
        <FormText
          host={form}
          path="email"
          className="span-3"
          label={t('email')}
          value={typed.email}
          maxLength={120}
          onChange={(email) => change({ email })}
        />
      </div>
    </Panel>
  );
}

function PayingFields({ form }: FieldsProps) {
  const t = useWords('suppliers');
  const { form: typed, change } = form;
  return (
    <Panel title={t('paying')}>
      <div className="form-grid">
        <FormChoice
          host={form}
          path="currency"
          search
          label={t('currency')}
          value={typed.currency}
          onChange={(currency) => change({ currency })}
          options={CURRENCIES.map((value) => ({ value, label: value }))}
        />
        <FormText
          host={form}
          path="terms"
          className="span-4"
          label={t('terms')}
          value={typed.terms}
          maxLength={300}
          onChange={(terms) => change({ terms })}
        />
        <FormText
          host={form}
          path="beneficiary"
          className="span-6"
          label={t('beneficiary')}
          value={typed.beneficiary}
          placeholder={typed.nameZh || typed.nameEn}
          maxLength={200}
          onChange={(beneficiary) => change({ beneficiary })}
        />
        <FormText
          host={form}
          path="bank"
          className="span-3"
          label={t('bank')}
          value={typed.bank}
          maxLength={200}
          onChange={(bank) => change({ bank })}
        />
        <FormText
          host={form}
          path="account"
          className="span-3"
          label={t('account')}
          value={typed.account}
          maxLength={60}
          onChange={(account) => change({ account })}
        />
        <FormArea
          host={form}
          path="note"
          className="span-6"
          label={t('note')}
          value={typed.note}
          onChange={(note) => change({ note })}
        />
      </div>
    </Panel>
  );
}
