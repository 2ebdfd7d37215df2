import type { CodeEntry, CodeTable, CodeTableName } from '#shared/domain/code-table';
import { COUNTRIES } from './tables/countries';
import { CUSTOMS_OFFICES, EXIT_PORTS, SOURCE_PLACES } from './tables/customs-offices';
import { CUSTOMS_UNITS } from './tables/customs-units';
import { DUTY_NATURES } from './tables/duty-natures';
import { PACKING_KINDS } from './tables/packing-kinds';
import {
  BRAND_TYPES,
  CONTAINER_SPECS,
  CURRENCY_CODES,
  DUTY_MODES,
  PREFERENCES,
  TERMS,
} from './tables/small-tables';
import { SUPERVISION_MODES } from './tables/supervision-modes';
import { TRANSPORT_MODES } from './tables/transport-modes';

/** The tables as they stand in force at this desk. */
export type CodeTables = Readonly<Record<CodeTableName, readonly CodeEntry[]>>;

/** What comes with the desk (customs-declaration-cn.md sections 3 to 11); destination ports come by import only. */
export const BUILT_IN_TABLES: CodeTables = {
  'supervision-modes': SUPERVISION_MODES,
  'duty-natures': DUTY_NATURES,
  'transport-modes': TRANSPORT_MODES,
  terms: TERMS,
  'duty-modes': DUTY_MODES,
  'packing-kinds': PACKING_KINDS,
  'customs-offices': CUSTOMS_OFFICES,
  'exit-ports': EXIT_PORTS,
  'destination-ports': [],
  units: CUSTOMS_UNITS,
  countries: COUNTRIES,
  currencies: CURRENCY_CODES,
  'source-places': SOURCE_PLACES,
  'brand-types': BRAND_TYPES,
  preferences: PREFERENCES,
  'container-specs': CONTAINER_SPECS,
};

/** The built-in tables with the clerk's additions, renamings and withdrawals laid over them, sorted by code. */
export function codeTablesWith(changes: readonly CodeTable[]): CodeTables {
  const tables: Record<CodeTableName, readonly CodeEntry[]> = { ...BUILT_IN_TABLES };
  for (const change of changes) tables[change.id] = layOver(BUILT_IN_TABLES[change.id], change);
  return tables;
}

function layOver(builtIn: readonly CodeEntry[], change: CodeTable): readonly CodeEntry[] {
  const entries = new Map(builtIn.map((entry) => [entry.code, entry]));
  for (const entry of change.entries) {
    const before = entries.get(entry.code);
    // A list from customs seldom holds English or our port names: those stay.
    entries.set(entry.code, {
      ...entry,
      nameEn: entry.nameEn === '' ? (before?.nameEn ?? '') : entry.nameEn,
      aliases: [...new Set([...entry.aliases, ...(before?.aliases ?? [])])].slice(0, 60),
    });
  }
  for (const code of change.withdrawn) entries.delete(code);
  return [...entries.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

export function codeEntry(tables: CodeTables, table: CodeTableName, code: string): CodeEntry | null {
  return tables[table].find((entry) => entry.code === code) ?? null;
}

/** The Chinese name as printed, '' for a code that the table does not hold. */
export function codeName(tables: CodeTables, table: CodeTableName, code: string): string {
  return codeEntry(tables, table, code)?.nameZh ?? '';
}

/** Every entry that our records may mean by this text: by code, name or alias, without regard to case and marks. */
export function codesFor(tables: CodeTables, table: CodeTableName, text: string): readonly CodeEntry[] {
  const wanted = folded(text);
  return wanted === '' ? [] : (indexOf(tables[table]).get(wanted) ?? []);
}

/** Names of a table folded once: a shipment of some thousand lines asks the same tables for each of them. */
const indexes = new WeakMap<readonly CodeEntry[], ReadonlyMap<string, readonly CodeEntry[]>>();

function indexOf(entries: readonly CodeEntry[]): ReadonlyMap<string, readonly CodeEntry[]> {
  const known = indexes.get(entries);
  if (known !== undefined) return known;
  const index = new Map<string, CodeEntry[]>();
  for (const entry of entries) {
    const names = new Set([entry.code, entry.nameZh, entry.nameEn, ...entry.aliases].map(folded));
    for (const name of names) {
      const same = index.get(name);
      if (same) same.push(entry);
      else index.set(name, [entry]);
    }
  }
  indexes.set(entries, index);
  return index;
}

/** What a list of codes shows while the clerk types: code or name begins so, then names that hold it. */
export function searchCodes(
  entries: readonly CodeEntry[],
  typed: string,
  limit: number,
): readonly CodeEntry[] {
  const wanted = folded(typed);
  if (wanted === '') return entries.slice(0, limit);
  const ranked = entries.flatMap((entry) => {
    const names = [entry.code, entry.nameZh, entry.nameEn, ...entry.aliases].map(folded);
    const rank = names.some((name) => name === wanted)
      ? 0
      : names.some((name) => name.startsWith(wanted))
        ? 1
        : names.some((name) => name.includes(wanted))
          ? 2
          : null;
    return rank === null ? [] : [{ entry, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** Case, accents, dots and spaces make no difference between names. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s.,'’()（）-]/g, '')
    .toLowerCase();
}
