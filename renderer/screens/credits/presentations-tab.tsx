import { useRef, useState } from 'react';
import type { CreditView, PresentationView } from '#shared/api/views/credit-views';
import { bySeverity } from '#shared/credit/check-credit';
import type { MendPlace } from '#shared/credit/checks/finding';
import { InsuranceDocument, TransportDocument } from '#shared/credit/presentation';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';
import { BankListView } from './bank-list-view';
import { CalendarDialog } from './calendar-dialog';
import { completeSet, DocumentsPanel, withDocument } from './documents-panel';
import { FindingList } from './finding-list';
import { InsurancePanel } from './insurance-panel';
import { PresentationHead } from './presentation-head';
import { TransportPanel } from './transport-panel';
import { usePresentationSave } from './use-presentation-save';

interface PresentationsTabProps {
  readonly view: CreditView;
  readonly chosen: string | undefined;
  readonly onChoose: (presentationId: string) => void;
  readonly onAdd: () => void;
  readonly onTag: (tag: string) => void;
  readonly onAmendments: () => void;
}

/** What is handed in at the left; what the checks say of it, or the list for the bank, at the right. */
export function PresentationsTab(props: PresentationsTabProps) {
  const { view, chosen, onChoose, onAdd } = props;
  const t = useWords('credits');
  const shown =
    view.presentations.find(({ presentation }) => presentation.id === chosen) ?? view.presentations.at(-1);
  if (shown === undefined) {
    return (
      <Panel fill className="page-main">
        <EmptyState text={t('present.none')} more={t('present.noneMore')}>
          <ActionButton icon="plus" keys="P" onClick={onAdd}>
            {t('present.add')}
          </ActionButton>
        </EmptyState>
      </Panel>
    );
  }
  return (
    <div className="page-main">
      {view.presentations.length > 1 && (
        <div className="presentation-chips">
          {view.presentations.map(({ presentation: { id } }, at) => (
            <button
              type="button"
              key={id}
              className={`chip ${id === shown.presentation.id ? 'chip-on' : ''}`}
              aria-pressed={id === shown.presentation.id}
              onClick={() => onChoose(id)}
            >
              {t('present.title', { number: at + 1 })}
            </button>
          ))}
        </div>
      )}
      <OnePresentation key={shown.presentation.id} {...props} shown={shown} />
    </div>
  );
}

