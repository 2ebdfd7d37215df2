import { customerName } from '#shared/domain/customer';
import { bareName } from '#shared/domain/party-name';
import type { CustomerId } from '#shared/values/ids';
import type { KnownCustomer } from '../customer-habits';
import type { OrderDraft } from '../order-draft';
import type { WorkbookGrid } from '../sheet-grid';
import type { LayoutMatch } from './layout';

export interface RecognisedCustomer {
  readonly id: CustomerId | null;
  readonly name: string;
  readonly how: 'layout' | 'name' | 'address' | 'tax-number' | 'new';
}

/** Rows from the top in which a customer's letterhead may stand. */
const LETTERHEAD_ROWS = 40;

/**
 * Whose order is this? The buyer's name on the file decides; then a tax number or an address line of a customer
 * anywhere in the letterhead; then the remembered layout. A name that is nobody's makes a new customer.
 */
export function recogniseCustomer(
  draft: OrderDraft,
  workbook: WorkbookGrid,
  customers: readonly KnownCustomer[],
  layout: LayoutMatch | null,
): RecognisedCustomer {
  const buyer = draft.head.buyer.value ?? '';
  const byName = byBuyerName(buyer, customers);
  if (byName) return found(byName, 'name');
  const texts = letterhead(draft, workbook);
  const byTax = only(customers.filter((customer) => holdsCode(texts, customer.buyer.taxNumber)));
  if (byTax) return found(byTax, 'tax-number');
  const byAddress = only(customers.filter((customer) => holdsAddress(texts, customer)));
  if (byAddress) return found(byAddress, 'address');
  // A buyer is named whom nobody knows: a form that others may use too says less than the name.
  const byLayout = customers.find((customer) => customer.id === layout?.layout.customerId);
  if (byLayout && buyer === '') return found(byLayout, 'layout');
  // A customer who is only the consignee of a buyer that is named did not order.
  const isNamed = buyer !== '' && draft.head.buyer.state === 'sure';
  const inLetterhead = isNamed ? null : only(customers.filter((customer) => holdsName(texts, customer)));
  if (inLetterhead) return found(inLetterhead, 'name');
  return { id: null, name: buyer, how: 'new' };
}

function found(customer: KnownCustomer, how: RecognisedCustomer['how']): RecognisedCustomer {
  return { id: customer.id, name: customerName(customer), how };
}

/** Several firms that fit are no answer. */
function only(customers: readonly KnownCustomer[]): KnownCustomer | null {
  return customers.length === 1 ? (customers[0] ?? null) : null;
}

function namesOf(customer: KnownCustomer): readonly string[] {
  return [customer.nameEn, customer.nameZh, customer.buyer.name]
    .map(bareName)
    .filter((name) => name.length >= 3);
}

/** Equal names first; else one that begins the other, as `Halden & Voss GmbH, Speicherweg 4` begins with the firm. */
function byBuyerName(buyer: string, customers: readonly KnownCustomer[]): KnownCustomer | null {
  const bare = bareName(buyer);
  if (bare === '') return null;
  const equal = only(customers.filter((customer) => namesOf(customer).includes(bare)));
  if (equal) return equal;
  return only(
    customers.filter((customer) =>
      namesOf(customer).some((name) => bare.startsWith(`${name} `) || name.startsWith(`${bare} `)),
    ),
  );
}

function letterhead(draft: OrderDraft, workbook: WorkbookGrid): readonly string[] {
  const last = draft.headerRows?.first ?? LETTERHEAD_ROWS;
  return workbook.sheets
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) =>
      sheet.cells
        .filter((cell) => cell.row < Math.max(last, 8) && cell.value.kind === 'text')
        .map((cell) => cell.text),
    );
}

function holdsCode(texts: readonly string[], code: string): boolean {
  const bare = code.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return (
    bare.length >= 8 &&
    texts.some((text) =>
      text
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase()
        .includes(bare),
    )
  );
}

/** A street line of the file, long enough to be no coincidence. */
function holdsAddress(texts: readonly string[], customer: KnownCustomer): boolean {
  const lines = customer.buyer.addressLines.map((line) => bareName(line)).filter((line) => line.length >= 12);
  return lines.some((line) => texts.some((text) => bareName(text).includes(line)));
}

function holdsName(texts: readonly string[], customer: KnownCustomer): boolean {
  const names = namesOf(customer).filter((name) => name.length >= 6);
  return names.some((name) => texts.some((text) => bareName(text).includes(name)));
}
