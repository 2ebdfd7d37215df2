import { Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import type { AccountView } from '#shared/api/views/money-accounts';
import { isDebit } from '#shared/money/posting';
import { useDeskState } from '../../app/desk-state';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { FieldBox } from '../../components/field-box';
import { amountFigure } from '../../components/figures';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import {
  type BookField,
  type BookForm,
  type BookWrong,
  type EntryType,
  emptyBookForm,
  entryTypes,
  needsReason,
  readBookForm,
} from './book-form';
import { usePostingName } from './posting-name';
import '../../components/dialog.css';

interface BookDialogProps {
  readonly view: AccountView;
  readonly kind: EntryType;
  readonly onClose: () => void;
  /** With the credit to set against invoices next, `null` when there is nothing to set. */
  readonly onBooked: (postingId: string | null) => void;
}

/** A receipt, deposit, note, deduction, write-off or refund; only the fields its kind needs. */
export function BookDialog({ view, kind, onClose, onBooked }: BookDialogProps) {
  const t = useWords('accounts');
  const nameOf = usePostingName(view.head.account.side);
  const { today } = useDeskState();
  const textOf = useProblemText();
  const command = useCommand('money.book');
  const amountField = useRef<HTMLInputElement>(null);
  const [form, setForm] = useState<BookForm>(() => emptyBookForm(kind, today));
  const [wrong, setWrong] = useState<BookWrong>({});
  const { currency } = view.head.account;
  const put = (change: Partial<BookForm>) => setForm({ ...form, ...change });
  const submit = async () => {
    const read = readBookForm(form, view, today);
    setWrong(read.ok ? {} : read.wrong);
    if (!read.ok) return;
    const result = await command.send(read.input);
    if (!result.ok) {
      // Up to the limit of the settings the clerk's own name stands under an adjustment; above it one is asked for.
      if (result.problem.field === 'approvedBy') setWrong({ approvedBy: 'approved' });
      if (result.problem.field === 'number') setWrong({ number: 'taken' });
      return announceProblem(textOf(result.problem));
    }
    const { entry } = read.input;
    announce(
      t('book.booked', {
        type: nameOf(entry.type),
        amount: `${currency} ${amountFigure(entry.amount, currency)}`,
      }),
      { undo: true },
    );
    const open = !isDebit(entry) && (entry.applications ?? []).length === 0 && view.items.length > 0;
    onBooked(open ? (result.value.postingIds[0] ?? null) : null);
  };
  const text = (field: Exclude<BookField, 'type' | 'invoice'>, label: string, placeholder = '') => {
    const kindOfWrong = wrong[field];
    return (
      <FieldBox
        label={label}
        wrong={kindOfWrong === undefined ? null : t(`wrong.${kindOfWrong}`, { text: form[field] })}
      >
        {(id) => (
          <TextInput
            id={id}
            {...(field === 'amount' ? { ref: amountField } : {})}
            value={form[field]}
            align={field === 'amount' ? 'right' : 'left'}
            placeholder={placeholder}
            onChange={(value) => put({ [field]: value })}
          />
        )}
      </FieldBox>
    );
  };
  const isNote = form.type === 'CN' || form.type === 'DN';
  return (
    <Modal
      open
      title={t('book.title')}
      width={560}
      okText={t('book.save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: command.sending }}
      onOk={() => void submit()}
      onCancel={onClose}
      // The dialog's own focus goes to its close button first.
      afterOpenChange={(isOpen) => isOpen && amountField.current?.focus()}
    >
      <form
        className="dialog-grid"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FieldBox label={t('book.type')}>
          {(id) => (
            <Select<EntryType>
              id={id}
              value={form.type}
              onChange={(type) => put({ type })}
              options={entryTypes(view.head.account.side).map((value) => ({
                value,
                label: nameOf(value),
              }))}
            />
          )}
        </FieldBox>
        {text('date', t('book.date'))}
        {text('amount', t('book.amount', { currency }), form.type === 'ADJ' ? t('book.writeOff') : '')}
        {text('number', t('book.number'), isNote ? t('book.numberGiven') : '')}
        {(form.type === 'CN' || form.type === 'DED' || form.type === 'ADJ') && (
          <div className="dialog-wide">
            <InvoiceField view={view} form={form} wrong={wrong} onChange={(invoice) => put({ invoice })} />
          </div>
        )}
        {needsReason(form.type) && <div className="dialog-wide">{text('reason', t('book.reason'))}</div>}
        {form.type === 'ADJ' && text('approvedBy', t('book.approvedBy'), t('book.ownName'))}
        {(form.type === 'DN' || form.type === 'INV') && text('dueDate', t('book.dueDate'))}
        {form.type === 'INV' && (
          <>
            {text('deliveryNote', t('book.deliveryNote'))}
            {text('style', t('book.style'))}
            {text('process', t('book.process'))}
            {text('quantity', t('book.quantity'))}
            {text('unit', t('book.unit'))}
            {text('unitPrice', t('book.unitPrice'))}
            {text('taxRate', t('book.taxRate'))}
            {text('vatInvoice', t('book.vatInvoice'))}
          </>
        )}
        {form.type === 'DEP' && text('contract', t('book.contract'))}
        {text('po', t('book.po'))}
        {text('reference', t('book.reference'))}
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}

function InvoiceField({
  view,
  form,
  wrong,
  onChange,
}: {
  readonly view: AccountView;
  readonly form: BookForm;
  readonly wrong: BookWrong;
  readonly onChange: (invoice: string) => void;
}) {
  const t = useWords('accounts');
  return (
    <FieldBox label={t('book.invoice')} wrong={wrong.invoice === undefined ? null : t('wrong.invoice')}>
      {(id) => (
        <Select<string>
          id={id}
          showSearch
          optionFilterProp="label"
          value={form.invoice}
          onChange={onChange}
          options={[
            { value: '', label: t('book.whole') },
            ...view.items.map(({ entry, open }) => ({
              value: String(entry.posting.id),
              label: `${entry.posting.number} · ${entry.posting.currency} ${amountFigure(open, entry.posting.currency)}`,
            })),
          ]}
        />
      )}
    </FieldBox>
  );
}
