import type { RouteOf } from '../../app/route';
import { useQuery } from '../../client/use-query';
import { Moments } from '../../components/moments';
import { DeclarationList } from './declaration-list';
import { DeclarationPage } from './declaration-page';
import './customs.css';

/** All declarations, or the one of a shipment. */
export function CustomsScreen({ route }: { readonly route: RouteOf<'customs'> }) {
  return route.shipmentId === undefined ? (
    <DeclarationList />
  ) : (
    <OneDeclaration shipmentId={route.shipmentId} />
  );
}

function OneDeclaration({ shipmentId }: { readonly shipmentId: string }) {
  const query = useQuery('customs.declaration', { shipmentId }, shipmentId);
  return (
    <Moments query={query} rows={16}>
      {(view) => <DeclarationPage key={view.shipment.id} view={view} />}
    </Moments>
  );
}
