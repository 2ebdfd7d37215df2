import { createInstance, type i18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import * as en from './en/all';
import * as zh from './zh/all';

export type Language = 'en' | 'zh';

/** One namespace a screen: words/en/<name>.ts says it, words/zh/<name>.ts must say exactly the same keys. */
export type Words = typeof en;
export type WordSpace = keyof Words;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Words;
    returnNull: false;
  }
}

/** Chinese has a sentence for every English one: a missing or a stray key fails here, at compile time. */
const resources: Readonly<Record<Language, Words>> = { en, zh };

export function createWords(language: Language): i18n {
  const words = createInstance();
  // Everything is in the bundle, so this ends at once.
  void words.use(initReactI18next).init({
    resources: { en: { ...resources.en }, zh: { ...resources.zh } },
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    ns: Object.keys(en),
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
    react: { useSuspense: false },
  });
  return words;
}

/** `const t = useWords('orders')`; the words of `common` are at hand as `t('common:open')`. */
export function useWords<N extends WordSpace>(space: N) {
  return useTranslation([
    space,
    'common',
    'trade',
    'fields',
    'app',
    'orders',
    'order',
    'shipments',
    'customs',
    'quality',
  ]).t;
}
