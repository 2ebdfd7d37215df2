import { Select } from 'antd';
import { useEffect, useState } from 'react';
import type { CustomerRow } from '#shared/api/views/file-views';
import {
  hasLayout,
  houseLayout,
  LAYOUT_KINDS,
  type LayoutKind,
  type PaperLayout,
} from '#shared/documents/paper-layout';
import { type FormKind, PAPER_LANGUAGES, type PaperLanguage } from '#shared/domain/form-kind';
import { CustomerId, SalesOrderId, ShipmentId } from '#shared/values/ids';
import { useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { PaperPages } from '../../components/paper-preview';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';
import { arrangedColumns } from './layout-draft';
import { LayoutFields } from './layout-fields';
import './layouts.css';

interface LayoutsSectionProps {
  readonly kind: FormKind | undefined;
  /** The record the clerk came from: its paper is shown. */
  readonly source: LayoutSource;
  /** For one customer; absent for all. */
  readonly customerId: string | undefined;
}

/** Of which record the paper is shown; the newest one when none is named. */
export interface LayoutSource {
  readonly orderId?: string | undefined;
  readonly shipmentId?: string | undefined;
}

/** Layouts that are being changed, by kind and customer. */
type Drafts = Readonly<Record<string, PaperLayout>>;

const MOST_CUSTOMERS = 500;
/** Value of the choice that means no single customer. */
const EVERYONE = '';

/** The layout of each kind of paper, shown on a paper of the clerk's own while it is changed. */
export function LayoutsSection({ kind: asked, source, customerId: askedFor }: LayoutsSectionProps) {
  const t = useWords('layouts');
  const textOf = useProblemText();
  const screenLanguage = useLanguage();
  const [kind, setKind] = useState<LayoutKind>(
    asked !== undefined && hasLayout(asked) ? asked : 'proforma-invoice',
  );
  const [whose, setWhose] = useState(askedFor ?? EVERYONE);
  const customerId = whose === EVERYONE ? null : CustomerId.parse(whose);
  const [language, setLanguage] = useState<PaperLanguage>(screenLanguage === 'zh' ? 'both' : 'en');
  const [drafts, setDrafts] = useState<Drafts>({});
  const saved = useQuery('layouts.get', {});
  const save = useCommand('layouts.save');
  const reset = useCommand('layouts.reset');
  const customers = useQuery('customers.list', { text: '', offset: 0, limit: MOST_CUSTOMERS });
  const keptFor = (of: string | null) =>
    saved.data?.find((one) => one.layout.id === kind && one.customerId === of);
  const stored = keptFor(customerId);
  const place = `${kind} ${whose}`;
  // A customer's layout begins as the one for all.
  const layout = drafts[place] ?? stored?.layout ?? keptFor(null)?.layout ?? houseLayout(kind);
  const isChanged = drafts[place] !== undefined;
  const shown = useSettled(layout);
  const named = customerId === null ? sourceFields(source) : { customerId };
  const preview = useQuery('layouts.preview', { language, layout: shown, ...named }, place);
  const form = t(`trade:form.${kind}`);
  const chooseKind = (next: LayoutKind) => {
    setKind(next);
    // A factory's statement has no customer.
    if (next === 'factory-statement') setWhose(EVERYONE);
  };
  const forget = () => setDrafts(({ [place]: _, ...others }) => others);
  const choices = customerChoices(customers.data?.rows ?? [], preview.data?.customerId ?? null, (id) =>
    keptFor(id) === undefined ? '' : ` · ${t('own')}`,
  );
  const saveNow = async () => {
    if (!isChanged || save.sending) return;
    const theirs = customerId === null ? {} : { customerId };
    const result = await save.send({ layout, ...theirs, revision: stored?.revision ?? 0 });
    if (!result.ok) return announceProblem(textOf(result.problem));
    forget();
    announce(t('saved', { form }), { undo: true });
  };
  const resetNow = async () => {
    forget();
    if (stored === undefined) return;
    const theirs = customerId === null ? {} : { customerId };
    const result = await reset.send({ kind, ...theirs, revision: stored.revision });
    if (!result.ok) return announceProblem(textOf(result.problem));
    announce(t(customerId === null ? 'resetDone' : 'customer.resetDone', { form }), { undo: true });
  };
  useKeys([
    {
      keys: 'Ctrl+Enter',
      also: ['Ctrl+S'],
      label: t('save'),
      hint: true,
      disabled: !isChanged,
      run: () => void saveNow(),
    },
  ]);
  return (
    <div className="file-body layouts-body">
      <div className="file-column">
        <Panel>
          <div className="layouts-head">
            <Select<LayoutKind>
              aria-label={t('form')}
              value={kind}
              onChange={chooseKind}
              options={LAYOUT_KINDS.map((value) => ({ value, label: t(`trade:form.${value}`) }))}
              popupMatchSelectWidth={false}
            />
            <span className="sec small nw">{t(stateOf(customerId, stored, keptFor(null)))}</span>
            {isChanged && <span className="dim small nw">{t('fields:unsaved')}</span>}
          </div>
          <div className="layouts-head">
            <Select<string>
              aria-label={t('customer.label')}
              value={whose}
              onChange={setWhose}
              disabled={kind === 'factory-statement'}
              showSearch={{ optionFilterProp: 'label' }}
              options={[{ value: EVERYONE, label: t('customer.everyone') }, ...choices]}
              popupMatchSelectWidth={false}
            />
          </div>
          <div className="layouts-head">
            <ActionButton disabled={stored === undefined && !isChanged} onClick={() => void resetNow()}>
              {t(customerId === null ? 'reset' : 'customer.reset')}
            </ActionButton>
            <div className="grow" />
            <ActionButton
              look="filled"
              keys="Ctrl+Enter"
              disabled={!isChanged || save.sending}
              onClick={() => void saveNow()}
            >
              {t('save')}
            </ActionButton>
          </div>
        </Panel>
        {saved.problem !== undefined && <ProblemNote problem={saved.problem} onRetry={saved.askAgain} />}
        <LayoutFields
          layout={layout}
          columns={arrangedColumns(preview.data?.columns ?? [], layout.columns)}
          onChange={(changed) => setDrafts((old) => ({ ...old, [place]: changed }))}
        />
      </div>
      <Panel fill className="papers-paper">
        <div className="paper-tools">
          <b>{form}</b>
          {preview.data?.of !== undefined && preview.data.of !== '' && (
            <span className="sec small nw">{t('shownOn', { number: preview.data.of })}</span>
          )}
          <div className="grow" />
          <Select<PaperLanguage>
            aria-label={t('language')}
            value={language}
            onChange={setLanguage}
            popupMatchSelectWidth={false}
            options={PAPER_LANGUAGES.map((value) => ({ value, label: t(`trade:paperLanguage.${value}`) }))}
          />
        </div>
        {preview.problem !== undefined && (
          <ProblemNote problem={preview.problem} onRetry={preview.askAgain} />
        )}
        {preview.data === null && <EmptyState text={t('noRecord')} />}
        {preview.data !== null && preview.data !== undefined && (
          <div className="paper-preview">
            <PaperPages pdf={preview.data.pdf} />
          </div>
        )}
      </Panel>
    </div>
  );
}

/** Whose layout the paper is in now. */
function stateOf(customerId: string | null, stored: object | undefined, ofKind: object | undefined) {
  if (stored !== undefined) return 'own';
  return customerId === null || ofKind === undefined ? 'house' : 'customer.ofKind';
}

/** Customers by name, the one of the paper that is shown first. */
function customerChoices(
  rows: readonly CustomerRow[],
  shown: string | null,
  note: (id: string) => string,
): readonly { readonly value: string; readonly label: string }[] {
  const sorted = [...rows].sort((a, b) => Number(b.id === shown) - Number(a.id === shown));
  return sorted.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}${note(id)}` }));
}

function sourceFields({ orderId, shipmentId }: LayoutSource) {
  if (shipmentId !== undefined) return { shipmentId: ShipmentId.parse(shipmentId) };
  return orderId === undefined ? {} : { orderId: SalesOrderId.parse(orderId) };
}

/** Each change is drawn a moment later, so that typing draws once. */
const SETTLES_AFTER_MS = 250;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the value's content
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), SETTLES_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [key]);
  return settled;
}
