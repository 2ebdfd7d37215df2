import { describe, expect, it } from 'vitest';
import { PaperRow } from '#shared/api/views/order-views';
import { ShipmentId } from '#shared/values/ids';
import { draftsOf, referencesOf, setRows, startTicks } from '../../../renderer/screens/papers/paper-set';

const row = (over: Partial<PaperRow>) =>
  PaperRow.parse({
    kind: 'packing-list',
    issuedId: null,
    number: null,
    version: null,
    language: null,
    date: null,
    voided: false,
    outdated: false,
    ...over,
  });
const papers = [
  row({ kind: 'packing-list', issuedId: 'p1', number: 'CI-1', version: 1, outdated: true } as never),
  row({ kind: 'packing-list', issuedId: 'p2', number: 'CI-1', version: 2 } as never),
  row({ kind: 'commercial-invoice' }),
  row({ kind: 'carton-labels' }),
  row({ kind: 'booking-note', issuedId: 'p3', number: 'SH-1', version: 1, voided: true } as never),
];

describe('the set of papers', () => {
  it('takes the newest standing paper of each form and leaves void ones out', () => {
    expect(setRows(papers).map(({ kind, issuedId }) => [kind, issuedId])).toEqual([
      ['packing-list', 'p2'],
      ['commercial-invoice', null],
      ['carton-labels', null],
    ]);
  });
  it('leaves labels unticked and issues only what has no number', () => {
    const ticked = startTicks(papers);
    expect([...ticked]).toEqual(['packing-list', 'commercial-invoice']);
    expect(draftsOf(papers, ticked)).toEqual(['commercial-invoice']);
  });
  it('names issued papers by their id and drafts by their source', () => {
    const shipmentId = ShipmentId.parse('test:ship-1');
    expect(referencesOf(papers, startTicks(papers), { shipmentId }, 'en')).toEqual([
      { issuedId: 'p2' },
      { kind: 'commercial-invoice', language: 'en', shipmentId },
    ]);
  });
});
