import { useState } from 'react';
import type { AccountView, LedgerRowView, PostingView } from '#shared/api/views/money-accounts';
import { isDebit } from '#shared/money/posting';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { amountFigure, dayNear, figure, fullDay } from '../../components/figures';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { TextInput } from '../../components/text-input';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { typedDate } from '../forms/field-text';
import type { AccountDialog } from './account-screen';
import { isEntryType } from './book-form';
import { DueDay } from './due-day';
import { usePostingName } from './posting-name';

interface LedgerTabProps {
  readonly view: AccountView;
  readonly onDialog: (dialog: AccountDialog) => void;
}

/** Every entry of a period with its running balance; the opening above, the closing below. */
export function LedgerTab({ view, onDialog }: LedgerTabProps) {
  const t = useWords('accounts');
  const { today } = useDeskState();
  const language = useLanguage();
  // Until a day is typed the usual period is shown, which grows with what is booked.
  const [typed, setTyped] = useState<{ readonly from?: string; readonly to?: string }>({});
  const { from, to } = { ...view.period, ...typed };
  const [selected, setSelected] = useState(0);
  const first = typedDate(from, today);
  const last = typedDate(to, today);
  const period = first !== null && last !== null && first <= last ? { from: first, to: last } : null;
  const isUsual = typed.from === undefined && typed.to === undefined;
  const input = isUsual || period === null ? null : { account: view.head.account, period };
  const query = useQuery('money.account', input, JSON.stringify(input));
  const shown = query.data ?? view;
  const at = Math.min(selected, Math.max(0, shown.rows.length - 1));
  const columns = useLedgerColumns(shown);
  return (
    <Panel fill className="page-main">
      <div className="account-period">
        <span className="small sec">{t('ledger.from')}</span>
        <TextInput
          value={from}
          onChange={(day) => setTyped({ ...typed, from: day })}
          label={t('ledger.from')}
        />
        <span className="small sec">{t('ledger.to')}</span>
        <TextInput value={to} onChange={(day) => setTyped({ ...typed, to: day })} label={t('ledger.to')} />
        <span className="sec small">
          {t('ledger.opening', { date: fullDay(shown.period.from, language) })}{' '}
          <b className="num">{amountFigure(shown.opening.amount, shown.head.account.currency)}</b>
        </span>
        <div className="grow" />
        <EntryActions entry={shown.rows[at]?.entry} onDialog={onDialog} />
      </div>
      {query.problem !== undefined && <ProblemNote problem={query.problem} onRetry={query.askAgain} />}
      <VirtualTable
        label={t('tab.ledger')}
        columns={columns}
        rows={rowsOf(shown.rows)}
        rowKey={(row) => row.entry.posting.id}
        selected={at}
        onSelect={setSelected}
        onOpen={({ entry }) => onDialog(dialogOf(entry))}
        autoFocus
        empty={
          <EmptyState
            text={t('ledger.empty', {
              from: fullDay(shown.period.from, language),
              to: fullDay(shown.period.to, language),
            })}
          />
        }
      />
    </Panel>
  );
}

/** Money and notes are set against invoices; an invoice has a due day and a dispute. */
function dialogOf(entry: PostingView): AccountDialog {
  const { posting } = entry;
  return isDebit(posting) ? { type: 'note', entry } : { type: 'allocate', postingId: posting.id };
}

/** The form in which an entry is mended; a bank charge goes with its receipt. */
function mendDialog(entry: PostingView): AccountDialog | null {
  const { type, side } = entry.posting;
  if (type === 'INV' && side === 'supplier') return { type: 'invoice', entry };
  return isEntryType(type) ? { type: 'mend', entry } : null;
}

