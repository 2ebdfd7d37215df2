import type { SalesOrder } from '#shared/domain/sales-order';
import { NO_SHIPMENT, type ShipmentDetails } from '#shared/domain/shipment-details';
import { containerCheckDigit } from '#shared/values/container-number';
import { addDays, type PlainDate } from '#shared/values/plain-date';

/** Days at sea from Ningbo, typical of the trade. */
const VOYAGE_DAYS: Readonly<Record<string, number>> = {
  Hamburg: 34,
  Seattle: 16,
  Osaka: 4,
  Felixstowe: 35,
  'Le Havre': 33,
  Valencia: 30,
  Oslo: 38,
  Melbourne: 18,
  Vancouver: 17,
  Bari: 31,
  'San Antonio': 32,
  Shuwaikh: 26,
};

const VESSELS = [
  'EAST LARK',
  'YONG HERON',
  'BRIGHT TILLER',
  'HAI SHU PEARL',
  'NORTHERN AVOCET',
  'SILK PETREL',
];
/** Owner codes that no register lists. */
const OWNERS = ['SYQU', 'QNBU', 'LXHU'];

/** Days the vessel leaves after the delivery date, which may mean the factory's gate or the arrival. */
export function departure(order: SalesOrder): PlainDate | null {
  if (order.deliveryDate === null) return null;
  switch (order.deliveryDateMeans) {
    case 'etd':
      return order.deliveryDate;
    case 'ex-factory':
      return addDays(order.deliveryDate, 4);
    case 'arrival':
      return addDays(order.deliveryDate, -voyageDays(order));
  }
}

/** What is known of the voyage: nothing before inspection, vessel and dates when booked, all when it has left. */
export function sampleVoyage(order: SalesOrder, index: number): ShipmentDetails {
  const etd = departure(order);
  const stage = order.stage.name;
  if (etd === null || !['inspected', 'packed', 'shipped', 'paid'].includes(stage)) return NO_SHIPMENT;
  const booked: ShipmentDetails = {
    ...NO_SHIPMENT,
    vessel: VESSELS[index % VESSELS.length] ?? '',
    voyage: `${String(11 + index).padStart(3, '0')}${index % 2 === 0 ? 'W' : 'E'}`,
    etd,
    eta: addDays(etd, voyageDays(order)),
  };
  if (stage === 'inspected') return booked;
  const loaded = { ...booked, container: containerNumber(index), seal: `SL${String(704_310 + index * 37)}` };
  return stage === 'packed' ? loaded : { ...loaded, billOfLading: `QNB${String(26_004_100 + index * 113)}` };
}

function containerNumber(index: number): string {
  const prefix = `${OWNERS[index % OWNERS.length] ?? ''}${String(304_518 + index * 7_919).padStart(6, '0')}`;
  return `${prefix}${containerCheckDigit(prefix)}`;
}

function voyageDays(order: SalesOrder): number {
  return VOYAGE_DAYS[order.portOfDischarge] ?? 30;
}
