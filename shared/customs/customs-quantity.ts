import type { UnitFactor } from '#shared/domain/product-customs';
import type { TariffEntry } from '#shared/domain/tariff-entry';
import { type DecimalText, decimal, divide, multiply, round } from '#shared/values/decimal';
import type { Unit } from '#shared/values/unit';
import { type CodeTables, codesFor } from './code-tables';
import { CUSTOMS_MEASURES, isWeightUnit, UNIT_MEASURES } from './unit-measure';

/** Quantities on the form carry at most five decimals. */
const PLACES = 5;

/** A quantity without trailing zeros, cut to what the form takes. */
export function declaredQuantity(value: DecimalText): DecimalText {
  return decimal(round(value, PLACES));
}

/**
 * The goods of a line in a customs unit: weights from the net weight, counts and lengths by conversion, the rest by
 * what the product remembers. `null` is a gap for the clerk.
 */
export function quantityIn(
  customsUnit: string,
  goods: {
    readonly quantity: DecimalText;
    readonly unit: Unit;
    readonly netKg: DecimalText | null;
    readonly factors: readonly UnitFactor[];
  },
): DecimalText | null {
  const target = CUSTOMS_MEASURES[customsUnit];
  if (target !== undefined && isWeightUnit(customsUnit)) {
    return goods.netKg === null ? null : declaredQuantity(divide(goods.netKg, decimal(target.base)));
  }
  const remembered = goods.factors.find((factor) => factor.unit === customsUnit);
  if (remembered !== undefined) return declaredQuantity(multiply(goods.quantity, remembered.perUnit));
  const own = UNIT_MEASURES[goods.unit];
  if (target === undefined || target.measure !== own.measure) return null;
  return declaredQuantity(divide(multiply(goods.quantity, decimal(own.base)), decimal(target.base)));
}

/**
 * 成交单位 of a line: our unit in customs' table. Where that may be two (pieces are 件 or 个, pairs 双 or 对) a legal
 * unit of the HS code decides, and a legal unit that counts the same things is taken too; else the clerk is asked.
 */
export function dealUnitFor(
  tables: CodeTables,
  unit: Unit,
  tariff: Pick<TariffEntry, 'firstUnit' | 'secondUnit'> | null,
): string | null {
  const own = UNIT_MEASURES[unit];
  const legal = tariff === null ? [] : [tariff.firstUnit, ...(tariff.secondUnit ?? '').split(' ')];
  const counting = legal.find((code) => {
    const measure = CUSTOMS_MEASURES[code];
    return measure !== undefined && measure.measure === own.measure && measure.base === own.base;
  });
  if (counting !== undefined) return counting;
  const named = codesFor(tables, 'units', unit);
  return named.length === 1 ? (named[0]?.code ?? null) : null;
}

/** How much of the deal unit the line holds: the contract's own quantity where its unit is in customs' table. */
export function dealQuantity(dealUnit: string, quantity: DecimalText, unit: Unit): DecimalText | null {
  const own = UNIT_MEASURES[unit];
  const target = CUSTOMS_MEASURES[dealUnit];
  if (target === undefined || target.measure !== own.measure) return declaredQuantity(quantity);
  return declaredQuantity(divide(multiply(quantity, decimal(own.base)), decimal(target.base)));
}
