import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestDesk } from '../../builders/a-desk';

let desk: TestDesk;

beforeAll(async () => {
  desk = await TestDesk.open();
  await desk.call('samples.load', {});
});
afterAll(() => desk.remove());

describe('the declarations of the sample factory', () => {
  it('go to the broker without a word typed', async () => {
    const { rows } = await desk.call('customs.list', { text: '', offset: 0, limit: 20 });
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const { shipmentId, number } of rows) {
      const { findings, items } = await desk.call('customs.declaration', { shipmentId });
      expect(items.length).toBeGreaterThan(0);
      const stops = findings.filter(({ severity }) => severity === 'error' || severity === 'gap');
      expect({ number, stops: stops.map(({ key, place }) => [key, place]) }).toEqual({ number, stops: [] });
    }
  });

  it('know every code of the price list that has one', async () => {
    const { missing } = await desk.call('customs.tariff', { text: '', offset: 0, limit: 1 });
    expect(missing).toEqual([]);
  });
});
