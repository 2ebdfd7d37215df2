import { describe, expect, it } from 'vitest';
import { PlainDate } from '#shared/values/plain-date';
import { statementPeriod } from '../../../renderer/screens/matching/statement-period';

const days = (...texts: readonly string[]) => texts.map((text) => PlainDate.parse(text));

describe('the days of their statement', () => {
  it('begin with the month when all rows lie in one: our invoice of the 3rd is their row of the 5th', () => {
    expect(statementPeriod(days('2025-03-20', '2025-03-05', '2025-03-31'))).toEqual({
      from: '2025-03-01',
      to: '2025-03-31',
    });
  });

  it('are those of the rows when they go over months', () => {
    expect(statementPeriod(days('2025-02-20', '2025-03-31'))).toEqual({
      from: '2025-02-20',
      to: '2025-03-31',
    });
  });

  it('are asked for when no row has a day', () => {
    expect(statementPeriod([])).toEqual({ from: '', to: '' });
  });
});
