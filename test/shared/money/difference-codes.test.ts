import { describe, expect, it } from 'vitest';
import { explainDifferences } from '#shared/money/matching/explain-differences';
import type { MatchSettings } from '#shared/money/matching/match-result';
import type { MatchRow } from '#shared/money/matching/match-row';
import { matchStatements } from '#shared/money/matching/match-statements';
import { add, decimal, sum } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';
import { aRow, MARCH } from './march-account';

const date = '2025-03-10';
/** The first quarter: long enough for an invoice that is no longer in transit. */
const FROM = PlainDate.parse('2025-01-01');
const QUARTER = { from: FROM, to: MARCH.to };
const inQuarter = (row: MatchRow) =>
  row.date !== null && row.date >= FROM && row.date <= MARCH.to && row.currency === 'USD';
const side = (rows: readonly MatchRow[], opening = '0') => ({
  opening: decimal(opening),
  closing: add(decimal(opening), sum(rows.filter(inQuarter).map((row) => row.amount))),
  rows,
});

function codes(
  ours: readonly MatchRow[],
  theirs: readonly MatchRow[],
  opening = '0',
  settings: Partial<MatchSettings> = {},
) {
  const result = matchStatements(ours, theirs, settings);
  const proof = explainDifferences(side(ours, opening), side(theirs), result, QUARTER, 'USD');
  expect(proof.unexplained).toBe('0');
  return proof.differences.map((one) => [one.code, one.amount]);
}

const lines = [{ quantity: decimal('100'), unitPrice: decimal('7') }];

describe('the reason of a difference', () => {
  it('OPEN: the openings differ', () => {
    expect(codes([], [], '12.50')).toEqual([['OPEN', '12.5']]);
  });

  it('TIM-I: an invoice they have not booked yet, and only a late one', () => {
    expect(codes([aRow({ id: 'o', date, number: 'INV-1', amount: '700' })], [])).toEqual([['TIM-I', '700']]);
    expect(codes([aRow({ id: 'o', date: '2025-02-01', number: 'INV-1', amount: '700' })], [])).toEqual([
      ['UNK', '700'],
    ]);
  });

  it('CHG: a payment that came in short', () => {
    const ours = [aRow({ id: 'o', date, number: '7', amount: '-975' })];
    expect(codes(ours, [aRow({ id: 't', date, number: 'TT', amount: '-1000' })])).toEqual([['CHG', '25']]);
  });

  it('QTY and PRC: they book more than we, by pieces or by price', () => {
    const ours = [aRow({ id: 'o', date, number: 'INV-1', amount: '700', lines })];
    const theirs = (amount: string) => [aRow({ id: 't', date, number: '1', amount })];
    expect(codes(ours, theirs('721'))).toEqual([['QTY', '-21']]);
    expect(codes(ours, theirs('712'))).toEqual([['PRC', '-12']]);
  });

  it('FX: paid in another currency at the agreed rate', () => {
    const ours = [aRow({ id: 'o', date, number: '7', amount: '-1080' })];
    const theirs = [aRow({ id: 't', date, number: 'TT', amount: '-1000', currency: 'EUR' })];
    const rates = [{ from: 'EUR' as const, to: 'USD' as const, rate: decimal('1.08') }];
    expect(codes(ours, theirs, '0', { rates })).toEqual([['FX', '-1080']]);
  });

  it('CUT: the same document in different periods', () => {
    const ours = [aRow({ id: 'o', date: '2025-03-31', number: 'INV-1', amount: '700' })];
    const theirs = [aRow({ id: 't', date: '2025-04-02', number: '1', amount: '700' })];
    expect(codes(ours, theirs)).toEqual([['CUT', '700']]);
  });

  it('DUP: one document twice on their side', () => {
    const ours = [aRow({ id: 'o', date, number: 'INV-1', amount: '700' })];
    const theirs = ['t1', 't2'].map((id) => aRow({ id, date, number: '1', amount: '700' }));
    expect(codes(ours, theirs)).toEqual([['DUP', '-700']]);
  });

  it('UNK: an old payment of theirs that nobody knows', () => {
    expect(codes([], [aRow({ id: 't', date, number: 'TT', amount: '-700' })])).toEqual([['UNK', '700']]);
  });

  it('stays unexplained where their closing does not add up in itself', () => {
    const theirs = { ...side([]), closing: decimal('3') };
    const proof = explainDifferences(side([]), theirs, matchStatements([], []), QUARTER, 'USD');
    expect([proof.total, proof.explained, proof.unexplained]).toEqual(['-3', '0', '-3']);
  });
});
