import { z } from 'zod';

/** Cartons to open, drawn so that nobody chose them; the seed draws the same ones again. */
export const CartonDraw = z
  .object({
    /** Cartons presented, numbered from 1. */
    total: z.number().int().min(1).max(100_000),
    seed: z.number().int().min(0).max(0xffff_ffff),
    numbers: z.array(z.number().int().min(1)).max(2000).readonly(),
  })
  .readonly();
export type CartonDraw = z.infer<typeof CartonDraw>;

/** Trade practice: the square root of the cartons; more where these do not hold the sample. */
export function cartonsToOpen(cartons: number, lot: number, sample: number): number {
  const perCarton = lot / cartons;
  return Math.min(cartons, Math.max(Math.ceil(Math.sqrt(cartons)), Math.ceil(sample / perCarton)));
}

/** One carton from each equal stretch of the numbers, so that the draw is spread over the whole lot. */
export function drawCartons(total: number, count: number, seed: number): CartonDraw {
  const random = randomFrom(seed);
  const numbers = Array.from({ length: Math.min(count, total) }, (_, at) => {
    const first = Math.floor((at * total) / count);
    const next = Math.floor(((at + 1) * total) / count);
    return first + 1 + Math.floor(random() * (next - first));
  });
  return { total, seed, numbers };
}

/** Mulberry32: 32 bits of state are enough to choose cartons, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A seed from what happens to be at hand (a time and a number): 32 bits of FNV-1a. */
export function seedFrom(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
