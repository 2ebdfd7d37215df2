import type { DocumentKind } from './required-document';

/** What a line of 46A or a condition of 47A wants to see written on a paper. */
export interface PaperDemands {
  /** Sentences that can be printed as the credit gives them. */
  readonly statements: readonly string[];
  /** What only the clerk can fill in or confirm: the words that ask for it. */
  readonly open: readonly string[];
  readonly creditNumber: boolean;
  readonly issuingBank: boolean;
  /** The number of the bill of lading, which is known only after loading. */
  readonly billOfLading: boolean;
  /** The paper is to carry the goods as the credit describes them. */
  readonly goods: boolean;
}

const VERBS: Readonly<Record<string, 'certify' | 'state' | 'show'>> = {
  CERTIFYING: 'certify',
  CERTIFY: 'certify',
  DECLARING: 'certify',
  DECLARE: 'certify',
  CONFIRMING: 'certify',
  CONFIRM: 'certify',
  STATING: 'state',
  STATE: 'state',
  SHOWING: 'show',
  SHOW: 'show',
  INDICATING: 'show',
  INDICATE: 'show',
  MENTIONING: 'show',
  MENTION: 'show',
  BEARING: 'show',
  BEAR: 'show',
  QUOTING: 'show',
  QUOTE: 'show',
  EVIDENCING: 'show',
  EVIDENCE: 'show',
  CARRYING: 'show',
  CARRY: 'show',
  CONTAIN: 'show',
};
const PARTICIPLES =
  'CERTIFYING|DECLARING|CONFIRMING|STATING|SHOWING|INDICATING|MENTIONING|BEARING|QUOTING|EVIDENCING';
const AFTER_MUST = 'CERTIFY|DECLARE|CONFIRM|STATE|SHOW|INDICATE|MENTION|BEAR|QUOTE|EVIDENCE|CARRY|CONTAIN';

const CREDIT = /(?:L\/?C|CREDIT|\bDC\b)/;
const CREDIT_NUMBER = new RegExp(
  `(?:${CREDIT.source})[\\s\\w]{0,12}?\\b(?:NO\\b|NOS\\b|NUMBER|NR\\b|REF)|\\b(?:NUMBER|NO\\.?)\\s+(?:AND\\s+DATE\\s+)?OF\\s+(?:THIS|THE|OUR)\\s+(?:\\w+\\s+)?(?:${CREDIT.source})`,
);
const ISSUING_BANK = /ISSUING\s+BANK|NAME\s+OF\s+(?:THE\s+)?(?:OPENING|ISSUING)/;
const GOODS = /DESCRIPTION\s+OF\s+(?:THE\s+)?(?:GOODS|MERCHANDISE)|(?:GOODS|MERCHANDISE)\s+DESCRIPTION/;

const BILL = /^(?:THE\s+)?(?:B\/?L|BILLS?\s+OF\s+LADING)\s+(?:NOS?\b\.?|NUMBERS?)/;
/** Boxes and columns that invoice and packing list have whatever the credit says. */
const BOXES =
  /^(?:THE\s+|OUR\s+|NAME\s+OF\s+(?:THE\s+)?)*(?:(?:(?:SALES\s+)?CONTRACT|S\/C|(?:PURCHASE\s+)?ORDER|P\/?O|INVOICE)\s+(?:NOS?\.?|NUMBERS?)$|(?:CARRYING\s+)?VESSEL|VOYAGE|CONTAINER\s+(?:NOS?\b|NUMBERS?)|SHIPPING\s+MARKS?|MARKS\b|PORTS?\s+OF\s+(?:LOADING|SHIPMENT|DISCHARGE|DESTINATION)|(?:COUNTRY\s+OF\s+)?ORIGIN\b|H\.?S\.?\s+(?:CODE|NOS?\b|NUMBER))/;

