import { sameName } from './checks/compare-text';
import type { CreditTerms } from './credit-terms';

const APPLICANT =
  /\b(?:THE\s+)?(?:ABOVE(?:[\s-]*MENTIONED)?\s+)?(?:L\/?C\s+)?(?:APPLICANT|ACCOUNTEE|BUYER)(?:'?S)?\b/;
const BANK = /\b(?:THE\s+)?(?:L\/?C\s+)?(?:ISSUING|OPENING)\s+BANK(?:'?S)?\b/;
/** `WITH FULL NAME, ADDRESS AND TELEPHONE NUMBER`: how the firm is to be written, and no other firm. */
const WRITTEN =
  /\(?\s*(?:\b(?:WITH|SHOWING|STATING|GIVING|MENTIONING|INDICATING)\s+)?(?:\b(?:THEIR|ITS|THE)\s+)?\b(?:FULL|COMPLETE)\s+(?:NAMES?|ADDRESS(?:ES)?|STYLES?|DETAILS)(?:(?:\s*,\s*(?:AND\s+)?|\s+AND\s+|\s*&\s*|\s*\/\s*)(?:(?:FULL|COMPLETE)\s+)?(?:NAMES?|ADDRESS(?:ES)?|(?:TEL(?:EPHONE)?|PHONE|FAX|CONTACT|E-?MAIL)\.?)(?:\s+(?:NUMBERS?|NOS?\.?|DETAILS|ADDRESS))?)*\s*\)?/g;
const JOINS = /^\s*(?:[,;&+]\s*)?(?:AND\s+ALSO|AND|ALSO|PLUS|AS\s+WELL\s+AS)?\s*/;
const JOINED = /^\s*(?:[,;&+]|AND\b|ALSO\b|PLUS\b|AS\s+WELL\s+AS\b)/;
const JOINING = /[\s,;&+]*(?:\b(?:AND\s+ALSO|AND|ALSO|PLUS|AS\s+WELL\s+AS))?\s*$/;

/**
 * The notify party line by line: `NOTIFY APPLICANT` means the firm of field 50, and whoever else is named stays beside
 * it, for a bill that leaves one of them out is refused.
 */
export function notifyLines(
  said: string,
  { applicant, issuingBank }: Pick<CreditTerms, 'applicant' | 'issuingBank'>,
): readonly string[] {
  const firm = applicant.filter((line) => line.trim() !== '');
  const text = said.replace(WRITTEN, ' ').replace(/\s+/g, ' ').trim();
  const found = APPLICANT.exec(text);
  if (found === null || firm.length === 0) return said === '' ? [] : [bankNamed(said, issuingBank)];
  const before = text.slice(0, found.index).replace(JOINING, '').trim();
  const rest = text.slice(found.index + found[0].length);
  // `APPLICANT AS ABOVE` goes on about the same firm.
  const after = JOINED.test(rest) ? rest.replace(JOINS, '').replace(/[\s,.]+$/, '') : '';
  const isSame = sameName(after.split(',')[0] ?? '', firm[0] ?? '');
  return [
    ...(before === '' ? [] : [`${bankNamed(before, issuingBank)} AND`]),
    ...firm,
    ...(after === '' || isSame ? [] : [`AND ${bankNamed(after, issuingBank)}`]),
  ];
}

/** The issuing bank by its name: nobody can notify a part in a credit. */
function bankNamed(text: string, issuingBank: string): string {
  const name = issuingBank
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^\/|^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(line))
    .join(', ');
  return name === '' ? text : text.replace(BANK, name);
}
