import { Select } from 'antd';
import { useEffect, useState } from 'react';
import {
  hasLayout,
  houseLayout,
  LAYOUT_KINDS,
  type LayoutKind,
  type PaperLayout,
} from '#shared/documents/paper-layout';
import { type FormKind, PAPER_LANGUAGES, type PaperLanguage } from '#shared/domain/form-kind';
import { SalesOrderId, ShipmentId } from '#shared/values/ids';
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
}

/** Of which record the paper is shown; the newest one when none is named. */
export interface LayoutSource {
  readonly orderId?: string | undefined;
  readonly shipmentId?: string | undefined;
}

type Drafts = Partial<Readonly<Record<LayoutKind, PaperLayout>>>;

/** The layout of each kind of paper, shown on a paper of the clerk's own while it is changed. */
export function LayoutsSection({ kind: asked, source }: LayoutsSectionProps) {
  const t = useWords('layouts');
  const textOf = useProblemText();
  const screenLanguage = useLanguage();
  const [kind, setKind] = useState<LayoutKind>(
    asked !== undefined && hasLayout(asked) ? asked : 'proforma-invoice',
  );
  const [language, setLanguage] = useState<PaperLanguage>(screenLanguage === 'zh' ? 'both' : 'en');
  const [drafts, setDrafts] = useState<Drafts>({});
  const saved = useQuery('layouts.get', {});
  const save = useCommand('layouts.save');
  const reset = useCommand('layouts.reset');
  const stored = saved.data?.find(({ layout }) => layout.id === kind);
  const layout = drafts[kind] ?? stored?.layout ?? houseLayout(kind);
  const isChanged = drafts[kind] !== undefined;
  const shown = useSettled(layout);
  const preview = useQuery('layouts.preview', { language, layout: shown, ...sourceFields(source) }, kind);
  const form = t(`trade:form.${kind}`);
  const forget = () => setDrafts(({ [kind]: _, ...others }) => others);
  const saveNow = async () => {
    if (!isChanged || save.sending) return;
    const result = await save.send({ layout, revision: stored?.revision ?? 0 });
    if (!result.ok) return announceProblem(textOf(result.problem));
    forget();
    announce(t('saved', { form }), { undo: true });
  };
  const resetNow = async () => {
    forget();
    if (stored === undefined) return;
    const result = await reset.send({ kind });
    if (!result.ok) return announceProblem(textOf(result.problem));
    announce(t('resetDone', { form }), { undo: true });
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
              onChange={setKind}
              options={LAYOUT_KINDS.map((value) => ({ value, label: t(`trade:form.${value}`) }))}
              popupMatchSelectWidth={false}
            />
            <span className="sec small nw">{t(stored === undefined ? 'house' : 'own')}</span>
            {isChanged && <span className="dim small nw">{t('fields:unsaved')}</span>}
          </div>
          <div className="layouts-head">
            <ActionButton disabled={stored === undefined && !isChanged} onClick={() => void resetNow()}>
              {t('reset')}
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
          onChange={(changed) => setDrafts((old) => ({ ...old, [kind]: changed }))}
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
