import type { Supplier } from '#shared/domain/supplier';
import type { SupplierId } from '#shared/values/ids';
import type { HandlersOf } from '../ipc/handlers';
import type { DeskContext } from './context';
import { duplicate, notFound, ruleBroken, valueOrThrow } from './outcome';

type Channels = 'suppliers.save' | 'suppliers.remove';

/** The files of factories, mills and forwarders. */
export function supplierCommands({ store }: DeskContext): HandlersOf<Channels> {
  return {
    'suppliers.save': async ({ record, revision }) => {
      const supplierId = valueOrThrow(
        await store.change('suppliers.save', (tx) => {
          const supplier: Supplier = { ...record, id: record.id ?? (tx.nextId() as SupplierId) };
          if (revision !== null) tx.expect('suppliers', supplier.id, revision);
          const code = supplier.code.toLowerCase();
          const taken = tx
            .all('suppliers')
            .find((one) => one.id !== supplier.id && one.code.toLowerCase() === code);
          if (taken) throw duplicate('code', { code: supplier.code });
          tx.put('suppliers', supplier);
          return supplier.id;
        }),
      );
      return { supplierId };
    },
    'suppliers.remove': async ({ supplierId }) => {
      valueOrThrow(
        await store.change('suppliers.remove', (tx) => {
          if (!tx.get('suppliers', supplierId)) throw notFound('supplier');
          const entries = tx
            .all('postings')
            .filter((one) => one.side === 'supplier' && one.party === supplierId);
          const claims = [...tx.all('inspections'), ...tx.all('complaints')].filter(
            (one) => one.supplierId === supplierId,
          );
          const uses = entries.length + claims.length;
          if (uses > 0) throw ruleBroken('supplier-in-use', { entries: uses });
          tx.remove('suppliers', supplierId);
        }),
      );
      return {};
    },
  };
}
