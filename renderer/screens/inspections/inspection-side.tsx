import type { InspectionView } from '#shared/api/views/quality-views';
import { classPlan, DEFECT_CLASSES } from '#shared/quality/sampling-plan';
import { useRouter } from '../../app/router';
import { announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { ActionButton } from '../../components/action-button';
import { figure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { DecisionMark } from './decision-mark';
import { DeductionPanel } from './deduction-panel';
import type { InspectionDialog } from './inspection-screen';
import { useDeduction } from './use-deduction';

interface SideProps {
  readonly view: InspectionView;
  readonly onDialog: (dialog: InspectionDialog) => void;
}

/** At the right: the sample and its limits, the verdict as it is counted, and the factory's account. */
export function InspectionSide({ view, onDialog }: SideProps) {
  return (
    <div className="page-panel quality-side">
      <PlanPanel view={view} />
      <DecisionPanel view={view} onDialog={onDialog} />
      <FactoryPanel view={view} onDialog={onDialog} />
      <ComplaintsPanel view={view} />
    </div>
  );
}

function PlanPanel({ view }: Pick<SideProps, 'view'>) {
  const t = useWords('quality');
  const textOf = useProblemText();
  const again = useCommand('inspections.drawAgain');
  const { inspection, revision, found, failed } = view;
  const { plan, draw } = inspection;
  if (plan === null)
    return (
      <Panel title={t('inspection.plan')}>
        <p className="side-text dim">{t('inspection.noPlan')}</p>
      </Panel>
    );
  const drawAgain = async () => {
    const result = await again.send({ inspectionId: inspection.id, revision });
    if (!result.ok) announceProblem(textOf(result.problem));
  };
  const sample = t('inspection.sampleOf', { sample: figure(plan.sample), lot: figure(plan.lot) });
  return (
    <Panel title={t('inspection.plan')} more={sample}>
      <table className="plan-table">
        <thead>
          <tr>
            <th>{t('inspection.class')}</th>
            <th>{t('inspection.aql')}</th>
            <th>{t('inspection.sample')}</th>
            <th>{t('inspection.limits')}</th>
            <th>{t('inspection.found')}</th>
          </tr>
        </thead>
        <tbody>
          {DEFECT_CLASSES.map((name) => {
            const limits = classPlan(plan, name);
            return (
              <tr key={name} className={failed.includes(name) ? 'plan-failed' : ''}>
                <td>{t(`class.${name}`)}</td>
                <td>{limits.aql ?? '0'}</td>
                <td>{figure(limits.sample)}</td>
                <td>
                  {limits.accept} / {limits.reject}
                </td>
                <td>{found[name]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="side-text">
        <p className="sec">
          {plan.letter === ''
            ? t('inspection.whole')
            : t('inspection.letter', { level: plan.level, letter: plan.letter })}
          , {t(`severity.${plan.severity}`).toLowerCase()}
        </p>
        {draw === null ? (
          <p className="dim">{t('inspection.noCartons')}</p>
        ) : (
          <>
            <p className="sec">
              {t('inspection.open', { count: draw.numbers.length, total: figure(draw.total) })}{' '}
              <span className="dim">({t('inspection.seed', { seed: draw.seed })})</span>
            </p>
            <p className="carton-numbers">{draw.numbers.join(', ')}</p>
          </>
        )}
      </div>
      {draw !== null && !view.begun && (
        <div className="side-acts">
          <ActionButton small look="quiet" icon="undo" onClick={() => void drawAgain()}>
            {t('inspection.drawAgain')}
          </ActionButton>
        </div>
      )}
    </Panel>
  );
}

function DecisionPanel({ view, onDialog }: SideProps) {
  const t = useWords('quality');
  const textOf = useProblemText();
  const decide = useCommand('inspections.decide');
  const { inspection, revision, computed, decision, failed, found } = view;
  const { override, plan } = inspection;
  const takeBack = async () => {
    const result = await decide.send({ inspectionId: inspection.id, revision, override: null });
    if (!result.ok) announceProblem(textOf(result.problem));
  };
  return (
    <Panel title={t('inspection.decisionTitle')} more={<DecisionMark decision={decision} />}>
      <div className="side-text">
        {computed === 'pending' && <p className="dim">{t('inspection.notCounted')}</p>}
        {plan !== null &&
          failed.map((name) => (
            <p key={name} className="t-late">
              {t('inspection.failedBy', {
                class: t(`class.${name}`),
                found: found[name],
                reject: classPlan(plan, name).reject,
              })}
            </p>
          ))}
        {computed === 'accept' && <p className="sec">{t('inspection.within')}</p>}
        {override !== null && (
          <>
            <p>{t('inspection.overridden', { by: override.by, reason: override.reason })}</p>
            <p className="dim">{t('inspection.computed', { decision: t(`decision.${computed}`) })}</p>
          </>
        )}
      </div>
      <div className="side-acts">
        <ActionButton small keys="E" onClick={() => onDialog('decide')}>
          {t('inspection.decideTitle')}
        </ActionButton>
        {override !== null && (
          <ActionButton small look="quiet" icon="undo" onClick={() => void takeBack()}>
            {t('inspection.takeBack')}
          </ActionButton>
        )}
      </div>
    </Panel>
  );
}

function FactoryPanel({ view, onDialog }: SideProps) {
  const t = useWords('quality');
  const { inspection, revision, account } = view;
  const deduct = useDeduction('inspections.deduct', { inspectionId: inspection.id, revision });
  return (
    <DeductionPanel
      title={t('inspection.deductionTitle')}
      none={t('inspection.noDeduction')}
      deduction={inspection.deduction}
      account={account}
      deduct={deduct}
      onDeduct={() => onDialog('deduct')}
    />
  );
}

function ComplaintsPanel({ view }: Pick<SideProps, 'view'>) {
  const t = useWords('quality');
  const { go } = useRouter();
  if (view.complaints.length === 0) return null;
  return (
    <Panel title={t('inspection.complaints')}>
      <div className="side-acts">
        {view.complaints.map(({ id, number }) => (
          <ActionButton small key={id} onClick={() => go({ screen: 'complaint', complaintId: id })}>
            {number}
          </ActionButton>
        ))}
      </div>
    </Panel>
  );
}
