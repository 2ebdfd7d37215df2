import type { OrderView } from '#shared/api/views/order-views';
import type { ShipmentDetails } from '#shared/domain/shipment-details';
import { useRouter } from '../../app/router';
import { ActionButton } from '../../components/action-button';
import { CommitField } from '../../components/commit-field';
import { FieldBox } from '../../components/field-box';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { typedLines } from '../forms/field-text';
import { ShippingParties } from './shipping-parties';
import { useTypedValues } from './typed-values';
import type { SaveOrder } from './use-order-save';

interface ShippingFieldsProps {
  readonly view: OrderView;
  readonly onSave: SaveOrder;
}

const SHIPMENT_TEXTS = ['vessel', 'voyage', 'billOfLading', 'container', 'seal'] as const;

export function ShippingFields({ view, onSave }: ShippingFieldsProps) {
  const t = useWords('order');
  const typed = useTypedValues();
  const { order, transport, shipments } = view;
  // What a shipment says is entered there, once.
  const isShipped = shipments.length > 0;
  const saveShipment = (change: Partial<ShipmentDetails>) =>
    void onSave({ shipment: { ...order.shipment, ...change } });
  return (
    <Panel
      title={t('packing.shipping')}
      more={isShipped ? <ShipmentLink view={view} /> : undefined}
      className="shipping"
    >
      <div className="shipping-body">
        <div className="shipping-fields">
          <CommitField
            label={t('packing.portOfLoading')}
            text={order.portOfLoading}
            read={typed.text}
            onCommit={(portOfLoading) => void onSave({ portOfLoading })}
          />
          <CommitField
            label={t('packing.portOfDischarge')}
            text={order.portOfDischarge}
            read={typed.text}
            onCommit={(portOfDischarge) => void onSave({ portOfDischarge })}
          />
          {SHIPMENT_TEXTS.map((field) => (
            <CommitField
              key={field}
              label={t(`packing.${field}`)}
              text={transport[field]}
              disabled={isShipped}
              read={typed.text}
              onCommit={(text) => saveShipment({ [field]: text })}
            />
          ))}
          {(['etd', 'eta'] as const).map((field) => (
            <CommitField
              key={field}
              label={t(`packing.${field}`)}
              text={transport[field] ?? ''}
              disabled={isShipped}
              read={typed.day}
              onCommit={(day) => saveShipment({ [field]: day })}
            />
          ))}
          {(['freight', 'insurance'] as const).map((field) => (
            <CommitField
              key={field}
              label={`${t(`packing.${field}`)} ${order.currency}`}
              text={order[field] ?? ''}
              align="right"
              read={typed.decimal}
              onCommit={(amount) => void onSave({ [field]: amount })}
            />
          ))}
        </div>
        <MarksField view={view} onSave={onSave} />
      </div>
      <ShippingParties view={view} onSave={onSave} />
    </Panel>
  );
}

/** The shipments whose word counts; a press opens the first. */
function ShipmentLink({ view }: { readonly view: OrderView }) {
  const t = useWords('shipments');
  const { go } = useRouter();
  const [first] = view.shipments;
  if (first === undefined) return null;
  const numbers = view.shipments.map(({ number }) => number).join(', ');
  return (
    <ActionButton small look="quiet" onClick={() => go({ screen: 'shipment', shipmentId: first.id })}>
      {view.shipments.length === 1
        ? t('ofOrder.travels', { number: numbers })
        : t('ofOrder.travelsMany', { numbers })}
    </ActionButton>
  );
}

const MOST_MARKS = 10;

function MarksField({ view, onSave }: ShippingFieldsProps) {
  const t = useWords('order');
  const { order, customer } = view;
  const marks = order.marks ?? customer.marks;
  const text = marks.join('\n');
  return (
    <FieldBox
      label={t('packing.marks')}
      source={order.marks === null ? t('packing.marksFromCustomer') : undefined}
      className="shipping-marks"
    >
      {(id) => (
        <textarea
          id={id}
          key={text}
          className="text-area"
          rows={5}
          title={t('packing.marksHelp')}
          defaultValue={text}
          onBlur={(event) => {
            const next = typedLines(event.target.value, MOST_MARKS);
            if (next.join('\n') !== text) void onSave({ marks: next.length === 0 ? null : [...next] });
          }}
        />
      )}
    </FieldBox>
  );
}
