import type { ComplaintView, GoodsLine } from '#shared/api/views/quality-views';
import type { ComplaintLine } from '#shared/domain/complaint';
import { ZERO } from '#shared/values/decimal';
import { nextId } from '../inspections/defect-rows';

/** The next line of the order that is not complained about yet, else an empty one. */
export function nextComplaintLine(
  view: Pick<ComplaintView, 'order'>,
  lines: readonly ComplaintLine[],
): ComplaintLine {
  const taken = new Set(lines.map(({ lineId }) => lineId));
  const goods = view.order?.lines.find(({ lineId }) => !taken.has(lineId));
  const id = nextId(lines, 'c');
  return goods === undefined ? { ...EMPTY, id } : complaintLine(goods, id);
}

const EMPTY: Omit<ComplaintLine, 'id'> = {
  lineId: '',
  productId: null,
  itemNo: '',
  description: '',
  quantity: ZERO,
  unit: 'PCS',
  unitPrice: ZERO,
};

/** How many are bad is typed; what each cost stands on the order. */
function complaintLine(goods: GoodsLine, id: string): ComplaintLine {
  const { lineId, productId, itemNo, name, unit, unitPrice } = goods;
  return {
    id,
    ...{ lineId, productId, itemNo, unit },
    description: name.slice(0, 1000),
    quantity: ZERO,
    unitPrice: unitPrice ?? ZERO,
  };
}
