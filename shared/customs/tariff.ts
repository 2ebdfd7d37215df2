import { TariffEntry } from '#shared/domain/tariff-entry';
import type { PlainDate } from '#shared/values/plain-date';
import { elementNamed } from './elements';

const KNITWEAR = [
  elementNamed('品牌类型', 'brand type'),
  elementNamed('出口享惠情况', 'preference'),
  elementNamed('织造方法', 'weave'),
  elementNamed('种类', 'kind'),
  elementNamed('类别', 'for'),
  elementNamed('成分含量', 'composition'),
  elementNamed('品牌', 'brand'),
  elementNamed('货号', 'style no.'),
];

/** The two codes of the worked example (customs-declaration-cn.md section 13); all others the clerk enters or imports. */
export const EXAMPLE_TARIFF: readonly TariffEntry[] = [
  { hsCode: '6109100010', nameZh: '棉制针织或钩编T恤衫' },
  { hsCode: '6104420000', nameZh: '棉制针织或钩编女式连衣裙' },
].map((entry) =>
  TariffEntry.parse({
    ...entry,
    id: entry.hsCode,
    firstUnit: '011',
    secondUnit: '035',
    elements: KNITWEAR,
    unchecked: true,
  }),
);

export type TariffAnswer =
  | { readonly found: 'in-force'; readonly entry: TariffEntry }
  | { readonly found: 'expired'; readonly entry: TariffEntry }
  | { readonly found: 'unknown' };

/** Entries by their ten digits; the clerk's own stand before the examples. */
export type TariffBook = ReadonlyMap<string, readonly TariffEntry[]>;

export function tariffBook(own: readonly TariffEntry[]): TariffBook {
  const book = new Map<string, TariffEntry[]>();
  for (const entry of own) book.set(entry.hsCode, [...(book.get(entry.hsCode) ?? []), entry]);
  for (const entry of EXAMPLE_TARIFF) if (!book.has(entry.hsCode)) book.set(entry.hsCode, [entry]);
  return book;
}

/** The entry in force on the day, the newest of several. */
export function tariffFor(book: TariffBook, hsCode: string, day: PlainDate): TariffAnswer {
  const known = [...(book.get(hsCode) ?? [])].sort((a, b) =>
    (a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1,
  );
  const current = known.find((entry) => isInForce(entry, day));
  if (current !== undefined) return { found: 'in-force', entry: current };
  const [old] = known;
  return old === undefined ? { found: 'unknown' } : { found: 'expired', entry: old };
}

export function isInForce(entry: Pick<TariffEntry, 'validFrom' | 'validTo'>, day: PlainDate): boolean {
  return (
    (entry.validFrom === null || entry.validFrom <= day) && (entry.validTo === null || day <= entry.validTo)
  );
}

export function tariffId(entry: Pick<TariffEntry, 'hsCode' | 'validFrom'>): string {
  return entry.validFrom === null ? entry.hsCode : `${entry.hsCode}@${entry.validFrom}`;
}