/** What papers of these kinds print anyway, as far as a credit asks for it in general words. */
const PRINTED: Readonly<Partial<Record<DocumentKind, RegExp>>> = {
  'packing-list':
    /^(?:THE\s+|TOTAL\s+|DETAILED\s+|EACH\s+)*(?:QUANTIT|(?:GROSS|NET)\b|(?:GROSS\s+)?WEIGHT|MEASUREMENT|DIMENSION|NUMBER\s+OF\s+(?:CARTON|PACKAGE)|PACKING|CONTENTS)/,
  'weight-list':
    /^(?:THE\s+|TOTAL\s+|DETAILED\s+|EACH\s+)*(?:QUANTIT|(?:GROSS|NET)\b|(?:GROSS\s+)?WEIGHT|MEASUREMENT|DIMENSION|NUMBER\s+OF\s+(?:CARTON|PACKAGE))/,
  'commercial-invoice': /^(?:THE\s+|TOTAL\s+)*(?:QUANTIT|UNIT\s+PRICE|INVOICE\s+VALUE|TOTAL\s+VALUE)/,
};

const NOTHING: PaperDemands = {
  statements: [],
  open: [],
  creditNumber: false,
  issuingBank: false,
  billOfLading: false,
  goods: false,
};

/** What the wording of one line of 46A demands of its document. */
export function demandsOfDocument(text: string, kind: DocumentKind): PaperDemands {
  const said = plain(text);
  const starts = [...said.matchAll(new RegExp(`\\b(${PARTICIPLES})\\b`, 'g'))];
  return joined(
    starts.map((start, at) => {
      const from = start.index + start[0].length;
      const next = starts[at + 1]?.index ?? said.length;
      return demandOf(start[1] ?? '', said.slice(from, next), kind);
    }),
  );
}

/** Which papers a condition of 47A speaks of. */
const SUBJECTS: readonly (readonly [DocumentKind, RegExp])[] = [
  ['commercial-invoice', /\bINVOICES?\b/],
  ['packing-list', /\bPACKING\s+LISTS?\b/],
  ['certificate-of-origin', /\bCERTIFICATES?\s+OF\s+ORIGIN\b/],
  ['bill-of-lading', /\bBILLS?\s+OF\s+LADING\b|\bB\/?LS?\b|\bTRANSPORT\s+DOCUMENTS?\b/],
];

/** What a condition of 47A demands of the papers of one kind; nothing where it speaks of others. */
export function demandsOfCondition(condition: string, kind: DocumentKind): PaperDemands {
  const said = plain(condition);
  const must = new RegExp(
    `^(.{0,160}?)\\b(?:MUST|SHOULD|SHALL|HAVE\\s+TO|ARE\\s+TO|IS\\s+TO|TO)\\s+(?:ALSO\\s+|CLEARLY\\s+)?(${AFTER_MUST})\\b(.*)$`,
  ).exec(said);
  if (must === null) return NOTHING;
  const [, subject = '', verb = '', rest = ''] = must;
  const whole = /\b(?:ALL|EACH|EVERY)\b[^.]{0,40}\bDOCUMENTS?\b|^DOCUMENTS\b/.test(subject);
  const pattern = SUBJECTS.find(([name]) => name === kind)?.[1];
  const named = pattern?.test(subject.replace(/\bEXCEPT\b.*$/, '')) === true;
  const excepted = pattern?.test(/\bEXCEPT\b(.*)$/.exec(subject)?.[1] ?? '') === true;
  if (excepted || !(named || whole)) return NOTHING;
  return demandOf(verb, rest, kind);
}

function demandOf(verb: string, content: string, kind: DocumentKind): PaperDemands {
  const quoted = [...content.matchAll(/"([^"]{2,400})"/g)].flatMap((hit) => hit[1] ?? []);
  const rest = content
    .replace(/^\s*(?:ON\s+(?:IT|THEM|THE\s+FACE))?\s*[:,]?\s*/, '')
    .replace(/[\s.,;]+$/, '')
    .replace(/\s+AND$/, '');
  if (quoted.length > 0) return { ...NOTHING, statements: quoted.map((text) => text.trim()) };
  if (rest === '') return NOTHING;
  switch (VERBS[verb]) {
    case 'certify':
      return isSentence(rest)
        ? { ...NOTHING, statements: [`WE CERTIFY THAT ${withoutThat(rest)}`] }
        : { ...NOTHING, open: [`${verb} ${rest}`] };
    case 'state':
      return isSentence(rest) ? { ...NOTHING, statements: [withoutThat(rest)] } : shown(rest, verb, kind);
    default:
      return shown(rest, verb, kind);
  }
}

