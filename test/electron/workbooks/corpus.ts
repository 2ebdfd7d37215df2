import { existsSync, readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../../../shared/corpus/', import.meta.url);

/** Real workbooks beside the project; the tests over them are left out, with a word, where they are absent. */
export const corpusIsHere = existsSync(ROOT);
if (!corpusIsHere) console.log('skipped: the corpus of real workbooks is not beside the project');

export function corpusFile(folder: 'formats' | 'hostile' | 'business', name: string): Buffer {
  return readFileSync(new URL(`${folder}/${name}`, ROOT));
}

export function corpusNames(folder: 'formats' | 'hostile' | 'business'): string[] {
  return corpusIsHere ? readdirSync(new URL(`${folder}/`, ROOT)) : [];
}
