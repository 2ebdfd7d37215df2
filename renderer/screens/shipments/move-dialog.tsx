import { Modal } from 'antd';
import { useRef, useState } from 'react';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import type { ShipmentState } from '#shared/domain/shipment';
import { useDeskState } from '../../app/desk-state';
import { FieldBox } from '../../components/field-box';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { typedDate } from '../forms/field-text';
import type { ShipmentActions } from './shipment-actions';
import '../../components/dialog.css';

interface MoveDialogProps {
  readonly view: ShipmentView;
  readonly state: Exclude<ShipmentState, 'planned' | 'cancelled'>;
  readonly actions: ShipmentActions;
}

/** A step and the day it happened; Enter records it. */
export function MoveDialog({ view, state, actions }: MoveDialogProps) {
  const t = useWords('shipments');
  const { today } = useDeskState();
  const { etd, eta } = view.shipment.booking;
  const known = state === 'sailed' ? etd : state === 'arrived' ? eta : null;
  const [text, setText] = useState<string>(known !== null && known <= today ? known : today);
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const record = () => {
    const on = typedDate(text, today);
    if (on === null) setWrong(t('order:wrong.date', { text }));
    else void actions.move(state, on);
  };
  return (
    <Modal
      open
      title={t('moveTitle', { number: view.shipment.number, state: t(`state.${state}`) })}
      width={400}
      okText={t('moveDo')}
      cancelText={t('common:cancel')}
      onOk={record}
      onCancel={actions.close}
      afterOpenChange={(isOpen) => isOpen && field.current?.select()}
    >
      <div className="dialog-fields">
        <p className="sec">{t(`moveText.${state}`)}</p>
        <FieldBox label={t('moveOn')} wrong={wrong}>
          {(id) => (
            <TextInput
              id={id}
              ref={field}
              value={text}
              onChange={(next) => {
                setText(next);
                setWrong(null);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') record();
              }}
            />
          )}
        </FieldBox>
      </div>
    </Modal>
  );
}
