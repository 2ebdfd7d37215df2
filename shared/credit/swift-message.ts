import { CREDIT_TAGS, tagInfo, tagName } from './credit-tag';

/** One field as received: `tag` as it is kept, `raw` letter for letter without the printed name. */
export interface RawField {
  readonly tag: string;
  /** `41D`: as the bank wrote it. */
  readonly written: string;
  readonly raw: string;
  /** False for a field that belongs to no message of a credit; its text is kept all the same. */
  readonly known: boolean;
}

export interface RawMessage {
  /** `700`, `701`, `707`, `710`, `720`; `null` when the text does not say. */
  readonly type: string | null;
  /** Bank that sent it, from the header: `DEUTDEFFXXX`, or ''. */
  readonly sender: string;
  readonly fields: readonly RawField[];
}

/** Most characters that are read: a credit with all its continuations has less than 100,000. */
export const CREDIT_TEXT_MAX = 400_000;

const FIN_HEAD = /^\s*:(\d{2}[A-Za-z]?):(.*)$/;
const PRINTED_TYPE = /\b(?:MT|FIN|S|TYPE|MESSAGE)[\s:./-]*(7[0-4]\d)\b/i;

/**
 * The messages in a pasted text, in either form: as it runs over the wire (`:32B:USD50000,00`) or as banks print it
 * (`32B Currency Code, Amount` with the value beside or below). Never throws, whatever the text is.
 */
export function readMessages(text: string): readonly RawMessage[] {
  const lines = text.slice(0, CREDIT_TEXT_MAX).replace(/\r\n?/g, '\n').split('\n');
  const wire = lines.filter((line) => FIN_HEAD.test(unwrapped(line))).length >= 2;
  return divide(wire ? wireFields(lines) : printedFields(lines));
}

type Piece =
  | { readonly kind: 'head'; readonly type: string | null; readonly sender: string }
  | { readonly kind: 'field'; readonly field: RawField };

/** Header blocks may share the line with the first field: `{4::27:1/1`. */
function unwrapped(line: string): string {
  return line.replace(/^.*\{4:\s*(?=:)/, '');
}

function wireFields(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: { written: string; lines: string[] } | null = null;
  const close = () => {
    if (open !== null)
      pieces.push({ kind: 'field', field: fieldOf(open.written, withoutName(open.written, open.lines)) });
    open = null;
  };
  for (const line of lines) {
    const header = headerOf(line);
    if (header !== null) {
      close();
      pieces.push(header);
    }
    const body = unwrapped(line);
    if (/^\s*-\}/.test(body)) {
      close();
      continue;
    }
    const head = FIN_HEAD.exec(body);
    if (head !== null) {
      close();
      open = { written: head[1] ?? '', lines: [head[2] ?? ''] };
    } else if (open !== null && header === null) {
      (open as { lines: string[] }).lines.push(body.replace(/-\}.*$/, ''));
    }
  }
  close();
  return pieces;
}

