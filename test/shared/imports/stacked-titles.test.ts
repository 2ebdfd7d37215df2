import { describe, expect, it } from 'vitest';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { type CellInput, sheetOf, workbookOf } from './layouts/sheet-of';

const draftOf = (rows: CellInput[][]) => understand(workbookOf(sheetOf(rows)), {}, NO_MEMORY);

describe('titles over several rows', () => {
  it('say together what each row alone does not', () => {
    const { lines, problems } = draftOf([
      ['Lakeside Wholesale Inc.', null, null, null, 'Purchase Order #', 'LW-0411'],
      [],
      ['Vendor', 'Item', 'Master', 'Order', 'Unit', 'Extended'],
      ['Item', 'Description', 'Pack', 'Quantity', 'Cost', 'Cost'],
      ['Number', null, '(each)', '(each)', '(USD)', '(USD)'],
      ['8101', 'Storage box 20 l', 12, 2400, 2.35, 5640],
      ['8102', 'Storage box 40 l', 6, 1200, 3.6, 4320],
      [null, null, null, 3600, null, 9960],
    ]);
    expect(lines.map((line) => [line.quantity.value, line.unitPrice.value, line.amount.value])).toEqual([
      ['2400', '2.35', '5640'],
      ['1200', '3.6', '4320'],
    ]);
    expect(lines.map((line) => line.ourItemNo.value)).toEqual(['8101', '8102']);
    expect(problems.map(({ kind }) => kind)).not.toContain('columns-unsure');
  });

  it('in Chinese are one word: 交货 over 日期', () => {
    const { lines } = draftOf([
      ['订货单'],
      ['订单号', 'DH2603-11', null, '币种', 'RMB'],
      ['产品', '说明', '订货', '价格', '金额', '交货'],
      ['货号', '名称', '数量', '单价', '合计', '日期'],
      ['S-1', '陶瓷马克杯', 6000, 6.2, 37200, '2026-04-20'],
      ['S-2', '陶瓷碗', 4000, 4.5, 18000, '2026-04-28'],
    ]);
    expect(lines.map((line) => [line.quantity.value, line.deliveryDate.value])).toEqual([
      ['6000', '2026-04-20'],
      ['4000', '2026-04-28'],
    ]);
  });

  it('leave a row of labels above them alone', () => {
    const { head } = draftOf([
      ['BESTELLUNG'],
      ['Kunde', 'Wiesenhof GmbH', 'Währung', 'EUR'],
      ['Artikel', 'Bezeichnung', 'Menge', 'Preis'],
      ['W-1', 'Wanderschuh', 120, 24.9],
      ['W-2', 'Trekkingschuh', 60, 31.5],
    ]);
    expect([head.buyer.value, head.currency.value]).toEqual(['Wiesenhof GmbH', 'EUR']);
  });
});

describe('a prepack', () => {
  it('orders what the plainest title counts, and its ratio is asked about', () => {
    const { lines, problems } = draftOf([
      ['PURCHASE ORDER'],
      ['PO', 'SB-90871', null, 'Currency', 'USD'],
      [],
      ['Style', 'Color', 'S', 'M', 'L', 'XL', 'Pcs/Pack', 'Packs', 'Total Pcs', 'Unit Price', 'Amount'],
      ['TEE-01', 'GREY', 1, 2, 2, 1, 6, 200, 1200, 3.25, 3900],
      ['TEE-01', 'BLACK', 1, 2, 2, 1, 6, 300, 1800, 3.25, 5850],
      ['HOOD-4', 'NAVY', 1, 2, 2, 1, 6, 100, 600, 8.9, 5340],
    ]);
    expect(lines.map((line) => line.quantity.value)).toEqual(['1200', '1800', '600']);
    expect(problems.map(({ kind }) => kind)).toContain('sizes-differ');
  });
});
