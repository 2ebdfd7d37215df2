import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { isHalfWidthKana, isPlausibleKana } from './half-width-kana';
import { LANGUAGE_PROFILES } from './language-letters';
import { isAtHome } from './typographic-signs';

export interface DecodedText {
  readonly text: string;
  /** Lower-case name of the encoding: `utf-8`, `gb18030`. */
  readonly encoding: string;
}

const LINE_FEED = 10;
const JAPANESE_MAIL = 'iso-2022-jp';
const FREQUENT_LETTERS = 12;
/** Of a sign beyond ASCII that stands where people write it. */
const WORTH_AT_HOME = 0.9;
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

/**
 * Commas, digits and line ends of UTF-16 have a NUL on one side, line ends whole. Han letters such as 一 and 阀 have one
 * on the other side, and 上 holds half a line end: what is more often so decides. NULs strewn into other text leave its
 * line ends without one.
 */
function utf16WithoutMark(buffer: Buffer): string | null {
  const pairs = Math.min(buffer.length, 4096) >> 1;
  const low = { ascii: 0, lineEnds: 0 };
  const high = { ascii: 0, lineEnds: 0 };
  let otherLineEnds = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    const first = buffer[at] ?? 0;
    const second = buffer[at + 1] ?? 0;
    const side = second === 0 ? low : first === 0 ? high : null;
    if (side !== null && first !== second) {
      side.ascii += 1;
      if (first === LINE_FEED || second === LINE_FEED) side.lineEnds += 1;
    } else if (first === LINE_FEED || second === LINE_FEED) otherLineEnds += 1;
  }
  const [more, less] = low.ascii >= high.ascii ? [low, high] : [high, low];
  if (more.ascii <= pairs * 0.1 || less.ascii * 3 > more.ascii || otherLineEnds > more.lineEnds) return null;
  return more === low ? 'utf-16le' : 'utf-16be';
}

/** The text of valid UTF-8, or of UTF-8 with a rare damaged character among many good ones; else null. */
function utf8Text(buffer: Buffer): string | null {
  const text = buffer.toString('utf8');
  // a text without the sign for a wrong byte had none: cheaper to see than to check the bytes first
  if (!text.includes('\ufffd') || isUtf8(buffer)) return isChineseByChance(text) ? null : text;
  const damaged = text.split('\ufffd').length - 1;
  const beyondAscii = (text.match(/[^\0-\x7f]/gu) ?? []).length;
  return damaged * 50 < beyondAscii ? text : null;
}

/** Letters of two bytes that no order holds: phonetic signs, points without a letter, scripts without customers. */
const STRANGE =
  /[\u0180-\u019f\u01a2-\u01ae\u01b1-\u0217\u021c-\u0258\u025a-\u02c5\u0370-\u0373\u0460-\u048f\u0591-\u05cf\u0700-\u07ff]/;
const FEW_LETTERS = 24;

/** A short word of GBK, 联通 or 砂纸, is now and then valid UTF-8: of letters that nobody writes. */
function isChineseByChance(text: string): boolean {
  if (!STRANGE.test(text)) return false;
  const letters = text.match(/[^\0-\x7f]/gu) ?? [];
  return letters.length <= FEW_LETTERS && letters.every((letter) => letter <= '\u07ff');
}

function likelyEncoding(buffer: Buffer): string {
  const sample = interestingLines(buffer);
  const texts = new Map<string, string>();
  let best = { encoding: 'windows-1252', score: Number.NEGATIVE_INFINITY };
  for (const { encoding, letters, doubt } of LANGUAGE_PROFILES) {
    const text = texts.get(encoding) ?? iconv.decode(sample, encoding);
    texts.set(encoding, text);
    const { sum, count } = MULTI_BYTE.has(encoding)
      ? worthOfWideText(text, letters)
      : worthOfNarrowText(text, letters);
    const score = count === 0 ? -doubt : (sum - doubt) / count;
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

/** What all characters beyond ASCII are worth, each -4 to 1, and how many there are. */
interface Worth {
  readonly sum: number;
  readonly count: number;
}

/** Of Chinese, Japanese or Korean text. */
function worthOfWideText(text: string, common: ReadonlySet<string>): Worth {
  const characters = [...text];
  let sum = 0;
  let count = 0;
  for (const [at, character] of characters.entries()) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 128) continue;
    count += 1;
    const before = characters[at - 1] ?? '';
    const after = characters[at + 1] ?? '';
    sum += isAtHome(character, before, after)
      ? WORTH_AT_HOME
      : isHalfWidthKana(code)
        ? worthOfHalfWidth(isPlausibleKana(character, before, after), common)
        : worthOfWide(character, code, common);
  }
  return { sum, count };
}

/** Halves occur in every wrong reading: they must stand as Japanese writes them, and even then say less than others. */
function worthOfHalfWidth(isPlausible: boolean, common: ReadonlySet<string>): number {
  if (!common.has('円')) return -1;
  return isPlausible ? 0.6 : -1;
}

function worthOfWide(character: string, code: number, common: ReadonlySet<string>): number {
  if (code === 0xfffd || (code >= 0x80 && code < 0xa0)) return -4;
  // beyond the first plane stand emoji in letters of all sorts, and rare Han letters
  if (code >= 0x1f300 && code <= 0x1faff) return 0.4;
  if ((code >= 0xe000 && code <= 0xf8ff) || code > 0xffff) return -3;
  if (common.has(character)) return 1;
  // the full kana: in Chinese files only as a mistake
  if (code >= 0x3041 && code <= 0x30fe) return common.has('円') ? 1 : -1;
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

/** Of a text whose letters are one byte each. */
function worthOfNarrowText(text: string, common: ReadonlySet<string>): Worth {
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
  return { sum, count };
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
  if (!common.has(character)) {
    if (isAtHome(character, before, after)) return WORTH_AT_HOME;
    return SIGNS.test(character) && !/\p{L}/u.test(before + after) ? 0.3 : -1;
  }
  if (frequent === null) {
    if (isMisplaced(character, before, after)) return -0.5;
    // in Latin text a word has few such letters, seldom three in a row
    return before > '\x7f' && after > '\x7f' && /\p{L}{2}/u.test(before + after) ? -0.3 : 0.95;
  }
  // letters of another script do not stand inside Latin words; capitals begin words or fill them
  if (/[a-z]/i.test(before) || /[a-z]/i.test(after)) return -0.5;
  if (isUpper(character) && isLower(before)) return -1;
  if (isLower(character) && isUpper(before) && isUpper(text.charAt(at - 2))) return -1;
  return frequent.has(character.toLowerCase()) ? 0.95 : 0.75;
}

/** French begins no word with è and has œ before u, i or e; Portuguese has õ before e, and ã at an end or before a vowel. */
function isMisplaced(character: string, before: string, after: string): boolean {
  const isLetter = (other: string) => /\p{L}/u.test(other);
  if (character === 'è') return !isLetter(before) && isLetter(after);
  if (character === 'œ') return !/[uie]/.test(after);
  if (character === 'õ') return after !== 'e';
  return character === 'ã' && isLetter(after) && !/[oeis]/.test(after);
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}
