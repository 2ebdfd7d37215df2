import { type Incoterm, includesFreight } from '#shared/values/incoterm';

/** Who pays the sea freight as the bill of lading says it (incoterms.md INC7); `null` while no term is agreed. */
export function freightClause(term: Incoterm | null): 'prepaid' | 'collect' | null {
  if (term === null) return null;
  return includesFreight(term.code) ? 'prepaid' : 'collect';
}
