import { useState } from 'react';
import type { AccountPaperRow, AccountView, StatementRow } from '#shared/api/views/money-accounts';
import type { CurrencyCode } from '#shared/values/currency';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { amountFigure, dayNear, figure } from '../../components/figures';
import { Icon } from '../../components/icon';
import { Panel } from '../../components/panel';
import { PaperPreview } from '../../components/paper-preview';
import { PrintDialog } from '../../components/print-dialog';
import { rowsOf } from '../../components/row-source';
import { useSavePaper } from '../../components/save-paper';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { HandOut } from '../papers/hand-out';
import { AnswerDialog } from './answer-dialog';

/** Statements that went out, what was answered, and the paper of the chosen one. */
export function HistoryTab({ view }: { readonly view: AccountView }) {
  const t = useWords('accounts');
  const [selected, setSelected] = useState(0);
  const [answering, setAnswering] = useState<StatementRow | null>(null);
  const at = Math.min(selected, Math.max(0, view.statements.length - 1));
  const p = useWords('papers');
  const save = useSavePaper();
  const [printing, setPrinting] = useState(false);
  const statementKind = view.head.account.side === 'customer' ? 'customer-statement' : 'factory-statement';
  const [letter, setLetter] = useState<AccountPaperRow | null>(null);
  const statement = view.statements[at];
  const issuedId = letter?.issuedId ?? statement?.issuedId ?? null;
  // Statements stand in the table; what else went out stands below it.
  const letters = view.papers.filter(
    ({ issuedId: id }) => !view.statements.some((row) => row.issuedId === id),
  );
  useKeys([{ keys: 'Enter', label: t('statement.answer'), hint: statement !== undefined }]);
  return (
    <>
      <div className="page-main money-main">
        <Panel fill>
          <VirtualTable
            label={t('tab.history')}
            columns={useStatementColumns(view.head.account.currency)}
            rows={rowsOf(view.statements)}
            rowKey={(row) => row.id}
            selected={at}
            onSelect={(row) => {
              setSelected(row);
              setLetter(null);
            }}
            onOpen={setAnswering}
            autoFocus
            empty={<EmptyState text={t('history.empty')} />}
          />
        </Panel>
        <Letters letters={letters} onOpen={setLetter} />
      </div>
      {issuedId !== null && (
        <Panel fill className="account-history-paper papers-paper">
          <div className="paper-tools">
            <div className="grow" />
            <ActionButton icon="print" onClick={() => setPrinting(true)}>
              {p('print')}
            </ActionButton>
            <ActionButton onClick={() => void save({ issuedId }, 'pdf')}>PDF</ActionButton>
            <ActionButton onClick={() => void save({ issuedId }, 'xlsx')}>Excel</ActionButton>
            <HandOut
              key={issuedId}
              issuedIds={[issuedId]}
              kind={letter?.kind ?? statementKind}
              number={letter?.number ?? statement?.number ?? ''}
              source={{
                account: { ...view.head.account, ...periodOf(letter === null ? statement : undefined, view) },
              }}
            />
          </div>
          <PaperPreview paper={{ issuedId }} />
        </Panel>
      )}
      {printing && issuedId !== null && (
        <PrintDialog
          title={p('printTitle', { form: p(`trade:form.${letter?.kind ?? statementKind}`) })}
          paper={{ issuedId }}
          onClose={() => setPrinting(false)}
        />
      )}
      {answering !== null && <AnswerDialog statement={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}

/** The days that a statement covers; a letter goes with those on the screen. */
const periodOf = (statement: StatementRow | undefined, { period }: AccountView) =>
  statement === undefined ? period : { from: statement.from, to: statement.to };

/** Reminders, replies and notes of this account, each a click or Enter away. */
function Letters({
  letters,
  onOpen,
}: {
  readonly letters: readonly AccountPaperRow[];
  readonly onOpen: (letter: AccountPaperRow) => void;
}) {
  const t = useWords('accounts');
  const p = useWords('papers');
  const language = useLanguage();
  const { today } = useDeskState();
  if (letters.length === 0) return null;
  return (
    <Panel title={t('history.letters')} more={figure(letters.length)}>
      <div className="money-lines money-letters">
        {letters.map((letter) => (
          <button
            type="button"
            className="money-line"
            key={`${letter.issuedId} ${letter.version}`}
            onClick={() => onOpen(letter)}
          >
            <Icon name="file" />
            <span className="ell">
              {letter.number} <span className="sec">{p(`trade:form.${letter.kind}`)}</span>
            </span>
            <span className="sec nw">{dayNear(letter.date, today, language)}</span>
          </button>
        ))}
      </div>
    </Panel>
  );
}

function useStatementColumns(currency: CurrencyCode): readonly TableColumn<StatementRow>[] {
  const t = useWords('accounts');
  const m = useWords('money');
  const language = useLanguage();
  const { today } = useDeskState();
  const day = (date: StatementRow['from']) => dayNear(date, today, language);
  return [
    {
      key: 'number',
      title: t('history.number'),
      width: 118,
      cell: (row) => <span className="medium">{row.number}</span>,
    },
    {
      key: 'period',
      title: t('history.period'),
      width: 140,
      grow: true,
      cell: (row) => `${day(row.from)} – ${day(row.to)}`,
    },
    {
      key: 'closing',
      title: t('history.closing'),
      width: 110,
      align: 'right',
      cell: (row) => amountFigure(row.closing, currency),
    },
    { key: 'state', title: t('history.state'), width: 90, cell: (row) => m(`statementState.${row.state}`) },
    {
      key: 'reply',
      title: t('history.reply'),
      width: 80,
      align: 'right',
      tone: () => 'sec',
      cell: (row) => day(row.replyDueOn),
    },
    {
      key: 'theirs',
      title: t('history.theirs'),
      width: 110,
      align: 'right',
      cell: (row) => (row.theirClosing === null ? '' : amountFigure(row.theirClosing, currency)),
    },
  ];
}
