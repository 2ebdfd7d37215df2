import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { LANGUAGE_PROFILES } from './language-letters';

export interface DecodedText {
  readonly text: string;
  /** Lower-case name of the encoding: `utf-8`, `gb18030`. */
  readonly encoding: string;
}

const JAPANESE_MAIL = 'iso-2022-jp';
const FREQUENT_LETTERS = 12;
/** Enough to know a language by. */
const SAMPLE_BYTES = 64 * 1024;
const MULTI_BYTE: ReadonlySet<string> = new Set(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']);
/** Signs that every Windows code page has, and full-width punctuation: they speak for no language. */
const SIGNS = /[\u00a0-\u00bf\u2013-\u2026\u20ac\u2122×÷€、。，：；！？（）【】《》「」・　％／－＋＝￥]/u;

/** Turns bytes into text: by byte order mark, as strict UTF-8, as declared, else by what language the letters make. */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isJapaneseMail(buffer))
    return { text: new TextDecoder(JAPANESE_MAIL).decode(buffer), encoding: JAPANESE_MAIL };
  const unicode = markedEncoding(buffer) ?? utf16WithoutMark(buffer);
  if (unicode) return decodeAs(buffer, unicode);
  const text = utf8Text(buffer);
  if (text !== null) return { text, encoding: 'utf-8' };
  if (declared !== null && iconv.encodingExists(declared)) {
    const text = iconv.decode(buffer, declared);
    if (!text.includes('\ufffd')) return { text, encoding: commonName(declared) };
  }
  return decodeAs(buffer, likelyEncoding(buffer));
}

/** Two bytes make a letter between escapes that say so; to everyone else such text is plain ASCII. */
function isJapaneseMail(buffer: Buffer): boolean {
  return buffer.includes('\x1b$B') || buffer.includes('\x1b$@');
}

function decodeAs(buffer: Buffer, encoding: string): DecodedText {
  const text =
    encoding === 'utf-8' ? buffer.toString('utf8').replace(/^\ufeff/, '') : iconv.decode(buffer, encoding);
  return { text, encoding };
}

/** GB2312 and GBK are parts of GB18030. */
function commonName(declared: string): string {
  const name = declared.toLowerCase();
  return /^(gb2312|gbk|gb_2312-80|x-gbk|cp936)$/.test(name) ? 'gb18030' : name;
}

/** By the mark that many programs write first. */
function markedEncoding(buffer: Buffer): string | null {
  const [first, second, third] = buffer;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Commas, digits and line ends of UTF-16 have a NUL on one side only; NULs strewn into other text do not. */
function utf16WithoutMark(buffer: Buffer): string | null {
  const pairs = Math.min(buffer.length, 4096) >> 1;
  let high = 0;
  let low = 0;
  let otherLineEnds = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (buffer[at] === 0 && buffer[at + 1] !== 0) high += 1;
    else if (buffer[at + 1] === 0 && buffer[at] !== 0) low += 1;
    else if (buffer[at] === 10 || buffer[at + 1] === 10) otherLineEnds += 1;
  }
  if (otherLineEnds > 0) return null;
  if (low > pairs * 0.1 && high === 0) return 'utf-16le';
  return high > pairs * 0.1 && low === 0 ? 'utf-16be' : null;
}

/** The text of valid UTF-8, or of UTF-8 with a rare damaged character among many good ones; else null. */
function utf8Text(buffer: Buffer): string | null {
  const text = buffer.toString('utf8');
  // a text without the sign for a wrong byte had none: cheaper to see than to check the bytes first
  if (!text.includes('\ufffd') || isUtf8(buffer)) return text;
  const damaged = text.split('\ufffd').length - 1;
  const beyondAscii = (text.match(/[^\0-\x7f]/gu) ?? []).length;
  return damaged * 50 < beyondAscii ? text : null;
}

