import { Select } from 'antd';
import { useState } from 'react';
import type { PaperReference, QuotationView } from '#shared/api/views/file-views';
import { PAPER_LANGUAGES, type PaperLanguage } from '#shared/domain/form-kind';
import { ActionButton } from '../../components/action-button';
import { Panel } from '../../components/panel';
import { PaperPreview } from '../../components/paper-preview';
import { PrintDialog } from '../../components/print-dialog';
import { useSavePaper } from '../../components/save-paper';
import { useWords } from '../../words/words';
import { HandOut } from '../papers/hand-out';
import '../order/order.css';

interface QuotationPaperProps {
  readonly view: QuotationView;
  readonly language: PaperLanguage;
  readonly onLanguage: (language: PaperLanguage) => void;
}

/** The issued paper that still says what the quotation says; a change since makes a new draft. */
export function currentPaper(view: QuotationView): QuotationView['papers'][number] | undefined {
  return view.papers.find((paper) => paper.issuedId !== null && !paper.voided && !paper.outdated);
}

/** The quotation as it will be printed: the last one that was issued, or the draft. */
export function QuotationPaper({ view, language, onLanguage }: QuotationPaperProps) {
  const t = useWords('papers');
  const savePaper = useSavePaper();
  const [isPrinting, setPrinting] = useState(false);
  const issued = currentPaper(view);
  const reference: PaperReference =
    issued?.issuedId == null
      ? { kind: 'quotation', language, quotationId: view.quotation.id }
      : { issuedId: issued.issuedId };
  const form = t('trade:form.quotation');
  return (
    <Panel fill className="page-main papers-paper">
      <div className="paper-tools">
        <b>{form}</b>
        <span className="sec small nw">{issued === undefined ? t('draftNote') : issued.number}</span>
        <div className="grow" />
        {issued === undefined && (
          <Select<PaperLanguage>
            aria-label={t('language')}
            value={language}
            onChange={onLanguage}
            popupMatchSelectWidth={false}
            options={PAPER_LANGUAGES.map((value) => ({ value, label: t(`trade:paperLanguage.${value}`) }))}
          />
        )}
        <ActionButton icon="print" onClick={() => setPrinting(true)}>
          {t('print')}
        </ActionButton>
        <ActionButton onClick={() => void savePaper(reference, 'pdf')}>PDF</ActionButton>
        <ActionButton onClick={() => void savePaper(reference, 'xlsx')}>Excel</ActionButton>
        {issued?.issuedId != null && (
          <HandOut
            issuedIds={[issued.issuedId]}
            kind="quotation"
            number={issued.number ?? ''}
            source={{ quotationId: view.quotation.id }}
          />
        )}
      </div>
      <PaperPreview paper={reference} />
      {isPrinting && (
        <PrintDialog title={t('printTitle', { form })} paper={reference} onClose={() => setPrinting(false)} />
      )}
    </Panel>
  );
}
