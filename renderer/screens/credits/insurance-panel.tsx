import type { InsuranceDocument } from '#shared/credit/presentation';
import { CURRENCIES } from '#shared/values/currency';
import { ActionButton } from '../../components/action-button';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import {
  ChoiceField,
  CountField,
  DayField,
  FieldGrid,
  FigureField,
  SeenField,
  WordsField,
} from './presentation-fields';

const KINDS = ['policy', 'certificate', 'declaration', 'cover-note'] as const;

interface InsurancePanelProps {
  readonly insurance: InsuranceDocument;
  readonly onChange: (change: Partial<InsuranceDocument>) => void;
  readonly onRemove: () => void;
}

/** What the insurance document in hand says. */
export function InsurancePanel({ insurance, onChange, onRemove }: InsurancePanelProps) {
  const t = useWords('credits');
  return (
    <Panel
      title={t('present.parts.insurance')}
      more={
        <ActionButton small look="quiet" icon="bin" label={t('present.removeInsurance')} onClick={onRemove} />
      }
    >
      <FieldGrid>
        <ChoiceField
          label={t('insurance.kind')}
          value={insurance.kind}
          options={KINDS}
          textOf={(kind) => t(`insurance.kinds.${kind}`)}
          onCommit={(kind) => onChange({ kind })}
        />
        <WordsField
          label={t('insurance.number')}
          value={insurance.number}
          onCommit={(number) => onChange({ number })}
        />
        <DayField
          label={t('insurance.issuedOn')}
          value={insurance.issuedOn}
          onCommit={(issuedOn) => onChange({ issuedOn })}
        />
        <DayField
          label={t('insurance.effectiveFrom')}
          value={insurance.effectiveFrom}
          onCommit={(effectiveFrom) => onChange({ effectiveFrom })}
        />
        <ChoiceField
          label={t('insurance.currency')}
          value={insurance.currency}
          options={CURRENCIES}
          textOf={(code) => (code === 'none' ? '–' : code)}
          onCommit={(currency) => onChange({ currency })}
        />
        <FigureField
          label={t('insurance.amount')}
          value={insurance.amount}
          onCommit={(amount) => onChange({ amount })}
        />
        <CountField
          label={t('transport.originalsIssued')}
          value={insurance.originalsIssued}
          onCommit={(originalsIssued) => onChange({ originalsIssued })}
        />
        <CountField
          label={t('transport.originalsPresented')}
          value={insurance.originalsPresented}
          onCommit={(originalsPresented) => onChange({ originalsPresented })}
        />
        <SeenField
          label={t('insurance.signed')}
          value={insurance.signed}
          onCommit={(signed) => onChange({ signed })}
        />
        <WordsField
          label={t('insurance.from')}
          value={insurance.from}
          onCommit={(from) => onChange({ from })}
        />
        <WordsField label={t('insurance.to')} value={insurance.to} onCommit={(to) => onChange({ to })} />
        <WordsField
          label={t('transport.creditNo')}
          value={insurance.creditNo}
          onCommit={(creditNo) => onChange({ creditNo })}
        />
        <WordsField
          className="wide"
          label={t('insurance.risks')}
          value={insurance.risks}
          onCommit={(risks) => onChange({ risks })}
        />
      </FieldGrid>
    </Panel>
  );
}
