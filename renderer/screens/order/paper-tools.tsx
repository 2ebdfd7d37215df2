import { Select } from 'antd';
import { useState } from 'react';
import type { PaperReference } from '#shared/api/views/file-views';
import type { PaperRow } from '#shared/api/views/order-views';
import { PAPER_LANGUAGES, type PaperLanguage } from '#shared/domain/form-kind';
import { useDeskState } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { ActionButton } from '../../components/action-button';
import { PrintDialog } from '../../components/print-dialog';
import { ReasonDialog } from '../../components/reason-dialog';
import { useSavePaper } from '../../components/save-paper';
import { useWords } from '../../words/words';
import { useIssuePaper } from '../crosscheck/issue-paper';
import { PaperCrosscheck } from '../crosscheck/paper-crosscheck';
import { HandOut } from '../papers/hand-out';
import { ChangeLayout } from '../settings/change-layout';

type GoodsOrigin = { readonly orderId: string } | { readonly shipmentId: string };
/** Papers about goods are compared with each other and have a layout; a report or an answer stands alone. */
type PaperOrigin = GoodsOrigin | { readonly inspectionId: string } | { readonly complaintId: string };

function isAboutGoods(source: PaperOrigin): source is GoodsOrigin {
  return 'orderId' in source || 'shipmentId' in source;
}

interface PaperToolsProps {
  readonly row: PaperRow;
  /** The record that the paper stands on. */
  readonly source: PaperOrigin;
  readonly reference: PaperReference;
  readonly language: PaperLanguage;
  readonly onLanguage: (language: PaperLanguage) => void;
  readonly onIssued: (issuedId: string) => void;
  /** Ctrl+Enter issues; elsewhere that key is the next step of the page. */
  readonly issuesByKey?: boolean;
}

/** Over the paper: its language, then issue, save, print and void. */
export function PaperTools(props: PaperToolsProps) {
  const { row, source, reference, language, onLanguage, onIssued, issuesByKey = false } = props;
  const t = useWords('papers');
  const { today } = useDeskState();
  const textOf = useProblemText();
  const issuing = useIssuePaper(onIssued);
  const voidPaper = useCommand('documents.void');
  const savePaper = useSavePaper();
  const [dialog, setDialog] = useState<'print' | 'void' | null>(null);
  const form = t(`trade:form.${row.kind}`);
  const draft = { kind: row.kind, language, date: today, ...source };
  const voidNow = async (reason: string) => {
    if (row.issuedId === null) return;
    const result = await voidPaper.send({ issuedId: row.issuedId, reason });
    if (!result.ok) return announceProblem(textOf(result.problem));
    setDialog(null);
    announce(t('voidDone', { number: row.number ?? '' }), { undo: true });
  };
  useKeys([
    {
      keys: 'Ctrl+Enter',
      label: t('issue'),
      hint: issuesByKey,
      silent: !issuesByKey,
      disabled: !issuesByKey || row.issuedId !== null || issuing.issuing,
      run: () => void issuing.issue(draft),
    },
  ]);
  return (
    <div className="paper-tools">
      <b>{form}</b>
      <span className="sec small paper-note">
        {row.issuedId === null
          ? t('draftNote')
          : `${row.number ?? ''}${row.voided ? ` · ${t('voided')}` : ''}`}
      </span>
      {row.outdated && !row.voided && <span className="small t-at-risk nw">{t('outdated')}</span>}
      {row.issuedId === null && isAboutGoods(source) && <PaperCrosscheck paper={draft} />}
      <div className="grow" />
      {row.issuedId === null && isAboutGoods(source) && <ChangeLayout kind={row.kind} source={source} />}
      {row.issuedId === null && (
        <Select<PaperLanguage>
          aria-label={t('language')}
          value={language}
          onChange={onLanguage}
          popupMatchSelectWidth={false}
          options={PAPER_LANGUAGES.map((value) => ({ value, label: t(`trade:paperLanguage.${value}`) }))}
        />
      )}
      <ActionButton icon="print" onClick={() => setDialog('print')}>
        {t('print')}
      </ActionButton>
      <ActionButton onClick={() => void savePaper(reference, 'pdf')}>PDF</ActionButton>
      <ActionButton onClick={() => void savePaper(reference, 'xlsx')}>Excel</ActionButton>
      {row.issuedId === null && (
        <ActionButton
          disabled={issuing.issuing}
          {...(issuesByKey ? { keys: 'Ctrl+Enter', look: 'filled' as const } : {})}
          onClick={() => void issuing.issue(draft)}
        >
          {t('issue')}
        </ActionButton>
      )}
      {row.issuedId !== null && !row.voided && (
        <HandOut issuedIds={[row.issuedId]} kind={row.kind} number={row.number ?? ''} source={source} />
      )}
      {row.issuedId !== null && !row.voided && (
        <ActionButton look="danger" onClick={() => setDialog('void')}>
          {t('void')}
        </ActionButton>
      )}
      {issuing.dialog}
      {dialog === 'print' && (
        <PrintDialog title={t('printTitle', { form })} paper={reference} onClose={() => setDialog(null)} />
      )}
      {dialog === 'void' && (
        <ReasonDialog
          title={t('voidTitle', { number: row.number ?? '' })}
          text={t('voidText')}
          confirm={t('void')}
          onConfirm={(reason) => void voidNow(reason)}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}
