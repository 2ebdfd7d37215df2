import { compare, divide, isWhole } from '#shared/values/decimal';
import { includesFreight } from '#shared/values/incoterm';
import type { PlainDate } from '#shared/values/plain-date';
import { isExpired, type Quotation, type QuotationLine } from './quotation';

/** Points that are looked at before a quotation goes out; each holds or is named with the lines it is about. */
export const QUOTATION_CHECKS = [
  'term-chosen',
  'named-place',
  'place-fits-term',
  'dap-under-lc',
  'validity',
  'prices',
  'price-breaks',
  'minimum',
  'whole-cartons',
  'carton-data',
  'payment-terms',
  'lead-time',
] as const;
export type QuotationCheckName = (typeof QUOTATION_CHECKS)[number];

export interface QuotationCheck {
  readonly name: QuotationCheckName;
  readonly holds: boolean;
  /** Line numbers it fails on, counted from 1; empty when it is about the head. */
  readonly lines: readonly number[];
}

/** Everything worth a look; nothing here keeps a quotation from being saved. */
export function quotationChecks(quotation: Quotation, today: PlainDate): readonly QuotationCheck[] {
  const { incoterm, lines } = quotation;
  const head = (name: QuotationCheckName, holds: boolean): QuotationCheck => ({ name, holds, lines: [] });
  const each = (name: QuotationCheckName, holds: (line: QuotationLine) => boolean): QuotationCheck => {
    const failing = lines.flatMap((line, index) => (holds(line) ? [] : [index + 1]));
    return { name, holds: failing.length === 0, lines: failing };
  };
  const checks = [
    head('term-chosen', incoterm !== null),
    // incoterms.md INC1: a term without its named place binds nobody.
    ...(incoterm === null ? [] : [head('named-place', incoterm.place.trim() !== '')]),
    ...(placeCheck(quotation) ?? []),
    head('validity', !isExpired(quotation, today) && quotation.validUntil >= quotation.date),
    head('payment-terms', quotation.paymentTerms.text.trim() !== ''),
    head('lead-time', quotation.leadTime.trim() !== ''),
  ];
  if (lines.length === 0) return checks;
  return [
    ...checks,
    each('prices', (line) => compare(line.unitPrice, 0) > 0),
    each('price-breaks', breaksFall),
    each('minimum', reachesMinimum),
    each('whole-cartons', fillsCartons),
    each('carton-data', (line) => line.packing !== null),
  ];
}

/** INC3: F terms name the port of loading; C and D terms name where the goods go, never where they leave. */
function placeCheck(quotation: Quotation): readonly QuotationCheck[] | null {
  const { incoterm, portOfLoading, paymentTerms } = quotation;
  if (incoterm === null) return null;
  const place = incoterm.place.trim().toLowerCase();
  const port = portOfLoading.trim().toLowerCase();
  const checks: QuotationCheck[] = [];
  if (place !== '' && port !== '' && incoterm.code !== 'EXW' && incoterm.code !== 'FCA') {
    const fits = includesFreight(incoterm.code) ? place !== port : place === port;
    checks.push({ name: 'place-fits-term', holds: fits, lines: [] });
  }
  // INC8: under a D term the risk passes at destination, which a credit paid against shipping papers does not cover.
  if (incoterm.code.startsWith('D')) {
    checks.push({ name: 'dap-under-lc', holds: paymentTerms.method !== 'lc', lines: [] });
  }
  return checks;
}

/** quotation.md section 6: quantities rise strictly, prices never do. */
function breaksFall(line: QuotationLine): boolean {
  return line.breaks.every((step, index) => {
    const before = line.breaks[index - 1];
    return (
      before === undefined ||
      (compare(step.minQuantity, before.minQuantity) > 0 && compare(step.unitPrice, before.unitPrice) <= 0)
    );
  });
}

function reachesMinimum(line: QuotationLine): boolean {
  return line.minQuantity === null || compare(line.quantity, line.minQuantity) >= 0;
}

function fillsCartons(line: QuotationLine): boolean {
  return line.packing === null || isWhole(divide(line.quantity, line.packing.piecesPerCarton));
}