function likelyEncoding(buffer: Buffer): string {
  const sample = interestingLines(buffer);
  const texts = new Map<string, string>();
  let best = { encoding: 'windows-1252', score: Number.NEGATIVE_INFINITY };
  for (const { encoding, letters } of LANGUAGE_PROFILES) {
    const text = texts.get(encoding) ?? iconv.decode(sample, encoding);
    texts.set(encoding, text);
    const score = MULTI_BYTE.has(encoding) ? scoreOfWide(text, letters) : scoreOfNarrow(text, letters);
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** The start of the file, cut at a line end so that no character is halved. */
function interestingLines(buffer: Buffer): Buffer {
  if (buffer.length <= SAMPLE_BYTES) return buffer;
  const end = buffer.lastIndexOf(10, SAMPLE_BYTES);
  return buffer.subarray(0, end > 0 ? end : SAMPLE_BYTES);
}

/** Mean worth of the characters beyond ASCII of Chinese, Japanese or Korean text, -4 to 1. */
function scoreOfWide(text: string, common: ReadonlySet<string>): number {
  let sum = 0;
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 128) continue;
    count += 1;
    sum += worthOfWide(character, code, common);
  }
  return count === 0 ? 0 : sum / count;
}

function worthOfWide(character: string, code: number, common: ReadonlySet<string>): number {
  if (code === 0xfffd || (code >= 0x80 && code < 0xa0)) return -4;
  if ((code >= 0xe000 && code <= 0xf8ff) || code > 0xffff) return -3;
  if (common.has(character)) return 1;
  const japanese = common.has('円');
  // the full kana: in Chinese files only as a mistake; halves occur in every wrong reading
  if (code >= 0x3041 && code <= 0x30fe) return japanese ? 1 : -1;
  if (code >= 0xff61 && code <= 0xff9f) return japanese ? -0.3 : -1;
  if (SIGNS.test(character)) return 0.4;
  if (code >= 0xac00 && code <= 0xd7a3) return common.has('의') ? 0.5 : -2;
  // Han letters outside the common ones: Koreans hardly write them
  if (code >= 0x4e00 && code <= 0x9fff)
    return common.has('의') ? -1 : isEverydayHan(code, common) ? 0.2 : -0.6;
  if (code >= 0xff01 && code <= 0xff5e) return 0.4;
  return -0.5;
}

/** GB2312 and JIS have a first level of everyday letters, Big5 too; rare ones in rows speak against a reading. */
function isEverydayHan(code: number, common: ReadonlySet<string>): boolean {
  const character = String.fromCharCode(code);
  if (common.has('这')) {
    const [lead = 0, trail = 0] = iconv.encode(character, 'gb18030');
    return lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
  }
  if (common.has('這')) {
    const [lead = 0] = iconv.encode(character, 'big5');
    return lead >= 0xa4 && lead <= 0xc6;
  }
  const [lead = 0] = iconv.encode(character, 'shift_jis');
  return lead >= 0x88 && lead <= 0x97;
}

/** Mean worth of the letters beyond ASCII of a text whose letters are one byte each, -4 to 1. */
function scoreOfNarrow(text: string, common: ReadonlySet<string>): number {
  const frequent = /^[\p{Script=Latin}]/u.test([...common].join(''))
    ? null
    : new Set([...common].slice(0, FREQUENT_LETTERS));
  let sum = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128) continue;
    count += 1;
    sum += worthOfNarrow(text, at, common, frequent);
  }
  return count === 0 ? 0 : sum / count;
}

/** `frequent` for a script of its own, null for Latin letters with marks. */
function worthOfNarrow(
  text: string,
  at: number,
  common: ReadonlySet<string>,
  frequent: ReadonlySet<string> | null,
): number {
  const character = text.charAt(at);
  if (character === '\ufffd' || (character >= '\x80' && character < '\xa0')) return -4;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (!common.has(character)) return SIGNS.test(character) && !/\p{L}/u.test(before + after) ? 0.3 : -1;
  if (frequent === null) {
    // in Latin text a word has few such letters, seldom three in a row
    return before > '\x7f' && after > '\x7f' && /\p{L}{2}/u.test(before + after) ? -0.3 : 0.95;
  }
  // letters of another script do not stand inside Latin words; capitals begin words or fill them
  if (/[a-z]/i.test(before) || /[a-z]/i.test(after)) return -0.5;
  if (isUpper(character) && isLower(before)) return -1;
  if (isLower(character) && isUpper(before) && isUpper(text.charAt(at - 2))) return -1;
  return frequent.has(character) ? 0.95 : 0.85;
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}
