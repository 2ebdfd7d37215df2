import { remembered } from './remembered';

/** Printable ASCII with single spaces: nothing to mend. */
const ASCII = /^[!-~]+(?: [!-~]+)*$/;

const tidied = remembered((text) =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim(),
);

/** Text of a cell as people mean it: half-width, single spaces, trimmed; line breaks stay. */
export function tidy(text: string): string {
  // Most cells are plain ASCII without anything to mend: this is the fast way through 10,000 rows.
  return ASCII.test(text) ? text : tidied(text);
}

const joined = remembered((text) => tidied(text).replace(/\s+/g, ' '));

/** On one line. */
export function oneLine(text: string): string {
  return ASCII.test(text) ? text : joined(text);
}

const WORD = /[\p{L}\p{N}%]+|#/gu;
const MARKS = /[\u0300-\u036f]/g;

/** Lower case words without accents and punctuation; CJK runs are words of their own. */
export const wordsOf = remembered((text): readonly string[] =>
  ASCII.test(text) ? asciiWords(text) : anyWords(text),
);

function asciiWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/\bn\.\s?o\b/g, 'no')
      .match(/[a-z0-9%]+|#/g) ?? []
  );
}

function anyWords(text: string): readonly string[] {
  const plain = tidy(text)
    .toLowerCase()
    // N.º, Nº and No are one word.
    .replace(/(?<!\p{L})n\.\s?o(?!\p{L})/gu, 'no')
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(/ı/g, 'i')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l');
  const words: string[] = [];
  for (const found of plain.match(WORD) ?? []) {
    const runs = found.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu,
    );
    for (const run of runs ?? []) words.push(run);
  }
  return words;
}

/** The words joined: what a vocabulary is looked up by. */
export function keyOf(text: string): string {
  return wordsOf(text).join(' ');
}

/** A name for comparing firms: without case, spaces, punctuation and legal form. */
export function nameKey(text: string): string {
  return wordsOf(text)
    .filter((word) => !LEGAL_FORMS.has(word))
    .join('');
}

const LEGAL_FORMS = new Set(
  'gmbh mbh ag kg ohg ug ltd limited inc incorporated corp corporation co company llc llp lp plc pty pvt sa sas sarl srl spa sl sau bv nv oy ab as aps kk oao ooo zao ao tic san sti jsc tnhh cp'.split(
    ' ',
  ),
);
