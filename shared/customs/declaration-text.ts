const HALF_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
  '、': ',',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '％': '%',
  '／': '/',
  '｜': '|',
  '　': ' ',
};

/** R13: half-width punctuation, no line breaks, no blanks at the ends. */
export function declarationText(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[，。：；（）！？、“”‘’％／｜　]/g, (mark) => HALF_WIDTH[mark] ?? mark)
    .replace(/[Ａ-Ｚａ-ｚ０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/ {2,}/g, ' ')
    .trim();
}

export function holdsChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** A bar inside a value would shift every element behind it. */
export function elementText(text: string): string {
  return declarationText(text).replace(/\|/g, '/');
}
