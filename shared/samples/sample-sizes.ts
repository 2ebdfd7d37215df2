import type { SizeQuantity } from '#shared/domain/order-line';
import { decimal } from '#shared/values/decimal';

interface SizeRun {
  readonly sizes: readonly string[];
  /** Pieces of each size in one assortment. */
  readonly ratio: readonly number[];
}

const RUNS: Readonly<Record<string, SizeRun>> = {
  adult: { sizes: ['S', 'M', 'L', 'XL', 'XXL'], ratio: [1, 3, 4, 3, 1] },
  wide: { sizes: ['XS', 'S', 'M', 'L', 'XL', 'XXL'], ratio: [1, 2, 3, 3, 2, 1] },
  women: { sizes: ['XS', 'S', 'M', 'L', 'XL'], ratio: [1, 3, 4, 3, 1] },
  kids: { sizes: ['98/104', '110/116', '122/128', '134/140'], ratio: [2, 4, 4, 2] },
  baby: { sizes: ['62', '68', '74', '80'], ratio: [1, 2, 2, 1] },
  waist: { sizes: ['46', '48', '50', '52', '54', '56'], ratio: [1, 2, 3, 3, 2, 1] },
  socks: { sizes: ['35-38', '39-42', '43-46'], ratio: [1, 2, 2] },
};

/** The pieces spread over a size run; the sizes always add up to the pieces. Empty for goods without sizes. */
export function sizesOf(run: string, pieces: number): readonly SizeQuantity[] {
  const { sizes, ratio } = RUNS[run] ?? { sizes: [], ratio: [] };
  const parts = ratio.reduce((total, part) => total + part, 0);
  let seen = 0;
  let given = 0;
  return sizes.map((size, index) => {
    seen += ratio[index] ?? 0;
    const upTo = Math.floor((pieces * seen) / parts);
    const quantity = upTo - given;
    given = upTo;
    return { size, quantity: decimal(quantity) };
  });
}
