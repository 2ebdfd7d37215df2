import type PDFDocument from 'pdfkit';
import type { Face } from '../paper-fonts';

/** The part of a font that goes into the file: its glyphs get their numbers as they are first drawn. */
interface EmbeddedFont {
  readonly id: string;
  ref(): unknown;
  readonly subset: { includeGlyph(id: number): number };
  /** By number: advance in thousandths of the type size, and the characters that are found when the file is searched. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
}

/** What lies under pdfkit's own methods; its types leave it out. */
interface ContentDoc {
  readonly page: { readonly fonts: Record<string, unknown> };
  readonly _font: EmbeddedFont;
  registerFont(name: string, font: unknown): void;
  font(name: string): void;
  addContent(data: Uint8Array): void;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Dashes and gaps of one length in points. */
export type Dash = number;

/**
 * Writes a page's operators itself, in points from the upper left. A paper is some hundred texts and rules a page:
 * through pdfkit's methods each of them is laid out again, saved, turned over, coloured and restored, which took two
 * thirds of the time of a long list. What happens rarely (pictures, opacity) stays pdfkit's.
 */
export class Ink {
  private readonly content: ContentDoc;
  private readonly fonts = new Map<string, EmbeddedFont>();
  private readonly encoded = new Map<Face, Map<number, string>>();
  private operators: string[] = [];
  private fillColour = '';
  private strokeColour = '';
  private weight = -1;
  private type = '';

  constructor(doc: InstanceType<typeof PDFDocument>) {
    // The members exist in pdfkit 0.20; only its type declarations lack them.
    this.content = doc as unknown as ContentDoc;
  }

  /** One stretch of text in one face; `spacing` points between its letters. */
  text(
    text: string,
    face: Face,
    x: number,
    baseline: number,
    size: number,
    colour: string,
    spacing = 0,
  ): void {
    this.fillWith(colour);
    const type = `/${this.fontOf(face).id} ${number(size)} Tf`;
    const set = type === this.type ? '' : `${type} `;
    this.type = type;
    const apart = spacing === 0 ? '' : `${number(spacing)} Tc `;
    const together = spacing === 0 ? '' : ' 0 Tc';
    const place = `1 0 0 -1 ${number(x)} ${number(baseline)} Tm`;
    this.operators.push(`BT ${set}${apart}${place} <${this.hexOf(text, face)}> Tj${together} ET`);
  }

  line(x1: number, y1: number, x2: number, y2: number, weight: number, colour: string, dash?: Dash): void {
    this.strokeWith(colour, weight);
    const path = `${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`;
    this.operators.push(dashed(path, dash));
  }

  frame(box: Rectangle, weight: number, colour: string, dash?: Dash): void {
    this.strokeWith(colour, weight);
    this.operators.push(dashed(`${pathOf(box)} S`, dash));
  }

  fill(box: Rectangle, colour: string): void {
    this.fillWith(colour);
    this.operators.push(`${pathOf(box)} f`);
  }

  /** A pattern of rectangles on a grid of its own, whose square is `across` by `down` points: drawn as one area. */
  pattern(
    cells: readonly Rectangle[],
    x: number,
    y: number,
    across: number,
    down: number,
    colour: string,
  ): void {
    this.fillWith(colour);
    const path = cells.map((cell) => `${cell.x} ${cell.y} ${cell.width} ${cell.height} re`).join(' ');
    this.operators.push(`q ${exact(across)} 0 0 ${exact(down)} ${number(x)} ${number(y)} cm ${path} f Q`);
  }

  /** Hands what was written to the page: before pdfkit draws on it, and when the page is done. */
  flush(): void {
    if (this.operators.length === 0) return;
    this.content.addContent(Buffer.from(`${this.operators.join('\n')}\n`, 'latin1'));
    this.operators = [];
    this.fillColour = '';
    this.strokeColour = '';
    this.weight = -1;
    this.type = '';
  }

  private fillWith(colour: string): void {
    if (colour === this.fillColour) return;
    this.fillColour = colour;
    this.operators.push(`${rgbOf(colour)} rg`);
  }

  private strokeWith(colour: string, weight: number): void {
    if (colour !== this.strokeColour) this.operators.push(`${rgbOf(colour)} RG`);
    if (weight !== this.weight) this.operators.push(`${number(weight)} w`);
    this.strokeColour = colour;
    this.weight = weight;
  }

  private fontOf(face: Face): EmbeddedFont {
    let font = this.fonts.get(face.id);
    if (font === undefined) {
      this.content.registerFont(face.id, face.font);
      this.content.font(face.id);
      font = this.content._font;
      this.fonts.set(face.id, font);
    }
    this.content.page.fonts[font.id] ??= font.ref();
    return font;
  }

  /**
   * The glyphs of a text, one a character: papers set no ligatures and no kerning, as their widths are measured. So no
   * text needs pdfkit's layout, which kept an object a letter until the file was done.
   */
  private hexOf(text: string, face: Face): string {
    let known = this.encoded.get(face);
    if (known === undefined) {
      known = new Map();
      this.encoded.set(face, known);
    }
    let hex = '';
    for (const char of text) {
      const code = char.codePointAt(0) ?? 0;
      let glyph = known.get(code);
      if (glyph === undefined) {
        glyph = this.embed(code, face);
        known.set(code, glyph);
      }
      hex += glyph;
    }
    return hex;
  }

  private embed(code: number, face: Face): string {
    const font = this.fontOf(face);
    const { id, advanceWidth } = face.font.glyphForCodePoint(code);
    const at = font.subset.includeGlyph(id);
    font.widths[at] ??= (advanceWidth * 1000) / face.font.unitsPerEm;
    font.unicode[at] ??= [code];
    return at.toString(16).padStart(4, '0');
  }
}

/** Thousandths of a point: finer than any printer. */
const number = (value: number) => Math.round(value * 1000) / 1000;

/** A scale is multiplied: ten thousandths of a point more. */
const exact = (value: number) => Math.round(value * 1e7) / 1e7;

const pathOf = ({ x, y, width, height }: Rectangle) =>
  `${number(x)} ${number(y)} ${number(width)} ${number(height)} re`;

const dashed = (path: string, dash: Dash | undefined) =>
  dash === undefined ? path : `[${dash} ${dash}] 0 d ${path} [] 0 d`;

/** `#444444` as shares of red, green and blue. */
function rgbOf(colour: string): string {
  const share = (at: number) => number(Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return `${share(1)} ${share(3)} ${share(5)}`;
}
