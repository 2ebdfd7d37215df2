import type { ComponentType } from 'react';
import { ComplaintScreen } from '../screens/complaints/complaint-screen';
import { ComplaintsScreen } from '../screens/complaints/complaints-screen';
import { CreditScreen } from '../screens/credits/credit-screen';
import { CreditsScreen } from '../screens/credits/credits-screen';
import { CustomerScreen } from '../screens/customers/customer-screen';
import { CustomersScreen } from '../screens/customers/customers-screen';
import { CustomsScreen } from '../screens/customs/customs-screen';
import { CustomsTablesScreen } from '../screens/customs/customs-tables-screen';
import { ImportScreen } from '../screens/import/import-screen';
import { InspectionScreen } from '../screens/inspections/inspection-screen';
import { InspectionsScreen } from '../screens/inspections/inspections-screen';
import { MatchingScreen } from '../screens/matching/matching-screen';
import { AccountScreen } from '../screens/money/account-screen';
import { MoneyScreen } from '../screens/money/money-screen';
import { OrderScreen } from '../screens/order/order-screen';
import { NewOrderScreen } from '../screens/orders/new-order-screen';
import { OrdersScreen } from '../screens/orders/orders-screen';
import { ProductScreen } from '../screens/products/product-screen';
import { ProductsScreen } from '../screens/products/products-screen';
import { QuotationScreen } from '../screens/quotations/quotation-screen';
import { QuotationsScreen } from '../screens/quotations/quotations-screen';
import { SettingsScreen } from '../screens/settings/settings-screen';
import { ShipmentScreen } from '../screens/shipments/shipment-screen';
import { ShipmentsScreen } from '../screens/shipments/shipments-screen';
import { SupplierScreen } from '../screens/suppliers/supplier-screen';
import { SuppliersScreen } from '../screens/suppliers/suppliers-screen';
import { TodayScreen } from '../screens/today/today-screen';
import type { Route, RouteOf, ScreenName } from './route';

/** What draws each place. A new screen adds its line. */
const SCREENS: { readonly [S in ScreenName]?: ComponentType<{ readonly route: RouteOf<S> }> } = {
  today: TodayScreen,
  orders: OrdersScreen,
  order: OrderScreen,
  'new-order': NewOrderScreen,
  import: ImportScreen,
  quotations: QuotationsScreen,
  quotation: QuotationScreen,
  credits: CreditsScreen,
  credit: CreditScreen,
  money: MoneyScreen,
  account: AccountScreen,
  matching: MatchingScreen,
  suppliers: SuppliersScreen,
  supplier: SupplierScreen,
  customers: CustomersScreen,
  customer: CustomerScreen,
  products: ProductsScreen,
  product: ProductScreen,
  shipments: ShipmentsScreen,
  shipment: ShipmentScreen,
  customs: CustomsScreen,
  'customs-tables': CustomsTablesScreen,
  inspections: InspectionsScreen,
  inspection: InspectionScreen,
  complaints: ComplaintsScreen,
  complaint: ComplaintScreen,
  settings: SettingsScreen,
};

export function Screen({ route }: { readonly route: Route }) {
  // Each entry takes exactly the routes of its own name; the index by name hides that from the compiler.
  const Drawn = SCREENS[route.screen] as ComponentType<{ readonly route: Route }> | undefined;
  return Drawn === undefined ? <TodayScreen route={{ screen: 'today' }} /> : <Drawn route={route} />;
}
