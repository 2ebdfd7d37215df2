import { useState } from 'react';
import type { ComplaintView } from '#shared/api/views/quality-views';
import { ComplaintId } from '#shared/values/ids';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { COMPLAINT_TABS, type ComplaintTab, type RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { dayNear } from '../../components/figures';
import { HistoryPanel } from '../../components/history-panel';
import { Moments } from '../../components/moments';
import { PageTabs } from '../../components/page-tabs';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { DeductDialog } from '../inspections/deduct-dialog';
import { ReportPaper } from '../inspections/report-paper';
import { useDeduction } from '../inspections/use-deduction';
import { ClaimTab } from './claim-tab';
import { ComplaintSide } from './complaint-side';
import { TextField } from './text-field';
import { type SaveComplaint, useComplaintSave } from './use-complaint-save';
import '../order/order.css';
import '../inspections/quality.css';

/** One complaint: what is claimed, how it is settled, what we answer. */
export function ComplaintScreen({ route }: { readonly route: RouteOf<'complaint'> }) {
  const complaintId = ComplaintId.parse(route.complaintId);
  const query = useQuery('complaints.file', { complaintId }, complaintId);
  return (
    <Moments query={query}>{(view) => <ComplaintPage key={complaintId} view={view} route={route} />}</Moments>
  );
}

interface PageProps {
  readonly view: ComplaintView;
  readonly route: RouteOf<'complaint'>;
}

function ComplaintPage({ view, route }: PageProps) {
  const t = useWords('quality');
  const router = useRouter();
  const [deducting, setDeducting] = useState(false);
  const save = useComplaintSave(view);
  const { complaint } = view;
  const command = useDeduction('complaints.deduct', { complaintId: complaint.id, revision: view.revision });
  const tab = route.tab ?? 'claim';
  const show = (next: ComplaintTab) => router.replace({ ...route, tab: next });
  const step = (by: 1 | -1) => {
    const next = COMPLAINT_TABS[COMPLAINT_TABS.indexOf(tab) + by];
    if (next !== undefined) show(next);
  };
  useKeys([
    { keys: 'D', label: t('keys.deduct'), hint: true, run: () => setDeducting(true) },
    { keys: 'Ctrl+P', label: t('keys.answer'), hint: true, run: () => show('answer') },
    {
      keys: 'Alt+ArrowRight',
      shown: 'Alt+ArrowLeft ArrowRight',
      label: t('keys.tab'),
      hint: true,
      run: () => step(1),
    },
    { keys: 'Alt+ArrowLeft', label: t('keys.tab'), silent: true, run: () => step(-1) },
    { keys: 'Escape', label: t('common:back'), hint: true, run: router.back },
  ]);
  return (
    <>
      <ComplaintHead view={view} save={save} onAnswer={() => show('answer')} />
      <PageTabs
        tabs={COMPLAINT_TABS}
        tab={tab}
        title={(name) => t(`complaint.tabs.${name}`)}
        count={() => null}
        onTab={show}
      />
      <div className="page-body order-body">
        {tab === 'claim' && <ClaimTab view={view} save={save} />}
        {tab === 'answer' && <AnswerTab view={view} save={save} />}
        {tab === 'history' && <ComplaintHistory complaintId={complaint.id} />}
        {tab === 'claim' && <ComplaintSide view={view} save={save} onDeduct={() => setDeducting(true)} />}
      </div>
      {deducting && (
        <DeductDialog
          number={complaint.number}
          supplierId={complaint.supplierId}
          deduction={complaint.deduction}
          proposedReason={complaint.causeText.split('\n')[0] || t(`cause.${complaint.cause}`)}
          command={command}
          onClose={() => setDeducting(false)}
        />
      )}
    </>
  );
}

interface HeadProps {
  readonly view: ComplaintView;
  readonly save: SaveComplaint;
  readonly onAnswer: () => void;
}

function ComplaintHead({ view, save, onAnswer }: HeadProps) {
  const t = useWords('quality');
  const { go, replace } = useRouter();
  const language = useLanguage();
  const { today } = useDeskState();
  const textOf = useProblemText();
  const remove = useCommand('complaints.remove');
  const { complaint, order } = view;
  const drop = async () => {
    const result = await remove.send({ complaintId: complaint.id, revision: view.revision });
    if (!result.ok) return announceProblem(textOf(result.problem));
    announce(t('complaint.deleted', { number: complaint.number }), { undo: true });
    replace({ screen: 'complaints' });
  };
  const { closedOn, inspectionId } = complaint;
  const inspection = view.inspections.find(({ id }) => id === inspectionId);
  return (
    <div className="page-head">
      <h1>{complaint.number}</h1>
      <button
        type="button"
        className="order-customer ell"
        onClick={() => go({ screen: 'customer', customerId: complaint.customerId })}
      >
        {view.customerName}
      </button>
      <span className="pill">{t(`settlement.${complaint.settlement}`)}</span>
      {closedOn !== null && (
        <span className="sec">{t('complaint.closedOn', { date: dayNear(closedOn, today, language) })}</span>
      )}
      {order !== null && (
        <ActionButton
          small
          look="quiet"
          onClick={() => go({ screen: 'order', orderId: order.id, tab: 'checks' })}
        >
          {order.number}
        </ActionButton>
      )}
      {inspection !== undefined && (
        <ActionButton
          small
          look="quiet"
          onClick={() => go({ screen: 'inspection', inspectionId: inspection.id })}
        >
          {inspection.number}
        </ActionButton>
      )}
      <div className="grow" />
      <ActionButton look="quiet" icon="bin" label={t('complaint.delete')} onClick={() => void drop()} />
      <ActionButton onClick={() => void save(() => ({ closedOn: closedOn === null ? today : null }))}>
        {closedOn === null ? t('complaint.close') : t('complaint.reopen')}
      </ActionButton>
      <ActionButton icon="print" keys="Ctrl+P" onClick={onAnswer}>
        {t('complaint.tabs.answer')}
      </ActionButton>
    </div>
  );
}

/** What we tell the customer, beside the letter as it will be printed. */
function AnswerTab({ view, save }: Omit<HeadProps, 'onAnswer'>) {
  const t = useWords('quality');
  const { complaint } = view;
  return (
    <div className="answer-body">
      <Panel className="answer-text" title={t('complaint.answerText')}>
        <TextField
          label={t('complaint.tabs.answer')}
          value={complaint.answer}
          rows={9}
          most={4000}
          onCommit={(answer) => void save(() => ({ answer }))}
        />
        <TextField
          label={t('complaint.causeText')}
          value={complaint.causeText}
          rows={4}
          most={2000}
          onCommit={(causeText) => void save(() => ({ causeText }))}
        />
        <TextField
          label={t('complaint.lesson')}
          value={complaint.lesson}
          rows={3}
          most={1000}
          onCommit={(lesson) => void save(() => ({ lesson }))}
        />
        <p className="side-text dim">{t('complaint.answerNote')}</p>
      </Panel>
      <ReportPaper papers={view.papers} kind="complaint-answer" source={{ complaintId: complaint.id }} />
    </div>
  );
}

function ComplaintHistory({ complaintId }: { readonly complaintId: ComplaintId }) {
  const query = useQuery('complaints.history', { complaintId }, complaintId);
  return <HistoryPanel query={query} />;
}
