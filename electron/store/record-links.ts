import type { StoreData } from './store-data';

/**
 * Ids of all stored records that these records name, and of those that they name in turn: a paper names its shipment,
 * the shipment its orders, an order its customer and products. Any text that is the id of a record counts as a name.
 */
export function namedBy(data: Pick<StoreData, 'records'>, records: Iterable<unknown>): ReadonlySet<string> {
  const named = new Set<string>();
  const waiting = [...records];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      if (named.has(next)) continue;
      for (const collection of data.records.values()) {
        const stored = collection.get(next);
        if (stored === undefined) continue;
        named.add(next);
        waiting.push(stored.record);
      }
    } else if (typeof next === 'object' && next !== null) {
      for (const value of Object.values(next)) if (value !== undefined && value !== null) waiting.push(value);
    }
  }
  return named;
}
