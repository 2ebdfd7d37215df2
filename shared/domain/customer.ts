import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import { CustomerId } from '#shared/values/ids';
import { Incoterm } from '#shared/values/incoterm';
import { Contact, Party } from './party';
import { PaymentTerms } from './payment-terms';

/** Main customers are served first when goods are short. */
export const CustomerRank = z.enum(['main', 'regular', 'small']);
export type CustomerRank = z.infer<typeof CustomerRank>;

/** What a delivery date on this customer's orders means: ask once, then remember. */
export const DeliveryDateMeaning = z.enum(['etd', 'ex-factory', 'arrival']);
export type DeliveryDateMeaning = z.infer<typeof DeliveryDateMeaning>;

/** The customer file. */
export const Customer = z
  .object({
    id: CustomerId,
    /** Short code the clerk types: `HV`. */
    code: z.string().min(1).max(20),
    nameEn: z.string().max(200),
    nameZh: z.string().max(200).default(''),
    buyer: Party,
    /** `null`: the buyer receives the goods. */
    consignee: Party.nullable().default(null),
    notify: Party.nullable().default(null),
    contacts: z.array(Contact).max(40).default([]),
    rank: CustomerRank.default('regular'),
    currency: CurrencyCode.default('USD'),
    incoterm: Incoterm.nullable().default(null),
    paymentTerms: PaymentTerms,
    portOfDischarge: z.string().max(80).default(''),
    /** Shipping mark template, one line each; {po} {item} {carton} {cartons} {destination} are filled in. */
    marks: z.array(z.string().max(60)).max(10).default([]),
    deliveryDateMeans: DeliveryDateMeaning.nullable().default(null),
    /** How this customer writes numbers and dates in files, learned at import. */
    habits: z
      .object({
        decimalMark: z.enum([',', '.']).nullable(),
        dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
      })
      .default({ decimalMark: null, dateOrder: null }),
    note: z.string().max(4000).default(''),
    createdOn: z.string().default(''),
  })
  .readonly();
export type Customer = z.infer<typeof Customer>;

/** What the clerk calls the customer on lists. */
export function customerName(customer: Pick<Customer, 'nameEn' | 'nameZh'>): string {
  return customer.nameEn === '' ? customer.nameZh : customer.nameEn;
}
