const FIRST = 0xff61;
const LAST = 0xff9f;

/** What may stand before a sign that changes the kana before it; nothing else begins with one. */
const BEFORE: ReadonlyMap<string, RegExp> = new Map([
  ['ﾞ', /[ｳｶ-ﾄﾊ-ﾎ]/],
  ['ﾟ', /[ﾊ-ﾎ]/],
  ['ｬ', /[ｷｼﾁﾆﾋﾐﾘﾞﾟ]/],
  ['ｭ', /[ｷｼﾁﾆﾋﾐﾘﾞﾟﾃﾌ]/],
  ['ｮ', /[ｷｼﾁﾆﾋﾐﾘﾞﾟ]/],
  ['ｧ', /[ﾌﾂﾞ]/],
  ['ｨ', /[ﾌﾃｳﾞ]/],
  ['ｩ', /[ﾄﾞ]/],
  ['ｪ', /[ﾌｼﾁｳﾞ]/],
  ['ｫ', /[ﾌｳﾞ]/],
  ['ｯ', /[ｱ-ﾝﾞﾟｬｭｮｰ]/],
  ['ｰ', /[ｱ-ﾝﾞﾟｬｭｮｧｨｩｪｫ]/],
]);

export function isHalfWidthKana(code: number): boolean {
  return code >= FIRST && code <= LAST;
}

/**
 * The kana of half a width stands as Japanese writes it. Bytes of other encodings read so make the same letters, but
 * voice what has no voice, begin words with small letters and hang single letters on Latin words.
 */
export function isPlausibleKana(kana: string, before: string, after: string): boolean {
  if (kana >= '｡' && kana <= '･') return false;
  const needed = BEFORE.get(kana);
  if (needed) return needed.test(before);
  if (/[a-z]/i.test(before)) return false;
  return isHalfWidthKana(before.charCodeAt(0)) || isHalfWidthKana(after.charCodeAt(0));
}
