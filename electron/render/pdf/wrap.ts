import type { Line, Run } from '#shared/documents/document-model';
import type { FontWeight, PaperFonts } from '../paper-fonts';
import { POINTS_PER_MM, TYPE, type Type } from './sheet';

/** A piece of one printed line in one look. */
export interface Piece {
  readonly text: string;
  readonly run: Run;
  readonly weight: FontWeight;
  readonly size: number;
  /** mm */
  readonly width: number;
}

export interface PrintedLine {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly leading: number;
}

const SPACES = new Set([' ', '\u2002', '\u2003']);
const NEVER_FIRST = new Set([...'，。、；：？！）】》」』〉”’…%％‰℃)]},.;:!?°·']);
const NEVER_LAST = new Set([...'（【《「『〈“‘([{$¥￥#№']);

const isWide = (char: string) => {
  const code = char.codePointAt(0) ?? 0;
  return (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xffef) || code >= 0x20000;
};
const UNIT =
  /^(?:g\/m²|g|kg|t|m|mm|cm|m²|m³|ml|l|pcs|pc|sets?|pairs?|ctns?|cartons?|kg\/m³|件|箱)(?:[\s,;.)/]|$)/;

/** Letters on both sides of a hyphen or slash, at least this many, before a word may be cut there. */
const WORD_PART = 3;

function textFrom(chars: readonly Char[], from: number, count: number): string {
  return chars
    .slice(Math.max(0, from), Math.max(0, from + count))
    .map((char) => char.text)
    .join('');
}

/** A number and its unit stay together: `160 g/m²`. */
function isBeforeUnit(chars: readonly Char[], at: number): boolean {
  return /\d/.test(chars[at - 2]?.text ?? '') && UNIT.test(textFrom(chars, at, 8));
}

/** Whether a line may end before the character `at`: at spaces, around Chinese characters, inside long words. */
function mayBreak(chars: readonly Char[], at: number): boolean {
  const before = chars[at - 1]?.text ?? '';
  const after = chars[at]?.text ?? '';
  if (SPACES.has(before)) return !SPACES.has(after) && !(before === ' ' && isBeforeUnit(chars, at));
  if (SPACES.has(after)) return false;
  if (NEVER_FIRST.has(after) || NEVER_LAST.has(before)) return false;
  if (isWide(before) || isWide(after)) return true;
  if (before !== '/' && before !== '-') return false;
  const word = new RegExp(`^\\p{L}{${WORD_PART}}$`, 'u');
  return (
    word.test(textFrom(chars, at - 1 - WORD_PART, WORD_PART)) && word.test(textFrom(chars, at, WORD_PART))
  );
}

/** The Chinese half of a name or sentence starts a new line when both do not fit on one. */
function isBetweenLanguages(chars: readonly Char[], at: number): boolean {
  const before = chars[at - 1]?.text ?? '';
  return (before === '\u2002' || before === '\u2003') && isWide(chars[at]?.text ?? '');
}

/** Characters that print: composed letters, no controls, no invisible marks. */
export function printable(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\t\r\n\v\f]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '');
}

export function typeOf(run: Run, type: Type): Type {
  return run.small ? (type.size <= TYPE.second.size ? type : TYPE.second) : type;
}

/** Leading of a printed line: that of second lines where all of it is small. */
function leadingOf(small: boolean, type: Type, fonts: PaperFonts): number {
  const leading = small && type.leading > TYPE.second.leading ? TYPE.second.leading : type.leading;
  return leading * (fonts.scale ?? 1);
}

interface Char {
  readonly text: string;
  readonly run: Run;
  readonly width: number;
}

function charsOf(line: Line, type: Type, fonts: PaperFonts): readonly Char[] {
  return line.flatMap((run) => {
    const chars = [...printable(run.text)];
    const weight = run.bold ? fonts.bold : fonts.regular;
    const unit = (typeOf(run, type).size * (fonts.scale ?? 1)) / POINTS_PER_MM;
    return weight.advances(chars).map((advance, index) => ({
      text: chars[index] ?? '',
      run,
      width: advance * unit,
    }));
  });
}

function printed(chars: readonly Char[], type: Type, fonts: PaperFonts): PrintedLine {
  let end = chars.length;
  while (end > 0 && SPACES.has(chars[end - 1]?.text ?? '')) end--;
  const pieces: { text: string; run: Run; width: number }[] = [];
  for (const char of chars.slice(0, end)) {
    const last = pieces.at(-1);
    if (last && last.run === char.run) {
      last.text += char.text;
      last.width += char.width;
    } else {
      pieces.push({ text: char.text, run: char.run, width: char.width });
    }
  }
  const all = pieces.map(
    (piece): Piece => ({
      ...piece,
      weight: piece.run.bold ? fonts.bold : fonts.regular,
      size: typeOf(piece.run, type).size * (fonts.scale ?? 1),
    }),
  );
  const small = all.length > 0 && all.every((piece) => piece.run.small);
  return {
    pieces: all,
    width: all.reduce((sum, piece) => sum + piece.width, 0),
    leading: leadingOf(small, type, fonts),
  };
}

/** The whole line in one piece per run: what most cells are, without looking at each character. */
function unbroken(line: Line, type: Type, fonts: PaperFonts): PrintedLine {
  const pieces = line.flatMap((run): Piece[] => {
    const text = printable(run.text);
    if (text === '') return [];
    const weight = run.bold ? fonts.bold : fonts.regular;
    const size = typeOf(run, type).size * (fonts.scale ?? 1);
    return [{ text, run, weight, size, width: (weight.width(text) * size) / POINTS_PER_MM }];
  });
  const small = pieces.length > 0 && pieces.every((piece) => piece.run.small);
  return {
    pieces,
    width: pieces.reduce((sum, piece) => sum + piece.width, 0),
    leading: leadingOf(small, type, fonts),
  };
}

/** Breaks a paragraph into printed lines no wider than `width` mm; a word that is wider is cut. */
export function wrap(line: Line, type: Type, width: number, fonts: PaperFonts): readonly PrintedLine[] {
  const whole = unbroken(line, type, fonts);
  if (whole.width <= width) return [whole];
  const chars = charsOf(line, type, fonts);
  const lines: PrintedLine[] = [];
  let start = 0;
  while (start < chars.length) {
    let used = 0;
    let lastBreak = -1;
    let otherLanguage = -1;
    let at = start;
    for (; at < chars.length; at++) {
      const char = chars[at];
      if (char === undefined) break;
      if (at > start && mayBreak(chars, at)) lastBreak = at;
      if (at > start && isBetweenLanguages(chars, at)) otherLanguage = at;
      // A space may hang over the edge: it is not printed there.
      if (used + char.width > width + 0.001 && !SPACES.has(char.text)) break;
      used += char.width;
    }
    const broken =
      otherLanguage > start ? otherLanguage : lastBreak > start ? lastBreak : Math.max(at, start + 1);
    const end = at >= chars.length ? chars.length : broken;
    lines.push(printed(chars.slice(start, end), type, fonts));
    start = end;
    while (start < chars.length && SPACES.has(chars[start]?.text ?? '')) start++;
  }
  return lines;
}

/** One line that is never broken. */
export function single(line: Line, type: Type, fonts: PaperFonts): PrintedLine {
  return unbroken(line, type, fonts);
}
