import type { OrderView } from '#shared/api/views/order-views';
import { daysBetween, type PlainDate } from '#shared/values/plain-date';
import { useDeskState } from '../../app/desk-state';
import { ActionButton } from '../../components/action-button';
import { dayNear, figure } from '../../components/figures';
import { Icon } from '../../components/icon';
import { Panel } from '../../components/panel';
import { type RiskShape, RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import { useKeptFiles } from './kept-files';
import { choiceOf, type PaperChoice } from './order-actions';

interface OrderPanelProps {
  readonly view: OrderView;
  readonly onPaper: (paper: PaperChoice) => void;
}

/** At the right: the days that count with days to spare, the papers, the customer's own files. */
export function OrderPanel({ view, onPaper }: OrderPanelProps) {
  return (
    <div className="page-panel order-side">
      <KeyDates view={view} />
      <Papers view={view} onPaper={onPaper} />
      <Files view={view} />
    </div>
  );
}

interface KeyDate {
  readonly key: string;
  readonly name: string;
  readonly date: PlainDate;
  readonly done: boolean;
}

function KeyDates({ view }: { readonly view: OrderView }) {
  const t = useWords('order');
  const { today, settings } = useDeskState();
  const dates = useKeyDates(view);
  return (
    <Panel title={t('dates.title')} more={t('dates.days')}>
      <div className="key-dates">
        {dates.map((entry) => {
          const days = daysBetween(today, entry.date);
          const shape = shapeOfDate(days, entry.done);
          return (
            <div
              key={entry.key}
              className={`key-date ${entry.done ? 'key-date-done' : ''} key-date-${shape}`}
            >
              <RiskShapeMark shape={shape} />
              <span className="ell">{entry.name}</span>
              <span className="num sec">{dayNear(entry.date, today, settings.language)}</span>
              <span
                className={`num ${shape === 'late' ? 't-late' : shape === 'at-risk' ? 't-at-risk' : 'sec'}`}
              >
                {entry.done ? t('dates.done') : figure(days)}
              </span>
            </div>
          );
        })}
      </div>
    </Panel>
  );
}

const SOON_DAYS = 3;

function shapeOfDate(days: number, done: boolean): RiskShape {
  if (done) return 'on-track';
  if (days < 0) return 'late';
  return days <= SOON_DAYS ? 'at-risk' : 'not-due';
}

/** Received and stage are behind us; open checks, ex-factory, ETD and ETA lie ahead, in the order of their days. */
function useKeyDates(view: OrderView): readonly KeyDate[] {
  const t = useWords('order');
  const { order, checks } = view;
  const hasLeft = view.row.risk === 'done';
  const dates: KeyDate[] = [
    { key: 'received', name: t('dates.received'), date: order.receivedOn, done: true },
    { key: 'stage', name: t(`trade:stage.${order.stage.name}`), date: order.stage.since, done: true },
  ];
  for (const check of checks) {
    if (check.answer !== null || check.dueOn === null || hasLeft) continue;
    dates.push({
      key: `check-${check.name}`,
      name: t('checks.dueName', { check: t(`trade:check.${check.name}`) }),
      date: check.dueOn,
      done: false,
    });
  }
  const { etd, eta } = view.transport;
  if (order.deliveryDate !== null) {
    dates.push({
      key: 'delivery',
      name: t(`trade:deliveryMeans.${order.deliveryDateMeans}`),
      date: order.deliveryDate,
      done: hasLeft,
    });
  }
  if (etd !== null) dates.push({ key: 'etd', name: t('dates.sail'), date: etd, done: hasLeft });
  if (eta !== null) dates.push({ key: 'eta', name: t('dates.arrive'), date: eta, done: false });
  return dates.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function Papers({ view, onPaper }: OrderPanelProps) {
  const t = useWords('papers');
  const { today, settings } = useDeskState();
  const issued = view.papers.filter((paper) => paper.issuedId !== null).length;
  return (
    <Panel
      fill
      title={t('title')}
      more={t('counts', { issued, drafts: view.papers.length - issued })}
      className="order-papers"
    >
      <div className="paper-lines">
        {view.papers.map((paper) => (
          <button
            type="button"
            key={`${paper.kind} ${paper.issuedId ?? 'draft'}`}
            className={`paper-line ${paper.voided ? 'paper-void' : ''}`}
            onClick={() => onPaper(choiceOf(paper))}
          >
            <Icon name="paper" className="dim" />
            <span className="ell">{t(`trade:form.${paper.kind}`)}</span>
            <span className="sec nw">{paper.voided ? t('voided') : (paper.number ?? t('draft'))}</span>
            <span className="num sec">
              {paper.outdated && <RiskShapeMark shape="at-risk" label={t('outdated')} />}{' '}
              {paper.date === null ? '' : dayNear(paper.date, today, settings.language)}
            </span>
          </button>
        ))}
      </div>
    </Panel>
  );
}

function Files({ view }: { readonly view: OrderView }) {
  const t = useWords('order');
  const saveCopy = useKeptFiles();
  return (
    <Panel title={t('files')} className="order-files">
      {view.files.length === 0 && <p className="small dim">{t('noFiles')}</p>}
      {view.files.map((file) => (
        <ActionButton key={file.id} look="quiet" small icon="file" onClick={() => void saveCopy(file.id)}>
          {file.name}
        </ActionButton>
      ))}
    </Panel>
  );
}
