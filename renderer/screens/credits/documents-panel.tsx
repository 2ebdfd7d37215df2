import type { CreditView } from '#shared/api/views/credit-views';
import { DOCUMENT_NAMES } from '#shared/credit/document-names';
import { type Presentation, PresentedDocument } from '#shared/credit/presentation';
import type { RequiredDocument } from '#shared/credit/required-document';
import { useLanguage } from '../../app/desk-state';
import { ActionButton } from '../../components/action-button';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { CountField, DayField, SeenField, WordsField } from './presentation-fields';

interface DocumentsPanelProps {
  readonly view: CreditView;
  readonly presentation: Presentation;
  readonly onChange: (asked: RequiredDocument, change: Partial<PresentedDocument>) => void;
  /** Every document lies there in the numbers that are wanted. */
  readonly onComplete: () => void;
}

/** The documents of the set with one of them changed, or laid in. */
export function withDocument(
  documents: Presentation['documents'],
  asked: RequiredDocument,
  change: Partial<PresentedDocument>,
): Presentation['documents'] {
  const known = documents.find(({ requiredId }) => requiredId === asked.id);
  const next = {
    ...(known ?? PresentedDocument.parse({ requiredId: asked.id, kind: asked.kind })),
    ...change,
  };
  return known === undefined ? [...documents, next] : documents.map((one) => (one === known ? next : one));
}

/** The set with the wanted numbers where none was entered: the clerk counts once, not twice for each document. */
export function completeSet(
  documents: Presentation['documents'],
  asked: readonly RequiredDocument[],
): Presentation['documents'] {
  return asked.reduce((set, one) => {
    const known = set.find(({ requiredId }) => requiredId === one.id);
    return withDocument(set, one, {
      originals: known?.originals ?? one.originals,
      copies: known?.copies ?? one.copies,
    });
  }, documents);
}

/** One row for each line of 46A: what lies in the set for it. */
export function DocumentsPanel({ view, presentation, onChange, onComplete }: DocumentsPanelProps) {
  const t = useWords('credits');
  return (
    <Panel
      title={t('present.parts.documents')}
      more={
        <ActionButton small look="quiet" icon="tick" onClick={onComplete}>
          {t('present.complete')}
        </ActionButton>
      }
    >
      {view.terms.documents.map((asked) => (
        <DocumentRow
          key={asked.id}
          asked={asked}
          there={presentation.documents.find(({ requiredId }) => requiredId === asked.id) ?? null}
          onChange={(change) => onChange(asked, change)}
        />
      ))}
    </Panel>
  );
}

interface DocumentRowProps {
  readonly asked: RequiredDocument;
  readonly there: PresentedDocument | null;
  readonly onChange: (change: Partial<PresentedDocument>) => void;
}

function DocumentRow({ asked, there, onChange }: DocumentRowProps) {
  const t = useWords('credits');
  const language = useLanguage();
  return (
    <div className="document-row" data-document={asked.id}>
      <div className="document-name">
        <b>{DOCUMENT_NAMES[asked.kind][language]}</b>
        <span className="dim small">
          {t('present.wanted', { originals: asked.originals, copies: asked.copies })}
        </span>
        <p className="small sec" title={asked.text}>
          {asked.text}
        </p>
      </div>
      <div className="document-fields">
        <WordsField
          label={t('present.number')}
          value={there?.number ?? ''}
          onCommit={(number) => onChange({ number })}
        />
        <DayField
          label={t('present.date')}
          value={there?.date ?? null}
          onCommit={(date) => onChange({ date })}
        />
        <CountField
          label={t('present.originals')}
          value={there?.originals ?? null}
          onCommit={(originals) => onChange({ originals })}
        />
        <CountField
          label={t('present.copies')}
          value={there?.copies ?? null}
          onCommit={(copies) => onChange({ copies })}
        />
        <WordsField
          label={t('present.issuer')}
          value={there?.issuer ?? ''}
          placeholder={asked.issuer}
          onCommit={(issuer) => onChange({ issuer })}
        />
        <SeenField
          label={t('present.signed')}
          value={there?.signed ?? null}
          onCommit={(signed) => onChange({ signed })}
        />
        <SeenField
          label={t('present.quotes')}
          value={there?.quotesCredit ?? null}
          onCommit={(quotesCredit) => onChange({ quotesCredit })}
        />
        <SeenField
          label={t('present.agrees')}
          value={there?.wordingAgrees ?? null}
          onCommit={(wordingAgrees) => onChange({ wordingAgrees })}
        />
      </div>
    </div>
  );
}
