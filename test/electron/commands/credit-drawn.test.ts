import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Presentation } from '#shared/credit/presentation';
import { DecimalText } from '#shared/values/decimal';
import type { CreditId, ShipmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { anOrderLine } from '../../builders/an-order-line';

const CREDIT = ':20:LC-2026-90\n:40A:IRREVOCABLE\n:31D:260630CHINA\n:32B:USD4000,00\n:43P:ALLOWED';
const day = (text: string) => PlainDate.parse(text);
const pieces = (text: string) => DecimalText.parse(text);

let desk: TestDesk;
let creditId: CreditId;

beforeAll(async () => {
  desk = await TestDesk.open();
  await desk.call('company.save', { company: aCompany() });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
  const receivedOn = day('2026-03-09');
  ({ creditId } = await desk.call('credits.create', {
    text: CREDIT,
    customerId: aCustomer().id,
    receivedOn,
  }));
});
afterAll(() => desk.remove());

/** A shipment of an order of 1,000 pieces at 3.16 under the credit. */
async function shipped(customerOrderNo: string): Promise<ShipmentId> {
  const lines = [anOrderLine({ quantity: pieces('1000'), unitPrice: pieces('3.16') })];
  const { orderId } = await desk.call('orders.create', {
    customerId: aCustomer().id,
    patch: { customerOrderNo, deliveryDate: day('2026-06-05'), lines },
  });
  const { shipmentId } = await desk.call('shipments.create', { orderIds: [orderId] });
  const { revision } = await desk.call('shipments.file', { shipmentId });
  await desk.call('shipments.save', { shipmentId, revision, patch: { creditId } });
  return shipmentId;
}

async function overCredit(shipmentId: ShipmentId): Promise<readonly string[][]> {
  const { differences } = await desk.call('crosscheck.shipment', { shipmentId });
  return differences
    .filter(({ point }) => point === 'credit-amount')
    .map(({ left, right }) => [left.value, right.value]);
}

describe('an invoice under a credit that was drawn on before', () => {
  it('is held against what is left, and its own drawing does not count against it', async () => {
    const first = await shipped('PO-1');
    const second = await shipped('PO-2');
    expect([await overCredit(first), await overCredit(second)]).toEqual([[], []]);
    const presentation = Presentation.parse({
      id: 'p1',
      shipmentIds: [first],
      presentedOn: day('2026-03-10'),
      drawing: '3160',
    });
    const stored = await desk.context.store.change('test.present', (tx) => {
      const credit = tx.get('credits', creditId);
      if (credit) tx.put('credits', { ...credit, presentations: [presentation] });
    });
    expect(stored.ok).toBe(true);
    expect(await overCredit(first)).toEqual([]);
    expect(await overCredit(second)).toEqual([['840.00', '3160.00']]);
  });
});
