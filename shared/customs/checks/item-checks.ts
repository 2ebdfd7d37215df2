import { absolute, compare, type DecimalText, multiply, round, subtract } from '#shared/values/decimal';
import { codeEntry } from '../code-tables';
import type { DeclarationDraft } from '../declaration-draft';
import type { DeclarationInput } from '../declaration-input';
import { holdsChinese } from '../declaration-text';
import type { DeclaredQuantity } from '../declared-line';
import { brandElement, namesBrand, SPEC_MAX } from '../elements';
import { type Finding, itemFinding } from '../finding';
import { type DeclarationItem, totalFits } from '../merge-lines';

const KILOGRAM = '035';

export function checkItems(input: DeclarationInput, draft: DeclarationDraft): readonly Finding[] {
  return draft.items.flatMap((item) => [
    ...tariffOf(item, draft),
    ...quantities(item),
    ...price(item),
    ...elements(item),
    ...words(item),
    ...codes(item, input),
  ]);
}

/** R2: ten digits, in force, both legal units known, and what licences the code asks for. */
function tariffOf(item: DeclarationItem, { head }: DeclarationDraft): readonly Finding[] {
  const at = [item.no, 'hsCode'] as const;
  if (!/^\d{10}$/.test(item.hsCode))
    return [
      itemFinding('R2', item.hsCode === '' ? 'hs-missing' : 'hs-ten-digits', 'gap', at, {
        left: item.hsCode,
      }),
    ];
  const { tariff } = item;
  if (tariff.found === 'unknown')
    return [itemFinding('R2', 'tariff-unknown', 'gap', at, { left: item.hsCode })];
  const found: Finding[] = [];
  if (tariff.found === 'expired')
    found.push(
      itemFinding('R2', 'tariff-expired', 'error', at, {
        left: item.hsCode,
        right: tariff.entry.validTo ?? tariff.entry.validFrom ?? '',
      }),
    );
  if (tariff.entry.unchecked)
    found.push(itemFinding('R2', 'tariff-unchecked', 'info', at, { left: item.hsCode }));
  if (tariff.entry.conditions !== '' && head.licenceNo.text === '')
    found.push(
      itemFinding('R2', 'supervision-conditions', 'warn', at, {
        left: item.hsCode,
        right: tariff.entry.conditions,
      }),
    );
  return found;
}

/** R3: legal quantities known, positive, equal to the deal quantity and to the net weight where the unit is the same. */
function quantities(item: DeclarationItem): readonly Finding[] {
  const { no, deal, first, second, netKg } = item;
  const found: Finding[] = [];
  // While the tariff line is unknown it may still decide between 件 and 个.
  if (deal.unit === '' && item.tariff.found !== 'unknown')
    found.push(itemFinding('R3', 'deal-unit', 'gap', [no, 'deal']));
  if (netKg === null) found.push(itemFinding('R9', 'net-missing', 'gap', [no, 'netKg']));
  for (const [field, quantity] of [
    ['first', first],
    ['second', second],
  ] as const) {
    if (quantity === null) continue;
    const at = [no, field] as const;
    const facts = { unit: quantity.unit };
    // Without the net weight kilograms are no question of their own.
    if (quantity.value === null) {
      if (netKg !== null || quantity.unit !== KILOGRAM)
        found.push(itemFinding('R3', `${field}-quantity`, 'gap', at, { facts }));
      continue;
    }
    if (compare(quantity.value, 0) <= 0)
      found.push(itemFinding('R3', 'quantity-not-positive', 'error', at, { left: quantity.value, facts }));
    if (differs(quantity, deal))
      found.push(
        itemFinding('R3', 'legal-differs-from-deal', 'error', at, {
          left: quantity.value,
          right: deal.value ?? '',
          facts,
        }),
      );
    if (quantity.unit === KILOGRAM && netKg !== null && isOff(quantity.value, netKg))
      found.push(
        itemFinding('R3', 'kilograms-differ-from-net', 'error', at, {
          left: quantity.value,
          right: netKg,
          facts,
        }),
      );
  }
  return found;
}

function differs(legal: DeclaredQuantity, deal: DeclaredQuantity): boolean {
  return (
    legal.unit === deal.unit &&
    legal.value !== null &&
    deal.value !== null &&
    compare(legal.value, deal.value) !== 0
  );
}

