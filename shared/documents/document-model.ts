import type { z } from 'zod';
import type { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import type { DecimalText } from '#shared/values/decimal';
import type { AttachmentId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { DocumentSchema } from './document-schema';
import type { Barcode, FormGrid, FormSheet } from './form-grid';

/** A stretch of text in one look. `missing` marks data still to come: dashed underline on paper. */
export interface Run {
  readonly text: string;
  readonly bold?: true | undefined;
  readonly grey?: true | undefined;
  readonly small?: true | undefined;
  readonly missing?: true | undefined;
}

/** One paragraph: wrapped to its width on paper. */
export type Line = readonly Run[];

/** A label in the paper's first and second language; the second is empty on papers in one language. */
export interface Label {
  readonly first: string;
  readonly second: string;
}

/** A figure as decided by the builder: its decimals are printed as they stand, its unit is in the head or `after`. */
export interface Figure {
  readonly type: 'count' | 'money' | 'unit-price' | 'quantity' | 'weight' | 'volume';
  readonly value: DecimalText;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly bold?: true | undefined;
  /** Without thousands separators, its unit joined without a space, as customs wants it: `19500.00`, `6000件`. */
  readonly plain?: true | undefined;
}

export interface TextCell {
  readonly type: 'text';
  readonly lines: readonly Line[];
}

export interface DateCell {
  readonly type: 'date';
  readonly value: PlainDate;
  readonly bold?: true | undefined;
}

export interface PictureCell {
  readonly type: 'picture';
  readonly image: AttachmentId;
}

/** `empty`: nothing to say here. `dash`: counted elsewhere, printed as –. */
export interface NothingCell {
  readonly type: 'empty' | 'dash';
}

export type Cell = TextCell | Figure | DateCell | PictureCell | NothingCell;

/** A ruled field; `span` counts the 13 mm columns of the sheet's fourteen. */
export interface Box {
  readonly label: Label;
  readonly span: number;
  readonly values: readonly Cell[];
}

export interface Column {
  readonly id: string;
  /** One or two printed lines. */
  readonly head: readonly string[];
  /** Common head over neighbouring columns with the same text. */
  readonly over?: string | undefined;
  readonly widthMm: number;
  readonly align: 'left' | 'center' | 'right';
  /** Adds up: carried over pages, a formula in the workbook. */
  readonly sums?: true | undefined;
  /** A running balance: the figure above, plus and minus these columns; a formula in the workbook. */
  readonly runs?: { readonly plus: string; readonly minus: string } | undefined;
}

/** Tinted row over the whole width; `continued` replaces `title` where a page break cuts the group. */
export interface GroupRow {
  readonly kind: 'group';
  readonly title: Line;
  readonly continued: Line;
}

export interface LineRow {
  readonly kind: 'line';
  readonly cells: readonly Cell[];
  /** Belongs to the row above: the next size of one mixed carton. */
  readonly joined?: true | undefined;
}

/** `subtotal` adds the lines since the last group row, `total` all lines of the table. */
export interface SumRow {
  readonly kind: 'subtotal' | 'total';
  readonly label: Line;
  readonly cells: readonly Cell[];
}

export type Row = GroupRow | LineRow | SumRow;

export interface Table {
  readonly kind: 'table';
  /** `open`: horizontal rules only; `grid`: every cell ruled; `figures`: a small list of amounts without a head. */
  readonly style: 'open' | 'grid' | 'figures';
  /** Type size of its rows in points. */
  readonly size: 8 | 7.5;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Columns over which the label of sub-totals, totals and carried rows runs. */
  readonly label: { readonly from: number; readonly span: number };
  /** Long tables carry their sums from page to page. */
  readonly carries: boolean;
}

/** One side's place to sign. */
export interface Sign {
  readonly label: Label;
  readonly company: string;
  readonly signature: AttachmentId | null;
  readonly seal: AttachmentId | null;
  /** Words in the dashed box where the other side puts its seal; `null` draws no box. */
  readonly sealBox: Label | null;
  readonly under: Line;
}

export interface Boxes {
  readonly kind: 'boxes';
  /** Stacked left of the middle line. */
  readonly left: readonly Box[];
  /** Rows right of the middle line, seven columns each. */
  readonly right: readonly (readonly Box[])[];
  /** One row over the whole width. */
  readonly below: readonly Box[];
}

export interface Heading {
  readonly kind: 'heading';
  readonly label: Label;
  /** Joined to the label without a space: `, USD`. */
  readonly after: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly aboveMm: number;
  readonly lines: readonly Line[];
}

export interface KeyText {
  readonly kind: 'key-text';
  readonly labelMm: number;
  readonly align: 'left' | 'right';
  readonly entries: readonly { readonly label: Line; readonly values: readonly Cell[] }[];
}

/** Shipping mark, letter for letter. */
export interface Mark {
  readonly kind: 'mark';
  readonly lines: readonly string[];
  /** `null`: as wide as its column. */
  readonly widthMm: number | null;
  /** Set in larger type, as on the packing list. */
  readonly large?: true | undefined;
}

export interface Space {
  readonly kind: 'space';
  readonly heightMm: number;
}

/** A code for scanners as a block of its own. */
export interface CodeBlock {
  readonly kind: 'code';
  readonly barcode: Barcode;
  readonly align: 'left' | 'center' | 'right';
}

export type InnerBlock = CodeBlock | Heading | Paragraph | KeyText | Mark | Table | Space;

/** Blocks side by side. */
export interface Columns {
  readonly kind: 'columns';
  readonly aboveMm: number;
  readonly gapMm: number;
  readonly columns: readonly { readonly widthMm: number; readonly blocks: readonly InnerBlock[] }[];
}

/** Foot of the last page: both sides, or ours with text at the lower left. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly heightMm: number;
  readonly above: readonly Line[];
  readonly note: readonly Line[];
  readonly left: Sign | null;
  readonly right: Sign;
  /** Conditions lie between total and signatures: they may stand on the page after the total. */
  readonly apart?: true | undefined;
}

/** What follows stands on a new page. */
export interface PageBreak {
  readonly kind: 'page-break';
}

export type Block = Boxes | Columns | Signatures | FormGrid | FormSheet | PageBreak | InnerBlock;

export interface Letterhead {
  readonly logo: AttachmentId | null;
  /** Height of the mark where it is not the house's 12.5 mm. */
  readonly logoMm?: number | undefined;
  /** Firm and mark at the right, the title at the left. */
  readonly side?: 'right' | undefined;
  readonly name: string;
  readonly otherName: string;
  /** Contact and address, one printed line each. */
  readonly lines: readonly string[];
}

/** Sheet that a paper is printed on. */
export interface PageFormat {
  readonly size: 'A4' | 'label-100x150';
  readonly orientation: 'portrait' | 'landscape';
  /** `title`: an official form with its name in the middle; `none`: nothing but the body, as on labels. */
  readonly head: 'letterhead' | 'title' | 'none';
}

/**
 * A paper as it will be printed: every figure rounded, every word chosen. Two renderers draw it; frozen when the
 * paper is issued, so it holds nothing that could change later.
 */
export interface DocumentModel {
  readonly schema: 1;
  readonly kind: FormKind;
  readonly language: PaperLanguage;
  /** `null` is a draft. */
  readonly number: string | null;
  readonly version: number;
  readonly date: PlainDate;
  /** Absent on A4 portrait with our letterhead. */
  readonly page?: PageFormat | undefined;
  /** Type smaller or larger than the house's. */
  readonly type?: 'small' | 'large' | 'larger' | undefined;
  readonly letterhead: Letterhead;
  readonly title: Label;
  /** Line under the title of page 1 beside or instead of the title's second language. */
  readonly underTitle: string;
  /** Number, date, contract at the right of following pages. */
  readonly running: string;
  readonly footer: string;
  readonly draft: { readonly mark: string; readonly note: string } | null;
  readonly body: readonly Block[];
}

/** Reads a frozen model back from disk. */
export const DocumentModel: z.ZodType<DocumentModel> = DocumentSchema;
