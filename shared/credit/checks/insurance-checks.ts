import { moneyText } from '#shared/text/figure-text';
import { compare, type DecimalText, divide, multiply } from '#shared/values/decimal';
import { includesInsurance } from '#shared/values/incoterm';
import { money } from '#shared/values/money';
import type { InsuranceDocument } from '../presentation';
import { type CheckCase, drawingOf, invoicesOf, invoiceTotal, shippedDay } from './check-case';
import { missingWords, saysTheSame } from './compare-text';
import {
  type CheckId,
  type CreditFinding,
  creditSays,
  finding,
  holds,
  notAsked,
  says,
  unknown,
} from './finding';

function isAsked({ terms, papers }: CheckCase): boolean {
  return (
    terms.documents.some(({ kind }) => kind === 'insurance') ||
    (terms.documents.length === 0 &&
      invoicesOf(papers).some(({ incoterm }) => incoterm !== null && includesInsurance(incoterm.code)))
  );
}

function overInsurance(
  check: CheckId,
  given: CheckCase,
  judge: (insurance: InsuranceDocument) => readonly CreditFinding[],
): readonly CreditFinding[] {
  const insurance = given.presentation?.insurance ?? null;
  if (insurance === null)
    return [isAsked(given) ? unknown(check, 'insurance-document', ['insurance', '']) : notAsked(check)];
  const found = judge(insurance);
  return found.length > 0 ? found : [holds(check)];
}

/** L26: a policy, certificate or declaration, signed, in all its originals; never a cover note. */
export function insuranceForm(given: CheckCase): readonly CreditFinding[] {
  return overInsurance('L26', given, (insurance) => {
    const said = (value: string) => says('insurance-document', value, insurance.number);
    const found: CreditFinding[] = [];
    if (insurance.kind === null) found.push(unknown('L26', 'insurance-kind', ['insurance', 'kind']));
    else if (insurance.kind === 'cover-note')
      found.push(
        finding('L26', 'discrepancy', 'cover-note', {
          values: [said(insurance.kind)],
          mend: ['insurance', 'kind'],
        }),
      );
    if (insurance.signed === null) found.push(unknown('L26', 'signature', ['insurance', 'signed']));
    else if (!insurance.signed)
      found.push(
        finding('L26', 'discrepancy', 'insurance-not-signed', {
          values: [said('')],
          mend: ['insurance', 'signed'],
        }),
      );
    const { originalsIssued: issued, originalsPresented: presented } = insurance;
    if (issued === null || presented === null)
      found.push(unknown('L26', 'originals', ['insurance', 'originalsPresented']));
    else if (presented < issued || presented === 0) {
      found.push(
        finding('L26', 'discrepancy', 'set-not-full', {
          facts: { issued: String(issued), presented: String(presented) },
          values: [said(`${presented}/${issued}`)],
          mend: ['insurance', 'originalsPresented'],
        }),
      );
    }
    return found;
  });
}

/** L27: dated no later than shipment, unless cover is effective from then at the latest. */
export function insuredInTime(given: CheckCase): readonly CreditFinding[] {
  const shipped = shippedDay(given);
  return overInsurance('L27', given, (insurance) => {
    if (insurance.issuedOn === null) return [unknown('L27', 'insurance-date', ['insurance', 'issuedOn'])];
    if (shipped === null) return [unknown('L27', 'shipment-date', ['transport', 'onBoardOn'])];
    const covered =
      insurance.issuedOn <= shipped ||
      (insurance.effectiveFrom !== null && insurance.effectiveFrom <= shipped);
    if (covered) return [];
    return [
      finding('L27', 'discrepancy', 'insurance-dated-late', {
        values: [
          says('insurance-document', insurance.issuedOn, insurance.number),
          says('transport-document', shipped),
        ],
        mend: ['insurance', 'issuedOn'],
      }),
    ];
  });
}

/** Usual least cover, percent of the CIF or CIP value (art. 28(f)(ii)). */
const USUAL_COVER = 110;

