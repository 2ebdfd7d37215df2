import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCharge } from '#shared/customs/charge';
import { checkDeclaration } from '#shared/customs/check-declaration';
import { draftDeclaration } from '#shared/customs/declaration-draft';
import type { DeclarableGoods } from '#shared/customs/declaration-input';
import { totalFits } from '#shared/customs/merge-lines';
import { type DecimalText, decimal, multiply, round, sum } from '#shared/values/decimal';
import {
  aDeclarationInput,
  d,
  ofOwnKind,
  otherGoods,
  someAnswers,
  someGoods,
} from '../../builders/a-declaration-input';

const itemsOf = (goods: readonly DeclarableGoods[]) =>
  draftDeclaration(aDeclarationInput({ goods, netKg: null })).items;
const half = (overrides: Partial<DeclarableGoods>) =>
  someGoods({ quantity: d('3000'), amount: d('9750.00'), netKg: d('750.00'), cartons: 125, ...overrides });

describe('merging lines of the same goods', () => {
  it('adds quantity, total, weight and cartons of two colours', () => {
    const [item, ...rest] = itemsOf([half({ key: 'o:1/a' }), half({ key: 'o:1/b' })]);
    expect(rest).toEqual([]);
    expect(item).toMatchObject({
      no: 1,
      keys: ['o:1/a', 'o:1/b'],
      deal: { unit: '011', value: '6000' },
      second: { unit: '035', value: '1500' },
      total: '19500.00',
      netKg: '1500',
      cartons: 250,
    });
  });

  it.each([
    ['HS code', { hsCode: '6104420000' }],
    ['currency', { currency: 'EUR' }],
    ['origin', { origin: 'Vietnam' }],
    ['price basis', { incoterm: { code: 'FOB', place: 'Ningbo' } }],
    ['unit', { unit: 'DOZ' }],
  ] as const)('keeps lines apart whose %s differs', (_, different) => {
    expect(itemsOf([half({}), half({ key: 'o:1/b', ...different })])).toHaveLength(2);
  });

  it('keeps lines apart whose name or composition differs', () => {
    const { customs } = someGoods();
    if (customs === null) throw new Error('the builder gives customs facts');
    const linen = { ...customs, elements: customs.elements.with(5, '100%亚麻') };
    const named = { ...customs, declarationName: '棉制针织女式T恤衫' };
    expect(itemsOf([half({}), half({ key: 'o:1/b', customs: linen })])).toHaveLength(2);
    expect(itemsOf([half({}), half({ key: 'o:1/b', customs: named })])).toHaveLength(2);
  });

  it('names both style numbers of merged styles, and says 等 where the form has no more room', () => {
    const styled = (index: number) => {
      const { customs } = someGoods();
      if (customs === null) throw new Error('the builder gives customs facts');
      return half({
        key: `o:1/${index}`,
        customs: { ...customs, elements: customs.elements.with(7, `A${1000 + index}`) },
      });
    };
    expect(itemsOf([styled(1), styled(2)])[0]?.spec).toMatch(/\|货号A1001\/A1002$/);
    const many = itemsOf(Array.from({ length: 80 }, (_, index) => styled(index)));
    expect(many).toHaveLength(1);
    expect(many[0]?.spec.length).toBeLessThanOrEqual(255);
    expect(many[0]?.spec).toMatch(/等$/);
  });

  it('averages the price of the same goods sold at two prices: the total is exact, the price rounded as printed', () => {
    // 1,000 at 3.16 and 500 at 3.35: 4,835.00 / 1,500 = 3.22333…
    const [item, ...rest] = itemsOf([
      half({ quantity: d('1000'), unitPrice: d('3.16'), amount: d('3160.00') }),
      half({ key: 'o:1/b', quantity: d('500'), unitPrice: d('3.35'), amount: d('1675.00') }),
    ]);
    expect(rest).toEqual([]);
    expect(item).toMatchObject({
      deal: { value: '1500' },
      unitPrice: '3.2233',
      total: '4835.00',
      averaged: true,
    });
    // 1,500 × 3.2233 = 4,834.95: five cents are the rounding of the price, not an error of R4.
    const input = aDeclarationInput({
      goods: [
        half({ quantity: d('1000'), unitPrice: d('3.16'), amount: d('3160.00') }),
        half({ key: 'o:1/b', quantity: d('500'), unitPrice: d('3.35'), amount: d('1675.00') }),
      ],
    });
    const prices = checkDeclaration(input, draftDeclaration(input)).filter(({ rule }) => rule === 'R4');
    expect(prices.map(({ key, severity }) => [key, severity])).toEqual([['price-averaged', 'info']]);
  });

  it('keeps a line whose price is missing apart: a gap is never averaged away', () => {
    const items = itemsOf([half({}), half({ key: 'o:1/b', unitPrice: null, amount: null })]);
    expect(items.map(({ unitPrice }) => unitPrice)).toEqual(['3.2500', null]);
  });

  it('gives ten lines of 0.335, each rounded to 0.34, the price that makes their total', () => {
    const small = (index: number) =>
      someGoods({
        key: `o:1/${index}`,
        quantity: d('1'),
        unitPrice: d('0.335'),
        amount: d('0.34'),
        netKg: d('0.1'),
      });
    const items = itemsOf(Array.from({ length: 10 }, (_, index) => small(index)));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ total: '3.40', unitPrice: '0.3400', averaged: true });
    expect(items.every(totalFits)).toBe(true);
  });

  it('answers of the clerk for one line keep it apart from the others', () => {
    const input = aDeclarationInput({
      goods: [half({ key: 'o:1/a' }), half({ key: 'o:1/b' })],
      netKg: null,
      answers: someAnswers({
        lines: [
          {
            key: 'o:1/b',
            hsCode: null,
            name: null,
            elements: null,
            dealUnit: null,
            firstQuantity: null,
            secondQuantity: null,
            origin: null,
            destination: 'FRA',
            sourcePlace: null,
            dutyMode: null,
          },
        ],
      }),
    });
    expect(draftDeclaration(input).items.map(({ destination }) => destination)).toEqual(['DEU', 'FRA']);
  });
});

