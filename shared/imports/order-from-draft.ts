import type { Company } from '#shared/domain/company';
import type { Customer, DeliveryDateMeaning } from '#shared/domain/customer';
import { NO_ANSWERS } from '#shared/domain/order-check';
import type { OrderLine } from '#shared/domain/order-line';
import type { PaymentTerms } from '#shared/domain/payment-terms';
import type { Product } from '#shared/domain/product';
import type { SalesOrder, Waiver } from '#shared/domain/sales-order';
import { NO_SHIPMENT } from '#shared/domain/shipment-details';
import { ZERO } from '#shared/values/decimal';
import { parseHsCode } from '#shared/values/hs-code';
import type { AttachmentId, ProductId, QuotationId, SalesOrderId } from '#shared/values/ids';
import { portFor } from '#shared/values/incoterm';
import type { PlainDate } from '#shared/values/plain-date';
import { depositIn, isCredit } from './deposit-reading';
import { lineNumbers } from './line-numbers';
import type { DraftLine, OrderDraft } from './order-draft';

/** The draft with all the clerk decided about it. */
export interface DraftDecision {
  readonly draft: OrderDraft;
  readonly customer: Customer;
  /** `null` while the desk has no company yet. */
  readonly company: Company | null;
  /** The product of each line, found, chosen or newly made; a line without an entry has none. */
  readonly products: ReadonlyMap<string, Product>;
  readonly id: SalesOrderId;
  readonly number: string;
  readonly today: PlainDate;
  readonly deliveryDateMeans: DeliveryDateMeaning | null;
  readonly quotationId: QuotationId | null;
  readonly files: readonly AttachmentId[];
  readonly waivers: readonly Waiver[];
  /** English sentences to ask the customer. */
  readonly questions: readonly string[];
}

/** The order that a confirmed draft becomes. What the file says stands above what the customer file usually says. */
export function orderFromDraft(decision: DraftDecision): SalesOrder {
  const { draft, customer, company } = decision;
  const { head } = draft;
  const incoterm = head.incoterm.value ?? customer.incoterm;
  return {
    id: decision.id,
    number: decision.number,
    customerId: customer.id,
    customerOrderNo: cut(head.customerOrderNo.value ?? '', 80),
    orderDate: head.orderDate.value,
    receivedOn: decision.today,
    quotationId: decision.quotationId,
    currency: head.currency.value ?? customer.currency,
    incoterm,
    paymentTerms: termsOf(draft, customer),
    deliveryDate: head.deliveryDate.value ?? earliestLineDate(draft),
    deliveryDateMeans: decision.deliveryDateMeans ?? customer.deliveryDateMeans ?? 'etd',
    portOfLoading: cut(
      head.portOfLoading.value ?? portFor(incoterm, 'loading', company?.portOfLoading ?? ''),
      80,
    ),
    portOfDischarge: cut(
      head.portOfDischarge.value ?? portFor(incoterm, 'discharge', customer.portOfDischarge),
      80,
    ),
    partialShipment: true,
    transhipment: true,
    overDeliveryPercent: null,
    asOrdered: null,
    consignee: null,
    notify: null,
    marks: null,
    freight: null,
    insurance: null,
    depositReceived: null,
    laterDeposits: [],
    stage: { name: 'confirmed', since: decision.today },
    lines: draft.lines.map((line) => orderLine(line, draft, customer, decision.products.get(line.id))),
    checks: NO_ANSWERS,
    shipment: NO_SHIPMENT,
    poRevision: 0,
    files: [...decision.files],
    waivers: [...decision.waivers],
    questions: decision.questions.map((text, at) => ({
      id: `q${at + 1}`,
      text: cut(text, 500),
      raisedOn: decision.today,
      answer: '',
      answeredOn: null,
      answeredBy: '',
    })),
    confirmations: [],
    followUps: [],
    note: '',
    createdOn: decision.today,
  };
}

function cut(text: string, length: number): string {
  return text.trim().slice(0, length);
}

/** The terms as the file words them; the deposit they name, else the one agreed with the customer. */
function termsOf(draft: OrderDraft, customer: Customer): PaymentTerms {
  const text = draft.head.paymentTerms.value?.trim() ?? '';
  if (text === '' || text === customer.paymentTerms.text) return customer.paymentTerms;
  const method = isCredit(text) ? 'lc' : customer.paymentTerms.method;
  return {
    text: cut(text, 300),
    depositPercent: depositIn(text) ?? customer.paymentTerms.depositPercent,
    method,
  };
}