/** What must be insured at least: the credit's percentage, else 110, of the CIF value or the greater of draft and invoice. */
export function leastInsured(given: CheckCase): DecimalText | null {
  const percent =
    given.terms.documents.find(({ kind }) => kind === 'insurance')?.insuredPercent ?? USUAL_COVER;
  const invoiced = invoiceTotal(given.papers);
  const drawn = drawingOf(given);
  const whole = invoicesOf(given.papers).every(
    ({ incoterm }) => incoterm !== null && includesInsurance(incoterm.code),
  );
  const value =
    whole || drawn === null || invoiced === null || compare(invoiced, drawn) >= 0
      ? (invoiced ?? drawn)
      : drawn;
  return value === null ? null : divide(multiply(value, String(percent) as DecimalText), 100); // a whole number or with a point: a decimal text
}

/** L28: in the credit's currency, at least the percentage; there is no most. */
export function insuredEnough(given: CheckCase): readonly CreditFinding[] {
  const { terms } = given;
  return overInsurance('L28', given, (insurance) => {
    const { amount, currency } = insurance;
    if (amount === null || currency === null)
      return [unknown('L28', 'insured-amount', ['insurance', 'amount'])];
    const said = says('insurance-document', moneyText(money(amount, currency)), insurance.number);
    if (terms.currency !== null && currency !== terms.currency) {
      return [
        finding('L28', 'discrepancy', 'insurance-currency', {
          values: [creditSays('32B', terms.currency), said],
          mend: ['insurance', 'currency'],
        }),
      ];
    }
    const least = leastInsured(given);
    if (least === null) return [unknown('L28', 'invoice-total', ['paper', 'commercial-invoice'])];
    if (compare(amount, least) >= 0) return [];
    return [
      finding('L28', 'discrepancy', 'insured-short', {
        facts: { least: moneyText(money(least, currency)) },
        values: [
          says('commercial-invoice', moneyText(money(invoiceTotal(given.papers) ?? amount, currency))),
          said,
        ],
        mend: ['insurance', 'amount'],
      }),
    ];
  });
}

/** L29: from the place of taking in charge or shipment to discharge or destination; risks as stated are read by people. */
export function coverFits(given: CheckCase): readonly CreditFinding[] {
  const { terms } = given;
  return overInsurance('L29', given, (insurance) => {
    const found: CreditFinding[] = [];
    const from = terms.placeOfReceipt || terms.portOfLoading;
    const to = terms.placeOfDelivery || terms.portOfDischarge;
    if (insurance.from === '' || insurance.to === '')
      found.push(unknown('L29', 'insurance-route', ['insurance', 'from']));
    else {
      const wrong = [
        ['from', from, insurance.from],
        ['to', to, insurance.to],
      ].filter(
        ([, credit = '', there = '']) =>
          credit !== '' && !/\b(?:ANY|MAIN)\b/i.test(credit) && !saysTheSame(credit, there),
      );
      for (const [field = '', credit = '', there = ''] of wrong) {
        found.push(
          finding('L29', 'doubt', 'route-not-covered', {
            values: [
              creditSays(field === 'from' ? '44A/44E' : '44F/44B', credit),
              says('insurance-document', there, insurance.number),
            ],
            mend: ['insurance', field],
          }),
        );
      }
    }
    const asked = terms.documents.find(({ kind }) => kind === 'insurance');
    const risks = /COVERING\s+(.+?)(?:\.|$)/i.exec(asked?.text ?? '')?.[1] ?? '';
    const missing = missingWords(
      risks,
      insurance.risks,
      new Set('AND OR THE AS PER OF FOR WITH IN CLAUSES CLAUSE INSTITUTE'.split(' ')),
    );
    if (risks !== '' && insurance.risks.trim() === '') {
      found.push(unknown('L29', 'insurance-risks', ['insurance', 'risks']));
    } else if (risks !== '' && missing.length > 0) {
      found.push(
        finding('L29', 'doubt', 'risks-to-read', {
          facts: { words: missing.slice(0, 8).join(', ') },
          values: [creditSays('46A', risks), says('insurance-document', insurance.risks, insurance.number)],
          mend: ['insurance', 'risks'],
        }),
      );
    }
    return found;
  });
}
