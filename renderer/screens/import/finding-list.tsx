// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn as they come into sight, which a <ul> cannot do
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { ImportPreview } from '#shared/api/views/import-preview';
import { ActionButton } from '../../components/action-button';
import { type RiskShape, RiskShapeMark } from '../../components/risk-mark';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { useFindingWords } from './finding-words';
import { answerOf, type Finding, sameKind, severityOf, suggestionOf } from './findings';
import type { ChoiceAction, ImportChoices } from './import-choices';

const ROW = 28;
/** From this many problems of one kind on, one answer for all is offered. */
const MANY = 2;

interface FindingListProps {
  readonly preview: ImportPreview;
  readonly findings: readonly Finding[];
  readonly choices: ImportChoices;
  readonly current: string | null;
  /** The errors whose one reason is being typed, at the first of them. */
  readonly overruling: readonly string[];
  readonly onOverruling: (problems: readonly string[]) => void;
  readonly onCurrent: (finding: Finding) => void;
  readonly onEdit: (finding: Finding) => void;
  readonly onChoose: (action: ChoiceAction) => void;
}

/** Everything to look at, each with its answers beside it. */
export function FindingList(props: FindingListProps) {
  const { findings, current } = props;
  const t = useWords('importing');
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: findings.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
  });
  const at = findings.findIndex((finding) => finding.key === current);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);
  if (findings.length === 0) {
    return (
      <p className="findings-none t-on-track">
        <RiskShapeMark shape="on-track" /> {t('finding.nothing')}
      </p>
    );
  }
  return (
    <div className="findings" ref={scroller} role="list" aria-label={t('finding.more')}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((item) => {
          const finding = findings[item.index];
          if (!finding) return null;
          return <FindingRow key={finding.key} {...props} finding={finding} top={item.start} />;
        })}
      </div>
    </div>
  );
}

const SHAPES: Readonly<Record<ReturnType<typeof severityOf>, RiskShape>> = {
  error: 'late',
  question: 'at-risk',
  hint: 'not-due',
};

function FindingRow(props: FindingListProps & { readonly finding: Finding; readonly top: number }) {
  const { finding, preview, choices, current, top } = props;
  const words = useFindingWords(preview);
  const { head, text } = words.sentence(finding);
  const answer = answerOf(finding, choices);
  const shape = answer === null ? SHAPES[severityOf(finding)] : 'on-track';
  const isOverruling = finding.type === 'problem' && props.overruling[0] === finding.problem.id;
  return (
    <div
      className={finding.key === current ? 'finding is-current' : 'finding'}
      role="listitem"
      style={{ top, height: ROW }}
    >
      <button
        type="button"
        className="finding-text"
        title={`${head} ${text}`}
        onClick={() => props.onCurrent(finding)}
      >
        <RiskShapeMark shape={shape} />
        <span className="ell">
          <b>{head}</b> {text}
        </span>
      </button>
      {isOverruling ? <OverruleField {...props} /> : <FindingAnswers {...props} answer={answer} />}
    </div>
  );
}

type FindingAnswersProps = FindingListProps & { readonly finding: Finding; readonly answer: string | null };

