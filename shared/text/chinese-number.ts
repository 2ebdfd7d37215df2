const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const PLACES = ['', '拾', '佰', '仟'] as const;
const SECTIONS = ['', '万', '亿', '万亿', '亿亿', '万亿亿'] as const;

export function chineseDigit(digit: number): string {
  return DIGITS[digit] ?? '';
}

/** Four digits in formal characters; zeros inside are named once, zeros at the end not at all. */
function section(digits: string): string {
  let text = '';
  let gap = false;
  for (let i = 0; i < 4; i++) {
    const digit = Number(digits[i] ?? '0');
    if (digit === 0) {
      gap = true;
      continue;
    }
    if (gap && text !== '') text += '零';
    gap = false;
    text += chineseDigit(digit) + (PLACES[3 - i] ?? '');
  }
  return text;
}

/**
 * A whole number of 1 to 24 digits in the characters that cannot be altered: `27660` → `贰万柒仟陆佰陆拾`.
 * Zeros between two figures are written as one 零; `壹拾` keeps its 壹, as banks ask.
 */
export function chineseNumber(digits: string): string {
  const trimmed = digits.replace(/^0+(?=\d)/, '');
  if (!/^\d{1,24}$/.test(trimmed)) throw new RangeError('only whole numbers of up to 24 digits have words');
  if (trimmed === '0') return '零';
  const count = Math.ceil(trimmed.length / 4);
  const padded = trimmed.padStart(count * 4, '0');
  let text = '';
  let skipped = false;
  for (let i = 0; i < count; i++) {
    const four = padded.slice(i * 4, i * 4 + 4);
    if (four === '0000') {
      skipped = text !== '';
      continue;
    }
    if (text !== '' && (skipped || four.startsWith('0'))) text += '零';
    skipped = false;
    text += section(four) + (SECTIONS[count - i - 1] ?? '');
  }
  return text;
}
