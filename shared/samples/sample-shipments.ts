import { shippedGoods } from '#shared/documents/shipped-goods';
import type { Customer } from '#shared/domain/customer';
import type { Product } from '#shared/domain/product';
import type { SalesOrder } from '#shared/domain/sales-order';
import { Shipment, type ShipmentState } from '#shared/domain/shipment';
import { DEFAULT_SHIPPING_SETTINGS } from '#shared/domain/shipping-settings';
import { shipmentLoad } from '#shared/shipping/shipment-load';
import { containerCheckDigit } from '#shared/values/container-number';
import { ceil, compare, type DecimalText, divide, multiply } from '#shared/values/decimal';
import { addDays, type PlainDate } from '#shared/values/plain-date';
import type { NumberGiver } from './sample-numbers';

interface Plan {
  readonly key: string;
  /** Keys of the orders; `half` leaves in a first lot. */
  readonly orders: readonly { readonly key: string; readonly half?: boolean }[];
  readonly state: ShipmentState;
  /** Days from today. */
  readonly created: number;
  readonly etd: number;
  readonly bookingNo: string;
  readonly forwarder: string;
  /** Container and seal of the first box, once they are known. */
  readonly container?: { readonly prefix: string; readonly seal: string; readonly tareKg: string };
  readonly trailer?: { readonly day: number; readonly at: string };
}

/** One that leaves the day after tomorrow, one of two orders with a first lot, one at sea without advice. */
const PLANS: readonly Plan[] = [
  {
    key: '1',
    orders: [{ key: '17' }],
    state: 'sailed',
    created: -31,
    etd: -16,
    bookingNo: 'SO7741190',
    forwarder: 'Yonggang Forwarding Co., Ltd.',
    container: { prefix: 'SYQU431806', seal: 'SL704939', tareKg: '2230' },
  },
  {
    key: '2',
    orders: [{ key: '21' }],
    state: 'booked',
    created: -12,
    etd: 2,
    bookingNo: 'SO7741203',
    forwarder: 'Yonggang Forwarding Co., Ltd.',
    container: { prefix: 'QNBU462898', seal: '', tareKg: '2210' },
    trailer: { day: 1, at: '08:30' },
  },
  {
    key: '3',
    orders: [{ key: '26' }, { key: '30', half: true }],
    state: 'booked',
    created: -6,
    etd: 5,
    bookingNo: 'HPL2026113',
    forwarder: 'Haishu Ocean Logistics Co., Ltd.',
  },
];

/** The shipments as they stand on `today`. */
export function sampleShipments(
  today: PlainDate,
  customers: readonly Customer[],
  products: readonly Product[],
  orders: readonly SalesOrder[],
  giveNumber: NumberGiver,
): readonly Shipment[] {
  return PLANS.map((plan) => {
    const mine = plan.orders.map(({ key, half }) => ({ order: orderOf(orders, key), half: half === true }));
    const [first] = mine;
    const customer = customers.find(({ id }) => id === first?.order.customerId);
    if (!first || !customer) throw new RangeError(`sample shipment ${plan.key} has no customer`);
    const createdOn = addDays(today, plan.created);
    const shipment = Shipment.parse({
      id: `sample:shipment-${plan.key}`,
      number: giveNumber('shipment', createdOn),
      customerId: customer.id,
      currency: first.order.currency,
      lines: mine.flatMap(({ order, half }) =>
        order.lines.map((line) => ({
          orderId: order.id,
          lineId: line.id,
          quantity: half
            ? firstLot(line.quantity, line.packing ?? packingOf(products, line.productId))
            : line.quantity,
        })),
      ),
      state: plan.state,
      booking: bookingOf(plan, first.order, today),
      trailer: trailerOf(plan, today),
      createdOn,
    });
    return {
      ...shipment,
      containers: containersFor(
        shipment,
        plan,
        mine.map(({ order }) => order),
        products,
        customer,
      ),
    };
  });
}

function orderOf(orders: readonly SalesOrder[], key: string): SalesOrder {
  const order = orders.find(({ id }) => id === `sample:order-${key}`);
  if (!order) throw new RangeError(`no sample order ${key}`);
  return order;
}

function packingOf(products: readonly Product[], productId: string | null) {
  return products.find(({ id }) => id === productId)?.packing ?? null;
}

/** Half of the line in full cartons. */
function firstLot(quantity: DecimalText, packing: { readonly piecesPerCarton: number } | null): DecimalText {
  const perCarton = packing?.piecesPerCarton ?? 1;
  const lot = multiply(ceil(divide(quantity, 2 * perCarton)), perCarton);
  return compare(lot, quantity) > 0 ? quantity : lot;
}

function bookingOf(plan: Plan, order: SalesOrder, today: PlainDate) {
  const etd = addDays(today, plan.etd);
  const at = (days: number, time: string) => `${addDays(etd, days)}T${time}`;
  const { vessel, voyage, eta, billOfLading } = order.shipment;
  return {
    forwarder: { name: plan.forwarder, phone: '+86 574 5550 0260', addressLines: ['Beilun, Ningbo'] },
    bookedOn: addDays(today, plan.created + 1),
    bookingNo: plan.bookingNo,
    carrier: 'East Lark Line',
    vessel: vessel === '' ? 'NORTHERN AVOCET' : vessel,
    voyage: voyage === '' ? '041E' : voyage,
    etd,
    eta: eta ?? addDays(etd, 16),
    sailedOn: plan.state === 'sailed' ? etd : null,
    billOfLading: plan.state === 'sailed' ? billOfLading : '',
    terminal: 'Beilun No. 4',
    settled:
      plan.state === 'sailed' ? ['shippingInstruction', 'verifiedGrossMass', 'containerYard', 'customs'] : [],
    cutOffs: {
      shippingInstruction: at(-2, '16:00'),
      verifiedGrossMass: at(-1, '12:00'),
      containerYard: at(-1, '18:00'),
      customs: at(-1, '20:00'),
    },
  };
}

function trailerOf(plan: Plan, today: PlainDate) {
  if (plan.trailer === undefined) return {};
  return {
    haulier: 'Yongjiang Container Haulage',
    driver: '王建国',
    driverPhone: '138 5550 0147',
    plate: '浙B·D7A35',
    arrivesAt: `${addDays(today, plan.trailer.day)}T${plan.trailer.at}`,
    loadingAddress: ['浙江省宁波市鄞州区曲水路88号'],
    wayToGate: '由曲水路东门进，过磅后到3号月台',
    contact: '仓库 陈师傅',
    contactPhone: '139 5550 0192',
    weighing: true,
  };
}

/** The boxes that the goods need, by the desk's own plan. */
function containersFor(
  shipment: Shipment,
  plan: Plan,
  orders: readonly SalesOrder[],
  products: readonly Product[],
  customer: Customer,
): Shipment['containers'] {
  const goods = shippedGoods(shipment, orders, products, customer);
  if (goods === null) return [];
  const { plans } = shipmentLoad(shipment, goods.cartons, DEFAULT_SHIPPING_SETTINGS);
  const boxes = plans.find(({ kind }) => kind === 'containers')?.boxes ?? [];
  return boxes.map(({ type }, at) => {
    const known = at === 0 ? plan.container : undefined;
    const number = known === undefined ? '' : `${known.prefix}${containerCheckDigit(known.prefix)}`;
    return {
      type,
      number,
      seal: known?.seal ?? '',
      // A decimal literal of the table above.
      tareKg: (known?.tareKg ?? null) as DecimalText | null,
      verifiedGrossKg: null,
      dunnageKg: null,
      cartons: 0,
    };
  });
}
