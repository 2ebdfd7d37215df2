import { Modal } from 'antd';
import { useState } from 'react';
import type { CreditView } from '#shared/api/views/credit-views';
import type { SalesOrderId, ShipmentId } from '#shared/values/ids';
import { useCommand } from '../../client/use-command';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';
import '../../components/dialog.css';

interface PresentDialogProps {
  readonly view: CreditView;
  readonly onClose: () => void;
  readonly onDone: (presentationId: string) => void;
}

/** Which goods are presented: their shipments, or orders that have none. */
export function PresentDialog({ view, onClose, onDone }: PresentDialogProps) {
  const t = useWords('credits');
  const present = useCommand('credits.present');
  const used = new Set(view.presentations.flatMap(({ presentation }) => presentation.shipmentIds));
  const [shipments, setShipments] = useState<readonly ShipmentId[]>(() =>
    view.shipments.filter(({ id, linked }) => linked && !used.has(id)).map(({ id }) => id),
  );
  const [orders, setOrders] = useState<readonly SalesOrderId[]>([]);
  const submit = async () => {
    const result = await present.send({
      creditId: view.credit.id,
      revision: view.revision,
      shipmentIds: [...shipments],
      orderIds: [...orders],
    });
    if (result.ok) onDone(result.value.presentationId);
  };
  const toggled = <T extends string>(list: readonly T[], id: T) =>
    list.includes(id) ? list.filter((one) => one !== id) : [...list, id];
  return (
    <Modal
      open
      title={t('present.add')}
      width={460}
      okText={t('present.make')}
      cancelText={t('common:cancel')}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className="dialog-fields">
        {present.problem !== null && <ProblemNote problem={present.problem} />}
        <p className="sec">
          {t('present.choose')} {t('present.chooseText')}
        </p>
        {view.shipments.length + view.orders.length === 0 && <p className="dim">{t('present.noGoods')}</p>}
        {view.shipments.length > 0 && (
          <fieldset className="choice-list">
            <legend>{t('present.shipments')}</legend>
            {view.shipments.map(({ id, number }) => (
              <label key={id} className="check-label">
                <input
                  type="checkbox"
                  checked={shipments.includes(id)}
                  onChange={() => setShipments(toggled(shipments, id))}
                />
                {number}
              </label>
            ))}
          </fieldset>
        )}
        {view.orders.length > 0 && (
          <fieldset className="choice-list">
            <legend>{t('present.orders')}</legend>
            {view.orders.map(({ id, number, customerOrderNo }) => (
              <label key={id} className="check-label">
                <input
                  type="checkbox"
                  checked={orders.includes(id)}
                  onChange={() => setOrders(toggled(orders, id))}
                />
                {number} <span className="dim">{customerOrderNo}</span>
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </Modal>
  );
}
