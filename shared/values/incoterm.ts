import { z } from 'zod';

export const INCOTERMS = [
  'EXW',
  'FCA',
  'FAS',
  'FOB',
  'CFR',
  'CIF',
  'CPT',
  'CIP',
  'DAP',
  'DPU',
  'DDP',
] as const;
export const IncotermCode = z.enum(INCOTERMS);
export type IncotermCode = z.infer<typeof IncotermCode>;

/** Incoterms 2020 code with its named place: `CIF Hamburg`. The place of a C term is the destination. */
export const Incoterm = z.object({ code: IncotermCode, place: z.string() }).readonly();
export type Incoterm = z.infer<typeof Incoterm>;

/** Old and loose spellings on customers' papers, with the 2020 term they mean (incoterms.md INC9). */
const OLD_NAMES: Readonly<Record<string, IncotermCode>> = {
  'C&F': 'CFR',
  CNF: 'CFR',
  'C+F': 'CFR',
  CANDF: 'CFR',
  DAT: 'DPU',
  DDU: 'DAP',
  DAF: 'DAP',
  DES: 'DAP',
  DEQ: 'DPU',
};

export function incotermFrom(text: string): IncotermCode | null {
  const word = text.trim().toUpperCase();
  const known = IncotermCode.safeParse(word);
  return known.success ? known.data : (OLD_NAMES[word] ?? null);
}

export function isSeaOnly(code: IncotermCode): boolean {
  return code === 'FAS' || code === 'FOB' || code === 'CFR' || code === 'CIF';
}

/** True when the seller's price holds the main freight (incoterms.md section 2). */
export function includesFreight(code: IncotermCode): boolean {
  return !['EXW', 'FCA', 'FAS', 'FOB'].includes(code);
}

export function includesInsurance(code: IncotermCode): boolean {
  return code === 'CIF' || code === 'CIP';
}

/** `FOB China` and `FOB any Chinese port` name a country, not the port that the term wants. */
export function namesPort(place: string): boolean {
  return (
    place.trim() !== '' && !/^\W*(ANY|MAIN|CHINA|CHINESE|P\.?R\.? ?CHINA|PRC|中国)(?![A-Z])/iu.test(place)
  );
}

/** `Ningbo` of `Ningbo, China`, for comparing places that are written with and without their country. */
export function placeHead(place: string): string {
  return (place.split(/[,，(（]/)[0] ?? '').trim().toUpperCase();
}

/**
 * The port of an order that names none: of loading as FOB and FAS say it, of discharge as CFR and CIF do, else the
 * usual one (incoterms.md INC3). A usual port that is the same place keeps its fuller name.
 */
export function portFor(term: Incoterm | null, end: 'loading' | 'discharge', usual: string): string {
  const codes: readonly IncotermCode[] = end === 'loading' ? ['FOB', 'FAS'] : ['CFR', 'CIF'];
  if (term === null || !codes.includes(term.code) || !namesPort(term.place)) return usual;
  return placeHead(usual) === placeHead(term.place) ? usual : term.place.trim();
}

/** As it must be printed: `FOB Ningbo, Incoterms 2020`. */
export function incotermText(term: Incoterm): string {
  return term.place.trim() === ''
    ? `${term.code}, Incoterms 2020`
    : `${term.code} ${term.place.trim()}, Incoterms 2020`;
}
