import { columnsThatStay } from '#shared/documents/layout-columns';
import { hasLayout } from '#shared/documents/paper-layout';
import type { HandlersOf } from '../ipc/handlers';
import { layoutPreview } from '../queries/layout-preview';
import type { DeskContext } from './context';
import { notFound, ruleBroken, valueOrThrow } from './outcome';

type Channels = 'layouts.get' | 'layouts.preview' | 'layouts.save' | 'layouts.reset';

/** Layouts of papers. What went out keeps the layout it was issued in. */
export function layoutCommands(desk: DeskContext): HandlersOf<Channels> {
  const { store, press } = desk;
  return {
    'layouts.get': () =>
      store
        .all('paperLayouts')
        .map((layout) => ({ layout, revision: store.revision('paperLayouts', layout.id) })),
    'layouts.preview': (input) => layoutPreview(desk, press, input),
    'layouts.save': async ({ layout, revision }) => {
      if (!hasLayout(layout.id)) throw notFound('layout');
      const [needed] = columnsThatStay(layout);
      if (needed !== undefined) throw ruleBroken('column-needed', { column: needed }, 'columns');
      valueOrThrow(
        await store.change('layouts.save', (tx) => {
          tx.expect('paperLayouts', layout.id, revision);
          tx.put('paperLayouts', layout);
        }),
      );
      return { revision: store.revision('paperLayouts', layout.id) };
    },
    'layouts.reset': async ({ kind }) => {
      valueOrThrow(
        await store.change('layouts.reset', (tx) => {
          if (tx.get('paperLayouts', kind) !== undefined) tx.remove('paperLayouts', kind);
        }),
      );
      return {};
    },
  };
}
