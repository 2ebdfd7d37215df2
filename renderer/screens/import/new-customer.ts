import type { ImportDecision } from '#shared/api/views/import-preview';
import type { OrderDraft } from '#shared/imports/order-draft';

export type NewCustomer = NonNullable<ImportDecision['newCustomer']>;

/** Words that say what kind of firm it is and belong into no code. */
const LEGAL_FORMS = new Set(
  (
    'gmbh ag kg ohg ug co ltd limited llc inc incorporated corp corporation company plc sa sas sarl srl spa bv nv ' +
    'ab as aps oy oyj pty pte sdn bhd the and und et y de of for trading import export international group holding'
  ).split(' '),
);

/** Initials of the telling words, `Halden & Voss GmbH` → `HV`; one word gives its first three letters. */
export function customerCode(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !LEGAL_FORMS.has(word.toLowerCase()));
  if (words.length === 0) return '';
  const code =
    words.length === 1 ? (words[0] ?? '').slice(0, 3) : words.map((word) => word.charAt(0)).join('');
  return code.slice(0, 6).toUpperCase();
}

/** What the file itself says about a customer that the desk does not know yet. */
export function newCustomerFrom(draft: OrderDraft, name: string): NewCustomer {
  const lines = draft.head.buyer.raw
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const firm = name.trim() === '' ? (lines[0] ?? '') : name.trim();
  return {
    code: customerCode(firm),
    name: firm.slice(0, 200),
    // Neither the firm's own line nor one that goes on with the paper's name: `xxx公司采购单`.
    addressLines: lines
      .filter((line) => line !== firm && !(lines.length === 1 && line.startsWith(firm)))
      .slice(0, 6),
  };
}
