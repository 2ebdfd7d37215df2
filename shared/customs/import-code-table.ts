import { CodeEntry, type CodeTable, type CodeTableName } from '#shared/domain/code-table';
import { BUILT_IN_TABLES } from './code-tables';
import { sheetRows, titledColumns } from './sheet-rows';

/** What a file brought, and the rows that were left out with the reason. */
export interface ImportedRows<T> {
  readonly entries: readonly T[];
  readonly skipped: readonly {
    readonly row: number;
    readonly reason: 'no-code' | 'code-shape' | 'no-name' | 'unit' | 'too-long';
  }[];
}

const TITLES = {
  code: /^(代码|编码|代号|code|.*代码|.*编码)$/i,
  nameZh: /^(名称|中文名称|中文名|中文|name|.*中文.*|.*名称)$/i,
  nameEn: /^(英文.*|english.*|nameen|en|.*英文.*)$/i,
  aliases: /^(别名|其他名称|alias(es)?|备注)$/i,
} as const;

/** Shape of the codes of each table; where a list lost its leading zeros, they are put back. */
const WIDTHS: Readonly<Partial<Record<CodeTableName, number>>> = {
  'supervision-modes': 4,
  'duty-natures': 3,
  'packing-kinds': 2,
  'customs-offices': 4,
  'exit-ports': 6,
  units: 3,
  'source-places': 5,
  'container-specs': 2,
};

const LETTERS: readonly CodeTableName[] = ['countries', 'currencies'];

/** Reads a list of codes from a sheet: columns by their titles, else the first for codes and the second for names. */
export function importedCodes(
  list: readonly (readonly string[])[],
  table: CodeTableName,
): ImportedRows<CodeEntry> {
  const rows = sheetRows(list);
  const titled = titledColumns(rows, TITLES, ['code', 'nameZh']);
  const { first, column } = titled ?? { first: 0, column: { code: 0, nameZh: 1 } as const };
  const at = (cells: readonly string[], place: number | undefined) =>
    place === undefined ? '' : (cells[place] ?? '');
  const entries = new Map<string, CodeEntry>();
  const skipped: ImportedRows<CodeEntry>['skipped'][number][] = [];
  const columns: Readonly<Partial<Record<keyof typeof TITLES, number>>> = column;
  for (const { row, cells } of rows.slice(first)) {
    if (cells.every((cell) => cell === '')) continue;
    const code = shapedCode(at(cells, columns.code), table);
    const nameZh = at(cells, columns.nameZh);
    const reason =
      at(cells, columns.code) === ''
        ? 'no-code'
        : code === null
          ? 'code-shape'
          : nameZh === ''
            ? 'no-name'
            : null;
    if (reason !== null || code === null) {
      skipped.push({ row, reason: reason ?? 'code-shape' });
      continue;
    }
    const parsed = CodeEntry.safeParse({
      code,
      nameZh,
      nameEn: at(cells, columns.nameEn),
      aliases: at(cells, columns.aliases)
        .split(/[;；,，、]/)
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
    });
    if (parsed.success) entries.set(code, parsed.data);
    else skipped.push({ row, reason: 'too-long' });
  }
  return { entries: [...entries.values()], skipped };
}

export function shapedCode(text: string, table: CodeTableName): string | null {
  const code = text.replace(/\s/g, '').toUpperCase();
  const width = WIDTHS[table];
  if (width !== undefined) {
    return /^\d+$/.test(code) && code.length <= width ? code.padStart(width, '0') : null;
  }
  if (LETTERS.includes(table)) return /^[A-Z]{3}$/.test(code) ? code : null;
  if (table === 'destination-ports') return /^[A-Z]{3}\d{3}$/.test(code) ? code : null;
  return /^[0-9A-Z]{1,2}$/.test(code) ? code : null;
}

/** The clerk's table with what was imported laid in: later rows replace earlier ones of the same code. */
export function withImported(before: CodeTable | null, id: CodeTableName, entries: readonly CodeEntry[]) {
  const kept = new Map((before?.entries ?? []).map((entry) => [entry.code, entry]));
  const builtIn = new Map(BUILT_IN_TABLES[id].map((entry) => [entry.code, entry]));
  let added = 0;
  let changed = 0;
  for (const entry of entries) {
    const known = kept.get(entry.code) ?? builtIn.get(entry.code);
    if (known === undefined) added++;
    else if (known.nameZh !== entry.nameZh) changed++;
    // What the desk already says in the same words needs no record of its own.
    const isSame =
      known !== undefined &&
      known.nameZh === entry.nameZh &&
      entry.nameEn === '' &&
      entry.aliases.length === 0;
    if (!isSame) kept.set(entry.code, entry);
  }
  const codes = new Set(entries.map(({ code }) => code));
  const table: CodeTable = {
    id,
    entries: [...kept.values()],
    withdrawn: (before?.withdrawn ?? []).filter((code) => !codes.has(code)),
  };
  return { table, added, changed };
}
