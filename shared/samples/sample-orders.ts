import { confirmed } from '#shared/checklists/confirmation';
import type { Customer } from '#shared/domain/customer';
import { NO_ANSWERS } from '#shared/domain/order-check';
import { splitDeposit } from '#shared/domain/payment-terms';
import { orderTotal, SalesOrder } from '#shared/domain/sales-order';
import { NO_SHIPMENT } from '#shared/domain/shipment-details';
import { decimal, multiply, round, subtract } from '#shared/values/decimal';
import { includesFreight, includesInsurance } from '#shared/values/incoterm';
import { money } from '#shared/values/money';
import { addDays, earlierOf, type PlainDate } from '#shared/values/plain-date';
import { ORDER_LINES } from './order-lines-table';
import { ORDER_TABLE, type OrderRow } from './order-table';
import { sampleAnswers } from './sample-answers';
import { workday } from './sample-calendar';
import { customerIdOf } from './sample-customers';
import { sampleLines } from './sample-lines';
import type { NumberGiver } from './sample-numbers';
import { quotationIdOf } from './sample-quotations';
import { departure, sampleVoyage } from './sample-voyages';

/** The forty orders as they stand on `today`, oldest first. */
export function sampleOrders(
  today: PlainDate,
  customers: readonly Customer[],
  giveNumber: NumberGiver,
): readonly SalesOrder[] {
  return ORDER_TABLE.map((row, index) => {
    const customer = customers.find((entry) => entry.id === customerIdOf(row.customer));
    if (!customer) throw new RangeError(`no sample customer ${row.customer}`);
    const order = sailed(receivedOrder(row, customer, today, giveNumber), today);
    return agreed(
      {
        ...order,
        ...moneyOf(order, row),
        checks: sampleAnswers(order, row.checks, today),
        shipment: sampleVoyage(order, index),
      },
      customer,
      today,
    );
  });
}

/** What the factory works on has been confirmed by the customer, some days after it came. */
function agreed(order: SalesOrder, customer: Customer, today: PlainDate): SalesOrder {
  if (order.stage.name === 'confirmed' || order.stage.name === 'cancelled') return order;
  const on = earlierOf(addDays(order.receivedOn, CONFIRMED_AFTER_DAYS), today);
  return confirmed(order, {
    on,
    person: customer.contacts[0]?.name ?? customer.nameEn,
    way: 'signed',
    note: '',
    recordedAt: `${on}T02:10:00.000Z`,
    recordedBy: 'Chen Mo',
  });
}

function receivedOrder(
  row: OrderRow,
  customer: Customer,
  today: PlainDate,
  giveNumber: NumberGiver,
): SalesOrder {
  const receivedOn = workday(today, Number(row.received));
  const deliveryDate = row.delivery === '' ? null : addDays(today, Number(row.delivery));
  const { id: customerId, currency, incoterm, paymentTerms, portOfDischarge } = customer;
  return SalesOrder.parse({
    id: `sample:order-${row.key}`,
    number: giveNumber('sales-order', receivedOn),
    customerId,
    customerOrderNo: row.po,
    orderDate: workday(receivedOn, -1),
    receivedOn,
    quotationId: row.quote === '' ? null : quotationIdOf(row.quote),
    currency,
    incoterm,
    paymentTerms,
    deliveryDate,
    deliveryDateMeans: customer.deliveryDateMeans ?? 'etd',
    portOfLoading: 'Ningbo',
    portOfDischarge,
    partialShipment: row.customer !== 'KZ',
    transhipment: row.customer !== 'KZ',
    stage: stageOf(row, today),
    lines: sampleLines(ORDER_LINES[row.key] ?? '', { customerId, currency, deliveryDate }),
    checks: NO_ANSWERS,
    shipment: NO_SHIPMENT,
    note: row.stage === 'cancelled' ? '' : row.note,
    createdOn: receivedOn,
  });
}

function stageOf(row: OrderRow, today: PlainDate) {
  // A shipped order gets its true day, the ETD, from `sailed`.
  const since = row.since === '' ? today : workday(today, Number(row.since));
  return row.stage === 'cancelled'
    ? { name: row.stage, since, reason: row.note }
    : { name: row.stage, since };
}

function sailed(order: SalesOrder, today: PlainDate): SalesOrder {
  if (order.stage.name !== 'shipped') return order;
  return { ...order, stage: { name: 'shipped', since: earlierOf(departure(order) ?? today, today) } };
}

/** Deposit as it came, and what of a C price is freight and insurance. */
function moneyOf(
  order: SalesOrder,
  row: OrderRow,
): Pick<SalesOrder, 'depositReceived' | 'freight' | 'insurance'> {
  const total = orderTotal(order);
  const { deposit } = splitDeposit(total, order.paymentTerms);
  const came = row.deposit === 'full' || row.deposit === 'short';
  const code = order.incoterm?.code ?? 'FOB';
  return {
    depositReceived: came
      ? {
          amount: row.deposit === 'short' ? subtract(deposit.amount, BANK_CHARGE) : deposit.amount,
          on: addDays(order.receivedOn, DEPOSIT_AFTER_DAYS),
        }
      : null,
    freight: includesFreight(code) ? round(multiply(total.amount, FREIGHT_SHARE), 0) : null,
    insurance: includesInsurance(code)
      ? money(multiply(multiply(total.amount, INSURED_SHARE), PREMIUM_RATE), order.currency).amount
      : null,
  };
}

const CONFIRMED_AFTER_DAYS = 3;
const BANK_CHARGE = decimal(25);
const DEPOSIT_AFTER_DAYS = 6;
const FREIGHT_SHARE = decimal('0.045');
/** 110 % of the CIF value is insured, at 0.3 %. */
const INSURED_SHARE = decimal('1.1');
const PREMIUM_RATE = decimal('0.003');
