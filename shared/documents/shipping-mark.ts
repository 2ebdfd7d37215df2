import type { Customer } from '#shared/domain/customer';
import type { SalesOrder } from '#shared/domain/sales-order';
import { buyersOrders } from './order-fields';
import type { PaperLine } from './paper-line';

/**
 * The mark with its places filled in, letter for letter the same on cartons and papers; `N/M` when none is agreed.
 * `{carton}` is `1-310`, or `1-UP` while the number of cartons is not known.
 */
export function shippingMark(
  order: SalesOrder,
  customer: Customer,
  lines: readonly PaperLine[],
  cartons: number | null,
): readonly string[] {
  const range = cartons === null ? '1-UP' : `1-${cartons}`;
  const template = markTemplate(order, customer)
    // `{carton}/{cartons}` counts on each carton; on a paper it is the whole range.
    .map((line) => line.replace(/\{carton\}\s*[-–/]\s*\{cartons\}/g, '{carton}'));
  return filledMark(template, order, customer, lines, range, cartons);
}

/** The mark as one carton carries it: `carton` is its own number, `cartons` how many there are. */
export function cartonMark(
  order: SalesOrder,
  customer: Customer,
  lines: readonly PaperLine[],
  carton: string,
  cartons: number | null,
): readonly string[] {
  return filledMark(markTemplate(order, customer), order, customer, lines, carton, cartons);
}

function markTemplate(order: SalesOrder, customer: Customer): readonly string[] {
  return (order.marks ?? customer.marks).filter((line) => line.trim() !== '');
}

function filledMark(
  template: readonly string[],
  order: SalesOrder,
  customer: Customer,
  lines: readonly PaperLine[],
  carton: string,
  cartons: number | null,
): readonly string[] {
  if (template.length === 0) return ['N/M'];
  const orders = buyersOrders(lines);
  const items = [...new Set(lines.map((line) => line.itemNo))];
  const discharge = order.portOfDischarge || customer.portOfDischarge;
  const places: Readonly<Record<string, string>> = {
    po:
      orders.length === 1
        ? (lines[0]?.po ?? '')
        : order.customerOrderNo || markedOrders(lines) || order.number,
    item: items.length === 1 ? (items[0] ?? '') : '',
    carton,
    cartons: cartons === null ? 'UP' : String(cartons),
    destination: (discharge.split(',')[0] ?? '').trim().toUpperCase(),
  };
  return template
    .map((line) => line.replace(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole))
    .filter((line) => line.trim() !== '');
}

/** A mark line is short: the POs of several orders while they fit, else the first and how many more. */
const MARK_LINE = 40;

function markedOrders(lines: readonly PaperLine[]): string {
  const [first = '', ...rest] = [...new Set(lines.map(({ po }) => po))].filter((po) => po !== '');
  const all = [first, ...rest].join(', ');
  return all.length <= MARK_LINE ? all : `${first} +${rest.length}`;
}
