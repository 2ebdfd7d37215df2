import { includesFreight } from '#shared/values/incoterm';
import { countryOf } from '../bank-countries';
import type { CreditTerms } from '../credit-terms';
import { isSea, shippedOn, type TransportDocument } from '../presentation';
import { isTransport, type RequiredDocument } from '../required-document';
import { type CheckCase, invoicesOf, paperLabel } from './check-case';
import { missingWords, plainName, saysTheSame } from './compare-text';
import {
  type CheckId,
  type CreditFinding,
  creditSays,
  type FindingReason,
  finding,
  holds,
  type MissingData,
  notAsked,
  says,
  unknown,
} from './finding';

function asked(terms: CreditTerms): RequiredDocument | null {
  return terms.documents.find(({ kind }) => isTransport(kind)) ?? null;
}

/** Runs a check over each transport document in hand; quiet where the credit asks for none. */
function overTransports(
  check: CheckId,
  given: CheckCase,
  judge: (transport: TransportDocument) => readonly CreditFinding[],
): readonly CreditFinding[] {
  const transports = given.presentation?.transports ?? [];
  if (transports.length === 0) {
    return [
      asked(given.terms) === null && given.terms.documents.length > 0
        ? notAsked(check)
        : unknown(check, 'transport-document', ['transport', '']),
    ];
  }
  const found = transports.flatMap(judge);
  return found.length > 0 ? found : [holds(check)];
}

/** L20: kind, places, carrier, signature and the on-board date. */
export function transportForm(given: CheckCase): readonly CreditFinding[] {
  const { terms } = given;
  const wanted = asked(terms);
  return overTransports('L20', given, (transport) => {
    const said = (value: string) => says('transport-document', value, transport.number);
    const mend = (field: string) => ['transport', field] as const;
    const found: CreditFinding[] = [];
    if (wanted !== null && !fits(wanted.kind, transport)) {
      found.push(
        finding('L20', 'discrepancy', 'wrong-transport', {
          facts: { kind: transport.kind },
          values: [creditSays('46A', wanted.text), said(transport.kind)],
          mend: mend('kind'),
        }),
      );
    }
    const places = [
      ['44A', terms.placeOfReceipt, transport.placeOfReceipt, 'placeOfReceipt'],
      ['44E', terms.portOfLoading, transport.portOfLoading, 'portOfLoading'],
      ['44F', terms.portOfDischarge, transport.portOfDischarge, 'portOfDischarge'],
      ['44B', terms.placeOfDelivery, transport.placeOfDelivery, 'placeOfDelivery'],
    ] as const;
    for (const [tag, credit, there, field] of places)
      found.push(...placeFindings(tag, credit, there, field, transport));
    // Empty is no carrier once the clerk has looked at the signature; before, nobody knows.
    if (transport.carrier === '' && transport.signedAs === null)
      found.push(unknown('L20', 'carrier', mend('carrier')));
    else if (transport.carrier === '') {
      found.push(
        finding('L20', 'discrepancy', 'carrier-unnamed', { values: [said('')], mend: mend('carrier') }),
      );
    }
    if (transport.signedAs === null) found.push(unknown('L20', 'signature', mend('signedAs')));
    else if (transport.signedAs === 'unclear')
      found.push(
        finding('L20', 'discrepancy', 'signed-unclear', {
          values: [said(transport.signedAs)],
          mend: mend('signedAs'),
        }),
      );
    if (isSea(transport) && shippedOn(transport) === null) {
      if (transport.wording === 'received')
        found.push(
          finding('L20', 'discrepancy', 'on-board-missing', {
            values: [said(transport.issuedOn ?? '')],
            mend: mend('onBoardOn'),
          }),
        );
      else found.push(unknown('L20', 'shipment-date', mend('onBoardOn')));
    }
    return found;
  });
}

function fits(kind: RequiredDocument['kind'], transport: TransportDocument): boolean {
  if (kind === 'air-waybill') return transport.kind === 'air-waybill';
  if (kind === 'rail-road') return transport.kind === 'rail-road';
  return isSea(transport);
}

