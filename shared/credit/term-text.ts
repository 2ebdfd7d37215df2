import type { CreditTerms, TermName } from './credit-terms';

/** A term as one line for people; '' when the credit is silent. */
export function termText(terms: CreditTerms, term: TermName): string {
  switch (term) {
    case 'goodsItems':
      return terms.goodsItems
        .map(({ quantity, unit, currency, unitPrice }) =>
          [quantity, unit, currency, unitPrice].filter((part) => part !== null).join(' '),
        )
        .join('; ');
    case 'documents':
      return terms.documents.map(({ text }) => text).join('; ');
    case 'instalments':
      return terms.instalments
        .map(({ from, to, quantity, amount }) => `${from ?? ''}–${to} ${quantity ?? amount ?? ''}`.trim())
        .join('; ');
    case 'applicant':
    case 'beneficiary':
    case 'conditions':
      return terms[term].join('; ');
    default: {
      const value = terms[term];
      return value === null ? '' : String(value);
    }
  }
}
