import type { PaperLanguage } from '#shared/domain/form-kind';

const pick = (language: PaperLanguage, en: string, zh: string) =>
  language === 'both' ? `${en}\u2002${zh}` : language === 'en' ? en : zh;

/** `Page 1 of 2  第 1 页 共 2 页` */
export function pageText(language: PaperLanguage, page: number, pages: number): string {
  return pick(language, `Page ${page} of ${pages}`, `第 ${page} 页 共 ${pages} 页`);
}

export function carriedForwardText(language: PaperLanguage, nextPage: number): string {
  return pick(language, `Carried forward to page ${nextPage}`, '转下页');
}

export function broughtForwardText(language: PaperLanguage, lastPage: number): string {
  return pick(language, `Brought forward from page ${lastPage}`, '承上页');
}
