import { Select } from 'antd';
import { useState } from 'react';
import type { ReminderRow } from '#shared/api/views/money-overview';
import type { LetterPaper } from '#shared/api/views/money-papers';
import { PAPER_LANGUAGES, type PaperLanguage } from '#shared/domain/form-kind';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { amountFigure, dayNear, figure } from '../../components/figures';
import { Moments } from '../../components/moments';
import { Panel } from '../../components/panel';
import { RiskShapeMark } from '../../components/risk-mark';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { DraftPaper } from './draft-paper';
import { useLetterCopy } from './letter-text';
import { useMoneyPaper } from './money-paper-actions';

/** Letters that are due, gravest first, with the letter itself at the right. */
export function RemindersSection() {
  const query = useQuery('money.reminders', {}, 'reminders');
  return <Moments query={query}>{(rows) => <RemindersBody rows={rows} />}</Moments>;
}

function RemindersBody({ rows }: { readonly rows: readonly ReminderRow[] }) {
  const t = useWords('accounts');
  const { go } = useRouter();
  const [selected, setSelected] = useState(0);
  const at = Math.min(selected, Math.max(0, rows.length - 1));
  const row = rows[at];
  useKeys([
    { keys: 'ArrowUp', shown: 'ArrowUp ArrowDown', label: t('keys.move'), hint: true },
    {
      keys: 'Enter',
      label: t('keys.open'),
      hint: true,
      run: () => row && go({ screen: 'account', ...row.head.account, tab: 'items' }),
    },
  ]);
  return (
    <div className="page-body">
      <Panel fill className="page-main">
        <VirtualTable
          label={t('section.reminders')}
          columns={useReminderColumns()}
          rows={rowsOf(rows)}
          rowKey={({ head }) => `${head.account.party} ${head.account.currency}`}
          selected={at}
          onSelect={setSelected}
          onOpen={({ head }) => go({ screen: 'account', ...head.account, tab: 'items' })}
          autoFocus
          empty={<EmptyState text={t('letter.empty')} more={t('letter.emptyDo')} />}
        />
      </Panel>
      {row !== undefined && (
        <Letter key={`${row.head.account.party} ${row.head.account.currency}`} row={row} />
      )}
    </div>
  );
}

function Letter({ row }: { readonly row: ReminderRow }) {
  const t = useWords('accounts');
  const m = useWords('money');
  const p = useWords('papers');
  const screen = useLanguage();
  const [language, setLanguage] = useState<PaperLanguage>(screen === 'zh' ? 'both' : 'en');
  const paper: LetterPaper = { kind: 'reminder', account: row.head.account, degree: row.degree, language };
  const draft = useMoneyPaper(paper);
  const issueNow = () => draft.issue((number) => t('letter.issued', { number }));
  const copy = useLetterCopy(paper);
  useKeys([
    { keys: 'Ctrl+Enter', label: t('keys.issue'), hint: true, run: () => void issueNow() },
    { keys: 'C', label: t('letter.copy'), hint: true, run: () => void copy() },
  ]);
  return (
    <Panel fill className="letter-paper papers-paper">
      <div className="paper-tools">
        <b className="ell">{m(`degree.${row.degree}`)}</b>
        <div className="grow" />
        <Select<PaperLanguage>
          aria-label={p('language')}
          value={language}
          onChange={setLanguage}
          popupMatchSelectWidth={false}
          options={PAPER_LANGUAGES.map((value) => ({ value, label: p(`trade:paperLanguage.${value}`) }))}
        />
        <ActionButton onClick={() => void copy()}>{t('letter.copy')}</ActionButton>
        <ActionButton onClick={() => void draft.save('pdf')}>PDF</ActionButton>
        <ActionButton keys="Ctrl+Enter" disabled={draft.issuing} onClick={() => void issueNow()}>
          {t('letter.issue')}
        </ActionButton>
      </div>
      <DraftPaper paper={paper} />
    </Panel>
  );
}

function useReminderColumns(): readonly TableColumn<ReminderRow>[] {
  const t = useWords('accounts');
  const m = useWords('money');
  const { today } = useDeskState();
  const language = useLanguage();
  return [
    {
      key: 'degree',
      title: t('letter.degree'),
      width: 130,
      cell: ({ degree }) => (
        <span className="pair-state">
          <RiskShapeMark shape={degree === 1 ? 'at-risk' : 'late'} /> {m(`degree.${degree}`)}
        </span>
      ),
    },
    {
      key: 'name',
      title: t('list.name'),
      width: 132,
      grow: true,
      cell: ({ head }) => <span className="ell medium">{head.name}</span>,
    },
    {
      key: 'late',
      title: t('letter.late'),
      width: 70,
      align: 'right',
      cell: ({ daysLate }) => figure(daysLate),
    },
    {
      key: 'overdue',
      title: t('letter.overdue'),
      width: 126,
      align: 'right',
      cell: ({ head, overdue }) => (
        <span className="nw">
          {head.account.currency} {amountFigure(overdue, head.account.currency)}
        </span>
      ),
    },
    {
      key: 'items',
      title: t('letter.items'),
      width: 66,
      align: 'right',
      cell: ({ items }) => figure(items.length),
    },
    {
      key: 'last',
      title: t('letter.last'),
      width: 80,
      tone: () => 'sec',
      cell: ({ last }) => (last === null ? '' : dayNear(last.on, today, language)),
    },
  ];
}
