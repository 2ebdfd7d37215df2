import { describe, expect, it } from 'vitest';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { HARD_LAYOUTS } from './hard-layouts';

describe.each(HARD_LAYOUTS)('$name', (layout) => {
  const draft = understand(layout.workbook, {}, NO_MEMORY);

  it('gives exactly its lines', () => {
    const read = draft.lines.map((line, index) => {
      const wanted = layout.lines[index];
      return {
        ...(wanted?.item === undefined ? {} : { item: line.itemNo.value }),
        ...(wanted?.text === undefined ? {} : { text: line.description.value }),
        quantity: line.quantity.value,
        ...(wanted?.price === undefined ? {} : { price: line.unitPrice.value }),
        ...(wanted?.unit === undefined ? {} : { unit: line.unit.value }),
        ...(wanted?.colour === undefined ? {} : { colour: line.colour.value }),
        ...(wanted?.sizes === undefined
          ? {}
          : { sizes: line.sizes.map((size) => `${size.size}${size.quantity}`).join(' ') }),
      };
    });
    expect(read).toEqual(layout.lines);
  });

  it('gives its head and its sum', () => {
    const { head } = draft;
    const read = {
      ...(layout.orderNo === undefined ? {} : { orderNo: head.customerOrderNo.value }),
      ...(layout.buyer === undefined ? {} : { buyer: head.buyer.value }),
      ...(layout.date === undefined ? {} : { date: head.orderDate.value }),
      ...(layout.currency === undefined ? {} : { currency: head.currency.value }),
      ...(layout.total === undefined ? {} : { total: draft.totalAmount }),
    };
    const { orderNo, buyer, date, currency, total } = layout;
    expect(read).toEqual(JSON.parse(JSON.stringify({ orderNo, buyer, date, currency, total })));
  });

  it('raises no false alarm', () => {
    expect(draft.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(draft.proofs.filter((proof) => !proof.agrees)).toEqual([]);
  });
});
