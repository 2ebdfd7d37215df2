import type { PaperFacts } from '#shared/documents/paper-facts';
import type { Company } from '#shared/domain/company';
import type { Declaration, HeadAnswer, HeadField } from '#shared/domain/declaration';
import type { Party } from '#shared/domain/party';
import type { ProductCustoms } from '#shared/domain/product-customs';
import type { Pallets, ShipmentContainer } from '#shared/domain/shipment';
import type { CurrencyCode } from '#shared/values/currency';
import type { DecimalText } from '#shared/values/decimal';
import type { ProductId } from '#shared/values/ids';
import type { Incoterm } from '#shared/values/incoterm';
import type { PlainDate } from '#shared/values/plain-date';
import type { Unit } from '#shared/values/unit';
import type { CodeTables } from './code-tables';
import type { TariffBook } from './tariff';

/** What leaves of one order line, as the commercial invoice and the packing list state it. */
export interface DeclarableGoods {
  /** `orderId/lineId`. */
  readonly key: string;
  readonly contractNo: string;
  readonly itemNo: string;
  readonly productId: ProductId | null;
  /** As on line or product: 6, 8 or 10 digits, '' while unknown. */
  readonly hsCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly quantity: DecimalText;
  readonly unit: Unit;
  readonly unitPrice: DecimalText | null;
  readonly amount: DecimalText | null;
  readonly currency: CurrencyCode;
  readonly incoterm: Incoterm | null;
  readonly cartons: number | null;
  /** kg; `null` while the product has no carton data. */
  readonly netKg: DecimalText | null;
  readonly grossKg: DecimalText | null;
  /** Country as written on the product's record. */
  readonly origin: string;
  readonly customs: ProductCustoms | null;
}

/** Everything a declaration is drafted from; gathered before, so that drafting stays pure. */
export interface DeclarationInput {
  readonly company: Company;
  /** Party of the contract: 境外收货人 and the country of trade. */
  readonly buyer: Party;
  /** Who receives the goods; `null` is the buyer. */
  readonly consignee: Party | null;
  readonly goods: readonly DeclarableGoods[];
  readonly currency: CurrencyCode;
  readonly freight: DecimalText | null;
  readonly insurance: DecimalText | null;
  readonly portOfLoading: string;
  readonly portOfDischarge: string;
  readonly placeOfDelivery: string;
  readonly vessel: string;
  readonly voyage: string;
  readonly billOfLading: string;
  /** `yyyy-mm-ddThh:mm` by which customs must have released. */
  readonly customsCutOff: string | null;
  readonly containers: readonly ShipmentContainer[];
  readonly pallets: Pallets | null;
  /** Outer cartons of the packing list. */
  readonly cartons: number;
  /** kg of the packing list; `null` while goods have no carton data. */
  readonly netKg: DecimalText | null;
  readonly grossKg: DecimalText | null;
  readonly marks: readonly string[];
  readonly invoiceNo: string;
  readonly packingListNo: string;
  /** Papers that must say the same: invoice, packing list, the carrier's draft. */
  readonly papers: readonly PaperFacts[];
  readonly answers: Declaration;
  /** How the clerk answered places for this port the last time. */
  readonly remembered: Readonly<Partial<Record<HeadField, HeadAnswer>>>;
  /** 境内货源地 that all products answered so far share; '' while they have none or several. */
  readonly usualSourcePlace: string;
  readonly tables: CodeTables;
  readonly tariff: TariffBook;
  readonly today: PlainDate;
}
