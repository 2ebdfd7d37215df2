import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import { SupplierId } from '#shared/values/ids';
import { BankAccount } from './company';
import { Contact } from './party';
import { PaymentTerms } from './payment-terms';

/** What a supplier does for us: processes our goods (加工厂), delivers material, or carries and clears them. */
export const SupplierKind = z.enum(['processing', 'material', 'service']);
export type SupplierKind = z.infer<typeof SupplierKind>;

/** A firm that we owe: a processing factory, a mill, a forwarder. */
export const Supplier = z
  .object({
    id: SupplierId,
    /** Short code the clerk types: `HY`. */
    code: z.string().min(1).max(20),
    nameZh: z.string().max(200).default(''),
    nameEn: z.string().max(200).default(''),
    kind: SupplierKind.default('processing'),
    addressLines: z.array(z.string().max(200)).max(6).default([]),
    /** 税号 */
    taxNumber: z.string().max(40).default(''),
    phone: z.string().max(60).default(''),
    email: z.string().max(120).default(''),
    contacts: z.array(Contact).max(40).default([]),
    currency: CurrencyCode.default('CNY'),
    paymentTerms: PaymentTerms,
    /** Where we pay to. */
    bank: BankAccount.nullable().default(null),
    note: z.string().max(4000).default(''),
    createdOn: z.string().default(''),
  })
  .readonly();
export type Supplier = z.infer<typeof Supplier>;

/** Domestic firms are called by their Chinese name. */
export function supplierName(supplier: Supplier): string {
  return supplier.nameZh === '' ? supplier.nameEn : supplier.nameZh;
}
