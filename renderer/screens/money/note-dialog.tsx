import { Modal } from 'antd';
import { useRef, useState } from 'react';
import type { PostingView } from '#shared/api/views/money-accounts';
import { useDeskState } from '../../app/desk-state';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { FieldBox } from '../../components/field-box';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { typedDate, typedDecimal } from '../forms/field-text';
import '../../components/dialog.css';

/** Due day, disputed part and remark of an invoice; the paper itself stays as it went out. */
export function NoteDialog({
  entry,
  onClose,
}: {
  readonly entry: PostingView;
  readonly onClose: () => void;
}) {
  const t = useWords('accounts');
  const { today } = useDeskState();
  const textOf = useProblemText();
  const note = useCommand('money.note');
  const change = useCommand('money.change');
  const field = useRef<HTMLInputElement>(null);
  const { posting, revision } = entry;
  const [due, setDue] = useState<string>(posting.dueDate ?? '');
  const [disputed, setDisputed] = useState<string>(posting.disputed);
  const [remark, setRemark] = useState(posting.remark);
  const day = due.trim() === '' ? null : typedDate(due, today);
  const part = typedDecimal(disputed.trim() === '' ? '0' : disputed);
  const wrongDay = due.trim() !== '' && day === null;
  const submit = async () => {
    if (wrongDay || part === null) return;
    const patch = { dueDate: day, disputed: part, remark: remark.trim() };
    const result =
      revision === null
        ? await note.send({ postingId: posting.id, revision: entry.saidRevision, ...patch })
        : await change.send({ postingId: posting.id, revision, patch });
    if (!result.ok) return announceProblem(textOf(result.problem));
    announce(t('note.saved', { number: posting.number }), { undo: true });
    onClose();
  };
  return (
    <Modal
      open
      title={t('note.title', { number: posting.number })}
      width={440}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: wrongDay || part === null }}
      onOk={() => void submit()}
      onCancel={onClose}
      // The dialog's own focus goes to its close button first.
      afterOpenChange={(isOpen) => isOpen && field.current?.focus()}
    >
      <form
        className="dialog-grid"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FieldBox label={t('note.due')} wrong={wrongDay ? t('wrong.date', { text: due }) : null}>
          {(id) => <TextInput id={id} ref={field} value={due} onChange={setDue} />}
        </FieldBox>
        <FieldBox
          label={`${t('note.disputed')} ${posting.currency}`}
          wrong={part === null ? t('wrong.amount', { text: disputed }) : null}
        >
          {(id) => <TextInput id={id} align="right" value={disputed} onChange={setDisputed} />}
        </FieldBox>
        <div className="dialog-wide">
          <FieldBox label={t('note.remark')}>
            {(id) => <TextInput id={id} value={remark} maxLength={1000} onChange={setRemark} />}
          </FieldBox>
        </div>
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}
