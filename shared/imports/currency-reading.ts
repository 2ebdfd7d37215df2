import { type CurrencyCode, isCurrencyCode } from '#shared/values/currency';
import { tidy } from './cell-text';

/** Most particular first: `US$` before `$`. A bare `$` and a bare `¥` mean several currencies. */
const SIGNS: readonly (readonly [RegExp, CurrencyCode])[] = [
  [
    /\bU\.?S\.?\s?D\b|(?<![A-Z])US\s?\$|\$\s?US\b|美元|美金|米ドル|달러|долл|dolares?\b|d[oó]lares|ABD dolar/i,
    'USD',
  ],
  [
    /\bRMB\b|\bCNY\b|\bCN¥|人民币|人民幣|人民元|(?<![美欧歐港日韩韓澳加台臺币幣大亚亞坡兰蘭])元(?![素件月])|위안|юан/i,
    'CNY',
  ],
  [/\bEUR(?:O|OS)?\b|€|欧元|歐元|ユーロ|유로|евро/i, 'EUR'],
  [/\bGBP\b|£|英镑|英鎊|ポンド/i, 'GBP'],
  [/\bHKD\b|HK\s?\$|港币|港幣|港元/i, 'HKD'],
  [/\bJPY\b|日元|日圓|日本円|円|엔화/i, 'JPY'],
  [/\bKRW\b|₩|韩元|韓元|ウォン|(?:^|[\s\d(])원(?:$|[\s)])|금액\(원\)/i, 'KRW'],
  [/\bAUD\b|AUS?\s?\$|(?<![A-Z])A\$|澳元|澳大利[亚亞]元|澳币|澳幣/i, 'AUD'],
  [/\bCAD\b|(?<![A-Z])CA?\s?\$|加元|加拿大元|加币|加幣/i, 'CAD'],
  [/\bSGD\b|(?<![A-Z])S\$|新加坡元|新币/i, 'SGD'],
  [/\bNZD\b|NZ\$|新西[兰蘭]元/i, 'NZD'],
  [/\bTWD\b|NT\s?\$|新台幣|台币|台幣|[台臺]元/i, 'TWD'],
  [/\bCHF\b|\bSFr\b/i, 'CHF'],
  [/\bRUB\b|₽|руб/i, 'RUB'],
  [/\bUAH\b|₴|грн/i, 'UAH'],
  [/\bTRY\b|₺|\bTL\b/i, 'TRY'],
  [/\bVND\b|₫|đồng|\bVNĐ\b/i, 'VND'],
  [/\bBRL\b|R\$/i, 'BRL'],
  [/\bMXN\b|MX\$/i, 'MXN'],
  [/\bINR\b|₹/i, 'INR'],
  [/\bTHB\b|฿/i, 'THB'],
  [/\bPLN\b|zł/i, 'PLN'],
];

/** The currency a text names without doubt. */
export function readCurrency(text: string): CurrencyCode | null {
  const clean = tidy(text);
  if (clean === '') return null;
  for (const [sign, code] of SIGNS) if (sign.test(clean)) return code;
  const words = clean.toUpperCase().match(/\b[A-Z]{3}\b/g) ?? [];
  for (const word of words) if (isCurrencyCode(word) && CODES_THAT_ARE_NO_WORDS.has(word)) return word;
  return null;
}

const CODES_THAT_ARE_NO_WORDS = new Set<CurrencyCode>(
  'SEK NOK DKK AED SAR ZAR MYR PHP IDR CZK HUF RON ILS EGP NGN KES PKR BDT MOP ARS COP KWD BHD OMR JOD TND CLP'
    .split(' ')
    .filter(isCurrencyCode),
);

/** The currency of an Excel number format: `[$€-407]`, `"US$"#,##0.00`, `[$USD] #,##0`. */
export function currencyOfFormat(format: string | null, shown: string): CurrencyCode | null {
  if (format === null || format === 'General') return readCurrencySign(shown);
  for (const found of format.matchAll(/\[\$([^\]-]*)(?:-([0-9A-Fa-f]+))?\]/g)) {
    const sign = found[1] ?? '';
    if (sign === '') continue;
    const byLocale =
      sign === '$'
        ? dollarOfLocale(found[2] ?? '')
        : sign === '¥' || sign === '￥'
          ? yenOfLocale(found[2] ?? '')
          : null;
    const code = byLocale ?? readCurrency(sign);
    if (code !== null) return code;
  }
  const literal = format.replace(/\[[^\]]*\]/g, ' ').replace(/["\\_*]/g, ' ');
  return readCurrency(literal.replace(/General|Standard|[#0?.,;@%()-]/g, ' '));
}

function readCurrencySign(shown: string): CurrencyCode | null {
  return /[€£₩₽₺₫₴₹฿]|US\$|HK\$/.test(shown) ? readCurrency(shown) : null;
}

function dollarOfLocale(locale: string): CurrencyCode | null {
  const code = Number.parseInt(locale || '0', 16) & 0xffff;
  if (code === 0x1009) return 'CAD';
  if (code === 0x0c09) return 'AUD';
  if (code === 0x0c04) return 'HKD';
  return null;
}

function yenOfLocale(locale: string): CurrencyCode | null {
  const code = Number.parseInt(locale || '0', 16) & 0xffff;
  if (code === 0x0411) return 'JPY';
  return code === 0x0804 ? 'CNY' : null;
}
