import { keyOf, nameKey, oneLine, tidy, wordsOf } from './cell-text';
import { HEAD_LEXICON, TITLE_LEXICON } from './head-lexicon';
import { TITLE_WORDS } from './vocabulary/head';

const LEGAL =
  /\b(?:GmbH|mbH|AG|KG|OHG|Ltd|Limited|Inc|Corp|Corporation|Company|LLC|LLP|PLC|Pty|Pvt|S\.?A\.?S?|S\.?A\.?R\.?L|S\.?R\.?L|S\.?p\.?A|S\.?L|B\.?V|N\.?V|Oy|A\/S|ApS|A\.?Ş|San|Tic|ООО|ОАО|ЗАО|АО|ИП|Co)\b\.?|有限公司|公司|株式会社|有限会社|合同会社|주식회사|\(주\)|㈜|商店|Công ty|CÔNG TY|TNHH/u;

/** As letterheads in capitals write them, and short ones that only mean a firm where a name ends. */
const LEGAL_CAPITALS = /\b(?:GMBH|LTD|CORP|CORPORATION|LLC|PTY|PVT|SDN\.? BHD|LTDA)\b/u;
const LEGAL_AT_END =
  /\S\s+(?:LIMITED|INC|AS|ASA|AB|OYJ?|S\.?A|S\.?A\.?S|S\.?A\.?R\.?L|S\.?R\.?L|S\.?P\.?A|B\.?V|N\.?V|Kft|Zrt|Sp\. z o\.o|d\.o\.o|s\.r\.o|S\.r\.l|a\.s|Ltda|Sdn\.? Bhd|FZE|FZCO|W\.?L\.?L)\.?$/u;

/** A firm by its legal form. */
export function looksLikeFirm(text: string): boolean {
  const clean = oneLine(text);
  return (
    clean.length >= 4 &&
    clean.length <= 90 &&
    (LEGAL.test(clean) || LEGAL_CAPITALS.test(clean) || LEGAL_AT_END.test(clean)) &&
    !/[:：]\s*$/.test(clean) &&
    !/@|www\./.test(clean)
  );
}

/** The firm's name out of a cell that may hold its address too. */
export function firmName(text: string): string | null {
  const lines = tidy(text)
    .split('\n')
    .map((line) => oneLine(line))
    .filter((line) => line !== '');
  const first = (lines[0] ?? '')
    .replace(/^_+|_+$/g, '')
    .replace(/^(?:m\/s|messrs|to|attn|spett\.?le|an|firma|company|name)[.:：\s]+/i, '')
    .replace(/\s*(?:御中|様|殿|귀중|귀하)\s*$/, '')
    .trim();
  if (first.length < 2 || first.length > 120 || !/\p{L}/u.test(first)) return null;
  if (/^(?:same as|as above|as below|n\/?a|tbd|none|to be advised|to order)/i.test(first)) return null;
  // One line with the address behind commas: keep the part up to the legal form.
  const form =
    /^(.{2,70}?(?:\b(?:GmbH(?: & Co\.? KG)?|Co\.?,? ?Ltd\.?|Ltd\.?|Limited|Inc\.?|LLC|S\.p\.A\.?|S\.r\.l\.?|S\.L\.?|S\.A\.?|B\.V\.?|AG|KG)|A\.Ş\.?|ООО "[^"]+"))(?=\s*[,;]|\s{2,})/iu.exec(
      first,
    );
  const name = form?.[1] ?? first.split(/\s{3,}/)[0] ?? first;
  return HEAD_LEXICON.exact(name).length > 0 || TITLE_LEXICON.exact(name).length > 0
    ? null
    : name.trim().replace(/[,;]$/, '');
}

const TITLES = Object.values(TITLE_WORDS)
  .flatMap((words) => words.split('|'))
  .sort((a, b) => b.length - a.length);

/** `xxx公司10采购单`: the firm in front of the paper's name. */
export function firmBeforeTitle(text: string): string | null {
  const clean = oneLine(text);
  if (clean.length > 60) return null;
  for (const title of TITLES) {
    if (title.length < 2 || !clean.toLowerCase().endsWith(title)) continue;
    const front = clean.slice(0, clean.length - title.length).trim();
    return front.length >= 3 && (LEGAL.test(front) || /公司|商店|厂|集团|株式会社/.test(front))
      ? front
      : null;
  }
  return null;
}

export function sameFirm(a: string, b: string): boolean {
  const left = nameKey(a);
  const right = nameKey(b);
  return left !== '' && left === right;
}

export function mentions(text: string, name: string): boolean {
  const key = nameKey(name);
  return key.length >= 4 && keyOf(text).replace(/ /g, '').includes(key);
}

/** A letterhead without legal form names the firm whose warehouse the goods go to: `HARBOR & BIRCH`, `Harbor & Birch DC 2`. */
export function beginsName(letterhead: string, name: string): boolean {
  const front = wordsOf(letterhead);
  const whole = wordsOf(name);
  return (
    front.join('').length >= 5 &&
    front.length <= whole.length &&
    front.every((word, at) => word === whole[at]) &&
    HEAD_LEXICON.exact(letterhead).length === 0
  );
}

/** The firm's name out of the name of its warehouse: a chain numbers its distribution centres. */
export function firmOfWarehouse(name: string, letterhead: string | null): string {
  if (letterhead !== null) {
    // The firm in the spelling of the address, which is seldom in capitals.
    const words = name.split(' ');
    for (let count = 1; count <= words.length; count += 1) {
      const front = words.slice(0, count).join(' ');
      if (keyOf(front) === keyOf(letterhead)) return front.replace(/[,;]$/, '');
    }
  }
  return name
    .replace(
      /[\s,–-]+(?:DC|D\.C\.|distribution cent(?:er|re)|warehouse|whse|store|depot|hub|logistics cent(?:er|re)|Lager|Zentrallager|entrep[oô]t|almac[eé]n|magazzino|物流中心|仓库|倉庫|센터)\s*(?:no\.?|#)?\s*\d*[a-z]?$/iu,
      '',
    )
    .trim();
}
