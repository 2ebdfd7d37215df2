import { useState } from 'react';
import type { PaperReference } from '#shared/api/views/file-views';
import type { PaperRow } from '#shared/api/views/order-views';
import type { PaperLanguage } from '#shared/domain/form-kind';
import type { ComplaintId, InspectionId } from '#shared/values/ids';
import { useLanguage } from '../../app/desk-state';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { PaperPreview } from '../../components/paper-preview';
import { useWords } from '../../words/words';
import { PaperList, paperAt } from '../order/paper-list';
import { PaperTools } from '../order/paper-tools';

interface ReportPaperProps {
  readonly papers: readonly PaperRow[];
  readonly kind: 'inspection-report' | 'complaint-answer';
  readonly source: { readonly inspectionId: InspectionId } | { readonly complaintId: ComplaintId };
}

/** The report or answer as it will be printed; those that went out stand above it. */
export function ReportPaper({ papers, kind, source }: ReportPaperProps) {
  const t = useWords('papers');
  const screen = useLanguage();
  const [language, setLanguage] = useState<PaperLanguage>(screen === 'zh' ? 'both' : 'en');
  const [issuedId, setIssuedId] = useState<string | null>(null);
  const rows = papersWithDraft(papers, kind);
  const at = paperAt(rows, issuedId === null ? null : { kind, issuedId }, kind);
  const row = rows[at];
  if (row === undefined) return <EmptyState text={t('choose')} />;
  const reference: PaperReference =
    row.issuedId === null ? { kind: row.kind, language, ...source } : { issuedId: row.issuedId };
  return (
    <>
      {rows.length > 1 && (
        <Panel className="papers-list">
          <PaperList papers={rows} selected={at} onChoose={(paper) => setIssuedId(paper.issuedId)} />
        </Panel>
      )}
      <Panel fill className="papers-paper">
        <PaperTools
          row={row}
          source={source}
          reference={reference}
          language={language}
          onLanguage={setLanguage}
          onIssued={setIssuedId}
          issuesByKey
        />
        <PaperPreview paper={reference} />
      </Panel>
    </>
  );
}

/** A new version can be issued while the newest one no longer says what the record says. */
export function papersWithDraft(
  papers: readonly PaperRow[],
  kind: ReportPaperProps['kind'],
): readonly PaperRow[] {
  const standing = papers.filter(({ issuedId, voided }) => issuedId !== null && !voided);
  if (standing.length === 0 || standing.some(({ outdated }) => !outdated)) return papers;
  const draft: PaperRow = {
    kind,
    issuedId: null,
    number: null,
    version: null,
    language: null,
    date: null,
    voided: false,
    outdated: false,
  };
  return [draft, ...papers];
}
