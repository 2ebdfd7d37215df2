import {
  BILL_NUMBER,
  CREDIT_PAPERS,
  type CreditPaper,
  type CreditWording,
  type PaperWording,
  partyLines,
} from '#shared/credit/credit-wording';
import type { FormKind } from '#shared/domain/form-kind';
import { Party } from '#shared/domain/party';
import type { Block, Line } from './document-model';
import { heading } from './paper-blocks';
import type { OrderPaperInput, PaperInput } from './paper-input';

/** Papers of a shipment that name the firms as its credit does. */
const NAMED_BY_CREDIT: ReadonlySet<FormKind> = new Set<FormKind>([...CREDIT_PAPERS, 'booking-note']);

export function isNamedByCredit(kind: FormKind): boolean {
  return NAMED_BY_CREDIT.has(kind);
}

/**
 * The input of a paper under a credit: beneficiary and applicant stand as the bank wrote them, consignee and notify
 * party as the bill of lading must name them. Without a credit, and on other papers, nothing changes.
 */
export function underCredit<T extends PaperInput>(kind: FormKind, input: T): T {
  const wording = input.credit?.wording;
  if (!wording || !isNamedByCredit(kind)) return input;
  return {
    ...input,
    ...sellerBy(wording, input),
    ...buyerBy(wording, input),
    ...receiversBy(wording, input),
  };
}

function sellerBy({ beneficiary }: CreditWording, { company }: PaperInput): Pick<PaperInput, 'company'> {
  const { name, addressLines, isKnown } = partyLines(beneficiary, company.nameEn);
  // A credit in favour of another firm is a discrepancy that its checks name; we do not print their name as ours.
  if (!isKnown) return { company };
  return {
    company: {
      ...company,
      nameEn: name,
      addressEn: addressLines.length > 0 ? [...addressLines] : company.addressEn,
    },
  };
}

function buyerBy({ applicant }: CreditWording, { customer }: PaperInput): Pick<PaperInput, 'customer'> {
  if (applicant.length === 0) return { customer };
  const { name, addressLines, isKnown } = partyLines(applicant, customer.buyer.name || customer.nameEn);
  const { taxNumber, country } = customer.buyer;
  // The invoice is made out to the applicant, whoever the contract names (UCP 600 art. 18(a)).
  const buyer = isKnown
    ? partyOf(name, addressLines, { taxNumber, country: addressLines.length > 0 ? '' : country })
    : partyOf(name, addressLines);
  return { customer: { ...customer, buyer } };
}

function receiversBy(
  { consignee, notify }: CreditWording,
  { order, goods }: PaperInput,
): Pick<PaperInput, 'order'> {
  if (!order) return { order: order ?? null };
  const [notified = '', ...address] = notify;
  return {
    order: {
      ...order,
      // What the clerk entered on the shipment itself stands before the credit.
      consignee: consignee === '' || goods?.shipment.consignee ? order.consignee : partyOf(consignee, []),
      notify: notified === '' || goods?.shipment.notify ? order.notify : partyOf(notified, address),
    },
  };
}

/** A firm as far as a paper has room for it. */
function partyOf(name: string, addressLines: readonly string[], more: Partial<Party> = {}): Party {
  return Party.parse({ ...more, name: name.slice(0, 200), addressLines: addressLines.slice(0, 6) });
}

/** What this paper prints of its credit; `null` without one, and on papers in Chinese alone, which no bank reads. */
export function creditWordingOn(
  kind: CreditPaper,
  { credit, language, order }: Pick<PaperInput, 'credit' | 'order'> & Pick<OrderPaperInput, 'language'>,
): (PaperWording & { readonly lines: readonly string[] }) | null {
  const wording = credit?.wording;
  if (!wording || language === 'zh') return null;
  const paper = wording.papers[kind];
  const bank =
    paper.issuingBank && wording.issuingBank !== '' ? [`L/C ISSUED BY ${wording.issuingBank}`] : [];
  const number = order?.shipment.billOfLading.trim() ?? '';
  const bill = paper.billOfLading && number !== '' ? [`${BILL_NUMBER} ${number}`] : [];
  return {
    ...paper,
    statements: [...bank, ...bill, ...paper.statements],
    lines: paper.goods ? wording.goods : [],
  };
}

/**
 * The goods as the credit describes them, letter for letter, above the table of what was shipped: a part shipment may
 * quote the whole description as long as it then says what left.
 */
export function creditGoodsBlocks(kind: CreditPaper, input: OrderPaperInput): readonly Block[] {
  const lines = creditWordingOn(kind, input)?.lines ?? [];
  if (lines.length === 0) return [];
  return [
    heading(input.language, 'Description of goods as per letter of credit', '信用证货物描述'),
    { kind: 'paragraph', aboveMm: 0, lines: lines.map((text): Line => [{ text }]) },
    // The rule of the table keeps its distance.
    { kind: 'space', heightMm: 2.4 },
  ];
}

/** What the credit wants stated, below everything that the paper says by itself. */
export function creditStatementBlocks(kind: CreditPaper, input: OrderPaperInput): readonly Block[] {
  const statements = creditWordingOn(kind, input)?.statements ?? [];
  if (statements.length === 0) return [];
  return [{ kind: 'paragraph', aboveMm: 2, lines: statements.map((text): Line => [{ text, bold: true }]) }];
}
