import { useState } from 'react';
import type { PaperReference } from '#shared/api/views/file-views';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import { CREDIT_PAPERS } from '#shared/credit/credit-wording';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { useLanguage } from '../../app/desk-state';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { PaperPreview } from '../../components/paper-preview';
import { useWords } from '../../words/words';
import { CreditTaken } from '../credits/credit-taken';
import { PaperList, paperAt } from '../order/paper-list';
import { PaperTools } from '../order/paper-tools';
import { PaperHolders } from '../papers/paper-holders';
import { PaperSetButton } from '../papers/paper-set-button';
import type { PaperChoice } from './shipment-actions';
import { ShipmentCrosscheck } from './shipment-crosscheck';

interface ShipmentPapersProps {
  readonly view: ShipmentView;
  readonly papers: { readonly chosen: PaperChoice | null; choose(paper: PaperChoice): void };
}

/** Papers of the shipment at the left, the chosen one as it will be printed at the right; Ctrl+Enter issues it. */
export function ShipmentPapers({ view, papers }: ShipmentPapersProps) {
  const t = useWords('papers');
  const screenLanguage = useLanguage();
  const [language, setLanguage] = useState<PaperLanguage>(screenLanguage === 'zh' ? 'both' : 'en');
  const { id: shipmentId } = view.shipment;
  const at = paperAt(view.papers, papers.chosen, 'packing-list');
  const row = view.papers[at];
  const reference: PaperReference | null =
    row === undefined
      ? null
      : row.issuedId !== null
        ? { issuedId: row.issuedId }
        : { kind: row.kind, language, shipmentId };
  return (
    <div className="papers-tab">
      <Panel fill className="papers-list">
        <PaperList papers={view.papers} selected={at} onChoose={papers.choose} />
        <ShipmentCrosscheck shipmentId={shipmentId} />
        <PaperHolders source={{ shipmentId }} of={view.shipment.number} />
        <PaperSetButton
          papers={view.papers}
          source={{ shipmentId }}
          of={view.shipment.number}
          language={language}
        />
      </Panel>
      <Panel fill className="papers-paper">
        {row === undefined || reference === null ? (
          <EmptyState text={t('choose')} />
        ) : (
          <>
            <PaperTools
              row={row}
              source={{ shipmentId }}
              reference={reference}
              language={language}
              onLanguage={setLanguage}
              onIssued={(issuedId) => papers.choose({ kind: row.kind, issuedId })}
              issuesByKey
            />
            {view.shipment.creditId !== null && CREDIT_PAPERS.some((kind) => kind === row.kind) && (
              <CreditTaken creditId={view.shipment.creditId} />
            )}
            <PaperPreview paper={reference} />
          </>
        )}
      </Panel>
    </div>
  );
}
