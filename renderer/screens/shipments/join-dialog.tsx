import { Modal } from 'antd';
import { useState } from 'react';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { figure } from '../../components/figures';
import { Moments } from '../../components/moments';
import { ProblemNote } from '../../components/problem-note';
import { rowsOf } from '../../components/row-source';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import type { SaveShipment } from './use-shipment-save';
import '../../components/dialog.css';

/** Another shipment of the same customer and currency whose goods come here. */
interface JoinDialogProps {
  readonly view: ShipmentView;
  readonly save: SaveShipment;
  readonly onClose: () => void;
}

export function JoinDialog({ view, save, onClose }: JoinDialogProps) {
  const t = useWords('shipments');
  const { shipment } = view;
  const join = useCommand('shipments.join');
  const list = useQuery('shipments.list', {
    text: '',
    filter: 'open',
    customerId: shipment.customerId,
    offset: 0,
    limit: 100,
  });
  const [selected, setSelected] = useState(0);
  const others = (list.data?.rows ?? []).filter(
    (row) => row.id !== shipment.id && row.amount.currency === shipment.currency,
  );
  const take = async () => {
    const row = others[selected];
    if (row === undefined || join.sending) return;
    const result = await join.send({
      shipmentId: shipment.id,
      revision: await save.seen(),
      from: row.id,
      fromRevision: row.revision,
    });
    if (!result.ok) return;
    announce(t('action.joined'), { undo: true });
    onClose();
  };
  return (
    <Modal
      open
      title={t('action.joinTitle')}
      width={640}
      okText={t('action.joinDo')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: others.length === 0 || join.sending }}
      onOk={() => void take()}
      onCancel={onClose}
    >
      <div className="dialog-fields">
        <p className="sec">{t('action.joinText')}</p>
        {join.problem !== null && <ProblemNote problem={join.problem} />}
        <Moments query={list} rows={3}>
          {() => (
            <div className="open-orders">
              <VirtualTable
                label={t('title')}
                columns={[
                  { key: 'number', title: t('list.number'), width: 120, cell: (row) => row.number },
                  {
                    key: 'orders',
                    title: t('list.orders'),
                    width: 160,
                    grow: true,
                    cell: (row) => row.orders.map(({ number }) => number).join(', '),
                  },
                  { key: 'to', title: t('list.destination'), width: 110, cell: (row) => row.portOfDischarge },
                  {
                    key: 'cartons',
                    title: t('list.cartons'),
                    width: 80,
                    align: 'right',
                    cell: (row) => figure(row.cartons),
                  },
                ]}
                rows={rowsOf(others)}
                rowKey={(row) => row.id}
                rowHeight={30}
                selected={selected}
                onSelect={setSelected}
                onOpen={() => void take()}
                autoFocus
                empty={
                  <p className="moment-problem dim">
                    {t('action.joinNone', { currency: shipment.currency })}
                  </p>
                }
              />
            </div>
          )}
        </Moments>
      </div>
    </Modal>
  );
}
