import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderDraft } from '#shared/imports/order-draft';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { Chance } from './random';
import { type LaidOut, randomLayout } from './random-layout';
import { randomOrder, type TrueOrder } from './random-order';

const RUNS = Number(process.env['IMPORT_SEEDS'] ?? 600);
/** At least this share is read exactly; the rest must ask. */
const EXACT = 0.97;

/** The first thing that differs from the truth, or null. */
function difference(draft: OrderDraft, order: TrueOrder, laid: LaidOut): string | null {
  if (draft.lines.length !== order.lines.length)
    return `lines ${draft.lines.length} of ${order.lines.length}`;
  for (const [index, line] of order.lines.entries()) {
    const ours = draft.lines[index];
    const say = (field: string, got: unknown, want: unknown) =>
      `line ${index + 1} ${field} ${String(got)} instead of ${String(want)}`;
    if (!ours) return 'no line';
    if (laid.has.has('item') && ours.itemNo.value !== line.item)
      return say('item', ours.itemNo.value, line.item);
    if (laid.has.has('description') && ours.description.value !== line.description)
      return say('description', ours.description.value, line.description);
    if (laid.has.has('colour') && ours.colour.value !== line.colour)
      return say('colour', ours.colour.value, line.colour);
    if (Number(ours.quantity.value) !== line.quantity)
      return say('quantity', ours.quantity.value, line.quantity);
    if (laid.has.has('unit') && ours.unit.value !== line.unit[1])
      return say('unit', ours.unit.value, line.unit[1]);
    if (laid.has.has('price') && Number(ours.unitPrice.value) !== line.priceCents / 100)
      return say('price', ours.unitPrice.value, line.priceCents / 100);
    if (laid.has.has('delivery') && ours.deliveryDate.value !== line.delivery)
      return say('delivery', ours.deliveryDate.value, line.delivery);
    if (
      laid.has.has('sizes') &&
      ours.sizes.map((size) => Number(size.quantity)).join() !==
        line.sizes.filter((pieces) => pieces > 0).join()
    )
      return say('sizes', JSON.stringify(ours.sizes), line.sizes.join());
  }
  const { head } = draft;
  if (head.customerOrderNo.value !== order.orderNo)
    return `order number ${head.customerOrderNo.value} instead of ${order.orderNo}`;
  if (head.orderDate.value !== order.date) return `date ${head.orderDate.value} instead of ${order.date}`;
  if (head.buyer.value !== order.buyer) return `buyer ${head.buyer.value} instead of ${order.buyer}`;
  if (head.currency.value !== order.currency)
    return `currency ${head.currency.value} instead of ${order.currency}`;
  return null;
}

const TOLD = {
  amount: 'amount-differs',
  'total-quantity': 'total-quantity-differs',
  'total-amount': 'total-amount-differs',
} as const;

describe('workbooks nobody has seen', () => {
  it(`are read exactly or ask, ${RUNS} layouts in twelve languages`, () => {
    const wrong: string[] = [];
    let exact = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (seed) => {
        const chance = new Chance(seed);
        const order = randomOrder(chance);
        const laid = randomLayout(order, chance);
        const draft = understand(laid.workbook, {}, NO_MEMORY);
        // A head field that stays empty is named even where it is no question.
        const unnumbered =
          draft.head.customerOrderNo.value === null &&
          draft.problems.some((problem) => problem.kind === 'order-number-missing');
        const asked = unnumbered || draft.problems.some((problem) => problem.severity !== 'hint');
        const found = difference(draft, order, laid);
        if (found === null) exact += 1;
        else wrong.push(`${asked ? 'asked' : 'SILENT'} seed ${seed}: ${found} (${laid.shape})`);
        if (
          laid.lie !== 'none' &&
          (found === null || !asked) &&
          !draft.problems.some((problem) => problem.kind === TOLD[laid.lie as keyof typeof TOLD])
        )
          wrong.push(`SILENT seed ${seed}: a wrong ${laid.lie} is not told (${laid.shape})`);
        if (
          laid.lie === 'none' &&
          !laid.shape.includes('foreign') &&
          found === null &&
          draft.problems.some((problem) => problem.severity === 'error')
        )
          wrong.push(
            `FALSE ALARM seed ${seed}: ${draft.problems.find((problem) => problem.severity === 'error')?.id} (${laid.shape})`,
          );
      }),
      { numRuns: RUNS, seed: 20_261_124 },
    );
    console.log(`${exact} of ${RUNS} read exactly; ${wrong.length} to look at`);
    for (const text of [...wrong].sort().slice(0, Number(process.env['SHOW'] ?? 12))) console.log(text);
    expect(wrong.filter((text) => !text.startsWith('asked'))).toEqual([]);
    expect(exact / RUNS).toBeGreaterThanOrEqual(EXACT);
  });
});
