import { Select } from 'antd';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import type { CarrierDraft } from '#shared/domain/shipment';
import { useDeskState } from '../../app/desk-state';
import { announce } from '../../app/status-message';
import { ActionButton } from '../../components/action-button';
import { CommitField } from '../../components/commit-field';
import { EmptyState } from '../../components/empty-state';
import { FieldBox } from '../../components/field-box';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { useTypedValues } from '../order/typed-values';
import { LinesField } from './booking-tab';
import type { SaveShipment } from './use-shipment-save';

interface DraftTabProps {
  readonly view: ShipmentView;
  readonly save: SaveShipment;
}

/** The carrier's draft of the bill of lading as it came, typed beside our own data. */
export function DraftTab({ view, save }: DraftTabProps) {
  const t = useWords('shipments');
  const { today } = useDeskState();
  const draft = view.shipment.carrierDraft;
  if (draft === null) {
    return (
      <Panel fill className="page-main">
        <EmptyState text={t('draft.text')}>
          <ActionButton
            icon="pencil"
            autoFocus
            onClick={() => void save(() => ({ carrierDraft: { ...EMPTY_DRAFT, receivedOn: today } }))}
          >
            {t('draft.begin')}
          </ActionButton>
        </EmptyState>
      </Panel>
    );
  }
  return <DraftFields draft={draft} save={save} />;
}

const EMPTY_DRAFT: Omit<CarrierDraft, 'receivedOn'> = {
  billOfLading: '',
  shipper: '',
  consignee: '',
  notify: '',
  vessel: '',
  voyage: '',
  portOfLoading: '',
  portOfDischarge: '',
  placeOfDelivery: '',
  containers: [],
  marks: [],
  description: '',
  packages: null,
  grossKg: null,
  volume: null,
  freight: null,
  onBoardOn: null,
  file: null,
};

const TEXTS = [
  'billOfLading',
  'vessel',
  'voyage',
  'portOfLoading',
  'portOfDischarge',
  'placeOfDelivery',
] as const;

function DraftFields({ draft, save }: { readonly draft: CarrierDraft; readonly save: SaveShipment }) {
  const t = useWords('shipments');
  const typed = useTypedValues();
  const put = (change: Partial<CarrierDraft>) =>
    void save((known) =>
      known.carrierDraft === null ? {} : { carrierDraft: { ...known.carrierDraft, ...change } },
    );
  const remove = async () => {
    if (await save(() => ({ carrierDraft: null }))) announce(t('draft.remove'), { undo: true });
  };
  return (
    <Panel
      fill
      className="page-main draft-panel"
      title={t('draft.title')}
      more={
        <ActionButton small look="quiet" onClick={() => void remove()}>
          {t('draft.remove')}
        </ActionButton>
      }
    >
      <div className="booking-fields booking-four">
        <CommitField
          label={t('draft.receivedOn')}
          text={draft.receivedOn}
          autoFocus
          read={typed.day}
          onCommit={(receivedOn) => receivedOn !== null && put({ receivedOn })}
        />
        {TEXTS.map((field) => (
          <CommitField
            key={field}
            label={t(`draft.${field}`)}
            text={draft[field]}
            read={typed.text}
            onCommit={(value) => put({ [field]: value })}
          />
        ))}
        <CommitField
          label={t('draft.onBoardOn')}
          text={draft.onBoardOn ?? ''}
          read={typed.day}
          onCommit={(onBoardOn) => put({ onBoardOn })}
        />
        <CommitField
          label={t('draft.packages')}
          text={draft.packages === null ? '' : String(draft.packages)}
          align="right"
          read={typed.count}
          onCommit={(packages) => put({ packages })}
        />
        {(['grossKg', 'volume'] as const).map((field) => (
          <CommitField
            key={field}
            label={t(`draft.${field}`)}
            text={draft[field] ?? ''}
            align="right"
            read={typed.decimal}
            onCommit={(value) => put({ [field]: value })}
          />
        ))}
        <FieldBox label={t('draft.freight')}>
          {(id) => (
            <Select<'prepaid' | 'collect' | 'none'>
              id={id}
              value={draft.freight ?? 'none'}
              onChange={(freight) => put({ freight: freight === 'none' ? null : freight })}
              options={(['none', 'prepaid', 'collect'] as const).map((value) => ({
                value,
                label: t(`draft.freights.${value}`),
              }))}
            />
          )}
        </FieldBox>
      </div>
      <div className="booking-fields booking-three">
        {(['shipper', 'consignee', 'notify'] as const).map((field) => (
          <LinesField
            key={field}
            label={t(`draft.${field}`)}
            lines={draft[field] === '' ? [] : draft[field].split('\n')}
            most={8}
            rows={4}
            onCommit={(lines) => put({ [field]: lines.join('\n') })}
          />
        ))}
        <LinesField
          label={t('draft.marks')}
          lines={draft.marks}
          most={40}
          rows={5}
          onCommit={(marks) => put({ marks })}
        />
        <LinesField
          label={t('draft.description')}
          lines={draft.description === '' ? [] : draft.description.split('\n')}
          most={60}
          rows={5}
          onCommit={(lines) => put({ description: lines.join('\n') })}
        />
        <LinesField
          label={t('draft.containers')}
          lines={draft.containers.map(({ number, seal }) =>
            [number, seal].filter((part) => part !== '').join(' / '),
          )}
          most={40}
          rows={5}
          onCommit={(lines) => put({ containers: lines.map(containerOf) })}
        />
      </div>
    </Panel>
  );
}

/** `CSQU3054383 / EM774120` */
function containerOf(line: string): CarrierDraft['containers'][number] {
  const [number = '', ...seal] = line.split(/\s*\/\s*|\s+(?=\S+$)/);
  return { number: number.slice(0, 15), seal: seal.join(' ').slice(0, 40) };
}
