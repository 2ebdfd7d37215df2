import { Modal } from 'antd';
import { useRef, useState } from 'react';
import type { Quotation } from '#shared/domain/quotation';
import { useDeskState } from '../../app/desk-state';
import { useRouter } from '../../app/router';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { FieldBox } from '../../components/field-box';
import { ProblemNote } from '../../components/problem-note';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { typedDate } from '../forms/field-text';
import '../../components/dialog.css';

interface OrderFromQuotationProps {
  readonly quotation: Quotation;
  readonly onClose: () => void;
}

/** The customer said yes: his PO number and day, and everything else comes from the quotation. */
export function OrderFromQuotation({ quotation, onClose }: OrderFromQuotationProps) {
  const t = useWords('quotations');
  const words = useWords('fields');
  const { today } = useDeskState();
  const { go } = useRouter();
  const turn = useCommand('quotations.turnIntoOrder');
  const first = useRef<HTMLInputElement>(null);
  const [orderNo, setOrderNo] = useState('');
  const [day, setDay] = useState('');
  const deliveryDate = day.trim() === '' ? null : typedDate(day, today);
  const isDayWrong = day.trim() !== '' && deliveryDate === null;
  const create = async () => {
    if (isDayWrong || turn.sending) return;
    const result = await turn.send({
      quotationId: quotation.id,
      customerOrderNo: orderNo.trim(),
      deliveryDate,
    });
    if (!result.ok) return;
    announce(t('act.ordered', { number: result.value.number }), { undo: true });
    go({ screen: 'order', orderId: result.value.orderId });
  };
  return (
    <Modal
      open
      title={quotation.number === '' ? t('act.order') : t('act.orderTitle', { number: quotation.number })}
      width={400}
      okText={t('act.order')}
      cancelText={t('common:cancel')}
      okButtonProps={{ loading: turn.sending, disabled: isDayWrong }}
      onOk={() => void create()}
      onCancel={onClose}
      // The dialog takes the focus for itself while it opens.
      afterOpenChange={(isOpen) => isOpen && first.current?.focus()}
    >
      <form
        className="dialog-fields"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <FieldBox label={t('act.orderNo')}>
          {(id) => <TextInput id={id} value={orderNo} onChange={setOrderNo} maxLength={80} ref={first} />}
        </FieldBox>
        <FieldBox label={t('act.deliveryDate')} wrong={isDayWrong ? words('error.date') : null}>
          {(id) => <TextInput id={id} value={day} onChange={setDay} />}
        </FieldBox>
        {/* Enter in either field creates the order. */}
        <button type="submit" className="visually-hidden" tabIndex={-1}>
          {t('act.order')}
        </button>
        {turn.problem !== null && <ProblemNote problem={turn.problem} />}
      </form>
    </Modal>
  );
}
