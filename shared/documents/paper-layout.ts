import { z } from 'zod';
import { ACCOUNT_FORM_KINDS, FormKind, GOODS_FORM_KINDS, LABEL_FORM_KINDS } from '#shared/domain/form-kind';

/** Forms whose layout the clerk can change; official forms keep theirs. */
export const LAYOUT_KINDS = [...GOODS_FORM_KINDS, ...LABEL_FORM_KINDS, ...ACCOUNT_FORM_KINDS] as const;
export type LayoutKind = (typeof LAYOUT_KINDS)[number];

export function hasLayout(kind: FormKind): kind is LayoutKind {
  return (LAYOUT_KINDS as readonly FormKind[]).includes(kind);
}

/** A running balance reads from left to right: the columns of the money stay where they are. */
export function hasColumns(kind: LayoutKind): boolean {
  return !(ACCOUNT_FORM_KINDS as readonly FormKind[]).includes(kind) && kind !== 'carton-labels';
}

/** What labels are printed on: so many across and down an A4 sheet, or one a page of a label printer. */
export const LABEL_SHEETS = ['a4-2x4', 'a4-3x5', 'label-100x150'] as const;
export const LabelSheet = z.enum(LABEL_SHEETS);
export type LabelSheet = z.infer<typeof LabelSheet>;

/** Size of the type of a paper, against that of the house. */
export const TYPE_STEPS = ['small', 'house', 'large', 'larger'] as const;
export const TypeStep = z.enum(TYPE_STEPS);
export type TypeStep = z.infer<typeof TypeStep>;

export const LOGO_MM = { least: 8, house: 12.5, most: 24 } as const;
export const LAYOUT_TEXTS_MAX = 8;

const bilingual = z
  .object({ en: z.string().max(2000).default(''), zh: z.string().max(2000).default('') })
  .readonly();

/** A text of the clerk's own on every paper of a kind, in the paper's language. */
export const LayoutText = z
  .object({ place: z.enum(['above-table', 'below-table']), text: bilingual })
  .readonly();
export type LayoutText = z.infer<typeof LayoutText>;

/** How the papers of one kind look at this desk. What must stand on a paper is not in here: it cannot be left out. */
export const PaperLayout = z
  .object({
    /** The form's kind: one layout each. */
    id: FormKind,
    logo: z
      .object({
        shown: z.boolean().default(true),
        sizeMm: z.number().min(LOGO_MM.least).max(LOGO_MM.most).default(LOGO_MM.house),
        side: z.enum(['left', 'right']).default('left'),
      })
      .readonly()
      .prefault({}),
    /** Columns by their key, see `layout-columns.ts`; those that are not named keep their place. */
    columns: z
      .object({
        order: z.array(z.string().max(40)).max(40).default([]),
        hidden: z.array(z.string().max(40)).max(40).default([]),
      })
      .readonly()
      .prefault({}),
    texts: z.array(LayoutText).max(LAYOUT_TEXTS_MAX).default([]),
    /** Said after number, contract and firm in the last line of each page. */
    footer: bilingual.prefault({}),
    type: TypeStep.default('house'),
    /** The scanned signature and seal; the line to sign on always stays. */
    signature: z.boolean().default(true),
    seal: z.boolean().default(true),
    labelSheet: LabelSheet.default('a4-2x4'),
  })
  .readonly();
export type PaperLayout = z.infer<typeof PaperLayout>;

/** The layout of the house, to which a reset goes back. */
export function houseLayout(kind: FormKind): PaperLayout {
  return PaperLayout.parse({ id: kind });
}
