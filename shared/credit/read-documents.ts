import type { DocumentKind, RequiredDocument } from './required-document';

/** The first pattern that stands in the text names the document; more special ones come first. */
const KINDS: readonly (readonly [DocumentKind, RegExp])[] = [
  [
    'beneficiary-certificate',
    /BENEFICIAR(?:Y|IES)['’S]*\s+(?:SIGNED\s+)?(?:CERTIFICATE|STATEMENT|DECLARATION|CERTIFIED)/,
  ],
  ['shipping-advice', /SHIPP?(?:ING|MENT)\s+ADVICE|ADVICE\s+OF\s+SHIPMENT/],
  [
    'vessel-certificate',
    /(?:SHIPPING\s+COMPANY|VESSEL|CARRIER)['’S]*\s+(?:CERTIFICATE|STATEMENT)|CERTIFICATE\s+(?:FROM|ISSUED\s+BY)\s+(?:THE\s+)?(?:SHIPPING|CARRIER|VESSEL|MASTER)/,
  ],
  ['phytosanitary', /PHYTO/],
  ['fumigation', /FUMIGATION/],
  [
    'certificate-of-origin',
    /CERTIFICATE\s+(?:OF\s+|IN\s+)?(?:CHINESE\s+)?ORIGIN|ORIGIN\s+CERTIFICATE|G\.?S\.?P\.?\s+(?:CERTIFICATE|FORM)|FORM\s+A\b|FORM\s+E\b|CERTIFICATE\s+OF\s+ORIGIN/,
  ],
  ['weight-list', /(?:WEIGHT|MEASUREMENT)\s+(?:LIST|NOTE|MEMO|CERTIFICATE)|CERTIFICATE\s+OF\s+WEIGHT/],
  [
    'inspection-certificate',
    /(?:INSPECTION|QUALITY|QUANTITY|ANALYSIS|TEST|SURVEY)[\s\w]{0,20}(?:CERTIFICATE|REPORT)|CERTIFICATE\s+OF\s+(?:INSPECTION|QUALITY|QUANTITY|ANALYSIS)/,
  ],
  [
    'insurance',
    /INSURANCE\s+(?:POLICY|CERTIFICATE)|(?:POLICY|CERTIFICATE)\s+OF\s+INSURANCE|INSURANCE\s+(?:DOCUMENT|DECLARATION)/,
  ],
  ['courier-receipt', /COURIER\s+RECEIPT|POST(?:AL)?\s+RECEIPT/],
  ['air-waybill', /AIR\s*WAY\s*BILL|AIR\s+CONSIGNMENT|\bAWB\b/],
  [
    'rail-road',
    /RAIL\w*\s+(?:CONSIGNMENT|WAY\s*BILL|BILL)|CARGO\s+RECEIPT|ROAD\s+CONSIGNMENT|\bCMR\b|FORWARDERS?'?S?\s+CARGO/,
  ],
  [
    'bill-of-lading',
    /BILLS?\s+OF\s+LA[DI]+E?[DN]*I?N?G?|\bB\/?LS?\b|SEA\s*WAY\s*BILL|MULTIMODAL\s+TRANSPORT/,
  ],
  ['packing-list', /PACKING\s+(?:LIST|SPECIFICATION|NOTE)/],
  ['commercial-invoice', /COMMERCIAL\s+INVOICE|SIGNED\s+INVOICE|\bINVOICES?\b/],
  ['draft', /\bDRAFTS?\b|BILL\s+OF\s+EXCHANGE/],
];

/** Where in the text the kind's words begin decides: `PACKING LIST SHOWING INVOICE NUMBER` is a packing list. */
export function documentKind(text: string): DocumentKind {
  const upper = text.toUpperCase();
  let best: { kind: DocumentKind; at: number } | null = null;
  for (const [kind, pattern] of KINDS) {
    const at = pattern.exec(upper)?.index;
    if (at !== undefined && (best === null || at < best.at)) best = { kind, at };
  }
  return best?.kind ?? 'other';
}

const BULLET = /^\s*(?:\+\)?|[*•·]|\(?\d{1,2}[.)](?!\d)|\(?[A-Z][.)](?=\s)|-(?=\s|[A-Z]))\s*/;

/** The entries of 46A or 47A: each `+`, number or letter begins one; without any, each paragraph is one. */
export function readEntries(raw: string): readonly string[] {
  const lines = raw.split('\n').map((line) => line.trimEnd());
  const plus = lines.some((line) => /^\s*\+/.test(line));
  const begins = (line: string) => (plus ? /^\s*\+/.test(line) : BULLET.test(line));
  const bulleted = lines.some(begins);
  const entries: string[] = [];
  let gap = true;
  for (const line of lines) {
    const text = line.trim();
    if (text === '') {
      gap = true;
      continue;
    }
    if (begins(line) || entries.length === 0 || (!bulleted && gap))
      entries.push(text.replace(BULLET, '').trim());
    else entries[entries.length - 1] = `${entries.at(-1)} ${text}`.trim();
    gap = false;
  }
  // A heading such as `DOCUMENTS REQUIRED:` or `THE FOLLOWING IN DUPLICATE:` stands before the first bullet.
  return entries.map((entry) => entry.replace(/\s+/g, ' ')).filter((entry) => entry !== '');
}

const WORDS: readonly (readonly [number, string])[] = [
  [1, 'ONE|SINGLE'],
  [2, 'TWO|DUPLICATE'],
  [3, 'THREE|TRIPLICATE'],
  [4, 'FOUR|QUADRUPLICATE'],
  [5, 'FIVE|QUINTUPLICATE'],
  [6, 'SIX|SEXTUPLICATE'],
  [7, 'SEVEN'],
  [8, 'EIGHT'],
  [9, 'NINE'],
  [10, 'TEN'],
];
const COUNT = `(\\d{1,2}|${WORDS.map(([, words]) => words).join('|')})(?:\\s*\\(\\s*\\w+\\s*\\))?`;

function countOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^\d+$/.test(word)) return Number(word);
  return WORDS.find(([, words]) => words.split('|').includes(word))?.[0] ?? null;
}

