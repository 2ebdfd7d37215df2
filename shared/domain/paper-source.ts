import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import {
  ComplaintId,
  CreditId,
  InspectionId,
  QuotationId,
  SalesOrderId,
  ShipmentId,
} from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';

/** One party in one currency over one period, both days included. */
export const AccountPeriod = z
  .object({
    side: z.enum(['customer', 'supplier']),
    party: z.string().min(1).max(80),
    currency: CurrencyCode,
    from: PlainDate,
    to: PlainDate,
  })
  .readonly();
export type AccountPeriod = z.infer<typeof AccountPeriod>;

/** The record a paper is printed from. */
export type PaperSource =
  | { readonly orderId: SalesOrderId }
  | { readonly quotationId: QuotationId }
  | { readonly shipmentId: ShipmentId }
  | { readonly creditId: CreditId }
  | { readonly inspectionId: InspectionId }
  | { readonly complaintId: ComplaintId }
  | { readonly account: AccountPeriod };

/** How a caller names the source: exactly one of these. */
export const PaperSourceFields = {
  orderId: SalesOrderId.optional(),
  quotationId: QuotationId.optional(),
  shipmentId: ShipmentId.optional(),
  creditId: CreditId.optional(),
  inspectionId: InspectionId.optional(),
  complaintId: ComplaintId.optional(),
  account: AccountPeriod.optional(),
} as const;

interface Fields {
  readonly orderId?: SalesOrderId | null | undefined;
  readonly quotationId?: QuotationId | null | undefined;
  readonly shipmentId?: ShipmentId | null | undefined;
  readonly creditId?: CreditId | null | undefined;
  readonly inspectionId?: InspectionId | null | undefined;
  readonly complaintId?: ComplaintId | null | undefined;
  readonly account?: AccountPeriod | null | undefined;
}

/** The source that is named, `null` when none is. */
export function paperSource({
  orderId,
  quotationId,
  shipmentId,
  creditId,
  inspectionId,
  complaintId,
  account,
}: Fields): PaperSource | null {
  if (orderId) return { orderId };
  if (quotationId) return { quotationId };
  if (shipmentId) return { shipmentId };
  if (creditId) return { creditId };
  if (inspectionId) return { inspectionId };
  if (complaintId) return { complaintId };
  return account ? { account } : null;
}

/** Was this paper printed from that record? */
export function standsOn(paper: Fields, source: PaperSource): boolean {
  if ('orderId' in source) return paper.orderId === source.orderId;
  if ('quotationId' in source) return paper.quotationId === source.quotationId;
  if ('shipmentId' in source) return paper.shipmentId === source.shipmentId;
  if ('creditId' in source) return paper.creditId === source.creditId;
  if ('inspectionId' in source) return paper.inspectionId === source.inspectionId;
  if ('complaintId' in source) return paper.complaintId === source.complaintId;
  const { account } = paper;
  const wanted = source.account;
  return (
    account !== null &&
    account !== undefined &&
    account.side === wanted.side &&
    account.party === wanted.party &&
    account.currency === wanted.currency &&
    account.from === wanted.from &&
    account.to === wanted.to
  );
}
