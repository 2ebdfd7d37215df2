import { hasLayout } from '#shared/documents/paper-layout';
import type { FormKind } from '#shared/domain/form-kind';
import { useRouter } from '../../app/router';
import { ActionButton } from '../../components/action-button';
import { useWords } from '../../words/words';

interface ChangeLayoutProps {
  readonly kind: FormKind;
  /** The record that the layout is shown on. */
  readonly source: { readonly orderId: string } | { readonly shipmentId: string };
}

/** Leads from a paper to its layout; official forms have none to change. */
export function ChangeLayout({ kind, source }: ChangeLayoutProps) {
  const t = useWords('layouts');
  const { go } = useRouter();
  if (!hasLayout(kind)) return null;
  const open = () => go({ screen: 'settings', section: 'layouts', kind, ...source });
  return (
    <ActionButton look="quiet" onClick={open}>
      {t('change')}
    </ActionButton>
  );
}
