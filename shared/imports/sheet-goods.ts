import type { DraftLine } from './order-draft';

/** What a sheet orders, ready to be held against another one. */
export type SheetGoods = {
  /** `goods|colour|size|pieces` of each line. */
  readonly lines: readonly string[];
  readonly variants: ReadonlySet<string>;
  readonly byGoods: ReadonlyMap<string, number>;
  readonly quantity: number;
  readonly amount: number;
  readonly priced: boolean;
  /** Colours, sizes or days tell its lines apart. */
  readonly detailed: boolean;
};

export function goodsOf(lines: readonly DraftLine[]): SheetGoods {
  const byGoods = new Map<string, number>();
  const variants = new Set<string>();
  const keys: string[] = [];
  let quantity = 0;
  let amount = 0;
  for (const line of lines) {
    const pieces = Number(line.quantity.value ?? 0);
    if (pieces === 0) continue;
    const goods = goodsKey(line);
    const variant = [goods, plain(line.colour.value), plain(line.size.value)].join('|');
    byGoods.set(goods, (byGoods.get(goods) ?? 0) + pieces);
    variants.add(variant);
    keys.push(`${variant}|${pieces}`);
    quantity += pieces;
    const price = Number(line.netPrice.value ?? line.unitPrice.value ?? 0);
    amount += line.amount.value === null ? pieces * price : Number(line.amount.value);
  }
  return {
    lines: keys,
    variants,
    byGoods,
    quantity,
    amount,
    priced: lines.some((line) => line.unitPrice.value !== null || line.amount.value !== null),
    detailed: lines.some(
      (line) => line.colour.value !== null || line.size.value !== null || line.sizes.length > 0,
    ),
  };
}

/** The number the goods are ordered by, else what they are called. */
export function goodsKey(line: DraftLine): string {
  return plain(
    line.itemNo.value ?? line.customerItemNo.value ?? line.description.value ?? line.descriptionZh.value,
  );
}

function plain(text: string | null): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '');
}

/** Every line of the one is a line of the other, piece for piece. */
export function repeats(goods: SheetGoods, other: SheetGoods): boolean {
  const open = new Map<string, number>();
  for (const line of other.lines) open.set(line, (open.get(line) ?? 0) + 1);
  return goods.lines.every((line) => {
    const left = open.get(line) ?? 0;
    open.set(line, left - 1);
    return left > 0;
  });
}

/** The same goods in the same sums, divided otherwise: a packing list, a breakdown, a summary. */
export function addsUpTo(goods: SheetGoods, other: SheetGoods): boolean {
  return (
    goods.byGoods.size > 0 &&
    [...goods.byGoods].every(([key, pieces]) => key !== '' && other.byGoods.get(key) === pieces)
  );
}

export function shareVariants(goods: SheetGoods, other: SheetGoods): boolean {
  return [...goods.variants].some((variant) => other.variants.has(variant));
}