function placeFindings(
  tag: string,
  credit: string,
  there: string,
  field: string,
  transport: TransportDocument,
): readonly CreditFinding[] {
  if (credit === '') return [];
  const mend = ['transport', field] as const;
  const values = [creditSays(tag, credit), says('transport-document', there, transport.number)];
  if (there === '') return [unknown('L20', 'port', mend, values.slice(0, 1))];
  if (saysTheSame(credit, there)) return [];
  // `ANY PORT IN CHINA`, `CHINA MAIN PORT`: a range; the document must name a port of that country.
  if (/\b(?:ANY|MAIN)\b/i.test(credit)) {
    const country = countryOf(credit);
    if (country !== '' && countryOf(there) === country) return [];
    return [finding('L20', 'doubt', 'port-to-read', { facts: { tag }, values, mend })];
  }
  return [finding('L20', 'discrepancy', 'port-differs', { facts: { tag }, values, mend })];
}

/** A yes-or-no of the document that must be seen: `null` cannot be judged. */
function seen(
  check: CheckId,
  value: boolean | null,
  wrong: boolean,
  what: MissingData,
  reason: FindingReason,
  field: string,
  transport: TransportDocument,
  state: 'discrepancy' | 'doubt' = 'discrepancy',
): readonly CreditFinding[] {
  if (value === null) return [unknown(check, what, ['transport', field])];
  return value === wrong
    ? [
        finding(check, state, reason, {
          values: [says('transport-document', '', transport.number)],
          mend: ['transport', field],
        }),
      ]
    : [];
}

/** L21: every original that was issued is presented. */
export function fullSet(given: CheckCase): readonly CreditFinding[] {
  return overTransports('L21', given, (transport) => {
    const { originalsIssued: issued, originalsPresented: presented } = transport;
    if (issued === null || presented === null)
      return [unknown('L21', 'originals', ['transport', 'originalsPresented'])];
    return presented >= issued && issued > 0
      ? []
      : [
          finding('L21', 'discrepancy', 'set-not-full', {
            facts: { issued: String(issued), presented: String(presented) },
            values: [says('transport-document', `${presented}/${issued}`, transport.number)],
            mend: ['transport', 'originalsPresented'],
          }),
        ];
  });
}

/** L22: transhipment under one document is no discrepancy; even prohibited it may happen in containers. */
export function transhipmentAllowed(given: CheckCase): readonly CreditFinding[] {
  const { terms } = given;
  return overTransports('L22', given, (transport) => {
    if (transport.transhipped === null) return [unknown('L22', 'transhipment', ['transport', 'transhipped'])];
    if (!transport.transhipped) return [];
    const values = [
      creditSays('43T', terms.transhipment ?? ''),
      says('transport-document', '', transport.number),
    ];
    const mend = ['transport', 'transhipped'] as const;
    if (transport.coversWholeCarriage === false)
      return [finding('L22', 'doubt', 'transhipment-prohibited', { values, mend })];
    if (terms.transhipment === 'conditional')
      return [
        finding('L22', 'doubt', 'conditional-to-read', {
          facts: { tag: '43T' },
          values,
          mend: ['credit', '43T'],
        }),
      ];
    if (terms.transhipment !== 'not-allowed') return [];
    return transport.containerised === true
      ? [finding('L22', 'note', 'transhipment-allowed-by-rule', { values, mend })]
      : [finding('L22', 'doubt', 'transhipment-prohibited', { values, mend })];
  });
}

/** L23: no word of a charter party, unless the credit allows one. */
export function noCharterParty(given: CheckCase): readonly CreditFinding[] {
  const allowed = [...given.terms.conditions, ...given.terms.documents.map(({ text }) => text)].some(
    (text) =>
      /CHARTER\s*PARTY[\s\w./()]{0,60}(?:ACCEPT|ALLOW|PERMIT)/i.test(text) &&
      !/\bNOT\s+(?:ACCEPT|ALLOW|PERMIT)/i.test(text),
  );
  return overTransports('L23', given, (transport) =>
    allowed
      ? []
      : seen(
          'L23',
          transport.charterParty,
          true,
          'charter-party',
          'charter-party',
          'charterParty',
          transport,
        ),
  );
}

