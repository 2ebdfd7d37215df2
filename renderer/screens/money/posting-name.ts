import type { PartySide, PostingType } from '#shared/money/posting';
import { useWords } from '../../words/words';

/** What an entry is called on its side: money that a customer sends comes in, money that a factory gets goes out. */
export function usePostingName(side: PartySide): (type: PostingType) => string {
  const m = useWords('money');
  return (type) => (side === 'supplier' && type === 'RCT' ? m('supplierPayment') : m(`postingType.${type}`));
}
