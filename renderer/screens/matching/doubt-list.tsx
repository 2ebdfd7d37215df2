import { useState } from 'react';
import type { ReadingDoubt, TheirReading } from '#shared/api/views/money-matching';
import type { StatementChoices } from '#shared/money/reading/statement-choices';
import type { CurrencyCode } from '#shared/values/currency';
import { useKeys } from '../../app/keys';
import { ActionButton } from '../../components/action-button';
import { amountFigure } from '../../components/figures';
import { RiskShapeMark } from '../../components/risk-mark';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';

interface DoubtListProps {
  readonly reading: TheirReading;
  readonly currency: CurrencyCode;
  readonly chosen: ReadingDoubt | null;
  readonly onChoose: (doubt: ReadingDoubt) => void;
  readonly onChoices: (change: Partial<StatementChoices>) => void;
}

/** Questions about the file as a whole first, then cell by cell. */
export function DoubtList({ reading, currency, chosen, onChoose, onChoices }: DoubtListProps) {
  const t = useWords('matching');
  const m = useWords('money');
  const askMirror = reading.looksMirrored && reading.choices.mirrored === undefined;
  // One answer for the whole file, where several cells ask the same.
  const asks = (kind: ReadingDoubt['kind']) => reading.doubts.filter((one) => one.kind === kind).length > 1;
  const askDates = asks('open-date') && reading.choices.dateOrder === undefined;
  const askMark = asks('open-amount') && reading.choices.mark === undefined;
  const leftOut = reading.choices.leftOut ?? [];
  useKeys([
    {
      keys: 'Y',
      label: askMirror ? t('file.yes') : t('file.currencyRight', { currency }),
      disabled: !askMirror && reading.outcome !== 'wrong-currency',
      run: () => onChoices(askMirror ? { mirrored: true } : { currencyIsRight: true }),
    },
    { keys: 'N', label: t('file.no'), disabled: !askMirror, run: () => onChoices({ mirrored: false }) },
    { keys: 'D', label: t('file.dayFirst'), disabled: !askDates, run: () => onChoices({ dateOrder: 'dmy' }) },
    {
      keys: 'M',
      label: t('file.monthFirst'),
      disabled: !askDates,
      run: () => onChoices({ dateOrder: 'mdy' }),
    },
    { keys: '.', label: t('file.markPoint'), disabled: !askMark, run: () => onChoices({ mark: '.' }) },
    { keys: ',', label: t('file.markComma'), disabled: !askMark, run: () => onChoices({ mark: ',' }) },
  ]);
  const nothing =
    reading.outcome === 'read' &&
    !askMirror &&
    reading.doubts.length === 0 &&
    leftOut.length === 0 &&
    !reading.openingAssumed;
  return (
    <ul className="account-findings doubt-list">
      {nothing && (
        <li>
          <RiskShapeMark shape="on-track" />
          <span>{t('file.noDoubts')}</span>
        </li>
      )}
      {reading.outcome === 'no-header' && (
        <li>
          <RiskShapeMark shape="late" />
          <span>{m('reading.no-header')}</span>
        </li>
      )}
      {reading.outcome === 'wrong-currency' && (
        <li>
          <RiskShapeMark shape="late" />
          <span>
            {m('reading.wrong-currency', { currency: reading.foundCurrency ?? '' })}{' '}
            <ActionButton small keys="Y" onClick={() => onChoices({ currencyIsRight: true })}>
              {t('file.currencyRight', { currency })}
            </ActionButton>
          </span>
        </li>
      )}
      {askMirror && (
        <li>
          <RiskShapeMark shape="at-risk" />
          <span>
            {m('reading.mirrored')}
            <span className="doubt-acts">
              <ActionButton small keys="Y" onClick={() => onChoices({ mirrored: true })}>
                {t('file.yes')}
              </ActionButton>
              <ActionButton small keys="N" onClick={() => onChoices({ mirrored: false })}>
                {t('file.no')}
              </ActionButton>
            </span>
          </span>
        </li>
      )}
      {askDates && (
        <li>
          <RiskShapeMark shape="late" />
          <span>
            {t('file.dateOrder')}
            <span className="doubt-acts">
              <ActionButton small keys="D" onClick={() => onChoices({ dateOrder: 'dmy' })}>
                {t('file.dayFirst')}
              </ActionButton>
              <ActionButton small keys="M" onClick={() => onChoices({ dateOrder: 'mdy' })}>
                {t('file.monthFirst')}
              </ActionButton>
            </span>
          </span>
        </li>
      )}
      {askMark && (
        <li>
          <RiskShapeMark shape="late" />
          <span>
            {t('file.mark')}
            <span className="doubt-acts">
              <ActionButton small keys="." onClick={() => onChoices({ mark: '.' })}>
                {t('file.markPoint')}
              </ActionButton>
              <ActionButton small keys="," onClick={() => onChoices({ mark: ',' })}>
                {t('file.markComma')}
              </ActionButton>
            </span>
          </span>
        </li>
      )}
      {leftOut.map((row) => (
        <li key={`left ${row}`}>
          <RiskShapeMark shape="not-due" />
          <span>
            {t('file.isLeftOut', { row: row + 1, text: rowText(reading, row) })}{' '}
            <ActionButton
              small
              look="quiet"
              onClick={() => onChoices({ leftOut: leftOut.filter((one) => one !== row) })}
            >
              {t('file.giveBack')}
            </ActionButton>
          </span>
        </li>
      ))}
      {reading.openingAssumed && reading.outcome === 'read' && (
        <li>
          <RiskShapeMark shape="not-due" />
          <span>{m('reading.openingAssumed')}</span>
        </li>
      )}
      {reading.outcome === 'read' &&
        reading.doubts.map((doubt) => (
          <Doubt
            key={`${doubt.cell} ${doubt.kind}`}
            doubt={doubt}
            reading={reading}
            currency={currency}
            // Which way the file is read comes first: it may settle the cells too.
            here={doubt === chosen && !askMirror}
            onChoose={() => onChoose(doubt)}
            onChoices={onChoices}
          />
        ))}
    </ul>
  );
}

