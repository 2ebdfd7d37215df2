import { describe, expect, it } from 'vitest';
import { Party } from '#shared/domain/party';
import { partyText, typedParty } from '../../../renderer/screens/order/party-text';

const keller = Party.parse({ name: 'KELLER LAGER GMBH', addressLines: ['Hafenstr. 3'], taxNumber: 'DE1' });

describe('a party typed as lines', () => {
  it('reads back as it was written', () => {
    expect(partyText(typedParty('KELLER LAGER GMBH\n Hafenstr. 3 \n\n20457 Hamburg', null))).toBe(
      'KELLER LAGER GMBH\nHafenstr. 3\n20457 Hamburg',
    );
  });
  it('keeps the tax number of the same firm, and drops it for another', () => {
    expect(typedParty('KELLER LAGER GMBH\nHafenstr. 5', keller)).toMatchObject({ taxNumber: 'DE1' });
    expect(typedParty('NORDLAGER GMBH', keller)).toMatchObject({ name: 'NORDLAGER GMBH', taxNumber: '' });
  });
  it('is nobody when nothing is typed', () => {
    expect(typedParty(' \n', keller)).toBeNull();
    expect(partyText(null)).toBe('');
  });
});
