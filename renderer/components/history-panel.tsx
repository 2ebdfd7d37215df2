import type { HistoryEntry } from '#shared/api/views/order-views';
import type { Query } from '../client/use-query';
import { HistoryList } from './history-list';
import { Moments } from './moments';
import { Panel } from './panel';

/** Who changed which field of a record when, over the whole of a tab. */
export function HistoryPanel({ query }: { readonly query: Query<readonly HistoryEntry[]> }) {
  return (
    <div className="page-main">
      <Panel fill>
        <Moments query={query}>{(entries) => <HistoryList entries={entries} />}</Moments>
      </Panel>
    </div>
  );
}
