import { describe, expect, it } from 'vitest';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { GARMENT_LAYOUTS } from './garment-layouts';
import { SPLIT_LAYOUTS } from './split-layouts';
import { TRADE_LAYOUTS } from './trade-layouts';
import { linesLike, type UnseenLayout } from './unseen-layout';

const headOf = ({ orderNo, buyer, date, deliveryDate, currency }: UnseenLayout) =>
  JSON.parse(JSON.stringify({ orderNo, buyer, date, deliveryDate, currency }));

describe.each([...GARMENT_LAYOUTS, ...TRADE_LAYOUTS, ...SPLIT_LAYOUTS])('$name', (layout) => {
  const draft = understand(layout.workbook, {}, NO_MEMORY);

  it('gives exactly its lines', () => {
    expect(linesLike(draft, layout.lines)).toEqual(layout.lines);
  });

  it('gives its head', () => {
    const { customerOrderNo, buyer, orderDate, deliveryDate, currency } = draft.head;
    const read = {
      orderNo: customerOrderNo.value,
      buyer: buyer.value,
      date: orderDate.value,
      deliveryDate: deliveryDate.value,
      currency: currency.value,
    };
    expect(read).toMatchObject(headOf(layout));
  });

  it('asks what it must, finds nothing wrong and proves its totals', () => {
    const asked = draft.problems.filter((problem) => problem.severity === 'question');
    const must = layout.asks ?? [];
    expect(asked.map((problem) => problem.kind)).toEqual(expect.arrayContaining([...must]));
    expect(draft.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(draft.proofs.filter((proof) => !proof.agrees)).toEqual([]);
    expect(draft.proofs.length).toBeGreaterThanOrEqual(layout.proofs ?? 0);
  });
});
