import { describe, expect, it } from 'vitest';
import { buildPaper } from '#shared/documents/build-paper';
import { cartonLabels } from '#shared/documents/carton-labels';
import { DocumentModel } from '#shared/documents/document-model';
import type { FormSheet } from '#shared/documents/form-grid';
import type { OrderPaperInput } from '#shared/documents/paper-input';
import { LABEL_SHEETS } from '#shared/documents/paper-layout';
import { paperLines } from '#shared/documents/paper-line';
import { shippedGoods } from '#shared/documents/shipped-goods';
import { shippingMark } from '#shared/documents/shipping-mark';
import { longInput } from './long-order';
import { proofText } from './model-figures';
import { asShipment, customer, inputFor, order, shipmentInput } from './reference-shipment';

const input = (over: Partial<OrderPaperInput> = {}): OrderPaperInput => ({
  ...shipmentInput(),
  order,
  language: 'both',
  ...over,
});

function sheetOf(model: DocumentModel): FormSheet {
  const [sheet] = model.body;
  if (sheet?.kind !== 'form-sheet') throw new Error('no labels');
  return sheet;
}

describe('carton labels', () => {
  it('are one a carton, numbered without a hole to the number of cartons', () => {
    const { series } = sheetOf(cartonLabels(input()));
    expect(series[0]?.first).toBe(1);
    series.forEach((row, index) => {
      if (index > 0) expect(row.first).toBe((series[index - 1]?.last ?? 0) + 1);
    });
    expect(series.at(-1)?.last).toBe(310);
  });

  it('carry the mark letter for letter, with the own number where the papers show the range', () => {
    const model = cartonLabels(input());
    const onPaper = shippingMark(order, customer, paperLines(order, input().products), 310);
    const said = proofText(model);
    for (const line of onPaper) expect(said).toContain(line.replace('1-310', '{n}'));
  });

  it('say item, colour, pieces by size, weights, measurement and origin of that carton', () => {
    const { series } = sheetOf(cartonLabels(input({ language: 'en' })));
    const first = JSON.stringify(series[0]?.form);
    for (const word of ['A100', 'White', 'S 24', '7.20', '6.00', '50×40×30', 'MADE IN CHINA', '{n} / 310'])
      expect(first.replace(/\u00a0/g, ' ')).toContain(word);
    expect(first).not.toMatch(/USD|3\.25/);
  });

  it('list what a mixed carton holds', () => {
    const { series } = sheetOf(cartonLabels(input({ language: 'en' })));
    const mixed = series
      .map(({ form }) => JSON.stringify(form))
      .filter((said) => / 8, /.test(said.replace(/\u00a0/g, ' ')));
    const all = series.map(({ form }) => JSON.stringify(form).replace(/\u00a0/g, ' '));
    expect(all.some((said) => /S \d+, M \d+|\d+: \d+, \d+: \d+/.test(said)) || mixed.length > 0).toBe(true);
  });

  it('count each customer order for itself where its numbers start at 1 again', () => {
    const of = inputFor('carton-labels', asShipment(shipmentInput()));
    const { goods } = of;
    if (!goods) throw new Error('no goods');
    const apart = shippedGoods(
      { ...goods.shipment, numbersPerOrder: true },
      goods.orders,
      of.products,
      customer,
    );
    if (apart === null) throw new Error('no goods');
    const { series } = sheetOf(cartonLabels({ ...of, goods: apart, order: apart.order, language: 'en' }));
    const byPo = new Map<string, { cartons: number; totals: Set<string> }>();
    for (const { form, first, last } of series) {
      const said = JSON.stringify(form);
      const po = /PO (\w+)/.exec(said)?.[1] ?? '';
      const known = byPo.get(po) ?? { cartons: 0, totals: new Set() };
      known.cartons += last - first + 1;
      known.totals.add(/\{n\} \/ (\d+)/.exec(said)?.[1] ?? '');
      byPo.set(po, known);
      expect(said).toContain(`"${po}-{nnnn}"`);
    }
    expect(byPo.size).toBeGreaterThan(1);
    for (const { cartons, totals } of byPo.values()) expect([...totals]).toEqual([String(cartons)]);
    expect([...byPo.values()].reduce((sum, { cartons }) => sum + cartons, 0)).toBe(310);
  });

  it('stay small as records however many cartons there are', () => {
    const model = cartonLabels({ ...longInput(300), order: longInput(300).order ?? order, language: 'both' });
    const cartons = sheetOf(model).series.reduce((sum, row) => sum + row.last - row.first + 1, 0);
    expect(cartons).toBeGreaterThan(10_000);
    expect(JSON.stringify(model).length).toBeLessThan(3_000_000);
  });

  it.each(LABEL_SHEETS)('are read back from disk as they were frozen on %s', (sheet) => {
    const model = cartonLabels(input(), sheet);
    expect(DocumentModel.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  it('are not issued while a line has no carton data', () => {
    const bare = input().products.map((product) => ({ ...product, packing: null }));
    expect(buildPaper('carton-labels', { ...input(), products: bare }, 'en')).toMatchObject({
      ok: false,
      problem: { kind: 'paper-incomplete', rule: 'packing' },
    });
    const draft = buildPaper('carton-labels', { ...input(), products: bare, number: null }, 'en');
    expect(draft.ok && proofText(draft.value)).toContain('No carton data yet');
  });
});
