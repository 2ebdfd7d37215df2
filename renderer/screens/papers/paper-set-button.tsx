import { Modal } from 'antd';
import { useState } from 'react';
import type { PaperRow } from '#shared/api/views/order-views';
import type { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import type { PaperSource } from '#shared/domain/paper-source';
import { useDeskState } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { FieldBox } from '../../components/field-box';
import { noteWay } from '../../components/last-way';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { HandOutDialog } from './hand-out';
import { draftsOf, referencesOf, setRows, startTicks } from './paper-set';
import '../../components/dialog.css';
import './paper-set.css';

interface PaperSetProps {
  readonly papers: readonly PaperRow[];
  readonly source: PaperSource;
  /** Number of the order or shipment: names the folder. */
  readonly of: string;
  readonly language: PaperLanguage;
}

/** The whole set at once: numbered together, saved in one folder and bound into one PDF, printed in one go. */
export function PaperSetButton(props: PaperSetProps) {
  const t = useWords('papers');
  const [open, setOpen] = useState(false);
  useKeys([{ keys: 'Ctrl+Shift+P', label: t('set.button'), hint: true, run: () => setOpen(true) }]);
  return (
    <>
      <div className="paper-set-open">
        <ActionButton small keys="Ctrl+Shift+P" onClick={() => setOpen(true)}>
          {t('set.button')}
        </ActionButton>
      </div>
      {open && <PaperSetDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function PaperSetDialog({
  papers,
  source,
  of,
  language,
  onClose,
}: PaperSetProps & { readonly onClose: () => void }) {
  const t = useWords('papers');
  const { today } = useDeskState();
  const textOf = useProblemText();
  const issue = useCommand('documents.issueSet');
  const save = useCommand('documents.saveSet');
  const print = useCommand('documents.printSet');
  const printers = useQuery('documents.printers', {});
  const [ticked, setTicked] = useState<ReadonlySet<FormKind>>(() => startTicks(papers));
  const [excel, setExcel] = useState(true);
  const [reason, setReason] = useState<string | null>(null);
  const [giving, setGiving] = useState(false);
  const drafts = draftsOf(papers, ticked);
  const references = referencesOf(papers, ticked, source, language);
  const issued = references.flatMap((one) => ('issuedId' in one ? [one.issuedId] : []));
  const name = t('set.name', { of });
  const flip = (kind: FormKind) => {
    const next = new Set(ticked);
    if (!next.delete(kind)) next.add(kind);
    setTicked(next);
  };
  const issueAll = async () => {
    const waiver = reason === null || reason.trim() === '' ? {} : { waiver: reason.trim() };
    const result = await issue.send({ kinds: [...drafts], language, date: today, ...source, ...waiver });
    if (result.ok) {
      setReason(null);
      announce(t('set.issued', { count: result.value.papers.length }));
      // The button that was pressed is disabled now: the keyboard stays in the dialog.
      focusFirst();
    } else {
      // Papers that disagree go out only with a reason: the field appears, the sentence says which.
      if (result.problem.rule === 'papers-disagree') setReason(reason ?? '');
      announceProblem(textOf(result.problem));
    }
  };
  const saveAll = async () => {
    const formats = excel ? (['pdf', 'xlsx'] as const) : (['pdf'] as const);
    const result = await save.send({ name, papers: references, formats: [...formats], together: true });
    if (!result.ok) announceProblem(textOf(result.problem));
    else if (result.value !== null) {
      noteWay('saved');
      announce(t('set.saved', { ...result.value }));
    }
  };
  const printer = printers.data?.find((entry) => entry.isDefault)?.name ?? printers.data?.[0]?.name ?? null;
  const printAll = async () => {
    const result = await print.send({ name, papers: references, printer, copies: 1 });
    if (result.ok) {
      noteWay('printed');
      announce(t('printed'));
    } else announceProblem(textOf(result.problem));
  };
  const busy = issue.sending || save.sending || print.sending;
  return (
    <Modal
      open
      title={t('set.title', { of })}
      width={520}
      onCancel={onClose}
      footer={
        <div className="paper-set-acts">
          <ActionButton look="quiet" disabled={issued.length === 0 || busy} onClick={() => setGiving(true)}>
            {t('hold.give')}
          </ActionButton>
          <ActionButton
            disabled={references.length === 0 || printer === null || busy}
            onClick={() => void printAll()}
          >
            {t('print')}
          </ActionButton>
          <ActionButton
            {...(drafts.length === 0 ? { keys: 'Ctrl+Enter', look: 'filled' as const } : {})}
            disabled={references.length === 0 || busy}
            onClick={() => void saveAll()}
          >
            {t('set.save')}
          </ActionButton>
          {drafts.length > 0 && (
            <ActionButton look="filled" keys="Ctrl+Enter" disabled={busy} onClick={() => void issueAll()}>
              {t('set.issue', { count: drafts.length })}
            </ActionButton>
          )}
        </div>
      }
      afterOpenChange={(isOpen) => isOpen && focusFirst()}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter anywhere in the dialog issues, or saves what is issued */}
      <div
        className="dialog-fields paper-set"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey || busy || references.length === 0) return;
          event.preventDefault();
          void (drafts.length > 0 ? issueAll() : saveAll());
        }}
      >
        {setRows(papers).map((row) => (
          <label key={row.kind}>
            <input type="checkbox" checked={ticked.has(row.kind)} onChange={() => flip(row.kind)} />
            <span className="grow">{t(`trade:form.${row.kind}`)}</span>
            <span className={row.outdated ? 't-at-risk' : 'sec'}>
              {row.number ?? t('draft')}
              {row.outdated && ` · ${t('outdated')}`}
            </span>
          </label>
        ))}
        <label className="paper-set-excel">
          <input type="checkbox" checked={excel} onChange={(event) => setExcel(event.target.checked)} />
          {t('set.excel')}
        </label>
        {reason !== null && (
          <FieldBox label={t('set.reason')}>
            {(id) => <TextInput id={id} value={reason} maxLength={500} autoFocus onChange={setReason} />}
          </FieldBox>
        )}
      </div>
      {giving && (
        <HandOutDialog
          issuedIds={issued}
          kind="commercial-invoice"
          number={of}
          source={source}
          onClose={() => setGiving(false)}
        />
      )}
    </Modal>
  );
}

function focusFirst() {
  document.querySelector<HTMLInputElement>('.paper-set input')?.focus();
}
