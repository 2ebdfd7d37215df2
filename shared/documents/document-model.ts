import { z } from 'zod';
import { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import { DecimalText } from '#shared/values/decimal';
import { AttachmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';

/** A stretch of text in one look. `missing` marks data still to come: dashed underline on paper. */
export const Run = z
  .object({
    text: z.string(),
    bold: z.literal(true).optional(),
    grey: z.literal(true).optional(),
    small: z.literal(true).optional(),
    missing: z.literal(true).optional(),
  })
  .readonly();
export type Run = z.infer<typeof Run>;

/** One paragraph: wrapped to its width on paper. */
export const Line = z.array(Run).readonly();
export type Line = z.infer<typeof Line>;

/** A label in the paper's first and second language; the second is empty on papers in one language. */
export const Label = z.object({ first: z.string(), second: z.string() }).readonly();
export type Label = z.infer<typeof Label>;

/** A figure as decided by the builder: its decimals are printed as they stand, its unit is in the head or `after`. */
export const Figure = z
  .object({
    type: z.enum(['count', 'money', 'unit-price', 'quantity', 'weight', 'volume']),
    value: DecimalText,
    before: z.string().optional(),
    after: z.string().optional(),
    bold: z.literal(true).optional(),
  })
  .readonly();
export type Figure = z.infer<typeof Figure>;

export const Cell = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), lines: z.array(Line).readonly() }).readonly(),
  Figure,
  z.object({ type: z.literal('date'), value: PlainDate, bold: z.literal(true).optional() }).readonly(),
  z.object({ type: z.literal('picture'), image: AttachmentId }).readonly(),
  /** Nothing to say here. */
  z.object({ type: z.literal('empty') }).readonly(),
  /** Counted elsewhere: printed as –. */
  z.object({ type: z.literal('dash') }).readonly(),
]);
export type Cell = z.infer<typeof Cell>;

/** A ruled field; `span` counts the 13 mm columns of the sheet's fourteen. */
export const Box = z
  .object({ label: Label, span: z.number().int().min(1).max(14), values: z.array(Cell).readonly() })
  .readonly();
export type Box = z.infer<typeof Box>;

export const Column = z
  .object({
    id: z.string(),
    /** One or two printed lines. */
    head: z.array(z.string()).min(1).max(2).readonly(),
    /** Common head over neighbouring columns with the same text. */
    over: z.string().optional(),
    widthMm: z.number().positive(),
    align: z.enum(['left', 'center', 'right']),
    /** Adds up: carried over pages, a formula in the workbook. */
    sums: z.literal(true).optional(),
  })
  .readonly();
export type Column = z.infer<typeof Column>;

const cells = z.array(Cell).readonly();
export const Row = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group'), title: Line, continued: Line }).readonly(),
  z
    .object({
      kind: z.literal('line'),
      cells,
      /** Belongs to the row above: the next size of one mixed carton. */
      joined: z.literal(true).optional(),
    })
    .readonly(),
  z.object({ kind: z.literal('subtotal'), label: Line, cells }).readonly(),
  z.object({ kind: z.literal('total'), label: Line, cells }).readonly(),
]);
export type Row = z.infer<typeof Row>;

export const Table = z
  .object({
    kind: z.literal('table'),
    style: z.enum(['open', 'grid', 'figures']),
    /** Type size of its rows in points. */
    size: z.union([z.literal(8), z.literal(7.5)]),
    columns: z.array(Column).min(1).readonly(),
    rows: z.array(Row).readonly(),
    /** Columns over which the label of sub-totals, totals and carried rows runs. */
    label: z.object({ from: z.number().int().min(0), span: z.number().int().min(1) }).readonly(),
    /** Long tables carry their sums from page to page. */
    carries: z.boolean(),
  })
  .readonly();
export type Table = z.infer<typeof Table>;

const Sign = z
  .object({
    label: Label,
    company: z.string(),
    signature: AttachmentId.nullable(),
    seal: AttachmentId.nullable(),
    /** Words in the dashed box where the other side puts its seal; `null` draws no box. */
    sealBox: Label.nullable(),
    under: Line,
  })
  .readonly();
export type Sign = z.infer<typeof Sign>;

const Boxes = z
  .object({
    kind: z.literal('boxes'),
    /** Stacked left of the middle line. */
    left: z.array(Box).readonly(),
    /** Rows right of the middle line, seven columns each. */
    right: z.array(z.array(Box).readonly()).readonly(),
    /** One row over the whole width. */
    below: z.array(Box).readonly(),
  })
  .readonly();
export type Boxes = z.infer<typeof Boxes>;

const Heading = z.object({ kind: z.literal('heading'), label: Label, after: z.string() }).readonly();
const Paragraph = z
  .object({ kind: z.literal('paragraph'), lines: z.array(Line).readonly(), aboveMm: z.number() })
  .readonly();
const KeyText = z
  .object({
    kind: z.literal('key-text'),
    labelMm: z.number(),
    align: z.enum(['left', 'right']),
    entries: z.array(z.object({ label: Line, values: z.array(Cell).readonly() }).readonly()).readonly(),
  })
  .readonly();
const Mark = z
  .object({ kind: z.literal('mark'), lines: z.array(z.string()).readonly(), widthMm: z.number().nullable() })
  .readonly();
const Space = z.object({ kind: z.literal('space'), heightMm: z.number() }).readonly();

export const InnerBlock = z.discriminatedUnion('kind', [Heading, Paragraph, KeyText, Mark, Table, Space]);
export type InnerBlock = z.infer<typeof InnerBlock>;

const Columns = z
  .object({
    kind: z.literal('columns'),
    aboveMm: z.number(),
    gapMm: z.number(),
    columns: z
      .array(z.object({ widthMm: z.number(), blocks: z.array(InnerBlock).readonly() }).readonly())
      .readonly(),
  })
  .readonly();
export type Columns = z.infer<typeof Columns>;

const Signatures = z
  .object({
    kind: z.literal('signatures'),
    heightMm: z.number(),
    above: z.array(Line).readonly(),
    /** Text at the lower left where only one side signs. */
    note: z.array(Line).readonly(),
    left: Sign.nullable(),
    right: Sign,
  })
  .readonly();
export type Signatures = z.infer<typeof Signatures>;

export const Block = z.discriminatedUnion('kind', [
  Boxes,
  Table,
  Heading,
  Paragraph,
  KeyText,
  Mark,
  Space,
  Columns,
  Signatures,
]);
export type Block = z.infer<typeof Block>;

export const Letterhead = z
  .object({
    logo: AttachmentId.nullable(),
    name: z.string(),
    otherName: z.string(),
    /** Contact and address, one printed line each. */
    lines: z.array(z.string()).readonly(),
  })
  .readonly();
export type Letterhead = z.infer<typeof Letterhead>;

/**
 * A paper as it will be printed: every figure rounded, every word chosen. Two renderers draw it; frozen when the
 * paper is issued, so it holds nothing that could change later.
 */
export const DocumentModel = z
  .object({
    schema: z.literal(1),
    kind: FormKind,
    language: PaperLanguage,
    /** `null` is a draft. */
    number: z.string().nullable(),
    version: z.number().int().min(1),
    date: PlainDate,
    letterhead: Letterhead,
    title: Label,
    /** Line under the title of page 1 when it is not the title's second language. */
    underTitle: z.string(),
    /** Number, date, contract at the right of following pages. */
    running: z.string(),
    footer: z.string(),
    draft: z.object({ mark: z.string(), note: z.string() }).readonly().nullable(),
    body: z.array(Block).readonly(),
  })
  .readonly();
export type DocumentModel = z.infer<typeof DocumentModel>;
