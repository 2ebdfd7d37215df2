import { Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import type { StatementRow } from '#shared/api/views/money-accounts';
import { useDeskState } from '../../app/desk-state';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { FieldBox } from '../../components/field-box';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { typedDate, typedDecimal } from '../forms/field-text';
import '../../components/dialog.css';

type State = 'confirmed' | 'differs';

/** What the other side said to a statement; a confirmed one begins the next. */
export function AnswerDialog({
  statement,
  onClose,
}: {
  readonly statement: StatementRow;
  readonly onClose: () => void;
}) {
  const t = useWords('accounts');
  const { today } = useDeskState();
  const textOf = useProblemText();
  const command = useCommand('money.answerStatement');
  const who = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>('confirmed');
  const [on, setOn] = useState<string>(today);
  const [by, setBy] = useState('');
  const [theirs, setTheirs] = useState<string>(statement.theirClosing ?? '');
  const [note, setNote] = useState('');
  const day = typedDate(on, today);
  const closing = theirs.trim() === '' ? null : typedDecimal(theirs);
  const wrongFigure = theirs.trim() !== '' && closing === null;
  const submit = async () => {
    if (day === null || wrongFigure) return;
    const result = await command.send({
      statementId: statement.id,
      state,
      on: day,
      by: by.trim(),
      theirClosing: state === 'confirmed' ? statement.closing : closing,
      note: note.trim(),
    });
    if (!result.ok) return announceProblem(textOf(result.problem));
    announce(t('statement.answered', { number: statement.number }), { undo: true });
    onClose();
  };
  return (
    <Modal
      open
      title={t('answer.title', { number: statement.number })}
      width={480}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: day === null || wrongFigure || command.sending }}
      onOk={() => void submit()}
      onCancel={onClose}
      // The dialog's own focus goes to its close button first.
      afterOpenChange={(isOpen) => isOpen && who.current?.focus()}
    >
      <form
        className="dialog-grid"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FieldBox label={t('answer.by')}>
          {(id) => <TextInput id={id} ref={who} value={by} maxLength={120} onChange={setBy} />}
        </FieldBox>
        <FieldBox label={t('answer.on')} wrong={day === null ? t('wrong.date', { text: on }) : null}>
          {(id) => <TextInput id={id} value={on} onChange={setOn} />}
        </FieldBox>
        <FieldBox label={t('answer.state')}>
          {(id) => (
            <Select<State>
              id={id}
              value={state}
              onChange={setState}
              options={(['confirmed', 'differs'] as const).map((value) => ({
                value,
                label: t(`answer.${value}`),
              }))}
            />
          )}
        </FieldBox>
        {state === 'differs' && (
          <FieldBox
            label={t('answer.figure')}
            wrong={wrongFigure ? t('wrong.amount', { text: theirs }) : null}
          >
            {(id) => <TextInput id={id} align="right" value={theirs} onChange={setTheirs} />}
          </FieldBox>
        )}
        <div className="dialog-wide">
          <FieldBox label={t('answer.note')}>
            {(id) => <TextInput id={id} value={note} maxLength={1000} onChange={setNote} />}
          </FieldBox>
        </div>
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}
