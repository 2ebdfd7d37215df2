import { describe, expect, it } from 'vitest';
import { MatchingView } from '#shared/api/views/money-matching';
import { pairRows } from '../../../renderer/screens/matching/pair-rows';

const our = (id: string) => ({
  id,
  type: 'INV',
  number: id,
  po: '',
  date: '2026-03-03',
  kind: 'invoice',
  amount: '100.00',
  inPeriod: true,
});
const their = (id: string) => ({
  id,
  row: 1,
  number: '',
  po: '',
  date: '2026-03-04',
  kind: 'invoice',
  amount: '100',
});

/** One choice between these rows and nothing else. */
function choiceOf(ours: readonly string[], theirs: readonly string[]) {
  const [theirRow] = theirs;
  return MatchingView.parse({
    reconciliationId: 'test:reconciliation-1',
    revision: 1,
    head: {
      account: { side: 'customer', party: 'test:customer-1', currency: 'USD' },
      ...{ code: 'TC', name: 'Test Customer', nameZh: '', rank: 'main', kind: null, terms: '', email: '' },
    },
    period: { from: '2026-03-01', to: '2026-03-31' },
    fileName: 'statement.xlsx',
    ours: ours.map(our),
    theirs: theirs.map(their),
    matches: [],
    ambiguous: theirRow === undefined ? [] : [{ tier: 'M4', ours, theirs }],
    duplicates: [],
    onlyOurs: [],
    onlyTheirs: [],
    openings: { ours: '0', theirs: '0' },
    closings: { ours: '0', theirs: '0' },
    differences: [],
    openingParts: [],
    ...{ total: '0', explained: '0', unknown: '0', unexplained: '0' },
  });
}

const shown = (view: MatchingView) =>
  pairRows(view).map(({ ours, theirs, state }) => [state, ours?.id ?? '', theirs?.id ?? '']);

describe('rows of a choice', () => {
  it('gives every possible pair its own line, so that each can be taken', () => {
    expect(shown(choiceOf(['A'], ['x', 'y']))).toEqual([
      ['ambiguous', 'A', 'x'],
      ['ambiguous', 'A', 'y'],
    ]);
    expect(new Set(shown(choiceOf(['A', 'B'], ['x', 'y'])).map((row) => row.join())).size).toBe(4);
  });
  it('lets the rows of a crowd stand alone, each once, to be marked', () => {
    const ours = ['A', 'B', 'C', 'D'];
    const theirs = ['w', 'x', 'y', 'z'];
    const rows = shown(choiceOf(ours, theirs));
    expect(rows).toHaveLength(8);
    expect(rows.every(([, left, right]) => (left === '') !== (right === ''))).toBe(true);
  });
  it('names each line once', () => {
    const keys = pairRows(choiceOf(['A', 'B'], ['x', 'y'])).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
