import { z } from 'zod';
import { Problem } from '#shared/api/problem';
import { SheetGrid, WorkbookGrid } from '#shared/imports/sheet-grid';

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** To the child. It answers one file and ends. After each batch it waits for `more`, so that the window stays free. */
export const ToReader = z.discriminatedUnion('type', [
  z.object({ type: z.literal('read'), fileName: z.string(), bytes: Bytes }),
  z.object({ type: z.literal('more') }),
]);
export type ToReader = z.infer<typeof ToReader>;

/** From the child, parsed by the parent: what the child says is no more trusted than the file it has read. */
export const FromReader = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('progress'), done: z.number(), total: z.number() }),
  /** The workbook without its cells and pictures. */
  z.object({
    type: z.literal('head'),
    grid: WorkbookGrid.omit({ sheets: true }),
    sheets: z.array(SheetGrid.omit({ cells: true })),
  }),
  /** Some cells of the sheet with this index, from `packCells`. */
  z.object({ type: z.literal('cells'), sheet: z.number().int().min(0), packed: z.string() }),
  z.object({ type: z.literal('picture'), name: z.string(), bytes: Bytes }),
  z.object({ type: z.literal('done') }),
  z.object({ type: z.literal('refused'), problem: Problem }),
]);
export type FromReader = z.infer<typeof FromReader>;
