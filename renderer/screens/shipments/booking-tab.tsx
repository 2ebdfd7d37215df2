import { Checkbox, Select } from 'antd';
import type { ReactNode } from 'react';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import type { Party } from '#shared/domain/party';
import { type Booking, CUT_OFF_KINDS, type LocalMinute, type TrailerOrder } from '#shared/domain/shipment';
import { minuteText } from '#shared/text/minute-text';
import { useDeskState } from '../../app/desk-state';
import { CommitField, type Reading } from '../../components/commit-field';
import { FieldBox } from '../../components/field-box';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { CreditChoice } from '../credits/credit-choice';
import { typedLines } from '../forms/field-text';
import { useTypedValues } from '../order/typed-values';
import { typedMinute } from './minute-text';
import type { SaveShipment } from './use-shipment-save';

interface BookingTabProps {
  readonly view: ShipmentView;
  readonly save: SaveShipment;
}

const BILL_KINDS = ['original', 'telex-release', 'sea-waybill'] as const;

/** What was asked of the forwarder and came back, the cut-offs, the trailer, ports and parties. */
export function BookingTab({ view, save }: BookingTabProps) {
  return (
    <div className="page-main booking-tab">
      <BookingPanel view={view} save={save} />
      <div className="booking-pair">
        <TrailerPanel view={view} save={save} />
        <PlacesPanel view={view} save={save} />
      </div>
    </div>
  );
}

function useTypedMinute(): (text: string) => Reading<LocalMinute | null> {
  const t = useWords('shipments');
  const { today } = useDeskState();
  return (text) => {
    if (text === '') return { ok: true, value: null };
    const value = typedMinute(text, today);
    return value === null ? { ok: false, wrong: t('booking.minuteWrong', { text }) } : { ok: true, value };
  };
}

function BookingPanel({ view, save }: BookingTabProps) {
  const t = useWords('shipments');
  const typed = useTypedValues();
  const typedMinuteOf = useTypedMinute();
  const { booking } = view.shipment;
  const put = (change: Partial<Booking>) =>
    void save((known) => ({ booking: { ...known.booking, ...change } }));
  const forwarder = (change: Partial<Party>) =>
    void save((known) => {
      const next = { ...(known.booking.forwarder ?? EMPTY_PARTY), ...change };
      return {
        booking: { ...known.booking, forwarder: next.name === '' && next.phone === '' ? null : next },
      };
    });
  const text = (field: 'bookingNo' | 'carrier' | 'vessel' | 'voyage' | 'billOfLading' | 'terminal') => (
    <CommitField
      key={field}
      label={t(`booking.${field}`)}
      text={booking[field]}
      read={typed.text}
      onCommit={(value) => put({ [field]: value })}
    />
  );
  const day = (field: 'bookedOn' | 'etd' | 'eta' | 'sailedOn' | 'arrivedOn') => (
    <CommitField
      key={field}
      label={t(`booking.${field}`)}
      text={booking[field] ?? ''}
      read={typed.day}
      onCommit={(value) => put({ [field]: value })}
    />
  );
  return (
    <Panel title={t('booking.title')} className="booking-panel">
      <div className="booking-fields">
        <CommitField
          label={t('booking.forwarder')}
          text={booking.forwarder?.name ?? ''}
          read={typed.text}
          autoFocus
          className="booking-wide"
          onCommit={(name) => forwarder({ name })}
        />
        <CommitField
          label={t('booking.forwarderContact')}
          text={booking.forwarder?.phone ?? ''}
          read={typed.text}
          onCommit={(phone) => forwarder({ phone })}
        />
        {text('bookingNo')}
        {text('carrier')}
        {day('bookedOn')}
        {text('vessel')}
        {text('voyage')}
        {day('etd')}
        {day('eta')}
        {text('terminal')}
        {text('billOfLading')}
        <FieldBox label={t('booking.billKind')}>
          {(id) => (
            <Select<Booking['billKind']>
              id={id}
              value={booking.billKind}
              onChange={(billKind) => put({ billKind })}
              options={BILL_KINDS.map((value) => ({ value, label: t(`booking.billKinds.${value}`) }))}
            />
          )}
        </FieldBox>
        {booking.sailedOn !== null && day('sailedOn')}
        {booking.arrivedOn !== null && day('arrivedOn')}
        <CommitField
          label={t('booking.remark')}
          text={booking.remark}
          read={typed.text}
          className="booking-wide"
          onCommit={(remark) => put({ remark })}
        />
      </div>
      <h4 className="booking-sub">{t('booking.cutOffs')}</h4>
      <div className="booking-fields booking-four">
        {CUT_OFF_KINDS.map((kind) => (
          <CommitField
            key={kind}
            label={t(`cutOff.${kind}`)}
            text={minuteText(booking.cutOffs[kind])}
            placeholder={t('booking.minute')}
            read={typedMinuteOf}
            onCommit={(at) =>
              void save((known) => ({
                booking: { ...known.booking, cutOffs: { ...known.booking.cutOffs, [kind]: at } },
              }))
            }
          />
        ))}
      </div>
    </Panel>
  );
}

const EMPTY_PARTY: Party = {
  name: '',
  addressLines: [],
  country: '',
  taxNumber: '',
  phone: '',
  email: '',
};

