import { useState } from 'react';
import type { OrderView } from '#shared/api/views/order-views';
import { isAnswered, type OrderQuestion, openQuestions } from '#shared/domain/order-question';
import { useDeskState } from '../../app/desk-state';
import { useCommand } from '../../client/use-command';
import { ActionButton } from '../../components/action-button';
import { dayNear } from '../../components/figures';
import { Panel } from '../../components/panel';
import { RiskShapeMark } from '../../components/risk-mark';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { letterText } from './customer-letter';

/** What only the customer can decide: asked, copied into a letter, answered. */
export function CustomerQuestions({ view }: { readonly view: OrderView }) {
  const t = useWords('points');
  const { company } = useDeskState();
  const { order } = view;
  const [text, setText] = useState('');
  const [copied, setCopied] = useState(false);
  const ask = useCommand('orders.askQuestion');
  const open = openQuestions(order);
  const add = async () => {
    if (text.trim() === '') return;
    const result = await ask.send({ orderId: order.id, text: text.trim() });
    if (result.ok) setText('');
  };
  const copy = async () => {
    const number = order.customerOrderNo || order.number;
    const words = {
      subject: t('letter.subject', { order: number }),
      open: t('letter.open'),
      please: t('letter.please', { order: number }),
      close: t('letter.close'),
    };
    await navigator.clipboard.writeText(
      letterText(words, open, [company?.signatory.name ?? '', company?.nameEn ?? '']),
    );
    setCopied(true);
  };
  return (
    <Panel
      title={t('questions')}
      more={
        open.length > 0 ? (
          <ActionButton small look="quiet" onClick={() => void copy()}>
            {copied ? t('copied') : t('copy')}
          </ActionButton>
        ) : (
          order.questions.length > 0 && t('allAnswered')
        )
      }
    >
      <ul className="points-list">
        {order.questions.length === 0 && <li className="dim">{t('none')}</li>}
        {order.questions.map((question) => (
          <Question key={question.id} view={view} question={question} />
        ))}
      </ul>
      <div className="point-new">
        <TextInput
          value={text}
          onChange={setText}
          label={t('ask')}
          placeholder={t('ask')}
          maxLength={500}
          onCommit={() => void add()}
        />
        <ActionButton small disabled={text.trim() === '' || ask.sending} onClick={() => void add()}>
          {t('add')}
        </ActionButton>
      </div>
    </Panel>
  );
}

function Question({ view, question }: { readonly view: OrderView; readonly question: OrderQuestion }) {
  const t = useWords('points');
  const { today, settings } = useDeskState();
  const [answer, setAnswer] = useState('');
  const command = useCommand('orders.answerQuestion');
  const day = (date: OrderQuestion['raisedOn']) => dayNear(date, today, settings.language);
  const keep = () => {
    if (answer.trim() === '') return;
    void command.send({ orderId: view.order.id, questionId: question.id, answer: answer.trim() });
  };
  return (
    <li>
      <RiskShapeMark shape={isAnswered(question) ? 'on-track' : 'waiting'} />
      <span className="point-text is-whole">{question.text}</span>
      {question.answeredOn === null ? (
        <span className="point-answer">
          <TextInput
            value={answer}
            onChange={setAnswer}
            label={`${t('answer')}: ${question.text}`}
            placeholder={t('answer')}
            maxLength={500}
            onCommit={keep}
          />
        </span>
      ) : (
        <span className="point-note" title={question.answer}>
          {t('answered', {
            answer: question.answer,
            by: question.answeredBy,
            date: day(question.answeredOn),
          })}
        </span>
      )}
    </li>
  );
}
