import { useState } from 'react';
import type { CheckView } from '#shared/api/views/order-views';
import type { CheckName, CheckResult } from '#shared/domain/order-check';
import { SalesOrderId } from '#shared/values/ids';
import { useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { ActionButton } from '../../components/action-button';
import { FieldBox } from '../../components/field-box';
import { clockTime, dayOfInstant, fullDay } from '../../components/figures';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';
import { ProofChoice } from '../inspections/proof-choice';

/** What a visit to the factory can prove. */
const INSPECTED: ReadonlySet<CheckName> = new Set(['size', 'style', 'workmanship', 'colour']);

interface CheckAnswerFormProps {
  readonly orderId: string;
  readonly check: CheckView;
  readonly onDone: () => void;
}

/** Passed, failed or waived; a failure and a waiver say why. */
export function CheckAnswerForm({ orderId, check, onDone }: CheckAnswerFormProps) {
  const t = useWords('order');
  const language = useLanguage();
  const command = useCommand('orders.answerCheck');
  const [remark, setRemark] = useState(check.answer?.remark ?? '');
  const [missing, setMissing] = useState(false);
  const [proof, setProof] = useState(check.answer?.inspectionId ?? null);
  const name = t(`trade:check.${check.name}`);
  const answer = async (result: CheckResult) => {
    if (result !== 'pass' && remark.trim() === '') {
      setMissing(true);
      return;
    }
    const sent = await command.send({
      orderId,
      check: check.name,
      answer: { result, remark: remark.trim(), ...(proof === null ? {} : { inspectionId: proof }) },
    });
    if (!sent.ok) return;
    announce(t('checks.answeredNow', { check: name, result: t(`trade:checkState.${result}`) }), {
      undo: true,
    });
    onDone();
  };
  const takeBack = async () => {
    const sent = await command.send({ orderId, check: check.name, answer: null });
    if (!sent.ok) return;
    announce(t('checks.takenBack'), { undo: true });
    onDone();
  };
  useKeys(
    [
      {
        keys: 'Ctrl+Enter',
        also: ['Alt+P'],
        label: t('checks.pass'),
        hint: true,
        run: () => void answer('pass'),
      },
      { keys: 'Alt+F', label: t('checks.fail'), hint: true, run: () => void answer('fail') },
      { keys: 'Alt+W', label: t('checks.waive'), hint: true, run: () => void answer('waived') },
      { keys: 'Escape', label: t('key.leave'), hint: true, run: onDone },
    ],
    { modal: true },
  );
  return (
    <div className="check-form" role="dialog" aria-label={name}>
      <h3>{t(`trade:checkQuestion.${check.name}`)}</h3>
      {check.answer !== null && (
        <p className="small sec">
          {t('checks.by', {
            result: t(`trade:checkState.${check.answer.result}`),
            date: `${fullDay(dayOfInstant(check.answer.at), language)} ${clockTime(check.answer.at)}`,
            by: check.answer.by,
          })}
        </p>
      )}
      <FieldBox label={t('common:remark')} wrong={missing ? t('checks.remarkNeeded') : null}>
        {(id) => (
          <textarea
            id={id}
            className="text-area"
            rows={3}
            maxLength={1000}
            // biome-ignore lint/a11y/noAutofocus: the popover opens with the keyboard on the remark
            autoFocus
            value={remark}
            onChange={(event) => {
              setRemark(event.target.value);
              setMissing(false);
            }}
          />
        )}
      </FieldBox>
      {INSPECTED.has(check.name) && (
        <ProofChoice orderId={SalesOrderId.parse(orderId)} value={proof} onChange={setProof} />
      )}
      {command.problem !== null && <ProblemNote problem={command.problem} />}
      <div className="check-form-answers">
        <ActionButton keys="Alt+P" disabled={command.sending} onClick={() => void answer('pass')}>
          {t('checks.pass')}
        </ActionButton>
        <ActionButton keys="Alt+F" disabled={command.sending} onClick={() => void answer('fail')}>
          {t('checks.fail')}
        </ActionButton>
        <ActionButton keys="Alt+W" disabled={command.sending} onClick={() => void answer('waived')}>
          {t('checks.waive')}
        </ActionButton>
      </div>
      {check.answer !== null && (
        <ActionButton look="quiet" small icon="undo" onClick={() => void takeBack()}>
          {t('checks.takeBack')}
        </ActionButton>
      )}
    </div>
  );
}