/** The answers of one finding; the pressed one is what will happen. */
function FindingAnswers({
  finding,
  answer,
  preview,
  findings,
  current,
  choices,
  onChoose,
  onEdit,
  onOverruling,
}: FindingAnswersProps) {
  const t = useWords('importing');
  const taken = answer ?? suggestionOf(finding, choices.mode);
  switch (finding.type) {
    case 'price': {
      const alike = findings.flatMap((other) =>
        other.type === 'price' && other.price.field === finding.price.field ? [other.key] : [],
      );
      const answerWith = (to: 'ask' | 'accept') =>
        onChoose({ type: 'price', keys: [finding.key], answer: to });
      return (
        <>
          <Answer pressed={taken === 'ask'} onClick={() => answerWith('ask')}>
            {t('finding.ask')}
          </Answer>
          <Answer pressed={taken === 'accept'} onClick={() => answerWith('accept')}>
            {t('finding.accept')}
          </Answer>
          {finding.key === current && alike.length > MANY && (
            <Answer
              pressed={false}
              onClick={() => onChoose({ type: 'price', keys: alike, answer: 'accept' })}
            >
              {t('finding.acceptAll', { count: alike.length })}
            </Answer>
          )}
        </>
      );
    }
    case 'match':
      return (
        <>
          {finding.match.candidates.slice(0, 2).map((candidate) => (
            <Answer
              key={candidate.productId}
              pressed={taken === candidate.productId}
              title={candidate.name}
              onClick={() =>
                onChoose({ type: 'product', items: [finding.item], product: candidate.productId })
              }
            >
              {candidate.itemNo}
            </Answer>
          ))}
          <Answer
            pressed={taken === 'new'}
            onClick={() => onChoose({ type: 'product', items: [finding.item], product: 'new' })}
          >
            {t('finding.newProduct')}
          </Answer>
        </>
      );
    case 'unknownItems': {
      const answerWith = (product: string) => onChoose({ type: 'product', items: finding.items, product });
      return (
        <>
          <Answer pressed={taken === 'new'} onClick={() => answerWith('new')}>
            {finding.items.length === 1
              ? t('finding.newProduct')
              : t('finding.newProducts', { count: finding.items.length })}
          </Answer>
          <Answer pressed={taken === 'none'} onClick={() => answerWith('none')}>
            {t('finding.noProduct')}
          </Answer>
        </>
      );
    }
    case 'problem': {
      const { problem } = finding;
      const reason = choices.overruled[problem.id];
      if (reason !== undefined) {
        return (
          <>
            <span className="ell dim finding-reason">{t('finding.overruled', { reason })}</span>
            <Answer
              pressed={false}
              onClick={() => onChoose({ type: 'overrule', problems: [problem.id], reason: '' })}
            >
              {t('finding.undo')}
            </Answer>
          </>
        );
      }
      if (problem.choices.length > 0) {
        return problem.choices.map((choice) => (
          <Answer
            key={choice.id}
            pressed={(problem.severity === 'hint' ? taken : answer) === choice.id}
            onClick={() => onChoose({ type: 'answer', problem: problem.id, choice: choice.id })}
          >
            <ChoiceText preview={preview} problem={problem} value={choice.value} />
          </Answer>
        ));
      }
      if (problem.severity === 'hint') return null;
      const alike = sameKind(finding, findings, choices);
      return (
        <>
          {problem.severity === 'question' ? (
            <Answer
              pressed={answer === 'right'}
              onClick={() => onChoose({ type: 'confirm', problems: [problem.id] })}
            >
              {t('finding.right')}
            </Answer>
          ) : (
            // Without a line there is nothing to take over.
            preview.draft.lines.length > 0 && (
              <Answer pressed={false} onClick={() => onOverruling([problem.id])}>
                {t('finding.overrule')}
              </Answer>
            )
          )}
          {alike.length > MANY && answer === null && (
            <Answer
              pressed={false}
              onClick={() =>
                problem.severity === 'question'
                  ? onChoose({ type: 'confirm', problems: alike })
                  : onOverruling([problem.id, ...alike.filter((id) => id !== problem.id)])
              }
            >
              {t('finding.all', { count: alike.length })}
            </Answer>
          )}
          {(problem.line !== null || problem.field !== null) && (
            <Answer pressed={false} onClick={() => onEdit(finding)}>
              {t('finding.change')}
            </Answer>
          )}
        </>
      );
    }
  }
}

function ChoiceText(props: {
  readonly preview: ImportPreview;
  readonly problem: Extract<Finding, { type: 'problem' }>['problem'];
  readonly value: string;
}) {
  const words = useFindingWords(props.preview);
  return words.choice(props.problem, props.value);
}

interface AnswerProps {
  readonly pressed: boolean;
  readonly title?: string;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Answer({ pressed, title, onClick, children }: AnswerProps) {
  return (
    <button
      type="button"
      className={pressed ? 'answer is-pressed' : 'answer'}
      aria-pressed={pressed}
      title={title}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** Why an error is right all the same; kept with the order. */
function OverruleField({ overruling, onChoose, onOverruling }: FindingListProps) {
  const t = useWords('importing');
  const [reason, setReason] = useState('');
  const save = () => {
    if (reason.trim() !== '') onChoose({ type: 'overrule', problems: overruling, reason });
    onOverruling([]);
  };
  return (
    <span className="overrule">
      <TextInput
        value={reason}
        onChange={setReason}
        label={t('finding.overruleReason')}
        placeholder={t('finding.overruleReason')}
        maxLength={300}
        autoFocus
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') save();
          else if (event.key === 'Escape') onOverruling([]);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <ActionButton small onClick={save}>
        {t('finding.overruleSave')}
      </ActionButton>
    </span>
  );
}