interface Counts {
  readonly originals: number;
  readonly copies: number;
  readonly freeSplit: boolean;
}

/** How many are asked for: `IN 3 ORIGINALS AND 3 COPIES`, `IN TRIPLICATE`, `IN 5 FOLD`, `3/3`. */
export function readCounts(text: string): Counts {
  const upper = text.toUpperCase();
  const originals = countOf(new RegExp(`${COUNT}\\s+(?:SIGNED\\s+)?ORIGINALS?`).exec(upper)?.[1]);
  const set = /(?<![\d/])(\d)\s*\/\s*(\d)(?![\d/])/.exec(upper)?.[1];
  const copies = countOf(
    new RegExp(
      `${COUNT}\\s+(?:NON[\\s-]?NEGOTIABLE\\s+|PHOTO\\s*|SIGNED\\s+)*COPIES|${COUNT}\\s+(?:NON[\\s-]?NEGOTIABLE\\s+)?COPY`,
    )
      .exec(upper)
      ?.slice(1)
      .find((hit) => hit !== undefined),
  );
  if (originals !== null || set !== undefined) {
    return { originals: originals ?? Number(set), copies: copies ?? 0, freeSplit: false };
  }
  const fold = countOf(
    new RegExp(`\\bIN\\s+${COUNT}(?:\\s*[-]?\\s*FOLDS?|\\s+COPIES|\\s+COPY)?(?![A-Z])`).exec(upper)?.[1],
  );
  // "In 3 copies" and "in triplicate" are one original and the rest copies (art. 17(e)).
  if (fold !== null && fold > 0) return { originals: 1, copies: fold - 1, freeSplit: fold > 1 };
  if (copies !== null && copies > 0 && /\bPLUS\b|\bAND\b|\bWITH\b/.test(upper))
    return { originals: 1, copies, freeSplit: false };
  if (copies !== null && copies > 0) return { originals: 1, copies: copies - 1, freeSplit: copies > 1 };
  return { originals: 1, copies: 0, freeSplit: false };
}

const CREDIT_NO = /(?:L\/?C|CREDIT|DC|DOCUMENTARY\s+CREDIT)\s*(?:NO\b|NUMBER|NR|REF)/;

