import { tidy, wordsOf } from './cell-text';
import { COLOUR_WORDS } from './vocabulary/colours';

const COLOURS = new Set(COLOUR_WORDS.split('|').flatMap((word) => wordsOf(word)));
const CJK = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LONGEST = 36;
/** Longer runs of Chinese are names of goods: 红酒杯 is no colour, 酒红色 is one. */
const LONGEST_CJK = 5;
/** What stands beside a colour's name: its shade, its code, a second colour. */
const BESIDE =
  /^(?:light|dark|deep|pale|bright|dusty|off|mid|hot|neon|baby|dunkel|hell|clair|fonce|claro|oscuro|chiaro|scuro|acik|koyu|nhat|dam|mix|marl|stripe|striped|print|solid|tcx|tpx|tpg|pms|pantone|rgb|col|colour|color|and|und|et|y|e|with|#|[a-z]?\d[\da-z]*|\d+[a-z]*)$/;

/** Whether a text names a colour, with its code or shade: `Black`, `Navy/White`, `Light grey (032)`, `酒红色`. */
export function isColour(text: string): boolean {
  const clean = tidy(text);
  if (clean === '' || clean.length > LONGEST) return false;
  let named = 0;
  for (const word of wordsOf(clean)) {
    if (COLOURS.has(word)) named += 1;
    else if (CJK.test(word)) {
      if (!isCjkColour(word)) return false;
      named += 1;
    } else if (/(?:blau|grau|grun|rot|schwarz|weiss|braun|gelb)$/.test(word) && word.length > 5) named += 1;
    else if (!BESIDE.test(word)) return false;
  }
  return named > 0;
}

function isCjkColour(word: string): boolean {
  if (word.length > LONGEST_CJK) return false;
  if (/[色색]$/.test(word)) return true;
  for (let length = word.length; length >= 1; length -= 1)
    if (COLOURS.has(word.slice(-length)) && word.length - length <= 2) return true;
  return false;
}
