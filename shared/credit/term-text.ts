import { figureText } from '#shared/text/figure-text';
import { money } from '#shared/values/money';
import type { CreditTerms, TermName } from './credit-terms';

/** A term as one line for people; '' when the credit is silent. */
export function termText(terms: CreditTerms, term: TermName): string {
  const parts = termParts(terms, term);
  if (parts !== null) return parts.join(term === 'applicant' || term === 'beneficiary' ? ', ' : '; ');
  const value = terms[term];
  if (value === null) return '';
  if (term === 'amount' && terms.amount !== null && terms.currency !== null) {
    return figureText(money(terms.amount, terms.currency).amount);
  }
  return String(value);
}

/** Entries of a term that is a list; `null` for a single value. */
function termParts(terms: CreditTerms, term: TermName): readonly string[] | null {
  switch (term) {
    case 'goodsItems':
      return terms.goodsItems.map(({ quantity, unit, currency, unitPrice }) => {
        const stated = quantity === null ? '' : `${figureText(quantity)} ${unit ?? ''}`;
        const price = unitPrice === null ? '' : `${currency ?? ''} ${figureText(unitPrice)}`;
        return [stated, price]
          .map((part) => part.trim())
          .filter((part) => part !== '')
          .join(' @ ');
      });
    case 'documents':
      return terms.documents.map(({ text }) => text);
    case 'instalments':
      return terms.instalments.map(({ to, quantity, amount }) => `${to} ${quantity ?? amount ?? ''}`.trim());
    case 'applicant':
    case 'beneficiary':
    case 'conditions':
      return terms[term];
    default:
      return null;
  }
}

/** Both sides of a changed term: of a list only the entries that went and that came. */
export function changeTexts(
  before: CreditTerms,
  after: CreditTerms,
  term: TermName,
): { readonly before: string; readonly after: string } {
  const [old, now] = [termParts(before, term), termParts(after, term)];
  if (old === null || now === null || term === 'applicant' || term === 'beneficiary') {
    return { before: termText(before, term), after: termText(after, term) };
  }
  const without = (all: readonly string[], others: readonly string[]) =>
    all.filter((part) => !others.includes(part)).join('; ');
  return { before: without(old, now), after: without(now, old) };
}
