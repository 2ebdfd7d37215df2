import { describe, expect, it } from 'vitest';
import { problem } from '#shared/api/problem';
import { done, failed, type Result } from '#shared/api/result';
import { DeskDoor, type OpenChoice, type OpenDoor } from '../../../electron/ipc/desk-door';

/** A door whose data answer `before` until the choice fits. */
function doorTo(before: Result<never>, opensFor: (choice: OpenChoice) => boolean) {
  const tries: OpenChoice[] = [];
  let closed = 0;
  const inside: OpenDoor = {
    dispatch: async (channel) => done(channel),
    close: async () => {
      closed += 1;
    },
  };
  const door = new DeskDoor(async (choice) => {
    tries.push(choice);
    return opensFor(choice) ? done(inside) : before;
  });
  return { door, tries, closedTimes: () => closed };
}

const missing = failed(problem('store-missing', { folder: 'D' }));
const elsewhere = failed(problem('store-locked', { name: 'PC-2' }, { rule: 'open-elsewhere' }));

describe('a desk whose data do not open', () => {
  it('answers every channel with the reason', async () => {
    const { door } = doorTo(missing, () => false);
    await door.open();
    expect(await door.dispatch('app.state', {})).toEqual(missing);
    expect(await door.dispatch('store.open', { startFresh: 'yes' })).toMatchObject({
      ok: false,
      problem: { kind: 'invalid-input' },
    });
    expect(await door.dispatch('store.open', {})).toEqual(missing);
  });

  it('begins anew only when the clerk says so, and then answers from the open desk', async () => {
    const { door, closedTimes } = doorTo(missing, (choice) => choice.startFresh);
    await door.open();
    expect(await door.dispatch('store.open', { startFresh: true })).toEqual(done({}));
    expect(await door.dispatch('app.state', {})).toEqual(done('app.state'));
    await door.close();
    expect(closedTimes()).toBe(1);
  });

  it('opens the data as they are when the drive is back, whatever was chosen', async () => {
    let isBack = false;
    const { door, tries } = doorTo(missing, () => isBack);
    await door.open();
    isBack = true;
    expect((await door.dispatch('store.open', { startFresh: true, takeOver: true })).ok).toBe(true);
    expect(tries.some((choice) => choice.startFresh || choice.takeOver)).toBe(false);
  });

  it('takes a folder over from another PC, but never begins anew there', async () => {
    const { door, tries } = doorTo(elsewhere, (choice) => choice.takeOver);
    await door.open();
    expect(await door.dispatch('store.open', { startFresh: true })).toEqual(elsewhere);
    expect((await door.dispatch('store.open', { startFresh: true, takeOver: true })).ok).toBe(true);
    expect(tries.some((choice) => choice.startFresh)).toBe(false);
  });

  it('never takes over from a window of this PC', async () => {
    const here = failed(problem('store-locked', {}, { rule: 'open-on-this-pc' }));
    const { door } = doorTo(here, (choice) => choice.takeOver);
    await door.open();
    expect(await door.dispatch('store.open', { takeOver: true })).toEqual(here);
  });

  it('opens once although the clerk clicks twice', async () => {
    let opened = 0;
    const door = new DeskDoor(async () => {
      opened += 1;
      return done({ dispatch: async () => done({}), close: async () => undefined });
    });
    await Promise.all([door.open(), door.open(), door.dispatch('store.open', {})]);
    expect(opened).toBe(1);
  });

  it('names an error it did not expect instead of throwing it', async () => {
    const door = new DeskDoor(async () => {
      throw new Error('no such drive');
    });
    expect(await door.open()).toMatchObject({ ok: false, problem: { kind: 'internal' } });
  });
});
