import { useState } from 'react';
import type { PaperReference } from '#shared/api/views/file-views';
import type { OrderView, PaperRow } from '#shared/api/views/order-views';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { EmptyState } from '../../components/empty-state';
import { dayNear } from '../../components/figures';
import { Panel } from '../../components/panel';
import { PaperPreview } from '../../components/paper-preview';
import { RiskShapeMark } from '../../components/risk-mark';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { OrderCrosscheck } from '../crosscheck/order-crosscheck';
import { choiceOf, type PaperChoice } from './order-actions';
import { PaperTools } from './paper-tools';

interface PapersTabProps {
  readonly view: OrderView;
  readonly chosen: PaperChoice | null;
  readonly onChoose: (paper: PaperChoice) => void;
}

/** Papers at the left, the chosen one as it will be printed at the right. */
export function PapersTab({ view, chosen, onChoose }: PapersTabProps) {
  const t = useWords('papers');
  const screenLanguage = useLanguage();
  const [language, setLanguage] = useState<PaperLanguage>(screenLanguage === 'zh' ? 'both' : 'en');
  const at = Math.max(0, indexOf(view.papers, chosen));
  const row = view.papers[at];
  const reference: PaperReference | null =
    row === undefined
      ? null
      : row.issuedId !== null
        ? { issuedId: row.issuedId }
        : { kind: row.kind, language, orderId: view.order.id };
  return (
    <div className="papers-tab">
      <Panel fill className="papers-list">
        <VirtualTable
          label={t('title')}
          columns={usePaperColumns()}
          rows={rowsOf(view.papers)}
          rowKey={(paper) => `${paper.kind} ${paper.issuedId ?? ''}`}
          rowHeight={30}
          selected={at}
          onSelect={(index) => {
            const paper = view.papers[index];
            if (paper !== undefined) onChoose(choiceOf(paper));
          }}
          autoFocus
        />
        <OrderCrosscheck orderId={view.order.id} />
      </Panel>
      <Panel fill className="papers-paper">
        {row === undefined || reference === null ? (
          <EmptyState text={t('choose')} />
        ) : (
          <>
            <PaperTools
              row={row}
              orderId={view.order.id}
              reference={reference}
              language={language}
              onLanguage={setLanguage}
              onIssued={(issuedId) => onChoose({ kind: row.kind, issuedId })}
            />
            <PaperPreview paper={reference} />
          </>
        )}
      </Panel>
    </div>
  );
}

/** The chosen paper; a draft that was issued meanwhile is found by its kind. */
function indexOf(papers: readonly PaperRow[], chosen: PaperChoice | null): number {
  if (chosen === null) return papers.findIndex((paper) => paper.kind === 'proforma-invoice');
  const exact = papers.findIndex((paper) => paper.kind === chosen.kind && paper.issuedId === chosen.issuedId);
  return exact >= 0 ? exact : papers.findIndex((paper) => paper.kind === chosen.kind);
}

function usePaperColumns(): readonly TableColumn<PaperRow>[] {
  const t = useWords('papers');
  const { today, settings } = useDeskState();
  return [
    {
      key: 'form',
      title: t('title'),
      width: 120,
      grow: true,
      cell: (paper) => (
        <span className={paper.voided ? 'paper-void' : ''}>
          {t(`trade:form.${paper.kind}`)}
          {paper.version !== null && paper.version > 1 && ` ${t('version', { version: paper.version })}`}
        </span>
      ),
    },
    {
      key: 'number',
      title: t('number'),
      width: 112,
      tone: () => 'sec',
      cell: (paper) => (
        <>
          {paper.number ?? t('draft')}
          {paper.voided && ` ${t('voided')}`}
        </>
      ),
    },
    {
      key: 'date',
      title: t('day'),
      width: 88,
      align: 'right',
      tone: () => 'sec',
      cell: (paper) => (
        <>
          {paper.outdated && <RiskShapeMark shape="at-risk" label={t('outdated')} />}{' '}
          {paper.date === null ? '' : dayNear(paper.date, today, settings.language)}
        </>
      ),
    },
  ];
}
