import { Modal } from 'antd';
import { useState } from 'react';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import type { SalesOrderId } from '#shared/values/ids';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { Moments } from '../../components/moments';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';
import { toggled } from './new-shipment-dialog';
import { canTick, OpenOrdersTable } from './open-orders-table';
import '../../components/dialog.css';

/** Goods of other orders of the same customer that may leave with this shipment. */
export function AddGoodsDialog({
  view,
  onClose,
}: {
  readonly view: ShipmentView;
  readonly onClose: () => void;
}) {
  const t = useWords('shipments');
  const { shipment } = view;
  const open = useQuery('shipments.openGoods', { customerId: shipment.customerId });
  const add = useCommand('shipments.addOrders');
  const [ticked, setTicked] = useState<readonly SalesOrderId[]>([]);
  const [selected, setSelected] = useState(0);
  const take = async () => {
    if (ticked.length === 0 || add.sending) return;
    const result = await add.send({
      shipmentId: shipment.id,
      revision: view.revision,
      orderIds: [...ticked],
    });
    if (!result.ok) return;
    announce(t('adding.added'), { undo: true });
    onClose();
  };
  return (
    <Modal
      open
      title={t('adding.title')}
      width={780}
      okText={t('adding.do')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: ticked.length === 0 || add.sending }}
      onOk={() => void take()}
      onCancel={onClose}
    >
      <div className="dialog-fields">
        <p className="sec">{t('adding.text')}</p>
        {add.problem !== null && <ProblemNote problem={add.problem} />}
        <Moments query={open} rows={4}>
          {(orders) => (
            <OpenOrdersTable
              orders={orders}
              currency={shipment.currency}
              ticked={ticked}
              selected={Math.min(selected, Math.max(0, orders.length - 1))}
              onSelect={setSelected}
              onTick={(orderId) => {
                const order = orders.find(({ id }) => id === orderId);
                if (order && canTick(order, shipment.currency)) setTicked(toggled(ticked, orderId));
              }}
              onDone={() => void take()}
            />
          )}
        </Moments>
      </div>
    </Modal>
  );
}
