import type { LineAnswer } from '#shared/domain/declaration';
import type { TariffElement } from '#shared/domain/tariff-entry';
import { type DecimalText, decimal, divide, round } from '#shared/values/decimal';
import { countryCode } from './country-code';
import { dealQuantity, dealUnitFor, quantityIn } from './customs-quantity';
import type { DeclarableGoods, DeclarationInput } from './declaration-input';
import { declarationText } from './declaration-text';
import { elementValues } from './elements';
import { type TariffAnswer, tariffFor } from './tariff';

/** A quantity of the form; `value` is null while nobody knows it. */
export interface DeclaredQuantity {
  /** Three digits, '' while the unit itself is unknown. */
  readonly unit: string;
  readonly value: DecimalText | null;
}

/** What a line of ours becomes before lines of the same goods are merged. */
export interface DeclaredLine {
  readonly key: string;
  readonly goods: DeclarableGoods;
  readonly hsCode: string;
  readonly tariff: TariffAnswer;
  readonly name: string;
  readonly elements: readonly TariffElement[];
  readonly values: readonly string[];
  readonly deal: DeclaredQuantity;
  /** `null` while the tariff entry is unknown. */
  readonly first: DeclaredQuantity | null;
  /** `null` where the HS code has no second unit. */
  readonly second: DeclaredQuantity | null;
  readonly unitPrice: DecimalText | null;
  readonly total: DecimalText | null;
  readonly netKg: DecimalText | null;
  /** Three letters, '' while unknown. */
  readonly origin: string;
  readonly destination: string;
  readonly sourcePlace: string;
  readonly dutyMode: string;
}

export function declaredLine(
  goods: DeclarableGoods,
  netKg: DecimalText | null,
  answer: LineAnswer | null,
  usual: { readonly destination: string; readonly dutyMode: string },
  input: Pick<DeclarationInput, 'tables' | 'tariff' | 'today' | 'usualSourcePlace'>,
): DeclaredLine {
  const { customs } = goods;
  const hsCode = answer?.hsCode ?? goods.hsCode;
  const tariff = tariffFor(input.tariff, hsCode, input.today);
  const entry = tariff.found === 'unknown' ? null : tariff.entry;
  const dealUnit =
    answer?.dealUnit ?? (customs?.dealUnit || dealUnitFor(input.tables, goods.unit, entry)) ?? '';
  const dealValue = dealUnit === '' ? goods.quantity : dealQuantity(dealUnit, goods.quantity, goods.unit);
  const legal = (unit: string, answered: DecimalText | null): DeclaredQuantity => ({
    unit,
    value:
      answered ??
      (unit === dealUnit
        ? dealValue
        : quantityIn(unit, { ...goods, netKg, factors: customs?.unitFactors ?? [] })),
  });
  return {
    key: goods.key,
    goods,
    hsCode,
    tariff,
    name: declarationText(answer?.name ?? (customs?.declarationName || goods.nameZh)),
    elements: entry?.elements ?? [],
    values: elementValues(entry, answer?.elements ?? null, customs),
    deal: { unit: dealUnit, value: dealValue },
    first: entry === null ? null : legal(entry.firstUnit, answer?.firstQuantity ?? null),
    second: entry?.secondUnit ? legal(entry.secondUnit, answer?.secondQuantity ?? null) : null,
    unitPrice: dealPrice(goods, dealValue),
    total: goods.amount === null ? null : round(goods.amount, 2),
    netKg,
    origin: answer?.origin ?? countryCode(input.tables, goods.origin) ?? '',
    destination: answer?.destination ?? usual.destination,
    sourcePlace: answer?.sourcePlace ?? (customs?.sourcePlace || input.usualSourcePlace),
    dutyMode: answer?.dutyMode ?? usual.dutyMode,
  };
}

/** The contract's price; per deal unit where that counts otherwise than ours (a gross sold, pieces declared). */
function dealPrice(goods: DeclarableGoods, dealValue: DecimalText | null): DecimalText | null {
  if (goods.unitPrice === null) return null;
  if (dealValue === null || decimal(goods.quantity) === dealValue || goods.amount === null)
    return round(goods.unitPrice, 4);
  return round(divide(goods.amount, dealValue), 4);
}
