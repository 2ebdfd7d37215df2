import { useMemo } from 'react';
import type { ImportPreview } from '#shared/api/views/import-preview';
import type { CellPlace } from '#shared/imports/order-draft';
import { useDeskState } from '../../app/desk-state';
import { announce } from '../../app/status-message';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { customerQuestions, questionLetter } from './customer-questions';
import { FindingList } from './finding-list';
import { answerOf, type Finding, itemKey } from './findings';
import { HeadFields } from './head-fields';
import type { ChoiceAction, ImportChoices } from './import-choices';
import {
  type Blocker,
  customerChoice,
  modeOf,
  newProductCount,
  productsOf,
  questionCount,
  revisedOrder,
} from './import-decision';
import { findingMarks } from './line-cells';
import { type LineFocus, LinesTable } from './lines-table';
import { RevisionDiff } from './revision-diff';
import { TotalsProof } from './totals-proof';

interface OrderPanelProps {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly findings: readonly Finding[];
  readonly blockers: readonly Blocker[];
  readonly isReading: boolean;
  readonly isSending: boolean;
  readonly current: string | null;
  readonly focus: LineFocus | null;
  readonly isEditing: boolean;
  readonly customerAsked: number;
  readonly overruling: readonly string[];
  readonly onOverruling: (problems: readonly string[]) => void;
  readonly onFocus: (focus: LineFocus) => void;
  readonly onEditing: (editing: boolean) => void;
  readonly onPlace: (place: CellPlace) => void;
  readonly onFinding: (finding: Finding) => void;
  readonly onEdit: (finding: Finding) => void;
  readonly onChoose: (action: ChoiceAction) => void;
  readonly onCreate: () => void;
  readonly onCancel: () => void;
}

/** The right half: head, lines, what to look at, the totals as proof, and the one button that stores anything. */
export function OrderPanel(props: OrderPanelProps) {
  const { preview, choices, findings, onChoose, onPlace } = props;
  const t = useWords('importing');
  const products = useMemo(() => productsOf(preview, choices), [preview, choices]);
  const marks = useMemo(
    () =>
      findingMarks(findings, (finding) => finding.type !== 'price' && answerOf(finding, choices) !== null),
    [findings, choices],
  );
  const compared =
    preview.quotationNumber !== ''
      ? t('order.compared', { number: preview.quotationNumber })
      : preview.matches.some((match) => match.productId !== null)
        ? t('order.comparedList')
        : t('order.notCompared');
  const revised = choices.mode === 'revise' ? revisedOrder(preview, choices) : null;
  return (
    <Panel fill className="order-panel" title={t('order.title')} more={compared}>
      <HeadFields
        preview={preview}
        choices={choices}
        isRevision={revised !== null}
        customerAsked={props.customerAsked}
        onChoose={onChoose}
        onPlace={onPlace}
      />
      {revised !== null ? (
        <RevisionDiff key={revised.orderId} sameOrder={revised} choices={choices} onChoose={onChoose} />
      ) : preview.draft.lines.length === 0 ? (
        <EmptyState text={t('order.noLines')} more={t('order.noLinesDo')} />
      ) : (
        <LinesTable
          preview={preview}
          products={products}
          marks={marks}
          focus={props.focus}
          editing={props.isEditing}
          onFocus={props.onFocus}
          onEditing={props.onEditing}
          onCorrect={(line, column, text) =>
            onChoose({ type: 'correct', path: `lines.${line.id}.${column}`, text })
          }
          onProduct={(line, product) => {
            const match = preview.matches.find((entry) => entry.line === line.id);
            if (match) onChoose({ type: 'product', items: [itemKey(match, line)], product });
          }}
        />
      )}
      <FindingList
        preview={preview}
        findings={findings}
        choices={choices}
        current={props.current}
        overruling={props.overruling}
        onOverruling={props.onOverruling}
        onCurrent={props.onFinding}
        onEdit={props.onEdit}
        onChoose={onChoose}
      />
      <TotalsProof preview={preview} onPlace={onPlace} />
      <OrderActs {...props} />
    </Panel>
  );
}

function OrderActs({
  preview,
  choices,
  blockers,
  isReading,
  isSending,
  onCreate,
  onCancel,
}: OrderPanelProps) {
  const t = useWords('importing');
  const { company } = useDeskState();
  const questions = questionCount(preview, choices);
  const newProducts = newProductCount(preview, choices);
  const customer = customerChoice(preview, choices);
  const facts = [
    t('act.lines', { count: preview.lineCount }),
    ...(customer.kind === 'new' && customer.customer.code !== ''
      ? [t('act.newCustomer', { code: customer.customer.code })]
      : []),
    ...(newProducts > 0 ? [t('act.newProducts', { count: newProducts })] : []),
    ...(questions > 0 ? [t('act.questions', { count: questions })] : []),
  ];
  const copyLetter = async () => {
    const letter = questionLetter(
      preview.draft.head.customerOrderNo.value ?? '',
      customerQuestions(preview, choices),
      [company?.clerk, company?.nameEn].filter(Boolean).join('\n'),
    );
    await navigator.clipboard.writeText(letter);
    announce(t('finding.letterCopied'));
  };
  return (
    <div className="order-acts">
      <span className="sec ell grow">{isReading ? t('act.rereading') : facts.join(', ')}</span>
      {questions > 0 && (
        <ActionButton look="quiet" onClick={() => void copyLetter()}>
          {t('finding.letter')}
        </ActionButton>
      )}
      <ActionButton keys="Escape" onClick={onCancel}>
        {t('common:cancel')}
      </ActionButton>
      <ActionButton look="filled" keys="Ctrl+Enter" disabled={isSending} onClick={onCreate}>
        <CreateLabel preview={preview} choices={choices} blocker={blockers[0]} />
      </ActionButton>
    </div>
  );
}

interface CreateLabelProps {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly blocker: Blocker | undefined;
}

/** What the filled button does: create, or lead to what keeps it from being created. */
function CreateLabel({ preview, choices, blocker }: CreateLabelProps) {
  const t = useWords('importing');
  switch (blocker?.kind) {
    case 'choose-order':
      return t('act.chooseOrder');
    case 'no-lines':
      return t('act.mapColumns');
    case 'same-order':
      return t('act.chooseKind');
    case 'no-customer':
      return t('act.nameCustomer');
    case 'findings':
      return t('act.mend', { count: blocker.count });
    case undefined: {
      const mode = modeOf(preview, choices);
      return t(mode === 'revise' ? 'act.revise' : mode === 'part' ? 'act.part' : 'act.create');
    }
  }
}
