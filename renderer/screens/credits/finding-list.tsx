import type { CreditFinding, FindingState, MendPlace } from '#shared/credit/checks/finding';
import { SOURCE_NAMES } from '#shared/credit/document-names';
import { CHECK_TITLES, findingSentence } from '#shared/credit/finding-sentences';
import { useLanguage } from '../../app/desk-state';
import { type RiskShape, RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';

const SHAPES: Readonly<Record<FindingState, RiskShape>> = {
  discrepancy: 'late',
  doubt: 'at-risk',
  unknown: 'waiting',
  note: 'due',
  holds: 'on-track',
  'not-asked': 'not-due',
};

interface FindingListProps {
  readonly findings: readonly CreditFinding[];
  readonly onMend: (place: MendPlace, detail: string) => void;
}

/** Each answer with its article, what each side states, and where it is mended. */
export function FindingList({ findings, onMend }: FindingListProps) {
  const t = useWords('credits');
  const language = useLanguage();
  return (
    <ul className="credit-findings">
      {findings.map((finding, at) => {
        const { check, article, state, values, mend } = finding;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a check may answer several times with the same words
          <li key={`${check} ${at}`} className={`credit-finding credit-finding-${state}`}>
            <RiskShapeMark shape={SHAPES[state]} label={t(`finding.state.${state}`)} />
            <div className="credit-finding-text">
              <div className="credit-finding-head">
                <b>{CHECK_TITLES[check][language]}</b>
                <span className="dim small">
                  {check} · {t('finding.article', { article })}
                </span>
              </div>
              <p>{findingSentence(finding, language)}</p>
              {values.length > 0 && (
                <dl className="credit-finding-values">
                  {values.map((value, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two papers may say the same
                    <div key={index}>
                      <dt>
                        {SOURCE_NAMES[value.source][language]} {value.detail}
                      </dt>
                      <dd title={value.value}>{value.value === '' ? '–' : value.value}</dd>
                    </div>
                  ))}
                </dl>
              )}
              {mend !== null && state !== 'holds' && (
                <button type="button" className="small-link" onClick={() => onMend(mend.place, mend.detail)}>
                  {t(`finding.mend.${mend.place}`, { detail: mend.detail })}
                </button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
