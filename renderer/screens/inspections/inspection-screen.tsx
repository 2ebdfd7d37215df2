import { useState } from 'react';
import type { InspectionView } from '#shared/api/views/quality-views';
import { isOutOfRange } from '#shared/quality/measurement';
import { InspectionId } from '#shared/values/ids';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { INSPECTION_TABS, type InspectionTab, type RouteOf } from '../../app/route';
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
import { useWords } from '../../words/words';
import { DecideDialog } from './decide-dialog';
import { DecisionMark } from './decision-mark';
import { DeductDialog } from './deduct-dialog';
import { InspectionSide } from './inspection-side';
import { MeasurementsTab } from './measurements-tab';
import { ReportPaper } from './report-paper';
import { useDeduction } from './use-deduction';
import { useInspectionSave } from './use-inspection-save';
import { VisitTab } from './visit-tab';
import '../order/order.css';
import './quality.css';

/** One visit: when and what, the sample, what was found, the decision, and what the factory bears. */
export function InspectionScreen({ route }: { readonly route: RouteOf<'inspection'> }) {
  const inspectionId = InspectionId.parse(route.inspectionId);
  const query = useQuery('inspections.file', { inspectionId }, inspectionId);
  return (
    <Moments query={query}>
      {(view) => <InspectionPage key={inspectionId} view={view} route={route} />}
    </Moments>
  );
}

export type InspectionDialog = 'decide' | 'deduct' | null;

interface PageProps {
  readonly view: InspectionView;
  readonly route: RouteOf<'inspection'>;
}

