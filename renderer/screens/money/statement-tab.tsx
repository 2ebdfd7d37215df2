import { Select } from 'antd';
import { useState } from 'react';
import type { AccountView, StatementPreview } from '#shared/api/views/money-accounts';
import type { MoneyPaper } from '#shared/api/views/money-papers';
import { PAPER_LANGUAGES, type PaperLanguage } from '#shared/domain/form-kind';
import { calendarMonth, type PlainDate } from '#shared/values/plain-date';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { amountFigure, dayNear, monthTitle } from '../../components/figures';
import { Moments } from '../../components/moments';
import { Panel } from '../../components/panel';
import { PaperPreview } from '../../components/paper-preview';
import { PrintDialog } from '../../components/print-dialog';
import { RiskShapeMark } from '../../components/risk-mark';
import { useSavePaper } from '../../components/save-paper';
import { useWords } from '../../words/words';
import { AnswerDialog } from './answer-dialog';
import { DraftPaper } from './draft-paper';
import { useFindingText } from './finding-text';
import { useMoneyPaper } from './money-paper-actions';
import { nextMonth, previousMonth } from './month';

/** The 对账单 of one month: what to look at first, the paper as it will be printed, then issue. */
export function StatementTab({ view }: { readonly view: AccountView }) {
  const { today } = useDeskState();
  const screenLanguage = useLanguage();
  const { account } = view.head;
  const [period, setPeriod] = useState(() => firstPeriod(view, today));
  const [language, setLanguage] = useState<PaperLanguage>(
    account.side === 'supplier' ? 'zh' : screenLanguage === 'zh' ? 'both' : 'en',
  );
  const query = useQuery('money.statement', { account, period }, JSON.stringify([account, period]));
  return (
    <Moments query={query}>
      {(preview) => (
        <StatementBody preview={preview} language={language} onLanguage={setLanguage} onPeriod={setPeriod} />
      )}
    </Moments>
  );
}

/** The last month with something in it: this one near its end, else the one before. */
function firstPeriod(view: AccountView, today: PlainDate) {
  const here = calendarMonth(today);
  const moved = view.rows.some((row) => row.entry.posting.date >= here.from);
  return moved || Number(today.slice(8)) >= 25 ? here : previousMonth(here);
}

interface StatementBodyProps {
  readonly preview: StatementPreview;
  readonly language: PaperLanguage;
  readonly onLanguage: (language: PaperLanguage) => void;
  readonly onPeriod: (period: ReturnType<typeof calendarMonth>) => void;
}

