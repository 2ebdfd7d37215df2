const ONES = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const ENGLISH = new RegExp(
  `\\b(?:(one)[\\s-]+hundred(?:[\\s-]+and)?(?:[\\s-]+|\\b))?(?:(${TENS.join('|')})(?:[\\s-]+(${ONES.join('|')}))?|(${[...TEENS, ...ONES].join('|')}))?\\b(?=[\\s-]*\\(?\\d*\\)?[\\s-]*(?:calendar\\s+)?(?:days?|months?)\\b)`,
  'gi',
);
const CHINESE = /([零一二两三四五六七八九十百]+)(?=\s*(?:天|日|个月))/g;
const DIGITS = '零一二三四五六七八九';

/** `thirty days`, `一百二十天`: counts of days and months as figures, up to 199. */
export function figuresInWords(text: string): string {
  return text
    .replace(ENGLISH, (words, hundred?: string, tens?: string, ones?: string, small?: string) => {
      const at = (list: readonly string[], word: string | undefined) =>
        word === undefined ? -1 : list.indexOf(word.toLowerCase());
      const whole =
        (hundred === undefined ? 0 : 100) +
        (tens === undefined ? 0 : (at(TENS, tens) + 2) * 10) +
        (at(ONES, ones) + 1) +
        (at([...ONES, ...TEENS], small) + 1);
      // The gap behind `one hundred` belongs to the text.
      return whole === 0 ? words : `${whole}${/\s*$/.exec(words)?.[0] ?? ''}`;
    })
    .replace(CHINESE, (words) => String(chineseCount(words)));
}

function chineseCount(words: string): number {
  let sum = 0;
  let digit = 0;
  for (const sign of words.replace(/两/g, '二')) {
    if (sign === '百' || sign === '十') {
      sum += (digit || 1) * (sign === '百' ? 100 : 10);
      digit = 0;
    } else digit = DIGITS.indexOf(sign);
  }
  return sum + digit;
}
