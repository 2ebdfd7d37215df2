import type { z } from 'zod';
import { startingCalendar } from '#shared/credit/bank-countries';
import { checkCredit } from '#shared/credit/check-credit';
import type { CheckCase } from '#shared/credit/checks/check-case';
import type { CheckId, CreditFinding } from '#shared/credit/checks/finding';
import { CreditTerms } from '#shared/credit/credit-terms';
import { GoodsItem } from '#shared/credit/goods-item';
import { InsuranceDocument, Presentation, TransportDocument } from '#shared/credit/presentation';
import { readCreditText } from '#shared/credit/read-credit-text';
import { PaperFacts } from '#shared/documents/paper-facts';
import { PlainDate } from '#shared/values/plain-date';
import { WIRE_700 } from './credit-texts';

/** The credit of `WIRE_700`; a test changes only what it is about. */
export function someTerms(change: Partial<z.input<typeof CreditTerms>> = {}): CreditTerms {
  return CreditTerms.parse({ ...readCreditText(WIRE_700).read.terms, ...change });
}

export function anItem(change: Partial<z.input<typeof GoodsItem>> = {}): GoodsItem {
  return GoodsItem.parse({
    text: '10,000 PCS OF COTTON SHOPPING BAGS',
    quantity: '10000',
    unit: 'PCS',
    ...change,
  });
}

export function aBill(change: z.input<typeof TransportDocument> = {}): TransportDocument {
  return TransportDocument.parse({
    number: 'HDMU250301',
    issuedOn: '2025-03-01',
    onBoardOn: '2025-03-01',
    wording: 'shipped',
    originalsIssued: 3,
    originalsPresented: 3,
    shipper: 'NINGBO HARBOUR CRAFT CO., LTD.',
    consignee: 'TO ORDER',
    notify: 'NORDWALD HANDELS GMBH, SPEICHERSTRASSE 12, 20457 HAMBURG, GERMANY',
    carrier: 'HARBOUR LINES',
    signedAs: 'agent-of-carrier',
    vessel: 'MV BALTIC DAWN',
    voyage: '012W',
    portOfLoading: 'NINGBO',
    portOfDischarge: 'HAMBURG',
    freight: 'prepaid',
    clean: true,
    onDeck: false,
    charterParty: false,
    transhipped: false,
    packages: 200,
    grossKg: '2600.00',
    volume: '14.850',
    creditNo: 'DE25LC000417',
    ...change,
  });
}

export function aPolicy(change: z.input<typeof InsuranceDocument> = {}): InsuranceDocument {
  return InsuranceDocument.parse({
    kind: 'policy',
    number: 'PICC-25-1',
    issuedOn: '2025-02-28',
    currency: 'USD',
    amount: '55000.00',
    signed: true,
    originalsIssued: 2,
    originalsPresented: 2,
    risks: 'INSTITUTE CARGO CLAUSES (A)',
    from: 'NINGBO',
    to: 'HAMBURG',
    creditNo: 'DE25LC000417',
    ...change,
  });
}

const SELLER = { name: 'NINGBO HARBOUR CRAFT CO., LTD.', addressLines: ['BEILUN, NINGBO'], country: 'CHINA' };
const BUYER = { name: 'NORDWALD HANDELS GMBH', addressLines: ['20457 HAMBURG'], country: 'GERMANY' };

export function anInvoice(change: z.input<typeof PaperFacts> | Record<string, unknown> = {}): PaperFacts {
  return PaperFacts.parse({
    source: 'commercial-invoice',
    number: 'CI-2025-0007',
    invoiceNo: 'CI-2025-0007',
    date: '2025-02-25',
    seller: SELLER,
    buyer: BUYER,
    creditNo: 'DE25LC000417',
    contractNos: ['PROFORMA INVOICE PI-2025-0007'],
    incoterm: { code: 'CIF', place: 'Hamburg' },
    portOfLoading: 'Ningbo, China',
    portOfDischarge: 'Hamburg, Germany',
    currency: 'USD',
    totalAmount: '50000.00',
    totalQuantity: '10000',
    packages: 200,
    grossKg: '2600.00',
    volume: '14.850',
    lines: [
      {
        key: 'o/1',
        itemNo: 'NB-210',
        description: 'Cotton shopping bags, art. NB-210',
        quantity: '10000',
        unit: 'PCS',
        unitPrice: '5',
        amount: '50000.00',
      },
    ],
    ...change,
  });
}

export function aPackingList(change: Record<string, unknown> = {}): PaperFacts {
  return anInvoice({
    source: 'packing-list',
    number: 'CI-2025-0007',
    totalAmount: null,
    currency: null,
    ...change,
  });
}

/** Every document of `WIRE_700` in the set, as many as it asks for, each read by the clerk. */
export function aPresentation(
  change: z.input<typeof Presentation> | Record<string, unknown> = {},
): Presentation {
  const there = (requiredId: string, kind: string, originals: number, copies: number, issuer = '') => ({
    requiredId,
    kind,
    number: requiredId,
    date: '2025-02-25',
    originals,
    copies,
    issuer,
    signed: true,
    quotesCredit: true,
    wordingAgrees: true,
  });
  return Presentation.parse({
    id: 'p1',
    presentedOn: '2025-03-10',
    transports: [aBill()],
    insurance: aPolicy(),
    documents: [
      there('d1', 'commercial-invoice', 1, 2),
      there('d2', 'bill-of-lading', 3, 0),
      there('d3', 'packing-list', 1, 2),
      there('d4', 'insurance', 2, 0),
      there('d5', 'certificate-of-origin', 1, 1, 'CCPIT'),
    ],
    ...change,
  });
}

/** A presentation without a fault; a test changes only what it is about. */
export function aCase(change: Partial<CheckCase> = {}): CheckCase {
  return {
    terms: someTerms(),
    presentation: aPresentation(),
    papers: [anInvoice(), aPackingList()],
    earlier: [],
    pendingAmendments: [],
    calendar: startingCalendar('CN'),
    today: PlainDate.parse('2025-03-05'),
    ownBanks: [],
    ...change,
  };
}

export function answersOf(given: CheckCase, check: CheckId): readonly CreditFinding[] {
  return checkCredit(given).filter((finding) => finding.check === check);
}

/** `discrepancy overdrawn`: state and reason of a check's answers, short enough to compare. */
export function verdict(given: CheckCase, check: CheckId): string {
  return answersOf(given, check)
    .map(({ state, reason }) => `${state} ${reason}`)
    .join(', ');
}

export const HOLDS = 'holds agrees';
