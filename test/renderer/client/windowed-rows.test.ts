import { describe, expect, it } from 'vitest';
import { done } from '#shared/api/result';
import { WINDOW, WindowedRows } from '../../../renderer/client/windowed-rows';
import { FakeDesk } from './fake-desk';

const page = (total: number, first: string) => done({ total, rows: [{ id: first }] });

function listed() {
  const desk = new FakeDesk();
  const rows = new WindowedRows(desk, 'customers.list');
  rows.subscribe(() => undefined);
  rows.ask({ text: '' });
  return { desk, rows };
}

describe('windowed rows', () => {
  it('asks the first window at once and the others when they come in sight', async () => {
    const { desk, rows } = listed();
    expect(desk.calls[0]?.input).toEqual({ text: '', offset: 0, limit: WINDOW });
    await desk.answer(0, page(950, 'a'));
    rows.want(5 * WINDOW - 3, 5 * WINDOW + 20);
    expect(desk.calls.slice(1).map((call) => call.input)).toEqual([
      { text: '', offset: 4 * WINDOW, limit: WINDOW },
      { text: '', offset: 5 * WINDOW, limit: WINDOW },
    ]);
    await desk.answer(2, page(950, 'f'));
    expect(rows.answer().row(5 * WINDOW)).toEqual({ id: 'f' });
    expect(rows.answer().row(4 * WINDOW)).toBeUndefined();
  });

  it('keeps the old rows until the first window of a new question is there', async () => {
    const { desk, rows } = listed();
    await desk.answer(0, page(1, 'old'));
    rows.ask({ text: 'x' });
    expect(rows.answer().head?.total).toBe(1);
    expect(rows.answer().row(0)).toEqual({ id: 'old' });
    await desk.answer(1, page(2, 'new'));
    expect(rows.answer().row(0)).toEqual({ id: 'new' });
  });

  it('lets go of windows that are far away, so that a change asks only for what is near', async () => {
    const { desk, rows } = listed();
    await desk.answer(0, page(5000, 'a'));
    for (let window = 1; window < 40; window++) rows.want(window * WINDOW, window * WINDOW + 10);
    const before = desk.calls.length;
    for (let call = 1; call < before; call++) await desk.answer(call, page(5000, 'b'));
    desk.announce({ type: 'changed', collections: ['customers'] });
    expect(desk.calls.length - before).toBeLessThanOrEqual(6);
  });
});
