import { describe, expect, it } from 'vitest';
import { startingCalendar } from '#shared/credit/bank-countries';
import { checkCredit, countFindings } from '#shared/credit/check-credit';
import type { CheckCase } from '#shared/credit/checks/check-case';
import { CHECK_IDS, type CheckId, CreditFinding } from '#shared/credit/checks/finding';
import type { DecimalText } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';
import {
  aBill,
  aCase,
  anInvoice,
  answersOf,
  aPackingList,
  aPolicy,
  aPresentation,
  someTerms,
  verdict,
} from './a-credit-case';

describe('a presentation without a fault', () => {
  const findings = checkCredit(aCase());

  it('is answered by every check, quietly', () => {
    expect(new Set(findings.map(({ check }) => check))).toEqual(new Set(CHECK_IDS));
    expect(findings.filter(({ state }) => !['holds', 'note', 'not-asked'].includes(state))).toEqual([]);
    expect(countFindings(findings)).toEqual({ discrepancies: 0, doubts: 0, unknown: 0 });
  });

  it('quotes an article with every answer and fits the contract', () => {
    for (const finding of findings) {
      expect(finding.article).not.toBe('');
      expect(CreditFinding.parse(finding)).toEqual(finding);
    }
  });
});

/** One fault each, the check that must see it, and what it must say. */
const FAULTS: readonly (readonly [string, CheckId, string, Partial<CheckCase>])[] = [
  ['no place of expiry', 'L01', 'discrepancy expiry-missing', { terms: someTerms({ expiryPlace: '' }) }],
  [
    'to be negotiated by another bank',
    'L02',
    'doubt other-bank',
    { terms: someTerms({ availableWith: 'BANK OF CHINA, QINGDAO' }) },
  ],
  ['no method', 'L02', 'doubt method-missing', { terms: someTerms({ availableBy: null }) }],
  [
    'a latest shipment behind the expiry',
    'L03',
    'doubt ships-after-expiry',
    { terms: someTerms({ latestShipment: '2025-04-05' }) },
  ],
  [
    'too few days between shipment and expiry',
    'L03',
    'doubt window-cut',
    { terms: someTerms({ latestShipment: '2025-03-20' }) },
  ],
  [
    'presented after expiry',
    'L04',
    'discrepancy presented-late',
    { presentation: aPresentation({ presentedOn: '2025-04-01' }) },
  ],
  [
    'presented after the period',
    'L05',
    'discrepancy period-over',
    { presentation: aPresentation({ presentedOn: '2025-03-18' }) },
  ],
  [
    'shipped late',
    'L06',
    'discrepancy shipped-late',
    { presentation: aPresentation({ transports: [aBill({ onBoardOn: '2025-03-11' })] }) },
  ],
  [
    'shipped before the period of 44D',
    'L06',
    'discrepancy shipped-early',
    { terms: someTerms({ earliestShipment: '2025-03-02' }) },
  ],
  [
    'another gross weight on the packing list',
    'L08',
    'discrepancy figures-differ',
    { papers: [anInvoice(), aPackingList({ grossKg: '2601.00' })] },
  ],
  [
    'other packages on the bill of lading',
    'L08',
    'discrepancy figures-differ',
    { presentation: aPresentation({ transports: [aBill({ packages: 199 })] }) },
  ],
  [
    'another vessel on the invoice',
    'L08',
    'doubt words-differ',
    { papers: [anInvoice({ vessel: 'MV OTHER' }), aPackingList()] },
  ],
  [
    'a word of 45A missing on the invoice',
    'L09',
    'doubt goods-words-missing',
    {
      papers: [
        anInvoice({
          lines: [
            {
              key: 'o/1',
              itemNo: 'NB-210',
              description: 'Shopping bags, art. NB-210',
              quantity: '10000',
              unit: 'PCS',
              unitPrice: '5',
            },
          ],
        }),
        aPackingList(),
      ],
    },
  ],
  [
    'other goods on the packing list',
    'L09',
    'holds agrees, doubt goods-differ',
    {
      papers: [
        anInvoice(),
        aPackingList({
          contractNos: [],
          incoterm: null,
          portOfDischarge: '',
          lines: [{ key: 'o/1', description: 'Umbrellas' }],
        }),
      ],
    },
  ],
  [
    'a paper dated after the presentation',
    'L10',
    'discrepancy dated-later',
    { papers: [anInvoice({ date: '2025-03-11' }), aPackingList()] },
  ],
  [
    'the buyer in another country',
    'L11',
    'discrepancy country-differs',
    {
      papers: [anInvoice({ buyer: { name: 'NORDWALD HANDELS GMBH', addressLines: [], country: 'POLAND' } })],
    },
  ],
  [
    'the applicant with another address on the bill',
    'L11',
    'discrepancy applicant-address',
    {
      presentation: aPresentation({
        transports: [aBill({ notify: 'NORDWALD HANDELS GMBH, ELBWEG 3, HAMBURG' })],
      }),
    },
  ],
  [
    'no original of the packing list',
    'L14',
    'discrepancy originals-short',
    { presentation: changedDocument('d3', { originals: 0 }) },
  ],
  [
    'too few copies of the invoice',
    'L14',
    'discrepancy copies-short',
    { presentation: changedDocument('d1', { copies: 1 }) },
  ],
  [
    'an invoice of somebody else',
    'L15',
    'discrepancy issuer-differs',
    { papers: [anInvoice({ seller: { name: 'OTHER LTD' } })] },
  ],
  [
    'an invoice to somebody else',
    'L15',
    'discrepancy addressee-differs',
    { papers: [anInvoice({ buyer: { name: 'OTHER GMBH' } })] },
  ],
  [
    'an invoice in another currency',
    'L15',
    'discrepancy currency-differs',
    { papers: [anInvoice({ currency: 'EUR' })] },
  ],
  [
    'an invoice that must be signed and is not',
    'L15',
    'discrepancy not-signed',
    { presentation: changedDocument('d1', { signed: false }) },
  ],
  [
    'more drawn than the credit holds',
    'L17',
    'discrepancy overdrawn',
    { presentation: aPresentation({ drawing: '52500.01' }) },
  ],
  [
    'less drawn than the credit lets',
    'L17',
    'doubt underdrawn',
    { presentation: aPresentation({ drawing: '47499.99' }) },
  ],
  [
    'a piece too many',
    'L18',
    'discrepancy quantity-over',
    {
      papers: [
        anInvoice({
          lines: [{ key: 'o/1', itemNo: 'NB-210', quantity: '10001', unit: 'PCS', unitPrice: '5' }],
        }),
      ],
    },
  ],
  [
    'another price',
    'L19',
    'discrepancy price-differs',
    {
      papers: [
        anInvoice({
          lines: [{ key: 'o/1', itemNo: 'NB-210', quantity: '10000', unit: 'PCS', unitPrice: '5.01' }],
        }),
      ],
    },
  ],
  [
    'an air waybill for a bill of lading',
    'L20',
    'discrepancy wrong-transport',
    { presentation: aPresentation({ transports: [aBill({ kind: 'air-waybill' })] }) },
  ],
  [
    'another port of discharge',
    'L20',
    'discrepancy port-differs',
    { presentation: aPresentation({ transports: [aBill({ portOfDischarge: 'BREMERHAVEN' })] }) },
  ],
  [
    'no carrier named',
    'L20',
    'discrepancy carrier-unnamed',
    { presentation: aPresentation({ transports: [aBill({ carrier: '' })] }) },
  ],
  [
    'a received bill without a notation',
    'L20',
    'discrepancy on-board-missing',
    { presentation: aPresentation({ transports: [aBill({ wording: 'received', onBoardOn: null })] }) },
  ],
  [
    'two of three originals',
    'L21',
    'discrepancy set-not-full',
    { presentation: aPresentation({ transports: [aBill({ originalsPresented: 2 })] }) },
  ],
  [
    'transhipped although prohibited',
    'L22',
    'doubt transhipment-prohibited',
    {
      terms: someTerms({ transhipment: 'not-allowed' }),
      presentation: aPresentation({ transports: [aBill({ transhipped: true, containerised: false })] }),
    },
  ],
  [
    'transhipped in a container',
    'L22',
    'note transhipment-allowed-by-rule',
    {
      terms: someTerms({ transhipment: 'not-allowed' }),
      presentation: aPresentation({
        transports: [aBill({ transhipped: true, containerised: true, coversWholeCarriage: true })],
      }),
    },
  ],
  [
    'a charter party bill',
    'L23',
    'discrepancy charter-party',
    { presentation: aPresentation({ transports: [aBill({ charterParty: true })] }) },
  ],
  [
    'on deck',
    'L24',
    'discrepancy on-deck',
    { presentation: aPresentation({ transports: [aBill({ onDeck: true })] }) },
  ],
  [
    'a clause about torn packing',
    'L24',
    'discrepancy not-clean',
    { presentation: aPresentation({ transports: [aBill({ clean: false })] }) },
  ],
  [
    'a straight bill for one to order',
    'L25',
    'discrepancy consignee-differs',
    {
      presentation: aPresentation({
        transports: [
          aBill({ consignee: 'NORDWALD HANDELS GMBH, SPEICHERSTRASSE 12, 20457 HAMBURG, GERMANY' }),
        ],
      }),
    },
  ],
  [
    'another notify party',
    'L25',
    'discrepancy notify-differs',
    { presentation: aPresentation({ transports: [aBill({ notify: 'SPEDITION ELBE' })] }) },
  ],
  [
    'freight collect for prepaid',
    'L25',
    'discrepancy freight-differs',
    { presentation: aPresentation({ transports: [aBill({ freight: 'collect' })] }) },
  ],
  [
    'a cover note',
    'L26',
    'discrepancy cover-note',
    { presentation: aPresentation({ insurance: aPolicy({ kind: 'cover-note' }) }) },
  ],
  [
    'one of two policies',
    'L26',
    'discrepancy set-not-full',
    { presentation: aPresentation({ insurance: aPolicy({ originalsPresented: 1 }) }) },
  ],
  [
    'insured after shipment',
    'L27',
    'discrepancy insurance-dated-late',
    { presentation: aPresentation({ insurance: aPolicy({ issuedOn: '2025-03-02' }) }) },
  ],
  [
    'insured too low',
    'L28',
    'discrepancy insured-short',
    { presentation: aPresentation({ insurance: aPolicy({ amount: '54999.99' }) }) },
  ],
  [
    'insured to another port',
    'L29',
    'doubt route-not-covered',
    { presentation: aPresentation({ insurance: aPolicy({ to: 'BREMEN' }) }) },
  ],
  [
    'other risks',
    'L29',
    'doubt risks-to-read',
    { presentation: aPresentation({ insurance: aPolicy({ risks: 'FREE OF PARTICULAR AVERAGE' }) }) },
  ],
  [
    'a second shipment',
    'L30',
    'discrepancy partial-shipment',
    { earlier: [{ id: 'p0', amount: '1' as DecimalText, quantities: [], shippedOn: null }] },
  ],
  [
    'no certificate of origin',
    'L33',
    'discrepancy document-missing',
    { presentation: aPresentation({ documents: [] }) },
  ],
  [
    'a certificate from another office',
    'L33',
    'discrepancy issuer-differs',
    { presentation: changedDocument('d5', { issuer: 'CHAMBER OF NINGBO' }) },
  ],
  [
    'the number of another credit on the invoice',
    'L34',
    'discrepancy number-not-quoted',
    { papers: [anInvoice({ creditNo: 'DE25LC000418' }), aPackingList()] },
  ],
  [
    'no number on the bill of lading',
    'L34',
    'discrepancy number-not-quoted',
    { presentation: { ...aPresentation({ transports: [aBill({ creditNo: 'X' })] }) } },
  ],
  ['an amendment without an answer', 'L35', 'doubt amendment-pending', { pendingAmendments: ['1'] }],
];

