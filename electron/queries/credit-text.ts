import type { CreditTextView } from '#shared/api/views/credit-views';
import { sameName } from '#shared/credit/checks/compare-text';
import type { Credit } from '#shared/credit/credit';
import { type CreditText, readCreditText } from '#shared/credit/read-credit-text';
import type { CustomerId } from '#shared/values/ids';
import { termsOf } from './credit-case';
import type { Records } from './records';

/** What a pasted text says, and where it belongs on this desk. */
export function creditTextView(records: Pick<Records, 'all'>, pasted: string): CreditTextView {
  const text = readCreditText(pasted);
  const existing = creditNumbered(records, text.creditNo);
  return {
    kind: text.kind,
    type: text.type,
    sender: text.sender,
    creditNo: text.creditNo,
    amendmentNo: text.amendmentNo,
    date: text.date,
    tags: [...text.tags],
    terms: text.read.terms,
    doubts: text.read.doubts.filter(({ doubt }) => text.kind === 'issue' || doubt !== 'missing'),
    textDoubts: [...text.doubts],
    existing: existing?.id ?? null,
    customerId: existing?.customerId ?? applicantOf(records, text),
  };
}

/** The credit with that number; blanks and letter case do not part two numbers. */
export function creditNumbered(records: Pick<Records, 'all'>, number: string): Credit | null {
  const wanted = plain(number);
  if (wanted === '') return null;
  return records.all('credits').find((credit) => plain(termsOf(credit).terms.number) === wanted) ?? null;
}

function plain(number: string): string {
  return number.replace(/\s+/g, '').toUpperCase();
}

/** The only customer whose name is the applicant's. */
function applicantOf(records: Pick<Records, 'all'>, { read }: CreditText): CustomerId | null {
  const [name = '', second = ''] = read.terms.applicant;
  if (name === '') return null;
  const known = records
    .all('customers')
    .filter(({ nameEn, buyer }) =>
      [nameEn, buyer.name].some(
        (own) => own !== '' && (sameName(own, name) || sameName(own, `${name} ${second}`)),
      ),
    );
  return known.length === 1 ? (known[0]?.id ?? null) : null;
}
