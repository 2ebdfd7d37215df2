import { ProblemError, problem } from '#shared/api/problem';
import { currentTerms } from '#shared/credit/amendment';
import { chosenWording } from '#shared/credit/credit-wording';
import type { PaperInput } from '#shared/documents/paper-input';
import { PaperLayout } from '#shared/documents/paper-layout';
import { ordersOf, type ShippedGoods, shippedGoods } from '#shared/documents/shipped-goods';
import { underCredit } from '#shared/documents/under-credit';
import type { FormKind } from '#shared/domain/form-kind';
import type { IssuedDocument } from '#shared/domain/issued-document';
import { type PaperSource, standsOn } from '#shared/domain/paper-source';
import type { Product } from '#shared/domain/product';
import { quotationFromOrder } from '#shared/domain/quotation-from-order';
import type { CreditId, SalesOrderId, ShipmentId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { layoutFor } from './layouts';
import { presentedUnder } from './presented-credit';
import type { Records } from './records';

export interface PaperIdentity {
  /** `null` for a draft. */
  readonly number: string | null;
  readonly date: PlainDate;
  readonly version: number;
  /** Layout of a paper that went out; absent takes the one that is kept now for the kind and the customer. */
  readonly layout?: PaperLayout | null;
}

/** Gathers the records a paper is printed from, so that its builder stays pure. */
export function gatherPaperInput(
  records: Records,
  kind: FormKind,
  source: PaperSource,
  identity: PaperIdentity,
): PaperInput {
  const goods = gatherGoods(records, kind, source, identity);
  const layout =
    identity.layout === undefined ? layoutFor(records, kind, goods.customer.id) : identity.layout;
  return underCredit(kind, { ...goods, layout });
}

/** The same for all forms of one record: each takes its own words from the credit with `underCredit`. */
export function gatherCommonInput(
  records: Records,
  source: PaperSource,
  identity: PaperIdentity,
): PaperInput {
  return gatherGoods(records, 'commercial-invoice', source, identity);
}

/** The layout that a paper was issued in. */
export function issuedLayout(paper: Pick<IssuedDocument, 'layout'>): PaperLayout | null {
  return PaperLayout.nullable().parse(paper.layout);
}

function gatherGoods(
  records: Records,
  kind: FormKind,
  source: PaperSource,
  identity: PaperIdentity,
): PaperInput {
  const company = records.get('company', 'company');
  if (!company)
    throw new ProblemError(problem('paper-incomplete', { missing: 'company' }, { rule: 'company-missing' }));
  if ('orderId' in source) {
    const order = records.get('orders', source.orderId);
    const customer = order && records.get('customers', order.customerId);
    if (!order || !customer) throw new ProblemError(problem('not-found', { what: 'order' }));
    const products = productsOf(records, order.lines);
    if (kind === 'quotation') {
      return {
        company,
        customer,
        quotation: quotationFromOrder(order, company, products, identity.date),
        products,
        ...identity,
      };
    }
    return {
      company,
      customer,
      order,
      products,
      // Without a shipment between them, the order itself was put under the credit by its presentation.
      credit: creditBehind(records, presentedUnder(records, source.orderId)?.credit.id ?? null),
      proformaNumber: proformaNumber(records, source.orderId),
      ...identity,
    };
  }
  if ('shipmentId' in source) {
    const goods = goodsOf(records, source.shipmentId);
    const customer = records.get('customers', goods.shipment.customerId);
    if (!customer) throw new ProblemError(problem('not-found', { what: 'customer' }));
    const [first] = goods.orders;
    return {
      company,
      customer,
      order: goods.order,
      goods,
      products: productsOf(records, goods.order.lines),
      invoice: standingPaper(records, source, 'commercial-invoice') ?? null,
      credit: creditBehind(records, goods.shipment.creditId),
      proformaNumber: first && goods.orders.length === 1 ? proformaNumber(records, first.id) : null,
      ...identity,
    };
  }
  if (!('quotationId' in source)) throw new ProblemError(problem('not-found', { what: kind }));
  const quotation = records.get('quotations', source.quotationId);
  const customer = quotation && records.get('customers', quotation.customerId);
  if (!quotation || !customer) throw new ProblemError(problem('not-found', { what: 'quotation' }));
  return { company, customer, quotation, ...identity, products: productsOf(records, quotation.lines) };
}

/** The goods of a stored shipment; refused while it holds nothing. */
export function goodsOf(records: Records, shipmentId: ShipmentId): ShippedGoods {
  const shipment = records.get('shipments', shipmentId);
  const customer = shipment && records.get('customers', shipment.customerId);
  if (!shipment || !customer) throw new ProblemError(problem('not-found', { what: 'shipment' }));
  const orders = ordersOf(shipment, (id) => records.get('orders', id));
  const products = productsOf(
    records,
    orders.flatMap((order) => order.lines),
  );
  const goods = shippedGoods(shipment, orders, products, customer);
  if (goods === null)
    throw new ProblemError(
      problem(
        'paper-incomplete',
        { form: 'shipment', what: 'lines', others: 0 },
        { rule: 'lines', field: 'lines' },
      ),
    );
  return goods;
}

export function productsOf(
  records: Records,
  lines: readonly { readonly productId: string | null }[],
): readonly Product[] {
  const ids = new Set(lines.flatMap((line) => line.productId ?? []));
  return [...ids].flatMap((id) => records.get('products', id) ?? []);
}

/** Number and day of the credit as it stands after its accepted amendments. */
function creditBehind(
  records: Pick<Records, 'get'>,
  creditId: CreditId | null,
): NonNullable<PaperInput['credit']> | null {
  const credit = creditId === null ? undefined : records.get('credits', creditId);
  if (credit === undefined) return null;
  const { terms } = currentTerms(credit);
  return { number: terms.number, date: terms.issueDate, wording: chosenWording(terms, credit.wording) };
}

/** Number of the newest proforma that stands. */
function proformaNumber(records: Records, orderId: SalesOrderId): string | null {
  return standingPaper(records, { orderId }, 'proforma-invoice')?.number ?? null;
}

/** The newest paper of that kind that was printed from the record and not voided. */
export function standingPaper(records: Pick<Records, 'all'>, source: PaperSource, kind: FormKind) {
  return records
    .all('issuedDocuments')
    .filter((paper) => paper.kind === kind && paper.voided === null && standsOn(paper, source))
    .sort((a, b) => a.version - b.version)
    .at(-1);
}