function StatementBody({ preview, language, onLanguage, onPeriod }: StatementBodyProps) {
  const t = useWords('accounts');
  const p = useWords('papers');
  const saveIssued = useSavePaper();
  const [dialog, setDialog] = useState<'print' | 'answer' | null>(null);
  const { view, issued } = preview;
  const { account } = view.head;
  const { period } = view;
  const paper: MoneyPaper = {
    kind: account.side === 'customer' ? 'customer-statement' : 'factory-statement',
    account,
    ...period,
    language,
  };
  const issuedId = issued?.issuedId ?? null;
  const draft = useMoneyPaper(paper);
  const issue = () => draft.issue((number) => t('statement.issued', { number }));
  const save = (format: 'pdf' | 'xlsx') =>
    issuedId === null ? draft.save(format) : saveIssued({ issuedId }, format);
  useKeys([
    {
      keys: 'Ctrl+Enter',
      label: t('keys.issue'),
      hint: true,
      disabled: issuedId !== null,
      run: () => void issue(),
    },
    {
      keys: 'A',
      label: t('statement.answer'),
      hint: issued !== null,
      disabled: issued === null,
      run: () => setDialog('answer'),
    },
    { keys: 'PageUp', label: t('statement.previous'), run: () => onPeriod(previousMonth(period)) },
    { keys: 'PageDown', label: t('statement.nextMonth'), run: () => onPeriod(nextMonth(period)) },
  ]);
  return (
    <div className="account-statement">
      <div className="account-statement-side">
        <PeriodPanel period={period} onPeriod={onPeriod} />
        <FindingsPanel preview={preview} />
        {issued !== null && (
          <Panel title={t('statement.standing', { number: issued.number, date: issued.issuedOn })}>
            <div className="account-period">
              <ActionButton keys="A" onClick={() => setDialog('answer')}>
                {t('statement.answer')}
              </ActionButton>
            </div>
          </Panel>
        )}
      </div>
      <Panel fill className="papers-paper">
        <div className="paper-tools">
          <b>{p(`trade:form.${paper.kind}`)}</b>
          <span className="sec small paper-note">{issued === null ? p('draftNote') : issued.number}</span>
          <div className="grow" />
          {issuedId === null && (
            <Select<PaperLanguage>
              aria-label={p('language')}
              value={language}
              onChange={onLanguage}
              popupMatchSelectWidth={false}
              options={PAPER_LANGUAGES.map((value) => ({ value, label: p(`trade:paperLanguage.${value}`) }))}
            />
          )}
          {issuedId !== null && (
            <ActionButton icon="print" onClick={() => setDialog('print')}>
              {p('print')}
            </ActionButton>
          )}
          <ActionButton onClick={() => void save('pdf')}>PDF</ActionButton>
          <ActionButton onClick={() => void save('xlsx')}>Excel</ActionButton>
          {issuedId === null && (
            <ActionButton
              look="filled"
              keys="Ctrl+Enter"
              disabled={draft.issuing}
              onClick={() => void issue()}
            >
              {t('statement.issue')}
            </ActionButton>
          )}
        </div>
        {issuedId === null ? <DraftPaper paper={paper} /> : <PaperPreview paper={{ issuedId }} />}
      </Panel>
      {dialog === 'print' && issuedId !== null && (
        <PrintDialog
          title={p('printTitle', { form: p(`trade:form.${paper.kind}`) })}
          paper={{ issuedId }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'answer' && issued !== null && (
        <AnswerDialog statement={issued} onClose={() => setDialog(null)} />
      )}
    </div>
  );
}

function PeriodPanel({
  period,
  onPeriod,
}: {
  readonly period: ReturnType<typeof calendarMonth>;
  readonly onPeriod: (period: ReturnType<typeof calendarMonth>) => void;
}) {
  const t = useWords('accounts');
  const language = useLanguage();
  return (
    <Panel title={t('statement.month')}>
      <div className="account-period">
        <ActionButton
          small
          icon="back"
          label={t('statement.previous')}
          onClick={() => onPeriod(previousMonth(period))}
        />
        <b className="grow">{monthTitle(period.from, language)}</b>
        <ActionButton small onClick={() => onPeriod(nextMonth(period))}>
          {t('statement.nextMonth')}
        </ActionButton>
      </div>
    </Panel>
  );
}

/** The opening with its proof, and what the clerk should look at before the paper goes out. */
function FindingsPanel({ preview }: { readonly preview: StatementPreview }) {
  const t = useWords('accounts');
  const m = useWords('money');
  const { today } = useDeskState();
  const language = useLanguage();
  const findingText = useFindingText();
  const { opening, closing, head } = preview.view;
  const proof =
    opening.statement === null
      ? m('proof.open-items')
      : m('proof.confirmed-statement', {
          number: opening.statement.number,
          to: dayNear(opening.statement.to, today, language),
        });
  return (
    <Panel title={t('statement.findings')} fill>
      <ul className="account-findings">
        <li>
          <RiskShapeMark shape="on-track" />
          <span>
            {t('statement.proof')}{' '}
            <b className="num">
              {head.account.currency} {amountFigure(opening.amount, head.account.currency)}
            </b>
            <br />
            <span className="sec small">{proof}</span>
          </span>
        </li>
        {preview.findings.map((finding) => (
          <li key={finding.kind}>
            <RiskShapeMark shape="at-risk" />
            <span>{findingText(finding, head.account.currency)}</span>
          </li>
        ))}
        {preview.findings.length === 0 && (
          <li>
            <RiskShapeMark shape="on-track" />
            <span>{t('statement.clean')}</span>
          </li>
        )}
        <li>
          <span>
            {t('history.closing')}{' '}
            <b className="num">
              {head.account.currency} {amountFigure(closing, head.account.currency)}
            </b>
          </span>
        </li>
      </ul>
    </Panel>
  );
}
