import type { OrderView } from '#shared/api/views/order-views';
import { type FollowUp, openFollowUps } from '#shared/domain/order-follow-up';
import { useDeskState } from '../../app/desk-state';
import { useCommand } from '../../client/use-command';
import { dayNear } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';

/** Everything a change of the order touches, as ticks to work off. */
export function FollowUps({ view }: { readonly view: OrderView }) {
  const t = useWords('points');
  const { today, settings } = useDeskState();
  const tick = useCommand('orders.tickFollowUp');
  const { order } = view;
  const left = openFollowUps(order).length;
  const what = ({ kind, paper }: FollowUp) =>
    t(`kind.${kind}`, {
      paper: paper === null ? '' : t(`trade:form.${paper.kind}`),
      number: paper?.number ?? '',
    });
  return (
    <Panel title={t('followUps')} more={t('followUpsMore', { count: left })}>
      <ul className="points-list">
        {order.followUps.map((item) => (
          <li key={item.id}>
            <label className="point-text">
              <input
                type="checkbox"
                checked={item.doneOn !== null}
                onChange={(event) =>
                  void tick.send({ orderId: order.id, followUpId: item.id, done: event.target.checked })
                }
              />{' '}
              {what(item)}
            </label>
            <span className="point-note">
              {item.doneOn === null
                ? item.changedOn === undefined
                  ? t('revision', { count: item.poRevision })
                  : t('changed', { date: dayNear(item.changedOn, today, settings.language) })
                : t('done', { by: item.doneBy, date: dayNear(item.doneOn, today, settings.language) })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
