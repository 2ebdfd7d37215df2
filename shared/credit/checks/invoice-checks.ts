import type { PaperFacts } from '#shared/documents/paper-facts';
import type { Party } from '#shared/domain/party';
import { CURRENCIES } from '#shared/values/currency';
import { incotermText } from '#shared/values/incoterm';
import { countryOf } from '../bank-countries';
import { type CheckCase, invoicesOf, paperLabel } from './check-case';
import { missingWords, sameName, wordsOf } from './compare-text';
import { type CreditFinding, creditSays, finding, holds, says, unknown } from './finding';

/** Words that describe nothing: links, kinds of papers referred to (their numbers count), what is compared as figures. */
const LINKING = new Set(
  'A AN AND AS AT BY FOR FROM IN OF ON OR OTHER THE TO WITH PER ALL DETAILS FOLLOWS FOLLOWING UNDER DATED DATE NO NOS NUMBER NR REF PLUS MINUS ABOUT APPROX APPROXIMATELY TOTAL AMOUNT VALUE QUANTITY QTY UNIT PRICE EACH PCT PERCENT MORE LESS GOODS DESCRIPTION TERMS TERM DELIVERY SHIPMENT TRADE PRICES PROFORMA INVOICE CONTRACT SALES CONFIRMATION PURCHASE ORDER ORDERS'.split(
    ' ',
  ),
);

/** Everything that an invoice says in words, as far as its facts tell. */
function invoiceText(facts: PaperFacts): string {
  const lines = facts.lines.flatMap((line) => [
    line.description,
    line.colour,
    line.size,
    line.itemNo,
    line.origin,
    line.hsCode,
    line.customerOrderNo,
    `${line.quantity ?? ''} ${line.unit ?? ''} ${line.unitPrice ?? ''} ${line.amount ?? ''}`,
  ]);
  return [
    ...lines,
    ...facts.contractNos,
    ...facts.customerOrderNos,
    facts.incoterm === null ? '' : incotermText(facts.incoterm),
    facts.portOfLoading,
    facts.portOfDischarge,
    facts.placeOfDelivery,
    facts.paymentTerms,
    facts.creditNo,
    facts.invoiceNo,
    facts.currency ?? '',
    facts.totalAmount ?? '',
    facts.totalQuantity ?? '',
    facts.packages === null ? '' : `${facts.packages} CARTONS CTNS`,
    facts.netKg ?? '',
    ...facts.marks,
    facts.goodsText,
    ...facts.statements,
  ].join(' ');
}

/** L09: the invoice bears every word of 45A; other papers may speak of the goods in general. */
export function goodsAgree({ terms, papers, presentation }: CheckCase): readonly CreditFinding[] {
  if (terms.goods.trim() === '') return [unknown('L09', 'goods', ['credit', '45A'])];
  const invoices = invoicesOf(papers);
  if (invoices.length === 0) return [unknown('L09', 'invoice', ['paper', 'commercial-invoice'])];
  const read =
    presentation?.documents.find(({ kind }) => kind === 'commercial-invoice')?.wordingAgrees ?? null;
  const stated = creditSays('45A', terms.goods.replace(/\s+/g, ' ').slice(0, 400));
  const found = invoices.flatMap((facts) => {
    const missing = missingWords(withoutFigures(terms.goods), invoiceText(facts), LINKING);
    if (missing.length === 0) return [];
    return [
      // Facts hold no free text: where the clerk read the paper itself and agreed, it is a question, no verdict.
      finding('L09', read === true ? 'doubt' : 'discrepancy', 'goods-words-missing', {
        facts: { words: missing.slice(0, 12).join(', ') },
        values: [stated, says('commercial-invoice', goodsOf(facts), paperLabel(facts))],
        mend: ['paper', 'commercial-invoice'],
      }),
    ];
  });
  return found.length > 0
    ? [...found, ...otherGoods(papers, terms.goods)]
    : [holds('L09', [stated]), ...otherGoods(papers, terms.goods)];
}

const PRICE = new RegExp(
  `(?:${CURRENCIES.join('|')}|[A-Z]{2,3}\\$|\\$|€)\\s*\\d[\\d.,]*(?:\\s*(?:\\/|PER\\s+)\\s*[A-Z]+)?`,
  'g',
);

/** Quantities, prices and packing are compared as figures by other checks. */
function withoutFigures(goods: string): string {
  return goods
    .toUpperCase()
    .replace(PRICE, ' ')
    .replace(/\+?\s*\/?\s*-?\s*\d+(?:[.,]\d+)?\s*(?:PCT|PERCENT|%)/g, ' ')
    .replace(
      /(?<![A-Z0-9-])\d[\d.,]*\s*(?:PCS|PIECES?|PC|SETS?|PAIRS?|PRS?|DOZENS?|DOZ|GROSS|BOXES|BOX|PACKS?|BOTTLES?|SHEETS?|CARTONS?|CTNS?|BAGS?|ROLLS?|KGS?|MTS?|METRIC TONS?|TONS?|METERS?|METRES?|YARDS?|UNITS?)(?![A-Z])/g,
      ' ',
    )
    .replace(/PACKED\s+IN(?:\s+\d+)?/g, ' ');
}

function lineText(facts: PaperFacts): string {
  return facts.lines.map(({ description, itemNo, colour }) => `${description} ${itemNo} ${colour}`).join(' ');
}

