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

/** As it must be printed: `FOB Ningbo, Incoterms 2020`. */
export function incotermText(term: Incoterm): string {
  return term.place.trim() === ''
    ? `${term.code}, Incoterms 2020`
    : `${term.code} ${term.place.trim()}, Incoterms 2020`;
}
