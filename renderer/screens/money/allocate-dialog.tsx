import { Modal } from 'antd';
import { useId, useState } from 'react';
import type { AllocationView } from '#shared/api/views/money-entry';
import { PostingId } from '#shared/money/posting';
import { isZero } from '#shared/values/decimal';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { amountFigure, dayNear } from '../../components/figures';
import { Moments } from '../../components/moments';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import {
  type AllocateForm,
  applicationsOf,
  mayHaveCharge,
  readAllocation,
  roomOf,
  startForm,
} from './allocate-form';
import '../../components/dialog.css';

/** How a receipt or note lies on the open invoices; nothing is set before the clerk says so. */
export function AllocateDialog({
  postingId,
  onClose,
}: {
  readonly postingId: string;
  readonly onClose: () => void;
}) {
  const query = useQuery('money.allocation', { postingId: PostingId.parse(postingId) }, postingId);
  return query.data === undefined ? (
    <Moments query={query}>{() => null}</Moments>
  ) : (
    <AllocateBody key={postingId} view={query.data} onClose={onClose} />
  );
}

function AllocateBody({ view, onClose }: { readonly view: AllocationView; readonly onClose: () => void }) {
  const t = useWords('accounts');
  const m = useWords('money');
  const textOf = useProblemText();
  const command = useCommand('money.allocate');
  const [form, setForm] = useState<AllocateForm>(() => startForm(view));
  const read = readAllocation(form, view);
  const { credit, suggestion } = view;
  const submit = async () => {
    if (!read.ok) return;
    const result = await command.send({
      postingId: credit.id,
      revision: view.revision,
      applications: applicationsOf(read.applied, credit),
      charge:
        read.charge === null
          ? null
          : {
              amount: read.charge.amount,
              to: PostingId.parse(read.charge.to),
              reason: t('allocate.chargeReason'),
            },
    });
    if (!result.ok) return announceProblem(textOf(result.problem));
    announce(t('allocate.done', { count: read.applied.length }), { undo: true });
    onClose();
  };
  return (
    <Modal
      open
      title={t('allocate.title', { number: credit.number || m(`postingType.${credit.type}`) })}
      width={640}
      okText={t('allocate.apply')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !read.ok || command.sending }}
      onOk={() => void submit()}
      onCancel={onClose}
      // The dialog's own focus goes to its close button first.
      afterOpenChange={(isOpen) =>
        isOpen && document.querySelector<HTMLInputElement>('.allocate-rows input')?.focus()
      }
    >
      <form
        className="dialog-fields"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="sec">
          {t('allocate.amount', {
            amount: `${credit.currency} ${amountFigure(credit.amount, credit.currency)}`,
          })}
          {suggestion !== null &&
            view.applied.length === 0 &&
            ` · ${t('allocate.suggestion')}: ${m(`how.${suggestion.how}`)}`}
        </p>
        <AllocateRows view={view} form={form} onForm={setForm} />
        <AllocateVerdict view={view} read={read} form={form} />
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}

function AllocateRows({
  view,
  form,
  onForm,
}: {
  readonly view: AllocationView;
  readonly form: AllocateForm;
  readonly onForm: (form: AllocateForm) => void;
}) {
  const t = useWords('accounts');
  const { today } = useDeskState();
  const language = useLanguage();
  const chargeId = useId();
  const known = new Set(view.items.map(({ to }) => to));
  const rows = [
    ...view.applied.filter(({ to }) => !known.has(to)).map((row) => ({ ...row, po: '' })),
    ...view.items,
  ];
  if (rows.length === 0) return <p className="dim">{t('allocate.none')}</p>;
  return (
    <table className="allocate-rows">
      <thead>
        <tr>
          <th>{t('ledger.number')}</th>
          <th>{t('ledger.po')}</th>
          <th>{t('ledger.due')}</th>
          <th className="num">{t('items.open')}</th>
          <th className="num">{t('allocate.apply')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ to, number, po, dueDate }) => (
          <tr key={to}>
            <td className="medium">{number}</td>
            <td className="sec">{po}</td>
            <td className="sec">{dueDate === null ? '' : dayNear(dueDate, today, language)}</td>
            <td className="num">{amountFigure(roomOf(view, to), view.credit.currency)}</td>
            <td className="num">
              <TextInput
                align="right"
                label={`${t('allocate.apply')} ${number}`}
                value={form.amounts[to] ?? ''}
                onChange={(value) => onForm({ ...form, amounts: { ...form.amounts, [to]: value } })}
              />
            </td>
          </tr>
        ))}
      </tbody>
      {mayHaveCharge(view) && (
        <tfoot>
          <tr>
            <td colSpan={4}>
              <label htmlFor={chargeId}>{t('book.charge')}</label>
            </td>
            <td className="num">
              <TextInput
                id={chargeId}
                align="right"
                value={form.charge}
                onChange={(charge) => onForm({ ...form, charge })}
              />
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function AllocateVerdict({
  view,
  read,
  form,
}: {
  readonly view: AllocationView;
  readonly read: ReturnType<typeof readAllocation>;
  readonly form: AllocateForm;
}) {
  const t = useWords('accounts');
  if (read.ok) {
    return isZero(read.rest) ? null : (
      <p className="sec">
        {t('allocate.left', {
          amount: `${view.credit.currency} ${amountFigure(read.rest, view.credit.currency)}`,
        })}
      </p>
    );
  }
  const number = [...view.items, ...view.applied].find((item) => item.to === read.to)?.number ?? '';
  const typed = read.to === '' ? form.charge : (form.amounts[read.to] ?? '');
  return (
    <p className="t-late" role="alert">
      {read.why === 'number' && t('allocate.notNumber', { text: typed })}
      {read.why === 'over' && t('allocate.over', { number })}
      {read.why === 'too' && t('allocate.too')}
      {read.why === 'charge' && t('allocate.chargeOver')}
    </p>
  );
}