/** L24: under deck and clean. "Shipper's load and count" is no clause (art. 26(b)). */
export function cleanAndBelow(given: CheckCase): readonly CreditFinding[] {
  return overTransports('L24', given, (transport) => [
    ...seen('L24', transport.clean, false, 'clean', 'not-clean', 'clean', transport),
    ...(isSea(transport)
      ? seen('L24', transport.onDeck, true, 'on-deck', 'on-deck', 'onDeck', transport)
      : []),
  ]);
}

/** L25: consignee, notify party and freight as 46A has them, and freight as the trade term pays it. */
export function consigneeAndFreight(given: CheckCase): readonly CreditFinding[] {
  const wanted = asked(given.terms);
  return overTransports('L25', given, (transport) => [
    ...(wanted === null ? [] : partyFindings(given.terms, wanted, transport)),
    ...freightFindings(given, wanted, transport),
  ]);
}

function partyFindings(
  terms: CreditTerms,
  wanted: RequiredDocument,
  transport: TransportDocument,
): readonly CreditFinding[] {
  const found: CreditFinding[] = [];
  const sides = [
    ['consignee', wanted.consignee, transport.consignee, 'consignee-differs'],
    ['notify', wanted.notify, transport.notify, 'notify-differs'],
  ] as const;
  for (const [field, credit, there, reason] of sides) {
    if (credit === '') continue;
    const mend = ['transport', field] as const;
    const values = [creditSays('46A', credit), says('transport-document', there, transport.number)];
    if (there.trim() === '') {
      found.push(unknown('L25', field, mend, values.slice(0, 1)));
      continue;
    }
    const expected = credit.replace(
      /\b(?:THE\s+)?(?:ABOVE\s+)?(?:APPLICANT|ACCOUNTEE|BUYER)\b(?:\s+WITH\s+FULL\s+NAME\s+AND\s+ADDRESS)?/g,
      terms.applicant[0] ?? 'APPLICANT',
    );
    // A bank named by its part alone (issuing, opening) is read by people.
    if (/\b(?:ISSUING|OPENING|NEGOTIATING)\s+BANK\b/.test(expected)) {
      if (!/BANK/i.test(there) || (/ORDER/.test(expected) && !/ORDER/i.test(there)))
        found.push(finding('L25', 'discrepancy', reason, { values, mend }));
      else found.push(finding('L25', 'doubt', reason, { values, mend }));
      continue;
    }
    // "To order" and "to order of shipper" are one.
    const order = /^TO\s+(?:THE\s+)?ORDER(?:\s+OF\s+(?:THE\s+)?SHIPPER)?$/;
    const same = order.test(expected.trim())
      ? order.test(there.trim().toUpperCase().replace(/[.,]/g, ''))
      : missingWords(expected, there, LINKS).length === 0 || plainName(expected) === plainName(there);
    if (!same) found.push(finding('L25', 'discrepancy', reason, { values, mend }));
  }
  return found;
}

const LINKS = new Set('TO THE OF AND AS WITH FULL NAME ADDRESS PARTY'.split(' '));

function freightFindings(
  given: CheckCase,
  wanted: RequiredDocument | null,
  transport: TransportDocument,
): readonly CreditFinding[] {
  const mend = ['transport', 'freight'] as const;
  const invoice = invoicesOf(given.papers).find(({ incoterm }) => incoterm !== null);
  const term = invoice?.incoterm ?? null;
  const byTerm = term === null ? null : includesFreight(term.code) ? 'prepaid' : 'collect';
  if ((wanted?.freight ?? null) === null && byTerm === null) return [];
  if (transport.freight === null) return [unknown('L25', 'freight', mend)];
  const said = says('transport-document', transport.freight, transport.number);
  if (wanted !== null && wanted.freight !== null && wanted.freight !== transport.freight) {
    return [
      finding('L25', 'discrepancy', 'freight-differs', {
        values: [creditSays('46A', wanted.freight), said],
        mend,
      }),
    ];
  }
  if (byTerm !== null && byTerm !== transport.freight && invoice !== undefined && term !== null) {
    return [
      finding('L25', 'discrepancy', 'freight-against-term', {
        facts: { term: term.code },
        values: [says('commercial-invoice', `${term.code} ${term.place}`.trim(), paperLabel(invoice)), said],
        mend,
      }),
    ];
  }
  return [];
}
