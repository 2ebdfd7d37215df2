import { describe, expect, it } from 'vitest';
import { sampleDesk } from '#shared/samples/sample-desk';
import { shippedByLine } from '#shared/shipping/open-pieces';
import { lineFaults } from '#shared/shipping/shipped-limits';
import { isContainerNumber } from '#shared/values/container-number';
import { compare } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';

describe.each(['2026-11-24', '2026-02-28', '2027-01-01'])('the sample shipments on %s', (text) => {
  const { shipments, orders } = sampleDesk(PlainDate.parse(text));
  const order = (id: string) => orders.find((entry) => entry.id === id);
  const line = (orderId: string, lineId: string) => order(orderId)?.lines.find(({ id }) => id === lineId);

  it('ship nothing twice and nothing that was not ordered', () => {
    for (const shipment of shipments) {
      const elsewhere = shippedByLine(shipments, line, shipment.id);
      expect(lineFaults(shipment.lines, order, elsewhere)).toEqual([]);
    }
  });

  it('join two orders of one customer, the second with a first lot', () => {
    const joined = shipments.find(({ lines }) => new Set(lines.map(({ orderId }) => orderId)).size === 2);
    const lot = joined?.lines.filter(({ orderId }) => orderId === 'sample:order-30') ?? [];
    expect(lot.length).toBeGreaterThan(0);
    for (const { orderId, lineId, quantity } of lot)
      expect(compare(quantity, line(orderId, lineId)?.quantity ?? quantity)).not.toBe(1);
  });

  it('carry container numbers with a right check digit', () => {
    const numbers = shipments.flatMap(({ containers }) => containers.map(({ number }) => number));
    expect(numbers.some((number) => number !== '')).toBe(true);
    for (const number of numbers) expect(number === '' || isContainerNumber(number)).toBe(true);
  });
});