/** Lines of few kinds, so that merging happens often. */
const randomGoods = fc
  .array(
    fc.record({
      kind: fc.integer({ min: 0, max: 3 }),
      quantity: fc.integer({ min: 1, max: 5000 }),
      priceTenThousandths: fc.constantFrom(32_500, 235, 3_350, 68_000),
      netCents: fc.integer({ min: 1, max: 999_999 }),
      origin: fc.constantFrom('China', 'Vietnam'),
    }),
    { minLength: 1, maxLength: 160 },
  )
  .map((rows) =>
    rows.map((row, index) => {
      const unitPrice = round(decimal(row.priceTenThousandths / 10_000), 4);
      const quantity = decimal(row.quantity);
      return (row.kind % 2 === 0 ? someGoods : otherGoods)({
        key: `o:1/${index}`,
        quantity,
        unitPrice,
        amount: round(multiply(quantity, unitPrice), 2),
        netKg: round(decimal(row.netCents / 100), 2),
        grossKg: round(decimal((row.netCents * 1.2) / 100), 2),
        cartons: 1,
        origin: row.origin,
      });
    }),
  );

const added = (values: readonly (DecimalText | null)[]) => sum(values.map((value) => value ?? d('0')));

describe('laws of merging and splitting', () => {
  it('keeps the sums of quantity, amount and net weight, every line in exactly one item', () => {
    fc.assert(
      fc.property(randomGoods, (goods) => {
        const items = itemsOf(goods);
        expect(added(items.map(({ deal }) => deal.value))).toBe(added(goods.map(({ quantity }) => quantity)));
        expect(added(items.map(({ total }) => total))).toBe(added(goods.map(({ amount }) => amount)));
        expect(added(items.map(({ netKg }) => netKg))).toBe(added(goods.map(({ netKg }) => netKg)));
        expect(items.flatMap(({ keys }) => keys).sort()).toEqual(goods.map(({ key }) => key).sort());
        for (const item of items) expect(totalFits(item)).toBe(true);
      }),
      { numRuns: 150, seed: 61 },
    );
  });

  it('gives each form at most fifty items and apportions packages, weights and charges exactly', () => {
    const shipment = fc.tuple(fc.integer({ min: 1, max: 170 }), fc.integer({ min: 500, max: 90_000 }));
    fc.assert(
      fc.property(shipment, ([count, cents]) => {
        const goods = Array.from({ length: count }, (_, index) =>
          someGoods({
            key: `o:1/${index}`,
            ...ofOwnKind(index),
            unitPrice: decimal(`${index + 1}.25`),
            quantity: d('10'),
            amount: decimal(`${(index + 1) * 10 + 2}.5`),
            netKg: round(decimal((index + 3) / 7), 2),
            grossKg: round(decimal((index + 4) / 6), 2),
            cartons: 1,
          }),
        );
        const netKg = added(goods.map((line) => line.netKg));
        const grossKg = added(goods.map((line) => line.grossKg));
        const { parts, head } = draftDeclaration(
          aDeclarationInput({ goods, netKg, grossKg, cartons: count + 3, freight: decimal(cents / 100) }),
        );
        expect(parts).toHaveLength(Math.ceil(count / 50));
        expect(parts.every(({ items }) => items.length <= 50)).toBe(true);
        for (const part of parts)
          expect(part.items.map(({ no }) => no)).toEqual(part.items.map((_, at) => at + 1));
        const text = (field: 'packages' | 'netKg' | 'grossKg') =>
          parts.map((part) => decimal(part.head[field].text));
        expect(sum(text('packages'))).toBe(String(count + 3));
        // Below one kilogram a form says 1.
        if (parts.every((part) => part.head.netKg.text !== '1'))
          expect(sum(text('netKg'))).toBe(head.netKg.text);
        expect(sum(text('grossKg'))).toBe(head.grossKg.text);
        const freight = (value: string) => parseCharge(value)?.value ?? d('0');
        expect(added(parts.map((part) => freight(part.head.freight.text)))).toBe(
          decimal(freight(head.freight.text)),
        );
      }),
      { numRuns: 60, seed: 50 },
    );
  });

  it('keeps a rate as it is on every form', () => {
    const goods = Array.from({ length: 60 }, (_, index) =>
      someGoods({
        key: `o:1/${index}`,
        ...ofOwnKind(index),
        unitPrice: decimal(index + 1),
        quantity: d('1'),
        amount: decimal(index + 1),
        netKg: d('1'),
        grossKg: d('2'),
      }),
    );
    const { parts } = draftDeclaration(
      aDeclarationInput({
        goods,
        answers: someAnswers({ head: { insurance: { code: '', text: '1 / 0.3' } } }),
      }),
    );
    expect(parts.map((part) => part.head.insurance.text)).toEqual(['1 / 0.3', '1 / 0.3']);
  });
});
