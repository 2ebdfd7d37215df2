import { z } from 'zod';
import { readUnit } from '#shared/imports/unit-reading';
import { CurrencyCode, isCurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { isCounted, Unit } from '#shared/values/unit';
import { readNumber, readTolerance, saysAbout } from './tag-value';

/** One quantity that 45A states, with what stands beside it. */
export const GoodsItem = z
  .object({
    text: z.string().max(2000),
    quantity: DecimalText.nullable().default(null),
    unit: Unit.nullable().default(null),
    /** "About" counts only for the figure it stands next to (art. 30(a)). */
    about: z.boolean().default(false),
    /** Percent above and below that 45A states for the quantity; `null` states none. */
    plus: DecimalText.nullable().default(null),
    minus: DecimalText.nullable().default(null),
    /** `10,000 KGS PACKED IN 400 BAGS`: packing units named beside a measured quantity. */
    packages: DecimalText.nullable().default(null),
    packageUnit: z.string().max(20).default(''),
    currency: CurrencyCode.nullable().default(null),
    unitPrice: DecimalText.nullable().default(null),
    priceAbout: z.boolean().default(false),
  })
  .readonly();
export type GoodsItem = z.infer<typeof GoodsItem>;

/** True for kilograms, metres, litres …: article 30(b) leaves 5 % only to what is measured. */
export function isMeasured(unit: Unit): boolean {
  return !isCounted(unit);
}

const PACKING =
  'CARTONS?|CTNS?|BAGS?|BALES?|DRUMS?|BOXES|BOX|CASES?|ROLLS?|PALLETS?|CRATES?|BUNDLES?|PACKAGES?|PKGS?';
const UNIT =
  'PCS|PC|PIECES?|SETS?|PAIRS?|PRS?|DOZENS?|DOZ|DZ|GROSS|CARTONS?|CTNS?|BAGS?|ROLLS?|BOXES|BOX|PACKS?|BOTTLES?|CANS?|SHEETS?|UNITS?|KILOGRAMS?|KILOS?|KGS?|GRAMS?|METRIC\\s+TONS?|M\\/?TS?|MTONS?|TONS?|TONNES?|POUNDS?|LBS?|SQ\\.?\\s?M(?:ETERS?|ETRES?)?|SQM|M2|CBM|M3|METERS?|METRES?|MTRS?|YARDS?|YDS?|LITERS?|LITRES?|LTRS?|L|M';
const NUMBER = '\\d{1,3}(?:[,. ]\\d{3})+(?:[.,]\\d{1,3})?|\\d+(?:[.,]\\d+)?';
const ABOUT = 'ABOUT|APPROX(?:IMATELY)?\\.?|CIRCA';

const QUANTITY = new RegExp(`(?<![A-Z0-9.,/#-])((?:${ABOUT})\\s+)?(${NUMBER})\\s*(${UNIT})(?![A-Z0-9])`, 'g');
const PACKED = new RegExp(`(?:PACKED\\s+IN|IN)\\s+(${NUMBER})\\s*(?:[A-Z]+\\s+)?(${PACKING})(?![A-Z])`);
const PRICE = new RegExp(
  `((?:${ABOUT})\\s+)?(?<![A-Z])([A-Z]{3}|US\\$|\\$|€)\\s*(${NUMBER})\\s*(?:\\/|PER\\s|A\\s)\\s*(?:${UNIT})(?![A-Z])`,
);
const NAMED_PRICE = new RegExp(
  `UNIT\\s+PRICE\\s*[:.]?\\s*((?:${ABOUT})\\s+)?([A-Z]{3}|US\\$|\\$)\\s*(${NUMBER})`,
);

/** The quantities that a description of goods states; none when it only points to a contract. */
export function readGoods(description: string): readonly GoodsItem[] {
  return piecesOf(description).flatMap((text) => {
    const item = readItem(text);
    return item === null ? [] : [item];
  });
}

/** A `+` at the start of a line begins the next item; without any, each line with a quantity is an item. */
function piecesOf(description: string): readonly string[] {
  const marked = description
    .split(/\n\s*(?=\+)|^\s*(?=\+)/)
    .map(oneLine)
    .filter((text) => text !== '');
  if (marked.length > 1) return marked;
  const pieces: string[] = [];
  for (const line of description.split('\n').map(oneLine)) {
    if (line === '') continue;
    const states = firstQuantity(line.toUpperCase()) !== null;
    if (
      pieces.length === 0 ||
      (states && pieces.some((piece) => firstQuantity(piece.toUpperCase()) !== null))
    )
      pieces.push(line);
    else pieces[pieces.length - 1] = `${pieces.at(-1)} ${line}`;
  }
  return pieces;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

interface Stated {
  readonly quantity: DecimalText;
  readonly unit: Unit;
  readonly about: boolean;
}

function firstQuantity(text: string): Stated | null {
  for (const hit of text.matchAll(QUANTITY)) {
    // The figure of a price (`USD5.00/PC` has no blank) or of a packing (`IN 400 BAGS`) is no quantity.
    const before = text.slice(0, hit.index);
    if (/(?:\bIN|PACKED|EACH|OF|\/|PER)\s*$/.test(before) && /(?:\bIN|PACKED|EACH)\s*$/.test(before))
      continue;
    const unit = readUnit(
      (hit[3] ?? '')
        .replace(/METRIC\s+|(?<=M)\/(?=T)/g, '')
        .replace(/^SQ.*/, 'SQM')
        .replace(/^MTONS?$/, 'MT'),
    );
    if (unit === null) continue;
    // Things are counted whole: `1.800 PCS` are 1,800; what is measured has decimals: `50.000 MT` are 50.
    const quantity = readNumber(hit[2] ?? '', isMeasured(unit) ? 'narrative' : 'field').value;
    if (quantity === null) continue;
    return { quantity, unit, about: hit[1] !== undefined };
  }
  return null;
}

function readItem(original: string): GoodsItem | null {
  const text = original.toUpperCase();
  const stated = firstQuantity(text);
  const price = PRICE.exec(text) ?? NAMED_PRICE.exec(text);
  if (stated === null && price === null) return null;
  const code = (price?.[2] ?? '').replace(/^(US)?\$$/, 'USD').replace('€', 'EUR');
  const packed = stated !== null && isMeasured(stated.unit) ? PACKED.exec(text) : null;
  const tolerance = stated === null ? null : readTolerance(text);
  return {
    text: original.slice(0, 2000),
    quantity: stated?.quantity ?? null,
    unit: stated?.unit ?? null,
    about: stated?.about ?? false,
    plus: tolerance?.plus ?? null,
    minus: tolerance?.minus ?? null,
    packages: packed === null ? null : readNumber(packed[1] ?? '').value,
    packageUnit: packed?.[2] ?? '',
    currency: isCurrencyCode(code) ? code : null,
    unitPrice: price === null ? null : readNumber(price[3] ?? '', 'narrative').value,
    priceAbout: price !== null && price[1] !== undefined && saysAbout(price[1]),
  };
}
