import type { HandlersOf } from '../ipc/handlers';
import type { DeskContext } from './context';
import { valueOrThrow } from './outcome';

type Channels =
  | 'store.open'
  | 'store.backups'
  | 'store.backup'
  | 'store.previewBackup'
  | 'store.restore'
  | 'store.acceptAsIs'
  | 'store.verify'
  | 'store.undo'
  | 'orders.history';

/** Backups, restoring, checking and taking back. */
export function safetyCommands({ store }: DeskContext): HandlersOf<Channels> {
  return {
    // Whoever gets here has an open desk.
    'store.open': () => ({}),
    'store.backups': async () => [...(await store.backups())],
    'store.backup': async () => ({ name: valueOrThrow(await store.backup('by hand')).name }),
    'store.previewBackup': async ({ name }) => {
      const preview = valueOrThrow(await store.previewBackup(name));
      return { ...preview, counts: { ...preview.counts } };
    },
    'store.restore': async ({ name }) => valueOrThrow(await store.restore(name)),
    'store.acceptAsIs': async () => valueOrThrow(await store.acceptAsIs()),
    'store.verify': async () => valueOrThrow(await store.verify()),
    'store.undo': async () => valueOrThrow(await store.undo()),
    'orders.history': async ({ orderId }) =>
      (await store.history('orders', orderId)).map((entry) => ({
        ...entry,
        // What the file said repeats the fields of the order themselves.
        changes: entry.changes.filter(({ field }) => !field.startsWith('asOrdered')),
      })),
  };
}