/** An order whose lines carry the dates must leave when the first of them is due. */
function earliestLineDate(draft: OrderDraft): PlainDate | null {
  const dates = draft.lines.flatMap((line) => line.deliveryDate.value ?? []);
  return dates.sort()[0] ?? null;
}

function orderLine(
  line: DraftLine,
  draft: OrderDraft,
  customer: Customer,
  product: Product | undefined,
): OrderLine {
  const headPo = draft.head.customerOrderNo.value ?? '';
  const po = line.customerOrderNo.value ?? '';
  const theirs = customerItemNo(line, customer, product);
  return {
    id: line.id,
    customerOrderNo: po === headPo ? '' : cut(po, 80),
    productId: product?.id ?? null,
    itemNo:
      product?.itemNo ?? cut(lineNumbers(line).ours ?? (theirs === '' ? (line.itemNo.value ?? '') : ''), 80),
    customerItemNo: theirs,
    descriptionEn: cut(line.description.value ?? product?.nameEn ?? '', 1000),
    descriptionZh: cut(line.descriptionZh.value ?? product?.nameZh ?? '', 1000),
    colour: cut(line.colour.value ?? '', 80),
    colourZh: '',
    size: cut(line.size.value ?? '', 80),
    sizes: line.sizes.map(({ size, quantity }) => ({ size: cut(size, 40), quantity })),
    quantity: line.quantity.value ?? ZERO,
    unit: line.unit.value ?? product?.unit ?? 'PCS',
    unitPrice: line.netPrice.value ?? line.unitPrice.value,
    hsCode: (line.hsCode.value === null ? null : parseHsCode(line.hsCode.value)) ?? product?.hsCode ?? null,
    packing: null,
    deliveryDate: line.deliveryDate.value,
    remark: cut(line.remark.value ?? '', 1000),
  };
}

/** The number on the file is the customer's, unless it is our own item number. */
function customerItemNo(line: DraftLine, customer: Customer, product: Product | undefined): string {
  const read = cut(lineNumbers(line).customers ?? '', 80);
  if (read === '' || read.toLowerCase() === product?.itemNo.toLowerCase()) {
    return product?.customerItems.find((item) => item.customerId === customer.id)?.itemNo ?? '';
  }
  return read;
}

/** The product with the customer's number for it learned; the same object when there is nothing to learn. */
export function withLearnedItem(product: Product, customer: Customer, line: DraftLine): Product {
  const read = cut(lineNumbers(line).customers ?? '', 80);
  if (read === '' || read.toLowerCase() === product.itemNo.toLowerCase()) return product;
  const known = product.customerItems.some(
    (item) => item.customerId === customer.id && item.itemNo.toLowerCase() === read.toLowerCase(),
  );
  return known
    ? product
    : { ...product, customerItems: [...product.customerItems, { customerId: customer.id, itemNo: read }] };
}

/** A product made from a line of the file: its number and words, and carton data where the file has them whole. */
export function productFromLine(
  line: DraftLine,
  draft: OrderDraft,
  customer: Customer,
  id: ProductId,
  itemNo: string,
): Product {
  const read = cut(lineNumbers(line).customers ?? '', 80);
  const price = line.netPrice.value ?? line.unitPrice.value;
  const currency = draft.head.currency.value ?? customer.currency;
  return {
    id,
    itemNo,
    customerItems:
      read === '' || read.toLowerCase() === itemNo.toLowerCase()
        ? []
        : [{ customerId: customer.id, itemNo: read }],
    nameEn: cut(line.description.value ?? line.descriptionZh.value ?? (read || itemNo), 300),
    nameZh: cut(line.descriptionZh.value ?? '', 300),
    detailsEn: '',
    detailsZh: '',
    unit: line.unit.value ?? 'PCS',
    hsCode: line.hsCode.value === null ? null : parseHsCode(line.hsCode.value),
    origin: 'China',
    customs: null,
    packing: null,
    prices:
      price === null ? [] : [{ currency, breaks: [{ minQuantity: '1' as typeof price, unitPrice: price }] }],
    minQuantity: null,
    picture: null,
    note: '',
  };
}