/** True for a condition that every document must bear the credit's number. */
export function asksCreditNumberOnAll(condition: string): boolean {
  const upper = condition.toUpperCase();
  return (
    /\b(?:ALL|EACH|EVERY)\b[\s\w]{0,30}\bDOCUMENTS?\b/.test(upper) &&
    CREDIT_NO.test(upper) &&
    !/\bEXCEPT\b/.test(upper)
  );
}

/** Every document that 46A lists; `allQuoteCredit` when 47A asks for the number on all of them. */
export function readDocuments(raw: string, allQuoteCredit: boolean): readonly RequiredDocument[] {
  return readEntries(raw)
    .filter((text) => !/^(?:THE\s+FOLLOWING\s+)?DOCUMENTS?\s+REQUIRED[^A-Z]*$/i.test(text))
    .slice(0, 100)
    .map((text, at) => requiredDocument(text.slice(0, 4000), `d${at + 1}`, allQuoteCredit));
}

const ISSUER =
  /\bISSUED\s+(?:AND\s+SIGNED\s+)?BY\s+(.{3,120}?)(?=[,.;]|\s+(?:IN|SHOWING|STATING|CERTIFYING|INDICATING|MADE|AND|TO|FOR)\b|$)/;
const CONSIGNEE =
  /\b(?:MADE\s+OUT|CONSIGNED|ISSUED)\s+(TO\s+.{3,120}?)(?=[,;]|\s+(?:AND\s+)?(?:MARKED|NOTIFY|NOTIFYING|BLANK|ENDORSED|SHOWING|INDICATING|EVIDENCING)\b|\.\s|\.?$)/;
const NOTIFY =
  /\bNOTIFY(?:ING)?(?:\s+PARTY)?[\s:]*(?:AS\s+)?(.{3,300}?)(?=;|\s+(?:AND\s+)?(?:MARKED|FREIGHT|SHOWING|INDICATING|EVIDENCING|BEARING|QUOTING)\b|\.\s|\.?$)/;
const PREPAID = /FREIGHT\s*(?:MARKED\s*)?["']?\s*(?:PRE-?\s?PAID|PAID)/;
const COLLECT = /FREIGHT\s*(?:MARKED\s*)?["']?\s*(?:TO\s+)?COLLECT|FREIGHT\s+PAYABLE\s+AT\s+DESTINATION/;

function requiredDocument(text: string, id: string, allQuoteCredit: boolean): RequiredDocument {
  const upper = text.toUpperCase();
  const kind = documentKind(text);
  const counts = readCounts(text);
  const fullSet = /\bFULL\s+SETS?\b/.test(upper);
  return {
    id,
    kind,
    text,
    ...counts,
    // A full set without a figure is three of three where banks say nothing else.
    originals:
      fullSet && counts.originals === 1 && !/\b1\s*\/\s*1\b|\bONE\s+ORIGINAL/.test(upper)
        ? 3
        : counts.originals,
    fullSet,
    signed: /\bSIGNED\b/.test(upper),
    quotesCredit: allQuoteCredit || CREDIT_NO.test(upper),
    issuer: (ISSUER.exec(upper)?.[1] ?? '').trim(),
    consignee: transportPart(upper, kind, CONSIGNEE).replace(/^TO\s+(?!(?:THE\s+)?ORDER)/, ''),
    notify: transportPart(upper, kind, NOTIFY),
    freight: PREPAID.test(upper) ? 'prepaid' : COLLECT.test(upper) ? 'collect' : null,
    insuredPercent: kind === 'insurance' ? insuredPercent(upper) : null,
  };
}

function transportPart(upper: string, kind: DocumentKind, pattern: RegExp): string {
  if (!['bill-of-lading', 'air-waybill', 'rail-road'].includes(kind)) return '';
  return (pattern.exec(upper)?.[1] ?? '').replace(/^["'\s]+|["'\s,.]+$/g, '').slice(0, 500);
}

function insuredPercent(upper: string): number | null {
  const stated = /(\d{2,3})(?:\.\d+)?\s*(?:PCT|PERCENT|PER\s*CENT|%)/.exec(upper)?.[1];
  if (stated !== undefined) return Number(stated);
  const plus = /(?:INVOICE|CIF|CIP)\s+VALUE\s+PLUS\s+(\d{1,3})\s*(?:PCT|PERCENT|PER\s*CENT|%)/.exec(
    upper,
  )?.[1];
  return plus === undefined ? null : 100 + Number(plus);
}
