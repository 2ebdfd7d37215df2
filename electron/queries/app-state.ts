import type { AppState } from '#shared/api/views/app-state';
import { isOpen } from '#shared/domain/order-stage';
import { Settings } from '#shared/domain/settings';
import { isAshore } from '#shared/shipping/shipment-steps';
import type { PlainDate } from '#shared/values/plain-date';
import type { StoreStatus } from '../store/store';
import type { Records } from './records';

/** Asked after every change, so it counts and lists nothing. */
export function appState(
  records: Records,
  store: StoreStatus,
  /** Lines on today's list. */
  todayCount: number,
  today: PlainDate,
  version: string,
): AppState {
  return {
    today,
    company: records.get('company', 'company') ?? null,
    settings: settingsOf(records),
    store: { ...store, notices: [...store.notices] },
    counts: {
      today: todayCount,
      openOrders: records.all('orders').filter((order) => isOpen(order.stage)).length,
      customers: records.all('customers').length,
      products: records.all('products').length,
      quotations: records.all('quotations').length,
      shipments: records.all('shipments').filter(({ state }) => isAshore(state)).length,
    },
    version,
  };
}

/** Made once: the settings are asked for at every posting of a book. */
const UNTOUCHED = Settings.parse({});

export function settingsOf(records: Records): Settings {
  return records.get('settings', 'settings') ?? UNTOUCHED;
}