function InspectionPage({ view, route }: PageProps) {
  const t = useWords('quality');
  const router = useRouter();
  const { today } = useDeskState();
  const [dialog, setDialog] = useState<InspectionDialog>(null);
  const save = useInspectionSave(view);
  const recheck = useRecheck(view);
  const deduction = useDeduction('inspections.deduct', {
    inspectionId: view.inspection.id,
    revision: view.revision,
  });
  const { inspection } = view;
  const tab = route.tab ?? 'visit';
  const show = (next: InspectionTab) => router.replace({ ...route, tab: next });
  const step = (by: 1 | -1) => {
    const next = INSPECTION_TABS[INSPECTION_TABS.indexOf(tab) + by];
    if (next !== undefined) show(next);
  };
  const doneToday = () => void save(() => ({ inspectedOn: today }));
  useKeys([
    {
      keys: 'T',
      label: t('keys.today'),
      hint: inspection.inspectedOn === null,
      disabled: inspection.inspectedOn !== null,
      run: doneToday,
    },
    { keys: 'D', label: t('keys.deduct'), hint: true, run: () => setDialog('deduct') },
    { keys: 'E', label: t('keys.decide'), hint: true, run: () => setDialog('decide') },
    { keys: 'R', label: t('keys.recheck'), hint: true, disabled: view.recheck !== null, run: recheck },
    { keys: 'Ctrl+P', label: t('keys.report'), hint: true, run: () => show('report') },
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
  const out = inspection.measurements.filter(isOutOfRange).length;
  const counts: Readonly<Record<InspectionTab, string>> = {
    visit: inspection.defects.length === 0 ? '' : String(inspection.defects.length),
    measurements: out === 0 ? '' : t('inspection.out', { count: out }),
    report: '',
    history: '',
  };
  return (
    <>
      <InspectionHead
        view={view}
        tab={tab}
        onReport={() => show('report')}
        onDone={doneToday}
        onRecheck={recheck}
      />
      <PageTabs
        tabs={INSPECTION_TABS}
        tab={tab}
        title={(name) => t(`inspection.tabs.${name}`)}
        count={(name) => counts[name]}
        onTab={show}
      />
      <div className="page-body order-body">
        {tab === 'visit' && <VisitTab view={view} save={save} />}
        {tab === 'measurements' && <MeasurementsTab view={view} save={save} />}
        {tab === 'report' && (
          <ReportPaper
            papers={view.papers}
            kind="inspection-report"
            source={{ inspectionId: inspection.id }}
          />
        )}
        {tab === 'history' && <InspectionHistory inspectionId={inspection.id} />}
        {(tab === 'visit' || tab === 'measurements') && <InspectionSide view={view} onDialog={setDialog} />}
      </div>
      {dialog === 'decide' && <DecideDialog view={view} onClose={() => setDialog(null)} />}
      {dialog === 'deduct' && (
        <DeductDialog
          number={inspection.number}
          supplierId={inspection.supplierId}
          deduction={inspection.deduction}
          proposedReason={whatWasFound(view)}
          command={deduction}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

function whatWasFound({ inspection }: InspectionView): string {
  const worst = inspection.defects.filter(({ count }) => count > 0).slice(0, 3);
  return worst.map(({ name, count }) => `${name} ${count}`).join(', ');
}

/** Plans the same lot once more and goes there. */
function useRecheck({ inspection, revision }: InspectionView): () => void {
  const t = useWords('quality');
  const { go } = useRouter();
  const { today } = useDeskState();
  const language = useLanguage();
  const textOf = useProblemText();
  const { send } = useCommand('inspections.recheck');
  return () => {
    void send({ inspectionId: inspection.id, revision }).then((result) => {
      if (!result.ok) return announceProblem(textOf(result.problem));
      const date = dayNear(inspection.recheckOn ?? today, today, language);
      announce(t('inspection.recheckMade', { number: result.value.number, date }), { undo: true });
      go({ screen: 'inspection', inspectionId: result.value.inspectionId });
    });
  };
}

interface HeadProps {
  readonly view: InspectionView;
  readonly tab: InspectionTab;
  readonly onReport: () => void;
  readonly onDone: () => void;
  readonly onRecheck: () => void;
}

function InspectionHead({ view, tab, onReport, onDone, onRecheck }: HeadProps) {
  const t = useWords('quality');
  const { go, replace } = useRouter();
  const textOf = useProblemText();
  const remove = useCommand('inspections.remove');
  const { inspection, order, recheck, recheckOf } = view;
  const drop = async () => {
    const result = await remove.send({ inspectionId: inspection.id, revision: view.revision });
    if (!result.ok) return announceProblem(textOf(result.problem));
    announce(t('inspection.deleted', { number: inspection.number }), { undo: true });
    replace({ screen: 'inspections' });
  };
  const open = (inspectionId: string) => go({ screen: 'inspection', inspectionId });
  const isDone = inspection.inspectedOn !== null;
  return (
    <div className="page-head">
      <h1>{inspection.number}</h1>
      <span className="pill">{t(`kind.${inspection.kind}`)}</span>
      <DecisionMark decision={view.decision} />
      <button
        type="button"
        className="order-customer ell"
        title={t('inspection.openOrder')}
        onClick={() => go({ screen: 'order', orderId: order.id, tab: 'checks' })}
      >
        {order.number} · {view.customerName}
      </button>
      {recheckOf !== null && (
        <ActionButton small look="quiet" onClick={() => open(recheckOf.id)}>
          {t('inspection.repeats', { number: recheckOf.number })}
        </ActionButton>
      )}
      {recheck !== null && (
        <ActionButton small look="quiet" onClick={() => open(recheck.id)}>
          {t('inspection.repeatedBy', { number: recheck.number })}
        </ActionButton>
      )}
      <div className="grow" />
      <ActionButton look="quiet" icon="bin" label={t('inspection.delete')} onClick={() => void drop()} />
      {isDone && recheck === null && view.decision !== 'accept' && (
        <ActionButton keys="R" onClick={onRecheck}>
          {t('inspection.recheck')}
        </ActionButton>
      )}
      <ActionButton
        icon="print"
        keys="Ctrl+P"
        onClick={onReport}
        {...(isDone && tab !== 'report' ? { look: 'filled' as const } : {})}
      >
        {t('inspection.report')}
      </ActionButton>
      {!isDone && (
        <ActionButton look={tab === 'report' ? 'plain' : 'filled'} keys="T" onClick={onDone}>
          {t('inspection.doneToday')}
        </ActionButton>
      )}
    </div>
  );
}

function InspectionHistory({ inspectionId }: { readonly inspectionId: InspectionId }) {
  const query = useQuery('inspections.history', { inspectionId }, inspectionId);
  return <HistoryPanel query={query} />;
}
