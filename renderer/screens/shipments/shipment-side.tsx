import type { ShipmentWarning } from '#shared/api/views/shipment-plan';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import { compare } from '#shared/values/decimal';
import { useDeskState } from '../../app/desk-state';
import { type ShipmentTab, shipmentTab } from '../../app/route';
import { useRouter } from '../../app/router';
import { dayNear, figure } from '../../components/figures';
import { Icon } from '../../components/icon';
import { Panel } from '../../components/panel';
import { type RiskShape, RiskShapeMark } from '../../components/risk-mark';
import { StageMark } from '../../components/stage-mark';
import { useWords } from '../../words/words';
import type { ShipmentActions } from './shipment-actions';
import { useWarningText } from './shipment-words';

interface ShipmentSideProps {
  readonly view: ShipmentView;
  readonly onTab: (tab: ShipmentTab) => void;
  readonly actions: ShipmentActions;
}

const SHAPES: Readonly<Record<ShipmentWarning['level'], RiskShape>> = {
  error: 'late',
  warning: 'at-risk',
  note: 'not-due',
};

/** At the right: what to look at, each leading to where it is mended; the orders; the papers. */
export function ShipmentSide({ view, onTab, actions }: ShipmentSideProps) {
  return (
    <div className="page-panel order-side">
      <Warnings view={view} onTab={onTab} actions={actions} />
      <Orders view={view} />
      <Papers view={view} actions={actions} />
    </div>
  );
}

function Warnings({ view, onTab, actions }: ShipmentSideProps) {
  const t = useWords('shipments');
  const textOf = useWarningText();
  const { warnings } = view;
  return (
    <Panel
      title={t('side.warnings')}
      more={warnings.length === 0 ? t('side.calm') : figure(warnings.length)}
      className="shipment-warnings"
    >
      <div className="warning-list">
        {warnings.map((warning) => (
          <button
            type="button"
            key={`${warning.kind} ${warning.at} ${JSON.stringify(warning.facts)}`}
            className={`warning-line warning-${warning.level}`}
            onClick={() =>
              warning.kind === 'advice-missing'
                ? actions.openPaper({ kind: 'shipping-advice', issuedId: null })
                : onTab(shipmentTab(warning.place))
            }
          >
            <RiskShapeMark shape={SHAPES[warning.level]} label={t(`side.level.${warning.level}`)} />
            <span>{textOf(warning)}</span>
          </button>
        ))}
      </div>
    </Panel>
  );
}

function Orders({ view }: { readonly view: ShipmentView }) {
  const t = useWords('shipments');
  const { go } = useRouter();
  const { today, settings } = useDeskState();
  return (
    <Panel title={t('side.orders')} more={figure(view.orders.length)} className="shipment-orders">
      <div className="paper-lines">
        {view.orders.map((order) => {
          const rest = order.open.filter(({ quantity }) => compare(quantity, 0) > 0);
          return (
            <button
              type="button"
              key={order.id}
              className="shipment-order"
              title={t('action.openOrder')}
              onClick={() => go({ screen: 'order', orderId: order.id })}
            >
              <span className="medium">{order.number}</span>
              <span className="ell sec">{order.customerOrderNo}</span>
              <StageMark stage={order.stage} />
              <span className="num sec">
                {order.deliveryDate === null ? '' : dayNear(order.deliveryDate, today, settings.language)}
              </span>
              <small className="dim">
                {rest.length === 0
                  ? t('side.allOpen')
                  : t('side.rest', { pieces: rest.map(({ quantity }) => figure(quantity)).join(' / ') })}
              </small>
            </button>
          );
        })}
      </div>
    </Panel>
  );
}

function Papers({ view, actions }: Pick<ShipmentSideProps, 'view' | 'actions'>) {
  const t = useWords('papers');
  const { today, settings } = useDeskState();
  const drafts = view.papers.filter((paper) => paper.issuedId === null).length;
  const issued = view.papers.filter((paper) => paper.issuedId !== null && !paper.voided).length;
  return (
    <Panel fill title={t('title')} more={t('counts', { issued, drafts })} className="order-papers">
      <div className="paper-lines">
        {view.papers.map((paper) => (
          <button
            type="button"
            key={`${paper.kind} ${paper.issuedId ?? 'draft'}`}
            className={`paper-line ${paper.voided ? 'paper-void' : ''}`}
            onClick={() => actions.openPaper({ kind: paper.kind, issuedId: paper.issuedId })}
          >
            <Icon name="paper" className="dim" />
            <span className="ell">{t(`trade:form.${paper.kind}`)}</span>
            <span className="sec nw">{paper.voided ? t('voided') : (paper.number ?? t('draft'))}</span>
            <span className="num sec">
              {paper.outdated && <RiskShapeMark shape="at-risk" label={t('outdated')} />}{' '}
              {paper.date === null ? '' : dayNear(paper.date, today, settings.language)}
            </span>
          </button>
        ))}
      </div>
    </Panel>
  );
}
