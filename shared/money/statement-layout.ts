import { z } from 'zod';
import { LayoutId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { StatementChoices } from './reading/statement-choices';

/** How one party (or our bank) writes its statements, remembered when one was taken over. */
export const StatementLayout = z
  .object({
    id: LayoutId,
    /** Customer or supplier id; `bank` for our own bank's files. */
    party: z.string().min(1).max(80),
    /** Header texts by column. */
    fingerprint: z.string().max(4000),
    /** Columns, number and date style, mirrored or not; never corrections of one file. */
    choices: StatementChoices,
    timesUsed: z.number().int().min(1),
    lastUsedOn: PlainDate,
  })
  .readonly();
export type StatementLayout = z.infer<typeof StatementLayout>;
