import { z } from 'zod';

/** Printed forms of the desk. A new form adds its kind here, its builder in documents/ and its words. */
export const FORM_KINDS = [
  'quotation',
  'proforma-invoice',
  'customer-questions',
  'sales-contract',
  'production-order',
  'packing-list',
  'commercial-invoice',
] as const;
export const FormKind = z.enum(FORM_KINDS);
export type FormKind = z.infer<typeof FormKind>;

export const PAPER_LANGUAGES = ['en', 'zh', 'both'] as const;
export const PaperLanguage = z.enum(PAPER_LANGUAGES);
export type PaperLanguage = z.infer<typeof PaperLanguage>;
