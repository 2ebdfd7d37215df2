import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '#shared/documents/document-model';
import { packingTable } from '#shared/documents/packing-table';
import { shippedGoods } from '#shared/documents/shipped-goods';
import { SalesOrder } from '#shared/domain/sales-order';
import { Shipment } from '#shared/domain/shipment';
import { decimal } from '#shared/values/decimal';
import { Packing } from '#shared/values/packing';
import { aCustomer } from '../../builders/a-customer';
import { aProduct } from '../../builders/a-product';
import { anOrder } from '../../builders/an-order';
import { anOrderLine } from '../../builders/an-order-line';

const SIZES = ['S', 'M', 'L', 'XL'].map((size) => ({ size, quantity: decimal('240') }));
const PACKING = Packing.parse({
  piecesPerCarton: 24,
  lengthCm: '58',
  widthCm: '40',
  heightCm: '32',
  netKg: '7.92',
  grossKg: '9.35',
});

/** Sized goods of two orders with one carton that holds both. */
function tableOfMixed(): Table {
  const line = (itemNo: string, unit: 'PCS' | 'SET') =>
    anOrderLine({ itemNo, unit, quantity: decimal('960'), sizes: SIZES, packing: PACKING });
  const a = anOrder({ lines: [line('A-1', 'PCS')] });
  const b = SalesOrder.parse({
    ...anOrder({ lines: [line('B-1', 'SET')] }),
    id: 'test:order-2',
    number: 'SO-2026-0002',
    customerOrderNo: 'PO-4502',
  });
  const content = (orderId: string) => ({ orderId, lineId: '1', size: 'S', perCarton: '12' });
  const shipment = Shipment.parse({
    id: 'test:ship-1',
    number: 'SH-2026-0001',
    customerId: a.customerId,
    currency: 'USD',
    lines: [a, b].map(({ id }) => ({ orderId: id, lineId: '1', quantity: '960', sizes: SIZES })),
    packed: [{ id: 'm1', cartons: 1, contents: [content(a.id), content(b.id)], packing: PACKING }],
    createdOn: '2026-06-01',
  });
  const goods = shippedGoods(shipment, [a, b], [aProduct()], aCustomer());
  if (goods === null) throw new Error('nothing shipped');
  return packingTable(goods.lines, goods.cartons, 'both', true);
}

const said = (cell: Cell | undefined) =>
  cell?.type === 'text' ? cell.lines.map((line) => line.map(({ text }) => text).join('')).join(' / ') : '';

describe('a packing list with a carton of several goods', () => {
  it('names goods in rows of their own, so that their column stays readable', () => {
    const table = tableOfMixed();
    expect(table.rows.filter(({ kind }) => kind === 'group')).toHaveLength(2);
    expect(table.columns.map(({ id }) => id)).not.toContain('item');
    expect(table.columns.find(({ id }) => id === 'goods')?.widthMm).toBeGreaterThanOrEqual(25);
  });

  it('says what the other goods in the carton are and of which order', () => {
    const guest = tableOfMixed().rows.find((row) => row.kind === 'line' && row.joined);
    if (guest?.kind !== 'line') throw new Error('no second row of the mixed carton');
    expect(said(guest.cells[1])).toContain('B-1');
    expect(said(guest.cells[1])).toContain('PO-4502');
  });

  it('counts the carton once: no sub-total of an order claims it', () => {
    expect(tableOfMixed().rows.map(({ kind }) => kind)).not.toContain('subtotal');
  });
});
