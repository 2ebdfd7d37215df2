import { ProblemError, problem } from '#shared/api/problem';
import type { CustomerList, CustomerRow, CustomerView, ListInput } from '#shared/api/views/file-views';
import { type Customer, customerName } from '#shared/domain/customer';
import type { CurrencyCode } from '#shared/values/currency';
import { add, type DecimalText, ZERO } from '#shared/values/decimal';
import type { CustomerId } from '#shared/values/ids';
import { incotermText } from '#shared/values/incoterm';
import { money } from '#shared/values/money';
import type { PlainDate } from '#shared/values/plain-date';
import { alikeCustomers } from './alike-customers';
import type { IndexedOrder, OrderIndex } from './order-index';
import type { Records } from './records';
import { remembered } from './remember';
import { findItems, haystack } from './search-text';

export function customerList(
  records: Records,
  index: OrderIndex,
  input: ListInput,
  today: PlainDate,
): CustomerList {
  const byCustomer = groupByCustomer(index.entries(today));
  const customers = byName(records.all('customers'));
  const found = findItems(customers, customerSearchText, input.text).items;
  return {
    total: found.length,
    rows: found
      .slice(input.offset, input.offset + input.limit)
      .map((customer) => rowOf(customer, byCustomer.get(customer.id) ?? [])),
  };
}

const nameOrder = new Intl.Collator('zh-Hans-CN');

/** In the order of a Chinese list; sorted once for each state of the collection. */
const byName = remembered((customers: readonly Customer[]): readonly Customer[] =>
  [...customers].sort((a, b) => nameOrder.compare(customerName(a), customerName(b))),
);

export function customerView(
  records: Records,
  index: OrderIndex,
  customerId: CustomerId,
  today: PlainDate,
): CustomerView {
  const customer = records.get('customers', customerId);
  if (!customer) throw new ProblemError(problem('not-found', { what: 'customer' }));
  const orders = index.entries(today).filter((entry) => entry.order.customerId === customerId);
  const booked = records
    .all('postings')
    .filter(({ side, party }) => side === 'customer' && party === customerId);
  const others = [...orders.map(({ order }) => order), ...booked].map(({ currency }) => currency).sort();
  return {
    customer,
    revision: records.revision('customers', customerId),
    orders: orders.map((entry) => entry.row),
    currencies: [...new Set([customer.currency, ...others])],
    layouts: records.all('layouts').filter((layout) => layout.customerId === customerId).length,
    alike: alikeCustomers(records.all('customers'), {
      name: customer.nameEn,
      email: customer.buyer.email,
      phone: customer.buyer.phone,
      except: customerId,
    }),
  };
}

export const customerSearchText = remembered((customer: Customer): string =>
  haystack([
    customer.code,
    customer.nameEn,
    customer.nameZh,
    customer.buyer.name,
    customer.buyer.country,
    customer.buyer.taxNumber,
    ...customer.contacts.flatMap((contact) => [contact.name, contact.email, contact.phone]),
  ]),
);

function rowOf(customer: Customer, orders: readonly IndexedOrder[]): CustomerRow {
  const open = orders.filter((entry) => entry.row.risk !== 'done');
  const received = orders.map((entry) => entry.order.receivedOn).sort();
  const amounts = new Map<CurrencyCode, DecimalText>();
  for (const { row } of open)
    amounts.set(row.amount.currency, add(amounts.get(row.amount.currency) ?? ZERO, row.amount.amount));
  return {
    id: customer.id,
    code: customer.code,
    name: customerName(customer),
    nameZh: customer.nameZh,
    country: customer.buyer.country,
    rank: customer.rank,
    currency: customer.currency,
    terms: [
      customer.incoterm === null ? '' : incotermText(customer.incoterm).replace(', Incoterms 2020', ''),
      customer.paymentTerms.text,
    ]
      .filter((text) => text !== '')
      .join(', '),
    openOrders: open.length,
    orders: orders.length,
    lastOrderOn: received.at(-1) ?? null,
    openAmount: [...amounts].map(([currency, amount]) => money(amount, currency)),
  };
}

function groupByCustomer(entries: readonly IndexedOrder[]): ReadonlyMap<string, readonly IndexedOrder[]> {
  const groups = new Map<string, IndexedOrder[]>();
  for (const entry of entries) {
    const group = groups.get(entry.order.customerId);
    if (group) group.push(entry);
    else groups.set(entry.order.customerId, [entry]);
  }
  return groups;
}
