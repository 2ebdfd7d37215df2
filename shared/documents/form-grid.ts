import type { Cell, Line } from './document-model';

/** A code for scanners, drawn as bars or squares. Code 128 takes ASCII only; QR takes any text. */
export interface Barcode {
  readonly type: 'barcode';
  readonly code: 'code-128' | 'qr';
  readonly text: string;
  /** Height of the bars, or side of the square with its quiet zone. */
  readonly heightMm: number;
}

export type FormValue = Cell | Barcode;

/** One ruled cell of a form. Its text is set smaller when it would not fit, and is never cut. */
export interface FormCell {
  readonly widthMm: number;
  /** Rows that the cell runs over, its own counted; the rows below leave its place out. */
  readonly rowSpan?: number | undefined;
  /** Small line at the upper left; above the values, or before them when `inline`. */
  readonly label?: Line | undefined;
  /** At the right end of the label's line: the code in brackets of an official form. */
  readonly code?: string | undefined;
  readonly values: readonly FormValue[];
  readonly align?: 'left' | 'center' | 'right' | undefined;
  readonly place?: 'top' | 'middle' | 'bottom' | undefined;
  /** Points of its values, where they differ from those of the grid. */
  readonly size?: number | undefined;
  /** Label and first value on one line: `自报自缴：否`. */
  readonly inline?: true | undefined;
  /** Characters one under another, as in the side heading of a block. */
  readonly vertical?: true | undefined;
  readonly tint?: true | undefined;
  /** Sides towards a neighbour that have no rule. */
  readonly open?: readonly ('right' | 'bottom')[] | undefined;
}

export interface FormRow {
  /** Kept exactly; a row grows only when even the smallest type does not fit. */
  readonly heightMm: number;
  readonly cells: readonly FormCell[];
  /** Stays on the page of the row above. */
  readonly joined?: true | undefined;
}

/** A form as it is printed by others: rows of cells with own widths, ruled inside, framed outside. */
export interface FormGrid {
  readonly kind: 'form-grid';
  readonly frame: 'rule' | 'hair' | 'none';
  /** Points of labels and values. */
  readonly type: { readonly label: number; readonly value: number };
  /** Leading rows that stand on every page which the form runs over. */
  readonly repeated: number;
  readonly rows: readonly FormRow[];
}

/** One form for each number from `first` to `last`: `{n}` in its texts is the number, `{nnnn}` has leading zeros. */
export interface FormSeries {
  readonly form: FormGrid;
  readonly first: number;
  readonly last: number;
}

/** Forms of one size in ranks over as many pages as they need: carton labels. */
export interface FormSheet {
  readonly kind: 'form-sheet';
  readonly across: number;
  readonly down: number;
  /** Between neighbours. */
  readonly gapMm: number;
  /** Short lines outside the ranks that show where to cut. */
  readonly cutMarks: boolean;
  readonly series: readonly FormSeries[];
}
