import { describe, expect, it } from 'vitest';
import { LastAnswer } from '../../../electron/queries/remember';

describe('the last answer', () => {
  it('stands while every source is the same, and no longer', () => {
    const last = new LastAnswer<number>();
    let made = 0;
    const ask = (...sources: readonly unknown[]) => {
      made += 1;
      return last.from(sources, () => made);
    };
    const orders = {};
    expect(ask(orders, 'USD')).toBe(1);
    expect(ask(orders, 'USD')).toBe(1);
    expect(ask({}, 'USD')).toBe(3);
  });

  it('is made anew for a longer list that begins the same, and for a shorter one', () => {
    const last = new LastAnswer<string>();
    expect(last.from(['a'], () => 'one')).toBe('one');
    expect(last.from(['a', 'b'], () => 'two')).toBe('two');
    expect(last.from(['a'], () => 'one again')).toBe('one again');
  });
});
