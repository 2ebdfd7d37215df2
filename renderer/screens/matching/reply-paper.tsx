import { Select } from 'antd';
import { useState } from 'react';
import type { MatchingView } from '#shared/api/views/money-matching';
import type { LetterPaper } from '#shared/api/views/money-papers';
import { PAPER_LANGUAGES, type PaperLanguage } from '#shared/domain/form-kind';
import { useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { ActionButton } from '../../components/action-button';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { DraftPaper } from '../money/draft-paper';
import { useLetterCopy } from '../money/letter-text';
import { useMoneyPaper } from '../money/money-paper-actions';

/** The letter that answers their statement, with the table of differences. */
export function ReplyPaper({ view }: { readonly view: MatchingView }) {
  const t = useWords('matching');
  const p = useWords('papers');
  const screen = useLanguage();
  const [language, setLanguage] = useState<PaperLanguage>(
    view.head.account.side === 'supplier' ? 'zh' : screen === 'zh' ? 'both' : 'en',
  );
  const { reconciliationId } = view;
  const paper: LetterPaper = { kind: 'reconciliation-reply', reconciliationId, language };
  const copy = useLetterCopy(paper);
  const actions = useMoneyPaper(paper);
  useKeys([{ keys: 'C', label: t('reply.copy'), hint: true, run: () => void copy() }]);
  return (
    <Panel fill className="page-main papers-paper">
      <div className="paper-tools">
        <b>{t('reply.title')}</b>
        <div className="grow" />
        <Select<PaperLanguage>
          aria-label={p('language')}
          value={language}
          onChange={setLanguage}
          popupMatchSelectWidth={false}
          options={PAPER_LANGUAGES.map((value) => ({ value, label: p(`trade:paperLanguage.${value}`) }))}
        />
        <ActionButton keys="C" onClick={() => void copy()}>
          {t('reply.copy')}
        </ActionButton>
        <ActionButton onClick={() => void actions.save('pdf')}>PDF</ActionButton>
        <ActionButton onClick={() => void actions.save('xlsx')}>Excel</ActionButton>
        <ActionButton onClick={() => void actions.issue((number) => t('reply.issued', { number }))}>
          {t('reply.issue')}
        </ActionButton>
      </div>
      <DraftPaper paper={paper} />
    </Panel>
  );
}
