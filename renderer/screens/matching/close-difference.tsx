import { Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import type { InputOf } from '#shared/api/contract';
import type { DifferenceView, MatchingView } from '#shared/api/views/money-matching';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { FieldBox } from '../../components/field-box';
import { amountFigure } from '../../components/figures';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import '../../components/dialog.css';

type How = InputOf<'money.closeDifference'>['how'];

/**
 * Differences of time close themselves, one of the opening belongs to an earlier month, and what is only another currency
 * is booked on neither side.
 */
const OPEN_CODES = new Set<DifferenceView['code']>(['CHG', 'DED', 'QTY', 'PRC', 'UNK']);

export function mayClose({ code, amount }: DifferenceView): boolean {
  return OPEN_CODES.has(code) && Number(amount) !== 0;
}

/** What fits the sign of the difference, the likeliest first. */
function waysOf({ code, amount, ours }: DifferenceView, view: MatchingView): readonly How[] {
  if (amount.startsWith('-')) return ['DN', 'ADJ'];
  const receipt = view.ours.some((row) => ours.includes(row.id) && row.type === 'RCT');
  const ways: readonly How[] = receipt ? ['CHG', 'ADJ', 'DED'] : ['DED', 'ADJ'];
  return code === 'UNK' ? ['ADJ', ...ways.filter((way) => way !== 'ADJ')] : ways;
}

/** A difference is accepted: the entry that makes both accounts agree, with its reason. */
export function CloseDifference({
  view,
  difference,
  what,
  onClose,
}: {
  readonly view: MatchingView;
  readonly difference: DifferenceView;
  readonly what: string;
  readonly onClose: () => void;
}) {
  const t = useWords('matching');
  const m = useWords('money');
  const textOf = useProblemText();
  const command = useCommand('money.closeDifference');
  const ways = waysOf(difference, view);
  const [how, setHow] = useState<How>(ways[0] ?? 'ADJ');
  const [reason, setReason] = useState(`${m(`code.${difference.code}`)}, ${what}`);
  const [approvedBy, setApprovedBy] = useState('');
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { currency } = view.head.account;
  const size = difference.amount.startsWith('-') ? difference.amount.slice(1) : difference.amount;
  const submit = async () => {
    if (reason.trim() === '') return;
    const { reconciliationId, revision } = view;
    const { key, amount } = difference;
    const result = await command.send({
      ...{ reconciliationId, revision, key, amount, how },
      ...{ reason: reason.trim(), approvedBy: approvedBy.trim() },
    });
    if (!result.ok) {
      if (result.problem.field === 'approvedBy') setAsked(true);
      return announceProblem(textOf(result.problem));
    }
    announce(t('close.done', { what }), { undo: true });
    onClose();
  };
  return (
    <Modal
      open
      title={t('close.title', { what, amount: `${currency} ${amountFigure(size, currency)}` })}
      width={460}
      okText={t('close.book')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: reason.trim() === '' || command.sending }}
      onOk={() => void submit()}
      onCancel={onClose}
      // The dialog's own focus goes to its close button first.
      afterOpenChange={(isOpen) => isOpen && field.current?.focus()}
    >
      <form
        className="dialog-fields"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FieldBox label={t('close.how')}>
          {(id) => (
            <Select<How>
              id={id}
              value={how}
              onChange={setHow}
              options={ways.map((value) => ({ value, label: t(`close.way.${value}`) }))}
            />
          )}
        </FieldBox>
        <FieldBox label={t('close.reason')}>
          {(id) => <TextInput id={id} ref={field} value={reason} maxLength={500} onChange={setReason} />}
        </FieldBox>
        {how === 'ADJ' && (
          <FieldBox
            label={t('close.approvedBy')}
            wrong={asked && approvedBy === '' ? t('close.limit') : null}
          >
            {(id) => <TextInput id={id} value={approvedBy} maxLength={80} onChange={setApprovedBy} />}
          </FieldBox>
        )}
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}
