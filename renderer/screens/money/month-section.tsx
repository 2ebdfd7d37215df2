import { Select } from 'antd';
import { useState } from 'react';
import type { AccountRef, MonthRow } from '#shared/api/views/money-accounts';
import { PAPER_LANGUAGES, type PaperLanguage } from '#shared/domain/form-kind';
import type { PartySide } from '#shared/money/posting';
import type { IssuedDocumentId } from '#shared/values/ids';
import { calendarMonth } from '#shared/values/plain-date';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { amountFigure, figure, monthTitle } from '../../components/figures';
import { Moments } from '../../components/moments';
import { Panel } from '../../components/panel';
import { RiskShapeMark } from '../../components/risk-mark';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { useFindingText } from './finding-text';
import { type MonthPeriod, nextMonth, previousMonth } from './month';
import '../forms/segments.css';

const keyOf = ({ side, party, currency }: AccountRef) => `${side} ${party} ${currency}`;

/** Statements of all customers, or of all factories, of one month: look, issue; then all PDFs in one folder. */
export function MonthSection() {
  const { today } = useDeskState();
  const [side, setSide] = useState<PartySide>('customer');
  const [period, setPeriod] = useState(() => {
    const here = calendarMonth(today);
    return Number(today.slice(8)) >= 25 ? here : previousMonth(here);
  });
  const month = period.from.slice(0, 7);
  const query = useQuery('money.monthStatements', { month, side }, `${side} ${month}`);
  return (
    <Moments query={query}>
      {(rows) => (
        <MonthBody
          key={`${side} ${month}`}
          rows={rows}
          side={side}
          onSide={setSide}
          period={period}
          onPeriod={setPeriod}
        />
      )}
    </Moments>
  );
}

interface MonthBodyProps {
  readonly rows: readonly MonthRow[];
  readonly side: PartySide;
  readonly onSide: (side: PartySide) => void;
  readonly period: MonthPeriod;
  readonly onPeriod: (period: MonthPeriod) => void;
}

function MonthBody({ rows, side, onSide, period, onPeriod }: MonthBodyProps) {
  const t = useWords('accounts');
  const p = useWords('papers');
  const { go } = useRouter();
  const { today } = useDeskState();
  const screen = useLanguage();
  const textOf = useProblemText();
  const issue = useCommand('money.issueStatements');
  const save = useCommand('documents.saveSet');
  const [language, setLanguage] = useState<PaperLanguage>(
    // A factory at home is written to in Chinese.
    side === 'supplier' ? 'zh' : screen === 'zh' ? 'both' : 'en',
  );
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelected] = useState(0);
  const at = Math.min(selected, Math.max(0, rows.length - 1));
  const wanted = rows.filter((row) => row.issued === null && !left.has(keyOf(row.head.account)));
  const standing = rows.flatMap(({ issued }): readonly IssuedDocumentId[] =>
    issued?.issuedId == null ? [] : [issued.issuedId],
  );
  const title = monthTitle(period.from, screen);
  const otherSide = side === 'customer' ? 'supplier' : 'customer';
  const flip = (row: MonthRow | undefined) => {
    if (row === undefined || row.issued !== null) return;
    const next = new Set(left);
    const key = keyOf(row.head.account);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  const issueAll = async () => {
    if (wanted.length === 0) return;
    const accounts = wanted.map(({ head }) => head.account);
    const result = await issue.send({ accounts, period, language, date: today });
    if (!result.ok) return announceProblem(textOf(result.problem));
    const { issued, skipped } = result.value;
    const more = skipped.length === 0 ? '' : ` ${t('month.skipped', { count: skipped.length })}`;
    announce(`${t('month.done', { count: issued.length })}${more}`);
  };
  const saveAll = async () => {
    const result = await save.send({
      name: t(side === 'customer' ? 'month.folder' : 'month.folderFactories', {
        month: period.from.slice(0, 7),
      }),
      papers: standing.map((issuedId) => ({ issuedId })),
      formats: ['pdf'],
      together: false,
    });
    if (!result.ok) announceProblem(textOf(result.problem));
    else if (result.value !== null) announce(t('month.saved', { ...result.value }));
  };
  useKeys([
    { keys: ' ', shown: 'Space', label: t('month.tick'), hint: true, run: () => flip(rows[at]) },
    {
      keys: 'Ctrl+Enter',
      label: t('keys.issue'),
      hint: true,
      disabled: wanted.length === 0,
      run: () => void issueAll(),
    },
    { keys: 'W', label: t('month.side'), hint: true, run: () => onSide(otherSide) },
    { keys: 'PageUp', label: t('statement.previous'), run: () => onPeriod(previousMonth(period)) },
    { keys: 'PageDown', label: t('statement.nextMonth'), run: () => onPeriod(nextMonth(period)) },
  ]);
  return (
    <>
      <div className="page-tools">
        <div className="segments" role="tablist" aria-label={t('month.side')}>
          {(['customer', 'supplier'] as const).map((name) => (
            <button
              type="button"
              role="tab"
              key={name}
              className={`segment ${side === name ? 'is-on' : ''}`}
              aria-selected={side === name}
              onClick={() => onSide(name)}
            >
              {t(`section.${name}`)}
            </button>
          ))}
        </div>
        <ActionButton
          small
          icon="back"
          label={t('statement.previous')}
          onClick={() => onPeriod(previousMonth(period))}
        />
        <b>{title}</b>
        <ActionButton small onClick={() => onPeriod(nextMonth(period))}>
          {t('statement.nextMonth')}
        </ActionButton>
        <div className="grow" />
        <Select<PaperLanguage>
          aria-label={p('language')}
          value={language}
          onChange={setLanguage}
          popupMatchSelectWidth={false}
          options={PAPER_LANGUAGES.map((value) => ({ value, label: p(`trade:paperLanguage.${value}`) }))}
        />
        {standing.length > 0 && (
          <ActionButton disabled={save.sending} onClick={() => void saveAll()}>
            {t('month.save', { count: standing.length })}
          </ActionButton>
        )}
        {wanted.length > 0 && (
          <ActionButton
            look="filled"
            keys="Ctrl+Enter"
            disabled={issue.sending}
            onClick={() => void issueAll()}
          >
            {t('month.issue', { count: wanted.length })}
          </ActionButton>
        )}
      </div>
      <div className="page-body">
        <Panel fill className="page-main">
          <VirtualTable
            label={title}
            columns={useMonthColumns(left)}
            rows={rowsOf(rows)}
            rowKey={(row) => keyOf(row.head.account)}
            selected={at}
            onSelect={setSelected}
            onOpen={(row) => go({ screen: 'account', ...row.head.account, tab: 'statement' })}
            autoFocus
            empty={<EmptyState text={t('month.empty')} />}
          />
        </Panel>
      </div>
    </>
  );
}

