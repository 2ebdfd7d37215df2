import { useState } from 'react';
import type { ShipmentId } from '#shared/values/ids';
import { useQuery } from '../../client/use-query';
import { CrosscheckDialog } from '../crosscheck/crosscheck-dialog';
import { CrosscheckNote } from '../crosscheck/crosscheck-summary';

/** Under the papers of a shipment: do they say the same, and the same as those of its orders? */
export function ShipmentCrosscheck({ shipmentId }: { readonly shipmentId: ShipmentId }) {
  const { data } = useQuery('crosscheck.shipment', { shipmentId }, shipmentId);
  const [isOpen, setOpen] = useState(false);
  if (data === undefined) return null;
  return (
    <>
      <CrosscheckNote view={data} onOpen={() => setOpen(true)} />
      {isOpen && <CrosscheckDialog view={data} onClose={() => setOpen(false)} />}
    </>
  );
}
