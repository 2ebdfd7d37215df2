import { TariffEntry } from '#shared/domain/tariff-entry';
import { parseDecimal } from '#shared/values/decimal';
import { parsePlainDate } from '#shared/values/plain-date';
import { type CodeTables, codesFor } from './code-tables';
import { elementNamed } from './elements';
import type { ImportedRows } from './import-code-table';
import { sheetRows, titledColumns } from './sheet-rows';
import { tariffId } from './tariff';

const TITLES = {
  hsCode: /^(商品编[号码]|税则号列|税号|hs编?码?|hscode|编码)$/i,
  nameZh: /^(商品名称|品名|名称|name)$/i,
  firstUnit: /^(法定?第一(法定|计量)?单位|第一(法定|计量)?单位|法定(计量)?单位|计量单位|单位|unit1?)$/i,
  secondUnit: /^(法定?第二(法定|计量)?单位|第二(法定|计量)?单位|unit2)$/i,
  elements: /^(规范)?申报要素|^elements?$/i,
  conditions: /^(海关)?监管(条件|证件.*)$|^conditions$/i,
  rebate: /^(出口)?退税率.*$|^rebate$/i,
  validFrom: /^(生效|起始)(日期|日)?$|^validfrom$/i,
  validTo: /^(失效|截止|终止)(日期|日)?$|^validto$/i,
} as const;

/** Reads lines of the tariff from a sheet: code, name, legal units, elements in order, supervision conditions. */
export function importedTariff(
  table: readonly (readonly string[])[],
  tables: CodeTables,
): ImportedRows<TariffEntry> {
  const rows = sheetRows(table);
  const titled = titledColumns(rows, TITLES, ['hsCode', 'nameZh', 'firstUnit', 'elements']);
  if (titled === null) return { entries: [], skipped: [] };
  const entries = new Map<string, TariffEntry>();
  const skipped: ImportedRows<TariffEntry>['skipped'][number][] = [];
  for (const { row, cells } of rows.slice(titled.first)) {
    if (cells.every((cell) => cell === '')) continue;
    const at = (name: keyof typeof TITLES) => {
      const place = titled.column[name];
      return place === undefined ? '' : (cells[place] ?? '');
    };
    const digits = at('hsCode').replace(/[\s.]/g, '');
    if (digits === '') {
      skipped.push({ row, reason: 'no-code' });
      continue;
    }
    // A number has lost the zero of chapters 01 to 09.
    const hsCode = digits.padStart(10, '0');
    if (!/^\d{9,10}$/.test(digits)) {
      skipped.push({ row, reason: 'code-shape' });
      continue;
    }
    const units = unitsOf(at('firstUnit'), at('secondUnit'), tables);
    if (units === null) {
      skipped.push({ row, reason: 'unit' });
      continue;
    }
    const validFrom = parsePlainDate(at('validFrom'));
    const parsed = TariffEntry.safeParse({
      id: tariffId({ hsCode, validFrom }),
      hsCode,
      nameZh: at('nameZh'),
      firstUnit: units.first,
      secondUnit: units.second,
      elements: elementList(at('elements')),
      conditions: at('conditions').replace(/\s/g, ''),
      rebatePercent: parseDecimal(at('rebate').replace('%', '')),
      validFrom,
      validTo: parsePlainDate(at('validTo')),
    });
    if (parsed.success) entries.set(parsed.data.id, parsed.data);
    else skipped.push({ row, reason: 'too-long' });
  }
  return { entries: [...entries.values()], skipped };
}

/** `千克`, `件/千克`, `011`: in one column or two. `null` when the first is not in the table. */
function unitsOf(
  one: string,
  two: string,
  tables: CodeTables,
): { readonly first: string; readonly second: string | null } | null {
  const [first = '', joined = ''] = one.split(/[/／]/);
  const firstCode = unitCode(first, tables);
  if (firstCode === null) return null;
  const second = two.trim() === '' ? joined : two;
  if (/^(无|-+|\/)?$/.test(second.trim())) return { first: firstCode, second: null };
  const secondCode = unitCode(second, tables);
  return secondCode === null ? null : { first: firstCode, second: secondCode };
}

function unitCode(text: string, tables: CodeTables): string | null {
  const found = codesFor(tables, 'units', text);
  return found[0]?.code ?? null;
}

/** `1:品名;2:品牌类型;3:出口享惠情况;4:织造方法…` without the name, which has its own line on the form. */
export function elementList(text: string): readonly ReturnType<typeof elementNamed>[] {
  const names = text
    .split(/[;；|\n]|(?<=\D)、(?=\d)/)
    .map((name) => elementNamed(name))
    .filter(({ nameZh }) => nameZh !== '' && !/^(品名|商品名称)$/.test(nameZh));
  const rest = names.filter(({ nameZh }) => nameZh !== '品牌类型' && nameZh !== '出口享惠情况');
  // Every export code has had these two in front since 2018, also where an old list leaves them out.
  return [elementNamed('品牌类型', 'brand type'), elementNamed('出口享惠情况', 'preference'), ...rest];
}