function useMonthColumns(left: ReadonlySet<string>): readonly TableColumn<MonthRow>[] {
  const t = useWords('accounts');
  const findingText = useFindingText();
  const money = (row: MonthRow, amount: string) => (
    <span className={Number(amount) === 0 ? 'nil' : ''}>
      {amountFigure(amount, row.head.account.currency)}
    </span>
  );
  return [
    {
      key: 'tick',
      title: t('month.tick'),
      width: 112,
      cell: (row) =>
        row.issued === null ? (
          <RiskShapeMark shape={left.has(keyOf(row.head.account)) ? 'not-due' : 'on-track'} />
        ) : (
          <span className="sec">{row.issued.number}</span>
        ),
    },
    {
      key: 'name',
      title: t('list.name'),
      width: 170,
      grow: true,
      cell: (row) => <span className="ell medium">{row.head.name}</span>,
    },
    { key: 'currency', title: '', width: 54, tone: () => 'sec', cell: (row) => row.head.account.currency },
    {
      key: 'opening',
      title: t('month.opening'),
      width: 112,
      align: 'right',
      cell: (row) => money(row, row.opening),
    },
    {
      key: 'debit',
      title: t('ledger.debit'),
      width: 106,
      align: 'right',
      cell: (row) => money(row, row.totalDebit),
    },
    {
      key: 'credit',
      title: t('ledger.credit'),
      width: 106,
      align: 'right',
      cell: (row) => money(row, row.totalCredit),
    },
    {
      key: 'closing',
      title: t('month.closing'),
      width: 112,
      align: 'right',
      cell: (row) => <b>{amountFigure(row.closing, row.head.account.currency)}</b>,
    },
    {
      key: 'entries',
      title: t('month.entries'),
      width: 64,
      align: 'right',
      tone: () => 'sec',
      cell: (row) => figure(row.movements),
    },
    {
      key: 'findings',
      title: t('month.findings'),
      width: 250,
      cell: (row) => {
        const said = row.findings.map((finding) => findingText(finding, row.head.account.currency));
        return said.length === 0 ? (
          <span className="sec">{t('month.clean')}</span>
        ) : (
          <span className="ell t-at-risk" title={said.join('\n')}>
            {said.join(' ')}
          </span>
        );
      },
    },
  ];
}
