import type { RouteOf } from '../../app/route';
import { useQuery } from '../../client/use-query';
import { Moments } from '../../components/moments';
import { MatchingPage } from './matching-page';
import { MatchingStart } from './matching-start';
import { TheirFile } from './their-file';
import '../money/money.css';
import './matching.css';

/** Their statement of one account: chosen, read with its doubts, then matched row by row. */
export function MatchingScreen({ route }: { readonly route: RouteOf<'matching'> }) {
  if (route.reconciliationId !== undefined)
    return <Kept reconciliationId={route.reconciliationId} route={route} />;
  if (route.token !== undefined) return <TheirFile key={route.token} route={route} token={route.token} />;
  return <MatchingStart route={route} />;
}

function Kept({
  reconciliationId,
  route,
}: {
  readonly reconciliationId: string;
  readonly route: RouteOf<'matching'>;
}) {
  const query = useQuery('money.match', { reconciliationId }, reconciliationId);
  return <Moments query={query}>{(view) => <MatchingPage view={view} route={route} />}</Moments>;
}
