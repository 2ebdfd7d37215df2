import { describe, expect, it } from 'vitest';
import { explainDifferences } from '#shared/money/matching/explain-differences';
import { matchRowOf } from '#shared/money/matching/match-row';
import { matchStatements } from '#shared/money/matching/match-statements';
import { statementOf } from '#shared/money/statement';
import { add, decimal, sum } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';
import { aprilReceipt, MARCH, MARCH_ACCOUNT, marchPostings, theirMarchRows } from './march-account';

const statement = () => statementOf([...marchPostings(), aprilReceipt()], MARCH_ACCOUNT, MARCH);

describe('the account of March 2025', () => {
  it('opens at 12,500.00 out of the open invoice and closes at 39,880.00', () => {
    const march = statement();
    expect(march.opening.amount).toBe('12500');
    expect(march.opening.proof.kind).toBe('open-items');
    expect(march.rows.map((row) => [row.posting.id, row.balance])).toEqual([
      ['INV-0301', '30900'],
      ['INV-0308', '40650'],
      ['RCT-7781', '28175'],
      ['CHG-7781', '28150'],
      ['INV-0315', '50330'],
      ['CN-0302', '49880'],
      ['RCT-7902', '39880'],
    ]);
    expect(march.closing).toBe('39880');
    expect(march.unproved).toBe('0');
    expect(march.totals).toMatchObject({ INV: '50330', CN: '-450', RCT: '-22475', CHG: '-25', DED: '0' });
    expect([march.totalDebit, march.totalCredit, march.disputed]).toEqual(['50330', '22950', '1080']);
  });

  it('ages 31,480.00 on 12 May after the money of 1 April', () => {
    const asOf = PlainDate.parse('2025-05-12');
    const period = { from: PlainDate.parse('2025-04-01'), to: asOf };
    const later = statementOf([...marchPostings(), aprilReceipt()], MARCH_ACCOUNT, period);
    expect(later.opening.amount).toBe('39880');
    expect(later.closing).toBe('31480');
    expect(
      later.ageing.items.map((item) => [item.posting.id, item.days, item.open, item.disputed, item.bucket]),
    ).toEqual([
      ['INV-0308', 33, '9300', '0', '31-60'],
      ['INV-0315', 25, '22180', '1080.00', '1-30'],
    ]);
    expect([later.ageing.open, later.overdue, later.notDue]).toEqual(['31480', '31480', '0']);
  });

  it("matches the customer's rows in the tiers given", () => {
    const result = matchStatements(
      statement().rows.map((row) => matchRowOf(row.posting)),
      theirMarchRows(),
    );
    expect(result.matches.map((match) => [match.tier, match.outcome, match.ours, match.theirs])).toEqual([
      ['M1', 'auto', ['INV-0301'], ['a']],
      ['M2', 'difference', ['INV-0315'], ['c']],
      ['M3', 'auto', ['INV-0308'], ['b']],
      ['M4', 'suggest', ['RCT-7902'], ['e']],
      ['M5', 'suggest', ['CHG-7781', 'RCT-7781'], ['d']],
    ]);
    expect(result.onlyOurs).toEqual(['CN-0302']);
    expect(result.onlyTheirs).toEqual(['f']);
    expect([result.ambiguous, result.duplicates]).toEqual([[], []]);
  });

  it('explains 9,030.00 to the last cent', () => {
    const march = statement();
    const ours = march.rows.map((row) => matchRowOf(row.posting));
    const theirs = theirMarchRows();
    const theirClosing = add(decimal('12500'), sum(theirs.map((row) => row.amount)));
    expect(theirClosing).toBe('30850');
    const proof = explainDifferences(
      { opening: march.opening.amount, closing: march.closing, rows: ours },
      { opening: decimal('12500'), closing: theirClosing, rows: theirs },
      matchStatements(ours, theirs),
      MARCH,
      'USD',
    );
    expect(proof.differences.map((one) => [one.code, one.amount])).toEqual([
      ['DED', '1080'],
      ['SPLIT', '0'],
      ['CN', '-450'],
      ['TIM-P', '8400'],
    ]);
    expect(proof.differences[0]?.part).toEqual({ quantity: '54', unitPrice: '20.00' });
    expect([proof.total, proof.explained, proof.unknown, proof.unexplained]).toEqual([
      '9030',
      '9030',
      '0',
      '0',
    ]);
  });
});
