import { describe, expect, it } from 'vitest';
import { termsAfter } from '#shared/credit/amendment';
import { Credit } from '#shared/credit/credit';
import { chosenWording, partyLines, WordingChoices, wordingOf } from '#shared/credit/credit-wording';
import { demandsOfCondition, demandsOfDocument } from '#shared/credit/paper-demands';
import { readCreditText } from '#shared/credit/read-credit-text';

const TEXT = `:27:1/1
:40A:IRREVOCABLE
:20:ABC-2026-118
:31C:260105
:40E:UCP LATEST VERSION
:31D:260430CHINA
:52D:HANSEBANK AG
HAMBURG, GERMANY
:50:ABC HANDELS GMBH
SPEICHERSTR. 7
20457 HAMBURG
:59:NINGBO LANHE IMPORT AND EXPORT CO.,
LTD.
18 HAIYAN ROAD, NINGBO, CHINA
:32B:USD27660,00
:41D:ANY BANK BY NEGOTIATION
:43P:NOT ALLOWED
:44E:NINGBO
:44F:HAMBURG
:44C:260331
:45A:+6,000 PCS OF MEN'S T-SHIRTS, STYLE A100
 100 PCT COTTON, SINGLE JERSEY
+1,200 PCS OF LADIES' DRESSES, STYLE B200
CIF HAMBURG, INCOTERMS 2020
:46A:+SIGNED COMMERCIAL INVOICE IN TRIPLICATE CERTIFYING THAT THE GOODS ARE OF CHINESE ORIGIN AND SHOWING FOB VALUE
+PACKING LIST IN DUPLICATE SHOWING GROSS AND NET WEIGHT OF EACH CARTON AND DESCRIPTION OF GOODS
+FULL SET 3/3 BILLS OF LADING MADE OUT TO ORDER OF HANSEBANK AG, MARKED FREIGHT PREPAID AND NOTIFY APPLICANT
:47A:+ALL DOCUMENTS MUST INDICATE THIS CREDIT NUMBER AND DATE, NAME OF ISSUING BANK AND CONTRACT NO. ABC-25018
+A DISCREPANCY FEE OF USD80 WILL BE DEDUCTED
+INVOICE MUST STATE: "WE ARE EXEMPT FROM TAX CLAUSE 4"
:48:21
:49:WITHOUT`;

function terms() {
  const { tags, sender } = readCreditText(TEXT);
  const credit = Credit.parse({
    id: 'c:1',
    issue: { receivedOn: '2026-01-06', text: TEXT, tags, sender },
    createdOn: '2026-01-06',
  });
  return termsAfter(credit, []).terms;
}

describe('what papers take over from a credit', () => {
  const wording = wordingOf(terms());

  it('is the description of the goods line by line, as the bank broke it', () => {
    expect(wording.goods).toEqual([
      "+6,000 PCS OF MEN'S T-SHIRTS, STYLE A100",
      ' 100 PCT COTTON, SINGLE JERSEY',
      "+1,200 PCS OF LADIES' DRESSES, STYLE B200",
      'CIF HAMBURG, INCOTERMS 2020',
    ]);
  });

  it('is firms as the bank wrote them, and the bill’s consignee and notify party', () => {
    expect(wording.applicant).toEqual(['ABC HANDELS GMBH', 'SPEICHERSTR. 7', '20457 HAMBURG']);
    expect(wording.consignee).toBe('TO ORDER OF HANSEBANK AG');
    expect(wording.notify).toEqual(wording.applicant);
  });

  it('is what each paper must state; what only the clerk can know is left to him', () => {
    expect(wording.papers['commercial-invoice']).toEqual({
      goods: true,
      issuingBank: true,
      billOfLading: false,
      statements: [
        'WE CERTIFY THAT THE GOODS ARE OF CHINESE ORIGIN',
        'CONTRACT NO. ABC-25018',
        'WE ARE EXEMPT FROM TAX CLAUSE 4',
      ],
      open: ['SHOWING FOB VALUE'],
    });
    expect(wording.papers['packing-list']).toEqual({
      goods: true,
      issuingBank: true,
      billOfLading: false,
      statements: ['CONTRACT NO. ABC-25018'],
      open: [],
    });
    expect(wording.papers['shipping-instruction'].statements).toEqual(['CONTRACT NO. ABC-25018']);
    expect(wording.papers['origin-data'].goods).toBe(false);
  });

  it('gives way to the clerk line for line, and prints nothing where he empties it', () => {
    const chosen = chosenWording(
      terms(),
      WordingChoices.parse({
        goods: 'MEN’S T-SHIRTS\nAS PER CREDIT',
        notify: '',
        statements: { 'commercial-invoice': 'WE CERTIFY CHINESE ORIGIN' },
      }),
    );
    expect(chosen.goods).toEqual(['MEN’S T-SHIRTS', 'AS PER CREDIT']);
    expect(chosen.notify).toEqual([]);
    expect(chosen.papers['commercial-invoice'].statements).toEqual(['WE CERTIFY CHINESE ORIGIN']);
    expect(chosen.papers['packing-list'].statements).toEqual(['CONTRACT NO. ABC-25018']);
    expect(chosen.applicant).toEqual(wording.applicant);
  });

  it('knows a name that runs over two lines of the field', () => {
    expect(partyLines(wording.beneficiary, 'Ningbo Lanhe Import and Export Co., Ltd.')).toEqual({
      name: 'NINGBO LANHE IMPORT AND EXPORT CO., LTD.',
      addressLines: ['18 HAIYAN ROAD, NINGBO, CHINA'],
      isKnown: true,
    });
    expect(partyLines(['OTHER FIRM LTD', 'HK'], 'Ningbo Lanhe').isKnown).toBe(false);
  });
});

