import type { CrosscheckView } from '#shared/api/channels/crosscheck';
import { useQuery } from '../../client/use-query';
import { Moments } from '../../components/moments';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { CrosscheckMarks } from './crosscheck-summary';
import { DifferenceTable } from './difference-table';

/** Whether the papers of a shipment and of its orders say the same, as a card of its page. */
export function ShipmentCrosscheckPanel({ shipmentId }: { readonly shipmentId: string }) {
  const query = useQuery('crosscheck.shipment', { shipmentId }, shipmentId);
  return <Moments query={query}>{(view) => <CrosscheckPanel view={view} />}</Moments>;
}

export function CrosscheckPanel({ view }: { readonly view: CrosscheckView }) {
  const t = useWords('crosscheck');
  return (
    <Panel fill title={t('title')} more={t('compared', { count: view.papers.length, points: view.points })}>
      {view.differences.length > 0 && (
        <div className="crosscheck-bar">
          <CrosscheckMarks counts={view} />
          <span className="grow" />
          <span className="small dim">{t('hint')}</span>
        </div>
      )}
      <DifferenceTable view={view} />
    </Panel>
  );
}
