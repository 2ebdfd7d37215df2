import { describe, expect, it } from 'vitest';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { type CellInput, sheetOf, workbookOf } from './layouts/sheet-of';

/** A short order whose only date is the one named by the label. */
const orderWith = (label: string, date: string): CellInput[][] => [
  ['客户', '华东贸易有限公司'],
  ['订单号', 'GB-88'],
  [label, date],
  [],
  ['货号', '品名', '数量', '单位', '单价', '金额'],
  ['H01', '毛巾', 1000, '条', 3.5, 3500],
  ['合计', null, 1000, null, null, 3500],
];

describe('a date that a label names', () => {
  it.each(['交货日期', '交期', 'Delivery date', 'Latest shipment date'])(
    'the day of %s is the delivery and never the day of the order too',
    (label) => {
      const { head } = understand(workbookOf(sheetOf(orderWith(label, '2026年12月30日'))), {}, NO_MEMORY);
      expect(head.deliveryDate.value).toBe('2026-12-30');
      expect(head.orderDate.value).toBeNull();
    },
  );

  it('the day of 订单日期 is the day of the order alone', () => {
    const { head } = understand(workbookOf(sheetOf(orderWith('订单日期', '2026年11月20日'))), {}, NO_MEMORY);
    expect(head.orderDate.value).toBe('2026-11-20');
    expect(head.deliveryDate.value).toBeNull();
  });
});
