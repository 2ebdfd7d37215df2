import type { Placed } from './cell';
import type { Pen } from './pen';
import type { Sheet } from './sheet';

export type Drawing = (pen: Pen) => void;

/** The pages of a paper while it is laid out: where the next block goes and how much room is left. */
export class Pages {
  private readonly drawings: Drawing[][] = [[]];
  private y: number;

  constructor(readonly sheet: Sheet) {
    this.y = sheet.top + sheet.firstHead;
  }

  get count(): number {
    return this.drawings.length;
  }

  get room(): number {
    return this.sheet.bottom - this.y;
  }

  /** Room on an empty following page. */
  get capacity(): number {
    return this.sheet.bottom - this.sheet.top - this.sheet.nextHead;
  }

  get isFresh(): boolean {
    return (this.drawings.at(-1)?.length ?? 0) === 0;
  }

  next(): void {
    this.drawings.push([]);
    this.y = this.sheet.top + this.sheet.nextHead;
  }

  put(block: Placed): void {
    this.draw(block, this.y);
    this.y += block.height;
  }

  /** At the foot of the text: free space goes above it. */
  putAtBottom(block: Placed): void {
    this.draw(block, this.sheet.bottom - block.height);
    this.y = this.sheet.bottom;
  }

  space(height: number): void {
    if (!this.isFresh) this.y += Math.min(height, Math.max(0, this.room));
  }

  all(): readonly (readonly Drawing[])[] {
    return this.drawings;
  }

  private draw(block: Placed, y: number): void {
    this.drawings.at(-1)?.push((pen) => block.draw(pen, this.sheet.left, y));
  }
}
