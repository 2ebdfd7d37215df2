import type { CollectionName, RecordOf } from '#shared/domain/collections';

/** What a query may see of the store: records as they are, never copied, never changed. */
export interface Records {
  get<C extends CollectionName>(collection: C, id: string): RecordOf<C> | undefined;
  all<C extends CollectionName>(collection: C): readonly RecordOf<C>[];
  revision(collection: CollectionName, id: string): number;
}
