import { useCallback, useEffect, useState } from 'react';
import type { QuotationView } from '#shared/api/views/file-views';
import type { Customer } from '#shared/domain/customer';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { isExpired } from '#shared/domain/quotation';
import { CustomerId, QuotationId } from '#shared/values/ids';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import type { RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { announce } from '../../app/status-message';
import { STAY_KEYS } from '../../app/stay-keys';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { Moments } from '../../components/moments';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';
import { useForm } from '../forms/use-form';
import { OrderFromQuotation } from './order-from-quotation';
import { QuotationChecks } from './quotation-checks-panel';
import {
  customerTerms,
  emptyQuotationForm,
  firstWrongLine,
  type QuotationForm,
  quotationForm,
  readQuotationForm,
} from './quotation-form';
import { canBecomeOrder, QuotationHead } from './quotation-head';
import { QuotationLines } from './quotation-lines';
import { currentPaper, QuotationPaper } from './quotation-paper';
import { LastPrices, PriceBreaks } from './quotation-prices';
import { QuotationTerms } from './quotation-terms';
import './quotation.css';

/** What stands open over the lines of a quotation. */
interface Opened {
  readonly quotationId: QuotationId;
  readonly paper: boolean;
  readonly order: boolean;
}

/** One quotation: its lines by keyboard, its terms, what to look at, its paper, and the order it becomes. */
export function QuotationScreen({ route }: { readonly route: RouteOf<'quotation'> }) {
  const quotationId = route.quotationId === undefined ? null : QuotationId.parse(route.quotationId);
  const query = useQuery('quotations.file', quotationId === null ? null : { quotationId }, quotationId ?? '');
  const customerId =
    quotationId !== null || route.customerId === undefined ? null : CustomerId.parse(route.customerId);
  const customer = useQuery('customers.file', customerId === null ? null : { customerId }, customerId ?? '');
  // Kept here, because a new quotation becomes a stored one on the way to its paper or its order.
  const [opened, setOpened] = useState<Opened | null>(null);
  if (quotationId === null && customerId === null)
    return <QuotationFile key="new" view={null} customer={null} opened={null} onOpen={setOpened} />;
  if (quotationId === null)
    return (
      <Moments query={customer}>
        {(file) => (
          <QuotationFile
            key={`new ${file.customer.id}`}
            view={null}
            customer={file.customer}
            opened={null}
            onOpen={setOpened}
          />
        )}
      </Moments>
    );
  return (
    <Moments query={query}>
      {(view) => (
        <QuotationFile
          key={quotationId}
          view={view}
          customer={null}
          opened={opened?.quotationId === quotationId ? opened : null}
          onOpen={setOpened}
        />
      )}
    </Moments>
  );
}

interface QuotationFileProps {
  readonly view: QuotationView | null;
  /** For whom a new one is written, where that is known. */
  readonly customer: Customer | null;
  readonly opened: Opened | null;
  readonly onOpen: (opened: Opened) => void;
}

function QuotationFile({ view, customer, opened, onOpen }: QuotationFileProps) {
  const t = useWords('quotations');
  const router = useRouter();
  const { today, company } = useDeskState();
  const screenLanguage = useLanguage();
  const save = useCommand('quotations.save');
  const remove = useCommand('quotations.remove');
  const issue = useCommand('documents.issue');
  const read = useCallback((typed: QuotationForm) => readQuotationForm(typed, today), [today]);
  const start = emptyQuotationForm(today, company);
  const fresh = customer === null ? start : { ...start, customerId: customer.id, ...customerTerms(customer) };
  const form = useForm(view === null ? fresh : quotationForm(view.quotation), read);
  const [revision, setRevision] = useState(view?.revision ?? null);
  const [selected, setSelected] = useState(0);
  const isPreview = opened?.paper ?? false;
  const isExpiredNow = view !== null && isExpired(view.quotation, today);
  const canOrder = canBecomeOrder(view, form.form.state, isExpiredNow);
  // A paper that says what the quotation says needs no second one.
  const canIssue = view === null || form.isDirty || currentPaper(view) === undefined;
  const [language, setLanguage] = useState<PaperLanguage>(screenLanguage === 'zh' ? 'both' : 'en');
  // What issuing or an undo changed shows at once, unless something here is typed and not saved.
  useEffect(() => {
    if (view === null || view.revision === revision || form.isDirty) return;
    form.reset(quotationForm(view.quotation));
    setRevision(view.revision);
  }, [view, revision, form]);

  /** The id of the stored quotation, or null where a fault keeps it from being saved. */
  const store = async (): Promise<QuotationId | null> => {
    if (view !== null && !form.isDirty) return view.quotation.id;
    const quotation = form.submit();
    if (quotation === null) setSelected((at) => firstWrongLine(form.form, today) ?? at);
    if (quotation === null || save.sending) return null;
    const result = await save.send({ record: { ...quotation, id: view?.quotation.id ?? null }, revision });
    if (!result.ok) return null;
    form.reset(form.form);
    return result.value.quotationId;
  };
  const settle = (quotationId: QuotationId) => {
    if (view === null) router.replace({ screen: 'quotation', quotationId });
  };
  const submit = async () => {
    const quotationId = await store();
    if (quotationId === null) return;
    announce(t('act.saved'), { undo: true });
    settle(quotationId);
  };
  const issueNow = async () => {
    const quotationId = await store();
    if (quotationId === null || issue.sending) return;
    const result = await issue.send({ kind: 'quotation', language, date: today, quotationId });
    if (result.ok) {
      announce(t('act.issued', { number: result.value.number }));
      onOpen({ quotationId, paper: true, order: false });
    }
    settle(quotationId);
  };
  const preview = async () => {
    if (isPreview && opened !== null) return onOpen({ ...opened, paper: false });
    const quotationId = await store();
    if (quotationId === null) return;
    onOpen({ quotationId, paper: true, order: false });
    settle(quotationId);
  };
  const order = async () => {
    const quotationId = await store();
    if (quotationId === null) return;
    onOpen({ quotationId, paper: isPreview, order: true });
    settle(quotationId);
  };
  const drop = async () => {
    if (view === null || remove.sending) return;
    const result = await remove.send({ quotationId: view.quotation.id });
    if (!result.ok) return;
    announce(t('act.deleted'), { undo: true });
    router.replace({ screen: 'quotations' });
  };
  useKeys([
    { keys: 'Ctrl+Enter', label: t('keys.issue'), disabled: !canIssue, run: () => void issueNow() },
    { keys: 'Ctrl+S', label: t('keys.save'), hint: true, run: () => void submit() },
    { keys: 'Ctrl+P', label: t('keys.preview'), hint: true, run: () => void preview() },
    { keys: 'Ctrl+O', label: t('keys.order'), hint: true, disabled: !canOrder, run: () => void order() },
    { keys: 'Escape', label: t('common:back'), hint: true, run: () => router.go({ screen: 'quotations' }) },
    ...(form.isDirty ? STAY_KEYS : []),
  ]);
  const line = form.form.lines[Math.min(selected, form.form.lines.length - 1)];
  const problem = save.problem ?? issue.problem ?? remove.problem;
  return (
    <>
      <QuotationHead
        form={form}
        view={view}
        isExpired={isExpiredNow}
        canIssue={canIssue}
        canOrder={canOrder}
        isPreview={isPreview}
        isBusy={save.sending || issue.sending}
        onSave={() => void submit()}
        onIssue={() => void issueNow()}
        onPreview={() => void preview()}
        onOrder={() => void order()}
        onDelete={() => void drop()}
      />
      {problem !== null && (
        <div className="file-problem">
          <ProblemNote problem={problem} />
        </div>
      )}
      <div className="page-body">
        {isPreview && view !== null ? (
          <QuotationPaper view={view} language={language} onLanguage={setLanguage} />
        ) : (
          <div className="page-main">
            <QuotationLines
              form={form}
              selected={selected}
              onSelect={setSelected}
              autoFocus={view !== null || customer !== null}
            />
            <div className="quotation-below">
              <LastPrices customerId={form.form.customerId} line={line} />
              <PriceBreaks form={form} line={line} />
              <QuotationChecks form={form.form} />
            </div>
          </div>
        )}
        <div className="page-panel quotation-panel">
          <QuotationTerms form={form} view={view} autoFocus={view === null && customer === null} />
        </div>
      </div>
      {opened?.order && view !== null && (
        <OrderFromQuotation quotation={view.quotation} onClose={() => onOpen({ ...opened, order: false })} />
      )}
    </>
  );
}
