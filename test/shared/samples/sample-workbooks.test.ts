import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { read, utils, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { type Product, priceFor } from '#shared/domain/product';
import { sampleDesk } from '#shared/samples/sample-desk';
import type { CurrencyCode } from '#shared/values/currency';
import { add, type DecimalText, decimal, round, sum } from '#shared/values/decimal';
import { lineTotal } from '#shared/values/money';
import { cartonVolume } from '#shared/values/packing';
import { PlainDate } from '#shared/values/plain-date';

const desk = sampleDesk(PlainDate.parse('2026-11-24'));

interface PaperLine {
  readonly item: string;
  readonly quantity: DecimalText;
  readonly price: DecimalText;
  readonly amount: DecimalText;
}

function bytes(name: string) {
  return readFileSync(fileURLToPath(new URL(`../../../build/samples/${name}`, import.meta.url)));
}

function sheetOf(name: string): WorkSheet {
  const book = read(bytes(name), { cellDates: false });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (!sheet) throw new Error(`${name} has no sheet`);
  return sheet;
}

/** Raw value of a cell as text. */
function cell(sheet: WorkSheet, address: string): string {
  return String(sheet[address]?.v ?? '');
}

function rowsOf(sheet: WorkSheet, first: number, isLine: (row: number) => boolean): readonly number[] {
  const last = utils.decode_range(sheet['!ref'] ?? 'A1').e.r + 1;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(isLine);
}

function productOf(customer: string, itemNo: string): Product {
  const found = desk.products.find((product) =>
    product.customerItems.some(
      (item) => item.customerId === `sample:customer-${customer}` && item.itemNo === itemNo,
    ),
  );
  if (!found) throw new Error(`${customer} has no item ${itemNo}`);
  return found;
}

/** Items whose price is not that of our list for all the pieces of the item on the paper. */
function offList(customer: string, currency: CurrencyCode, lines: readonly PaperLine[]): readonly string[] {
  return lines
    .filter(({ item, price }) => {
      const pieces = sum(lines.filter((line) => line.item === item).map((line) => line.quantity));
      const listed = priceFor(productOf(customer, item), currency, pieces);
      return listed === null || decimal(listed) !== price;
    })
    .map((line) => line.item);
}

function expectAmounts(lines: readonly PaperLine[], currency: CurrencyCode) {
  for (const { price, quantity, amount } of lines) {
    expect(lineTotal(price, quantity, currency).amount).toBe(lineTotal(amount, decimal(1), currency).amount);
  }
}

describe('the Bestellung of Nordwald', () => {
  const sheet = sheetOf('nordwald-bestellung-4500082305.xlsx');
  const german = (text: string) => decimal(text.replaceAll('.', '').replace(',', '.'));
  const lines = rowsOf(sheet, 19, (row) => /^\d+$/.test(cell(sheet, `A${row}`))).map((row) => ({
    item: cell(sheet, `B${row}`),
    quantity: german(cell(sheet, `E${row}`)),
    price: german(cell(sheet, `G${row}`)),
    amount: german(cell(sheet, `H${row}`)),
  }));

  it('writes figures as text with a decimal comma', () => {
    expect(sheet['G19']?.t).toBe('s');
    expect([cell(sheet, 'E19'), cell(sheet, 'G19'), cell(sheet, 'H19')]).toEqual([
      '2.880',
      '1,95',
      '5.616,00',
    ]);
  });

  it('states a Summe that is the sum of its eleven lines', () => {
    expect(lines).toHaveLength(11);
    expectAmounts(lines, 'EUR');
    expect(sum(lines.map((line) => line.quantity))).toBe('22900');
    expect(sum(lines.map((line) => line.amount))).toBe('54167.4');
    expect([cell(sheet, 'A30'), cell(sheet, 'E30'), cell(sheet, 'H30')]).toEqual([
      'Summe',
      '22.900',
      '54.167,40',
    ]);
  });

  it('asks one price under our list, the bath towel', () => {
    expect(offList('nw', 'EUR', lines)).toEqual(['80101']);
  });
});

describe('the purchase order of Harbor & Birch', () => {
  const sheet = sheetOf('harbor-birch-po-60512.xlsx');
  const styles = rowsOf(sheet, 18, (row) => cell(sheet, `A${row}`).startsWith('HB-'));
  const lines = styles.map((row) => ({
    item: cell(sheet, `A${row}`),
    quantity: decimal(cell(sheet, `J${row}`)),
    price: decimal(cell(sheet, `K${row}`)),
    amount: decimal(cell(sheet, `L${row}`)),
  }));

  it('has a header of two rows with sizes from XS to XXL', () => {
    expect(cell(sheet, 'D16')).toBe('SIZE');
    expect([...'DEFGHI'].map((column) => cell(sheet, `${column}17`))).toEqual([
      'XS',
      'S',
      'M',
      'L',
      'XL',
      'XXL',
    ]);
    expect(sheet['!merges']?.map(utils.encode_range)).toEqual(expect.arrayContaining(['D16:I16', 'A16:A17']));
  });

  it('adds the sizes to each line, the lines to each style and the styles to the total', () => {
    for (const [index, row] of styles.entries()) {
      const sizes = [...'DEFGHI'].map((column) => decimal(cell(sheet, `${column}${row}`) || '0'));
      expect(sum(sizes)).toBe(lines[index]?.quantity);
    }
    expect(lines).toHaveLength(9);
    expectAmounts(lines, 'USD');
    const subtotals = rowsOf(sheet, 18, (row) => cell(sheet, `A${row}`).startsWith('Subtotal'));
    expect(subtotals).toHaveLength(4);
    const total = rowsOf(sheet, 18, (row) => cell(sheet, `A${row}`) === 'TOTAL')[0] ?? 0;
    for (const [column, stated] of [
      ['J', '7380'],
      ['L', '46440.6'],
    ] as const) {
      expect(sum(subtotals.map((row) => decimal(cell(sheet, `${column}${row}`))))).toBe(stated);
      expect(decimal(cell(sheet, `${column}${total}`))).toBe(stated);
    }
    expect(sum(lines.map((line) => line.amount))).toBe('46440.6');
  });

  it('orders known items at our list prices', () => {
    expect(offList('hb', 'USD', lines)).toEqual([]);
  });
});

describe('the 采购订单 of Kazehaya', () => {
  const sheet = sheetOf('kazehaya-purchase-order-kz-1248.xlsx');
  const rows = rowsOf(sheet, 13, (row) => cell(sheet, `B${row}`).startsWith('KZ-'));
  const lines = rows.map((row) => ({
    item: cell(sheet, `B${row}`),
    quantity: decimal(cell(sheet, `E${row}`)),
    price: decimal(cell(sheet, `G${row}`)),
    amount: decimal(cell(sheet, `H${row}`)),
  }));

  it('states totals of quantity, yen and cartons that are the sums of its lines', () => {
    expect(lines).toHaveLength(8);
    expectAmounts(lines, 'JPY');
    const sumOf = (column: string) => sum(rows.map((row) => decimal(cell(sheet, `${column}${row}`))));
    const stated = (column: string) => decimal(cell(sheet, `${column}21`));
    expect(cell(sheet, 'A21')).toBe('合计 TOTAL');
    expect(['E', 'H', 'K'].map(sumOf)).toEqual(['27880', '7091520', '250']);
    expect(['E', 'H', 'K'].map(stated)).toEqual(['27880', '7091520', '250']);
    expect(round(stated('N'), 3)).toBe(round(sumOf('N'), 3));
  });

  it('gives a delivery day to each line', () => {
    const shown = rows.map((row) => String(sheet[`I${row}`]?.w ?? ''));
    expect(new Set(shown)).toEqual(new Set(['2027/02/12', '2027/02/26']));
  });

  it('packs as our carton data say and at our list prices', () => {
    expect(offList('kz', 'JPY', lines)).toEqual([]);
    for (const [index, row] of rows.entries()) {
      const packing = productOf('kz', lines[index]?.item ?? '').packing;
      expect(decimal(cell(sheet, `J${row}`))).toBe(decimal(packing?.piecesPerCarton ?? 0));
      expect(decimal(cell(sheet, `M${row}`))).toBe(add(packing?.grossKg ?? 0, 0));
      expect(cell(sheet, `L${row}`)).toBe(`${packing?.lengthCm}*${packing?.widthCm}*${packing?.heightCm}`);
      if (packing) expect(Number(cell(sheet, `N${row}`))).toBeGreaterThan(Number(cartonVolume(packing)));
    }
  });
});

describe('the sample workbooks', () => {
  it('are each smaller than 20 KB and no order of them is on the sample desk yet', () => {
    const orderNos = new Set(desk.orders.map((order) => order.customerOrderNo));
    for (const [name, orderNo] of [
      ['nordwald-bestellung-4500082305.xlsx', '4500082305'],
      ['harbor-birch-po-60512.xlsx', 'HB-60512'],
      ['kazehaya-purchase-order-kz-1248.xlsx', 'KZ-1248'],
    ] as const) {
      expect(bytes(name).length).toBeLessThan(20_000);
      expect(orderNos.has(orderNo)).toBe(false);
    }
  });
});
