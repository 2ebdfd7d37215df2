import { Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import type { AccountView, PostingView } from '#shared/api/views/money-accounts';
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
  bookFormOf,
  type EntryType,
  emptyBookForm,
  entryTypesOf,
  needsNumber,
  needsReason,
  readBookForm,
  readMending,
} from './book-form';
import { usePostingName } from './posting-name';
import '../../components/dialog.css';

interface BookDialogProps {
  readonly view: AccountView;
  readonly kind: EntryType;
  /** The booked entry that is mended; absent: a new one. */
  readonly entry?: PostingView;
  readonly onClose: () => void;
  /** With the credit to set against invoices next, `null` when there is nothing to set. */
  readonly onBooked: (postingId: string | null) => void;
}

/** A receipt, deposit, note, deduction, write-off or refund; only the fields its kind needs. */
export function BookDialog({ view, kind, entry, onClose, onBooked }: BookDialogProps) {
  const t = useWords('accounts');
  const nameOf = usePostingName(view.head.account.side);
  const { today } = useDeskState();
  const textOf = useProblemText();
  const command = useCommand('money.book');
  const change = useCommand('money.change');
  const amountField = useRef<HTMLInputElement>(null);
  const [form, setForm] = useState<BookForm>(() =>
    entry === undefined ? emptyBookForm(kind, today) : bookFormOf(entry, kind),
  );
  const [wrong, setWrong] = useState<BookWrong>({});
  const { currency } = view.head.account;
  const put = (change: Partial<BookForm>) => setForm({ ...form, ...change });
  const told = (problem: Parameters<typeof textOf>[0]) => {
    // Up to the limit of the settings the clerk's own name stands under an adjustment; above it one is asked for.
    if (problem.field === 'approvedBy') setWrong({ approvedBy: 'approved' });
    if (problem.field === 'number') setWrong({ number: problem.kind === 'duplicate' ? 'taken' : 'number' });
    announceProblem(textOf(problem));
  };
  const mend = async (mended: PostingView) => {
    const read = readMending(form, mended, view, today);
    setWrong(read.ok ? {} : read.wrong);
    if (!read.ok) return;
    const { posting, revision } = mended;
    const { patch, reason } = read;
    const result = await change.send({ postingId: posting.id, revision: revision ?? 0, patch, reason });
    if (!result.ok) return told(result.problem);
    announce(t('mend.done', { number: posting.number || nameOf(posting.type) }), { undo: true });
    onBooked(null);
  };
  const submit = async () => {
    if (entry !== undefined) return mend(entry);
    const read = readBookForm(form, view, today);
    setWrong(read.ok ? {} : read.wrong);
    if (!read.ok) return;
    const result = await command.send(read.input);
    if (!result.ok) return told(result.problem);
    const { entry: booked } = read.input;
    announce(
      t('book.booked', {
        type: nameOf(booked.type),
        amount: `${currency} ${amountFigure(booked.amount, currency)}`,
      }),
      { undo: true },
    );
    const open = !isDebit(booked) && (booked.applications ?? []).length === 0 && view.items.length > 0;
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
      title={entry === undefined ? t('book.title') : t('mend.title', { number: entry.posting.number })}
      width={560}
      okText={t(entry === undefined ? 'book.save' : 'common:save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: command.sending || change.sending }}
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
              disabled={entry !== undefined}
              onChange={(type) => put({ type })}
              options={entryTypesOf(view.head.account.side).map((value) => ({
                value,
                label: value === 'INV' && entry === undefined ? t('book.earlierInvoice') : nameOf(value),
              }))}
            />
          )}
        </FieldBox>
        {text('date', t('book.date'))}
        {text('amount', t('book.amount', { currency }), form.type === 'ADJ' ? t('book.writeOff') : '')}
        {text(
          'number',
          t('book.number'),
          isNote && !needsNumber(form.type, view.head.account.side) ? t('book.numberGiven') : '',
        )}
        {entry === undefined && (form.type === 'CN' || form.type === 'DED' || form.type === 'ADJ') && (
          <div className="dialog-wide">
            <InvoiceField view={view} form={form} wrong={wrong} onChange={(invoice) => put({ invoice })} />
          </div>
        )}
        {needsReason(form.type) && <div className="dialog-wide">{text('reason', t('book.reason'))}</div>}
        {form.type === 'ADJ' && text('approvedBy', t('book.approvedBy'), t('book.ownName'))}
        {(form.type === 'DN' || form.type === 'INV') && text('dueDate', t('book.dueDate'))}
        {form.type === 'DEP' && text('contract', t('book.contract'))}
        {text('po', t('book.po'))}
        {text('reference', t('book.reference'))}
        {entry !== undefined && <div className="dialog-wide">{text('mending', t('mend.reason'))}</div>}
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
