import { Product } from '#shared/domain/product';
import type { CurrencyCode } from '#shared/values/currency';
import { add, decimal, divide, multiply, round } from '#shared/values/decimal';
import { GARMENT_TABLE } from './garment-table';
import { readTable } from './read-table';
import { customerIdOf } from './sample-customers';
import { sampleCustoms } from './sample-tariff';
import { SOFT_GOODS_TABLE } from './soft-goods-table';

const ROWS = readTable(
  [
    'itemNo',
    'nameEn',
    'nameZh',
    'detailsEn',
    'detailsZh',
    'unit',
    'hsCode',
    'carton',
    'size',
    'tare',
    'usd',
    'minimum',
    'sizes',
    'customerItems',
  ],
  GARMENT_TABLE + SOFT_GOODS_TABLE,
);
type ProductRow = (typeof ROWS)[number];

/** Units of each price-list currency for one US dollar, and the decimals its prices are printed with. */
const PRICE_LISTS: readonly { currency: CurrencyCode; perUsd: string; places: number }[] = [
  { currency: 'USD', perUsd: '1', places: 2 },
  { currency: 'EUR', perUsd: '0.92', places: 2 },
  { currency: 'GBP', perUsd: '0.79', places: 2 },
  { currency: 'JPY', perUsd: '149', places: 0 },
  { currency: 'AUD', perUsd: '1.52', places: 2 },
  { currency: 'KWD', perUsd: '0.307', places: 3 },
];

/** Share of the base price from so many times the minimum quantity upwards. */
const BREAKS = [
  { times: 1, share: '1' },
  { times: 4, share: '0.97' },
  { times: 10, share: '0.94' },
] as const;

const PRODUCTS: readonly Product[] = ROWS.map((row, index) =>
  Product.parse({
    id: `sample:product-${index + 1}`,
    itemNo: row.itemNo,
    customerItems: customerItemsOf(row.customerItems),
    nameEn: row.nameEn,
    nameZh: row.nameZh,
    detailsEn: row.detailsEn,
    detailsZh: row.detailsZh,
    unit: row.unit,
    hsCode: row.hsCode === '' ? null : row.hsCode,
    packing: packingOf(row),
    prices: PRICE_LISTS.map(({ currency, perUsd, places }) => ({
      currency,
      breaks: BREAKS.map(({ times, share }) => ({
        minQuantity: multiply(decimal(row.minimum), times),
        unitPrice: round(multiply(multiply(decimal(row.usd), decimal(perUsd)), decimal(share)), places),
      })),
    })),
    minQuantity: row.minimum,
    note: noteOf(row),
  }),
);

/** Price list with what customs was told about each article before. */
export const SAMPLE_PRODUCTS: readonly Product[] = PRODUCTS.map((product) => ({
  ...product,
  customs: sampleCustoms(product),
}));

/** By the whole item number or what follows its prefix: `1101` finds SY-1101. */
export function sampleProduct(itemNo: string): Product {
  const found = SAMPLE_PRODUCTS.find(
    (product) => product.itemNo === itemNo || product.itemNo === `SY-${itemNo}`,
  );
  if (!found) throw new RangeError(`no sample product ${itemNo}`);
  return found;
}

/** Name of the size run the product is made in; `none` for goods of one size. */
export function sizeRunOf(product: Product): string {
  return ROWS.find((row) => row.itemNo === product.itemNo)?.sizes ?? 'none';
}

function customerItemsOf(text: string) {
  return text
    .split(',')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const [code = '', itemNo = ''] = entry.trim().split('=');
      return { customerId: customerIdOf(code), itemNo };
    });
}

/** `24x640` is 24 units of 640 g net; the gross weight adds the carton's tare. */
function packingOf(row: ProductRow) {
  if (row.carton === '') return null;
  const [units = '', grams = ''] = row.carton.split('x');
  const [lengthCm, widthCm, heightCm] = row.size.split('x');
  const netKg = round(divide(multiply(decimal(units), decimal(grams)), 1000), 2);
  const grossKg = round(add(netKg, decimal(row.tare)), 2);
  return { piecesPerCarton: Number(units), lengthCm, widthCm, heightCm, netKg, grossKg };
}

function noteOf(row: ProductRow): string {
  if (row.carton === '') return 'New style: carton trial not done yet. 新款，装箱试验未做。';
  if (row.hsCode === '') return 'HS code asked from the broker. 商品编码待报关行确认。';
  return '';
}
