import { describe, expect, it } from 'vitest';
import { ImportLayout } from '#shared/domain/import-layout';
import { freeCode } from '#shared/imports/customer-from-draft';
import { recogniseCustomer } from '#shared/imports/memory/customer-recognition';
import { compareLayout, layoutFingerprint, matchLayout } from '#shared/imports/memory/layout';
import { matchProducts } from '#shared/imports/memory/product-matching';
import type { ColumnMapping } from '#shared/imports/order-draft';
import type { WorkbookGrid } from '#shared/imports/sheet-grid';
import { CustomerId, ProductId } from '#shared/values/ids';
import { aCustomer } from '../../../builders/a-customer';
import { aDraft, aDraftLine, read } from '../../../builders/a-draft';
import { aProduct } from '../../../builders/a-product';

const column = (at: number, header: string): ColumnMapping => ({
  column: at,
  field: 'remark',
  confidence: 1,
  header,
});
const HEADERS = ['Pos', 'Artikel-Nr.', 'Bezeichnung', 'Menge', 'ME', 'Preis', 'Betrag'];
const columns = HEADERS.map((header, at) => column(at, header));

function layout(fingerprint: string, customer = 'test:customer-1'): ImportLayout {
  return ImportLayout.parse({
    id: 'test:l1',
    customerId: customer,
    fingerprint,
    choices: {},
    timesUsed: 3,
    lastUsedOn: '2026-01-12',
  });
}

function workbook(...texts: string[]): WorkbookGrid {
  const cells = texts.map((text, row) => ({
    row,
    column: 0,
    value: { kind: 'text' as const, text },
    text,
    format: null,
    formula: null,
  }));
  return {
    fileName: 'order.xlsx',
    format: 'xlsx',
    encoding: null,
    sheets: [
      { name: 'PO', hidden: false, cells, merges: [], hiddenRows: [], hiddenColumns: [], pictures: [] },
    ],
  };
}

describe('a remembered layout', () => {
  const known = layoutFingerprint(columns);

  it('is known again whatever the width, case and spacing of its headers', () => {
    const again = HEADERS.map((header, at) => column(at, ` ${header.toUpperCase()}\n`));
    expect(matchLayout(layoutFingerprint(again), [layout(known)])?.changes).toEqual([]);
  });
  it('says what moved, went and is new', () => {
    const changed = layoutFingerprint([
      ...columns.slice(0, 6).map((item) => ({ ...item, column: item.column + (item.column > 3 ? 1 : 0) })),
      column(4, 'Farbe'),
    ]);
    expect(compareLayout(known, changed)).toEqual([
      { kind: 'moved', text: 'me' },
      { kind: 'moved', text: 'preis' },
      { kind: 'gone', text: 'betrag' },
      { kind: 'new', text: 'farbe' },
    ]);
    expect(matchLayout(changed, [layout(known)])?.changes).toHaveLength(4);
  });
  it('is not seen in a different form', () => {
    const other = layoutFingerprint(['Item', 'Qty', 'Price'].map((header, at) => column(at, header)));
    expect(matchLayout(other, [layout(known)])).toBeNull();
    expect(matchLayout('', [layout('')])).toBeNull();
  });
});

describe('the customer of a file', () => {
  const hamburg = aCustomer();
  const other = aCustomer({
    id: CustomerId.parse('test:2'),
    code: 'KO',
    nameEn: 'Kestrel Outdoor Inc.',
    buyer: {
      ...hamburg.buyer,
      name: 'Kestrel Outdoor Inc.',
      addressLines: ['500 Granite Avenue, Suite 12'],
      taxNumber: 'US 98-7654321',
    },
  });
  const who = (buyer: string | null, ...texts: string[]) =>
    recogniseCustomer(
      aDraft(buyer === null ? {} : { head: { buyer: read(buyer) } }),
      workbook(...texts),
      [hamburg, other],
      null,
    );

  it('is known by name without legal form and case', () => {
    expect(who('TEST CUSTOMER')).toMatchObject({ id: hamburg.id, how: 'name' });
    expect(who('Kestrel Outdoor Inc., 500 Granite Avenue')).toMatchObject({ id: other.id, how: 'name' });
  });
  it('is known by tax number or street when the name is not there', () => {
    expect(who(null, 'Purchase order', 'Tax ID: US98-7654321')).toMatchObject({
      id: other.id,
      how: 'tax-number',
    });
    expect(who(null, 'Ship to: 500 Granite Avenue, Suite 12, Denver')).toMatchObject({
      id: other.id,
      how: 'address',
    });
  });
  it('is new when the buyer is nobody we know', () => {
    expect(who('Somebody New Ltd')).toEqual({ id: null, name: 'Somebody New Ltd', how: 'new' });
  });
  it('is not taken from a form that a buyer with another name shares', () => {
    const match = { layout: layout('x'), changes: [{ kind: 'new', text: 'farbe' }] } as const;
    const found = recogniseCustomer(
      aDraft({ head: { buyer: read('Somebody New Ltd') } }),
      workbook('x'),
      [hamburg, other],
      match,
    );
    expect(found.id).toBeNull();
  });
  it('gets a short code that is free', () => {
    expect(freeCode('Halden & Voss GmbH', new Set())).toBe('HVG');
    expect(freeCode('Halden & Voss GmbH', new Set(['hvg', 'hvg2']))).toBe('HVG3');
    expect(freeCode('红隼', new Set())).toBe('红隼');
    expect(freeCode('', new Set())).toBe('C');
  });
});

describe('the product of a line', () => {
  const customer = aCustomer();
  const polo = aProduct({ customerItems: [{ customerId: customer.id, itemNo: 'HV-70114' }] });
  const shirt = aProduct({
    id: ProductId.parse('test:p2'),
    itemNo: 'LT-1820',
    nameEn: "Men's T-shirt, single jersey 160 g",
    nameZh: '男式圆领T恤衫',
  });
  const match = (item: string | null, description = '') =>
    matchProducts(
      aDraft({
        lines: [
          aDraftLine('1', {
            ...(item === null ? {} : { itemNo: read(item) }),
            description: read(description),
          }),
        ],
      }),
      customer.id,
      [polo, shirt],
    )[0];

  it('is the one learned for this customer, however the number is written', () => {
    expect(match('hv 70114')).toMatchObject({ productId: polo.id, how: 'learned' });
  });
  it('is ours when the file has our number', () => {
    expect(match('LT1820')).toMatchObject({ productId: shirt.id, how: 'item-number' });
  });
  it('is only offered when the words are alike', () => {
    const found = match('HV-70412', "Men's T-shirt, single jersey, black");
    expect(found).toMatchObject({ productId: null, how: 'similar' });
    expect(found?.candidates[0]?.itemNo).toBe('LT-1820');
  });
  it('is proposed where all words of the shorter name are there, and an item of its own where some are', () => {
    expect(match('HV-1', shirt.nameEn)).toMatchObject({ how: 'similar', proposed: shirt.id });
    expect(match('HV-2', "Men's jersey trousers")).toMatchObject({ how: 'similar', proposed: null });
  });
  it('is none for strangers', () => {
    expect(match('X-1', 'Cast iron pump')).toMatchObject({ productId: null, how: 'none', candidates: [] });
  });
});
