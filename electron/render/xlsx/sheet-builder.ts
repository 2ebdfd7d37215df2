import type { Barcode } from '#shared/documents/form-grid';
import type { AttachmentId } from '#shared/values/ids';
import type { SheetCell, SheetPicture, SheetRow } from './sheet-plan';
import { wrappedHeight } from './sheet-plan';

/** A stretch of sheet columns, `to` exclusive. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

/** Collects rows from top to bottom on the columns of the paper's main table. */
export class SheetBuilder {
  readonly rows: SheetRow[] = [];
  readonly pictures: SheetPicture[] = [];
  private readonly lefts: number[] = [];
  private breaking = false;

  constructor(readonly columnsMm: readonly number[]) {
    let left = 0;
    for (const width of columnsMm) {
      this.lefts.push(left);
      left += width;
    }
    this.lefts.push(left);
  }

  get whole(): Region {
    return { from: 0, to: this.columnsMm.length };
  }

  width({ from, to }: Region): number {
    return (this.lefts[to] ?? 0) - (this.lefts[from] ?? 0);
  }

  /** The column edge nearest to `mm`, at least one column inside `within`. */
  edge(mm: number, within: Region): number {
    let best = within.from + 1;
    for (let at = within.from + 1; at < within.to; at++) {
      if (Math.abs((this.lefts[at] ?? 0) - mm) < Math.abs((this.lefts[best] ?? 0) - mm)) best = at;
    }
    return Math.min(best, within.to);
  }

  /** Splits a region after the first column(s) that are at least `mm` wide. */
  after(mm: number, region: Region): number {
    let at = region.from + 1;
    while (at < region.to - 1 && this.width({ from: region.from, to: at }) < mm) at++;
    return at;
  }

  add(cells: readonly SheetCell[], height: number | null = null): number {
    this.push({ cells, height: height ?? this.heightOf(cells) });
    return this.rows.length - 1;
  }

  private push(row: SheetRow): void {
    this.rows.push(this.breaking ? { ...row, breakBefore: true } : row);
    this.breaking = false;
  }

  blank(height = 8): void {
    this.push({ cells: [], height });
  }

  picture(
    shows: AttachmentId | Barcode,
    column: number,
    row: number,
    widthMm: number,
    heightMm: number,
  ): void {
    this.pictures.push({ shows, column, row, widthMm, heightMm });
  }

  /** The column that begins nearest to `mm`; the number of columns at the right end. */
  columnAt(mm: number): number {
    let best = 0;
    this.lefts.forEach((left, index) => {
      if (Math.abs(left - mm) < Math.abs((this.lefts[best] ?? 0) - mm)) best = index;
    });
    return best;
  }

  /** The next row begins a page. */
  breakPage(): void {
    if (this.rows.length > 0) this.breaking = true;
  }

  private heightOf(cells: readonly SheetCell[]): number | null {
    const texts = cells.flatMap((cell) =>
      cell.value.kind === 'text' && cell.look.wrap === true && (cell.rows ?? 1) === 1
        ? [{ text: cell.value.text, widthMm: this.width({ from: cell.from, to: cell.from + cell.span }) }]
        : [],
    );
    return texts.length === 0 ? null : wrappedHeight(texts);
  }
}
