import type { PaperLanguage } from '#shared/domain/form-kind';
import type { Label, Line } from './document-model';

/** Papers for the factory say Chinese first; English stands after it where both are asked for. */
export function factoryLabel(language: PaperLanguage, en: string, zh: string): Label {
  if (language === 'en') return { first: en, second: '' };
  return { first: zh, second: language === 'both' ? en : '' };
}

export function factoryText(language: PaperLanguage, en: string, zh: string): string {
  const { first, second } = factoryLabel(language, en, zh);
  return second === '' ? first : `${first} ${second}`;
}

/** Sentences: each language on a line of its own. */
export function factoryLines(language: PaperLanguage, en: string, zh: string, bold = false): readonly Line[] {
  const look = bold ? { bold: true as const } : {};
  const { first, second } = factoryLabel(language, en, zh);
  return [first, second].filter((part) => part !== '').map((text) => [{ text, ...look }]);
}

/** A name in the factory's order: `藏青 Navy`. */
export function factoryName(language: PaperLanguage, en: string, zh: string): string {
  if (zh === '' || en === zh) return en;
  if (en === '') return zh;
  return language === 'both' ? `${zh} ${en}` : language === 'en' ? en : zh;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** `一、` or `1. ` before the heading of a section. */
export function sectionNumber(language: PaperLanguage, index: number): string {
  return language === 'en' ? `${index + 1}. ` : `${chineseCount(index + 1)}、`;
}

/** 1 to 99 as headings are counted: 十一, 二十, 二十三. */
function chineseCount(count: number): string {
  const tens = Math.floor(count / 10);
  const unit = NUMERALS[(count % 10) - 1] ?? '';
  if (tens === 0) return unit;
  return `${tens === 1 ? '' : (NUMERALS[tens - 1] ?? '')}十${unit}`;
}
