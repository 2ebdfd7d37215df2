import type { ProductCustoms } from '#shared/domain/product-customs';
import type { TariffElement, TariffEntry } from '#shared/domain/tariff-entry';
import { elementText } from './declaration-text';

/** Length of 规格型号 on the form. */
export const SPEC_MAX = 255;

/** The values in the order of the HS code, '' for what nobody answered; a product answered for another code is asked again. */
export function elementValues(
  entry: TariffEntry | null,
  answered: readonly string[] | null,
  customs: ProductCustoms | null,
): readonly string[] {
  if (entry === null) return answered ?? customs?.elements ?? [];
  const known = answered ?? (customs?.elementsFor === entry.hsCode ? customs.elements : []);
  return entry.elements.map((_, index) => elementText(known[index] ?? ''));
}

/** `3|0|针织|T恤衫|男式|100%棉|ABC牌|货号A100`: an empty element keeps its bar. */
export function specText(elements: readonly TariffElement[], values: readonly string[]): string {
  return values
    .map((value, index) => {
      const before = elements[index]?.before ?? '';
      return value === '' || value.startsWith(before) ? value : before + value;
    })
    .join('|');
}

/** Element that names the goods of one style only, so that it may differ between merged lines. */
export function isStyleElement(element: TariffElement | undefined): boolean {
  return element !== undefined && /^(货号|款号|型号|规格型号)/.test(element.nameZh);
}

/** Where the brand's name stands among the elements, -1 when the code asks for none. */
export function brandElement(elements: readonly TariffElement[]): number {
  return elements.findIndex(({ nameZh }) => /品牌/.test(nameZh) && !/类型/.test(nameZh));
}

export function namesBrand(value: string): boolean {
  const text = value.trim();
  return text !== '' && !/^(无|无品牌|无牌|n\/?m|no brand|none|-+)$/i.test(text);
}

/** Elements made from the names in a tariff list: those that may stay empty, and the word printed before a value. */
export function elementNamed(nameZh: string, nameEn = ''): TariffElement {
  const name = nameZh.replace(/^\d+[:：.、]\s*/, '').trim();
  return {
    nameZh: name,
    nameEn,
    optional: /GTIN|CAS|其他|如有|非必报/.test(name),
    before: /^(货号|款号|型号)$/.exec(name)?.[0] ?? '',
  };
}
