/** Signs beyond ASCII that stand in orders of every language, each with what stands around it. */
interface SignHabit {
  readonly signs: string;
  /** What stands right before and right behind; the empty text is the edge of the file. */
  readonly before: RegExp;
  readonly after: RegExp;
}

const ANY = /^/;
const NO_LETTER = /^[^\p{L}]?$/u;
const NUMBER_EDGE = /^[\d\s.,;:()"'/|+-]?$/;

const HABITS: readonly SignHabit[] = [
  { signs: '°', before: /^[\d\sNnºo]$/, after: /^[^a-zà-ÿ]?$/ },
  { signs: 'ºª', before: /^[\dNn]$/, after: NO_LETTER },
  { signs: '℃℉', before: /^[\d\s]$/, after: NO_LETTER },
  { signs: '²³', before: /^[m\d]$/i, after: NO_LETTER },
  { signs: '¼½¾', before: /^[\s\d;,/"(-]?$/, after: NO_LETTER },
  { signs: '×÷±', before: NO_LETTER, after: NO_LETTER },
  { signs: '€£¥￥¢', before: NUMBER_EDGE, after: NUMBER_EDGE },
  { signs: '®™©', before: /^[\p{L}\d)\s]$/u, after: NO_LETTER },
  { signs: 'µ', before: /^[\d\s]$/, after: /^[mglAFsV]$/ },
  { signs: '№', before: NO_LETTER, after: /^[\s\d.:]?$/ },
  { signs: '㎡㎜㎝㎏', before: /^[\d\s/;,|(]?$/, after: NO_LETTER },
  { signs: 'ΦφØ', before: NO_LETTER, after: /^[\d\s]$/ },
  { signs: '§', before: NO_LETTER, after: /^[\s\d]$/ },
  { signs: '•·●■★◆', before: /^[\s;,|"]?$/, after: /^[\sA-Z\d]$/ },
  { signs: '①②③④⑤⑥⑦⑧⑨⑩', before: ANY, after: ANY },
  { signs: '…', before: ANY, after: NO_LETTER },
  { signs: '¡¿', before: /^[\s;,|"]?$/, after: /^[A-Za-z]$/ },
  { signs: '–—', before: /^[\s\p{L}\d;,|"]?$/u, after: /^[\s\p{L}\d;,|"]?$/u },
  { signs: '‘’', before: ANY, after: /^[\p{L}\s;,.\t|"]?$/u },
  { signs: '“„«', before: /^[\s;,|"(]?$/, after: /^[\p{L}\d\s]$/u },
  { signs: '”»', before: /^[\p{L}\d.!?)\s]$/u, after: NO_LETTER },
  // the blank that French and Russian programs write between thousands
  { signs: '\u00a0', before: /^[\p{L}\d.,:]$/u, after: /^[\p{L}\d€%]$/u },
];

const BY_SIGN: ReadonlyMap<string, SignHabit> = new Map(
  HABITS.flatMap((habit) => [...habit.signs].map((sign) => [sign, habit] as const)),
);

/** The sign stands where people write it: 25 °C, m², ½ inch, 20×30. */
export function isAtHome(sign: string, before: string, after: string): boolean {
  const habit = BY_SIGN.get(sign);
  return habit?.before.test(before) === true && habit.after.test(after);
}
