import type { SalesOrder } from '#shared/domain/sales-order';
import type { IncotermCode } from '#shared/values/incoterm';
import type { PlainDate } from '#shared/values/plain-date';
import { typedDate, typedDecimal } from '../forms/field-text';
import type { Patch } from './use-order-save';

/** The facts of an order as typed. */
export interface FactsForm {
  readonly customerOrderNo: string;
  readonly orderDate: string;
  readonly deliveryDate: string;
  readonly deliveryDateMeans: SalesOrder['deliveryDateMeans'];
  readonly currency: SalesOrder['currency'];
  readonly incoterm: IncotermCode | '';
  readonly place: string;
  readonly terms: string;
  readonly depositPercent: string;
  readonly depositAmount: string;
  readonly depositOn: string;
  /** Percent by which more may be shipped than ordered. */
  readonly overDelivery: string;
  readonly note: string;
}

export function factsForm(order: SalesOrder): FactsForm {
  return {
    customerOrderNo: order.customerOrderNo,
    orderDate: order.orderDate ?? '',
    deliveryDate: order.deliveryDate ?? '',
    deliveryDateMeans: order.deliveryDateMeans,
    currency: order.currency,
    incoterm: order.incoterm?.code ?? '',
    place: order.incoterm?.place ?? '',
    terms: order.paymentTerms.text,
    depositPercent: order.paymentTerms.depositPercent,
    depositAmount: order.depositReceived?.amount ?? '',
    depositOn: order.depositReceived?.on ?? '',
    overDelivery: order.overDeliveryPercent ?? '',
    note: order.note,
  };
}

export type FactsField = keyof FactsForm;
export type FactsReading =
  | { readonly ok: true; readonly patch: Patch }
  | { readonly ok: false; readonly wrong: Readonly<Partial<Record<FactsField, 'date' | 'number'>>> };

/** The patch a filled form makes, or the fields that do not fit. A deposit without a day came today. */
export function readFacts(form: FactsForm, order: SalesOrder, today: PlainDate): FactsReading {
  const wrong: Partial<Record<FactsField, 'date' | 'number'>> = {};
  const day = (field: 'orderDate' | 'deliveryDate' | 'depositOn') => {
    const text = form[field].trim();
    if (text === '') return null;
    const value = typedDate(text, today);
    if (value === null) wrong[field] = 'date';
    return value;
  };
  const decimal = (field: 'depositPercent' | 'depositAmount' | 'overDelivery') => {
    const text = form[field].trim();
    if (text === '') return null;
    const value = typedDecimal(text);
    const isTooMuch = field !== 'depositAmount' && Number(value) > 100;
    if (value === null || value.startsWith('-') || isTooMuch) {
      wrong[field] = 'number';
      return null;
    }
    return value;
  };
  const orderDate = day('orderDate');
  const deliveryDate = day('deliveryDate');
  const depositOn = day('depositOn');
  const depositPercent = decimal('depositPercent');
  const depositAmount = decimal('depositAmount');
  const overDeliveryPercent = decimal('overDelivery');
  if (Object.keys(wrong).length > 0) return { ok: false, wrong };
  return {
    ok: true,
    patch: {
      customerOrderNo: form.customerOrderNo.trim(),
      orderDate,
      deliveryDate,
      deliveryDateMeans: form.deliveryDateMeans,
      currency: form.currency,
      incoterm: form.incoterm === '' ? null : { code: form.incoterm, place: form.place.trim() },
      paymentTerms: { ...order.paymentTerms, text: form.terms.trim(), depositPercent: depositPercent ?? '0' },
      depositReceived: depositAmount === null ? null : { amount: depositAmount, on: depositOn ?? today },
      overDeliveryPercent,
      note: form.note,
    },
  };
}
