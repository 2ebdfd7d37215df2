import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type AllocationSuggestion, suggestAllocation } from '#shared/money/allocation';
import type { OpenItem } from '#shared/money/open-items';
import { openOf, openSums } from '#shared/money/open-sums';
import { Posting } from '#shared/money/posting';
import { compare, type DecimalText, decimal, sum } from '#shared/values/decimal';
import { addDays, PlainDate } from '#shared/values/plain-date';

const DAY = PlainDate.parse('2026-01-01');
const base = { side: 'customer', party: 'a', currency: 'USD', type: 'INV', date: DAY };

const item = fc.record({
  cents: fc.integer({ min: 1, max: 400 }),
  po: fc.constantFrom('', '4501', '4507'),
  days: fc.integer({ min: 0, max: 3 }),
});
const items = fc.array(item, { maxLength: 8 }).map((all) =>
  all.map(({ cents, po, days }, n): OpenItem => {
    const amount = decimal(cents / 100);
    const posting = Posting.parse({ ...base, id: `i:${n}`, amount, po, dueDate: addDays(DAY, days) });
    return { posting, open: amount, disputed: decimal('0') };
  }),
);
const cents = (n: number): DecimalText => decimal(n / 100);

it('finds by amount what looking at every item finds', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 60 }), (all, n, band) => {
      const amount = cents(n);
      const sums = openSums(all);
      const equal = all.filter(({ open }) => compare(open, amount) === 0);
      expect(new Set(sums.equalItems(amount))).toEqual(new Set(equal));
      const fits = (due: DecimalText) => compare(due, sum([amount, cents(band)])) <= 0;
      const above = all.filter(({ open }) => compare(open, amount) > 0 && fits(open));
      expect(sums.itemsAbove(amount, fits)).toHaveLength(Math.min(3, above.length));
      const group = sums.equalGroup(amount);
      if (group) expect(compare(openOf(group), amount)).toBe(0);
    }),
  );
});

it('never gives more than the money, nor more than an item has open, and says what is left', () => {
  const bands = { amount: cents(50), percent: decimal('0.5') };
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 2000 }), (all, n) => {
      const told: AllocationSuggestion = suggestAllocation(cents(n), all, DAY, bands);
      const given = sum(told.applications.map((one) => one.amount));
      expect(compare(sum([given, told.rest]), cents(n))).toBe(0);
      for (const { to, amount } of told.applications) {
        const own = all.find(({ posting }) => posting.id === to);
        expect(compare(amount, own?.open ?? 0)).toBeLessThanOrEqual(0);
      }
    }),
  );
});
