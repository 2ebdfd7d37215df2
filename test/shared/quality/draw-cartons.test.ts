import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cartonsToOpen, drawCartons, seedFrom } from '#shared/quality/draw-cartons';

describe('cartons to open', () => {
  it('are the square root of those presented, more where these do not hold the sample', () => {
    expect(cartonsToOpen(400, 9600, 200)).toBe(20);
    expect(cartonsToOpen(100, 1200, 80)).toBe(10);
    // Six pieces a carton: ten cartons hold only 60 of the 80.
    expect(cartonsToOpen(100, 600, 80)).toBe(14);
    expect(cartonsToOpen(3, 300, 50)).toBe(2);
    expect(cartonsToOpen(2, 10, 10)).toBe(2);
  });

  const wish = fc
    .record({
      total: fc.integer({ min: 1, max: 2000 }),
      share: fc.integer({ min: 1, max: 100 }),
      seed: fc.integer({ min: 0, max: 0xffff_ffff }),
    })
    .map(({ total, share, seed }) => ({
      total,
      seed,
      count: Math.max(1, Math.floor((total * share) / 100)),
    }));

  it('are the same for the same seed, all different, in order, and spread over the whole lot', () => {
    fc.assert(
      fc.property(wish, ({ total, count, seed }) => {
        const { numbers } = drawCartons(total, count, seed);
        expect(drawCartons(total, count, seed).numbers).toEqual(numbers);
        expect(numbers).toHaveLength(count);
        numbers.forEach((number, at) => {
          expect(number).toBeGreaterThan(Math.floor((at * total) / count));
          expect(number).toBeLessThanOrEqual(Math.floor(((at + 1) * total) / count));
        });
      }),
    );
  });

  it('are others for another seed, and every carton can be drawn', () => {
    const seen = new Set<number>();
    for (let seed = 0; seed < 400; seed += 1)
      for (const number of drawCartons(30, 6, seedFrom(`INS ${seed}`)).numbers) seen.add(number);
    expect(seen.size).toBe(30);
  });
});
