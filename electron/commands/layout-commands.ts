import { customerLayout, customerLayoutId } from '#shared/documents/customer-layout';
import { columnsThatStay } from '#shared/documents/layout-columns';
import { hasLayout } from '#shared/documents/paper-layout';
import type { HandlersOf } from '../ipc/handlers';
import { layoutPreview } from '../queries/layout-preview';
import { keptLayouts } from '../queries/layouts';
import type { DeskContext } from './context';
import { notFound, ruleBroken, valueOrThrow } from './outcome';

type Channels = 'layouts.get' | 'layouts.preview' | 'layouts.save' | 'layouts.reset';

/** Layouts of papers. What went out keeps the layout it was issued in. */
export function layoutCommands(desk: DeskContext): HandlersOf<Channels> {
  const { store, press } = desk;
  return {
    'layouts.get': () => keptLayouts(store),
    'layouts.preview': (input) => layoutPreview(desk, press, input),
    'layouts.save': async ({ layout, customerId, revision }) => {
      if (!hasLayout(layout.id)) throw notFound('layout');
      const [needed] = columnsThatStay(layout);
      if (needed !== undefined) throw ruleBroken('column-needed', { column: needed }, 'columns');
      if (customerId === undefined) {
        valueOrThrow(
          await store.change('layouts.save', (tx) => {
            tx.expect('paperLayouts', layout.id, revision);
            tx.put('paperLayouts', layout);
          }),
        );
        return { revision: store.revision('paperLayouts', layout.id) };
      }
      const own = customerLayout(customerId, layout);
      valueOrThrow(
        await store.change('layouts.save', (tx) => {
          if (tx.get('customers', customerId) === undefined) throw notFound('customer');
          tx.expect('customerLayouts', own.id, revision);
          tx.put('customerLayouts', own);
        }),
      );
      return { revision: store.revision('customerLayouts', own.id) };
    },
    'layouts.reset': async ({ kind, customerId, revision }) => {
      const [coll, id] =
        customerId === undefined
          ? (['paperLayouts', kind] as const)
          : (['customerLayouts', customerLayoutId(kind, customerId)] as const);
      valueOrThrow(
        await store.change('layouts.reset', (tx) => {
          tx.expect(coll, id, revision);
          if (tx.get(coll, id) !== undefined) tx.remove(coll, id);
        }),
      );
      return {};
    },
  };
}
