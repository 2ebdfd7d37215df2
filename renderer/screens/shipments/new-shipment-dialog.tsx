import { Modal, type RefSelectProps, Select } from 'antd';
import { useRef, useState } from 'react';
import type { CustomerId, SalesOrderId } from '#shared/values/ids';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { FieldBox } from '../../components/field-box';
import { Moments } from '../../components/moments';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';
import { canTick, OpenOrdersTable } from './open-orders-table';
import '../../components/dialog.css';

interface NewShipmentDialogProps {
  readonly onClose: () => void;
  readonly onMade: (shipmentId: string) => void;
}

const MOST_CUSTOMERS = 500;

/** Customer first, then the orders that leave together. */
export function NewShipmentDialog({ onClose, onMade }: NewShipmentDialogProps) {
  const t = useWords('shipments');
  const customers = useQuery('customers.list', { text: '', offset: 0, limit: MOST_CUSTOMERS });
  const [customerId, setCustomerId] = useState<CustomerId | null>(null);
  const open = useQuery('shipments.openGoods', customerId === null ? null : { customerId }, customerId ?? '');
  const create = useCommand('shipments.create');
  const [ticked, setTicked] = useState<readonly SalesOrderId[]>([]);
  const [selected, setSelected] = useState(0);
  const customer = useRef<RefSelectProps>(null);
  const first = open.data?.find((order) => order.id === ticked[0]);
  const make = async () => {
    if (ticked.length === 0 || create.sending) return;
    const result = await create.send({ orderIds: [...ticked] });
    if (!result.ok) return;
    announce(t('ofOrder.made', { number: result.value.number }), { undo: true });
    onMade(result.value.shipmentId);
  };
  return (
    <Modal
      open
      title={t('adding.newTitle')}
      width={780}
      okText={t('adding.make')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: ticked.length === 0 || create.sending }}
      onOk={() => void make()}
      onCancel={onClose}
      // The dialog's own focus goes to its close button first.
      afterOpenChange={(isOpen) => isOpen && customer.current?.focus()}
    >
      <div className="dialog-fields">
        <FieldBox label={t('adding.customer')}>
          {(id) => (
            <Select<CustomerId>
              id={id}
              ref={customer}
              defaultOpen
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('adding.choose')}
              value={customerId}
              onChange={(next) => {
                setCustomerId(next);
                setTicked([]);
                setSelected(0);
              }}
              options={(customers.data?.rows ?? []).map((row) => ({
                value: row.id,
                label: `${row.code} ${row.name}`,
              }))}
            />
          )}
        </FieldBox>
        {create.problem !== null && <ProblemNote problem={create.problem} />}
        {customerId !== null && (
          <Moments query={open} rows={4}>
            {(orders) => (
              <OpenOrdersTable
                key={customerId}
                orders={orders}
                currency={first?.currency ?? null}
                ticked={ticked}
                selected={Math.min(selected, Math.max(0, orders.length - 1))}
                onSelect={setSelected}
                onTick={(orderId) => {
                  const order = orders.find(({ id }) => id === orderId);
                  if (order && canTick(order, first?.currency ?? null)) setTicked(toggled(ticked, orderId));
                }}
                onDone={() => void make()}
              />
            )}
          </Moments>
        )}
      </div>
    </Modal>
  );
}

export function toggled(ticked: readonly SalesOrderId[], orderId: SalesOrderId): readonly SalesOrderId[] {
  return ticked.includes(orderId) ? ticked.filter((id) => id !== orderId) : [...ticked, orderId];
}
