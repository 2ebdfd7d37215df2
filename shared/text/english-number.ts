const UNITS = [
  'ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN',
  'SEVENTEEN EIGHTEEN NINETEEN',
]
  .join(' ')
  .split(' ');
const TENS = ' TEN TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY'.split(' ');
const SCALES = ['', 'THOUSAND', 'MILLION', 'BILLION', 'TRILLION', 'QUADRILLION', 'QUINTILLION', 'SEXTILLION'];

function belowThousand(n: number): readonly string[] {
  const words: string[] = [];
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  if (hundreds > 0) words.push(UNITS[hundreds] ?? '', 'HUNDRED');
  if (rest >= 20) {
    const tens = TENS[Math.floor(rest / 10)] ?? '';
    words.push(rest % 10 === 0 ? tens : `${tens}-${UNITS[rest % 10] ?? ''}`);
  } else if (rest > 0) {
    words.push(UNITS[rest] ?? '');
  }
  return words;
}

/** A whole number of 1 to 24 digits: `27660` → `TWENTY-SEVEN THOUSAND SIX HUNDRED SIXTY`. */
export function englishNumber(digits: string): string {
  const trimmed = digits.replace(/^0+(?=\d)/, '');
  if (!/^\d{1,24}$/.test(trimmed)) throw new RangeError('only whole numbers of up to 24 digits have words');
  if (trimmed === '0') return 'ZERO';
  const words: string[] = [];
  const groups = Math.ceil(trimmed.length / 3);
  const padded = trimmed.padStart(groups * 3, '0');
  for (let group = 0; group < groups; group++) {
    const value = Number(padded.slice(group * 3, group * 3 + 3));
    if (value === 0) continue;
    words.push(...belowThousand(value));
    const scale = SCALES[groups - group - 1] ?? '';
    if (scale !== '') words.push(scale);
  }
  return words.join(' ');
}
