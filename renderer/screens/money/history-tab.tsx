import { useState } from 'react';
import type { AccountView, StatementRow } from '#shared/api/views/money-accounts';
import type { CurrencyCode } from '#shared/values/currency';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { EmptyState } from '../../components/empty-state';
import { amountFigure, dayNear } from '../../components/figures';
import { Panel } from '../../components/panel';
import { PaperPreview } from '../../components/paper-preview';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { AnswerDialog } from './answer-dialog';

/** Statements that went out, what was answered, and the paper of the chosen one. */
export function HistoryTab({ view }: { readonly view: AccountView }) {
  const t = useWords('accounts');
  const [selected, setSelected] = useState(0);
  const [answering, setAnswering] = useState<StatementRow | null>(null);
  const at = Math.min(selected, Math.max(0, view.statements.length - 1));
  const statement = view.statements[at];
  const issuedId = statement?.issuedId ?? null;
  useKeys([{ keys: 'Enter', label: t('statement.answer'), hint: statement !== undefined }]);
  return (
    <>
      <Panel fill className="page-main">
        <VirtualTable
          label={t('tab.history')}
          columns={useStatementColumns(view.head.account.currency)}
          rows={rowsOf(view.statements)}
          rowKey={(row) => row.id}
          selected={at}
          onSelect={setSelected}
          onOpen={setAnswering}
          autoFocus
          empty={<EmptyState text={t('history.empty')} />}
        />
      </Panel>
      {issuedId !== null && (
        <Panel fill className="account-history-paper">
          <PaperPreview paper={{ issuedId }} />
        </Panel>
      )}
      {answering !== null && <AnswerDialog statement={answering} onClose={() => setAnswering(null)} />}
    </>
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
