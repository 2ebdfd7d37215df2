import { Modal, Select } from 'antd';
import { type RefObject, useRef, useState } from 'react';
import type { OrderView } from '#shared/api/views/order-views';
import { CONFIRMATION_WAYS, type ConfirmationWay } from '#shared/domain/customer-confirmation';
import { useDeskState } from '../../app/desk-state';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { FieldBox } from '../../components/field-box';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { typedDate } from '../forms/field-text';
import '../../components/dialog.css';

interface ConfirmationForm {
  readonly on: string;
  readonly person: string;
  readonly way: ConfirmationWay;
  readonly note: string;
}

/** Who said yes, when and how; what was said yes to is the order as it stands. */
export function ConfirmationDialog({
  view,
  onClose,
}: {
  readonly view: OrderView;
  readonly onClose: () => void;
}) {
  const t = useWords('points');
  const { today } = useDeskState();
  const textOf = useProblemText();
  const command = useCommand('orders.recordConfirmation');
  const person = useRef<HTMLInputElement>(null);
  const [form, setForm] = useState<ConfirmationForm>({
    on: today,
    person: view.order.confirmations.at(-1)?.person ?? view.customer.contacts[0]?.name ?? '',
    way: 'email',
    note: '',
  });
  const [tried, setTried] = useState(false);
  const on = typedDate(form.on, today);
  const submit = async () => {
    setTried(true);
    if (on === null || form.person.trim() === '') return;
    const { way, note } = form;
    const result = await command.send({
      orderId: view.order.id,
      on,
      person: form.person.trim(),
      way,
      note: note.trim(),
    });
    if (!result.ok) return announceProblem(textOf(result.problem));
    announce(t('confirmations.title'), { undo: true });
    onClose();
  };
  return (
    <Modal
      open
      title={t('confirmations.record')}
      width={480}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: form.person.trim() === '' || command.sending }}
      onOk={() => void submit()}
      onCancel={onClose}
      // The dialog's own focus goes to its close button first.
      afterOpenChange={(isOpen) => isOpen && person.current?.focus()}
    >
      <ConfirmationFields
        form={form}
        put={(change) => setForm({ ...form, ...change })}
        wrongDay={tried && on === null}
        person={person}
        submit={() => void submit()}
      />
    </Modal>
  );
}

function ConfirmationFields({
  form,
  put,
  wrongDay,
  person,
  submit,
}: {
  readonly form: ConfirmationForm;
  readonly put: (change: Partial<ConfirmationForm>) => void;
  readonly wrongDay: boolean;
  readonly person: RefObject<HTMLInputElement | null>;
  readonly submit: () => void;
}) {
  const t = useWords('points');
  return (
    <form
      className="dialog-grid"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FieldBox label={t('confirmations.person')}>
        {(id) => (
          <TextInput
            id={id}
            ref={person}
            value={form.person}
            maxLength={120}
            onChange={(value) => put({ person: value })}
          />
        )}
      </FieldBox>
      <FieldBox label={t('confirmations.on')} wrong={wrongDay ? t('confirmations.wrongDay') : null}>
        {(id) => <TextInput id={id} value={form.on} onChange={(value) => put({ on: value })} />}
      </FieldBox>
      <FieldBox label={t('confirmations.how')}>
        {(id) => (
          <Select
            id={id}
            value={form.way}
            onChange={(way) => put({ way })}
            options={CONFIRMATION_WAYS.map((value) => ({ value, label: t(`confirmations.way.${value}`) }))}
          />
        )}
      </FieldBox>
      <FieldBox label={t('confirmations.note')}>
        {(id) => (
          <TextInput id={id} value={form.note} maxLength={500} onChange={(value) => put({ note: value })} />
        )}
      </FieldBox>
      <button type="submit" hidden />
    </form>
  );
}
