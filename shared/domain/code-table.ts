import { z } from 'zod';

/** One code of a customs table. */
export const CodeEntry = z
  .object({
    code: z.string().min(1).max(12),
    nameZh: z.string().max(120),
    nameEn: z.string().max(120).default(''),
    /** Other ways in which our records write it: place names, units, old codes. */
    aliases: z.array(z.string().max(80)).max(60).default([]),
  })
  .readonly();
export type CodeEntry = z.infer<typeof CodeEntry>;

export const CODE_TABLES = [
  'supervision-modes',
  'duty-natures',
  'transport-modes',
  'terms',
  'duty-modes',
  'packing-kinds',
  'customs-offices',
  'exit-ports',
  'destination-ports',
  'units',
  'countries',
  'currencies',
  'source-places',
  'brand-types',
  'preferences',
  'container-specs',
] as const;
export const CodeTableName = z.enum(CODE_TABLES);
export type CodeTableName = z.infer<typeof CodeTableName>;

/** What the clerk added to or renamed in a table that comes with the desk, and which codes no longer apply. */
export const CodeTable = z
  .object({
    id: CodeTableName,
    entries: z.array(CodeEntry).max(20_000),
    withdrawn: z.array(z.string().max(12)).max(20_000).default([]),
  })
  .readonly();
export type CodeTable = z.infer<typeof CodeTable>;
