import type { CreditId } from '#shared/values/ids';
import { useRouter } from '../../app/router';
import { useQuery } from '../../client/use-query';
import { useWords } from '../../words/words';

/** Beside a paper under a credit: that its words come from the credit, and the way to where they are changed. */
export function CreditTaken({ creditId }: { readonly creditId: CreditId }) {
  const t = useWords('credits');
  const { go } = useRouter();
  const { data } = useQuery('credits.file', { creditId }, creditId);
  if (data === undefined) return null;
  return (
    <p className="credit-taken">
      {t('wording.taken', { number: data.row.number })}{' '}
      <button
        type="button"
        className="small-link"
        onClick={() => go({ screen: 'credit', creditId, tab: 'wording' })}
      >
        {t('wording.see')}
      </button>
    </p>
  );
}
