import { addDays, daysBetween } from '#shared/values/plain-date';
import { presentationDays } from '../credit-dates';
import { isTransferable } from '../credit-terms';
import type { CheckCase } from './check-case';
import { plainName } from './compare-text';
import { type CreditFinding, creditSays, finding, holds, says, unknown } from './finding';

/** L01: without a date and a place nobody knows when and where to present. */
export function expiryStated({ terms }: CheckCase): CreditFinding {
  if (terms.expiryDate !== null && terms.expiryPlace !== '') {
    return holds('L01', [creditSays('31D', `${terms.expiryDate} ${terms.expiryPlace}`)]);
  }
  return finding('L01', 'discrepancy', 'expiry-missing', {
    values: [creditSays('31D', [terms.expiryDate ?? '', terms.expiryPlace].join(' ').trim())],
    mend: ['credit', '31D'],
  });
}

/** L02: a credit to be negotiated by one bank only may not be ours. */
export function availability({ terms, ownBanks }: CheckCase): CreditFinding {
  const values = [creditSays('41a', `${terms.availableWith} ${terms.availableBy ?? ''}`.trim())];
  const mend = ['credit', '41'] as const;
  if (terms.availableWith === '') return finding('L02', 'doubt', 'bank-missing', { values, mend });
  if (terms.availableBy === null) return finding('L02', 'doubt', 'method-missing', { values, mend });
  if (terms.availableBy !== 'negotiation' || /\bANY\s+BANK\b/i.test(terms.availableWith))
    return holds('L02', values);
  const named = plainName(terms.availableWith);
  const ours = ownBanks.some(
    (bank) => bank !== '' && (named.includes(plainName(bank).slice(0, 8)) || plainName(bank).includes(named)),
  );
  return ours ? holds('L02', values) : finding('L02', 'doubt', 'other-bank', { values, mend });
}

/** L03: the days between latest shipment and expiry must leave the whole period for presentation. */
export function windowWide({ terms }: CheckCase): CreditFinding {
  const { latestShipment, expiryDate } = terms;
  if (expiryDate === null) return unknown('L03', 'expiry', ['credit', '31D']);
  if (latestShipment === null) {
    return finding('L03', 'note', 'no-latest-shipment', {
      facts: { latest: addDays(expiryDate, -1) },
      values: [creditSays('31D', expiryDate)],
      mend: ['credit', '44C'],
    });
  }
  const values = [creditSays('44C', latestShipment), creditSays('31D', expiryDate)];
  const gap = daysBetween(latestShipment, expiryDate);
  const days = presentationDays(terms);
  if (gap < 0) return finding('L03', 'doubt', 'ships-after-expiry', { values, mend: ['credit', '44C'] });
  if (gap >= days) return holds('L03', values);
  return finding('L03', 'doubt', 'window-cut', {
    facts: { days: String(days), left: String(gap) },
    values: [...values, creditSays('48', String(days))],
    mend: ['credit', '31D'],
  });
}

/** L32: a credit is transferable only when it says so. */
export function transfer({ terms }: CheckCase): CreditFinding {
  if (terms.form === '') return unknown('L32', 'form', ['credit', '40A']);
  return finding('L32', 'note', isTransferable(terms) ? 'transferable' : 'not-transferable', {
    values: [creditSays('40A', terms.form)],
  });
}

/** L35: silence is no acceptance, but presenting documents that agree with an amendment is. */
export function amendmentsDecided({ pendingAmendments }: CheckCase): CreditFinding {
  if (pendingAmendments.length === 0) return holds('L35');
  return finding('L35', 'doubt', 'amendment-pending', {
    facts: { numbers: pendingAmendments.join(', ') },
    values: pendingAmendments.map((number) => says('amendment', number)),
    mend: ['amendment', pendingAmendments[0] ?? ''],
  });
}
