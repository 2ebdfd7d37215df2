import { useState } from 'react';
import type { PaperReference } from '#shared/api/views/file-views';
import type { OrderView } from '#shared/api/views/order-views';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { useLanguage } from '../../app/desk-state';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { PaperPreview } from '../../components/paper-preview';
import { useWords } from '../../words/words';
import { OrderCrosscheck } from '../crosscheck/order-crosscheck';
import { PaperHolders } from '../papers/paper-holders';
import { PaperSetButton } from '../papers/paper-set-button';
import type { PaperChoice } from './order-actions';
import { PaperList, paperAt } from './paper-list';
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
  const at = paperAt(view.papers, chosen, 'proforma-invoice');
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
        <PaperList papers={view.papers} selected={at} onChoose={onChoose} />
        <OrderCrosscheck orderId={view.order.id} />
        <PaperHolders source={{ orderId: view.order.id }} of={view.order.number} />
        <PaperSetButton
          papers={view.papers}
          source={{ orderId: view.order.id }}
          of={view.order.number}
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
              source={{ orderId: view.order.id }}
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
