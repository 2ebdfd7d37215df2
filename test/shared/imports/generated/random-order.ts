import type { Unit } from '#shared/values/unit';
import { LANGUAGES, type Language } from './languages';
import type { Chance } from './random';

export interface TrueLine {
  readonly item: string;
  readonly description: string;
  readonly colour: string;
  /** In whole pieces. */
  readonly quantity: number;
  readonly sizes: readonly number[];
  readonly unit: readonly [string, Unit];
  /** In hundredths, so that sums stay exact. */
  readonly priceCents: number;
  readonly delivery: string;
}

/** What the workbook truly says, before anybody lays it out. */
export interface TrueOrder {
  readonly language: Language;
  readonly orderNo: string;
  readonly date: string;
  readonly buyer: string;
  readonly currency: 'USD' | 'EUR' | 'CNY' | 'GBP';
  readonly lines: readonly TrueLine[];
  /** Titles of the sizes of a matrix, empty without one. */
  readonly sizeTitles: readonly string[];
  /** Two lines each share item and description, written once over both. */
  readonly paired: boolean;
}

const SIZE_RUNS = [
  ['S', 'M', 'L', 'XL'],
  ['XS', 'S', 'M', 'L', 'XL', 'XXL'],
  ['36', '37', '38', '39', '40', '41'],
  ['92', '98', '104', '110'],
  ['6', '8', '10', '12', '14'],
] as const;

const BUYERS = [
  'Halden & Voss GmbH',
  'Brightwater Trading Ltd.',
  'Maison Clairval SARL',
  'Kestrel Outdoor Inc.',
  'Telas Pinar S.L.',
];

export function randomOrder(chance: Chance): TrueOrder {
  const language = chance.pick(LANGUAGES);
  const matrix = chance.maybe(0.2);
  const sizeTitles = matrix ? chance.pick(SIZE_RUNS) : [];
  const prefix = chance.pick(['HV-', 'LT', 'A.', 'SKU-', '10', 'K']);
  const count = chance.pick([1, 2, 3, 5, 8, 13, 24]);
  const unit = chance.pick(language.units);
  const lines = Array.from({ length: count }, (_, index): TrueLine => {
    const sizes = sizeTitles.map(() => chance.whole(0, 9) * 12);
    if (sizes.length > 0) sizes[0] = 12;
    const quantity = matrix
      ? sizes.reduce((all, pieces) => all + pieces, 0)
      : chance.pick([12, 50, 120, 600, 1200, 2400, 10_000]) + chance.whole(0, 3);
    return {
      item: `${prefix}${1000 + index * 7 + chance.whole(0, 6)}${chance.maybe(0.3) ? 'B' : ''}`,
      description: `${chance.pick(language.goods)}${count > 1 ? ` ${String.fromCharCode(65 + (index % 26))}${index}` : ''}`,
      colour: chance.pick(language.colours),
      quantity,
      sizes,
      unit: chance.maybe(0.8) ? unit : chance.pick(language.units),
      priceCents: chance.whole(35, 4999),
      delivery: `2026-0${chance.whole(4, 9)}-${chance.whole(13, 28)}`,
    };
  });
  const paired = !matrix && lines.length % 2 === 0 && chance.maybe(0.12);
  return {
    language,
    orderNo: chance.pick(['PO-88120', '4500088120', 'B2026/117', 'KO33907-A', '26-0417']),
    date: `2026-0${chance.whole(1, 3)}-${chance.whole(13, 28)}`,
    buyer: chance.pick(BUYERS),
    currency: chance.pick(['USD', 'EUR', 'CNY', 'GBP']),
    lines: paired
      ? lines.map((line, index) => {
          const first = lines[index - (index % 2)] ?? line;
          return { ...line, item: first.item, description: first.description };
        })
      : lines,
    sizeTitles,
    paired,
  };
}
