import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_TABLES } from '#shared/customs/code-tables';
import { dealQuantity, dealUnitFor, quantityIn } from '#shared/customs/customs-quantity';
import { UNIT_MEASURES } from '#shared/customs/unit-measure';
import type { UnitFactor } from '#shared/domain/product-customs';
import { decimal } from '#shared/values/decimal';
import { UNITS, type Unit } from '#shared/values/unit';
import { d } from '../../builders/a-declaration-input';

const goods = (quantity: string, unit: Unit, netKg: string | null = null, factors: UnitFactor[] = []) => ({
  quantity: d(quantity),
  unit,
  netKg: netKg === null ? null : d(netKg),
  factors,
});

describe('legal quantities', () => {
  it.each([
    ['035', goods('6000', 'PCS', '1500.00'), '1500'],
    ['036', goods('6000', 'PCS', '1.5'), '1500'],
    ['070', goods('6000', 'PCS', '1500.00'), '1.5'],
    ['035', goods('6000', 'PCS'), null],
    ['011', goods('500', 'DOZ'), '6000'],
    ['007', goods('2', 'GRS'), '288'],
    ['127', goods('6000', 'PCS'), '500'],
    ['054', goods('6500', 'PCS'), '6.5'],
    ['143', goods('6500', 'PCS'), '6.5'],
    ['025', goods('300', 'PR'), '300'],
    ['026', goods('300', 'PR'), '300'],
    ['006', goods('40', 'SET'), '40'],
    ['030', goods('100', 'YD'), '91.44'],
    ['147', goods('2500', 'M'), '2.5'],
    ['032', goods('100', 'SF'), '9.2903'],
    ['118', goods('1000', 'SHEET'), '2'],
    // Nobody can know how many square metres a piece has, or how many pieces a set.
    ['032', goods('100', 'PCS'), null],
    ['011', goods('40', 'SET'), null],
    ['121', goods('40', 'PCS'), null],
  ] as const)('in %s', (unit, of, expected) => {
    expect(quantityIn(unit, of)).toBe(expected);
  });

  it('come from the product once the clerk has answered', () => {
    const factor = { unit: '032', perUnit: d('2.4') };
    expect(quantityIn('032', goods('100', 'PCS', null, [factor]))).toBe('240');
    expect(quantityIn('011', goods('40', 'SET', null, [{ unit: '011', perUnit: d('3') }]))).toBe('120');
  });

  it('never take a remembered factor for kilograms: they are the net weight', () => {
    const factor = { unit: '035', perUnit: d('9') };
    expect(quantityIn('035', goods('100', 'PCS', '25', [factor]))).toBe('25');
  });

  it('carry five decimals at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.constantFrom('YD', 'FT', 'CM', 'MM'),
        (n, unit) => {
          const value = quantityIn('030', goods(decimal(n), unit as Unit)) ?? '';
          expect(value).toMatch(/^\d+(\.\d{1,5})?$/);
        },
      ),
    );
  });
});

describe('the deal unit', () => {
  const legal = (firstUnit: string, secondUnit: string | null = null) => ({ firstUnit, secondUnit });

  it.each([
    ['PCS', legal('011', '035'), '011'],
    ['PCS', legal('035', '007'), '007'],
    ['PCS', legal('012'), '012'],
    ['PCS', legal('035'), null],
    ['PCS', null, null],
    ['PR', legal('025'), '025'],
    ['PR', legal('026', '035'), '026'],
    ['DOZ', legal('011', '035'), '127'],
    ['SET', legal('035'), '006'],
    ['KG', legal('011', '035'), '035'],
    ['GRS', legal('011'), null],
  ] as const)('%s under %j is %s', (unit, entry, expected) => {
    expect(dealUnitFor(BUILT_IN_TABLES, unit, entry)).toBe(expected);
  });

  it('counts again where ours is no unit of customs: 2 gross are 288 pieces', () => {
    expect(dealQuantity('011', d('2'), 'GRS')).toBe('288');
    expect(dealQuantity('127', d('2'), 'GRS')).toBe('24');
    expect(dealQuantity('006', d('40'), 'SET')).toBe('40');
  });

  it('measures every unit of the desk', () => {
    expect(UNITS.filter((unit) => UNIT_MEASURES[unit] === undefined)).toEqual([]);
  });
});
