import { Popover, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ImportPreview } from '#shared/api/views/import-preview';
import type { CellPlace } from '#shared/imports/order-draft';
import { cellName } from '#shared/imports/sheet-grid';
import { CustomerId } from '#shared/values/ids';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { FieldBox } from '../../components/field-box';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import '../../components/dialog.css';
import { typedLines } from '../forms/field-text';
import type { ChoiceAction, ImportChoices } from './import-choices';
import { customerChoice } from './import-decision';
import { customerCode, type NewCustomer, newCustomerFrom } from './new-customer';

interface CustomerFieldProps {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  /** Grows each time the clerk is led here because the customer is missing: the form opens. */
  readonly asked: number;
  readonly onChoose: (action: ChoiceAction) => void;
  readonly onPlace: (place: CellPlace) => void;
}

const NEW = 'new';
/** What the list of customers needs to close. */
const TO_CLOSE_MS = 60;

/** Who ordered: recognised, chosen, or new with the name and a code taken from the file. */
export function CustomerField({ preview, choices, asked, onChoose, onPlace }: CustomerFieldProps) {
  const t = useWords('importing');
  const [text, setText] = useState('');
  /** What was searched for when the form was opened: most likely the name. */
  const [searched, setSearched] = useState('');
  const [isEditing, setEditing] = useState(false);
  useEffect(() => {
    if (asked > 0) setEditing(true);
  }, [asked]);
  const { data } = useQuery('customers.list', { text, offset: 0, limit: 30 });
  /** The page has the keyboard again: its keys answer what is left. */
  const close = () => {
    setEditing(false);
    document.querySelector<HTMLElement>('.page.import')?.focus();
  };
  const choice = customerChoice(preview, choices);
  const { place } = preview.draft.head.buyer;
  const found = (data?.rows ?? []).map((row) => ({
    value: row.id as string,
    label: `${row.name}  ${row.code}`,
  }));
  const known = choice.kind === 'known' ? [{ value: choice.id as string, label: choice.name }] : [];
  const options = [
    ...known.filter((option) => text === '' && !found.some((row) => row.value === option.value)),
    ...found.map((row) => known.find((option) => option.value === row.value) ?? row),
    { value: NEW, label: t('order.customerNew') },
  ];
  const fresh =
    choice.kind === 'new' ? choice.customer : newCustomerFrom(preview.draft, preview.customer.name);
  const isMissing = choice.kind === 'new' && (fresh.name.trim() === '' || fresh.code.trim() === '');
  return (
    <FieldBox
      label={choice.kind === 'new' ? t('order.customerNew') : t('order.customer')}
      className={isMissing ? 'head-wrong' : choice.kind === 'new' ? 'head-unsure' : ''}
      field="buyer"
      source={
        place === null || preview.customer.how === 'clerk' ? (
          // The label says already that it is a new one.
          preview.customer.how === 'new' ? null : (
            t(`order.how.${preview.customer.how}`)
          )
        ) : (
          <button type="button" className="head-place" tabIndex={-1} onClick={() => onPlace(place)}>
            {cellName(place.row, place.column)}
          </button>
        )
      }
    >
      {(id) => (
        <Popover
          open={isEditing}
          onOpenChange={setEditing}
          trigger={[]}
          placement="bottomLeft"
          destroyOnHidden
          content={
            <NewCustomerForm
              customer={{ ...fresh, name: fresh.name.trim() === '' ? searched : fresh.name }}
              onSave={(customer) => {
                onChoose({ type: 'newCustomer', customer });
                close();
              }}
              onCancel={close}
            />
          }
        >
          <Select
            id={id}
            value={choice.kind === 'known' ? (choice.id as string) : NEW}
            showSearch={{ filterOption: false, onSearch: setText }}
            popupMatchSelectWidth={280}
            labelRender={(label) =>
              label.value === NEW
                ? `${fresh.code} ${fresh.name}`.trim() || t('order.customerNew')
                : label.label
            }
            onSelect={(value) => {
              setSearched(text);
              setText('');
              if (value === NEW) setEditing(true);
              else onChoose({ type: 'customer', customerId: CustomerId.parse(value) });
            }}
            options={options}
          />
        </Popover>
      )}
    </FieldBox>
  );
}

interface NewCustomerFormProps {
  readonly customer: NewCustomer;
  readonly onSave: (customer: NewCustomer) => void;
  readonly onCancel: () => void;
}

/** Name and code as the file gives them; one look and one Enter. */
function NewCustomerForm({ customer, onSave, onCancel }: NewCustomerFormProps) {
  const t = useWords('importing');
  const [name, setName] = useState(customer.name);
  const [code, setCode] = useState(customer.code);
  const [address, setAddress] = useState(customer.addressLines.join('\n'));
  const form = useRef<HTMLFormElement>(null);
  // The list that it was opened from takes the keyboard back once more when it closes.
  useEffect(() => {
    const timer = setTimeout(() => form.current?.querySelector('input')?.focus(), TO_CLOSE_MS);
    return () => clearTimeout(timer);
  }, []);
  const typedCode = code.trim() === '' ? customerCode(name) : code.trim();
  const save = () => {
    if (name.trim() === '' || typedCode === '') return;
    onSave({ name: name.trim(), code: typedCode, addressLines: [...typedLines(address, 6)] });
  };
  return (
    <form
      ref={form}
      className="new-customer"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        const isDone = event.key === 'Enter' && (event.ctrlKey || event.target instanceof HTMLInputElement);
        if (event.nativeEvent.isComposing || (event.key !== 'Escape' && !isDone)) return;
        event.preventDefault();
        event.stopPropagation();
        if (isDone) save();
        else onCancel();
      }}
    >
      <FieldBox label={t('order.customerName')} wrong={null}>
        {(id) => <TextInput id={id} value={name} onChange={setName} autoFocus maxLength={200} />}
      </FieldBox>
      <FieldBox label={t('order.customerCode')}>
        {(id) => (
          <TextInput
            id={id}
            value={code}
            onChange={setCode}
            placeholder={customerCode(name)}
            maxLength={20}
          />
        )}
      </FieldBox>
      <FieldBox label={t('order.customerAddress')}>
        {(id) => (
          <textarea
            id={id}
            className="text-area"
            rows={3}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        )}
      </FieldBox>
      <div className="new-customer-acts">
        <ActionButton onClick={onCancel}>{t('common:cancel')}</ActionButton>
        <ActionButton look="filled" onClick={save} disabled={name.trim() === '' || typedCode === ''}>
          {t('common:save')}
        </ActionButton>
      </div>
    </form>
  );
}
