import { INCOTERMS, type Incoterm, type IncotermCode, incotermFrom } from '#shared/values/incoterm';
import { oneLine } from './cell-text';

const TERM = new RegExp(
  `(?<![\\p{L}])(${[...INCOTERMS, 'C&F', 'CNF', 'C\\+F', 'DAT', 'DDU', 'DAF'].join('|')})(?![\\p{L}])`,
  'iu',
);

/** `FOB Ningbo 2020`, `CIF BUSAN PORT, SOUTH KOREA`, `Delivery Term:CIF`, `Unit Price (CIF, USD)`. */
export function readIncoterm(text: string): Incoterm | null {
  const clean = oneLine(text);
  const found = TERM.exec(clean);
  const word = found?.[1];
  if (!found || word === undefined || word !== word.toUpperCase()) return null;
  const code: IncotermCode | null = incotermFrom(word);
  if (code === null) return null;
  const rest = clean
    .slice(found.index + word.length)
    .replace(/\(?\s*Incoterms?\s*®?\s*(?:20\d\d)?\)?|\b20[012]0\b/gi, ' ')
    .replace(/^[\s:：,\-–.()]+/, '')
    .split(/[;()\n]|,\s*(?=USD|EUR|CNY|RMB)|\b(?:USD|EUR|RMB|CNY)\b/)[0]
    ?.replace(/\s+/g, ' ')
    .replace(/[\s,:.-]+$/, '');
  return { code, place: (rest ?? '').length > 60 ? '' : (rest ?? '') };
}
