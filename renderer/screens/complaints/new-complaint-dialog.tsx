import { Modal, type RefSelectProps, Select } from 'antd';
import { useRef, useState } from 'react';
import { CustomerId, SalesOrderId } from '#shared/values/ids';
import { useRouter } from '../../app/router';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { FieldBox } from '../../components/field-box';
import { useWords } from '../../words/words';
import { OrderSelect } from '../inspections/order-select';
import '../../components/dialog.css';

const MOST_CUSTOMERS = 500;

/** The order says who complains; a complaint without an order names the customer. */
export function NewComplaintDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('quality');
  const { go } = useRouter();
  const textOf = useProblemText();
  const create = useCommand('complaints.create');
  const customers = useQuery('customers.list', { text: '', offset: 0, limit: MOST_CUSTOMERS });
  const [orderId, setOrderId] = useState<string | null>(null);
  const [customerId, setCustomerId] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const order = useRef<RefSelectProps>(null);
  const submit = async () => {
    if (customerId === null) return setMissing(true);
    const result = await create.send({
      customerId: CustomerId.parse(customerId),
      orderId: orderId === null ? null : SalesOrderId.parse(orderId),
    });
    if (!result.ok) return announceProblem(textOf(result.problem));
    announce(t('complaint.created', { number: result.value.number }), { undo: true });
    go({ screen: 'complaint', complaintId: result.value.complaintId });
  };
  return (
    <Modal
      open
      title={t('choose.complaint')}
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
        <FieldBox label={t('choose.order')}>
          {(id) => (
            <OrderSelect
              id={id}
              ref={order}
              allowClear
              value={orderId}
              onChange={(picked) => {
                setOrderId(picked?.id ?? null);
                if (picked !== null) setCustomerId(picked.customerId);
              }}
            />
          )}
        </FieldBox>
        <FieldBox
          label={t('choose.customer')}
          wrong={missing && customerId === null ? t('choose.needed') : null}
        >
          {(id) => (
            <Select<string>
              id={id}
              showSearch={{ optionFilterProp: 'label' }}
              disabled={orderId !== null}
              value={customerId}
              onChange={setCustomerId}
              options={(customers.data?.rows ?? []).map((row) => ({
                value: String(row.id),
                label: `${row.code} ${row.name}`,
              }))}
            />
          )}
        </FieldBox>
      </div>
    </Modal>
  );
}
