import type { ShipmentView } from '#shared/api/views/shipment-views';
import { useDeskState } from '../../app/desk-state';
import { ReasonDialog } from '../../components/reason-dialog';
import { useWords } from '../../words/words';
import { AddGoodsDialog } from './add-goods-dialog';
import { JoinDialog } from './join-dialog';
import { MoveDialog } from './move-dialog';
import { PackDialog } from './pack-dialog';
import type { ShipmentActions } from './shipment-actions';
import { SplitDialog } from './split-dialog';
import type { SaveShipment } from './use-shipment-save';

interface ShipmentDialogsProps {
  readonly view: ShipmentView;
  readonly save: SaveShipment;
  readonly actions: ShipmentActions;
}

/** What stands over the page of a shipment, one at a time. */
export function ShipmentDialogs({ view, save, actions }: ShipmentDialogsProps) {
  const t = useWords('shipments');
  const { today } = useDeskState();
  const { dialog, close } = actions;
  switch (dialog?.type) {
    case 'add':
      return <AddGoodsDialog view={view} onClose={close} />;
    case 'pack':
      return <PackDialog view={view} packedId={dialog.packedId} save={save} onClose={close} />;
    case 'move':
      return <MoveDialog view={view} state={dialog.state} actions={actions} />;
    case 'split':
      return <SplitDialog view={view} line={dialog.line} onClose={close} />;
    case 'join':
      return <JoinDialog view={view} save={save} onClose={close} />;
    case 'cancel':
      return (
        <ReasonDialog
          title={t('action.cancelTitle', { number: view.shipment.number })}
          text={t('action.cancelText')}
          confirm={t('action.cancel')}
          onConfirm={(reason) => void actions.move('cancelled', today, reason)}
          onClose={close}
        />
      );
    default:
      return null;
  }
}
