import { minuteOf, todayOf } from '../clock';
import type { DeskContext } from '../commands/context';
import type { HandlersOf } from '../ipc/handlers';
import { alikeCustomers } from './alike-customers';
import { appState } from './app-state';
import { customerList, customerView } from './customer-views';
import { orderBoard } from './order-board';
import { OrderIndex } from './order-index';
import { orderView } from './order-view';
import { paperRegister } from './paper-register';
import { lastPrices, productList, productView } from './product-views';
import { quotationList, quotationView } from './quotation-views';
import { DeskSearch } from './search';
import type { ShipmentIndex } from './shipment-index';
import { TodayIndex } from './today-index';

type Channels =
  | 'app.state'
  | 'today.overview'
  | 'search.everything'
  | 'orders.board'
  | 'orders.overview'
  | 'customers.list'
  | 'customers.file'
  | 'customers.alike'
  | 'products.list'
  | 'products.file'
  | 'prices.last'
  | 'quotations.list'
  | 'quotations.file'
  | 'documents.register';

/** The questions of the screens, each answered by one pure function over the records. */
export function deskQueries(
  { store, clock, version }: DeskContext,
  shipments: ShipmentIndex,
): HandlersOf<Channels> {
  const index = new OrderIndex(store);
  const search = new DeskSearch(store, index, shipments);
  const todayIndex = new TodayIndex(store, shipments);
  const todayNow = () => todayIndex.view(today(), minuteOf(clock));
  const todayCount = () => todayIndex.count(today(), minuteOf(clock));
  const today = () => todayOf(clock);
  return {
    'app.state': () => appState(store, store.status(), todayCount(), today(), version),
    'today.overview': () => todayNow(),
    'search.everything': ({ text, limit }) => search.find(text, limit, today()),
    'orders.board': (input) => orderBoard(index, input, today()),
    'orders.overview': ({ orderId }) => orderView(store, index, orderId, today()),
    'customers.list': (input) => customerList(store, index, input, today()),
    'customers.file': ({ customerId }) => customerView(store, index, customerId, today()),
    'customers.alike': (described) => alikeCustomers(store.all('customers'), described),
    'products.list': (input) => productList(store, input),
    'products.file': ({ productId }) => productView(store, productId),
    'prices.last': ({ customerId, productId }) => lastPrices(store, customerId, productId),
    'quotations.list': (input) => quotationList(store, input, today()),
    'documents.register': (input) => paperRegister(store, input),
    'quotations.file': ({ quotationId }) => quotationView(store, quotationId),
  };
}
