import { describe, expect, it } from 'vitest';
import * as en from '../../renderer/words/en/all';
import * as zh from '../../renderer/words/zh/all';

/** `orders.empty.title` → its sentence, for every sentence. */
function sentences(words: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    const name = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(name, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [inner, sentence] of sentences(value, name)) found.set(inner, sentence);
    }
  }
  return found;
}

const english = sentences(en);
const chinese = sentences(zh);

/** Plural forms differ by language: Chinese has one, English two. */
const stem = (key: string) => key.replace(/_(one|other|zero|two|few|many)$/, '');
const stems = (words: Map<string, string>) => [...new Set([...words.keys()].map(stem))].sort();
const holesOf = (sentence: string) =>
  [...sentence.matchAll(/\{\{\s*([^},\s]+)/g)].map(([, name]) => name).sort();

describe('the words of the screens', () => {
  it('says everything in both languages', () => {
    expect(english.size).toBeGreaterThan(300);
    expect(stems(chinese)).toEqual(stems(english));
  });

  it('says nothing only where neither language says anything', () => {
    const silentIn = (words: Map<string, string>) =>
      [...words].filter(([, sentence]) => sentence.trim() === '').map(([key]) => key);
    expect(silentIn(chinese)).toEqual(silentIn(english));
  });

  it('fills the same figures into both sentences', () => {
    const different = [...english]
      .filter(([key]) => !key.endsWith('_one') && !key.endsWith('_zero'))
      .filter(([key, sentence]) => {
        const other = chinese.get(key) ?? chinese.get(stem(key)) ?? chinese.get(`${stem(key)}_other`);
        return other === undefined || holesOf(other).join() !== holesOf(sentence).join();
      })
      .map(([key]) => key);
    expect(different).toEqual([]);
  });

  it('writes the Chinese in Chinese', () => {
    // Names of papers, units and keys may stay Latin; a sentence of several English words may not.
    // A letter to a foreign customer is English whatever the clerk's own language.
    const untranslated = [...chinese]
      .filter(([key]) => !/\bletter\b/.test(key))
      .filter(([, sentence]) => !/[\u4e00-\u9fff]/.test(sentence) && /[a-z]+ [a-z]+ [a-z]+/i.test(sentence))
      .map(([key, sentence]) => `${key}: ${sentence}`);
    expect(untranslated).toEqual([]);
  });
});
