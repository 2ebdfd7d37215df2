import type { UnitQuantity } from '#shared/api/views/order-views';
import { figure } from '../../components/figures';
import { useWords } from '../../words/words';

/** `10,600 pcs`, or `10,600 pcs, 40 sets`: quantities of different units are never added up. */
export function useQuantityText(): (quantities: readonly UnitQuantity[]) => string {
  const t = useWords('trade');
  return (quantities) =>
    quantities.map(({ unit, quantity }) => `${figure(quantity)} ${t(`unit.${unit}`)}`).join(', ');
}
