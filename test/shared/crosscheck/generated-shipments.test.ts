import { describe, expect, it } from 'vitest';
import { compareFacts } from '#shared/crosscheck/compare-facts';
import { DEFAULT_SETTING } from '#shared/crosscheck/setting';
import { add, decimal, sum } from '#shared/values/decimal';
import { lineTotal } from '#shared/values/money';
import { aShippedScene } from '../../builders/a-shipment';
import {
  filedDeclaration,
  openedCredit,
  papersOf,
  required,
  type ShippedScene,
} from '../../builders/shipment-papers';

const settingOf = (scene: ShippedScene) => ({ ...DEFAULT_SETTING, shippedBefore: scene.shippedBefore });

function everyPaper(scene: ShippedScene, seed: number) {
  const own = papersOf(scene);
  return [
    ...own,
    ...(seed % 2 === 0 ? [filedDeclaration(own)] : []),
    ...(seed % 3 === 0 ? [openedCredit(scene, own)] : []),
  ];
}

describe('papers of generated shipments', () => {
  it('agree on every figure for 1,000 seeds, up to 300 lines', () => {
    let most = 0;
    for (let seed = 1; seed <= 1000; seed++) {
      const scene = aShippedScene(seed);
      const papers = everyPaper(scene, seed);
      const found = compareFacts(papers, settingOf(scene));
      expect(found, `seed ${seed}`).toEqual([]);

      const invoice = required(papers, 'commercial-invoice');
      const packing = required(papers, 'packing-list');
      most = Math.max(most, invoice.lines.length);
      const shipped = sum(scene.shipment.lines.map(({ quantity }) => quantity));
      expect(invoice.totalQuantity, `seed ${seed}`).toBe(shipped);
      expect(sum(packing.lines.flatMap(({ quantity }) => quantity ?? [])), `seed ${seed}`).toBe(shipped);
      const amount = scene.shipment.lines.reduce((total, { orderId, lineId, quantity }) => {
        const line = scene.orders.find(({ id }) => id === orderId)?.lines.find(({ id }) => id === lineId);
        return add(total, lineTotal(line?.unitPrice ?? decimal(0), quantity, scene.shipment.currency).amount);
      }, decimal(0));
      expect(Number(invoice.totalAmount), `seed ${seed}`).toBe(Number(amount));
      expect(packing.lines.reduce((count, { cartons }) => count + (cartons ?? 0), 0)).toBe(packing.packages);
      for (const column of ['netKg', 'grossKg', 'volume'] as const) {
        // Pallets weigh and measure on top of the rows.
        if (packing.pallets !== null && column !== 'netKg') continue;
        const rows = sum(packing.lines.flatMap((line) => line[column] ?? []));
        expect(Number(rows), `seed ${seed} ${column}`).toBe(Number(packing[column]));
      }
    }
    expect(most).toBeGreaterThanOrEqual(200);
    // A thousand shipments take a quarter of a minute alone and longer beside other tests.
  }, 240_000);
});
