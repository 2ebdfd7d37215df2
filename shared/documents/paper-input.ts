import type { CreditWording } from '#shared/credit/credit-wording';
import type { Company } from '#shared/domain/company';
import type { Customer } from '#shared/domain/customer';
import type { PaperLanguage } from '#shared/domain/form-kind';
import type { Product } from '#shared/domain/product';
import type { Quotation } from '#shared/domain/quotation';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { PlainDate } from '#shared/values/plain-date';
import type { PaperLayout } from './paper-layout';
import type { ShippedGoods } from './shipped-goods';

/** What every paper needs, whatever it is about. */
export type PaperFrame = Pick<PaperInput, 'company' | 'number' | 'date' | 'version'>;

/** Everything a paper may be printed from; gathered before, so that the builders stay pure. */
export interface PaperInput {
  readonly company: Company;
  readonly customer: Customer;
  readonly order?: SalesOrder | null;
  readonly quotation?: Quotation | null;
  /** The goods of the shipment this paper stands on; `order` is then the shipment written as one order. */
  readonly goods?: ShippedGoods | null;
  readonly products: readonly Product[];
  /** Given at issue; `null` builds a draft that says so on every page. */
  readonly number: string | null;
  readonly date: PlainDate;
  readonly version: number;
  /** The clerk's layout of this kind of paper; absent or `null` is the house's. */
  readonly layout?: PaperLayout | null;
  /** The invoice that stands for this shipment, when one was issued. */
  readonly invoice?: { readonly number: string; readonly date: PlainDate } | null;
  /** The letter of credit under which the shipment is paid: banks want its number on every paper. */
  readonly credit?: {
    readonly number: string;
    readonly date: PlainDate | null;
    /** What the papers take over from it; absent on papers made before the credit was read. */
    readonly wording?: CreditWording | null;
  } | null;
  /** Number of the proforma that this order was confirmed with, when one was issued. */
  readonly proformaNumber?: string | null;
}

/** Input of the forms that stand on an order. */
export interface OrderPaperInput extends PaperInput {
  readonly order: SalesOrder;
  readonly language: PaperLanguage;
}

/** Input of the forms that stand on a shipment. */
export interface ShipmentPaperInput extends OrderPaperInput {
  readonly goods: ShippedGoods;
}

/** Input of the forms that stand on a quotation. */
export interface QuotationPaperInput extends PaperInput {
  readonly quotation: Quotation;
  readonly language: PaperLanguage;
}