describe('demands of 46A and 47A', () => {
  it.each([
    [
      'SIGNED COMMERCIAL INVOICE IN 3 FOLD INDICATING L/C NO. AND CONTRACT NO. KZ-25-118',
      { statements: ['CONTRACT NO. KZ-25-118'], creditNumber: true, open: [] },
    ],
    [
      'COMMERCIAL INVOICE STATING THAT GOODS CONFORM TO PROFORMA INVOICE NO. 77 DATED 5.1.2026',
      { statements: ['GOODS CONFORM TO PROFORMA INVOICE NO. 77 DATED 5.1.2026'], open: [] },
    ],
    [
      'COMMERCIAL INVOICE CERTIFYING ORIGIN OF GOODS AND CONTENTS TO BE TRUE AND CORRECT',
      { statements: [], open: ['CERTIFYING ORIGIN OF GOODS AND CONTENTS TO BE TRUE AND CORRECT'] },
    ],
    [
      'COMMERCIAL INVOICE SHOWING B/L NUMBER, CONTRACT NUMBER, NAME OF CARRYING VESSEL AND FREIGHT CHARGES',
      { statements: [], open: ['SHOWING FREIGHT CHARGES'], billOfLading: true },
    ],
    ['SIGNED COMMERCIAL INVOICE IN TRIPLICATE.', { statements: [], open: [], goods: false }],
    [
      "SIGNED INVOICES BEARING THE CLAUSE 'GOODS ARE BRAND NEW'",
      { statements: ['GOODS ARE BRAND NEW'], open: [] },
    ],
  ])('%s', (text, demands) => {
    expect(demandsOfDocument(text, 'commercial-invoice')).toMatchObject(demands);
  });

  it.each([
    ['ALL DOCUMENTS MUST BEAR THE CREDIT NUMBER.', 'packing-list', { creditNumber: true, statements: [] }],
    ['ALL DOCUMENTS EXCEPT BILLS OF LADING MUST SHOW LICENCE NO. 4711', 'bill-of-lading', { statements: [] }],
    [
      'ALL DOCUMENTS EXCEPT BILLS OF LADING MUST SHOW LICENCE NO. 4711',
      'commercial-invoice',
      { statements: ['LICENCE NO. 4711'] },
    ],
    ['DOCUMENTS MUST NOT SHOW ANY INVOICE NO. 12', 'packing-list', { statements: [], open: [] }],
    [
      'ALL DOCUMENTS SHOULD MENTION NAME OF SHIPPING AGENT',
      'packing-list',
      { statements: [], open: ['MENTION NAME OF SHIPPING AGENT'] },
    ],
    ['INVOICE MUST SHOW IMPORT PERMIT NO. 88/26', 'packing-list', { statements: [] }],
    ['ALL DOCUMENTS SHOULD MENTION NAME OF VESSEL', 'packing-list', { statements: [], open: [] }],
  ] as const)('%s, on a %s', (condition, kind, demands) => {
    expect(demandsOfCondition(condition, kind)).toMatchObject(demands);
  });
});
