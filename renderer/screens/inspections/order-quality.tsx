import { useState } from 'react';
import type { OrderView } from '#shared/api/views/order-views';
import type { LessonView, OrderQuality } from '#shared/api/views/quality-views';
import type { CheckResult } from '#shared/domain/order-check';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useRouter } from '../../app/router';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { dayNear, dayOfInstant, moneyFigure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { ReasonDialog } from '../../components/reason-dialog';
import { RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import { DecisionMark } from './decision-mark';
import './quality.css';

/** Inspections, complaints and what earlier orders teach, on the checks of an order. */
export function OrderQualityPanels({ view }: { readonly view: OrderView }) {
  const orderId = view.order.id;
  const { data } = useQuery('quality.ofOrder', { orderId }, orderId);
  if (data === undefined) return null;
  return (
    <>
      {data.lessons.length > 0 && <Lessons orderId={orderId} lessons={data.lessons} />}
      <Records view={view} quality={data} />
    </>
  );
}

/** Plans a final inspection of the order and opens it. */
export function usePlanInspection(orderId: OrderView['order']['id']): () => void {
  const t = useWords('quality');
  const { go } = useRouter();
  const textOf = useProblemText();
  const { send, sending } = useCommand('inspections.create');
  return () => {
    if (sending) return;
    void send({ orderId, kind: 'final' }).then((result) => {
      if (!result.ok) return announceProblem(textOf(result.problem));
      announce(t('inspection.created', { number: result.value.number }), { undo: true });
      go({ screen: 'inspection', inspectionId: result.value.inspectionId });
    });
  };
}

/** Records a complaint about the order and opens it. */
function useRecordComplaint({ order }: OrderView): () => void {
  const t = useWords('quality');
  const { go } = useRouter();
  const textOf = useProblemText();
  const { send } = useCommand('complaints.create');
  return () => {
    void send({ customerId: order.customerId, orderId: order.id }).then((result) => {
      if (!result.ok) return announceProblem(textOf(result.problem));
      announce(t('complaint.created', { number: result.value.number }), { undo: true });
      go({ screen: 'complaint', complaintId: result.value.complaintId });
    });
  };
}

function Records({ view, quality }: { readonly view: OrderView; readonly quality: OrderQuality }) {
  const t = useWords('quality');
  const { go } = useRouter();
  const language = useLanguage();
  const { today } = useDeskState();
  const plan = usePlanInspection(view.order.id);
  const record = useRecordComplaint(view);
  const { inspections, complaints, credited, deducted } = quality;
  const sums = (amounts: OrderQuality['credited']) => amounts.map(moneyFigure).join(' + ') || '–';
  return (
    <Panel title={<span className="nw">{t('ofOrder.title')}</span>}>
      <div className="quality-lines">
        {inspections.map((row) => {
          const day = row.inspectedOn ?? row.plannedOn;
          return (
            <button
              type="button"
              key={row.id}
              className="quality-line"
              title={day === null ? '' : dayNear(day, today, language)}
              onClick={() => go({ screen: 'inspection', inspectionId: row.id })}
            >
              <span className="medium nw">{row.number}</span>
              <span className="sec ell">{t(`kind.${row.kind}`)}</span>
              <span className="grow" />
              <DecisionMark decision={row.decision} />
            </button>
          );
        })}
        {complaints.map((row) => (
          <button
            type="button"
            key={row.id}
            className="quality-line"
            title={dayNear(row.receivedOn, today, language)}
            onClick={() => go({ screen: 'complaint', complaintId: row.id })}
          >
            <span className="medium nw">{row.number}</span>
            <span className="sec ell">{t(`cause.${row.cause}`)}</span>
            <span className="grow" />
            <span className="nw">{t(`settlement.${row.settlement}`)}</span>
          </button>
        ))}
      </div>
      {credited.length + deducted.length > 0 && (
        <p className="side-text sec">
          {t('ofOrder.cost', { credited: sums(credited), deducted: sums(deducted) })}
        </p>
      )}
      <div className="side-acts">
        <ActionButton small keys="I" onClick={plan}>
          {t('ofOrder.plan')}
        </ActionButton>
        <ActionButton small onClick={record}>
          {t('ofOrder.record')}
        </ActionButton>
      </div>
    </Panel>
  );
}

interface LessonsProps {
  readonly orderId: OrderView['order']['id'];
  readonly lessons: readonly LessonView[];
}

/** Each earlier complaint or rejected lot of these items is one more question of this order. */
function Lessons({ orderId, lessons }: LessonsProps) {
  const t = useWords('quality');
  const textOf = useProblemText();
  const { send } = useCommand('quality.answerLesson');
  const [failing, setFailing] = useState<LessonView | null>(null);
  const answer = async (lesson: LessonView, given: { result: CheckResult; remark: string } | null) => {
    const result = await send({ orderId, key: lesson.key, answer: given });
    if (!result.ok) announceProblem(textOf(result.problem));
    setFailing(null);
  };
  const open = lessons.filter((lesson) => lesson.answer === null).length;
  return (
    <Panel
      className="points-wide"
      title={t('ofOrder.lessons')}
      more={open === 0 ? t('ofOrder.lessonsDone') : t('ofOrder.lessonsMore', { count: open })}
    >
      {lessons.map((lesson) => (
        <LessonLine
          key={lesson.key}
          lesson={lesson}
          onAnswer={(given) => void answer(lesson, given)}
          onWrong={() => setFailing(lesson)}
        />
      ))}
      {failing !== null && (
        <ReasonDialog
          title={t('ofOrder.wrongTitle', { number: failing.number })}
          text={t('ofOrder.wrongText')}
          confirm={t('ofOrder.wrongDo')}
          onConfirm={(remark) => void answer(failing, { result: 'fail', remark })}
          onClose={() => setFailing(null)}
        />
      )}
    </Panel>
  );
}

interface LessonLineProps {
  readonly lesson: LessonView;
  readonly onAnswer: (given: { result: CheckResult; remark: string } | null) => void;
  readonly onWrong: () => void;
}

function LessonLine({ lesson, onAnswer, onWrong }: LessonLineProps) {
  const t = useWords('quality');
  const { go } = useRouter();
  const language = useLanguage();
  const { today } = useDeskState();
  const { answer, kind, id } = lesson;
  const open = () =>
    go(
      kind === 'complaint'
        ? { screen: 'complaint', complaintId: id }
        : { screen: 'inspection', inspectionId: id },
    );
  const shape = answer === null ? 'at-risk' : answer.result === 'fail' ? 'late' : 'on-track';
  return (
    <div className="lesson-line">
      <RiskShapeMark shape={shape} />
      <ActionButton small look="quiet" onClick={open}>
        {lesson.number}
      </ActionButton>
      <span className="ell grow" title={lesson.text}>
        {lesson.text} <span className="dim">{lesson.items.join(', ')}</span>
      </span>
      {answer === null ? (
        <>
          <ActionButton small onClick={() => onAnswer({ result: 'pass', remark: '' })}>
            {t('ofOrder.check')}
          </ActionButton>
          <ActionButton small onClick={onWrong}>
            {t('ofOrder.wrong')}
          </ActionButton>
        </>
      ) : (
        <>
          <span className="sec nw" title={answer.remark}>
            {t('ofOrder.answered', {
              result: t(`trade:checkState.${answer.result}`),
              by: answer.by,
              date: dayNear(dayOfInstant(answer.at), today, language),
            })}
          </span>
          <ActionButton
            small
            look="quiet"
            icon="undo"
            label={t('ofOrder.takeBack')}
            onClick={() => onAnswer(null)}
          />
        </>
      )}
    </div>
  );
}
