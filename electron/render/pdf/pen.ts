import type PDFDocument from 'pdfkit';
import type { Barcode } from '#shared/documents/form-grid';
import type { AttachmentId } from '#shared/values/ids';
import { barcodeSize, type Codes } from '../barcode';
import type { FontWeight, PaperFonts } from '../paper-fonts';
import { isDrawable } from '../picture-shape';
import { DecodeInTurn } from './decode-in-turn';
import { Ink, type Rectangle } from './ink';
import { BLACK, GREY, HAIR, POINTS_PER_MM } from './sheet';
import type { PrintedLine } from './wrap';

export type Assets = ReadonlyMap<AttachmentId, Uint8Array>;

/** An opened picture; pdfkit embeds it once however often it is drawn. */
interface Image {
  readonly width: number;
  readonly height: number;
}

/** pdfkit's own types leave out how a picture is opened and drawn again. */
interface PictureDoc {
  openImage(bytes: Uint8Array): Image;
  image(image: Image, x: number, y: number, size: { width: number; height: number }): void;
}

const STAMP_RED = '#c00000';
const STAMP_OPACITY = 0.45;

const pt = (mm: number) => mm * POINTS_PER_MM;

const inPoints = (box: Rectangle): Rectangle => ({
  x: pt(box.x),
  y: pt(box.y),
  width: pt(box.width),
  height: pt(box.height),
});

/** Draws on the current page in mm from the upper left; knows nothing of papers. */
export class Pen {
  private readonly ink: Ink;
  private readonly images = new Map<AttachmentId, Image | null>();
  private readonly decoding = new DecodeInTurn();

  constructor(
    private readonly doc: InstanceType<typeof PDFDocument>,
    readonly fonts: PaperFonts,
    private readonly assets: Assets,
    private readonly codes: Codes,
  ) {
    this.ink = new Ink(doc);
  }

  /** The page is drawn: the next one may begin. */
  endPage(): void {
    this.ink.flush();
  }

  /** Writes one printed line in a box of `leading` height whose top is `y`. */
  line(line: PrintedLine, x: number, y: number, leading = line.leading): void {
    let at = x;
    for (const piece of line.pieces) {
      const baseline = y + leading / 2 + (0.436 * piece.size) / POINTS_PER_MM;
      this.words(piece.weight, piece.text, at, baseline, piece.size, piece.run.grey ? GREY : BLACK);
      if (piece.run.missing) this.underline(at, at + piece.width, baseline + 0.6);
      at += piece.width;
    }
  }

  /** Bold text with letters set apart by a share of the type size; right edge at `right`. */
  spaced(text: string, right: number, y: number, size: number, leading: number, spacing: number): void {
    const space = (size * spacing) / POINTS_PER_MM;
    const width = this.spacedWidth(text, size, spacing);
    const baseline = y + leading / 2 + (0.436 * size) / POINTS_PER_MM;
    let at = right - width;
    for (const { text: part, face, width: em } of this.fonts.bold.segments(text)) {
      this.ink.text(part, face, pt(at), pt(baseline), size * face.scale, BLACK, pt(space));
      at += (em * size) / POINTS_PER_MM + space * [...part].length;
    }
  }

  spacedWidth(text: string, size: number, spacing: number): number {
    const count = [...text].length;
    return ((this.fonts.bold.width(text) + spacing * Math.max(0, count - 1)) * size) / POINTS_PER_MM;
  }

  horizontal(x1: number, x2: number, y: number, weight: number, colour = BLACK): void {
    this.ink.line(pt(x1), pt(y), pt(x2), pt(y), weight, colour);
  }

  vertical(x: number, y1: number, y2: number, weight: number, colour = BLACK): void {
    this.ink.line(pt(x), pt(y1), pt(x), pt(y2), weight, colour);
  }

  frame(x: number, y: number, width: number, height: number, weight: number, colour = BLACK): void {
    this.ink.frame(inPoints({ x, y, width, height }), weight, colour);
  }

  dashedFrame(x: number, y: number, width: number, height: number): void {
    this.ink.frame(inPoints({ x, y, width, height }), HAIR, BLACK, 1.5);
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.ink.fill(inPoints({ x, y, width, height }), colour);
  }

  hasPicture(id: AttachmentId): boolean {
    return this.image(id) !== null;
  }

