import { describe, expect, it } from 'vitest';
import { problem } from '#shared/api/problem';
import { done, failed } from '#shared/api/result';
import { Question, touches } from '../../../renderer/client/question';
import { FakeDesk } from './fake-desk';

const list = (total: number) => done({ total, rows: [] });
const input = (text: string) => ({ text, offset: 0, limit: 10 });

function asked(text = '') {
  const desk = new FakeDesk();
  const question = new Question(desk, 'customers.list');
  const stop = question.subscribe(() => undefined);
  question.ask(input(text));
  return { desk, question, stop };
}

describe('a question', () => {
  it('is asking until the answer has come', async () => {
    const { desk, question } = asked();
    expect(question.answer()).toEqual({ data: undefined, problem: undefined, asking: true });
    await desk.answer(0, list(3));
    expect(question.answer()).toEqual({ data: { total: 3, rows: [] }, problem: undefined, asking: false });
  });

  it('asks nothing twice for the same input', async () => {
    const { desk, question } = asked('a');
    question.ask(input('a'));
    expect(desk.calls).toHaveLength(1);
    question.ask(input('b'));
    expect(desk.calls).toHaveLength(2);
  });

  it('keeps the old data while it asks for another input', async () => {
    const { desk, question } = asked('a');
    await desk.answer(0, list(3));
    question.ask(input('ab'));
    expect(question.answer()).toMatchObject({ data: { total: 3 }, asking: true });
    await desk.answer(1, list(1));
    expect(question.answer()).toMatchObject({ data: { total: 1 }, asking: false });
  });

  it('forgets the old data when another record is shown', async () => {
    const { desk, question } = asked('a');
    await desk.answer(0, list(3));
    question.ask(input('b'), true);
    expect(question.answer().data).toBeUndefined();
  });

  it('never lets a slow old answer cover a newer one', async () => {
    const { desk, question } = asked('a');
    question.ask(input('ab'));
    await desk.answer(1, list(1));
    await desk.answer(0, list(99));
    expect(question.answer().data).toEqual({ total: 1, rows: [] });
  });

  it('keeps the data and names the problem when asking again fails', async () => {
    const { desk, question } = asked('a');
    await desk.answer(0, list(3));
    question.askAgain();
    await desk.answer(1, failed(problem('store-damaged')));
    expect(question.answer()).toMatchObject({ data: { total: 3 }, problem: { kind: 'store-damaged' } });
  });

  it('asks again when a collection it reads has changed, and not for others', async () => {
    const { desk } = asked();
    await desk.answer(0, list(3));
    desk.announce({ type: 'changed', collections: ['layouts'] });
    expect(desk.calls).toHaveLength(1);
    desk.announce({ type: 'changed', collections: ['layouts', 'orders'] });
    expect(desk.calls).toHaveLength(2);
  });

  it('asks once more, not many times, for a burst of changes during one asking', async () => {
    const { desk } = asked();
    for (let change = 0; change < 5; change++) desk.announce({ type: 'changed', collections: ['customers'] });
    expect(desk.calls).toHaveLength(1);
    await desk.answer(0, list(1));
    expect(desk.calls).toHaveLength(2);
    await desk.answer(1, list(2));
    expect(desk.calls).toHaveLength(2);
  });

  it('stops listening when nobody watches', () => {
    const { desk, stop } = asked();
    expect(desk.listening).toBe(1);
    stop();
    expect(desk.listening).toBe(0);
  });
});

describe('touches', () => {
  it('is about changed data only', () => {
    expect(touches('orders.board', { type: 'changed', collections: ['orders'] })).toBe(true);
    expect(touches('orders.board', { type: 'progress', token: 't', done: 1, total: 2 })).toBe(false);
    expect(touches('documents.printers', { type: 'changed', collections: ['orders'] })).toBe(false);
  });
});
