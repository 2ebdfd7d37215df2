import type { CodeRow, CodeTableRow, TariffRow } from '#shared/api/views/customs-views';
import { BUILT_IN_TABLES, codeName, codeTablesWith, searchCodes } from '#shared/customs/code-tables';
import { EXAMPLE_TARIFF, isInForce, tariffBook, tariffFor } from '#shared/customs/tariff';
import { CODE_TABLES, type CodeEntry, type CodeTableName } from '#shared/domain/code-table';
import type { TariffEntry } from '#shared/domain/tariff-entry';
import type { PlainDate } from '#shared/values/plain-date';
import type { Records } from './records';

interface Window {
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
}

export function codesOffered(
  records: Pick<Records, 'all'>,
  table: CodeTableName,
  text: string,
  limit: number,
): CodeEntry[] {
  return [...searchCodes(codeTablesWith(records.all('codeTables'))[table], text, limit)];
}

export function tableOverview(records: Pick<Records, 'all' | 'get'>): CodeTableRow[] {
  const tables = codeTablesWith(records.all('codeTables'));
  return CODE_TABLES.map((table) => {
    const own = records.get('codeTables', table);
    return {
      table,
      codes: tables[table].length,
      own: own?.entries.length ?? 0,
      withdrawn: own?.withdrawn.length ?? 0,
    };
  });
}

/** A table with the codes that were withdrawn, so that they can be taken back. */
export function tableRows(
  records: Pick<Records, 'all' | 'get'>,
  table: CodeTableName,
  { text, offset, limit }: Window,
): { total: number; rows: CodeRow[] } {
  const own = records.get('codeTables', table);
  const builtIn = new Map(BUILT_IN_TABLES[table].map((entry) => [entry.code, entry]));
  const renamed = new Map((own?.entries ?? []).map((entry) => [entry.code, entry]));
  const withdrawn = new Set(own?.withdrawn ?? []);
  const all = own === undefined ? BUILT_IN_TABLES : codeTablesWith([{ ...own, withdrawn: [] }]);
  const found = searchCodes(all[table], text, Number.POSITIVE_INFINITY);
  return {
    total: found.length,
    rows: found.slice(offset, offset + limit).map((entry) => ({
      ...entry,
      aliases: [...entry.aliases],
      origin: !builtIn.has(entry.code) ? 'own' : renamed.has(entry.code) ? 'renamed' : 'built-in',
      withdrawn: withdrawn.has(entry.code),
    })),
  };
}

/** The tariff as this desk knows it, and the codes of its products that it does not know. */
export function tariffList(
  records: Pick<Records, 'all'>,
  { text, offset, limit, missing }: Window & { readonly missing: boolean },
  today: PlainDate,
) {
  const tables = codeTablesWith(records.all('codeTables'));
  const used = productsByCode(records);
  const own = records.all('tariff');
  const known = new Set(own.map(({ hsCode }) => hsCode));
  const entries: readonly TariffEntry[] = [
    ...own,
    ...EXAMPLE_TARIFF.filter(({ hsCode }) => !known.has(hsCode)),
  ];
  const wanted = text.trim().toLowerCase();
  const found = entries
    .filter(
      (entry) =>
        wanted === '' || entry.hsCode.startsWith(wanted) || entry.nameZh.toLowerCase().includes(wanted),
    )
    .sort((a, b) => a.id.localeCompare(b.id));
  const book = tariffBook(own);
  const lacking = [...used]
    .filter(([hsCode]) => tariffFor(book, hsCode, today).found !== 'in-force')
    .map(([hsCode, { count, name }]) => ({ hsCode, products: count, name }))
    .sort((a, b) => b.products - a.products || a.hsCode.localeCompare(b.hsCode));
  const rows: TariffRow[] = missing
    ? []
    : found.slice(offset, offset + limit).map((entry) => ({
        ...entry,
        elements: [...entry.elements],
        firstUnitName: codeName(tables, 'units', entry.firstUnit),
        secondUnitName: entry.secondUnit === null ? '' : codeName(tables, 'units', entry.secondUnit),
        inForce: isInForce(entry, today),
        products: used.get(entry.hsCode)?.count ?? 0,
      }));
  return { total: found.length, rows, missing: lacking.slice(0, 200) };
}

function productsByCode(records: Pick<Records, 'all'>) {
  const used = new Map<string, { count: number; name: string }>();
  for (const { hsCode, nameZh, nameEn } of records.all('products')) {
    if (hsCode === null) continue;
    const known = used.get(hsCode);
    used.set(hsCode, { count: (known?.count ?? 0) + 1, name: known?.name ?? (nameZh || nameEn) });
  }
  return used;
}

/** Entry of a code, and the elements that codes of the same heading ask: most often they are the same. */
export function tariffEntry(records: Pick<Records, 'all'>, hsCode: string, today: PlainDate) {
  const book = tariffBook(records.all('tariff'));
  const answer = tariffFor(book, hsCode, today);
  const entry = answer.found === 'unknown' ? null : answer.entry;
  const alike = entry ?? [...book].find(([code]) => code.slice(0, 4) === hsCode.slice(0, 4))?.[1][0];
  return { entry, elements: alike?.elements.map(({ nameZh }) => nameZh) ?? [] };
}