function changedDocument(id: string, change: Record<string, unknown>) {
  const presentation = aPresentation();
  return {
    ...presentation,
    documents: presentation.documents.map((one) => (one.requiredId === id ? { ...one, ...change } : one)),
  };
}

describe('one planted fault', () => {
  it.each(FAULTS)('%s: %s', (_fault, check, expected, change) => {
    const given = aCase(change);
    // A fault may show in more places; the check that must see it says it first.
    expect(verdict(given, check)).toContain(expected);
  });

  it('says which paper states which value and where to mend it', () => {
    const [answer] = answersOf(
      aCase({
        papers: [anInvoice(), aPackingList({ grossKg: '2601.00' })],
        presentation: aPresentation({ transports: [aBill({ grossKg: null })] }),
      }),
      'L08',
    );
    expect(answer).toMatchObject({
      article: '14(d)',
      facts: { item: 'gross-weight' },
      values: [
        { source: 'commercial-invoice', detail: 'CI-2025-0007', value: '2600.00' },
        { source: 'packing-list', detail: 'CI-2025-0007', value: '2601.00' },
      ],
      mend: { place: 'paper', detail: 'packing-list' },
    });
  });
});

describe('the words of 45A', () => {
  const bare = {
    papers: [
      anInvoice({
        lines: [
          {
            key: 'o/1',
            itemNo: 'NB-210',
            description: 'Shopping bags',
            quantity: '10000',
            unit: 'PCS',
            unitPrice: '5',
          },
        ],
      }),
    ],
  };

  it('block when one is missing and nobody read the invoice', () => {
    const presentation = changedDocument('d1', { wordingAgrees: null });
    const [answer] = answersOf(aCase({ ...bare, presentation }), 'L09');
    expect(answer).toMatchObject({
      state: 'discrepancy',
      reason: 'goods-words-missing',
      facts: { words: 'COTTON, ART' },
    });
  });

  it('are the same in the plural, in small letters and with other punctuation', () => {
    const lines = [
      {
        key: 'o/1',
        itemNo: 'NB-210',
        description: 'cotton shopping bag - art NB 210',
        quantity: '10000',
        unit: 'PCS',
        unitPrice: '5',
      },
    ];
    expect(verdict(aCase({ papers: [anInvoice({ lines })] }), 'L09')).toBe('holds agrees');
  });
});

