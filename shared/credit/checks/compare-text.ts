/** Words as banks compare them: capitals, no punctuation, no order. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .toUpperCase()
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/(?<=\d)[,](?=\d{3}(?!\d))/g, '')
      // `70 × 140`, `70X140`, `70 X 140`: sizes are written in many ways.
      .replace(/×|(?<=\d)\s*X\s*(?=\d)/g, ' X ')
      .split(/[^\p{L}\p{N}.]+/u)
      .map((word) => word.replace(/^\.+|\.+$/g, '').replace(/\.(?=[A-Z])/g, ''))
      .map((word) => (/^\d+\.\d*0+$|^\d+\.0*$/.test(word) ? word.replace(/\.?0+$/, '') : word))
      .filter((word) => word !== '')
  );
}

const COMPANY_FORMS: Readonly<Record<string, string>> = {
  LIMITED: 'LTD',
  COMPANY: 'CO',
  CORPORATION: 'CORP',
  INCORPORATED: 'INC',
};

/** Letters and figures alone, with the forms of firms in their short spelling. */
export function plainName(text: string): string {
  return wordsOf(text)
    .map((word) => COMPANY_FORMS[word] ?? word)
    .join('');
}

export function sameName(a: string, b: string): boolean {
  return plainName(a) === plainName(b);
}

/** True when one text says all that the other says: `NINGBO` and `NINGBO, CHINA`. */
export function saysTheSame(a: string, b: string): boolean {
  const [one, other] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const inside = (few: ReadonlySet<string>, many: ReadonlySet<string>) =>
    [...few].every((word) => many.has(word));
  return inside(one, other) || inside(other, one) || plainName(a) === plainName(b);
}

/** Words of `whole` that stand nowhere in `part`. */
export function missingWords(whole: string, part: string, ignored: ReadonlySet<string>): readonly string[] {
  const present = new Set(wordsOf(part));
  const singular = (word: string) => word.replace(/(?<=\w{3})S$/, '');
  const known = new Set([...present].map(singular));
  return [...new Set(wordsOf(whole))].filter(
    (word) => !ignored.has(word) && !present.has(word) && !known.has(singular(word)),
  );
}
