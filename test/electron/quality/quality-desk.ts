import { randomBytes } from 'node:crypto';
import type { InputOf } from '#shared/api/contract';
import { Supplier } from '#shared/domain/supplier';
import { AttachmentId, type InspectionId, SalesOrderId, SupplierId } from '#shared/values/ids';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { anOrderLine } from '../../builders/an-order-line';
import { day, decimalOf } from '../money/march-desk';

export const FACTORY = SupplierId.parse('test:factory-1');
export const FACTORY_ACCOUNT = { side: 'supplier' as const, party: FACTORY, currency: 'CNY' as const };

/** A desk with one customer, one factory and one order of 4,000 pieces. */
export async function qualityDesk(): Promise<{ desk: TestDesk; orderId: SalesOrderId }> {
  const desk = await TestDesk.open({ now: '2026-03-10T08:00:00' });
  await desk.call('company.save', { company: aCompany({ clerk: 'Lin Yue' }) });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
  const factory = Supplier.parse({
    id: FACTORY,
    code: 'HY',
    nameZh: '宁波恒屿制衣加工厂',
    paymentTerms: { text: '月结30天' },
  });
  await desk.call('suppliers.save', { record: factory, revision: null });
  return { desk, orderId: await anotherOrder(desk, 'PO-4501') };
}

export async function anotherOrder(desk: TestDesk, customerOrderNo: string): Promise<SalesOrderId> {
  const made = await desk.call('orders.create', {
    customerId: aCustomer().id,
    patch: {
      customerOrderNo,
      deliveryDate: day('2026-04-20'),
      lines: [anOrderLine({ quantity: decimalOf('4000'), unitPrice: decimalOf('3.00') })],
    },
  });
  return SalesOrderId.parse(made.orderId);
}

export type InspectionPatch = InputOf<'inspections.save'>['patch'];

/** Saves a patch on the inspection as it stands. */
export async function patchInspection(desk: TestDesk, inspectionId: InspectionId, patch: InspectionPatch) {
  const { revision } = await desk.call('inspections.file', { inspectionId });
  await desk.call('inspections.save', { inspectionId, revision, patch });
  return desk.call('inspections.file', { inspectionId });
}

export const defect = (name: string, of: 'critical' | 'major' | 'minor', count: number) => ({
  id: name,
  name,
  class: of,
  count,
});

/** A JPEG of one pixel that weighs what the test wants; each name makes another file. */
export async function keepPicture(desk: TestDesk, name: string, weight = 1000): Promise<AttachmentId> {
  const { id } = await desk.call('pictures.keep', { name, bytes: jpegOf(weight, name) });
  return AttachmentId.parse(id);
}

/** Comments behind the first marker make the weight: a reader passes over them, a paper takes them along. */
function jpegOf(weight: number, comment: string): Uint8Array {
  const parts: Uint8Array[] = [PIXEL.slice(0, 2)];
  for (let left = weight - PIXEL.length; left > 0; left -= 60_000) {
    const length = Math.min(60_000, Math.max(left, 200));
    // Noise, as a photo is: a workbook could pack anything else.
    const segment = new Uint8Array(randomBytes(length));
    segment.set([0xff, 0xfe, (length - 2) >> 8, (length - 2) & 0xff]);
    segment.set(new TextEncoder().encode(comment).slice(0, 100), 4);
    parts.push(segment);
  }
  return Uint8Array.from(Buffer.concat([...parts, PIXEL.slice(2)]));
}

const PIXEL = Uint8Array.from(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
    'base64',
  ),
);
