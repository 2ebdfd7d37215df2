import { Modal, type RefSelectProps, Select } from 'antd';
import { useRef, useState } from 'react';
import type { InspectionView } from '#shared/api/views/quality-views';
import { Decision } from '#shared/domain/inspection';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { FieldBox } from '../../components/field-box';
import { useWords } from '../../words/words';
import '../../components/dialog.css';

interface DecideDialogProps {
  readonly view: InspectionView;
  readonly onClose: () => void;
}

/** A decision against the count; it needs its reason, and stands with the clerk's name. */
export function DecideDialog({ view, onClose }: DecideDialogProps) {
  const t = useWords('quality');
  const textOf = useProblemText();
  const { send, sending } = useCommand('inspections.decide');
  const { inspection, revision, computed } = view;
  const [decision, setDecision] = useState<Decision>(inspection.override?.decision ?? 'accept');
  const [reason, setReason] = useState(inspection.override?.reason ?? '');
  const first = useRef<RefSelectProps>(null);
  const ready = reason.trim() !== '' && !sending;
  const submit = async () => {
    if (!ready) return;
    const override = { decision, reason: reason.trim() };
    const result = await send({ inspectionId: inspection.id, revision, override });
    if (!result.ok) return announceProblem(textOf(result.problem));
    announce(t('inspection.decided', { decision: t(`decision.${decision}`) }), { undo: true });
    onClose();
  };
  return (
    <Modal
      open
      title={t('inspection.decideTitle')}
      width={460}
      okText={t('inspection.decide')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !ready }}
      onOk={() => void submit()}
      onCancel={onClose}
      // The dialog's own focus goes to its close button first.
      afterOpenChange={(isOpen) => isOpen && first.current?.focus()}
    >
      <div className="dialog-fields">
        <p className="sec">{t('inspection.decideText', { decision: t(`decision.${computed}`) })}</p>
        <FieldBox label={t('inspection.decisionTitle')}>
          {(id) => (
            <Select<Decision>
              id={id}
              ref={first}
              value={decision}
              onChange={setDecision}
              options={Decision.options.map((value) => ({ value, label: t(`decision.${value}`) }))}
            />
          )}
        </FieldBox>
        <FieldBox label={t('inspection.reason')}>
          {(id) => (
            <textarea
              id={id}
              className="text-area"
              rows={3}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && event.ctrlKey) void submit();
              }}
            />
          )}
        </FieldBox>
      </div>
    </Modal>
  );
}
