import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

/** One parsed font file as the papers use it. */
export interface Face {
  readonly id: string;
  readonly font: Font;
  /** Enlarges Source Sans to the size at which Noto Sans SC contains the same letters. */
  readonly scale: number;
}

interface Glyph {
  readonly face: Face;
  /** Advance in em, already scaled. */
  readonly advance: number;
}

/** A stretch of text that one face can draw. */
export interface Segment {
  readonly face: Face;
  readonly text: string;
  /** Width in em. */
  readonly width: number;
}

// Noto Sans SC draws its Latin from Source Sans at this size; both have figures of 0.555 em then.
const LATIN_SCALE = 555 / 497;

/** As wide as a Chinese character in the Chinese font: taken from the Latin one between Latin letters. */
const WIDE_MARKS = new Set([...'\u2018\u2019\u201c\u201d\u2026\u00b7\u2014']);

/** Characters that are set alike whatever stands beside them. */
const PLAIN = /^[\x20-\x7e]*$/;

const isCjk = (code: number) =>
  (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xffef) || code >= 0x20000;

/** Regular or bold: the cut Chinese font, Source Sans for other letters, the whole Chinese font for rare ones. */
export class FontWeight {
  private readonly glyphs = new Map<number, Glyph | null>();
  private readonly plain: Glyph[] = [];
  private readonly chinese: Face;
  private readonly latin: Face;
  private whole: Face | null = null;

  constructor(
    private readonly folder: string,
    private readonly name: 'regular' | 'bold',
  ) {
    this.chinese = { id: `chinese-${name}`, font: open(folder, `chinese-${name}.ttf`), scale: 1 };
    this.latin = { id: `latin-${name}`, font: open(folder, `latin-${name}.ttf`), scale: LATIN_SCALE };
  }

  /** Width of a text in em. */
  width(text: string): number {
    if (!PLAIN.test(text)) {
      return this.segments(text).reduce((width, segment) => width + segment.width, 0);
    }
    let width = 0;
    for (let at = 0; at < text.length; at++) width += this.plainGlyph(text.charCodeAt(at)).advance;
    return width;
  }

  /** The text cut where its face changes. */
  segments(text: string): readonly Segment[] {
    const segments: { face: Face; text: string; width: number }[] = [];
    const chars = PLAIN.test(text) ? text : [...text];
    let last: (typeof segments)[number] | undefined;
    for (let at = 0; at < chars.length; at++) {
      const glyph =
        typeof chars === 'string'
          ? this.plainGlyph(chars.charCodeAt(at))
          : (this.glyph(chars, at) ?? this.replacement());
      const char = chars[at] ?? '';
      if (last !== undefined && last.face === glyph.face) {
        last.text += char;
        last.width += glyph.advance;
      } else {
        last = { face: glyph.face, text: char, width: glyph.advance };
        segments.push(last);
      }
    }
    return segments;
  }

  /** The glyph of a character of `PLAIN`: figures and Latin words are most of a long list. */
  private plainGlyph(code: number): Glyph {
    const known = this.plain[code];
    if (known !== undefined) return known;
    const found = this.glyph([String.fromCharCode(code)], 0) ?? this.replacement();
    this.plain[code] = found;
    return found;
  }

  /** Advance of each character in em. */
  advances(chars: readonly string[]): readonly number[] {
    return chars.map((_, index) => (this.glyph(chars, index) ?? this.replacement()).advance);
  }

  /** Characters that no font of the papers can draw. */
  missing(text: string): readonly string[] {
    const chars = [...text];
    return [...new Set(chars.filter((_, index) => this.glyph(chars, index) === null))];
  }

  private glyph(chars: readonly string[], index: number): Glyph | null {
    const char = chars[index] ?? '';
    if (WIDE_MARKS.has(char) && !besideChinese(chars, index)) {
      const narrow = glyphOf(this.latin, char.codePointAt(0) ?? 0);
      if (narrow !== null) return narrow;
    }
    const code = char.codePointAt(0) ?? 0;
    const known = this.glyphs.get(code);
    if (known !== undefined) return known;
    const found = glyphOf(this.chinese, code) ?? glyphOf(this.latin, code) ?? glyphOf(this.wholeFace(), code);
    this.glyphs.set(code, found);
    return found;
  }

  private replacement(): Glyph {
    return { face: this.chinese, advance: 1 };
  }

  private wholeFace(): Face {
    this.whole ??= {
      id: `chinese-${this.name}-full`,
      font: open(this.folder, `chinese-${this.name}-full.ttf`),
      scale: 1,
    };
    return this.whole;
  }
}

function open(folder: string, file: string): Font {
  return create(readFileSync(join(folder, file)));
}

function glyphOf(face: Face, code: number): Glyph | null {
  if (!face.font.hasGlyphForCodePoint(code)) return null;
  const { advanceWidth } = face.font.glyphForCodePoint(code);
  return { face, advance: (advanceWidth / face.font.unitsPerEm) * face.scale };
}

function besideChinese(chars: readonly string[], index: number): boolean {
  const beside = (step: 1 | -1) => {
    let at = index + step;
    while (chars[at] === ' ' || WIDE_MARKS.has(chars[at] ?? '')) at += step;
    return isCjk(chars[at]?.codePointAt(0) ?? 0);
  };
  return beside(-1) || beside(1);
}

export interface PaperFonts {
  readonly regular: FontWeight;
  readonly bold: FontWeight;
  /** All type of a body times this; absent is 1. */
  readonly scale?: number;
}

/** Steps of the clerk's layout as factors. */
const STEPS = { small: 0.92, large: 1.08, larger: 1.17 } as const;

export function typeScale(step: keyof typeof STEPS | undefined): number {
  return step === undefined ? 1 : STEPS[step];
}

/** The same faces, setting type in the size of a paper's layout. */
export function fontsFor(fonts: PaperFonts, step: keyof typeof STEPS | undefined): PaperFonts {
  return step === undefined ? fonts : { ...fonts, scale: typeScale(step) };
}

const loaded = new Map<string, PaperFonts>();

/** Parses the fonts of a folder once and shares them between all papers of the process. */
export function loadPaperFonts(folder: string): PaperFonts {
  const known = loaded.get(folder);
  if (known) return known;
  const fonts = { regular: new FontWeight(folder, 'regular'), bold: new FontWeight(folder, 'bold') };
  loaded.set(folder, fonts);
  return fonts;
}
