import { Select } from 'antd';
import { useState } from 'react';
import type { DifferenceView, MatchingView } from '#shared/api/views/money-matching';
import { DIFFERENCE_CODES } from '#shared/money/matching/explain-differences';
import { decimal } from '#shared/values/decimal';
import { useLanguage } from '../../app/desk-state';
import { announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { ActionButton } from '../../components/action-button';
import { amountFigure, figure, fullDay } from '../../components/figures';
import { Panel } from '../../components/panel';
import { RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import { CloseDifference, mayClose } from './close-difference';

type Code = (typeof DIFFERENCE_CODES)[number];

/** Both closings, every difference with its reason, and what is left without one. */
export function Differences({ view }: { readonly view: MatchingView }) {
  const t = useWords('matching');
  const { currency } = view.head.account;
  const money = (amount: string) => amountFigure(amount, currency);
  const open = Number(view.unexplained) !== 0;
  const sums: readonly (readonly [string, string, string])[] = [
    [`${t('pair.closing')} ${t('pair.ours')}`, view.closings.ours, ''],
    [`${t('pair.closing')} ${t('pair.theirs')}`, view.closings.theirs, ''],
    [t('differences.total'), view.total, 'medium'],
    [t('differences.explained'), view.explained, ''],
    [t('differences.unknown'), view.unknown, Number(view.unknown) === 0 ? '' : 't-at-risk'],
    [t('differences.unexplained'), view.unexplained, open ? 't-late medium' : ''],
  ];
  return (
    <div className="page-panel money-side differences">
      <Panel>
        <dl className="their-sums">
          {sums.map(([name, amount, tone]) => (
            <Sum key={name} name={name} amount={money(amount)} tone={tone} />
          ))}
        </dl>
      </Panel>
      <Panel
        fill
        title={t('differences.title')}
        more={view.differences.length > 0 && figure(view.differences.length)}
      >
        <ul className="account-findings">
          {view.duplicates.map(({ side, rows }) => (
            <li key={`${side} ${rows.join()}`}>
              <RiskShapeMark shape="at-risk" />
              <span>
                {t(`differences.twice.${side}`, { number: numberOf(view, rows), count: rows.length })}
              </span>
            </li>
          ))}
          {view.differences.length === 0 && (
            <li>
              <RiskShapeMark shape="on-track" />
              <span>{t('differences.none')}</span>
            </li>
          )}
          {view.differences.map((difference) => (
            <Difference key={difference.key} view={view} difference={difference} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

/** The document as it is written in the first of these rows. */
function numberOf({ ours, theirs }: MatchingView, ids: readonly string[]): string {
  return [...ours, ...theirs].find(({ id }) => ids.includes(id))?.number ?? '';
}

function Sum({
  name,
  amount,
  tone,
}: {
  readonly name: string;
  readonly amount: string;
  readonly tone: string;
}) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={`num ${tone}`}>{amount}</dd>
    </>
  );
}

function Difference({
  view,
  difference,
}: {
  readonly view: MatchingView;
  readonly difference: DifferenceView;
}) {
  const t = useWords('matching');
  const m = useWords('money');
  const textOf = useProblemText();
  const language = useLanguage();
  const [closing, setClosing] = useState(false);
  const note = useCommand('money.noteDifference');
  const { currency } = view.head.account;
  const numbers = [
    ...view.ours.filter((row) => difference.ours.includes(row.id)).map(({ number }) => number),
    ...view.theirs.filter((row) => difference.theirs.includes(row.id)).map(({ number, po }) => number || po),
  ];
  const what =
    [...new Set(numbers)].filter((number) => number !== '').join(' / ') || m(`code.${difference.code}`);
  const choose = async (code: Code) => {
    const result = await note.send({
      reconciliationId: view.reconciliationId,
      key: difference.key,
      code: code === difference.foundCode ? null : code,
      text: difference.text,
    });
    if (!result.ok) announceProblem(textOf(result.problem));
  };
  return (
    <li>
      <RiskShapeMark shape={difference.code === 'UNK' ? 'late' : 'at-risk'} />
      <span className="grow">
        <span className="difference-line">
          <b className="ell">{what}</b>
          <span className="num medium">{amountFigure(difference.amount, currency)}</span>
        </span>
        {difference.rate !== null && (
          <span className="sec small">
            {t('differences.rate', {
              from: difference.rate.from,
              to: difference.rate.to,
              theirs: figure(decimal(difference.rate.theirs)),
              rate: figure(decimal(difference.rate.rate)),
              date: fullDay(difference.rate.on, language),
            })}
          </span>
        )}
        {difference.part !== null && (
          <span className="sec small">
            {t('differences.pieces', {
              quantity: figure(difference.part.quantity),
              price: figure(difference.part.unitPrice),
            })}
          </span>
        )}
        <Select<Code>
          size="small"
          aria-label={t('differences.code', { what })}
          value={difference.code}
          popupMatchSelectWidth={false}
          onChange={(code) => void choose(code)}
          options={DIFFERENCE_CODES.map((value) => ({ value, label: m(`code.${value}`) }))}
        />
        <span className="difference-line">
          <span className="sec small">{m(`codeAction.${difference.code}`)}</span>
          {mayClose(difference) && (
            <ActionButton small onClick={() => setClosing(true)}>
              {t('close.accept')}
            </ActionButton>
          )}
        </span>
        {closing && (
          <CloseDifference
            view={view}
            difference={difference}
            what={what}
            onClose={() => setClosing(false)}
          />
        )}
        {difference.code === 'OPEN' &&
          view.openingParts.map((part) => (
            <span className="difference-line sec small" key={`${part.code} ${part.text} ${part.amount}`}>
              <span className="ell" title={part.text}>
                {[m(`code.${part.code}`), part.text].filter((words) => words !== '').join(' · ')}
              </span>
              <span className="num">{amountFigure(part.amount, currency)}</span>
            </span>
          ))}
      </span>
    </li>
  );
}
