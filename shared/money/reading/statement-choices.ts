import { z } from 'zod';
import { STATEMENT_ROLES } from './statement-columns';

/** What the clerk decided about one file of another firm; rows and columns count from 0. */
export const StatementChoices = z.object({
  sheet: z.string().max(120).optional(),
  headerRow: z.number().int().min(0).optional(),
  /** Role by column number (as text key); `ignore` takes a column out. */
  columns: z.record(z.string(), z.enum([...STATEMENT_ROLES, 'ignore'])).optional(),
  mark: z.enum(['.', ',']).optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  /** Their own account of us: our invoices stand as credits. */
  mirrored: z.boolean().optional(),
  /** The clerk says that this is the account's currency although the file names another. */
  currencyIsRight: z.boolean().optional(),
  /** Rows of another currency are taken over as they are: shown and matched, never counted. */
  foreignKept: z.boolean().optional(),
  /** Cell (`12,3`: row, column) to the text that counts instead. */
  corrections: z.record(z.string(), z.string().max(200)).optional(),
  /** Rows that the clerk leaves out. */
  leftOut: z.array(z.number().int().min(0)).max(20_000).optional(),
});
export type StatementChoices = z.infer<typeof StatementChoices>;
