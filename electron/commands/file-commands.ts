import type { Customer } from '#shared/domain/customer';
import { NO_ANSWERS } from '#shared/domain/order-check';
import type { OrderLine } from '#shared/domain/order-line';
import type { Product } from '#shared/domain/product';
import type { Quotation, QuotationLine } from '#shared/domain/quotation';
import type { SalesOrder } from '#shared/domain/sales-order';
import { NO_SHIPMENT } from '#shared/domain/shipment-details';
import type { CustomerId, ProductId, QuotationId, SalesOrderId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { todayOf } from '../clock';
import type { HandlersOf } from '../ipc/handlers';
import type { Transaction } from '../store/transaction';
import type { DeskContext } from './context';
import { takeOrderNumber } from './numbers';
import { usualTerms } from './order-commands';
import { duplicate, notFound, ruleBroken, valueOrThrow } from './outcome';

type Channels =
  | 'customers.save'
  | 'customers.remove'
  | 'products.save'
  | 'products.remove'
  | 'quotations.save'
  | 'quotations.remove'
  | 'quotations.turnIntoOrder';

/** Customer, product and quotation files: saved whole, with the revision the clerk saw. */
export function fileCommands(desk: DeskContext): HandlersOf<Channels> {
  const { store } = desk;
  return {
    'customers.save': async ({ record, revision }) => {
      const customerId = valueOrThrow(
        await store.change('customers.save', (tx) => {
          const customer: Customer = { ...record, id: record.id ?? (tx.nextId() as CustomerId) };
          expectSeen(tx, 'customers', customer.id, revision);
          refuseTakenCode(tx, customer);
          tx.put('customers', customer);
          return customer.id;
        }),
      );
      return { customerId };
    },
    'customers.remove': async ({ customerId }) => {
      valueOrThrow(
        await store.change('customers.remove', (tx) => {
          if (!tx.get('customers', customerId)) throw notFound('customer');
          const orders = tx.all('orders').filter((order) => order.customerId === customerId).length;
          const quotations = tx
            .all('quotations')
            .filter((quotation) => quotation.customerId === customerId).length;
          const complaints = tx.all('complaints').filter((one) => one.customerId === customerId).length;
          const entries = complaints + tx.all('postings').filter((one) => one.party === customerId).length;
          if (orders + quotations + entries > 0)
            throw ruleBroken('customer-in-use', { orders, quotations, entries });
          tx.remove('customers', customerId);
        }),
      );
      return {};
    },
    'products.save': async ({ record, revision }) => {
      const productId = valueOrThrow(
        await store.change('products.save', (tx) => {
          const product: Product = { ...record, id: record.id ?? (tx.nextId() as ProductId) };
          expectSeen(tx, 'products', product.id, revision);
          refuseTakenItem(tx, product);
          tx.put('products', product);
          return product.id;
        }),
      );
      return { productId };
    },
    'products.remove': async ({ productId }) => {
      valueOrThrow(
        await store.change('products.remove', (tx) => {
          if (!tx.get('products', productId)) throw notFound('product');
          const orders = tx
            .all('orders')
            .filter((order) => order.lines.some((line) => line.productId === productId)).length;
          if (orders > 0) throw ruleBroken('product-in-use', { orders });
          tx.remove('products', productId);
        }),
      );
      return {};
    },
    'quotations.save': async ({ record, revision }) => {
      const quotationId = valueOrThrow(
        await store.change('quotations.save', (tx) => {
          const quotation: Quotation = { ...record, id: record.id ?? (tx.nextId() as QuotationId) };
          expectSeen(tx, 'quotations', quotation.id, revision);
          if (!tx.get('customers', quotation.customerId)) throw notFound('customer');
          const stored = tx.get('quotations', quotation.id);
          // The number is given by issuing, never typed.
          tx.put('quotations', { ...quotation, number: stored?.number ?? '' });
          return quotation.id;
        }),
      );
      return { quotationId };
    },
    'quotations.remove': async ({ quotationId }) => {
      valueOrThrow(
        await store.change('quotations.remove', (tx) => {
          const quotation = tx.get('quotations', quotationId);
          if (!quotation) throw notFound('quotation');
          if (quotation.number !== '') throw ruleBroken('quotation-issued', { number: quotation.number });
          tx.remove('quotations', quotationId);
        }),
      );
      return {};
    },
    'quotations.turnIntoOrder': async ({ quotationId, customerOrderNo, deliveryDate }) => {
      const order = valueOrThrow(
        await store.change('quotations.turnIntoOrder', (tx) => {
          const quotation = tx.get('quotations', quotationId);
          const customer = quotation && tx.get('customers', quotation.customerId);
          if (!quotation || !customer) throw notFound('quotation');
          const today = todayOf(desk.clock);
          if (quotation.validUntil < today)
            throw ruleBroken('quotation-expired', { validUntil: quotation.validUntil });
          refuseSecondOrder(tx, quotation, customerOrderNo);
          const made = orderFromQuotation(tx, quotation, customer, { customerOrderNo, deliveryDate, today });
          tx.put('orders', made);
          tx.put('quotations', { ...quotation, state: 'accepted' });
          return made;
        }),
      );
      return { orderId: order.id, number: order.number };
    },
  };
}

/** A record saved as new must be new: otherwise it would replace one that the clerk never saw. */
function expectSeen(
  tx: Transaction,
  collection: 'customers' | 'products' | 'quotations',
  id: string,
  revision: number | null,
): void {
  if (revision !== null) tx.expect(collection, id, revision);
  else if (tx.get(collection, id)) tx.expect(collection, id, 0);
}

function refuseTakenCode(tx: Transaction, customer: Customer): void {
  const code = customer.code.toLowerCase();
  const other = tx
    .all('customers')
    .find((item) => item.id !== customer.id && item.code.toLowerCase() === code);
  if (other) throw duplicate('code', { value: customer.code, name: other.nameEn });
}

/** Our item numbers are unique, and a customer's item number leads to one product. */
function refuseTakenItem(tx: Transaction, product: Product): void {
  const itemNo = product.itemNo.toLowerCase();
  const wanted = new Set(
    product.customerItems.map((item) => `${item.customerId}\n${item.itemNo.toLowerCase()}`),
  );
  for (const other of tx.all('products')) {
    if (other.id === product.id) continue;
    if (other.itemNo.toLowerCase() === itemNo)
      throw duplicate('itemNo', { value: product.itemNo, name: other.nameEn });
    const clash = other.customerItems.find((item) =>
      wanted.has(`${item.customerId}\n${item.itemNo.toLowerCase()}`),
    );
    if (clash) throw duplicate('customerItems', { value: clash.itemNo, name: other.itemNo });
  }
}

/** One click too many makes no second order; a repeat order comes with its own PO number. */
function refuseSecondOrder(tx: Transaction, quotation: Quotation, customerOrderNo: string): void {
  const wanted = customerOrderNo.trim().toLowerCase();
  const first = tx
    .all('orders')
    .find(
      (order) =>
        order.quotationId === quotation.id &&
        order.stage.name !== 'cancelled' &&
        order.customerOrderNo.trim().toLowerCase() === wanted,
    );
  if (first) throw duplicate('customerOrderNo', { value: customerOrderNo, name: first.number });
}

interface Acceptance {
  readonly customerOrderNo: string;
  readonly deliveryDate: PlainDate | null;
  readonly today: PlainDate;
}

function orderFromQuotation(
  tx: Transaction,
  quotation: Quotation,
  customer: Customer,
  accepted: Acceptance,
): SalesOrder {
  return {
    ...usualTerms(customer, quotation.portOfLoading),
    id: tx.nextId() as SalesOrderId,
    number: takeOrderNumber(tx, accepted.today),
    customerId: customer.id,
    customerOrderNo: accepted.customerOrderNo,
    orderDate: accepted.today,
    receivedOn: accepted.today,
    quotationId: quotation.id,
    currency: quotation.currency,
    incoterm: quotation.incoterm,
    paymentTerms: quotation.paymentTerms,
    deliveryDate: accepted.deliveryDate,
    depositReceived: null,
    laterDeposits: [],
    stage: { name: 'confirmed', since: accepted.today },
    lines: quotation.lines.map((line) =>
      orderLine(line, customer, line.productId === null ? undefined : tx.get('products', line.productId)),
    ),
    checks: NO_ANSWERS,
    shipment: NO_SHIPMENT,
    poRevision: 0,
    files: [],
    waivers: [],
    questions: [],
    confirmations: [],
    followUps: [],
    note: '',
    createdOn: accepted.today,
  };
}

function orderLine(line: QuotationLine, customer: Customer, product: Product | undefined): OrderLine {
  return {
    id: line.id,
    customerOrderNo: '',
    productId: line.productId,
    itemNo: line.itemNo,
    customerItemNo: product?.customerItems.find((item) => item.customerId === customer.id)?.itemNo ?? '',
    descriptionEn: line.descriptionEn,
    descriptionZh: line.descriptionZh,
    colour: '',
    colourZh: '',
    size: '',
    sizes: [],
    quantity: line.quantity,
    unit: line.unit,
    unitPrice: line.unitPrice,
    hsCode: product?.hsCode ?? null,
    packing: line.packing,
    deliveryDate: null,
    remark: '',
  };
}
