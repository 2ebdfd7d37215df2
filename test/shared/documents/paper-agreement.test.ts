import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPaper } from '#shared/documents/build-paper';
import { canonicalJson } from '#shared/documents/canonical-json';
import type { PaperInput } from '#shared/documents/paper-input';
import type { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import { orderTotal, SalesOrder } from '#shared/domain/sales-order';
import { CURRENCIES } from '#shared/values/currency';
import { round, sum } from '#shared/values/decimal';
import { longInput, longProducts } from './long-order';
import { columnOf, mainTable, totalOf } from './model-figures';
import { order, shipmentInput } from './reference-shipment';

function paper(kind: FormKind, input: PaperInput, language: PaperLanguage = 'both') {
  const built = buildPaper(kind, input, language);
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.value;
}

const line = fc.record({
  po: fc.constantFrom('', '4501', '4502', 'PO-77'),
  product: fc.integer({ min: 0, max: longProducts.length - 1 }),
  colour: fc.constantFrom('', 'White', 'Navy', 'Grey'),
  sizes: fc.array(fc.integer({ min: 1, max: 700 }), { maxLength: 4 }),
  quantity: fc.integer({ min: 1, max: 9000 }),
  price: fc.integer({ min: 1, max: 2_000_000 }),
});

const orders = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 25 }),
    currency: fc.constantFrom(...CURRENCIES),
  })
  .map(({ lines, currency }) =>
    SalesOrder.parse({
      ...order,
      currency,
      freight: null,
      insurance: null,
      depositReceived: null,
      lines: lines.map((one, at) => ({
        id: String(at),
        customerOrderNo: one.po,
        productId: longProducts[one.product]?.id,
        itemNo: longProducts[one.product]?.itemNo,
        colour: one.colour,
        sizes: one.sizes.map((quantity, i) => ({ size: `s${i}`, quantity: String(quantity) })),
        quantity: String(one.sizes.length > 0 ? one.sizes.reduce((a, b) => a + b, 0) : one.quantity),
        unitPrice: (one.price / 10_000).toFixed(4),
      })),
    }),
  );

describe('papers of one order', () => {
  it('agree on pieces, cartons, weights, volume and amount', () => {
    fc.assert(
      fc.property(orders, (random) => {
        const input = shipmentInput({ order: random, products: longProducts });
        const proforma = paper('proforma-invoice', input);
        const invoice = paper('commercial-invoice', input, 'en');
        const packing = paper('packing-list', input, 'zh');
        const quantity = sum(random.lines.map((one) => one.quantity));
        for (const model of [proforma, invoice, packing]) {
          expect(totalOf(model, 'quantity')).toBe(quantity);
          expect(sum(columnOf(model, 'quantity'))).toBe(quantity);
          expect(totalOf(model, 'cartons')).toBe(totalOf(packing, 'cartons'));
        }
        for (const model of [proforma, invoice]) {
          expect(totalOf(model, 'amount')).toBe(orderTotal(random).amount);
        }
        for (const [column, places] of [
          ['cartons', 0],
          ['net', 2],
          ['gross', 2],
          ['volume', 3],
        ] as const) {
          expect(round(sum(columnOf(packing, column)), places)).toBe(totalOf(packing, column));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has sub-totals of several POs that add up to the total', () => {
    fc.assert(
      fc.property(orders, (random) => {
        const input = shipmentInput({ order: random, products: longProducts });
        for (const kind of ['proforma-invoice', 'packing-list'] as const) {
          const table = mainTable(paper(kind, input));
          if (new Set(random.lines.map((one) => one.customerOrderNo || '4528')).size === 1) continue;
          expect(table.rows.some((row) => row.kind === 'subtotal')).toBe(true);
          table.columns.forEach((column, at) => {
            if (column.sums !== true) return;
            const values = table.rows.flatMap((row) => {
              const cell = row.kind === 'subtotal' ? row.cells[at] : undefined;
              return cell && 'value' in cell && cell.type !== 'date' ? [cell.value] : [];
            });
            const total = totalOf(paper(kind, input), column.id);
            expect(Number(sum(values))).toBe(Number(total));
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('stay the same word for word at 1, 30 and 300 lines in all languages', () => {
    const hashes: Record<string, string> = {};
    for (const count of [1, 30, 300]) {
      for (const kind of ['quotation', 'proforma-invoice', 'packing-list', 'commercial-invoice'] as const) {
        for (const language of ['en', 'zh', 'both'] as const) {
          const json = canonicalJson(paper(kind, longInput(count), language));
          hashes[`${kind} ${language} ${count}`] = createHash('sha256')
            .update(json)
            .digest('hex')
            .slice(0, 16);
        }
      }
    }
    expect(hashes).toMatchSnapshot();
  });
});