  /** A picture inside a box, as large as it fits, in its middle. */
  picture(id: AttachmentId, x: number, y: number, width: number, height: number): boolean {
    const image = this.image(id);
    if (image === null) return false;
    const scale = Math.min(width / image.width, height / image.height);
    const w = image.width * scale;
    const h = image.height * scale;
    this.ink.flush();
    pictures(this.doc).image(image, pt(x + (width - w) / 2), pt(y + (height - h) / 2), {
      width: pt(w),
      height: pt(h),
    });
    return true;
  }

  /** Bars or squares of a code in a box of its height, its quiet zone counted in. */
  barcode(barcode: Barcode, x: number, y: number, width: number, align: 'left' | 'center' | 'right'): void {
    const shape = this.codes.shapeOf(barcode);
    const { module, wide } = barcodeSize(shape, width, barcode.heightMm);
    const left = x + (align === 'left' ? 0 : align === 'right' ? width - wide : (width - wide) / 2);
    const linear = shape.rows === 1;
    const first = left + shape.quiet * module;
    const top = linear ? y : y + (barcode.heightMm - wide) / 2 + shape.quiet * module;
    const high = linear ? barcode.heightMm : module;
    this.ink.pattern(shape.bars, pt(first), pt(top), pt(module), pt(high), BLACK);
  }

  /** Words in a frame across the page, over everything, that leave readable what is under them. */
  stamp(text: string, note: string, centreX: number, centreY: number, size: number, degrees: number): void {
    const width = (this.fonts.bold.width(text) * size) / POINTS_PER_MM;
    const height = (size * 1.25) / POINTS_PER_MM;
    const small = size * 0.16;
    const noteWidth = (this.fonts.regular.width(note) * small) / POINTS_PER_MM;
    const below = note === '' ? 0 : (small * 1.5) / POINTS_PER_MM;
    const wide = Math.max(width, noteWidth) + 8;
    this.turned(centreX, centreY, degrees, () => {
      this.doc.opacity(STAMP_OPACITY);
      this.frame(centreX - wide / 2, centreY - height / 2, wide, height + below, 2.5, STAMP_RED);
      const baseline = centreY + (0.37 * size) / POINTS_PER_MM;
      this.words(this.fonts.bold, text, centreX - width / 2, baseline, size, STAMP_RED);
      const noteBase = centreY + height / 2 + (0.5 * small) / POINTS_PER_MM;
      this.words(this.fonts.regular, note, centreX - noteWidth / 2, noteBase, small, STAMP_RED);
    });
  }

  /** Pale words across the page behind everything. */
  watermark(text: string, centreX: number, centreY: number, size: number, degrees: number): void {
    const width = (this.fonts.bold.width(text) * size) / POINTS_PER_MM;
    const baseline = centreY + (0.3 * size) / POINTS_PER_MM;
    this.turned(centreX, centreY, degrees, () =>
      this.words(this.fonts.bold, text, centreX - width / 2, baseline, size, '#f0f0f0'),
    );
  }

  /** Draws with the page turned about a point. */
  private turned(x: number, y: number, degrees: number, draw: () => void): void {
    this.ink.flush();
    this.doc.save().rotate(-degrees, { origin: [pt(x), pt(y)] });
    draw();
    this.ink.flush();
    this.doc.restore();
  }

  private words(
    weight: FontWeight,
    text: string,
    x: number,
    baseline: number,
    size: number,
    colour: string,
  ): void {
    let at = x;
    for (const { text: part, face, width } of weight.segments(text)) {
      this.ink.text(part, face, pt(at), pt(baseline), size * face.scale, colour);
      at += (width * size) / POINTS_PER_MM;
    }
  }

  private underline(x1: number, x2: number, y: number): void {
    this.ink.line(pt(x1), pt(y), pt(x2), pt(y), HAIR, BLACK, 1.2);
  }

  private image(id: AttachmentId): Image | null {
    const known = this.images.get(id);
    if (known !== undefined) return known;
    const bytes = this.assets.get(id);
    const opened =
      bytes === undefined || !isDrawable(bytes) ? null : pictures(this.doc).openImage(Buffer.from(bytes));
    if (opened !== null) this.decoding.take(opened);
    this.images.set(id, opened);
    return opened;
  }
}

// The methods exist in pdfkit 0.20; only its type declarations lack them.
function pictures(doc: unknown): PictureDoc {
  return doc as PictureDoc;
}
