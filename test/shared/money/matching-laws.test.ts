import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentKey } from '#shared/money/matching/document-number';
import type { MatchResult } from '#shared/money/matching/match-result';
import { type MatchRow, matchRowOf } from '#shared/money/matching/match-row';
import { matchStatements } from '#shared/money/matching/match-statements';
import { decimal } from '#shared/values/decimal';
import { addDays, PlainDate } from '#shared/values/plain-date';
import { aPosting, aRow } from './march-account';
import { noisyStatements, sharesOf } from './noisy-statements';

const DAY = PlainDate.parse('2025-03-01');

/** Few numbers, orders, amounts and days, so that rows collide in every tier. */
const crowdedRow = fc.record({
  number: fc.constantFrom('INV-0001', '1', 'INV-0002', 'PO 77', 'TT', 'YT-0002'),
  po: fc.constantFrom('', '77', '78'),
  cents: fc.constantFrom(1000, 2000, 3000, 2950, -1000, -3000, -2990),
  day: fc.nat({ max: 20 }),
  currency: fc.constantFrom('USD' as const, 'EUR' as const),
});

const crowd = (side: string) =>
  fc
    .array(crowdedRow, { maxLength: 25 })
    .map((rows) =>
      rows.map(({ cents, day, ...row }, index) =>
        aRow({ ...row, id: `${side}${index}`, amount: decimal(cents / 100), date: addDays(DAY, day) }),
      ),
    );

const rates = [{ from: 'EUR' as const, to: 'USD' as const, rate: decimal('1') }];

function usedRows(result: MatchResult): readonly string[] {
  return [...result.matches, ...result.ambiguous]
    .flatMap((match) => [...match.ours, ...match.theirs])
    .concat(result.onlyOurs, result.onlyTheirs);
}