/** `THE GOODS ARE OF CHINESE ORIGIN`: a sentence has a verb of its own. */
function isSentence(text: string): boolean {
  return (
    /^THAT\b/.test(text) ||
    /\b(?:IS|ARE|WAS|WERE|HAS|HAVE|HAD|WILL|DOES|DO|CONTAINS?|CONFORMS?|COMPLY|COMPLIES)\b/.test(text)
  );
}

function withoutThat(text: string): string {
  return text.replace(/^THAT\s+/, '');
}

/** The parts of an enumeration: what is a number or a name the credit gives is printed, the credit's own number stands on all papers. */
function shown(content: string, verb: string, kind: DocumentKind): PaperDemands {
  const creditNumber = CREDIT_NUMBER.test(content);
  const issuingBank = ISSUING_BANK.test(content);
  const goods = GOODS.test(content);
  let billOfLading = false;
  const statements: string[] = [];
  const open: string[] = [];
  for (const part of partsOf(content)) {
    if (CREDIT_NUMBER.test(part) || CREDIT.test(part) || ISSUING_BANK.test(part) || GOODS.test(part))
      continue;
    // The day of the credit stands beside its number.
    if (
      /^(?:THE\s+|ITS\s+)?(?:ISSU(?:E|ING)\s+)?DATE(?:\s+OF\s+ISSUE)?(?:\s+THEREOF)?$/.test(part) &&
      creditNumber
    )
      continue;
    if (/\bFREIGHT\b/.test(part) && kind === 'bill-of-lading') continue;
    if (PRINTED[kind]?.test(part) === true) continue;
    if ((kind === 'commercial-invoice' || kind === 'packing-list') && !/\d/.test(part)) {
      if (BOXES.test(part)) continue;
      if (BILL.test(part)) {
        // A packing list has a box for it.
        billOfLading ||= kind === 'commercial-invoice';
        continue;
      }
    }
    if (/\d/.test(part)) statements.push(part.replace(/^(?:THE|THAT|OUR)\s+/, ''));
    else open.push(`${verb} ${part}`);
  }
  return { statements, open, creditNumber, issuingBank, billOfLading, goods };
}

/** Commas and AND part an enumeration, never a number such as `1,000` or the words of one name. */
function partsOf(content: string): readonly string[] {
  return content
    .split(
      /\s*;\s*|,\s+(?:AND\s+)?|\s+AND\s+|\s*&\s*(?=CONTRACT|ORDER|DATE|P\/?O\b|S\/?C\b|L\/?C\b)|\s+AS\s+WELL\s+AS\s+/,
    )
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function joined(all: readonly PaperDemands[]): PaperDemands {
  return {
    statements: [...new Set(all.flatMap(({ statements }) => statements))],
    open: [...new Set(all.flatMap(({ open }) => open))],
    creditNumber: all.some(({ creditNumber }) => creditNumber),
    issuingBank: all.some(({ issuingBank }) => issuingBank),
    billOfLading: all.some(({ billOfLading }) => billOfLading),
    goods: all.some(({ goods }) => goods),
  };
}

/** Everything that the credit demands of papers of one kind, its own line of 46A and the conditions together. */
export function demandsOn(
  kind: DocumentKind,
  asked: readonly { readonly text: string; readonly kind: DocumentKind }[],
  conditions: readonly string[],
): PaperDemands {
  return joined([
    ...asked.filter((one) => one.kind === kind).map((one) => demandsOfDocument(one.text, kind)),
    ...conditions.map((condition) => demandsOfCondition(condition, kind)),
  ]);
}

function plain(text: string): string {
  return text
    .toUpperCase()
    .replace(/[“”„«»]|''/g, '"')
    .replace(/(?<=^|[\s:(])'([^']{2,400})'(?=$|[\s.,;)])/g, '"$1"')
    .replace(/\s+/g, ' ')
    .trim();
}
