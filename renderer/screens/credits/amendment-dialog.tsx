import { Modal } from 'antd';
import { useState } from 'react';
import type { CreditView } from '#shared/api/views/credit-views';
import { useDeskState } from '../../app/desk-state';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';
import { MessageField } from './message-field';
import '../../components/dialog.css';

interface AmendmentDialogProps {
  readonly view: CreditView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The bank's MT707, pasted or dropped; it changes nothing before it is accepted. */
export function AmendmentDialog({ view, onClose, onDone }: AmendmentDialogProps) {
  const t = useWords('credits');
  const { today } = useDeskState();
  const [text, setText] = useState('');
  const amend = useCommand('credits.amend');
  const submit = async () => {
    if (text.trim() === '' || amend.sending) return;
    const result = await amend.send({
      creditId: view.credit.id,
      revision: view.revision,
      text,
      receivedOn: today,
    });
    if (!result.ok) return;
    announce(t('amendment.added'), { undo: true });
    onDone();
  };
  return (
    <Modal
      open
      title={t('amendment.add')}
      width={620}
      okText={t('amendment.add')}
      okButtonProps={{ disabled: text.trim() === '' }}
      cancelText={t('common:cancel')}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className="dialog-fields">
        {amend.problem !== null && <ProblemNote problem={amend.problem} />}
        <MessageField value={text} onChange={setText} rows={14} />
        <p className="dim small">{t('amendment.rule')}</p>
      </div>
    </Modal>
  );
}