describe('matching two statements', () => {
  it('puts every row in exactly one place', () => {
    fc.assert(
      fc.property(crowd('o'), crowd('t'), (ours, theirs) => {
        const used = usedRows(matchStatements(ours, theirs, { rates }));
        expect([...used].sort()).toEqual([...ours, ...theirs].map((row) => row.id).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = (rows: readonly MatchRow[]) =>
      fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
    const both = fc
      .tuple(crowd('o'), crowd('t'))
      .chain(([ours, theirs]) =>
        fc.tuple(fc.constant(ours), fc.constant(theirs), shuffled(ours), shuffled(theirs)),
      );
    fc.assert(
      fc.property(both, ([ours, theirs, oursMixed, theirsMixed]) => {
        const sorted = (result: MatchResult) => ({
          matches: result.matches,
          ambiguous: [...result.ambiguous].map((tie) => JSON.stringify(tie)).sort(),
          duplicates: result.duplicates.map((one) => JSON.stringify(one)).sort(),
          rest: [...result.onlyOurs, ...result.onlyTheirs].sort(),
        });
        expect(sorted(matchStatements(oursMixed, theirsMixed, { rates }))).toEqual(
          sorted(matchStatements(ours, theirs, { rates })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('never joins two currencies but as a suggestion at an agreed rate', () => {
    fc.assert(
      fc.property(crowd('o'), crowd('t'), (ours, theirs) => {
        const currency = new Map([...ours, ...theirs].map((row) => [row.id, row.currency]));
        for (const match of matchStatements(ours, theirs, { rates }).matches) {
          const met = new Set([...match.ours, ...match.theirs].map((id) => currency.get(id)));
          if (met.size > 1) expect([match.tier, match.outcome]).toEqual(['M7', 'suggest']);
        }
      }),
    );
  });

  it('finds 99 % of the pairs of noisy statements and takes none wrongly', () => {
    for (const seed of [1, 2, 3, 4]) {
      const { ours, theirs, truth } = noisyStatements(1500, 0.05, seed);
      const shares = sharesOf(matchStatements(ours, theirs), truth);
      expect(shares.found).toBeGreaterThanOrEqual(0.99);
      expect(shares.falseAutomatic).toBe(0);
    }
  });

  it('shows a doubled document and takes neither', () => {
    const ours = [aRow({ id: 'o', number: 'INV-0301', date: DAY, amount: '100.00' })];
    const theirs = ['t1', 't2'].map((id) => aRow({ id, number: '301', date: DAY, amount: '100.00' }));
    const result = matchStatements(ours, theirs);
    expect(result.matches).toEqual([]);
    expect(result.ambiguous).toEqual([{ tier: 'M1', ours: ['o'], theirs: ['t1', 't2'] }]);
    expect(result.duplicates).toEqual([{ side: 'theirs', key: '301', rows: ['t1', 't2'] }]);
  });

  it('suggests a bank charge inside the band and nothing beyond it', () => {
    const ours = [aRow({ id: 'o', number: '7781', date: DAY, amount: '-12475.00' })];
    const paid = (amount: string) =>
      matchStatements(ours, [aRow({ id: 't', number: 'TT', date: DAY, amount })]);
    expect(paid('-12500.00').matches.map((match) => match.tier)).toEqual(['M6']);
    expect(paid('-12537.68').matches.map((match) => match.tier)).toEqual(['M6']);
    expect(paid('-12537.69').matches).toEqual([]);
  });

  it('matches a factory as it does a customer: an invoice of either side is more owed', () => {
    const account = { side: 'supplier', party: 'f:1', currency: 'CNY' };
    const invoice = aPosting({ ...account, type: 'INV', number: 'F-88', date: DAY, amount: '900.00' });
    const paid = aPosting({ ...account, type: 'RCT', id: 'p', number: '5', date: DAY, amount: '890.00' });
    const theirs = [
      aRow({ id: 'a', number: 'F88', date: DAY, amount: '900.00', currency: 'CNY' }),
      aRow({ id: 'b', number: 'TT', date: DAY, amount: '-900.00', currency: 'CNY' }),
    ];
    const { matches } = matchStatements([invoice, paid].map(matchRowOf), theirs);
    expect(matches.map((match) => [match.tier, match.ours, match.theirs])).toEqual([
      ['M1', ['F-88'], ['a']],
      ['M6', ['p'], ['b']],
    ]);
  });

  it('keeps what the clerk decided and does not offer again what was refused', () => {
    const ours = [aRow({ id: 'o', number: 'TT', date: DAY, amount: '-10.00' })];
    const theirs = [aRow({ id: 't', number: 'TT', date: DAY, amount: '-10.00' })];
    expect(matchStatements(ours, theirs).matches.map((match) => match.tier)).toEqual(['M4']);
    expect(matchStatements(ours, theirs, { refused: [{ ours: 'o', theirs: 't' }] }).matches).toEqual([]);
    const kept = [
      { ours: ['o'], theirs: ['t'], tier: 'by-hand' as const, user: 'Li', at: '2025-04-01T08:00:00Z' },
    ];
    const again = matchStatements(ours, theirs, { kept });
    expect([again.kept, again.matches, again.onlyOurs]).toEqual([kept, [], []]);
  });
});

describe('a document number', () => {
  it.each([
    ['INV-0301', '301'],
    ['INV0301', '301'],
    ['ＩＮＶ－０３０１', '301'],
    ['Invoice No. 0301', '301'],
    ['301', '301'],
    ['CI/2026-0031', '20260031'],
    ['CN-0302', 'CN302'],
    ['PO 4507', '4507'],
  ])('%s is known as %s', (text, key) => expect(documentKey(text)?.key).toBe(key));

  it('is none where there is no figure, and an order where it says so', () => {
    expect(documentKey('TT')).toBeNull();
    expect(documentKey('PO 4507')?.isOrder).toBe(true);
    expect(documentKey('INV0301')?.isOrder).toBe(false);
  });
});
