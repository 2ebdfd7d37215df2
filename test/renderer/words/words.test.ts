import { describe, expect, it } from 'vitest';
import * as en from '../../../renderer/words/en/all';
import { createWords } from '../../../renderer/words/words';
import * as zh from '../../../renderer/words/zh/all';

/** `orders.column.order` → its sentence, for every key of a language. */
function sentences(tree: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(here, value);
    else for (const [inner, text] of sentences(value as object, here)) found.set(inner, text);
  }
  return found;
}

const english = sentences({ ...en });
const chinese = sentences({ ...zh });
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('words', () => {
  it('say exactly the same keys in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('fill in the same figures in both languages', () => {
    const differing = [...english].filter(([key, text]) => {
      const inChinese = new Set(placeholders(chinese.get(key) ?? ''));
      const inEnglish = new Set(placeholders(text));
      return [...inChinese].some((name) => !inEnglish.has(name));
    });
    expect(differing).toEqual([]);
  });

  it('leave no sentence empty', () => {
    const empty = [...english, ...chinese].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('keep the house style: no exclamation mark, no 您, no 请 on a button', () => {
    for (const [key, text] of english) expect(text, key).not.toMatch(/!/);
    for (const [key, text] of chinese) expect(text, key).not.toMatch(/[您！]|^请/);
  });

  it('use half-width digits in Chinese', () => {
    for (const [key, text] of chinese) expect(text, key).not.toMatch(/[０-９]/);
  });

  it('switch at once', async () => {
    const words = createWords('en');
    expect(words.t('app:nav.orders')).toBe('Orders');
    await words.changeLanguage('zh');
    expect(words.t('app:nav.orders')).toBe('订单');
  });
});
