import { Modal, type RefSelectProps, Select } from 'antd';
import { useRef, useState } from 'react';
import { INSPECTION_KINDS, type InspectionKind } from '#shared/domain/inspection';
import { SalesOrderId } from '#shared/values/ids';
import { useRouter } from '../../app/router';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { FieldBox } from '../../components/field-box';
import { useWords } from '../../words/words';
import { OrderSelect } from './order-select';
import '../../components/dialog.css';

/** Which order is looked at, and when on its way. */
export function ChooseOrderDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('quality');
  const { go } = useRouter();
  const textOf = useProblemText();
  const create = useCommand('inspections.create');
  const [orderId, setOrderId] = useState<string | null>(null);
  const [kind, setKind] = useState<InspectionKind>('final');
  const [missing, setMissing] = useState(false);
  const order = useRef<RefSelectProps>(null);
  const submit = async () => {
    if (orderId === null) return setMissing(true);
    const result = await create.send({ orderId: SalesOrderId.parse(orderId), kind });
    if (!result.ok) return announceProblem(textOf(result.problem));
    announce(t('inspection.created', { number: result.value.number }), { undo: true });
    go({ screen: 'inspection', inspectionId: result.value.inspectionId });
  };
  return (
    <Modal
      open
      title={t('choose.inspection')}
      width={460}
      okText={t('choose.create')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: create.sending }}
      onOk={() => void submit()}
      onCancel={onClose}
      // The dialog's own focus goes to its close button first.
      afterOpenChange={(isOpen) => isOpen && order.current?.focus()}
    >
      <div className="dialog-fields">
        <FieldBox label={t('choose.order')} wrong={missing && orderId === null ? t('choose.needed') : null}>
          {(id) => (
            <OrderSelect
              id={id}
              ref={order}
              value={orderId}
              onChange={(picked) => setOrderId(picked?.id ?? null)}
            />
          )}
        </FieldBox>
        <FieldBox label={t('choose.kind')}>
          {(id) => (
            <Select<InspectionKind>
              id={id}
              value={kind}
              onChange={setKind}
              options={INSPECTION_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
          )}
        </FieldBox>
      </div>
    </Modal>
  );
}
