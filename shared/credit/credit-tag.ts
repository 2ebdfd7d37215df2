/** One field of the messages that issue, advise and amend a credit. */
export interface TagInfo {
  /** `45A`; option letters are left out where banks choose among A and D: `41` covers 41A and 41D. */
  readonly tag: string;
  /** Must stand in an MT700. */
  readonly mandatory: boolean;
  /** SWIFT's own notation: `4*35x` is four lines of 35 characters. */
  readonly format: string;
  /** How banks print the name of the field, longest first; also how a printed credit is recognised. */
  readonly names: readonly string[];
}

function tag(tag: string, mandatory: 'M' | 'O', format: string, ...names: readonly string[]): TagInfo {
  return { tag, mandatory: mandatory === 'M', format, names: [...names].sort((a, b) => b.length - a.length) };
}

/** MT700 with its continuation MT701, the advice MT710 and the amendment MT707 (letter-of-credit.md section 1). */
export const CREDIT_TAGS: readonly TagInfo[] = [
  tag('27', 'M', '1n/1n', 'SEQUENCE OF TOTAL'),
  tag(
    '40A',
    'M',
    '24x',
    'FORM OF DOCUMENTARY CREDIT',
    'FORM OF DOC. CREDIT',
    'FORM OF DOC CREDIT',
    'FORM DOC CREDIT',
    'FORM OF CREDIT',
    'FORM OF LC',
  ),
  tag('40B', 'O', '2*35x', 'FORM OF DOCUMENTARY CREDIT', 'FORM OF DOC. CREDIT'),
  tag(
    '20',
    'M',
    '16x',
    'DOCUMENTARY CREDIT NUMBER',
    'DOC. CREDIT NUMBER',
    'DOC CREDIT NUMBER',
    'DOC CREDIT NUM',
    'CREDIT NUMBER',
    'DOCUMENTARY CREDIT NO.',
    'DOCUMENTARY CREDIT NO',
    'LETTER OF CREDIT NUMBER',
    'DC NO.',
    'L/C NO.',
    "SENDER'S REFERENCE",
    'SENDERS REFERENCE',
    'SENDER’S REFERENCE',
  ),
  tag(
    '21',
    'O',
    '16x',
    'DOCUMENTARY CREDIT NUMBER',
    "RECEIVER'S REFERENCE",
    'RECEIVERS REFERENCE',
    'RECEIVER’S REFERENCE',
    'PRESENTING BANK REFERENCE',
  ),
  tag('22A', 'O', '4c', 'PURPOSE OF MESSAGE'),
  tag(
    '23',
    'O',
    '16x',
    'REFERENCE TO PRE-ADVICE',
    'REFERENCE TO PREADVICE',
    "ISSUING BANK'S REFERENCE",
    'ISSUING BANKS REFERENCE',
  ),
  tag('26E', 'O', '3n', 'NUMBER OF AMENDMENT', 'AMENDMENT NUMBER'),
  tag('30', 'O', '6n', 'DATE OF AMENDMENT', 'AMENDMENT DATE'),
  tag('31C', 'M', 'YYMMDD', 'DATE OF ISSUE', 'ISSUE DATE'),
  tag('40E', 'M', '30x[/35x]', 'APPLICABLE RULES'),
  tag(
    '31D',
    'M',
    'YYMMDD29x',
    'DATE AND PLACE OF EXPIRY',
    'DATE/PLACE OF EXPIRY',
    'DATE/PLACE EXPIRY',
    'EXPIRY DATE AND PLACE',
    'EXPIRY',
  ),
  tag('31E', 'O', 'YYMMDD', 'NEW DATE OF EXPIRY'),
  tag('50', 'M', '4*35x', 'APPLICANT DETAILS', 'APPLICANT'),
  tag('50B', 'O', '4*35x', 'NON-BANK ISSUER OF THE ORIGINAL DOCUMENTARY CREDIT', 'NON-BANK ISSUER'),
  tag('51', 'O', 'A or D', 'APPLICANT BANK'),
  tag('52', 'O', 'A or D', 'ISSUING BANK'),
  tag(
    '59',
    'M',
    '[/34x]4*35x',
    'BENEFICIARY - NAME & ADDRESS',
    'BENEFICIARY (BEFORE THIS AMENDMENT)',
    'BENEFICIARY',
  ),
  tag(
    '32B',
    'M',
    '3a15d',
    'CURRENCY CODE, AMOUNT',
    'CURRENCY CODE AMOUNT',
    'CURR CODE, AMT',
    'CURRENCY CODE AND AMOUNT',
    'INCREASE OF DOCUMENTARY CREDIT AMOUNT',
    'CURRENCY, AMOUNT',
    'AMOUNT',
  ),
  tag('33B', 'O', '3a15d', 'DECREASE OF DOCUMENTARY CREDIT AMOUNT', 'DECREASE OF AMOUNT'),
  tag('34B', 'O', '3a15d', 'NEW DOCUMENTARY CREDIT AMOUNT AFTER AMENDMENT', 'NEW AMOUNT AFTER AMENDMENT'),
  tag(
    '39A',
    'O',
    '2n/2n',
    'PERCENTAGE CREDIT AMOUNT TOLERANCE',
    'PERCENTAGE CREDIT AMT TOLERANCE',
    'PERCENTAGE CREDIT TOLERANCE',
    'PERCENT CREDIT AMOUNT TOLERANCE',
    'POS. / NEG. TOL. (%)',
    'PERCENTAGE CREDIT AMOUNT',
  ),
  tag('39B', 'O', '13x', 'MAXIMUM CREDIT AMOUNT', 'MAX. CREDIT AMOUNT', 'MAX CREDIT AMOUNT'),
  tag('39C', 'O', '4*35x', 'ADDITIONAL AMOUNTS COVERED', 'ADD. AMOUNT COVERED'),
  tag(
    '41',
    'M',
    'A or D',
    'AVAILABLE WITH ... BY ...',
    'AVAILABLE WITH...BY...',
    'AVAILABLE WITH... BY...',
    'AVAILABLE WITH/BY',
    'AVAILABLE WITH',
  ),
  tag('42C', 'O', '3*35x', 'DRAFTS AT ...', 'DRAFTS AT...', 'DRAFT AT ...', 'DRAFTS AT', 'DRAFT AT'),
  tag('42M', 'O', '4*35x', 'MIXED PAYMENT DETAILS'),
  tag('42P', 'O', '4*35x', 'NEGOTIATION/DEFERRED PAYMENT DETAILS', 'DEFERRED PAYMENT DETAILS'),
  tag('42', 'O', 'A or D', 'DRAWEE - NAME & ADDRESS', 'DRAWEE'),
  tag('43P', 'O', '11x', 'PARTIAL SHIPMENTS', 'PARTIAL SHIPMENT', 'PARTIAL SHIPTS'),
  tag('43T', 'O', '11x', 'TRANSHIPMENTS', 'TRANSHIPMENT', 'TRANSSHIPMENT'),
  tag(
    '44A',
    'O',
    '140z',
    'PLACE OF TAKING IN CHARGE/DISPATCH FROM .../PLACE OF RECEIPT',
    'PLACE OF TAKING IN CHARGE',
    'LOADING ON BRD',
    'LOADING IN CHARGE',
    'LOADING ON BOARD',
    'ON BOARD/DISP/TAKING CHARGE',
    'PLACE OF RECEIPT',
  ),
  tag(
    '44E',
    'O',
    '140z',
    'PORT OF LOADING/AIRPORT OF DEPARTURE',
    'PORT OF LOADING/AIRPORT OF DEP.',
    'PORT OF LOADING',
  ),
  tag(
    '44F',
    'O',
    '140z',
    'PORT OF DISCHARGE/AIRPORT OF DESTINATION',
    'PORT OF DISCHARGE/AIRPORT OF DEST.',
    'PORT OF DISCHARGE',
  ),
  tag(
    '44B',
    'O',
    '140z',
    'PLACE OF FINAL DESTINATION/FOR TRANSPORTATION TO .../PLACE OF DELIVERY',
    'PLACE OF FINAL DESTINATION',
    'FOR TRANSPORTATION TO',
    'FOR TRANSPORT TO',
    'PLACE OF DELIVERY',
  ),
  tag(
    '44C',
    'O',
    'YYMMDD',
    'LATEST DATE OF SHIPMENT',
    'LATEST DATE OF SHIP.',
    'LATEST SHIPMENT DATE',
    'LATEST SHIPMENT',
  ),
  tag('44D', 'O', '6*65x', 'SHIPMENT PERIOD'),
  tag(
    '45A',
    'O',
    '100*65z',
    'DESCRIPTION OF GOODS AND/OR SERVICES',
    'DESCRIPTION OF GOODS AND/OR SERVICE',
    'DESCRIPTION OF GOODS',
    'DESCRIPT. OF GOODS',
    'GOODS DESCRIPT.',
    'GOODS',
  ),
  tag('45B', 'O', '100*65z', 'DESCRIPTION OF GOODS AND/OR SERVICES', 'DESCRIPTION OF GOODS'),
  tag('46A', 'O', '100*65z', 'DOCUMENTS REQUIRED', 'DOCS REQUIRED'),
  tag('46B', 'O', '100*65z', 'DOCUMENTS REQUIRED', 'DOCS REQUIRED'),
  tag(
    '47A',
    'O',
    '100*65z',
    'ADDITIONAL CONDITIONS',
    'ADDITIONAL CONDITION',
    'ADDITIONAL COND.',
    'ADD. CONDITIONS',
  ),
  tag('47B', 'O', '100*65z', 'ADDITIONAL CONDITIONS', 'ADDITIONAL CONDITION', 'ADDITIONAL COND.'),
  tag('49G', 'O', '100*65z', 'SPECIAL PAYMENT CONDITIONS FOR BENEFICIARY'),
  tag(
    '49H',
    'O',
    '100*65z',
    'SPECIAL PAYMENT CONDITIONS FOR BANK ONLY',
    'SPECIAL PAYMENT CONDITIONS FOR RECEIVING BANK',
    'SPECIAL PAYMENT CONDITIONS FOR BANK',
  ),
  tag('49M', 'O', '100*65z', 'SPECIAL PAYMENT CONDITIONS FOR BENEFICIARY'),
  tag('49N', 'O', '100*65z', 'SPECIAL PAYMENT CONDITIONS FOR BANK ONLY'),
  tag('71B', 'O', '6*35x', 'CHARGES', 'DETAILS OF CHARGES'),
  tag('71D', 'O', '6*35z', 'CHARGES'),
  tag('71N', 'O', '4c', 'AMENDMENT CHARGE PAYABLE BY'),
  tag(
    '48',
    'O',
    '3n[/35x]',
    'PERIOD FOR PRESENTATION IN DAYS',
    'PERIOD FOR PRESENTATION',
    'PRESENTATION PERIOD',
  ),
  tag('49', 'M', '7x', 'CONFIRMATION INSTRUCTIONS', 'CONFIRMATION INSTRUCTION', 'CONFIRMATION'),
  tag('58', 'O', 'A or D', 'REQUESTED CONFIRMATION PARTY'),
  tag('53', 'O', 'A or D', 'REIMBURSING BANK', 'REIMBURSEMENT BANK'),
  tag(
    '78',
    'O',
    '12*65x',
    'INSTRUCTIONS TO THE PAYING/ACCEPTING/NEGOTIATING BANK',
    'INSTRUCTIONS TO THE PAY/ACCEP/NEG BANK',
    'INSTRUCTIONS TO PAY/ACCEP/NEGOT BANK',
    'INSTRUCTIONS',
  ),
  tag(
    '57',
    'O',
    'A, B or D',
    "'ADVISE THROUGH' BANK",
    'ADVISE THROUGH BANK',
    '"ADVISE THROUGH" BANK',
    'ADVISE THROUGH',
  ),
  tag('72', 'O', '6*35x', 'SENDER TO RECEIVER INFORMATION'),
  tag('77A', 'O', '20*35x', 'NARRATIVE'),
  tag('79', 'O', '35*50x', 'NARRATIVE'),
];

const byTag: ReadonlyMap<string, TagInfo> = new Map(CREDIT_TAGS.map((info) => [info.tag, info]));

/** Fields whose option letter only says how a bank is named. */
const LETTERLESS = new Set(['41', '42', '51', '52', '53', '57', '58', '72', '79']);

/** `41D` → `41`, `72Z` → `72`, `42C` stays: the name under which a field is kept. `null` for a field of no credit. */
export function tagName(written: string): string | null {
  const clean = written.replace(/\s+/g, '').toUpperCase();
  if (byTag.has(clean)) return clean;
  const number = clean.slice(0, 2);
  return LETTERLESS.has(number) && /^\d{2}[A-Z]?$/.test(clean) ? number : null;
}

export function tagInfo(tag: string): TagInfo | null {
  return byTag.get(tag) ?? null;
}

/** Fields that an MT701 goes on with: their text is joined to the first message's. */
export const CONTINUED_TAGS: ReadonlyMap<string, string> = new Map([
  ['45B', '45A'],
  ['46B', '46A'],
  ['47B', '47A'],
]);
