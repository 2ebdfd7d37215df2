import { z } from 'zod';
import type { Cell, Line } from './document-model';
import type { Barcode, FormCell, FormGrid, FormRow, FormSheet } from './form-grid';

const yes = z.literal(true).optional();

export const barcodeSchema: z.ZodType<Barcode> = z
  .object({
    type: z.literal('barcode'),
    code: z.enum(['code-128', 'qr']),
    text: z.string().min(1).max(1000),
    heightMm: z.number().positive(),
  })
  .refine(({ code, text }) => code === 'qr' || /^[\x20-\x7e]{1,80}$/.test(text), {
    message: 'Code 128 takes up to 80 ASCII characters',
  });

/** The schemas of forms, on the cells and lines of the papers' own schema. */
export function formSchemas(cell: z.ZodType<Cell>, line: z.ZodType<Line>) {
  const formCell: z.ZodType<FormCell> = z.object({
    widthMm: z.number().positive(),
    rowSpan: z.number().int().min(1).optional(),
    label: line.optional(),
    code: z.string().optional(),
    values: z.array(z.union([barcodeSchema, cell])),
    align: z.enum(['left', 'center', 'right']).optional(),
    place: z.enum(['top', 'middle', 'bottom']).optional(),
    size: z.number().min(4).max(60).optional(),
    inline: yes,
    vertical: yes,
    tint: yes,
    open: z.array(z.enum(['right', 'bottom'])).optional(),
  });
  const row: z.ZodType<FormRow> = z.object({
    heightMm: z.number().positive(),
    cells: z.array(formCell),
    joined: yes,
  });
  const grid: z.ZodType<FormGrid> = z.object({
    kind: z.literal('form-grid'),
    frame: z.enum(['rule', 'hair', 'none']),
    type: z.object({ label: z.number().min(4), value: z.number().min(4) }),
    repeated: z.number().int().min(0),
    rows: z.array(row),
  });
  const sheet: z.ZodType<FormSheet> = z.object({
    kind: z.literal('form-sheet'),
    across: z.number().int().min(1),
    down: z.number().int().min(1),
    gapMm: z.number().min(0),
    cutMarks: z.boolean(),
    series: z.array(z.object({ form: grid, first: z.number().int().min(0), last: z.number().int().min(0) })),
  });
  return { grid, sheet };
}
