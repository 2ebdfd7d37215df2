import { useRouter } from '../../app/router';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import './layouts.css';

/** The papers that look different for this customer, and the way to change one. */
export function CustomerLayouts({ customerId }: { readonly customerId: string }) {
  const t = useWords('layouts');
  const { go } = useRouter();
  const kept = useQuery('layouts.get', {});
  const own = (kept.data ?? []).filter((one) => one.customerId === customerId);
  return (
    <Panel title={t('customer.title')} more={own.length === 0 ? t('customer.none') : ''}>
      <div className="layout-acts customer-layouts">
        {own.map(({ layout: { id } }) => (
          <ActionButton
            key={id}
            small
            onClick={() => go({ screen: 'settings', section: 'layouts', kind: id, customerId })}
          >
            {t(`trade:form.${id}`)}
          </ActionButton>
        ))}
        <ActionButton
          look="quiet"
          small
          icon="plus"
          onClick={() => go({ screen: 'settings', section: 'layouts', customerId })}
        >
          {t('customer.add')}
        </ActionButton>
      </div>
    </Panel>
  );
}
