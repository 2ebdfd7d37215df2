import type { ItemAnswer } from '#shared/api/views/customs-views';
import { apportion } from '#shared/customs/apportion';
import { draftDeclaration } from '#shared/customs/declaration-draft';
import type { DeclarableGoods, DeclarationInput } from '#shared/customs/declaration-input';
import { elementValues, isStyleElement } from '#shared/customs/elements';
import { tariffFor } from '#shared/customs/tariff';
import { isWeightUnit } from '#shared/customs/unit-measure';
import { LineAnswer } from '#shared/domain/declaration';
import type { Product } from '#shared/domain/product';
import { NO_CUSTOMS, type ProductCustoms, type UnitFactor } from '#shared/domain/product-customs';
import { compare, type DecimalText, divide } from '#shared/values/decimal';
import { parseHsCode } from '#shared/values/hs-code';
import type { ProductId } from '#shared/values/ids';

/** What an answer changes: the lines of this declaration, and the products that remember it. */
export interface AnswerOutcome {
  readonly lines: readonly LineAnswer[];
  readonly products: readonly Product[];
}

type Quantity = 'firstQuantity' | 'secondQuantity';

/**
 * An answer for the lines behind one item. What belongs to the goods (code, name, elements, place, units) goes to their
 * products and holds for every later declaration; the rest, and lines without a product, keep it here.
 */
export function answerItem(
  input: DeclarationInput,
  keys: readonly string[],
  answer: ItemAnswer,
  productOf: (id: ProductId) => Product | undefined,
): AnswerOutcome {
  const wanted = new Set(keys);
  const goods = input.goods.filter(({ key }) => wanted.has(key));
  const joined = joinedElements(input, keys);
  const answers = new Map(input.answers.lines.map((line) => [line.key, line]));
  const products = new Map<string, Product>();
  const shares: Readonly<Record<Quantity, readonly (DecimalText | null)[]>> = {
    firstQuantity: shared(answer.firstQuantity, goods),
    secondQuantity: shared(answer.secondQuantity, goods),
  };
  for (const [index, line] of goods.entries()) {
    const before = answers.get(line.key) ?? LineAnswer.parse({ key: line.key });
    const known =
      line.productId === null ? undefined : (products.get(line.productId) ?? productOf(line.productId));
    const elements =
      answer.elements === null || answer.elements === undefined
        ? answer.elements
        : ownElements(input, line, before, answer.elements, joined);
    const given = named({
      ...answer,
      elements,
      ...(answer.firstQuantity === undefined ? {} : { firstQuantity: shares.firstQuantity[index] ?? null }),
      ...(answer.secondQuantity === undefined
        ? {}
        : { secondQuantity: shares.secondQuantity[index] ?? null }),
    });
    const isNewCode = given.hsCode !== undefined && given.hsCode !== line.hsCode;
    // Elements and quantities were answered for the old code.
    const base = isNewCode
      ? { ...before, elements: null, firstQuantity: null, secondQuantity: null }
      : before;
    if (known === undefined) {
      answers.set(line.key, LineAnswer.parse({ ...base, ...given }));
      continue;
    }
    products.set(known.id, remembering(known, given, line, input));
    answers.set(line.key, LineAnswer.parse({ ...base, ...given, ...saidByProduct(given) }));
  }
  return { lines: [...answers.values()].filter(saysSomething), products: [...products.values()] };
}

/** What the product now says is not said again by the line. */
function saidByProduct(given: ItemAnswer): Partial<LineAnswer> {
  return {
    ...(given.hsCode === undefined ? {} : { hsCode: null }),
    ...(given.name === undefined ? {} : { name: null }),
    ...(given.elements === undefined ? {} : { elements: null }),
    ...(given.sourcePlace === undefined ? {} : { sourcePlace: null }),
    ...(given.dealUnit === undefined ? {} : { dealUnit: null }),
  };
}

/** Fields that are given, those left out gone. */
function named(answer: ItemAnswer): ItemAnswer {
  return Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined));
}

function saysSomething({ key: _, ...rest }: LineAnswer): boolean {
  return Object.values(rest).some((value) => value !== null);
}

/** A quantity of the item divided among its lines by their pieces, exactly. */
function shared(
  quantity: DecimalText | null | undefined,
  goods: readonly DeclarableGoods[],
): readonly (DecimalText | null)[] {
  if (quantity === null || quantity === undefined) return goods.map(() => null);
  return apportion(
    quantity,
    goods.map((line) => line.quantity),
    5,
  );
}

interface Joined {
  readonly values: readonly string[];
  readonly isStyle: readonly boolean[];
}

/** What the item shows: style numbers of several lines side by side. */
function joinedElements(input: DeclarationInput, keys: readonly string[]): Joined {
  const [first = ''] = keys;
  const item = draftDeclaration(input).items.find((one) => one.keys.includes(first));
  return {
    values: item?.values ?? [],
    isStyle: item?.elements.map(isStyleElement) ?? [],
  };
}

/** A style number that the clerk left as it was joined stays each line's own. */
function ownElements(
  input: DeclarationInput,
  line: DeclarableGoods,
  before: LineAnswer,
  given: readonly string[],
  joined: Joined,
): string[] {
  const tariff = tariffFor(input.tariff, before.hsCode ?? line.hsCode, input.today);
  const own = elementValues(tariff.found === 'unknown' ? null : tariff.entry, before.elements, line.customs);
  return given.map((value, index) =>
    joined.isStyle[index] === true && value === joined.values[index] ? (own[index] ?? value) : value,
  );
}

function remembering(
  product: Product,
  answer: ItemAnswer,
  line: DeclarableGoods,
  input: DeclarationInput,
): Product {
  const before = product.customs ?? NO_CUSTOMS;
  const hsCode = answer.hsCode === undefined ? product.hsCode : parseHsCode(answer.hsCode ?? '');
  const code = answer.hsCode ?? line.hsCode;
  const customs: ProductCustoms = {
    ...before,
    ...(answer.name === undefined ? {} : { declarationName: answer.name ?? '' }),
    ...(answer.elements === undefined
      ? {}
      : { elements: answer.elements ?? [], elementsFor: answer.elements === null ? '' : code }),
    ...(answer.sourcePlace === undefined ? {} : { sourcePlace: answer.sourcePlace ?? '' }),
    ...(answer.dealUnit === undefined ? {} : { dealUnit: answer.dealUnit ?? '' }),
    unitFactors: factors(before.unitFactors, answer, line, input),
  };
  return { ...product, hsCode, customs };
}

/** Square metres of 1,200 pieces are the square metres of one, for the next time. */
function factors(
  before: readonly UnitFactor[],
  answer: ItemAnswer,
  line: DeclarableGoods,
  input: DeclarationInput,
): UnitFactor[] {
  const tariff = tariffFor(input.tariff, line.hsCode, input.today);
  if (tariff.found === 'unknown' || compare(line.quantity, 0) <= 0) return [...before];
  const known = new Map(before.map((factor) => [factor.unit, factor]));
  for (const [unit, quantity] of [
    [tariff.entry.firstUnit, answer.firstQuantity],
    [tariff.entry.secondUnit, answer.secondQuantity],
  ] as const) {
    if (unit === null || quantity === undefined || isWeightUnit(unit)) continue;
    if (quantity === null) known.delete(unit);
    else known.set(unit, { unit, perUnit: divide(quantity, line.quantity) });
  }
  return [...known.values()].slice(-6);
}
