import { z } from 'zod';
import { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import { DecimalText } from '#shared/values/decimal';
import { AttachmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import type {
  Block,
  Box,
  Cell,
  Column,
  DocumentModel,
  InnerBlock,
  Label,
  Line,
  Row,
  Sign,
  Table,
} from './document-model';
import { barcodeSchema, formSchemas } from './form-grid-schema';

const yes = z.literal(true).optional();

const line: z.ZodType<Line> = z.array(
  z.object({ text: z.string(), bold: yes, grey: yes, small: yes, missing: yes }),
);
const label: z.ZodType<Label> = z.object({ first: z.string(), second: z.string() });

const cell: z.ZodType<Cell> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), lines: z.array(line) }),
  z.object({
    type: z.enum(['count', 'money', 'unit-price', 'quantity', 'weight', 'volume']),
    value: DecimalText,
    before: z.string().optional(),
    after: z.string().optional(),
    bold: yes,
    plain: yes,
  }),
  z.object({ type: z.literal('date'), value: PlainDate, bold: yes }),
  z.object({ type: z.literal('picture'), image: AttachmentId }),
  z.object({ type: z.enum(['empty', 'dash']) }),
]);

const box: z.ZodType<Box> = z.object({
  label,
  span: z.number().int().min(1).max(14),
  values: z.array(cell),
});

const column: z.ZodType<Column> = z.object({
  id: z.string(),
  head: z.array(z.string()).min(1),
  over: z.string().optional(),
  widthMm: z.number().positive(),
  align: z.enum(['left', 'center', 'right']),
  sums: yes,
  runs: z.object({ plus: z.string(), minus: z.string() }).optional(),
});

const row: z.ZodType<Row> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group'), title: line, continued: line }),
  z.object({ kind: z.literal('line'), cells: z.array(cell), joined: yes }),
  z.object({ kind: z.enum(['subtotal', 'total']), label: line, cells: z.array(cell) }),
]);

const sign: z.ZodType<Sign> = z.object({
  label,
  company: z.string(),
  signature: AttachmentId.nullable(),
  seal: AttachmentId.nullable(),
  sealBox: label.nullable(),
  under: line,
});

const table: z.ZodType<Table> = z.object({
  kind: z.literal('table'),
  style: z.enum(['open', 'grid', 'figures']),
  size: z.union([z.literal(8), z.literal(7.5)]),
  columns: z.array(column).min(1),
  rows: z.array(row),
  label: z.object({ from: z.number().int().min(0), span: z.number().int().min(1) }),
  carries: z.boolean(),
});

const form = formSchemas(cell, line);

const inner: z.ZodType<InnerBlock> = z.union([
  z.object({ kind: z.literal('heading'), label, after: z.string() }),
  z.object({ kind: z.literal('paragraph'), aboveMm: z.number(), lines: z.array(line) }),
  z.object({
    kind: z.literal('key-text'),
    labelMm: z.number(),
    align: z.enum(['left', 'right']),
    entries: z.array(z.object({ label: line, values: z.array(cell) })),
  }),
  z.object({
    kind: z.literal('mark'),
    lines: z.array(z.string()),
    widthMm: z.number().nullable(),
    large: yes,
  }),
  z.object({ kind: z.literal('space'), heightMm: z.number() }),
  z.object({
    kind: z.literal('code'),
    barcode: barcodeSchema,
    align: z.enum(['left', 'center', 'right']),
  }),
  table,
]);

const block: z.ZodType<Block> = z.union([
  z.object({
    kind: z.literal('boxes'),
    left: z.array(box),
    right: z.array(z.array(box)),
    below: z.array(box),
  }),
  z.object({
    kind: z.literal('columns'),
    aboveMm: z.number(),
    gapMm: z.number(),
    columns: z.array(z.object({ widthMm: z.number(), blocks: z.array(inner) })),
  }),
  z.object({
    kind: z.literal('signatures'),
    heightMm: z.number(),
    above: z.array(line),
    note: z.array(line),
    left: sign.nullable(),
    right: sign,
    apart: yes,
  }),
  form.grid,
  form.sheet,
  z.object({ kind: z.literal('page-break') }),
  inner,
]);

/** Reads a frozen model back from disk; what is not a paper of this schema is refused. */
export const DocumentSchema: z.ZodType<DocumentModel> = z.object({
  schema: z.literal(1),
  kind: FormKind,
  language: PaperLanguage,
  number: z.string().nullable(),
  version: z.number().int().min(1),
  date: PlainDate,
  page: z
    .object({
      size: z.enum(['A4', 'label-100x150']),
      orientation: z.enum(['portrait', 'landscape']),
      head: z.enum(['letterhead', 'title', 'none']),
    })
    .optional(),
  type: z.enum(['small', 'large', 'larger']).optional(),
  letterhead: z.object({
    logo: AttachmentId.nullable(),
    logoMm: z.number().positive().optional(),
    side: z.literal('right').optional(),
    name: z.string(),
    otherName: z.string(),
    lines: z.array(z.string()),
  }),
  title: label,
  underTitle: z.string(),
  running: z.string(),
  footer: z.string(),
  draft: z.object({ mark: z.string(), note: z.string() }).nullable(),
  body: z.array(block),
});
