import type { Placed } from './cell';
import { FIRST_HEAD, NEXT_HEAD } from './page-head';
import type { Pen } from './pen';
import { SHEET } from './sheet';

/** Space under a letterhead. */
const HEAD_GAP = 3;

export type Drawing = (pen: Pen) => void;

/** The pages of a paper while it is laid out: where the next block goes and how much room is left. */
export class Pages {
  private readonly drawings: Drawing[][] = [[]];
  private y = SHEET.top + FIRST_HEAD + HEAD_GAP;

  get count(): number {
    return this.drawings.length;
  }

  get room(): number {
    return SHEET.bottom - this.y;
  }

  /** Room on an empty following page. */
  get capacity(): number {
    return SHEET.bottom - SHEET.top - NEXT_HEAD - HEAD_GAP;
  }

  get isFresh(): boolean {
    return (this.drawings.at(-1)?.length ?? 0) === 0;
  }

  next(): void {
    this.drawings.push([]);
    this.y = SHEET.top + NEXT_HEAD + HEAD_GAP;
  }

  put(block: Placed): void {
    this.draw(block, this.y);
    this.y += block.height;
  }

  /** At the foot of the text: free space goes above it. */
  putAtBottom(block: Placed): void {
    this.draw(block, SHEET.bottom - block.height);
    this.y = SHEET.bottom;
  }

  space(height: number): void {
    if (!this.isFresh) this.y += Math.min(height, Math.max(0, this.room));
  }

  all(): readonly (readonly Drawing[])[] {
    return this.drawings;
  }

  private draw(block: Placed, y: number): void {
    this.drawings.at(-1)?.push((pen) => block.draw(pen, SHEET.left, y));
  }
}
