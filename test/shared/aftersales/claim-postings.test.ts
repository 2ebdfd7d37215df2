import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClaimLookup,
  claimOf,
  complaintCreditId,
  complaintPostings,
  inspectionPostings,
  postingIdsOf,
} from '#shared/aftersales/claim-postings';
import { Complaint } from '#shared/domain/complaint';
import { Inspection } from '#shared/domain/inspection';
import { openPosition } from '#shared/money/open-items';
import { Posting } from '#shared/money/posting';
import { compare, decimal, sum } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';

const day = (text: string) => PlainDate.parse(text);
const ACCOUNT = { side: 'customer', party: 'test:customer-1', currency: 'USD' } as const;
const invoice = Posting.parse({
  ...ACCOUNT,
  id: 'ci:CI-2026-0001',
  type: 'INV',
  date: '2026-03-10',
  number: 'CI-2026-0001',
  amount: '12000',
});

/** A complaint with one credit note for each amount. */
const complaintWith = (amounts: readonly string[]) =>
  Complaint.parse({
    id: 'd1:7',
    number: 'CMP-2026-0001',
    customerId: ACCOUNT.party,
    currency: 'USD',
    receivedOn: '2026-04-01',
    createdOn: '2026-04-01',
    credits: amounts.map((amount, at) => ({
      number: `CN-2026-000${at + 1}`,
      on: '2026-04-10',
      amount,
      currency: 'USD',
      customerId: ACCOUNT.party,
      against: invoice.id,
      reason: 'seam opens',
      issuedId: `d1:paper-${at}`,
    })),
  });

const lookup = (voided: readonly string[]): ClaimLookup => ({
  order: () => undefined,
  voided: (id) => (voided.includes(id) ? { on: day('2026-04-20'), reason: 'wrong' } : null),
  note: () => undefined,
});

const amounts = fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 6 });
const cents = (value: number) =>
  decimal(`${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`);

describe('entries that follow from claims', () => {
  it('lower the account by exactly the notes that stand, whichever were made void', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 63 }), (values, mask) => {
        const complaint = complaintWith(values.map(cents));
        const voided = complaint.credits.flatMap(({ issuedId }, at) => (mask & (1 << at) ? [issuedId] : []));
        const made = complaintPostings(complaint, lookup(voided));
        const standing = complaint.credits.filter(({ issuedId }) => !voided.includes(issuedId));
        const position = openPosition([invoice, ...made], ACCOUNT, day('2026-12-31'));
        const credited = sum(standing.map(({ amount }) => amount));
        expect(compare(sum([position.open, credited]), invoice.amount)).toBe(0);
        expect(position.unapplied).toBe('0');
      }),
    );
  });

  it('are entries by the rules of the books, each with its own id that leads back to its claim', () => {
    const complaint = complaintWith(['12.00', '0.50']);
    const made = complaintPostings(complaint, lookup(['d1:paper-1']));
    for (const posting of made) expect(Posting.safeParse(posting).success).toBe(true);
    expect(new Set(made.map(({ id }) => id)).size).toBe(3);
    expect(made.map(({ id }) => claimOf(id))).toEqual(
      Array.from({ length: 3 }, () => ({ kind: 'complaint', id: 'd1:7' })),
    );
    expect(postingIdsOf(complaint)).toContain(complaintCreditId('d1:7', 1));
  });

  it('deduct from the factory under the number of the inspection, and of nothing else', () => {
    const bare = Inspection.parse({
      id: 'd1:9',
      number: 'INS-2026-0003',
      kind: 'final',
      orderId: 'd1:1',
      createdOn: '2026-04-01',
    });
    expect(inspectionPostings(bare, lookup([]))).toEqual([]);
    const deduction = {
      supplierId: 'test:factory-1',
      amount: '860.00',
      currency: 'CNY',
      reason: '返工',
      on: '2026-04-15',
      by: 'Lin Yue',
    };
    const [posting] = inspectionPostings(Inspection.parse({ ...bare, deduction }), lookup([]));
    expect(posting).toMatchObject({
      type: 'DED',
      side: 'supplier',
      number: 'INS-2026-0003',
      amount: '860.00',
    });
    expect(Posting.safeParse(posting).success).toBe(true);
    expect(claimOf(posting?.id ?? '')).toEqual({ kind: 'inspection', id: 'd1:9' });
    expect(claimOf('ci:CI-2026-0001')).toBeNull();
  });
});