function isOff(a: DecimalText, b: DecimalText): boolean {
  return compare(absolute(subtract(a, b)), '0.01' as DecimalText) > 0;
}

/** R4: total = quantity × price. */
function price(item: DeclarationItem): readonly Finding[] {
  const { no, deal, unitPrice, total } = item;
  if (unitPrice === null || total === null)
    return [itemFinding('R4', 'price-missing', 'gap', [no, 'unitPrice'])];
  const found: Finding[] = [];
  if (compare(unitPrice, 0) <= 0)
    found.push(itemFinding('R4', 'price-not-positive', 'error', [no, 'unitPrice'], { left: unitPrice }));
  if (item.averaged)
    found.push(itemFinding('R4', 'price-averaged', 'info', [no, 'unitPrice'], { left: unitPrice }));
  if (deal.value !== null && !totalFits(item))
    found.push(
      itemFinding('R4', 'total-differs', 'error', [no, 'total'], {
        left: total,
        right: round(multiply(deal.value, unitPrice), 2),
      }),
    );
  return found;
}

/** R10 and R11: as many elements as the code asks, brand type and brand agreeing. */
function elements(item: DeclarationItem): readonly Finding[] {
  const { no, values } = item;
  if (item.tariff.found === 'unknown') return [];
  const found: Finding[] = [];
  const asked = item.tariff.entry.elements;
  for (const [index, element] of asked.entries()) {
    if ((values[index] ?? '') === '' && !element.optional)
      found.push(
        itemFinding('R10', 'element-missing', 'gap', [no, 'elements', index], {
          facts: { element: element.nameZh },
        }),
      );
  }
  const [brandType = '', preference = ''] = values;
  if (brandType !== '' && !/^[0-4]$/.test(brandType))
    found.push(itemFinding('R10', 'brand-type-code', 'error', [no, 'elements', 0], { left: brandType }));
  if (preference !== '' && !/^[0-3]$/.test(preference))
    found.push(itemFinding('R10', 'preference-code', 'error', [no, 'elements', 1], { left: preference }));
  const brandAt = brandElement(asked);
  const brand = brandAt < 0 ? '' : (values[brandAt] ?? '');
  if (brandAt >= 0 && brand !== '' && (brandType === '3' || brandType === '4') && !namesBrand(brand))
    found.push(
      itemFinding('R10', 'brand-not-named', 'error', [no, 'elements', brandAt], {
        left: brand,
        right: brandType,
      }),
    );
  if (brandAt >= 0 && brandType === '0' && namesBrand(brand))
    found.push(
      itemFinding('R10', 'brand-with-no-brand', 'error', [no, 'elements', 0], {
        left: brandType,
        right: brand,
      }),
    );
  if (brandType === '3')
    found.push(itemFinding('R11', 'brand-authorisation', 'warn', [no, 'elements', 0], { left: brand }));
  if (item.spec.length > SPEC_MAX)
    found.push(
      itemFinding('R13', 'spec-too-long', 'error', [no, 'elements'], {
        left: String(item.spec.length),
        right: String(SPEC_MAX),
      }),
    );
  return found;
}

/** R13: the name in Chinese. */
function words({ no, name }: DeclarationItem): readonly Finding[] {
  if (name === '') return [itemFinding('R13', 'name-missing', 'gap', [no, 'name'])];
  return holdsChinese(name)
    ? []
    : [itemFinding('R13', 'name-not-chinese', 'warn', [no, 'name'], { left: name })];
}

function codes(item: DeclarationItem, { tables }: DeclarationInput): readonly Finding[] {
  const found: Finding[] = [];
  for (const [field, table] of [
    ['origin', 'countries'],
    ['destination', 'countries'],
    ['sourcePlace', 'source-places'],
    ['dutyMode', 'duty-modes'],
  ] as const) {
    const code = item[field];
    if (code === '') found.push(itemFinding('M', `missing-${field}`, 'gap', [item.no, field]));
    else if (codeEntry(tables, table, code) === null)
      found.push(
        itemFinding('M', 'code-not-in-table', 'warn', [item.no, field], { left: code, facts: { table } }),
      );
  }
  if (codeEntry(tables, 'currencies', item.currency) === null)
    found.push(
      itemFinding('M', 'code-not-in-table', 'warn', [item.no, 'unitPrice'], {
        left: item.currency,
        facts: { table: 'currencies' },
      }),
    );
  return found;
}
