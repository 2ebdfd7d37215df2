import type { PaperFacts } from '#shared/documents/paper-facts';
import { compare, parseDecimal } from '#shared/values/decimal';
import { BANK_PAPERS, type CheckCase, paperLabel } from './check-case';
import { saysTheSame } from './compare-text';
import { type CreditFinding, type FindingValue, finding, holds, says, unknown } from './finding';

/** One data item as each document states it. */
interface Statement {
  readonly value: FindingValue;
  readonly text: string;
}

/** Names of the items, as the words of the screens know them. */
export const DATA_ITEMS = [
  'quantity',
  'net-weight',
  'gross-weight',
  'volume',
  'packages',
  'amount',
  'marks',
  'port-of-loading',
  'port-of-discharge',
  'vessel',
  'voyage',
  'bill-of-lading',
  'invoice-number',
  'credit-number',
  'containers',
] as const;
export type DataItem = (typeof DATA_ITEMS)[number];

const FIGURES = new Set<DataItem>(['quantity', 'net-weight', 'gross-weight', 'volume', 'packages', 'amount']);
/** Numbers that name one thing: any difference is a conflict, however alike they look. */
const NAMES = new Set<DataItem>([
  'bill-of-lading',
  'invoice-number',
  'credit-number',
  'containers',
  'voyage',
]);

/** L08: the same data in two documents need not be identical, but must not conflict. */
export function dataAgree(given: CheckCase): readonly CreditFinding[] {
  const papers = given.papers.filter(({ source }) => BANK_PAPERS.has(source));
  if (papers.length === 0) return [unknown('L08', 'papers', ['paper', 'commercial-invoice'])];
  // Several invoices of one presentation state parts: their figures are no statement about the whole.
  const single = new Set(
    [...BANK_PAPERS].filter((source) => papers.filter((facts) => facts.source === source).length === 1),
  );
  const found: CreditFinding[] = [];
  let compared = 0;
  for (const item of DATA_ITEMS) {
    const statements = [
      ...papers
        .filter(({ source }) => single.has(source) || !FIGURES.has(item))
        .flatMap((facts) => stated(item, facts)),
      ...onTransport(item, given),
    ];
    if (statements.length < 2) continue;
    compared += 1;
    const conflict = conflictOf(item, statements);
    if (conflict !== null) found.push(conflict);
  }
  if (found.length > 0) return found;
  return compared === 0 ? [unknown('L08', 'papers', ['paper', 'packing-list'])] : [holds('L08')];
}

function stated(item: DataItem, facts: PaperFacts): readonly Statement[] {
  const text = textOf(item, facts);
  return text === '' ? [] : [{ text, value: says(facts.source, text, paperLabel(facts)) }];
}

function textOf(item: DataItem, facts: PaperFacts): string {
  switch (item) {
    case 'quantity':
      return facts.totalQuantity ?? '';
    case 'net-weight':
      return facts.netKg ?? '';
    case 'gross-weight':
      return facts.grossKg ?? '';
    case 'volume':
      return facts.volume ?? '';
    case 'packages':
      return facts.packages === null ? '' : String(facts.packages);
    case 'amount':
      return facts.totalAmount ?? '';
    case 'marks':
      return facts.marks.join(' / ');
    case 'port-of-loading':
      return facts.portOfLoading;
    case 'port-of-discharge':
      return facts.portOfDischarge;
    case 'vessel':
      return facts.vessel;
    case 'voyage':
      return facts.voyage;
    case 'bill-of-lading':
      return facts.billOfLading;
    case 'invoice-number':
      return facts.invoiceNo;
    case 'credit-number':
      return facts.creditNo;
    case 'containers':
      return facts.containers
        .map(({ number }) => number)
        .filter((number) => number !== '')
        .sort()
        .join(', ');
  }
}

/** What the transport documents say of the same thing; figures only when one document covers the whole. */
function onTransport(item: DataItem, { presentation }: CheckCase): readonly Statement[] {
  const transports = presentation?.transports ?? [];
  if (transports.length !== 1 && FIGURES.has(item)) return [];
  return transports.flatMap((transport) => {
    const texts: Partial<Record<DataItem, string>> = {
      'gross-weight': transport.grossKg ?? '',
      volume: transport.volume ?? '',
      packages: transport.packages === null ? '' : String(transport.packages),
      marks: transport.marks,
      'port-of-loading': transport.portOfLoading,
      'port-of-discharge': transport.portOfDischarge,
      vessel: transport.vessel,
      voyage: transport.voyage,
      'bill-of-lading': transport.number,
      'credit-number': transport.creditNo,
    };
    const text = texts[item] ?? '';
    return text === '' ? [] : [{ text, value: says('transport-document', text, transport.number) }];
  });
}

function conflictOf(item: DataItem, statements: readonly Statement[]): CreditFinding | null {
  const [first, ...rest] = statements;
  if (first === undefined) return null;
  const differs = rest.filter(({ text }) => !agree(item, first.text, text));
  if (differs.length === 0) return null;
  const state = FIGURES.has(item) || NAMES.has(item) ? 'discrepancy' : 'doubt';
  return finding('L08', state, state === 'discrepancy' ? 'figures-differ' : 'words-differ', {
    facts: { item },
    values: statements.map(({ value }) => value),
    mend: differs.some(({ value }) => value.source === 'transport-document')
      ? ['transport', item]
      : ['paper', differs[0]?.value.source ?? ''],
  });
}

function agree(item: DataItem, a: string, b: string): boolean {
  const [x, y] = [parseDecimal(a), parseDecimal(b)];
  if (FIGURES.has(item) && x !== null && y !== null) return compare(x, y) === 0;
  if (NAMES.has(item)) return a.replace(/[\s-]/g, '').toUpperCase() === b.replace(/[\s-]/g, '').toUpperCase();
  return saysTheSame(a, b);
}
