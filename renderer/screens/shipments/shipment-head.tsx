import { Dropdown } from 'antd';
import type { ReactNode } from 'react';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import { customerName } from '#shared/domain/customer';
import { isAshore, SHIPMENT_STEPS, stepOf } from '#shared/shipping/shipment-steps';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useRouter } from '../../app/router';
import { ActionButton } from '../../components/action-button';
import { dayNear, figure, moneyFigure } from '../../components/figures';
import { useWords } from '../../words/words';
import type { ShipmentActions } from './shipment-actions';
import { ShipmentStateMark } from './state-mark';

interface ShipmentHeadProps {
  readonly view: ShipmentView;
  /** The chosen line of goods, for what is done with one line. */
  readonly line: number;
  readonly actions: ShipmentActions;
  /** Ctrl+Enter is the next step; on the papers it issues the chosen one. */
  readonly leads: boolean;
}

export function ShipmentHead({ view, line, actions, leads }: ShipmentHeadProps) {
  const t = useWords('shipments');
  const { go } = useRouter();
  const { shipment, next } = view;
  return (
    <header className="order-head shipment-head">
      <div className="order-title">
        <h1>{shipment.number}</h1>
        <button
          type="button"
          className="order-customer ell"
          title={`${customerName(view.customer)}: ${t('action.customer')}`}
          onClick={() => go({ screen: 'customer', customerId: shipment.customerId })}
        >
          {customerName(view.customer)}
        </button>
        {shipment.state === 'cancelled' ? (
          <span className="pill">
            <ShipmentStateMark state="cancelled" />
            <span className="sec ell">{shipment.cancelReason}</span>
          </span>
        ) : (
          <StepLine view={view} />
        )}
        <div className="grow" />
        <ActionButton
          icon="print"
          keys="Ctrl+P"
          onClick={() => actions.openPaper({ kind: 'packing-list', issuedId: null })}
        >
          {t('action.papers')}
        </ActionButton>
        {view.lines.length > 0 && shipment.state !== 'cancelled' && (
          <ActionButton onClick={() => go({ screen: 'customs', shipmentId: shipment.id })}>
            {t('customs:listTitle')}
          </ActionButton>
        )}
        <MoreMenu view={view} line={line} actions={actions} />
        {next !== null && next !== 'cancelled' && next !== 'planned' && (
          <ActionButton
            {...(leads ? { look: 'filled' as const, keys: 'Ctrl+Enter' } : {})}
            onClick={actions.runNext}
          >
            {t(`next.${next}`)}
          </ActionButton>
        )}
      </div>
      <Facts view={view} />
    </header>
  );
}

