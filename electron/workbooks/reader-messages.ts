import { z } from 'zod';
import { Problem } from '#shared/api/problem';
import { ImportPreview, ProductMatch } from '#shared/api/views/import-preview';
import { ImportProblem, OrderDraft, ReadingChoices } from '#shared/imports/order-draft';
import { GridCell, GridPicture, SheetGrid, WorkbookGrid } from '#shared/imports/sheet-grid';
import { LayoutId } from '#shared/values/ids';
import type { DraftMemory } from './draft-reading';
import { SentLine } from './sent-line';

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
/** Ours, and made by `draftMemory` from parsed records: passed on as it is. */
const Memory = z.custom<DraftMemory>((value) => typeof value === 'object' && value !== null);

/** To the child. It keeps the file it has opened; after each batch it waits for `more`, so that the window stays free. */
export const ToReader = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open'), fileName: z.string(), bytes: Bytes }),
  /** `lines`: how many lines are handed over; all are read and counted. */
  z.object({ type: z.literal('understand'), choices: ReadingChoices, memory: Memory, lines: z.number() }),
  z.object({ type: z.literal('pictures'), names: z.array(z.string()) }),
  /** One sheet as texts, for statements of accounts; `null` takes the first that looks like one. */
  z.object({ type: z.literal('texts'), sheet: z.string().nullable() }),
  z.object({ type: z.literal('more') }),
]);
export type ToReader = z.infer<typeof ToReader>;

/** What a file is, before it is understood. */
export const WorkbookFacts = WorkbookGrid.pick({ format: true, encoding: true }).extend({
  sheets: z.array(
    z.object({ name: z.string(), hidden: z.boolean(), rows: z.number().int(), columns: z.number().int() }),
  ),
});
export type WorkbookFacts = z.infer<typeof WorkbookFacts>;

/** The sheet as the screen draws it, without its cells. */
const ShownSheet = SheetGrid.pick({ merges: true, hiddenRows: true, hiddenColumns: true }).extend({
  sheet: z.string(),
  rows: z.number().int(),
  columns: z.number().int(),
  pictures: z.array(GridPicture),
});

/** A reading without its long lists, which follow in batches. */
export const ReadingHead = z.object({
  draft: OrderDraft.omit({ lines: true, problems: true }),
  lineCount: z.number().int(),
  choices: ReadingChoices,
  customer: ImportPreview.shape.customer,
  layout: z.object({ id: LayoutId, changes: ImportPreview.shape.layoutChanges }).nullable(),
  orderNos: z.array(z.string()),
  grid: ShownSheet,
});
export type ReadingHead = z.infer<typeof ReadingHead>;

export const ShownCell = GridCell.pick({ row: true, column: true, text: true });
export type ShownCell = z.infer<typeof ShownCell>;

/** From the child, parsed by the parent: what the child says is no more trusted than the file it has read. */
export const FromReader = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('progress'), done: z.number(), total: z.number() }),
  z.object({ type: z.literal('facts'), facts: WorkbookFacts }),
  z.object({ type: z.literal('reading'), head: ReadingHead }),
  z.object({ type: z.literal('cells'), cells: z.array(ShownCell) }),
  z.object({ type: z.literal('lines'), lines: z.array(SentLine), matches: z.array(ProductMatch) }),
  z.object({ type: z.literal('problems'), problems: z.array(ImportProblem) }),
  z.object({ type: z.literal('picture'), name: z.string(), bytes: Bytes }),
  /** Rows of the sheet in order, from the first. */
  z.object({ type: z.literal('texts'), sheet: z.string(), rows: z.array(z.array(z.string())) }),
  /** The last word to each thing asked, or the reason why there is no answer. */
  z.object({ type: z.literal('done') }),
  z.object({ type: z.literal('refused'), problem: Problem }),
]);
export type FromReader = z.infer<typeof FromReader>;
/** What the child writes: lines without their empty cells. */
export type Said = z.input<typeof FromReader>;
