import type { PlainCell } from './plain-cell';
import { READING_LIMITS } from './reading-limits';
import { refuse } from './refusal';

const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;

export type XmlToken = 'open' | 'close' | 'text' | 'end';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * A pull scanner for the XML of workbooks: local names only, no entities but the five of XML, no DOCTYPE.
 * Refuses what is not well-formed, so that a damaged part is never half read.
 */
export class XmlScanner {
  /** Local name of the element just opened or closed. */
  name = '';
  readonly #source: string;
  readonly #open: string[] = [];
  #at = 0;
  #attributeCount = 0;
  /** Four positions an attribute: local name from and to, value from and to. */
  readonly #places: number[] = [];
  #textFrom = 0;
  #textTo = 0;
  #textIsLiteral = false;
  #closesItself = false;
  #sawRoot = false;

  constructor(source: string) {
    this.#source = source;
    if (source.charCodeAt(0) === 0xfeff) this.#at = 1;
  }

  /** Characters consumed, for progress. */
  get position(): number {
    return this.#at;
  }

  get depth(): number {
    return this.#open.length;
  }

  next(): XmlToken {
    if (this.#closesItself) {
      this.#closesItself = false;
      this.#open.pop();
      return 'close';
    }
    const source = this.#source;
    while (this.#at < source.length) {
      if (source.charCodeAt(this.#at) !== LESS) return this.#readText();
      const mark = source.charCodeAt(this.#at + 1);
      if (mark === SLASH) return this.#readClose();
      if (mark === 63) this.#skipTo('?>');
      else if (mark !== 33) return this.#readOpen();
      else if (source.startsWith('<!--', this.#at)) this.#skipTo('-->');
      else if (source.startsWith('<![CDATA[', this.#at)) return this.#readLiteral();
      else refuse('file-hostile', { reason: 'doctype' });
    }
    if (this.#open.length > 0 || !this.#sawRoot) refuse('file-unreadable', { reason: 'xml-incomplete' });
    return 'end';
  }

  /** Takes a cell of a sheet that stands here, plainly written; false where the next token must be looked at. */
  takePlainCell(cell: PlainCell): boolean {
    const depth = this.#open.length;
    if (this.#closesItself || depth === 0 || depth + 2 > READING_LIMITS.xmlDepth) return false;
    const end = cell.read(this.#source, this.#at);
    if (end < 0) return false;
    this.#at = end;
    return true;
  }

  /** What stands between two positions, as it is written. */
  written(from: number, to: number): string {
    return this.#source.slice(from, to);
  }

  /** Text of the last `text` token. */
  get text(): string {
    const raw = this.#source.slice(this.#textFrom, this.#textTo);
    return this.#textIsLiteral ? raw : decodeEntities(raw);
  }

  /** Value of an attribute of the element just opened, by local name; null when it is not there. */
  attribute(name: string): string | null {
    for (let index = 0; index < this.#attributeCount; index += 1) {
      const slot = index * 4;
      const nameFrom = this.#places[slot] ?? 0;
      if ((this.#places[slot + 1] ?? 0) - nameFrom !== name.length) continue;
      if (this.#source.startsWith(name, nameFrom)) {
        return decodeEntities(this.#source.slice(this.#places[slot + 2], this.#places[slot + 3]));
      }
    }
    return null;
  }

  /** Reads on to the end of the element just opened and returns its text; for elements without children of interest. */
  readText(): string {
    const depth = this.#open.length;
    let text = '';
    for (;;) {
      const token = this.next();
      if (token === 'text') text += this.text;
      else if (token === 'end' || (token === 'close' && this.#open.length < depth)) return text;
    }
  }

  /** Reads on past the end of the element just opened. */
  skip(): void {
    const depth = this.#open.length;
    while (this.next() !== 'close' || this.#open.length >= depth);
  }

  #readText(): XmlToken {
    const source = this.#source;
    const end = source.indexOf('<', this.#at);
    this.#textFrom = this.#at;
    this.#textTo = end < 0 ? source.length : end;
    this.#textIsLiteral = false;
    this.#at = this.#textTo;
    if (this.#open.length > 0) return 'text';
    if (source.slice(this.#textFrom, this.#textTo).trim() !== '') {
      malformed();
    }
    return this.next();
  }

  #readLiteral(): XmlToken {
    this.#textFrom = this.#at + 9;
    this.#skipTo(']]>');
    this.#textTo = this.#at - 3;
    this.#textIsLiteral = true;
    return 'text';
  }

  #readClose(): XmlToken {
    const source = this.#source;
    const end = source.indexOf('>', this.#at);
    if (end < 0) refuse('file-unreadable', { reason: 'xml-incomplete' });
    const name = source.slice(this.#at + 2, end).trimEnd();
    if (this.#open.pop() !== name) malformed();
    this.name = localName(name);
    this.#at = end + 1;
    return 'close';
  }

  #readOpen(): XmlToken {
    const source = this.#source;
    const from = this.#at + 1;
    let end = from;
    let code = source.charCodeAt(end);
    while (code > SPACE && code !== GREATER && code !== SLASH && code !== LESS)
      code = source.charCodeAt(++end);
    const name = source.slice(from, end);
    if (!isNameStart(source.charCodeAt(from)) || (this.#open.length === 0 && this.#sawRoot)) malformed();
    this.#sawRoot = true;
    this.#at = this.#readAttributes(end);
    this.#open.push(name);
    if (this.#open.length > READING_LIMITS.xmlDepth) refuse('file-hostile', { reason: 'xml-depth' });
    this.name = localName(name);
    return 'open';
  }

  /** Notes where the attributes stand; returns the position after the tag. */
  #readAttributes(from: number): number {
    const source = this.#source;
    this.#attributeCount = 0;
    let at = from;
    for (;;) {
      at = skipSpace(source, at);
      const code = source.charCodeAt(at);
      if (code === GREATER) {
        this.#closesItself = false;
        return at + 1;
      }
      if (code === SLASH) {
        if (source.charCodeAt(at + 1) !== GREATER) malformed();
        this.#closesItself = true;
        return at + 2;
      }
      at = this.#readAttribute(at);
    }
  }

  #readAttribute(nameFrom: number): number {
    const source = this.#source;
    let localFrom = nameFrom;
    let at = nameFrom;
    for (let code = source.charCodeAt(at); isNameCode(code); code = source.charCodeAt(++at)) {
      if (code === COLON) localFrom = at + 1;
    }
    const nameTo = at;
    at = skipSpace(source, at);
    if (nameTo === nameFrom || source.charCodeAt(at) !== EQUALS) malformed();
    at = skipSpace(source, at + 1);
    const quote = source.charCodeAt(at);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) malformed();
    const to = source.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", at + 1);
    if (to < 0) malformed();
    if (to - at > READING_LIMITS.xmlAttributeChars) refuse('file-hostile', { reason: 'xml-attribute' });
    if (localFrom === nameFrom || !source.startsWith('xmlns', nameFrom)) {
      const slot = this.#attributeCount * 4;
      this.#places[slot] = localFrom;
      this.#places[slot + 1] = nameTo;
      this.#places[slot + 2] = at + 1;
      this.#places[slot + 3] = to;
      this.#attributeCount += 1;
    }
    return to + 1;
  }

  #skipTo(mark: string): void {
    const end = this.#source.indexOf(mark, this.#at + 2);
    if (end < 0) refuse('file-unreadable', { reason: 'xml-incomplete' });
    this.#at = end + mark.length;
  }
}

function skipSpace(source: string, from: number): number {
  let at = from;
  while (source.charCodeAt(at) <= SPACE) at += 1;
  return at;
}

function isNameCode(code: number): boolean {
  return code > SPACE && code !== EQUALS && code !== GREATER && code !== SLASH && code !== LESS;
}

/** A letter, an underscore, or any character beyond ASCII. */
function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127;
}

function malformed(): never {
  return refuse('file-unreadable', { reason: 'xml-malformed' });
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]{0,32});?/g, (whole, body: string) => {
    const known = whole.endsWith(';') ? (ENTITIES.get(body) ?? numericEntity(body)) : null;
    return known ?? refuse('file-unreadable', { reason: 'xml-entity' });
  });
}

/** The character of `#65` or `#x41`; null when it is none. */
export function numericEntity(body: string): string | null {
  const parts = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(body);
  if (!parts) return null;
  const code = parts[1] === undefined ? Number(parts[2]) : Number.parseInt(parts[1], 16);
  return code > 0x10ffff ? null : String.fromCodePoint(code);
}
