import { codeTablesWith } from '#shared/customs/code-tables';
import { importedCodes, shapedCode, withImported } from '#shared/customs/import-code-table';
import { elementList, importedTariff } from '#shared/customs/import-tariff';
import { tariffId } from '#shared/customs/tariff';
import { CodeTable } from '#shared/domain/code-table';
import type { TariffEntry } from '#shared/domain/tariff-entry';
import type { HandlersOf } from '../ipc/handlers';
import type { DeskContext } from './context';
import { notFound, ruleBroken, valueOrThrow } from './outcome';

type Channels =
  | 'customs.saveCode'
  | 'customs.withdrawCode'
  | 'customs.importTable'
  | 'customs.saveTariff'
  | 'customs.removeTariff'
  | 'customs.importTariff';

/** The lists that customs changes every year: edited by hand or taken from a file. */
export function customsTableCommands(desk: DeskContext): HandlersOf<Channels> {
  const { store } = desk;
  return {
    'customs.saveCode': async ({ table, entry }) => {
      const code = shapedCode(entry.code, table);
      if (code === null) throw ruleBroken('code-shape', { code: entry.code }, 'code');
      valueOrThrow(
        await store.change('customs.saveCode', (tx) => {
          const before = tx.get('codeTables', table) ?? CodeTable.parse({ id: table, entries: [] });
          const others = before.entries.filter((other) => other.code !== code);
          tx.put('codeTables', {
            ...before,
            entries: [...others, { ...entry, code }],
            withdrawn: before.withdrawn.filter((other) => other !== code),
          });
        }),
      );
      return {};
    },
    'customs.withdrawCode': async ({ table, code, withdrawn }) => {
      valueOrThrow(
        await store.change('customs.withdrawCode', (tx) => {
          const before = tx.get('codeTables', table) ?? CodeTable.parse({ id: table, entries: [] });
          const others = before.withdrawn.filter((other) => other !== code);
          tx.put('codeTables', { ...before, withdrawn: withdrawn ? [...others, code] : others });
        }),
      );
      return {};
    },
    'customs.importTable': async ({ table }) => {
      const list = await listFromFile(desk);
      if (list === null) return null;
      const { entries, skipped } = importedCodes(list.rows, table);
      if (entries.length === 0) throw ruleBroken('list-has-no-codes', { name: list.name });
      const counted = valueOrThrow(
        await store.change('customs.importTable', (tx) => {
          const { table: next, ...counts } = withImported(
            tx.get('codeTables', table) ?? null,
            table,
            entries,
          );
          tx.put('codeTables', next);
          return counts;
        }),
      );
      return { name: list.name, ...counted, rows: entries.length, skipped: [...skipped] };
    },
    'customs.saveTariff': async ({ elements, ...entry }) => {
      const { units } = codeTablesWith(store.all('codeTables'));
      const unknown = [entry.firstUnit, entry.secondUnit].find(
        (code) => code !== null && !units.some((unit) => unit.code === code),
      );
      if (unknown !== undefined) throw ruleBroken('unit-not-in-table', { code: unknown ?? '' }, 'firstUnit');
      valueOrThrow(
        await store.change('customs.saveTariff', (tx) => {
          const saved: TariffEntry = {
            ...entry,
            id: tariffId(entry),
            elements: [...elementList(elements)],
            unchecked: false,
          };
          tx.put('tariff', saved);
        }),
      );
      return {};
    },
    'customs.removeTariff': async ({ id }) => {
      valueOrThrow(
        await store.change('customs.removeTariff', (tx) => {
          if (!tx.get('tariff', id)) throw notFound('tariff');
          tx.remove('tariff', id);
        }),
      );
      return {};
    },
    'customs.importTariff': async () => {
      const list = await listFromFile(desk);
      if (list === null) return null;
      const { entries, skipped } = importedTariff(list.rows, codeTablesWith(store.all('codeTables')));
      if (entries.length === 0) throw ruleBroken('list-has-no-tariff', { name: list.name });
      const counted = valueOrThrow(
        await store.change('customs.importTariff', (tx) => {
          let added = 0;
          for (const entry of entries) {
            if (!tx.get('tariff', entry.id)) added++;
            tx.put('tariff', entry);
          }
          return { added, changed: entries.length - added };
        }),
      );
      return { name: list.name, ...counted, rows: entries.length, skipped: [...skipped] };
    },
  };
}

/** The first visible sheet of a file that the clerk picks, as texts; `null` when he closes the dialog. */
async function listFromFile(
  desk: DeskContext,
): Promise<{ readonly name: string; readonly rows: readonly (readonly string[])[] } | null> {
  const chosen = await desk.dialogs.openFile('workbook');
  if (chosen === null) return null;
  const file = desk.reading.open({ bytes: chosen.bytes, fileName: chosen.name, onProgress: () => undefined });
  try {
    return { name: chosen.name, rows: valueOrThrow(await file.texts(null)).rows };
  } finally {
    file.close();
  }
}
