import { Modal } from 'antd';
import { useState } from 'react';
import type { DeclarationView } from '#shared/api/views/customs-views';
import { useDeskState } from '../../app/desk-state';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { FieldBox } from '../../components/field-box';
import { ProblemNote } from '../../components/problem-note';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { typedDate } from '../forms/field-text';
import type { SaveDeclaration } from './use-declaration-save';
import '../../components/dialog.css';

interface DialogProps {
  readonly view: DeclarationView;
  readonly save: SaveDeclaration;
  readonly onClose: () => void;
}

const BROKER_FIELDS = ['name', 'creditCode', 'customsCode', 'contact', 'phone'] as const;

/** The firm that declares for us; proposed on every later declaration. */
export function BrokerDialog({ view, save, onClose }: DialogProps) {
  const t = useWords('customs');
  const [broker, setBroker] = useState(view.broker);
  const { send, problem } = useCommand('customs.saveBroker');
  const submit = async () => {
    const result = await send({ shipmentId: view.shipment.id, revision: save.revision(), broker });
    if (!result.ok) return;
    save.seen(result.value.revision);
    announce(t('done.broker'));
    onClose();
  };
  return (
    <Modal
      open
      title={t('broker.title')}
      width={460}
      okText={t('broker.save')}
      cancelText={t('common:cancel')}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className="dialog-fields">
        {problem !== null && <ProblemNote problem={problem} />}
        {BROKER_FIELDS.map((field, index) => (
          <FieldBox key={field} label={t(`broker.${field}`)}>
            {(id) => (
              <TextInput
                id={id}
                value={broker[field]}
                autoFocus={index === 0}
                onChange={(value) => setBroker({ ...broker, [field]: value })}
              />
            )}
          </FieldBox>
        ))}
      </div>
    </Modal>
  );
}

/** The number that customs gave to each form. */
export function NumbersDialog({ view, save, onClose }: DialogProps) {
  const t = useWords('customs');
  const { today } = useDeskState();
  const [numbers, setNumbers] = useState(view.parts.map(({ customsNo }) => customsNo));
  const [day, setDay] = useState<string>(today);
  const on = typedDate(day, today);
  const { send, problem } = useCommand('customs.moveState');
  const submit = async () => {
    const result = await send({
      shipmentId: view.shipment.id,
      revision: save.revision(),
      state: 'declared',
      customsNumbers: numbers.map((number) => number.replace(/\s/g, '')),
      on,
    });
    if (!result.ok) return;
    save.seen(result.value.revision);
    announce(t('done.declared'), { undo: true });
    onClose();
  };
  return (
    <Modal
      open
      title={t('numbers.title')}
      width={420}
      okText={t('numbers.save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: on === null }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className="dialog-fields">
        {problem !== null && <ProblemNote problem={problem} />}
        <p className="sec">{t('numbers.text')}</p>
        {numbers.map((number, index) => {
          const form = view.parts[index]?.no ?? index + 1;
          return (
            <FieldBox key={form} label={t('numbers.form', { no: form })}>
              {(id) => (
                <TextInput
                  id={id}
                  value={number}
                  autoFocus={index === 0}
                  maxLength={24}
                  onChange={(value) => setNumbers(numbers.with(index, value))}
                />
              )}
            </FieldBox>
          );
        })}
        <FieldBox label={t('numbers.on')}>
          {(id) => <TextInput id={id} value={day} maxLength={10} onChange={setDay} />}
        </FieldBox>
      </div>
    </Modal>
  );
}
