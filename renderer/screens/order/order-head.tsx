import { Dropdown } from 'antd';
import type { OrderView } from '#shared/api/views/order-views';
import { CheckName } from '#shared/domain/order-check';
import { isOpen, STAGE_NAMES } from '#shared/domain/order-stage';
import { daysBetween } from '#shared/values/plain-date';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useRouter } from '../../app/router';
import { ActionButton } from '../../components/action-button';
import { fullDay, shortDay } from '../../components/figures';
import { RiskMark } from '../../components/risk-mark';
import { StageMark } from '../../components/stage-mark';
import { useWords } from '../../words/words';
import { useReasonText } from '../orders/reason-text';
import { useConfirmedFile, useKeptFiles } from './kept-files';
import type { OrderActions } from './order-actions';
import { OrderFacts } from './order-facts';

interface OrderHeadProps {
  readonly view: OrderView;
  readonly actions: OrderActions;
}

export function OrderHead({ view, actions }: OrderHeadProps) {
  const t = useWords('order');
  const { go } = useRouter();
  const reasonText = useReasonText();
  const language = useLanguage();
  const { order, row } = view;
  const isCancelled = order.stage.name === 'cancelled';
  return (
    <header className="order-head">
      <div className="order-title">
        <h1>{order.number}</h1>
        <button
          type="button"
          className="order-customer ell"
          title={t('action.openCustomer')}
          onClick={() => go({ screen: 'customer', customerId: order.customerId })}
        >
          {row.customerName}
        </button>
        <StageMenu view={view} actions={actions} />
        {row.risk !== 'done' && (
          <span className={`pill pill-${row.risk}`} title={reasonText(row.reason)}>
            <RiskMark risk={row.risk} />
          </span>
        )}
        {order.stage.name === 'cancelled' && (
          <span className="sec ell order-days">
            {t('stage.cancelledBecause', {
              date: fullDay(order.stage.since, language),
              reason: order.stage.reason,
            })}
          </span>
        )}
        <div className="grow" />
        <ShipButton view={view} actions={actions} />
        <ActionButton
          icon="print"
          keys="Ctrl+P"
          onClick={() => actions.openPaper({ kind: 'proforma-invoice', issuedId: null })}
        >
          {t('makePapers')}
        </ActionButton>
        <MoreMenu view={view} actions={actions} />
        {!isCancelled && <NextButton view={view} onRun={actions.runNext} />}
      </div>
      <OrderFacts view={view} onEdit={actions.editFacts} />
    </header>
  );
}

/** Ships what is open; an order that is in a shipment shows which and leads there. */
function ShipButton({ view, actions }: OrderHeadProps) {
  const t = useWords('shipments');
  const { go } = useRouter();
  const { shipments, order } = view;
  const [first, ...rest] = shipments;
  if (first === undefined) {
    if (!isOpen(order.stage) || order.lines.length === 0) return null;
    return (
      <ActionButton icon="ship" keys="S" onClick={() => void actions.shipping.ship()}>
        {t('ofOrder.ship')}
      </ActionButton>
    );
  }
  const open = (shipmentId: string) => go({ screen: 'shipment', shipmentId });
  const button = (
    <ActionButton
      icon="ship"
      {...(rest.length === 0
        ? { onClick: () => void actions.shipping.ship() }
        : { aside: `+${rest.length}` })}
    >
      {first.number}
    </ActionButton>
  );
  if (rest.length === 0) return button;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: shipments.map(({ id, number, state }) => ({
          key: id,
          label: `${number} · ${t(`state.${state}`)}`,
          onClick: () => open(id),
        })),
      }}
    >
      <span>{button}</span>
    </Dropdown>
  );
}

/** The stage with all the others behind it; a move can be taken back. */
function StageMenu({ view, actions }: OrderHeadProps) {
  const t = useWords('order');
  const { stage } = view.order;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: STAGE_NAMES.filter((name) => name !== 'cancelled').map((name) => ({
          key: name,
          label: <StageMark stage={name} />,
          disabled: name === stage.name,
          onClick: () => actions.moveTo(name),
        })),
      }}
    >
      <button type="button" className="pill order-stage" aria-label={t('action.stage')}>
        <StageMark stage={stage.name} />
      </button>
    </Dropdown>
  );
}

function MoreMenu({ view, actions }: OrderHeadProps) {
  const t = useWords('order');
  const { go } = useRouter();
  const saveFile = useKeptFiles();
  const saveConfirmed = useConfirmedFile();
  const isCancelled = view.order.stage.name === 'cancelled';
  const [file] = view.files;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'facts', label: t('action.editHead'), extra: 'Ctrl+E', onClick: actions.editFacts },
          {
            key: 'customer',
            label: t('action.openCustomer'),
            onClick: () => go({ screen: 'customer', customerId: view.order.customerId }),
          },
          ...(file === undefined
            ? []
            : [
                { key: 'file', label: t('action.saveFile'), onClick: () => void saveFile(file.id) },
                {
                  key: 'confirmed',
                  label: t('action.confirmedFile'),
                  onClick: () => void saveConfirmed(view.order.id),
                },
              ]),
          { type: 'divider' },
          isCancelled
            ? { key: 'reopen', label: t('action.reopen'), onClick: () => actions.moveTo('confirmed') }
            : { key: 'cancel', label: t('action.cancelOrder'), danger: true, onClick: actions.askCancel },
        ],
      }}
    >
      <span>
        <ActionButton icon="more" label={t('moreActions')} />
      </span>
    </Dropdown>
  );
}

function NextButton({ view, onRun }: { readonly view: OrderView; readonly onRun: () => void }) {
  const t = useWords('order');
  const language = useLanguage();
  const { today } = useDeskState();
  const { next } = view;
  if (next === null) return null;
  const check = CheckName.safeParse(next.facts['check']);
  const due = (() => {
    if (next.due === null) return undefined;
    const days = daysBetween(today, next.due);
    if (days < 0) return t('nextDue.late', { days: -days });
    if (days === 0) return t('nextDue.today');
    if (days === 1) return t('nextDue.tomorrow');
    return t('nextDue.on', { date: shortDay(next.due, language) });
  })();
  return (
    <ActionButton look="filled" keys="Ctrl+Enter" aside={due} onClick={onRun}>
      {t(`next.${next.kind}`, {
        lines: next.facts['lines'] ?? '',
        check: check.success ? t(`trade:check.${check.data}`) : '',
      })}
    </ActionButton>
  );
}