function otherGoods(papers: readonly PaperFacts[], goods: string): readonly CreditFinding[] {
  const known = new Set(wordsOf(withoutFigures(goods)).filter((word) => !LINKING.has(word)));
  return papers
    .filter(
      ({ source, lines }) =>
        source !== 'commercial-invoice' &&
        ['packing-list', 'origin-data'].includes(source) &&
        lines.length > 0,
    )
    .filter((facts) => !wordsOf(lineText(facts)).some((word) => known.has(word)))
    .map((facts) =>
      finding('L09', 'doubt', 'goods-differ', {
        values: [
          creditSays('45A', goods.replace(/\s+/g, ' ').slice(0, 400)),
          says(facts.source, goodsOf(facts), paperLabel(facts)),
        ],
        mend: ['paper', facts.source],
      }),
    );
}

function partyText(party: Party): string {
  return [party.name, ...party.addressLines, party.country].filter((line) => line !== '').join(', ');
}

/** L11: addresses may differ from the credit's, their countries not. */
export function addressesAgree({ terms, papers, presentation }: CheckCase): readonly CreditFinding[] {
  const sides = [
    { tag: '59', lines: terms.beneficiary, party: (facts: PaperFacts) => facts.seller },
    { tag: '50', lines: terms.applicant, party: (facts: PaperFacts) => facts.buyer },
  ];
  const found: CreditFinding[] = [];
  let judged = 0;
  for (const { tag, lines, party } of sides) {
    const country = countryOf(lines.join(' '));
    for (const facts of papers) {
      const named = party(facts);
      // Other parties may stand in the buyer's box of other papers.
      if (named === null || country === '' || !sameName(named.name, lines[0] ?? '')) continue;
      const theirs = countryOf(`${named.country} ${named.addressLines.join(' ')}`);
      if (theirs === '') continue;
      judged += 1;
      if (theirs !== country) {
        found.push(
          finding('L11', 'discrepancy', 'country-differs', {
            facts: { tag },
            values: [
              creditSays(tag, lines.join(', ')),
              says(facts.source, partyText(named), paperLabel(facts)),
            ],
            mend: ['paper', facts.source],
          }),
        );
      }
    }
  }
  found.push(...applicantOnTransport(terms.applicant, presentation));
  if (found.length > 0) return found;
  return judged === 0 ? [unknown('L11', 'party-country', ['paper', 'commercial-invoice'])] : [holds('L11')];
}

/** As consignee or notify party of a transport document the applicant's address must be exactly the credit's. */
function applicantOnTransport(
  applicant: readonly string[],
  presentation: CheckCase['presentation'],
): readonly CreditFinding[] {
  const name = applicant[0] ?? '';
  if (name === '') return [];
  return (presentation?.transports ?? []).flatMap((transport) =>
    [transport.consignee, transport.notify].flatMap((text) => {
      if (text.trim() === '' || missingWords(name, text, new Set()).length > 0) return [];
      const rest = applicant.slice(1).join(' ');
      return missingWords(rest, text, new Set()).length === 0
        ? []
        : [
            finding('L11', 'discrepancy', 'applicant-address', {
              values: [
                creditSays('50', applicant.join(', ')),
                says('transport-document', text, transport.number),
              ],
              mend: ['transport', 'notify'],
            }),
          ];
    }),
  );
}

/** L15: the invoice comes from the beneficiary, goes to the applicant and is in the credit's currency. */
export function invoiceParties({ terms, papers, presentation }: CheckCase): readonly CreditFinding[] {
  const invoices = invoicesOf(papers);
  if (invoices.length === 0) return [unknown('L15', 'invoice', ['paper', 'commercial-invoice'])];
  const mend = ['paper', 'commercial-invoice'] as const;
  const found: CreditFinding[] = [];
  for (const facts of invoices) {
    const label = paperLabel(facts);
    const side = (
      reason: 'issuer-differs' | 'addressee-differs',
      tag: string,
      lines: readonly string[],
      party: Party | null,
    ) => {
      if (lines.length === 0 || party === null || party.name === '')
        found.push(unknown('L15', 'party-name', lines.length === 0 ? ['credit', tag] : mend));
      // A long name may run over two lines of the field.
      else if (
        !sameName(lines[0] ?? '', party.name) &&
        !sameName(`${lines[0]} ${lines[1] ?? ''}`, party.name)
      ) {
        found.push(
          finding('L15', 'discrepancy', reason, {
            values: [creditSays(tag, lines[0] ?? ''), says('commercial-invoice', party.name, label)],
            mend,
          }),
        );
      }
    };
    side('issuer-differs', '59', terms.beneficiary, facts.seller);
    side('addressee-differs', '50', terms.applicant, facts.buyer);
    if (facts.currency !== null && terms.currency !== null && facts.currency !== terms.currency) {
      found.push(
        finding('L15', 'discrepancy', 'currency-differs', {
          values: [creditSays('32B', terms.currency), says('commercial-invoice', facts.currency, label)],
          mend,
        }),
      );
    }
  }
  const asked = terms.documents.find(({ kind }) => kind === 'commercial-invoice');
  if (asked?.signed === true) {
    const signed = presentation?.documents.find(({ requiredId }) => requiredId === asked.id)?.signed ?? null;
    if (signed === null) found.push(unknown('L15', 'signature', ['documents', asked.id]));
    else if (!signed)
      found.push(
        finding('L15', 'discrepancy', 'not-signed', {
          facts: { kind: asked.kind },
          values: [creditSays('46A', asked.text)],
          mend: ['documents', asked.id],
        }),
      );
  }
  return found.length > 0
    ? found
    : [
        holds('L15', [
          creditSays('59', terms.beneficiary[0] ?? ''),
          creditSays('50', terms.applicant[0] ?? ''),
        ]),
      ];
}

/** Each kind of goods once: colours and sizes of one item say the same words. */
function goodsOf({ lines }: PaperFacts): string {
  return [...new Set(lines.map(({ description }) => description))].join('; ').slice(0, 400);
}
