import type { Credit } from '#shared/credit/credit';
import type { Presentation } from '#shared/credit/presentation';
import type { Records } from './records';
import { remembered } from './remember';

export interface UnderCredit {
  readonly credit: Credit;
  readonly presentation: Presentation | null;
}

/** The credit that a shipment, or an order by itself, is presented under. */
export function presentedUnder(records: Pick<Records, 'all'>, id: string): UnderCredit | undefined {
  return presentations(records.all('credits')).get(id);
}

/** The last presentation that was not refused, by shipment and by order. */
const presentations = remembered((credits: readonly Credit[]): ReadonlyMap<string, UnderCredit> => {
  const found = new Map<string, UnderCredit>();
  for (const credit of credits) {
    for (const presentation of credit.presentations) {
      if (presentation.outcome?.result === 'refused') continue;
      for (const id of [...presentation.shipmentIds, ...presentation.orderIds])
        found.set(id, { credit, presentation });
    }
  }
  return found;
});