/** Planned to arrived in one line; what is behind is filled. */
function StepLine({ view }: { readonly view: ShipmentView }) {
  const t = useWords('shipments');
  const at = stepOf(view.shipment.state);
  return (
    <ol className="step-line" aria-label={t('list.state')}>
      {SHIPMENT_STEPS.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'step-past' : index === at ? 'step-here' : ''}
          aria-current={index === at ? 'step' : undefined}
          title={t(`state.${step}`)}
        >
          <span>{t(`state.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
}

function Facts({ view }: { readonly view: ShipmentView }) {
  const t = useWords('shipments');
  const language = useLanguage();
  const { today } = useDeskState();
  const { shipment, effective, totals, row, orders } = view;
  const { booking } = shipment;
  const date = (day: typeof booking.etd) => (day === null ? null : dayNear(day, today, language));
  const route = [effective.portOfLoading, effective.portOfDischarge]
    .filter((port) => port !== '')
    .join(' → ');
  const packed = {
    cartons: figure(totals.cartons),
    gross: figure(totals.pallets?.grossKg ?? totals.grossKg),
    volume: figure(totals.pallets?.volume ?? totals.volume),
  };
  const numbers = orders.map(({ number }) => number);
  return (
    <div className="order-facts shipment-facts">
      <Fact label={t('fact.orders')}>
        {numbers[0]}
        {numbers.length > 1 && ` +${numbers.length - 1}`}
      </Fact>
      <Fact label={t('fact.route')}>{route || null}</Fact>
      <Fact label={t('fact.terms')}>
        {effective.incoterm === null ? null : `${effective.incoterm.code} ${effective.incoterm.place}`}
      </Fact>
      <Fact label={t('fact.vessel')}>
        {[booking.vessel, booking.voyage].filter((part) => part !== '').join(' ') || null}
      </Fact>
      {booking.sailedOn === null ? (
        <Fact label={t('fact.etd')}>
          {booking.etd === null ? null : (
            <>
              {date(booking.etd)}
              {row.days !== null && <DaysLeft days={row.days} />}
            </>
          )}
        </Fact>
      ) : (
        <Fact label={t('fact.sailed')}>{date(booking.sailedOn)}</Fact>
      )}
      <Fact label={t(booking.arrivedOn === null ? 'fact.eta' : 'fact.arrived')}>
        {date(booking.arrivedOn ?? booking.eta)}
      </Fact>
      <Fact label={t('fact.boxes')}>{row.boxes || null}</Fact>
      <Fact label={t('fact.cargo')}>
        {totals.pallets === null
          ? t('fact.cargoText', packed)
          : t('fact.palletText', { ...packed, pallets: figure(totals.pallets.count) })}
      </Fact>
      <Fact label={t('fact.amount')}>{moneyFigure(totals.amount)}</Fact>
    </div>
  );
}

function DaysLeft({ days }: { readonly days: number }) {
  const t = useWords('shipments');
  return (
    <span className={days < 0 ? 't-late' : days <= 3 ? 't-at-risk' : 'sec'}>
      {' '}
      {days < 0
        ? t('common:daysLate', { days: -days })
        : days === 0
          ? t('common:today')
          : t('common:inDays', { days })}
    </span>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const t = useWords('shipments');
  return (
    <span>
      <small>{label}</small>
      <b>{children ?? <span className="dim">{t('fact.none')}</span>}</b>
    </span>
  );
}

function MoreMenu({ view, line, actions }: Omit<ShipmentHeadProps, 'leads'>) {
  const t = useWords('shipments');
  const { go } = useRouter();
  const { today } = useDeskState();
  const { shipment } = view;
  const ashore = isAshore(shipment.state);
  const back = SHIPMENT_STEPS[stepOf(shipment.state) - 1];
  const chosen = view.lines[line];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...view.orders.slice(0, 3).map((order) => ({
            key: order.id,
            label: `${t('action.openOrder')} ${order.number}`,
            onClick: () => go({ screen: 'order' as const, orderId: order.id }),
          })),
          { type: 'divider' as const },
          ...(ashore
            ? [
                {
                  key: 'split',
                  label: t('action.split'),
                  disabled: chosen === undefined,
                  onClick: () => actions.open({ type: 'split', line }),
                },
                { key: 'join', label: t('action.join'), onClick: () => actions.open({ type: 'join' }) },
              ]
            : []),
          ...(ashore && back !== undefined
            ? [
                {
                  key: 'back',
                  label: t('action.back', { state: t(`state.${back}`) }),
                  onClick: () => void actions.move(back, today),
                },
              ]
            : []),
          ...(shipment.state === 'cancelled'
            ? [
                {
                  key: 'reopen',
                  label: t('action.reopen'),
                  onClick: () => void actions.move('planned', today),
                },
              ]
            : []),
          ...(ashore
            ? [
                {
                  key: 'cancel',
                  label: t('action.cancel'),
                  danger: true,
                  onClick: () => actions.open({ type: 'cancel' }),
                },
              ]
            : []),
          ...(view.removable
            ? [
                {
                  key: 'remove',
                  label: t('action.remove'),
                  danger: true,
                  onClick: () => void actions.remove(),
                },
              ]
            : []),
        ],
      }}
    >
      <span>
        <ActionButton icon="more" label={t('more')} />
      </span>
    </Dropdown>
  );
}
