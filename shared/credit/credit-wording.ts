import { z } from 'zod';
import type { FormKind } from '#shared/domain/form-kind';
import { sameName } from './checks/compare-text';
import type { CreditTerms } from './credit-terms';
import { notifyLines } from './notify-lines';
import { demandsOn } from './paper-demands';
import { type DocumentKind, isTransport } from './required-document';

/** Our papers that take over what the credit says, each with the document of 46A that it answers. */
export const CREDIT_PAPERS = [
  'commercial-invoice',
  'packing-list',
  'origin-data',
  'shipping-instruction',
] as const satisfies readonly FormKind[];
export const CreditPaper = z.enum(CREDIT_PAPERS);
export type CreditPaper = z.infer<typeof CreditPaper>;

/** Words before the number of the bill of lading on an invoice that must bear it. */
export const BILL_NUMBER = 'B/L NO.';

const ANSWERS: Readonly<Record<CreditPaper, DocumentKind>> = {
  'commercial-invoice': 'commercial-invoice',
  'packing-list': 'packing-list',
  'origin-data': 'certificate-of-origin',
  'shipping-instruction': 'bill-of-lading',
};

const words = (max: number) => z.string().max(max).nullable().default(null);

/** What the clerk wants printed instead: `null` follows the credit, '' takes nothing over. Lines are parted by breaks. */
export const WordingChoices = z
  .object({
    goods: words(12_000),
    beneficiary: words(1600),
    applicant: words(1600),
    consignee: words(600),
    notify: words(1600),
    statements: z.partialRecord(CreditPaper, z.string().max(6000)).default({}),
  })
  .readonly();
export type WordingChoices = z.infer<typeof WordingChoices>;

/** What one paper prints of the credit beside its number. */
export interface PaperWording {
  /** The description of the goods stands on it word for word. */
  readonly goods: boolean;
  readonly statements: readonly string[];
  /** Demands that only the clerk can meet. */
  readonly open: readonly string[];
  readonly issuingBank: boolean;
  /** The number of the bill of lading, once it is known. */
  readonly billOfLading: boolean;
}

/** What our papers take over from a credit, line by line as the credit writes it (UCP 600 art. 14(j), 18(c)). */
export interface CreditWording {
  readonly goods: readonly string[];
  readonly beneficiary: readonly string[];
  readonly applicant: readonly string[];
  /** To whom the bill of lading is made out, '' where the credit does not say. */
  readonly consignee: string;
  readonly notify: readonly string[];
  readonly issuingBank: string;
  readonly papers: Readonly<Record<CreditPaper, PaperWording>>;
}

/** The credit's own words. */
export function wordingOf(terms: CreditTerms): CreditWording {
  const bill = terms.documents.find(({ kind }) => isTransport(kind));
  return {
    goods: linesOf(terms.goods),
    beneficiary: terms.beneficiary.filter((line) => line.trim() !== ''),
    applicant: terms.applicant.filter((line) => line.trim() !== ''),
    consignee: bill?.consignee ?? '',
    notify: notifyLines(bill?.notify ?? '', terms),
    issuingBank: linesOf(terms.issuingBank).join(', '),
    papers: {
      'commercial-invoice': paperWording('commercial-invoice', terms),
      'packing-list': paperWording('packing-list', terms),
      'origin-data': paperWording('origin-data', terms),
      'shipping-instruction': paperWording('shipping-instruction', terms),
    },
  };
}

/** The credit's words with the clerk's over them. */
export function chosenWording(terms: CreditTerms, choices: WordingChoices): CreditWording {
  const own = wordingOf(terms);
  const chosen = (choice: string | null, lines: readonly string[]) =>
    choice === null ? lines : linesOf(choice);
  const paper = (kind: CreditPaper): PaperWording => {
    const said = choices.statements[kind];
    return said === undefined ? own.papers[kind] : { ...own.papers[kind], statements: linesOf(said) };
  };
  return {
    ...own,
    goods: chosen(choices.goods, own.goods),
    beneficiary: chosen(choices.beneficiary, own.beneficiary),
    applicant: chosen(choices.applicant, own.applicant),
    consignee: choices.consignee ?? own.consignee,
    notify: chosen(choices.notify, own.notify),
    papers: {
      'commercial-invoice': paper('commercial-invoice'),
      'packing-list': paper('packing-list'),
      'origin-data': paper('origin-data'),
      'shipping-instruction': paper('shipping-instruction'),
    },
  };
}

function paperWording(kind: CreditPaper, terms: CreditTerms): PaperWording {
  const { statements, open, goods, issuingBank, billOfLading } = demandsOn(
    ANSWERS[kind],
    terms.documents,
    terms.conditions,
  );
  // Only the invoice must describe the goods as the credit does; others where they are asked to (art. 14(e), 18(c)).
  return { goods: kind === 'commercial-invoice' || goods, statements, open, issuingBank, billOfLading };
}

/** Blank ends go, the breaks stay: word for word is line for line. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');
}

/** Name and address of lines as a credit writes them: a long name runs over two lines. */
export function partyLines(
  lines: readonly string[],
  knownName: string,
): { readonly name: string; readonly addressLines: readonly string[]; readonly isKnown: boolean } {
  const [first = '', second = '', ...rest] = lines;
  if (second !== '' && !sameName(first, knownName) && sameName(`${first} ${second}`, knownName))
    return { name: `${first} ${second}`, addressLines: rest, isKnown: true };
  return { name: first, addressLines: lines.slice(1), isKnown: sameName(first, knownName) };
}
