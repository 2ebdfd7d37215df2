/** Takes one field of the text; `row` and `column` count from 0. With its quotes it stands in the text `from` here `to` there. */
export type TakeField = (row: number, column: number, field: string, from: number, to: number) => void;

const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;
const SPACE = 32;

/**
 * Cuts text into fields in one pass. A field that begins with a quote goes to the quote that a delimiter or a line end
 * follows; two quotes inside are one. Lines end with LF, CR LF or, where the text has no LF at all, CR.
 * Answers -1, or where the quote stands that is never closed: what was taken until then is of no use.
 */
export function cutFields(text: string, delimiter: string, quoted: boolean, take: TakeField): number {
  const cut = delimiter.charCodeAt(0);
  const lineEnd = text.includes('\n') ? LINE_FEED : RETURN;
  const { length } = text;
  const quotes = new Sign(text, '"');
  const cuts = new Sign(text, delimiter);
  const lineEnds = new Sign(text, String.fromCharCode(lineEnd));
  let row = 0;
  let column = 0;
  let from = 0;
  while (from < length) {
    const rowEnd = lineEnds.from(from);
    if (column === 0 && (!quoted || quotes.from(from) > rowEnd)) {
      cutPlainRow(text, { row, from, to: rowEnd }, cuts, take);
      row += 1;
      from = rowEnd + 1;
      continue;
    }
    let at = from;
    if (quoted && text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at, cut, lineEnd);
      if (close < 0) return at;
      const field = text.slice(at + 1, close);
      take(row, column, field.includes('"') ? field.replaceAll('""', '"') : field, from, close + 1);
      at = close + 1;
      // spaces between the quote and what follows are no content
      while (at < length && !endsField(text.charCodeAt(at), cut, lineEnd)) at += 1;
    } else {
      let code = 0;
      while (at < length) {
        code = text.charCodeAt(at);
        if (code === cut || code === lineEnd) break;
        at += 1;
      }
      const endsLine = code === LINE_FEED || at === length;
      const to = endsLine && at > from && text.charCodeAt(at - 1) === RETURN ? at - 1 : at;
      take(row, column, text.slice(from, to), from, to);
    }
    if (text.charCodeAt(at) === cut && at < length) column += 1;
    else {
      row += 1;
      column = 0;
    }
    from = at + 1;
  }
  return -1;
}

/** Where a sign stands next; each stretch of the text is searched once, however often one asks. */
class Sign {
  readonly #text: string;
  readonly #sign: string;
  #next = -1;

  constructor(text: string, sign: string) {
    this.#text = text;
    this.#sign = sign;
  }

  /** The first at or behind `at`, which never goes back; the length of the text where there is none. */
  from(at: number): number {
    if (this.#next >= at) return this.#next;
    const found = this.#text.indexOf(this.#sign, at);
    this.#next = found < 0 ? this.#text.length : found;
    return this.#next;
  }
}

/** A row without any quote: nothing but delimiters counts. */
function cutPlainRow(
  text: string,
  { row, from, to }: { readonly row: number; readonly from: number; readonly to: number },
  cuts: Sign,
  take: TakeField,
): void {
  const end = to > from && text.charCodeAt(to - 1) === RETURN ? to - 1 : to;
  let column = 0;
  let start = from;
  for (let cut = cuts.from(start); cut < end; cut = cuts.from(start)) {
    take(row, column, text.slice(start, cut), start, cut);
    column += 1;
    start = cut + 1;
  }
  take(row, column, text.slice(start, end), start, end);
}

function endsField(code: number, cut: number, lineEnd: number): boolean {
  return code === cut || code === lineEnd;
}

/** The quote that ends the field begun at `open`; a quote inside that nothing proper follows is text. -1: none. */
function closingQuote(text: string, open: number, cut: number, lineEnd: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0) {
    if (text.charCodeAt(at + 1) === QUOTE) at += 1;
    else {
      let next = at + 1;
      while (text.charCodeAt(next) === SPACE || text.charCodeAt(next) === RETURN) next += 1;
      if (next >= text.length || endsField(text.charCodeAt(next), cut, lineEnd)) return at;
    }
    at = text.indexOf('"', at + 1);
  }
  return -1;
}
