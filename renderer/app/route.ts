import type { OrderFilter } from '#shared/api/views/order-views';
import type { Target } from '#shared/api/views/today-view';
import type { FormKind } from '#shared/domain/form-kind';
import type { CheckName } from '#shared/domain/order-check';
import type { CurrencyCode } from '#shared/values/currency';

export const ORDER_TABS = ['lines', 'checks', 'packing', 'papers', 'history'] as const;
export type OrderTab = (typeof ORDER_TABS)[number];

export const SHIPMENT_TABS = [
  'goods',
  'packing',
  'containers',
  'booking',
  'draft',
  'papers',
  'history',
] as const;
export type ShipmentTab = (typeof SHIPMENT_TABS)[number];

export const CREDIT_TABS = ['terms', 'wording', 'amendments', 'presentations'] as const;
export type CreditTab = (typeof CREDIT_TABS)[number];

export const INSPECTION_TABS = ['visit', 'measurements', 'report', 'history'] as const;
export type InspectionTab = (typeof INSPECTION_TABS)[number];
export const COMPLAINT_TABS = ['claim', 'answer', 'history'] as const;
export type ComplaintTab = (typeof COMPLAINT_TABS)[number];

export const ACCOUNT_TABS = ['ledger', 'items', 'deliveries', 'statement', 'history'] as const;
export type AccountTab = (typeof ACCOUNT_TABS)[number];
export const MONEY_SECTIONS = ['overview', 'customer', 'supplier', 'month', 'reminders', 'bank'] as const;
export type MoneySection = (typeof MONEY_SECTIONS)[number];

/** Where the clerk is. A new screen adds its member here and its component in screens.tsx. */
export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'orders'; readonly filter?: OrderFilter; readonly text?: string }
  | {
      readonly screen: 'order';
      readonly orderId: string;
      readonly tab?: OrderTab;
      readonly check?: CheckName;
    }
  | { readonly screen: 'new-order'; readonly customerId?: string }
  /** `token` of the opened file; absent before one was chosen. */
  | { readonly screen: 'import'; readonly token?: string }
  | { readonly screen: 'quotations' }
  /** `quotationId` absent: a new one. */
  | { readonly screen: 'quotation'; readonly quotationId?: string; readonly customerId?: string }
  | { readonly screen: 'shipments' }
  | { readonly screen: 'shipment'; readonly shipmentId: string; readonly tab?: ShipmentTab }
  /** `shipmentId` absent: the list of declarations. */
  | { readonly screen: 'customs'; readonly shipmentId?: string }
  /** Codes and tariff. */
  | { readonly screen: 'customs-tables'; readonly table?: string; readonly hsCode?: string }
  | { readonly screen: 'credits' }
  /** `creditId` absent: a new one, from the bank's text. */
  | {
      readonly screen: 'credit';
      readonly creditId?: string;
      readonly tab?: CreditTab;
      /** Field to stand on. */
      readonly tag?: string;
      readonly presentation?: string;
    }
  | { readonly screen: 'money'; readonly section?: MoneySection; readonly token?: string }
  | {
      readonly screen: 'account';
      readonly side: 'customer' | 'supplier';
      readonly party: string;
      readonly currency: CurrencyCode;
      readonly tab?: AccountTab;
    }
  /** Their statement of one account: `token` of the opened file, `reconciliationId` once taken over. */
  | {
      readonly screen: 'matching';
      readonly side: 'customer' | 'supplier';
      readonly party: string;
      readonly currency: CurrencyCode;
      readonly token?: string | undefined;
      readonly reconciliationId?: string | undefined;
    }
  | { readonly screen: 'suppliers' }
  /** `supplierId` absent: a new one. */
  | { readonly screen: 'supplier'; readonly supplierId?: string }
  | { readonly screen: 'inspections' }
  | { readonly screen: 'inspection'; readonly inspectionId: string; readonly tab?: InspectionTab }
  | { readonly screen: 'complaints' }
  | { readonly screen: 'complaint'; readonly complaintId: string; readonly tab?: ComplaintTab }
  | { readonly screen: 'customers' }
  | { readonly screen: 'customer'; readonly customerId?: string }
  | { readonly screen: 'products' }
  | { readonly screen: 'product'; readonly productId?: string }
  | {
      readonly screen: 'settings';
      readonly section?: string;
      /** Of the layouts: which paper, for which customer, shown on which order or shipment. */
      readonly kind?: FormKind;
      readonly customerId?: string;
      readonly orderId?: string;
      readonly shipmentId?: string;
    };

export type ScreenName = Route['screen'];
export type RouteOf<S extends ScreenName> = Extract<Route, { screen: S }>;

/** The places visited, as a browser keeps them. */
export interface Trail {
  readonly routes: readonly Route[];
  readonly at: number;
}

export const START: Trail = { routes: [{ screen: 'today' }], at: 0 };
const LONGEST_TRAIL = 100;

export function currentRoute(trail: Trail): Route {
  return trail.routes[trail.at] ?? { screen: 'today' };
}

/** Goes to a place and forgets what lay ahead. Going where one is changes nothing. */
export function goTo(trail: Trail, route: Route): Trail {
  if (sameRoute(currentRoute(trail), route)) return trail;
  const routes = [...trail.routes.slice(0, trail.at + 1), route].slice(-LONGEST_TRAIL);
  return { routes, at: routes.length - 1 };
}

/** Changes the place in place: a tab or a filter is no step of the trail. */
export function replaceWith(trail: Trail, route: Route): Trail {
  return { routes: trail.routes.map((old, index) => (index === trail.at ? route : old)), at: trail.at };
}

export function goBack(trail: Trail): Trail {
  return trail.at === 0 ? trail : { ...trail, at: trail.at - 1 };
}

export function goForward(trail: Trail): Trail {
  return trail.at + 1 >= trail.routes.length ? trail : { ...trail, at: trail.at + 1 };
}

function sameRoute(a: Route, b: Route): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function isOrderTab(tab: string): tab is OrderTab {
  return ORDER_TABS.some((known) => known === tab);
}

/** The tab on which a place of a shipment is mended; the trailer stands beside the booking. */
export function shipmentTab(place: string): ShipmentTab {
  if (place === 'trailer') return 'booking';
  return SHIPMENT_TABS.find((known) => known === place) ?? 'goods';
}

/** The place that a line of Today or a search hit points to. */
export function routeOfTarget(target: Target): Route {
  switch (target.screen) {
    case 'order':
      return {
        screen: 'order',
        orderId: target.orderId,
        ...(isOrderTab(target.tab) ? { tab: target.tab } : {}),
        ...(target.check === undefined ? {} : { check: target.check }),
      };
    case 'quotation':
      return { screen: 'quotation', quotationId: target.quotationId };
    case 'customer':
      return { screen: 'customer', customerId: target.customerId };
    case 'credit':
      return { screen: 'credit', creditId: target.creditId, tab: target.tab };
    case 'inspection':
      return { screen: 'inspection', inspectionId: target.inspectionId };
    case 'complaint':
      return { screen: 'complaint', complaintId: target.complaintId };
    case 'shipment':
      return { screen: 'shipment', shipmentId: target.shipmentId, tab: shipmentTab(target.place) };
  }
}
