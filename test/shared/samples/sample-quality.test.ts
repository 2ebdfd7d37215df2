import { describe, expect, it } from 'vitest';
import { LessonBook } from '#shared/aftersales/lessons';
import { Complaint, claimedValue } from '#shared/domain/complaint';
import { decisionOf, Inspection } from '#shared/domain/inspection';
import { isOpen } from '#shared/domain/order-stage';
import { sampleDesk } from '#shared/samples/sample-desk';
import { PlainDate } from '#shared/values/plain-date';

describe.each(['2026-11-24', '2026-02-28', '2027-01-01'])(
  'sample inspections and complaints on %s',
  (text) => {
    const { inspections, complaints, orders } = sampleDesk(PlainDate.parse(text));

    it('are whole records, numbered without a hole', () => {
      for (const one of inspections) expect(Inspection.parse(one)).toEqual(one);
      for (const one of complaints) expect(Complaint.parse(one)).toEqual(one);
      expect(new Set(inspections.map(({ number }) => number)).size).toBe(3);
      expect(complaints).toHaveLength(2);
    });

    it('show an accepted and a rejected lot, and one that is still to come', () => {
      expect(inspections.map(decisionOf)).toEqual(['accept', 'reject', 'pending']);
      expect(complaints.every((one) => Number(claimedValue(one).amount) > 0)).toBe(true);
    });

    it('teach something for open orders', () => {
      const book = new LessonBook(complaints, inspections, (id) => orders.find((order) => order.id === id));
      const taught = orders.filter((order) => isOpen(order.stage) && book.for(order).length > 0);
      expect(taught.length).toBeGreaterThan(1);
      expect(taught.length).toBeLessThan(8);
    });
  },
);
