import { Modal } from 'antd';
import { useRef, useState } from 'react';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import { compare } from '#shared/values/decimal';
import { useRouter } from '../../app/router';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { FieldBox } from '../../components/field-box';
import { figure } from '../../components/figures';
import { ProblemNote } from '../../components/problem-note';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { typedDecimal } from '../forms/field-text';
import '../../components/dialog.css';

interface SplitDialogProps {
  readonly view: ShipmentView;
  readonly line: number;
  readonly onClose: () => void;
}

/** Pieces of one line into a shipment of their own; more lines can be moved there afterwards. */
export function SplitDialog({ view, line, onClose }: SplitDialogProps) {
  const t = useWords('shipments');
  const { go } = useRouter();
  const split = useCommand('shipments.split');
  const chosen = view.lines[line];
  const shipped = view.shipment.lines.find(
    (entry) => entry.orderId === chosen?.orderId && entry.lineId === chosen.line.id,
  );
  const [text, setText] = useState<string>(chosen?.quantity ?? '');
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  if (chosen === undefined || shipped === undefined) return null;
  const submit = async () => {
    const quantity = typedDecimal(text);
    if (quantity === null || compare(quantity, 0) <= 0) return setWrong(t('order:wrong.number', { text }));
    if (compare(quantity, chosen.quantity) > 0)
      return setWrong(t('goods.tooMany', { limit: figure(chosen.quantity) }));
    const whole = compare(quantity, chosen.quantity) === 0;
    const result = await split.send({
      shipmentId: view.shipment.id,
      revision: view.revision,
      lines: [{ ...shipped, quantity, sizes: whole ? shipped.sizes : [] }],
    });
    if (!result.ok) return;
    announce(t('action.splitDone', { number: result.value.number }), { undo: true });
    onClose();
    go({ screen: 'shipment', shipmentId: result.value.shipmentId });
  };
  return (
    <Modal
      open
      title={t('action.splitTitle')}
      width={420}
      okText={t('action.splitDo')}
      cancelText={t('common:cancel')}
      onOk={() => void submit()}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && field.current?.select()}
    >
      <div className="dialog-fields">
        {split.problem !== null && <ProblemNote problem={split.problem} />}
        <FieldBox label={t('action.splitText', { item: chosen.itemNo })} wrong={wrong}>
          {(id) => (
            <TextInput
              id={id}
              ref={field}
              align="right"
              value={text}
              onChange={(next) => {
                setText(next);
                setWrong(null);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') void submit();
              }}
            />
          )}
        </FieldBox>
      </div>
    </Modal>
  );
}
