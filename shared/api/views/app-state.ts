import { z } from 'zod';
import { Problem } from '#shared/api/problem';
import { Company } from '#shared/domain/company';
import { Settings } from '#shared/domain/settings';
import { PlainDate } from '#shared/values/plain-date';

/** What the status line says about the data. Times are ISO. */
export const StoreStatus = z.object({
  folder: z.string(),
  records: z.number().int(),
  lastSeq: z.number().int(),
  lastSavedAt: z.string().nullable(),
  lastBackup: z.object({ at: z.string(), name: z.string(), verified: z.boolean() }).nullable(),
  /** Why nothing can be saved now; null when all is well. */
  readOnly: z.string().nullable(),
  /** The facts of what keeps the store from saving. */
  problem: Problem.nullable(),
  /** Something was repaired or set aside when the data was opened. */
  notices: z.array(z.string()),
  undo: z.string().nullable(),
});
export type StoreStatus = z.infer<typeof StoreStatus>;

export const AppState = z.object({
  today: PlainDate,
  /** null until the clerk has said which firm this desk works for. */
  company: Company.nullable(),
  settings: Settings,
  store: StoreStatus,
  counts: z.object({
    today: z.number().int(),
    openOrders: z.number().int(),
    customers: z.number().int(),
    products: z.number().int(),
    quotations: z.number().int(),
    /** Shipments that have not sailed. */
    shipments: z.number().int(),
  }),
  version: z.string(),
});
export type AppState = z.infer<typeof AppState>;