/** The texts of a row of the sheet, to know it by. */
function rowText({ grid }: TheirReading, row: number): string {
  return grid.cells
    .filter((cell) => cell.row === row)
    .map(({ text }) => text)
    .join(' ');
}

function Doubt({
  doubt,
  reading,
  currency,
  here,
  onChoose,
  onChoices,
}: {
  readonly doubt: ReadingDoubt;
  readonly reading: TheirReading;
  readonly currency: CurrencyCode;
  readonly here: boolean;
  readonly onChoose: () => void;
  readonly onChoices: (change: Partial<StatementChoices>) => void;
}) {
  const t = useWords('matching');
  const m = useWords('money');
  const [typed, setTyped] = useState('');
  const correct = (text: string) =>
    onChoices({ corrections: { ...reading.choices.corrections, [`${doubt.row},${doubt.column}`]: text } });
  const said = m(`doubt.${doubt.kind}`, {
    cell: doubt.cell,
    text: doubt.text,
    computed: doubt.computed === null ? '' : amountFigure(doubt.computed, currency),
  });
  return (
    <li className={here ? 'doubt-here' : ''}>
      <RiskShapeMark shape={doubt.blocks ? 'late' : 'at-risk'} />
      <span>
        <button type="button" className="doubt-text" onClick={onChoose}>
          {said}
        </button>
        {here && (
          <span className="doubt-acts">
            {doubt.choices.map((choice, index) => (
              <ActionButton small key={choice} autoFocus={index === 0} onClick={() => correct(choice)}>
                {choice}
              </ActionButton>
            ))}
            {doubt.blocks && doubt.choices.length === 0 && doubt.kind !== 'wrong-currency' && (
              <TextInput
                value={typed}
                onChange={setTyped}
                label={t('file.typed')}
                placeholder={t('file.typed')}
                autoFocus
                onCommit={() => typed.trim() !== '' && correct(typed.trim())}
              />
            )}
            {doubt.kind === 'wrong-currency' && (
              <ActionButton small autoFocus onClick={() => onChoices({ foreignKept: true })}>
                {t('file.keepForeign')}
              </ActionButton>
            )}
            <ActionButton
              small
              look="quiet"
              autoFocus={!doubt.blocks}
              onClick={() => onChoices({ leftOut: [...(reading.choices.leftOut ?? []), doubt.row] })}
            >
              {t('file.leaveOut')}
            </ActionButton>
          </span>
        )}
      </span>
    </li>
  );
}
