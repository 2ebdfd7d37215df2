import type { MatchRow } from '#shared/money/matching/match-row';
import { Posting } from '#shared/money/posting';
import { DecimalText } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';

/** The worked account of March 2025 in USD: our books with what came in on 1 April. */
export const MARCH_ACCOUNT = { side: 'customer', party: 'c:1', currency: 'USD' } as const;
export const MARCH = { from: PlainDate.parse('2025-03-01'), to: PlainDate.parse('2025-03-31') };

export function aPosting(changes: Readonly<Record<string, unknown>>): Posting {
  const { side, party, currency } = MARCH_ACCOUNT;
  return Posting.parse({ side, party, currency, id: changes['number'], ...changes });
}

const to = (number: string, amount: string, on: string) => ({ to: number, amount, on });

export function marchPostings(): readonly Posting[] {
  return [
    aPosting({
      type: 'INV',
      number: 'INV-0212',
      date: '2025-02-12',
      dueDate: '2025-03-14',
      amount: '12500.00',
    }),
    aPosting({
      type: 'INV',
      number: 'INV-0301',
      date: '2025-03-03',
      dueDate: '2025-04-02',
      po: '4501',
      amount: '18400.00',
    }),
    aPosting({
      type: 'INV',
      number: 'INV-0308',
      date: '2025-03-10',
      dueDate: '2025-04-09',
      po: '4507',
      amount: '9750.00',
    }),
    aPosting({
      type: 'RCT',
      id: 'RCT-7781',
      number: '7781',
      date: '2025-03-14',
      amount: '12475.00',
      applications: [to('INV-0212', '12475.00', '2025-03-14')],
    }),
    aPosting({
      type: 'CHG',
      id: 'CHG-7781',
      number: '7781',
      date: '2025-03-14',
      amount: '25.00',
      chargeOf: 'RCT-7781',
      reason: 'charges of the banks on the way',
      applications: [to('INV-0212', '25.00', '2025-03-14')],
    }),
    aPosting({
      type: 'INV',
      number: 'INV-0315',
      date: '2025-03-18',
      dueDate: '2025-04-17',
      po: '4510',
      amount: '22180.00',
      disputed: '1080.00',
      delivery: [{ quantity: '1109', unitPrice: '20.00' }],
    }),
    aPosting({
      type: 'CN',
      number: 'CN-0302',
      date: '2025-03-20',
      po: '4501',
      amount: '450.00',
      applications: [to('INV-0301', '450.00', '2025-03-20')],
    }),
    aPosting({
      type: 'RCT',
      id: 'RCT-7902',
      number: '7902',
      date: '2025-03-28',
      amount: '10000.00',
      applications: [to('INV-0301', '10000.00', '2025-03-28')],
    }),
  ];
}

/** The money of 1 April: it closes INV-0301 and goes on to INV-0308. */
export function aprilReceipt(): Posting {
  return aPosting({
    type: 'RCT',
    id: 'RCT-8010',
    number: '8010',
    date: '2025-04-01',
    amount: '8400.00',
    applications: [to('INV-0301', '7950.00', '2025-04-01'), to('INV-0308', '450.00', '2025-04-01')],
  });
}

export function aRow(
  changes: Partial<Omit<MatchRow, 'amount' | 'date'>> & { amount: string; date: string },
): MatchRow {
  return {
    id: `${changes.number}@${changes.date}`,
    kind: changes.amount.startsWith('-') ? 'payment' : 'invoice',
    number: '',
    po: '',
    currency: 'USD',
    chargeOf: null,
    lines: [],
    ...changes,
    amount: DecimalText.parse(changes.amount),
    date: PlainDate.parse(changes.date),
  };
}

/** The customer's statement of the same month. */
export function theirMarchRows(): readonly MatchRow[] {
  return [
    aRow({ id: 'a', date: '2025-03-05', number: 'INV0301', amount: '18400.00' }),
    aRow({ id: 'b', date: '2025-03-10', number: 'PO 4507', amount: '9750.00' }),
    aRow({ id: 'c', date: '2025-03-20', number: '315', amount: '21100.00' }),
    aRow({ id: 'd', date: '2025-03-13', number: 'TT', amount: '-12500.00' }),
    aRow({ id: 'e', date: '2025-03-27', number: 'TT', amount: '-10000.00' }),
    aRow({ id: 'f', date: '2025-03-31', number: 'TT', amount: '-8400.00' }),
  ];
}
