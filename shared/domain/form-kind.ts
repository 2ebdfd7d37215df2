import { z } from 'zod';

/** Forms that stand on one order. */
export const ORDER_FORM_KINDS = [
  'proforma-invoice',
  'customer-questions',
  'sales-contract',
  'production-order',
  'packing-list',
  'commercial-invoice',
] as const;
/** Forms that stand on one shipment; packing list and commercial invoice stand on either. */
export const SHIPMENT_FORM_KINDS = [
  'booking-note',
  'trailer-order',
  'shipping-instruction',
  'shipping-advice',
  'origin-data',
] as const;
/** Forms that stand on one party's account. */
export const ACCOUNT_FORM_KINDS = [
  'customer-statement',
  'factory-statement',
  'reminder',
  'reconciliation-reply',
  'debit-note',
  'credit-note',
] as const;
/** Labels for cartons, from an order or from the shipment that carries it. */
export const LABEL_FORM_KINDS = ['carton-labels'] as const;
/** What customs and the broker get; always drafts, the broker declares. */
export const CUSTOMS_FORM_KINDS = [
  'customs-declaration',
  'declaration-elements',
  'letter-of-authority',
] as const;
/** Forms that stand on one letter of credit. */
export const CREDIT_FORM_KINDS = ['bank-list'] as const;

/** What an inspection found, and the answer to a complaint. */
export const QUALITY_FORM_KINDS = ['inspection-report', 'complaint-answer'] as const;

/** Forms about goods: `buildPaper` makes them from an order, a quotation or a shipment. */
export const GOODS_FORM_KINDS = ['quotation', ...ORDER_FORM_KINDS, ...SHIPMENT_FORM_KINDS] as const;

/** Printed forms of the desk. A new form adds its kind to its group, its builder in documents/ and its words. */
export const FORM_KINDS = [
  ...GOODS_FORM_KINDS,
  ...LABEL_FORM_KINDS,
  ...ACCOUNT_FORM_KINDS,
  ...CUSTOMS_FORM_KINDS,
  ...CREDIT_FORM_KINDS,
  ...QUALITY_FORM_KINDS,
] as const;
export const FormKind = z.enum(FORM_KINDS);
export type FormKind = z.infer<typeof FormKind>;
export type OrderFormKind = (typeof ORDER_FORM_KINDS)[number];
export type ShipmentFormKind = (typeof SHIPMENT_FORM_KINDS)[number];
export type AccountFormKind = (typeof ACCOUNT_FORM_KINDS)[number];
export type CustomsFormKind = (typeof CUSTOMS_FORM_KINDS)[number];
export type CreditFormKind = (typeof CREDIT_FORM_KINDS)[number];
export type QualityFormKind = (typeof QUALITY_FORM_KINDS)[number];

/** Goods that left are invoiced and listed from the order, or from the shipment that carries them. */
export const SHIPPED_FORM_KINDS = [
  'packing-list',
  'commercial-invoice',
  'carton-labels',
] as const satisfies readonly FormKind[];

export const PAPER_LANGUAGES = ['en', 'zh', 'both'] as const;
export const PaperLanguage = z.enum(PAPER_LANGUAGES);
export type PaperLanguage = z.infer<typeof PaperLanguage>;