describe('what nobody knows', () => {
  it('never passes: with neither papers nor documents the checks say what they lack', () => {
    const findings = checkCredit(aCase({ presentation: null, papers: [] }));
    const passed = findings.filter(({ state }) => state === 'holds').map(({ check }) => check);
    // Only what the credit alone can answer, and that no amendment waits.
    expect(passed.every((check) => ['L01', 'L02', 'L03', 'L13', 'L35'].includes(check))).toBe(true);
    expect(
      findings.filter(({ state }) => state === 'unknown').every(({ facts }) => facts['what'] !== ''),
    ).toBe(true);
  });

  it.each<[CheckId, Partial<CheckCase>]>([
    ['L21', { presentation: aPresentation({ transports: [aBill({ originalsIssued: null })] }) }],
    ['L22', { presentation: aPresentation({ transports: [aBill({ transhipped: null })] }) }],
    ['L24', { presentation: aPresentation({ transports: [aBill({ clean: null })] }) }],
    ['L06', { presentation: aPresentation({ transports: [aBill({ onBoardOn: null, wording: null })] }) }],
    ['L26', { presentation: aPresentation({ insurance: aPolicy({ signed: null }) }) }],
    ['L28', { presentation: aPresentation({ insurance: null }) }],
    ['L17', { papers: [] }],
    ['L14', { presentation: changedDocument('d3', { originals: null }) }],
  ])('%s cannot be judged', (check, change) => {
    expect(verdict(aCase(change), check)).toContain('unknown data-missing');
  });

  it('says that holidays are unknown where a deadline was moved in a year nobody entered', () => {
    const given = aCase({
      terms: someTerms({ expiryDate: '2031-03-30', latestShipment: '2031-03-12', presentationDays: null }),
      presentation: aPresentation({
        presentedOn: '2031-03-31',
        transports: [aBill({ onBoardOn: '2031-03-10' })],
      }),
      calendar: startingCalendar('DE'),
      today: PlainDate.parse('2031-03-01'),
    });
    expect(verdict(given, 'L04')).toBe('doubt holidays-unknown');
  });
});