function TrailerPanel({ view, save }: BookingTabProps) {
  const t = useWords('shipments');
  const typed = useTypedValues();
  const typedMinuteOf = useTypedMinute();
  const { trailer } = view.shipment;
  const put = (change: Partial<TrailerOrder>) =>
    void save((known) => ({ trailer: { ...known.trailer, ...change } }));
  const text = (
    field:
      | 'haulier'
      | 'driver'
      | 'driverPhone'
      | 'plate'
      | 'wayToGate'
      | 'contact'
      | 'contactPhone'
      | 'remark',
    className = '',
  ) => (
    <CommitField
      key={field}
      label={t(`trailer.${field}`)}
      text={trailer[field]}
      read={typed.text}
      className={className}
      onCommit={(value) => put({ [field]: value })}
    />
  );
  return (
    <Panel title={t('trailer.title')}>
      <div className="booking-fields booking-three">
        {text('haulier')}
        {text('plate')}
        <CommitField
          label={t('trailer.arrivesAt')}
          text={minuteText(trailer.arrivesAt)}
          placeholder={t('booking.minute')}
          read={typedMinuteOf}
          onCommit={(arrivesAt) => put({ arrivesAt })}
        />
        {text('driver')}
        {text('driverPhone')}
        <Checkbox
          className="booking-tick"
          checked={trailer.weighing}
          onChange={(event) => put({ weighing: event.target.checked })}
        >
          {t('trailer.weighing')}
        </Checkbox>
        <LinesField
          label={t('trailer.loadingAddress')}
          lines={trailer.loadingAddress}
          most={4}
          rows={2}
          onCommit={(loadingAddress) => put({ loadingAddress })}
          className="booking-all"
        />
        {text('wayToGate', 'booking-all')}
        {text('contact')}
        {text('contactPhone')}
        {text('remark')}
      </div>
    </Panel>
  );
}

function PlacesPanel({ view, save }: BookingTabProps) {
  const t = useWords('shipments');
  const typed = useTypedValues();
  const { shipment, effective } = view;
  const { currency } = shipment;
  return (
    <Panel title={t('booking.places')}>
      <div className="booking-fields booking-three">
        {(['portOfLoading', 'portOfDischarge', 'placeOfDelivery'] as const).map((field) => (
          <CommitField
            key={field}
            label={t(`booking.${field}`)}
            text={shipment[field]}
            placeholder={field === 'placeOfDelivery' ? '' : effective[field]}
            read={typed.text}
            onCommit={(value) => void save(() => ({ [field]: value }))}
          />
        ))}
        {(['freight', 'insurance'] as const).map((field) => (
          <CommitField
            key={field}
            label={t(`booking.${field}`, { currency })}
            text={shipment[field] ?? ''}
            placeholder={effective[field] ?? ''}
            align="right"
            read={typed.decimal}
            onCommit={(value) => void save(() => ({ [field]: value }))}
          />
        ))}
        <CreditChoice
          customerId={shipment.customerId}
          value={shipment.creditId}
          onChange={(creditId) => void save(() => ({ creditId }))}
        />
        <PartyField
          label={t('booking.consignee')}
          own={shipment.consignee}
          usual={effective.consignee}
          onCommit={(consignee) => void save(() => ({ consignee }))}
        />
        <PartyField
          label={t('booking.notify')}
          own={shipment.notify}
          usual={effective.notify}
          onCommit={(notify) => void save(() => ({ notify }))}
        />
        <CommitField
          label={t('booking.note')}
          text={shipment.note}
          read={typed.text}
          className="booking-all"
          onCommit={(note) => void save(() => ({ note }))}
        />
      </div>
    </Panel>
  );
}

interface PartyFieldProps {
  readonly label: string;
  readonly own: Party | null;
  readonly usual: Party | null;
  readonly onCommit: (party: Party | null) => void;
}

/** A party as lines: name first, then the address. Empty takes what the order says, shown in grey. */
function PartyField({ label, own, usual, onCommit }: PartyFieldProps) {
  const t = useWords('shipments');
  const lines = own === null ? [] : [own.name, ...own.addressLines];
  const grey = usual === null ? '' : [usual.name, ...usual.addressLines].join('\n');
  return (
    <LinesField
      label={label}
      lines={lines}
      most={7}
      rows={3}
      placeholder={grey}
      help={t('booking.partyHelp')}
      className="booking-party"
      onCommit={([name, ...addressLines]) =>
        onCommit(name === undefined ? null : { ...(own ?? EMPTY_PARTY), name, addressLines })
      }
    />
  );
}

interface LinesFieldProps {
  readonly label: string;
  readonly lines: readonly string[];
  readonly most: number;
  readonly rows: number;
  readonly placeholder?: string;
  readonly help?: string;
  readonly className?: string;
  readonly onCommit: (lines: string[]) => void;
}

export function LinesField(props: LinesFieldProps): ReactNode {
  const text = props.lines.join('\n');
  return (
    <FieldBox label={props.label} className={props.className ?? ''}>
      {(id) => (
        <textarea
          id={id}
          key={text}
          className="text-area"
          rows={props.rows}
          title={props.help}
          placeholder={props.placeholder}
          defaultValue={text}
          onBlur={(event) => {
            const next = typedLines(event.target.value, props.most);
            if (next.join('\n') !== text) props.onCommit([...next]);
          }}
        />
      )}
    </FieldBox>
  );
}
