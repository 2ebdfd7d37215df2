import { useState } from 'react';
import type { DeclarationView, FindingView } from '#shared/api/views/customs-views';
import { ActionButton } from '../../components/action-button';
import { Panel } from '../../components/panel';
import { ReasonDialog } from '../../components/reason-dialog';
import { type RiskShape, RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import { placeName } from './field-values';
import { useFindingField, useFindingText } from './finding-words';
import type { SaveDeclaration } from './use-declaration-save';

const SHAPES: Readonly<Record<FindingView['severity'], RiskShape>> = {
  error: 'late',
  gap: 'at-risk',
  warn: 'at-risk',
  wait: 'waiting',
  info: 'due',
};

interface ChecksPanelProps {
  readonly view: DeclarationView;
  readonly save: SaveDeclaration;
  readonly onGo: (place: FindingView['place']) => void;
}

/** R1 to R16 as they stand now: what stops the broker's set first, then what wants a look. */
export function ChecksPanel({ view, save, onGo }: ChecksPanelProps) {
  const t = useWords('customs');
  const sentence = useFindingText();
  const fieldOf = useFindingField();
  const [asking, setAsking] = useState<string | null>(null);
  const aside = new Map(view.setAside.map(({ rule, reason }) => [rule, reason]));
  const look = view.findings.filter(({ severity }) => severity === 'warn' || severity === 'wait').length;
  const isClosed = view.state.name === 'declared' || view.state.name === 'released';
  const firstStop = view.findings.find(({ severity }) => severity === 'error' || severity === 'gap');
  return (
    <Panel
      fill
      title={t(isClosed ? 'checks.declaredTitle' : 'checks.title')}
      more={view.stops + look === 0 ? t('checks.clear') : t('checks.summary', { stops: view.stops, look })}
    >
      <ul className="customs-checks">
        {gathered(view.findings).map((finding) => {
          const rule = `${finding.rule}:${finding.key}`;
          const stops = finding.severity === 'error' || finding.severity === 'gap';
          const isAside = aside.has(rule);
          return (
            <li
              key={`${rule} ${placeName(finding.place)} ${finding.left}`}
              className={
                finding.severity === 'error' ? 'customs-bad' : finding.severity === 'gap' ? 'customs-gap' : ''
              }
            >
              <RiskShapeMark shape={SHAPES[finding.severity]} label={finding.rule} />
              <span className="customs-where ell" title={fieldOf(finding)}>
                {fieldOf(finding)}
              </span>
              <span className={stops ? 'customs-why' : 'customs-why sec'} title={aside.get(rule)}>
                {sentence(finding)}
              </span>
              {stops ? (
                <ActionButton
                  small
                  {...(finding === firstStop ? { keys: 'F8' } : {})}
                  onClick={() => onGo(finding.place)}
                >
                  {t('checks.go')}
                </ActionButton>
              ) : finding.severity === 'warn' ? (
                <button type="button" className="customs-link" onClick={() => setAsking(rule)}>
                  {t('checks.aside')}
                </button>
              ) : isAside ? (
                <button type="button" className="customs-link" onClick={() => save.aside(rule, null)}>
                  {t('checks.back')}
                </button>
              ) : (
                <span />
              )}
            </li>
          );
        })}
        <li>
          <RiskShapeMark shape="on-track" />
          <span className="customs-where">{t('checks.passed', { count: view.passed.length })}</span>
          <span className="customs-why dim">{view.passed.join(' ')}</span>
          <span />
        </li>
      </ul>
      {asking !== null && (
        <ReasonDialog
          title={t('checks.asideTitle')}
          text={t('checks.asideText')}
          confirm={t('checks.aside')}
          onConfirm={(reason) => {
            save.aside(asking, reason);
            setAsking(null);
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </Panel>
  );
}

/** Elements of one item that are missing stand in one line: eight lines would hide everything else. */
function gathered(findings: readonly FindingView[]): readonly FindingView[] {
  const rows: FindingView[] = [];
  const missing = new Map<number, number>();
  for (const finding of findings) {
    const { key, place, facts } = finding;
    const known = place.in === 'item' && key === 'element-missing' ? missing.get(place.item) : undefined;
    const first = known === undefined ? undefined : rows[known];
    if (known !== undefined && first !== undefined) {
      rows[known] = {
        ...first,
        facts: { ...first.facts, element: `${first.facts['element']}, ${facts['element']}` },
      };
      continue;
    }
    if (place.in === 'item' && key === 'element-missing') missing.set(place.item, rows.length);
    rows.push(finding);
  }
  return rows;
}