/** `{1:F01…}{2:O7001200250301DEUTDEFFAXXX…}`: type and sender stand in block 2 of what was received. */
function headerOf(line: string): Piece | null {
  const received = /\{2:O(\d{3})\d{10}([A-Z0-9]{8})([A-Z0-9])([A-Z0-9]{3})/.exec(line);
  if (received !== null) {
    return { kind: 'head', type: received[1] ?? null, sender: `${received[2] ?? ''}${received[4] ?? ''}` };
  }
  const sent = /\{2:I(\d{3})/.exec(line);
  const from = /\{1:F\d{2}([A-Z0-9]{8})[A-Z0-9]([A-Z0-9]{3})/.exec(line);
  if (sent === null) return null;
  return { kind: 'head', type: sent[1] ?? null, sender: from === null ? '' : `${from[1]}${from[2]}` };
}

function printedFields(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: { written: string; lines: string[] } | null = null;
  const close = () => {
    if (open !== null) pieces.push({ kind: 'field', field: fieldOf(open.written, open.lines) });
    open = null;
  };
  let bank = '';
  for (const line of lines) {
    const head = printedHead(line);
    if (head !== null) {
      close();
      open = { written: head.written, lines: [head.value] };
      continue;
    }
    if (open !== null) {
      (open as { lines: string[] }).lines.push(line);
      continue;
    }
    const type = PRINTED_TYPE.exec(line);
    const sender = /\b(?:SENDER|FROM)\b[\s:]*\s([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b/i.exec(line);
    bank = sender?.[1]?.toUpperCase() ?? bank;
    if (type !== null) pieces.push({ kind: 'head', type: type[1] ?? null, sender: bank });
    else if (sender !== null) pieces.push({ kind: 'head', type: null, sender: bank });
  }
  close();
  return pieces;
}

interface PrintedHead {
  readonly written: string;
  readonly value: string;
}

/**
 * A printed head: the tag beside its name, in either order. A line of goods may begin with the same figures
 * (`20 CARTONS`), so a tag alone is no head: the name must stand there.
 */
function printedHead(line: string): PrintedHead | null {
  const text = line.trim();
  const first = /^[:*\s]*F?\s?(\d{2})\s?([A-Za-z]?)\s?(?=[\s:/*.)-])[\s:/*.)-]*(.*)$/.exec(text);
  if (first !== null) {
    const written = `${first[1] ?? ''}${first[2] ?? ''}`;
    const value = afterName(written, first[3] ?? '');
    if (value !== null) return { written: written.toUpperCase(), value };
  }
  const named = /^(.{3,75}?)\s*\*?\s*\(?(\d{2})\s?([A-Za-z]?)\)?\s*(?::|\s|$)\s*(.*)$/.exec(text);
  if (named !== null) {
    const written = `${named[2] ?? ''}${named[3] ?? ''}`;
    if (afterName(written, named[1] ?? '') === '')
      return { written: written.toUpperCase(), value: named[4] ?? '' };
  }
  return null;
}

/** What follows the field's printed name; `null` when the text does not begin with that name. */
function afterName(written: string, text: string): string | null {
  const tag = tagName(written);
  const info = tag === null ? null : tagInfo(tag);
  if (info === null) return null;
  // Chinese banks print their own name before or instead of the English one.
  const chinese = /^[\u3400-\u9fff（）()、/\s]*[\u3400-\u9fff][）)\s]*/.exec(text)?.[0] ?? '';
  const rest = text.slice(chinese.length);
  const upper = rest.toUpperCase();
  for (const name of info.names) {
    const at = upper.startsWith(name) ? 0 : upper.startsWith(`(${name}`) ? 1 : -1;
    if (at < 0) continue;
    const after = rest.slice(at + name.length);
    // `EXPIRY` must not swallow half of another word.
    if (/^[A-Za-z]/.test(after) && /[A-Za-z]$/.test(name)) continue;
    const value = /^[\s.)-]*(?:\([^)]*\))?[\s./)-]*[:：]\s*(.*)$/.exec(after)?.[1] ?? after;
    return value.replace(/^[\s/*.,)-]+/, '').trim();
  }
  if (chinese === '') return null;
  return /^[:：]/.test(rest) || rest === '' ? rest.replace(/^[:：\s]+/, '').trim() : null;
}

function fieldOf(written: string, lines: readonly string[]): RawField {
  const upper = written.toUpperCase();
  const tag = tagName(upper);
  const raw = lines
    .join('\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
  return { tag: tag ?? upper, written: upper, raw, known: tag !== null };
}

/** Some banks print the name after the tag of the wire form too: `:40A: FORM OF DOCUMENTARY CREDIT`. */
function withoutName(written: string, lines: readonly string[]): readonly string[] {
  const [first = '', ...rest] = lines;
  const name = tagInfo(tagName(written) ?? '')?.names.find((known) =>
    first.trim().toUpperCase().startsWith(known),
  );
  // One word alone may be the value itself: `:45A:GOODS AS PER CONTRACT`.
  if (name === undefined || !name.includes(' ')) return lines;
  const value = afterName(written, first.trim());
  const alone = value === '' && rest.some((line) => line.trim() !== '');
  const marked = first.trim().slice(name.length).trimStart().startsWith(':');
  return value !== null && (alone || marked) ? [value, ...rest] : lines;
}

/** A new header or a new `27` begins the next message; text of one message is never lost to another. */
function divide(pieces: readonly Piece[]): readonly RawMessage[] {
  const messages: { type: string | null; sender: string; fields: RawField[] }[] = [];
  let current: (typeof messages)[number] | null = null;
  for (const piece of pieces) {
    if (piece.kind === 'head') {
      if (current === null || current.fields.length > 0) {
        current = { type: piece.type, sender: piece.sender, fields: [] };
        messages.push(current);
      } else {
        current.type = piece.type ?? current.type;
        current.sender = piece.sender || current.sender;
      }
      continue;
    }
    const { field } = piece;
    const again = field.tag === '27' && current?.fields.some(({ tag }) => tag === '27');
    if (current === null || again) {
      current = { type: null, sender: current?.sender ?? '', fields: [] };
      messages.push(current);
    }
    current.fields.push(field);
  }
  return messages.filter(({ fields }) => fields.length > 0);
}

/** Every tag that a credit may carry, for screens that list them. */
export const TAG_ORDER: readonly string[] = CREDIT_TAGS.map(({ tag }) => tag);
