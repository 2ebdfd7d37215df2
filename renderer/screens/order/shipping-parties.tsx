import type { OrderView } from '#shared/api/views/order-views';
import type { Party } from '#shared/domain/party';
import { FieldBox } from '../../components/field-box';
import { useWords } from '../../words/words';
import { partyText, typedParty } from './party-text';
import type { SaveOrder } from './use-order-save';

interface ShippingPartiesProps {
  readonly view: OrderView;
  readonly onSave: SaveOrder;
}

/** Consignee and notify party of this order alone, and what the buyer allows; empty takes the customer file's. */
export function ShippingParties({ view, onSave }: ShippingPartiesProps) {
  const t = useWords('order');
  const { order, customer } = view;
  return (
    <div className="shipping-parties">
      <PartyField
        label={t('packing.consignee')}
        own={order.consignee}
        usual={customer.consignee}
        onCommit={(consignee) => void onSave({ consignee })}
      />
      <PartyField
        label={t('packing.notify')}
        own={order.notify}
        usual={customer.notify}
        onCommit={(notify) => void onSave({ notify })}
      />
      <div className="shipping-allowed">
        <label>
          <input
            type="checkbox"
            checked={order.partialShipment}
            onChange={(event) => void onSave({ partialShipment: event.target.checked })}
          />
          {t('head.partial')}
        </label>
        <label>
          <input
            type="checkbox"
            checked={order.transhipment}
            onChange={(event) => void onSave({ transhipment: event.target.checked })}
          />
          {t('head.transhipment')}
        </label>
      </div>
    </div>
  );
}

interface PartyFieldProps {
  readonly label: string;
  readonly own: Party | null;
  readonly usual: Party | null;
  readonly onCommit: (party: Party | null) => void;
}

function PartyField({ label, own, usual, onCommit }: PartyFieldProps) {
  const t = useWords('order');
  const text = partyText(own ?? usual);
  return (
    <FieldBox
      label={label}
      source={own === null && usual !== null ? t('packing.marksFromCustomer') : undefined}
    >
      {(id) => (
        <textarea
          id={id}
          key={text}
          className="text-area"
          rows={3}
          title={t('packing.partyHelp')}
          placeholder={t('packing.partyHelp')}
          defaultValue={text}
          onBlur={(event) => {
            const typed = event.target.value;
            if (typed.trim() === text) return;
            onCommit(typedParty(typed, own ?? usual));
          }}
        />
      )}
    </FieldBox>
  );
}
