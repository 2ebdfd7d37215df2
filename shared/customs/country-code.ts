import type { Party } from '#shared/domain/party';
import { type CodeTables, codesFor } from './code-tables';

/** Three letters for a country as our records write it: `Germany`, `德国`, `DE`, or the end of `Hamburg, Germany`. */
export function countryCode(tables: CodeTables, text: string): string | null {
  const whole = oneCode(tables, text);
  if (whole !== null) return whole;
  const parts = text.split(/[,，;；]/);
  return parts.length < 2 ? null : oneCode(tables, parts[parts.length - 1] ?? '');
}

/** The country a firm stands in: its country field, else the end of its address. */
export function countryOf(tables: CodeTables, party: Pick<Party, 'country' | 'addressLines'>): string | null {
  const last = party.addressLines[party.addressLines.length - 1] ?? '';
  return (
    countryCode(tables, party.country) ?? (party.country.trim() === '' ? countryCode(tables, last) : null)
  );
}

function oneCode(tables: CodeTables, text: string): string | null {
  const found = codesFor(tables, 'countries', text);
  return found.length === 1 ? (found[0]?.code ?? null) : null;
}
