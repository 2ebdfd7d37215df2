import { Select } from 'antd';
import { useState } from 'react';
import type { CreditView } from '#shared/api/views/credit-views';
import { PAPER_LANGUAGES, type PaperLanguage } from '#shared/domain/form-kind';
import type { IssuedDocumentId } from '#shared/values/ids';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { PaperPages, PaperPreview } from '../../components/paper-preview';
import { PrintDialog } from '../../components/print-dialog';
import { ProblemNote } from '../../components/problem-note';
import { useSavePaper } from '../../components/save-paper';
import { useWords } from '../../words/words';
import { HandOut } from '../papers/hand-out';

interface BankListViewProps {
  readonly view: CreditView;
  readonly presentationId: string;
}

/** The list for the bank as it will be printed: a draft until it is frozen. */
export function BankListView({ view, presentationId }: BankListViewProps) {
  const t = useWords('credits');
  const p = useWords('papers');
  const textOf = useProblemText();
  const screen = useLanguage();
  const { today } = useDeskState();
  const [language, setLanguage] = useState<PaperLanguage>(screen === 'zh' ? 'both' : 'en');
  const [issued, setIssued] = useState<IssuedDocumentId | null>(null);
  const [printing, setPrinting] = useState(false);
  const issue = useCommand('credits.issueBankList');
  const saveDraft = useCommand('credits.saveBankList');
  const saveIssued = useSavePaper();
  const paper = { creditId: view.credit.id, presentationId, language };
  const freeze = async () => {
    const result = await issue.send({ ...paper, date: today });
    if (!result.ok) announceProblem(textOf(result.problem));
    else {
      setIssued(result.value.issuedId);
      announce(t('present.listIssued', { number: result.value.number }));
    }
  };
  const save = async (format: 'pdf' | 'xlsx') => {
    if (issued !== null) return saveIssued({ issuedId: issued }, format);
    const result = await saveDraft.send({ ...paper, format });
    if (!result.ok) announceProblem(textOf(result.problem));
    else if (result.value !== null) announce(p('saved', { name: result.value.name }));
  };
  return (
    <>
      <div className="paper-tools">
        <Select<PaperLanguage>
          aria-label={p('language')}
          value={language}
          popupMatchSelectWidth={false}
          onChange={(picked) => {
            setLanguage(picked);
            setIssued(null);
          }}
          options={PAPER_LANGUAGES.map((value) => ({ value, label: t(`trade:paperLanguage.${value}`) }))}
        />
        <div className="grow" />
        <ActionButton small onClick={() => void save('pdf')}>
          {p('savePdf')}
        </ActionButton>
        <ActionButton small onClick={() => void save('xlsx')}>
          {p('saveXlsx')}
        </ActionButton>
        {issued === null ? (
          <ActionButton small onClick={() => void freeze()}>
            {t('present.issueList')}
          </ActionButton>
        ) : (
          <>
            <ActionButton small icon="print" onClick={() => setPrinting(true)}>
              {t('common:print')}
            </ActionButton>
            <HandOut
              issuedIds={[issued]}
              kind="bank-list"
              number={t('trade:form.bank-list')}
              source={{ creditId: paper.creditId }}
            />
          </>
        )}
      </div>
      {issued === null ? <DraftList paper={paper} /> : <PaperPreview paper={{ issuedId: issued }} />}
      {printing && issued !== null && (
        <PrintDialog
          title={p('printTitle', { form: t('trade:form.bank-list') })}
          paper={{ issuedId: issued }}
          onClose={() => setPrinting(false)}
        />
      )}
    </>
  );
}

function DraftList({
  paper,
}: {
  readonly paper: {
    readonly creditId: CreditView['credit']['id'];
    readonly presentationId: string;
    readonly language: PaperLanguage;
  };
}) {
  const t = useWords('papers');
  const query = useQuery('credits.bankList', paper, JSON.stringify(paper));
  return (
    <div className="paper-preview">
      {query.problem !== undefined && <ProblemNote problem={query.problem} onRetry={query.askAgain} />}
      {query.data === undefined ? (
        <p className="dim small">{t('drawing')}</p>
      ) : (
        <PaperPages pdf={query.data.pdf} />
      )}
    </div>
  );
}
