import type { CustomerView } from '#shared/api/views/file-views';
import { customerName } from '#shared/domain/customer';
import { CustomerId } from '#shared/values/ids';
import { useDeskState } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import type { RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { Moments } from '../../components/moments';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';
import { useRecordFile } from '../forms/use-record-file';
import { CustomerLayouts } from '../settings/customer-layouts';
import { AlikeCustomers } from './alike-customers';
import { customerForm, emptyCustomerForm, readCustomerForm } from './customer-form';
import { CustomerContacts, CustomerHabits, CustomerOrders } from './customer-panels';
import { BuyerFields, IdentityFields, OtherParties, TermsFields } from './customer-sections';
import { RankMark } from './rank-mark';

/** One customer's file: who, where the goods go, how they pay, what their files look like, what they ordered. */
export function CustomerScreen({ route }: { readonly route: RouteOf<'customer'> }) {
  const customerId = route.customerId === undefined ? null : CustomerId.parse(route.customerId);
  const query = useQuery('customers.file', customerId === null ? null : { customerId }, customerId ?? '');
  if (customerId === null) return <CustomerFile key="new" view={null} />;
  return <Moments query={query}>{(view) => <CustomerFile key={customerId} view={view} />}</Moments>;
}

function CustomerFile({ view }: { readonly view: CustomerView | null }) {
  const t = useWords('customers');
  const router = useRouter();
  const { company } = useDeskState();
  const save = useCommand('customers.save');
  const remove = useCommand('customers.remove');
  const orderForm = useCommand('templates.orderForm');
  const file = useRecordFile({
    start: view === null ? emptyCustomerForm(company?.defaultCurrency ?? 'USD') : customerForm(view.customer),
    seen: view?.revision ?? null,
    read: readCustomerForm,
    saving: save,
    save: (customer, revision) =>
      save.send({ record: { ...customer, id: view?.customer.id ?? null }, revision }),
    takenField: ({ kind }) => (kind === 'duplicate' ? 'code' : null),
    onSaved: (customer, { customerId }) => {
      announce(t('file.saved', { name: customer.nameEn || customer.nameZh }), { undo: true });
      if (view === null) router.replace({ screen: 'customer', customerId });
    },
    removal: view && {
      send: () => remove.send({ customerId: view.customer.id }),
      onDone: () => {
        announce(t('file.deleted', { name: customerName(view.customer) }), { undo: true });
        router.replace({ screen: 'customers' });
      },
    },
  });
  const { form, submit, drop } = file;
  const saveForm = async () => {
    if (view === null) return;
    const result = await orderForm.send({ customerId: view.customer.id });
    if (result.ok && result.value !== null) announce(t('file.orderFormSaved', { name: result.value.name }));
  };
  const newOrder = () => view && router.go({ screen: 'new-order', customerId: view.customer.id });
  const newQuotation = () => view && router.go({ screen: 'quotation', customerId: view.customer.id });
  // There before anything was booked in it: deposits come first, and what was open when the desk began.
  const openAccount = (currency = view?.customer.currency) => {
    if (view === null || currency === undefined) return;
    router.go({ screen: 'account', side: 'customer', party: view.customer.id, currency });
  };
  useKeys([
    { keys: 'Ctrl+Enter', also: ['Ctrl+S'], label: t('keys.save'), hint: true, run: () => void submit() },
    { keys: 'Ctrl+O', label: t('keys.order'), hint: true, disabled: view === null, run: newOrder },
    { keys: 'Ctrl+Q', label: t('keys.quotation'), hint: true, disabled: view === null, run: newQuotation },
    {
      keys: 'Ctrl+M',
      label: t('keys.account'),
      hint: true,
      disabled: view === null,
      run: () => openAccount(),
    },
    { keys: 'Escape', label: t('common:back'), hint: true, run: () => router.go({ screen: 'customers' }) },
  ]);
  const problem = file.problem ?? remove.problem ?? orderForm.problem;
  const { nameEn, nameZh, rank } = form.form;
  return (
    <>
      <div className="page-head">
        <h1 className="ell">{view === null ? t('file.newTitle') : nameEn || nameZh}</h1>
        {view !== null && (
          <span className="pill">
            <RankMark rank={rank} />
          </span>
        )}
        {form.isDirty && <span className="dim">{t('fields:unsaved')}</span>}
        <div className="grow" />
        {view !== null && (
          <>
            <ActionButton look="quiet" icon="bin" label={t('file.delete')} onClick={() => void drop()} />
            <ActionButton onClick={() => void saveForm()}>{t('file.orderForm')}</ActionButton>
            {view.currencies.map((currency) => (
              <ActionButton
                key={currency}
                {...(currency === view.customer.currency ? { keys: 'Ctrl+M' } : {})}
                onClick={() => openAccount(currency)}
              >
                {t('file.account', { currency })}
              </ActionButton>
            ))}
            <ActionButton keys="Ctrl+Q" onClick={newQuotation}>
              {t('file.newQuotation')}
            </ActionButton>
            <ActionButton keys="Ctrl+O" onClick={newOrder}>
              {t('file.newOrder')}
            </ActionButton>
          </>
        )}
        <ActionButton look="filled" keys="Ctrl+Enter" disabled={save.sending} onClick={() => void submit()}>
          {t('common:save')}
        </ActionButton>
      </div>
      {problem !== null && (
        <div className="file-problem">
          <ProblemNote problem={problem} />
        </div>
      )}
      <AlikeCustomers form={form.form} except={view?.customer.id ?? null} />
      <div className="file-body">
        <div className="file-column">
          <IdentityFields form={form} isNew={view === null} />
          <BuyerFields form={form} />
          <OtherParties form={form} />
        </div>
        <div className="file-column">
          <TermsFields form={form} />
          {view !== null && <CustomerOrders orders={view.orders} />}
          <CustomerContacts form={form} />
          <CustomerHabits form={form} layouts={view?.layouts ?? 0} />
          {view !== null && <CustomerLayouts customerId={view.customer.id} />}
        </div>
      </div>
    </>
  );
}
