import type { OrderRow } from '#shared/api/views/order-views';
import { DeliveryDateMeaning } from '#shared/domain/customer';
import type { Contact } from '#shared/domain/party';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useRouter } from '../../app/router';
import { ActionButton } from '../../components/action-button';
import { dayNear, moneyFigure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { RiskMark } from '../../components/risk-mark';
import { StageMark } from '../../components/stage-mark';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { FormArea, FormChoice } from '../forms/form-fields';
import { EMPTY_CONTACT } from './customer-form';
import type { CustomerSectionProps } from './customer-sections';
import './customer-panels.css';

/** Marks on the cartons, and how this customer's files write figures and days. */
export function CustomerHabits({ form, layouts }: CustomerSectionProps & { readonly layouts: number }) {
  const t = useWords('customers');
  const { form: typed, change } = form;
  return (
    <Panel
      title={t('file.habits')}
      more={layouts === 0 ? t('file.habitsMore') : t('file.layouts', { count: layouts })}
    >
      <div className="form-grid">
        <FormArea
          host={form}
          path="marks"
          className="span-3"
          rows={4}
          label={t('file.marks')}
          value={typed.marks}
          placeholder={t('file.marksMore')}
          onChange={(marks) => change({ marks })}
        />
        <div className="span-3 habit-choices">
          <FormChoice
            host={form}
            path="deliveryDateMeans"
            label={t('file.deliveryDateMeans')}
            value={typed.deliveryDateMeans}
            onChange={(deliveryDateMeans) => change({ deliveryDateMeans })}
            options={[
              { value: '', label: t('file.asked') },
              ...DeliveryDateMeaning.options.map((value) => ({
                value,
                label: t(`trade:deliveryMeans.${value}`),
              })),
            ]}
          />
          <div className="habit-pair">
            <FormChoice
              host={form}
              path="decimalMark"
              label={t('file.decimalMark')}
              value={typed.decimalMark}
              onChange={(decimalMark) => change({ decimalMark })}
              options={[
                { value: '', label: t('file.asked') },
                { value: '.', label: t('file.decimalPoint') },
                { value: ',', label: t('file.decimalComma') },
              ]}
            />
            <FormChoice
              host={form}
              path="dateOrder"
              label={t('file.dateOrder')}
              value={typed.dateOrder}
              onChange={(dateOrder) => change({ dateOrder })}
              options={[
                { value: '', label: t('file.asked') },
                { value: 'dmy', label: t('file.dmy') },
                { value: 'mdy', label: t('file.mdy') },
                { value: 'ymd', label: t('file.ymd') },
              ]}
            />
          </div>
        </div>
        <FormArea
          host={form}
          path="note"
          className="span-6"
          rows={2}
          label={t('file.note')}
          value={typed.note}
          onChange={(note) => change({ note })}
        />
      </div>
    </Panel>
  );
}

const CONTACT_FIELDS = ['name', 'role', 'phone', 'email', 'wechat'] as const;

export function CustomerContacts({ form }: CustomerSectionProps) {
  const t = useWords('customers');
  const { contacts } = form.form;
  const set = (index: number, patch: Partial<Contact>) =>
    form.change({
      contacts: contacts.map((contact, at) => (at === index ? { ...contact, ...patch } : contact)),
    });
  const titles = {
    name: t('file.contactName'),
    role: t('file.contactRole'),
    phone: t('file.contactPhone'),
    email: t('file.contactEmail'),
    wechat: t('file.contactWechat'),
  };
  return (
    <Panel
      title={t('file.contacts')}
      more={
        <ActionButton
          small
          look="quiet"
          icon="plus"
          onClick={() => form.change({ contacts: [...contacts, EMPTY_CONTACT] })}
        >
          {t('file.addContact')}
        </ActionButton>
      }
    >
      {contacts.length === 0 && <p className="panel-note">{t('file.noContacts')}</p>}
      {contacts.length > 0 && (
        <div className="form-rows">
          <div className="form-row form-row-head contact-row">
            {CONTACT_FIELDS.map((field) => (
              <span key={field}>{titles[field]}</span>
            ))}
          </div>
          {contacts.map((contact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a contact has no id; its place is what it is edited by
            <div className="form-row contact-row" key={index}>
              {CONTACT_FIELDS.map((field) => (
                <span
                  key={field}
                  className={
                    field === 'email' && form.errorOf(`contacts.${index}.email`) !== null ? 'input-wrong' : ''
                  }
                >
                  <TextInput
                    value={contact[field]}
                    label={`${titles[field]} ${index + 1}`}
                    onChange={(text) => set(index, { [field]: text })}
                    onCommit={() => form.leave(`contacts.${index}.${field}`)}
                  />
                </span>
              ))}
              <ActionButton
                small
                look="quiet"
                icon="cross"
                label={t('common:remove')}
                onClick={() => form.change({ contacts: contacts.filter((_, at) => at !== index) })}
              />
            </div>
          ))}
        </div>
      )}
    </Panel>
  );
}

/** The orders of this customer, open ones first, each a way to its page. */
export function CustomerOrders({ orders }: { readonly orders: readonly OrderRow[] }) {
  const t = useWords('customers');
  const { go } = useRouter();
  const language = useLanguage();
  const { today } = useDeskState();
  const sorted = [...orders].sort(
    (a, b) => Number(a.risk === 'done') - Number(b.risk === 'done') || b.number.localeCompare(a.number),
  );
  return (
    <Panel fill title={t('file.orders')} more={orders.length === 0 ? undefined : orders.length}>
      {orders.length === 0 ? (
        <p className="panel-note">{t('file.noOrders')}</p>
      ) : (
        <div className="panel-scroll">
          <table className="small-list">
            <tbody>
              {sorted.map((order) => (
                <tr key={order.id}>
                  <td>
                    <RiskMark risk={order.risk} bare />{' '}
                    <button
                      type="button"
                      className="small-link"
                      onClick={() => go({ screen: 'order', orderId: order.id })}
                    >
                      {order.number}
                    </button>
                  </td>
                  <td className="sec ell">{order.customerOrderNo}</td>
                  <td>
                    <StageMark stage={order.stage} />
                  </td>
                  <td className="num sec">
                    {order.deliveryDate && dayNear(order.deliveryDate, today, language)}
                  </td>
                  <td className="num">{moneyFigure(order.amount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
