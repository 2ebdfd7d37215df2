import type { TransportDocument } from '#shared/credit/presentation';
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

const KINDS = [
  'bill-of-lading',
  'sea-waybill',
  'charter-party',
  'multimodal',
  'air-waybill',
  'rail-road',
  'courier',
] as const;
const SIGNERS = ['carrier', 'master', 'agent-of-carrier', 'agent-of-master', 'unclear'] as const;

interface TransportPanelProps {
  readonly transport: TransportDocument;
  readonly onChange: (change: Partial<TransportDocument>) => void;
  readonly onRemove: () => void;
}

/** What the document in hand says; a field left alone stays unknown to the checks. */
export function TransportPanel({ transport, onChange, onRemove }: TransportPanelProps) {
  const t = useWords('credits');
  const words = (
    field:
      | 'number'
      | 'carrier'
      | 'vessel'
      | 'voyage'
      | 'portOfLoading'
      | 'portOfDischarge'
      | 'placeOfReceipt'
      | 'placeOfDelivery'
      | 'creditNo',
  ) => (
    <WordsField
      label={t(`transport.${field}`)}
      value={transport[field]}
      onCommit={(value) => onChange({ [field]: value })}
    />
  );
  const seen = (
    field: 'clean' | 'onDeck' | 'charterParty' | 'transhipped' | 'containerised' | 'coversWholeCarriage',
  ) => (
    <SeenField
      label={t(`transport.${field}`)}
      value={transport[field]}
      onCommit={(value) => onChange({ [field]: value })}
    />
  );
  return (
    <Panel
      title={t('present.parts.transport')}
      more={
        <ActionButton small look="quiet" icon="bin" label={t('present.removeTransport')} onClick={onRemove} />
      }
    >
      <FieldGrid>
        <ChoiceField
          label={t('transport.kind')}
          value={transport.kind}
          options={KINDS}
          textOf={(kind) => (kind === 'none' ? '–' : t(`transport.kinds.${kind}`))}
          onCommit={(kind) => kind !== null && onChange({ kind })}
        />
        {words('number')}
        <DayField
          label={t('transport.issuedOn')}
          value={transport.issuedOn}
          onCommit={(issuedOn) => onChange({ issuedOn })}
        />
        <ChoiceField
          label={t('transport.wording')}
          value={transport.wording}
          options={['shipped', 'received'] as const}
          textOf={(wording) => t(`transport.wordings.${wording}`)}
          onCommit={(wording) => onChange({ wording })}
        />
        <DayField
          label={t('transport.onBoardOn')}
          value={transport.onBoardOn}
          onCommit={(onBoardOn) => onChange({ onBoardOn })}
        />
        <CountField
          label={t('transport.originalsIssued')}
          value={transport.originalsIssued}
          onCommit={(originalsIssued) => onChange({ originalsIssued })}
        />
        <CountField
          label={t('transport.originalsPresented')}
          value={transport.originalsPresented}
          onCommit={(originalsPresented) => onChange({ originalsPresented })}
        />
        {words('carrier')}
        <ChoiceField
          label={t('transport.signedAs')}
          value={transport.signedAs}
          options={SIGNERS}
          textOf={(signer) => t(`transport.signers.${signer}`)}
          onCommit={(signedAs) => onChange({ signedAs })}
        />
        {words('vessel')}
        {words('voyage')}
        {words('portOfLoading')}
        {words('portOfDischarge')}
        {words('placeOfReceipt')}
        {words('placeOfDelivery')}
        <WordsField
          className="wide"
          label={t('transport.consignee')}
          value={transport.consignee}
          onCommit={(consignee) => onChange({ consignee })}
        />
        <WordsField
          className="wide"
          label={t('transport.notify')}
          value={transport.notify}
          onCommit={(notify) => onChange({ notify })}
        />
        <ChoiceField
          label={t('transport.freight')}
          value={transport.freight}
          options={['prepaid', 'collect'] as const}
          textOf={(freight) => t(`transport.freights.${freight}`)}
          onCommit={(freight) => onChange({ freight })}
        />
        {seen('clean')}
        {seen('onDeck')}
        {seen('charterParty')}
        {seen('transhipped')}
        {seen('coversWholeCarriage')}
        {seen('containerised')}
        <CountField
          label={t('transport.packages')}
          value={transport.packages}
          most={10_000_000}
          onCommit={(packages) => onChange({ packages })}
        />
        <FigureField
          label={t('transport.grossKg')}
          value={transport.grossKg}
          onCommit={(grossKg) => onChange({ grossKg })}
        />
        <FigureField
          label={t('transport.volume')}
          value={transport.volume}
          onCommit={(volume) => onChange({ volume })}
        />
        {words('creditNo')}
      </FieldGrid>
    </Panel>
  );
}
