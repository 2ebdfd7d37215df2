import type { PlanOption } from '#shared/api/views/shipment-plan';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import { useKeys } from '../../app/keys';
import { announce } from '../../app/status-message';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { figure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { EMPTY_CONTAINER } from './containers-tab';
import { FillBar } from './fill-bar';
import type { SaveShipment } from './use-shipment-save';

interface PlansPanelProps {
  readonly view: ShipmentView;
  readonly save: SaveShipment;
}

/** Which containers the goods need, cheapest first; one press takes a plan over. */
export function PlansPanel({ view, save }: PlansPanelProps) {
  const t = useWords('shipments');
  const use = async (plan: PlanOption | undefined) => {
    if (plan === undefined) return;
    const done = await save((shipment) => ({
      containers: plan.boxes.map(({ type }, at) => {
        const old = shipment.containers[at];
        // Numbers and seals that are known stay with the box of the same kind.
        return old?.type === type ? { ...old, cartons: 0 } : { ...EMPTY_CONTAINER, type };
      }),
    }));
    if (done) announce(t('boxes.used'), { undo: true });
  };
  const [best] = view.plans;
  useKeys([
    {
      keys: 'U',
      label: t('key.plan'),
      hint: true,
      disabled: best === undefined,
      run: () => void use(best),
    },
  ]);
  return (
    <Panel className="plans" title={t('boxes.plans')}>
      {view.plans.length === 0 && (
        <p className="plans-none dim">
          {view.totals.cartons === 0 ? t('boxes.plansNone') : t('boxes.plansTooBig')}
        </p>
      )}
      <div className="plans-body">
        <div className="plan-list">
          {view.plans.map((plan, at) => (
            <div key={plan.boxes.map(({ type }) => type).join(' ')} className="plan">
              <span className="plan-name">
                <b className="medium">{plan.kind === 'shared' ? t('boxes.shared') : boxNames(plan)}</b>
                {plan.suggested && <span className="pill plan-best">{t('boxes.suggested')}</span>}
                {plan.costIndex > 0 && (
                  <span className="dim small">{t('boxes.index', { index: plan.costIndex })}</span>
                )}
              </span>
              <span className="plan-boxes">
                {plan.boxes.slice(0, 4).map((box, place) => (
                  <span
                    // biome-ignore lint/suspicious/noArrayIndexKey: boxes of a plan have no other name
                    key={place}
                    className="plan-box"
                  >
                    <small>
                      {box.type} · {t('packing.cartons')} {figure(box.cartons)} · {figure(box.cargoKg)} kg ·{' '}
                      {figure(box.volume)} m³
                    </small>
                    <FillBar percent={box.spacePercent} />
                  </span>
                ))}
                {plan.boxes.length > 4 && <small className="dim">+{plan.boxes.length - 4}</small>}
              </span>
              <ActionButton small {...(at === 0 ? { keys: 'U' } : {})} onClick={() => void use(plan)}>
                {t('boxes.use')}
              </ActionButton>
            </div>
          ))}
        </div>
        <FitTable view={view} />
      </div>
    </Panel>
  );
}

/** `2×40HQ + 1×20GP` */
function boxNames(plan: PlanOption): string {
  const counts = new Map<string, number>();
  for (const { type } of plan.boxes) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => `${count}×${type}`).join(' + ');
}

/** How many of the commonest carton each container takes, and what stops the next. */
function FitTable({ view }: { readonly view: ShipmentView }) {
  const t = useWords('shipments');
  const row = [...view.cartons].sort((a, b) => b.cartons - a.cartons)[0];
  const { loading } = view.shipment;
  const fit = useQuery(
    'shipments.fit',
    row === undefined ? null : { packing: row.packing, ...loading },
    row === undefined ? '' : row.range,
  );
  if (row === undefined || fit.data === undefined) return null;
  const { packing } = row;
  return (
    <table className="fit-table">
      <caption>
        {t('boxes.fitOf', {
          item: row.contents[0]?.itemNo ?? '',
          size: `${packing.lengthCm}×${packing.widthCm}×${packing.heightCm}`,
          gross: figure(packing.grossKg),
        })}
      </caption>
      <thead>
        <tr>
          <th>{t('boxes.type')}</th>
          <th className="num">{t('boxes.byVolume')}</th>
          <th className="num">{t('boxes.byWeight')}</th>
          <th className="num">{t('boxes.byGeometry')}</th>
          <th className="num">{t('boxes.answer')}</th>
        </tr>
      </thead>
      <tbody>
        {fit.data.map((entry) => (
          <tr key={entry.type}>
            <td>{entry.type}</td>
            <td className="num sec">{figure(entry.byVolume)}</td>
            <td className="num sec">{figure(entry.byWeight)}</td>
            <td className="num sec">{figure(entry.byGeometry)}</td>
            <td className="num strong">{figure(entry.answer)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
