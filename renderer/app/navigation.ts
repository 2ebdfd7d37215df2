import type { AppState } from '#shared/api/views/app-state';
import type { IconName } from '../components/icon';
import type { app } from '../words/en/app';
import type { Route, ScreenName } from './route';

export interface NavigationEntry {
  readonly name: Exclude<keyof typeof app.nav, 'label'>;
  readonly icon: IconName;
  readonly route: Route;
  /** Other screens that belong under this entry. */
  readonly covers: readonly ScreenName[];
  /** The figure beside the word; `null` shows none. */
  readonly count: (counts: AppState['counts']) => number | null;
}

/** The screens that exist, in the order of their number keys. A new one adds its line. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { name: 'today', icon: 'today', route: { screen: 'today' }, covers: [], count: (counts) => counts.today },
  {
    name: 'orders',
    icon: 'orders',
    route: { screen: 'orders' },
    covers: ['order', 'new-order', 'import'],
    count: (counts) => counts.openOrders,
  },
  {
    name: 'quotations',
    icon: 'quotations',
    route: { screen: 'quotations' },
    covers: ['quotation'],
    count: () => null,
  },
  {
    name: 'shipments',
    icon: 'ship',
    route: { screen: 'shipments' },
    covers: ['shipment', 'customs', 'customs-tables'],
    count: (counts) => counts.shipments,
  },
  {
    name: 'credits',
    icon: 'credit',
    route: { screen: 'credits' },
    covers: ['credit'],
    count: () => null,
  },
  {
    name: 'money',
    icon: 'money',
    route: { screen: 'money' },
    covers: ['account', 'matching', 'suppliers', 'supplier'],
    count: () => null,
  },
  {
    name: 'customers',
    icon: 'customers',
    route: { screen: 'customers' },
    covers: ['customer'],
    count: () => null,
  },
  {
    name: 'products',
    icon: 'products',
    route: { screen: 'products' },
    covers: ['product'],
    count: () => null,
  },
  {
    name: 'quality',
    icon: 'quality',
    route: { screen: 'inspections' },
    covers: ['inspection', 'complaints', 'complaint'],
    count: () => null,
  },
  { name: 'settings', icon: 'settings', route: { screen: 'settings' }, covers: [], count: () => null },
];

/** The number key of a screen: 1 to 9, then 0. */
export function numberKey(index: number): string {
  return String((index + 1) % 10);
}

export function isUnder(entry: NavigationEntry, screen: ScreenName): boolean {
  return entry.route.screen === screen || entry.covers.includes(screen);
}