/** What can be done with the chosen entry. */
function EntryActions({
  entry,
  onDialog,
}: {
  readonly entry: PostingView | undefined;
  readonly onDialog: (dialog: AccountDialog) => void;
}) {
  const t = useWords('accounts');
  const textOf = useProblemText();
  const { go } = useRouter();
  const nameOf = usePostingName(entry?.posting.side ?? 'customer');
  const remove = useCommand('money.remove');
  const canRemove = entry !== undefined && entry.revision !== null && !entry.locked;
  const drop = async () => {
    if (entry === undefined || entry.revision === null) return;
    const { posting, revision } = entry;
    const result = await remove.send({ postingId: posting.id, revision });
    const number = posting.number || nameOf(posting.type);
    if (result.ok) announce(t('ledger.removed', { number }), { undo: true });
    else announceProblem(textOf(result.problem));
  };
  const canMend = canRemove && mendDialog(entry) !== null;
  const mend = () => {
    const dialog = entry && mendDialog(entry);
    if (dialog) onDialog(dialog);
  };
  const isStored = entry !== undefined && entry.origin === 'entry';
  useKeys([
    { keys: 'F2', label: t('mend.key'), hint: canMend, disabled: !canMend, run: mend },
    {
      keys: 'H',
      label: t('mend.history'),
      hint: isStored,
      disabled: !isStored,
      run: () => entry && onDialog({ type: 'history', entry }),
    },
    {
      keys: 'Enter',
      label: t(entry !== undefined && isDebit(entry.posting) ? 'items.note' : 'keys.allocate'),
      hint: entry !== undefined,
    },
    {
      keys: 'Delete',
      label: t('ledger.remove'),
      hint: canRemove,
      disabled: !canRemove,
      run: () => void drop(),
    },
  ]);
  if (entry === undefined) return null;
  const { posting, orderId, claim } = entry;
  return (
    <>
      {claim !== null && (
        <ActionButton
          small
          look="quiet"
          onClick={() =>
            go(
              claim.kind === 'inspection'
                ? { screen: 'inspection', inspectionId: claim.id }
                : { screen: 'complaint', complaintId: claim.id },
            )
          }
        >
          {claim.number}
        </ActionButton>
      )}
      {orderId !== null && (
        <ActionButton small look="quiet" onClick={() => go({ screen: 'order', orderId, tab: 'papers' })}>
          {t('ledger.order')}
        </ActionButton>
      )}
      <ActionButton
        small
        look={isDebit(posting) ? 'quiet' : 'plain'}
        onClick={() => onDialog(dialogOf(entry))}
      >
        {t(isDebit(posting) ? 'items.note' : 'keys.allocate')}
      </ActionButton>
      {canMend && (
        <ActionButton small look="quiet" onClick={mend}>
          {t('mend.key')}
        </ActionButton>
      )}
      {canRemove && (
        <ActionButton small look="quiet" icon="bin" label={t('ledger.remove')} onClick={() => void drop()} />
      )}
    </>
  );
}

function useLedgerColumns(view: AccountView): readonly TableColumn<LedgerRowView>[] {
  const t = useWords('accounts');
  const m = useWords('money');
  const language = useLanguage();
  const { today } = useDeskState();
  const money = (amount: string) => amountFigure(amount, view.head.account.currency);
  const nameOf = usePostingName(view.head.account.side);
  const side = (amount: string) => (Number(amount) === 0 ? '' : money(amount));
  return [
    { key: 'seq', title: '', width: 36, tone: () => 'dim', cell: (row) => figure(row.seq) },
    {
      key: 'date',
      title: t('ledger.date'),
      width: 92,
      align: 'right',
      cell: (row) => dayNear(row.entry.posting.date, today, language),
    },
    {
      key: 'type',
      title: t('ledger.type'),
      width: 128,
      cell: (row) => <span title={m(`origin.${row.entry.origin}`)}>{nameOf(row.entry.posting.type)}</span>,
    },
    {
      key: 'number',
      title: t('ledger.number'),
      width: 126,
      cell: (row) => <span className="medium ell">{row.entry.posting.number}</span>,
    },
    {
      key: 'po',
      title: t('ledger.po'),
      width: 110,
      tone: () => 'sec',
      cell: (row) => row.entry.posting.po || row.entry.orderNumber,
    },
    {
      key: 'due',
      title: t('ledger.due'),
      width: 96,
      align: 'right',
      tone: () => 'sec',
      cell: ({ entry }) => <DueDay day={entry.posting.dueDate} posting={entry.posting} />,
    },
    {
      key: 'debit',
      title: t('ledger.debit'),
      width: 110,
      align: 'right',
      cell: (row) => side(row.debit),
      total: money(view.totalDebit),
    },
    {
      key: 'credit',
      title: t('ledger.credit'),
      width: 110,
      align: 'right',
      cell: (row) => side(row.credit),
      total: money(view.totalCredit),
    },
    {
      key: 'balance',
      title: t('ledger.balance'),
      width: 116,
      align: 'right',
      cell: (row) => <span className="medium">{money(row.balance)}</span>,
      total: money(view.closing),
    },
    {
      key: 'remark',
      title: t('ledger.remark'),
      width: 120,
      grow: true,
      tone: () => 'sec',
      cell: ({ entry: { posting } }) => {
        const mended = posting.mended === undefined ? '' : t('mend.mark', { reason: posting.mended.reason });
        const said = [posting.reason, posting.remark, mended].filter((part) => part !== '').join(', ');
        return (
          <span className="ell" title={said}>
            {said}
          </span>
        );
      },
    },
  ];
}
