import { z } from 'zod';

const pattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/;

/** Branded record ids: `<device>:<n>`, never reused, never shown to the clerk. */
export const CustomerId = z.string().regex(pattern).brand<'CustomerId'>();
export type CustomerId = z.infer<typeof CustomerId>;
export const ProductId = z.string().regex(pattern).brand<'ProductId'>();
export type ProductId = z.infer<typeof ProductId>;
export const QuotationId = z.string().regex(pattern).brand<'QuotationId'>();
export type QuotationId = z.infer<typeof QuotationId>;
export const SalesOrderId = z.string().regex(pattern).brand<'SalesOrderId'>();
export type SalesOrderId = z.infer<typeof SalesOrderId>;
export const IssuedDocumentId = z.string().regex(pattern).brand<'IssuedDocumentId'>();
export type IssuedDocumentId = z.infer<typeof IssuedDocumentId>;
export const ShipmentId = z.string().regex(pattern).brand<'ShipmentId'>();
export type ShipmentId = z.infer<typeof ShipmentId>;
export const CreditId = z.string().regex(pattern).brand<'CreditId'>();
export type CreditId = z.infer<typeof CreditId>;
export const DeclarationId = z.string().regex(pattern).brand<'DeclarationId'>();
export type DeclarationId = z.infer<typeof DeclarationId>;
export const SupplierId = z.string().regex(pattern).brand<'SupplierId'>();
export type SupplierId = z.infer<typeof SupplierId>;
export const StatementId = z.string().regex(pattern).brand<'StatementId'>();
export type StatementId = z.infer<typeof StatementId>;
export const ReconciliationId = z.string().regex(pattern).brand<'ReconciliationId'>();
export type ReconciliationId = z.infer<typeof ReconciliationId>;
export const InspectionId = z.string().regex(pattern).brand<'InspectionId'>();
export type InspectionId = z.infer<typeof InspectionId>;
export const ComplaintId = z.string().regex(pattern).brand<'ComplaintId'>();
export type ComplaintId = z.infer<typeof ComplaintId>;
export const LayoutId = z.string().regex(pattern).brand<'LayoutId'>();
export type LayoutId = z.infer<typeof LayoutId>;
/** Id of a kept file: the SHA-256 of its bytes in hex. */
export const AttachmentId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof AttachmentId>;
