import type { OrderView } from '#shared/api/views/order-views';
import { useDeskState } from '../../app/desk-state';
import { figure } from '../../components/figures';
import { ReasonDialog } from '../../components/reason-dialog';
import { useWords } from '../../words/words';
import { ConfirmationDialog } from './confirmation-dialog';
import { FactsDialog } from './facts-dialog';
import type { OrderActions } from './order-actions';

/** What stands over the order page, one at a time. */
export function OrderDialogs({
  view,
  actions,
}: {
  readonly view: OrderView;
  readonly actions: OrderActions;
}) {
  const t = useWords('order');
  const { today } = useDeskState();
  const { dialog } = actions;
  switch (dialog?.type) {
    case 'facts':
      return <FactsDialog view={view} onClose={actions.closeDialog} />;
    case 'confirmation':
      return <ConfirmationDialog view={view} onClose={actions.closeDialog} />;
    case 'cancel':
      return (
        <ReasonDialog
          title={t('stage.cancelTitle', { number: view.order.number })}
          text={t('stage.cancelText')}
          confirm={t('stage.cancelDo')}
          onConfirm={(reason) => void actions.move({ name: 'cancelled', since: today, reason })}
          onClose={actions.closeDialog}
        />
      );
    case 'waiver':
      return (
        <ReasonDialog
          title={t('stage.waiverTitle')}
          text={t('stage.waiverText', { amount: `${dialog.currency} ${figure(dialog.amount)}` })}
          confirm={t('stage.waiverDo')}
          onConfirm={(reason) => void actions.move(dialog.stage, reason)}
          onClose={actions.closeDialog}
        />
      );
    default:
      return null;
  }
}
