import type { Credit } from '#shared/credit/credit';
import type { Company } from '#shared/domain/company';
import type { Complaint } from '#shared/domain/complaint';
import type { Customer } from '#shared/domain/customer';
import type { Inspection } from '#shared/domain/inspection';
import type { IssuedDocument } from '#shared/domain/issued-document';
import type { NumberCounter } from '#shared/domain/numbering';
import type { Product } from '#shared/domain/product';
import type { Quotation } from '#shared/domain/quotation';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { Shipment } from '#shared/domain/shipment';
import type { Supplier } from '#shared/domain/supplier';
import type { TariffEntry } from '#shared/domain/tariff-entry';
import type { Posting } from '#shared/money/posting';
import type { PlainDate } from '#shared/values/plain-date';
import { SAMPLE_COMPANY } from './sample-company';
import { sampleCredits } from './sample-credits';
import { sampleCustomers } from './sample-customers';
import { sampleMoney } from './sample-money';
import { numbersFromOne } from './sample-numbers';
import { sampleOrders } from './sample-orders';
import { SAMPLE_PRODUCTS } from './sample-products';
import { sampleComplaints, sampleInspections } from './sample-quality';
import { sampleQuotations } from './sample-quotations';
import { sampleShipments } from './sample-shipments';
import { sampleTariff } from './sample-tariff';

/** A believable desk to look around in: offered at the first start, used by the demo and the tests. */
export interface SampleDesk {
  readonly company: Company;
  readonly customers: readonly Customer[];
  readonly products: readonly Product[];
  readonly quotations: readonly Quotation[];
  readonly orders: readonly SalesOrder[];
  readonly shipments: readonly Shipment[];
  readonly credits: readonly Credit[];
  readonly inspections: readonly Inspection[];
  readonly complaints: readonly Complaint[];
  /** Lines of the tariff for everything the factory makes. */
  readonly tariff: readonly TariffEntry[];
  readonly suppliers: readonly Supplier[];
  /** Invoices and payments of the months before the desk was set up. */
  readonly postings: readonly Posting[];
  /** The last number given in each series and year, so that new papers continue without a hole. */
  readonly counters: readonly NumberCounter[];
  /** No paper is issued yet: the clerk issues the first one. */
  readonly issuedDocuments: readonly IssuedDocument[];
}

/** All dates lie around `today`, so that something is always late, due, at risk and waiting. */
export function sampleDesk(today: PlainDate): SampleDesk {
  const numbers = numbersFromOne();
  const customers = sampleCustomers(today);
  const quotations = sampleQuotations(today, customers, numbers.give);
  const orders = sampleOrders(today, customers, numbers.give);
  return {
    company: SAMPLE_COMPANY,
    customers,
    products: SAMPLE_PRODUCTS,
    quotations,
    orders,
    shipments: sampleShipments(today, customers, SAMPLE_PRODUCTS, orders, numbers.give),
    credits: sampleCredits(today, SAMPLE_COMPANY, customers, orders),
    inspections: sampleInspections(today, orders, numbers.give),
    complaints: sampleComplaints(today, orders, numbers.give),
    tariff: sampleTariff(SAMPLE_PRODUCTS),
    ...sampleMoney(today, customers),
    counters: numbers.counters(),
    issuedDocuments: [],
  };
}
