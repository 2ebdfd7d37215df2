import type { PaperLanguage } from '#shared/domain/form-kind';
import type { Cell, Figure, Label, Line, Run } from './document-model';

/** Joins the two languages of a label or sentence: one en space, as wide as half a Chinese character. */
export const BETWEEN = '\u2002';

/** English first, Chinese after it; one of them on papers in one language. */
export function label(language: PaperLanguage, en: string, zh: string): Label {
  if (language === 'en') return { first: en, second: '' };
  if (language === 'zh') return { first: zh, second: '' };
  return en === zh ? { first: en, second: '' } : { first: en, second: zh };
}

export function labelText(of: Label): string {
  return of.second === '' ? of.first : `${of.first}${BETWEEN}${of.second}`;
}

/** `Less deposit 减定金`: a label inside a narrow table, joined by a plain space. */
export function tightLabel(language: PaperLanguage, en: string, zh: string): string {
  const { first, second } = label(language, en, zh);
  return second === '' ? first : `${first} ${second}`;
}

/** A sentence in the languages of the paper. */
export function sentence(language: PaperLanguage, en: string, zh: string): string {
  return labelText(label(language, en, zh));
}

/** A name that has two spellings: the paper's own, or the only one there is. */
export function naming(language: PaperLanguage, en: string, zh: string, between = ' '): string {
  if (en === '' || en === zh) return zh;
  if (zh === '') return en;
  return language === 'both' ? `${en}${between}${zh}` : language === 'en' ? en : zh;
}

const CHINA = /^(china|p\.?r\.? ?china|中国)$/i;

export const isChina = (country: string): boolean => CHINA.test(country.trim());

/** Countries of origin as they were entered; our own has its Chinese name on a Chinese paper. */
export function originText(language: PaperLanguage, origins: readonly string[]): string {
  return origins.map((origin) => (language === 'zh' && isChina(origin) ? '中国' : origin)).join(', ');
}

/** Two printed lines over a column; `unit` joins the last one, so that it stands once. */
export function columnHead(language: PaperLanguage, en: string, zh: string, unit = ''): readonly string[] {
  const withUnit = (text: string) => (unit === '' ? text : `${text} ${unit}`);
  if (language === 'both') return [en, withUnit(zh)];
  const text = language === 'en' ? en : zh;
  return unit === '' ? [text] : [text, unit];
}

export function text(content: string, look: Omit<Run, 'text'> = {}): Cell {
  return { type: 'text', lines: [[{ text: content, ...look }]] };
}

export function lines(...content: readonly Line[]): Cell {
  return { type: 'text', lines: content };
}

export const EMPTY: Cell = { type: 'empty' };
export const DASH: Cell = { type: 'dash' };

/** Data still to come, said in a few words instead of a blank. */
export function missing(language: PaperLanguage, en: string, zh: string): Cell {
  return text(sentence(language, en, zh), { missing: true });
}

export function figure(
  type: Figure['type'],
  value: Figure['value'],
  rest: Omit<Figure, 'type' | 'value'> = {},
): Figure {
  return { type, value, ...rest };
}
