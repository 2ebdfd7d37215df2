import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  earlierOf,
  laterOf,
  monthOf,
  PlainDate,
  parsePlainDate,
  plainDate,
  weekday,
  yearOf,
} from '#shared/values/plain-date';

const anyDay = fc
  .integer({ min: 0, max: 90_000 })
  .map((days) => addDays(PlainDate.parse('1900-01-01'), days));

describe('a plain date', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-2',
    '26-01-02',
    '2026/01/02',
    '',
  ])('refuses %j', (text) => {
    expect(parsePlainDate(text)).toBeNull();
  });

  it('knows leap years', () => {
    expect([plainDate(2024, 2, 29), plainDate(2000, 2, 29), plainDate(2100, 2, 29)]).toEqual([
      '2024-02-29',
      '2000-02-29',
      null,
    ]);
  });

  it('counts calendar days as the worked schedule: order by 2025-04-02, ETD 2025-06-20, 79 days', () => {
    const etd = PlainDate.parse('2025-06-20');
    expect(daysBetween(PlainDate.parse('2025-04-02'), etd)).toBe(79);
    expect(addDays(etd, -14)).toBe('2025-06-06');
    expect(weekday(etd)).toBe(5);
  });

  it('adds and takes away days without loss, and orders as text', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -700, max: 700 }), (day, days) => {
        const other = addDays(day, days);
        fc.pre(parsePlainDate(other) !== null);
        expect(daysBetween(day, other)).toBe(days);
        expect(addDays(other, -days)).toBe(day);
        expect(other < day).toBe(days < 0);
        expect([earlierOf(day, other), laterOf(day, other)]).toEqual(days < 0 ? [other, day] : [day, other]);
        expect(plainDate(yearOf(other), monthOf(other), dayOf(other))).toBe(other);
        expect(weekday(addDays(other, 7))).toBe(weekday(other));
      }),
    );
  });
});
