import type { PlainDate } from '#shared/values/plain-date';
import type { Breath } from '../store/breath';
import { figuresFor } from './order-index';
import { orderStandings } from './order-standings';
import type { Records } from './records';

/**
 * Works out beforehand what the first questions need of every order, in slices between which the window loads and
 * asks: it finds what is ready and does the rest itself.
 */
export async function warmUp(
  records: Pick<Records, 'all'>,
  today: PlainDate,
  breath: Pick<Breath, 'take'>,
): Promise<void> {
  for (const order of records.all('orders')) {
    figuresFor(order);
    orderStandings(order, today);
    await breath.take();
  }
}
