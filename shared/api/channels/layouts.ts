import { z } from 'zod';
import { PaperLayout } from '#shared/documents/paper-layout';
import { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import { PaperSourceFields } from '#shared/domain/paper-source';
import { CustomerId } from '#shared/values/ids';
import { command, query } from '../channel';

/** A column as the clerk may arrange it. */
export const LayoutColumnRow = z.object({
  key: z.string(),
  name: z.string(),
  /** The paper can do without it. */
  optional: z.boolean(),
});
export type LayoutColumnRow = z.infer<typeof LayoutColumnRow>;

/** A paper of the clerk's own records in a layout that is not saved yet. */
export const LayoutPreview = z.object({
  pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  pages: z.number().int(),
  /** In the order of the house, hidden ones too. */
  columns: z.array(LayoutColumnRow),
  /** Number of the record that it is printed from. */
  of: z.string(),
  /** Whose record it is; `null` for a factory's. */
  customerId: CustomerId.nullable(),
});
export type LayoutPreview = z.infer<typeof LayoutPreview>;

/** `customerId` null: of the kind, for every customer that has none. */
export const KeptLayout = z.object({
  layout: PaperLayout,
  customerId: CustomerId.nullable(),
  revision: z.number().int(),
});
export type KeptLayout = z.infer<typeof KeptLayout>;

/** How the papers of each kind look at this desk, and for one customer. */
export const layoutChannels = {
  /** The clerk's own layouts; kinds that are not named look as the house made them. */
  'layouts.get': query(z.object({}), z.array(KeptLayout), ['paperLayouts', 'customerLayouts']),
  /** Printed from the named record, or from the newest one of which there is such a paper; `null` when there is none. */
  'layouts.preview': query(
    z.object({
      language: PaperLanguage,
      layout: PaperLayout,
      /** Shown on a record of this customer. */
      customerId: CustomerId.optional(),
      ...PaperSourceFields,
    }),
    LayoutPreview.nullable(),
    ['company', 'customers', 'products', 'orders', 'quotations', 'shipments', 'postings', 'issuedDocuments'],
  ),
  /** `revision` 0 while kind and customer have no layout of their own. */
  'layouts.save': command(
    z.object({ layout: PaperLayout, customerId: CustomerId.optional(), revision: z.number().int() }),
    z.object({ revision: z.number().int() }),
  ),
  /** Back to the layout of the house; a customer's goes back to the kind's. */
  'layouts.reset': command(
    z.object({ kind: FormKind, customerId: CustomerId.optional(), revision: z.number().int() }),
    z.object({}),
  ),
};
