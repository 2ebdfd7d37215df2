import { useState } from 'react';
import { useQuery } from '../../client/use-query';
import { CrosscheckDialog } from './crosscheck-dialog';
import { CrosscheckNote } from './crosscheck-summary';

/** Under the papers of an order: do they say the same? */
export function OrderCrosscheck({ orderId }: { readonly orderId: string }) {
  const { data } = useQuery('crosscheck.order', { orderId }, orderId);
  const [isOpen, setOpen] = useState(false);
  if (data === undefined) return null;
  return (
    <>
      <CrosscheckNote view={data} onOpen={() => setOpen(true)} />
      {isOpen && <CrosscheckDialog view={data} onClose={() => setOpen(false)} />}
    </>
  );
}
