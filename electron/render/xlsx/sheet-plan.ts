import type { PageFormat } from '#shared/documents/document-model';
import type { Barcode } from '#shared/documents/form-grid';
import type { AttachmentId } from '#shared/values/ids';

export const POINTS_PER_MM = 72 / 25.4;

/** How a cell of the workbook looks; the writer turns it into styles. */
export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly grey?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly fill?: boolean;
  readonly format?: string;
  readonly top?: 'hair' | 'rule' | 'grey';
  readonly bottom?: 'hair' | 'rule' | 'grey';
  /** A little room between the text and the edge it stands at. */
  readonly indent?: boolean;
  readonly vertical?: 'middle' | 'bottom';
  /** Characters one under another. */
  readonly stacked?: boolean;
  /** Rules around the whole of a cell, however many columns and rows it takes. */
  readonly edges?: Edges;
}

export interface Edges {
  readonly top?: 'hair' | 'rule' | undefined;
  readonly right?: 'hair' | 'rule' | undefined;
  readonly bottom?: 'hair' | 'rule' | undefined;
  readonly left?: 'hair' | 'rule' | undefined;
}

export type SheetValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly result: number }
  | { readonly kind: 'blank' };

/** A cell from column `from` (0 based) over `span` columns. */
export interface SheetCell {
  readonly from: number;
  readonly span: number;
  /** Sheet rows that it takes, its own counted. */
  readonly rows?: number;
  readonly value: SheetValue;
  readonly look: Look;
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** Points; `null` is a row of one line. */
  readonly height: number | null;
  /** Printed on a new page. */
  readonly breakBefore?: boolean;
}

export interface SheetPicture {
  readonly shows: AttachmentId | Barcode;
  /** 0-based place of its upper left corner, fractions allowed. */
  readonly column: number;
  readonly row: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** One worksheet decided cell by cell, before any library writes it. */
export interface SheetPlan {
  readonly name: string;
  readonly columnsMm: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly pictures: readonly SheetPicture[];
  /** 0-based rows of the table's head, printed again on every page. */
  readonly repeated: { readonly from: number; readonly to: number } | null;
  /** What ends the paper: the row of the table's total, the first row after the table, and the first of the signature. */
  readonly closing: { readonly total: number; readonly after: number; readonly signs: number } | null;
  /** Row that begins the last page of a long list; see `last-page.ts`. */
  readonly lastPageFrom: number | null;
  readonly footer: string;
  /** Said at the head of every printed page; absent on papers that count. */
  readonly header?: string;
  readonly page: PageFormat | null;
}

/** Width of a text in half characters: a Chinese character is two. */
function halves(text: string): number {
  let count = 0;
  for (const char of text) count += (char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return count;
}

/** Points of a row in which `text` wraps at `widthMm`. */
export function wrappedHeight(texts: readonly { text: string; widthMm: number }[], line = 12.5): number {
  const rows = texts.map(({ text, widthMm }) =>
    text
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil((halves(part) * 1.4) / Math.max(4, widthMm))), 0),
  );
  return Math.max(1, ...rows) * line + 2;
}
