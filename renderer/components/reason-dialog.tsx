import { Modal } from 'antd';
import { useRef, useState } from 'react';
import { useWords } from '../words/words';
import { FieldBox } from './field-box';
import './dialog.css';

interface ReasonDialogProps {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** A step that needs its reason written down: to void a paper, cancel an order, release one without deposit. */
export function ReasonDialog({ title, text, confirm, onConfirm, onClose }: ReasonDialogProps) {
  const t = useWords('common');
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <Modal
      open
      title={title}
      width={440}
      okText={confirm}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => onConfirm(reason.trim())}
      onCancel={onClose}
      // The dialog's own focus goes to its close button first.
      afterOpenChange={(isOpen) => isOpen && field.current?.focus()}
    >
      <div className="dialog-fields">
        <p className="sec">{text}</p>
        <FieldBox label={t('reason')}>
          {(id) => (
            <textarea
              id={id}
              className="text-area"
              rows={3}
              maxLength={300}
              ref={field}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && event.ctrlKey && reason.trim() !== '') onConfirm(reason.trim());
              }}
            />
          )}
        </FieldBox>
      </div>
    </Modal>
  );
}
