import type { PaperRow } from '#shared/api/views/order-views';
import type { FormKind } from '#shared/domain/form-kind';
import { useDeskState } from '../../app/desk-state';
import { dayNear } from '../../components/figures';
import { RiskShapeMark } from '../../components/risk-mark';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { choiceOf, type PaperChoice } from './order-actions';

interface PaperListProps {
  readonly papers: readonly PaperRow[];
  readonly selected: number;
  readonly onChoose: (paper: PaperChoice) => void;
}

/** The papers of an order or a shipment: drafts and what went out. */
export function PaperList({ papers, selected, onChoose }: PaperListProps) {
  const t = useWords('papers');
  return (
    <VirtualTable
      label={t('title')}
      columns={usePaperColumns()}
      rows={rowsOf(papers)}
      rowKey={(paper) => `${paper.kind} ${paper.issuedId ?? ''}`}
      rowHeight={30}
      selected={selected}
      onSelect={(index) => {
        const paper = papers[index];
        if (paper !== undefined) onChoose(choiceOf(paper));
      }}
      autoFocus
    />
  );
}

/** Place of the chosen paper; a draft that was issued meanwhile is found by its kind, and `first` stands for none. */
export function paperAt(papers: readonly PaperRow[], chosen: PaperChoice | null, first: FormKind): number {
  const { kind, issuedId } = chosen ?? { kind: first, issuedId: null };
  const exact = papers.findIndex((paper) => paper.kind === kind && paper.issuedId === issuedId);
  return Math.max(0, exact >= 0 ? exact : papers.findIndex((paper) => paper.kind === kind));
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
