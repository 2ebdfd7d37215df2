import { useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '#shared/api/problem';
import type { ImportPreview } from '#shared/api/views/import-preview';
import type { CellPlace } from '#shared/imports/order-draft';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';
import { FilePanel } from './file-panel';
import {
  cellsOf,
  type Finding,
  fieldOf,
  findingsOf,
  lineOf,
  nextFinding,
  placeOf,
  suggestionOf,
} from './findings';
import { ImportBanners } from './import-banners';
import { type ChoiceAction, type ImportChoices, NO_CHOICES } from './import-choices';
import { blockersOf, importDecision, modeOf } from './import-decision';
import { type LineFocus, lineFocus } from './lines-table';
import { OrderPanel } from './order-panel';
import { type CellMark, sheetMap } from './sheet-map';

interface ImportPreviewViewProps {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  /** A changed choice is being read; what stands is the reading before. */
  readonly isReading: boolean;
  readonly problem: Problem | null;
  readonly onChoose: (action: ChoiceAction) => void;
  readonly onCancel: () => void;
}

/** The file on the left, the order it becomes on the right, and between them the same cell in focus. */
export function ImportPreviewView(props: ImportPreviewViewProps) {
  const { preview, choices, isReading, onChoose, onCancel } = props;
  const t = useWords('importing');
  const router = useRouter();
  const confirm = useCommand('imports.confirm');
  const findings = useMemo(() => findingsOf(preview), [preview]);
  const map = useMemo(
    () =>
      sheetMap(
        preview,
        findings.flatMap((finding) => doubtOf(finding, preview)),
      ),
    [preview, findings],
  );
  const blockers = blockersOf(preview, choices);
  const [place, setPlace] = useState<CellPlace | null>(null);
  const [focus, setFocus] = useState<LineFocus | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [isEditing, setEditing] = useState(false);
  const [overruling, setOverruling] = useState<readonly string[]>([]);
  const [customerAsked, setCustomerAsked] = useState(0);
  const screen = useRef<HTMLDivElement>(null);
  const hasEscaped = useRef(false);

  /** A cell of another sheet brings that sheet into sight. */
  const lookAt = (next: CellPlace | null) => {
    setPlace(next);
    const isElsewhere = next !== null && next.sheet !== preview.grid.sheet;
    if (isElsewhere && preview.sheets.some((sheet) => sheet.name === next.sheet))
      onChoose({ type: 'show', sheet: next.sheet });
  };
  const focusLine = (next: LineFocus) => {
    setFocus(next);
    const line = preview.draft.lines.find((entry) => entry.id === next.line);
    const cell = line && cellsOf(line)[next.column === 'ourItem' ? 'itemNo' : next.column];
    if (cell?.place) lookAt(cell.place);
  };
  const focusPlace = (next: CellPlace) => {
    setPlace(next);
    setFocus(lineAt(preview, next) ?? focus);
  };
  const show = (finding: Finding) => {
    setCurrent(finding.key);
    setFocus(lineFocus(lineOf(finding), fieldOf(finding)));
    lookAt(placeOf(finding, preview));
  };
  const edit = (finding: Finding) => {
    show(finding);
    const field = fieldOf(finding);
    if (lineFocus(lineOf(finding), field) !== null) setEditing(true);
    else if (field !== null) {
      // A head field is an input already: the keyboard goes there. What concerns a whole column is mended at its title.
      const input = screen.current?.querySelector<HTMLElement>(`[data-field="${field}"] input`);
      (input ?? screen.current?.querySelector<HTMLElement>('.mapping'))?.focus();
    }
  };
  const showNext = () => {
    const next = nextFinding(findings, current, choices);
    if (next !== null) show(next);
  };
  const takeSuggestion = () => {
    const finding = findings.find((entry) => entry.key === current) ?? nextFinding(findings, null, choices);
    if (finding === null) return;
    const action = suggestionAction(finding, choices.mode);
    if (action === null) edit(finding);
    else onChoose(action);
    const after = nextFinding(findings, finding.key, choices);
    if (action !== null && after !== null) show(after);
  };
  const create = async () => {
    if (isReading || confirm.sending) return;
    const [blocker] = blockers;
    if (blocker?.kind === 'findings') return showNext();
    if (blocker?.kind === 'no-customer') return setCustomerAsked((times) => times + 1);
    if (blocker !== undefined) {
      screen.current?.querySelector<HTMLElement>(BLOCKER_PLACE[blocker.kind])?.focus();
      return;
    }
    const result = await confirm.send(importDecision(preview, choices, t('finding.foundRight')));
    if (!result.ok) return;
    const { orderId, number } = result.value;
    announce(t(modeOf(preview, choices) === 'revise' ? 'act.revised' : 'act.created', { number }), {
      undo: true,
    });
    router.replace({ screen: 'order', orderId });
  };
  /** What was answered is not thrown away by one key pressed too often. */
  const leave = () => {
    if (choices === NO_CHOICES || hasEscaped.current) return onCancel();
    hasEscaped.current = true;
    setTimeout(() => {
      hasEscaped.current = false;
    }, AGAIN_MS);
    announce(t('keys.cancelAgain'));
  };
  useKeys([
    { keys: 'F8', label: t('keys.next'), run: showNext, hint: true },
    { keys: ' ', shown: 'Space', label: t('keys.take'), run: takeSuggestion, hint: true },
    {
      keys: 'M',
      label: t('keys.mapping'),
      run: () => screen.current?.querySelector<HTMLElement>('.mapping')?.focus(),
      hint: true,
    },
    { keys: 'Ctrl+Enter', label: t('act.create'), run: () => void create() },
    { keys: 'Escape', label: t('keys.cancel'), run: leave },
  ]);
  // After a drop nothing has the keyboard; the page takes it, so that Tab goes on from its first button.
  useEffect(() => {
    if (document.activeElement === document.body) screen.current?.focus();
  }, []);
  // Another reading may have taken the cell away that was looked at.
  useEffect(() => {
    if (focus !== null && !preview.draft.lines.some((line) => line.id === focus.line)) setFocus(null);
  }, [preview, focus]);
  const problem = confirm.problem ?? props.problem;
  return (
    <div className="page import" ref={screen} tabIndex={-1}>
      <ImportHead preview={preview} />
      <ImportBanners preview={preview} choices={choices} onChoose={onChoose} />
      {problem !== null && (
        <div className="import-problem">
          <ProblemNote problem={problem} />
        </div>
      )}
      <div className="import-two">
        <FilePanel preview={preview} map={map} place={place} onPlace={focusPlace} onChoose={onChoose} />
        <OrderPanel
          preview={preview}
          choices={choices}
          findings={findings}
          blockers={blockers}
          isReading={isReading}
          isSending={confirm.sending}
          current={current}
          focus={focus}
          isEditing={isEditing}
          customerAsked={customerAsked}
          overruling={overruling}
          onOverruling={setOverruling}
          onFocus={focusLine}
          onEditing={setEditing}
          onPlace={lookAt}
          onFinding={show}
          onEdit={edit}
          onChoose={onChoose}
          onCreate={() => void create()}
          onCancel={onCancel}
        />
      </div>
    </div>
  );
}

/** Within which a second Escape leaves. */
const AGAIN_MS = 4000;

/** Where the keyboard goes when the filled button leads to what blocks. */
const BLOCKER_PLACE = {
  'choose-order': '.banner .answer',
  'no-lines': '.mapping',
  'same-order': '.banner .answer',
} as const;

function ImportHead({ preview }: { readonly preview: ImportPreview }) {
  const t = useWords('importing');
  const { sheets, grid, encoding } = preview;
  const facts = t('facts', {
    sheet: sheets.findIndex((sheet) => sheet.name === grid.sheet) + 1,
    sheets: sheets.length,
    rows: grid.rows,
    seconds: (preview.readMs / 1000).toFixed(1),
  });
  return (
    <div className="page-head import-page-head">
      <h1>{t('title')}</h1>
      <span className="sec ell">{preview.format === 'clipboard' ? t('pasted') : preview.fileName}</span>
      <span className="dim nw">{encoding === null ? facts : `${facts}, ${t('encoding', { encoding })}`}</span>
      <span className="grow" />
      <span className="dim nw">{t('nothingStored')}</span>
    </div>
  );
}

/** The cell of the order that was read from a cell of the file. */
function lineAt(preview: ImportPreview, place: CellPlace): LineFocus | null {
  for (const line of preview.draft.lines) {
    for (const [field, cell] of Object.entries(cellsOf(line))) {
      const at = cell.place;
      if (at !== null && at.row === place.row && at.column === place.column && at.sheet === place.sheet) {
        return lineFocus(line.id, field);
      }
    }
  }
  return null;
}

/** The frame that a price or an item puts around its cell of the file. */
function doubtOf(
  finding: Finding,
  preview: ImportPreview,
): readonly { place: CellPlace | null; mark: CellMark }[] {
  if (finding.type === 'price') return [{ place: placeOf(finding, preview), mark: 'wrong' }];
  return finding.type === 'match' ? [{ place: placeOf(finding, preview), mark: 'unsure' }] : [];
}

/** What Space does with a finding; null where only the clerk's own words help. */
function suggestionAction(finding: Finding, mode: ImportChoices['mode']): ChoiceAction | null {
  const answer = suggestionOf(finding, mode);
  if (answer === null) return null;
  switch (finding.type) {
    case 'price':
      return { type: 'price', keys: [finding.key], answer: answer === 'accept' ? 'accept' : 'ask' };
    case 'match':
      return { type: 'product', items: [finding.item], product: answer };
    case 'unknownItems':
      return { type: 'product', items: finding.items, product: answer };
    case 'problem':
      return finding.problem.choices.length === 0
        ? { type: 'confirm', problems: [finding.problem.id] }
        : { type: 'answer', problem: finding.problem.id, choice: answer };
  }
}
