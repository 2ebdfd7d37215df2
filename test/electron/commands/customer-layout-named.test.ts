import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DecimalText } from '#shared/values/decimal';
import type { TestDesk } from '../../builders/a-desk';
import { book, type Cell, change, filled, head, openDesk, taken } from './order-books';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.remove());
const d = (t: string) => DecimalText.parse(t);
const take = (name: string, bytes: Uint8Array, choices: object = {}) => taken(desk, name, bytes, choices);
const T: Cell[] = ['Item No.', 'Description', 'Qty', 'Unit', 'Unit Price', 'Amount'];

it('keeps the currency and the grouping of a total typed as text', async () => {
  const id = await take(
    't-1.xlsx',
    await book({
      name: 'PO',
      rows: [
        ...head('T-1'),
        T,
        ['A-10', 'Ceramic bowl', 1000, 'PCS', 2, 'USD 2,000.00'],
        ['A-20', 'Glass vase', 2000, 'PCS', 3, 'USD 6,000.00'],
        ['Total', null, '3,000 PCS', null, null, 'USD 8,000.00'],
      ],
    }),
  );
  await change(desk, id, (o) => ({
    ...o,
    lines: o.lines.map((l, at) => (at === 0 ? { ...l, quantity: d('1500') } : l)),
  }));
  const out = await filled(desk, id);
  const s = out.book.worksheets[0];
  expect([s?.getCell('C8').text, s?.getCell('F8').text]).toEqual(['3,500 PCS', 'USD 9,000.00']);
});

it('changes nothing in a file of which nothing changed, also when the clerk had told its decimal mark', async () => {
  const rows: Cell[][] = [
    ...head('T-2'),
    T,
    ['G-10', 'Fabric', '1.250', 'MTR', null, null],
    ['G-20', 'Lining', '2.500', 'MTR', null, null],
  ];
  const id = await take('t-2.xlsx', await book({ name: 'PO', rows }), {
    answers: { 'number-ambiguous': ',' },
  });
  const out = await filled(desk, id);
  const s = out.book.worksheets[0];
  expect([out.saved?.changed, s?.getCell('C6').text]).toEqual([0, '1.250']);
});

it('fills a workbook whose main part has another name', async () => {
  const bytes = await book({
    name: 'PO',
    rows: [
      ...head('T-3'),
      T,
      ['A-10', 'Ceramic bowl', 1000, 'PCS', 2, 2000],
      ['A-20', 'Glass vase', 2000, 'PCS', 3, 6000],
    ],
  });
  const parts = unzipSync(bytes);
  const moved: Record<string, Uint8Array> = {};
  for (const [path, data] of Object.entries(parts)) {
    const text = () => strFromU8(data);
    if (path === 'xl/workbook.xml') moved['xl/workbook2.xml'] = data;
    else if (path === 'xl/_rels/workbook.xml.rels') moved['xl/_rels/workbook2.xml.rels'] = data;
    else if (path === '_rels/.rels' || path === '[Content_Types].xml')
      moved[path] = strToU8(text().replaceAll('xl/workbook.xml', 'xl/workbook2.xml'));
    else moved[path] = data;
  }
  const id = await take('t-3.xlsx', zipSync(moved));
  await change(desk, id, (o) => ({
    ...o,
    lines: o.lines.map((l, at) => (at === 0 ? { ...l, quantity: d('1500') } : l)),
  }));
  const out = await filled(desk, id);
  expect(out.saved?.changed).toBe(2);
});

it('does not lose that a formula is a dynamic array', async () => {
  const { fillXlsx } = await import('../../../electron/render/filled/fill-xlsx');
  const bytes = await book({
    name: 'PO',
    rows: [
      ['a', 1],
      ['b', { formula: 'B1*2', result: 2 }],
    ],
  });
  const parts = unzipSync(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[path] ?? new Uint8Array()).replace('<c r="B2"', '<c r="B2" cm="1"');
  expect(xml).toContain('cm="1"');
  const out = fillXlsx(zipSync({ ...parts, [path]: strToU8(xml) }), [
    { sheet: 'PO', row: 1, column: 1, value: { number: d('4'), text: '4' } },
  ]);
  expect(strFromU8(unzipSync(out)[path] ?? new Uint8Array())).toContain('cm="1"');
});

it('names a currency, term or head date that the file says otherwise', async () => {
  const id = await take(
    't-6.xlsx',
    await book({
      name: 'PO',
      rows: [
        ...head('T-6', ['Delivery date', 'June 20, 2026'], ['Payment terms', '30% deposit']),
        T,
        ['A-10', 'Ceramic bowl', 1000, 'PCS', 2, 2000],
        ['A-20', 'Glass vase', 2000, 'PCS', 3, 6000],
      ],
    }),
  );
  await change(desk, id, (o) => ({ ...o, currency: 'EUR' as never }));
  const out = await filled(desk, id);
  expect((out.saved?.differences ?? []).length).toBeGreaterThan(0);
});

it('a unit changed in the order is named', async () => {
  const id = await take(
    't-7.xlsx',
    await book({
      name: 'PO',
      rows: [
        ...head('T-7'),
        T,
        ['A-10', 'Ceramic bowl', 1200, 'PCS', 2, 2400],
        ['A-20', 'Glass vase', 2000, 'PCS', 3, 6000],
      ],
    }),
  );
  await change(desk, id, (o) => ({
    ...o,
    lines: o.lines.map((l, at) =>
      at === 0 ? { ...l, unit: 'DOZ' as const, quantity: d('100'), unitPrice: d('24') } : l,
    ),
  }));
  const out = await filled(desk, id);
  expect((out.saved?.differences ?? []).length).toBeGreaterThan(0);
});
it('a price that the file leaves empty is written or named', async () => {
  const id = await take(
    't-8.xlsx',
    await book({
      name: 'PO',
      rows: [
        ...head('T-8'),
        T.slice(0, 5),
        ['A-10', 'Ceramic bowl', 1200, 'PCS', null],
        ['A-20', 'Glass vase', 2000, 'PCS', 3],
        ['A-30', 'Oak tray', 2000, 'PCS', 3],
      ],
    }),
  );
  await change(desk, id, (o) => ({
    ...o,
    lines: o.lines.map((l, at) => (at === 0 ? { ...l, unitPrice: d('2.4') } : l)),
  }));
  const out = await filled(desk, id);
  // the empty price cell of the file stays empty: nobody is told
  expect(
    out.book.worksheets[0]?.getCell('E6').value === 2.4 || (out.saved?.differences ?? []).length > 0,
  ).toBe(true);
});