function OnePresentation({
  view,
  shown,
  onTag,
  onAmendments,
}: PresentationsTabProps & { readonly shown: PresentationView }) {
  const t = useWords('credits');
  const { go } = useRouter();
  const textOf = useProblemText();
  const remove = useCommand('credits.removePresentation');
  const [side, setSide] = useState<'findings' | 'list'>('findings');
  const [quiet, setQuiet] = useState(false);
  const [calendar, setCalendar] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const { presentation } = shown;
  const query = useQuery(
    'credits.check',
    { creditId: view.credit.id, presentationId: presentation.id },
    presentation.id,
  );
  const put = usePresentationSave(view, presentation);
  useKeys([{ keys: 'Ctrl+P', label: t('keys.bankList'), hint: true, run: () => setSide('list') }]);
  const drop = async () => {
    const result = await remove.send({
      creditId: view.credit.id,
      revision: view.revision,
      presentationId: presentation.id,
    });
    if (result.ok) announce(t('present.removed'), { undo: true });
    else announceProblem(textOf(result.problem));
  };
  /** The part of the form on which a finding is mended gets the keyboard. */
  const toPart = (part: string) => {
    const place = form.current?.querySelector<HTMLElement>(part);
    place?.scrollIntoView({ block: 'start' });
    place?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
  };
  const mend = (place: MendPlace, detail: string) => {
    if (place === 'credit') onTag(detail);
    else if (place === 'amendment') onAmendments();
    else if (place === 'calendar') setCalendar(true);
    else if (place === 'documents') toPart(`[data-document="${CSS.escape(detail)}"]`);
    else if (place === 'paper') {
      const [shipment] = presentation.shipmentIds;
      const [order] = presentation.orderIds;
      if (shipment !== undefined) go({ screen: 'shipment', shipmentId: shipment, tab: 'papers' });
      else if (order !== undefined) go({ screen: 'order', orderId: order, tab: 'papers' });
    } else toPart(`[data-part="${place}"]`);
  };
  const findings = bySeverity(query.data?.findings ?? []).filter(
    ({ state }) => quiet || !['holds', 'not-asked'].includes(state),
  );
  return (
    <div className="presentation">
      <div className="presentation-form" ref={form}>
        <div data-part="presentation">
          <PresentationHead
            view={view}
            shown={shown}
            onChange={(change) => put(() => change)}
            onRemove={() => void drop()}
          />
        </div>
        <div data-part="transport">
          {presentation.transports.map((transport, at) => (
            <TransportPanel
              // biome-ignore lint/suspicious/noArrayIndexKey: documents have no id and are never moved
              key={at}
              transport={transport}
              onChange={(change) =>
                put((known) => ({
                  transports: known.transports.map((one, index) =>
                    index === at ? { ...one, ...change } : one,
                  ),
                }))
              }
              onRemove={() =>
                put((known) => ({ transports: known.transports.filter((_, index) => index !== at) }))
              }
            />
          ))}
        </div>
        <DocumentsPanel
          view={view}
          presentation={presentation}
          onChange={(asked, change) =>
            put((known) => ({ documents: withDocument(known.documents, asked, change) }))
          }
          onComplete={() =>
            put((known) => ({ documents: completeSet(known.documents, view.terms.documents) }))
          }
        />
        <div data-part="insurance">
          {presentation.insurance !== null && (
            <InsurancePanel
              insurance={presentation.insurance}
              onChange={(change) =>
                put((known) =>
                  known.insurance === null ? {} : { insurance: { ...known.insurance, ...change } },
                )
              }
              onRemove={() => put(() => ({ insurance: null }))}
            />
          )}
        </div>
        <div className="presentation-adds">
          <ActionButton
            small
            icon="plus"
            onClick={() =>
              put((known) => ({ transports: [...known.transports, TransportDocument.parse({})] }))
            }
          >
            {t('present.addTransport')}
          </ActionButton>
          {presentation.insurance === null && (
            <ActionButton
              small
              icon="plus"
              onClick={() =>
                put(() => ({ insurance: InsuranceDocument.parse({ currency: view.terms.currency }) }))
              }
            >
              {t('present.addInsurance')}
            </ActionButton>
          )}
        </div>
      </div>
      <Panel
        fill
        className="presentation-side"
        title={
          <span className="presentation-tabs">
            <button type="button" aria-pressed={side === 'findings'} onClick={() => setSide('findings')}>
              {t('present.findings')}
            </button>
            <button type="button" aria-pressed={side === 'list'} onClick={() => setSide('list')}>
              {t('present.bankList')}
            </button>
          </span>
        }
        more={side === 'findings' ? t('finding.counts', shown.counts) : undefined}
      >
        {side === 'list' ? (
          <BankListView view={view} presentationId={presentation.id} />
        ) : (
          <div className="panel-scroll">
            {query.problem !== undefined && <ProblemNote problem={query.problem} onRetry={query.askAgain} />}
            {query.data !== undefined && findings.length === 0 && (
              <EmptyState text={t('present.noFindings')} />
            )}
            <FindingList findings={findings} onMend={mend} />
            <label className="check-label quiet-label">
              <input type="checkbox" checked={quiet} onChange={(event) => setQuiet(event.target.checked)} />
              {t('present.showQuiet')}
            </label>
          </div>
        )}
      </Panel>
      {calendar && <CalendarDialog country={view.terms.expiryCountry} onClose={() => setCalendar(false)} />}
    </div>
  );
}
