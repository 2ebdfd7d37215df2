import type { CreditTerms } from '#shared/credit/credit-terms';
import { amountRange } from '#shared/credit/tolerance';
import { PaperFacts } from '../paper-facts';

/** The credit as one more paper of the shipment: its terms, with the most that may be drawn as its amount. */
export function creditFacts(terms: CreditTerms): PaperFacts {
  const most = amountRange(terms, { shippedInFull: false, priceReduced: false })?.max ?? terms.amount;
  return PaperFacts.parse({
    source: 'letter-of-credit',
    number: terms.number,
    creditNo: terms.number,
    date: terms.issueDate,
    seller: partyOf(terms.beneficiary),
    buyer: partyOf(terms.applicant),
    portOfLoading: terms.portOfLoading,
    portOfDischarge: terms.portOfDischarge,
    placeOfDelivery: terms.placeOfDelivery,
    latestShipment: terms.latestShipment,
    partialShipment: permission(terms.partialShipments),
    transhipment: permission(terms.transhipment),
    currency: terms.currency,
    totalAmount: most,
  });
}

/** Four lines of 35 letters in which name and address run on: they are one text. */
function partyOf(lines: readonly string[]) {
  const said = lines.filter((line) => line.trim() !== '').join(' ');
  return said === '' ? null : { name: said.slice(0, 200) };
}

/** What depends on a condition is no plain yes or no: the credit's own checks read it. */
function permission(allowance: CreditTerms['partialShipments']): boolean | null {
  return allowance === null || allowance === 'conditional' ? null : allowance === 'allowed';
}
