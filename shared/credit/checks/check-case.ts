import type { PaperFacts } from '#shared/documents/paper-facts';
import { type DecimalText, sum } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import type { Unit } from '#shared/values/unit';
import type { BankCalendar } from '../banking-calendar';
import type { CreditTerms } from '../credit-terms';
import { type Presentation, shipmentDate } from '../presentation';

/** Goods of one line of an earlier presentation. */
export interface EarlierQuantity {
  /** Article on that invoice; absent where nobody knows it. */
  readonly itemNo?: string;
  readonly unit: Unit;
  readonly quantity: DecimalText;
}

/** What was drawn under the credit before. */
export interface EarlierDrawing {
  readonly id: string;
  readonly amount: DecimalText;
  readonly quantities: readonly EarlierQuantity[];
  readonly shippedOn: PlainDate | null;
}

/** Everything the checks look at; gathered before, so that they stay pure. */
export interface CheckCase {
  readonly terms: CreditTerms;
  /** `null`: the credit alone is looked through, as on the day it arrives. */
  readonly presentation: Presentation | null;
  /** Our papers of this presentation. */
  readonly papers: readonly PaperFacts[];
  readonly earlier: readonly EarlierDrawing[];
  /** Numbers of amendments that wait for our word. */
  readonly pendingAmendments: readonly string[];
  readonly calendar: BankCalendar;
  readonly today: PlainDate;
  /** Names and codes of the banks that keep our accounts. */
  readonly ownBanks: readonly string[];
}

/** Our papers that go to the bank; contracts, bookings and declarations are compared elsewhere. */
export const BANK_PAPERS: ReadonlySet<PaperFacts['source']> = new Set([
  'commercial-invoice',
  'packing-list',
  'origin-data',
]);

export function invoicesOf(papers: readonly PaperFacts[]): readonly PaperFacts[] {
  return papers.filter(({ source }) => source === 'commercial-invoice');
}

/** Sum of the invoices, `null` while one of them has no total. */
export function invoiceTotal(papers: readonly PaperFacts[]): DecimalText | null {
  const totals = invoicesOf(papers).map(({ totalAmount }) => totalAmount);
  const known = totals.filter((total) => total !== null);
  return known.length === 0 || known.length < totals.length ? null : sum(known);
}

/** What this presentation draws: the draft, else the invoice. */
export function drawingOf({ presentation, papers }: CheckCase): DecimalText | null {
  return presentation?.drawing ?? invoiceTotal(papers);
}

export function shippedDay({ presentation }: CheckCase): PlainDate | null {
  return presentation === null ? null : shipmentDate(presentation.transports);
}

/** How a paper is called in a finding: its number; a draft has none. */
export function paperLabel(facts: PaperFacts): string {
  return facts.number;
}
