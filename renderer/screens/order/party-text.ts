import { Party } from '#shared/domain/party';
import { typedLines } from '../forms/field-text';

const MOST_ADDRESS_LINES = 6;

/** Name on the first line, the address below it. */
export function partyText(party: Party | null): string {
  return party === null ? '' : [party.name, ...party.addressLines].join('\n').trim();
}

/** The firm as typed; country, tax number and telephone stay while the name is the same. Empty is `null`. */
export function typedParty(text: string, before: Party | null): Party | null {
  const [name, ...addressLines] = typedLines(text, MOST_ADDRESS_LINES + 1);
  if (name === undefined) return null;
  const kept = before?.name === name ? before : {};
  return Party.parse({
    ...kept,
    name: name.slice(0, 200),
    addressLines: addressLines.map((line) => line.slice(0, 200)),
  });
}
