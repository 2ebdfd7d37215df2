import { todayOf } from '../clock';
import type { DeskContext } from '../commands/context';
import type { HandlersOf } from '../ipc/handlers';
import { codesOffered, tableOverview, tableRows, tariffEntry, tariffList } from './customs-tables';
import { declarationList, declarationView } from './customs-view';

type Channels =
  | 'customs.list'
  | 'customs.declaration'
  | 'customs.codes'
  | 'customs.tables'
  | 'customs.table'
  | 'customs.tariff'
  | 'customs.tariffEntry';

/** The questions about declarations, codes and tariff. */
export function customsQueries({ store, clock }: DeskContext): HandlersOf<Channels> {
  const today = () => todayOf(clock);
  return {
    'customs.list': (input) => declarationList(store, input, today()),
    'customs.declaration': ({ shipmentId }) => declarationView(store, shipmentId, today()),
    'customs.codes': ({ table, text, limit }) => codesOffered(store, table, text, limit),
    'customs.tables': () => tableOverview(store),
    'customs.table': ({ table, ...window }) => tableRows(store, table, window),
    'customs.tariff': (input) => tariffList(store, input, today()),
    'customs.tariffEntry': ({ hsCode }) => tariffEntry(store, hsCode, today()),
  };
}
